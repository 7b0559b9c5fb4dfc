"""The column sheet: who works on a competency, who can coach it, who could meet over it, and cover over the year."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from db.queries.board import BoardPage
from db.queries.column import ColumnPage, load_column_page
from db.queries.pairings import PairOfWeek
from kiosk.domain.board import Cell, Column, Foot, Row
from kiosk.domain.clock import Clock
from kiosk.domain.cover_year import CountSince
from kiosk.domain.ids import CompetencyId
from kiosk.domain.programme import GroupFilter
from kiosk.jobs.runner import Jobs
from views.board.column_sheet.people import Entry, PeopleList
from views.board.pins import pin_of
from views.scales import pin_scale
from widgets.chart_data import ChartPoint
from widgets.count_chart import CountChart, CountSeries
from widgets.labels import TextLabel
from widgets.sheet import Sheet
from widgets.theme import CAPTION, TITLE, Theme

_MOST_PAIRS, _MOST_PLACES = 4, 4
# Row, column and how many of each: who works on it, who can coach, pairs, cover.
_ACROSS = ((0, 0, 2, 1), (0, 1, 2, 1), (0, 2, 1, 1), (1, 2, 1, 1))
_UPRIGHT = ((0, 0, 1, 1), (0, 1, 1, 1), (1, 0, 1, 2), (2, 0, 1, 2))
_ONE_BELOW_THE_OTHER = ((0, 0, 1, 1), (1, 0, 1, 1), (2, 0, 1, 1), (3, 0, 1, 1))


class ColumnSheet(Sheet):
    """One competency of the board, of whoever the board shows; what is not shared is in none of it.

    Signals: `cell_tapped(PersonId, CompetencyId)`.
    """

    cell_tapped = Signal(object, object)

    def __init__(self, theme: Theme, parent: QWidget, jobs: Jobs, clock: Clock) -> None:
        super().__init__(theme, parent)
        self.setObjectName("column_sheet")
        self._clock = clock
        self._reads = jobs.latest(self)
        self._competency: CompetencyId | None = None
        self.working = PeopleList(
            theme, self.tr("Working on it"), self.tr("Nobody just now. Touch a cell of the board to begin.")
        )
        self.coaches = PeopleList(theme, self.tr("Can coach it"), self.tr("Nobody yet. A place to grow for all of us."))
        self.chart = CountChart(theme)
        self._pairs_title = TextLabel(theme, self.tr("Could meet over it"), 27, TITLE)
        self._pairs = TextLabel(theme, "", 22, CAPTION, max_lines=0)
        self._places = TextLabel(theme, "", 20, CAPTION, "ink2", max_lines=0)
        self._cover_title = TextLabel(theme, self.tr("On their own, over the year"), 27, TITLE)
        self._cover = TextLabel(theme, "", 20, CAPTION, "ink2", max_lines=2)
        self._lay_out()
        self.room_changed.connect(self._seat)
        self.dismiss_requested.connect(self.turn_away)
        for people in (self.working, self.coaches):
            people.person_tapped.connect(self._on_person_tapped)
        self.set_theme(theme)

    @property
    def competency(self) -> CompetencyId | None:
        """Whose column it shows, None while it is closed."""
        return self._competency

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        super().set_theme(theme)
        if hasattr(self, "_grid"):
            self._seat()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand upright where the screen does."""
        super().resizeEvent(event)
        self._seat()

    def open_column(self, competency: CompetencyId, shown: BoardPage, group: GroupFilter) -> None:
        """Open the sheet of a competency as the board shows it."""
        self._competency = competency
        self.chart.set_series(None)
        for label in (self._pairs, self._places, self._cover):
            label.setText("")
        self.show_board(shown, group)
        if not self.is_open:
            self.open()

    def show_board(self, shown: BoardPage, group: GroupFilter) -> None:
        """Take the board anew: something on it changed."""
        columns = shown.board.columns
        place = next((at for at, found in enumerate(columns) if found.competency.id == self._competency), None)
        if self._competency is None or place is None:
            self.turn_away()
            return
        column = columns[place]
        self.set_title(column.competency.name, self._counts(column, shown.board.foot[place]))
        cells = [(row, row.cells[place]) for row in shown.board.rows]
        self._show_people(shown, column, cells)
        self._reads.read(load_column_page, self._competency, group, self._clock.now(), on_done=self._show_page)

    def turn_away(self) -> None:
        """Close, and hold nothing."""
        self._reads.cancel()
        self._competency = None
        self.close_sheet()

    def _lay_out(self) -> None:
        self._pairs_part, pairs = QWidget(), QVBoxLayout()
        self._pairs_part.setLayout(pairs)
        for label in (self._pairs_title, self._pairs, self._places):
            pairs.addWidget(label)
        pairs.addStretch(1)
        self._cover_part, cover = QWidget(), QVBoxLayout()
        self._cover_part.setLayout(cover)
        cover.addWidget(self._cover_title)
        cover.addWidget(self._cover)
        cover.addWidget(self.chart, 1)
        for box in (pairs, cover):
            box.setContentsMargins(0, 0, 0, 0)
        self._grid = QGridLayout(self.body)
        self._grid.setContentsMargins(0, 0, 0, 0)

    def _seat(self) -> None:
        """Stand in three columns; upright the lists side by side, below them what is read."""
        upright, px = self.height() > self.width(), self._theme.px
        parts = (self.working, self.coaches, self._pairs_part, self._cover_part)
        seats, columns, rows = (_UPRIGHT, (1, 1, 0), (5, 0, 3, 0)) if upright else (_ACROSS, (5, 5, 6), (0, 1, 0, 0))
        if self.scarce:
            # One page to scroll; the lists side by side where there is room for names.
            seats, columns, rows = (
                (_ONE_BELOW_THE_OTHER if upright else _UPRIGHT),
                (1, 0 if upright else 1, 0),
                (0,) * 4,
            )
        for people in (self.working, self.coaches):
            people.area.set_whole(whole=self.scarce)
        for part, seat in zip(parts, seats, strict=True):
            self._grid.removeWidget(part)
            self._grid.addWidget(part, *seat)
        for column, stretch in enumerate(columns):
            self._grid.setColumnStretch(column, stretch)
        for row, stretch in enumerate(rows):
            self._grid.setRowStretch(row, stretch)
        self._grid.setHorizontalSpacing(px(36))
        self._grid.setVerticalSpacing(px(24))

    def _show_people(self, shown: BoardPage, column: Column, cells: Sequence[tuple[Row, Cell]]) -> None:
        scale, calendar = column.competency.scale, shown.programme.calendar

        def entry(row: Row, cell: Cell, line: str) -> Entry:
            return Entry(row.person, line, (pin_of(cell, scale, shown.at, calendar), pin_scale(scale)))

        self.working.set_entries([entry(row, cell, self._working_line(row, cell)) for row, cell in cells if cell.edge])
        can = [(row, cell) for row, cell in cells if cell.coach or cell.could_coach]
        # Whoever offered comes first; the order of names holds within.
        can.sort(key=lambda each: not each[1].coach)
        self.coaches.set_entries([entry(row, cell, self._coach_line(row, cell)) for row, cell in can])

    def _show_pairs(self, pairs: Sequence[PairOfWeek]) -> None:
        lines = []
        for pair in pairs[:_MOST_PAIRS]:
            line = self.tr("{learner} with {coach}").format(
                learner=pair.learner.given_name, coach=pair.coach.given_name
            )
            where = self.tr("both on {place}").format(place=pair.place) if pair.place else ""
            lines.append(f"{line} · {where}" if where else line)
        self._pairs.setText(
            "\n".join(lines) or self.tr("Nobody who looks for a coach and nobody who offers, just now.")
        )

    def _show_page(self, page: ColumnPage) -> None:
        if page.competency.id != self._competency:
            return
        self._show_pairs(page.pairs)
        places = ", ".join(place.name for place in page.places[:_MOST_PLACES])
        self._places.setText(self.tr("Where it happens: {places}").format(places=places) if places else "")
        cover = page.cover
        self.chart.set_series(
            CountSeries(cover.starts, cover.today, cover.ends, _points(cover.past), _points(cover.ahead), cover.ideal)
        )
        words = self.tr("Dashed: the weeks ahead, leave taken off.")
        if cover.ideal is not None:
            words = self.tr("Dotted: the ideal, {ideal}. Dashed: the weeks ahead, leave taken off.").format(
                ideal=cover.ideal
            )
        self._cover.setText(words)

    def _counts(self, column: Column, foot: Foot) -> str:
        parts = [
            self.tr("{count} working on it").format(count=foot.edges),
            self.tr("{count} offer to coach it").format(count=foot.coaches),
        ]
        if column.ideal is None:
            parts.append(self.tr("{count} on their own").format(count=foot.alone))
        else:
            parts.append(self.tr("{count} on their own, ideal {ideal}").format(count=foot.alone, ideal=column.ideal))
        return " · ".join(parts)

    def _working_line(self, row: Row, cell: Cell) -> str:
        coach = cell.coached_by
        words = self.tr("with {name}").format(name=coach.given_name) if coach else self.tr("looks for a coach")
        return f"{row.place} · {words}" if row.place else words

    def _coach_line(self, row: Row, cell: Cell) -> str:
        words = self.tr("offers to coach it") if cell.coach else self.tr("not asked yet")
        return f"{row.place} · {words}" if row.place else words

    def _on_person_tapped(self, person: object) -> None:
        if self._competency is not None:
            self.cell_tapped.emit(person, self._competency)


def _points(counts: Sequence[CountSince]) -> tuple[ChartPoint, ...]:
    return tuple(ChartPoint(count.day, count.count) for count in counts)
