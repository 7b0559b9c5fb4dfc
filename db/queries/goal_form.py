"""What helps somebody to word a growth goal: where they stand, what was said to them, where they will meet it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlalchemy.orm import Session

from db.queries.frameworks import Phrases, load_phrases_of
from db.queries.goal_starts import GoalStart, load_goal_starts
from db.queries.person import PersonPage, Standing, load_person_page
from kiosk.domain.frameworks import Competency
from kiosk.domain.goals import Goal
from kiosk.domain.ids import PersonId
from kiosk.domain.rotations import Rotation

MOST_SAID = 2


@dataclass(frozen=True, slots=True)
class GoalChoice:
    """A competency to choose, with the goal that lives in it.

    `wordings` are short goals to touch: next steps that others proposed first, then the competency's own phrases.
    `places`: rotations now and next that exercise it.
    """

    competency: Competency
    level: int | None
    goal: Goal | None
    wordings: tuple[str, ...]
    places: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GoalForm:
    """Choices in the board's order; `block_ends` is the last day of the stay somebody is in now.

    `starts` are reasons for a new goal in some of them; none where no new one is asked for.
    """

    day: date
    choices: tuple[GoalChoice, ...]
    live: int
    block_ends: date | None
    starts: tuple[GoalStart, ...] = ()


def load_goal_form(session: Session, person_id: PersonId, now: datetime) -> GoalForm:
    """Return what helps a person to word a goal; for the person only. Raises: NotFound (`person-missing`)."""
    return _form(session, load_person_page(session, person_id, person_id, now))


def load_new_goal_form(session: Session, person_id: PersonId, now: datetime) -> GoalForm:
    """Return the form with what a new goal can come from, which needs the whole board; for the person only.

    Raises: NotFound (`person-missing`).
    """
    page = load_person_page(session, person_id, person_id, now)
    return replace(_form(session, page), starts=load_goal_starts(session, page, now))


def _form(session: Session, page: PersonPage) -> GoalForm:
    phrases = load_phrases_of(session, [standing.competency.id for standing in page.standings])
    choices = tuple(
        _choice(page, standing, phrases[standing.competency.id]) for standing in page.standings if standing.applies
    )
    return GoalForm(page.day, choices, len(page.goals), page.whereabouts.until)


def _choice(page: PersonPage, standing: Standing, phrases: Phrases) -> GoalChoice:
    said = [item.next_step for item in reversed(standing.observed) if item.next_step]
    stays = (page.whereabouts.now, page.whereabouts.then)
    ahead = [rotation for rotation in stays if rotation and _exercises(page, rotation, standing)]
    return GoalChoice(
        competency=standing.competency,
        level=standing.level,
        goal=standing.goal,
        wordings=tuple(dict.fromkeys([*said[:MOST_SAID], *phrases.next_step])),
        places=tuple(dict.fromkeys(rotation.name for rotation in ahead)),
    )


def _exercises(page: PersonPage, rotation: Rotation, standing: Standing) -> bool:
    known = next((item for item in page.rotations if item.id == rotation.id), rotation)
    return any(item.competency_id == standing.competency.id and item.exposure > 0 for item in known.exposures)
