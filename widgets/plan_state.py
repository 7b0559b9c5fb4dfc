"""What a rotation plan shows, as values: rotations and their looks, tiles, blocks, people, cover."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QCoreApplication


@dataclass(frozen=True, slots=True)
class RotationLook:
    """How a rotation is drawn: two letters, name, colour (`#RRGGBB`), white or dark text, hatched for time away."""

    code: str
    name: str
    colour: str
    white_text: bool = False
    hatched: bool = False


# Told apart by normal sight and with protan, deutan and tritan deficiency; text at 5.6:1 or more. The code is always
# there too. Fill and whether the text is white, in the order in which rotations take them.
ROTATION_COLOURS: tuple[tuple[str, bool], ...] = (
    ("#33627C", True),
    ("#86D2F4", False),
    ("#FBD669", False),
    ("#596742", True),
    ("#9DD099", False),
    ("#878CCA", False),
    ("#BC8B9E", False),
    ("#E4E7EC", False),
    ("#222C38", True),
)
AWAY_COLOUR = "#FFFFFF"


@dataclass(frozen=True, slots=True)
class PlanTile:
    """One person's block: a rotation, its growth (0 to 1, None where it is not shown), locked, over, or set back.

    `price` is what a tile that is carried would cost here (`−19`), in as many `dots` of four where it is known: they
    stand where growth stands otherwise.
    `quiet` is an outline: the same in both plans that are compared. `missing` is a place nobody fills, drawn dashed.
    No rotation and not missing is an empty place.
    """

    rotation: RotationLook | None = None
    growth: float | None = None
    locked: bool = False
    past: bool = False
    quiet: bool = False
    missing: bool = False
    price: str = ""
    dots: int = 0


EMPTY_TILE = PlanTile()


@dataclass(frozen=True, slots=True)
class PlanBlock:
    """A column: its key, number ("7"), first day ("16 Dec"), whether it is over, and its last day, to be said only."""

    key: Hashable
    number: str
    day: str
    past: bool = False
    last_day: str = ""


@dataclass(frozen=True, slots=True)
class PlanPerson:
    """A row: key, name, the line below it, tiles by block."""

    key: Hashable
    name: str
    caption: str = ""
    tiles: Mapping[Any, PlanTile] = field(default_factory=dict)
    caption_strong: bool = False


@dataclass(frozen=True, slots=True)
class Cover:
    """How many a block has, and whether that is too few."""

    count: int
    thin: bool = False


@dataclass(frozen=True, slots=True)
class CoverRow:
    """A need: its name ("Wards A"), what it asks for ("needs 2"), and cover by block."""

    name: str
    need: str
    counts: Mapping[Any, Cover] = field(default_factory=dict)


def describe_tile(person: str, block: PlanBlock, tile: PlanTile) -> str:
    """Return the sentence that a screen reader says of a tile."""
    translate = QCoreApplication.translate
    parts = [_what(tile)]
    if tile.growth is not None and not tile.past and tile.rotation is not None:
        parts.append(translate("PlanTexts", "growth {percent} of 100").format(percent=round(tile.growth * 100)))
    if tile.locked:
        parts.append(translate("PlanTexts", "locked"))
    if tile.price:
        parts.append(translate("PlanTexts", "moving here: {points} growth points").format(points=tile.price))
    if tile.past:
        parts.append(translate("PlanTexts", "over"))
    text = translate("PlanTexts", "{person}, block {number}, {day} to {last}: {tile}")
    if not block.last_day:
        text = translate("PlanTexts", "{person}, block {number} from {day}: {tile}")
    return text.format(person=person, number=block.number, day=block.day, last=block.last_day, tile=", ".join(parts))


def _what(tile: PlanTile) -> str:
    if tile.missing:
        return QCoreApplication.translate("PlanTexts", "nobody found")
    if tile.rotation is None:
        return QCoreApplication.translate("PlanTexts", "nothing planned")
    return tile.rotation.name
