"""Cells of a plan: for each person and block present, which rotations are open there; in settled ones just one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kiosk.matching.growth import Growth
from kiosk.matching.problem import CountRule, Person, Problem

Cell = tuple[str, str]
"""Person id and block id."""


@dataclass(frozen=True)
class Cells:
    """Open rotations by cell, in the problem's order of people, blocks and rotations; a cell may have none."""

    open: Mapping[Cell, tuple[str, ...]]

    @property
    def choices(self) -> int:
        """How many placements there are to choose from, in cells where there is a choice."""
        return sum(len(names) for names in self.open.values() if len(names) > 1)

    @property
    def empty(self) -> tuple[Cell, ...]:
        """Cells where somebody is present and nothing is open: no plan exists."""
        return tuple(cell for cell, names in self.open.items() if not names)


def open_cells(problem: Problem, growth: Growth) -> Cells:
    """Work out what eligibility, locks and bars leave open; settled blocks stand as their locks say."""
    allowed = {
        person.id: [rotation.id for rotation in problem.rotations if growth.eligible(person.id, rotation.id)]
        for person in problem.people
    }
    found: dict[Cell, tuple[str, ...]] = {}
    for person in problem.people:
        for block in problem.blocks:
            if problem.present(person, block.id):
                found[(person.id, block.id)] = tuple(problem.rotation if block.settled else allowed[person.id])
    for lock in problem.locks:
        _keep(found, (lock.person, lock.block), lock.rotations)
    for bar in problem.bars:
        for block_id in [bar.block] if bar.block is not None else list(problem.block):
            if block_id not in problem.settled:
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
    """Return what the hard counts per person allow over the whole plan, and never less than they had in it already."""
    had = [names for (person_id, _), names in problem.history.items() if person_id == person.id]
    return tuple(
        Cap(rule.rotations, max(int(rule.most + 1e-9), sum(names <= rule.rotations for names in had)))
        for rule in _plain_counts(problem, person)
        if rule.most is not None
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
