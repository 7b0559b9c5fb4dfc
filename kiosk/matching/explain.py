"""Why this rotation and not another: growth by competency, the runner-up, and what it would cost everybody.

The cost is found by taking the cell's rotation away and placing everybody anew in that block only, the other blocks as
they are. It is therefore what the change costs if only this block may change, and never less than the true price. A
cost below nought says that the plan was not the best for that block: an unfinished search.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from kiosk.matching.cells import Cell, Cells, open_cells
from kiosk.matching.checker import FAIRNESS_SCALE, check
from kiosk.matching.close_calls import CloseCalls
from kiosk.matching.growth import Growth
from kiosk.matching.highs import Limits, Solver
from kiosk.matching.milp import Milp, Term
from kiosk.matching.plan import Why
from kiosk.matching.problem import (
    Assignments,
    BeforeRule,
    CountRule,
    PatternRule,
    Person,
    Problem,
    Rule,
    SupervisionRule,
)
from kiosk.matching.rule_rows import RuleRows

CELL_NODES = 50
CELL_GAP = 1e-5


def explain_cell(problem: Problem, assignments: Assignments, person: str, block: str) -> Why:
    """Return why one person stands where they stand in one block; takes a moment, not for a thread that draws."""
    growth = Growth(problem)
    years = _Years(problem, growth, assignments)
    if problem.block[block].settled:
        return years.plain((person, block))
    why = BlockMoves(years, open_cells(problem, growth), block).why(person)
    return CloseCalls(problem, assignments, growth).marked(why)


def explain_plan(
    problem: Problem,
    assignments: Assignments,
    growth: Growth,
    *,
    over: Callable[[], bool] = lambda: False,
    elsewhere: Callable[[], Mapping[str, Mapping[Cell, Why]]] = dict,
) -> tuple[Why, ...]:
    """Return why, for every cell; settled ones, and those left when `over` says so, come without a runner-up.

    `elsewhere` is asked before each block for blocks that are explained already.
    """
    reasons = Reasons(problem, assignments, growth)
    found: dict[Cell, Why] = {}
    for block in problem.blocks:
        there = elsewhere().get(block.id)
        found.update(reasons.of_block(block.id, over=over) if there is None else there)
    return tuple(found[cell] for cell in assignments)


class Reasons:
    """Why, for the cells of one plan, block by block."""

    def __init__(self, problem: Problem, assignments: Assignments, growth: Growth) -> None:
        self._years, self._cells = _Years(problem, growth, assignments), open_cells(problem, growth)
        self._close = CloseCalls(problem, assignments, growth)

    def of_block(self, block: str, *, over: Callable[[], bool] = lambda: False) -> dict[Cell, Why]:
        """Return why for every cell of a block; without a runner-up where it is settled or `over` says so."""
        years = self._years
        moves = None if years.problem.block[block].settled or over() else BlockMoves(years, self._cells, block)
        found: dict[Cell, Why] = {}
        for cell in ((person.id, block) for person in years.problem.people):
            if cell in years.assignments:
                looked = moves is not None and not over()
                found[cell] = self._close.marked(moves.why(cell[0])) if moves and looked else years.plain(cell)
        return found


class _Years:
    """Each person's year on its own: what it is worth with one block changed, and whether it may be."""

    def __init__(self, problem: Problem, growth: Growth, assignments: Assignments) -> None:
        self.problem, self.growth, self.assignments = problem, growth, assignments
        self._alone = {person.id: _alone(problem, person) for person in problem.people}
        self.placed: dict[str, dict[Cell, str]] = {person.id: {} for person in problem.people}
        for cell, rotation_id in assignments.items():
            self.placed[cell[0]][cell] = rotation_id

    def worth(self, cell: Cell, rotation_id: str) -> float | None:
        """Return what a person's year is worth with one cell changed, None where a rule about them alone forbids it."""
        alone = self._alone[cell[0]]
        # A hard rule about other rotations is kept as it was; what soft ones cost is part of the worth.
        changed = {self.assignments[cell], rotation_id}
        rules = tuple(rule for rule in alone.rules if not rule.hard or _names(rule) & changed)
        report = check(replace(alone, rules=rules), {**self.placed[cell[0]], cell: rotation_id}, self.growth)
        return None if report.broken else report.objective

    def plain(self, cell: Cell) -> Why:
        """Return why without looking for another place."""
        return Why(*cell, self.growth.by_competency(cell[0], self.assignments[cell]))

    def growth_with(self, cell: Cell, rotation_id: str) -> float:
        """Return a person's growth over the year with one cell changed."""
        year = {**self.placed[cell[0]], cell: rotation_id}
        return self.growth.of_year(cell[0], ((block_id, name) for (_, block_id), name in year.items()))


