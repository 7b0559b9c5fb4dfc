"""The domain's cells as pins, rows and foot of the grid. Consent was applied before; nothing here decides."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from kiosk.domain.board import Board, Cell, CellKind, Column, Foot, Row
from kiosk.domain.clock import Calendar
from kiosk.domain.cover import CoverAhead
from kiosk.domain.levels import LevelScale
from kiosk.domain.people import Person
from views.dates import long_day, short_day
from views.scales import pin_scale
from widgets.board_foot import CoverFoot, EdgesFoot, FootCell, FootRow, MovedFoot, StaleFoot
from widgets.board_model import BoardColumn, BoardRowData
from widgets.pin_state import NOT_APPLICABLE, NOT_SEEN, Lens, Movement, PinKind, PinState, Training


def pin_of(cell: Cell, scale: LevelScale, now: datetime, calendar: Calendar) -> PinState:
    """Return the pin of a cell; days are the programme's."""
    if cell.kind is CellKind.NOT_APPLICABLE:
        return NOT_APPLICABLE
    coach = _with(cell.coached_by)
    training = _training(cell)
    if cell.level is None:
        if not cell.edge and training is None:
            return NOT_SEEN
        return PinState(PinKind.NOT_SEEN, edge=cell.edge, paired_with=coach, training=training)
    next_label = "" if cell.next_level is None else scale.levels[cell.next_level].label
    return PinState(
        PinKind.SEEN,
        level=cell.level,
        level_count=len(scale.levels),
        label=scale.levels[cell.level].label,
        next_label=next_label,
        edge=cell.edge,
        moved=cell.moved,
        coach=cell.coach,
        could_coach=cell.could_coach,
        paired_with=coach,
        stale=cell.stale,
        age=_age(now - cell.observed_at) if cell.stale and cell.observed_at is not None else "",
        alone=cell.level >= scale.alone_from,
        movement=_movement(cell, scale, now, calendar),
        training=training,
    )


def _training(cell: Cell) -> Training | None:
    return Training(cell.training.what, short_day(cell.training.day)) if cell.training is not None else None


def board_columns(columns: tuple[Column, ...]) -> list[BoardColumn]:
    """Return the grid's columns."""
    return [
        BoardColumn(
            column.competency.id,
            column.competency.short_name or column.competency.name,
            pin_scale(column.competency.scale),
            column.competency.code,
        )
        for column in columns
    ]


def board_row(
    row: Row, columns: tuple[Column, ...], now: datetime, calendar: Calendar, lens: Lens = Lens.LEVELS
) -> BoardRowData:
    """Return a person's row. A dash needs no entry: what is left out is not seen."""
    pins: dict[Hashable, PinState] = {}
    for cell, column in zip(row.cells, columns, strict=True):
        pin = pin_of(cell, column.competency.scale, now, calendar)
        if pin != NOT_SEEN:
            pins[column.competency.id] = pin
    changing = lens is Lens.COVERAGE and bool(row.then or row.away)
    caption = _what_comes(row) if changing else caption_of(row)
    return BoardRowData(row.person.id, row.person.name, caption, pins, caption_strong=changing)


def caption_of(row: Row) -> str:
    """Return the line under a name: role and place."""
    return f"{row.person.role_line} · {row.place}" if row.place else row.person.role_line


def _what_comes(row: Row) -> str:
    """Return the line under a name where somebody moves on or is away before long; why is nobody's business."""
    translate = QCoreApplication.translate
    if row.away is not None and (row.then is None or row.away[0] <= row.then[1]):
        first, last = (short_day(day) for day in row.away)
        words = translate("Board", "away {first} to {last}").format(first=first, last=last)
        return f"{row.place} · {words}" if row.place else words
    assert row.then is not None
    place, day = row.then
    if not row.place:
        return translate("Board", "{place} from {day}").format(place=place, day=short_day(day))
    return translate("Board", "{now}, then {place} {day}").format(now=row.place, place=place, day=short_day(day))


