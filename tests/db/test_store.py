"""The store: what was acknowledged is there, what failed left nothing, and others hear of it."""

from __future__ import annotations

import select as waiting
import threading
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from sqlalchemy import func, insert, select, text
from sqlalchemy.exc import IntegrityError, InvalidRequestError

from db import audit
from db.database import open_database
from db.notices import Listener
from db.store import Store, WriteSession
from db.tables import AuditRow, SettingRow
from kiosk.domain.changes import ChangeSet, Topic
from kiosk.domain.clock import SetClock
from kiosk.domain.errors import Unavailable

ALEX = UUID(int=0xA1)
SAM = UUID(int=0x5A)


@pytest.fixture
def other_store(store: Store, location: str, clock: SetClock) -> Iterator[Store]:
    """A second kiosk on the same database."""
    other = open_database(location, clock)
    yield other
    other.close()


def put(write: WriteSession, name: str, value: object = True) -> None:
    write.session.add(SettingRow(name=name, value=value))
    write.changed(Topic.SETTINGS)
    write.audit("setting-changed", ALEX, None, name=name)


def put_both(write: WriteSession, first: str, second: str) -> None:
    for name in (first, second):
        write.session.execute(insert(SettingRow).values(name=name, value=1))


def put_and_remove(write: WriteSession, file: Path) -> None:
    put(write, "gone")
    file.unlink()


def fail_halfway(store: Store, begun: list[WriteSession] | None = None) -> None:
    with store.write() as write:
        if begun is not None:
            begun.append(write)
        put(write, "half")
        write.session.flush()
        _ = 1 // 0


def settings_of(store: Store) -> list[str]:
    with store.read() as session:
        return list(session.scalars(select(SettingRow.name).order_by(SettingRow.name)))


def test_what_was_written_is_there_for_the_next_reader(store: Store) -> None:
    with store.write() as write:
        put(write, "stale_after", 180)
    with store.read() as session:
        assert session.get_one(SettingRow, "stale_after").value == 180


def test_a_write_that_fails_leaves_neither_row_nor_audit(store: Store) -> None:
    with pytest.raises(ZeroDivisionError):
        fail_halfway(store)
    assert settings_of(store) == []
    with store.read() as session:
        assert session.scalar(select(func.count()).select_from(AuditRow)) == 1  # the database's own first row


def test_a_broken_constraint_is_a_bug_and_undoes_the_whole_write(store: Store) -> None:
    with store.write() as write:
        put(write, "twice")
    with pytest.raises(IntegrityError), store.write() as write:
        put_both(write, "before", "twice")
    assert settings_of(store) == ["twice"]


def test_the_changes_name_topics_ids_and_who_started_it(store: Store) -> None:
    with store.write("board") as write:
        write.changed(Topic.OBSERVATIONS, ALEX)
        write.changed(Topic.OBSERVATIONS, SAM)
        write.changed(Topic.GOALS, ALEX)
        write.changed(Topic.GOALS)
        write.changed(Topic.GOALS, SAM)
    assert write.changes == ChangeSet(
        {Topic.OBSERVATIONS: frozenset({ALEX, SAM}), Topic.GOALS: frozenset()}, origin="board"
    )


def test_the_changes_are_known_only_after_the_commit(store: Store) -> None:
    with store.write() as write:
        put(write, "early")
        with pytest.raises(RuntimeError, match="nothing has been committed"):
            _ = write.changes
    assert write.changes.touches(Topic.SETTINGS)


def test_a_failed_write_never_names_changes(store: Store) -> None:
    begun: list[WriteSession] = []
    with pytest.raises(ZeroDivisionError):
        fail_halfway(store, begun)
    with pytest.raises(RuntimeError, match="nothing has been committed"):
        _ = begun[0].changes


def test_one_moment_holds_for_the_whole_write(store: Store, clock: SetClock) -> None:
    with store.write() as write:
        begun = write.now
        clock.advance(timedelta(minutes=3))
        write.audit("looked", ALEX, SAM)
        assert write.now == begun
    with store.read() as session:
        assert session.scalars(select(AuditRow.at).order_by(AuditRow.seq.desc())).first() == begun


