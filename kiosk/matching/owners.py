"""What stands in the way by name: hard rules by id, locks and bars in groups of those that say the same."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from kiosk.matching.plan import How
from kiosk.matching.problem import Aims, Bar, CountRule, Lock, Problem, SupervisionRule

LOCKS, BARS = "lock:", "bar:"
"""What the names of groups of locks and bars begin with: no rule id of a file is compared with them."""
Pins = Mapping[str, tuple[Lock | Bar, ...]]


def pins_of(problem: Problem) -> Pins:
    """Return locks and bars that can be opened, by name. What happened in settled blocks is nobody's wish: it stays."""
    found: dict[str, tuple[Lock | Bar, ...]] = {}
    for lock in problem.locks:
        if lock.block not in problem.settled:
            name = LOCKS + (lock.says or f"{lock.person} in {lock.block}")
            found[name] = (*found.get(name, ()), lock)
    for bar in problem.bars:
        if bar.block not in problem.settled:
            name = BARS + (bar.says or f"{bar.person} in {bar.block or 'every block'}")
            found[name] = (*found.get(name, ()), bar)
    return found


def owners_of(problem: Problem) -> list[str]:
    """Return the names of all that could give way or be named as a reason."""
    return [*(rule.id for rule in problem.rules if rule.hard), *pins_of(problem)]


def only(problem: Problem, names: Collection[str]) -> Problem:
    """Return the problem with no rules, locks and bars but these, and what happened in settled blocks; for no aim."""
    kept = {id(pin) for name, pins in pins_of(problem).items() if name in names for pin in pins}
    settled = problem.settled
    return replace(
        problem,
        rules=tuple(rule for rule in problem.rules if rule.hard and rule.id in names),
        locks=tuple(lock for lock in problem.locks if lock.block in settled or id(lock) in kept),
        bars=tuple(bar for bar in problem.bars if id(bar) in kept),
        aims=Aims(0, 0, 0, 0, 0, 0),
    )


def sentence(problem: Problem, name: str) -> str:
    """Return what a rule, or a group of locks or bars, says."""
    for rule in problem.rules:
        if rule.id == name:
            return rule.says or rule.id
    return name.removeprefix(LOCKS).removeprefix(BARS)


def how_it_gives(problem: Problem, name: str, *, over: bool) -> How:
    """Return how something gives way; `over`: it is a most that is passed, not a least that is missed."""
    for rule in problem.rules:
        if rule.id == name:
            counted = isinstance(rule, CountRule | SupervisionRule)
            return (How.MORE if over else How.FEWER) if counted else How.EXCEPTION
    return How.OPENED


def forbids(pin: Lock | Bar, rotation_id: str) -> bool:
    """Tell whether a lock or bar keeps its person off a rotation."""
    return (rotation_id not in pin.rotations) if isinstance(pin, Lock) else rotation_id in pin.rotations
