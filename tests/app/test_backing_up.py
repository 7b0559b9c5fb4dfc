"""The kiosk copies its database every hour by itself; where it cannot, it says so and goes on."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from db.backup import Backup, backups_folder, list_backups
from db.location import SqliteFile
from kiosk.app.backing_up import TOLD_AGAIN, Backups
from kiosk.domain.clock import SetClock
from kiosk.jobs.runner import Jobs
from tests.workroom import Workroom

LONGEST_S = 5
KIOSK_IN_A_HURRY = """
import sys
from kiosk.app import backing_up
from kiosk.app.main import main
backing_up._FIRST_LOOK_MS = 0
sys.exit(main(["kiosk", "--database", sys.argv[1]]))
"""


class Keeper:
    """A kiosk's backups, and what it said about them."""

    def __init__(self, workroom: Workroom, qtbot: QtBot) -> None:
        where, clock = workroom.store.location, workroom.clock
        assert isinstance(where, SqliteFile)
        assert isinstance(clock, SetClock)
        self.where, self.clock, self._qtbot = where, clock, qtbot
        self.folder = backups_folder(where)
        self.jobs = Jobs(workroom.store)
        self.backups = Backups(where, self.jobs, clock)
        self.told: list[str] = []
        self.backups.failed.connect(lambda error: self.told.append(error.code))

    def look(self, later: timedelta = timedelta()) -> None:
        """Let time pass, look, and wait for what comes of it."""
        self.clock.advance(later)
        self.backups.look()
        self.settle()

    def settle(self) -> None:
        """Wait for what comes of what was asked for."""
        self._qtbot.waitUntil(lambda: self.jobs.idle)

    def kept(self) -> list[Backup]:
        """Return the backups there are."""
        return list_backups(self.where, self.folder)


@pytest.fixture
def keeper(small_workroom: Workroom, qtbot: QtBot) -> Iterator[Keeper]:
    made = Keeper(small_workroom, qtbot)
    yield made
    made.jobs.close()


def test_an_hour_is_an_hour_however_often_it_is_looked_at(keeper: Keeper) -> None:
    keeper.look()
    first = keeper.clock.now()
    for _ in range(11):
        keeper.look(timedelta(minutes=5))
    assert [backup.made_at for backup in keeper.kept()] == [first.replace(microsecond=0)]
    keeper.look(timedelta(minutes=5))
    assert len(keeper.kept()) == 2
    assert keeper.told == []


def test_a_kiosk_started_anew_within_the_hour_makes_none(keeper: Keeper) -> None:
    keeper.look()
    again = Backups(keeper.where, keeper.jobs, keeper.clock)
    keeper.clock.advance(timedelta(minutes=20))
    again.look()
    keeper.look()
    assert len(keeper.kept()) == 1


def test_after_two_days_the_first_days_hours_are_thinned_out(keeper: Keeper) -> None:
    for _ in range(30):
        keeper.look(timedelta(hours=1))
    assert len(keeper.kept()) in (24, 25)


def test_a_folder_that_takes_nothing_is_told_once_and_again_after_half_a_day(keeper: Keeper) -> None:
    keeper.folder.touch()
    for _ in range(3):
        keeper.look(timedelta(hours=1))
    assert keeper.told == ["backup-folder-refused"]
    keeper.look(TOLD_AGAIN)
    assert keeper.told == ["backup-folder-refused"] * 2
    keeper.folder.unlink()
    keeper.look()
    assert len(keeper.kept()) == 1
    keeper.folder.rename(keeper.folder.with_name("elsewhere"))
    keeper.folder.touch()
    keeper.look(timedelta(hours=1))
    assert len(keeper.told) == 3


def test_a_kiosk_that_closes_gives_the_backup_up(keeper: Keeper, monkeypatch: pytest.MonkeyPatch) -> None:
    stopped = threading.Event()

    def make(where: SqliteFile, folder: Path, now: object, pulse: object) -> None:
        assert callable(pulse)
        assert stopped.wait(LONGEST_S)
        pulse()
        pytest.fail("it went on")

    monkeypatch.setattr("kiosk.app.backing_up.make_backup", make)
    keeper.backups.look()
    # The kiosk closes in its own thread, while the worker is in the middle of a backup.
    keeper.backups.stop()
    stopped.set()
    keeper.settle()
    assert (keeper.kept(), keeper.told) == ([], [])


def test_the_kiosk_makes_its_first_backup_by_itself(small_workroom: Workroom, qtbot: QtBot) -> None:
    database = Path(str(small_workroom.store.location))
    folder = database.parent / "backups"
    with subprocess.Popen(
        [sys.executable, "-c", KIOSK_IN_A_HURRY, str(database)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stderr=subprocess.PIPE,
        text=True,
    ) as kiosk:
        qtbot.waitUntil(lambda: any(folder.glob("*Z.db")), timeout=30_000)
        kiosk.send_signal(signal.SIGTERM)
        _, said = kiosk.communicate(timeout=30)
    assert (kiosk.returncode, said) == (0, "")
