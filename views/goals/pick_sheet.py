"""Which of one's goals: one touch."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.queries.goal_wall import GoalOnWall
from widgets.choice_tile import ChoiceTile
from widgets.low_sheet import LowSheet
from widgets.theme import Theme


class PickSheet(LowSheet):
    """Asks for one of somebody's goals, at most as many as can live."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, top=420)
        self.setObjectName("goal_pick_sheet")
        self._then: Callable[[GoalOnWall], object] | None = None
        self.tiles: list[ChoiceTile] = []
        self._box = QVBoxLayout(self.body)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addStretch(1)
        self.dismiss_requested.connect(self.turn_away)

    def ask(self, title: str, items: Sequence[GoalOnWall], then: Callable[[GoalOnWall], object]) -> None:
        """Ask for one of these goals; `then` is called once with the one that is touched."""
        self._wipe()
        self._then = then
        self.set_title(title, self.tr("For today, till the day ends."))
        self._box.setSpacing(self._theme.px(14))
        for item in items:
            tile = ChoiceTile(self._theme, "eye", item.competency.name, item.shared.goal.text)
            tile.clicked.connect(lambda _checked=False, item=item: self._on_tile_clicked(item))
            self._box.insertWidget(self._box.count() - 1, tile)
            self.tiles.append(tile)
        self.open()

    def turn_away(self) -> None:
        """Close, and forget whose goals these were."""
        self._wipe()
        self.close_sheet()

    def _wipe(self) -> None:
        self._then = None
        self.set_title("")
        for tile in self.tiles:
            self._box.removeWidget(tile)
            tile.hide()
            tile.deleteLater()
        self.tiles = []

    def _on_tile_clicked(self, item: GoalOnWall) -> None:
        then = self._then
        self.turn_away()
        if then is not None:
            then(item)