def _alone(problem: Problem, person: Person) -> Problem:
    """Return the problem of one person: the rules and wishes about nobody else."""
    return replace(
        problem,
        people=(person,),
        rules=tuple(rule for rule in problem.rules if _about_one(rule) and rule.people.finds(person)),
        locks=(),
        bars=(),
        preferences=tuple(wish for wish in problem.preferences if wish.person == person.id),
        incumbent={cell: name for cell, name in problem.incumbent.items() if cell[0] == person.id},
        aims=replace(problem.aims, fairness=0.0),
    )


def _names(rule: Rule) -> frozenset[str]:
    """Return the rotations a rule is about."""
    if isinstance(rule, PatternRule):
        return frozenset().union(*(step or frozenset() for step in rule.steps))
    return rule.first | rule.then if isinstance(rule, BeforeRule) else rule.rotations


def _about_one(rule: Rule) -> bool:
    return isinstance(rule, PatternRule | BeforeRule) or (isinstance(rule, CountRule) and rule.per == "person")


def improve_blocks(
    problem: Problem, assignments: Assignments, growth: Growth, *, over: Callable[[], bool] = lambda: False
) -> Assignments:
    """Return the plan with each open block in turn placed as well as it can be, the others as they are."""
    cells = open_cells(problem, growth)
    for block in (block for block in problem.blocks if not block.settled):
        if over():
            break
        moves = BlockMoves(_Years(problem, growth, assignments), cells, block.id)
        assignments = {**assignments, **moves.best()}
    return assignments


