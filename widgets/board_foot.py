"""The rows under the board: how many can work alone, who works on what, what moved; one figure a competency."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from PySide6.QtCore import QCoreApplication, QPoint, QPointF, QRect, QRectF, QSize, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHeaderView

from widgets.board_header import TEXT_INSET, broken
from widgets.board_model import BoardModel
from widgets.grid_card import CardFoot
from widgets.pin_parts import BOLD, MEDIUM, Ink, dash, draw_ink, fit_text, inset, rounded, star, triangle
from widgets.theme import CAPTION, NAME, Theme
from widgets.touch import TouchArea

_ONE_ROW, _SEVERAL_ROWS = 66, 54


@dataclass(frozen=True, slots=True)
class CoverFoot:
    """How many work alone, of how many there should be (None where no number was set)."""

    count: int
    ideal: int | None = None

    @property
    def thin(self) -> bool:
        """Whether fewer work alone than there should, or just one carries it."""
        return self.count < (self.ideal or 0) or (self.count == 1 and self.ideal is not None and self.ideal > 1)


@dataclass(frozen=True, slots=True)
class EdgesFoot:
    """How many work on it, and how many can coach it."""

    working: int
    coaches: int


@dataclass(frozen=True, slots=True)
class MovedFoot:
    """How many moved since the start of the block, and how many of them this week."""

    people: int
    this_week: int = 0


@dataclass(frozen=True, slots=True)
class StaleFoot:
    """How many levels have old evidence, of how many levels seen."""

    look_again: int
    seen: int


FootCell = CoverFoot | EdgesFoot | MovedFoot | StaleFoot


@dataclass(frozen=True, slots=True)
class FootRow:
    """One row: its title and the line below it, and a cell by competency."""

    title: str
    caption: str = ""
    cells: Mapping[Any, FootCell] = field(default_factory=dict)


class BoardFoot(CardFoot):
    """Paints the foot rows below the columns of a header, and scrolls sideways with it.

    Signals:
        column_tapped(column): a figure was tapped; the board makes a key of it.
    """

    column_tapped = Signal(int)

    def __init__(self, theme: Theme, model: BoardModel, columns: QHeaderView) -> None:
        super().__init__(theme, columns)
        self._model = model
        self._rows: tuple[FootRow, ...] = ()
        self._touched: int | None = None
        self.setObjectName("board.foot")
        self._area = TouchArea(self)
        self._area.pressed.connect(self._on_area_pressed)
        self._area.let_go.connect(self._on_area_let_go)
        self._area.tapped.connect(self._on_area_tapped)

    def set_rows(self, rows: Sequence[FootRow]) -> None:
        """Show these rows, none to hide the foot."""
        if tuple(rows) == self._rows:
            return
        self._rows = tuple(rows)
        self.setAccessibleDescription(self._sentence())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of all rows; a single row is higher and has a bar."""
        rows = len(self._rows)
        height = rows * _SEVERAL_ROWS if rows > 1 else rows * _ONE_ROW
        return QSize(0, self.theme.px(height))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw titles, then the cells clipped beside them."""
        painter, theme = QPainter(self), self.theme
        painter.fillRect(event.rect(), theme.palette.card)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        if not self._rows:
            return
        for row, rect in zip(self._rows, self._row_rects(), strict=True):
            line = theme.palette.line if rect.top() > 0 else theme.palette.line2
            painter.fillRect(0, rect.top(), self.width(), theme.px(1), line)
            self._paint_title(painter, row, rect)
            painter.save()
            painter.setClipRect(self._names_width, rect.top(), self.width() - self._names_width, rect.height())
            self._paint_cells(painter, row, rect)
            painter.restore()

    # Insides

    def _row_rects(self) -> list[QRect]:
        count, height = len(self._rows), self.height()
        edges = [round(place * height / count) for place in range(count + 1)]
        return [QRect(0, top, self.width(), low - top) for top, low in pairwise(edges)]

    def _column_rect(self, column: int) -> QRect:
        left = self._names_width + self._columns.sectionViewportPosition(column)
        return QRect(left, 0, self._columns.sectionSize(column), self.height())

    def _paint_title(self, painter: QPainter, row: FootRow, rect: QRect) -> None:
        theme, left = self.theme, self.theme.px(TEXT_INSET)
        room = self._names_width - left - theme.px(6)
        middle = rect.center().y() + 1
        title = fit_text(row.title, room, theme.px(19), theme.px(16), NAME)
        # A single row is high enough for what a narrow column of names breaks in two.
        most = 2 if rect.height() >= theme.px(_ONE_ROW - 2) else 1
        words = broken(row.caption, theme.font(17, CAPTION, tabular=False), room, most) if row.caption else ()
        captions = [fit_text(line, room, theme.px(17), theme.px(16), CAPTION) for line in words]
        above = theme.px(10 * len(captions))
        draw_ink(painter, left + title.width / 2, middle - above, title, theme.palette.ink)
        for place, caption in enumerate(captions):
            y = middle - above + theme.px(22 + 19 * place)
            draw_ink(painter, left + caption.width / 2, y, caption, theme.palette.ink3)

    def _paint_cells(self, painter: QPainter, row: FootRow, rect: QRect) -> None:
        most = max((_extent(cell) for cell in row.cells.values()), default=1)
        # Before anything was observed, a row of warnings would say nothing but that.
        begun = any(isinstance(cell, CoverFoot) and cell.count for cell in row.cells.values())
        short = self._short_of_room(painter)
        for column in range(self._columns.count()):
            cell = row.cells.get(self._model.column(column).key)
            place = self._column_rect(column).intersected(rect)
            if self._touched == column:
                inner = QRectF(place).adjusted(4, 3, -4, -3)
                rounded(painter, inner, self.theme.px(10), self.theme.palette.acc_soft)
            if cell is None or place.right() < self._names_width:
                continue
            full = QRect(self._column_rect(column).left(), rect.top(), self._columns.sectionSize(column), rect.height())
            shown = cell if begun or not isinstance(cell, CoverFoot) else CoverFoot(0)
            _FootCellPainter(painter, self.theme, full, short=short).paint(shown, most, bar=len(self._rows) == 1)

    def _short_of_room(self, painter: QPainter) -> bool:
        """Whether some count of the board needs its short form: then all take it, or they would not compare."""
        column = QRect(0, 0, self._columns.sectionSize(0) if self._columns.count() else 0, self.height())
        measuring = _FootCellPainter(painter, self.theme, column)
        cells = (cell for row in self._rows for cell in row.cells.values())
        return any(isinstance(cell, CoverFoot) and not measuring.has_room(cell) for cell in cells)

    def _sentence(self) -> str:
        parts = []
        for row in self._rows:
            for column in range(self._model.columnCount()):
                competency = self._model.column(column)
                cell = row.cells.get(competency.key)
                if cell is not None:
                    parts.append(f"{row.title}, {competency.title}: {describe_foot(cell)}")
        return "; ".join(parts)

    def _column_at(self, at: QPointF) -> int:
        point = QPoint(round(at.x()) - self._names_width, 0)
        return self._columns.logicalIndexAt(point.x()) if point.x() >= 0 else -1

    def _on_area_pressed(self, at: QPointF) -> None:
        column = self._column_at(at)
        self._touched = column if column >= 0 else None
        self.update()

    def _on_area_let_go(self) -> None:
        self._touched = None
        self.update()

    def _on_area_tapped(self, at: QPointF) -> None:
        column = self._column_at(at)
        if column >= 0:
            self.column_tapped.emit(column)


def describe_foot(cell: FootCell) -> str:
    """Return a foot cell in words, for screen readers."""
    translate = QCoreApplication.translate
    match cell:
        case CoverFoot(count=count, ideal=None):
            return translate("BoardFoot", "{count} on their own").format(count=count)
        case CoverFoot(count=count, ideal=ideal):
            return translate("BoardFoot", "{count} of {ideal}").format(count=count, ideal=ideal)
        case EdgesFoot(working=working, coaches=coaches):
            text = translate("BoardFoot", "{working} working on it, {coaches} can coach")
            return text.format(working=working, coaches=coaches)
        case MovedFoot(people=people, this_week=week):
            return translate("BoardFoot", "{people} moved, {week} this week").format(people=people, week=week)
        case StaleFoot(look_again=again, seen=seen):
            return translate("BoardFoot", "{again} of {seen} to look at again").format(again=again, seen=seen)


def _extent(cell: FootCell) -> int:
    return max(cell.count, cell.ideal or 0, 1) if isinstance(cell, CoverFoot) else 1


class _FootCellPainter:
    """Draws one cell; the painter comes ready, `rect` is the cell's."""

    def __init__(self, painter: QPainter, theme: Theme, rect: QRect, *, short: bool = False) -> None:
        self._painter = painter
        self._theme = theme
        self._short = short
        self._rect = rect
        self._x = rect.left() + rect.width() / 2
        self._y = rect.top() + rect.height() / 2
        # Everything of a narrow column shrinks together, so that figures stay comparable along the row.
        self._size = theme.scale * min(1.0, rect.width() / (92 * theme.scale))

    def paint(self, cell: FootCell, most: int, *, bar: bool) -> None:
        """Draw whatever the lens counts; `most` is the row's largest number, the length of a full bar."""
        match cell:
            case CoverFoot(count=0, ideal=None):
                self._nothing()
            case CoverFoot():
                self._cover(cell, most, bar=bar)
            case EdgesFoot():
                self._edges(cell)
            case MovedFoot(people=0):
                self._nothing()
            case MovedFoot(people=people, this_week=week):
                text = QCoreApplication.translate("BoardFoot", "{week} this week")
                self._two_lines(str(people), text.format(week=week) if week else "")
            case StaleFoot(look_again=0):
                self._nothing()
            case StaleFoot(look_again=again, seen=seen):
                text = QCoreApplication.translate("BoardFoot", "of {seen} seen")
                self._two_lines(str(again), text.format(seen=seen))

    def _px(self, length: float) -> float:
        return length * self._size

    def _text(self, text: str, size: float, weight: QFont.Weight = BOLD) -> Ink:
        return fit_text(text, self._rect.width() - 2, self._px(size), 9, weight)

    def _nothing(self) -> None:
        self._dash(self._y)

    def _dash(self, y: float) -> None:
        dash(self._painter, QPointF(self._x, y), self._px(5), self._theme.palette.ink3, self._px(2))

    def _two_lines(self, figure: str, below: str) -> None:
        palette = self._theme.palette
        draw_ink(self._painter, self._x, self._y - self._px(11), self._text(figure, 26), palette.ink)
        draw_ink(self._painter, self._x, self._y + self._px(14), self._text(below, 17, MEDIUM), palette.ink2)

    def _cover(self, cell: CoverFoot, most: int, *, bar: bool) -> None:
        palette = self._theme.palette
        y = self._y - self._px(9) if bar else self._y
        boxed = cell.thin and cell.count <= 1
        marked = cell.thin and cell.count > 1
        # Counts of three figures are wider than a column even so; everything of the cell but its bar shrinks alike.
        size = self._size
        self._size *= min(1.0, self._room() / self._cover_width(cell))
        figure, note = self._text(str(cell.count), 26), self._cover_note(cell)
        left = self._x - self._cover_width(cell) / 2
        colour = palette.thin if cell.thin else palette.ink
        draw_ink(self._painter, left + figure.width / 2, y, figure, colour)
        note_x = left + figure.width + self._px(13 if boxed else 7) + note.width / 2
        if boxed:
            self._boxed(note_x, y, note)
        else:
            draw_ink(self._painter, note_x, y, note, palette.ink3)
        if marked:
            triangle(self._painter, QPointF(note_x + note.width / 2 + self._px(13), y + 1), self._px(7), palette.thin)
        self._size = size
        if bar:
            self._bar(cell, most)

    def has_room(self, cell: CoverFoot) -> bool:
        """Tell whether a count stands in its column without shrinking."""
        return self._cover_width(cell) <= self._room()

    def _room(self) -> float:
        return self._rect.width() - 10 * self._theme.scale

    def _cover_width(self, cell: CoverFoot) -> float:
        """Return the width of figure, note and mark at the present size."""
        figure, note = self._text(str(cell.count), 26), self._cover_note(cell)
        if not note.text:
            return figure.width
        boxed, marked = cell.thin and cell.count <= 1, cell.thin and cell.count > 1
        return figure.width + self._px(13 if boxed else 7) + note.width + (self._px(20) if marked else 0)

    def _cover_note(self, cell: CoverFoot) -> Ink:
        translate = QCoreApplication.translate
        if cell.thin and cell.count == 0:
            return self._text(translate("BoardFoot", "nobody"), 15)
        if cell.thin and cell.count == 1:
            return self._text(translate("BoardFoot", "only 1"), 16)
        if cell.ideal is None:
            return self._text("", 19)
        if self._short:
            return self._text(f"/ {cell.ideal}", 19, MEDIUM)
        return self._text(translate("BoardFoot", "of {ideal}").format(ideal=cell.ideal), 19, MEDIUM)

    def _boxed(self, x: float, y: float, note: Ink) -> None:
        palette, pad = self._theme.palette, self._px(5)
        height = self._px(23)
        box = QRectF(x - note.width / 2 - pad, y - height / 2, note.width + 2 * pad, height)
        rounded(self._painter, inset(box, 0.9), self._px(5), None, QPen(palette.thin, self._px(1.8)))
        draw_ink(self._painter, x, y, note, palette.thin)

    def _bar(self, cell: CoverFoot, most: int) -> None:
        palette, y = self._theme.palette, self._y + self._px(17)
        length, height = self._px(84), self._px(6)
        left = self._x - length / 2
        rounded(self._painter, QRectF(left, y - height / 2, length, height), height / 2, palette.pill)
        filled = max(height, length * cell.count / most) if cell.count else 0
        fill = palette.thin if cell.thin else palette.chart
        if filled:
            rounded(self._painter, QRectF(left, y - height / 2, filled, height), height / 2, fill)
        if cell.ideal:
            tick = QRectF(left + length * cell.ideal / most - self._px(1.5), y - self._px(7), self._px(3), self._px(14))
            tick.moveLeft(min(tick.left(), left + length - tick.width()))
            rounded(self._painter, tick, self._px(1), palette.ink)

    def _edges(self, cell: EdgesFoot) -> None:
        palette, painter = self._theme.palette, self._painter
        if not cell.working and not cell.coaches:
            self._nothing()
            return
        upper, lower = self._y - self._px(13), self._y + self._px(14)
        number = self._text(str(cell.working), 23)
        if cell.working:
            ring = QRectF(self._x - self._px(23), upper - self._px(9), self._px(24), self._px(18))
            rounded(painter, inset(ring, self._px(1.75)), self._px(4), None, QPen(palette.edge, self._px(3.5)))
            draw_ink(painter, self._x + self._px(16), upper, number, palette.ink)
        else:
            self._dash(upper)
        if cell.coaches:
            star(painter, QPointF(self._x - self._px(11), lower), self._px(10), palette.coach)
            draw_ink(painter, self._x + self._px(16), lower, self._text(str(cell.coaches), 23), palette.ink)
        else:
            none_yet = QCoreApplication.translate("BoardFoot", "none yet")
            draw_ink(painter, self._x, lower, self._text(none_yet, 17, NAME), palette.ink2)
