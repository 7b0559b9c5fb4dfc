"""The domain's cells as pins, rows and foot of the grid. Consent was applied before; nothing here decides."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from kiosk.domain.board import Board, Cell, CellKind, Column, Foot, Row
from kiosk.domain.levels import LevelScale
from views.scales import pin_scale
from widgets.board_foot import CoverFoot, EdgesFoot, FootCell, FootRow, MovedFoot
from widgets.board_model import BoardColumn, BoardRowData
from widgets.pin_state import NOT_APPLICABLE, NOT_SEEN, Lens, Movement, PinKind, PinState


def pin_of(cell: Cell, scale: LevelScale, now: datetime) -> PinState:
    """Return the pin of a cell."""
    if cell.kind is CellKind.NOT_APPLICABLE:
        return NOT_APPLICABLE
    if cell.level is None:
        return PinState(PinKind.NOT_SEEN, edge=True) if cell.edge else NOT_SEEN
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
        stale=cell.stale,
        alone=cell.level >= scale.alone_from,
        movement=_movement(cell, scale, now),
    )


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


def board_row(row: Row, columns: tuple[Column, ...], now: datetime) -> BoardRowData:
    """Return a person's row. A dash needs no entry: what is left out is not seen."""
    pins: dict[Hashable, PinState] = {}
    for cell, column in zip(row.cells, columns, strict=True):
        pin = pin_of(cell, column.competency.scale, now)
        if pin != NOT_SEEN:
            pins[column.competency.id] = pin
    return BoardRowData(row.person.id, row.person.name, caption_of(row), pins)


def caption_of(row: Row) -> str:
    """Return the line under a name: role and place."""
    return f"{row.person.role_line} · {row.place}" if row.place else row.person.role_line


def foot_row(board: Board, lens: Lens, since: str) -> FootRow:
    """Return the foot of a lens; `since` is the day from which movement counts, ready to read."""
    cells: dict[Hashable, FootCell] = {
        column.competency.id: _foot_cell(foot, lens) for column, foot in zip(board.columns, board.foot, strict=True)
    }
    title, caption = _foot_words(board, lens, since)
    return FootRow(title, caption, cells)


def _foot_cell(foot: Foot, lens: Lens) -> FootCell:
    if lens is Lens.EDGES:
        return EdgesFoot(foot.edges, foot.coaches)
    if lens is Lens.MOVEMENT:
        return MovedFoot(foot.moved, foot.moved_this_week)
    return CoverFoot(foot.alone, foot.ideal)


def _foot_words(board: Board, lens: Lens, since: str) -> tuple[str, str]:
    translate = QCoreApplication.translate
    if lens is Lens.EDGES:
        return translate("Board", "Working on it"), translate("Board", "and people who can coach it")
    if lens is Lens.MOVEMENT:
        title = translate("Board", "Moved since {day}").format(day=since)
        return title, translate("Board", "people, and how many this week")
    caption = translate("Board", "of the ideal number")
    return translate("Board", "On their own ({level})").format(level=_alone_words(board)), caption


def _alone_words(board: Board) -> str:
    labels: Mapping[str, None] = dict.fromkeys(
        column.competency.scale.levels[column.competency.scale.alone_from].label for column in board.columns
    )
    if len(labels) == 1:
        return QCoreApplication.translate("Board", "{label} or more").format(label=next(iter(labels)))
    return QCoreApplication.translate("Board", "by each scale")


def _movement(cell: Cell, scale: LevelScale, now: datetime) -> Movement | None:
    if not cell.since_start or cell.observed_at is None or cell.level is None:
        return None
    first = cell.before is None
    if not first and not cell.moved:
        return None
    age = now - cell.observed_at
    label = "" if cell.before is None else scale.levels[cell.before].label
    return Movement(cell.before, label, _ago(age), age < timedelta(days=7), cell.was_edge)


def _ago(age: timedelta) -> str:
    days = max(0, age.days)
    if days == 0:
        return QCoreApplication.translate("Board", "today")
    if days < 7:
        return QCoreApplication.translate("Board", "{days} d").format(days=days)
    return QCoreApplication.translate("Board", "{weeks} wk").format(weeks=days // 7)
