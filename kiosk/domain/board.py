"""The board as the wall may show it: facts and consent in, cells out.

`assemble` is the only way from facts to a wall. What was not shared is dropped before anything is counted or compared,
so no cell, movement or foot figure can carry a trace of it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum

from kiosk.domain.consent import Consents, ItemKind, trainee_levels_may_show
from kiosk.domain.cover import Absence, CoverAhead, cover_ahead
from kiosk.domain.evidence import has_moved, is_stale
from kiosk.domain.frameworks import Competency
from kiosk.domain.ids import CompetencyId, PersonId, RoleId
from kiosk.domain.levels import ahead
from kiosk.domain.people import Person, name_order
from kiosk.domain.trainings import Training

Key = tuple[PersonId, CompetencyId]


class CellKind(StrEnum):
    """What a cell can say. Not shared is `NOT_SEEN`."""

    SEEN = "seen"
    NOT_SEEN = "not_seen"
    NOT_APPLICABLE = "not_applicable"


@dataclass(frozen=True, slots=True)
class SeenLevel:
    """The newest level that counts for the pin, and when it was seen."""

    level: int
    observed_at: datetime


@dataclass(frozen=True, slots=True)
class Column:
    """A competency on the board, with how many people should be able to work alone in it, where that was set."""

    competency: Competency
    ideal: int | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """What the wall shows of one person and competency.

    `level` is None unless it was seen and is shared. `next_level` belongs to an edge whose level is shared, while it
    lies ahead. `before` is the level at the start of the period that movement is told from, None where nothing had been
    seen. `coach` works alone and offered to coach it; `could_coach` stands at the scale's top and was not asked yet;
    `coached_by` is whose offer to teach they said yes to; `training` is the next date to learn it.
    """

    kind: CellKind = CellKind.NOT_SEEN
    level: int | None = None
    observed_at: datetime | None = None
    edge: bool = False
    next_level: int | None = None
    before: int | None = None
    since_start: bool = False
    moved: bool = False
    coach: bool = False
    could_coach: bool = False
    coached_by: Person | None = None
    stale: bool = False
    was_edge: bool = False
    training: Training | None = None

    @property
    def looking(self) -> bool:
        """Whether somebody works on it and has nobody to coach them."""
        return self.edge and self.coached_by is None


@dataclass(frozen=True, slots=True)
class Row:
    """A person with one cell for each column, in the columns' order. `place` is their rotation now, or their team.

    `then` is where they go next and from when, and `away` the first and last day of their next absence, why is nobody's
    business; both None where nothing is known, or nothing comes soon. `here` is for the rules only, never for the wall:
    whoever is away meets nobody at work.
    """

    person: Person
    place: str
    cells: tuple[Cell, ...]
    here: bool = True
    then: tuple[str, date] | None = None
    away: tuple[date, date] | None = None


@dataclass(frozen=True, slots=True)
class Foot:
    """Counts over the whole filtered group, of what is shared only."""

    alone: int
    ideal: int | None
    edges: int
    looking: int
    coaches: int
    moved: int
    moved_this_week: int
    stale: int
    seen: int


@dataclass(frozen=True, slots=True)
class Board:
    """Rows in the order of names; cells and foot in the order of columns. `since`: from when movement is told.

    `ahead` is cover in days to come, of the same people as the foot's.
    """

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    foot: tuple[Foot, ...]
    since: datetime
    trainee_levels_shown: bool
    ahead: tuple[CoverAhead, ...] = ()


@dataclass(frozen=True, slots=True)
class BoardFacts:
    """Everything that is known, shared or not. `not_applicable` holds (role, competency).

    `edges` are live goals by person and competency; `reached` are goals reached since `Policy.since`; `coached_by` is
    whose offer to teach a live goal was accepted. `changeover` is the first day of the next block.
    """

    columns: Sequence[Column]
    people: Sequence[Person]
    places: Mapping[PersonId, str]
    latest: Mapping[Key, SeenLevel]
    before: Mapping[Key, int]
    edges: Mapping[Key, int]
    reached: AbstractSet[Key]
    offers: AbstractSet[Key]
    not_applicable: AbstractSet[tuple[RoleId, CompetencyId]]
    consents: Consents
    leaders_sharing: int
    coached_by: Mapping[Key, Person] = field(default_factory=dict)
    absences: Sequence[Absence] = ()
    today: date = date.min
    changeover: date | None = None
    trainings: Mapping[Key, Training] = field(default_factory=dict)
    next_places: Mapping[PersonId, tuple[str, date]] = field(default_factory=dict)

    @property
    def absences_by_person(self) -> Mapping[PersonId, Sequence[Absence]]:
        """Absences of each person."""
        found: dict[PersonId, list[Absence]] = {}
        for absence in self.absences:
            found.setdefault(absence.person_id, []).append(absence)
        return found


@dataclass(frozen=True, slots=True)
class Policy:
    """The programme's choices: from when movement counts, when evidence is stale, how many leaders must share."""

    now: datetime
    since: datetime
    week_started_at: datetime
    stale_after: timedelta
    leaders_needed: int


