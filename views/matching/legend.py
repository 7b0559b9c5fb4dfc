"""What the signs of plans mean: rotations by code and colour, or of two plans what differs; two lines at most."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from widgets.pin_parts import MEDIUM, SEMIBOLD, Ink, draw_ink, fit_text, rounded
from widgets.plan_state import PlanTile, RotationLook
from widgets.plan_tile import paint_tile
from widgets.theme import Theme

_TILE_WIDTH, _TILE_HEIGHT, _TEXT, _CODE = 48, 32, 17, 16
_AFTER_TILE, _BETWEEN, _ROW = 7, 12, 34
_LONGEST_NAME = 170
_SENTENCE, _LONGEST_SENTENCE = 21, 620


@dataclass(frozen=True, slots=True)
class _Item:
    """A sample and its name; without a tile it is the bar for growth, or, as a `sentence`, words alone."""

    text: str
    tile: PlanTile | None = None
    sentence: bool = False


class RotationLegend(QWidget):
    """Samples of tiles with their names, and of the bar for growth where growth is shown."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._items: tuple[_Item, ...] = ()
        self._prices: Mapping[str, tuple[str, int]] = {}

    def set_theme(self, theme: Theme) -> None:
        """Take the theme."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def set_rotations(self, looks: Sequence[RotationLook], *, growth: bool) -> None:
        """Explain these rotations, and the bar for growth if tiles have one."""
        bar = (_Item(self.tr("growth")),) if growth else ()
        self._set_items((*(_Item(look.name, PlanTile(look)) for look in looks), *bar))
        self.setAccessibleDescription(", ".join(f"{look.code} {look.name}" for look in looks))

    def set_prices(self, prices: Mapping[str, tuple[str, int]]) -> None:
        """While a tile is carried, say what it costs to put it down on a rotation, by sign and dots; empty: no more.

        A rotation that is not among them stays as it is; one without a sign can't be had, and is an outline.
        """
        self._prices = prices
        self.update()

    def rotation_at(self, place: QPoint) -> str | None:
        """Return which rotation's sample or name lies at a place of the screen, None beside them."""
        at = QPointF(self.mapFromGlobal(place))
        if not self.isVisible() or not QRectF(self.rect()).contains(at):
            return None
        for item, room in self._seats():
            if item.tile is not None and item.tile.rotation is not None and room.contains(at):
                return item.tile.rotation.code
        return None

    def set_comparison(self, sentence: str, sample: RotationLook) -> None:
        """Say how much of two plans differs, and how a tile looks that does, by a rotation both may have."""
        differs = _Item(self.tr("differs"), PlanTile(sample, 0.6))
        same = _Item(self.tr("the same"), PlanTile(sample, quiet=True))
        self._set_items((_Item(sentence, sentence=True), differs, same))
        self.setAccessibleDescription(sentence)

    def _set_items(self, items: tuple[_Item, ...]) -> None:
        self._items = items
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size in one row."""
        widths = self._widths()
        # Whole pixels upwards: with a fraction less it would break.
        return QSize(math.ceil(self._taken(widths)), self._theme.px(_ROW))

    def minimumSizeHint(self) -> QSize:
        """Return one row; the width is the layout's affair."""
        return QSize(1, self._theme.px(_ROW))

    def hasHeightForWidth(self) -> bool:
        """Return that a narrow legend takes more rows."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all rows at a width."""
        return max(1, len(self._rows(width))) * self._theme.px(_ROW)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt hands the event in
        """Paint the samples, aligned to the right."""
        with QPainter(self) as painter:
            painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
            for item, room in self._seats():
                self._paint_item(painter, item, room)

    def _seats(self) -> Iterator[tuple[_Item, QRectF]]:
        """Yield each item with its room, the gap after it included."""
        rows, widths = self._rows(self.width()), self._widths()
        height = min(self._theme.px(_ROW), self.height() / max(1, len(rows)))
        top = (self.height() - height * len(rows)) / 2
        for number, row in enumerate(rows):
            left = max(0.0, self.width() - self._taken([widths[item] for item in row]))
            for item in row:
                yield self._items[item], QRectF(left, top + number * height, widths[item], height)
                left += widths[item]

    def _rows(self, width: float) -> list[list[int]]:
        """Break the items into rows of about equal length."""
        widths = self._widths()
        whole, between = sum(widths), self._theme.px(_BETWEEN)
        if whole - between <= width or not widths:
            return [list(range(len(widths)))] if widths else []
        count = int(whole // max(1.0, width)) + 1
        rows: list[list[int]] = [[]]
        taken = 0.0
        for item, needed in enumerate(widths):
            full = taken + needed - between > width or taken >= whole / count
            if rows[-1] and full and len(rows) < count + 1:
                rows.append([])
                taken = 0.0
            rows[-1].append(item)
            taken += needed
        return rows

    def _taken(self, widths: Sequence[float]) -> float:
        """Return how wide a row of items is: nothing follows the last one."""
        return max(0.0, sum(widths) - self._theme.px(_BETWEEN))

    def _widths(self) -> list[float]:
        """Return how wide each item is, the gap after it included."""
        between = self._theme.px(_BETWEEN)
        return [self._before_text(item) + self._ink(item).width + between for item in self._items]

    def _before_text(self, item: _Item) -> int:
        return 0 if item.sentence else self._theme.px(_TILE_WIDTH) + self._theme.px(_AFTER_TILE)

    def _ink(self, item: _Item) -> Ink:
        px = self._theme.px
        if item.sentence:
            return fit_text(item.text, px(_LONGEST_SENTENCE), px(_SENTENCE), 9, SEMIBOLD)
        return fit_text(item.text, px(_LONGEST_NAME), px(_TEXT), 9, MEDIUM)

    def _priced(self, tile: PlanTile) -> PlanTile:
        code = tile.rotation.code if tile.rotation is not None else ""
        if code not in self._prices:
            return tile
        price, dots = self._prices[code]
        return replace(tile, price=price, dots=dots, quiet=not price)

    def _paint_item(self, painter: QPainter, item: _Item, room: QRectF) -> None:
        px, palette = self._theme.px, self._theme.palette
        left, middle = room.left(), room.center().y()
        tall = min(px(_TILE_HEIGHT), room.height() - px(3))
        box = QRectF(left, middle - tall / 2, px(_TILE_WIDTH), tall)
        if item.tile is not None:
            paint_tile(painter, box, self._priced(item.tile), palette, least_code=px(_CODE))
        elif not item.sentence:
            bar = QRectF(left, middle - px(4), px(_TILE_WIDTH), px(8))
            rounded(painter, bar, px(4), palette.line2)
            rounded(painter, QRectF(bar.left(), bar.top(), bar.width() * 0.6, bar.height()), px(4), palette.ink)
        ink, colour = self._ink(item), palette.ink if item.sentence else palette.ink2
        draw_ink(painter, left + self._before_text(item) + ink.width / 2, middle, ink, colour)
