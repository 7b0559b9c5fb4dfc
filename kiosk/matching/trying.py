"""A problem with a way out applied to it: the rule bent by its amount where it gives, the lock or bar opened.

Only the copy is changed, and only as far as the way says; everything else binds as before.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import replace

from kiosk.matching.owners import Pins, pins_of
from kiosk.matching.plan import Give, How, WayOut
from kiosk.matching.problem import Bar, CountRule, Lock, PatternRule, Problem, Rule, Selector, SupervisionRule

EXCEPTION_POINTS = 10_000.0
"""What an exception from a rule of order costs: no more of them are made than it takes."""
PART = " · tried "
"""What stands between a rule's id and the number of the part of it that is bent."""


def bent(problem: Problem, way: WayOut) -> Problem:
    """Return the problem as it would be with a way out taken. What is not there any more is left as it is."""
    gives: dict[str, list[Give]] = {}
    for give in way.gives:
        gives.setdefault(give.id, []).append(give)
    rules = tuple(part for rule in problem.rules for part in _parts(problem, rule, gives.get(rule.id, ())))
    opened = [give for give in way.gives if give.how is How.OPENED]
    pins = pins_of(problem)
    locks = tuple(lock for lock in problem.locks if not _is_opened(pins, lock, opened))
    bars = tuple(part for bar in problem.bars for part in _closed_still(problem, pins, bar, opened))
    return replace(problem, rules=rules, locks=locks, bars=bars)


def _parts(problem: Problem, rule: Rule, gives: Sequence[Give]) -> Iterator[Rule]:
    """Yield a rule where it stands as it is, and beside it where it gives way."""
    if not gives or isinstance(rule, SupervisionRule):
        yield rule
    elif isinstance(rule, CountRule) and rule.per == "total":
        yield _given(rule, gives)
    elif "" in (places := {_place(rule, give) for give in gives}):
        # Where it gives is not decided on: no more of it than it takes.
        yield _soft(rule)
    else:
        yield from _without(problem, rule, places)
        for number, place in enumerate(sorted(places), 1):
            there = [give for give in gives if _place(rule, give) == place]
            yield replace(_given(_at(rule, place), there), id=f"{rule.id}{PART}{number}")


def _place(rule: Rule, give: Give) -> str:
    """Return the person or block for which a rule is judged by itself."""
    return give.block if isinstance(rule, CountRule) and rule.per == "block" else give.person


def _at(rule: Rule, place: str) -> Rule:
    if isinstance(rule, CountRule) and rule.per == "block":
        return replace(rule, blocks=frozenset({place}))
    return replace(rule, people=Selector(ids=frozenset({place})))


def _without(problem: Problem, rule: Rule, places: Set[str]) -> Iterator[Rule]:
    """Yield the rule for all other people or blocks, where there are any."""
    if not isinstance(rule, CountRule) or rule.per == "person":
        yield replace(rule, people=replace(rule.people, leave_out=rule.people.leave_out | places))
        return
    of_rule = frozenset(block.id for block in problem.blocks) if rule.blocks is None else rule.blocks
    if left := of_rule - places:
        yield replace(rule, blocks=left)


def _given(rule: Rule, gives: Sequence[Give]) -> Rule:
    """Return the rule bent as far as it gives; of several windows the one that gives most counts."""
    if not isinstance(rule, CountRule):
        return _soft(rule)
    amount, how = max(give.amount for give in gives), gives[0].how
    if how is How.MORE and rule.most is not None:
        return replace(rule, most=rule.most + amount)
    return replace(rule, least=max(0.0, (rule.least or 0.0) - amount))


def _soft(rule: Rule) -> Rule:
    # A pattern that is not wished for has a weight below nothing, all others one above.
    sign = -1.0 if isinstance(rule, PatternRule) else 1.0
    return replace(rule, hard=False, weight=sign * EXCEPTION_POINTS)


def _is_opened(pins: Pins, pin: Lock | Bar, opened: Iterable[Give]) -> bool:
    return any(
        _speaks_of(pins, give, pin)
        and give.person in ("", pin.person)
        and (give.block in ("", pin.block) or pin.block is None)
        for give in opened
    )


def _speaks_of(pins: Pins, give: Give, pin: Lock | Bar) -> bool:
    # Those of settled blocks have no name here: what happened stays.
    return pin in pins.get(give.id, ())


def _closed_still(problem: Problem, pins: Pins, bar: Bar, opened: Sequence[Give]) -> Iterator[Bar]:
    """Yield what a bar still rules out."""
    if not _is_opened(pins, bar, opened):
        yield bar
    elif bar.block is None:
        blocks = {give.block for give in opened if give.person == bar.person and _speaks_of(pins, give, bar)}
        for block in problem.blocks:
            if blocks and "" not in blocks and block.id not in blocks:
                yield replace(bar, block=block.id)
