"""All competencies of the board as pins with their names; a touch opens the cell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from db.queries.person import Standing
from kiosk.domain.ids import CompetencyId
from views.person.panel import Panel, clear
from views.scales import pin_scale, standing_pin
from widgets.board_texts import describe_pin
from widgets.chips import choice_coat
from widgets.labels import LEFT
from widgets.painting import paint_surface
from widgets.pin import paint_pin
from widgets.pin_state import PinState
from widgets.pressable import Pressable, target
from widgets.text_lines import lay_out, paint_lines
from widgets.theme import CAPTION, NAME, Theme

_PIN_WIDTH, _PIN_HEIGHT = 78, 40
_TALLEST = 92


def pin_of_standing(standing: Standing, *, offered: bool | None = None) -> PinState:
    """Return a standing's pin; with a star where its person offers to coach and is seen to work alone."""
    scale = standing.competency.scale
    goal = standing.goal
    pin = standing_pin(scale, standing.level, goal.target_level if goal else None, applies=standing.applies)
    alone = standing.level is not None and standing.level >= scale.alone_from
    return replace(pin, coach=alone and (standing.offered if offered is None else offered))


class StandingTile(Pressable):
    """A pin and a name to touch; `checkable` for choosing several."""

    def __init__(
        self, theme: Theme, standing: Standing, *, checkable: bool = False, parent: QWidget | None = None
    ) -> None:
        competency = standing.competency
        super().__init__(theme, competency.name, parent)
        self._standing = standing
        self._pin = pin_of_standing(standing)
        self.setCheckable(checkable)
        self.setAccessibleDescription(describe_pin(self._pin, pin_scale(competency.scale)))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMaximumHeight(target(theme, _TALLEST))

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        super().set_theme(theme)
        self.setMaximumHeight(target(theme, _TALLEST))

    def set_standing(self, standing: Standing) -> None:
        """Show how it stands now."""
        self._standing = standing
        self._pin = pin_of_standing(standing)
        self.setAccessibleDescription(describe_pin(self._pin, pin_scale(standing.competency.scale)))
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for the pin and two lines of a name."""
        return QSize(target(self._theme, 250), target(self._theme, 62))

    def minimumSizeHint(self) -> QSize:
        """Return room for the pin and some letters."""
        return QSize(target(self._theme, 190), target(self._theme, 62))

    def paint(self, painter: QPainter, body: QRectF) -> None:
        """Paint the tile."""
        px, palette = self._theme.px, self._theme.palette
        coat = choice_coat(palette, chosen=self.isChecked())
        fill = palette.acc_soft if self.heat > 0 else coat.fill
        # What is only looked at has the quiet line of a card, what is chosen the rim of a chip.
        rim = coat.rim if self.isCheckable() else palette.line
        paint_surface(painter, body, px(14), fill, rim, coat.rim_width * self._theme.scale)
        height = min(px(_PIN_HEIGHT), body.height() - px(8))
        pin = QRectF(body.left() + px(10), body.center().y() - height / 2, px(_PIN_WIDTH), height)
        paint_pin(painter, pin, self._pin, palette)
        font = self._theme.font(20, NAME if self.isChecked() else CAPTION, tabular=False)
        left = pin.right() + px(12)
        room = QRectF(left, body.top(), body.right() - left - px(10), body.height())
        paint_lines(painter, lay_out(self.label, font, room.width(), 2), room, font, coat.text, LEFT)


class LevelsPanel(Panel):
    """The levels of somebody, in the board's order. Signals: `competency_tapped(CompetencyId)`."""

    competency_tapped = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent=parent)
        self.set_heading(self.tr("Levels"), self.tr("touch one for its notes"))
        self.tiles: dict[CompetencyId, StandingTile] = {}
        self._columns = 2
        self._grid = QGridLayout()
        self.rows.addLayout(self._grid, 100)
        self.rows.addStretch(1)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        super().set_theme(theme)
        self._grid.setSpacing(theme.px(8))

    def set_columns(self, columns: int) -> None:
        """Stand in so many columns."""
        if columns != self._columns:
            self._columns = columns
            self._place()

    def roomy_height(self, width: int) -> int:
        """Return how tall the card is at a width with its tiles as tall as they may be."""
        rows = -(-len(self.tiles) // self._columns)
        grown = sum(
            max(0, tile.maximumHeight() - tile.sizeHint().height()) for tile in list(self.tiles.values())[:rows]
        )
        return self.wanted_height(width) + grown

    def set_standings(self, standings: Sequence[Standing]) -> None:
        """Show these; what does not apply to the person's role is left out."""
        shown = {standing.competency.id: standing for standing in standings if standing.applies}
        if list(shown) != list(self.tiles):
            clear(self._grid)
            self.tiles = {key: self._tile(standing) for key, standing in shown.items()}
            self._place()
        for key, standing in shown.items():
            self.tiles[key].set_standing(standing)

    def _tile(self, standing: Standing) -> StandingTile:
        tile = StandingTile(self.theme, standing)
        key = standing.competency.id
        tile.setObjectName(f"person.level.{standing.competency.code}")
        tile.clicked.connect(lambda: self.competency_tapped.emit(key))
        return tile

    def _place(self) -> None:
        for place, tile in enumerate(self.tiles.values()):
            self._grid.addWidget(tile, place // self._columns, place % self._columns)
        for column in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column, 1 if column < self._columns else 0)
