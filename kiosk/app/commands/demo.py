"""`growing-edge demo`: a believable programme to look at, with two years behind it."""

from __future__ import annotations

import argparse
from datetime import date

from kiosk.app.options import add_database, whole
from kiosk.domain.clock import is_near
from kiosk.domain.errors import InvalidInput


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the words of this command."""
    parser = subparsers.add_parser("demo", help="make a demo programme with invented people")
    add_database(parser)
    parser.add_argument(
        "--people", type=whole(0), default=58, metavar="N", help="how many people, 1 to 300 (%(default)s)"
    )
    parser.add_argument(
        "--seed", type=whole(0), default=7, help="the same seed and day make the same demo (%(default)s)"
    )
    parser.add_argument("--today", metavar="YYYY-MM-DD", help="the day it ends, at noon (now)")
    parser.add_argument(
        "--replace", action="store_true", help="take the place of an older demo, once the new one is whole"
    )
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Make the demo and say how to open it. Raises: InvalidInput, Unavailable."""
    from db.migrate import waiting
    from kiosk.app.stopping import ending_in_order
    from kiosk.demo.making import DemoWish, make_demo, noon_of
    from kiosk.demo.stage import PIN
    from kiosk.domain.clock import SystemClock

    until = noon_of(_day(args.today)) if args.today else SystemClock().now()
    wish = DemoWish(until, args.people, args.seed)

    def begun() -> None:
        print(f"Two years of {args.people} invented people are being made; this can take a minute.", flush=True)

    with ending_in_order() as leave_if_asked, waiting(leave_if_asked):
        make_demo(args.database, wish, replace=args.replace, begun=begun, day_over=leave_if_asked)
    print(f"Done. Everybody's PIN is {PIN}. Open it: growing-edge --database {args.database}")
    return 0


def _day(text: str) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError as error:
        raise InvalidInput("demo-day-malformed", text=text) from error
    if not is_near(day):
        raise InvalidInput("demo-day-malformed", text=text)
    return day
