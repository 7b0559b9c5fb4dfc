"""Where else somebody could be: a chip for each rotation with what the move would cost everybody."""

from __future__ import annotations

import math

from PySide6.QtCore import QCoreApplication, QPoint, QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from kiosk.actions.plan_values import CellKey, PlanView
from views.matching.pricing import Price, Prices, other_rotations
from views.matching.tiles import look_of
from widgets.buttons import disabled_coat, pressed_coat
from widgets.chips import choice_coat
from widgets.labels import LEFT
from widgets.painting import paint_surface
from widgets.plan_state import PlanTile, RotationLook
from widgets.plan_tile import paint_dots, paint_tile
from widgets.pressable import Pressable, target
from widgets.text_lines import lay_out, paint_lines, text_width
from widgets.theme import CAPTION, NAME, Theme

_HEIGHT, _TILE_WIDTH, _TILE_HEIGHT, _GAP, _SIDE = 68, 62, 38, 12, 14
_DOT_LINE, _DOTS_WIDE = 17, 2.7
_LEAST_POINTS = 0.5
_DOTS_FROM = (5.0, 15.0, 25.0)
"""From so many growth points on a move costs a dot more; 100 are a block that fits perfectly."""
translate = QCoreApplication.translate


def price_words(price: Price | None) -> str:
    """Return what a move costs in a few words: `19 points less`; `price` None is not worked out yet."""
    if price is None:
        return translate("MoveChips", "being worked out")
    if price.cost is None:
        return translate("MoveChips", "the rules forbid it")
    if abs(price.cost) < _LEAST_POINTS:
        return translate("MoveChips", "just as much")
    words = (
        translate("MoveChips", "{points} points less")
        if price.cost > 0
        else translate("MoveChips", "{points} points more")
    )
    return words.format(points=f"{abs(price.cost):.0f}")


def price_dots(price: Price | None) -> int:
    """Return what a move costs as dots, 1 for next to nothing up to 4; 0 where it is not known or not allowed."""
    if price is None or price.cost is None:
        return 0
    return 1 + sum(price.cost >= least for least in _DOTS_FROM)


def price_mark(price: Price | None) -> str:
    """Return what a move costs in a sign or two, for a screen reader: `−19`; empty where no rule lets it be."""
    if price is None:
        return "…"
    if price.cost is None:
        return ""
    points = f"{abs(price.cost):.0f}"
    return "=" if points == "0" else f"−{points}" if price.cost > 0 else f"+{points}"


class MoveChip(Pressable):
    """A rotation: its tile, its name, the price of moving there."""

    def __init__(self, theme: Theme, look: RotationLook) -> None:
        super().__init__(theme, look.name)
        self._look = look
        self._price, self._dots = "", 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def price(self) -> str:
        """The price as it stands there."""
        return self._price

    def set_price(self, price: Price | None) -> None:
        """Say what the move costs; where no rule lets it be the chip rests."""
        self._price, self._dots = price_words(price), price_dots(price)
        self.setAccessibleDescription(self._price)
        self.setEnabled(price is None or price.cost is not None)
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for tile, name and price."""
        px = self._theme.px
        price = text_width(self._price, self._price_font())
        # The dots stand before it.
        price += px(18 * 1.3 * _DOTS_WIDE + _GAP)
        words = max(text_width(self.label, self._name_font()), price)
        return QSize(math.ceil(words) + px(_TILE_WIDTH + _GAP + 2 * _SIDE), target(self._theme, _HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Return room for the tile and a few letters."""
        return QSize(self._theme.px(_TILE_WIDTH + _GAP + 2 * _SIDE + 60), target(self._theme, _HEIGHT))

    def paint(self, painter: QPainter, body: QRectF) -> None:
        """Paint the chip."""
        px, palette = self._theme.px, self._theme.palette
        coat = choice_coat(palette, chosen=False).towards(pressed_coat(palette), self.heat)
        if not self.isEnabled():
            coat = disabled_coat(palette)
        width = coat.rim_width * self._theme.scale
        paint_surface(painter, body, px(14), coat.fill, coat.rim, width, dashed=coat.dashed)
        left, middle = body.left() + px(_SIDE), body.center().y()
        tile = QRectF(left, middle - px(_TILE_HEIGHT) / 2, px(_TILE_WIDTH), px(_TILE_HEIGHT))
        paint_tile(painter, tile, PlanTile(self._look, quiet=not self.isEnabled()), palette)
        words = QRectF(tile.right() + px(_GAP), body.top(), body.right() - tile.right() - px(_GAP + 6), body.height())
        name = lay_out(self.label, self._name_font(), words.width(), 1)
        price = lay_out(self._price, self._price_font(), words.width(), 1)
        top = middle - (name.height + price.height) / 2
        ink2 = palette.ink2 if self.isEnabled() else palette.ink3
        upper = QRectF(words.left(), top, words.width(), name.height)
        lower = QRectF(words.left(), upper.bottom(), words.width(), price.height)
        if self._dots:
            u, wide = price.height / _DOT_LINE, price.height * _DOTS_WIDE
            paint_dots(painter, QPointF(lower.left() + wide / 2, lower.center().y()), self._dots, u, ink2)
            lower.setLeft(lower.left() + wide + px(_GAP))
        paint_lines(painter, name, upper, self._name_font(), coat.text, LEFT)
        paint_lines(painter, price, lower, self._price_font(), ink2, LEFT)

    def _name_font(self) -> QFont:
        return self._theme.font(20, NAME, tabular=False)

    def _price_font(self) -> QFont:
        return self._theme.font(18, CAPTION, tabular=True)


class MoveChips(QWidget):
    """The other rotations of a cell, two or three beside each other.

    Signals: `chosen(rotation code)`.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, view: PlanView, key: CellKey, *, across: int) -> None:
        super().__init__()
        codes = other_rotations(view, key)
        self.chips = {code: MoveChip(theme, look_of(view.year.rotations[code])) for code in codes}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.px(12))
        for place, (code, chip) in enumerate(self.chips.items()):
            chip.clicked.connect(lambda _=False, code=code: self.chosen.emit(code))
            grid.addWidget(chip, place // across, place % across)
        for column in range(across):
            grid.setColumnStretch(column, 1)

    def set_prices(self, prices: Prices) -> None:
        """Say what is known of the prices."""
        for code, chip in self.chips.items():
            chip.set_price(prices.get(code))

    def rotation_at(self, place: QPoint) -> str | None:
        """Return which rotation's chip stands at a place of the screen and can take somebody, None beside them."""
        for code, chip in self.chips.items():
            if chip.isEnabled() and chip.isVisible() and chip.rect().contains(chip.mapFromGlobal(place)):
                return code
        return None