def test_a_write_inside_a_write_is_refused(store: Store) -> None:
    with store.write() as write:
        put(write, "outer")
        with pytest.raises(RuntimeError, match="inside a write"), store.write():
            pass
        with pytest.raises(RuntimeError, match="inside a write"), store.read():
            pass
    assert settings_of(store) == ["outer"]


def test_a_session_used_after_its_end_is_a_bug(store: Store) -> None:
    with store.write() as write:
        inner = write.session
    with pytest.raises(RuntimeError, match="has ended"):
        _ = write.session
    with pytest.raises(RuntimeError, match="has ended"):
        write.changed(Topic.GOALS)
    with pytest.raises(RuntimeError, match="has ended"):
        write.audit("late", ALEX, None)
    with pytest.raises(InvalidRequestError):
        inner.scalar(text("SELECT 1"))
    with store.read() as session:
        pass
    with pytest.raises(InvalidRequestError):
        session.scalar(text("SELECT 1"))


def test_a_closed_store_is_not_opened_again_by_using_it(store: Store) -> None:
    store.close()
    with pytest.raises(RuntimeError, match="closed"), store.read():
        pass
    with pytest.raises(RuntimeError, match="closed"), store.write():
        pass
    assert not store.changed_elsewhere()


def test_readers_see_one_moment(store: Store) -> None:
    with store.read() as session:
        before = session.scalar(select(func.count()).select_from(SettingRow))
        # Another thread: here, the store would refuse a write beside the reader only in the writing thread.
        writer = threading.Thread(target=_write_one, args=(store,))
        writer.start()
        writer.join()
        assert session.scalar(select(func.count()).select_from(SettingRow)) == before == 0
    assert settings_of(store) == ["meanwhile"]


def test_readers_cannot_write(store: Store) -> None:
    with pytest.raises(Unavailable, match="database-read-only"), store.read() as session:
        session.execute(insert(SettingRow).values(name="sneaked", value=1))
    assert settings_of(store) == []


