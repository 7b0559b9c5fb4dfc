"""Plans are kept as they were made, and the last one is found again."""

from __future__ import annotations

import pytest

from kiosk.actions.kept_plans import KeptPlan, keep_plan, load_newest_plan
from kiosk.domain.errors import NotAllowed
from kiosk.domain.ids import PlanId
from tests.workroom import Workroom, days


def plan(workroom: Workroom, code: str) -> KeptPlan:
    """Return a plan nobody has kept yet."""
    places = [{"person": "p01", "block": "B03", "rotation": "PI"}]
    now, problem = workroom.clock.now(), {"format": "growing-edge.matching-problem", "name": code}
    found = PlanId(workroom.store.ids())
    return KeptPlan(found, f"Plan {code}", code, now, "optimal", problem, {"assignments": places})


def test_the_plan_kept_last_is_found_again_whole(workroom: Workroom) -> None:
    first, chief = plan(workroom, "A"), workroom.actor("Mei-Ling")
    workroom.clock.advance(days(1))
    second = plan(workroom, "B")
    for each in (second, first, second):
        with workroom.store.write() as write:
            keep_plan(write, chief, each)
    with workroom.store.read() as session:
        assert load_newest_plan(session, workroom.programme_id) == second


def test_without_a_plan_there_is_none_and_a_resident_keeps_none(small_workroom: Workroom) -> None:
    with pytest.raises(NotAllowed), small_workroom.store.write() as write:
        keep_plan(write, small_workroom.actor("Amara"), plan(small_workroom, "A"))
    with small_workroom.store.read() as session:
        assert load_newest_plan(session, small_workroom.programme_id) is None