def assemble(facts: BoardFacts, policy: Policy) -> Board:
    """Return the board as the wall may show it. Source: docs/decisions/0003 (consent before counting)."""
    trainees_show = trainee_levels_may_show(facts.leaders_sharing, policy.leaders_needed)
    people = sorted(facts.people, key=lambda person: name_order(person.name))
    absences = facts.absences_by_person
    rows = tuple(
        _row(facts, policy, person, absences.get(person.id, ()), trainees_show=trainees_show) for person in people
    )
    foot = tuple(_foot(rows, index, column, policy) for index, column in enumerate(facts.columns))
    return Board(tuple(facts.columns), rows, foot, policy.since, trainees_show, _ahead(facts, rows))


def _ahead(facts: BoardFacts, rows: Sequence[Row]) -> tuple[CoverAhead, ...]:
    alone = [
        frozenset(row.person.id for row in rows if works_alone(row.cells[index], column))
        for index, column in enumerate(facts.columns)
    ]
    ideals = [column.ideal for column in facts.columns]
    return cover_ahead(alone, ideals, facts.absences, facts.today, facts.changeover)


def works_alone(cell: Cell, column: Column) -> bool:
    """Tell whether a cell shows a level of working alone."""
    return cell.level is not None and cell.level >= column.competency.scale.alone_from


def levels_on_wall(person: Person, consents: Consents, *, trainees_show: bool) -> bool:
    """Tell whether a person's levels stand on the wall now."""
    if person.role.kind.is_trainee and not trainees_show:
        return False
    return consents.on_wall(person.id, ItemKind.LEVELS)


def _row(facts: BoardFacts, policy: Policy, person: Person, absences: Sequence[Absence], *, trainees_show: bool) -> Row:
    # Asked once a person: on a board of 300 people these two questions would take a third of the time.
    levels_shared = levels_on_wall(person, facts.consents, trainees_show=trainees_show)
    goals_shared = facts.consents.on_wall(person.id, ItemKind.GOALS)
    cells = tuple(
        _cell(facts, policy, person, column, levels_shared=levels_shared, goals_shared=goals_shared)
        for column in facts.columns
    )
    here = not any(absence.holds(facts.today) for absence in absences)
    away = min(((absence.starts, absence.ends) for absence in absences if absence.starts > facts.today), default=None)
    place = facts.places.get(person.id, "")
    return Row(person, place, cells, here, facts.next_places.get(person.id), away)


def _cell(
    facts: BoardFacts, policy: Policy, person: Person, column: Column, *, levels_shared: bool, goals_shared: bool
) -> Cell:
    key = (person.id, column.competency.id)
    if (person.role.id, column.competency.id) in facts.not_applicable:
        return Cell(CellKind.NOT_APPLICABLE)
    edge = goals_shared and key in facts.edges
    coached_by = facts.coached_by.get(key) if edge else None
    seen = facts.latest.get(key) if levels_shared else None
    training = facts.trainings.get(key) if goals_shared else None
    if seen is None:
        return Cell(edge=edge, coached_by=coached_by, training=training)
    scale, offered = column.competency.scale, key in facts.offers
    before = facts.before.get(key)
    return Cell(
        kind=CellKind.SEEN,
        level=seen.level,
        observed_at=seen.observed_at,
        edge=edge,
        next_level=ahead(facts.edges[key], seen.level) if edge else None,
        before=before,
        since_start=seen.observed_at >= policy.since,
        moved=has_moved(seen.level, before),
        coach=offered and seen.level >= scale.alone_from,
        could_coach=not offered and seen.level == scale.highest,
        coached_by=coached_by,
        stale=is_stale(seen.observed_at, policy.now, policy.stale_after),
        was_edge=goals_shared and (edge or key in facts.reached),
        training=training,
    )


def _foot(rows: Sequence[Row], index: int, column: Column, policy: Policy) -> Foot:
    cells = [row.cells[index] for row in rows]
    moved = [cell for cell in cells if cell.moved or (cell.since_start and cell.before is None)]
    return Foot(
        alone=sum(works_alone(cell, column) for cell in cells),
        ideal=column.ideal,
        edges=sum(cell.edge for cell in cells),
        looking=sum(cell.looking for cell in cells),
        coaches=sum(cell.coach for cell in cells),
        moved=len(moved),
        moved_this_week=sum(
            cell.observed_at is not None and cell.observed_at >= policy.week_started_at for cell in moved
        ),
        stale=sum(cell.stale for cell in cells),
        seen=sum(cell.level is not None for cell in cells),
    )
