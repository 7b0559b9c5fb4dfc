"""What the people of the demo share: almost everybody almost everything, and a few not, in every way there is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kiosk.demo.chance import happens, stream, weighted
from kiosk.demo.names import IN_PICTURES
from kiosk.demo.roster import DemoPerson
from kiosk.domain.consent import Audience, ItemKind

Choices = Mapping[ItemKind, Audience]

# Of how many people one shares their levels less widely; the first of them shares growth edges only.
_ONE_IN = 12
_NARROWER = (Audience.PRIVATE, Audience.TEAM, Audience.COACH, Audience.PRIVATE, Audience.TEAM)
_GOALS_TO_TEAM_ONE_IN = 14
# Enough residents of a year to have one whose levels are not released for planning.
_ENOUGH = 4


def unreleased_of(people: Sequence[DemoPerson]) -> frozenset[str]:
    """Return whose levels are not released for planning: one second-year resident, where there are some."""
    second = [each.key for each in people if each.year == 2]
    return frozenset(second[-1:]) if len(second) >= _ENOUGH else frozenset()


def edges_only_of(people: Sequence[DemoPerson], seed: int) -> str | None:
    """Return who shares growth edges and no levels, in a group large enough."""
    careful = _careful(people, seed)
    return careful[0].key if careful else None


def choices_of(people: Sequence[DemoPerson], seed: int) -> dict[str, Choices]:
    """Return everybody's choices by roster key."""
    chance = stream(seed, "sharing")
    levels = {each.key: audience for each, audience in zip(_careful(people, seed), _cycle(len(people)), strict=False)}
    leaders = [each.key for each in people if each.leader]
    if len(leaders) > 3:
        levels[leaders[3]] = Audience.TEAM
    unreleased = unreleased_of(people)
    found: dict[str, Choices] = {}
    for index, each in enumerate(people):
        careful_with_goals = index % _GOALS_TO_TEAM_ONE_IN == _GOALS_TO_TEAM_ONE_IN - 1 and each.key not in levels
        chosen = {
            ItemKind.GOALS: Audience.TEAM if careful_with_goals else Audience.WALL,
            ItemKind.LEVELS: levels.get(each.key, Audience.WALL),
            ItemKind.PLANNING: Audience.PRIVATE if each.key in unreleased else Audience.COACH,
        }
        if happens(chance, 0.6):
            chosen[ItemKind.SELF_VIEW] = weighted(chance, (Audience.COACH, Audience.TEAM, Audience.WALL), (6, 3, 2))
        if happens(chance, 0.5):
            chosen[ItemKind.STORIES] = weighted(chance, (Audience.TEAM, Audience.WALL), (1, 2))
        found[each.key] = chosen
    return found


def _careful(people: Sequence[DemoPerson], seed: int) -> list[DemoPerson]:
    """Return who shares levels less widely than on the wall: no leader, and nobody of the manual's pictures."""
    others = [each for each in people if not each.leader and each.name not in IN_PICTURES]
    stream(seed, "careful").shuffle(others)
    return others[: len(people) // _ONE_IN]


def _cycle(count: int) -> list[Audience]:
    return [_NARROWER[index % len(_NARROWER)] for index in range(count)]
