"""What a wall shows while nobody is there: topics with how many work on them, goals without whose, nobody's level."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from db.queries.board import load_board
from db.queries.frameworks import load_not_applicable
from db.queries.goal_wall import REACHED_LATELY
from db.queries.goals import load_shared_goals
from db.queries.people import load_consents
from db.queries.stories import load_wall_stories
from kiosk.domain.consent import ItemKind
from kiosk.domain.programme import GroupFilter

LEAST_COUNT = 5
"""A smaller number of people says who they are."""


@dataclass(frozen=True, slots=True)
class Growing:
    """A competency and how many work on it, as far as they share that on the wall."""

    topic: str
    working: int


@dataclass(frozen=True, slots=True)
class Voice:
    """A goal, or what is different since a story, in its person's own words, shared on the wall; nobody is named."""

    topic: str
    text: str
    is_story: bool = False


@dataclass(frozen=True, slots=True)
class AmbientPage:
    """Topics, those most work on first; voices in a fixed order; `reached` lately, None below `LEAST_COUNT`."""

    programme: str
    growing: tuple[Growing, ...]
    voices: tuple[Voice, ...]
    reached: int | None


def load_ambient(session: Session, now: datetime) -> AmbientPage:
    """Return what stands on the wall while nobody is there."""
    page = load_board(session, now, GroupFilter())
    board = page.board
    growing = [
        Growing(column.competency.name, foot.edges)
        for column, foot in zip(board.columns, board.foot, strict=True)
        if foot.edges
    ]
    topics = {column.competency.id: column.competency.name for column in board.columns}
    consents = load_consents(session)
    goals = load_shared_goals(session, page.programme.id, GroupFilter(), None)
    voices = [
        Voice(topics[item.goal.competency_id], item.goal.text)
        for item in goals
        if item.goal.competency_id in topics and consents.on_wall(item.person.id, ItemKind.GOALS)
    ]
    voices += [
        Voice(told.competency.name, told.story.words.different, is_story=True)
        for told in load_wall_stories(session, now)
    ]
    not_for = load_not_applicable(session)
    ended = load_shared_goals(session, page.programme.id, GroupFilter(), None, now - REACHED_LATELY)
    reached = sum(
        item.goal.competency_id in topics and (item.person.role.id, item.goal.competency_id) not in not_for
        for item in ended
    )
    return AmbientPage(
        page.programme.name,
        tuple(sorted(growing, key=lambda each: (-each.working, each.topic))),
        # Not in the order of names: who knows the roster would read whose each is.
        tuple(sorted(voices, key=lambda voice: (voice.topic, voice.text))),
        reached if reached >= LEAST_COUNT else None,
    )
