"""A round to look at: made of who is on the roster, kept nowhere."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from kiosk.domain.huddles import TEMPLATES, Event, Happening, HuddleKind, Round, begin, unfold
from kiosk.domain.ids import RoundId
from kiosk.domain.people import Person

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
    """Return a round of up to eight of these people, of whom `heard` had their turn; then `speaker` speaks."""
    team = speaker.team_id if speaker is not None else None
    pool = [person for person in people if (team is None or person.team_id == team) and person != speaker]
    pool.sort(key=lambda person: not person.leader)
    here = pool[: _VOICES - 1]
    if speaker is not None:
        here.insert(heard, speaker)
    began = now - spent - timedelta(seconds=50) * heard
    joined = [Event(UUID(int=number), Happening.JOIN, began, person.id) for number, person in enumerate(here, start=1)]
    turns = [
        Event(UUID(int=100 + number), Happening.MOVE_ON, now - spent - timedelta(seconds=50) * (heard - number - 1))
        for number in range(heard)
    ]
    held = begin(RoundId(UUID(int=1)), team, kind, TEMPLATES[0], here[0].id, began)
    return unfold(held, [*joined, *turns])
