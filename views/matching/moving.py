"""Moving somebody to another rotation: by two touches in the panel, or by carrying their tile."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Signal

from kiosk.actions.plan_values import CellKey, PlanView
from kiosk.jobs.runner import Jobs
from views.matching.legend import RotationLegend
from views.matching.move_chips import price_dots, price_mark
from views.matching.panel import MatchingPanel
from views.matching.pricing import Pricing
from views.matching.tiles import plan_people, priced_people
from widgets.plan_grid import PlanGrid


class Moving(QObject):
    """What the panel and the tiles show while a chief thinks about a move; lives in the GUI thread.

    Signals: `lifted(person, block)` where a tile was taken up, then it is for others to `begin`; `ended` where nothing
    came of it; `chosen(rotation code)`; `failed(UserError)`.
    """

    lifted = Signal(object, object)
    ended = Signal()
    chosen = Signal(str)
    failed = Signal(object)

    def __init__(
        self, jobs: Jobs, grid: PlanGrid, panel: MatchingPanel, legend: RotationLegend, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._grid, self._panel, self._legend = grid, panel, legend
        self._pricing = Pricing(jobs, self)
        self._of: tuple[PlanView, CellKey] | None = None
        self._carrying = False
        self._pricing.priced.connect(self._tell_prices)
        self._pricing.failed.connect(self.failed)
        grid.tile_lifted.connect(self._on_tile_lifted)
        grid.tile_dropped.connect(self._on_tile_dropped)
        grid.tile_lost.connect(self._on_tile_lost)
        panel.back_tapped.connect(self._on_tile_lost)
        panel.place_chosen.connect(self._on_place_chosen)

    @property
    def of(self) -> CellKey | None:
        """The cell whose move is thought about."""
        return self._of[1] if self._of is not None else None

    def begin(self, view: PlanView, cell: CellKey) -> None:
        """Have the moves of a cell priced; for whoever may plan."""
        self._of = view, cell
        self._pricing.ask(view, cell)

    def take(self, view: PlanView) -> None:
        """Go on with another plan, or with the same one read anew, where the cell still stands in it."""
        if self._of is None:
            return
        cell = self._of[1]
        if view.kept is not None and cell in view.reasons and not view.withdrawn:
            self.begin(view, cell)
        else:
            self.end()

    def show(self) -> None:
        """Show the rotations and what is known of their prices in the panel, and on the tiles if one is carried."""
        if self._of is not None:
            self._panel.show_move(*self._of, self._pricing.prices(*self._of))
            self._tell_prices()

    def end(self) -> None:
        """Think about it no longer."""
        of, self._of = self._of, None
        self._pricing.stop()
        if self._carrying and of is not None:
            self._grid.set_people(plan_people(of[0]))
            self._legend.set_prices({})
        self._carrying = False

    def forget(self) -> None:
        """Forget everything: what was asked for is not for whoever comes next."""
        self.end()
        self._pricing.forget()

    def _tell_prices(self) -> None:
        chips = self._panel.move_chips
        if self._of is None or chips is None:
            return
        view, cell = self._of
        prices = self._pricing.prices(view, cell)
        chips.set_prices(prices)
        if self._carrying:
            marks = {code: (price_mark(prices.get(code)), price_dots(prices.get(code))) for code in chips.chips}
            self._grid.set_people(priced_people(view, cell, marks))
            self._legend.set_prices(marks)

    def _on_tile_lifted(self, person: str, block: str) -> None:
        self.end()
        self._carrying = True
        self.lifted.emit(person, block)

    def _on_tile_dropped(self, place: QPoint) -> None:
        """Move to the rotation of a chip, of the legend or of a tile of the same block; elsewhere nothing was meant."""
        rotation = self._rotation_at(place)
        if rotation is None:
            self._on_tile_lost()
        else:
            self._on_place_chosen(rotation)

    def _on_tile_lost(self) -> None:
        self.end()
        self.ended.emit()

    def _on_place_chosen(self, rotation: str) -> None:
        self.end()
        self.chosen.emit(rotation)

    def _rotation_at(self, place: QPoint) -> str | None:
        chips = self._panel.move_chips
        if self._of is None or chips is None:
            return None
        view, cell = self._of
        at = self._grid.place_at(place)
        if at is not None and at[1] == cell[1]:
            rotation: str | None = view.cells[str(at[0]), cell[1]].rotation
        else:
            rotation = chips.rotation_at(place) or self._legend.rotation_at(place)
        return rotation if rotation in chips.chips and chips.chips[rotation].isEnabled() else None
