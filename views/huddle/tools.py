"""The huddle's tool band: what may be done now, how far the round is, and the one large way on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from widgets.buttons import Button
from widgets.labels import CENTRE, TextLabel
from widgets.theme import CAPTION, Theme
from widgets.voices_bar import VoicesBar

_GAP = 12
_LEAST_BAR = 200


class HuddleTools(QWidget):
    """One row where it is wide; where it is narrow the bar and the way on stand above the others.

    Signals: `back_tapped`, `longer_tapped`, `pass_tapped`, `help_tapped`, `words_tapped`, `people_tapped`,
    `next_tapped`.
    """

    back_tapped = Signal()
    longer_tapped = Signal()
    pass_tapped = Signal()
    help_tapped = Signal()
    words_tapped = Signal()
    people_tapped = Signal()
    next_tapped = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.back_button = Button(theme, self.tr("Back"), "chevron-left")
        self.longer_button = Button(theme, self.tr("+ 30 s"))
        self.pass_button = Button(theme, self.tr("Pass today"))
        self.help_button = Button(theme, self.tr("I can help"), "hand-helping")
        self.words_button = Button(theme, self.tr("In my words"), "keyboard")
        self.people_button = Button(theme, self.tr("Who is here"), "users")
        self.bar = VoicesBar(theme)
        self._words = TextLabel(theme, "", 22, CAPTION, "ink2", align=CENTRE, tabular=True)
        self.next_button = Button(theme, "", "chevron-right", "primary", height=80, size=28, icon_last=True)
        self._buttons = QGridLayout()
        self._left = (
            self.back_button,
            self.longer_button,
            self.pass_button,
            self.help_button,
            self.words_button,
            self.people_button,
        )
        for place, button in enumerate(self._left):
            self._buttons.addWidget(button, 0, place)
        self._told = QVBoxLayout()
        self._told.addStretch(1)
        self._told.addWidget(self.bar)
        self._told.addWidget(self._words)
        self._told.addStretch(1)
        self._on = QHBoxLayout()
        self._on.addLayout(self._told, 1)
        self._on.addWidget(self.next_button)
        self._rows = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.addLayout(self._buttons)
        self._rows.addLayout(self._on, 1)
        self._connect()
        self.set_theme(theme)

    @property
    def words(self) -> str:
        """What is said below the bar."""
        return self._words.text()

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        self._theme = theme
        for box in (self._buttons, self._on, self._rows):
            box.setSpacing(theme.px(_GAP))
        self._told.setSpacing(theme.px(8))
        self._seat()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Part into two rows before words are cut."""
        super().resizeEvent(event)
        self._seat()

    def show_start(self, *, words: str, blocked: str) -> None:
        """Before the round: Start, or what is missing for it."""
        self._show(in_round=False)
        self._words.setText(words)
        self.next_button.set_text(self.tr("We agree, start"))
        self.next_button.set_blocked(blocked)

    def show_round(self, done: int, count: int, words: str, on: str, *, check_out: bool) -> None:
        """In the round: `done` voices of `count` are over; `on` stands on the way on."""
        self._show(in_round=True)
        self.help_button.setVisible(not check_out)
        self.back_button.setEnabled(done > 0)
        self.bar.set_voices(done, count)
        self._words.setText(words)
        self.next_button.set_blocked("")
        self.next_button.set_text(on)
        self._seat()

    def show_end(self, words: str, on: str) -> None:
        """After the last voice: back to it, or the way out."""
        self._show(in_round=False)
        self.back_button.setVisible(True)
        self.back_button.setEnabled(True)
        self._words.setText(words)
        self.next_button.set_blocked("")
        self.next_button.set_text(on)

    def show_nothing(self) -> None:
        """While the page itself asks."""
        self._show(in_round=False)
        self._words.setText("")
        self.next_button.hide()

    def set_words(self, words: str) -> None:
        """Say how far it is, several times a second; buttons find their seats anew where that says something else."""
        if words == self.words:
            return
        self._words.setText(words)
        self._seat()

    def _show(self, *, in_round: bool) -> None:
        for widget in (*self._left, self.bar):
            widget.setVisible(in_round)
        self.next_button.show()

    def _connect(self) -> None:
        wires = (
            (self.back_button, self.back_tapped),
            (self.people_button, self.people_tapped),
            (self.longer_button, self.longer_tapped),
            (self.pass_button, self.pass_tapped),
            (self.help_button, self.help_tapped),
            (self.words_button, self.words_tapped),
            (self.next_button, self.next_tapped),
        )
        for button, signal in wires:
            button.clicked.connect(lambda _checked=False, signal=signal: signal.emit())

    def _seat(self) -> None:
        shown = [button for button in (*self._left, self.next_button) if not button.isHidden()]
        needed = sum(button.sizeHint().width() + self._theme.px(_GAP) for button in shown)
        told = max(self._theme.px(_LEAST_BAR), self._words.sizeHint().width())
        beside = needed + told <= self.width()
        direction = QBoxLayout.Direction
        self._rows.setDirection(direction.LeftToRight if beside else direction.BottomToTop)
        self._rows.setAlignment(self._buttons, Qt.AlignmentFlag.AlignVCenter if beside else Qt.AlignmentFlag(0))
        self._place([button for button in self._left if not button.isHidden()], beside=beside)

    def _place(self, buttons: list[Button], *, beside: bool) -> None:
        """Put the buttons into one row, or into two or three where words would be cut."""
        gap, columns = self._theme.px(_GAP), max(1, len(buttons))
        widest = max((button.minimumSizeHint().width() for button in buttons), default=0)
        while not beside and columns > 1 and columns * (widest + gap) > self.width() + gap:
            columns -= 1
        if len(buttons) > columns:
            # Rows of about equal length.
            columns = -(-len(buttons) // -(-len(buttons) // columns))
        for place, button in enumerate(buttons):
            self._buttons.addWidget(button, place // columns, place % columns)
