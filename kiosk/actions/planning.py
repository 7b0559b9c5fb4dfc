"""From the programme's own tables to a matching problem.

A problem is built in its file form and read by the same strict reader as a file, so what the screen solves could be
written out and solved by command. People go by roster key, rotations by code, blocks as `B01`, competencies by code.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from statistics import multimode
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.queries.frameworks import load_board_set
from db.queries.locks import FixedBy, load_fixed_by
from db.queries.observations import load_levels
from db.queries.opportunities import load_learned
from db.queries.people import load_consents, load_people
from db.queries.programme import load_programme
from db.queries.schedule import load_assignments, load_blocks, load_rotations
from db.tables import GoalRow, LeaveRow, LockRow, PersonRow, PreferenceRow, RuleRow
from kiosk.domain.consent import Audience, Consents, ItemKind
from kiosk.domain.errors import Unavailable
from kiosk.domain.frameworks import Competency
from kiosk.domain.goals import GoalStatus
from kiosk.domain.ids import CompetencyId, PersonId, ProgrammeId
from kiosk.domain.opportunities import Learned, Where
from kiosk.domain.people import Person, RoleKind
from kiosk.domain.programme import GroupFilter, Programme
from kiosk.domain.rotations import Block, Exposure, Leave, Rotation, share_away
from kiosk.matching.plan_json import in_file_form

TRAINEES = GroupFilter(kinds=frozenset(kind for kind in RoleKind if kind.is_trainee))
# A block with less than this share at work is not worth a placement: the person is away.
LEAST_AT_WORK = 0.1
Document = dict[str, Any]


@dataclass(frozen=True, slots=True)
class PlanningYear:
    """The year that is planned: what the file's ids stand for, and which blocks are past (by file id)."""

    programme: Programme
    people: Mapping[str, Person]
    blocks: Mapping[str, Block]
    rotations: Mapping[str, Rotation]
    competencies: Mapping[str, Competency]
    leave: Mapping[tuple[str, str], str]
    settled: frozenset[str]


@dataclass(frozen=True, slots=True)
class PlanningProblem:
    """A problem in its file form, with what its ids stand for.

    `levels_of` and `edges_of` are whose levels and edges are released for planning today, by roster key; `fixed_by` is
    who locked or ruled out places by hand, by (person, block, rotation).
    """

    document: Document
    year: PlanningYear
    levels_of: frozenset[str]
    edges_of: frozenset[str]
    fixed_by: Mapping[tuple[str, str, str], FixedBy]


def load_problem(session: Session, now: datetime) -> PlanningProblem:
    """Return the problem of the year that holds a moment.

    Blocks that have begun are settled: everybody is where they were, and no rule judges it any more. Levels not
    released for planning are left out, so they count as unknown. What past blocks taught is blended into the rotations'
    exposures, and stands beside them as `learned`. Raises: Unavailable: `planning-no-blocks`,
    `planning-no-rotations`, `planning-no-people`.
    """
    year, facts = _load_year(session, now)
    return PlanningProblem(
        {
            "format": "growing-edge.matching-problem",
            "version": 1,
            "name": year.programme.name,
            "blocks": [
                {"id": key, "starts": block.starts.isoformat(), "weeks": block.weeks}
                | ({"settled": True} if key in year.settled else {})
                for key, block in year.blocks.items()
            ],
            "competencies": list(year.competencies),
            "scale": {"lowest": 0, "highest": _highest(year)},
            "rotations": [_rotation(key, item, facts) for key, item in year.rotations.items()],
            "people": [_person(key, year, facts) for key in year.people],
            "locks": _locks(year, facts, barred=False) + _settled(year, facts),
            "bars": _locks(year, facts, barred=True),
            "rules": facts.rules,
            "preferences": facts.preferences,
            "incumbent": _incumbent(year, facts),
        },
        year,
        frozenset(key for key, person in year.people.items() if _releases_levels(facts, person)),
        frozenset(key for key, person in year.people.items() if _releases_edges(facts, person)),
        _fixed_by(session, year),
    )


