"""What the next plan takes for true of a person, told to that person alone, each with where it comes from.

It is read off the very problem that the next search would be given, so it cannot say anything else than the plan uses.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.orm import Session

from db.queries.frameworks import load_not_applicable
from db.queries.goals import load_goals_of
from db.queries.observations import load_person_history
from db.queries.people import load_consents, load_people_by_id
from kiosk.actions.permit import require
from kiosk.actions.planning import Document, PlanningProblem, load_problem
from kiosk.domain.consent import Audience, ItemKind
from kiosk.domain.evidence import Observation, pin_observation
from kiosk.domain.frameworks import Competency
from kiosk.domain.ids import CompetencyId, PersonId
from kiosk.domain.people import Person
from kiosk.domain.permissions import Action, Actor
from kiosk.domain.rotations import Block, Rotation


@dataclass(frozen=True, slots=True)
class AssumedLevel:
    """A level as the plan takes it, None for unknown.

    `seen_on` and `seen_by` tell of what stands behind it, counted or kept out; None where nobody said anything yet.
    `closes` are the rotations that ask for more than is known here, for patients' safety.
    """

    competency: Competency
    level: int | None
    seen_on: date | None
    seen_by: Person | None
    closes: tuple[Rotation, ...]


@dataclass(frozen=True, slots=True)
class AssumedEdge:
    """A live goal's competency; `counts` double in the plan, or is kept out of it."""

    competency: Competency
    counts: bool


@dataclass(frozen=True, slots=True)
class AssumedWish:
    """A wish for a rotation (above 0) or against it; `block` None is the whole year."""

    rotation: Rotation
    value: float
    block: Block | None


@dataclass(frozen=True, slots=True)
class AssumedLeave:
    """A block of which somebody is away for a `share`, 1.0 for all of it."""

    block: Block
    share: float
    reason: str


@dataclass(frozen=True, slots=True)
class AssumedStays:
    """For how many blocks somebody was on a rotation, those that have begun among them; repeats bring less."""

    rotation: Rotation
    blocks: float


@dataclass(frozen=True, slots=True)
class Assumptions:
    """All that the next plan takes for true of one person.

    `released`: whether their levels and goals may count at all; `goals_kept`: they keep their goals to themself.
    `rotations` are those to wish for. Levels in the board's order, leave and wishes by block, stays most first.
    """

    day: date
    released: bool
    goals_kept: bool
    levels: tuple[AssumedLevel, ...]
    edges: tuple[AssumedEdge, ...]
    wishes: tuple[AssumedWish, ...]
    leave: tuple[AssumedLeave, ...]
    stays: tuple[AssumedStays, ...]
    rotations: tuple[Rotation, ...]


def load_assumptions(session: Session, actor: Actor, now: datetime) -> Assumptions | None:
    """Return what the next plan would take of whoever asks; None for somebody who is not placed by plans.

    Raises: NotAllowed; Unavailable (`planning-no-...`) where there is nothing to plan yet.
    """
    require(actor, Action.SEE_PRIVATE_PAGE, actor.person_id)
    found = load_problem(session, now)
    key = next((key for key, person in found.year.people.items() if person.id == actor.person_id), None)
    if key is None:
        return None
    taken: Document = next(each for each in found.document["people"] if each["id"] == key)
    consents = load_consents(session, [actor.person_id])
    released = consents.audience(actor.person_id, ItemKind.PLANNING) > Audience.PRIVATE
    year = found.year
    return Assumptions(
        day=year.programme.calendar.day_of(now),
        released=released,
        goals_kept=consents.audience(actor.person_id, ItemKind.GOALS) is Audience.PRIVATE,
        levels=tuple(_levels(session, found, key, taken)),
        edges=tuple(_edges(session, found, actor.person_id, taken)),
        wishes=tuple(_wishes(found, key)),
        leave=tuple(
            AssumedLeave(year.blocks[block], share, year.leave.get((key, block), ""))
            for block, share in taken["away"].items()
        ),
        stays=_stays(found, key, taken),
        rotations=tuple(rotation for rotation in year.rotations.values() if not rotation.hatched),
    )


def _levels(session: Session, found: PlanningProblem, key: str, taken: Document) -> Iterator[AssumedLevel]:
    person = found.year.people[key]
    newest = _newest(session, person.id)
    observers = load_people_by_id(session, {item.observer_id for item in newest.values()})
    not_applicable = load_not_applicable(session)
    for code, competency in found.year.competencies.items():
        level, behind = taken["levels"].get(code), newest.get(competency.id)
        if level is None and (person.role.id, competency.id) in not_applicable:
            continue
        yield AssumedLevel(
            competency,
            level,
            found.year.programme.calendar.day_of(behind.observed_at) if behind else None,
            observers[behind.observer_id] if behind else None,
            tuple(_closed_by(found, code, level)),
        )


def _newest(session: Session, person: PersonId) -> Mapping[CompetencyId, Observation]:
    history = load_person_history(session, person)
    pins = {competency: pin_observation(items) for competency, items in history.items()}
    return {competency: item for competency, item in pins.items() if item is not None}


def _closed_by(found: PlanningProblem, code: str, level: int | None) -> Iterator[Rotation]:
    for rotation in found.document["rotations"]:
        floor = rotation.get("floor", {}).get(code)
        if floor is not None and (level is None or level < floor):
            yield found.year.rotations[rotation["id"]]


def _edges(session: Session, found: PlanningProblem, person: PersonId, taken: Document) -> Iterator[AssumedEdge]:
    live = {goal.competency_id for goal in load_goals_of(session, person)}
    for code, competency in found.year.competencies.items():
        if competency.id in live:
            yield AssumedEdge(competency, code in taken["edges"])


def _wishes(found: PlanningProblem, key: str) -> Iterator[AssumedWish]:
    year = found.year
    own = [wish for wish in found.document["preferences"] if wish["person"] == key and wish["value"]]
    for wish in sorted(own, key=lambda wish: (wish.get("block", ""), -wish["value"])):
        block = year.blocks[wish["block"]] if "block" in wish else None
        yield AssumedWish(year.rotations[wish["rotation"]], wish["value"], block)


def _stays(found: PlanningProblem, key: str, taken: Document) -> tuple[AssumedStays, ...]:
    blocks = {code: float(count) for code, count in taken["had"].items()}
    for lock in found.document["locks"]:
        if lock["person"] == key and lock["block"] in found.year.settled:
            blocks[lock["rotations"][0]] = blocks.get(lock["rotations"][0], 0.0) + 1
    rotations = found.year.rotations
    stays = [AssumedStays(rotations[code], count) for code, count in blocks.items() if not rotations[code].hatched]
    return tuple(sorted(stays, key=lambda stay: (-stay.blocks, stay.rotation.name)))
