"""The second process: a bound that is true, reasons that are the same, and an end when the search ends."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Iterator
from dataclasses import replace
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from kiosk.matching import second
from kiosk.matching.budget import Found, Options, Told
from kiosk.matching.explain import explain_plan
from kiosk.matching.formulation import formulate
from kiosk.matching.growth import Growth
from kiosk.matching.plan import Plan, Status
from kiosk.matching.problem import Problem
from kiosk.matching.search import NO_AIMS, solve
from kiosk.matching.second import Better, Bound, Enough, Explain, Explained, Message, Second, assist, has_use
from kiosk.matching.worker import SolverProcess, Started
from tests.matching.generate import programme, tiny


@pytest.fixture(autouse=True)
def two_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(second, "cores", lambda: 2)


@pytest.fixture
def ends() -> Iterator[tuple[Connection, Connection]]:
    """Return both ends of a pipe."""
    ours, theirs = multiprocessing.get_context("spawn").Pipe()
    yield ours, theirs
    ours.close()
    theirs.close()


@pytest.fixture
def plan() -> Plan:
    return solve(tiny(3), Options(explain=False))


def test_a_second_process_is_for_large_problems_with_two_cores_and_no_work_limit(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    large, small = programme(30, 13, 5), tiny(3)
    assert has_use(large, Options())
    assert not has_use(small, Options())
    assert not has_use(large, Options(work_limit=3))
    assert not has_use(large, Options(second=False))
    monkeypatch.setattr(second, "cores", lambda: 1)
    assert not has_use(large, Options())


def test_what_it_proves_is_the_bound_and_what_it_finds_a_plan(ends: tuple[Connection, Connection], plan: Plan) -> None:
    """The prover goes on to the end here: what it says last is the optimum."""
    second._Prover(ends[1], formulate(tiny(3), Growth(tiny(3))), 0).run()
    found = list(Second(ends[0]).news())
    assert plan.objective is not None
    assert min(item.value for item in found if isinstance(item, Bound)) == pytest.approx(plan.objective, abs=1e-3)
    assert all(item.value >= plan.objective - 1e-3 for item in found if isinstance(item, Bound))
    assert any(isinstance(item, Better) for item in found)


def test_the_search_takes_what_comes_over_the_pipe(ends: tuple[Connection, Connection], plan: Plan) -> None:
    assert plan.objective is not None
    ends[1].send(Better(plan.assignments))
    ends[1].send(Bound(plan.objective))
    heard: list[Told] = []
    again = solve(tiny(3), Options(explain=False), listener=heard.append, second=ends[0])
    assert again.status is Status.OPTIMAL
    assert isinstance(heard[0], Found)
    assert heard[0].plan.objective == pytest.approx(plan.objective)


def test_reasons_from_both_ends_are_those_of_one(ends: tuple[Connection, Connection], plan: Plan) -> None:
    problem = tiny(3)
    alone = explain_plan(problem, plan.assignments, Growth(problem))
    last = {(why.person, why.block): why for why in alone if why.block == "B3"}
    ends[1].send(Explained("B3", last))
    asked = Second(ends[0])
    asked.ask(plan.assignments, ["B3", "B2", "B1"])
    wish = ends[1].recv()
    assert (wish.assignments, wish.blocks) == (plan.assignments, ("B3", "B2", "B1"))
    assert explain_plan(problem, plan.assignments, Growth(problem), elsewhere=asked.explained) == alone
    assert asked.explained() == {"B3": last}


def test_the_child_stops_proving_for_the_reasons_and_ends_with_the_pipe(
    monkeypatch: pytest.MonkeyPatch, plan: Plan
) -> None:
    monkeypatch.setattr(signal, "signal", lambda *_: None)  # not in this process
    ours, theirs = multiprocessing.get_context("spawn").Pipe()
    working = threading.Thread(target=assist, args=(theirs, tiny(3), Options()))
    working.start()
    ours.send(Enough())
    ours.send(Explain(plan.assignments, ("B3", "B1")))
    found: list[Message] = []
    while len([item for item in found if isinstance(item, Explained)]) < 2:
        found.append(ours.recv())
    working.join()
    with pytest.raises((EOFError, ConnectionError)):
        ours.recv()
    alone = {(why.person, why.block): why for why in explain_plan(tiny(3), plan.assignments, Growth(tiny(3)))}
    told = [item for item in found if isinstance(item, Explained)]
    assert [item.block for item in told] == ["B3", "B1"]
    assert {cell: why for item in told for cell, why in item.why.items()} == {
        cell: why for cell, why in alone.items() if cell[1] != "B2"
    }


def test_a_second_process_that_is_gone_is_done_without(ends: tuple[Connection, Connection]) -> None:
    ends[1].close()
    gone = Second(ends[0])
    assert list(gone.news()) == []
    assert not gone.there
    gone.ask({}, ["B1"])
    assert gone.explained() == {}


def pids(problem: Problem) -> tuple[SolverProcess, list[int]]:
    solver = SolverProcess(problem, Options(time_limit=600))
    solver.start()
    while not any(isinstance(event, Started) for event in solver.poll(0.05)):
        pass
    assert solver._process is not None
    assert solver._second is not None
    return solver, [pid for pid in (solver._process.pid, solver._second.pid) if pid is not None]


def test_killing_the_search_kills_both() -> None:
    solver, found = pids(programme(30, 13, 5))
    assert len(set(found)) == 2
    solver.kill()
    assert not any(Path(f"/proc/{pid}").exists() for pid in found)


def test_the_second_process_ends_by_itself_when_the_search_dies() -> None:
    solver, found = pids(programme(30, 13, 5))
    try:
        assert solver._second is not None
        os.kill(found[0], 9)
        solver._second.join(60)
        assert solver._second.exitcode == 0
    finally:
        solver.kill()


def test_a_tiny_problem_starts_no_second_process() -> None:
    solver = SolverProcess(tiny(1), Options())
    solver.run()
    assert solver._second is None


def test_where_only_rules_count_the_rounded_relaxation_is_as_good_as_the_whole(
    monkeypatch: pytest.MonkeyPatch, ends: tuple[Connection, Connection]
) -> None:
    """The search rounds what the relaxation says while the second process solves the whole: here it says nothing."""
    monkeypatch.setattr(second, "SMALL", 0)
    for seed in (1, 2):
        found = programme(12, 4, seed)
        pairs = replace(found, aims=replace(NO_AIMS, rules=1.0))
        alone = solve(pairs, Options(explain=False, second=False))
        beside = solve(pairs, Options(time_limit=60, explain=False), second=ends[0])
        assert alone.status is beside.status is Status.OPTIMAL
        assert beside.objective == pytest.approx(alone.objective)
