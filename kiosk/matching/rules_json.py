"""Rules of a matching problem as JSON objects, read strictly: an unknown word in a rule is a fault."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Literal, cast

from kiosk.domain.errors import InvalidInput
from kiosk.matching.fields import Fields, as_text
from kiosk.matching.problem import BeforeRule, CountRule, PatternRule, Rule, Selector, SupervisionRule

KindOfName = Literal["blocks", "rotations", "people", "competencies", "groups"]


@dataclass
class Names:
    """The names a file has introduced so far, to check references against."""

    competencies: list[str] = field(default_factory=list)
    blocks: list[str] = field(default_factory=list)
    rotations: list[str] = field(default_factory=list)
    people: list[str] = field(default_factory=list)
    groups: set[str] = field(default_factory=set)

    def check(self, kind: KindOfName, names: Iterable[str], where: str) -> None:
        """Check that each name was introduced. Raises: InvalidInput `matching-unknown-name`."""
        known = getattr(self, kind)
        for name in names:
            if name not in known:
                raise InvalidInput("matching-unknown-name", where=where, kind=kind, name=name)

    def one(self, item: Fields, name: str, kind: KindOfName) -> str:
        """Return a required reference to something introduced earlier."""
        found = item.text(name)
        self.check(kind, [found], item.at(name))
        return found

    def maybe(self, item: Fields, name: str, kind: KindOfName) -> str | None:
        """Return a reference, or None where the field is absent."""
        if item.has(name):
            return self.one(item, name, kind)
        item.take(name, None)
        return None

    def some(self, item: Fields, name: str, kind: KindOfName) -> frozenset[str]:
        """Return references from a list; empty where the field is absent."""
        return self.listed(item.each(name), kind)

    def needed(self, item: Fields, name: str, kind: KindOfName) -> frozenset[str]:
        """Return references from a list that must be there and not be empty."""
        if not item.take(name):
            raise InvalidInput("matching-field-wrong", where=item.at(name), expected="a list of names", found="[]")
        return self.some(item, name, kind)

    def limited(self, item: Fields, name: str, kind: KindOfName) -> frozenset[str] | None:
        """Return references from a list, or None (no limit) where the field is absent."""
        if item.has(name):
            return self.needed(item, name, kind)
        item.take(name, None)
        return None

    def listed(self, items: Iterable[tuple[object, str]], kind: KindOfName) -> frozenset[str]:
        """Return references from items of a list, each checked where it stands."""
        found: set[str] = set()
        for raw, where in items:
            name = as_text(raw, where)
            self.check(kind, [name], where)
            found.add(name)
        return frozenset(found)


def read_rule(item: Fields, names: Names) -> Rule:
    """Read one rule of any kind. Raises: InvalidInput."""
    kind = item.choice("kind", *_READERS)
    rule = _READERS[kind](item, names)
    item.done()
    return rule


@dataclass(frozen=True, slots=True)
class _Head:
    id: str
    says: str
    people: Selector
    hard: bool
    weight: float


def _read_head(item: Fields, names: Names, *, signed: bool) -> _Head:
    hard = item.flag("hard", default=not item.has("weight"))
    weight = item.number("weight", 0.0)
    if not hard and not item.has("weight"):
        raise InvalidInput("matching-field-missing", where=item.where, field="weight")
    if not signed:
        weight = abs(weight)
    return _Head(item.text("id"), item.text("says", ""), _read_selector(item, names), hard, 0.0 if hard else weight)


def _read_selector(item: Fields, names: Names) -> Selector:
    inner = Fields(item.take("people", {}), item.at("people"))
    selector = Selector(
        groups=frozenset(as_text(raw, where) for raw, where in inner.each("groups")),
        groups_not=frozenset(as_text(raw, where) for raw, where in inner.each("groups_not")),
        ids=names.some(inner, "ids", "people"),
        leave_out=names.some(inner, "except", "people"),
    )
    inner.done()
    return selector


def _read_count(item: Fields, names: Names) -> CountRule:
    head = _read_head(item, names, signed=False)
    per = cast(Literal["person", "block", "total"], item.choice("per", "person", "block", "total"))
    window = item.whole("window", least=1) if item.has("window") else item.take("window", None)
    if window is not None and per != "person":
        raise InvalidInput("matching-field-wrong", where=item.at("window"), expected="a rule per person", found=per)
    least, most = item.maybe_number("min", least=0.0), item.maybe_number("max", least=0.0)
    if least is None and most is None:
        raise InvalidInput("matching-field-missing", where=item.where, field="min or max")
    if (least or 0.0) > (math.inf if most is None else most):
        raise InvalidInput("matching-field-wrong", where=item.where, expected="min no larger than max", found=least)
    return CountRule(
        id=head.id,
        says=head.says,
        people=head.people,
        hard=head.hard,
        weight=head.weight,
        per=per,
        rotations=names.needed(item, "rotations", "rotations"),
        blocks=names.limited(item, "blocks", "blocks"),
        window=window,
        least=least,
        most=most,
        weigh_away=item.flag("weigh_away", default=False),
    )


def _read_pattern(item: Fields, names: Names) -> PatternRule:
    head = _read_head(item, names, signed=True)
    steps = tuple(_read_step(raw, where, names) for raw, where in item.each("steps"))
    if not any(steps):
        raise InvalidInput(
            "matching-field-wrong", where=item.at("steps"), expected="at least one named step", found="[]"
        )
    return PatternRule(
        id=head.id,
        says=head.says,
        people=head.people,
        hard=head.hard,
        weight=head.weight,
        steps=steps,
        starts=names.limited(item, "starts", "blocks"),
    )


def _read_step(raw: object, where: str, names: Names) -> frozenset[str] | None:
    if raw is None:
        return None
    if not isinstance(raw, list) or not raw:
        found = str(raw)[:60]
        raise InvalidInput("matching-field-wrong", where=where, expected="a list of rotations or null", found=found)
    return names.listed(((name, f"{where}[{index}]") for index, name in enumerate(raw)), "rotations")


def _read_before(item: Fields, names: Names) -> BeforeRule:
    head = _read_head(item, names, signed=False)
    return BeforeRule(
        id=head.id,
        says=head.says,
        people=head.people,
        hard=head.hard,
        weight=head.weight,
        first=names.needed(item, "first", "rotations"),
        then=names.needed(item, "then", "rotations"),
        needs=item.number("needs", 1.0, least=0.0),
    )


def _read_supervision(item: Fields, names: Names) -> SupervisionRule:
    head = _read_head(item, names, signed=False)
    if not head.hard:
        raise InvalidInput("matching-supervision-soft", where=item.where, name=head.id)
    competency = names.maybe(item, "competency", "competencies")
    own = competency is None
    novice_below = item.number("novice_below", -1.2) if own else item.number("novice_below")
    strong_from = item.number("strong_from", -0.25) if own else item.number("strong_from")
    if strong_from < novice_below:
        where = item.at("strong_from")
        raise InvalidInput("matching-field-wrong", where=where, expected="no less than novice_below", found=strong_from)
    return SupervisionRule(
        id=head.id,
        says=head.says,
        people=head.people,
        rotations=names.needed(item, "rotations", "rotations"),
        competency=competency,
        novice_below=novice_below,
        strong_from=strong_from,
        novices_per_strong=item.number("novices_per_strong", 2.0, least=0.0),
    )


_READERS: dict[str, Callable[[Fields, Names], Rule]] = {
    "count": _read_count,
    "pattern": _read_pattern,
    "before": _read_before,
    "supervision": _read_supervision,
}


# Writing -------------------------------------------------------------------------------------------------------


def rule_object(rule: Rule) -> dict[str, object]:
    """Return a rule as the JSON object that `read_rule` reads back the same."""
    found: dict[str, object] = {"id": rule.id, "kind": _KINDS[type(rule)], **_BODIES[type(rule)](rule)}
    if rule.people != Selector():
        found["people"] = _selector_object(rule.people)
    found |= {"hard": True} if rule.hard else {"hard": False, "weight": rule.weight}
    if rule.says:
        found["says"] = rule.says
    return found


def _selector_object(selector: Selector) -> dict[str, object]:
    parts = {
        "groups": selector.groups,
        "groups_not": selector.groups_not,
        "ids": selector.ids,
        "except": selector.leave_out,
    }
    return {name: sorted(values) for name, values in parts.items() if values}


def _count_body(rule: CountRule) -> dict[str, object]:
    found: dict[str, object] = {"per": rule.per, "rotations": sorted(rule.rotations)}
    found |= {} if rule.blocks is None else {"blocks": sorted(rule.blocks)}
    limits = {"window": rule.window, "min": rule.least, "max": rule.most}
    found |= {name: value for name, value in limits.items() if value is not None}
    return found | ({"weigh_away": True} if rule.weigh_away else {})


def _pattern_body(rule: PatternRule) -> dict[str, object]:
    steps = [None if step is None else sorted(step) for step in rule.steps]
    return {"steps": steps} | ({} if rule.starts is None else {"starts": sorted(rule.starts)})


def _before_body(rule: BeforeRule) -> dict[str, object]:
    return {"first": sorted(rule.first), "then": sorted(rule.then), "needs": rule.needs}


def _supervision_body(rule: SupervisionRule) -> dict[str, object]:
    found: dict[str, object] = {"rotations": sorted(rule.rotations)}
    found |= {} if rule.competency is None else {"competency": rule.competency}
    found |= {"novice_below": rule.novice_below, "strong_from": rule.strong_from}
    return found | {"novices_per_strong": rule.novices_per_strong}


_KINDS = {CountRule: "count", PatternRule: "pattern", BeforeRule: "before", SupervisionRule: "supervision"}
_BODIES: dict[type, Callable[..., dict[str, object]]] = {
    CountRule: _count_body,
    PatternRule: _pattern_body,
    BeforeRule: _before_body,
    SupervisionRule: _supervision_body,
}
