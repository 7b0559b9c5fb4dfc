"""Who may do what: every access, action and target, so that nothing is granted by accident."""

from __future__ import annotations

from itertools import product
from uuid import UUID

import pytest

from kiosk.domain.ids import PersonId, ProgrammeId
from kiosk.domain.people import Access
from kiosk.domain.permissions import Action, Actor, Target, can, can_give_code

HERE, THERE = ProgrammeId(UUID(int=1)), ProgrammeId(UUID(int=2))
ME, OTHER = PersonId(UUID(int=11)), PersonId(UUID(int=12))
TARGETS = {
    "own": Target(HERE, ME),
    "other": Target(HERE, OTHER),
    "nobody's": Target(HERE),
    "own elsewhere": Target(THERE, ME),
    "other elsewhere": Target(THERE, OTHER),
}
# Written out once more, as a table: a grant that moves in the code has to move here, too.
EVERYBODY = {
    Action.OBSERVE: {"other"},
    Action.JOIN_GOAL: {"other"},
    Action.CORRECT_OBSERVATION: {"own"},
    Action.ANSWER_OBSERVATION: {"own"},
    Action.SAY_OWN_VIEW: {"own"},
    Action.OFFER_COACHING: {"own"},
    Action.KEEP_GOAL: {"own"},
    Action.ASK_TO_BE_WATCHED: {"own"},
    Action.SPEAK_IN_HUDDLE: {"own"},
    Action.HOLD_HUDDLE: {"own", "other", "nobody's"},
    Action.SHAPE_HUDDLE: {"own", "other", "nobody's"},
    Action.CHOOSE_AUDIENCE: {"own"},
    Action.SEE_PRIVATE_PAGE: {"own"},
    Action.PRINT_OWN_SHEET: {"own"},
    Action.KEEP_LOG: {"own"},
    Action.TEND_LOG_LEAD: {"own", "other", "nobody's"},
    Action.TELL_STORY: {"own"},
    Action.THANK: {"other"},
    Action.HIDE_THANKS: {"own"},
    Action.CHANGE_BOARD: {"own", "other", "nobody's"},
    Action.SEE_REASONS: {"own"},
    Action.PLAN_TRAINING: {"own"},
}
ANY = {"own", "other", "nobody's"}
BY_NAME = {
    Action.JOIN_GOAL: {"other"},
    Action.HOLD_HUDDLE: ANY,
    Action.SPEAK_IN_HUDDLE: {"own"},
    Action.ASK_TO_BE_WATCHED: {"own"},
}
SCHEDULE = {Action.PRINT_BATCH: ANY, Action.PLAN: ANY, Action.SEE_REASONS: ANY, Action.PLAN_TRAINING: ANY}
ROSTER = {Action.RESET_PIN: ANY, Action.MANAGE_ROSTER: ANY, Action.CHOOSE_PASSERS_BY: ANY}
GRANTED = {
    Access.MEMBER: EVERYBODY,
    Access.CHIEF: EVERYBODY | SCHEDULE | ROSTER,
    Access.DIRECTOR: EVERYBODY | SCHEDULE | ROSTER | {Action.GIVE_ACCESS: ANY},
    Access.ADMINISTRATOR: EVERYBODY | ROSTER | {Action.GIVE_ACCESS: ANY, Action.CHANGE_SETTINGS: ANY},
}


@pytest.mark.parametrize(("access", "action", "target"), list(product(Access, Action, TARGETS)))
def test_with_a_pin_exactly_the_table_is_granted(access: Access, action: Action, target: str) -> None:
    assert can(Actor(ME, HERE, access), action, TARGETS[target]) is (target in GRANTED[access].get(action, set()))


@pytest.mark.parametrize(("access", "action", "target"), list(product(Access, Action, TARGETS)))
def test_a_name_alone_helps_and_takes_part_in_huddles_and_nothing_else(
    access: Access, action: Action, target: str
) -> None:
    granted = can(Actor(ME, HERE, access, proven=False), action, TARGETS[target])
    assert granted is (target in BY_NAME.get(action, set()))


@pytest.mark.parametrize(
    ("giver", "to"),
    [
        (Access.MEMBER, set()),
        (Access.CHIEF, {Access.MEMBER, Access.CHIEF}),
        (Access.DIRECTOR, set(Access)),
        (Access.ADMINISTRATOR, set(Access)),
    ],
)
def test_codes_lead_nobody_to_more_than_they_may_give(giver: Access, to: set[Access]) -> None:
    actor, here, there = Actor(ME, HERE, giver), TARGETS["other"], TARGETS["other elsewhere"]
    assert {access for access in Access if can_give_code(actor, here, access)} == to
    assert not any(can_give_code(actor, there, access) for access in Access)
    assert not any(can_give_code(Actor(ME, HERE, giver, proven=False), here, access) for access in Access)
