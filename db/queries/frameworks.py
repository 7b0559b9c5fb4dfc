"""Competencies with their scales, board sets, phrases."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.tables import (
    BoardSetItemRow,
    BoardSetRow,
    CompetencyRow,
    IdealNumberRow,
    LevelRow,
    NotApplicableRow,
    PhraseRow,
    ScaleRow,
)
from kiosk.domain.board import Column
from kiosk.domain.errors import NotFound
from kiosk.domain.frameworks import Competency
from kiosk.domain.ids import BoardSetId, CompetencyId, FrameworkId, ProgrammeId, RoleId, ScaleId
from kiosk.domain.levels import LevelScale, NamedLevel


@dataclass(frozen=True, slots=True)
class BoardSet:
    """A board's columns in order, under a name."""

    id: BoardSetId
    name: str
    columns: tuple[Column, ...]


@dataclass(frozen=True, slots=True)
class Phrases:
    """Chips of one competency: what was seen, and one next step."""

    seen: tuple[str, ...]
    next_step: tuple[str, ...]


def load_scales(session: Session) -> dict[ScaleId, LevelScale]:
    """Return every scale by id."""
    levels: dict[ScaleId, list[NamedLevel]] = {}
    for row in session.scalars(select(LevelRow).order_by(LevelRow.scale_id, LevelRow.position)):
        levels.setdefault(ScaleId(row.scale_id), []).append(NamedLevel(row.label, row.name, row.meaning))
    return {
        ScaleId(row.id): LevelScale(ScaleId(row.id), row.name, tuple(levels[ScaleId(row.id)]), row.alone_from)
        for row in session.scalars(select(ScaleRow))
    }


def load_competency(session: Session, competency_id: CompetencyId) -> Competency:
    """Return one competency. Raises: NotFound (`competency-missing`)."""
    row = session.get(CompetencyRow, competency_id)
    if row is None:
        raise NotFound("competency-missing", competency=str(competency_id))
    return _to_competency(row, load_scales(session))


def load_board_set(session: Session, programme_id: ProgrammeId, name: str | None = None) -> BoardSet:
    """Return a programme's board set by name, or its main one. Raises: NotFound (`board-set-missing`)."""
    statement = select(BoardSetRow).where(BoardSetRow.programme_id == programme_id)
    statement = statement.where(BoardSetRow.name == name) if name else statement.where(BoardSetRow.main)
    found = session.scalars(statement).first()
    if found is None:
        raise NotFound("board-set-missing", name=name or "")
    scales = load_scales(session)
    rows = session.execute(
        select(CompetencyRow, IdealNumberRow.people)
        .join(BoardSetItemRow, BoardSetItemRow.competency_id == CompetencyRow.id)
        .outerjoin(
            IdealNumberRow,
            (IdealNumberRow.competency_id == CompetencyRow.id) & (IdealNumberRow.programme_id == programme_id),
        )
        .where(BoardSetItemRow.board_set_id == found.id)
        .order_by(BoardSetItemRow.position)
    )
    columns = tuple(Column(_to_competency(row, scales), ideal) for row, ideal in rows)
    return BoardSet(BoardSetId(found.id), found.name, columns)


def load_not_applicable(session: Session) -> frozenset[tuple[RoleId, CompetencyId]]:
    """Return which competencies do not apply to which roles."""
    rows = session.execute(select(NotApplicableRow.role_id, NotApplicableRow.competency_id))
    return frozenset((RoleId(role), CompetencyId(competency)) for role, competency in rows)


def load_phrases(session: Session, competency_id: CompetencyId) -> Phrases:
    """Return the chips of a competency; where it has none of its own, the general ones."""
    return load_phrases_of(session, [competency_id])[competency_id]


def load_phrases_of(session: Session, competencies: Collection[CompetencyId]) -> dict[CompetencyId, Phrases]:
    """Return the chips of some competencies, each as `load_phrases` does."""
    rows = session.scalars(
        select(PhraseRow)
        .where(PhraseRow.competency_id.in_(competencies) | PhraseRow.competency_id.is_(None))
        .order_by(PhraseRow.position)
    )
    chips: dict[tuple[UUID | None, str], list[str]] = {}
    for row in rows:
        chips.setdefault((row.competency_id, row.purpose), []).append(row.text)

    def own_or_general(competency: CompetencyId, purpose: str) -> tuple[str, ...]:
        return tuple(chips.get((competency, purpose)) or chips.get((None, purpose)) or ())

    return {found: Phrases(own_or_general(found, "seen"), own_or_general(found, "next")) for found in competencies}


def _to_competency(row: CompetencyRow, scales: dict[ScaleId, LevelScale]) -> Competency:
    return Competency(
        id=CompetencyId(row.id),
        framework_id=FrameworkId(row.framework_id),
        code=row.code,
        name=row.name,
        short_name=row.short_name,
        scale=scales[ScaleId(row.scale_id)],
        level_words=tuple(row.level_words),
        description=row.description,
    )
