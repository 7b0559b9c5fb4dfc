"""A reached goal that is to be seen again, on its person's own page."""

from __future__ import annotations

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.queries.person import Again, PersonPage, competency_of, standing_of
from views.goals.tag import Tag
from views.person.parting import paint_line_above
from views.scales import pin_scale, standing_pin
from widgets.bands import IconView
from widgets.buttons import Button
from widgets.labels import TextLabel
from widgets.pin_view import PinView
from widgets.theme import CAPTION, NAME, Theme


class AgainItem(QWidget):
    """What was reached, and how to have it seen again.

    Signals: `ask_tapped(Again)`, `take_back_tapped(Again)`, `take_up_tapped(Again)`.
    """

    ask_tapped = Signal(object)
    take_back_tapped = Signal(object)
    take_up_tapped = Signal(object)

    def __init__(self, theme: Theme, page: PersonPage, again: Again, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self.again = theme, again
        self.take_up_button: Button | None = None
        self.setObjectName(f"person.again.{again.goal.id}")
        box = QVBoxLayout(self)
        box.setContentsMargins(0, theme.px(10), 0, theme.px(14))
        box.setSpacing(theme.px(8))
        box.addLayout(self._head(page))
        box.addWidget(TextLabel(theme, again.goal.text, 24, CAPTION, max_lines=0))
        box.addLayout(self._question())
        box.addSpacing(theme.px(2))
        box.addLayout(self._deeds())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt hands the event in
        """Paint the line above."""
        paint_line_above(self, self._theme)

    def _head(self, page: PersonPage) -> QHBoxLayout:
        competency = competency_of(page, self.again.goal.competency_id)
        standing = standing_of(page, self.again.goal.competency_id)
        # It leads nowhere any more: what stands is where its person stands.
        pin = standing_pin(competency.scale, standing.level if standing else None, None)
        row = QHBoxLayout()
        row.setSpacing(self._theme.px(12))
        row.addWidget(PinView(self._theme, pin, pin_scale(competency.scale), width=84, height=38))
        row.addWidget(TextLabel(self._theme, competency.name, 22, NAME, max_lines=2), 1)
        if self.again.request is not None:
            row.addWidget(Tag(self._theme, self.tr("watch me today"), strong=True))
        return row

    def _question(self) -> QHBoxLayout:
        words = self.tr("Still there? Reached {weeks} weeks ago").format(weeks=self.again.days // 7)
        row = QHBoxLayout()
        row.setSpacing(self._theme.px(10))
        row.addWidget(IconView(self._theme, "repeat", 24))
        row.addWidget(TextLabel(self._theme, words, 20, CAPTION, "ink2", max_lines=2), 1)
        return row

    def _deeds(self) -> QHBoxLayout:
        if self.again.request is None:
            self.ask_button = self._button(self.tr("Watch me"), "eye", self.ask_tapped)
        else:
            self.ask_button = self._button(self.tr("Not today"), "x", self.take_back_tapped)
        row = QHBoxLayout()
        row.setSpacing(self._theme.px(10))
        row.addWidget(self.ask_button)
        if self.again.can_take_up:
            self.take_up_button = self._button(self.tr("Take up again"), "repeat", self.take_up_tapped)
            row.addWidget(self.take_up_button)
        return row

    def _button(self, text: str, icon: str, tapped: SignalInstance) -> Button:
        button = Button(self._theme, text, icon, "soft", height=56, size=19, icon_size=20)
        button.clicked.connect(lambda: tapped.emit(self.again))
        return button
