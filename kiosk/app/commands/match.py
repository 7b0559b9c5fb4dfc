"""`growing-edge match`: read a problem, search for a plan, write it, say how good it is."""

from __future__ import annotations

import argparse
import math
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

from kiosk.app.wording import sentence
from kiosk.app.wording.matching import CAUTIONS
from kiosk.domain.errors import InvalidInput, UserError
from kiosk.matching.budget import Options, Progress
from kiosk.matching.plan import Plan, Status
from kiosk.matching.plan_json import write_plan
from kiosk.matching.problem import Problem
from kiosk.matching.problem_json import read_problem
from kiosk.matching.worker import Event, SolverProcess

DEFAULT_SECONDS = 60.0
EXIT_WRONG_INPUT = 2
EXITS = {
    Status.OPTIMAL: 0,
    Status.FEASIBLE: 0,
    Status.INFEASIBLE: 3,
    Status.UNKNOWN: 4,
    Status.CANCELLED: 130,
}


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> argparse.ArgumentParser:
    """Add the command's arguments to the main parser."""
    about = "place people on rotations so that they grow, by every rule"
    parser = subparsers.add_parser("match", help=about, description=about)
    parser.add_argument("--problem", type=Path, required=True, metavar="FILE", help="the problem, as JSON")
    parser.add_argument("--out", type=Path, required=True, metavar="PLAN.json", help="where the plan goes")
    parser.add_argument("--time-limit", type=_positive, metavar="S", help="stop after so many seconds (60)")
    parser.add_argument(
        "--work-limit",
        type=_count,
        metavar="N",
        help="stop after so many rounds; the same N and seed give the same plan",
    )
    parser.add_argument("--seed", type=_count, default=0, metavar="N", help="another seed, another search (0)")
    parser.set_defaults(run=run)
    return parser


def _positive(text: str) -> float:
    value = float(text)
    if not 0 < value < math.inf:
        raise argparse.ArgumentTypeError("give a number of seconds above 0")
    return value


def _count(text: str) -> int:
    value = int(text)
    if value < 0:
        raise argparse.ArgumentTypeError("give a whole number, 0 or more")
    return value


def run(args: argparse.Namespace) -> int:
    """Run the command: 0 a plan, 3 none exists, 4 none found, 130 stopped by Ctrl-C, 2 the input is wrong."""
    try:
        problem = read_problem(args.problem)
        return solve_and_write(problem, args.out, options_from(args))
    except UserError as error:
        print(sentence(error), file=sys.stderr)
        return EXIT_WRONG_INPUT


def options_from(args: argparse.Namespace) -> Options:
    """Return the search options: without any limit given, a minute; with a work limit alone, no clock."""
    seconds = args.time_limit
    if seconds is None:
        seconds = math.inf if args.work_limit is not None else DEFAULT_SECONDS
    return Options(time_limit=seconds, work_limit=args.work_limit, seed=args.seed)


def solve_and_write(problem: Problem, out: Path, options: Options) -> int:
    """Search in a worker process, write the plan whole or not at all, and return the command's exit code.

    Raises: UserError where the solver broke down or the file can't be written.
    """
    _check_writable(out)
    for caution in problem.warnings:
        print(CAUTIONS[caution.code].format(where=caution.where, what=caution.what), file=sys.stderr)
    worker = SolverProcess(problem, options)
    with _ctrl_c(worker.cancel):
        plan = worker.run(_tell)
    try:
        write_plan(plan, out)
    except OSError as error:
        raise InvalidInput("matching-out-unwritable", path=str(out), reason=error.strerror) from error
    for line in summary(plan):
        print(line)
    return EXITS[plan.status]


def _check_writable(out: Path) -> None:
    """Complain before the search rather than after it."""
    if out.is_dir() or not out.absolute().parent.is_dir():
        raise InvalidInput("matching-out-unwritable", path=str(out), reason="no such folder, or a folder itself")


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
