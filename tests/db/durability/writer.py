"""The kiosk that dies: enters observations through the real store and says of each that it is saved, once it is.

Run as a program it is recorded (`--sessions`) or serves as the parent of children to kill (`--serve`): a fork of a
process that has imported everything is up in milliseconds. What it says, a line each: `created`, `ready`, the number of
an entry, `backup NAME`, `pid NUMBER`, `dead`.
"""

from __future__ import annotations

import argparse
import itertools
import os
import sys
from collections.abc import Iterable
from datetime import timedelta
from pathlib import Path
from uuid import UUID

from sqlalchemy import func, select

from db import engine
from db.backup import backups_folder, make_backup
from db.database import create_database, open_database
from db.location import SqliteFile
from db.store import Store, WriteSession
from db.tables import (
    CompetencyRow,
    FrameworkRow,
    LatestRow,
    LevelRow,
    ObservationRow,
    PersonRow,
    ProgrammeRow,
    RoleRow,
    ScaleRow,
)
from kiosk.domain.changes import Topic
from kiosk.domain.clock import SystemClock
from kiosk.domain.evidence import Purpose, Source
from kiosk.domain.people import Access, RoleKind

PROGRAMME, ROLE, ALEX, SAM, SCALE, FRAMEWORK, COMPETENCY = (UUID(int=number) for number in range(1, 8))
LEVELS = 5
BACKUP_EVERY = 60
SYNCHRONOUS = {"OFF": 0, "NORMAL": 1, "FULL": 2}


def say(line: str) -> None:
    """Acknowledge something: from here on it must not be lost."""
    os.write(sys.stdout.fileno(), f"{line}\n".encode())


def set_up(store: Store) -> None:
    """Enter two people and one competency, in one transaction."""
    with store.write() as write:
        add, flush = write.session.add_all, write.session.flush
        add([
            ProgrammeRow(id=PROGRAMME, name="Elm", zone="UTC", day_turns_at=4, stage=1, is_demo=True),
            ScaleRow(id=SCALE, code="workroom", name="Workroom", alone_from=3),
            FrameworkRow(id=FRAMEWORK, code="sample", name="Sample", source="", notice=""),
        ])  # fmt: skip
        flush()
        add(LevelRow(scale_id=SCALE, position=n, label=str(n), name=str(n), meaning="") for n in range(LEVELS))
        add([
            RoleRow(id=ROLE, programme_id=PROGRAMME, name="Resident", kind=RoleKind.RESIDENT),
            CompetencyRow(
                id=COMPETENCY, framework_id=FRAMEWORK, scale_id=SCALE, code="C1", name="Airway", short_name="Airway",
                description="", level_words=[], position=0,
            ),
        ])  # fmt: skip
        flush()
        add(
            PersonRow(
                id=person, programme_id=PROGRAMME, roster_key=name, name=name, role_id=ROLE, access=Access.MEMBER,
                leader=False, active=True,
            )
            for person, name in ((ALEX, "Alex Sample"), (SAM, "Sam Sample"))
        )  # fmt: skip
        write.audit("set-up", None, PROGRAMME)


def enter(write: WriteSession, number: int) -> None:
    """Enter one observation with its place on the board and its row in the audit chain."""
    observation = write.ids()
    write.session.add(
        ObservationRow(
            id=observation, person_id=ALEX, competency_id=COMPETENCY, observer_id=SAM, source=Source.OBSERVER,
            purpose=Purpose.COACHING, level=number % LEVELS, seen=f"{number}" + " seen" * (number % 90), next_step="",
            context="", observed_at=write.now, recorded_at=write.now,
        )
    )  # fmt: skip
    write.session.flush()
    write.session.merge(
        LatestRow(
            person_id=ALEX, competency_id=COMPETENCY, source=Source.OBSERVER, observation_id=observation,
            level=number % LEVELS, observed_at=write.now,
        )
    )  # fmt: skip
    write.changed(Topic.OBSERVATIONS, ALEX)
    write.audit("entered", SAM, ALEX, number=number)


def write_entries(path: Path, numbers: Iterable[int] | None, *, too_early: bool = False) -> None:
    """Open the database, go on after the last entry, and acknowledge each; `too_early` does so before the commit."""
    store = open_database(path)
    with store.read() as session:
        done = session.scalar(select(func.count()).select_from(ObservationRow)) or 0
        is_set_up = session.get(PersonRow, ALEX) is not None
    if not is_set_up:
        set_up(store)
        say("ready")
    for count in itertools.count(1) if numbers is None else numbers:
        with store.write("kiosk") as write:
            enter(write, done + count)
            if too_early:
                say(str(done + count))
        if not too_early:
            say(str(done + count))
        if (done + count) % BACKUP_EVERY == 0:
            back_up(path, done + count)
    store.close()


def back_up(path: Path, number: int) -> None:
    """Make a backup named after the number of the last entry."""
    where = SqliteFile(path)
    moment = SystemClock().now().replace(microsecond=0) + timedelta(seconds=number)
    say(f"backup {make_backup(where, backups_folder(where), moment).path.name}")


def serve(path: Path, *, too_early: bool) -> None:
    """For each line on standard input start a child that writes until it is killed."""
    for _line in sys.stdin:
        child = os.fork()
        if child == 0:
            write_entries(path, None, too_early=too_early)
        say(f"pid {child}")
        os.waitpid(child, 0)
        say("dead")


def main() -> int:
    """Write, recorded or to be killed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("path", type=Path)
    parser.add_argument("--synchronous", choices=sorted(SYNCHRONOUS), default="FULL")
    parser.add_argument("--too-early", action="store_true", help="acknowledge before the commit: a fault to be found")
    parser.add_argument("--serve", action="store_true")
    parser.add_argument("--sessions", type=int, nargs="*", default=[], help="entries of each opening of the database")
    args = parser.parse_args()
    engine.SQLITE_SETTINGS["synchronous"] = SYNCHRONOUS[args.synchronous]
    if not args.path.exists():
        create_database(args.path)
        say("created")
    if args.serve:
        serve(args.path, too_early=args.too_early)
    for entries in args.sessions:
        write_entries(args.path, range(1, entries + 1), too_early=args.too_early)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
