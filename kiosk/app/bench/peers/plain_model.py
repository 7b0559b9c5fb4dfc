"""The rules of a matching problem as plain rows of whole numbers, written down as they are read; no solver's tricks.

One yes or no for each person, block and open rotation, and one for each place where a weighed pattern may occur. Shares
nothing with the program's own formulation but the problem and which rotations are open in a cell.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field

from kiosk.matching.cells import Cell, open_cells
from kiosk.matching.growth import Growth
from kiosk.matching.problem import CountRule, PatternRule, Person, Problem

PARTS = 1000
"""Shares of a block and weights count in so many parts, since a row knows whole numbers only."""
TOLERANCE = 1e-6

Term = tuple[int, int]
"""A column and its coefficient."""


@dataclass(frozen=True, slots=True)
class Row:
    """`least <= sum of terms <= most`; None is no bound."""

    terms: tuple[Term, ...]
    least: int | None = None
    most: int | None = None


@dataclass
class PlainModel:
    """Columns are 0 or 1. `placed` names the column of each placement, `worth` is to be made as large as can be."""

    placed: Mapping[tuple[str, str, str], int] = field(default_factory=dict)
    columns: int = 0
    rows: list[Row] = field(default_factory=list)
    worth: list[Term] = field(default_factory=list)

    def column(self) -> int:
        """Add a column and return its number."""
        self.columns += 1
        return self.columns - 1

    def read(self, ones: Collection[int]) -> dict[Cell, str]:
        """Return the plan that the columns which are 1 stand for."""
        return {(person, block): name for (person, block, name), column in self.placed.items() if column in ones}


def unsupported(problem: Problem) -> list[str]:
    """Return what of a problem this model leaves out, in words; it says nothing about a problem unless that is empty.

    It takes hard counts and patterns of any force, locks, bars and leave, and the aim of rules alone.
    """
    found = [f"the aim {name}" for name, weight in asdict(problem.aims).items() if weight and name != "rules"]
    found += ["settled blocks"] if problem.settled else []
    for rule in problem.rules:
        soft = isinstance(rule, CountRule) and not rule.hard
        if soft or not isinstance(rule, CountRule | PatternRule):
            kind = "soft counts" if soft else f"{type(rule).__name__.removesuffix('Rule').lower()} rules"
            found += [kind] if kind not in found else []
    return found


def plain_model(problem: Problem) -> PlainModel:
    """Return the rows of a problem of which nothing is unsupported."""
    model = PlainModel()
    cells = open_cells(problem, Growth(problem)).open
    model.placed = {(*cell, name): model.column() for cell, names in cells.items() for name in names}
    for cell, names in cells.items():
        model.rows.append(Row(tuple((model.placed[(*cell, name)], 1) for name in names), 1, 1))
    for rule in problem.rules:
        if isinstance(rule, CountRule):
            model.rows.extend(_count_rows(problem, model, rule))
        elif isinstance(rule, PatternRule):
            _add_pattern(problem, model, rule)
    return model


# Counts --------------------------------------------------------------------------------------------------------


def _count_rows(problem: Problem, model: PlainModel, rule: CountRule) -> Iterator[Row]:
    for people, blocks, least in _slices(problem, rule):
        parts = PARTS if rule.weigh_away else 1
        terms = tuple(_counted(model, rule, people, blocks, parts))
        yield Row(
            terms,
            None if least is None else math.ceil(least * parts - TOLERANCE),
            None if rule.most is None else math.floor(rule.most * parts + TOLERANCE),
        )


def _slices(problem: Problem, rule: CountRule) -> Iterator[tuple[Sequence[Person], Sequence[str], float | None]]:
    """Yield people, blocks and minimum of each count that a rule bounds."""
    people = problem.found_by(rule.people)
    blocks = [block.id for block in problem.blocks if rule.blocks is None or block.id in rule.blocks]
    if rule.per == "total":
        yield people, blocks, rule.least
    elif rule.per == "block":
        yield from ((people, [block], rule.least) for block in blocks)
    elif rule.window is None:
        yield from (([person], blocks, rule.least) for person in people)
    elif rule.window > len(problem.blocks):  # the plan is shorter than the window: only the maximum holds
        yield from (([person], blocks, None) for person in people)
    else:
        for run in _runs([block.id for block in problem.blocks], blocks, rule.window):
            yield from (([person], run, rule.least if len(run) == rule.window else None) for person in people)


def _runs(every: Sequence[str], chosen: Collection[str], length: int) -> Iterator[Sequence[str]]:
    """Yield so many blocks in a row, all of them chosen; where that is the whole plan, what is chosen of it."""
    if length == len(every):
        yield [block for block in every if block in chosen]
        return
    for start in range(len(every) - length + 1):
        run = every[start : start + length]
        if all(block in chosen for block in run):
            yield run


def _counted(
    model: PlainModel, rule: CountRule, people: Iterable[Person], blocks: Sequence[str], parts: int
) -> Iterator[Term]:
    for person in people:
        for block in blocks:
            present = 1.0 - (person.away.get(block, 0.0) if rule.weigh_away else 0.0)
            for name in rule.rotations:
                if (person.id, block, name) in model.placed:
                    yield model.placed[(person.id, block, name)], round(present * parts)


# Patterns ------------------------------------------------------------------------------------------------------


def _add_pattern(problem: Problem, model: PlainModel, rule: PatternRule) -> None:
    blocks = [block.id for block in problem.blocks]
    weight = round(problem.aims.rules * rule.weight * PARTS)
    for person in problem.found_by(rule.people):
        for start in range(len(blocks) - len(rule.steps) + 1):
            if rule.starts is not None and blocks[start] not in rule.starts:
                continue
            steps = list(_steps(model, rule, person, blocks[start:]))
            if not all(steps):
                continue  # a step that nothing open can fill: it never occurs here
            if rule.hard:
                model.rows.append(Row(tuple((column, 1) for step in steps for column in step), most=len(steps) - 1))
            elif weight:
                _weigh(model, steps, weight)


def _steps(model: PlainModel, rule: PatternRule, person: Person, blocks: Sequence[str]) -> Iterator[list[int]]:
    """Yield for each named step the columns one of which is 1 where the step is taken."""
    for step, block in zip(rule.steps, blocks, strict=False):
        if step is not None:
            keys = ((person.id, block, name) for name in sorted(step))
            yield [model.placed[key] for key in keys if key in model.placed]


def _weigh(model: PlainModel, steps: Sequence[Sequence[int]], weight: int) -> None:
    """Add a column for the occurrence: a reward needs every step, a penalty is due where all are taken."""
    occurs = model.column()
    model.worth.append((occurs, weight))
    if weight > 0:
        model.rows.extend(Row(((occurs, 1), *((column, -1) for column in step)), most=0) for step in steps)
    else:
        taken = tuple((column, 1) for step in steps for column in step)
        model.rows.append(Row((*taken, (occurs, -1)), most=len(steps) - 1))
