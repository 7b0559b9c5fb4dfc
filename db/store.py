"""The store: short transactions that either happened for good or did not happen.

One connection writes, in one thread at a time; readers have their own and see one moment of the database each. When the
`with` block of a write has ended without an exception, the transaction is committed and on the disk: only then does
anybody say "saved".
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any, cast
from uuid import UUID, uuid4

from sqlalchemy import text
from sqlalchemy.orm import Session

from db import audit, notices
from db.audit import AuditEvent, AuditValues
from db.engine import make_engine
from db.faults import faults_worded
from db.keys import Keys
from db.location import Location, SqliteFile
from db.watch import FileWatch
from kiosk.domain.changes import ChangeSet, Topic
from kiosk.domain.clock import Clock
from kiosk.domain.errors import UserError
from kiosk.domain.ids import IdMaker

if TYPE_CHECKING:
    import psycopg

# One kiosk at a time writes; the number is ours to choose.
_WRITER_LOCK = 0x4772_4564_0001


@dataclass(slots=True)
class _Gathered:
    """What one write has said so far, shared by its session and the store that commits it."""

    origin: str
    events: list[AuditEvent] = field(default_factory=list)
    topics: dict[Topic, set[UUID] | None] = field(default_factory=dict)
    open: bool = True
    committed: bool = False

    def changes(self) -> ChangeSet:
        return ChangeSet({topic: frozenset(ids or ()) for topic, ids in self.topics.items()}, self.origin)


class WriteSession:
    """One write transaction, inside `Store.write`. Any use after its end is a bug and raises RuntimeError.

    `now` is one moment for the whole transaction.
    """

    def __init__(self, session: Session, clock: Clock, ids: IdMaker, gathered: _Gathered) -> None:
        self.clock = clock
        self.ids = ids
        self.now: datetime = clock.now()
        self._session = session
        self._gathered = gathered

    @property
    def session(self) -> Session:
        """The database session; flushed and committed by the store."""
        self._check_open()
        return self._session

    @property
    def changes(self) -> ChangeSet:
        """What this transaction changed; there only after its commit."""
        if not self._gathered.committed:
            raise RuntimeError("nothing has been committed yet")
        return self._gathered.changes()

    def changed(self, topic: Topic, *ids: UUID) -> None:
        """Say what the write changes; without ids: anything of the topic."""
        self._check_open()
        known = self._gathered.topics.setdefault(topic, set())
        if not ids:
            self._gathered.topics[topic] = None
        elif known is not None:
            known.update(ids)

    def audit(self, action: str, actor_id: UUID | None, subject_id: UUID | None, **values: AuditValues) -> None:
        """Note who did what to whom: ids and codes only, never what people wrote."""
        self._check_open()
        self._gathered.events.append(AuditEvent(self.now, action, actor_id, subject_id, values))

    def _check_open(self) -> None:
        if not self._gathered.open:
            raise RuntimeError("the transaction has ended")


def write_into(
    session: Session, clock: Clock, ids: IdMaker, work: Callable[[WriteSession], object]
) -> list[AuditEvent]:
    """Let `work` write within a transaction that is somebody else's, and return what the audit trail has to hear of it.

    So a new database is filled before it is there for anybody.
    """
    gathered = _Gathered("")
    try:
        work(WriteSession(session, clock, ids, gathered))
    finally:
        gathered.open = False
    session.flush()
    return gathered.events


class Store:
    """Reads and writes one open database; safe to use from any thread.

    Made by `db.database.open_database`. Errors of the database that a person can act on come out as `UserError`
    (`Unavailable`), also from inside the `with` blocks.
    """

    def __init__(self, location: Location, keys: Keys, clock: Clock, ids: IdMaker | None = None) -> None:
        self.location = location
        self.keys = keys
        self.clock = clock
        self.ids = ids or IdMaker(clock)
        self._id = uuid4()
        self._writer = make_engine(location, writes=True)
        self._reader = make_engine(location)
        self._turn = threading.Lock()
        self._turn_of: int | None = None
        self._watch: FileWatch | None = None
        self._closed = False
        self._seen_version = 0
        try:
            self._open()
        except UserError:
            self.close()
            raise

    @property
    def is_shared(self) -> bool:
        """Whether the database tells of others' writes itself (`listen`); otherwise ask `changed_elsewhere`."""
        return not isinstance(self.location, SqliteFile)

    @contextmanager
    def read(self) -> Iterator[Session]:
        """Give a session that sees one moment of the database and cannot write; its objects live on after it."""
        self._refuse_nesting()
        self._check_files()
        with (
            faults_worded(self.location),
            Session(self._reader, expire_on_commit=False, close_resets_only=False) as session,
        ):
            yield session

    @contextmanager
    def write(self, origin: str = "") -> Iterator[WriteSession]:
        """Give one write transaction; waits for the one before. `origin` says who started it, for the ChangeSet.

        The block ends well: committed and on the disk. It raises, or the commit does: nothing has happened, unless the
        server was lost during the commit itself; ids are made here, so the same entry may then be sent again.
        Raises: RuntimeError where this thread is inside another write.
        """
        with self._my_turn():
            self._check_files()
            with (
                faults_worded(self.location),
                Session(self._writer, expire_on_commit=False, close_resets_only=False) as session,
            ):
                gathered = _Gathered(origin)
                self._begin(session)
                try:
                    yield WriteSession(session, self.clock, self.ids, gathered)
                finally:
                    gathered.open = False
                self._commit(session, gathered)
            self._check_files()
            gathered.committed = True

    def changed_elsewhere(self) -> bool:
        """Tell whether another process wrote to the SQLite file since this was last asked; costs microseconds.

        Never waits: while a write is under way here it answers False, and the next call tells.
        """
        if self._closed or self.is_shared or not self._turn.acquire(blocking=False):
            return False
        try:
            version = self._data_version()
        finally:
            self._turn.release()
        changed, self._seen_version = version != self._seen_version, version
        return changed

    def listen(self) -> notices.Listener:
        """Return a new listener for other processes' writes to a PostgreSQL database. Raises: Unavailable."""
        if not self.is_shared:
            raise RuntimeError("an SQLite file does not call; ask changed_elsewhere()")
        with faults_worded(self.location):
            borrowed = self._reader.raw_connection()
            connection = cast("psycopg.Connection", borrowed.driver_connection)
            borrowed.detach()
            connection.rollback()
            connection.autocommit = True
            return notices.Listener(connection, self._id)

    def close(self) -> None:
        """Close all connections; waits for a write that is under way. Any use after it raises RuntimeError."""
        with self._turn:
            self._closed = True
            self._reader.dispose()
            self._writer.dispose()
            if self._watch is not None:
                self._watch.close()
                self._watch = None

    @contextmanager
    def _my_turn(self) -> Iterator[None]:
        self._refuse_nesting()
        with self._turn:
            self._turn_of = threading.get_ident()
            try:
                yield
            finally:
                self._turn_of = None

    def _refuse_nesting(self) -> None:
        if self._turn_of == threading.get_ident():
            raise RuntimeError("a transaction inside a write transaction: hand the WriteSession on instead")

    def _begin(self, session: Session) -> None:
        """Take the only right to write, before anything is read and before the transaction's moment is taken.

        So what an action reads holds until its commit, and moments stand in the order of commits: a limit, `latest` and
        the audit chain are true with several kiosks, too. SQLite takes its lock at BEGIN.
        """
        connection = session.connection()
        if self.is_shared:
            connection.execute(text("SELECT pg_advisory_xact_lock(:number)"), {"number": _WRITER_LOCK})

    def _commit(self, session: Session, gathered: _Gathered) -> None:
        session.flush()
        if gathered.events:
            audit.append(session, self.keys.audit, gathered.events)
        changes = gathered.changes()
        if self.is_shared and changes:
            message = {"channel": notices.CHANNEL, "message": notices.encode(changes, self._id)}
            session.execute(text("SELECT pg_notify(:channel, :message)"), message)
        session.commit()

    def _open(self) -> None:
        with faults_worded(self.location):
            # Takes the writer's lock once: from here on SQLite's write-ahead log has its name.
            with self._writer.begin() as connection:
                connection.execute(text("SELECT 1"))
            if isinstance(self.location, SqliteFile):
                self._watch = FileWatch(self.location)
            self._seen_version = self._data_version()

    def _check_files(self) -> None:
        if self._closed:
            raise RuntimeError("the store is closed")
        if self._watch is not None:
            self._watch.check()

    def _data_version(self) -> int:
        # On the writing connection: the number moves when others commit, never by its own commits.
        if self.is_shared:
            return 0
        borrowed = self._writer.raw_connection()
        try:
            driver: Any = borrowed.driver_connection
            return int(driver.execute("PRAGMA data_version").fetchone()[0])
        finally:
            borrowed.close()
