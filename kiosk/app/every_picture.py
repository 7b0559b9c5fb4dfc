"""Every view of a demo in every theme, size and language, drawn into one folder by one process."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from db.store import Store
from kiosk.app.application import speak
from kiosk.app.language import ENGLISH
from kiosk.app.offscreen import save_picture
from kiosk.app.tour.pictures import Guests, take
from kiosk.app.tour.stops import Stop
from kiosk.domain.clock import Clock
from kiosk.domain.errors import Unavailable

NAMES = re.compile(r"[a-z-]+-[a-z]+-\d+x\d+(-[a-z]+)?\.png(\.new)?")
"""What files of such a folder are called; one that a power cut interrupted ends in `.new`."""


@dataclass(frozen=True, slots=True)
class Shot:
    """A picture to draw: what it shows, and how."""

    stop: Stop
    theme: str
    size: QSize
    language: str = ENGLISH

    @property
    def name(self) -> str:
        """What its file is called; English goes without saying."""
        spoken = "" if self.language == ENGLISH else f"-{self.language}"
        return f"{self.stop.view}-{self.theme}-{self.size.width()}x{self.size.height()}{spoken}.png"


def shots_of(
    stops: Iterable[Stop], themes: Iterable[str], sizes: Iterable[QSize], languages: Iterable[str]
) -> tuple[Shot, ...]:
    """Return every picture wished, those of a language together."""
    wished = product(languages, sizes, themes, stops)
    return tuple(Shot(stop, theme, size, language) for language, size, theme, stop in wished)


def screen_for(shots: Iterable[Shot]) -> QSize:
    """Return the size of a screen that holds them all."""
    size = QSize()
    for shot in shots:
        size = size.expandedTo(shot.size)
    return size


def draw_shots(
    application: QApplication,
    store: Store,
    clock: Clock,
    guests: Guests,
    shots: Iterable[Shot],
    folder: Path,
    drawn: Callable[[Path], object],
) -> None:
    """Draw and write the pictures; `drawn` hears of each once it is there, and what it raises ends it all.

    Raises: Unavailable (`picture-not-written`).
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Unavailable("picture-not-written", path=str(folder)) from error
    for shot in shots:
        speak(application, shot.language)
        path = folder / shot.name
        _write(take(store, clock, guests, shot.stop, shot.theme, shot.size), path)
        drawn(path)


def _write(image: QImage, path: Path) -> None:
    """Write a picture whole or not at all."""
    part = path.with_name(f"{path.name}.new")
    try:
        save_picture(image, part)
        part.replace(path)
    except OSError as error:
        raise Unavailable("picture-not-written", path=str(path)) from error
    finally:
        part.unlink(missing_ok=True)
