"""What the committee's page says of a plan comes from the plan, and stays with the chiefs."""

from __future__ import annotations

from datetime import datetime

from kiosk.actions.accept_plan import accept_plan
from kiosk.actions.plan_sheets import prepare_plan_sheet
from kiosk.actions.schedule import RuleEntry, lock_place, put_rule
from kiosk.reports.model import Audience, PlanSheet
from tests.planning import block_id, place, plan_year, seen_by, suggest
from tests.reports.samples import plain
from tests.workroom import Workroom, days


def sheet_of(workroom: Workroom, audience: Audience = "chiefs", code: str = "") -> PlanSheet:
    """Gather a plan for print."""
    now: datetime = workroom.clock.now()
    with workroom.store.read() as session:
        return prepare_plan_sheet(session, None, now, audience, plain, code)


def test_it_says_what_was_asked_how_good_it_is_and_what_counted(workroom: Workroom) -> None:
    plan_year(workroom)
    suggest(workroom)
    sheet = sheet_of(workroom)
    assert sheet.decision is not None
    assert sheet.decision.asked == (
        "3 people on 3 rotations in 4 blocks, 3 of them ahead.",
        "Rules that never break: 3. Wishes of the service: 0.",
        "Places fixed by hand: 0, barred: 0. Wishes of people: 1.",
        "Levels are known of 3 people; what was not released counts as unknown.",
    )
    assert sheet.decision.good[:2] == (
        "By these weights: the best possible.", "1 of 1 edges met, 1 of 1 wishes met.",
    )  # fmt: skip
    assert (sheet.counted[0].name, sheet.counted[0].weight) == ("Growth", "normal")
    assert {term.name for term in sheet.counted} >= {"Growth", "Fair shares", "Wishes"}
    assert sheet.decision.accepted == ""


def test_a_bent_wish_of_the_service_is_named(workroom: Workroom) -> None:
    plan_year(workroom)
    with workroom.store.write() as write:
        body = {"per": "block", "rotations": ["PI"], "max": 0}
        entry = RuleEntry("rest", "count", "Rather nobody in the PICU", body, 3, hard=False, weight=1.0)
        put_rule(write, workroom.programme_id, entry)
    suggest(workroom)
    sheet = sheet_of(workroom)
    assert sheet.decision is not None
    (bent,) = sheet.decision.bent
    assert bent.startswith("Rather nobody in the PICU: ")
    assert sheet.problems == ()


def test_plans_not_chosen_are_there_with_how_far_they_are(workroom: Workroom) -> None:
    rotations = plan_year(workroom)
    suggest(workroom)
    first = sheet_of(workroom)
    code = seen_by(workroom, "Mei-Ling").cells["p01", "B02"].rotation
    other = place(workroom, "Amara", block_id(workroom, 2), rotations[{"PI": "CL", "CL": "PI"}[code]])
    workroom.clock.advance(days(1))
    with workroom.store.write() as write:
        lock_place(write, None, other)
    suggest(workroom)
    second = sheet_of(workroom)
    assert first.decision is not None
    assert second.decision is not None
    assert first.decision.others == ()
    (not_chosen,) = second.decision.others
    assert (not_chosen.code, not_chosen.title) == (first.code, first.title)
    assert not_chosen.facts.startswith("of 23 November 2026; ")
    assert " of 8 places ahead differ" in not_chosen.facts
    again = sheet_of(workroom, code=first.code)
    assert again.decision is not None
    assert (again.code, [each.code for each in again.decision.others]) == (first.code, [second.code])


def test_an_accepted_plan_says_by_whom_on_the_chiefs_page_alone(workroom: Workroom) -> None:
    plan_year(workroom)
    suggest(workroom)
    head = seen_by(workroom, None).head
    assert head is not None
    with workroom.store.write() as write:
        accept_plan(write, workroom.actor("Mei-Ling"), head.id)
    chiefs, wall = sheet_of(workroom), sheet_of(workroom, "wall")
    assert chiefs.decision is not None
    assert chiefs.decision.accepted == "Accepted at the kiosk by Mei-Ling Chen on 23 November 2026."
    assert (wall.decided, wall.decision, wall.problems, wall.counted) == (True, None, (), ())
