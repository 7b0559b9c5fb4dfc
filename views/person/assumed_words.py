"""What the next plan takes of somebody, in words: each item and where it comes from."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from kiosk.actions.assumptions import AssumedEdge, AssumedLeave, AssumedLevel, AssumedStays, AssumedWish, Assumptions
from kiosk.domain.rotations import Rotation
from views.dates import past_day, short_day

_ALL = 1.0
_VERY = 1.5


def level_words(item: AssumedLevel, found: Assumptions) -> str:
    """Return where a level comes from, or why it is unknown, and what that closes."""
    translate = QCoreApplication.translate
    if item.level is not None:
        words = _seen(item, found.day)
    elif item.seen_on is not None:
        words = translate("Assumed", "Unknown: not released")
    else:
        words = translate("Assumed", "Unknown: nobody has said yet")
    if item.closes:
        closes = translate("Assumed", "Keeps you off {rotations}").format(rotations=_names(item.closes))
        return f"{words}. {closes}"
    return words


def _seen(item: AssumedLevel, today: date) -> str:
    if item.seen_on is None or item.seen_by is None:
        return ""
    words = QCoreApplication.translate("Assumed", "{day}, {name}, {role}")
    return words.format(day=past_day(item.seen_on, today), name=item.seen_by.name, role=item.seen_by.role_line)


def _names(rotations: Sequence[Rotation]) -> str:
    return ", ".join(rotation.name for rotation in rotations)


def release_words(*, released: bool) -> str:
    """Return what follows from releasing one's levels, or not."""
    translate = QCoreApplication.translate
    if released:
        return translate("Assumed", "As others saw them; your own view never counts.")
    return translate(
        "Assumed",
        "You keep them out of planning: each counts as unknown, for half of what it would bring others of your year.",
    )


def edge_words(edge: AssumedEdge, found: Assumptions) -> str:
    """Return whether a goal counts, and why not."""
    translate = QCoreApplication.translate
    if edge.counts:
        return translate("Assumed", "counts double")
    if not found.released:
        return translate("Assumed", "does not count: not released")
    return translate("Assumed", "does not count: only you see your goals")


def wish_words(wish: AssumedWish) -> str:
    """Return a wish for one block: what, when, how much."""
    translate = QCoreApplication.translate
    if wish.value < 0:
        words = translate("Assumed", "Rather not {rotation}, {first} – {last}")
    elif wish.value >= _VERY:
        words = translate("Assumed", "Very gladly {rotation}, {first} – {last}")
    else:
        words = translate("Assumed", "Gladly {rotation}, {first} – {last}")
    block = wish.block
    if block is None:
        return wish.rotation.name
    return words.format(rotation=wish.rotation.name, first=short_day(block.starts), last=short_day(block.ends))


def leave_words(leave: AssumedLeave) -> str:
    """Return when somebody is away, and for how much of the block."""
    translate = QCoreApplication.translate
    if leave.share >= _ALL:
        words = translate("Assumed", "{first} – {last}: the whole block")
    else:
        words = translate("Assumed", "{first} – {last}: {percent} % of it")
    block = leave.block
    told = words.format(
        first=short_day(block.starts), last=short_day(block.ends), percent=max(1, round(100 * leave.share))
    )
    return f"{told} · {leave.reason}" if leave.reason else told


def stays_words(stays: Sequence[AssumedStays]) -> str:
    """Return where somebody was so far, with blocks."""
    return " · ".join(f"{stay.rotation.name} {_count(stay.blocks)}" for stay in stays)


def _count(blocks: float) -> str:
    return f"{blocks:.2f}".rstrip("0").rstrip(".")
