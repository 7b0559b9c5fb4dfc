"""Why a search ended without a plan, in calm words and with the arithmetic the solver gives."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from kiosk.actions.obstacle_words import shortage_words, way_words
from kiosk.actions.plan_values import PlaceKey, PlanView
from kiosk.actions.planning import Document
from kiosk.matching.owners import BARS, LOCKS
from kiosk.matching.plan import Blocked, Give, How, Plan, Shortage, Status, WayOut
from views.dates import short_day
from views.matching.solving import Ended
from views.matching.tiles import look_of
from widgets.plan_state import RotationLook

_CELL = "cell:"
_BEGUN = "has begun"
_TO_COME = "…"
translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class CountWords:
    """Needed against possible, in person-blocks; `look` is the rotation's where it is about a single one."""

    needed: int
    possible: int
    look: RotationLook | None


@dataclass(frozen=True, slots=True)
class ReasonWords:
    """One of what cannot hold together: its kind with an icon, its sentence, and what it asks or leaves."""

    icon: str
    kind: str
    says: str
    foot: str


@dataclass(frozen=True, slots=True)
class WayWords:
    """A way out: what gives way, in sentences, what is known of it, and the edges met then, where that is known."""

    says: tuple[str, ...]
    bends: str
    known: str
    edges: str


@dataclass(frozen=True, slots=True)
class NoPlanWords:
    """All that is said where no plan can keep everything; `short` says it in a few words.

    `about_ways` says what the ways are, or why there are none; `looking`: some may still come.
    """

    sentence: str
    short: str
    together: str
    searched: str
    count: CountWords | None
    reasons: tuple[ReasonWords, ...]
    about_ways: str
    ways: tuple[WayWords, ...]
    looking: bool = False


def ended_words(plan: Plan) -> tuple[str, str]:
    """Return a headline and a sentence for a search that proved nothing."""
    if plan.status is Status.CANCELLED:
        return translate("NoPlan", "Stopped before the first plan"), translate("NoPlan", "Nothing was changed.")
    headline = translate("NoPlan", "No plan was found in this time")
    return headline, translate("NoPlan", "That proves nothing: there may be one. Try again.")


def no_plan_words(ended: Ended, view: PlanView) -> NoPlanWords:
    """Return why no plan can keep everything, as far as it is known."""
    plan = ended.plan
    shortage = plan.shortages[0] if plan.shortages else None
    rules = {rule["id"]: rule for rule in ended.document.get("rules", ())}
    minutes, seconds = divmod(round(plan.seconds), 60)
    return NoPlanWords(
        sentence=_sentence(shortage, view),
        short=_short(shortage),
        together=_together(len(plan.blocked), looking=ended.looking),
        searched=translate("NoPlan", "Searched {time} and proved: no order of people can satisfy these.").format(
            time=f"{minutes}:{seconds:02d}"
        ),
        count=_count(shortage, view) if shortage is not None else None,
        reasons=tuple(_reason(item, view, ended, rules.get(item.id)) for item in plan.blocked),
        about_ways=_about_ways(ended),
        ways=tuple(_way(way, view, ended) for way in plan.ways_out),
        looking=ended.looking,
    )


def _sentence(shortage: Shortage | None, view: PlanView) -> str:
    if shortage is None:
        return translate("NoPlan", "No plan can keep all of this")
    return shortage_words(shortage, view, translate)


def _short(shortage: Shortage | None) -> str:
    if shortage is None:
        return translate("NoPlan", "these do not fit together")
    return translate("NoPlan", "{count} short").format(count=f"{shortage.needed - shortage.possible:g}")


def _together(count: int, *, looking: bool) -> str:
    if not count:
        return translate("NoPlan", "Looking for what cannot hold together …") if looking else ""
    if count == 1:
        return translate("NoPlan", "This cannot hold")
    return translate("NoPlan", "These {count} cannot hold together").format(count=count)


def _count(shortage: Shortage, view: PlanView) -> CountWords:
    alone = view.year.rotations.get(shortage.rotations[0]) if len(shortage.rotations) == 1 else None
    look = look_of(alone) if alone is not None else None
    return CountWords(round(shortage.needed), int(shortage.possible + 1e-6), look)


# What cannot hold together ---------------------------------------------------------------------------------------


def _reason(item: Blocked, view: PlanView, ended: Ended, rule: Document | None) -> ReasonWords:
    icon, kind = _kind(item, rule)
    by = _set_by(view, _fixed(item.id, item.says, ended.document))
    kind, foot = f"{kind} · {by}" if by else kind, _foot(item, rule)
    # Where a figure may still come, its line is kept free: nothing jumps when it does.
    return ReasonWords(icon, kind, blocked_words(item, view), foot or (_TO_COME if ended.looking and rule else ""))


