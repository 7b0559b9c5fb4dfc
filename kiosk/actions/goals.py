"""Growth goals: add, change, reach, let go, take up again; join somebody's goal; say how it goes."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.queries.people import load_sight
from db.queries.programme import load_programme
from db.store import WriteSession
from db.tables import AllyRow, CheckInRow, CompetencyRow, GoalRow, LevelRow, NotApplicableRow, PersonRow
from kiosk.actions.permit import require
from kiosk.actions.texts import LONGEST_GOAL, LONGEST_LINE, clean
from kiosk.domain.changes import Topic
from kiosk.domain.consent import ItemKind
from kiosk.domain.errors import Conflict, InvalidInput, NotFound
from kiosk.domain.goals import AllyKind, GoalSource, GoalStatus, OfferAnswer, Prompts
from kiosk.domain.ids import CompetencyId, GoalId, PersonId
from kiosk.domain.permissions import Action, Actor

# More than three at once and nothing is an edge (matching weighs at most three, so nobody gains by declaring all).
MOST_LIVE_GOALS = 3


@dataclass(frozen=True, slots=True)
class GoalWords:
    """What a goal says. `target_level` is a position on the competency's scale."""

    text: str
    target_level: int
    practice_ground: str = ""
    due: date | None = None
    prompts: Prompts = field(default_factory=Prompts)


@dataclass(frozen=True, slots=True)
class AddGoal:
    """A new goal of the actor's own; `id` is made at the kiosk when the form opens, `source` is where it came from."""

    id: GoalId
    competency_id: CompetencyId
    words: GoalWords
    source: GoalSource | None = None


def add_goal(write: WriteSession, actor: Actor, command: AddGoal) -> GoalId:
    """Add a live goal: the competency becomes a growth edge.

    Raises: NotAllowed, NotFound; InvalidInput: `goal-already-live` for a second one in the same competency,
    `goals-too-many` beyond three.
    """
    require(actor, Action.KEEP_GOAL, actor.person_id)
    session = write.session
    if session.get(GoalRow, command.id) is not None:
        return command.id
    _check_room(session, actor.person_id, command.competency_id)
    row = GoalRow(
        id=command.id,
        person_id=actor.person_id,
        competency_id=command.competency_id,
        status=GoalStatus.LIVE,
        started_at=write.now,
        ended_at=None,
        source=command.source.kind if command.source else None,
        source_id=command.source.id if command.source else None,
    )
    _put_words(session, row, command.words)
    session.add(row)
    _tell(write, actor, row, "goal_add")
    return command.id


@dataclass(frozen=True, slots=True)
class ChangeGoal:
    """Other words for a goal, as its person saw it in `version`."""

    id: GoalId
    version: int
    words: GoalWords


def change_goal(write: WriteSession, actor: Actor, command: ChangeGoal) -> None:
    """Change a live goal's words.

    Raises: NotAllowed, NotFound, InvalidInput; Conflict: `goal-changed` with what it says now, `goal-ended`.
    """
    row = _live_goal(write.session, actor, command.id, command.version)
    _put_words(write.session, row, command.words)
    _tell(write, actor, row, "goal_change")


def end_goal(write: WriteSession, actor: Actor, goal_id: GoalId, version: int, status: GoalStatus) -> None:
    """Reach a goal or let it go; both are good ends.

    Raises: NotAllowed, NotFound, Conflict (`goal-changed`, `goal-ended`).
    """
    if status is GoalStatus.LIVE:
        raise ValueError("a goal ends as reached or let go")
    row = _live_goal(write.session, actor, goal_id, version)
    row.status = status
    row.ended_at = write.now
    _tell(write, actor, row, f"goal_{status.value}")


def carry_on(write: WriteSession, actor: Actor, goal_id: GoalId, version: int, due: date | None) -> None:
    """Carry a goal on to another day, None for no day: the third good end of a week, and the undo of itself.

    Raises: NotAllowed, NotFound, Conflict (`goal-changed`, `goal-ended`).
    """
    row = _live_goal(write.session, actor, goal_id, version)
    row.due = due
    _tell(write, actor, row, "goal_carry_on")


