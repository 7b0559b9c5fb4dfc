"""Competencies to choose one from: each with the pin of where the person stands."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from db.queries.goal_form import GoalChoice
from kiosk.domain.ids import CompetencyId
from views.scales import standing_pin
from widgets.buttons import disabled_coat
from widgets.chips import choice_coat
from widgets.labels import LEFT
from widgets.painting import paint_surface
from widgets.pin import paint_pin
from widgets.pressable import Pressable, target
from widgets.text_lines import lay_out, paint_lines
from widgets.theme import CAPTION, NAME, Theme


class CompetencyTile(Pressable):
    """One competency; checked when chosen, resting where a goal lives in it already."""

    def __init__(self, theme: Theme, choice: GoalChoice, parent: QWidget | None = None) -> None:
        super().__init__(theme, choice.competency.name, parent)
        self._choice = choice
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def nextCheckState(self) -> None:  # noqa: N802 - Qt's name
        """Touching the chosen one keeps it chosen."""
        self.setChecked(True)

    def sizeHint(self) -> QSize:
        """Return room for the pin and the name."""
        return QSize(target(self._theme, 300), target(self._theme, 58))

    def paint(self, painter: QPainter, body: QRectF) -> None:
        """Paint the tile."""
        px, palette = self._theme.px, self._theme.palette
        coat = choice_coat(palette, chosen=self.isChecked()) if self.isEnabled() else disabled_coat(palette)
        fill = palette.acc_soft if self.heat > 0 else coat.fill
        rim_width = coat.rim_width * self._theme.scale
        paint_surface(painter, body, px(14), fill, coat.rim, rim_width, dashed=coat.dashed)
        goal = self._choice.goal
        pin = standing_pin(self._choice.competency.scale, self._choice.level, goal.target_level if goal else None)
        rect = QRectF(body.left() + px(10), body.center().y() - px(19), px(74), px(38))
        paint_pin(painter, rect, pin, palette)
        font = self._theme.font(20, NAME if self.isChecked() else CAPTION, tabular=False)
        room = QRectF(rect.right() + px(12), body.top(), body.right() - rect.right() - px(20), body.height())
        paint_lines(painter, lay_out(self.label, font, room.width(), 2), room, font, coat.text, LEFT)


class CompetencyList(QWidget):
    """All competencies that apply, one below the other. Signals: `competency_chosen(CompetencyId)` after a touch."""

    competency_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.tiles: dict[CompetencyId, CompetencyTile] = {}
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, theme.px(14), 0)
        self._box.addStretch(1)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        self._theme = theme
        self._box.setSpacing(theme.px(8))

    def set_choices(self, choices: Sequence[GoalChoice], chosen: CompetencyId | None, *, taken: bool = False) -> None:
        """Offer these competencies; with `taken`, those in which a goal lives already rest."""
        for tile in self.tiles.values():
            self._box.removeWidget(tile)
            tile.hide()
            tile.deleteLater()
        self.tiles = {}
        for place, choice in enumerate(choices):
            tile = CompetencyTile(self._theme, choice)
            tile.setEnabled(not (taken and choice.goal))
            key = choice.competency.id
            tile.clicked.connect(lambda _checked=False, key=key: self._on_tile_clicked(key))
            self._box.insertWidget(place, tile)
            self.tiles[key] = tile
        self.set_chosen(chosen)

    def set_chosen(self, chosen: CompetencyId | None) -> None:
        """Choose one, or none."""
        for key, tile in self.tiles.items():
            tile.setChecked(key == chosen)

    def _on_tile_clicked(self, key: CompetencyId) -> None:
        self.set_chosen(key)
        self.competency_chosen.emit(key)
