"""A plan as the plan grid shows it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor

from kiosk.actions.plan_sheets import AWAY, need_name
from kiosk.actions.plan_values import CellKey, PlanCellView, PlanView
from kiosk.actions.plan_view import away_rotation
from kiosk.domain.rotations import Rotation
from views.dates import short_day
from widgets.plan_state import AWAY_COLOUR, Cover, CoverRow, PlanBlock, PlanPerson, PlanTile, RotationLook
from widgets.theme import contrast_ratio

_WHITE, _DARK = QColor("#FFFFFF"), QColor("#101828")


def look_of(rotation: Rotation) -> RotationLook:
    """Return how a rotation is drawn; its text is white or dark, whichever can be read better."""
    fill = QColor(rotation.colour)
    white = not rotation.hatched and contrast_ratio(_WHITE, fill) > contrast_ratio(_DARK, fill)
    return RotationLook(rotation.code, rotation.name, rotation.colour, white, rotation.hatched)


def away_look() -> RotationLook:
    """Return how an absence is drawn whose reason is nobody's business."""
    return RotationLook(AWAY, QCoreApplication.translate("PlanTiles", "Away"), AWAY_COLOUR, hatched=True)


def look_of_cell(view: PlanView, cell: PlanCellView) -> RotationLook | None:
    """Return how a cell is drawn, None where nobody was placed."""
    if cell.away:
        rotation = away_rotation(view.year, cell.reason)
        return look_of(rotation) if rotation else away_look()
    return look_of(view.year.rotations[cell.rotation]) if cell.rotation else None


def looks_used(view: PlanView) -> list[RotationLook]:
    """Return the rotations that stand somewhere in the plan, in the programme's order, absences last."""
    used = {look for cell in view.cells.values() if (look := look_of_cell(view, cell)) is not None}
    order = list(view.year.rotations)
    return sorted(used, key=lambda look: order.index(look.code) if look.code in order else len(order))


def plan_blocks(view: PlanView) -> list[PlanBlock]:
    """Return the columns; blocks that are over are fainter, the one that runs is not."""
    return [
        PlanBlock(
            key,
            str(block.index),
            short_day(block.starts),
            past=key in view.year.settled and key != view.now_in,
            last_day=short_day(block.ends),
        )
        for key, block in view.year.blocks.items()
    ]


def open_blocks(view: PlanView) -> list[PlanBlock]:
    """Return the columns that can still change."""
    return [block for block in plan_blocks(view) if block.key not in view.year.settled]


def compared_people(view: PlanView, lit: Collection[CellKey]) -> list[PlanPerson]:
    """Return the rows of a plan beside another: short names, and only what differs in its colours."""
    names = short_names([view.name(key) for key in view.people])
    return [
        PlanPerson(
            person.key,
            name,
            tiles={block: replace(tile, quiet=(person.key, block) not in lit) for block, tile in person.tiles.items()},
        )
        for person, name in zip(plan_people(view), names, strict=True)
    ]


def short_names(names: Sequence[str]) -> list[str]:
    """Return names with their last one as a letter (`Amara O.`), whole where two people would be called the same."""
    short = [_short_name(name) for name in names]
    return [one if short.count(one) == 1 else name for one, name in zip(short, names, strict=True)]


def _short_name(name: str) -> str:
    given, _, family = name.rpartition(" ")
    return f"{given} {family[:1]}." if given else name


def plan_people(view: PlanView) -> list[PlanPerson]:
    """Return the rows."""
    return [
        PlanPerson(
            key,
            view.name(key),
            view.year.people[key].role_line,
            {block: _tile(view, view.cells[key, block], over=block != view.now_in) for block in view.year.blocks},
        )
        for key in view.people
    ]


def priced_people(view: PlanView, cell: CellKey, prices: Mapping[str, tuple[str, int]]) -> list[PlanPerson]:
    """Return the rows while a tile is carried: what it costs to have its place, on every tile of its block.

    `prices` are sign and dots by rotation code; a rotation that is not in it, or has no sign, can't be had, and is an
    outline.
    """
    return [replace(person, tiles=_priced(view, person, cell, prices)) for person in plan_people(view)]


def _priced(
    view: PlanView, person: PlanPerson, cell: CellKey, prices: Mapping[str, tuple[str, int]]
) -> dict[str, PlanTile]:
    tiles = dict(person.tiles)
    there = view.cells[str(person.key), cell[1]].rotation
    if there and person.key != cell[0]:
        price, dots = prices.get(there, ("", 0))
        tiles[cell[1]] = replace(tiles[cell[1]], price=price, dots=dots, quiet=not price)
    return tiles


def _tile(view: PlanView, cell: PlanCellView, *, over: bool) -> PlanTile:
    """A block that has begun is settled; only one that is over is fainter."""
    return PlanTile(look_of_cell(view, cell), cell.growth, cell.locked, cell.past and over)


def cover_rows(view: PlanView) -> list[CoverRow]:
    """Return what each block needs and has."""
    words = QCoreApplication.translate("PlanTiles", "needs {count}")
    return [
        CoverRow(
            need_name(view, need.rotations),
            words.format(count=f"{need.need:g}"),
            {block: Cover(int(count + 1e-6), need.short(block)) for block, count in need.counts.items()},
        )
        for need in view.needs
    ]


def companions(view: PlanView, person: str, block: str) -> Sequence[str]:
    """Return who else is on the same rotation in a block, by name."""
    rotation = view.cells[person, block].rotation
    if not rotation:
        return ()
    return [view.name(key) for key in view.people if key != person and view.cells[key, block].rotation == rotation]


def by_rotation(view: PlanView, block: str) -> list[tuple[RotationLook, list[str]]]:
    """Return who is on which rotation in a block, in the programme's order; absences are left out."""
    found: dict[str, list[str]] = {}
    for key in view.people:
        if rotation := view.cells[key, block].rotation:
            found.setdefault(rotation, []).append(view.name(key))
    return [(look_of(rotation), found[code]) for code, rotation in view.year.rotations.items() if code in found]
