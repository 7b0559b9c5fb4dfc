"""The kiosk as the service manager sees it: it opens, says so, and ends in order."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.actions.screens import kept_screen
from kiosk.app.main import main
from kiosk.app.screen import check_screen, platforms_of
from tests.workroom import Workroom

SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "XDG_SESSION_TYPE")


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
    for name in SCREENS:
        monkeypatch.delenv(name, raising=False)
    assert main(["kiosk", "--database", "nowhere.db"]) == 1
    assert capsys.readouterr().err.startswith("There is no screen here")


@pytest.mark.parametrize(
    "gone",
    [
        {"DISPLAY": ":977"},
        {"DISPLAY": "no display at all"},
        {"WAYLAND_DISPLAY": "wayland-977"},
        {"DISPLAY": ":977", "WAYLAND_DISPLAY": "wayland-977", "QT_QPA_PLATFORM": "wayland;xcb"},
    ],
    ids=str,
)
def test_a_screen_that_is_gone_is_told_instead_of_ending_by_a_signal(
    small_workroom: Workroom, tmp_path: Path, gone: dict[str, str]
) -> None:
    around = {name: value for name, value in os.environ.items() if name not in SCREENS}
    ended = subprocess.run(
        [sys.executable, "-m", "kiosk.app.main", "--database", str(small_workroom.store.location)],
        env={**around, "XDG_RUNTIME_DIR": str(tmp_path), **gone},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (ended.returncode, ended.stdout) == (1, "")
    assert ended.stderr.startswith("There is no screen here")
    assert ended.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("surroundings", "platforms"),
    [
        ({"DISPLAY": ":0"}, ["xcb"]),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, ["xcb", "wayland"]),
        ({"XDG_SESSION_TYPE": "wayland"}, ["wayland"]),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "eglfs:/dev/fb0;wayland"}, ["eglfs", "wayland"]),
        ({"DISPLAY": "", "QT_QPA_PLATFORM": ""}, []),
    ],
)
def test_the_platforms_tried_are_those_that_qt_tries(surroundings: dict[str, str], platforms: list[str]) -> None:
    assert platforms_of(surroundings) == platforms


def test_platforms_that_draw_without_a_server_are_not_asked() -> None:
    for platform in ("offscreen", "eglfs", "linuxfb:fb=/dev/fb0", "vnc"):
        check_screen({"QT_QPA_PLATFORM": platform})


CHOOSES_FRENCH = """
import os, signal, sys
from PySide6.QtCore import QTimer
from kiosk.app import wiring
from kiosk.app.main import main

build = wiring.build_kiosk
said = []

def build_and_choose(*words, **more):
    kiosk = build(*words, **more)
    said.append(kiosk.window.stage.nav.place("more").label)
    if len(said) == 1:
        QTimer.singleShot(300, lambda: kiosk.kit.screen.change(language="fr"))
    else:
        QTimer.singleShot(300, lambda: os.kill(os.getpid(), signal.SIGTERM))
    return kiosk

wiring.build_kiosk = build_and_choose
code = main(["kiosk", "--screen", "ward-7", "--database", sys.argv[1]])
print(said)
sys.exit(code)
"""


def test_another_language_chosen_at_the_screen_is_spoken_at_once_and_kept(
    small_workroom: Workroom, tmp_path: Path
) -> None:
    manager = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
    manager.bind(str(tmp_path / "notify"))
    ended = subprocess.run(
        [sys.executable, "-c", CHOOSES_FRENCH, str(small_workroom.store.location)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "LANG": "C.UTF-8", "NOTIFY_SOCKET": manager.getsockname()},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    manager.settimeout(5)
    # Told once that it ends, the manager would kill what goes on.
    assert [manager.recv(64) for _ in range(3)] == [b"READY=1", b"READY=1", b"STOPPING=1"]
    manager.close()
    assert (ended.returncode, ended.stdout.strip(), ended.stderr) == (0, "['More', 'Plus']", "")
    with small_workroom.store.read() as session:
        kept = kept_screen(session, "ward-7")
    assert kept is not None
    assert kept.language == "fr"
