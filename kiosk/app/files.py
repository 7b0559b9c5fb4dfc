"""Databases that are files: what backups and restores are made of."""

from __future__ import annotations

from db.keys import keys_path
from db.location import SqliteFile, parse_location
from kiosk.domain.errors import InvalidInput


def database_file(text: str) -> SqliteFile:
    """Return the file that a `--database` names. Raises: InvalidInput (`backup-on-a-server`)."""
    where = parse_location(text)
    if not isinstance(where, SqliteFile):
        raise InvalidInput("backup-on-a-server", path=str(where), keys=str(keys_path(where)))
    return where
