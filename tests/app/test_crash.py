"""What should not have happened is logged without words, said calmly, and survived."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from kiosk.app.crash import CrashHook, without_words

SECRET = "Priya Raman typed this"


@pytest.fixture
def hook(qtbot: QtBot) -> Iterator[CrashHook]:
    standing = CrashHook()
    standing.install()
    yield standing
    standing.uninstall()


def break_down() -> None:
    raise KeyError(SECRET)


def failure() -> Exception:
    try:
        try:
            break_down()
        except KeyError as error:
            raise ValueError(f"about {SECRET}") from error
    except ValueError as error:
        return error
    raise AssertionError


def test_a_log_names_kinds_and_lines_and_no_words() -> None:
    told = without_words(failure())
    assert "builtins.ValueError" in told
    assert "builtins.KeyError" in told
    assert "test_crash.py" in told
    assert "break_down" in told
    assert SECRET not in told


def test_an_exception_in_a_slot_is_logged_and_the_loop_goes_on(
    qtbot: QtBot, hook: CrashHook, expect_log: Callable[[str], None], caplog: pytest.LogCaptureFixture
) -> None:
    expect_log("went wrong")
    later: list[str] = []
    with qtbot.waitSignal(hook.happened), qtbot.captureExceptions():
        # pytest-qt puts its own hook over ours; ours is what the program has.
        sys.excepthook = hook.on_exception
        QTimer.singleShot(0, break_down)
    QTimer.singleShot(0, lambda: later.append("alive"))
    qtbot.waitUntil(lambda: later == ["alive"])
    assert SECRET not in caplog.text


def test_an_exception_in_a_thread_is_told_too(qtbot: QtBot, hook: CrashHook, expect_log: Callable[[str], None]) -> None:
    expect_log("went wrong")
    with qtbot.waitSignal(hook.happened):
        worker = threading.Thread(target=break_down)
        worker.start()
        worker.join()


def test_ending_on_purpose_is_no_crash(hook: CrashHook, capsys: pytest.CaptureFixture[str]) -> None:
    told: list[str] = []
    hook.happened.connect(lambda: told.append("crash"))
    hook.on_exception(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert told == []
    assert "KeyboardInterrupt" in capsys.readouterr().err
