"""The colours of paper: the light palette, read as data so that prints and screen cannot drift apart."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from typing import cast

import resources

_DARK_TEXT, _WHITE = "#101828", "#FFFFFF"


@dataclass(frozen=True, slots=True)
class LevelInk:
    """How one level is printed, as `#RRGGBB`."""

    fill: str
    text: str
    rim: str


def role(name: str) -> str:
    """Return the light palette's colour for a role (`ink`, `edge`, `line2`), as `#RRGGBB`."""
    return cast("dict[str, str]", _light()["roles"])[name]


def level(index: int, count: int) -> LevelInk:
    """Return the colours of level `index` (0 is the lowest) on a scale of `count` levels.

    Five levels take the palette's anchors; other scales mix fill and rim along that ramp and take the text colour of
    the nearest anchor, as the screen does.
    """
    anchors = cast("dict[str, list[str]]", _light()["levels"])
    last = len(anchors["fill"]) - 1
    position = last * index / max(1, count - 1)
    nearest = min(last, int(position + 0.5))
    return LevelInk(_along(anchors["fill"], position), anchors["text"][nearest], _along(anchors["rim"], position))


def text_on(colour: str) -> str:
    """Return white or near-black, whichever reads better on `colour`."""
    back = _luminance(colour)
    white = 1.05 / (back + 0.05)
    dark = (back + 0.05) / (_luminance(_DARK_TEXT) + 0.05)
    return _WHITE if white > dark else _DARK_TEXT


def is_pale(colour: str) -> bool:
    """Tell whether a fill would fade into the paper and needs a rim."""
    return 1.05 / (_luminance(colour) + 0.05) < 1.35


def mix(low: str, high: str, share: float) -> str:
    """Return the colour `share` of the way from `low` to `high`."""
    pairs = zip(_channels(low), _channels(high), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in pairs)


@cache
def _light() -> dict[str, object]:
    return cast("dict[str, object]", json.loads(resources.path("themes/light.json").read_text(encoding="utf-8")))


def _along(anchors: list[str], position: float) -> str:
    below = int(position)
    return mix(anchors[below], anchors[min(below + 1, len(anchors) - 1)], position - below)


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luminance(colour: str) -> float:
    """Relative luminance, 0 to 1. Source: WCAG 2.2."""
    parts = [value / 255 for value in _channels(colour)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
