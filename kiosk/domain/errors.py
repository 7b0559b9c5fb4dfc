"""Errors that a person can act on: a code and values, worded by whoever shows them.

Anything that is not a `UserError` is a bug of ours: it reaches the one hook, is logged, and the kiosk lives on.
"""

from __future__ import annotations

from collections.abc import Mapping


class UserError(Exception):
    """Something a person can put right.

    `code` names the sentence (`database-missing`), `values` fill it in (`path=...`). The sentence itself stands with
    whoever shows it: views and the command line. `str()` is a plain English fallback for logs and tests.
    """

    def __init__(self, code: str, /, **values: object) -> None:
        super().__init__(code, values)
        self.code = code
        self.values: Mapping[str, object] = values

    def __str__(self) -> str:
        """Return code and values, for logs."""
        inside = ", ".join(f"{key}={value!r}" for key, value in self.values.items())
        return f"{self.code} ({inside})" if inside else self.code


class InvalidInput(UserError):
    """What was handed in cannot be: a file's row, a field, an argument."""


class NotAllowed(UserError):
    """The actor may not do this."""


class NotFound(UserError):
    """What was named does not exist."""


class Conflict(UserError):
    """Somebody else changed it first; `values` hold both versions."""


class Unavailable(UserError):
    """Something outside is missing or does not answer: a database, a printer, a solver."""
