"""Labels for plain text that wrap or elide by measure and are never cut off."""

from __future__ import annotations

import math
from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from widgets.text_lines import Lines, lay_out, paint_lines, text_width, widest_word
from widgets.theme import CAPTION, Palette, Theme

Role = Literal["ink", "ink2", "ink3", "acc", "on_acc", "edge_text", "coach_text", "thin"]

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter

_COMFORTABLE_EMS = 26


def role_colour(palette: Palette, role: Role) -> QColor:
    """Return the colour a role has in a palette."""
    colour: QColor = getattr(palette, role)
    return colour


class TextLabel(QLabel):
    """Plain text of one size, weight and role.

    `max_lines` 1 keeps it on a line and elides it, 0 wraps it as often as it takes, above 1 wraps and then elides.
    `tabular` keeps figures that change (a time) from moving. The accessible name is always the whole text.
    """

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        size: float = 20,
        weight: QFont.Weight = CAPTION,
        role: Role = "ink",
        *,
        max_lines: int = 1,
        align: Qt.AlignmentFlag = LEFT,
        tabular: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tabular = tabular
        self._theme, self._size, self._weight, self._role = theme, size, weight, role
        self._max_lines, self._align = max_lines, align
        self.setTextFormat(Qt.TextFormat.PlainText)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(max_lines != 1)
        self.setSizePolicy(policy)
        self.setText(text)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def set_max_lines(self, most: int) -> None:
        """Take another number of lines at most; 0 is as many as it takes."""
        if most != self._max_lines:
            self._max_lines = most
            policy = self.sizePolicy()
            policy.setHeightForWidth(most != 1)
            self.setSizePolicy(policy)
            self.updateGeometry()
            self.update()

    def is_elided(self) -> bool:
        """Tell whether the room given is too small for the whole text."""
        return self._lines(self.width()).elided

    def sizeHint(self) -> QSize:
        """Return one line, or for wrapping text lines of a comfortable length."""
        font = self._font()
        width = text_width(self.text(), font) if "\n" not in self.text() else self._widest_paragraph(font)
        if self._max_lines != 1:
            width = min(width, self._theme.px(self._size) * _COMFORTABLE_EMS)
        return QSize(math.ceil(width) + 1, self.heightForWidth(math.ceil(width) + 1))

    def minimumSizeHint(self) -> QSize:
        """Return room for the longest word, or for a few letters and the ellipsis."""
        font = self._font()
        few = self._theme.px(self._size) * 3
        words = widest_word(self.text(), font)
        width = min(words, few) if self._max_lines == 1 else words
        return QSize(math.ceil(width) + 1, math.ceil(lay_out("X", font, 1e6).height))

    def hasHeightForWidth(self) -> bool:
        """Wrapping text grows downwards."""
        return self._max_lines != 1

    def heightForWidth(self, width: int) -> int:
        """Return how tall the text is at a width."""
        lines = self._lines(width)
        return math.ceil(max(lines.height, lines.line_height))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt hands the event in
        """Paint the measured lines."""
        role: Role = self._role if self.isEnabled() else "ink3"
        with QPainter(self) as painter:
            colour = role_colour(self._theme.palette, role)
            paint_lines(painter, self._lines(self.width()), QRectF(self.rect()), self._font(), colour, self._align)

    def _font(self) -> QFont:
        return self._theme.font(self._size, self._weight, tabular=self._tabular)

    def _lines(self, width: float) -> Lines:
        return lay_out(self.text(), self._font(), width, self._max_lines)

    def _widest_paragraph(self, font: QFont) -> float:
        return max(text_width(paragraph, font) for paragraph in self.text().split("\n"))
