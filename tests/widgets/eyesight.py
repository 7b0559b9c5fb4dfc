"""How colours look to eyes: differences and lightness, for usual sight and for three colour vision deficiencies.

Deficiencies: Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color Vision
Deficiency" (2009), severity 1.0, applied to linear RGB. Differences: CIE 1976 L*a*b*, white point D65.
"""

from __future__ import annotations

from enum import Enum

from PySide6.QtGui import QColor

Triple = tuple[float, float, float]
Matrix = tuple[Triple, Triple, Triple]

_TO_XYZ: Matrix = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
_WHITE: Triple = (0.95047, 1.0, 1.08883)


class Sight(Enum):
    """Who looks; the value turns linear RGB into what they see."""

    USUAL = ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))
    PROTAN = (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    )
    DEUTAN = (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    )
    TRITAN = (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    )


def difference(one: QColor, other: QColor, sight: Sight = Sight.USUAL) -> float:
    """Return how far apart two colours look (CIE76: 2.3 is just noticed, 100 is black and white)."""
    pairs = zip(_lab(one, sight), _lab(other, sight), strict=True)
    return float(sum((left - right) ** 2 for left, right in pairs) ** 0.5)


def lightness(colour: QColor, sight: Sight = Sight.USUAL) -> float:
    """Return L*, 0 for black to 100 for white."""
    return _lab(colour, sight)[0]


def _lab(colour: QColor, sight: Sight) -> Triple:
    red, green, blue = (_linear(part) for part in (colour.redF(), colour.greenF(), colour.blueF()))
    perceived = _times(sight.value, (red, green, blue))
    # What the model puts outside the colours a screen has is shown as the nearest it has.
    red, green, blue = (min(1.0, max(0.0, part)) for part in perceived)
    x, y, z = (_root(part / white) for part, white in zip(_times(_TO_XYZ, (red, green, blue)), _WHITE, strict=True))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def _root(part: float) -> float:
    return float(part ** (1 / 3)) if part > (6 / 29) ** 3 else part / (3 * (6 / 29) ** 2) + 4 / 29


def _times(matrix: Matrix, vector: Triple) -> Triple:
    first, second, third = (sum(factor * part for factor, part in zip(row, vector, strict=True)) for row in matrix)
    return first, second, third
