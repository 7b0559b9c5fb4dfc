"""`growing-edge tour`: a picture of every screen and every print of a demo programme, without a screen."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime
from pathlib import Path

from kiosk.app.options import DATABASE_VARIABLE, default_database, seconds

DEFAULT_SECONDS, MOST_SECONDS = 20.0, 3600.0


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the words of this command."""
    parser = subparsers.add_parser("tour", help="write a picture of every screen, and every print, of a demo programme")
    parser.add_argument("--out", type=Path, default=Path("tour"), metavar="FOLDER", help="where to (%(default)s)")
    parser.add_argument(
        "--database",
        metavar="PATH_OR_URL",
        help=f"a demo programme (or the variable {DATABASE_VARIABLE}; otherwise {default_database()}, and where nothing"
        " is there a demo is made for the tour). A file stays as it is; a server's demo gets the codes of its sheets",
    )
    parser.add_argument("--now", metavar="MOMENT", help="what time it is (2026-11-24T14:32Z; otherwise now)")
    parser.add_argument(
        "--plan-seconds",
        type=seconds(MOST_SECONDS),
        default=DEFAULT_SECONDS,
        metavar="S",
        help="how long a plan is searched for where none was made yet (%(default)g)",
    )
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Make the tour."""
    from kiosk.app.commands.picture import parse_moment
    from kiosk.app.tour.making import make_tour
    from kiosk.matching.budget import Options

    now = parse_moment(args.now) if args.now else datetime.now(UTC)
    now = now if now.tzinfo else now.replace(tzinfo=UTC)
    make_tour(args.database, args.out, now, Options(time_limit=args.plan_seconds), _say)
    return 0


def _say(line: str) -> None:
    print(line, flush=True)
