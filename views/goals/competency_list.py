"""Competencies to choose one from, in columns: each with the pin of where the person stands."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QSpacerItem, QWidget

from db.queries.goal_form import GoalChoice
from kiosk.domain.ids import CompetencyId
from views.scales import standing_pin
from widgets.buttons import disabled_coat
from widgets.chips import choice_coat
from widgets.labels import LEFT
from widgets.painting import paint_surface
from widgets.pin import paint_pin
from widgets.pressable import Coat, Pressable, target
from widgets.text_lines import lay_out, paint_lines
from widgets.theme import CAPTION, NAME, Theme

_LEAST_HEIGHT, _MOST_HEIGHT, GAP = 64, 168, 8
_ROOMY = 96


class CompetencyTile(Pressable):
    """One competency; checked when chosen. Where a goal lives in it already it rests, and says so."""

    def __init__(self, theme: Theme, choice: GoalChoice, *, taken: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(theme, choice.competency.name, parent)
        self._choice = choice
        self._roomy = False
        self.reason = self.tr("already a goal") if taken else ""
        self.setAccessibleDescription(self.reason)
        self.setEnabled(not taken)
        self.setCheckable(True)
        self.setMaximumHeight(target(theme, _MOST_HEIGHT))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def nextCheckState(self) -> None:  # noqa: N802 - Qt's name
        """Touching the chosen one keeps it chosen."""
        self.setChecked(True)

    def sizeHint(self) -> QSize:
        """Return room for the pin and the name."""
        return QSize(target(self._theme, 300), target(self._theme, _LEAST_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Return room for a finger: tiles grow with the room there is, and never below."""
        return QSize(target(self._theme, 200), target(self._theme, _LEAST_HEIGHT))

    def paint(self, painter: QPainter, body: QRectF) -> None:
        """Paint the tile."""
        px, palette = self._theme.px, self._theme.palette
        coat = choice_coat(palette, chosen=self.isChecked()) if self.isEnabled() else disabled_coat(palette)
        fill = palette.acc_soft if self.heat > 0 else coat.fill
        rim_width = coat.rim_width * self._theme.scale
        paint_surface(painter, body, px(14), fill, coat.rim, rim_width, dashed=coat.dashed)
        goal = self._choice.goal
        pin = standing_pin(self._choice.competency.scale, self._choice.level, goal.target_level if goal else None)
        wide, high, margin = (98, 44, 22) if self._roomy else (74, 38, 10)
        rect = QRectF(body.left() + px(margin), body.center().y() - px(high) / 2, px(wide), px(high))
        paint_pin(painter, rect, pin, palette)
        gap = px(18 if self._roomy else 12)
        room = QRectF(rect.right() + gap, body.top(), body.right() - rect.right() - gap - px(8), body.height())
        self._paint_words(painter, room, coat)

    def set_roomy(self, *, roomy: bool) -> None:
        """Have larger pin and words: on the whole sheet they are read before they are touched."""
        if roomy != self._roomy:
            self._roomy = roomy
            self.update()

    def _paint_words(self, painter: QPainter, room: QRectF, coat: Coat) -> None:
        """Paint the name, and in a line below it why it rests."""
        roomy = self._roomy
        font = self._theme.font(26 if roomy else 20, NAME if self.isChecked() else CAPTION, tabular=False)
        if not self.reason:
            paint_lines(painter, lay_out(self.label, font, room.width(), 2), room, font, coat.text, LEFT)
            return
        small = self._theme.font(20 if roomy else 17, CAPTION, tabular=False)
        name, reason = lay_out(self.label, font, room.width(), 1), lay_out(self.reason, small, room.width(), 1)
        top = room.center().y() - (name.height + reason.height) / 2
        at = QRectF(room.left(), top, room.width(), name.height)
        paint_lines(painter, name, at, font, coat.text, LEFT)
        below = QRectF(room.left(), at.bottom(), room.width(), reason.height)
        paint_lines(painter, reason, below, small, coat.text, LEFT)


class CompetencyList(QWidget):
    """All competencies that apply, in columns, row by row. Signals: `competency_chosen(CompetencyId)` after a touch."""

    competency_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._columns = 1
        self.tiles: dict[CompetencyId, CompetencyTile] = {}
        # Takes what the tiles, grown as far as they may, leave over.
        self._rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)
        self._grid = QGridLayout(self)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        self._theme = theme
        self._grid.setContentsMargins(0, 0, theme.px(14), 0)
        self._grid.setSpacing(theme.px(GAP))

    def set_columns(self, columns: int) -> None:
        """Stand in so many columns."""
        if columns != self._columns:
            self._columns = columns
            self._place()

    def height_of(self, rows: int) -> int:
        """Return how tall it is with its tiles at their least height, or with this many rows if it has more."""
        rows = min(rows, -(-len(self.tiles) // self._columns))
        return rows * target(self._theme, _LEAST_HEIGHT) + max(0, rows - 1) * self._theme.px(GAP)

    def set_choices(self, choices: Sequence[GoalChoice], chosen: CompetencyId | None, *, taken: bool = False) -> None:
        """Offer these competencies; with `taken`, those in which a goal lives already rest."""
        for tile in self.tiles.values():
            self._grid.removeWidget(tile)
            tile.hide()
            tile.deleteLater()
        self.tiles = {}
        for choice in choices:
            key = choice.competency.id
            tile = CompetencyTile(self._theme, choice, taken=taken and choice.goal is not None, parent=self)
            tile.clicked.connect(lambda _checked=False, key=key: self._on_tile_clicked(key))
            self.tiles[key] = tile
        self._place()
        self.set_chosen(chosen)

    def set_chosen(self, chosen: CompetencyId | None) -> None:
        """Choose one, or none."""
        for key, tile in self.tiles.items():
            tile.setChecked(key == chosen)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give all tiles the same measures: by their own height one row could differ from the next."""
        super().resizeEvent(event)
        self._measure()

    def _measure(self) -> None:
        rows = max(1, -(-len(self.tiles) // self._columns))
        each = (self.height() - (rows - 1) * self._theme.px(GAP)) // rows
        for tile in self.tiles.values():
            tile.set_roomy(roomy=each >= target(self._theme, _ROOMY))

    def _place(self) -> None:
        self._grid.removeItem(self._rest)
        for place, tile in enumerate(self.tiles.values()):
            self._grid.addWidget(tile, place // self._columns, place % self._columns)
            tile.show()
        for column in range(max(self._columns, self._grid.columnCount())):
            self._grid.setColumnStretch(column, 1 if column < self._columns else 0)
        self._measure()
        self._grid.addItem(self._rest, -(-len(self.tiles) // self._columns), 0)

    def _on_tile_clicked(self, key: CompetencyId) -> None:
        self.set_chosen(key)
        self.competency_chosen.emit(key)
