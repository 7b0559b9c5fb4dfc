"""A wall to test at: places that note what happens to them, people, and PINs that need no hash."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from kiosk.app.front_desk import SigningIn
from kiosk.app.places import PlaceEntry, Places
from kiosk.app.session import Session
from kiosk.app.theming import Theming
from kiosk.app.this_screen import ThisScreen
from kiosk.app.window import KioskWindow, Surroundings
from kiosk.domain.changes import Topic
from kiosk.domain.clock import Calendar, SetClock
from kiosk.domain.errors import InvalidInput
from kiosk.domain.ids import PersonId, ProgrammeId, RoleId
from kiosk.domain.people import Access, Person, Role, RoleKind
from kiosk.domain.permissions import Actor
from kiosk.domain.screens import ScreenSettings
from kiosk.domain.sessions import CHIEFS_AT_WORK
from kiosk.jobs.runner import Jobs
from views.place import Place
from views.signed_in import SignedIn
from views.signing_in.proof import OnError, PinAnswer
from widgets.text_field import TextField
from widgets.theme import Theme

MONDAY = datetime(2026, 11, 23, 20, 32, tzinfo=UTC)
PROGRAMME = ProgrammeId(UUID(int=7))
RESIDENT = Role(RoleId(UUID(int=8)), "Resident", RoleKind.RESIDENT)

PRIYA = Person(PersonId(UUID(int=1)), "Priya Raman", RESIDENT, year=1)
SAMUEL = Person(PersonId(UUID(int=2)), "Samuel Osei", RESIDENT, year=3, access=Access.CHIEF)


def actor_of(person: Person) -> Actor:
    """Return the actor of somebody."""
    return Actor(person.id, PROGRAMME, person.access)


class KnownPins:
    """PINs by person; answers at once. `codes` are one-time codes."""

    def __init__(self) -> None:
        self.pins: dict[PersonId, str] = {PRIYA.id: "2580", SAMUEL.id: "1379"}
        self.codes: dict[PersonId, str] = {}
        self.failures = 0
        self.rest = timedelta(0)

    def verify(
        self, person_id: PersonId, digits: str, on_done: Callable[[PinAnswer], object], on_error: OnError
    ) -> None:
        """Compare; there is nothing here that could be out of reach."""
        del on_error
        if self.codes.get(person_id) == digits:
            on_done(PinAnswer(right=True, rest=timedelta(0), failures=0, one_time=True))
        elif self.pins.get(person_id) == digits:
            on_done(PinAnswer(right=True, rest=timedelta(0), failures=0))
        else:
            self.failures += 1
            on_done(PinAnswer(right=False, rest=self.rest, failures=self.failures, known=person_id in self.pins))

    def set_pin(self, actor: Actor, digits: str, on_done: Callable[[], object], on_error: OnError) -> None:
        """Keep the new PIN, but not an easy one."""
        if digits == "1111":
            on_error(InvalidInput("pin-common"))
            return
        self.pins[actor.person_id] = digits
        on_done()


class NotedPlace(Place):
    """A place that notes its life."""

    topics = frozenset({Topic.GOALS})

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.story: list[str] = []
        self.field = TextField(theme, "goal")
        self.band = QLabel("tools")
        self.legend = QLabel("legend")
        column = QVBoxLayout(self)
        column.addWidget(self.field)
        column.addStretch()

    def title(self) -> str:
        return f"The {self.name}"

    def legend_widget(self) -> QWidget | None:
        return self.legend

    def tool_band(self) -> QWidget | None:
        return self.band

    def arrive(self, argument: object) -> None:
        self.story.append(f"arrive {argument}")

    def reload(self) -> None:
        self.story.append("reload")

    def rest(self) -> None:
        self.story.append("rest")


class Board(NotedPlace):
    """An open place with names on it."""

    name = "board"


class Wishes(NotedPlace):
    """An open place that can hide its names."""

    name = "wishes"
    hides_names = True

    def set_names_hidden(self, *, hidden: bool) -> None:
        self.story.append("names hidden" if hidden else "names shown")


class Drawn(NotedPlace):
    """The curtain."""

    name = "curtain"


class OwnPage(NotedPlace):
    """A private place."""

    name = "person"
    private = True


class Planning(NotedPlace):
    """A private place for chiefs, with their longer sign-in."""

    name = "matching"
    private = True
    limits = CHIEFS_AT_WORK

    def may_enter(self, signed_in: SignedIn) -> bool:
        return signed_in.actor.access is Access.CHIEF


class Wall:
    """A kiosk with everything one needs to test it."""

    def __init__(self, jobs: Jobs, *, curtain_at_rest: bool = False) -> None:
        self.jobs = jobs
        self.clock = SetClock(MONDAY)
        self.pins = KnownPins()
        self.session = Session(self.clock)
        calendar, theming = Calendar(ZoneInfo("America/Chicago")), Theming()
        self.screen = ThisScreen("wall", ScreenSettings(still=True), theming, jobs, self.clock, calendar)
        around = Surroundings(
            jobs,
            self.session,
            self.clock,
            calendar,
            "Pediatrics residency",
            SigningIn(_roster, self.pins, actor_of),
            Drawn,
            self.screen,
            is_demo=not curtain_at_rest,
        )
        entries = [
            PlaceEntry("board", Board, "Board", "layout-grid"),
            PlaceEntry("wishes", Wishes, "Wishes", "target"),
            PlaceEntry("matching", Planning, "Matching", "calendar-range"),
            PlaceEntry("person", OwnPage),
        ]
        self.window = KioskWindow(theming, Places(entries), around)
        self.window.go_home()

    def place(self, name: str) -> NotedPlace:
        """Return a place, built if need be."""
        place = self.window.places.get(name, self.window.theming.theme)
        assert isinstance(place, NotedPlace)
        return place

    def at(self) -> str:
        """Return the name of what stands in front."""
        front = self.window.stage.area.content
        assert isinstance(front, Place)
        return front.name

    def pass_time(self, seconds: float) -> None:
        """Let time pass without a touch, looking at the clock as the kiosk does."""
        for _ in range(int(seconds)):
            self.clock.advance(timedelta(seconds=1))
            self.session.look()


def _roster(on_done: Callable[[Sequence[Person]], object], on_error: OnError) -> None:
    on_done([PRIYA, SAMUEL])


def middle(widget: QWidget) -> QPoint:
    """Return where to touch a widget."""
    return widget.rect().center()
