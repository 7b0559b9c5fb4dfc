"""`growing-edge import FILE --kind KIND`: a CSV in, whole or not at all."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from kiosk.app.options import add_database
from kiosk.app.wording import word
from kiosk.exchange.kinds import KINDS
from kiosk.exchange.table import Fault

MOST_SHOWN = 50


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command's words."""
    parser = subparsers.add_parser("import", help="bring a CSV file in, whole or not at all")
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("--kind", required=True, choices=sorted(KINDS))
    parser.add_argument("--dry-run", action="store_true", help="say what would change, and change nothing")
    add_database(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Import the file and say how many rows were new, changed, the same; or name every fault."""
    from db.database import open_database
    from kiosk.actions.importing import ImportRefused, import_file

    store = open_database(args.database)
    try:
        result = import_file(store, args.file, args.kind, dry_run=args.dry_run)
    except ImportRefused as refused:
        _print_faults(refused.faults)
        raise
    finally:
        store.close()
    counts = ", ".join(f"{result.states.get(state, 0)} {state}" for state in ("new", "changed", "same"))
    print(f"{args.file.name}: {counts}." + (" Dry run: nothing was written." if result.dry_run else ""))
    return 0


def _print_faults(faults: tuple[Fault, ...]) -> None:
    for fault in faults[:MOST_SHOWN]:
        place = f"line {fault.line}" + (f", column {fault.column}" if fault.column else "")
        print(f"{place}: {word(fault.code, fault.values)}", file=sys.stderr)
    if len(faults) > MOST_SHOWN:
        print(f"... and {len(faults) - MOST_SHOWN} more faults.", file=sys.stderr)
