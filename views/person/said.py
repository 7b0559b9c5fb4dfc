"""What others said of somebody since they last looked: each voice whole, with an answer one touch away."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.queries.observations import Voice
from db.queries.person import PersonPage, competency_of
from views.dates import past_day
from views.person.panel import Panel, clear
from views.scales import pin_scale
from widgets.bands import IconView
from widgets.buttons import Button, IconButton
from widgets.labels import TextLabel
from widgets.painting import paint_surface
from widgets.pin_state import seen
from widgets.pin_view import PinView
from widgets.theme import CAPTION, NAME, Theme

FEW = 5


class VoiceCard(QWidget):
    """One voice. Signals: `answered(Voice, str)` for a phrase, `own_words_tapped(Voice)`."""

    answered = Signal(object, str)
    own_words_tapped = Signal(object)

    def __init__(self, theme: Theme, page: PersonPage, voice: Voice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._voice = theme, voice
        item = voice.observation
        competency = competency_of(page, item.competency_id)
        scale = pin_scale(competency.scale)
        day = past_day(page.programme.calendar.day_of(item.observed_at), page.day)
        self.phrases: list[Button] = []
        self.own_button: Button | None = None
        row = QHBoxLayout()
        row.setSpacing(theme.px(14))
        pin = PinView(theme, seen(scale, item.level), scale, width=78, height=40)
        row.addWidget(pin, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(theme.px(2))
        words.addWidget(TextLabel(theme, competency.name, 22, NAME))
        who = self.tr("{name}, {role} · {day}").format(name=voice.observer.name, role=voice.observer.role_line, day=day)
        words.addWidget(TextLabel(theme, who, 18, CAPTION, "ink2"))
        row.addLayout(words, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(14))
        box.setSpacing(theme.px(6))
        box.addLayout(row)
        if item.seen:
            box.addWidget(TextLabel(theme, item.seen, 22, CAPTION, max_lines=0))
        if item.next_step:
            step = self.tr("Next: {step}").format(step=item.next_step)
            box.addWidget(TextLabel(theme, step, 22, CAPTION, "ink2", max_lines=0))
        box.addSpacing(theme.px(4))
        box.addLayout(self._answer(item.answer) if item.answer else self._ask())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt hands the event in
        """Paint a soft ground: the newest thing on the page."""
        palette = self._theme.palette
        with QPainter(self) as painter:
            paint_surface(painter, QRectF(self.rect()), self._theme.px(14), palette.zebra, palette.line, 1.5)

    def _ask(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._theme.px(10))
        for text in (self.tr("Thank you"), self.tr("Can you show me?")):
            button = Button(self._theme, text, None, "soft", height=56, size=20)
            button.clicked.connect(lambda _checked=False, text=text: self.answered.emit(self._voice, text))
            self.phrases.append(button)
            row.addWidget(button)
        self.own_button = Button(self._theme, self.tr("Own words"), None, "soft", height=56, size=20)
        self.own_button.clicked.connect(lambda: self.own_words_tapped.emit(self._voice))
        row.addWidget(self.own_button)
        return row

    def _answer(self, answer: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._theme.px(10))
        row.addWidget(IconView(self._theme, "message-circle", 26))
        row.addWidget(TextLabel(self._theme, self.tr("You: {answer}").format(answer=answer), 22, NAME, max_lines=0), 1)
        self.own_button = IconButton(
            self._theme, "pencil", self.tr("Answer in other words"), "soft", width=56, height=56
        )
        self.own_button.clicked.connect(lambda: self.own_words_tapped.emit(self._voice))
        row.addWidget(self.own_button)
        return row


class SaidPanel(Panel):
    """The voices, newest first; beyond five they wait behind a touch.

    Signals: `answered(Voice, str)`, `own_words_tapped(Voice)`.
    """

    answered = Signal(object, str)
    own_words_tapped = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent=parent)
        self.set_heading(self.tr("Said since you last looked"), "")
        self.cards: list[VoiceCard] = []
        self.all_button: Button | None = None
        self._page: PersonPage | None = None
        self._voices: tuple[Voice, ...] = ()
        self._all = False

    def set_voices(self, page: PersonPage, voices: Sequence[Voice]) -> None:
        """Show these."""
        self._page, self._voices = page, tuple(voices)
        self._fill()

    def wipe(self) -> None:
        """Show nothing."""
        self._page, self._voices, self._all = None, (), False
        self._fill()

    def _fill(self) -> None:
        clear(self.rows)
        self.cards, self.all_button = [], None
        if self._page is None:
            return
        for voice in self._voices if self._all else self._voices[:FEW]:
            card = VoiceCard(self.theme, self._page, voice)
            card.answered.connect(self.answered)
            card.own_words_tapped.connect(self.own_words_tapped)
            self.rows.addWidget(card)
            self.cards.append(card)
        if len(self._voices) > len(self.cards):
            text = self.tr("All {count} notes").format(count=len(self._voices))
            self.all_button = Button(self.theme, text, "chevron-down", "plain", height=56, size=20)
            self.all_button.clicked.connect(self._on_all_clicked)
            self.rows.addWidget(self.all_button)
        self.rows.addStretch(1)

    def _on_all_clicked(self) -> None:
        self._all = True
        self._fill()
