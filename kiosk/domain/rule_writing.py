"""From a form's answers to rules in the file form of a matching problem.

Each rule is one count, pattern, order or supervision as `kiosk.matching.rules_json` reads it; a form may write several.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from kiosk.domain.rule_forms import Answers, RuleFacts, Strength, names, number, text

Body = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Part:
    """One rule of a form: `name` tells it from the form's other rules, `body` holds the fields of its kind."""

    name: str
    kind: str
    body: Mapping[str, Any]
    hard: bool = True
    weight: float = 0.0


def write_rules(form: str, answers: Answers, facts: RuleFacts) -> tuple[Part, ...]:
    """Return the rules that answers ask for; the answers lack nothing (`rule_forms.missing`)."""
    weight = Strength(text(answers, "strength") or Strength.MUST).weight
    return tuple(_bound(part, weight) for part in _WRITERS[form](answers, facts))


_ALONE: Mapping[tuple[str, str], Answers] = {
    ("nights", "row"): {"most": None, "after": ()},
    ("nights", "year"): {"apart": None, "after": ()},
    ("nights", "after"): {"apart": None, "most": None},
    ("requirement", "by"): {"most": None},
    ("requirement", "year"): {"least": None, "by": None},
}
"""What is left unanswered so that only one of a form's rules is meant."""


def answers_of(form: str, answers: Answers, part: str) -> Answers:
    """Return the answers that ask for one of several rules of a form alone, to say what that one says."""
    if form == "changeover":
        return {**answers, "services": (part,)}
    return {**answers, **_ALONE.get((form, part), {})}


def _bound(part: Part, weight: float) -> Part:
    if not weight:
        return part
    # A soft pattern's weight is a reward; what the forms forbid costs.
    return Part(part.name, part.kind, part.body, hard=False, weight=-weight if part.kind == "pattern" else weight)


def _people(answers: Answers) -> Body:
    groups = names(answers, "who")
    return {"people": {"groups": list(groups)}} if groups else {}


def _blocks(answers: Answers) -> Body:
    blocks = names(answers, "blocks")
    return {"blocks": list(blocks)} if blocks else {}


def _bounds(least: float | None, most: float | None) -> Body:
    found: Body = {"min": _plain(least)} if least else {}
    return found | ({} if most is None else {"max": _plain(most)})


def _plain(value: float) -> float:
    return int(value) if value == int(value) else value


def _count(per: str, rotations: tuple[str, ...], *more: Body) -> Body:
    found: Body = {"per": per, "rotations": list(rotations)}
    for each in more:
        found |= each
    return found


def _staffing(answers: Answers, facts: RuleFacts) -> Iterator[Part]:
    del facts
    bounds = _bounds(number(answers, "least"), number(answers, "most"))
    body = _count("block", names(answers, "services"), bounds, _people(answers), _blocks(answers))
    yield Part("staff", "count", body)


def _half(answers: Answers, facts: RuleFacts) -> Iterator[Part]:
    for part in _staffing(answers, facts):
        yield Part(part.name, part.kind, {**part.body, "weigh_away": True})


def _shared(answers: Answers, facts: RuleFacts) -> Iterator[Part]:
    """Yield the bounds less what the other programme sends; nothing where that leaves no bound."""
    del facts
    least, most, others = (number(answers, name) for name in ("least", "most", "others"))
    sent = others or 0
    bounds = _bounds(max(0, (least or 0) - sent), None if most is None else most - sent)
    if bounds:
        yield Part("ours", "count", _count("block", names(answers, "services"), bounds, _blocks(answers)))


def _changeover(answers: Answers, facts: RuleFacts) -> Iterator[Part]:
    keys = [block.key for block in facts.blocks]
    first = keys.index(text(answers, "first"))
    begun = {"blocks": keys[first : first + int(number(answers, "length") or 1)]}
    bounds = _bounds(number(answers, "least"), None)
    for service in names(answers, "services"):
        yield Part(service, "count", _count("block", (service,), bounds, _people(answers), begun))


