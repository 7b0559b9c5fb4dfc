"""`growing-edge setup`: a programme of one's own, in a new database."""

from __future__ import annotations

import argparse
import os
import shlex
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from kiosk.app.options import add_database, default_database, program
from kiosk.domain.errors import InvalidInput

if TYPE_CHECKING:
    from kiosk.actions.founding import Founding
    from kiosk.actions.pins import GivenCode

_LOCAL_ZONE = Path("/etc/localtime")


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the words of this command."""
    parser = subparsers.add_parser("setup", help="begin a programme of your own in a new database")
    add_database(parser)
    parser.add_argument("--name", required=True, help="the programme's name, as it stands on the board")
    parser.add_argument(
        "--director", required=True, metavar="NAME", help="whole name of the first person who may do all"
    )
    parser.add_argument(
        "--key",
        default="director",
        help="the director's key in your roster files, which finds them again (%(default)s)",
    )
    parser.add_argument(
        "--framework", default="workroom", metavar="PRESET", help="competencies; a wrong name lists them (%(default)s)"
    )
    parser.add_argument("--scale", metavar="PRESET", help="levels; a wrong name lists them (the framework's own)")
    parser.add_argument("--columns", metavar="CODES", help="columns of the board: AIR,LP,VASC (all of the framework)")
    parser.add_argument("--timezone", metavar="ZONE", help="such as America/Chicago (this machine's)")
    parser.add_argument(
        "--day-turns", type=int, default=4, choices=range(24), metavar="HOUR", help="when a day ends (%(default)s)"
    )
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Make the database and say what to do next. Raises: InvalidInput, NotFound, Unavailable."""
    from db.migrate import waiting
    from kiosk.actions.founding import found_programme
    from kiosk.app.stopping import ending_in_order
    from kiosk.domain.clock import SystemClock

    founding = _founding(args)
    with ending_in_order() as leave_if_asked, waiting(leave_if_asked):
        given = found_programme(args.database, founding, SystemClock(), filled=leave_if_asked)
    print("\n".join(_report(args, founding, given)))
    return 0


def local_zone(link: Path = _LOCAL_ZONE) -> str | None:
    """Return the IANA name of this machine's time zone, None where it does not say."""
    named = os.environ.get("TZ", "").removeprefix(":")
    if named and not named.startswith("/"):
        return named
    _, found, zone = str(link.resolve()).partition("zoneinfo/")
    return zone if found else None


def _founding(args: argparse.Namespace) -> Founding:
    from kiosk.actions.founding import Founding, first_director
    from kiosk.actions.setup import NewProgramme
    from kiosk.exchange.presets import load_framework, load_scale

    for option in ("name", "director", "key"):
        if not getattr(args, option).strip():
            raise InvalidInput("option-empty", option=f"--{option}")
    zone = args.timezone or local_zone()
    if zone is None:
        raise InvalidInput("zone-needed")
    framework = load_framework(args.framework)
    codes = [item.code for item in framework.competencies]
    columns = [code.strip() for code in args.columns.split(",") if code.strip()] if args.columns else codes
    if not columns or len(set(columns)) < len(columns):
        raise InvalidInput("columns-unclear", columns=args.columns, known=", ".join(codes))
    return Founding(
        NewProgramme(args.name, zone, args.day_turns),
        framework,
        load_scale(args.scale or framework.scale_id),
        tuple(columns),
        first_director(args.director, args.key),
    )


def _report(args: argparse.Namespace, founding: Founding, given: GivenCode) -> list[str]:
    from db.keys import keys_path
    from db.location import parse_location, shown
    from kiosk.app.given_code import code_lines

    programme, where = founding.programme, parse_location(args.database)
    database = [] if args.database == default_database() else ["--database", shown(args.database)]
    commands = (
        ("template", "roster", "--out", "roster.csv"),
        ("import", "roster.csv", "--kind", "roster", "--dry-run", *database),
        ("import", "roster.csv", "--kind", "roster", *database),
        ("code", "--without-pin", *database),
        ("kiosk", *database),
    )
    return [
        f"{programme.name} is set up in {where}.",
        f"Board: “{founding.framework.name}” in {len(founding.columns)} columns, levels of “{founding.scale.name}”.",
        f"Days turn at {programme.day_turns_at}:00 in {programme.zone}.",
        "",
        *code_lines(founding.director.name, given, ZoneInfo(programme.zone)),
        "",
        f"Next, with {founding.director.name} under the key “{founding.director.key}” in the roster:",
        *(f"  {program()} {shlex.join(words)}" for words in commands),
        "",
        f"Keep a copy of {keys_path(where)}: without it nobody opens this database, nor any backup of it.",
    ]
