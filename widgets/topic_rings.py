"""Topics with a ring for each who works on them, large enough to be read from the door."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from widgets.pin_parts import SEMIBOLD, draw_ink, fit_text, inset, rounded
from widgets.theme import Theme

_ROW, _LEAST_ROW = 86, 76
_TOPIC, _LEAST_TOPIC = 50, 32
_RING_WIDTH, _LEAST_RING_WIDTH, _RING_GAP = 74, 32, 10
_TALL, _LINE = 0.81, 6.5
_TOPICS_SHARE = 0.53


class TopicRings(QWidget):
    """As many topics as have room, from the first one on; for looking only."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._topics: tuple[tuple[str, int], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def topics(self) -> tuple[tuple[str, int], ...]:
        """What is shown: words and how many, those without room among them."""
        return self._topics

    def set_theme(self, theme: Theme) -> None:
        """Take the theme."""
        self._theme = theme
        self.update()

    def set_topics(self, topics: Sequence[tuple[str, int]]) -> None:
        """Show these topics with how many work on each."""
        self._topics = tuple(topics)
        self.setAccessibleName("; ".join(f"{words}: {count}" for words, count in topics))
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for eight topics."""
        return QSize(self._theme.px(820), 8 * self._theme.px(_ROW))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt hands the event in
        """Paint the topics from above; fewer of them stand no further apart than the design says."""
        px, count = self._theme.px, len(self._topics)
        if not count:
            return
        rows = max(1, min(count, self.height() // px(_LEAST_ROW)))
        height = min(self.height() / rows, px(_ROW))
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            ring = self._ring_width(max(working for _, working in self._topics[:rows]))
            for place, (words, working) in enumerate(self._topics[:rows]):
                self._paint_row(painter, QRectF(0, place * height, self.width(), height), words, working, ring)

    def _ring_width(self, most: int) -> int:
        """Return how wide every ring is, so that the longest row fits and rows can be compared; 0 where none fits."""
        px = self._theme.px
        width = int(self.width() * (1 - _TOPICS_SHARE) / most) - px(_RING_GAP)
        return min(px(_RING_WIDTH), width) if width >= px(_LEAST_RING_WIDTH) else 0

    def _paint_row(self, painter: QPainter, row: QRectF, words: str, working: int, width: int) -> None:
        px, palette = self._theme.px, self._theme.palette
        room, middle = row.width() * _TOPICS_SHARE, row.center().y()
        ink = fit_text(words, room - px(20), px(_TOPIC), px(_LEAST_TOPIC), SEMIBOLD)
        draw_ink(painter, ink.width / 2, middle, ink, palette.ink)
        # More than have room are one ring and their number: a row cut off would say less than there are.
        rings, width = (working, width) if width else (1, px(_RING_WIDTH))
        step, height, line = width + px(_RING_GAP), width * _TALL, _LINE * self._theme.scale
        line = min(line, width / 6)
        for place in range(rings):
            ring = QRectF(room + place * step, middle - height / 2, width, height)
            rounded(painter, inset(ring, line / 2), min(px(16), width / 3), None, QPen(palette.edge, line))
        if rings < working:
            number = fit_text(f"× {working}", px(160), px(44), px(32), SEMIBOLD)
            draw_ink(painter, room + step + number.width / 2, middle, number, palette.edge_text)
