"""Which screens are kept, and where."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from kiosk.app.every_picture import Shot
from kiosk.app.tour.stops import stops
from tests.pictures.compare import Pixels, pixels_of, to_keep

FOLDER = Path(__file__).with_name("baselines")
LYING, UPRIGHT = QSize(1920, 1080), QSize(1080, 1920)
_KEPT = (
    ("board", "light", LYING),
    ("board-edges", "light", LYING),
    ("board-movement", "dark", LYING),
    ("board-coaches", "light", UPRIGHT),
    ("board-coverage", "light", LYING),
    ("board-map", "contrast", LYING),
    ("cell-sheet", "light", LYING),
    ("column-sheet", "light", UPRIGHT),
    ("goals", "light", LYING),
    ("person", "light", LYING),
    ("matching", "light", LYING),
    ("who-are-you", "dark", LYING),
    ("ambient", "light", LYING),
    ("curtain", "contrast", UPRIGHT),
)
_SMALLEST_FILE = 0
"""What Qt calls a PNG's quality: how little it is packed."""


def kept_shots() -> tuple[Shot, ...]:
    """Return every screen that is kept."""
    by_view = {stop.view: stop for stop in stops()}
    return tuple(Shot(by_view[view], theme, size) for view, theme, size in _KEPT)


def load(shot: Shot) -> Pixels:
    """Return what is kept of a screen. Raises: FileNotFoundError."""
    image = QImage(str(FOLDER / shot.name))
    if image.isNull():
        raise FileNotFoundError(FOLDER / shot.name)
    return pixels_of(image)


def keep(shot: Shot, pixels: Pixels) -> None:
    """Keep a screen from now on. Raises: OSError."""
    # PySide6 6.11 says bytes in its stub and refuses them when it runs.
    if not to_keep(pixels).save(str(FOLDER / shot.name), "PNG", _SMALLEST_FILE):  # type: ignore[call-overload]
        raise OSError(FOLDER / shot.name)
