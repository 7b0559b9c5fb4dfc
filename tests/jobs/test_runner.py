"""Writes, reads and their answers."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from kiosk.domain.changes import ChangeSet, Topic
from kiosk.domain.errors import Conflict, Unavailable, UserError
from kiosk.jobs.runner import Jobs
from tests.jobs.fakes import FakeStore, FakeWrite


def save(write: FakeWrite, text: str) -> str:
    write.changed(Topic.GOALS)
    return f"saved {text}"


def refuse(write: FakeWrite) -> None:
    raise Conflict("goal-changed", theirs="two infants")


def count(session: list[str]) -> int:
    return len(session)


def not_expected(_: object) -> None:
    raise AssertionError("nobody should have called this")


def settle(qtbot: QtBot, jobs: Jobs) -> None:
    qtbot.waitUntil(lambda: jobs.idle)


class Listener(QObject):
    """A screen: it takes answers and notes the thread they came in."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[object] = []
        self.threads: set[threading.Thread] = set()

    def hear(self, answer: object) -> None:
        self.heard.append(answer)
        self.threads.add(threading.current_thread())


def test_a_write_is_answered_in_the_gui_thread_after_the_commit(qtbot: QtBot, jobs: Jobs, fake: FakeStore) -> None:
    screen = Listener()
    committed_by_then: list[int] = []

    def on_done(answer: str) -> None:
        committed_by_then.append(len(fake.committed))
        screen.hear(answer)

    jobs.write(save, "a goal", on_done=on_done, on_error=not_expected, origin="sheet")
    assert screen.heard == []
    settle(qtbot, jobs)
    assert screen.heard == ["saved a goal"]
    assert screen.threads == {threading.main_thread()}
    assert committed_by_then == [1]
    assert fake.write_threads[0].startswith("writer")


def test_the_bus_tells_the_change_after_the_answer(qtbot: QtBot, jobs: Jobs) -> None:
    story: list[object] = []
    jobs.bus.changed.connect(story.append)
    jobs.write(save, "a goal", on_done=story.append, on_error=not_expected, origin="sheet")
    settle(qtbot, jobs)
    assert story == ["saved a goal", ChangeSet({Topic.GOALS: frozenset()}, "sheet")]


def test_a_refusal_goes_to_the_one_who_asked_and_changes_nothing(qtbot: QtBot, jobs: Jobs, fake: FakeStore) -> None:
    screen, changes = Listener(), Listener()
    jobs.bus.changed.connect(changes.hear)
    jobs.write(refuse, on_done=not_expected, on_error=screen.hear)
    settle(qtbot, jobs)
    assert [error.code for error in screen.heard if isinstance(error, UserError)] == ["goal-changed"]
    assert (fake.committed, changes.heard) == ([], [])


def test_a_bug_reaches_the_hook_and_the_screen_is_not_left_waiting(qtbot: QtBot, jobs: Jobs) -> None:
    def broken(write: FakeWrite) -> None:
        raise ZeroDivisionError

    screen = Listener()
    with capture_exceptions() as bugs:
        jobs.write(broken, on_done=not_expected, on_error=screen.hear)
        settle(qtbot, jobs)
    assert [kind for kind, _, _ in bugs] == [ZeroDivisionError]
    assert [error.code for error in screen.heard if isinstance(error, UserError)] == ["internal"]


def test_writes_keep_their_order(qtbot: QtBot, jobs: Jobs, fake: FakeStore) -> None:
    for number in range(50):
        jobs.write(save, "x", on_done=lambda _: None, on_error=not_expected, origin=str(number))
    settle(qtbot, jobs)
    assert fake.committed == [str(number) for number in range(50)]


def test_nobody_is_told_once_the_owner_is_gone(qtbot: QtBot, jobs: Jobs, fake: FakeStore) -> None:
    import shiboken6

    screen, sheet = Listener(), QObject()
    fake.gate.clear()
    jobs.read(count, on_done=screen.hear)
    jobs.read(count, on_done=not_expected, owner=sheet)
    shiboken6.delete(screen)
    shiboken6.delete(sheet)
    fake.gate.set()
    settle(qtbot, jobs)
    assert screen.heard == []


def test_a_write_refused_after_its_sheet_closed_is_told_all_the_same(qtbot: QtBot, jobs: Jobs, fake: FakeStore) -> None:
    import shiboken6

    sheet, window = QObject(), Listener()
    jobs.failed.connect(window.hear)
    fake.gate.clear()
    jobs.write(refuse, on_done=not_expected, on_error=not_expected, owner=sheet)
    shiboken6.delete(sheet)
    fake.gate.set()
    settle(qtbot, jobs)
    assert [error.code for error in window.heard if isinstance(error, UserError)] == ["goal-changed"]


def test_only_the_newest_answer_of_one_question_counts(qtbot: QtBot, jobs: Jobs, fake: FakeStore) -> None:
    screen = Listener()
    board = jobs.latest(screen)
    fake.gate.clear()
    for number in range(5):
        board.read(lambda _session, asked: asked, number, on_done=screen.hear)
    fake.gate.set()
    settle(qtbot, jobs)
    assert screen.heard == [4]


def test_news_upon_news_wait_for_the_answer_under_way_and_the_newest_of_them_follows(
    qtbot: QtBot, jobs: Jobs, fake: FakeStore
) -> None:
    screen = Listener()
    board = jobs.latest(screen)
    fake.gate.clear()
    for number in range(5):
        board.again(lambda _session, asked: asked, number, on_done=screen.hear)
    fake.gate.set()
    settle(qtbot, jobs)
    assert screen.heard == [0, 4]


