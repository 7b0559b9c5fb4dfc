"""I can coach: one's own offers, competency by competency; a touch offers or takes back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from db.queries.person import Standing
from kiosk.domain.ids import CompetencyId
from views.person.levels import StandingTile
from views.person.panel import clear
from widgets.labels import TextLabel
from widgets.low_sheet import LowSheet
from widgets.scroll_area import TouchScrollArea
from widgets.theme import CAPTION, Theme

_TILE = 400


class OffersSheet(LowSheet):
    """Competencies as tiles, the offered ones chosen. Signals: `offer_changed(CompetencyId, offered)` after a touch."""

    offer_changed = Signal(object, bool)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, top=470)
        self.setObjectName("offers_sheet")
        self.tiles: dict[CompetencyId, StandingTile] = {}
        self._note = TextLabel(theme, "", 20, CAPTION, "ink2", max_lines=0)
        content = QWidget()
        self._grid = QGridLayout()
        self._box = QVBoxLayout(content)
        self._box.addLayout(self._grid)
        self._box.addWidget(self._note)
        self._box.addStretch(1)
        area = TouchScrollArea(theme)
        area.setWidget(content)
        outer = QVBoxLayout(self.body)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
        self.dismiss_requested.connect(self.close_sheet)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        super().set_theme(theme)
        if hasattr(self, "_box"):
            self._box.setContentsMargins(0, 0, theme.px(14), 0)
            self._box.setSpacing(theme.px(20))
            self._grid.setSpacing(theme.px(12))

    def set_standings(self, standings: Sequence[Standing]) -> None:
        """Offer these to choose from, and show what is offered."""
        shown = {standing.competency.id: standing for standing in standings if standing.applies}
        if list(shown) != list(self.tiles):
            clear(self._grid)
            self.tiles = {key: self._tile(standing) for key, standing in shown.items()}
            self._place_tiles()
        for key, standing in shown.items():
            self.tiles[key].set_standing(standing)
            self.tiles[key].setChecked(standing.offered)
        self._say(standings)

    def wipe(self) -> None:
        """Show nobody's."""
        clear(self._grid)
        self.tiles = {}

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand in as many columns as fit."""
        super().resizeEvent(event)
        self._place_tiles()

    def content_height(self, width: int) -> int:
        """Return the height of all tiles and the note."""
        box = self._box
        return box.totalHeightForWidth(width) if box.hasHeightForWidth() else box.totalSizeHint().height()

    def _say(self, standings: Sequence[Standing]) -> None:
        self.set_title(
            self.tr("I can coach"), self.tr("Touch what you would gladly show others. One more touch takes it back.")
        )
        names = dict.fromkeys(
            standing.competency.scale.levels[standing.competency.scale.alone_from].name for standing in standings
        )
        note = self.tr("The star stands on the board beside levels you share, from “{level}” up.")
        self._note.setText(note.format(level="”, “".join(names)))

    def _tile(self, standing: Standing) -> StandingTile:
        tile = StandingTile(self._theme, standing, checkable=True)
        tile.setObjectName(f"offers_sheet.{standing.competency.code}")
        key = standing.competency.id
        tile.clicked.connect(lambda checked: self.offer_changed.emit(key, checked))
        return tile

    def _place_tiles(self) -> None:
        columns = max(1, self.width() // self._theme.px(_TILE))
        for place, tile in enumerate(self.tiles.values()):
            self._grid.addWidget(tile, place // columns, place % columns)
        for column in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
