"""A card that holds a table of people, and a foot that counts below it: the board's and the plan's common ground."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Hashable
from typing import Any

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QSizePolicy, QWidget

from widgets.board_header import BoardCorner
from widgets.grid_measures import GridMeasures
from widgets.people_model import PeopleModel
from widgets.pin_parts import inset, rounded
from widgets.theme import Theme
from widgets.touch import TouchLimits
from widgets.touch_table import HEADER, TouchTable

EDGE, PAD = 5, 8
"""Room in px at 1080p between the card's rim and the table, and at its right."""
_RADIUS = 16
# Two sizes in turn are enough to come to rest; more would be two parts that never agree.
_MOST_MEASURES = 4


class CardFoot(QWidget):
    """Rows of figures below the columns of a header, beside a title as wide as the names."""

    def __init__(self, theme: Theme, columns: QHeaderView) -> None:
        super().__init__()
        self.theme = theme
        self._columns = columns
        self._names_width = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme."""
        self.theme = theme
        self.updateGeometry()
        self.update()

    def set_names_width(self, width: int) -> None:
        """Leave this much room for titles, as wide as the column of names."""
        self._names_width = width
        self.update()


class GridCard(QWidget):
    """A card of people by columns; keys are any hashable values, and come back in signals.

    Signals:
        cell_tapped(person, column), cell_held(person, column)
        person_tapped(person): the name
    """

    cell_tapped = Signal(object, object)
    cell_held = Signal(object, object)
    person_tapped = Signal(object)

    def __init__(self, theme: Theme, model: PeopleModel[Any, Any, Any], table: TouchTable, foot: CardFoot) -> None:
        super().__init__()
        # Levels, figures and weeks run from left to right in every language.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.theme = theme
        self.model, self.table, self.card_foot = model, table, foot
        self._measured: GridMeasures | None = None
        self._measuring = self._measure_once_more = False
        self._corner = BoardCorner(theme, table)
        table.setParent(self)
        foot.setParent(self)
        self.setFocusProxy(table)
        table.tapped.connect(self._on_table_tapped)
        table.held.connect(self._on_table_held)
        table.horizontalScrollBar().valueChanged.connect(foot.update)

    @abstractmethod
    def measures(self) -> GridMeasures | None:
        """Return how the room is divided now, None where there is none."""

    @abstractmethod
    def fit_cells(self, measures: GridMeasures) -> None:
        """Draw cells of the size that was measured."""

    @abstractmethod
    def on_column_head_tapped(self, column: Hashable) -> None:
        """Tell of a touch on a column's head."""

    def set_names_hidden(self, hidden: bool) -> None:
        """Hide or show who is who."""
        self.model.set_names_hidden(hidden)
        self.table.verticalHeader().viewport().update()

    def cell_rect(self, person: Hashable, column: Hashable) -> QRect:
        """Return where a cell is in this widget's coordinates, empty where it is not in front."""
        viewport = self.table.viewport()
        rect = self.table.cell_rect(self.model.row_of(person), self.model.column_of(column))
        return rect.translated(viewport.mapTo(self, QPoint())) if rect.intersects(viewport.rect()) else QRect()

    def set_theme(self, theme: Theme) -> None:
        """Take the theme."""
        self.theme = theme
        self._corner.theme = theme
        self.table.set_theme(theme)
        self.card_foot.set_theme(theme)
        self.measure_anew()
        self.update()

    def set_touch_limits(self, limits: TouchLimits) -> None:
        """Take the limits of the screen it stands on."""
        self.table.area.set_limits(limits)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure rows and columns anew."""
        super().resizeEvent(event)
        self.measure()

    def event(self, event: QEvent) -> bool:
        """Measure anew where the pixel ratio changed."""
        if event.type() is QEvent.Type.DevicePixelRatioChange:
            self.measure_anew()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's
        """Draw the card; the children fill it."""
        painter, theme = QPainter(self), self.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = inset(QRectF(self.rect()), 0.75)
        rounded(painter, card, theme.px(_RADIUS), theme.palette.card, QPen(theme.palette.line, 1.5))

    def measure_anew(self) -> None:
        """Measure even where nothing seems to have changed."""
        self._measured = None
        self.measure()

    def measure(self) -> None:
        """Divide the room, and move things only where it is divided otherwise than before.

        Whoever hears of it may change the card's own size at once (a button that appears lays everything out anew). The
        new size is then measured when the old one is done: the parts must not stand by two measures.
        """
        if self._measuring:
            self._measure_once_more = True
            return
        self._measuring = True
        try:
            for _ in range(_MOST_MEASURES):
                self._measure_once_more = False
                measures = self.measures()
                if measures is not None and measures != self._measured:
                    self._measured = measures
                    self._apply(measures)
                if not self._measure_once_more:
                    break
        finally:
            self._measuring = False

    def _apply(self, measures: GridMeasures) -> None:
        self.table.setGeometry(measures.table)
        self.table.fit(measures)
        self._corner.setGeometry(0, 0, measures.names, measures.header)
        self._corner.raise_()
        self.card_foot.set_names_width(measures.names)
        self.card_foot.setGeometry(measures.foot)
        self.fit_cells(measures)

    def _on_table_tapped(self, row: int, column: int) -> None:
        if row == HEADER:
            self.on_column_head_tapped(self.model.column(column).key)
        elif column == HEADER:
            self.person_tapped.emit(self.model.row(row).key)
        else:
            self.cell_tapped.emit(self.model.row(row).key, self.model.column(column).key)

    def _on_table_held(self, row: int, column: int) -> None:
        if HEADER not in {row, column}:
            self.cell_held.emit(self.model.row(row).key, self.model.column(column).key)
