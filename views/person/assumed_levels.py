"""The levels that the next plan takes of somebody: a pin each, and where it comes from; a touch asks for the cell."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QFont, QPainter, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from kiosk.actions.assumptions import AssumedLevel
from kiosk.domain.ids import CompetencyId
from views.person.panel import clear
from views.scales import pin_scale, standing_pin
from widgets.board_texts import describe_pin
from widgets.labels import LEFT
from widgets.painting import paint_surface
from widgets.pin import paint_pin
from widgets.pressable import Pressable, target
from widgets.text_lines import Lines, lay_out, paint_lines
from widgets.theme import CAPTION, NAME, Theme

_PIN_WIDTH, _PIN_HEIGHT = 78, 40
_COLUMN = 360


class AssumedTile(Pressable):
    """A pin, a name, and below it where the level comes from in up to two lines."""

    def __init__(self, theme: Theme, item: AssumedLevel, words: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, item.competency.name, parent)
        self.words = words
        scale = item.competency.scale
        self._pin = standing_pin(scale, item.level, None)
        self.setObjectName(f"assumed_sheet.level.{item.competency.code}")
        self.setAccessibleDescription(f"{describe_pin(self._pin, pin_scale(scale))}. {words}")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """Return room for a pin and words of a comfortable length."""
        return QSize(target(self._theme, _COLUMN), self.heightForWidth(target(self._theme, _COLUMN)))

    def minimumSizeHint(self) -> QSize:
        """Return room for the pin and some letters."""
        return QSize(target(self._theme, 260), target(self._theme, 64))

    def hasHeightForWidth(self) -> bool:
        """Words that do not fit beside the pin go on below."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return how tall it is at a width."""
        name, words = self._lines(width - self._left() - self._theme.px(12))
        return max(target(self._theme, 64), round(name.height + words.height) + self._theme.px(16))

    def paint(self, painter: QPainter, body: QRectF) -> None:
        """Paint the tile."""
        px, palette = self._theme.px, self._theme.palette
        fill = palette.acc_soft if self.heat > 0 else palette.card
        paint_surface(painter, body, px(14), fill, palette.line, 1.5 * self._theme.scale)
        pin = QRectF(body.left() + px(10), body.center().y() - px(_PIN_HEIGHT) / 2, px(_PIN_WIDTH), px(_PIN_HEIGHT))
        paint_pin(painter, pin, self._pin, palette)
        left = body.left() + self._left()
        name, words = self._lines(body.right() - left - px(12))
        top = body.center().y() - (name.height + words.height) / 2
        room = body.right() - left
        paint_lines(painter, name, QRectF(left, top, room, name.height), self._name_font(), palette.ink, LEFT)
        below = QRectF(left, top + name.height, room, words.height)
        paint_lines(painter, words, below, self._words_font(), palette.ink2, LEFT)

    def _left(self) -> int:
        return self._theme.px(_PIN_WIDTH + 24)

    def _lines(self, width: float) -> tuple[Lines, Lines]:
        return (
            lay_out(self.label, self._name_font(), width, 2),
            lay_out(self.words, self._words_font(), width, 3),
        )

    def _name_font(self) -> QFont:
        return self._theme.font(21, NAME, tabular=False)

    def _words_font(self) -> QFont:
        return self._theme.font(18, CAPTION, tabular=False)


class AssumedLevels(QWidget):
    """The tiles, in as many columns as have room. Signals: `competency_tapped(CompetencyId)`."""

    competency_tapped = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._columns = theme, 0
        self.tiles: dict[CompetencyId, AssumedTile] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        self._theme = theme
        self._grid.setSpacing(theme.px(8))
        self._place()

    def set_levels(self, items: Sequence[tuple[AssumedLevel, str]]) -> None:
        """Show these with their words, in their order."""
        clear(self._grid)
        self.tiles = {item.competency.id: self._tile(item, words) for item, words in items}
        self._columns = 0
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand in as many columns as fit."""
        super().resizeEvent(event)
        self._place()

    def _tile(self, item: AssumedLevel, words: str) -> AssumedTile:
        tile = AssumedTile(self._theme, item, words)
        tile.clicked.connect(lambda: self.competency_tapped.emit(item.competency.id))
        return tile

    def _place(self) -> None:
        columns = max(1, self.width() // self._theme.px(_COLUMN))
        if columns == self._columns:
            return
        self._columns = columns
        for place, tile in enumerate(self.tiles.values()):
            self._grid.addWidget(tile, place // columns, place % columns)
        for column in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
