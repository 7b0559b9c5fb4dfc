"""Everybody at a glance: the whole board on one page as a map, on which a touch leads to somebody's row."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QTouchEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from widgets.board_model import BoardModel
from widgets.board_nobody import paint_nobody
from widgets.painting import paint_surface
from widgets.pin_parts import SEMIBOLD, Ink, draw_ink, fit_text, inset, rounded
from widgets.pin_state import Lens, PinKind, PinState
from widgets.pressable import LEAST_TARGET
from widgets.theme import Theme
from widgets.touch import TouchLimits

_PAD, _GAP, _HEAD = 16, 28, 76
_NAME, _LEAST_NAME = 20, 16
_MOST_PANELS = 6
_LEAST_FOR_FIGURES = 15
"""A cell narrower than this, px, shows its level by height and colour and without the figure."""
_NAMES_SHARE = 0.34


@dataclass(frozen=True, slots=True)
class MapLayout:
    """How people are spread: `panels` side by side of `rows` each; sizes in px."""

    panels: int
    rows: int
    width: float
    height: float

    @property
    def capacity(self) -> int:
        """How many people a page holds."""
        return self.panels * self.rows


def lay_out_map(count: int, width: float, height: float, least_row: float) -> MapLayout:
    """Spread people over as few panels as let everybody have a row to touch, at most six and never fewer than one."""
    most_rows = max(1, int(height // least_row))
    panels = max(1, min(_MOST_PANELS, -(-count // most_rows)))
    rows = max(1, min(most_rows, -(-max(1, count) // panels)))
    # A few people stand at the top, and not a hand apart.
    return MapLayout(panels, rows, width / panels, min(height / rows, 2 * least_row))


class BoardMap(QWidget):
    """Paints a `BoardModel` small. More people than a page holds stand on further pages.

    Signals: `person_tapped(person)`; `page_changed(page, count)`, from 0.
    """

    person_tapped = Signal(object)
    page_changed = Signal(int, int)

    def __init__(self, theme: Theme, model: BoardModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._theme, self._model = theme, model
        self._lens = Lens.LEVELS
        self._page = 0
        self._told = (0, 1)
        self._limits = TouchLimits()
        self._pressed: int | None = None
        self._pressed_at = QPointF()
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Everybody at a glance"))
        for changed in (model.modelReset, model.dataChanged, model.rowsInserted, model.rowsRemoved):
            changed.connect(self._on_model_changed)
        for changed in (model.columnsInserted, model.columnsRemoved, model.layoutChanged, model.headerDataChanged):
            changed.connect(self._on_model_changed)

    @property
    def page(self) -> int:
        """The page in front, from 0."""
        return min(self._page, self.page_count - 1)

    @property
    def page_count(self) -> int:
        """How many pages there are, at least 1."""
        return max(1, -(-self._model.rowCount() // self.layout_of_map().capacity))

    def set_theme(self, theme: Theme) -> None:
        """Take the theme."""
        self._theme = theme
        self._on_model_changed()

    def set_touch_limits(self, limits: TouchLimits) -> None:
        """Take the limits of the screen it stands on."""
        self._limits = limits

    def set_lens(self, lens: Lens) -> None:
        """Lead with what the board leads with."""
        self._lens = lens
        self.update()

    def go_to_page(self, page: int) -> None:
        """Turn to a page, the nearest there is."""
        self._page = max(0, min(self.page_count - 1, page))
        self._on_model_changed()

    def visible_people(self) -> tuple[int, int, int]:
        """Return the first and the last person in front, counted from 1, and how many there are; 0, 0, 0 for nobody."""
        count, capacity = self._model.rowCount(), self.layout_of_map().capacity
        first = self.page * capacity
        return (first + 1, min(count, first + capacity), count) if count else (0, 0, 0)

    def layout_of_map(self) -> MapLayout:
        """Return how people are spread over the room there is."""
        room = self._room(self._head())
        least = max(LEAST_TARGET, self._theme.px(LEAST_TARGET))
        return lay_out_map(self._model.rowCount(), room.width(), room.height(), least)

    def row_rect(self, person: Hashable) -> QRectF:
        """Return where somebody stands, empty where they are on another page."""
        place = self._model.row_of(person) - self.page * self.layout_of_map().capacity
        layout = self.layout_of_map()
        return self._rect(layout, place) if 0 <= place < layout.capacity else QRectF()

    def sizeHint(self) -> QSize:
        """Return a comfortable size."""
        return QSize(self._theme.px(1200), self._theme.px(700))

    def resizeEvent(self, event: QEvent) -> None:  # noqa: ARG002 - Qt hands the event in
        """Spread people anew."""
        self._on_model_changed()

    def event(self, event: QEvent) -> bool:
        """Take touches."""
        if isinstance(event, QTouchEvent):
            point = event.point(0)
            if event.type() == QEvent.Type.TouchBegin:
                self._press(point.position())
            elif event.type() == QEvent.Type.TouchUpdate:
                self._move(point.position())
            elif event.type() == QEvent.Type.TouchEnd:
                self._release()
            else:
                self._let_go()
            event.accept()
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Press."""
        self._press(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Let go where the pointer slides off."""
        self._move(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: ARG002 - Qt hands the event in
        """Tell who was touched."""
        self._release()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt hands the event in
        """Paint the card, the heads of each panel, and the people."""
        theme, layout = self._theme, self.layout_of_map()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            card = QRectF(self.rect())
            paint_surface(painter, card, theme.px(16), theme.palette.card, theme.palette.line, 1.5 * theme.scale)
            first, last, _ = self.visible_people()
            panels = range(min(layout.panels, -(-(last - first + 1) // layout.rows)))
            for panel in panels if self._head() else ():
                self._paint_head(painter, layout, panel)
            for place, row in enumerate(range(first - 1, last) if last else ()):
                self._paint_row(painter, layout, place, row)
            if not last:
                paint_nobody(painter, QRectF(self.rect()), theme)

    # Insides

    def _on_model_changed(self, *_: object) -> None:
        now = (self.page, self.page_count)
        if now != self._told:
            self._told = now
            self.page_changed.emit(*now)
        self.update()

    def _room(self, head: int) -> QRectF:
        px = self._theme.px
        return QRectF(self.rect()).adjusted(px(_PAD), px(_PAD / 2) + head, -px(_PAD), -px(_PAD / 2))

    def _head(self) -> int:
        """Return how high the heads are: nothing where columns are too narrow for words, as forty of them are."""
        px, high = self._theme.px, self._theme.px(_HEAD)
        room = self._room(high)
        least = max(LEAST_TARGET, px(LEAST_TARGET))
        layout = lay_out_map(self._model.rowCount(), room.width(), room.height(), least)
        return high if self._columns(QRectF(0, 0, layout.width - px(_GAP), 0))[1] > px(_LEAST_NAME) else 0

    def _rect(self, layout: MapLayout, place: int) -> QRectF:
        room, gap = self._room(self._head()), self._theme.px(_GAP) if layout.panels > 1 else 0
        panel, row = divmod(place, layout.rows)
        return QRectF(
            room.left() + panel * layout.width, room.top() + row * layout.height, layout.width - gap, layout.height
        )

    def _columns(self, rect: QRectF) -> tuple[float, float]:
        """Return where the columns of a row begin and how wide one is."""
        names = rect.width() * _NAMES_SHARE
        return rect.left() + names, (rect.width() - names) / max(1, self._model.columnCount())

    def _paint_head(self, painter: QPainter, layout: MapLayout, panel: int) -> None:
        px, palette = self._theme.px, self._theme.palette
        rect = self._rect(layout, panel * layout.rows)
        left, width = self._columns(rect)
        size = min(px(18), width - 1)
        for column in range(self._model.columnCount()):
            head = self._model.column(column)
            ink = fit_text(head.short or head.title, px(_HEAD - 12), size, px(_LEAST_NAME), SEMIBOLD)
            painter.save()
            painter.translate(left + (column + 0.5) * width, rect.top() - px(8))
            painter.rotate(-90)
            draw_ink(painter, ink.width / 2, 0, ink, palette.ink2)
            painter.restore()

    def _paint_row(self, painter: QPainter, layout: MapLayout, place: int, row: int) -> None:
        px, palette = self._theme.px, self._theme.palette
        rect = self._rect(layout, place)
        if row == self._pressed:
            paint_surface(painter, rect, px(10), palette.acc_soft)
        elif place % 2:
            painter.fillRect(rect, palette.zebra)
        left, width = self._columns(rect)
        room = left - rect.left() - px(8)
        ink = self._name(self._model.row_name(self._model.row(row)), room)
        draw_ink(painter, rect.left() + ink.width / 2 + px(2), rect.center().y(), ink, palette.ink)
        tall = min(rect.height() - px(8), px(44))
        for column in range(self._model.columnCount()):
            cell = QRectF(left + column * width, rect.center().y() - tall / 2, width, tall)
            self._paint_cell(painter, inset(cell, 1), self._model.cell(row, column))

    def _name(self, name: str, room: float) -> Ink:
        """Return a name in the room: whole, else with the first name's initial, else elided."""
        px = self._theme.px
        whole = fit_text(name, room, px(_NAME), px(_LEAST_NAME), SEMIBOLD)
        if whole.text == name:
            return whole
        first, _, last = name.partition(" ")
        return fit_text(f"{first[:1]}. {last}" if last else name, room, px(_NAME), px(_LEAST_NAME), SEMIBOLD)

    def _paint_cell(self, painter: QPainter, rect: QRectF, state: PinState) -> None:
        palette, scale = self._theme.palette, self._theme.scale
        corner = min(rect.width() / 4, 5 * scale)
        if state.kind is PinKind.SEEN and leads(state, self._lens):
            colours = palette.level(state.level, state.level_count)
            wide = rect.width() >= _LEAST_FOR_FIGURES
            body = rect if wide else rect.adjusted(0, rect.height() * (1 - max(0.12, state.turn)), 0, 0)
            rounded(painter, body, corner, colours.fill, QPen(colours.rim, scale))
            if wide:
                ink = fit_text(state.label, rect.width(), min(rect.width(), rect.height() * 0.6), 8)
                draw_ink(painter, rect.center().x(), rect.center().y(), ink, colours.text)
        elif state.kind is PinKind.SEEN:
            painter.setPen(QPen(palette.line2, scale))
            painter.drawEllipse(rect.center(), 2.5 * scale, 2.5 * scale)
        if state.edge and self._lens in {Lens.LEVELS, Lens.EDGES, Lens.COACHES}:
            width = 3 * scale
            rounded(painter, inset(rect, width / 2 - 1), corner, None, QPen(palette.edge, width))

    def _press(self, at: QPointF) -> None:
        self._pressed, self._pressed_at = self._row_at(at), at
        self.update()

    def _move(self, at: QPointF) -> None:
        if (at - self._pressed_at).manhattanLength() > self._limits.slop_px:
            self._let_go()

    def _release(self) -> None:
        row = self._pressed
        self._let_go()
        if row is not None:
            self.person_tapped.emit(self._model.row(row).key)

    def _let_go(self) -> None:
        self._pressed = None
        self.update()

    def _row_at(self, at: QPointF) -> int | None:
        layout = self.layout_of_map()
        first, last, _ = self.visible_people()
        rows = range(first - 1, last) if last else ()
        return next((row for place, row in enumerate(rows) if self._rect(layout, place).contains(at)), None)


def leads(state: PinState, lens: Lens) -> bool:
    """Tell whether a lens speaks of a cell that was seen."""
    match lens:
        case Lens.LEVELS:
            return True
        case Lens.EDGES:
            return state.edge
        case Lens.MOVEMENT:
            return state.movement is not None
        case Lens.COACHES:
            return state.edge or state.coach or state.could_coach
        case Lens.FRESHNESS:
            return state.stale
        case Lens.COVERAGE:
            return state.alone
