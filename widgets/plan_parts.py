"""What stands around the plan's tiles: blocks above, cover below."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView

from widgets.board_header import TEXT_INSET
from widgets.grid_card import CardFoot
from widgets.pin_parts import BOLD, MEDIUM, SEMIBOLD, draw_ink, fit_text, rounded, triangle
from widgets.plan_model import PlanModel
from widgets.plan_state import Cover, CoverRow
from widgets.theme import Theme
from widgets.touch_table import HEADER, TouchHeader, TouchTable

COVER_ROW = 36
_DAY, _LEAST_DAY, _BETWEEN_DAYS = 17, 16, 10


@lru_cache(maxsize=16)
def day_size(days: tuple[str, ...], room: int, size: int, least: int) -> int:
    """Return the largest size, from `size` down to `least` px, in which each date fits into `room` px."""
    return min((fit_text(day, room, size, least, MEDIUM).font.pixelSize() for day in days), default=size)


class BlockHeader(TouchHeader):
    """A block's number over its first day; both on one line where the header is low."""

    def __init__(self, theme: Theme, model: PlanModel) -> None:
        super().__init__(Qt.Orientation.Horizontal, theme)
        self._model = model
        self.setObjectName("plan.blocks")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the blocks and the line below them."""
        super().paintEvent(event)
        viewport = self.viewport()
        QPainter(viewport).fillRect(0, viewport.height() - 1, viewport.width(), 1, self.theme.palette.line)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Draw one block; those that are over are fainter."""
        block, palette, px = self._model.column(section), self.theme.palette, self.theme.px
        painter.fillRect(rect, palette.card)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        table = self.parent()
        if isinstance(table, TouchTable) and table.pressed_cell == (HEADER, section):
            rounded(painter, QRectF(rect).adjusted(2, 3, -2, -3), px(10), palette.acc_soft)
        x, y = rect.left() + rect.width() / 2, rect.top() + rect.height() / 2
        number = fit_text(block.number, rect.width(), px(20), 9, BOLD)
        day = fit_text(block.day, rect.width(), self._day_size(), 9, MEDIUM)
        strong = palette.ink3 if block.past else palette.ink
        if rect.height() >= px(50):
            draw_ink(painter, x, y - px(11), number, strong)
            draw_ink(painter, x, y + px(11), day, palette.ink3)
            return
        gap = px(5)
        day = fit_text(block.day, rect.width() - number.width - gap, px(16), 9, MEDIUM)
        left = x - (number.width + gap + day.width) / 2
        draw_ink(painter, left + number.width / 2, y, number, strong)
        draw_ink(painter, left + number.width + gap + day.width / 2, y, day, palette.ink3)

    def _day_size(self) -> int:
        """One size for all dates, so large that none comes close to the next one."""
        days = tuple(self._model.column(place).day for place in range(self.count()))
        narrowest = min((self.sectionSize(place) for place in range(self.count())), default=0)
        px = self.theme.px
        return day_size(days, narrowest - px(_BETWEEN_DAYS), px(_DAY), px(_LEAST_DAY))


class PlanCover(CardFoot):
    """Rows of figures below the blocks: how many each need has; too few are marked by colour and triangle."""

    def __init__(self, theme: Theme, model: PlanModel, columns: QHeaderView) -> None:
        super().__init__(theme, columns)
        self._model = model
        self._rows: tuple[CoverRow, ...] = ()
        self.setObjectName("plan.cover")
        # Nothing here is touched; a drag that begins here scrolls nothing.
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def set_rows(self, rows: Sequence[CoverRow]) -> None:
        """Show these needs."""
        self._rows = tuple(rows)
        self.setAccessibleDescription(self._sentence())
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of all rows."""
        return QSize(0, len(self._rows) * self.theme.px(COVER_ROW))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line above, names and figures."""
        painter, theme = QPainter(self), self.theme
        painter.fillRect(event.rect(), theme.palette.card)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        if not self._rows:
            return
        painter.fillRect(0, 0, self.width(), theme.px(1), theme.palette.line2)
        height = self.height() / len(self._rows)
        for place, row in enumerate(self._rows):
            middle = place * height + height / 2
            self._paint_need(painter, row, middle)
            painter.save()
            painter.setClipRect(self._names_width, 0, self.width() - self._names_width, self.height())
            self._paint_counts(painter, row, middle)
            painter.restore()

    # Insides

    def _paint_need(self, painter: QPainter, row: CoverRow, middle: float) -> None:
        px, palette = self.theme.px, self.theme.palette
        left, room = px(TEXT_INSET), self._names_width - px(TEXT_INSET) - px(6)
        need = fit_text(row.need, room / 2, px(18), px(14), MEDIUM)
        name = fit_text(row.name, room - need.width - px(5), px(18), px(14), SEMIBOLD)
        draw_ink(painter, left + name.width / 2, middle, name, palette.ink2)
        draw_ink(painter, left + name.width + px(5) + need.width / 2, middle, need, palette.ink3)

    def _paint_counts(self, painter: QPainter, row: CoverRow, middle: float) -> None:
        px, palette = self.theme.px, self.theme.palette
        for column in range(self._columns.count()):
            cover = row.counts.get(self._model.column(column).key)
            if cover is None:
                continue
            x = (
                self._names_width
                + self._columns.sectionViewportPosition(column)
                + self._columns.sectionSize(column) / 2
            )
            ink = fit_text(str(cover.count), px(40), px(19), 9, BOLD if cover.thin else MEDIUM)
            draw_ink(
                painter, x - (px(8) if cover.thin else 0), middle, ink, palette.thin if cover.thin else palette.ink2
            )
            if cover.thin:
                triangle(painter, QPointF(x + px(10), middle + 1), px(6), palette.thin)

    def _sentence(self) -> str:
        thin = self.tr("{need}, block {block}: {count}, too few")
        plain = self.tr("{need}, block {block}: {count}")
        parts = []
        for row in self._rows:
            for column in range(self._model.columnCount()):
                block = self._model.column(column)
                cover = row.counts.get(block.key, Cover(0))
                text = thin if cover.thin else plain
                parts.append(text.format(need=row.name, block=block.number, count=cover.count))
        return "; ".join(parts)
