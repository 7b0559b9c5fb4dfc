"""Two plans side by side: what differs is lit, what is the same is an outline, and below each what it adds up to."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QScrollBar, QVBoxLayout, QWidget

from kiosk.actions.drafts import Difference, PlanDraft
from kiosk.actions.plan_values import CellKey
from views.matching.at_hand import NamedDraft
from views.matching.draft_words import cover_words, gap_words, part_words
from views.matching.tiles import compared_people, open_blocks
from widgets.labels import TextLabel
from widgets.painting import paint_surface
from widgets.pin_parts import triangle
from widgets.plan_grid import PlanGrid
from widgets.roomy import room_height
from widgets.theme import CAPTION, NAME, TITLE, Theme

_LEAST_WIDTH, _LEAST_GRID = 1300, 280
"""Narrower than this, in px at 1080p, the plans stand one above the other; a grid is not lower than the other."""


class PlanCard(QWidget):
    """One of the two: its name, its grid, its facts. `leading`: it is the one that stood there before."""

    def __init__(self, theme: Theme, *, leading: bool) -> None:
        super().__init__()
        self._theme, self._leading = theme, leading
        self.grid = PlanGrid(theme, compact=True)
        self._name = TextLabel(theme, "", 28, TITLE)
        self._gaps = TextLabel(theme, "", 20, CAPTION, "ink2")
        self._head = QHBoxLayout()
        self._head.addWidget(self._name)
        self._head.addWidget(self._gaps, 1)
        self._facts = PlanFacts(theme)
        self._box = QVBoxLayout(self)
        self._box.addLayout(self._head)
        self._box.addWidget(self.grid, 1)
        self._box.addWidget(self._facts)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        self._theme = theme
        side = theme.px(6)
        self._box.setContentsMargins(side, theme.px(16), side, theme.px(16))
        self._box.setSpacing(theme.px(4))
        self._head.setContentsMargins(theme.px(16), 0, theme.px(16), 0)
        self._head.setSpacing(theme.px(14))
        self.update()

    def show_plan(self, plan: NamedDraft, differs: frozenset[CellKey]) -> None:
        """Show a plan whose tiles are lit where it differs from the other."""
        view = plan.draft.view
        self._name.setText(plan.name)
        self._gaps.setText(gap_words(plan.draft.gaps))
        self.grid.table.setAccessibleName(plan.name)
        self.grid.set_blocks(open_blocks(view))
        self.grid.set_people(compared_people(view, differs))
        self._facts.show_facts(plan.draft)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt hands the event in
        """Paint the card, the one that stood there before with a strong rim."""
        palette, scale = self._theme.palette, self._theme.scale
        rim, width = (palette.acc, 3) if self._leading else (palette.line, 1.5)
        with QPainter(self) as painter:
            paint_surface(painter, QRectF(self.rect()), self._theme.px(16), palette.card, rim, width * scale)


class _ShortMark(QWidget):
    """The triangle that stands beside what is short, on the grid's foot as well."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.setFixedSize(theme.px(16), theme.px(20))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt hands the event in
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            middle = QPointF(self.width() / 2, self.height() / 2 + 1)
            triangle(painter, middle, self._theme.px(7), self._theme.palette.thin)


