"""Draws the kept pictures again: `python -m tests.pictures.renew`, in the project's folder. Look at each afterwards."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from kiosk.app.every_picture import screen_for
from kiosk.app.offscreen import offscreen_application
from kiosk.app.tour.pictures import take
from tests.pictures.compare import compare, shrunk
from tests.pictures.kept import FOLDER, keep, kept_shots, load
from tests.pictures.programme import invented_programme


def renew() -> None:
    """Keep what is drawn now where it is another screen than the kept one; what is not kept any more goes."""
    shots = kept_shots()
    FOLDER.mkdir(exist_ok=True)
    for path in set(FOLDER.glob("*.png")) - {FOLDER / shot.name for shot in shots}:
        path.unlink()
        sys.stdout.write(f"{path.name} is not kept any more\n")
    with (
        tempfile.TemporaryDirectory() as folder,
        offscreen_application(screen_for(shots)),
        invented_programme(Path(folder)) as (workroom, guests),
    ):
        for shot in shots:
            now = shrunk(take(workroom.store, workroom.clock, guests, shot.stop, shot.theme, shot.size))
            if (FOLDER / shot.name).exists() and compare(load(shot), now).is_tolerable:
                sys.stdout.write(f"{shot.name} shows the same\n")
                continue
            keep(shot, now)
            sys.stdout.write(f"{shot.name} is new: look at it\n")


if __name__ == "__main__":
    renew()
