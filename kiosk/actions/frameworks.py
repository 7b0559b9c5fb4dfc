"""Putting a framework, its scale and its phrases into a programme, and choosing the board's columns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import delete, select

from db.store import WriteSession
from db.tables import (
    BoardSetItemRow,
    BoardSetRow,
    CompetencyRow,
    FrameworkRow,
    IdealNumberRow,
    LevelRow,
    NotApplicableRow,
    PhraseRow,
    RoleRow,
    ScaleRow,
)
from kiosk.domain.changes import Topic
from kiosk.domain.errors import NotFound
from kiosk.domain.ids import BoardSetId, CompetencyId, FrameworkId, ProgrammeId, RoleId, ScaleId
from kiosk.domain.people import RoleKind
from kiosk.exchange.presets import Chips, FrameworkPreset, PhrasesPreset, ScalePreset, list_frameworks, load_phrases

Codes = Sequence[str]
"""Competencies of one framework by their codes, in order."""


def put_scale(write: WriteSession, preset: ScalePreset) -> ScaleId:
    """Add a scale, or find it by its code: a scale in use is not changed under people's levels."""
    found = write.session.scalars(select(ScaleRow.id).where(ScaleRow.code == preset.id)).one_or_none()
    if found is not None:
        return ScaleId(found)
    row = ScaleRow(id=write.ids(), code=preset.id, name=preset.name, alone_from=preset.alone_from)
    write.session.add(row)
    write.session.flush()
    for position, level in enumerate(preset.levels):
        write.session.add(
            LevelRow(scale_id=row.id, position=position, label=level.label, name=level.name, meaning=level.meaning)
        )
    write.changed(Topic.FRAMEWORKS)
    return ScaleId(row.id)


def put_framework(write: WriteSession, preset: FrameworkPreset, scale: ScalePreset) -> FrameworkId:
    """Add a framework with its competencies, or find it by its code.

    On another scale than its own it comes without the sentences that describe its own scale's levels.
    """
    found = write.session.scalars(select(FrameworkRow.id).where(FrameworkRow.code == preset.id)).one_or_none()
    if found is not None:
        return FrameworkId(found)
    scale_id = put_scale(write, scale)
    row = FrameworkRow(
        id=write.ids(),
        code=preset.id,
        name=preset.name,
        source=preset.origin.source,
        notice=preset.origin.notice,
    )
    write.session.add(row)
    write.session.flush()
    for position, item in enumerate(preset.competencies):
        write.session.add(
            CompetencyRow(
                id=write.ids(),
                framework_id=row.id,
                scale_id=scale_id,
                code=item.code,
                name=item.name,
                short_name="\n".join(item.header),
                description="",
                level_words=list(item.level_words) if scale.id == preset.scale_id else [],
                position=position,
            )
        )
    write.session.flush()
    write.changed(Topic.FRAMEWORKS)
    write.audit("framework_put", None, row.id, framework=preset.id)
    return FrameworkId(row.id)


def put_phrases(write: WriteSession, framework_id: FrameworkId, preset: PhrasesPreset) -> None:
    """Replace a framework's chips, and the general ones, by a preset's."""
    ids = competency_ids(write, framework_id)
    write.session.execute(
        delete(PhraseRow).where(PhraseRow.competency_id.in_(list(ids.values())) | PhraseRow.competency_id.is_(None))
    )
    _add_chips(write, None, preset.general)
    for code, chips in preset.own.items():
        _add_chips(write, ids[code], chips)
    write.changed(Topic.FRAMEWORKS)


def put_board(
    write: WriteSession, programme_id: ProgrammeId, preset: FrameworkPreset, scale: ScalePreset, name: str, codes: Codes
) -> FrameworkId:
    """Put a shipped framework in with its scale and chips, and make some of its competencies the board's columns.

    Raises: NotFound (`competency-code-unknown`).
    """
    framework_id = put_framework(write, preset, scale)
    put_phrases(write, framework_id, load_phrases(preset.id))
    put_board_set(write, programme_id, BoardColumns(name, framework_id, codes))
    return framework_id


