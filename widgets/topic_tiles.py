"""Topics in tiles: what a team works on and how many manage alone, in counts that read from across the room."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from widgets.painting import paint_surface
from widgets.pin_parts import draw_ink, fit_text, inset, rounded, triangle
from widgets.text_lines import lay_out, paint_lines, text_width
from widgets.theme import CAPTION, TITLE, Theme

_COLUMNS, _COLUMNS_UPRIGHT = 5, 3
_GAP, _PAD = 16, 24
_MOST_RINGS, _MOST_DOTS = 4, 12
_LEAST_FOR_DOTS = 190
"""A tile lower than this, px at 1080p, leaves the dots out; below the next one the rings' line, too."""
_LEAST_FOR_RINGS = 120
_LEAST_WIDTH, _LEAST_HEIGHT, _LEAST_HEIGHT_UPRIGHT = 260, 150, 270
"""The room a tile's words need, in px at 1080p: a larger text grows only as far as there is room."""
_LEFT_TOP = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


@dataclass(frozen=True, slots=True)
class TopicTile:
    """A topic: how many work on it, how many manage it alone, and how many should (None: nobody said)."""

    title: str
    working: int
    alone: int
    ideal: int | None = None

    @property
    def thin(self) -> bool:
        """Whether fewer than should manage alone; nothing is thin before anybody does."""
        return self.ideal is not None and 0 < self.alone < self.ideal


