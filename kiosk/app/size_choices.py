"""The answers to how large a screen is and how far away it is read: of the first start, and of More."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale

from kiosk.domain.screens import DIAGONALS, DISTANCES
from widgets.chips import Choice

UNSAID = ""
"""The key of an answer that was not given."""


def diagonal_choices(unsaid: str) -> Sequence[Choice]:
    """Return the sizes one can buy, in inches, after the words for none; the keys are whole numbers."""
    return [Choice(UNSAID, unsaid), *(Choice(str(inches), f"{inches}″") for inches in DIAGONALS)]


def distance_choices(unsaid: str, metres: str) -> Sequence[Choice]:
    """Return the distances after the words for none; `metres` is the phrase around {metres}, the keys are decimals."""
    locale = QLocale()
    said = [(str(each), metres.format(metres=locale.toString(each, "g", 2))) for each in DISTANCES]
    return [Choice(UNSAID, unsaid), *(Choice(*each) for each in said)]
