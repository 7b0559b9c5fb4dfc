"""Makes the demo's database, whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from db.database import create_database, open_database, remove_from_server
from db.keys import keys_path
from db.location import Location, SqliteFile, parse_location
from kiosk.demo.academic import AcademicYear, year_holding
from kiosk.demo.chance import stream
from kiosk.demo.place import check_place, move_in, workshop
from kiosk.demo.placements import YearPlan, make_year
from kiosk.demo.roster import DemoPerson, make_roster
from kiosk.demo.sharing import unreleased_of
from kiosk.demo.stage import ZONE, Stage
from kiosk.demo.story import Story
from kiosk.domain.clock import SetClock
from kiosk.domain.ids import IdMaker

PEOPLE, SEED = 58, 7
DAYS = 730
# With a day given, everything has happened by its noon, so that whoever looks in the afternoon sees no future.
NOON = time(12)


Drawn = tuple[tuple[DemoPerson, ...], dict[AcademicYear, YearPlan], AcademicYear]
"""A demo's people, the plans of its last two years, and the year it ends in."""


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


def make_demo(
    location: str | os.PathLike[str],
    wish: DemoWish,
    *,
    replace: bool = False,
    begun: Callable[[], object] = lambda: None,
    day_over: Callable[[], object] = lambda: None,
) -> None:
    """Make a demo programme in a new database; interrupted, it leaves nothing behind.

    With `replace` it takes the place of an older demo in a file once it is whole. `begun` is called when it is certain
    that it can be made, before the long part, and `day_over` after each day told, every few milliseconds: what it
    raises interrupts the making.
    Raises: InvalidInput (`demo-people`, and as `check_place`), and what `create_database` and `open_database` raise.
    """
    where = parse_location(location)
    # Drawn first: a wish that cannot be is told at once.
    drawn = plan_demo(wish)
    check_place(where, replace=replace)
    if not isinstance(where, SqliteFile):
        _make_at(location, wish, drawn, begun, day_over)
        return
    with workshop(where) as made:
        _make_at(made.path, wish, drawn, begun, day_over)
        move_in(made, where, replace=replace)


def _make_at(
    location: str | os.PathLike[str],
    wish: DemoWish,
    drawn: Drawn,
    begun: Callable[[], object],
    day_over: Callable[[], object],
) -> None:
    until = wish.until.astimezone(ZONE)
    starts = (until - timedelta(days=wish.days)).date()
    clock = SetClock(noon_of(starts))
    ids = IdMaker(clock, stream(wish.seed, "ids").randbytes)
    with ExitStack() as undo:
        create_database(location, clock, ids=ids)
        undo.callback(_unmake, parse_location(location))
        begun()
        store = open_database(location, clock, ids=ids)
        undo.callback(store.close)
        Story(store, clock, Stage(*drawn, wish.seed), until, wish.seed).tell(starts, day_over)
        undo.pop_all()
    store.close()


def _unmake(where: Location) -> None:
    if isinstance(where, SqliteFile):
        # The file goes with its workshop; the keys may stand elsewhere.
        keys_path(where).unlink(missing_ok=True)
    else:
        remove_from_server(where)


def plan_demo(wish: DemoWish) -> Drawn:
    """Return a demo's people, the plans of its last two years, and the year it ends in. Raises: InvalidInput."""
    now = year_holding(wish.until.astimezone(ZONE).date())
    cast = make_roster(wish.people, now, wish.seed)
    unreleased = unreleased_of(cast)
    plans = {year: make_year(cast, now, year, unreleased, wish.seed) for year in (now.before, now)}
    return cast, plans, now
