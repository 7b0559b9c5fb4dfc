"""`growing-edge export plan`: a plan as a workbook, a table, calendars or a plan file."""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.app.options import add_database

if TYPE_CHECKING:
    from kiosk.actions.plan_export import PlanFormat

FORMATS = ("xlsx", "csv", "ical", "json")


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command's words."""
    about = "write a plan into a file for other programs"
    parser = subparsers.add_parser("export", help=about, description=about)
    parser.add_argument("what", choices=("plan",), help="the newest plan, or the one that --plan names")
    parser.add_argument(
        "--format",
        choices=FORMATS,
        required=True,
        help="xlsx and json hold growth and reasons, for chiefs; csv and ical hold who is where, and nothing else",
    )
    parser.add_argument(
        "--out", type=Path, required=True, metavar="PATH", help="a new file; for ical a new folder, a file a person"
    )
    parser.add_argument("--plan", default="", metavar="CODE", help="another plan than the newest, by its code")
    parser.add_argument("--replace", action="store_true", help="write over what an earlier export left there")
    add_database(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Write the file and name it.

    Raises: InvalidInput (`export-exists`, `output-in-the-way`) and what gathering and writing a plan raises.
    """
    from db.database import open_database
    from kiosk.actions.plan_export import PlanFormat, prepare_plan_export, write_plan_export
    from kiosk.app.commands.print_ import in_english
    from kiosk.domain.clock import SystemClock

    chosen = PlanFormat(args.format)
    if args.replace:
        _check_replaced(args.out, chosen)
    clock = SystemClock()
    store = open_database(args.database, clock)
    try:
        with store.read() as session:
            export = prepare_plan_export(session, None, clock.now(), chosen, in_english, args.plan)
    finally:
        store.close()
    write_plan_export(export, args.out, in_english, replace=args.replace)
    print(args.out)
    if not export.accepted:
        print(f"{export.code} is a suggestion: nobody has accepted it yet.", file=sys.stderr)
    return 0


def _check_replaced(path: Path, format_: PlanFormat) -> None:
    """See that only an earlier export is written over: a database named by mistake stays as it is."""
    from kiosk.actions.plan_export import PlanFormat
    from kiosk.app.outputs import check_folder, check_output
    from kiosk.exchange.plan_csv import COLUMNS
    from kiosk.matching.plan_json import FORMAT

    told_by = {
        PlanFormat.XLSX: b"PK\x03\x04",
        PlanFormat.CSV: ",".join(COLUMNS).encode(),
        PlanFormat.JSON: FORMAT.encode(),
    }
    if format_ is not PlanFormat.ICAL:
        check_output(path, told_by[format_])
    elif path.exists():
        check_folder(path, b"BEGIN:VCALENDAR", re.compile(r".+\.ics"))
