"""The secrets that stay outside the database: the audit chain's key and the PINs' pepper.

Whoever copies the database alone can neither forge the chain nor try PINs against it. SQLite's keys stand beside the
file (`programme.db.keys`); a PostgreSQL database's in the user's configuration, and every kiosk that writes to it needs
a copy. The variable `GROWING_EDGE_KEYS` names another file.
"""

from __future__ import annotations

import json
import os
import secrets
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from db.files import write_new
from db.location import Location, PostgresServer, SqliteFile
from kiosk.domain.errors import Unavailable

KEYS_VARIABLE = "GROWING_EDGE_KEYS"
_FORMAT = "growing-edge keys 1"
_BYTES = 32


@dataclass(frozen=True, slots=True)
class Keys:
    """The secrets of one database; `repr` does not show them."""

    audit: bytes = field(repr=False)
    pepper: bytes = field(repr=False)


def keys_path(where: Location) -> Path:
    """Return the file that holds the keys of a database."""
    named = os.environ.get(KEYS_VARIABLE)
    if named:
        return Path(named).absolute()
    if isinstance(where, SqliteFile):
        return where.path.with_name(where.path.name + ".keys")
    config = Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")
    return config / "growing-edge" / f"{_server_name(where)}.keys"


def new_keys() -> Keys:
    """Return fresh secrets."""
    return Keys(audit=secrets.token_bytes(_BYTES), pepper=secrets.token_bytes(_BYTES))


def write_keys(path: Path, keys: Keys) -> None:
    """Write keys durably into a new file that its owner alone can read.

    Raises: Unavailable (`database-keys-in-the-way`) where a file is there: it may be all that is left of somebody's
    database.
    """
    text = json.dumps({"format": _FORMAT, "audit": keys.audit.hex(), "pepper": keys.pepper.hex()}, indent=1)
    try:
        write_new(path, text.encode() + b"\n", mode=0o600)
    except FileExistsError as error:
        raise Unavailable("database-keys-in-the-way", keys=path) from error


def read_keys(where: Location, path: Path | None = None) -> Keys:
    """Return a database's keys, from `path` where they do not stand in their usual place.

    Raises: Unavailable (`database-keys-missing`, `-keys-unreadable`, `-keys-malformed`).
    """
    path = path or keys_path(where)
    try:
        text = path.read_bytes()
    except FileNotFoundError as error:
        raise Unavailable("database-keys-missing", path=str(where), keys=path) from error
    except OSError as error:
        raise Unavailable("database-keys-unreadable", path=str(where), keys=path) from error
    try:
        return _parse(text)
    except (ValueError, KeyError, TypeError) as error:
        raise Unavailable("database-keys-malformed", path=str(where), keys=path) from error


def _parse(text: bytes) -> Keys:
    fields = json.loads(text)
    keys = Keys(audit=bytes.fromhex(fields["audit"]), pepper=bytes.fromhex(fields["pepper"]))
    if fields["format"] != _FORMAT or len(keys.audit) != _BYTES or len(keys.pepper) != _BYTES:
        raise ValueError("not a file of keys")
    return keys


def _server_name(where: PostgresServer) -> str:
    """Return a name for the database at its server: the same whoever logs in."""
    url = where.url
    host = url.host or url.query.get("host", "")
    place = f"{host}:{url.port or 5432}/{url.database}"
    return f"{url.database}-{sha256(place.encode()).hexdigest()[:12]}"
