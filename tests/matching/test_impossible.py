"""That there is no plan is told as soon as it is known, with what is known of why; ways out follow."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from multiprocessing.connection import Connection

import pytest

from kiosk.matching import conflict, worker
from kiosk.matching.budget import Found, Impossible, Options, Progress, Told
from kiosk.matching.conflict import Obstacles, find_conflict
from kiosk.matching.drafts import DraftKind
from kiosk.matching.elastic import Elastic
from kiosk.matching.growth import Growth
from kiosk.matching.plan import Blocked, Plan, Status
from kiosk.matching.search import solve
from kiosk.matching.three import search_three
from kiosk.matching.worker import Event, Finished, SolverProcess, Started
from tests.matching.generate import problem, tiny
from tests.matching.planted import planted
from tests.matching.test_conflict import without_room

NOBODY = Plan(Status.INFEASIBLE, None, None, None, 0.0, 0, blocked=(Blocked("seats", "one seat", 0.0),))


def known(heard: list[Told]) -> list[Plan]:
    return [event.plan for event in heard if isinstance(event, Impossible)]


def once_known(heard: list[Told], times: int) -> Callable[[], bool]:
    """Return a wish to stop that is uttered once it was told so many times why there is no plan."""
    return lambda: len(known(heard)) >= times


def test_sums_are_told_first_then_what_each_would_have_to_give_then_the_ways_out() -> None:
    heard: list[Told] = []
    plan = solve(problem(without_room()), listener=heard.append)
    sums, given = known(heard)
    assert [event for event in heard if isinstance(event, Found)] == []
    assert {one.status for one in (sums, given, plan)} == {Status.INFEASIBLE}
    assert sums.shortages == given.shortages == plan.shortages
    assert [reason.needed or reason.possible for reason in sums.blocked] == [1, 2]
    assert [reason.amount for reason in sums.blocked] == [0, 0]
    assert [reason.amount for reason in given.blocked] == [1, 1]
    assert given.blocked == plan.blocked
    assert sums.ways_out == given.ways_out == ()
    assert len(plan.ways_out) == 2


def test_sums_are_told_before_any_programme_is_built(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[Obstacles] = []
    at_first: list[int] = []

    class Late(Elastic):
        def __init__(self, *words: object) -> None:
            at_first.append(len(told))
            super().__init__(*words)  # type: ignore[arg-type]

    monkeypatch.setattr(conflict, "Elastic", Late)
    found = problem(without_room())
    plan = solve(found)
    find_conflict(found, Growth(found), lambda: False, shortages=plan.shortages, tell=told.append)
    assert at_first == [0, 1]


def test_where_sums_find_nothing_that_there_is_no_plan_is_told_before_the_set() -> None:
    found, names = planted("a row of three", people=12)
    heard: list[Told] = []
    plan = solve(found, Options(explain=False), listener=heard.append)
    nothing_yet, the_set = known(heard)
    assert (nothing_yet.shortages, nothing_yet.blocked) == ((), ())
    assert {reason.id for reason in the_set.blocked} == names
    assert the_set.blocked == plan.blocked
    assert plan.ways_out
    # What is kept with a plan is written as JSON.
    assert {type(way.sure) for way in plan.ways_out} == {bool}


@pytest.mark.parametrize("times", [1, 2])
def test_stopped_on_the_way_what_was_told_stands(times: int) -> None:
    heard: list[Told] = []
    plan = solve(problem(without_room()), listener=heard.append, stop=once_known(heard, times))
    assert plan.status is Status.INFEASIBLE
    assert len(known(heard)) == times
    assert plan.blocked == known(heard)[-1].blocked
    assert plan.shortages == known(heard)[-1].shortages
    assert plan.ways_out == ()


def test_stopped_once_the_sums_are_told_no_programme_is_built(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(conflict, "Elastic")
    heard: list[Told] = []
    assert solve(problem(without_room()), listener=heard.append, stop=once_known(heard, 1)).blocked


def test_a_search_for_a_different_plan_says_nothing_of_why_there_is_none() -> None:
    heard: list[Told] = []
    found = problem(without_room())
    plan = solve(found, Options(unlike=({("Ada", "B1"): "ICU"},)), listener=heard.append)
    assert plan.status is Status.INFEASIBLE
    assert known(heard) == []


# In a process of its own -------------------------------------------------------------------------------------------


def test_from_the_process_it_comes_in_the_same_order() -> None:
    heard: list[Event] = []
    plan = SolverProcess(problem(without_room()), Options()).run(heard.append)
    kinds = [type(event) for event in heard]
    assert kinds == [Started, Progress, Impossible, Impossible, Finished]
    assert len(plan.ways_out) == 2


def looks_for_ever(pipe: Connection, problem: object, options: Options, *_second: Connection) -> None:
    """Stand in for a child that knows why there is no plan, and then looks for ways out without listening."""
    pipe.send(Started(os.getpid()))
    pipe.send(Impossible(NOBODY))
    time.sleep(600)


@pytest.mark.parametrize("asked", [True, False])
def test_a_child_that_is_killed_over_the_ways_out_leaves_what_it_told(
    monkeypatch: pytest.MonkeyPatch, asked: bool
) -> None:
    monkeypatch.setattr(worker, "work", looks_for_ever)
    now = [0.0]
    solver = SolverProcess(tiny(1), Options(time_limit=60), grace_seconds=0.0 if asked else 5.0, clock=lambda: now[0])
    solver.start()
    last: Event | None = None
    while solver.running:
        for event in solver.poll(0.05):
            if isinstance(event, Impossible):
                solver.cancel() if asked else None
                now[0] = 0.1 if asked else 66.0
            last = event
    assert last == Finished(NOBODY)


def test_of_three_plans_the_first_search_tells_it() -> None:
    heard: list[tuple[DraftKind, Event]] = []
    search_three(problem(without_room()), Options(time_limit=60), lambda kind, event: heard.append((kind, event)))
    assert [kind for kind, event in heard if isinstance(event, Impossible)] == [DraftKind.GROWTH] * 2
