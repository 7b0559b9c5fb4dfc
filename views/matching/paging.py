"""Which of the people are in front, and turning to those above and below."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from views.matching.tools import MatchingTools
from widgets.plan_grid import PlanGrid


class Paging(QObject):
    """Turns the plan that `front` returns, and tells the tool band where it stands; lives in the GUI thread."""

    def __init__(self, tools: MatchingTools, front: Callable[[], PlanGrid], parent: QObject) -> None:
        super().__init__(parent)
        self._tools, self._front = tools, front
        tools.page_turned.connect(self._on_page_turned)

    def follow(self, grid: PlanGrid) -> None:
        """Tell whenever others of a plan's people come to the front."""
        bar = grid.table.verticalScrollBar()
        bar.valueChanged.connect(lambda _: self.tell())
        bar.rangeChanged.connect(lambda _least, _most: self.tell())

    def tell(self) -> None:
        """Tell who is in front."""
        first, last = self._rows_in_front()
        self._tools.set_people(first + 1, last + 1, self._front().model.rowCount())

    def _on_page_turned(self, step: int) -> None:
        first, last = self._rows_in_front()
        self._front().table.turn(step * (last - first + 1))

    def _rows_in_front(self) -> tuple[int, int]:
        """Return the first and last row that stand wholly in front, from 0."""
        grid = self._front()
        table, count = grid.table, grid.model.rowCount()
        height = max(1, table.rowHeight(0)) if count else 1
        first = (table.verticalOffset() + height // 2) // height
        return first, min(count, first + max(1, table.viewport().height() // height)) - 1
