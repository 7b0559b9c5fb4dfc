"""Whoever stops a search at any stage is left with a valid plan or none, and with nothing running."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable
from dataclasses import replace
from multiprocessing.connection import Connection
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.matching import search, second, worker
from kiosk.matching.budget import Options, Progress, Stage, Told
from kiosk.matching.checker import check
from kiosk.matching.plan import Plan, Status
from kiosk.matching.problem import Problem
from kiosk.matching.rolling import Rolled, Rolling
from kiosk.matching.search import solve
from kiosk.matching.worker import Event, Finished, SolverProcess, Started
from tests.matching.generate import problem, programme
from tests.matching.strategies import examples, problems
from tests.matching.test_search import crowded

TIMED, UNTIMED = Options(time_limit=600), Options(work_limit=30)
STAGES: dict[Stage, Options] = {
    "relaxation": TIMED,
    "first plan": TIMED,
    "blocks placed": UNTIMED,
    "repair": UNTIMED,
    "polish": UNTIMED,
    "proof": TIMED,
    "reasons": replace(UNTIMED, work_limit=1),
}
"""How a search is asked for that comes to each stage; all but the proof in parts."""


class FirstInVain(Rolling):
    """A first plan block by block that finds nothing, so that the search comes to its repair."""

    def run(self) -> Rolled:
        """Give up at once, but for the repair."""
        return super().run() if self.stage == "repair" else Rolled()


def bring_to(stage: Stage, patch: pytest.MonkeyPatch) -> None:
    """Let searches come to a stage: a small problem is taken for a large one, a first plan is not found."""
    if stage != "proof":
        patch.setattr(second, "SMALL", 0)
    if stage == "repair":
        patch.setattr(search, "Rolling", FirstInVain)


@pytest.fixture
def stage(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> Stage:
    """Return the stage of the test's parameter, which searches of this process will come to."""
    wanted: Stage = request.param
    bring_to(wanted, monkeypatch)
    return wanted


def every_stage() -> pytest.MarkDecorator:
    return pytest.mark.parametrize("stage", list(STAGES), indirect=True)


def stands(found: Problem, plan: Plan) -> None:
    """Check that what came of a search is a valid plan, or none and no claim of one."""
    if plan.assignments:
        report = check(found, plan.assignments)
        assert report.passed
        assert plan.objective == pytest.approx(report.objective)
        assert plan.bound is None or plan.bound >= report.objective - 1e-6
    else:
        assert plan.status in {Status.CANCELLED, Status.INFEASIBLE}
        assert plan.objective is None


def test_every_stage_there_is_gets_stopped() -> None:
    assert set(STAGES) == set(get_args(Stage))


# In this process ---------------------------------------------------------------------------------------------------


@every_stage()
def test_stopped_at_a_stage_the_search_goes_no_further(stage: Stage) -> None:
    found = programme(12, 5, 3)
    heard: list[Stage] = []

    def listen(event: Told) -> None:
        if isinstance(event, Progress):
            heard.append(event.stage)

    plan = solve(found, STAGES[stage], listener=listen, stop=lambda: stage in heard)
    stands(found, plan)
    assert stage in heard
    assert set(heard[heard.index(stage) :]) <= {stage, "reasons"}
    # Reasons are given of a plan that is ready: what is known of it stands.
    ready = {Status.FEASIBLE, Status.OPTIMAL} if stage == "reasons" else {Status.CANCELLED}
    assert plan.status in ready
    assert not any(why.runner_up for why in plan.why)


@pytest.mark.parametrize("parts", [False, True])
def test_stopped_at_any_look_what_there_is_is_valid(monkeypatch: pytest.MonkeyPatch, parts: bool) -> None:
    if parts:
        monkeypatch.setattr(second, "SMALL", 0)

    @given(problems(), st.sampled_from([1, 2, 3, 5, 8, 13, 21, 34, 55]))
    @examples(30)
    def holds(found: Problem, looks: int) -> None:
        stop = after(looks)
        stands(found, solve(found, Options(work_limit=3), stop=stop))

    holds()


