"""Why a search ended without a plan, in calm words and with the arithmetic the solver gives."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from kiosk.actions.obstacle_words import shortage_words, way_words
from kiosk.actions.plan_values import PlanView
from kiosk.matching.owners import BARS, LOCKS
from kiosk.matching.plan import Blocked, Plan, Status

_CELL = "cell:"
_BEGUN = "has begun"
translate = QCoreApplication.translate


def no_plan_words(plan: Plan, view: PlanView) -> tuple[str, str, list[str], list[str]]:
    """Return a headline, a sentence, what can't hold together, and the cheapest ways out."""
    if plan.status is Status.INFEASIBLE:
        headline = translate("NoPlan", "No plan can keep all of this")
        detail = translate("NoPlan", "These cannot hold together; without any one of them there may be a plan.")
        if plan.shortages:
            detail = f"{shortage_words(plan.shortages[0], view, translate)} {detail}"
        ways = ["; ".join(words.rstrip(".") for words in way_words(way, view, translate)) for way in plan.ways_out]
        return headline, detail, [blocked_words(item, view) for item in plan.blocked], ways
    if plan.status is Status.CANCELLED:
        return translate("NoPlan", "Stopped before the first plan"), translate("NoPlan", "Nothing was changed."), [], []
    headline = translate("NoPlan", "No plan was found in this time")
    return headline, translate("NoPlan", "That proves nothing: there may be one. Try again."), [], []


def blocked_words(item: Blocked, view: PlanView) -> str:
    """Return one of the reasons as a sentence with names, and how far it alone would have to give."""
    says = _sentence(item, view)
    if not item.amount or item.id.startswith(_CELL):
        return says
    words = translate("NoPlan", "{rule}. Alone it would have to give way by {amount}.")
    return words.format(rule=says.rstrip("."), amount=f"{item.amount:g}")


def _sentence(item: Blocked, view: PlanView) -> str:
    if item.id.startswith(_CELL):
        person, _, block = item.id.removeprefix(_CELL).rpartition(":")
        words = translate("NoPlan", "No rotation is open to {name} in block {block}.")
        default = f"no rotation is open to {person} in {block}"
        sentence = words.format(name=_name(view, person), block=_number(view, block))
        return sentence if item.says == default else f"{sentence} {item.says}"
    if not item.id.startswith((LOCKS, BARS)):
        return item.says
    if item.says == _BEGUN:
        return translate("NoPlan", "Blocks that have begun stay as they are.")
    locked = item.id.startswith(LOCKS)
    person, _, block = item.says.rpartition(" in ")
    if person in view.year.people and block in view.year.blocks:
        words = (
            translate("NoPlan", "Locked: {name} in block {block}.")
            if locked
            else translate("NoPlan", "Ruled out: {name} in block {block}.")
        )
        return words.format(name=_name(view, person), block=_number(view, block))
    words = translate("NoPlan", "Locked: {why}") if locked else translate("NoPlan", "Ruled out: {why}")
    return words.format(why=item.says)


def _name(view: PlanView, person: str) -> str:
    return view.name(person) if person in view.year.people else person


def _number(view: PlanView, block: str) -> str:
    return str(view.year.blocks[block].index) if block in view.year.blocks else block
