"""The guards around every test catch what they are there for."""

from __future__ import annotations

import logging
import os
import socket
import threading
from pathlib import Path

import pytest

from tests.guards.logs import ExpectLog, LogWatch
from tests.guards.network import NetworkBlocked

pytest_plugins = ("pytester",)

GUARDED = 'pytest_plugins = ("tests.guards.logs", "tests.guards.leaks")\n'


def outcome_of(pytester: pytest.Pytester, test: str) -> tuple[pytest.RunResult, str]:
    """Run one test under the guards, in this process, and return the result with all it printed."""
    pytester.makeconftest(GUARDED)
    pytester.makepyfile(test)
    result = pytester.runpytest_inprocess("-p", "no:randomly", "-p", "no:xdist", "-q")
    return result, result.stdout.str()


def test_a_foreign_address_is_refused_before_anything_is_sent() -> None:
    with socket.socket() as knocking, pytest.raises(NetworkBlocked):
        knocking.connect(("192.0.2.1", 80))


def test_a_foreign_name_is_not_looked_up() -> None:
    with pytest.raises(NetworkBlocked):
        socket.getaddrinfo("example.org", 443)


def test_this_machine_can_be_reached() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening, socket.socket() as knocking:
        knocking.connect(listening.getsockname())
        assert knocking.getpeername() == listening.getsockname()


def test_nobodys_home_is_touched() -> None:
    assert Path.home().name.startswith("growing-edge-home-")
    assert Path(os.environ["XDG_DATA_HOME"]).is_relative_to(Path.home())
    assert not Path(os.environ["XDG_DATA_HOME"]).exists()


def test_an_expected_log_line_passes(expect_log: ExpectLog) -> None:
    expect_log(r"^kiosk\.tests: WARNING: printer 7 is gone$")
    logging.getLogger("kiosk.tests").warning("printer %d is gone", 7)


def test_an_unexpected_log_line_and_an_absent_one_are_both_named() -> None:
    watch = LogWatch()
    watch.expect("the printer is back")
    watch.handle(
        logging.makeLogRecord({"name": "kiosk", "levelname": "ERROR", "levelno": 40, "msg": "the disk is full"})
    )
    assert watch.complaints() == [
        "unexpected log line: kiosk: ERROR: the disk is full",
        "this log line never came: the printer is back",
    ]


def test_an_unexpected_log_line_fails_its_test(pytester: pytest.Pytester) -> None:
    # The line of the test within reaches the watch of this one too, so it carries no level that counts here.
    result, text = outcome_of(
        pytester,
        """
        def test_logs(log_watch):
            import logging
            log_watch.handle(logging.makeLogRecord({"name": "kiosk", "levelname": "WARNING", "msg": "slow disk"}))
        """,
    )
    result.assert_outcomes(passed=1, errors=1)
    assert "unexpected log line: kiosk: WARNING: slow disk" in text


def test_a_thread_left_running_fails_its_test(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.guards.leaks._GRACE_S", 0.01)
    release = threading.Event()
    monkeypatch.setattr(threading, "release_for_test", release, raising=False)
    result, text = outcome_of(
        pytester,
        """
        import threading
        def test_forgets_its_thread():
            threading.Thread(target=threading.release_for_test.wait, name="forgotten", daemon=True).start()
        """,
    )
    release.set()
    result.assert_outcomes(passed=1, errors=1)
    assert "left running: forgotten" in text


def test_a_window_left_open_fails_its_test(pytester: pytest.Pytester, qapp: object) -> None:
    result, text = outcome_of(
        pytester,
        """
        from PySide6.QtWidgets import QWidget
        kept = []
        def test_forgets_its_window(qapp):
            kept.append(QWidget(objectName="forgotten"))
        """,
    )
    result.assert_outcomes(passed=1, errors=1)
    assert "left open: QWidget 'forgotten'" in text


def test_a_window_that_closed_is_no_leak(pytester: pytest.Pytester, qapp: object) -> None:
    result, _text = outcome_of(
        pytester,
        """
        from PySide6.QtWidgets import QWidget
        def test_cleans_up(qapp):
            window = QWidget()
            window.deleteLater()
        """,
    )
    result.assert_outcomes(passed=1)
