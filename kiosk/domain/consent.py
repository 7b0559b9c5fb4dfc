"""Consent: who may see what of a person. Not sharing looks ordinary; the wall keeps no trace of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import IntEnum, StrEnum

from kiosk.domain.ids import PersonId, TeamId


class ItemKind(StrEnum):
    """Kinds of items a person decides about."""

    GOALS = "goals"
    LEVELS = "levels"
    SELF_VIEW = "self_view"
    STORIES = "stories"
    PLANNING = "planning"


class Audience(IntEnum):
    """Who may see an item, from narrow to wide; each includes the ones before it."""

    PRIVATE = 0
    COACH = 1
    TEAM = 2
    WALL = 3


# Out of the box: goals go to the team, levels stay private (settled with the pathway's first stage).
DEFAULTS: Mapping[ItemKind, Audience] = {
    ItemKind.GOALS: Audience.TEAM,
    ItemKind.LEVELS: Audience.PRIVATE,
    ItemKind.SELF_VIEW: Audience.PRIVATE,
    ItemKind.STORIES: Audience.PRIVATE,
    ItemKind.PLANNING: Audience.PRIVATE,
}


@dataclass(frozen=True, slots=True)
class Consents:
    """Everybody's choices; what was never chosen falls back to the programme's defaults."""

    chosen: Mapping[tuple[PersonId, ItemKind], Audience]
    defaults: Mapping[ItemKind, Audience]

    def audience(self, person: PersonId, kind: ItemKind) -> Audience:
        """Return how widely a person shares a kind of item."""
        return self.chosen.get((person, kind), self.defaults[kind])

    def on_wall(self, person: PersonId, kind: ItemKind) -> bool:
        """Tell whether a kind of item of a person may stand on the wall."""
        return self.audience(person, kind) is Audience.WALL

    def levels_off_wall(self, people: Iterable[PersonId]) -> Consents:
        """Return these choices with some people's levels kept from the wall; team and coaches see them as before."""
        held = {(person, ItemKind.LEVELS): Audience.TEAM for person in people if self.on_wall(person, ItemKind.LEVELS)}
        return Consents({**self.chosen, **held}, self.defaults)


def trainee_levels_may_show(leaders_sharing: int, leaders_needed: int) -> bool:
    """Tell whether trainees' levels may stand on the wall: only while enough leaders share theirs.

    Below that the wall falls back to growth edges. Source: leaders go first (Miller et al. 2023, principle 2).
    """
    return leaders_sharing >= leaders_needed


@dataclass(frozen=True, slots=True)
class Viewer:
    """Who looks: a signed-in person with what ties them to others.

    `coached` are the people who said yes to being watched or taught by them, for as long as the goal lives; `teammates`
    are the people of their team, `team_id`.
    """

    person_id: PersonId
    coached: frozenset[PersonId] = frozenset()
    teammates: frozenset[PersonId] = frozenset()
    team_id: TeamId | None = None


def may_see(viewer: Viewer | None, owner: PersonId, kind: ItemKind, consents: Consents) -> bool:
    """Tell whether somebody (None: anybody who stands at the wall) may see a kind of item of its owner."""
    if viewer is not None and viewer.person_id == owner:
        return True
    audience = consents.audience(owner, kind)
    if audience is Audience.WALL or viewer is None:
        return audience is Audience.WALL
    if audience is Audience.TEAM:
        return owner in viewer.teammates or owner in viewer.coached
    return audience is Audience.COACH and owner in viewer.coached


@dataclass(frozen=True, slots=True)
class Sight:
    """What one viewer (None: anybody who stands at the wall) may see.

    `consents` are what holds now: trainees' levels are off the wall while too few leaders share theirs.
    """

    viewer: Viewer | None
    consents: Consents

    def reaches(self, owner: PersonId, kind: ItemKind) -> bool:
        """Tell whether the viewer may see a kind of item of its owner."""
        return may_see(self.viewer, owner, kind, self.consents)
