"""Who may do what: one function, default deny."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kiosk.domain.ids import PersonId, ProgrammeId
from kiosk.domain.people import Access


class Action(StrEnum):
    """What can be done at the kiosk."""

    OBSERVE = "observe"
    CORRECT_OBSERVATION = "correct_observation"
    ANSWER_OBSERVATION = "answer_observation"
    SAY_OWN_VIEW = "say_own_view"
    OFFER_COACHING = "offer_coaching"
    KEEP_GOAL = "keep_goal"
    HOLD_HUDDLE = "hold_huddle"
    SPEAK_IN_HUDDLE = "speak_in_huddle"
    SHAPE_HUDDLE = "shape_huddle"
    JOIN_GOAL = "join_goal"
    ASK_TO_BE_WATCHED = "ask_to_be_watched"
    PLAN_TRAINING = "plan_training"
    CHOOSE_AUDIENCE = "choose_audience"
    SEE_PRIVATE_PAGE = "see_private_page"
    KEEP_LOG = "keep_log"
    TEND_LOG_LEAD = "tend_log_lead"
    TELL_STORY = "tell_story"
    THANK = "thank"
    HIDE_THANKS = "hide_thanks"
    CHANGE_BOARD = "change_board"
    PRINT_OWN_SHEET = "print_own_sheet"
    PRINT_BATCH = "print_batch"
    PLAN = "plan"
    SEE_REASONS = "see_reasons"
    RESET_PIN = "reset_pin"
    MANAGE_ROSTER = "manage_roster"
    CHOOSE_PASSERS_BY = "choose_passers_by"
    GIVE_ACCESS = "give_access"
    CHANGE_SETTINGS = "change_settings"


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts: a signed-in person. `proven` says that the PIN was given, not only the name tapped."""

    person_id: PersonId
    programme_id: ProgrammeId
    access: Access = Access.MEMBER
    proven: bool = True


@dataclass(frozen=True, slots=True)
class Target:
    """On whose behalf: the programme, and the person whose item it is (`owner_id`), where there is one."""

    programme_id: ProgrammeId
    owner_id: PersonId | None = None


_OWN = frozenset(
    {
        Action.CORRECT_OBSERVATION,
        Action.ANSWER_OBSERVATION,
        Action.SAY_OWN_VIEW,
        Action.OFFER_COACHING,
        Action.KEEP_GOAL,
        Action.SPEAK_IN_HUDDLE,
        Action.ASK_TO_BE_WATCHED,
        Action.CHOOSE_AUDIENCE,
        Action.SEE_PRIVATE_PAGE,
        Action.PRINT_OWN_SHEET,
        Action.KEEP_LOG,
        Action.TELL_STORY,
        Action.HIDE_THANKS,
    }
)
_OTHERS = frozenset({Action.OBSERVE, Action.JOIN_GOAL, Action.THANK})
# Whoever stands at the board may hold a round; what a team agrees on needs a PIN, and is asked again for the team.
# And everybody redesigns what everybody uses.
_ANYBODY = frozenset({Action.HOLD_HUDDLE, Action.SHAPE_HUDDLE, Action.CHANGE_BOARD, Action.TEND_LOG_LEAD})
# Why a plan suggests something for somebody is for the chiefs and for that person.
_OWN_TOO = frozenset({Action.SEE_REASONS, Action.PLAN_TRAINING})
_SCHEDULING = frozenset({Action.PRINT_BATCH, Action.PLAN, Action.SEE_REASONS, Action.PLAN_TRAINING})
# Where a screen hangs, and so who passes by, is known to those who keep the roster.
_ROSTER = frozenset({Action.RESET_PIN, Action.MANAGE_ROSTER, Action.CHOOSE_PASSERS_BY})
_BY_ACCESS = {
    Access.MEMBER: frozenset[Action](),
    Access.CHIEF: _SCHEDULING | _ROSTER,
    # A chief keeps the roster, but makes nobody a chief, and not themself a director.
    Access.DIRECTOR: _SCHEDULING | _ROSTER | {Action.GIVE_ACCESS},
    # Settings and the roster, and no record contents: administrators never read what people wrote.
    Access.ADMINISTRATOR: _ROSTER | {Action.GIVE_ACCESS, Action.CHANGE_SETTINGS},
}
# A tap on one's name is enough to offer help, to ask to be watched or to take part in a huddle; everything else needs
# the PIN or badge.
_BY_NAME_ALONE = frozenset({Action.JOIN_GOAL, Action.ASK_TO_BE_WATCHED, Action.HOLD_HUDDLE, Action.SPEAK_IN_HUDDLE})


def can(actor: Actor, action: Action, target: Target) -> bool:
    """Tell whether an actor may do something to a target. What is not granted is denied."""
    if actor.programme_id != target.programme_id:
        return False
    if not actor.proven and action not in _BY_NAME_ALONE:
        return False
    if action in _ANYBODY:
        return True
    own = target.owner_id == actor.person_id
    if action in _OWN:
        return own
    if own and action in _OWN_TOO:
        return True
    if action in _OTHERS:
        return target.owner_id is not None and not own
    return action in _BY_ACCESS[actor.access]


def can_give_code(actor: Actor, target: Target, access: Access) -> bool:
    """Tell whether an actor may give a one-time code for a new PIN to somebody who has this access.

    Whoever holds a code can be its owner: a chief, who makes nobody a director, gives none to a director either.
    """
    allowed = can(actor, Action.RESET_PIN, target)
    return allowed and (access in (Access.MEMBER, actor.access) or can(actor, Action.GIVE_ACCESS, target))
