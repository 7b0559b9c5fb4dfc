"""A search for a plan from the command line: in its own process, told line by line, ended by Ctrl-C."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

from kiosk.app.outputs import check_output
from kiosk.app.wording.matching import CAUTIONS
from kiosk.domain.errors import InvalidInput
from kiosk.matching.budget import Options, Progress
from kiosk.matching.plan import Plan, Status
from kiosk.matching.plan_json import FORMAT, write_plan
from kiosk.matching.problem import Problem
from kiosk.matching.worker import Event, SolverProcess

EXITS = {
    Status.OPTIMAL: 0,
    Status.FEASIBLE: 0,
    Status.INFEASIBLE: 3,
    Status.UNKNOWN: 4,
    Status.CANCELLED: 130,
}


def solve_and_write(problem: Problem, out: Path | None, options: Options) -> Plan:
    """Search in a worker process, write the plan whole or not at all where `out` is named, and say how good it is.

    Raises: UserError where the solver broke down or the file can't be written.
    """
    if out is not None:
        _check_writable(out)
    for caution in problem.warnings:
        print(CAUTIONS[caution.code].format(where=caution.where, what=caution.what), file=sys.stderr)
    worker = SolverProcess(problem, options)
    with _ctrl_c(worker.cancel):
        plan = worker.run(_tell)
    if out is not None:
        _write(plan, out)
    for line in summary(plan):
        print(line)
    return plan


def _write(plan: Plan, out: Path) -> None:
    try:
        write_plan(plan, out)
    except OSError as error:
        raise InvalidInput("matching-out-unwritable", path=str(out), reason=error.strerror) from error


def _check_writable(out: Path) -> None:
    """Complain before the search rather than after it."""
    if out.is_dir() or not out.absolute().parent.is_dir():
        raise InvalidInput("matching-out-unwritable", path=str(out), reason="no such folder, or a folder itself")
    check_output(out, FORMAT.encode())


@contextmanager
def _ctrl_c(cancel: Callable[[], None]) -> Iterator[None]:
    """Turn the first Ctrl-C into a wish to stop, so that the best plan so far is kept; the second one insists."""
    usual = signal.getsignal(signal.SIGINT)

    def on_signal(_number: int, _frame: FrameType | None) -> None:
        cancel()
        signal.signal(signal.SIGINT, usual)

    signal.signal(signal.SIGINT, on_signal)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, usual)


def _tell(event: Event) -> None:
    if isinstance(event, Progress):
        print(progress_line(event), file=sys.stderr, flush=True)


def progress_line(progress: Progress) -> str:
    """Return one line of progress: seconds, stage, best so far, what no plan exceeds, the gap between them."""
    best = "-" if progress.objective is None else f"{progress.objective:.1f}"
    bound = "-" if progress.bound is None else f"{progress.bound:.1f}"
    gap = "-" if progress.gap is None else f"{progress.gap:.2%}"
    return f"{progress.seconds:7.1f} s  {progress.stage:<14} best {best:>10}  limit {bound:>10}  gap {gap:>7}"


def summary(plan: Plan) -> Iterator[str]:
    """Yield the lines that say how it went."""
    yield f"status     {plan.status.value}"
    if plan.objective is not None:
        yield f"objective  {plan.objective:.2f}"
    if plan.bound is not None:
        yield f"bound      {plan.bound:.2f}"
    if plan.gap is not None:
        yield f"gap        {plan.gap:.2%}"
    yield f"seconds    {plan.seconds:.1f}"
    if plan.assignments:
        yield f"rules broken {sum(rule.hard and not rule.kept for rule in plan.rules)}"
    for reason in plan.blocked:
        give = f" (would have to give {reason.amount:g})" if reason.amount else ""
        yield f"can't hold together: {reason.says}{give}"
