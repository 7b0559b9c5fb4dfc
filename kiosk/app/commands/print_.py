"""Writes goal sheets, the rotation plan or cases for a conference into a PDF, without a screen."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.app.options import add_database

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from db.store import Store
    from kiosk.domain.clock import Clock
    from kiosk.reports.model import Audience
    from kiosk.reports.order import PaperSize

GOAL_SHEETS, PLAN, CASES = "goal-sheets", "plan", "cases"
PAPERS = ("a4", "letter")


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command's words."""
    about = "write goal sheets, the rotation plan or cases for a conference into a PDF"
    parser = subparsers.add_parser("print", help=about, description=about)
    what = "everybody's week, a page each; the newest plan; or what the learning log led to a conference"
    parser.add_argument("what", choices=(GOAL_SHEETS, PLAN, CASES), help=what)
    add_database(parser)
    parser.add_argument("--out", type=Path, required=True, metavar="FILE.pdf", help="where the PDF goes")
    parser.add_argument("--week", metavar="YYYY-Www", help="the week of the goal sheets (otherwise this one)")
    parser.add_argument("--paper", choices=PAPERS, default=PAPERS[0], help="paper (%(default)s)")
    parser.add_argument(
        "--audience",
        choices=("chiefs", "wall"),
        default="chiefs",
        help="who reads the plan: the wall's print holds no reasons (%(default)s)",
    )
    parser.add_argument("--plan", default="", metavar="CODE", help="another plan than the newest")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Write one PDF and name it. Raises: InvalidInput (`output-in-the-way`) and what the prints raise."""
    from db.database import open_database
    from kiosk.app.outputs import PDF, check_output
    from kiosk.domain.clock import SystemClock
    from kiosk.reports.order import PaperSize

    check_output(args.out, PDF)
    clock = SystemClock()
    size = PaperSize[args.paper.upper()]
    store = open_database(args.database, clock)
    try:
        if args.what == PLAN:
            print_plan(store, clock, args.out, size, args.audience, args.plan)
        elif args.what == CASES:
            print_cases(store, args.out, size)
        else:
            print_goal_sheets(store, clock, args.out, size, args.week)
    finally:
        store.close()
    print(args.out)
    return 0


def print_plan(store: Store, clock: Clock, out: Path, size: PaperSize, audience: Audience, code: str = "") -> None:
    """Write the plan of a code, otherwise the newest.

    Raises: NotFound (`print-no-plan`, `plan-missing`), InvalidInput (`plan-other-blocks`), Unavailable
    (`print-file-unwritable`).
    """
    from kiosk.actions.plan_sheets import prepare_plan_sheet
    from kiosk.reports.plan_sheet import write_plan_sheet

    with store.read() as session:
        sheet = prepare_plan_sheet(session, None, clock.now(), audience, in_english, code)
    write_plan_sheet(out, sheet, size=size, audience=audience, translate=in_english)


def print_goal_sheets(store: Store, clock: Clock, out: Path, size: PaperSize, week: str | None) -> None:
    """Write everybody's week, each with its code.

    Raises: InvalidInput (`week-malformed`), NotFound (`print-nobody`), Unavailable (`print-file-unwritable`).
    """
    from db.queries.pairings import load_pairs_for_sheets
    from kiosk.actions.goal_sheets import prepare_goal_sheets
    from kiosk.actions.sheets import note_sheets_printed
    from kiosk.domain.clock import parse_week
    from kiosk.domain.programme import GroupFilter
    from kiosk.reports.goal_sheet import write_goal_sheets

    monday = parse_week(week) if week else _this_week(store, clock)
    # Pairs take long to find: they are read before, so that no write waits for them.
    with store.read() as session:
        pairs = load_pairs_for_sheets(session, monday, clock.now())
    with store.write(origin="print") as write:
        sheets = prepare_goal_sheets(write, None, monday, GroupFilter(), _day_words(), pairs=pairs)
    part = out.with_name(out.name + ".part")
    try:
        write_goal_sheets(part, sheets, size=size, translate=in_english)
        # Said before the pages leave, so none leaves unsaid.
        with store.write(origin="print") as write:
            note_sheets_printed(write, None, [sheet.code for sheet in sheets])
        part.replace(out)
    finally:
        part.unlink(missing_ok=True)


def print_cases(store: Store, out: Path, size: PaperSize) -> None:
    """Write every open case of the learning log, a page each.

    Raises: NotFound (`print-no-case`), Unavailable (`print-file-unwritable`).
    """
    from kiosk.actions.case_sheets import prepare_case_sheets
    from kiosk.reports.log_case import write_case_sheets

    with store.read() as session:
        sheets = prepare_case_sheets(session, None)
    write_case_sheets(out, sheets, size=size, translate=in_english)


def in_english(_context: str, text: str) -> str:
    """Translate into English, which the texts are: the command line speaks it."""
    return text


def _this_week(store: Store, clock: Clock) -> date:
    from db.queries.programme import load_programme
    from kiosk.domain.clock import monday_of

    with store.read() as session:
        return monday_of(load_programme(session).calendar.day_of(clock.now()))


def _day_words() -> Callable[[date], str]:
    from kiosk.reports.dates import day_month

    return lambda day: day_month(day, in_english)
