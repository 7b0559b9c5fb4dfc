"""`growing-edge template KIND`: a CSV to start from."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from kiosk.domain.errors import InvalidInput, Unavailable
from kiosk.exchange.kinds import KINDS
from kiosk.exchange.table import template


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command's words."""
    parser = subparsers.add_parser("template", help="print a CSV template of a kind, with what its columns hold")
    parser.add_argument("kind", choices=sorted(KINDS), metavar="KIND", help=", ".join(KINDS))
    parser.add_argument("--out", type=Path, help="write it here instead")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print the template on stdout and what the columns hold on stderr."""
    columns = KINDS[args.kind].columns
    text = template(columns)
    if args.out:
        _write_new(args.out, text)
    else:
        print(text, end="")
    for column in columns:
        needed = "needed" if column.needed else "may be empty"
        print(f"  {column.name} ({needed}): {column.says}", file=sys.stderr)
    return 0


def _write_new(path: Path, text: str) -> None:
    # A template that somebody already filled in is not to be lost.
    try:
        with path.open("x", encoding="utf-8", newline="") as file:
            file.write(text)
    except FileExistsError as error:
        raise InvalidInput("template-exists", path=str(path)) from error
    except OSError as error:
        raise Unavailable("file-not-writable", path=str(path), reason=error.strerror or str(error)) from error