def foot_rows(board: Board, lens: Lens, since: str) -> list[FootRow]:
    """Return the foot of a lens; `since` is the day from which movement counts, ready to read."""
    cells: dict[Hashable, FootCell] = {
        column.competency.id: _foot_cell(foot, lens) for column, foot in zip(board.columns, board.foot, strict=True)
    }
    title, caption = _foot_words(board, lens, since)
    ahead = [_ahead_row(board, ahead) for ahead in board.ahead] if lens is Lens.COVERAGE else []
    return [FootRow(title, caption, cells), *ahead]


def _foot_cell(foot: Foot, lens: Lens) -> FootCell:
    match lens:
        case Lens.EDGES:
            return EdgesFoot(foot.edges, foot.coaches)
        case Lens.COACHES:
            return EdgesFoot(foot.looking, foot.coaches)
        case Lens.MOVEMENT:
            return MovedFoot(foot.moved, foot.moved_this_week)
        case Lens.FRESHNESS:
            return StaleFoot(foot.stale, foot.seen)
        case Lens.LEVELS | Lens.COVERAGE:
            return CoverFoot(foot.alone, foot.ideal)


def _foot_words(board: Board, lens: Lens, since: str) -> tuple[str, str]:
    translate = QCoreApplication.translate
    match lens:
        case Lens.EDGES:
            return translate("Board", "Working on it"), translate("Board", "and people who can coach it")
        case Lens.COACHES:
            return translate("Board", "Looking for a coach"), translate("Board", "and people who want to coach it")
        case Lens.MOVEMENT:
            title = translate("Board", "Moved since {day}").format(day=since)
            return title, translate("Board", "people, and how many this week")
        case Lens.FRESHNESS:
            return translate("Board", "Look again"), translate("Board", "of all levels seen")
        case Lens.COVERAGE:
            return translate("Board", "On their own now"), translate("Board", "of the ideal number")
        case Lens.LEVELS:
            title = translate("Board", "On their own ({level})").format(level=_alone_words(board))
            return title, translate("Board", "of the ideal number")


def _ahead_row(board: Board, ahead: CoverAhead) -> FootRow:
    translate = QCoreApplication.translate
    cells: dict[Hashable, FootCell] = {
        column.competency.id: CoverFoot(alone, column.ideal)
        for column, alone in zip(board.columns, ahead.alone, strict=True)
    }
    if ahead.ends is None:
        title = translate("Board", "From {day}").format(day=long_day(ahead.starts))
        return FootRow(title, translate("Board", "after the changeover"), cells)
    title = translate("Board", "{first} to {last}").format(first=short_day(ahead.starts), last=short_day(ahead.ends))
    return FootRow(title, translate("Board", "with leave counted"), cells)


def _alone_words(board: Board) -> str:
    labels: Mapping[str, None] = dict.fromkeys(
        column.competency.scale.levels[column.competency.scale.alone_from].label for column in board.columns
    )
    if len(labels) == 1:
        return QCoreApplication.translate("Board", "{label} or more").format(label=next(iter(labels)))
    return QCoreApplication.translate("Board", "by each scale")


def _movement(cell: Cell, scale: LevelScale, now: datetime, calendar: Calendar) -> Movement | None:
    if not cell.since_start or cell.observed_at is None or cell.level is None:
        return None
    first = cell.before is None
    if not first and not cell.moved:
        return None
    days = (calendar.day_of(now) - calendar.day_of(cell.observed_at)).days
    label = "" if cell.before is None else scale.levels[cell.before].label
    return Movement(cell.before, label, _ago(days), days < 7, cell.was_edge)


def _ago(days: int) -> str:
    if days < 7:
        # "0 d" and not "today", which would have to be smaller than can be read.
        return QCoreApplication.translate("Board", "{days} d").format(days=max(0, days))
    return QCoreApplication.translate("Board", "{weeks} wk").format(weeks=days // 7)


def _with(coach: Person | None) -> str:
    if coach is None:
        return ""
    return QCoreApplication.translate("Board", "with {initials}").format(initials=coach.initials)


def _age(age: timedelta) -> str:
    return QCoreApplication.translate("Board", "{months} mo").format(months=max(1, age.days // 30))
