"""What the service manager hears, and signals that end the program in order."""

from __future__ import annotations

import os
import signal
import socket
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.app.service import Ending, Heartbeat


def test_the_manager_hears_ready_heartbeats_and_the_end(qtbot: QtBot, tmp_path: Path) -> None:
    address = str(tmp_path / "notify")
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as manager:
        manager.bind(address)
        manager.settimeout(0)
        heartbeat = Heartbeat({"NOTIFY_SOCKET": address, "WATCHDOG_USEC": "20000"})
        heartbeat.start()
        heard: list[bytes] = []

        def listen() -> bool:
            try:
                heard.append(manager.recv(64))
            except BlockingIOError:
                return False
            return len(heard) >= 3

        qtbot.waitUntil(listen)
        heartbeat.stop()
        while not listen() or heard[-1] != b"STOPPING=1":
            pass
    assert heard[0] == b"READY=1"
    assert set(heard[1:-1]) == {b"WATCHDOG=1"}


def test_without_a_manager_nothing_is_sent(qtbot: QtBot) -> None:
    heartbeat = Heartbeat({})
    heartbeat.start()
    heartbeat.stop()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_ends_the_program_from_within_the_event_loop(qtbot: QtBot, number: signal.Signals) -> None:
    ended: list[str] = []
    before = signal.getsignal(number)
    ending = Ending(lambda: ended.append("end"))
    os.kill(os.getpid(), number)
    qtbot.waitUntil(lambda: ended == ["end"])
    ending.close()
    assert signal.getsignal(number) is before
