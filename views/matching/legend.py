"""Which rotation has which code and colour: one line beside the title, two where one is too short."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from widgets.pin_parts import MEDIUM, Ink, draw_ink, fit_text, rounded
from widgets.plan_state import PlanTile, RotationLook
from widgets.plan_tile import paint_tile
from widgets.theme import Theme

_TILE_WIDTH, _TILE_HEIGHT, _TEXT, _CODE = 48, 32, 17, 16
_AFTER_TILE, _BETWEEN, _ROW = 7, 12, 34
_LONGEST_NAME = 170


class RotationLegend(QWidget):
    """Samples of tiles with their names, and of the bar for growth where growth is shown."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._looks: tuple[RotationLook, ...] = ()
        self._growth = False

    def set_theme(self, theme: Theme) -> None:
        """Take the theme."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def set_rotations(self, looks: Sequence[RotationLook], *, growth: bool) -> None:
        """Explain these rotations, and the bar for growth if tiles have one."""
        self._looks, self._growth = tuple(looks), growth
        self.setAccessibleDescription(", ".join(f"{look.code} {look.name}" for look in looks))
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
        rows, widths = self._rows(self.width()), self._widths()
        height = min(self._theme.px(_ROW), self.height() / max(1, len(rows)))
        top = (self.height() - height * len(rows)) / 2
        with QPainter(self) as painter:
            painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
            for number, row in enumerate(rows):
                left = max(0.0, self.width() - self._taken([widths[item] for item in row]))
                for item in row:
                    self._paint_item(painter, item, QRectF(left, top + number * height, widths[item], height))
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
        px = self._theme.px
        around = px(_TILE_WIDTH) + px(_AFTER_TILE) + px(_BETWEEN)
        return [around + self._ink(item).width for item in range(len(self._looks) + int(self._growth))]

    def _ink(self, item: int) -> Ink:
        text = self._looks[item].name if item < len(self._looks) else self.tr("growth")
        return fit_text(text, self._theme.px(_LONGEST_NAME), self._theme.px(_TEXT), 9, MEDIUM)

    def _paint_item(self, painter: QPainter, item: int, room: QRectF) -> None:
        px, palette = self._theme.px, self._theme.palette
        left, middle = room.left(), room.center().y()
        tall = min(px(_TILE_HEIGHT), room.height() - px(3))
        box = QRectF(left, middle - tall / 2, px(_TILE_WIDTH), tall)
        if item < len(self._looks):
            paint_tile(painter, box, PlanTile(self._looks[item]), palette, least_code=px(_CODE))
        else:
            bar = QRectF(left, middle - px(4), px(_TILE_WIDTH), px(8))
            rounded(painter, bar, px(4), palette.line2)
            rounded(painter, QRectF(bar.left(), bar.top(), bar.width() * 0.6, bar.height()), px(4), palette.ink)
        ink = self._ink(item)
        draw_ink(painter, left + px(_TILE_WIDTH) + px(_AFTER_TILE) + ink.width / 2, middle, ink, palette.ink2)