class BlockMoves:
    """One block of a plan in which everybody may move, the others as they are."""

    def __init__(self, years: _Years, cells: Cells, block: str) -> None:
        self._years = years
        self._block = block
        self._milp = Milp()
        self._column: dict[Cell, dict[str, int]] = {}
        for person in years.problem.people:
            cell = (person.id, block)
            if cell in years.assignments:
                self._column[cell] = dict(self._options(cell, cells.open[cell]))
                self._milp.row(((column, 1.0) for column in self._column[cell].values()), 1.0, 1.0)
        rows = RuleRows(self._coupling(), years.growth, self._milp, self._column, elastic=False)
        rows.add_hard()
        rows.add_soft(())
        self._add_fairness()
        self._solver = Solver(self._milp)
        self._worth = self._solve(self._as_placed())[0]

    def best(self) -> dict[Cell, str]:
        """Return the best placing of this block; as it is where nothing is better."""
        worth, values = self._solve({})
        found = {cell: self._years.assignments[cell] for cell in self._column}
        if values is not None and worth > self._worth + 1e-6:
            for cell, columns in self._column.items():
                found[cell] = _largest(columns, values)
        return found

    def why(self, person: str) -> Why:
        """Return why a person stands where they stand in this block."""
        cell = (person, self._block)
        placed = self._years.assignments[cell]
        growth = self._years.growth.by_competency(person, placed)
        columns = self._column[cell]
        if len(columns) > 1:
            worth, values = self._solve({columns[placed]: 0.0})
            if values is not None:
                runner_up = _largest(columns, values)
                return Why(person, self._block, growth, runner_up, round(self._worth - worth, 4))
        return Why(person, self._block, growth)

    # -------------------------------------------------------------------------------------------------------------

    def _options(self, cell: Cell, names: tuple[str, ...]) -> Iterator[tuple[str, int]]:
        for name in names:
            worth = self._years.worth(cell, name)
            if worth is not None:
                yield name, self._milp.column(0.0, 1.0, worth, integer=True)

    def _coupling(self) -> Problem:
        """Return the problem with the rules about several people only, as they bear on this block."""
        found = (self._in_block(rule) for rule in self._years.problem.rules if not _about_one(rule))
        return replace(self._years.problem, rules=tuple(rule for rule in found if rule is not None))

    def _in_block(self, rule: Rule) -> Rule | None:
        if isinstance(rule, SupervisionRule):
            return rule
        if not isinstance(rule, CountRule) or (rule.blocks is not None and self._block not in rule.blocks):
            return None
        blocks, settled = self._years.problem.block.keys(), self._years.problem.settled
        total = rule.per == "total"
        elsewhere = self._counted(rule, blocks - {self._block}) if total else 0.0
        most = rule.most
        if total and most is not None:  # what the past alone is over by is not to be mended here
            most = max(most, self._counted(rule, settled))
        return replace(
            rule,
            blocks=frozenset({self._block}),
            least=None if rule.least is None else rule.least - elsewhere,
            most=None if most is None else most - elsewhere,
        )

    def _counted(self, rule: CountRule, blocks: Collection[str]) -> float:
        """Return what some blocks add to a count over the whole plan, as they are."""
        total = 0.0
        for person in self._years.problem.found_by(rule.people):
            for (_, block_id), name in self._years.placed[person.id].items():
                inside = block_id in blocks and (rule.blocks is None or block_id in rule.blocks)
                if inside and name in rule.rotations:
                    total += 1.0 - person.away.get(block_id, 0.0) if rule.weigh_away else 1.0
        return total

    def _add_fairness(self) -> None:
        problem, growth = self._years.problem, self._years.growth
        ideals = {person.id: growth.ideal(person.id) for person in problem.people}
        if not problem.aims.fairness or not any(ideals.values()):
            return
        least = self._milp.column(0.0, 1.0, problem.aims.fairness * FAIRNESS_SCALE * sum(ideals.values()))
        for person_id, ideal in ideals.items():
            if ideal > 0:
                self._milp.row([*self._growth_terms(person_id), (least, -ideal)], lower=-self._growth_fixed(person_id))

    def _growth_terms(self, person_id: str) -> list[Term]:
        cell = (person_id, self._block)
        columns = self._column.get(cell, {})
        return [(column, self._years.growth_with(cell, name)) for name, column in columns.items()]

    def _growth_fixed(self, person_id: str) -> float:
        """Return the growth of somebody who is away in this block."""
        if (person_id, self._block) in self._column:
            return 0.0
        year = self._years.placed[person_id].items()
        return self._years.growth.of_year(person_id, ((block_id, name) for (_, block_id), name in year))

    def _as_placed(self) -> dict[int, float]:
        """Return the upper bounds that leave the plan as it is."""
        return {
            column: 0.0
            for cell, columns in self._column.items()
            for name, column in columns.items()
            if name != self._years.assignments[cell]
        }

    def _solve(self, upper: Mapping[int, float]) -> tuple[float, list[float] | None]:
        """Return the worth of the best placing under some upper bounds, and the columns' values if there is one."""
        bounds = self._solver.upper.copy()
        for column, value in upper.items():
            bounds[column] = value
        self._solver.bound_columns(self._solver.lower, bounds)
        solved = self._solver.solve(Limits(nodes=CELL_NODES, gap=CELL_GAP, jump=False))
        return solved.objective, None if solved.values is None else solved.values.tolist()


def _largest(columns: Mapping[str, int], values: Sequence[float]) -> str:
    """Return the rotation whose column has the largest value."""
    return max(columns, key=lambda name: values[columns[name]])