def test_two_kiosks_that_read_and_then_write_lose_nothing(store: Store, other_store: Store) -> None:
    with store.write() as write:
        put(write, "count", 0)
    threads = [threading.Thread(target=_count_up, args=(each, 20)) for each in (store, other_store)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with store.read() as session:
        assert session.get_one(SettingRow, "count").value == 40
        assert audit.verify(session, store.keys.audit) is None
        assert session.scalar(select(func.max(AuditRow.seq))) == 42


def test_another_process_hears_of_a_write_in_a_file(sqlite_path: Path, clock: SetClock) -> None:
    here, there = open_database(sqlite_path, clock), open_database(sqlite_path, clock)
    try:
        assert not here.changed_elsewhere()
        with here.write() as write:
            put(write, "own")
        assert not here.changed_elsewhere()
        assert there.changed_elsewhere()
        assert not there.changed_elsewhere()
    finally:
        here.close()
        there.close()


def test_asking_for_others_writes_never_waits_for_an_own_one(sqlite_store: Store) -> None:
    with sqlite_store.write() as write:
        put(write, "slow")
        assert sqlite_store.changed_elsewhere() is False


def test_another_kiosk_hears_of_a_write_on_the_server(postgres_url: str, clock: SetClock) -> None:
    here, there = open_database(postgres_url, clock), open_database(postgres_url, clock)
    try:
        with there.listen() as listener, here.listen() as own:
            with here.write("goals") as write:
                write.changed(Topic.GOALS, ALEX)
            assert _heard(listener) == [ChangeSet({Topic.GOALS: frozenset({ALEX})}, "goals")]
            assert own.read() == []
    finally:
        here.close()
        there.close()


def test_a_write_that_fails_is_not_heard(postgres_url: str, clock: SetClock) -> None:
    here, there = open_database(postgres_url, clock), open_database(postgres_url, clock)
    try:
        with there.listen() as listener:
            with pytest.raises(ZeroDivisionError):
                fail_halfway(here)
            with here.write() as write:
                write.changed(Topic.PLANS)
            assert [tuple(changes.topics) for changes in _heard(listener)] == [(Topic.PLANS,)]
    finally:
        here.close()
        there.close()


def test_more_ids_than_a_message_holds_mean_anything_of_the_topic(postgres_url: str, clock: SetClock) -> None:
    here, there = open_database(postgres_url, clock), open_database(postgres_url, clock)
    try:
        with there.listen() as listener:
            with here.write("import") as write:
                write.changed(Topic.PEOPLE, *(uuid4() for _ in range(500)))
            assert _heard(listener) == [ChangeSet({Topic.PEOPLE: frozenset()}, "import")]
    finally:
        here.close()
        there.close()


def test_a_listener_whose_server_went_away_says_so(postgres_url: str, clock: SetClock) -> None:
    here, there = open_database(postgres_url, clock), open_database(postgres_url, clock)
    try:
        listener = there.listen()
        with here.write() as write:
            write.session.execute(
                text("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%'")
            )
        # First the server's farewell is heard, then that the line is dead.
        assert _heard(listener) == []
        with pytest.raises(Unavailable, match="database-unreachable"):
            _heard(listener)
    finally:
        here.close()
        there.close()


def test_a_store_survives_a_connection_that_the_server_dropped(postgres_store: Store) -> None:
    with postgres_store.write() as write:
        put(write, "before")
        own = write.session.scalar(text("SELECT pg_backend_pid()"))
    with postgres_store.read() as session:
        session.execute(text("SELECT pg_terminate_backend(:pid)"), {"pid": own})
    with postgres_store.write() as write:
        put(write, "after")
    assert settings_of(postgres_store) == ["after", "before"]


@pytest.mark.parametrize("ending", ["", "-wal"])
def test_a_commit_into_a_file_that_was_taken_away_is_not_acknowledged(
    sqlite_store: Store, sqlite_path: Path, ending: str
) -> None:
    with pytest.raises(Unavailable, match="database-taken-away"), sqlite_store.write() as write:
        put_and_remove(write, sqlite_path.with_name(sqlite_path.name + ending))
    with pytest.raises(Unavailable, match="database-taken-away"), sqlite_store.read():
        pass


def test_another_file_in_the_databases_place_is_noticed(sqlite_store: Store, sqlite_path: Path) -> None:
    copy = sqlite_path.with_suffix(".copy")
    copy.write_bytes(sqlite_path.read_bytes())
    copy.replace(sqlite_path)
    with pytest.raises(Unavailable, match="database-taken-away"), sqlite_store.write() as write:
        put(write, "into the old one")


def test_a_full_disk_is_told_and_nothing_is_half_there(sqlite_store: Store) -> None:
    with sqlite_store.write() as write:
        pages = write.session.scalar(text("PRAGMA page_count"))
        write.session.execute(text(f"PRAGMA max_page_count={pages}"))
    with pytest.raises(Unavailable, match="database-disk-full"), sqlite_store.write() as write:
        put(write, "large", "x" * 100_000)
    assert settings_of(sqlite_store) == []


def test_opening_a_file_twice_here_keeps_the_locks_of_the_first(sqlite_store: Store, sqlite_path: Path) -> None:
    """A plain handle that is opened and closed on the file would make the system drop them, without an error."""

    def locks() -> list[str]:
        number = f":{sqlite_path.stat().st_ino} "
        return [line for line in Path("/proc/locks").read_text().splitlines() if number in line]

    assert locks()
    before = len(locks())
    open_database(sqlite_path).close()
    assert len(locks()) == before


def _write_one(store: Store) -> None:
    with store.write() as write:
        put(write, "meanwhile")


def _count_up(store: Store, times: int) -> None:
    for _ in range(times):
        with store.write() as write:
            row = write.session.get_one(SettingRow, "count")
            row.value += 1
            write.audit("counted", ALEX, None)


def _heard(listener: Listener) -> list[ChangeSet]:
    ready, _, _ = waiting.select([listener], [], [], 5)
    assert ready, "nothing came within five seconds"
    return listener.read()
