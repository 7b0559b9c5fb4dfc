"""Words that several commands share."""

from __future__ import annotations

import argparse
import math
import os
import shlex
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

PROGRAM = "growing-edge"
DATABASE_VARIABLE = "GROWING_EDGE_DATABASE"


def add_database(parser: argparse.ArgumentParser) -> None:
    """Add `--database`: an SQLite path or a URL."""
    parser.add_argument(
        "--database",
        metavar="PATH_OR_URL",
        default=default_database(),
        help=f"SQLite file or database URL (or the variable {DATABASE_VARIABLE}; otherwise %(default)s)",
    )


def whole(least: int, most: int | None = None) -> Callable[[str], int]:
    """Return what reads a whole number of an option, in words where it is none or out of its range."""

    def parse(text: str) -> int:
        try:
            value = int(text)
        except ValueError:
            value = None
        if value is None or value < least or (most is not None and value > most):
            raise argparse.ArgumentTypeError(f"{text} is not a whole number{_range(least, most)}")
        return value

    return parse


def seconds(most: float = math.inf) -> Callable[[str], float]:
    """Return what reads a time of an option, above 0, in words where it is none."""

    def parse(text: str) -> float:
        try:
            value = float(text)
        except ValueError:
            value = math.nan
        if not 0 < value < math.inf or value > most:
            limit = f", up to {most:g}" if most < math.inf else ""
            raise argparse.ArgumentTypeError(f"{text} is not a number of seconds above 0{limit}")
        return value

    return parse


def program(started_as: str | None = None) -> str:
    """Return what to type for this program: its plain name where the shell finds that, else as it was started."""
    started = sys.argv[0] if started_as is None else started_as
    if Path(started).name != PROGRAM or shutil.which(PROGRAM):
        return PROGRAM
    return shlex.quote(started)


def default_database() -> str:
    """Return the database that is used where none is named."""
    named = os.environ.get(DATABASE_VARIABLE)
    if named:
        return named
    data_home = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    return str(data_home / "growing-edge" / "programme.db")


def _range(least: int, most: int | None) -> str:
    return f", {least} or more" if most is None else f" from {least} to {most}"
