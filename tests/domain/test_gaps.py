"""Where cover is thin: the worst time of each competency, nobody before one alone before a few too few."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

from kiosk.domain.board import Board, Cell, CellKind, Column, Foot, Row
from kiosk.domain.cover import Ahead, CoverAhead
from kiosk.domain.gaps import find_gaps
from kiosk.domain.ids import TrainingId
from kiosk.domain.trainings import Training
from tests.workroom import Workroom

TODAY = date(2026, 11, 23)
LEAVE = (TODAY + timedelta(days=28), TODAY + timedelta(days=41))


def test_the_wall_of_a_workroom_without_ideal_numbers_has_no_gaps(small_workroom: Workroom) -> None:
    board = small_workroom.board().board
    bare = Board(
        tuple(Column(each.competency) for each in board.columns),
        board.rows,
        board.foot,
        board.since,
        trainee_levels_shown=True,
    )
    assert find_gaps(bare) == ()


def test_the_worst_time_is_told_and_the_worst_competency_first(small_workroom: Workroom) -> None:
    board = _board(small_workroom, alone=(5, 1, 3, 2), ideal=(4, 3, 4, 2), on_leave=(4, 1, 0, 1))
    gaps = find_gaps(board)
    codes = {column.competency.id: place for place, column in enumerate(board.columns)}
    assert [(codes[gap.competency_id], gap.alone, gap.ahead) for gap in gaps] == [
        (2, 0, Ahead.LEAVE),
        (1, 1, None),
        (3, 1, Ahead.LEAVE),
    ]
    assert (gaps[0].starts, gaps[0].ends) == LEAVE


def test_dates_of_those_who_do_not_work_alone_yet_are_told_with_it(small_workroom: Workroom) -> None:
    board = _board(small_workroom, alone=(1,), ideal=(3,), on_leave=(1,))
    competency = board.columns[0].competency
    alone_from = competency.scale.alone_from
    people = [row.person for row in board.rows[:3]]
    dates = [
        Training(TrainingId(UUID(int=place)), person.id, competency.id, "Lab", TODAY + timedelta(days=9 - place))
        for place, person in enumerate(people)
    ]
    levels = (None, alone_from - 1, alone_from)
    rows = tuple(
        Row(person, "", (Cell(CellKind.NOT_SEEN if level is None else CellKind.SEEN, level, training=training),))
        for person, level, training in zip(people, levels, dates, strict=True)
    )
    gap = find_gaps(Board(board.columns, rows, board.foot, board.since, trainee_levels_shown=True))[0]
    assert gap.trainings == (dates[1], dates[0])


def _board(workroom: Workroom, alone: tuple[int, ...], ideal: tuple[int, ...], on_leave: tuple[int, ...]) -> Board:
    board = workroom.board().board
    columns = tuple(Column(each.competency, number) for each, number in zip(board.columns, ideal, strict=False))
    foot = tuple(Foot(count, number, 0, 0, 0, 0, 0, 0, 0) for count, number in zip(alone, ideal, strict=True))
    ahead = (CoverAhead(Ahead.LEAVE, *LEAVE, on_leave),)
    rows = tuple(Row(row.person, "", row.cells[: len(columns)]) for row in board.rows)
    return Board(columns, rows, foot, board.since, trainee_levels_shown=True, ahead=ahead)
