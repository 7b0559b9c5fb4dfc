"""The file `growing-edge.matching-plan`, version 1: written for whoever compares plans, read back by the program."""

from __future__ import annotations

from dataclasses import asdict
from dataclasses import fields as dataclass_fields
from pathlib import Path

from kiosk.domain.errors import InvalidInput
from kiosk.matching.checker import RuleResult, Terms
from kiosk.matching.fields import Fields, as_number, load_document
from kiosk.matching.files import write_json
from kiosk.matching.plan import Blocked, Plan, Status, Why

FORMAT = "growing-edge.matching-plan"
VERSION = 1


def plan_object(plan: Plan) -> dict[str, object]:
    """Return a plan as a JSON object; figures that are not known are null."""
    return {
        "format": FORMAT,
        "version": VERSION,
        "problem": plan.problem,
        "status": plan.status.value,
        "objective": plan.objective,
        "bound": plan.bound,
        "gap": plan.gap,
        "seconds": round(plan.seconds, 3),
        "seed": plan.seed,
        "assignments": [{"person": p, "block": b, "rotation": r} for (p, b), r in plan.assignments.items()],
        "terms": asdict(plan.terms),
        "rules": [asdict(rule) for rule in plan.rules],
        "why": [_why_object(why) for why in plan.why],
        "blocked": [asdict(blocked) for blocked in plan.blocked],
    }


def _why_object(why: Why) -> dict[str, object]:
    return {
        "person": why.person,
        "block": why.block,
        "growth": {name: round(value, 2) for name, value in why.growth.items()},
        "runner_up": why.runner_up or None,
        "cost_of_runner_up": why.cost_of_runner_up,
    }


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
        blocked=tuple(
            Blocked(item.text("id"), item.text("says", ""), item.number("amount", 0.0))
            for item in top.objects("blocked")
        ),
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
    )
