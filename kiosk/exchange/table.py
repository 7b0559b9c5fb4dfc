"""Strict CSV: every fault named with its line, nothing guessed.

UTF-8 with or without a mark, comma, double quotes, one header line with the very column names of the template. Column
order is free. Empty lines are skipped; line numbers are those an editor shows.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.domain.errors import InvalidInput, Unavailable

LARGEST_FILE = 20_000_000


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong in one place: `code` and `values` as in a `UserError`, worded by whoever shows it."""

    line: int
    column: str
    code: str
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a template: its name, whether it must be there and filled, and what it holds."""

    name: str
    needed: bool
    says: str
    example: str


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a file: cells by column, trimmed; a column that the file does not have (`absent`) is empty."""

    number: int
    cells: Mapping[str, str]
    absent: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Table:
    """Lines in the file's order, and the faults found while reading them."""

    lines: tuple[Line, ...]
    faults: tuple[Fault, ...]


def read_table(path: Path, columns: Sequence[Column]) -> Table:
    """Read a file against the columns of its kind.

    Raises: Unavailable (`file-unreadable`); InvalidInput where the file as a whole cannot be read: `file-too-large`,
    `file-empty`, `file-not-utf8`, `file-not-csv`, `header-missing`, `header-unknown`, `header-doubled`.
    """
    rows = _rows(path)
    header_line, header = rows[0]
    _check_header(path, header_line, header, columns)
    needed = [column.name for column in columns if column.needed]
    absent = frozenset(column.name for column in columns) - frozenset(header)
    lines: list[Line] = []
    faults: list[Fault] = []
    for number, cells in rows[1:]:
        if len(cells) != len(header):
            faults.append(Fault(number, "", "row-cells", {"cells": len(cells), "expected": len(header)}))
            continue
        found = dict(zip(header, cells, strict=True))
        missing = [name for name in needed if not found[name]]
        faults += [Fault(number, name, "cell-missing") for name in missing]
        if not missing:
            lines.append(Line(number, {column.name: found.get(column.name, "") for column in columns}, absent))
    return Table(tuple(lines), tuple(faults))


def template(columns: Sequence[Column]) -> str:
    """Return a file with the header and one example line."""
    return ",".join(column.name for column in columns) + "\n" + ",".join(map(_quoted, columns)) + "\n"


def _quoted(column: Column) -> str:
    text = column.example
    return '"' + text.replace('"', '""') + '"' if any(char in text for char in ',"\n') else text


def _rows(path: Path) -> list[tuple[int, list[str]]]:
    """Return non-empty rows, trimmed, with the line each begins on."""
    text = _text(path)
    # Lines end as editors end them; str.splitlines would also break at what may stand inside a cell.
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    rows: list[tuple[int, list[str]]] = []
    begins = 1
    try:
        for cells in reader:
            trimmed = [cell.strip() for cell in cells]
            if any(trimmed):
                rows.append((begins, trimmed))
            begins = reader.line_num + 1
    except csv.Error as error:
        # Where a quote is never closed, the row it opens in is the one to look at, not the file's end.
        line = begins if "end of data" in str(error) else reader.line_num
        raise InvalidInput("file-not-csv", path=str(path), line=line, reason=str(error)) from error
    if not rows:
        raise InvalidInput("file-empty", path=str(path))
    return rows


def _text(path: Path) -> str:
    try:
        size = path.stat().st_size
        raw = path.read_bytes() if size <= LARGEST_FILE else b""
    except OSError as error:
        raise Unavailable("file-unreadable", path=str(path), reason=error.strerror or str(error)) from error
    if size > LARGEST_FILE:
        raise InvalidInput("file-too-large", path=str(path), most_mb=LARGEST_FILE // 1_000_000)
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise InvalidInput("file-not-utf8", path=str(path), line=line) from error
    if "\0" in text:
        # UTF-16 without its mark, or no text at all.
        raise InvalidInput("file-not-utf8", path=str(path), line=text[: text.index("\0")].count("\n") + 1)
    return text


def _check_header(path: Path, line: int, header: Sequence[str], columns: Sequence[Column]) -> None:
    known = [column.name for column in columns]
    where = {"path": str(path), "line": line}
    unknown = [name for name in header if name not in known]
    if unknown:
        raise InvalidInput(
            "header-unknown", **where, column=unknown[0][:40] or "without a name", known=", ".join(known)
        )
    doubled = [name for name in header if list(header).count(name) > 1]
    if doubled:
        raise InvalidInput("header-doubled", **where, column=doubled[0])
    missing = [column.name for column in columns if column.needed and column.name not in header]
    if missing:
        raise InvalidInput("header-missing", **where, column=missing[0])