def _fixed_by(session: Session, year: PlanningYear) -> dict[tuple[str, str, str], FixedBy]:
    people: dict[UUID, str] = {person.id: key for key, person in year.people.items()}
    blocks: dict[UUID, str] = {block.id: key for key, block in year.blocks.items()}
    rotations: dict[UUID, str] = {rotation.id: key for key, rotation in year.rotations.items()}
    found = load_fixed_by(session, year.programme.calendar, people.keys())
    return {
        (people[person], blocks[block], rotations[rotation]): by
        for (person, block, rotation), by in found.items()
        if block in blocks and rotation in rotations
    }


def _highest(year: PlanningYear) -> int:
    return max((item.scale.highest for item in year.competencies.values()), default=1)


@dataclass(frozen=True, slots=True)
class _Facts:
    """Rows the problem is made of, keyed as the file keys them. `places` and `locks` hold (person, block)."""

    levels: Mapping[tuple[PersonId, CompetencyId], int]
    edges: Mapping[PersonId, set[CompetencyId]]
    consents: Consents
    away: Mapping[tuple[str, str], float]
    places: Mapping[tuple[str, str], str]
    had: Mapping[str, Mapping[str, float]]
    locks: Sequence[tuple[str, str, str, bool, str]]
    rules: list[Document]
    preferences: list[Document]
    codes: Mapping[CompetencyId, str]
    learned: Mapping[Where, Learned]


def _load_year(session: Session, now: datetime) -> tuple[PlanningYear, _Facts]:
    programme = load_programme(session)
    day = programme.calendar.day_of(now)
    people = load_people(session, programme.id, TRAINEES)
    blocks = {f"B{block.index:02d}": block for block in load_blocks(session, programme.id, day)}
    rotations = {rotation.code: rotation for rotation in load_rotations(session, programme.id)}
    for found, missing in ((blocks, "blocks"), (rotations, "rotations"), (people, "people")):
        if not found:
            raise _nothing(missing)
    keys = _roster_keys(session, programme.id)
    by_key = {keys[person.id]: person for person in people}
    columns = load_board_set(session, programme.id).columns
    away, reasons = _away(session, by_key, blocks)
    year = PlanningYear(
        programme,
        by_key,
        blocks,
        rotations,
        {column.competency.code: column.competency for column in columns},
        reasons,
        frozenset(key for key, block in blocks.items() if block.starts <= day),
    )
    learned = load_learned(session, programme, day, list(rotations.values()), year.competencies.values())
    return year, _load_facts(session, year, away, keys, learned)


def _nothing(missing: str) -> Unavailable:
    if missing == "blocks":
        return Unavailable("planning-no-blocks")
    if missing == "rotations":
        return Unavailable("planning-no-rotations")
    return Unavailable("planning-no-people")


def _roster_keys(session: Session, programme_id: ProgrammeId) -> dict[PersonId, str]:
    rows = session.execute(select(PersonRow.id, PersonRow.roster_key).where(PersonRow.programme_id == programme_id))
    return {PersonId(found): key for found, key in rows}


def _load_facts(
    session: Session,
    year: PlanningYear,
    away: Mapping[tuple[str, str], float],
    keys: Mapping[PersonId, str],
    learned: Mapping[Where, Learned],
) -> _Facts:
    ids = [person.id for person in year.people.values()]
    block_keys: dict[UUID, str] = {block.id: key for key, block in year.blocks.items()}
    rotation_keys: dict[UUID, str] = {rotation.id: key for key, rotation in year.rotations.items()}
    edges: dict[PersonId, set[CompetencyId]] = defaultdict(set)
    for goal in session.scalars(select(GoalRow).where(GoalRow.person_id.in_(ids), GoalRow.status == GoalStatus.LIVE)):
        edges[PersonId(goal.person_id)].add(CompetencyId(goal.competency_id))
    places, had = _placements(session, year, block_keys, rotation_keys, keys)
    return _Facts(
        levels=load_levels(session, ids),
        edges=edges,
        consents=load_consents(session, ids),
        away=away,
        places=places,
        had=had,
        locks=_lock_rows(session, year, block_keys, rotation_keys, keys),
        rules=_rules(session, year.programme.id),
        preferences=_preferences(session, ids, block_keys, rotation_keys, keys),
        codes={item.id: code for code, item in year.competencies.items()},
        learned=learned,
    )


