"""What the signs on the board mean: one line that changes with the lens."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from widgets.pin import paint_pin
from widgets.pin_parts import BOLD, MEDIUM, SEMIBOLD, draw_ink, fit_text, inset, pin_font, rounded, star, triangle
from widgets.pin_state import NOT_SEEN, Lens, Movement, PinScale, PinState, Training, seen
from widgets.theme import Theme

_TEXT, _ROW = 17, 44
_AFTER_SAMPLE, _BETWEEN = 8, 16

translate = QCoreApplication.translate

_Sign = Callable[[QPainter, QRectF, Theme], None]


@dataclass(frozen=True, slots=True)
class LegendItem:
    """A sample of a sign, `width` by `height` px at 1080p, and what it means; `strong` leads the lens."""

    sign: _Sign
    width: float
    text: str
    strong: bool = False
    height: float = _ROW


class Legend(QWidget):
    """Paints as many rows as its width needs; nothing on it is touched."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.theme = theme
        self._scale: PinScale | None = None
        self._alone_from = 0
        self._lens = Lens.LEVELS
        self._items: tuple[LegendItem, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(self.tr("Legend"))

    def set_theme(self, theme: Theme) -> None:
        """Take the theme."""
        self.theme = theme
        self.updateGeometry()
        self.update()

    def set_scale(self, scale: PinScale, alone_from: int) -> None:
        """Explain this scale, whose level `alone_from` is the first of working alone."""
        if (scale, alone_from) != (self._scale, self._alone_from):
            self._scale, self._alone_from = scale, alone_from
            self._explain()

    def set_lens(self, lens: Lens) -> None:
        """Explain the signs of a lens."""
        if lens is not self._lens:
            self._lens = lens
            self._explain()

    def hasHeightForWidth(self) -> bool:
        """Return that a narrow legend takes more rows."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all rows at a width."""
        return max(1, len(self._rows(width))) * self.theme.px(_ROW)

    def sizeHint(self) -> QSize:
        """Return the size in one row."""
        width = sum(self._item_width(item) for item in self._items)
        return QSize(round(width), self.theme.px(_ROW))

    def minimumSizeHint(self) -> QSize:
        """Return one row; the width is the layout's affair."""
        return QSize(1, self.theme.px(_ROW))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's
        """Draw the rows, as many as there is room for."""
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        rows = self._rows(self.width())
        height = min(self.theme.px(_ROW), self.height() / max(1, len(rows)))
        top = (self.height() - height * len(rows)) / 2
        for place, row in enumerate(rows):
            spare = self.width() - sum(self._item_width(item) for item in row) + self.theme.px(_BETWEEN)
            left = max(0.0, spare)
            for item in row:
                self._paint_item(painter, item, left, top + place * height + height / 2)
                left += self._item_width(item)

    # Insides

    def _explain(self) -> None:
        if self._scale is not None:
            self._items = tuple(_items(self._lens, self._scale, self._alone_from))
            self.setAccessibleDescription(", ".join(item.text for item in self._items if item.text))
            self.updateGeometry()
            self.update()

    def _rows(self, width: int) -> list[list[LegendItem]]:
        rows: list[list[LegendItem]] = [[]]
        used = 0.0
        for item in self._items:
            needed = self._item_width(item)
            if rows[-1] and used + needed - self.theme.px(_BETWEEN) > width:
                rows.append([])
                used = 0.0
            rows[-1].append(item)
            used += needed
        return rows if rows[0] else []

    def _item_width(self, item: LegendItem) -> float:
        px = self.theme.px
        metrics = QFontMetricsF(pin_font(px(_TEXT), SEMIBOLD if item.strong else MEDIUM, tabular=False))
        words = px(_AFTER_SAMPLE) + metrics.horizontalAdvance(item.text) if item.text else 0
        return float(px(item.width) + words + px(_BETWEEN))

    def _paint_item(self, painter: QPainter, item: LegendItem, left: float, middle: float) -> None:
        px, palette = self.theme.px, self.theme.palette
        width, height = px(item.width), px(item.height)
        item.sign(painter, QRectF(left, middle - height / 2, width, height), self.theme)
        start = left + width + px(_AFTER_SAMPLE)
        ink = fit_text(item.text, max(1.0, self.width() - start), px(_TEXT), 9, SEMIBOLD if item.strong else MEDIUM)
        draw_ink(painter, start + ink.width / 2, middle, ink, palette.ink if item.strong else palette.ink2)


def _pin(state: PinState, lens: Lens = Lens.LEVELS) -> _Sign:
    def sign(painter: QPainter, rect: QRectF, theme: Theme) -> None:
        paint_pin(painter, rect, state, theme.palette, lens)

    return sign


def _bare(state: PinState, lens: Lens = Lens.LEVELS) -> _Sign:
    """A sign without a rim, drawn as large as in a cell of the board, whose clear ground is left out."""

    def sign(painter: QPainter, rect: QRectF, theme: Theme) -> None:
        cell = QRectF(0, 0, theme.px(98), theme.px(_ROW))
        cell.moveCenter(rect.center())
        paint_pin(painter, cell, state, theme.palette, lens)

    return sign


def _star_sign(painter: QPainter, rect: QRectF, theme: Theme) -> None:
    star(painter, rect.center(), rect.width() / 2, theme.palette.coach)


def _moved_sign(painter: QPainter, rect: QRectF, theme: Theme) -> None:
    triangle(painter, rect.center(), rect.width() / 2, theme.palette.ink)


def _thin_sign(painter: QPainter, rect: QRectF, theme: Theme) -> None:
    triangle(painter, rect.center(), rect.width() / 2, theme.palette.thin)


def _pair_sign(painter: QPainter, rect: QRectF, theme: Theme) -> None:
    painter.setPen(QPen(theme.palette.acc, theme.px(3)))
    corners = [rect.topLeft(), rect.topRight(), rect.bottomRight(), rect.bottomLeft()]
    painter.drawPolyline(QPolygonF(corners))


def _only_one(text: str) -> _Sign:
    def sign(painter: QPainter, rect: QRectF, theme: Theme) -> None:
        rounded(painter, inset(rect, 1), theme.px(5), None, QPen(theme.palette.thin, theme.px(1.8)))
        ink = fit_text(text, rect.width() - theme.px(6), theme.px(16), 9, BOLD)
        draw_ink(painter, rect.center().x(), rect.center().y(), ink, theme.palette.thin)

    return sign


def _items(lens: Lens, scale: PinScale, alone_from: int) -> list[LegendItem]:
    match lens:
        case Lens.LEVELS:
            return _level_items(scale)
        case Lens.EDGES:
            return _edge_items(scale)
        case Lens.MOVEMENT:
            return _movement_items(scale)
        case Lens.COACHES:
            return _coach_items(scale)
        case Lens.FRESHNESS:
            return _freshness_items(scale)
        case Lens.COVERAGE:
            return _coverage_items(scale, alone_from)


def _edge_sample(scale: PinScale) -> PinState:
    """A growth edge in the middle of the scale."""
    at = max(0, min(scale.count // 2, scale.count - 2))
    return seen(scale, at, edge_to=min(at + 1, scale.count - 1))


def _level_items(scale: PinScale) -> list[LegendItem]:
    levels = [LegendItem(_pin(seen(scale, level)), 52, word, height=34) for level, word in enumerate(scale.words)]
    stale = replace(seen(scale, scale.count // 2), stale=True)
    return [
        LegendItem(_bare(NOT_SEEN), 20, translate("Legend", "not seen"), height=34),
        *levels,
        LegendItem(_pin(_edge_sample(scale)), 74, translate("Legend", "growth edge"), strong=True, height=36),
        LegendItem(_star_sign, 22, translate("Legend", "can coach")),
        LegendItem(_moved_sign, 16, translate("Legend", "moved")),
        LegendItem(_pin(stale), 52, translate("Legend", "stale"), height=34),
    ]


def _edge_items(scale: PinScale) -> list[LegendItem]:
    balls = [
        LegendItem(_bare(seen(scale, level), Lens.EDGES), 20, word, height=34) for level, word in enumerate(scale.words)
    ]
    edge = translate("Legend", "growth edge, with the next level")
    return [
        LegendItem(_pin(_edge_sample(scale)), 84, edge, strong=True, height=38),
        LegendItem(_star_sign, 24, translate("Legend", "can coach")),
        *balls,
    ]


def _movement_items(scale: PinScale) -> list[LegendItem]:
    low, high = min(1, scale.count - 1), min(2, scale.count - 1)

    def step(to: int, before: int | None, ago: str, *, recent: bool, was_edge: bool = False) -> _Sign:
        label = "" if before is None else scale.labels[before]
        moved = Movement(before, label, ago, recent, was_edge)
        return _pin(replace(seen(scale, to), movement=moved), Lens.MOVEMENT)

    days, weeks = translate("Legend", "2 d"), translate("Legend", "2 wk")
    return [
        LegendItem(step(high, low, days, recent=True), 98, translate("Legend", "one step, 2 days ago"), strong=True),
        LegendItem(step(high, low, weeks, recent=False, was_edge=True), 98, translate("Legend", "was a growth edge")),
        LegendItem(step(low, None, days, recent=True), 98, translate("Legend", "first seen")),
        LegendItem(_bare(seen(scale, high), Lens.MOVEMENT), 18, translate("Legend", "no change"), height=34),
    ]


def _coach_items(scale: PinScale) -> list[LegendItem]:
    top, edge = seen(scale, scale.count - 1), _edge_sample(scale)
    with_somebody = replace(edge, paired_with=translate("Legend", "with SO"))
    return [
        LegendItem(
            _pin(replace(top, coach=True), Lens.COACHES), 98, translate("Legend", "can and wants to"), strong=True
        ),
        LegendItem(
            _bare(replace(top, could_coach=True), Lens.COACHES),
            26,
            translate("Legend", "guides others, not asked yet"),
        ),
        LegendItem(_pin(edge, Lens.COACHES), 98, translate("Legend", "looking")),
        LegendItem(_pin(with_somebody, Lens.COACHES), 84, translate("Legend", "has one")),
        LegendItem(_pair_sign, 10, translate("Legend", "suggested pair"), height=30),
    ]


def _freshness_items(scale: PinScale) -> list[LegendItem]:
    middle = seen(scale, scale.count // 2)
    old = replace(middle, stale=True, age=translate("Legend", "7 mo"))
    return [
        LegendItem(
            _pin(old, Lens.FRESHNESS), 98, translate("Legend", "last seen 7 months ago: look again"), strong=True
        ),
        LegendItem(_bare(middle, Lens.FRESHNESS), 18, translate("Legend", "seen lately"), height=34),
    ]


def _coverage_items(scale: PinScale, alone_from: int) -> list[LegendItem]:
    alone = [seen(scale, level) for level in range(alone_from, scale.count)]
    pins = [LegendItem(_pin(state), 74, "", height=34) for state in alone[:-1]]
    lab = replace(NOT_SEEN, training=Training(translate("Legend", "LP lab"), translate("Legend", "12 Dec")))
    only_one = _only_one(translate("Legend", "only 1"))
    return [
        *pins,
        LegendItem(_pin(alone[-1]), 74, translate("Legend", "works alone"), strong=True, height=34),
        LegendItem(_pin(lab, Lens.COVERAGE), 98, translate("Legend", "training, dated")),
        LegendItem(_thin_sign, 16, translate("Legend", "below the ideal")),
        LegendItem(only_one, 62, translate("Legend", "one person carries it"), height=26),
    ]
