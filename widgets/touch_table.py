"""A table for fingers: kinetic scrolling that settles, our own taps, headers that stay and can be touched, keys too."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPointF, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QPalette, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QScroller, QTableView

from widgets.grid_measures import GridMeasures
from widgets.theme import Theme
from widgets.touch import TouchArea, TouchLimits, monotonic_ms, without_qt_pan

HEADER = -1
_NAVIGATION = frozenset(
    {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End}
)
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Select})
_RELEASE_MS, _SETTLE_MS = 90, 180
_NOTCH = 120


class TouchHeader(QHeaderView):
    """A header of fixed sections whose touches the table judges."""

    def __init__(self, orientation: Qt.Orientation, theme: Theme) -> None:
        super().__init__(orientation)
        self.theme = theme
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(1)
        self.setHighlightSections(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)


class TouchTable(QTableView):
    """A table view that is scrolled and tapped by finger, mouse or keys; headers are row or column `HEADER`.

    Signals:
        tapped(row, column), held(row, column): a cell, or a header where one of them is `HEADER`.
        swiped(direction): -1 towards the left, 1 towards the right; only where all columns fit.
        settled(): scrolling came to rest on a place to rest.
    """

    tapped = Signal(int, int)
    held = Signal(int, int)
    swiped = Signal(int)
    settled = Signal()

    def __init__(
        self,
        theme: Theme,
        rows: TouchHeader,
        columns: TouchHeader,
        limits: TouchLimits | None = None,
        clock: Callable[[], int] = monotonic_ms,
    ) -> None:
        super().__init__()
        self.theme = theme
        self.pressed_cell: tuple[int, int] | None = None
        self.by_keyboard = False
        self._rows_per_stop = 1
        self._wheel = 0
        self._headers = (rows, columns)
        self.setVerticalHeader(rows)
        self.setHorizontalHeader(columns)
        self._plain()
        self.area = TouchArea(self.viewport(), limits, clock)
        self._unpress = QTimer(self, singleShot=True)
        self._connect(self.area, rows, columns)

    @property
    def scroller(self) -> QScroller:
        """What scrolls the table kinetically."""
        return self.area.scroller

    def set_theme(self, theme: Theme) -> None:
        """Take the theme for ground and motion; subclasses measure and repaint."""
        self.theme = theme
        palette = self.palette()
        for role in (QPalette.ColorRole.Base, QPalette.ColorRole.Window, QPalette.ColorRole.Button):
            palette.setColor(role, theme.palette.card)
        self.setPalette(palette)
        for header in self._headers:
            header.theme = theme
            header.setPalette(palette)
        self._unpress.setInterval(theme.ms(_RELEASE_MS))

    def fit(self, measures: GridMeasures) -> None:
        """Take the sizes of headers, columns and rows."""
        vertical, horizontal = self.verticalHeader(), self.horizontalHeader()
        vertical.setFixedWidth(measures.names)
        horizontal.setFixedHeight(measures.header)
        vertical.setDefaultSectionSize(measures.row_height)
        for column, width in enumerate(measures.widths):
            if horizontal.sectionSize(column) != width:
                horizontal.resizeSection(column, width)
        self.updateGeometries()
        self._rows_per_stop = max(1, measures.stop)
        self._update_stops()

    # Where scrolling rests

    def stops(self) -> list[int]:
        """Return the vertical offsets where scrolling rests, from the top; the last one is the end."""
        end = self.verticalScrollBar().maximum()
        step = self._rows_per_stop * self.verticalHeader().defaultSectionSize()
        return [*range(0, end, max(1, step)), end]

    def column_stops(self) -> list[int]:
        """Return the horizontal offsets where scrolling rests."""
        header, end = self.horizontalHeader(), self.horizontalScrollBar().maximum()
        starts = (header.sectionPosition(column) for column in range(header.count()))
        return [*(start for start in starts if start < end), end]

    def scroll_to(self, x: int, y: int, *, moving: bool = True) -> None:
        """Scroll to an offset, in motion unless motion is reduced or not wanted."""
        duration = self.theme.ms(_SETTLE_MS) if moving and self.isVisible() else 0
        if duration:
            self.scroller.scrollTo(QPointF(x, y), duration)
        else:
            self.scroller.stop()
            self.horizontalScrollBar().setValue(x)
            self.verticalScrollBar().setValue(y)

    # Where things are

    def cell_at(self, at: QPointF) -> tuple[int, int] | None:
        """Return the cell or header at a place in the viewport's coordinates, None beside them."""
        point = TouchArea.to_cell(at)
        row = HEADER if point.y() < 0 else self.rowAt(point.y())
        column = HEADER if point.x() < 0 else self.columnAt(point.x())
        beside = (row == HEADER and point.y() >= 0) or (column == HEADER and point.x() >= 0)
        return None if beside or (row == HEADER and column == HEADER) else (row, column)

    def cell_rect(self, row: int, column: int) -> QRect:
        """Return where a cell is, in the viewport's coordinates; empty where there is none."""
        return self.visualRect(self.model().index(row, column))

    def rows_in(self, rect: QRect) -> list[tuple[int, int, int]]:
        """Return the rows that reach into a place of the viewport: each one's number, top and height in px."""
        return _sections_in(self.verticalHeader(), rect.top(), rect.bottom())

    def columns_in(self, rect: QRect) -> list[tuple[int, int, int]]:
        """Return the columns that reach into a place of the viewport: each one's number, left and width in px."""
        return _sections_in(self.horizontalHeader(), rect.left(), rect.right())

    # Events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with the arrows, tap with Enter, turn pages; leave all other keys to the window."""
        key = event.key()
        self.by_keyboard = True
        if key in _ENTER and self.currentIndex().isValid():
            self.tapped.emit(self.currentIndex().row(), self.currentIndex().column())
        elif key in {Qt.Key.Key_PageDown, Qt.Key.Key_PageUp}:
            self.turn(1 if key == Qt.Key.Key_PageDown else -1)
        elif key in _NAVIGATION:
            super().keyPressEvent(event)
        else:
            event.ignore()
            return
        self.viewport().update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Go to the next place to rest for each notch."""
        self._wheel += event.angleDelta().y()
        notches = int(self._wheel / _NOTCH)
        self._wheel -= notches * _NOTCH
        if notches:
            self.turn(-notches)
        event.accept()

    def turn(self, stops: int) -> None:
        """Go on by so many places to rest, back where negative."""
        places, here = self.stops(), self.verticalScrollBar().value()
        nearest = min(range(len(places)), key=lambda place: abs(places[place] - here))
        target = places[max(0, min(len(places) - 1, nearest + stops))]
        self.scroll_to(self.horizontalScrollBar().value(), target)

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,  # noqa: ARG002 - Qt's
    ) -> None:
        """Show the cell by going to the place to rest that shows it, in rows and in columns."""
        if index.isValid():
            rect = self.visualRect(index)
            down = self._stop_for(self.stops(), self.verticalScrollBar().value(), rect.top(), rect.bottom(), down=True)
            along = self._stop_for(
                self.column_stops(), self.horizontalScrollBar().value(), rect.left(), rect.right(), down=False
            )
            self.scroll_to(along, down)

    def hideEvent(self, event: QEvent) -> None:
        """Let go of what is pressed."""
        self.area.cancel()
        super().hideEvent(event)  # type: ignore[arg-type]  # Qt hands a QHideEvent

    # Insides

    def _plain(self) -> None:
        for area in (self, *self._headers):
            without_qt_pan(area)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _connect(self, area: TouchArea, rows: TouchHeader, columns: TouchHeader) -> None:
        area.pressed.connect(self._on_area_pressed)
        area.let_go.connect(self._on_area_let_go)
        area.tapped.connect(self._on_area_tapped)
        area.held.connect(self._on_area_held)
        area.swiped.connect(self._on_area_swiped)
        area.lifted.connect(self._on_area_lifted)
        area.watch(rows.viewport())
        area.watch(columns.viewport())
        area.scroller.stateChanged.connect(self._on_scroller_state_changed)
        self._unpress.timeout.connect(self._on_unpress_timeout)
        self.verticalScrollBar().rangeChanged.connect(self._update_stops)
        self.horizontalScrollBar().rangeChanged.connect(self._update_stops)

    def _update_stops(self) -> None:
        self.scroller.setSnapPositionsY([float(stop) for stop in self.stops()])
        self.scroller.setSnapPositionsX([float(stop) for stop in self.column_stops()])

    def _stop_for(self, stops: list[int], here: int, near: int, far: int, *, down: bool) -> int:
        """Return the offset that shows what lies between `near` and `far` of the viewport now."""
        extent = self.viewport().height() if down else self.viewport().width()
        if near >= 0 and far < extent:
            return here
        showing = [stop for stop in stops if stop <= here + near and here + far < stop + extent]
        if not showing:
            return max((stop for stop in stops if stop <= here + near), default=0)
        return showing[-1] if down else min(showing, key=lambda stop: abs(stop - here))

    def _press(self, cell: tuple[int, int] | None) -> None:
        before, self.pressed_cell = self.pressed_cell, cell
        for touched in (before, cell):
            self._repaint_cell(touched)

    def _repaint_cell(self, cell: tuple[int, int] | None) -> None:
        if cell is None:
            return
        row, column = cell
        if column == HEADER:
            self.verticalHeader().viewport().update()
        elif row == HEADER:
            self.horizontalHeader().viewport().update()
        else:
            self.viewport().update(self.cell_rect(row, column))

    def _on_area_pressed(self, at: QPointF) -> None:
        self.by_keyboard = False
        self._unpress.stop()
        self._press(self.cell_at(at))

    def _on_area_let_go(self) -> None:
        # A tap may be shorter than a frame: the pressed state stays to be seen.
        self._unpress.start()

    def _on_unpress_timeout(self) -> None:
        self._press(None)

    def _on_area_tapped(self, at: QPointF) -> None:
        cell = self.cell_at(at)
        if cell is None:
            return
        if HEADER not in cell:
            self.setCurrentIndex(self.model().index(*cell))
        self.tapped.emit(*cell)

    def _on_area_held(self, at: QPointF) -> None:
        cell = self.cell_at(at)
        if cell is not None:
            self.held.emit(*cell)

    def _on_area_swiped(self, direction: int) -> None:
        if self.horizontalScrollBar().maximum() == 0:
            self.swiped.emit(direction)

    def _on_area_lifted(self) -> None:
        if self.scroller.state() is QScroller.State.Inactive:
            self._settle()

    def _on_scroller_state_changed(self, state: QScroller.State) -> None:
        if state is QScroller.State.Inactive and not self.area.down:
            self._settle()

    def _settle(self) -> None:
        """Go to the nearest place to rest: a touch may have stopped the scroll between two of them."""
        stops, here = self.stops(), self.verticalScrollBar().value()
        nearest = min(stops, key=lambda stop: abs(stop - here))
        if nearest != here:
            self.scroll_to(self.horizontalScrollBar().value(), nearest)
        else:
            self.settled.emit()


def places_of(event: QPaintEvent) -> list[QRect]:
    """Return the rectangles that are to be painted: where two cells far from each other changed, not all between."""
    # PySide's stubs do not know that a region is iterable.
    return [*event.region()]  # type: ignore[misc]


def _sections_in(header: QHeaderView, first: int, last: int) -> list[tuple[int, int, int]]:
    start, end = header.logicalIndexAt(first), header.logicalIndexAt(last)
    if start < 0:
        return []
    sections = range(start, (end if end >= 0 else header.count() - 1) + 1)
    return [(at, header.sectionViewportPosition(at), header.sectionSize(at)) for at in sections]
