"""What whoever orders pages says and gets: paper, words, progress, a wish to stop, a picture. Imports nothing heavy."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

Translate = Callable[[str, str], str]
"""`translate(context, text)`: the text in the programme's language."""

Progress = Callable[[int, int], None]
"""`progress(done, total)`."""

Cancelled = Callable[[], bool]


class PaperSize(Enum):
    """Width and height in points, upright."""

    A4 = (595.276, 841.89)
    LETTER = (612.0, 792.0)


@dataclass(frozen=True, slots=True)
class Picture:
    """Rows from the top, each `width` pixels of red, green, blue, alpha; no bytes between rows."""

    width: int
    height: int
    rgba: bytes


def untold(_done: int, _total: int) -> None:
    """Tell nobody about progress."""


def never() -> bool:
    """Answer that nobody cancelled."""
    return False
