"""The line between two goals of a card."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from widgets.theme import Theme


def paint_line_above(item: QWidget, theme: Theme) -> None:
    """Paint the line above an item, which parts it from the one before; the first has none."""
    if item.y() > 0:
        with QPainter(item) as painter:
            painter.fillRect(QRectF(0, 0, item.width(), max(1.0, 1.5 * theme.scale)), theme.palette.line)
