"""What people write: trimmed, of bounded length, without characters that cannot be shown."""

from __future__ import annotations

import unicodedata

from kiosk.domain.errors import InvalidInput

LONGEST_NOTE = 280
LONGEST_GOAL = 240
LONGEST_LINE = 120
LONGEST_NAME = 80


def clean(text: str, field: str, longest: int = LONGEST_NOTE, *, needed: bool = False) -> str:
    """Return a text trimmed, composed (NFC), its line breaks folded to spaces.

    Raises: InvalidInput: `text-missing` where something that can be seen is needed, `text-too-long` with `longest`.
    """
    composed = unicodedata.normalize("NFC", text)
    spaced = "".join(" " if unicodedata.category(char) in ("Cc", "Zl", "Zp") else char for char in composed)
    plain = " ".join("".join(char for char in spaced if not _is_dropped(char)).split())
    if needed and not any(unicodedata.category(char)[0] not in "CZ" for char in plain):
        raise InvalidInput("text-missing", field=field)
    if len(plain) > longest:
        raise InvalidInput("text-too-long", field=field, longest=longest, length=len(plain))
    return plain


def _is_dropped(char: str) -> bool:
    # Directional overrides could make one person's words look like another's; half a surrogate pair is no character.
    return char in "\u202a\u202b\u202d\u202e" or unicodedata.category(char) == "Cs"
