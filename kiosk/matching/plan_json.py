"""The file `growing-edge.matching-plan`, version 1: written for whoever compares plans, read back by the program."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from dataclasses import fields as dataclass_fields
from pathlib import Path

from kiosk.domain.errors import InvalidInput
from kiosk.matching.checker import RuleResult, Terms
from kiosk.matching.fields import Fields, as_number, as_text, load_document
from kiosk.matching.files import write_json
from kiosk.matching.plan import Blocked, Gain, Give, How, Plan, Shortage, ShortageKind, Status, WayOut, Why

FORMAT = "growing-edge.matching-plan"
VERSION = 1


def in_file_form(places: Mapping[tuple[str, str], str]) -> list[dict[str, str]]:
    """Return rotations by (person, block) as the files hold them, in the order they come in."""
    return [{"person": person, "block": block, "rotation": rotation} for (person, block), rotation in places.items()]


def plan_object(plan: Plan) -> dict[str, object]:
    """Return a plan as a JSON object; figures that are not known are null."""
    found: dict[str, object] = {
        "format": FORMAT,
        "version": VERSION,
        "problem": plan.problem,
        "status": plan.status.value,
        "objective": plan.objective,
        "bound": plan.bound,
        "gap": plan.gap,
        "seconds": round(plan.seconds, 3),
        "seed": plan.seed,
        "assignments": in_file_form(plan.assignments),
        "terms": asdict(plan.terms),
        "rules": [asdict(rule) for rule in plan.rules],
        "why": [_why_object(why) for why in plan.why],
        "blocked": [asdict(blocked) for blocked in plan.blocked],
        "shortages": [asdict(shortage) | {"kind": shortage.kind.value} for shortage in plan.shortages],
        "ways_out": [_way_object(way) for way in plan.ways_out],
        "gains": [_loosened_object(gain) for gain in plan.gains],
    }
    return {**found, "unfinished": True} if plan.unfinished else found


def _why_object(why: Why) -> dict[str, object]:
    found: dict[str, object] = {
        "person": why.person,
        "block": why.block,
        "growth": {name: round(value, 2) for name, value in why.growth.items()},
        "runner_up": why.runner_up or None,
        "cost_of_runner_up": why.cost_of_runner_up,
    }
    return {**found, "close_call": True} if why.close_call else found


def _way_object(way: WayOut) -> dict[str, object]:
    found = {"amount": way.amount, "gives": [_loosened_object(give) for give in way.gives], "sure": way.sure}
    return found if way.edges_met is None else {**found, "edges_met": way.edges_met}


def _loosened_object(item: Give | Gain) -> dict[str, object]:
    return asdict(item) | {"how": item.how.value}


def write_plan(plan: Plan, path: Path) -> None:
    """Write a plan whole or not at all."""
    write_json(plan_object(plan), path)


def read_plan(path: Path) -> Plan:
    """Read a plan. Raises: InvalidInput with where it stands and what was expected."""
    return plan_from(load_document(path, FORMAT, VERSION))


def plan_from(top: Fields) -> Plan:
    """Read a plan from a parsed document whose format and version were checked."""
    terms = Fields(top.take("terms", {}), "terms")
    return Plan(
        problem=top.text("problem", ""),
        status=Status(top.choice("status", *(status.value for status in Status))),
        objective=top.maybe_number("objective"),
        bound=top.maybe_number("bound"),
        gap=top.maybe_number("gap", least=0.0),
        seconds=top.number("seconds", 0.0, least=0.0),
        seed=top.whole("seed", 0),
        assignments=_read_assignments(top),
        terms=Terms(**{field.name: terms.number(field.name, 0.0) for field in dataclass_fields(Terms)}),
        rules=tuple(_read_result(item) for item in top.objects("rules")),
        why=tuple(_read_why(item) for item in top.objects("why")),
        blocked=tuple(_read_blocked(item) for item in top.objects("blocked")),
        shortages=tuple(_read_shortage(item) for item in top.objects("shortages")),
        ways_out=tuple(_read_way(item) for item in top.objects("ways_out")),
        unfinished=top.flag("unfinished", default=False),
        gains=tuple(_read_gain(item) for item in top.objects("gains")),
    )


def _read_assignments(top: Fields) -> dict[tuple[str, str], str]:
    found: dict[tuple[str, str], str] = {}
    for item in top.objects("assignments"):
        key = item.text("person"), item.text("block")
        if key in found:
            raise InvalidInput("matching-doubled-name", where=item.where, name=" ".join(key))
        found[key] = item.text("rotation")
    return found


def _read_result(item: Fields) -> RuleResult:
    kept, hard = item.flag("kept", default=True), item.flag("hard", default=True)
    return RuleResult(id=item.text("id"), hard=hard, kept=kept, amount=item.number("amount", 0.0))


def _read_why(item: Fields) -> Why:
    return Why(
        person=item.text("person"),
        block=item.text("block"),
        growth=item.mapping("growth", as_number),
        runner_up=item.text("runner_up", ""),
        cost_of_runner_up=item.maybe_number("cost_of_runner_up"),
        close_call=item.flag("close_call", default=False),
    )


def _read_blocked(item: Fields) -> Blocked:
    return Blocked(
        id=item.text("id"),
        says=item.text("says", ""),
        amount=item.number("amount", 0.0),
        needed=item.maybe_number("needed"),
        possible=item.maybe_number("possible"),
    )


def _read_shortage(item: Fields) -> Shortage:
    return Shortage(
        kind=ShortageKind(item.choice("kind", *(kind.value for kind in ShortageKind))),
        needed=item.number("needed"),
        possible=item.number("possible"),
        ids=tuple(as_text(raw, where) for raw, where in item.each("ids")),
        asks=item.mapping("asks", as_number),
        allows=item.mapping("allows", as_number),
        rotations=tuple(as_text(raw, where) for raw, where in item.each("rotations")),
        person=item.text("person", ""),
        block=item.text("block", ""),
        people=item.whole("people", 0),
    )


def _read_way(item: Fields) -> WayOut:
    gives = tuple(_read_give(give) for give in item.objects("gives"))
    return WayOut(
        amount=item.number("amount", 0.0),
        gives=gives,
        sure=item.flag("sure", default=False),
        edges_met=item.whole("edges_met") if item.has("edges_met") else None,
    )


def _read_give(item: Fields) -> Give:
    return Give(
        id=item.text("id"),
        says=item.text("says", ""),
        amount=item.number("amount", 0.0),
        how=How(item.choice("how", *(how.value for how in How))),
        person=item.text("person", ""),
        block=item.text("block", ""),
    )


def _read_gain(item: Fields) -> Gain:
    return Gain(
        id=item.text("id"),
        says=item.text("says", ""),
        points=item.number("points", 0.0),
        how=How(item.choice("how", *(how.value for how in How))),
        person=item.text("person", ""),
        block=item.text("block", ""),
    )