def _away(
    session: Session, people: Mapping[str, Person], blocks: Mapping[str, Block]
) -> tuple[dict[tuple[str, str], float], dict[tuple[str, str], str]]:
    """Return shares of blocks away, and why, by (person, block)."""
    ids = {person.id: key for key, person in people.items()}
    leave: dict[tuple[str, str], list[Leave]] = defaultdict(list)
    for row in session.scalars(
        select(LeaveRow).where(LeaveRow.person_id.in_(list(ids))).order_by(LeaveRow.person_id, LeaveRow.starts)
    ):
        item = Leave(PersonId(row.person_id), row.starts, row.ends, row.reason)
        for key, block in blocks.items():
            if item.days_in(block):
                leave[ids[item.person_id], key].append(item)
    shares = {where: share_away(found, blocks[where[1]]) for where, found in leave.items()}
    away = {where: 1.0 if share > 1 - LEAST_AT_WORK else round(share, 3) for where, share in shares.items()}
    return away, {where: found[-1].reason for where, found in leave.items()}


def _placements(
    session: Session,
    year: PlanningYear,
    block_keys: Mapping[UUID, str],
    rotation_keys: Mapping[UUID, str],
    keys: Mapping[PersonId, str],
) -> tuple[dict[tuple[str, str], str], dict[str, dict[str, float]]]:
    """Return who is where this year, and how many of its usual blocks of what everybody had before it."""
    blocks = {block.id: block for block in load_blocks(session, year.programme.id)}
    first = min(block.starts for block in year.blocks.values())
    usual = max(multimode(block.weeks for block in year.blocks.values()))
    places: dict[tuple[str, str], str] = {}
    had: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for item in load_assignments(session, list(blocks)):
        person, rotation = keys[item.person_id], rotation_keys.get(item.rotation_id)
        if person not in year.people or rotation is None:
            continue
        if item.block_id in block_keys:
            places[person, block_keys[item.block_id]] = rotation
        elif blocks[item.block_id].ends < first:
            had[person][rotation] += round(blocks[item.block_id].weeks / usual, 3)
    return places, had


def _lock_rows(
    session: Session,
    year: PlanningYear,
    block_keys: Mapping[UUID, str],
    rotation_keys: Mapping[UUID, str],
    keys: Mapping[PersonId, str],
) -> list[tuple[str, str, str, bool, str]]:
    found = []
    for row in session.scalars(select(LockRow).order_by(LockRow.person_id, LockRow.block_id)):
        person = keys[PersonId(row.person_id)]
        if person in year.people and row.block_id in block_keys and row.rotation_id in rotation_keys:
            found.append((person, block_keys[row.block_id], rotation_keys[row.rotation_id], row.barred, row.says))
    return found


def _rules(session: Session, programme_id: ProgrammeId) -> list[Document]:
    rows = session.scalars(
        select(RuleRow).where(RuleRow.programme_id == programme_id).order_by(RuleRow.position, RuleRow.code)
    )
    return [
        {"id": row.code, "kind": row.kind, "says": row.says, "hard": row.hard}
        | ({} if row.hard else {"weight": row.weight})
        | row.body
        for row in rows
    ]


def _preferences(
    session: Session,
    people: Sequence[PersonId],
    block_keys: Mapping[UUID, str],
    rotation_keys: Mapping[UUID, str],
    keys: Mapping[PersonId, str],
) -> list[Document]:
    found: list[Document] = []
    for row in session.scalars(select(PreferenceRow).where(PreferenceRow.person_id.in_(people))):
        if row.rotation_id not in rotation_keys or (row.block_id and row.block_id not in block_keys):
            continue
        wish: Document = {
            "person": keys[PersonId(row.person_id)],
            "rotation": rotation_keys[row.rotation_id],
            "value": row.value,
        }
        found.append(wish | ({"block": block_keys[row.block_id]} if row.block_id else {}))
    return sorted(found, key=lambda wish: (wish["person"], wish["rotation"], wish.get("block", "")))


