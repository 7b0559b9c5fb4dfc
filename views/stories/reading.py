"""One story to read: four answers in large letters; its own person decides who sees it, or takes it back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QScrollBar, QVBoxLayout, QWidget

from db.queries.stories import ToldStory
from kiosk.domain.consent import Audience
from kiosk.domain.ids import StoryId
from views.dates import age_words
from views.person.panel import clear
from views.stories.audiences import audience_meaning, audience_switch
from widgets.buttons import Button
from widgets.labels import TextLabel
from widgets.name_pills import Avatar
from widgets.painting import paint_card
from widgets.scroll_area import TouchScrollArea
from widgets.theme import CAPTION, NAME, TITLE, Theme

_WIDE = 1000


class Reading(QWidget):
    """The story in front of everybody.

    Signals: `thanks_tapped` on somebody else's, `taken_back` and `audience_chosen(Audience)` on one's own.
    """

    thanks_tapped = Signal()
    taken_back = Signal()
    audience_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._story_id: StoryId | None = None
        self._content = QWidget()
        self._rows = QVBoxLayout(self._content)
        self._area = TouchScrollArea(theme)
        self._area.setWidget(self._content)
        self.audiences = audience_switch(theme)
        self._meaning = TextLabel(theme, "", 19, CAPTION, "ink2", max_lines=2)
        self.back_button = Button(theme, self.tr("Take it back"), "undo-2")
        self.thanks_button = Button(theme, "", "heart-handshake")
        self._own, self._others = QWidget(), QWidget()
        self._lay_out_foot()
        self._box = QVBoxLayout(self)
        self._box.addWidget(self._area, 1)
        self._box.addWidget(self._own)
        self._box.addWidget(self._others)
        self.audiences.chosen_changed.connect(lambda key: self.audience_chosen.emit(Audience[key]))
        self.back_button.clicked.connect(self.taken_back)
        self.thanks_button.clicked.connect(self.thanks_tapped)
        self.set_theme(theme)
        self.wipe()

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        self._theme = theme
        side = theme.px(40)
        self._box.setContentsMargins(side, theme.px(30), theme.px(26), theme.px(24))
        self._box.setSpacing(theme.px(16))
        self._rows.setContentsMargins(0, 0, theme.px(14), 0)
        self._rows.setSpacing(theme.px(6))
        self._own_row.setSpacing(theme.px(16))
        self._turn()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the button below the audiences where it is narrow."""
        super().resizeEvent(event)
        self._turn()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt hands the event in
        """Paint the card."""
        paint_card(self, self._theme)

    def set_story(self, told: ToldStory, own: Audience | None) -> None:
        """Show a story; `own` says how widely the viewer shares theirs, where this is one of them."""
        clear(self._rows)
        if told.story.id != self._story_id:
            # The same one shown anew stays where its reader is.
            self._area.bar().setValue(0)
        self._story_id = told.story.id
        self._rows.addLayout(self._head(told))
        self._rows.addSpacing(self._theme.px(14))
        title = self.tr("How I got better: {competency}").format(competency=told.competency.name)
        self._rows.addWidget(TextLabel(self._theme, title, 44, TITLE, max_lines=0))
        words = told.story.words
        answers = (
            (self.tr("What was hard"), words.hard),
            (self.tr("What I did"), words.did),
            (self.tr("Who helped"), words.helped),
            (self.tr("What is different now"), words.different),
        )
        for question, answer in answers:
            if answer:
                self._rows.addSpacing(self._theme.px(18))
                self._rows.addWidget(TextLabel(self._theme, question, 20, NAME, "ink2"))
                self._rows.addWidget(TextLabel(self._theme, answer, 30, CAPTION, max_lines=0))
        self._rows.addStretch(1)
        self._own.setVisible(own is not None)
        self._others.setVisible(own is None)
        if own is not None:
            self.audiences.set_chosen(own.name)
            self._meaning.setText(audience_meaning(own))
        self.thanks_button.set_text(self.tr("Thank {name}").format(name=told.person.given_name))

    def scroll_bar(self) -> QScrollBar:
        """Return the bar that says how far it was read."""
        return self._area.bar()

    def wipe(self) -> None:
        """Show nobody's."""
        clear(self._rows)
        self._story_id = None
        self.audiences.set_chosen(Audience.PRIVATE.name)
        self._own.hide()
        self._others.hide()

    def _head(self, told: ToldStory) -> QHBoxLayout:
        row, words = QHBoxLayout(), QVBoxLayout()
        row.setSpacing(self._theme.px(16))
        words.setSpacing(0)
        row.addWidget(Avatar(self._theme, told.person.initials, 64))
        words.addWidget(TextLabel(self._theme, told.person.name, 26, NAME))
        told_when = self.tr("today") if told.days < 1 else self.tr("{age} ago").format(age=age_words(told.days))
        line = self.tr("{role} · told {when}").format(role=told.person.role_line, when=told_when)
        words.addWidget(TextLabel(self._theme, line, 19, CAPTION, "ink2"))
        row.addLayout(words, 1)
        return row

    def _lay_out_foot(self) -> None:
        who = QVBoxLayout()
        who.setSpacing(self._theme.px(6))
        who.addWidget(self.audiences)
        who.addWidget(self._meaning)
        self._own_row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._own)
        self._own_row.setContentsMargins(0, 0, 0, 0)
        self._own_row.addLayout(who, 1)
        self._own_row.addWidget(self.back_button)
        others = QHBoxLayout(self._others)
        others.setContentsMargins(0, 0, 0, 0)
        others.addStretch(1)
        others.addWidget(self.thanks_button)

    def _turn(self) -> None:
        wide = self.width() >= self._theme.px(_WIDE)
        self._own_row.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
