"""`growing-edge check`: reads a whole database and says how it is."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

from kiosk.app.options import add_database
from kiosk.app.wording import word

if TYPE_CHECKING:
    from datetime import datetime

    from db.health import Health, Verdict
    from db.looking import Looking

_MEGABYTE = 1024 * 1024


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command's words."""
    about = "read a whole database: is it sound, does its audit trail hold, how old is its backup"
    parser = subparsers.add_parser("check", help=about, description=about)
    add_database(parser)
    parser.add_argument("--head", metavar="HEAD", help="the record printed on a goal sheet, like 1042-7F3A9C21")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Say how a database is: 0 sound, 1 damaged or its audit trail does not hold. Raises: as opening it does.

    It is only looked at: whoever checks a database of an older schema, or a backup, finds it afterwards as it was.
    """
    from db import audit, health
    from db.location import parse_location
    from db.looking import Looking
    from kiosk.domain.clock import SystemClock

    looking = Looking(parse_location(args.database))
    try:
        verdict = health.check(looking)
        faults = list(faults_of(looking, verdict))
        if args.head is not None and not faults:
            with looking.read() as session:
                if not audit.stands(session, args.head):
                    faults.append(word("check-head-gone", {"head": args.head, "path": str(looking.location)}))
        found = None if verdict.code else health.look(looking)
    finally:
        looking.close()
    if found is not None:
        print("\n".join((*told(found, SystemClock().now()), *told_of_schema(looking))))
    print("\n".join(faults) if faults else "It was read through and is sound.", file=sys.stderr if faults else None)
    return 1 if faults else 0


def faults_of(looking: Looking, verdict: Verdict) -> Iterator[str]:
    """Yield what the thorough check found, in words."""
    if verdict.code:
        yield word(verdict.code, {"path": str(looking.location), "reason": ""})
    if verdict.broken_at is not None:
        yield word("check-chain-broken", {"path": str(looking.location), "row": verdict.broken_at})


def told_of_schema(looking: Looking) -> Iterator[str]:
    """Yield a sentence where the schema is an older program's."""
    from db.location import SqliteFile
    from db.migrate import known_versions

    if looking.is_older:
        before = ", after a backup" if isinstance(looking.location, SqliteFile) else ""
        yield (
            f"Its schema is older than this program's, {known_versions()[-1]}: it was left as it is, and the next start"
            f" of the kiosk brings it up to date{before}."
        )


def told(found: Health, now: datetime) -> Iterator[str]:
    """Yield how a database is, a line a sentence."""
    yield f"{found.place} holds {found.size / _MEGABYTE:,.1f} MB, schema {found.version}."
    yield f"Its audit trail ends at record {found.audit_head}."
    if found.backups is None:
        yield "Its backups are made by the server's own tools and are not known here."
    elif found.last_backup_at is None:
        yield "There is no backup yet; the kiosk makes one every hour, and `growing-edge backup` at once."
    else:
        old = " It is older than it should be; is the kiosk running?" if found.is_backup_old(now) else ""
        yield f"Backups kept: {found.backups}; the last is of {found.last_backup_at.astimezone():%Y-%m-%d %H:%M}.{old}"
    if found.is_space_scarce and found.free is not None:
        yield f"The disk has {found.free / _MEGABYTE:,.0f} MB left: free some space before entries no longer fit."
