"""Cells as values: each reader either returns the value or notes a fault with line and column."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TypeVar

from kiosk.exchange.table import Fault, Line

Word = TypeVar("Word", bound=StrEnum)
Value = TypeVar("Value")
YES = frozenset({"yes", "y", "true", "1", "x"})
NO = frozenset({"no", "n", "false", "0", ""})


@dataclass(slots=True)
class Cells:
    """Reads one line's cells; `faults` gathers what could not be read."""

    line: Line
    faults: list[Fault] = field(default_factory=list)

    def text(self, column: str) -> str:
        """Return a cell as it stands."""
        return self.line.cells[column]

    def absent(self, column: str) -> bool:
        """Tell whether the file does not have a column at all."""
        return column in self.line.absent

    def day(self, column: str) -> date:
        """Return a day written as 2026-11-23."""
        return self._read(column, _day, date.min, "cell-not-day")

    def number(self, column: str, least: float, most: float, default: float | None = None) -> float:
        """Return a number within bounds; an empty cell is the default, where there is one."""
        if default is not None and not self.text(column):
            return default

        def parse(text: str) -> float:
            value = float(text)
            if not least <= value <= most:
                raise ValueError(text)
            return value

        return self._read(column, parse, least, "cell-not-number", least=f"{least:g}", most=f"{most:g}")

    def optional_number(self, column: str, least: float, most: float) -> float | None:
        """Return a number within bounds, None for an empty cell."""
        return self.number(column, least, most) if self.text(column) else None

    def optional_whole(self, column: str, least: int, most: int) -> int | None:
        """Return a whole number within bounds, None for an empty cell."""
        if not self.text(column):
            return None

        def parse(text: str) -> int:
            value = int(text) if re.fullmatch(r"-?\d{1,9}", text) else most + 1
            if not least <= value <= most:
                raise ValueError(text)
            return value

        return self._read(column, parse, least, "cell-not-whole", least=least, most=most)

    def yes(self, column: str, *, default: bool = False) -> bool:
        """Return whether a cell says yes; empty is the default."""

        def parse(text: str) -> bool:
            if text.casefold() not in YES | NO:
                raise ValueError(text)
            return text.casefold() in YES

        return default if not self.text(column) else self._read(column, parse, default, "cell-not-yes-no")

    def word(self, column: str, words: type[Word], default: Word) -> Word:
        """Return one of an enum's words; empty is the default."""
        known = ", ".join(words)
        if not self.text(column):
            return default
        return self._read(column, lambda text: words(text.casefold()), default, "cell-not-word", known=known)

    def names(self, column: str, separator: str = ";") -> list[str]:
        """Return a list written with semicolons."""
        return [part.strip() for part in self.text(column).split(separator) if part.strip()]

    def fault(self, column: str, code: str, **values: object) -> None:
        """Note that a cell cannot be."""
        self.faults.append(Fault(self.line.number, column, code, values))

    def _read(self, column: str, parse: Callable[[str], Value], fallback: Value, code: str, **values: object) -> Value:
        try:
            return parse(self.text(column))
        except ValueError:
            self.fault(column, code, text=self.text(column)[:40], **values)
            return fallback


def _day(text: str) -> date:
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
        raise ValueError(text)
    return date.fromisoformat(text)
