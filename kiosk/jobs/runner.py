"""Everything that waits for a disk or a processor, run off the GUI thread.

`Jobs` has one writer thread, a few reader threads and a few for long work. Views hand over a callable, its arguments
and what to call with the answer, before anything starts:

    jobs.write(observations.add, actor, command, on_done=self._on_saved, on_error=self._on_refused)
    self._board = jobs.latest()
    self._board.read(board.of_set, set_id, on_done=self._show)

Callbacks run in the GUI thread, never before the call returned, never after their owner was destroyed. The owner is
`owner=`, or the QObject whose method the callback is.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import AbstractContextManager
from functools import partial
from typing import Any, Protocol, TypeVar, TypeVarTuple

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.domain.changes import ChangeSet
from kiosk.domain.errors import Unavailable, UserError
from kiosk.jobs.answers import Answer, OnDone, OnError, is_alive
from kiosk.jobs.bus import Bus, NewsSource
from kiosk.jobs.long_work import LongWork, Progress, Task, WorkCancelled
from kiosk.jobs.mailbox import Mailbox, report_bug

T = TypeVar("T")
Ts = TypeVarTuple("Ts")

CLOSING = "closing"
NEWS_EVERY_MS = 150
_READERS = 2
_LONG_WORKS = 4


class Store(Protocol):
    """What jobs need of the store: transactions as context managers, entered and left in one worker thread."""

    def read(self) -> AbstractContextManager[Any]:
        """Open a reading session."""
        ...

    def write(self, origin: str = "") -> AbstractContextManager[Any]:
        """Open a write transaction; committed when left without an exception, then `.changes` says what changed."""
        ...


class Ticket:
    """A read that was asked for; cancelled, its answer is dropped, however late it comes."""

    def __init__(self) -> None:
        self._future: Future[Any] | None = None
        self._cancelled = False

    @property
    def cancelled(self) -> bool:
        """Whether nobody wants the answer any more."""
        return self._cancelled

    def cancel(self) -> None:
        """Want the answer no more."""
        self._cancelled = True
        if self._future is not None:
            self._future.cancel()

    def attach(self, future: Future[Any]) -> None:
        """Know the running query; called by the jobs."""
        self._future = future


class Latest:
    """One question asked again and again, of which only the newest answer counts."""

    def __init__(self, jobs: Jobs, owner: QObject | None = None) -> None:
        self._jobs, self._owner = jobs, owner
        self._ticket: Ticket | None = None
        self._next: Callable[[], object] | None = None

    def read(
        self, query: Callable[[Any, *Ts], T], *args: *Ts, on_done: OnDone[T], on_error: OnError | None = None
    ) -> Ticket:
        """Ask, and drop the question before."""
        self.cancel()

        def done(result: T) -> None:
            self._go_on(ticket)
            on_done(result)

        def failed(error: UserError) -> None:
            self._go_on(ticket)
            (on_error or self._jobs.failed.emit)(error)

        # In the callbacks' place stand ours: whom they speak for has to be said.
        speaker = self._owner or getattr(on_done, "__self__", None)
        owner = speaker if isinstance(speaker, QObject) else None
        ticket = self._ticket = self._jobs.read(query, *args, on_done=done, on_error=failed, owner=owner)
        return ticket

    def again(
        self, query: Callable[[Any, *Ts], T], *args: *Ts, on_done: OnDone[T], on_error: OnError | None = None
    ) -> None:
        """Ask anew, once the question under way is answered: news upon news must not keep every answer away."""

        def ask() -> None:
            self.read(query, *args, on_done=on_done, on_error=on_error)

        if self._ticket is None or self._ticket.cancelled:
            ask()
        else:
            self._next = ask

    def cancel(self) -> None:
        """Drop the question, and the one that waits behind it."""
        if self._ticket is not None:
            self._ticket.cancel()
        self._ticket = self._next = None

    def _go_on(self, ticket: Ticket) -> None:
        """Ask what waits, now that a question is answered."""
        if ticket is not self._ticket:
            return
        self._ticket, following = None, self._next
        self._next = None
        if following is not None:
            following()


class Jobs(QObject):
    """Runs writes, reads and long work; lives in the GUI thread and is closed at the end of the program.

    Signals: `failed` with a `UserError` that nobody else took (its sheet was closed meanwhile, or a read named no
    `on_error`); `became_idle` when the last answer was handed over and no change waits to be told; `news_lost` and
    `news_back` when other processes' changes can't be heard, and can again.
    """

    failed = Signal(object)
    became_idle = Signal()
    news_lost = Signal(object)
    news_back = Signal()

    def __init__(
        self, store: Store, parent: QObject | None = None, *, news: NewsSource | None = None, keeps: bool = True
    ) -> None:
        """Work on a store. Without `keeps` each write is tried and taken back: whoever only looks changes nothing."""
        super().__init__(parent)
        self.bus = Bus(self)
        self._store, self._keeps = store, keeps
        self._mailbox = Mailbox(self)
        self._writer = ThreadPoolExecutor(1, "writer")
        self._readers = ThreadPoolExecutor(_READERS, "reader")
        self._workers = ThreadPoolExecutor(_LONG_WORKS, "long-work")
        self._tasks: set[Task] = set()
        self._outstanding = 0
        self._writes_asked = 0
        self._answering: int | None = None
        self._closing = False
        self.bus.changed.connect(self._look_idle)
        self._listener = _Listener(self, news) if news is not None else None

    @property
    def idle(self) -> bool:
        """Whether every answer was handed over and every change told."""
        return self._outstanding == 0 and not self.bus.pending

    @property
    def writes_asked(self) -> int:
        """How many writes were asked for so far: each write's number is the count it made."""
        return self._writes_asked

    @property
    def answering(self) -> int | None:
        """The number of the write whose answer is being handed over just now; None outside such an answer."""
        return self._answering

    def write(
        self,
        action: Callable[[Any, *Ts], T],
        *args: *Ts,
        on_done: OnDone[T],
        on_error: OnError,
        owner: QObject | None = None,
        origin: str = "",
    ) -> None:
        """Run `action(write, *args)` in one transaction in the writer thread, in the order of the calls.

        `on_done` comes after the commit, and only then the bus. Once this returned, the write will be tried, also when
        the program is closing or the owner is gone; its refusal then goes to `failed`.
        """
        answer = Answer(on_done, on_error, owner, self.failed.emit)
        if self._closing:
            self._mailbox.post(partial(answer.tell_error, Unavailable(CLOSING)))
            return
        self._writes_asked += 1
        tell = partial(self._written, answer, self._writes_asked)
        self._submit(self._writer, tell, self._transaction, action, args, origin)

    def read(
        self,
        query: Callable[[Any, *Ts], T],
        *args: *Ts,
        on_done: OnDone[T],
        on_error: OnError | None = None,
        owner: QObject | None = None,
    ) -> Ticket:
        """Run `query(session, *args)` in a reader thread. Without `on_error` a refusal goes to `failed`."""
        ticket = Ticket()
        if self._closing:
            ticket.cancel()
            return ticket
        answer = Answer(on_done, on_error, owner, self.failed.emit if on_error is None else None)
        ticket.attach(self._submit(self._readers, partial(_answered, ticket, answer), self._query, query, args))
        return ticket

    def latest(self, owner: QObject | None = None) -> Latest:
        """Return a question of which only the newest answer counts."""
        return Latest(self, owner)

    def run(
        self,
        work: Callable[[Task], T],
        *,
        on_done: OnDone[T],
        on_error: OnError,
        on_progress: Callable[[Progress], object] | None = None,
        on_cancelled: Callable[[], object] | None = None,
        owner: QObject | None = None,
    ) -> LongWork:
        """Run `work(task)` in a thread of its own. It opens no write transaction: hand its result to `write`."""
        task = Task(lambda: self._mailbox.post(tell_progress))
        handle = LongWork(task)

        def tell_progress() -> None:
            news = task.take_progress()
            if news and on_progress and handle.running and is_alive(owner, on_progress):
                on_progress(news)

        def ended(future: Future[T]) -> None:
            handle.ended()
            self._tasks.discard(task)
            if not isinstance(future.exception(), WorkCancelled):
                Answer(on_done, on_error, owner, self.failed.emit).tell(future)
            elif on_cancelled and is_alive(owner, on_cancelled):
                on_cancelled()

        if self._closing:
            task.cancel()
            handle.ended()
            self._mailbox.post(partial(Answer(on_done, on_error, owner, None).tell_error, Unavailable(CLOSING)))
            return handle
        self._tasks.add(task)
        self._submit(self._workers, ended, work, task)
        return handle

    def close(self) -> None:
        """End all threads: accepted writes are finished first, reads are dropped, long work is asked to stop.

        Answers that came in meanwhile are still handed over. May be called twice.
        """
        if self._closing:
            return
        self._closing = True
        if self._listener is not None:
            self._listener.stop()
        for task in self._tasks:
            task.cancel()
        self._readers.shutdown(cancel_futures=True)
        self._workers.shutdown()
        self._writer.shutdown()
        if self._listener is not None:
            self._listener.close()
        self._mailbox.empty()
        self.bus.flush()

    def submit_news(self, ask: Callable[[], T], then: Callable[[Future[T]], None]) -> None:
        """Ask for other processes' changes in the writer thread, whose own commits are no news to it."""
        if not self._closing:
            self._writer.submit(ask).add_done_callback(lambda future: self._mailbox.post(partial(then, future)))

    def _submit(
        self, pool: ThreadPoolExecutor, tell: Callable[[Future[T]], None], function: Callable[..., T], *args: object
    ) -> Future[T]:
        self._outstanding += 1
        future = pool.submit(function, *args)
        future.add_done_callback(lambda done: self._mailbox.post(partial(self._hand_over, tell, done)))
        return future

    def _hand_over(self, tell: Callable[[Future[T]], None], future: Future[T]) -> None:
        try:
            tell(future)
        finally:
            # Only now: what the callback started counts before this one stops counting.
            self._outstanding -= 1
            self._look_idle()

    def _written(self, answer: Answer[T], number: int, future: Future[tuple[T, ChangeSet]]) -> None:
        error = future.exception()
        if error is not None:
            answer.tell_error(error)
            return
        result, changes = future.result()
        self._answering = number
        try:
            if is_alive(answer.owner, answer.on_done):
                answer.on_done(result)
        finally:
            self._answering = None
            self.bus.publish(changes)

    def _transaction(self, action: Callable[..., T], args: tuple[object, ...], origin: str) -> tuple[T, ChangeSet]:
        try:
            with self._store.write(origin) as write:
                result = action(write, *args)
                if not self._keeps:
                    raise _TakenBack
        except _TakenBack:
            return result, ChangeSet({})
        return result, write.changes

    def _query(self, query: Callable[..., T], args: tuple[object, ...]) -> T:
        with self._store.read() as session:
            return query(session, *args)

    def _look_idle(self) -> None:
        if self.idle:
            self.became_idle.emit()


