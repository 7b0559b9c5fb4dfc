"""What stands in the way of a plan, or of a better one, in sentences with names, the same on screen and on paper.

`translate(context, text)` is handed in; the context is always `Plan`.
"""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.actions.plan_values import PlanView
from kiosk.actions.plan_words import Translate
from kiosk.matching.owners import LOCKS
from kiosk.matching.plan import Gain, Give, How, Shortage, ShortageKind, WayOut

MOST_LISTED = 3
"""So many people or blocks are named one by one; of more it is said how many they are."""


def shortage_words(shortage: Shortage, view: PlanView, translate: Translate) -> str:
    """Return in one or two sentences how much more is needed than possible."""
    words = {
        ShortageKind.SEATS: translate(
            "Plan", "{places}: blocks needed {needed}, possible {possible}. Missing: {missing}."
        ),
        ShortageKind.HANDS: translate(
            "Plan", "{places}: needed {needed}, possible with those who may work there {possible}. Missing: {missing}."
        ),
        ShortageKind.YEAR: translate("Plan", "{name}: blocks required {needed}, possible {possible}."),
        ShortageKind.BLOCK: translate("Plan", "{places}, block {block}: people needed {needed}, possible {possible}."),
        ShortageKind.PLACES: translate(
            "Plan", "Block {block}: people there {needed}, the rules leave room for {possible}."
        ),
        ShortageKind.ROOM: translate("Plan", "{name}: blocks to fill {needed}, the rules leave room for {possible}."),
        ShortageKind.SUPERVISION: translate(
            "Plan", "{places}: needed {needed}, possible with the supervision there is {possible}."
        ),
    }[shortage.kind]
    if shortage.kind is ShortageKind.YEAR and shortage.people > 1:
        words = translate("Plan", "{count} people: blocks required of each {needed}, possible for {name} {possible}.")
    return words.format(
        places=", ".join(_place(view, code) for code in shortage.rotations),
        needed=f"{shortage.needed:g}",
        possible=f"{shortage.possible:g}",
        missing=f"{shortage.needed - shortage.possible:g}",
        name=_person(view, shortage.person),
        block=_block(view, shortage.block),
        count=shortage.people,
    )


def way_words(way: WayOut, view: PlanView, translate: Translate) -> list[str]:
    """Return what would give way, a sentence for each rule, lock or bar."""
    groups: dict[str, list[Give]] = {}
    for give in way.gives:
        groups.setdefault(give.id, []).append(give)
    return [_give_words(gives, view, translate) for gives in groups.values()]


def _give_words(gives: Sequence[Give], view: PlanView, translate: Translate) -> str:
    first, amount = gives[0], sum(give.amount for give in gives)
    if first.how is How.OPENED:
        where = _where(gives, view, translate)
        if first.id.startswith(LOCKS):
            return translate("Plan", "Open a lock, {where}.").format(where=where)
        return translate("Plan", "Open a place that is ruled out, {where}.").format(where=where)
    how = {
        How.MORE: translate("Plan", "{amount} more"),
        How.FEWER: translate("Plan", "{amount} fewer"),
        How.EXCEPTION: translate("Plan", "exceptions: {amount}"),
    }[first.how]
    words = translate("Plan", "{rule}: {how}, {where}.")
    return words.format(
        rule=first.says.rstrip("."), how=how.format(amount=f"{amount:g}"), where=_where(gives, view, translate)
    )


def _where(gives: Sequence[Give], view: PlanView, translate: Translate) -> str:
    people = list(dict.fromkeys(_person(view, give.person) for give in gives if give.person))
    blocks = list(dict.fromkeys(_block(view, give.block) for give in gives if give.block))
    parts = []
    if people:
        few = len(people) <= MOST_LISTED
        words = translate("Plan", "for {names}") if few else translate("Plan", "for {count} people")
        parts.append(words.format(names=", ".join(people), count=len(people)))
    if blocks:
        few = len(blocks) <= MOST_LISTED
        words = translate("Plan", "in block {numbers}") if few else translate("Plan", "in {count} blocks")
        parts.append(words.format(numbers=", ".join(blocks), count=len(blocks)))
    return " ".join(parts) or translate("Plan", "over the year")


def gain_words(gain: Gain, view: PlanView, translate: Translate) -> str:
    """Return what a better plan is kept from, and by how much it could be better at most."""
    if gain.how is How.OPENED:
        words = (
            translate("Plan", "Without the lock on {name} in block {block}: up to {points} growth points more.")
            if gain.id.startswith(LOCKS)
            else translate("Plan", "With nothing ruled out for {name} in block {block}: up to {points} points more.")
        )
    else:
        words = {
            How.MORE: translate("Plan", "{rule}: one more would bring up to {points} growth points."),
            How.FEWER: translate("Plan", "{rule}: one fewer would bring up to {points} growth points."),
            How.EXCEPTION: translate("Plan", "{rule}: exceptions would bring up to {points} growth points."),
        }[gain.how]
    return words.format(
        rule=gain.says.rstrip("."),
        name=_person(view, gain.person),
        block=_block(view, gain.block),
        points=f"{gain.points:.0f}",
    )


def _place(view: PlanView, code: str) -> str:
    return view.year.rotations[code].name if code in view.year.rotations else code


def _person(view: PlanView, key: str) -> str:
    return view.name(key) if key in view.year.people else key


def _block(view: PlanView, key: str) -> str:
    return str(view.year.blocks[key].index) if key in view.year.blocks else key
