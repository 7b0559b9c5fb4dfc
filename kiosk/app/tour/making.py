"""A tour from first word to last file."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from db.queries.programme import load_programme
from db.store import Store
from kiosk.app.offscreen import offscreen_application
from kiosk.app.tour.folder import INDEX, Exhibit, TourFolder
from kiosk.app.tour.pictures import SIZE, Guests, draw_stops, exhibits_of
from kiosk.app.tour.prints import prints, suggest_plan, write_goal_sheets, write_plans
from kiosk.app.tour.programme import database_wished, find_chief, find_learner, tour_store
from kiosk.app.tour.stops import stops
from kiosk.domain.clock import SetClock
from kiosk.domain.programme import Programme
from kiosk.matching.budget import Options

Say = Callable[[str], object]

_WIDEST = 27


def make_tour(database: str | None, out: Path, now: datetime, options: Options, say: Say) -> None:
    """Write the tour of a demo programme into a folder; `say` hears of each file once it is there.

    Raises: UserError with what is in the way, before anything was written where that could be known.
    """
    folder, clock = TourFolder(out), SetClock(now)
    pictures = tuple(exhibits_of(stops()).values())
    folder.check((*pictures, *prints()))
    with tour_store(database_wished(database), clock, say) as store:
        with store.read() as session:
            programme = load_programme(session)
        guests = Guests(find_learner(store, clock), find_chief(store, programme))
        planned = suggest_plan(store, programme, options, say)
        folder.claim(_heading(programme, now), (*pictures, *prints(planned=planned)))
        _fill(folder, store, clock, guests, say, planned=planned)
    say(f"{out / INDEX} shows them all.")


def _fill(folder: TourFolder, store: Store, clock: SetClock, guests: Guests, say: Say, *, planned: bool) -> None:
    def tell(exhibit: Exhibit) -> None:
        say(f"{exhibit.name:<{_WIDEST}}  {exhibit.says}")

    say(f"Written into {folder.path}:")
    with offscreen_application(SIZE):
        draw_stops(store, clock, guests, stops(), folder, tell)
        write_goal_sheets(store, clock, folder, tell)
        if planned:
            write_plans(store, clock, folder, tell)


def _heading(programme: Programme, now: datetime) -> str:
    day = programme.calendar.day_of(now)
    return f"{programme.name}, as of {day.isoformat()}. Everybody in it is invented; coaching, not assessment."