class PlanFacts(QWidget):
    """Edges, cover and wishes of a plan, each a line."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._grid = QGridLayout(self)
        self._grid.setColumnStretch(2, 1)
        names = (self.tr("Growth edges met"), self.tr("Cover"), self.tr("Wishes met"))
        self._values = [TextLabel(theme, "", 20, NAME) for _ in names]
        self._mark = _ShortMark(theme)
        self._short = TextLabel(theme, "", 20, NAME, "thin")
        for row, name in enumerate(names):
            self._grid.addWidget(TextLabel(theme, name, 20, CAPTION, "ink2"), row, 0)
            self._grid.addWidget(self._values[row], row, 1, 1, 2)
        self._grid.addWidget(self._mark, 1, 1)
        self._grid.addWidget(self._short, 1, 2)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        self._theme = theme
        self._grid.setContentsMargins(theme.px(16), theme.px(12), theme.px(16), 0)
        self._grid.setHorizontalSpacing(theme.px(20))
        self._grid.setVerticalSpacing(theme.px(6))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt hands the event in
        """Paint a hairline below the grid."""
        with QPainter(self) as painter:
            line = QRectF(0, 0, self.width(), max(1.0, 1.5 * self._theme.scale))
            painter.fillRect(line, self._theme.palette.line)

    def show_facts(self, draft: PlanDraft) -> None:
        """Show what a plan adds up to."""
        short = cover_words(draft.view)
        values = (part_words(draft.edges_met), self.tr("every need met"), part_words(draft.wishes_met))
        for label, value in zip(self._values, values, strict=True):
            label.setText(value)
        self._values[1].setVisible(not short)
        self._mark.setVisible(bool(short))
        self._short.setVisible(bool(short))
        self._short.setText(short)


class ComparePage(QWidget):
    """Two plans, which scroll as one.

    Signals: `cell_chosen(CellKey or None)`; `people_moved` when others of the people are in front.
    """

    cell_chosen = Signal(object)
    people_moved = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._cell: CellKey | None = None
        self._differs: frozenset[CellKey] = frozenset()
        self.left = PlanCard(theme, leading=True)
        self.right = PlanCard(theme, leading=False)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for card in self._cards():
            self._row.addWidget(card, 1)
            card.grid.cell_tapped.connect(self._on_cell_tapped)
        self._scroll_as_one()
        self.set_theme(theme)

    @property
    def cell(self) -> CellKey | None:
        """The cell that is ringed in both."""
        return self._cell

    @property
    def differs(self) -> frozenset[CellKey]:
        """The cells in which the two differ."""
        return self._differs

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        self._theme = theme
        self._row.setSpacing(theme.px(16))

    def show_plans(self, one: NamedDraft, other: NamedDraft, difference: Difference) -> None:
        """Show two plans and what differs between them."""
        self._differs = difference.cells
        self.left.show_plan(one, difference.cells)
        self.right.show_plan(other, difference.cells)
        if self._cell is not None and self._cell not in one.draft.view.cells:
            self.choose(None)

    def set_names_hidden(self, *, hidden: bool) -> None:
        """Hide or show who is who."""
        for card in self._cards():
            card.grid.set_names_hidden(hidden)
        self.choose(None)

    def choose(self, cell: CellKey | None) -> None:
        """Ring a cell in both plans, or none."""
        self._cell = cell
        for card in self._cards():
            if cell is None:
                card.grid.clear_selection()
            else:
                card.grid.select(*cell)
        self.cell_chosen.emit(cell)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put one below the other where the screen is higher than wide."""
        super().resizeEvent(event)
        narrow = self.width() < self._theme.px(_LEAST_WIDTH)
        below = room_height(self) > self.width() or narrow
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if below else QBoxLayout.Direction.LeftToRight)
        for card in self._cards():
            card.grid.setMinimumHeight(self._theme.px(_LEAST_GRID))

    def _cards(self) -> Sequence[PlanCard]:
        return self.left, self.right

    def _scroll_as_one(self) -> None:
        for card, other in ((self.left, self.right), (self.right, self.left)):
            for orientation in (Qt.Orientation.Vertical, Qt.Orientation.Horizontal):
                bar, follows = _bar(card.grid, orientation), _bar(other.grid, orientation)
                bar.valueChanged.connect(follows.setValue)
        bar = self.left.grid.table.verticalScrollBar()
        bar.valueChanged.connect(lambda _: self.people_moved.emit())
        bar.rangeChanged.connect(lambda _least, _most: self.people_moved.emit())

    def _on_cell_tapped(self, person: str, block: str) -> None:
        self.choose(None if self._cell == (person, block) else (person, block))


def _bar(grid: PlanGrid, orientation: Qt.Orientation) -> QScrollBar:
    vertical = orientation is Qt.Orientation.Vertical
    return grid.table.verticalScrollBar() if vertical else grid.table.horizontalScrollBar()