def test_another_question_overtakes_what_waits(qtbot: QtBot, jobs: Jobs, fake: FakeStore) -> None:
    screen = Listener()
    board = jobs.latest(screen)
    fake.gate.clear()
    for number in range(3):
        board.again(lambda _session, asked: asked, number, on_done=screen.hear)
    board.read(lambda _session: "another group", on_done=screen.hear)
    fake.gate.set()
    settle(qtbot, jobs)
    assert screen.heard == ["another group"]


def test_after_a_refusal_what_waits_is_asked(qtbot: QtBot, jobs: Jobs, fake: FakeStore) -> None:
    def missing(session: list[str]) -> None:
        raise Unavailable("database-missing")

    screen = Listener()
    board = jobs.latest(screen)
    fake.gate.clear()
    board.again(missing, on_done=not_expected, on_error=screen.hear)
    board.again(lambda _session: "back", on_done=screen.hear)
    fake.gate.set()
    settle(qtbot, jobs)
    assert len(screen.heard) == 2
    assert screen.heard[1] == "back"


def test_what_waits_is_dropped_with_its_question(qtbot: QtBot, jobs: Jobs, fake: FakeStore) -> None:
    board = jobs.latest()
    fake.gate.clear()
    for _ in range(2):
        board.again(lambda _session: None, on_done=not_expected)
    board.cancel()
    fake.gate.set()
    settle(qtbot, jobs)


def test_a_cancelled_read_is_silent_even_when_it_fails(qtbot: QtBot, jobs: Jobs, fake: FakeStore) -> None:
    def missing(session: list[str]) -> None:
        raise Unavailable("database-missing")

    window = Listener()
    jobs.failed.connect(window.hear)
    fake.gate.clear()
    ticket = jobs.read(missing, on_done=not_expected)
    ticket.cancel()
    fake.gate.set()
    settle(qtbot, jobs)
    assert window.heard == []


def test_a_read_that_names_nobody_for_errors_tells_the_window(qtbot: QtBot, jobs: Jobs) -> None:
    def missing(session: list[str]) -> None:
        raise Unavailable("database-missing")

    window = Listener()
    jobs.failed.connect(window.hear)
    jobs.read(missing, on_done=not_expected)
    settle(qtbot, jobs)
    assert [error.code for error in window.heard if isinstance(error, UserError)] == ["database-missing"]


def test_closing_finishes_what_was_accepted(qtbot: QtBot, fake: FakeStore) -> None:
    jobs = Jobs(fake)
    screen = Listener()
    fake.gate.clear()
    for _ in range(20):
        jobs.write(save, "x", on_done=screen.hear, on_error=not_expected)
    threading.Timer(0.05, fake.gate.set).start()
    jobs.close()
    assert len(fake.committed) == 20
    assert screen.heard == ["saved x"] * 20


def test_closing_leaves_no_thread_and_refuses_what_comes_later(qtbot: QtBot, fake: FakeStore) -> None:
    before = threading.active_count()
    jobs = Jobs(fake)
    jobs.read(count, on_done=lambda _: None)
    jobs.write(save, "x", on_done=lambda _: None, on_error=not_expected)
    jobs.close()
    jobs.close()
    assert threading.active_count() == before
    screen = Listener()
    jobs.write(save, "late", on_done=not_expected, on_error=screen.hear)
    assert jobs.read(count, on_done=not_expected).cancelled
    qtbot.waitUntil(lambda: bool(screen.heard))
    assert [error.code for error in screen.heard if isinstance(error, UserError)] == ["closing"]


def test_idle_is_told_once_what_an_answer_started_has_landed_too(qtbot: QtBot, jobs: Jobs) -> None:
    screen = Listener()
    first: Callable[[int], object] = lambda _: jobs.read(count, on_done=screen.hear)  # noqa: E731 - annotated for mypy
    idle: list[int] = []
    jobs.became_idle.connect(lambda: idle.append(len(screen.heard)))
    jobs.read(count, on_done=first)
    assert not jobs.idle
    settle(qtbot, jobs)
    assert idle == [1]


class Replies:
    """Another process' news, or the trouble of hearing them, one at each call."""

    def __init__(self, *replies: ChangeSet | Exception | None) -> None:
        self._replies = list(replies)
        self.closed = False

    def __call__(self) -> ChangeSet | None:
        reply = self._replies.pop(0) if self._replies else None
        if isinstance(reply, Exception):
            raise reply
        return reply

    def close(self) -> None:
        self.closed = True


@pytest.mark.parametrize("trouble", [Unavailable("server-lost"), ConnectionError("a bug")])
def test_news_of_other_processes_arrive_and_their_loss_is_told_once(
    qtbot: QtBot, fake: FakeStore, trouble: Exception
) -> None:
    theirs = ChangeSet({Topic.PEOPLE: frozenset()}, "elsewhere")
    news = Replies(theirs, None, trouble, trouble, None)
    lost, back, heard = Listener(), Listener(), Listener()
    with capture_exceptions() as bugs:
        jobs = Jobs(fake, news=news)
        jobs.news_lost.connect(lost.hear)
        jobs.news_back.connect(lambda: back.hear("back"))
        jobs.bus.changed.connect(heard.hear)
        qtbot.waitUntil(lambda: len(heard.heard) == 2)
        jobs.close()
    assert heard.heard == [theirs, ChangeSet.everything()]
    assert back.heard == ["back"]
    assert news.closed
    is_bug = not isinstance(trouble, UserError)
    assert (len(lost.heard), len(bugs)) == ((0, 1) if is_bug else (1, 0))