@dataclass(frozen=True, slots=True)
class BoardColumns:
    """A board set: its name and the codes of its columns, in order, all of one framework."""

    name: str
    framework_id: FrameworkId
    codes: Codes
    main: bool = True


def put_board_set(write: WriteSession, programme_id: ProgrammeId, command: BoardColumns) -> BoardSetId:
    """Make or replace a board set. Raises: NotFound (`competency-code-unknown`)."""
    ids = competency_ids(write, command.framework_id)
    unknown = [code for code in command.codes if code not in ids]
    if unknown:
        raise NotFound("competency-code-unknown", code=unknown[0])
    row = write.session.scalars(
        select(BoardSetRow).where(BoardSetRow.programme_id == programme_id, BoardSetRow.name == command.name)
    ).one_or_none()
    if row is None:
        row = BoardSetRow(id=write.ids(), programme_id=programme_id, name=command.name, main=command.main)
        write.session.add(row)
        write.session.flush()
    write.session.execute(delete(BoardSetItemRow).where(BoardSetItemRow.board_set_id == row.id))
    for position, code in enumerate(command.codes):
        write.session.add(BoardSetItemRow(board_set_id=row.id, competency_id=ids[code], position=position))
    write.changed(Topic.FRAMEWORKS)
    return BoardSetId(row.id)


def put_defaults(
    write: WriteSession, programme_id: ProgrammeId, framework_id: FrameworkId, preset: FrameworkPreset
) -> None:
    """Take over a preset's ideal numbers, and to which of the programme's roles its competencies do not apply."""
    ids = competency_ids(write, framework_id)
    roles = write.session.scalars(select(RoleRow).where(RoleRow.programme_id == programme_id)).all()
    for item in preset.competencies:
        if item.ideal is not None:
            set_ideal(write, programme_id, ids[item.code], item.ideal)
    for role in roles:
        _leave_out(write, RoleId(role.id), role.kind, preset, ids)
    write.changed(Topic.FRAMEWORKS)


def put_role_defaults(write: WriteSession, role_id: RoleId, kind: RoleKind) -> None:
    """Take over for a new role which competencies do not apply to its kind, as the shipped frameworks here say."""
    shipped = {preset.id: preset for preset in list_frameworks()}
    for framework_id, code in write.session.execute(select(FrameworkRow.id, FrameworkRow.code)).all():
        if code in shipped:
            _leave_out(write, role_id, kind, shipped[code], competency_ids(write, FrameworkId(framework_id)))


def set_ideal(write: WriteSession, programme_id: ProgrammeId, competency_id: CompetencyId, people: int) -> None:
    """Set how many people should be able to work alone in a competency."""
    write.session.merge(IdealNumberRow(programme_id=programme_id, competency_id=competency_id, people=people))
    write.changed(Topic.FRAMEWORKS)


def competency_ids(write: WriteSession, framework_id: FrameworkId) -> dict[str, CompetencyId]:
    """Return a framework's competencies by code."""
    rows = write.session.execute(
        select(CompetencyRow.code, CompetencyRow.id).where(CompetencyRow.framework_id == framework_id)
    )
    return {code: CompetencyId(found) for code, found in rows}


def _leave_out(
    write: WriteSession,
    role_id: RoleId,
    kind: RoleKind,
    preset: FrameworkPreset,
    ids: Mapping[str, CompetencyId],
) -> None:
    for item in preset.competencies:
        # A program that was updated ships competencies that a database made before does not have.
        if kind in item.not_for and item.code in ids:
            write.session.merge(NotApplicableRow(role_id=role_id, competency_id=ids[item.code]))


def _add_chips(write: WriteSession, competency_id: CompetencyId | None, chips: Chips) -> None:
    for purpose, texts in (("seen", chips.saw), ("next", chips.next_step)):
        for position, text in enumerate(texts):
            write.session.add(
                PhraseRow(id=write.ids(), competency_id=competency_id, purpose=purpose, text=text, position=position)
            )
