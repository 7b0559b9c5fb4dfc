"""The solver in its own process: started, heard, asked to stop, killed when it will not answer."""

from __future__ import annotations

import os
import subprocess
import sys
import textwrap
import time
from collections.abc import Iterator
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from kiosk.domain.errors import Unavailable
from kiosk.matching import worker
from kiosk.matching.budget import Found, Options, Progress
from kiosk.matching.checker import check
from kiosk.matching.plan import Plan, Status
from kiosk.matching.problem import Problem
from kiosk.matching.worker import Event, Failed, Finished, SolverProcess, Started
from tests.matching.generate import programme, tiny


@pytest.fixture
def long_problem() -> Problem:
    """Return a problem that takes far longer than any test waits."""
    return programme(30, 13, 5)


def events_of(solver: SolverProcess) -> Iterator[Event]:
    while solver.running:
        yield from solver.poll(0.05)


def test_a_plan_comes_back_from_the_process() -> None:
    problem = tiny(3)
    solver = SolverProcess(problem, Options())
    solver.start()
    events = list(events_of(solver))
    assert isinstance(events[0], Started)
    assert events[0].pid != os.getpid()
    assert any(isinstance(event, Progress) for event in events)
    assert isinstance(events[-1], Finished)
    assert events[-1].plan.status is Status.OPTIMAL
    assert check(problem, events[-1].plan.assignments).passed
    assert not solver.running
    assert solver.poll() == []


def test_cancel_brings_the_best_plan_so_far(long_problem: Problem) -> None:
    solver = SolverProcess(long_problem, Options(time_limit=600), grace_seconds=60)
    solver.start()
    last: Event | None = None
    for event in events_of(solver):
        if isinstance(event, Found):
            solver.cancel()
        last = event
    assert isinstance(last, Finished)
    assert last.plan.status is Status.CANCELLED
    assert check(long_problem, last.plan.assignments).passed


def test_the_process_is_gone_after_kill(long_problem: Problem) -> None:
    solver = SolverProcess(long_problem, Options(time_limit=600))
    solver.start()
    pid = next(event.pid for event in events_of(solver) if isinstance(event, Started))
    solver.kill()
    assert not Path(f"/proc/{pid}").exists()
    assert not solver.running


def deaf(pipe: Connection, problem: Problem, options: Options, *_second: Connection) -> None:
    """Stand in for a child that sends one plan and then neither ends nor listens."""
    pipe.send(Started(os.getpid()))
    pipe.send(Found(Plan(Status.FEASIBLE, 5.0, 6.0, 0.2, 1.0, options.seed, {("P1", "B1"): "Wards"})))
    time.sleep(600)


def dies(pipe: Connection, problem: Problem, options: Options) -> None:
    """Stand in for a child that crashes."""
    os._exit(11)


def refuses(pipe: Connection, problem: Problem, options: Options) -> None:
    """Stand in for a child that cannot do it."""
    pipe.send(Failed("matching-solver-died"))


def test_a_child_that_does_not_answer_is_killed_and_its_last_plan_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "work", deaf)
    solver = SolverProcess(tiny(1), Options(), grace_seconds=0.0)
    solver.start()
    last: Event | None = None
    for event in events_of(solver):
        if isinstance(event, Found):
            solver.cancel()
        last = event
    assert isinstance(last, Finished)
    assert (last.plan.status, last.plan.objective) == (Status.CANCELLED, 5.0)


def test_a_child_that_does_not_heed_its_time_limit_is_killed_and_its_last_plan_kept(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(worker, "work", deaf)
    now = [0.0]
    solver = SolverProcess(tiny(1), Options(time_limit=60), clock=lambda: now[0])
    solver.start()
    last: Event | None = None
    for event in events_of(solver):
        if isinstance(event, Found):
            assert solver.running
            now[0] = 60 + worker.GRACE_SECONDS + 1
        last = event
    assert isinstance(last, Finished)
    assert (last.plan.status, last.plan.objective) == (Status.FEASIBLE, 5.0)


def test_a_child_that_crashes_is_a_failure_with_a_code(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "work", dies)
    with pytest.raises(Unavailable, match="matching-solver-died"):
        SolverProcess(tiny(1), Options()).run()


def test_a_failure_of_the_child_reaches_the_caller(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "work", refuses)
    with pytest.raises(Unavailable, match="matching-solver-died"):
        SolverProcess(tiny(1), Options()).run()


def test_a_process_runs_once() -> None:
    solver = SolverProcess(tiny(3), Options())
    solver.run()
    with pytest.raises(RuntimeError):
        solver.start()


def test_the_child_ends_when_its_parent_is_killed(tmp_path: Path) -> None:
    """The parent prints the child's pid and is killed; the child's end of a pipe closing tells when it is gone."""
    script = tmp_path / "parent.py"
    script.write_text(
        textwrap.dedent(
            """
            import os, sys
            from kiosk.matching.budget import Options
            from kiosk.matching.worker import SolverProcess, Started
            from tests.matching.generate import programme
            if __name__ == "__main__":
                solver = SolverProcess(programme(30, 13, 5), Options(time_limit=600))
                solver.start()
                while True:
                    for event in solver.poll(0.05):
                        if isinstance(event, Started):
                            print(event.pid, flush=True)
                            os.kill(os.getpid(), 9)
            """
        ),
        encoding="utf-8",
    )
    root = Path(worker.__file__).parents[2]
    # The child inherits standard output: reading to its end returns only when parent and child are both gone.
    done = subprocess.run(
        [sys.executable, str(script)],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root)},
        stdout=subprocess.PIPE,
        timeout=60,
        check=False,
    )
    assert done.returncode == -9
    assert int(done.stdout) > 0
