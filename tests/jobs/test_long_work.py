"""Long work: progress, cancel, end."""

from __future__ import annotations

import threading

from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from kiosk.domain.errors import Unavailable, UserError
from kiosk.jobs.long_work import Progress, Task
from kiosk.jobs.runner import Jobs
from tests.jobs.fakes import FakeStore
from tests.jobs.test_runner import Listener, not_expected, settle


def test_a_work_hands_over_its_result_and_the_newest_progress(qtbot: QtBot, jobs: Jobs) -> None:
    def print_sheets(task: Task) -> int:
        for page in range(100):
            task.progress(page + 1, 100, "page")
        return 100

    screen, bar = Listener(), Listener()
    work = jobs.run(print_sheets, on_done=screen.hear, on_error=not_expected, on_progress=bar.hear)
    running = [work.running]
    settle(qtbot, jobs)
    running.append(work.running)
    assert screen.heard == [100]
    assert running == [True, False]
    assert bar.heard[-1] == Progress(100, 100, "page")
    assert bar.threads == {threading.main_thread()}


def test_progress_does_not_flood_a_busy_screen(qtbot: QtBot, jobs: Jobs) -> None:
    ended = threading.Event()

    def work(task: Task) -> None:
        for step in range(10_000):
            task.progress(step, 10_000)
        ended.set()

    bar = Listener()
    jobs.run(work, on_done=lambda _: None, on_error=not_expected, on_progress=bar.hear)
    assert ended.wait(10)  # the event loop did not turn meanwhile
    settle(qtbot, jobs)
    assert bar.heard == [Progress(9_999, 10_000)]


def test_a_cancelled_work_leaves_without_a_result(qtbot: QtBot, jobs: Jobs) -> None:
    def endless(task: Task) -> None:
        task.wait_cancelled(10)
        task.stop_if_cancelled()

    told = Listener()
    work = jobs.run(endless, on_done=not_expected, on_error=not_expected, on_cancelled=lambda: told.hear("cancelled"))
    work.cancel()
    settle(qtbot, jobs)
    assert told.heard == ["cancelled"]
    assert not work.running


def test_a_cancelled_work_may_still_hand_over_what_it_found(qtbot: QtBot, jobs: Jobs) -> None:
    def best_so_far(task: Task) -> str:
        return "cancelled" if task.wait_cancelled(10) else "complete"

    screen = Listener()
    jobs.run(best_so_far, on_done=screen.hear, on_error=not_expected).cancel()
    settle(qtbot, jobs)
    assert screen.heard == ["cancelled"]


def test_errors_of_a_work_are_told_like_any(qtbot: QtBot, jobs: Jobs) -> None:
    def no_printer(task: Task) -> None:
        raise Unavailable("printer-missing")

    def broken(task: Task) -> None:
        raise KeyError("x")

    screen = Listener()
    with capture_exceptions() as bugs:
        jobs.run(no_printer, on_done=not_expected, on_error=screen.hear)
        jobs.run(broken, on_done=not_expected, on_error=screen.hear)
        settle(qtbot, jobs)
    assert {error.code for error in screen.heard if isinstance(error, UserError)} == {"printer-missing", "internal"}
    assert [kind for kind, _, _ in bugs] == [KeyError]


def test_closing_stops_what_runs(qtbot: QtBot, fake: FakeStore) -> None:
    jobs = Jobs(fake)
    stopped: list[bool] = []
    jobs.run(lambda task: stopped.append(task.wait_cancelled(10)), on_done=lambda _: None, on_error=not_expected)
    jobs.close()
    assert stopped == [True]
