"""The pictures of a tour: every view, light and dark, each in a kiosk of its own."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QEvent, QSize
from PySide6.QtGui import QImage

from db.store import Store
from kiosk.app.offscreen import picture_of, save_picture, settle
from kiosk.app.pictures import Scene, drive
from kiosk.app.tour.folder import Exhibit, TourFolder
from kiosk.app.tour.stops import Stop, Who
from kiosk.app.wiring import Kiosk, build_kiosk
from kiosk.domain.clock import Clock
from kiosk.domain.people import Person
from kiosk.domain.screens import ScreenSettings

THEMES = ("light", "dark")
SIZE = QSize(1920, 1080)


@dataclass(frozen=True, slots=True)
class Guests:
    """Whom the tour goes with."""

    learner: Person
    chief: Person

    def signed_in(self, who: Who) -> Person | None:
        """Return who is signed in at a stop."""
        return {Who.NOBODY: None, Who.LEARNER: self.learner, Who.CHIEF: self.chief}[who]


def exhibits_of(stops: Iterable[Stop]) -> dict[tuple[str, str], Exhibit]:
    """Return the pictures of some stops by view and theme, in order."""
    return {
        (stop.view, theme): Exhibit(
            f"{stop.view}-{theme}.png", stop.says if theme == THEMES[0] else f"The same, {theme}."
        )
        for stop in stops
        for theme in THEMES
    }


def draw_stops(
    store: Store,
    clock: Clock,
    guests: Guests,
    stops: Iterable[Stop],
    folder: TourFolder,
    tell: Callable[[Exhibit], object],
    size: QSize = SIZE,
) -> None:
    """Draw and write the pictures; `tell` hears of each once it is there. Needs an application object.

    Raises: Unavailable (`tour-folder`, `picture-not-written`).
    """
    for stop in stops:
        for theme in THEMES:
            exhibit = exhibits_of((stop,))[stop.view, theme]
            image = take(store, clock, guests, stop, theme, size)
            with folder.writing(exhibit.name) as part:
                save_picture(image, part)
            tell(exhibit)


def take(store: Store, clock: Clock, guests: Guests, stop: Stop, theme: str, size: QSize) -> QImage:
    """Return a stop's picture, taken in a kiosk of its own that keeps nothing. Needs an application object."""
    kiosk = build_kiosk(store, clock, screen="tour", settings=ScreenSettings(theme, still=True), keeps=False)
    try:
        with bugs_raised():
            _pose(kiosk, stop, guests, size)
        return picture_of(kiosk.window)
    finally:
        _take_down(kiosk)


def _pose(kiosk: Kiosk, stop: Stop, guests: Guests, size: QSize) -> None:
    def settled() -> None:
        settle(kiosk.kit.jobs)

    kiosk.window.resize(size)
    kiosk.window.show()
    settled()
    signed_in = guests.signed_in(stop.who)
    if signed_in is not None:
        kiosk.window.desk.sign_in(signed_in)
    drive(Scene(stop.view, kiosk, settled, guests.learner if stop.about_learner else None))
    kiosk.window.tell_time()
    settled()


def _take_down(kiosk: Kiosk) -> None:
    kiosk.close()
    # No event loop runs that would do it, and dozens of kiosks would stay in memory.
    kiosk.window.deleteLater()
    QCoreApplication.sendPostedEvents(kiosk.window, QEvent.Type.DeferredDelete.value)


@contextmanager
def bugs_raised() -> Iterator[None]:
    """Raise the first exception that reached the hook meanwhile: a picture of a bug is not a picture of a screen."""
    before, bugs = sys.excepthook, list[BaseException]()

    def note(_kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        bugs.append(error)

    sys.excepthook = note
    try:
        yield
    finally:
        sys.excepthook = before
    if bugs:
        raise bugs[0]
