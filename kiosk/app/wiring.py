"""Puts the kiosk together: the only module that knows every place. One small function a place.

Places other than home import their modules when they are built: the board is not kept waiting for them, and
`kiosk.app.idle_imports` brings them in a quiet moment before anybody goes there.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QStandardPaths

from db.queries.people import load_people
from db.queries.programme import load_programme
from db.store import Store
from kiosk.app.code_giving import CodeGiving
from kiosk.app.front_desk import SigningIn
from kiosk.app.more import More
from kiosk.app.pin_proof import PinProof
from kiosk.app.places import PlaceEntry, Places
from kiosk.app.rest_cover import RestCover
from kiosk.app.resting import Resting
from kiosk.app.session import Session
from kiosk.app.theming import Theming
from kiosk.app.this_screen import ThisScreen
from kiosk.app.weekly_sheets import WeeklySheets
from kiosk.app.window import KioskWindow, Surroundings
from kiosk.app.wipe import Wiping
from kiosk.app.words import screen_sentence
from kiosk.demo.pin import demo_pin
from kiosk.domain.clock import Clock
from kiosk.domain.people import Person
from kiosk.domain.permissions import Actor
from kiosk.domain.programme import Programme
from kiosk.domain.screens import ScreenSettings
from kiosk.jobs.news import news_of
from kiosk.jobs.printers import Printers
from kiosk.jobs.runner import Jobs
from views.ambient.place import AmbientPlace
from views.board.place import BoardPlace
from views.curtain.place import CurtainPlace
from views.drafts import DraftKeeper
from views.place import Place
from views.signing_in.proof import OnError
from widgets.theme import Theme

PRINTS = "growing-edge prints"
"""The folder of kept prints, among the documents of whoever runs the kiosk."""


@dataclass(frozen=True, slots=True)
class Kit:
    """What places are made from."""

    store: Store
    jobs: Jobs
    clock: Clock
    programme: Programme
    theming: Theming
    session: Session
    screen: ThisScreen
    weekly_sheets: WeeklySheets
    drafts: DraftKeeper = field(default_factory=DraftKeeper)

    def actor_of(self, person: Person) -> Actor:
        """Return the actor of somebody who proved who they are."""
        return Actor(person.id, self.programme.id, person.access)


@dataclass(frozen=True, slots=True)
class Kiosk:
    """A kiosk put together; `close` ends its threads, and the store is the caller's."""

    window: KioskWindow
    kit: Kit
    resting: Resting

    def close(self) -> None:
        """Close the window and end every thread; accepted writes are finished first."""
        self.window.close()
        self.kit.weekly_sheets.stop()
        self.kit.jobs.close()


def build_kiosk(
    store: Store,
    clock: Clock,
    *,
    screen: str,
    settings: ScreenSettings | None = None,
    for_now: Mapping[str, Any] | None = None,
    windowed: bool = False,
    keeps: bool = True,
) -> Kiosk:
    """Put a kiosk together over an open store. `screen` names this screen, in its choices and in counts of wrong PINs.

    `settings` are the screen's choices, and `for_now` what this start puts before them, by field.
    Without `keeps` nothing that is done at it is stored, as pictures want it.

    Raises: NotFound (`programme-missing`) where nothing is set up yet.
    """
    with store.read() as session:
        programme = load_programme(session)
    jobs = Jobs(store, news=news_of(store), keeps=keeps)
    theming = Theming()
    kept, calendar = settings or ScreenSettings(), programme.calendar
    this_screen = ThisScreen(screen, kept, theming, jobs, clock, calendar, for_now=for_now)
    weekly_sheets = WeeklySheets(jobs, clock, calendar.zone, screen)
    kit = Kit(store, jobs, clock, programme, theming, Session(clock), this_screen, weekly_sheets)
    around = Surroundings(
        jobs=kit.jobs,
        session=kit.session,
        clock=clock,
        calendar=calendar,
        programme=programme.name,
        signing_in=_signing_in(kit, screen),
        curtain=partial(_curtain, kit),
        screen=this_screen,
        is_demo=programme.is_demo,
    )
    window = KioskWindow(kit.theming, Places(place_entries(kit)), around, windowed=windowed)
    _wire_wiping(window, kit)
    _wire_sheets(window)
    window.go_home()
    cover = RestCover(window, AmbientPlace(theming.theme, jobs, clock, programme.name))
    jobs.bus.changed.connect(cover.ambient.on_changes)
    return Kiosk(window, kit, Resting(window, this_screen, clock, cover))


def place_entries(kit: Kit) -> list[PlaceEntry]:
    """Return every place, in the order of the navigation; the first one is home."""
    places = [_board(kit), _goals(kit), _huddle(kit), _matching(kit), _person(kit), _printing(kit)]
    return [*places, _more(kit), *_besides(kit)]


def _besides(kit: Kit) -> list[PlaceEntry]:
    """Return what More leads to."""
    return [_sheet(kit), _log(kit), _stories(kit), _thanks(kit), _cards(kit), _retro(kit), _practice(kit)]


def _curtain(kit: Kit, theme: Theme) -> Place:
    return CurtainPlace(theme, kit.jobs, kit.clock, kit.programme.name)


def _board(kit: Kit) -> PlaceEntry:
    def build(theme: Theme) -> Place:
        return BoardPlace(theme, kit.jobs, kit.clock, kit.store.ids, kit.drafts)

    return PlaceEntry("board", build, QCoreApplication.translate("Places", "Board"), "layout-grid")