def _kind(item: Blocked, rule: Document | None) -> tuple[str, str]:
    if item.id.startswith(_CELL):
        return "ban", translate("NoPlan", "Nothing is open")
    if item.id.startswith(LOCKS):
        return "lock", translate("NoPlan", "Lock")
    if item.id.startswith(BARS):
        return "ban", translate("NoPlan", "Ruled out")
    match (rule or {}).get("kind"):
        case "supervision":
            return "shield-check", translate("NoPlan", "Supervision · hard")
        case "pattern":
            return "repeat", translate("NoPlan", "What follows what · hard")
        case "before":
            return "arrow-right", translate("NoPlan", "What comes before · hard")
        case "count" if rule and rule.get("min") and rule.get("per") == "person":
            return "graduation-cap", translate("NoPlan", "Needed in the year · hard")
        case "count" if rule and rule.get("min"):
            return "users", translate("NoPlan", "Need · hard")
        case _:
            return "scale", translate("NoPlan", "Limit · hard")


def _foot(item: Blocked, rule: Document | None) -> str:
    if (rule or {}).get("kind") == "supervision":
        return translate("NoPlan", "it stays, whatever the price")
    if item.needed is not None:
        return translate("NoPlan", "asks for {count}").format(count=f"{item.needed:g}")
    if item.possible is not None:
        return translate("NoPlan", "leaves room for {count}").format(count=f"{item.possible:g}")
    if item.amount and not item.id.startswith(_CELL):
        return translate("NoPlan", "alone it would have to give way by {amount}").format(amount=f"{item.amount:g}")
    return ""


def _fixed(name: str, says: str, document: Document) -> list[PlaceKey]:
    """Return the places that a lock or a bar fixes or rules out, or all those that say the same."""
    pins = {LOCKS: "locks", BARS: "bars"}
    kind = next((pins[prefix] for prefix in pins if name.startswith(prefix)), "")
    return [
        (pin["person"], pin["block"], rotation)
        for pin in document.get(kind, ())
        if pin.get("block") and (pin.get("says") or f"{pin['person']} in {pin['block']}") == says
        for rotation in pin["rotations"]
    ]


def _set_by(view: PlanView, places: Iterable[PlaceKey]) -> str:
    """Return who fixed some places and when, empty where nobody is known for it."""
    by = {view.fixed_by[place] for place in places if place in view.fixed_by}
    names, days = sorted({each.name for each in by}), {each.day for each in by}
    if not names:
        return ""
    if len(names) == len(days) == 1:
        return translate("NoPlan", "set by {name}, {day}").format(name=names[0], day=short_day(days.pop()))
    return translate("NoPlan", "set by {name}").format(name=", ".join(names))


def blocked_words(item: Blocked, view: PlanView) -> str:
    """Return one of the reasons as a sentence with names."""
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


# Ways out --------------------------------------------------------------------------------------------------------


def _about_ways(ended: Ended) -> str:
    if ended.plan.ways_out:
        return translate("NoPlan", "Fewest changes first. To try is not to keep.")
    if ended.looking:
        return translate("NoPlan", "Looking for ways out …")
    if ended.stopped:
        return translate("NoPlan", "Stopped before any was found. To have them, search again.")
    if ended.plan.unfinished:
        return translate("NoPlan", "The time was over before any was found. To have them, search again.")
    return translate("NoPlan", "None was found by bending rules or opening places.")


def _edges(way: WayOut, ended: Ended) -> str:
    """Return how many growth edges a plan still meets then, at the least."""
    edges = sum(len(person.get("edges", ())) for person in ended.document.get("people", ()))
    if way.edges_met is None:
        return _TO_COME if edges and ended.looking else ""
    words = translate("NoPlan", "At least {met} of {count} edges still met.")
    return words.format(met=way.edges_met, count=edges)


def _way(way: WayOut, view: PlanView, ended: Ended) -> WayWords:
    known = (
        translate("NoPlan", "Tried with whole people: there is a plan then.")
        if way.sure
        else translate("NoPlan", "There is very likely a plan then.")
    )
    by = _set_by(view, [place for give in way.gives for place in _opened(give, ended.document)])
    bends = " ".join(filter(None, (_bends(way), by and translate("NoPlan", "By hand: {set_by}.").format(set_by=by))))
    return WayWords(tuple(way_words(way, view, translate)), bends, known, _edges(way, ended))


def _opened(give: Give, document: Document) -> list[PlaceKey]:
    """Return the places that are fixed or ruled out where something is opened; none for what gives otherwise."""
    places = _fixed(give.id, give.says, document) if give.how is How.OPENED else []
    return [place for place in places if place[:2] == (give.person, give.block)]


def _bends(way: WayOut) -> str:
    rules = len({give.id for give in way.gives if not give.id.startswith((LOCKS, BARS))})
    once = way.amount == 1
    if not rules:
        opened = translate("NoPlan", "No rule bends; 1 place is opened.")
        words = opened if once else translate("NoPlan", "No rule bends; {times} places are opened.")
    elif rules == 1:
        bends = translate("NoPlan", "1 rule bends once.")
        words = bends if once else translate("NoPlan", "1 rule bends, by {times} in all.")
    else:
        words = translate("NoPlan", "{rules} rules bend, by {times} in all.")
    return words.format(rules=rules, times=f"{way.amount:g}")


def _name(view: PlanView, person: str) -> str:
    return view.name(person) if person in view.year.people else person


def _number(view: PlanView, block: str) -> str:
    return str(view.year.blocks[block].index) if block in view.year.blocks else block
