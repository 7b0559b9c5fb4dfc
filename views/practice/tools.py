"""Practice health's tool band: over which time, what is counted at all, and the way to the retro."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from kiosk.domain.practice import Span
from widgets.buttons import Button
from widgets.chips import Choice
from widgets.labels import TextLabel
from widgets.segmented import Segmented
from widgets.theme import CAPTION, Theme

_LEAST_NOTE, _GAP = 520, 12


class PracticeTools(QWidget):
    """The spans, a note and two buttons beside each other, or in rows where the screen is narrow."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._seated = 0
        choices = [Choice(Span.EIGHT_WEEKS, self.tr("Eight weeks")), Choice(Span.SINCE_JULY, self.tr("Since July"))]
        self.span = Segmented(theme, choices, Span.EIGHT_WEEKS, name=self.tr("How far back"))
        self.note = self.tr(
            "Whole weeks of huddles, of what the wall shows and of what the log shares with teams. "
            "Hidden: fewer than 5 huddles, and all else of fewer than 5 people."
        )
        centre = Qt.AlignmentFlag.AlignCenter
        self._note = TextLabel(theme, self.note, 18, CAPTION, "ink2", max_lines=3, align=centre)
        self.print_button = Button(theme, self.tr("Print"), "printer")
        self.retro_button = Button(theme, self.tr("Take one to the retro"), "messages-square", "primary")
        self._rows = QGridLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setColumnStretch(1, 1)
        self.set_chosen(chosen=False)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        self._theme = theme
        self._rows.setSpacing(theme.px(_GAP))
        self._seat()

    def set_chosen(self, *, chosen: bool) -> None:
        """Know whether a card was touched that could be taken."""
        self.retro_button.set_blocked("" if chosen else self.tr("touch a card first"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Part into rows before words are cut."""
        super().resizeEvent(event)
        self._seat()

    def _seat(self) -> None:
        gap = self._theme.px(_GAP)
        buttons = self.print_button.sizeHint().width() + gap + self.retro_button.sizeHint().width()
        controls = self.span.sizeHint().width() + gap + buttons
        rows = 1 if controls + self._theme.px(_LEAST_NOTE) <= self.width() else 2 if controls <= self.width() else 3
        if rows == self._seated:
            return
        self._seated = rows
        last = rows - 1
        self._rows.addWidget(self._note, 0, 1 if rows == 1 else 0, 1, 1 if rows == 1 else 4)
        self._rows.addWidget(self.span, min(last, 1), 0, 1, 4 if rows == 3 else 1)
        self._rows.addWidget(self.print_button, last, 2)
        self._rows.addWidget(self.retro_button, last, 3)
