"""Cells of a plan: for each person and block present, which rotations are open there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kiosk.matching.growth import Growth
from kiosk.matching.problem import FULL_AWAY, CountRule, Person, Problem

Cell = tuple[str, str]
"""Person id and block id."""


@dataclass(frozen=True)
class Cells:
    """Open rotations by cell, in the problem's order of people, blocks and rotations; a cell may have none."""

    open: Mapping[Cell, tuple[str, ...]]

    @property
    def empty(self) -> tuple[Cell, ...]:
        """Cells where somebody is present and nothing is open: no plan exists."""
        return tuple(cell for cell, names in self.open.items() if not names)


def open_cells(problem: Problem, growth: Growth) -> Cells:
    """Work out what eligibility, locks, bars and the counts of nought leave open."""
    allowed = {
        person.id: [rotation.id for rotation in problem.rotations if growth.eligible(person.id, rotation.id)]
        for person in problem.people
    }
    found: dict[Cell, tuple[str, ...]] = {}
    for person in problem.people:
        for block in problem.blocks:
            if person.away.get(block.id, 0.0) < FULL_AWAY:
                found[(person.id, block.id)] = tuple(allowed[person.id])
    for lock in problem.locks:
        _keep(found, (lock.person, lock.block), lock.rotations)
    for bar in problem.bars:
        for block_id in [bar.block] if bar.block is not None else list(problem.block):
            _drop(found, (bar.person, block_id), bar.rotations)
    return Cells(found)


def _keep(found: dict[Cell, tuple[str, ...]], cell: Cell, names: frozenset[str]) -> None:
    if cell in found:
        found[cell] = tuple(name for name in found[cell] if name in names)


def _drop(found: dict[Cell, tuple[str, ...]], cell: Cell, names: frozenset[str]) -> None:
    if cell in found:
        found[cell] = tuple(name for name in found[cell] if name not in names)


@dataclass(frozen=True, slots=True)
class Cap:
    """At most so many blocks of some rotations for one person over the whole plan."""

    rotations: frozenset[str]
    most: int


def caps(problem: Problem, person: Person) -> tuple[Cap, ...]:
    """Return what the hard counts per person allow over the whole plan."""
    return tuple(
        Cap(rule.rotations, int(rule.most + 1e-9)) for rule in _plain_counts(problem, person) if rule.most is not None
    )


def _plain_counts(problem: Problem, person: Person) -> Iterator[CountRule]:
    for rule in problem.rules:
        if (
            isinstance(rule, CountRule)
            and rule.hard
            and rule.per == "person"
            and rule.window is None
            and rule.blocks is None
            and not rule.weigh_away
            and rule.people.finds(person)
        ):
            yield rule
