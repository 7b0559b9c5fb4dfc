"""Lines of text that are drawn again and again: shaped once, then only painted."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QStaticText

_MOST = 800


class StillTexts:
    """Keeps the lines of one widget, the oldest given up first.

    Owned by the widget: shaped text belongs to the application's fonts and must not outlive them.
    """

    def __init__(self) -> None:
        self._lines: OrderedDict[tuple[str, str, int], tuple[QStaticText, float, float]] = OrderedDict()

    def draw(
        self,
        painter: QPainter,
        rect: QRect,
        text: str,
        font: QFont,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        """Draw one line in the painter's colour, elided where it is wider than the rectangle, centred upright."""
        line, width, height = self._line(text, font, rect.width())
        left = rect.left() + ((rect.width() - width) / 2 if align & Qt.AlignmentFlag.AlignHCenter else 0)
        painter.setFont(font)
        painter.drawStaticText(QPointF(left, rect.top() + (rect.height() - height) / 2), line)

    def _line(self, text: str, font: QFont, width: int) -> tuple[QStaticText, float, float]:
        key = (text, font.key(), width)
        found = self._lines.pop(key, None)
        if found is None:
            found = _shaped(text, font, width)
        self._lines[key] = found
        if len(self._lines) > _MOST:
            self._lines.popitem(last=False)
        return found


def _shaped(text: str, font: QFont, width: int) -> tuple[QStaticText, float, float]:
    metrics = QFontMetricsF(font)
    line = QStaticText(metrics.elidedText(text, Qt.TextElideMode.ElideRight, width))
    line.setTextFormat(Qt.TextFormat.PlainText)
    line.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
    line.prepare(font=font)
    size = line.size()
    return line, size.width(), size.height()