def resume_goal(write: WriteSession, actor: Actor, goal_id: GoalId, version: int) -> None:
    """Take a goal up again: the undo of its end. Raises: NotAllowed, NotFound, InvalidInput, Conflict."""
    row = _own_goal(write.session, actor, goal_id, version)
    if row.status is GoalStatus.LIVE:
        return
    _check_room(write.session, actor.person_id, CompetencyId(row.competency_id))
    row.status = GoalStatus.LIVE
    row.ended_at = None
    _tell(write, actor, row, "goal_resume")


def join_goal(write: WriteSession, actor: Actor, goal_id: GoalId, kind: AllyKind) -> bool:
    """Offer to watch, to teach or to learn along; a tap on one's name is enough. Tell whether that is new.

    A goal that is not shared with whoever taps is not there for them: it may have been shared a moment ago.
    Raises: NotAllowed (one's own goal among them), NotFound, Conflict (`goal-ended`).
    """
    session = write.session
    row = _goal(session, goal_id)
    owner = PersonId(row.person_id)
    require(actor, Action.JOIN_GOAL, owner)
    if not load_sight(session, load_programme(session), actor.person_id).reaches(owner, ItemKind.GOALS):
        raise NotFound("goal-missing", goal=str(goal_id))
    if row.status is not GoalStatus.LIVE:
        raise Conflict("goal-ended", goal=str(goal_id))
    offer = session.get(AllyRow, (goal_id, actor.person_id, kind))
    if offer is None:
        session.add(AllyRow(goal_id=goal_id, person_id=actor.person_id, kind=kind, since=write.now, answer=None))
    elif offer.answer is OfferAnswer.DECLINED:
        # A no is not for ever; whether this one is meant is again for the goal's person to say.
        offer.since, offer.answer = write.now, None
    else:
        return False
    _tell(write, actor, row, "goal_join", kind=kind.value)
    return True


def leave_goal(write: WriteSession, actor: Actor, goal_id: GoalId, kind: AllyKind) -> None:
    """Take an offer back: the undo of joining. Raises: NotAllowed, NotFound.

    An offer that the goal's person said yes to stays, unless whoever offered proved who they are: a name alone must not
    take somebody's coach away.
    """
    row = _goal(write.session, goal_id)
    require(actor, Action.JOIN_GOAL, PersonId(row.person_id))
    offer = write.session.get(AllyRow, (goal_id, actor.person_id, kind))
    if offer is not None and (actor.proven or offer.answer is not OfferAnswer.ACCEPTED):
        write.session.delete(offer)
        _tell(write, actor, row, "goal_leave", kind=kind.value)


@dataclass(frozen=True, slots=True)
class AnswerOffer:
    """What to say to somebody's offer; None takes back what was said, and the offer is open again."""

    goal_id: GoalId
    person_id: PersonId
    kind: AllyKind
    answer: OfferAnswer | None


def answer_offer(write: WriteSession, actor: Actor, command: AnswerOffer) -> OfferAnswer | None:
    """Say yes or no to help with one's own goal, and return what was said before.

    A yes to watching or teaching opens what the actor shares with their coaches; a no, now or later, closes it.
    Raises: NotAllowed, NotFound (`goal-missing`), Conflict (`offer-gone` when it was taken back meanwhile).
    """
    row = _goal(write.session, command.goal_id)
    require(actor, Action.KEEP_GOAL, PersonId(row.person_id))
    offer = write.session.get(AllyRow, (command.goal_id, command.person_id, command.kind))
    if offer is None:
        raise Conflict("offer-gone", goal=str(command.goal_id))
    before, offer.answer = offer.answer, command.answer
    if before is not command.answer:
        said = command.answer.value if command.answer else "open"
        _tell(write, actor, row, "goal_offer_answer", kind=command.kind.value, ally=str(command.person_id), answer=said)
        write.changed(Topic.CONSENT, actor.person_id)
    return before


