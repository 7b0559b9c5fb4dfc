"""The first start on a screen: how large it is, and from where it is read. Two touches, asked once."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.app.millimetres import Pitch
from kiosk.app.size_choices import UNSAID, diagonal_choices, distance_choices
from kiosk.app.this_screen import ThisScreen
from kiosk.domain.screens import DIAGONALS
from widgets.buttons import Button
from widgets.labels import TextLabel
from widgets.low_sheet import LowSheet
from widgets.segmented import Segmented
from widgets.theme import CAPTION, TITLE, Theme


class FirstStart(LowSheet):
    """Asks over the board; whatever is answered, this screen is not asked again. More has the same questions."""

    def __init__(self, theme: Theme, parent: QWidget, screen: ThisScreen, own: Pitch | None) -> None:
        super().__init__(theme, parent, top=500)
        self.setObjectName("first_start")
        self._screen = screen
        guess = nearest_diagonal(own, parent) if own is not None else None
        unsure = self.tr("Not sure")
        sizes, distances = diagonal_choices(unsure), distance_choices(unsure, self.tr("{metres} m"))
        self.diagonal = Segmented(theme, sizes, str(guess or UNSAID), name=self.tr("Size of the screen"))
        self.distance = Segmented(theme, distances, UNSAID, name=self.tr("Read from"))
        self.done_button = Button(theme, self.tr("That is all"), "check", "primary", height=80, size=27)
        self._box = QVBoxLayout(self.body)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._ask(theme, self.tr("How large is the screen, from corner to corner?"), self.diagonal)
        self._ask(theme, self.tr("How far away do people stand when they read it?"), self.distance)
        self._box.addStretch(1)
        later = self.tr("Both can be changed under More at any time.")
        self._box.addWidget(TextLabel(theme, later, 20, CAPTION, "ink2", max_lines=2))
        self._box.addWidget(self.done_button)
        self.set_title(self.tr("A new screen"), self.tr("So that letters can be read and buttons can be hit here."))
        self.done_button.clicked.connect(self._on_done)
        self.dismiss_requested.connect(self._on_done)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        super().set_theme(theme)
        if hasattr(self, "_box"):
            self._box.setSpacing(theme.px(14))

    def _ask(self, theme: Theme, question: str, answer: Segmented) -> None:
        self._box.addWidget(TextLabel(theme, question, 26, TITLE, max_lines=2))
        self._box.addWidget(answer)

    def _on_done(self) -> None:
        diagonal, distance = self.diagonal.chosen, self.distance.chosen
        self._screen.keep(diagonal=int(diagonal) if diagonal else None, distance=float(distance) if distance else None)
        self.close_sheet()


def nearest_diagonal(own: Pitch, window: QWidget) -> int:
    """Return which of the sizes one can buy a screen of this pitch is likely to have."""
    inches = own.diagonal_of(window.screen().size())
    return min(DIAGONALS, key=lambda each: abs(each - inches))
