"""Keyboard layouts as data: which key stands where, for each language and page."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache
from typing import Literal

import resources

LANGUAGES = ("en", "de", "fr", "es")

Page = Literal["letters", "symbols", "accents", "digits"]


class KeyKind(Enum):
    """What a key does."""

    CHARACTER = auto()
    SHIFT = auto()
    BACKSPACE = auto()
    SPACE = auto()
    ENTER = auto()
    PAGE = auto()


@dataclass(frozen=True, slots=True)
class Key:
    """One key: `text` is what it types or shows, `width` counts in letter keys, `page` is where a page key leads."""

    kind: KeyKind
    text: str = ""
    width: float = 1
    page: Page = "letters"


@dataclass(frozen=True, slots=True)
class KeyboardLayout:
    """The keys of one language."""

    code: str
    name: str
    space: str
    rows: tuple[str, ...]
    end: tuple[str, ...]
    accents: Mapping[str, str]

    def alternatives(self, letter: str) -> str:
        """Return what a long press on a letter offers, in its case; "" where there is nothing."""
        found = self.accents.get(letter.lower(), "")
        return "".join(capital(other) for other in found) if letter != letter.lower() else found


@cache
def load_layout(code: str) -> KeyboardLayout:
    """Return the layout of a language. Raises: FileNotFoundError where there is none."""
    data = json.loads(resources.path(f"keyboards/{code}.json").read_text(encoding="utf-8"))
    return KeyboardLayout(
        data["code"], data["name"], data["space"], tuple(data["rows"]), tuple(data["end"]), data["accents"]
    )


def capital(letter: str) -> str:
    """Return a letter's capital; one without a capital of one letter stays as it is."""
    upper = letter.upper()
    return upper if len(upper) == 1 else letter


def keys_of(layout: KeyboardLayout, page: Page, *, lines: bool) -> tuple[tuple[Key, ...], ...]:
    """Return the rows of a page, top row first; with `lines` it can begin a new line."""
    rows = layout.rows if page == "letters" else _shared_pages()[page]
    if page == "digits":
        return (*_characters(rows[:3]), (*_row(rows[3]), Key(KeyKind.BACKSPACE)))
    columns = max(len(row) for row in layout.rows[:2])
    first, second = _characters(rows[:2])
    start = (Key(KeyKind.SHIFT),) if page == "letters" else ()
    left = columns - len(start) - len(rows[2])
    third = (*start, *_row(rows[2]), Key(KeyKind.BACKSPACE, width=left))
    return first, second, third, _last_row(layout, page, columns, lines=lines)


def _last_row(layout: KeyboardLayout, page: Page, columns: int, *, lines: bool) -> tuple[Key, ...]:
    others: tuple[tuple[Page, str], ...] = (("letters", "abc"), ("symbols", "123"), ("accents", "äéñ"))
    switches = tuple(Key(KeyKind.PAGE, text, page=other) for other, text in others if other != page)
    end = tuple(Key(KeyKind.CHARACTER, mark) for mark in layout.end)
    if lines:
        end = (*end[:-1], Key(KeyKind.ENTER, width=1.5))
    space = columns - len(switches) - sum(key.width for key in end)
    return (*switches, Key(KeyKind.SPACE, layout.space, space), *end)


def _characters(rows: tuple[str, ...]) -> tuple[tuple[Key, ...], ...]:
    return tuple(_row(row) for row in rows)


def _row(row: str) -> tuple[Key, ...]:
    return tuple(Key(KeyKind.CHARACTER, letter) for letter in row)


@cache
def _shared_pages() -> Mapping[str, tuple[str, ...]]:
    data = json.loads(resources.path("keyboards/pages.json").read_text(encoding="utf-8"))
    return {page: tuple(rows) for page, rows in data.items()}