def after(looks: int) -> Callable[[], bool]:
    """Return a wish to stop that is uttered from so many looks on."""
    left = iter(range(looks))
    return lambda: next(left, None) is None


def test_stopped_while_looking_for_what_stands_in_the_way_there_is_still_no_plan() -> None:
    found = problem(crowded())
    heard: list[Told] = []
    plan = solve(
        found,
        Options(),
        listener=heard.append,
        stop=lambda: any(isinstance(event, Progress) and event.stage == "reasons" for event in heard),
    )
    assert plan.status is Status.INFEASIBLE
    assert {reason.id for reason in plan.blocked} >= {"seats", "each"}


# In a process of its own -------------------------------------------------------------------------------------------


def _to(stage: Stage, pipe: Connection, found: Problem, options: Options, *more: Connection) -> None:
    bring_to(stage, pytest.MonkeyPatch())
    worker.work(pipe, found, options, *more)


def to_relaxation(pipe: Connection, found: Problem, options: Options, *more: Connection) -> None:
    """Be a child whose search comes to this stage, and so the next ones."""
    _to("relaxation", pipe, found, options, *more)


def to_repair(pipe: Connection, found: Problem, options: Options, *more: Connection) -> None:
    _to("repair", pipe, found, options, *more)


def to_proof(pipe: Connection, found: Problem, options: Options, *more: Connection) -> None:
    _to("proof", pipe, found, options, *more)


@pytest.mark.parametrize("stage", list(STAGES))
def test_a_process_cancelled_at_a_stage_ends_with_what_stands(monkeypatch: pytest.MonkeyPatch, stage: Stage) -> None:
    monkeypatch.setattr(worker, "work", {"repair": to_repair, "proof": to_proof}.get(stage, to_relaxation))
    found = programme(12, 5, 3)
    heard, plan = cancelled(SolverProcess(found, replace(STAGES[stage], second=False), grace_seconds=60), stage)
    stands(found, plan)
    assert stage in heard


def cancelled(solver: SolverProcess, stage: Stage) -> tuple[list[Stage], Plan]:
    """Run a search, cancel it when it comes to a stage, and see that nothing of it is left; return what came."""
    heard: list[Stage] = []
    pids: list[int] = []

    def listen(event: Event) -> None:
        if isinstance(event, Progress):
            heard.append(event.stage)
        elif isinstance(event, Started):
            pids.extend(child.pid for child in multiprocessing.active_children() if child.pid is not None)
            assert event.pid in pids

    plan = solver.run(listen, wants_stop=lambda: stage in heard)
    assert not any(Path(f"/proc/{pid}").exists() for pid in pids)
    assert multiprocessing.active_children() == []
    return heard, plan


def test_a_process_cancelled_while_it_looks_for_reasons_still_says_that_there_is_no_plan() -> None:
    heard, plan = cancelled(SolverProcess(problem(crowded()), TIMED, grace_seconds=60), "reasons")
    assert heard[-1] == "reasons"
    assert plan.status is Status.INFEASIBLE
    assert {reason.id for reason in plan.blocked} >= {"seats", "each"}


def test_cancelled_with_a_second_process_at_work_both_are_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(second, "cores", lambda: 2)
    found = programme(30, 13, 5)
    solver = SolverProcess(found, TIMED, grace_seconds=60)
    heard, plan = cancelled(solver, "first plan")
    assert solver._second is not None
    assert "first plan" in heard
    assert plan.status is Status.CANCELLED
    stands(found, plan)


def test_a_cancelled_process_can_be_cancelled_and_killed_again() -> None:
    found = programme(12, 5, 3)
    solver = SolverProcess(found, TIMED, grace_seconds=60)
    solver.start()
    solver.cancel()
    solver.cancel()
    ended: Event | None = None
    while solver.running:
        for event in solver.poll(0.05):
            ended = event
    assert isinstance(ended, Finished)
    stands(found, ended.plan)
    solver.kill()
    solver.kill()
    assert multiprocessing.active_children() == []
