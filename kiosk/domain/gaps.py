"""Where cover is thin, now or in days to come, and what is planned against it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kiosk.domain.board import Board
from kiosk.domain.cover import Ahead
from kiosk.domain.ids import CompetencyId
from kiosk.domain.trainings import Training

_Time = tuple[int, Ahead | None, date | None, date | None]


@dataclass(frozen=True, slots=True)
class Gap:
    """A competency in which fewer than should, or one alone, work alone.

    `ahead` is None where that is so today; else why and from when, `ends` None where it is not known. `trainings` are
    planned dates of those who do not work alone yet, the next one first.
    """

    competency_id: CompetencyId
    alone: int
    ideal: int
    ahead: Ahead | None
    starts: date | None
    ends: date | None
    trainings: tuple[Training, ...]


def find_gaps(board: Board) -> tuple[Gap, ...]:
    """Return the worst time of each competency with too few people: nobody first, then one alone, then the most short.

    Only what the wall shows counts; a competency without an ideal number has no gap.
    """
    found = []
    for place, column in enumerate(board.columns):
        ideal = column.ideal
        if ideal is None:
            continue
        times: list[_Time] = [(board.foot[place].alone, None, None, None)]
        times += [(ahead.alone[place], ahead.kind, ahead.starts, ahead.ends) for ahead in board.ahead]
        # Of equal ones the first: today before what is ahead.
        alone, kind, starts, ends = min(times, key=lambda time: time[0])
        if alone < ideal:
            dates = _dates(board, place)
            found.append(Gap(column.competency.id, alone, ideal, kind, starts, ends, dates))
    return tuple(sorted(found, key=lambda gap: (min(gap.alone, 2), gap.alone - gap.ideal)))


def _dates(board: Board, place: int) -> tuple[Training, ...]:
    alone_from = board.columns[place].competency.scale.alone_from
    cells = [row.cells[place] for row in board.rows]
    dates = [
        cell.training for cell in cells if cell.training is not None and (cell.level is None or cell.level < alone_from)
    ]
    return tuple(sorted(dates, key=lambda training: training.day))
