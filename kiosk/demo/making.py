"""Makes the demo's database, whole or not at all."""

from __future__ import annotations

import os
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path

from db.database import create_database, open_database
from db.keys import keys_path
from db.location import Location, SqliteFile, parse_location
from db.queries.programme import load_programme
from kiosk.demo.academic import AcademicYear, year_holding
from kiosk.demo.chance import stream
from kiosk.demo.placements import YearPlan, make_year
from kiosk.demo.roster import DemoPerson, make_roster
from kiosk.demo.sharing import unreleased_of
from kiosk.demo.stage import ZONE, Stage
from kiosk.demo.story import Story
from kiosk.domain.clock import SetClock
from kiosk.domain.errors import InvalidInput, NotFound
from kiosk.domain.ids import IdMaker

PEOPLE, SEED = 58, 7
DAYS = 730
# With a day given, everything has happened by its noon, so that whoever looks in the afternoon sees no future.
NOON = time(12)


@dataclass(frozen=True, slots=True)
class DemoWish:
    """What kind of demo: of how many people, from which seed, how many days long, ending at which moment.

    The same wish gives the same database but for what is secret: PIN hashes, sheet codes, the audit chain's key.
    """

    until: datetime
    people: int = PEOPLE
    seed: int = SEED
    days: int = DAYS


def noon_of(day: date) -> datetime:
    """Return the moment at which a demo for a day ends."""
    return datetime.combine(day, NOON, tzinfo=ZONE)


def make_demo(location: str | os.PathLike[str], wish: DemoWish, *, replace: bool = False) -> None:
    """Make a demo programme in a new database; interrupted, it leaves nothing behind.

    With `replace` it takes the place of an older demo in a file.
    Raises: InvalidInput: `demo-people`, `demo-in-the-way`, `demo-not-a-demo`, `demo-on-a-server`, and what
    `create_database` and `open_database` raise.
    """
    where = parse_location(location)
    until = wish.until.astimezone(ZONE)
    cast, plans, now = plan_demo(wish)
    make_room(where, replace=replace)
    starts = (until - timedelta(days=wish.days)).date()
    clock = SetClock(noon_of(starts))
    ids = IdMaker(clock, stream(wish.seed, "ids").randbytes)
    with ExitStack() as undo:
        create_database(location, clock, ids=ids)
        if isinstance(where, SqliteFile):
            undo.callback(remove_files, where)
        store = open_database(location, clock, ids=ids)
        undo.callback(store.close)
        Story(store, clock, Stage(cast, plans, now, wish.seed), until, wish.seed).tell(starts)
        undo.pop_all()
    store.close()


def plan_demo(wish: DemoWish) -> tuple[tuple[DemoPerson, ...], dict[AcademicYear, YearPlan], AcademicYear]:
    """Return a demo's people, the plans of its last two years, and the year it ends in. Raises: InvalidInput."""
    now = year_holding(wish.until.astimezone(ZONE).date())
    cast = make_roster(wish.people, now, wish.seed)
    unreleased = unreleased_of(cast)
    plans = {year: make_year(cast, now, year, unreleased, wish.seed) for year in (now.before, now)}
    return cast, plans, now


def make_room(where: Location, *, replace: bool) -> None:
    """Check that nothing stands in the way, or remove an older demo's files. Raises: InvalidInput."""
    if not isinstance(where, SqliteFile):
        if replace:
            raise InvalidInput("demo-on-a-server", path=str(where))
        return
    if not where.path.exists():
        return
    if not replace:
        raise InvalidInput("demo-in-the-way", path=str(where))
    store = open_database(where.path)
    try:
        with store.read() as session:
            is_demo = load_programme(session).is_demo
    except NotFound as error:
        raise InvalidInput("demo-not-a-demo", path=str(where)) from error
    finally:
        store.close()
    if not is_demo:
        raise InvalidInput("demo-not-a-demo", path=str(where))
    remove_files(where)


def remove_files(where: SqliteFile) -> None:
    """Remove a demo's database with its log and its keys; backups beside it stay."""
    beside = (where.path.with_name(where.path.name + end) for end in ("", "-wal", "-shm"))
    for path in (*beside, Path(keys_path(where))):
        path.unlink(missing_ok=True)
