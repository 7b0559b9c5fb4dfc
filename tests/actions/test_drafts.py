"""A set of plans is kept together, weighed anew, compared, and shown to whom it may be shown."""

from __future__ import annotations

import pytest

from kiosk.actions.drafts import PlanDraft, compare, keep_drafts, load_drafts
from kiosk.actions.planning import load_problem
from kiosk.actions.suggest import problem_of
from kiosk.matching.budget import Options
from kiosk.matching.checker import check
from kiosk.matching.drafts import DraftKind
from kiosk.matching.plan import Plan
from kiosk.matching.search import solve
from tests.planning import plan_year, suggest
from tests.workroom import Workroom


@pytest.fixture
def year(workroom: Workroom) -> Workroom:
    plan_year(workroom)
    return workroom


def two_plans(year: Workroom) -> list[tuple[DraftKind, Plan, str]]:
    """Keep the best plan and another one; return them."""
    with year.store.read() as session:
        document = load_problem(session, year.clock.now()).document
    problem = problem_of(document)
    first = solve(problem, Options(work_limit=20))
    other = solve(problem, Options(work_limit=20, unlike=(first.assignments,)))
    found = [(DraftKind.GROWTH, first, "Plan A, growth first"), (DraftKind.WISHES, other, "Plan C, wishes")]
    with year.store.write() as write:
        keep_drafts(write, year.actor("Miriam"), document, found)
    return found


def load(year: Workroom, name: str | None) -> tuple[PlanDraft, ...]:
    with year.store.read() as session:
        return load_drafts(session, year.actor(name) if name else None, year.clock.now())


def test_chiefs_see_the_whole_set_the_best_first(year: Workroom) -> None:
    two_plans(year)
    drafts = load(year, "Miriam")
    assert [draft.kind for draft in drafts] == [DraftKind.GROWTH, DraftKind.WISHES]
    assert [draft.view.head.title for draft in drafts if draft.view.head] == ["Plan A, growth first", "Plan C, wishes"]


def test_others_see_the_best_one_and_no_worth(year: Workroom) -> None:
    two_plans(year)
    for name in (None, "Amara"):
        (draft,) = load(year, name)
        assert draft.view.head is not None
        assert draft.view.head.title == "Plan A, growth first"
        assert not draft.worth
        assert draft.edges_met == (0, 0)


def test_a_plan_suggested_alone_takes_the_place_of_the_set(year: Workroom) -> None:
    two_plans(year)
    suggest(year)
    (draft,) = load(year, "Miriam")
    assert draft.kind is None


def test_without_a_plan_what_is_scheduled_stands_there(year: Workroom) -> None:
    (draft,) = load(year, "Miriam")
    assert draft.view.head is None
    assert draft.view.cells


def test_other_weights_put_another_plan_ahead(year: Workroom) -> None:
    found = two_plans(year)
    drafts = load(year, "Miriam")
    for draft, (_, plan, _) in zip(drafts, found, strict=True):
        assert draft.view.kept is not None
        problem = problem_of(draft.view.kept.problem)
        assert draft.worth_with(draft.factors) == pytest.approx(check(problem, plan.assignments).objective)
    nothing = dict.fromkeys(drafts[0].worth, 0.0)
    assert drafts[0].worth_with(nothing) == 0


def test_two_plans_are_compared_where_they_are_still_open(year: Workroom) -> None:
    found = two_plans(year)
    one, other = load(year, "Miriam")
    difference = compare(one.view, other.view)
    before, after = (plan.assignments for _, plan, _ in found)
    expected = {cell for cell in before if before[cell] != after.get(cell)}
    assert difference.cells == expected
    assert difference.people == len({person for person, _ in expected})
    assert not {block for _, block in difference.cells} & one.view.year.settled
    assert compare(one.view, one.view).cells == frozenset()
