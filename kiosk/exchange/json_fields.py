"""JSON objects read strictly, field by field: whatever is missing, doubled, unknown or too long is refused by place."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Collection
from pathlib import Path
from typing import Never, TypeAlias

from kiosk.domain.errors import InvalidInput, Unavailable

LARGEST_FILE = 1_000_000

JsonObject: TypeAlias = dict[str, object]

# Control, format, surrogate, private and unassigned characters: invisible on the wall, or not storable at all.
_UNSHOWABLE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})


class _DoubledKey(ValueError):
    """An object has the same key twice; which of them was meant, nobody can tell."""


class Fields:
    """One JSON object under reading: where it stands in which file, and what was asked of it so far.

    `place` is a path into the file: empty at the top, `competencies[3]` below. Every method that finds something wrong
    raises InvalidInput with `path` and `place`.
    """

    def __init__(self, path: Path, place: str, content: JsonObject) -> None:
        self._path = path
        self._place = place
        self._content = content
        self._asked: set[str] = set()

    def has(self, key: str) -> bool:
        """Tell whether the object has a key that it may leave out."""
        return key in self._content

    def text(self, key: str, longest: int) -> str:
        """Return a text of 1 to `longest` characters, tidy: nothing invisible, no blank at either end."""
        return self._tidy(self._value(key), self._below(key), longest)

    def choice(self, key: str, choices: Collection[str]) -> str:
        """Return a text that is one of `choices`."""
        chosen = self.text(key, longest=120)
        if chosen not in choices:
            self.refuse("preset-choice", key, found=chosen, choices=", ".join(choices))
        return chosen

    def number(self, key: str, least: int, most: int) -> int:
        """Return a whole number from `least` to `most`."""
        found = self._value(key)
        # To Python, true and false are numbers too.
        if not isinstance(found, int) or isinstance(found, bool) or not least <= found <= most:
            self.refuse("preset-number", key, least=least, most=most)
        return found

    def texts(self, key: str, least: int, most: int, longest: int) -> tuple[str, ...]:
        """Return `least` to `most` texts in their order, no two alike whatever their case."""
        found = self._list(key, least, most)
        texts = tuple(self._tidy(item, f"{self._below(key)}[{at}]", longest) for at, item in enumerate(found))
        self.unalike(key, texts)
        return texts

    def objects(self, key: str, least: int, most: int) -> tuple[Fields, ...]:
        """Return `least` to `most` objects in their order."""
        objects = []
        for at, item in enumerate(self._list(key, least, most)):
            if not isinstance(item, dict):
                self.refuse("preset-not-object", f"{key}[{at}]")
            objects.append(Fields(self._path, f"{self._below(key)}[{at}]", item))
        return tuple(objects)

    def unalike(self, key: str, texts: Collection[str]) -> None:
        """Refuse a list under `key` in which two texts differ in case only, or not at all."""
        seen: set[str] = set()
        for text in texts:
            if text.casefold() in seen:
                self.refuse("preset-doubled", key, found=text)
            seen.add(text.casefold())

    def finish(self) -> None:
        """Refuse keys that nobody asked for: a misspelt optional field would otherwise be lost in silence."""
        for key in self._content:
            if key not in self._asked:
                self.refuse("preset-unknown-field", key)

    def refuse(self, code: str, key: str, **values: object) -> Never:
        """Raise InvalidInput for the field `key` of this object."""
        raise InvalidInput(code, path=str(self._path), place=self._below(key), **values)

    def _below(self, key: str) -> str:
        return f"{self._place}.{key}" if self._place else key

    def _value(self, key: str) -> object:
        self._asked.add(key)
        if key not in self._content:
            self.refuse("preset-missing-field", key)
        return self._content[key]

    def _list(self, key: str, least: int, most: int) -> list[object]:
        found = self._value(key)
        if not isinstance(found, list):
            self.refuse("preset-not-list", key)
        if not least <= len(found) <= most:
            self.refuse("preset-list-length", key, least=least, most=most, found=len(found))
        return found

    def _tidy(self, found: object, place: str, longest: int) -> str:
        where = {"path": str(self._path), "place": place}
        if not isinstance(found, str):
            raise InvalidInput("preset-not-text", **where)
        if not found or found != found.strip() or any(unicodedata.category(char) in _UNSHOWABLE for char in found):
            raise InvalidInput("preset-untidy-text", **where)
        if len(found) > longest:
            raise InvalidInput("preset-long-text", **where, longest=longest, found=len(found))
        return found


def read_object(path: Path) -> Fields:
    """Return the one JSON object of a UTF-8 file of at most `LARGEST_FILE` bytes.

    Raises: Unavailable where the file can't be read; InvalidInput where it is too large or not one JSON object.
    """
    try:
        with path.open("rb") as file:
            raw = file.read(LARGEST_FILE + 1)
    except OSError as error:
        raise Unavailable("preset-unreadable", path=str(path)) from error
    if len(raw) > LARGEST_FILE:
        raise InvalidInput("preset-too-large", path=str(path), most=LARGEST_FILE)
    content = _parse(raw, path)
    if not isinstance(content, dict):
        raise InvalidInput("preset-no-object", path=str(path))
    return Fields(path, "", content)


def _parse(raw: bytes, path: Path) -> object:
    try:
        content: object = json.loads(raw.decode("utf-8-sig"), object_pairs_hook=_each_key_once)
    except UnicodeDecodeError as error:
        raise InvalidInput("preset-not-utf8", path=str(path), byte=error.start) from error
    except json.JSONDecodeError as error:
        raise InvalidInput("preset-not-json", path=str(path), line=error.lineno, column=error.colno) from error
    except _DoubledKey as error:
        raise InvalidInput("preset-doubled-key", path=str(path), found=str(error)) from error
    except (ValueError, RecursionError) as error:
        # A number of thousands of digits, or brackets thousands deep: JSON to the letter, but no preset.
        raise InvalidInput("preset-not-sane", path=str(path)) from error
    return content


def _each_key_once(pairs: list[tuple[str, object]]) -> JsonObject:
    content: JsonObject = {}
    for key, value in pairs:
        if key in content:
            raise _DoubledKey(key)
        content[key] = value
    return content