@dataclass(frozen=True, slots=True)
class CheckInOnGoal:
    """How it goes, in a line."""

    id: UUID
    goal_id: GoalId
    text: str


def check_in(write: WriteSession, actor: Actor, command: CheckInOnGoal) -> None:
    """Say how one's own goal goes. Raises: NotAllowed, NotFound, InvalidInput."""
    row = _goal(write.session, command.goal_id)
    require(actor, Action.KEEP_GOAL, PersonId(row.person_id))
    if write.session.get(CheckInRow, command.id) is not None:
        return
    text = clean(command.text, "check_in", needed=True)
    write.session.add(CheckInRow(id=command.id, goal_id=row.id, person_id=actor.person_id, text=text, at=write.now))
    _tell(write, actor, row, "goal_check_in")


def _goal(session: Session, goal_id: GoalId) -> GoalRow:
    # Locked where the database locks rows: of two kiosks that change one goal at once, the second sees the first.
    row = session.get(GoalRow, goal_id, with_for_update=True)
    if row is None:
        raise NotFound("goal-missing", goal=str(goal_id))
    return row


def _own_goal(session: Session, actor: Actor, goal_id: GoalId, version: int) -> GoalRow:
    row = _goal(session, goal_id)
    require(actor, Action.KEEP_GOAL, PersonId(row.person_id))
    if row.version != version:
        raise Conflict("goal-changed", goal=str(goal_id), yours=version, theirs=row.version, text=row.text)
    return row


def _live_goal(session: Session, actor: Actor, goal_id: GoalId, version: int) -> GoalRow:
    row = _own_goal(session, actor, goal_id, version)
    if row.status is not GoalStatus.LIVE:
        raise Conflict("goal-ended", goal=str(goal_id))
    return row


def _check_room(session: Session, person_id: PersonId, competency_id: CompetencyId) -> None:
    competency = session.get(CompetencyRow, competency_id)
    if competency is None:
        raise NotFound("competency-missing", competency=str(competency_id))
    role_id = session.get_one(PersonRow, person_id).role_id
    if session.get(NotApplicableRow, (role_id, competency_id)) is not None:
        raise InvalidInput("competency-not-for-role", competency=competency.name)
    live = select(func.count()).where(GoalRow.person_id == person_id, GoalRow.status == GoalStatus.LIVE)
    if session.scalar(live.where(GoalRow.competency_id == competency_id)):
        raise InvalidInput("goal-already-live", competency=competency.name)
    if (session.scalar(live) or 0) >= MOST_LIVE_GOALS:
        raise InvalidInput("goals-too-many", most=MOST_LIVE_GOALS)


def _put_words(session: Session, row: GoalRow, words: GoalWords) -> None:
    competency = session.get_one(CompetencyRow, row.competency_id)
    if session.get(LevelRow, (competency.scale_id, words.target_level)) is None:
        raise InvalidInput("level-unknown", competency=competency.name, level=words.target_level)
    row.text = clean(words.text, "goal", LONGEST_GOAL, needed=True)
    row.practice_ground = clean(words.practice_ground, "practice_ground", LONGEST_LINE)
    row.target_level = words.target_level
    row.due = words.due
    row.important = clean(words.prompts.important, "important", LONGEST_LINE)
    row.measurable = clean(words.prompts.measurable, "measurable", LONGEST_LINE)
    row.accountable = clean(words.prompts.accountable, "accountable", LONGEST_LINE)
    row.realistic = clean(words.prompts.realistic, "realistic", LONGEST_LINE)


def _tell(write: WriteSession, actor: Actor, row: GoalRow, action: str, **codes: str) -> None:
    write.changed(Topic.GOALS, PersonId(row.person_id))
    write.audit(action, actor.person_id, PersonId(row.person_id), goal=str(row.id), **codes)
