"""The board: everybody's levels and growth edges, as the wall may show them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import ClassVar
from uuid import UUID

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QStackedLayout, QWidget

from db.queries.board import BoardPage
from db.queries.pairings import PairedBoard, load_paired_board
from kiosk.domain.board import Board
from kiosk.domain.changes import Topic
from kiosk.domain.clock import Clock
from kiosk.domain.gaps import Gap, find_gaps
from kiosk.domain.ids import CompetencyId, IdMaker, ObservationId, PersonId, TrainingId
from kiosk.domain.pairing import Pairing
from kiosk.domain.programme import GroupFilter
from kiosk.jobs.runner import Jobs
from views.board.cell_sheet.sheet import CellSheet, Desk
from views.board.column_sheet.sheet import ColumnSheet
from views.board.find_sheet import FindSheet
from views.board.group_sheet import GroupSheet, group_words
from views.board.pins import board_columns, foot_rows
from views.board.proposals import gap_proposal, pair_proposal
from views.board.request import CellRequest
from views.board.rows import BoardRows
from views.board.since_sheet import SinceSheet
from views.board.tools import BoardTools
from views.board.trainings import TrainingDesk
from views.dates import long_day, past_day, short_day
from views.drafts import DraftKeeper
from views.place import Place
from views.scales import pin_scale
from views.signed_in import SignedIn
from widgets.board_grid import BoardGrid
from widgets.board_map import BoardMap
from widgets.board_table import Pair
from widgets.legend import Legend
from widgets.pin_state import Lens
from widgets.theme import Theme

QUARTER = timedelta(days=90)
BIG_ROWS = 1.5
"""How much larger the board is for a huddle."""


class BoardPlace(Place):
    """The home of the kiosk: the grid, its lenses, finding and filtering, and the cell sheet over it."""

    name: ClassVar[str] = "board"
    topics: ClassVar[frozenset[Topic]] = frozenset(Topic) - {Topic.PLANS}

    def __init__(
        self, theme: Theme, jobs: Jobs, clock: Clock, ids: IdMaker, drafts: DraftKeeper, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._jobs, self._clock, self._ids, self._drafts = jobs, clock, ids, drafts
        self._board = jobs.latest(self)
        self._group = GroupFilter()
        self._from: date | None = None
        self._asked_for: object = None
        self._since_sheet: SinceSheet | None = None
        self._shown: BoardPage | None = None
        self._asked: object = None
        self._find: FindSheet | None = None
        self._groups: GroupSheet | None = None
        self._cell: CellSheet | None = None
        self._column: ColumnSheet | None = None
        self._trainings: TrainingDesk | None = None
        self.grid = BoardGrid(theme)
        self.map = BoardMap(theme, self.grid.model)
        self.tools = BoardTools(theme)
        self._legend = Legend(theme)
        self._pages = QStackedLayout(self)
        for page in (self.grid, self.map):
            self._pages.addWidget(page)
        self._lens = Lens.LEVELS
        self._pairs: tuple[Pairing, ...] | None = None
        self._proposals: tuple[Pairing | Gap, ...] = ()
        self._proposed = 0
        self._rows = BoardRows()
        self._reading_zoom, self._big_rows = 1.0, False
        self._connect()

    @property
    def cell_sheet(self) -> CellSheet | None:
        """The sheet of a cell, None before one was touched."""
        return self._cell

    def title(self) -> str:
        """Return the heading."""
        return self.tr("Growth board")

    def subtitle(self) -> str:
        """Return the programme's name, or since when movement is told."""
        if self._shown is None:
            return ""
        return self._lens_words() or self._shown.programme.name

    def _lens_words(self) -> str:
        """Return in a line what the lens shows; nothing for the levels, which are the board itself."""
        words = {
            Lens.EDGES: self.tr("What everybody works on"),
            Lens.MOVEMENT: self.tr("What moved since {day}").format(day=self._since()),
            Lens.COACHES: self.tr("Who looks for a coach, who offers"),
            Lens.FRESHNESS: self.tr("Where nobody looked for a while"),
            Lens.COVERAGE: self.tr("Cover, now and ahead"),
        }
        return words.get(self._lens, "")

    def legend_widget(self) -> QWidget:
        """Return the legend of the lens."""
        return self._legend

    def tool_band(self) -> QWidget:
        """Return the row of lenses, filter and pages."""
        return self.tools

    def arrive(self, argument: object) -> None:
        """Show somebody's row, or open a cell of it, where `go_to` brought a person or a request."""
        self._asked = argument
        self._answer_request()

    def reload(self) -> None:
        """Ask for the board of the group."""
        key = (self._group, self._from, self._lens is Lens.COACHES)
        # News of the same people wait for the answer under way; another group's board must not come first.
        ask = self._board.again if key == self._asked_for else self._board.read
        self._asked_for = key
        ask(load_paired_board, self._clock.now(), *key, on_done=self._show)

    def rest(self) -> None:
        """Close what is open, and go back to everybody's first page."""
        self._close_sheets()
        self.grid.clear_selection()
        self.set_map(shown=False)
        self.set_big_rows(big=False)
        self.set_lens(Lens.LEVELS)
        self.grid.go_to_start()
        if self._group != GroupFilter():
            self.show_group(GroupFilter())

    def _close_sheets(self) -> None:
        for sheet in (self._find, self._groups, self._since_sheet):
            if sheet is not None:
                sheet.close_sheet()
        if self._cell is not None:
            self._cell.turn_away()
        if self._column is not None:
            self._column.turn_away()
        if self._trainings is not None:
            self._trainings.rest()

    def set_signed_in(self, signed_in: SignedIn | None) -> None:
        """Know who is there; an open cell shows what they may see."""
        super().set_signed_in(signed_in)
        if self._cell is not None:
            self._cell.signed_in_changed()

    def hidden(self) -> None:
        """Go behind another place, or the curtain: what is open says a name."""
        super().hidden()
        self._close_sheets()

    def _answer_request(self) -> None:
        """Do what was asked for, once the person stands in the grid; a filter that leaves them out is lifted."""
        asked, shown = self._asked, self._shown
        person = asked.person_id if isinstance(asked, CellRequest) else asked
        if not isinstance(person, UUID) or shown is None or self.stale:
            return
        if all(row.person.id != person for row in shown.board.rows):
            if self._group != GroupFilter():
                self.show_group(GroupFilter())
            return
        self._asked = None
        self.grid.scroll_to_person(person)
        if isinstance(asked, CellRequest):
            # The page of the grid it stands on is laid out first: the sheet leaves its row lit.
            QTimer.singleShot(0, self, lambda: self.open_cell(asked.person_id, asked.competency_id))

    def set_reading_zoom(self, zoom: float) -> None:
        """Draw the board so much larger, for those who read it from far away."""
        self._reading_zoom = zoom
        self._scale()

    def set_big_rows(self, *, big: bool) -> None:
        """Draw the board for a team that stands around it: seven rows, and letters to match."""
        self._big_rows = big
        if big:
            self.set_map(shown=False)
        self._scale()

    def set_map(self, *, shown: bool) -> None:
        """Show everybody on one page, or the board itself."""
        self._pages.setCurrentWidget(self.map if shown else self.grid)
        if shown:
            self._big_rows = False
        self._scale()
        self._tell_page()
        self._on_columns_changed()

    def _scale(self) -> None:
        self.grid.set_zoom(max(self._reading_zoom, BIG_ROWS if self._big_rows else 1.0))
        self.tools.set_scale(big_rows=self._big_rows, as_map=self.map_shown)

    @property
    def map_shown(self) -> bool:
        """Whether the map stands in the board's place."""
        return self._pages.currentWidget() is self.map

    def set_lens(self, lens: Lens) -> None:
        """Lead with something else. Movement is told from the block's beginning again, as on the board itself."""
        if lens is not self._lens:
            self._tell_from(None)
            self.tools.since.set_chosen("block")
        self._lens = lens
        self.tools.set_lens(lens)
        self.grid.set_lens(lens)
        self.map.set_lens(lens)
        self._show_lens()
        if lens is Lens.COACHES and self._pairs is None:
            self.make_stale()

    def _tell_from(self, day: date | None) -> None:
        """Tell movement from a day on, None from the beginning of the block."""
        if day != self._from:
            self._from = day
            self.make_stale()

    def _on_since_chosen(self, key: str) -> None:
        if self._shown is None:
            return
        today = self._shown.programme.calendar.day_of(self._clock.now())
        if key == "block":
            self._tell_from(None)
        elif key == "quarter":
            self._tell_from(today - QUARTER)
        else:
            if self._since_sheet is None:
                self._since_sheet = SinceSheet(self.theme, self.stage)
                self._since_sheet.day_chosen.connect(self._tell_from)
            self._since_sheet.open_until(today)

    def _connect(self) -> None:
        self.grid.cell_tapped.connect(self.open_cell)
        self.grid.person_tapped.connect(self._on_person_tapped)
        self.grid.competency_tapped.connect(self.open_column)
        self.grid.page_changed.connect(lambda _page, _pages: self._tell_page())
        # Later: their row changes the grid's height, which would tell the next change in the middle of this one.
        self.grid.columns_changed.connect(self._on_columns_changed, Qt.ConnectionType.QueuedConnection)
        self.tools.lens_chosen.connect(self.set_lens)
        self.tools.since_chosen.connect(self._on_since_chosen)
        self.tools.next_proposal_tapped.connect(self._on_next_proposal_tapped)
        self.tools.proposal_tapped.connect(self._on_proposal_tapped)
        self.map.person_tapped.connect(self._on_person_found)
        self.map.page_changed.connect(lambda _page, _pages: self._tell_page())
        self.tools.big_rows_toggled.connect(lambda big: self.set_big_rows(big=big))
        self.tools.map_toggled.connect(lambda shown: self.set_map(shown=shown))
        self.tools.find_tapped.connect(self._on_find_tapped)
        self.tools.group_tapped.connect(self._on_group_tapped)
        self.tools.page_turned.connect(self._on_page_turned)
        self.tools.columns_turned.connect(self.grid.turn_columns)

    def _show(self, read: PairedBoard) -> None:
        shown = read.page
        self._shown, self._pairs = shown, read.pairs
        board = shown.board
        if board.columns:
            scale = board.columns[0].competency.scale
            self._legend.set_scale(pin_scale(scale), scale.alone_from)
        self.grid.set_columns(board_columns(board.columns))
        self.tools.set_group(group_words(self._group, shown.teams))
        self._show_lens()
        self._tell_page()
        self._light_row()
        if self._column is not None and self._column.competency is not None:
            self._column.show_board(shown, self._group)
        self._answer_request()

    def _show_lens(self) -> None:
        if self._shown is None:
            return
        board = self._shown.board
        self.grid.set_rows(self._rows.of(self._shown, self._lens))
        self.grid.set_foot(foot_rows(board, self._lens, self._since(short=True)))
        self._legend.set_lens(self._lens)
        shown = self._proposals[self._proposed] if self._proposals else None
        self._proposals = self._propose(board)
        # News from elsewhere must not turn somebody back to the first one.
        self._show_proposal(self._proposals.index(shown) if shown in self._proposals else 0)
        # A foot of several rows leaves fewer people on a page.
        self._tell_page()
        self.header_changed.emit()

    def _propose(self, board: Board) -> tuple[Pairing | Gap, ...]:
        """Return what the lens has to propose, the most urgent first."""
        match self._lens:
            case Lens.COACHES:
                return self._pairs or ()
            case Lens.COVERAGE:
                return find_gaps(board)
            case _:
                return ()

    def _show_proposal(self, place: int) -> None:
        """Show which of the proposals is proposed."""
        proposals = self._proposals
        self._proposed = place % len(proposals) if proposals else 0
        self.grid.set_pairs(
            [
                Pair(each.learner, each.coach, each.competency_id, chosen=number == self._proposed)
                for number, each in enumerate(proposals)
                if isinstance(each, Pairing)
            ]
        )
        if self._shown is None or not proposals:
            self.tools.show_proposal(None)
            return
        board, chosen = self._shown.board, proposals[self._proposed]
        words = pair_proposal(board, chosen) if isinstance(chosen, Pairing) else gap_proposal(board, chosen)
        self.tools.show_proposal(words, self._proposed, len(proposals))

    def _on_proposal_tapped(self) -> None:
        if self._proposals:
            self.open_column(self._proposals[self._proposed].competency_id)

    def _on_next_proposal_tapped(self) -> None:
        self._show_proposal(self._proposed + 1)
        chosen = self._proposals[self._proposed] if self._proposals else None
        if isinstance(chosen, Pairing):
            self.grid.scroll_to_person(chosen.learner)
        elif chosen is not None:
            self.grid.show_column(chosen.competency_id)

    def _on_columns_changed(self) -> None:
        self.tools.set_columns(*((0, 0, 0) if self.map_shown else self.grid.visible_columns()))

    def _on_page_turned(self, step: int) -> None:
        pages = self.map if self.map_shown else self.grid
        pages.go_to_page(pages.page + step)

    def _since(self, *, short: bool = False) -> str:
        """Return the day from which movement is told; short in the foot, which has a column's room."""
        assert self._shown is not None
        calendar = self._shown.programme.calendar
        day, today = calendar.day_of(self._shown.board.since), calendar.day_of(self._shown.at)
        if day.year != today.year:
            return past_day(day, today)
        return short_day(day) if short else long_day(day)

    def _tell_page(self) -> None:
        pages = self.map if self.map_shown else self.grid
        first, last, total = pages.visible_people()
        self.tools.set_people(first, last, total, self._shown.set_name if self._shown else "")
        self.tools.set_page(pages.page, pages.page_count)

    def first_edge_of(self, person: PersonId) -> CompetencyId:
        """Return a competency somebody works on as the wall shows it, or the first column; for pictures."""
        assert self._shown is not None
        board = self._shown.board
        row = next(row for row in board.rows if row.person.id == person)
        edges = [column for cell, column in zip(row.cells, board.columns, strict=True) if cell.edge]
        return (edges or board.columns)[0].competency.id

    def open_cell(self, person: PersonId, competency: CompetencyId) -> None:
        """Open the sheet of a cell over its row."""
        self.set_map(shown=False)
        self.grid.show_column(competency)
        self.grid.select(person, competency)
        if self._cell is None:
            self._cell = CellSheet(self.theme, self.stage, self._jobs, self._clock, self._drafts, self._desk())
            self._cell.closed.connect(self.grid.clear_selection)
            self._cell.lit_tapped.connect(self._on_lit_tapped)
        self._cell.open_cell(person, competency)
        self._light_row()

    def open_column(self, competency: CompetencyId) -> None:
        """Open the sheet of a competency."""
        if self._shown is None:
            return
        if self._column is None:
            self._column = ColumnSheet(self.theme, self.stage, self._jobs, self._clock)
            self._column.cell_tapped.connect(self._on_column_cell_tapped)
        self._column.open_column(competency, self._shown, self._group)

    def _on_column_cell_tapped(self, person: PersonId, competency: CompetencyId) -> None:
        if self._column is not None:
            self._column.turn_away()
        self.arrive(CellRequest(person, competency))

    def _desk(self) -> Desk:
        self._trainings = TrainingDesk(
            self.stage,
            self._jobs,
            self.with_person,
            self.undo_offered.emit,
            self.error.emit,
            lambda: TrainingId(self._ids()),
        )
        return Desk(
            with_person=self.with_person,
            signed_in=lambda: self.signed_in,
            saved=self.undo_offered.emit,
            error=self.error.emit,
            new_id=lambda: ObservationId(self._ids()),
            go_to_person=lambda person: self.go_to.emit("person", person),
            trainings=self._trainings,
        )

    def _light_row(self) -> None:
        """Show the row of an open cell above its sheet, which may cover where it stands in the grid."""
        if self._cell is not None and self._cell.person is not None:
            picture = self.grid.row_picture(self._cell.person)
            self._cell.set_lit(picture, self.grid.mapTo(self.stage, QPoint()))

    def _on_lit_tapped(self, at: QPoint) -> None:
        """Turn to another cell of the row, or to its person, where what was begun can wait for its author.

        Otherwise the row is a picture: the X is there for those who want to leave, and a stray glove loses nothing.
        """
        person = self._cell.person if self._cell is not None else None
        if self._cell is None or person is None or self._cell.would_forget:
            return
        competency = self.grid.competency_at(at.x())
        if isinstance(competency, UUID):
            self.open_cell(person, CompetencyId(competency))
        else:
            self._cell.turn_away()
            self._on_person_tapped(person)

    def _on_person_tapped(self, person: PersonId) -> None:
        self.go_to.emit("person", person)

    def _on_find_tapped(self) -> None:
        if self._find is None:
            self._find = FindSheet(self.theme, self.stage)
            self._find.person_chosen.connect(self._on_person_found)
        if self._shown is not None:
            self._find.set_people([row.person for row in self._shown.board.rows])
        self._find.open()

    def _on_person_found(self, person: PersonId) -> None:
        if self._find is not None:
            self._find.close_sheet()
        self.set_map(shown=False)
        self.grid.scroll_to_person(person)

    def _on_group_tapped(self) -> None:
        if self._groups is None:
            self._groups = GroupSheet(self.theme, self.stage)
            self._groups.group_chosen.connect(self.show_group)
        self._groups.set_group(self._group, self._shown.teams if self._shown else ())
        self._groups.open()

    def show_group(self, group: GroupFilter) -> None:
        """Show these people and no others."""
        self._group = group
        self.make_stale()
