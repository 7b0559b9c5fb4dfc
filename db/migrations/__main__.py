"""Write the next migration from what the tables say: `python -m db.migrations "goal colours"`.

It compares the tables with a database that has all migrations so far. Read what it wrote: it sees neither renamed
columns nor what shall become of the data.
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from alembic import command

from db import migrate
from db.engine import make_engine
from db.location import SqliteFile


def main() -> int:
    """Write the module and say where it is."""
    parser = argparse.ArgumentParser(prog="python -m db.migrations", description=__doc__)
    parser.add_argument("message", help="what changes, in a few words")
    message = parser.parse_args().message
    with tempfile.TemporaryDirectory() as folder:
        where = SqliteFile(Path(folder) / "now.db")
        where.path.touch()
        migrate.upgrade(where)
        with make_engine(where, writes=True).begin() as connection:
            number = f"{len(migrate.known_versions()) + 1:04d}"
            command.revision(migrate.config(connection), message, autogenerate=True, rev_id=number)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
