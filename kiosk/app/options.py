"""Words that several commands share."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

DATABASE_VARIABLE = "GROWING_EDGE_DATABASE"


def add_database(parser: argparse.ArgumentParser) -> None:
    """Add `--database`: an SQLite path or a URL."""
    parser.add_argument(
        "--database",
        metavar="PATH_OR_URL",
        default=default_database(),
        help=f"SQLite file or database URL (or the variable {DATABASE_VARIABLE}; otherwise %(default)s)",
    )


def default_database() -> str:
    """Return the database that is used where none is named."""
    named = os.environ.get(DATABASE_VARIABLE)
    if named:
        return named
    data_home = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    return str(data_home / "growing-edge" / "programme.db")