def _requirement(answers: Answers, facts: RuleFacts) -> Iterator[Part]:
    least, most, by = number(answers, "least"), number(answers, "most"), text(answers, "by")
    services, people = names(answers, "services"), _people(answers)
    if not by or not least:
        yield Part("year", "count", _count("person", services, _bounds(least, most), people))
        return
    keys = [block.key for block in facts.blocks]
    until = {"blocks": keys[: keys.index(by) + 1]}
    yield Part("by", "count", _count("person", services, _bounds(least, None), people, until))
    if most is not None:
        yield Part("year", "count", _count("person", services, _bounds(None, most), people))


def _series(answers: Answers, facts: RuleFacts) -> Iterator[Part]:
    del facts
    window = {"window": int(number(answers, "window") or 2)}
    bounds = _bounds(None, number(answers, "most"))
    yield Part("row", "count", _count("person", names(answers, "services"), bounds, window, _people(answers)))


def _nights(answers: Answers, facts: RuleFacts) -> Iterator[Part]:
    nights, people = names(answers, "services"), _people(answers)
    after, most = names(answers, "after"), number(answers, "most")
    if text(answers, "apart"):
        yield Part("row", "count", _count("person", nights, {"window": 2, "max": 1}, people))
    if most is not None:
        yield Part("year", "count", _count("person", nights, _bounds(None, most), people))
    others = [option.key for option in facts.rotations if option.key not in (*after, *nights)]
    if after and others:
        # Leave after nights is rest enough: the pattern speaks of work elsewhere only.
        yield Part("after", "pattern", {"steps": [list(nights), others], **people})


def _clinic(answers: Answers, facts: RuleFacts) -> Iterator[Part]:
    clinics, people = names(answers, "services"), _people(answers)
    length = int(number(answers, "length") or 1)
    cycle = int(number(answers, "others") or 1) + length
    if not text(answers, "first"):
        bounds = {"window": cycle, "min": length, "max": length}
        yield Part("turn", "count", _count("person", clinics, bounds, people))
        return
    keys = [block.key for block in facts.blocks]
    first = keys.index(text(answers, "first"))
    inside = [key for place, key in enumerate(keys) if (place - first) % cycle < length]
    outside = [key for key in keys if key not in inside]
    others = [option.key for option in facts.rotations if option.key not in clinics]
    # Patterns rather than counts: who is on leave in a clinic block misses it, and the plan still exists.
    for name, rotations, starts in (("in", others, inside), ("out", list(clinics), outside)):
        if rotations and starts:
            yield Part(name, "pattern", {"steps": [rotations], "starts": starts, **people})


def _before(answers: Answers, facts: RuleFacts) -> Iterator[Part]:
    del facts
    body = {"first": list(names(answers, "first")), "then": list(names(answers, "then"))}
    yield Part("order", "before", {**body, "needs": _plain(number(answers, "least") or 1), **_people(answers)})


def _supervision(answers: Answers, facts: RuleFacts) -> Iterator[Part]:
    del facts
    body: Body = {"rotations": list(names(answers, "services"))}
    body |= {"novices_per_strong": _plain(number(answers, "novices") or 1)}
    if competency := text(answers, "competency"):
        levels = {"novice_below": number(answers, "novice"), "strong_from": number(answers, "strong")}
        body |= {"competency": competency} | {name: _plain(level or 0) for name, level in levels.items()}
    yield Part("beside", "supervision", body)


_WRITERS: Mapping[str, Callable[[Answers, RuleFacts], Iterator[Part]]] = {
    "staffing": _staffing,
    "half": _half,
    "shared": _shared,
    "changeover": _changeover,
    "requirement": _requirement,
    "series": _series,
    "nights": _nights,
    "clinic": _clinic,
    "before": _before,
    "supervision": _supervision,
}