def _goals(kit: Kit) -> PlaceEntry:
    def build(theme: Theme) -> Place:
        from views.goals.place import GoalsPlace

        return GoalsPlace(theme, kit.jobs, kit.clock, kit.store.ids, kit.programme.id, kit.drafts)

    return PlaceEntry("goals", build, QCoreApplication.translate("Places", "Goals"), "target")


def _huddle(kit: Kit) -> PlaceEntry:
    def build(theme: Theme) -> Place:
        from views.huddle.place import HuddlePlace

        return HuddlePlace(theme, kit.jobs, kit.clock, kit.store.ids, kit.programme.id)

    return PlaceEntry("huddle", build, QCoreApplication.translate("Places", "Huddle"), "users")


def _matching(kit: Kit) -> PlaceEntry:
    def build(theme: Theme) -> Place:
        from views.matching.place import MatchingPlace

        return MatchingPlace(theme, kit.jobs, kit.clock, screen_sentence, folder=_prints_folder())

    return PlaceEntry("matching", build, QCoreApplication.translate("Places", "Matching"), "calendar-range")


def _person(kit: Kit) -> PlaceEntry:
    def build(theme: Theme) -> Place:
        from views.person.place import PersonPlace

        codes = CodeGiving(kit.jobs, kit.store.keys.pepper)
        return PersonPlace(theme, kit.jobs, kit.clock, kit.store.ids, kit.drafts, codes)

    return PlaceEntry("person", build)


def _log(kit: Kit) -> PlaceEntry:
    def build(theme: Theme) -> Place:
        from views.log.place import LogPlace

        return LogPlace(theme, kit.jobs, kit.clock, kit.store.ids, kit.drafts)

    return PlaceEntry("log", build, under="more")


def _prints_folder() -> Path:
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)) / PRINTS


def _printing(kit: Kit) -> PlaceEntry:
    def build(theme: Theme) -> Place:
        from views.printing.place import PrintingPlace

        folder = _prints_folder()
        by_itself = kit.weekly_sheets.by_itself
        return PrintingPlace(theme, kit.jobs, kit.clock, kit.programme, screen_sentence, folder, Printers(), by_itself)

    return PlaceEntry("printing", build)


def _more(kit: Kit) -> PlaceEntry:
    def build(theme: Theme) -> Place:
        return More(theme, kit.screen, kit.programme.name)

    return PlaceEntry("more", build, QCoreApplication.translate("Places", "More"), "ellipsis")


def _sheet(kit: Kit) -> PlaceEntry:
    def build(theme: Theme) -> Place:
        from views.sheets.place import SheetPlace

        return SheetPlace(theme, kit.jobs, kit.clock, kit.store.ids, kit.screen.name)

    return PlaceEntry("sheet", build, under="more")


def _stories(kit: Kit) -> PlaceEntry:
    def build(theme: Theme) -> Place:
        from views.stories.place import StoriesPlace

        return StoriesPlace(theme, kit.jobs, kit.clock, kit.store.ids, kit.drafts)

    return PlaceEntry("stories", build, under="more")


def _thanks(kit: Kit) -> PlaceEntry:
    def build(theme: Theme) -> Place:
        from views.thanks.place import ThanksPlace

        return ThanksPlace(theme, kit.jobs, kit.clock, kit.store.ids, kit.drafts)

    return PlaceEntry("thanks", build, under="more")


def _cards(kit: Kit) -> PlaceEntry:
    def build(theme: Theme) -> Place:
        from views.cards.place import CardsPlace

        return CardsPlace(theme, kit.jobs, kit.clock, kit.store.ids, kit.drafts)

    return PlaceEntry("cards", build, under="more")


def _retro(kit: Kit) -> PlaceEntry:
    def build(theme: Theme) -> Place:
        from views.retro.place import RetroPlace

        return RetroPlace(theme, kit.jobs, kit.clock, kit.store.ids, kit.programme.id, kit.drafts)

    return PlaceEntry("retro", build, under="more")


def _practice(kit: Kit) -> PlaceEntry:
    def build(theme: Theme) -> Place:
        from views.practice.place import PracticePlace

        return PracticePlace(theme, kit.jobs, kit.clock)

    return PlaceEntry("practice", build, under="more")


def _wire_wiping(window: KioskWindow, kit: Kit) -> None:
    def begin() -> None:
        wiping = window.findChild(Wiping) or Wiping(kit.theming.theme, window, kit.clock)
        wiping.begin()

    def on_built(place: Place) -> None:
        if isinstance(place, More):
            place.wipe_tapped.connect(begin)

    window.places.built.connect(on_built)


def _wire_sheets(window: KioskWindow) -> None:
    def on_built(place: Place) -> None:
        if place.name == "sheet":
            from views.sheets.place import SheetPlace

            assert isinstance(place, SheetPlace)
            place.owner_asked.connect(window.desk.ask)

    window.places.built.connect(on_built)


def _signing_in(kit: Kit, screen: str) -> SigningIn:
    def roster(on_done: Callable[[Sequence[Person]], object], on_error: OnError) -> None:
        kit.jobs.read(load_people, kit.programme.id, None, on_done=on_done, on_error=on_error)

    proof = PinProof(kit.jobs, kit.clock, kit.store.keys.pepper, screen)
    return SigningIn(roster, proof, kit.actor_of, demo_pin(kit.store))