class _TakenBack(Exception):
    """Leaves a transaction that is not kept."""


class _Listener(QObject):
    """Asks for other processes' changes a few times a second and publishes them."""

    def __init__(self, jobs: Jobs, news: NewsSource) -> None:
        super().__init__(jobs)
        self._jobs, self._news = jobs, news
        self._asked = self._lost = False
        self._timer = QTimer(self)
        self._timer.setInterval(NEWS_EVERY_MS)
        self._timer.timeout.connect(self._ask)
        self._timer.start()

    def stop(self) -> None:
        """Ask no more."""
        self._timer.stop()

    def close(self) -> None:
        """Give up what listens; once the thread that asked has ended."""
        self._news.close()

    def _ask(self) -> None:
        if not self._asked:
            self._asked = True
            self._jobs.submit_news(self._news, self._on_news)

    def _on_news(self, future: Future[ChangeSet | None]) -> None:
        self._asked = False
        error = future.exception()
        if error is not None:
            self._lose(error)
            return
        if self._lost:
            self._lost = False
            self._jobs.news_back.emit()
            # What was told while nobody could hear it is gone: everything may have changed.
            self._jobs.bus.publish(ChangeSet.everything())
        self._jobs.bus.publish(future.result() or ChangeSet({}))

    def _lose(self, error: BaseException) -> None:
        if self._lost:
            return
        self._lost = True
        if isinstance(error, UserError):
            self._jobs.news_lost.emit(error)
        else:
            report_bug(error)


def _answered(ticket: Ticket, answer: Answer[T], future: Future[T]) -> None:
    if not ticket.cancelled:
        answer.tell(future)
    elif not future.cancelled() and (error := future.exception()) and not isinstance(error, UserError):
        report_bug(error)
