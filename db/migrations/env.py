"""What Alembic runs: the migrations, on the connection and in the transaction that `db.migrate` hands in."""

from __future__ import annotations

from typing import Any, Literal

from alembic import context

import db.tables  # noqa: F401 - makes the metadata whole
from db.base import Base, UtcDateTime
from db.migrate import VERSION_TABLE


def _plain_type(kind: str, item: Any, _context: object) -> str | Literal[False]:
    """Write our own column types as what they are in the database: a migration must not change when our code does."""
    return "sa.DateTime(timezone=True)" if kind == "type" and isinstance(item, UtcDateTime) else False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    version_table=VERSION_TABLE,
    # SQLite alters a table by making it anew.
    render_as_batch=True,
    render_item=_plain_type,
    compare_type=True,
    compare_server_default=True,
)
with context.begin_transaction():
    context.run_migrations()
