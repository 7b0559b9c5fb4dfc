"""Changes as short messages between processes: PostgreSQL's NOTIFY carries topics and ids, never data.

What is sent while a listener is not connected is lost: whoever connects reads everything anew.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self
from uuid import UUID

from kiosk.domain.changes import ChangeSet, Topic
from kiosk.domain.errors import Unavailable

if TYPE_CHECKING:
    import psycopg

CHANNEL = "growing_edge_changes"
# PostgreSQL refuses payloads of 8,000 bytes and more.
MOST_BYTES = 7_500


def encode(changes: ChangeSet, sender: UUID) -> str:
    """Return changes as a message; one with too many ids names its topics only: anything of them may have changed."""
    text = _message(changes.origin, sender, {str(topic): _hexes(ids) for topic, ids in changes.topics.items()})
    if len(text.encode()) <= MOST_BYTES:
        return text
    return _message(changes.origin[:200], sender, {str(topic): [] for topic in changes.topics})


def decode(text: str) -> tuple[ChangeSet, UUID | None]:
    """Return the changes of a message and who sent it.

    A message that is not understood (a newer program's, perhaps) means that anything may have changed.
    """
    try:
        message: Mapping[str, Any] = json.loads(text)
        topics = {Topic(name): frozenset(UUID(hex=one) for one in ids) for name, ids in message["topics"].items()}
        return ChangeSet(topics, str(message["origin"])), UUID(hex=message["sender"])
    except (ValueError, KeyError, TypeError, AttributeError):
        return ChangeSet.everything(), None


def _message(origin: str, sender: UUID, topics: dict[str, list[str]]) -> str:
    return json.dumps({"origin": origin, "sender": sender.hex, "topics": topics}, separators=(",", ":"))


def _hexes(ids: frozenset[UUID]) -> list[str]:
    return sorted(one.hex for one in ids)


class Listener:
    """Hears what other processes wrote to a PostgreSQL database.

    Watch `fileno()` for reading and then call `read()`, both in one thread. Whoever opens one reads everything anew
    first; after an error it is closed, and a new one is opened.
    """

    def __init__(self, connection: psycopg.Connection, own: UUID) -> None:
        self._connection = connection
        self._own = own
        self._server = f"{connection.info.host}/{connection.info.dbname}"
        connection.execute(f"LISTEN {CHANNEL}")

    def fileno(self) -> int:
        """Return the socket to wait for."""
        return self._connection.fileno()

    def read(self) -> list[ChangeSet]:
        """Return what has come since, without waiting; what this process wrote itself is left out.

        Raises: Unavailable (`database-unreachable`) where the connection is gone.
        """
        # There already: the connection is made of it. Named here so that a start on SQLite does not load it.
        import psycopg

        wire = self._connection.pgconn
        try:
            wire.consume_input()
        except psycopg.Error as error:
            self.close()
            raise Unavailable("database-unreachable", path=self._server) from error
        heard = []
        while notice := wire.notifies():
            changes, sender = decode(notice.extra.decode())
            if sender != self._own:
                heard.append(changes)
        return heard

    def close(self) -> None:
        """Stop listening."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