class TopicTiles(QWidget):
    """Tiles over the whole room, five in a row, three on an upright screen; for looking only."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = self._given = theme
        self._tiles: tuple[TopicTile, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def tiles(self) -> tuple[TopicTile, ...]:
        """What is shown, in rows from left to right."""
        return self._tiles

    def set_theme(self, theme: Theme) -> None:
        """Take the theme."""
        self._given = theme
        self._measure()
        self.update()

    def set_tiles(self, tiles: Sequence[TopicTile]) -> None:
        """Show these topics."""
        self._tiles = tuple(tiles)
        self.setAccessibleName("; ".join(f"{tile.title}: {self._working(tile)}, {self._alone(tile)}" for tile in tiles))
        self._measure()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw no larger than a tile has room for."""
        super().resizeEvent(event)
        self._measure()

    def _measure(self) -> None:
        upright = self.height() > self.width()
        columns = _COLUMNS_UPRIGHT if upright else _COLUMNS
        rows = max(1, -(-len(self._tiles) // columns))
        least = _LEAST_HEIGHT_UPRIGHT if upright else _LEAST_HEIGHT
        most = max(1.0, min(self.width() / columns / _LEAST_WIDTH, self.height() / rows / least))
        self._theme = replace(self._given, scale=min(self._given.scale, most))

    def rects(self) -> list[QRectF]:
        """Return where each tile stands."""
        count = len(self._tiles)
        columns = _COLUMNS if self.width() >= self.height() else _COLUMNS_UPRIGHT
        rows = max(1, -(-count // columns))
        gap = self._theme.px(_GAP)
        width = (self.width() - (columns - 1) * gap) / columns
        height = (self.height() - (rows - 1) * gap) / rows
        return [
            QRectF((place % columns) * (width + gap), (place // columns) * (height + gap), width, height)
            for place in range(count)
        ]

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt hands the event in
        """Paint the tiles."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for tile, rect in zip(self._tiles, self.rects(), strict=True):
                self._paint_tile(painter, tile, rect)

    # Insides

    def _paint_tile(self, painter: QPainter, tile: TopicTile, rect: QRectF) -> None:
        theme, palette = self._theme, self._theme.palette
        paint_surface(painter, rect, theme.px(16), palette.card, palette.line, 1.5 * theme.scale)
        pad = float(theme.px(_PAD))
        room = rect.adjusted(pad, pad * 0.75, -pad, -pad * 0.75)
        wide = rect.height() >= theme.px(_LEAST_FOR_DOTS)
        title_room = QRectF(room.left(), room.top(), room.width(), room.height() * (0.42 if wide else 0.6))
        font = theme.font(37 if wide else 28, TITLE, tabular=False)
        lines = lay_out(tile.title, font, title_room.width(), 2)
        paint_lines(painter, lines, title_room, font, palette.ink, _LEFT_TOP)
        if rect.height() < theme.px(_LEAST_FOR_RINGS):
            return
        low = room.bottom()
        if wide:
            self._line(painter, room, low - theme.px(10), self._alone(tile))
            self._paint_dots(painter, tile, room.left(), low - theme.px(44))
            low -= theme.px(64)
        self._paint_rings(painter, tile, QRectF(room.left(), low - theme.px(44), room.width(), theme.px(38)))

    def _line(self, painter: QPainter, room: QRectF, y: float, text: str, indent: float = 0) -> None:
        theme = self._theme
        ink = fit_text(text, room.width() - indent, theme.px(22), theme.px(16), CAPTION)
        draw_ink(painter, room.left() + indent + ink.width / 2, y, ink, theme.palette.ink2)

    def _paint_rings(self, painter: QPainter, tile: TopicTile, room: QRectF) -> None:
        theme, middle = self._theme, room.center().y()
        width, gap, several = theme.px(48), theme.px(10), self.tr("working on it")
        words = text_width(several, theme.font(22, CAPTION, tabular=False)) + theme.px(8)
        most = min(_MOST_RINGS, int((room.width() - words) / (width + gap)))
        # A few stand for themselves; more than there is room for are counted.
        each = 0 < tile.working <= most
        rings = tile.working if each else min(1, tile.working)
        pen = QPen(theme.palette.edge, 4.5 * theme.scale)
        for place in range(rings):
            ring = QRectF(room.left() + place * (width + gap), room.top(), width, room.height())
            rounded(painter, inset(ring, 2.25 * theme.scale), theme.px(9), None, pen)
        indent = rings * (width + gap) + (theme.px(6) if rings else 0)
        self._line(painter, room, middle, several if each else self._working(tile), indent)

    def _paint_dots(self, painter: QPainter, tile: TopicTile, left: float, y: float) -> None:
        theme, palette = self._theme, self._theme.palette
        colour = palette.thin if tile.thin else palette.chart
        count = max(tile.alone, tile.ideal or 0)
        if count > _MOST_DOTS:
            # Too many to count by eye: the words below have the numbers.
            self._paint_share(painter, tile, left, y)
            return
        step, radius = theme.px(29), theme.px(11)
        for place in range(count):
            centre = QPointF(left + radius + place * step, y)
            painter.setPen(QPen(colour, 2.2 * theme.scale))
            painter.setBrush(colour if place < tile.alone else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(centre, radius - theme.scale, radius - theme.scale)
        if tile.thin:
            triangle(painter, QPointF(left + count * step + theme.px(12), y), theme.px(9), palette.thin)

    def _paint_share(self, painter: QPainter, tile: TopicTile, left: float, y: float) -> None:
        theme, palette = self._theme, self._theme.palette
        most = max(tile.alone, tile.ideal or 0)
        length, height = theme.px(240), theme.px(10)
        colour = palette.thin if tile.thin else palette.chart
        rounded(painter, QRectF(left, y - height / 2, length, height), height / 2, palette.pill)
        rounded(painter, QRectF(left, y - height / 2, length * tile.alone / most, height), height / 2, colour)
        if tile.ideal:
            tick = QRectF(left + length * tile.ideal / most - theme.px(2), y - theme.px(9), theme.px(4), theme.px(18))
            tick.moveLeft(min(tick.left(), left + length - tick.width()))
            rounded(painter, tick, theme.px(1), palette.ink)
        if tile.thin:
            triangle(painter, QPointF(left + length + theme.px(20), y), theme.px(9), palette.thin)

    def _working(self, tile: TopicTile) -> str:
        if not tile.working:
            return self.tr("nobody just now")
        return self.tr("{count} working on it").format(count=tile.working)

    def _alone(self, tile: TopicTile) -> str:
        if tile.ideal is None:
            return self.tr("{count} on their own").format(count=tile.alone)
        return self.tr("{count} on their own · ideal {ideal}").format(count=tile.alone, ideal=tile.ideal)
