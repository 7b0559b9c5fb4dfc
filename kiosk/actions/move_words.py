"""Who moves, where to and why, in sentences with names."""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.actions.plan_values import PlanView
from kiosk.actions.plan_words import Translate
from kiosk.matching.moves import Move, MoveReason

MOST_TOLD = 3
"""So many moves are told one by one; of more it is said how many there are."""


def moves_words(moved: Sequence[Move], view: PlanView, translate: Translate) -> str:
    """Return what a new plan changes: nobody, each of a few, or a few and how many more."""
    if not moved:
        return translate("Plan", "Nobody moves.")
    told = " ".join(move_words(move, view, translate) for move in moved[:MOST_TOLD])
    more = len(moved) - MOST_TOLD
    return f"{told} {translate('Plan', 'And {count} more.').format(count=more)}" if more > 0 else told


def move_words(move: Move, view: PlanView, translate: Translate) -> str:
    """Return where somebody is now in a block, and why."""
    words = {
        MoveReason.AWAY: translate("Plan", "{name} is away in block {block}."),
        MoveReason.BACK: translate("Plan", "{name} is back in block {block}: {place}."),
        MoveReason.LOCKED: translate("Plan", "{name} is locked to {place} in block {block}."),
        MoveReason.BARRED: translate("Plan", "{name} goes to {place} in block {block}: the place before is ruled out."),
        MoveReason.STANDS_IN: translate("Plan", "{name} goes to {place} in block {block}, in for {partner}."),
        MoveReason.OTHERWISE: translate("Plan", "{name} goes to {place} in block {block}."),
    }[move.reason]
    year = view.year
    after = move.after or ""
    place = year.rotations[after].name if after in year.rotations else after
    return words.format(
        name=_given_name(view, move.person),
        partner=_given_name(view, move.partner or ""),
        place=place,
        block=year.blocks[move.block].index if move.block in year.blocks else move.block,
    )


def _given_name(view: PlanView, person: str) -> str:
    return view.year.people[person].given_name if person in view.year.people else person
