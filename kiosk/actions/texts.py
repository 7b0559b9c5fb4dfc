"""What people write: trimmed, of bounded length, without characters that cannot be shown."""

from __future__ import annotations

import unicodedata

from kiosk.domain.errors import InvalidInput

LONGEST_NOTE = 280
LONGEST_GOAL = 240
LONGEST_LINE = 120


def clean(text: str, field: str, longest: int = LONGEST_NOTE, *, needed: bool = False) -> str:
    """Return a text trimmed, its line breaks folded to spaces.

    Raises: InvalidInput: `text-missing` where something is needed, `text-too-long` with `longest`.
    """
    spaced = "".join(" " if unicodedata.category(char) in ("Cc", "Zl", "Zp") else char for char in text)
    # Directional overrides could make one person's words look like another's.
    plain = " ".join("".join(char for char in spaced if char not in "\u202a\u202b\u202d\u202e").split())
    if needed and not plain:
        raise InvalidInput("text-missing", field=field)
    if len(plain) > longest:
        raise InvalidInput("text-too-long", field=field, longest=longest, length=len(plain))
    return plain
