"""Marked words in a field: softly filled, with a dashed line below. Painted before the field paints its text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QTextLayout, QTextLine
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from widgets.theme import Theme

_LINE = 4
_DASH, _GAP = 1.6, 0.9

Span = tuple[int, int]
"""From where up to where, counted as the field counts: in UTF-16 units."""


def units_of(text: str, start: int, end: int) -> Span:
    """Return a stretch of characters as the field counts it."""
    return len(text[:start].encode("utf-16-le")) // 2, len(text[:end].encode("utf-16-le")) // 2


def paint_marks(painter: QPainter, boxes: Iterable[QRectF], theme: Theme) -> None:
    """Fill each box and dash its lower edge."""
    palette, width = theme.palette, theme.px(_LINE)
    pen = QPen(palette.acc, width, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
    pen.setDashPattern([_DASH, _GAP])
    for box in boxes:
        painter.fillRect(box, palette.acc_soft)
        painter.setPen(pen)
        below = box.bottom() - width / 2
        painter.drawLine(QPointF(box.left(), below), QPointF(box.right(), below))


def boxes_in_line(field: QLineEdit, spans: Iterable[Span]) -> list[QRectF]:
    """Return where stretches of a line stand, in the field's coordinates."""
    layout = QTextLayout(field.text(), field.font())
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    if not line.isValid():
        return []
    # The line scrolls by itself and tells nobody how far; its cursor does.
    cursor = field.cursorRect()
    shift = cursor.x() + cursor.width() / 2 - _x_of(layout, field.cursorPosition())
    height, middle = field.fontMetrics().height(), field.rect().center().y()
    top = middle - height / 2 - 1
    return [
        QRectF(_x_of(layout, start) + shift, top, _x_of(layout, end) - _x_of(layout, start), height + 4)
        for start, end in spans
    ]


def boxes_in_page(field: QPlainTextEdit, spans: Iterable[Span]) -> list[QRectF]:
    """Return where stretches of a page stand, one box for each line they run over, in the viewport's coordinates."""
    return [box for start, end in spans for box in _boxes_of(field, start, end)]


def _boxes_of(field: QPlainTextEdit, start: int, end: int) -> Iterator[QRectF]:
    block = field.document().findBlock(start)
    while block.isValid() and block.position() < end:
        at = field.blockBoundingGeometry(block).translated(field.contentOffset()).topLeft()
        layout = block.layout()
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            first = max(start - block.position(), line.textStart())
            last = min(end - block.position(), line.textStart() + line.textLength())
            if first < last:
                left, right = _x_in(line, first), _x_in(line, last)
                yield QRectF(at.x() + left, at.y() + line.y() - 1, right - left, line.height() + 4)
        block = block.next()


def _x_of(layout: QTextLayout, place: int) -> float:
    return _x_in(layout.lineAt(0), place)


def _x_in(line: QTextLine, place: int) -> float:
    found = line.cursorToX(place)
    # Qt returns where it is and where it found it; its stubs do not say so.
    assert isinstance(found, tuple)
    return float(found[0])
