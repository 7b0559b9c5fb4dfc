"""`growing-edge match`: read a problem, search for a plan, write or keep it, say how good it is."""

from __future__ import annotations

import argparse
import math
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.app.options import seconds, whole
from kiosk.domain.errors import InvalidInput

if TYPE_CHECKING:
    from kiosk.matching.budget import Options
    from kiosk.matching.plan import Plan

DEFAULT_SECONDS = 60.0
TITLE = "Rotation plan"


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> argparse.ArgumentParser:
    """Add the command's arguments to the main parser."""
    about = "place people on rotations so that they grow, by every rule"
    parser = subparsers.add_parser("match", help=about, description=about)
    where = parser.add_mutually_exclusive_group(required=True)
    where.add_argument("--problem", type=Path, metavar="FILE", help="the problem, as JSON")
    where.add_argument(
        "--database", metavar="PATH_OR_URL", help="plan the year of a programme, and keep the plan there for its chiefs"
    )
    parser.add_argument("--out", type=Path, metavar="PLAN.json", help="where the plan goes (needed with --problem)")
    parser.add_argument("--time-limit", type=seconds(), metavar="S", help="stop after so many seconds (60)")
    parser.add_argument(
        "--work-limit",
        type=whole(0),
        metavar="N",
        help="stop after so many rounds; the same N and seed give the same plan",
    )
    parser.add_argument("--seed", type=whole(0), default=0, metavar="N", help="another seed, another search (0)")
    parser.set_defaults(run=run)
    return parser


def run(args: argparse.Namespace) -> int:
    """Run the command: 0 a plan, 3 none exists, 4 none found, 130 stopped by Ctrl-C.

    Raises: UserError where problem, programme or output are not what they should be.
    """
    if args.database is not None:
        return _plan_programme(args.database, args.out, options_from(args))
    if args.out is None:
        raise InvalidInput("match-no-out")
    return _plan_file(args.problem, args.out, options_from(args))


def options_from(args: argparse.Namespace) -> Options:
    """Return the search options: without any limit given, a minute; with a work limit alone, no clock."""
    from kiosk.matching.budget import Options

    seconds = args.time_limit
    if seconds is None:
        seconds = math.inf if args.work_limit is not None else DEFAULT_SECONDS
    return Options(time_limit=seconds, work_limit=args.work_limit, seed=args.seed)


def _plan_file(problem: Path, out: Path, options: Options) -> int:
    from kiosk.app.solving import EXITS, solve_and_write
    from kiosk.matching.problem_json import read_problem

    plan = solve_and_write(read_problem(problem), out, options)
    _tell_reasons(plan)
    return EXITS[plan.status]


def _tell_reasons(plan: Plan) -> None:
    """Print what stands in the way of a plan, or of a better one."""
    from kiosk.app.wording.matching import reason_lines

    for line in reason_lines(plan):
        print(line)


def _plan_programme(database: str, out: Path | None, options: Options) -> int:
    """Plan the year that runs now. Only a search that found a plan takes the place of the plan before."""
    from db.database import open_database
    from kiosk.actions.planning import load_problem
    from kiosk.actions.suggest import keep_suggestion, problem_of
    from kiosk.app.solving import EXITS, solve_and_write
    from kiosk.domain.clock import SystemClock

    clock = SystemClock()
    store = open_database(database, clock)
    try:
        with store.read() as session:
            document = load_problem(session, clock.now()).document
        plan = solve_and_write(problem_of(document), out, options)
        _tell_reasons(plan)
        if plan.assignments:
            with store.write(origin="match") as write:
                kept = keep_suggestion(write, None, document, plan, TITLE)
            print(f"kept as    {kept.code}")
    finally:
        store.close()
    return EXITS[plan.status]
