"""Screens without a screen: any view as a picture, the same on every machine."""

from __future__ import annotations

import json
import os
import re
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QEventLoop, QSize, QThread
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.app.application import make_application
from kiosk.domain.errors import InvalidInput, Unavailable
from kiosk.jobs.garbage import GarbageCollector
from kiosk.jobs.runner import Jobs

SMALLEST, LARGEST = 480, 8000
_LEAST_QUIET_TURNS = 3


def parse_size(text: str) -> QSize:
    """Return a size such as `1920x1080`. Raises: InvalidInput (`picture-size`)."""
    match = re.fullmatch(r"(\d{1,5})x(\d{1,5})", text.strip().lower())
    sides = (int(match[1]), int(match[2])) if match else (0, 0)
    if not all(SMALLEST <= side <= LARGEST for side in sides):
        raise InvalidInput("picture-size", text=text)
    return QSize(*sides)


@contextmanager
def offscreen_application(size: QSize) -> Iterator[QApplication]:
    """Give an application object on a screen of exactly this size, whatever the environment says about Qt."""
    # Our own settings come by the command line, which Qt reads last; what would scale or restyle is taken away.
    for variable in [name for name in os.environ if name.startswith("QT_")]:
        del os.environ[variable]
    with tempfile.TemporaryDirectory() as folder:
        screens = Path(folder) / "screens.json"
        screen = {"name": "wall", "x": 0, "y": 0, "width": size.width(), "height": size.height(), "logicalDpi": 96}
        screens.write_text(json.dumps({"screens": [screen | {"logicalBaseDpi": 96, "dpr": 1}]}), encoding="utf-8")
        application = make_application(["-platform", f"offscreen:configfile={screens}"])
        garbage = GarbageCollector()
        garbage.start()
        try:
            yield application
        finally:
            garbage.stop()


def settle(jobs: Jobs, also: Callable[[], bool] = lambda: True) -> None:
    """Turn the event loop until every answer has landed, nothing is waiting to be painted, and `also` holds."""
    loop = QEventLoop()
    quiet = 0
    while quiet < _LEAST_QUIET_TURNS:
        worked = loop.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
        quiet = quiet + 1 if not worked and jobs.idle and also() else 0
        if not quiet:
            loop.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)
            if not worked:
                # Whoever is worked for has the processor meanwhile.
                QThread.usleep(300)


def picture_of(widget: QWidget) -> QImage:
    """Return what a widget shows now, pixel for pixel."""
    image = QImage(widget.size(), QImage.Format.Format_RGB32)
    image.fill(0)
    widget.render(image)
    return image


def save_picture(image: QImage, path: Path) -> None:
    """Write a PNG. Raises: Unavailable (`picture-not-written`)."""
    # PySide6 6.11 says bytes in its stub and refuses them when it runs.
    if not image.save(str(path), "PNG"):  # type: ignore[call-overload]
        raise Unavailable("picture-not-written", path=str(path))
