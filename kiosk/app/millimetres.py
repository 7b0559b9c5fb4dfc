"""How large a screen really is, and what follows from it for fingers.

Screens often say nothing of their size, or something that cannot be: televisions name their aspect ratio, servers
without a screen make up 96 dots an inch. What is not believable is not used, and things are as large as at 1080p on
the wall.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QSize, QSizeF
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QWidget

from widgets.board_grid import BoardGrid
from widgets.touch import TouchLimits

LEAST_CELL_MM = QSize(20, 15)
"""What a finger, also in a glove, hits in a grid."""

BUTTON_MM = 20
"""What a button needs to be hit by a gloved finger."""
MOST_ZOOM = 2.0

_MM_PER_INCH = 25.4
# At 1080p: a button of the bands, a name on the board; and how high Inter's capitals are.
_BUTTON, _NAME, _CAP = 64, 24, 0.727
# Beyond that the bands have no room for their buttons; the smallest wall, 24 inches, needs 1.13.
_MOST_FINGER_ZOOM = 1.3
# From a tablet to the largest wall; a television that says 16 x 9 cm, or 1600 x 900 mm, is neither.
_DIAGONAL_INCHES = (10.0, 110.0)
_NAMED_BY_RATIO = frozenset({(160, 90), (160, 100), (1600, 900), (1600, 1000)})
_MADE_UP_DPI = 96.0
_LARGEST_SKEW = 0.08


@runtime_checkable
class Touched(Protocol):
    """A part of a page that judges what a finger means."""

    def set_touch_limits(self, limits: TouchLimits) -> None:
        """Take the limits of the screen it stands on."""


@dataclass(frozen=True, slots=True)
class Pitch:
    """How many px a millimetre of a screen has."""

    px_per_mm: float

    def diagonal_of(self, size: QSize) -> float:
        """Return the diagonal in inches of a screen of so many px."""
        return math.hypot(size.width(), size.height()) / self.px_per_mm / _MM_PER_INCH

    @property
    def least_cell(self) -> QSize:
        """The least size of a cell of a grid, in px."""
        width, height = LEAST_CELL_MM.toTuple()
        return QSize(math.ceil(width * self.px_per_mm), math.ceil(height * self.px_per_mm))


def pitch_of(screen: QScreen) -> Pitch | None:
    """Return a screen's pitch in logical px; None where what it says of its size is not believable."""
    return believable(screen.size(), screen.physicalSize(), screen.devicePixelRatio())


def believable(size: QSize, size_mm: QSizeF, ratio: float = 1.0) -> Pitch | None:
    """Return the pitch of a screen of so many logical px and millimetres, `ratio` real px to a logical one."""
    if size.isEmpty() or size_mm.isEmpty():
        return None
    across, down = size.width() / size_mm.width(), size.height() / size_mm.height()
    inches = math.hypot(size_mm.width(), size_mm.height()) / _MM_PER_INCH
    named = (round(size_mm.width()), round(size_mm.height())) in _NAMED_BY_RATIO
    made_up = all(abs(pitch * ratio * _MM_PER_INCH - _MADE_UP_DPI) < 1 for pitch in (across, down))
    skewed = abs(across / down - 1) > _LARGEST_SKEW
    if named or made_up or skewed or not _DIAGONAL_INCHES[0] <= inches <= _DIAGONAL_INCHES[1]:
        return None
    return Pitch((across + down) / 2)


def pitch_by_diagonal(size: QSize, inches: float) -> Pitch:
    """Return the pitch of a screen of so many logical px whose diagonal somebody has measured, or read off its box."""
    return Pitch(math.hypot(size.width(), size.height()) / (inches * _MM_PER_INCH))


def finger_zoom(pitch: Pitch, scale: float) -> float:
    """Return how much larger than at a scale buttons have to be so that they are 20 mm high; 1 where they are."""
    return min(_MOST_FINGER_ZOOM, max(1.0, BUTTON_MM * pitch.px_per_mm / (_BUTTON * scale)))


def reading_zoom(pitch: Pitch, scale: float, metres: float) -> float:
    """Return how much larger than at a scale the board has to be so that its names read from so far away.

    Source: a cap height of a 215th of the distance is the least, and Inter's capitals are 0.727 em high.
    """
    least = metres * 1000 / 215 * pitch.px_per_mm
    return min(MOST_ZOOM, max(1.0, least / (_NAME * _CAP * scale)))


def fit_fingers(page: QWidget, pitch: Pitch | None) -> None:
    """Let every grid of a page judge and measure by millimetres, or as at 1080p on the wall where nobody knows them."""
    limits = TouchLimits.for_screen(pitch.px_per_mm) if pitch is not None else TouchLimits()
    for part in page.findChildren(QWidget):
        # Any grid, by what it can do: naming the plan's would import it at the start, where only the board is needed.
        if isinstance(part, Touched):
            part.set_touch_limits(limits)
        if isinstance(part, BoardGrid):
            part.set_least_cell(pitch.least_cell if pitch is not None else QSize(0, 0))
