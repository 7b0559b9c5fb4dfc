"""The kiosk as the service manager sees it: it opens, says so, and ends in order."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.app.main import main
from tests.workroom import Workroom


@pytest.mark.parametrize("extra", [[], ["--windowed"]])
def test_the_kiosk_opens_and_ends_in_order_when_asked_to(
    small_workroom: Workroom, tmp_path: Path, extra: list[str]
) -> None:
    address = str(tmp_path / "notify")
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as manager:
        manager.bind(address)
        manager.settimeout(30)
        words = ["kiosk", "--database", str(small_workroom.store.location), *extra]
        with subprocess.Popen(
            [sys.executable, "-m", "kiosk.app.main", *words],
            env={**os.environ, "NOTIFY_SOCKET": address, "QT_QPA_PLATFORM": "offscreen"},
            stderr=subprocess.PIPE,
            text=True,
        ) as kiosk:
            assert manager.recv(64) == b"READY=1"
            kiosk.send_signal(signal.SIGTERM)
            assert manager.recv(64) == b"STOPPING=1"
            _, said = kiosk.communicate(timeout=30)
    assert (kiosk.returncode, said) == (0, "")


def test_without_a_screen_it_says_what_to_do(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert main(["kiosk", "--database", "nowhere.db"]) == 1
    assert capsys.readouterr().err.startswith("There is no screen here")