def _rotation(key: str, rotation: Rotation, facts: _Facts) -> Document:
    known = {facts.codes[item.competency_id]: item for item in rotation.exposures if item.competency_id in facts.codes}
    learned = {
        code: facts.learned[where] for code, item in known.items() if (where := _where(rotation, item)) in facts.learned
    }
    factors = {code: item.factor for code, item in learned.items()}
    stated = _shares({code: item.exposure for code, item in known.items()})
    shares = _shares({code: item.exposure * factors.get(code, 1.0) for code, item in known.items()})
    growth = {code: {"exposure": share, "level": known[code].demand} for code, share in shares.items() if share > 0}
    floors = {code: item.floor for code, item in known.items() if item.floor is not None}
    told = {code: _told(item, stated[code]) for code, item in learned.items()}
    document: Document = {"id": key, "growth": growth}
    return document | ({"floor": floors} if floors else {}) | ({"learned": told} if told else {})


def _where(rotation: Rotation, item: Exposure) -> Where:
    return rotation.id, item.competency_id


def _shares(amounts: Mapping[str, float]) -> dict[str, float]:
    """Return parts of 1."""
    total = sum(amounts.values()) or 1.0
    return {code: round(amount / total, 4) for code, amount in amounts.items()}


def _told(learned: Learned, stated: float) -> Document:
    """Return what a screen says of it: the evidence, steps in four weeks, and the share that the lead alone states."""
    return {
        "blocks": learned.blocks,
        "people": learned.people,
        "steps": round(learned.steps, 2),
        "expected": round(learned.expected, 2),
        "factor": round(learned.factor, 2),
        "stated": stated,
    }


def _person(key: str, year: PlanningYear, facts: _Facts) -> Document:
    person = year.people[key]
    levels: dict[str, int] = {}
    edges: list[str] = []
    if _releases_levels(facts, person):
        levels = {
            code: facts.levels[person.id, item.id]
            for code, item in year.competencies.items()
            if (person.id, item.id) in facts.levels
        }
    if _releases_edges(facts, person):
        edges = sorted(facts.codes[item] for item in facts.edges.get(person.id, ()) if item in facts.codes)
    away = {block: facts.away[key, block] for block in year.blocks if (key, block) in facts.away}
    return {
        "id": key,
        "groups": groups_of(person),
        "levels": levels,
        "edges": edges,
        "had": dict(facts.had.get(key, {})),
        "away": away,
    }


def _releases_levels(facts: _Facts, person: Person) -> bool:
    return facts.consents.audience(person.id, ItemKind.PLANNING) > Audience.PRIVATE


def _releases_edges(facts: _Facts, person: Person) -> bool:
    # Reasons name edges to chiefs: whoever keeps their goals to themself leaves no trace in them.
    return _releases_levels(facts, person) and facts.consents.audience(person.id, ItemKind.GOALS) > Audience.PRIVATE


def groups_of(person: Person) -> list[str]:
    """Return what a rule can select a person by: the kind of role, the role's name, the year (`PGY-2`)."""
    year = [f"PGY-{person.year}"] if person.year else []
    return list(dict.fromkeys([person.role.kind.value, person.role.name, *year]))


def _present(facts: _Facts, person: str, block: str) -> bool:
    return facts.away.get((person, block), 0.0) < 1.0


def _settled(year: PlanningYear, facts: _Facts) -> list[Document]:
    return [
        {"person": person, "block": block, "rotations": [rotation], "says": "has begun"}
        for (person, block), rotation in sorted(facts.places.items())
        if block in year.settled and _present(facts, person, block)
    ]


def _locks(year: PlanningYear, facts: _Facts, *, barred: bool) -> list[Document]:
    open_locks = [row for row in facts.locks if row[3] is barred and row[1] not in year.settled]
    wanted: dict[tuple[str, str], list[str]] = defaultdict(list)
    says: dict[tuple[str, str], str] = {}
    for person, block, rotation, _, text in open_locks:
        wanted[person, block].append(rotation)
        says[person, block] = text
    return [
        {"person": person, "block": block, "rotations": rotations, "says": says[person, block]}
        for (person, block), rotations in wanted.items()
        if _present(facts, person, block)
    ]


def _incumbent(year: PlanningYear, facts: _Facts) -> list[dict[str, str]]:
    ahead = {
        (person, block): rotation
        for (person, block), rotation in sorted(facts.places.items())
        if block not in year.settled and _present(facts, person, block)
    }
    return in_file_form(ahead)


def current_block(year: PlanningYear, day: date) -> str | None:
    """Return the file id of the block that holds a day, or None."""
    return next((key for key, block in year.blocks.items() if block.holds(day)), None)
