"""A round to look at: made of who is on the roster, kept nowhere."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import zip_longest
from uuid import UUID

from kiosk.domain.huddle_order import speaking_order
from kiosk.domain.huddles import TEMPLATES, Event, Happening, HuddleKind, Round, begin, unfold
from kiosk.domain.ids import RoundId
from kiosk.domain.people import Person, RoleKind

_VOICES = 8
_SPENT = timedelta(seconds=34)
"""What somebody has spoken so far when the picture is taken."""


def sample_round(
    people: Sequence[Person],
    now: datetime,
    kind: HuddleKind,
    *,
    heard: int,
    speaker: Person | None = None,
    spent: timedelta = _SPENT,
) -> Round:
    """Return a round of up to eight of these people, of whom `heard` had their turn; then `speaker` speaks.

    Professions are mixed as in any round, so it looks like one.
    """
    team = speaker.team_id if speaker is not None else None
    pool = [person for person in people if (team is None or person.team_id == team) and person != speaker]
    pool.sort(key=lambda person: not person.leader)
    round_id = RoundId(UUID(int=1))
    people_here = _mixed(pool)[: _VOICES - 1 if speaker is not None else _VOICES]
    here = list(speaking_order(people_here, people_here[0].id, round_id))
    if speaker is not None:
        here.insert(heard, speaker.id)
    began = now - spent - timedelta(seconds=50) * heard
    joined = [Event(UUID(int=number), Happening.JOIN, began, person) for number, person in enumerate(here, start=1)]
    turns = [
        Event(UUID(int=100 + number), Happening.MOVE_ON, now - spent - timedelta(seconds=50) * (heard - number - 1))
        for number in range(heard)
    ]
    held = begin(round_id, team, kind, TEMPLATES[0], here[0], began)
    return unfold(held, [*joined, *turns])


def _mixed(people: Sequence[Person]) -> list[Person]:
    """Return people so that the first of them are of all professions and years: one of each in turn."""
    groups: dict[tuple[RoleKind, int | None], list[Person]] = {}
    for person in people:
        groups.setdefault((person.role.kind, person.year), []).append(person)
    return [person for turn in zip_longest(*groups.values()) for person in turn if person is not None]
