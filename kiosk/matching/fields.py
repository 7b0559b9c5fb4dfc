"""Strict reading of JSON objects: every fault is an `InvalidInput` that says where it stands and what was expected."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeVar

from kiosk.domain.errors import InvalidInput

T = TypeVar("T")
_MISSING = object()


def load_document(path: Path, expected_format: str, known_version: int) -> Fields:
    """Read a file that names its own format and version.

    Raises: InvalidInput `matching-file-missing`, `matching-file-unreadable`, `matching-not-json`,
    `matching-foreign-format`, `matching-newer-version`, `matching-doubled-field`.
    """
    document = _parse(path, _read(path))
    found = document.get("format") if isinstance(document, dict) else None
    if found != expected_format:
        raise InvalidInput("matching-foreign-format", path=str(path), expected=expected_format)
    fields = Fields(document, "")
    version = fields.whole("version", least=1)
    if version > known_version:
        raise InvalidInput("matching-newer-version", path=str(path), version=version, known=known_version)
    fields.take("format")
    return fields


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise InvalidInput("matching-file-missing", path=str(path)) from None
    except (OSError, UnicodeDecodeError) as error:
        raise InvalidInput("matching-file-unreadable", path=str(path), reason=str(error)) from error


def _parse(path: Path, text: str) -> object:
    try:
        return json.loads(text, object_pairs_hook=_unique, parse_constant=_no_constant)
    except json.JSONDecodeError as error:
        values = {"path": str(path), "line": error.lineno, "reason": error.msg}
        raise InvalidInput("matching-not-json", **values) from error
    except RecursionError:
        raise InvalidInput("matching-not-json", path=str(path), line=1, reason="nested too deeply") from None


def _unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise InvalidInput("matching-doubled-field", field=twice)
    return found


def _no_constant(name: str) -> object:
    raise InvalidInput("matching-field-wrong", where=name, expected="a finite number", found=name)


class Fields:
    """One JSON object being read: fields are taken one by one, and `done` complains about what nobody took."""

    def __init__(self, raw: object, where: str) -> None:
        self.where = where
        if not isinstance(raw, dict):
            raise _wrong(where or "the file", "an object", raw)
        self._raw: dict[str, Any] = raw
        self._left = set(raw)

    def at(self, name: str) -> str:
        """Return where a field stands, as `rules[3].min`."""
        return f"{self.where}.{name}" if self.where else name

    def take(self, name: str, default: object = _MISSING) -> Any:
        """Return a field as it is. Raises: InvalidInput `matching-field-missing`."""
        self._left.discard(name)
        if name in self._raw and self._raw[name] is not None:
            return self._raw[name]
        if default is _MISSING:
            raise InvalidInput("matching-field-missing", where=self.where or "the file", field=name)
        return default

    def has(self, name: str) -> bool:
        """Tell whether a field is there and not null."""
        return self._raw.get(name) is not None

    def text(self, name: str, default: str | None = None) -> str:
        """Return a field that is text; required where there is no default."""
        raw = self.take(name, _MISSING if default is None else default)
        return as_text(raw, self.at(name), empty=default is not None)

    def number(
        self, name: str, default: float | None = None, *, least: float = -math.inf, most: float = math.inf
    ) -> float:
        """Return a field that is a number within bounds; required where there is no default."""
        raw = self.take(name, _MISSING if default is None else default)
        return as_number(raw, self.at(name), least, most)

    def maybe_number(self, name: str, *, least: float = -math.inf) -> float | None:
        """Return a number, or None where the field is absent."""
        return self.number(name, least=least) if self.has(name) else self.take(name, None)

    def whole(self, name: str, default: int | None = None, *, least: int = 0) -> int:
        """Return a field that is a whole number."""
        value = self.number(name, default, least=least)
        if value != int(value):
            raise _wrong(self.at(name), "a whole number", value)
        return int(value)

    def flag(self, name: str, *, default: bool) -> bool:
        """Return a field that is true or false."""
        raw = self.take(name, default)
        if not isinstance(raw, bool):
            raise _wrong(self.at(name), "true or false", raw)
        return raw

    def choice(self, name: str, *options: str) -> str:
        """Return a field that is one of some words."""
        raw = self.take(name)
        if raw not in options:
            raise _wrong(self.at(name), "one of " + ", ".join(options), raw)
        return str(raw)

    def each(self, name: str) -> Iterator[tuple[object, str]]:
        """Yield the items of a list field with where each stands; nothing where the field is absent."""
        raw = self.take(name, [])
        if not isinstance(raw, list):
            raise _wrong(self.at(name), "a list", raw)
        for index, item in enumerate(raw):
            yield item, f"{self.at(name)}[{index}]"

    def objects(self, name: str) -> Iterator[Fields]:
        """Yield the items of a list of objects."""
        for item, where in self.each(name):
            yield Fields(item, where)

    def mapping(self, name: str, read: Callable[[object, str], T]) -> dict[str, T]:
        """Return an object field whose values are all of one kind; empty where it is absent."""
        inner = Fields(self.take(name, {}), self.at(name))
        return {key: read(value, inner.at(key)) for key, value in inner._raw.items()}

    def unknown(self) -> list[str]:
        """Return the fields that nobody took, in order of name."""
        return sorted(self._left)

    def done(self) -> None:
        """Complain about a field that nobody took: where words are rules, an ignored word changes the meaning."""
        for field in self.unknown():
            raise InvalidInput("matching-unknown-field", where=self.where or "the file", field=field)


def as_text(raw: object, where: str, *, empty: bool = False) -> str:
    """Return text as it is. Raises: InvalidInput `matching-field-wrong`."""
    if not isinstance(raw, str) or not (raw or empty):
        raise _wrong(where, "text", raw)
    return raw


def as_number(raw: object, where: str, least: float = -math.inf, most: float = math.inf) -> float:
    """Return a finite number within bounds. Raises: InvalidInput `matching-field-wrong`."""
    expected = _span(least, most)
    if isinstance(raw, bool) or not isinstance(raw, int | float) or not math.isfinite(raw):
        raise _wrong(where, expected, raw)
    if not least <= raw <= most:
        raise _wrong(where, expected, raw)
    return float(raw)


def _span(least: float, most: float) -> str:
    if math.isinf(least) and math.isinf(most):
        return "a number"
    if math.isinf(most):
        return f"a number of {least:g} or more"
    return f"a number from {least:g} to {most:g}"


def _wrong(where: str, expected: str, found: object) -> InvalidInput:
    shown = json.dumps(found, default=str)
    return InvalidInput("matching-field-wrong", where=where, expected=expected, found=shown[:60])
