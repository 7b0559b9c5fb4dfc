"""The search for a plan: bound first, then a first plan, then better ones, then the proof. Hard rules always first.

1. The relaxation gives the bound, or proves that no plan exists. 2. Small problems, and those whose worth lies in
rules alone, are solved whole. 3. Others get their first plan block by block; where that fails, what is missing from
hard rules is made as small as can be, to nothing if possible. 4. The plan is polished part by part. 5. What time is
left goes into solving the whole, for the bound; a second process, where there is one, does so from the start.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cached_property
from multiprocessing.connection import Connection

import numpy as np

from kiosk.matching.arithmetic import shortages
from kiosk.matching.budget import Budget, Impossible, Listener, Options, Progress, Told
from kiosk.matching.cells import open_cells
from kiosk.matching.conflict import Obstacles, blocked_cells, find_conflict
from kiosk.matching.edges import edges_of
from kiosk.matching.explain import explain_plan, improve_blocks
from kiosk.matching.formulation import Formulation, formulate
from kiosk.matching.gains import find_gains
from kiosk.matching.growth import Growth
from kiosk.matching.highs import Floats, Limits, Outcome, Solved, Solver
from kiosk.matching.incumbent import PROVEN, Best
from kiosk.matching.mending import Mending
from kiosk.matching.plan import Blocked, Gain, Plan, Shortage, Status, Why
from kiosk.matching.polish import Polish
from kiosk.matching.problem import Aims, Problem
from kiosk.matching.rolling import Rolling
from kiosk.matching.second import Bound, Second, rules_alone, small
from kiosk.matching.still_met import still_met

QUICK_SHARE, WHOLE_SHARE, FIRST_SHARE, POLISH_SHARE, PROOF_SHARE = 0.1, 0.5, 0.7, 0.75, 0.9
"""Shares of the time limit by which each stage has ended; the rest is for reasons."""
GAINS_SHARE = 0.93
"""By which what keeps a better plan away has been looked for, before the reasons of each cell."""
SHARES, LONG_SHARES = (POLISH_SHARE, 0.8), (0.82, 0.86)
"""The ends of polishing and of improving single blocks; later where a second process is at work on the bound."""

NEARLY_WHOLE, TINY_REWARD, ROUND_GAP, ROUND_SHARE = 1e-6, 1e-3, 1e-3, 0.5
"""Rounding the relaxation: within what, what opens another corner, how near suffices, the share of time it ends by."""

NO_AIMS = Aims(growth=0, fairness=0, preference=0, continuity=0, rules=0, little_change=0)
STAY_POINTS = 1000.0
"""What a change costs where only what has to move shall move: more than any block can bring."""
WORTH_A_PASS = 5e-4
"""Of the objective: with less than this a pass over all blocks takes longer to gain than freeing several at once."""


def nobody_listens(_event: Told) -> None:
    """Take an event and do nothing."""


def solve(
    problem: Problem,
    options: Options | None = None,
    *,
    listener: Listener = nobody_listens,
    stop: Callable[[], bool] = lambda: False,
    second: Connection | None = None,
) -> Plan:
    """Return the best plan found within the options; whatever it holds has passed the checker.

    `listener` hears of progress about every second, and of what stands in the way as soon as it is known; `stop` is
    asked often and ends the search with the best plan so far. At the other end of `second` a process may help
    (`kiosk.matching.second.assist`). Runs for as long as the options allow: not for a thread that draws.
    """
    options = options or Options()
    return Search(problem, options, listener, stop, second).run()


class Search:
    """One search; `run` once."""

    def __init__(
        self,
        problem: Problem,
        options: Options,
        listener: Listener,
        stop: Callable[[], bool],
        second: Connection | None = None,
    ) -> None:
        self._problem = problem
        self._options = options
        self._listener = listener
        self._budget = Budget(options, stop)
        self._growth = Growth(problem)
        self._second = Second(second)
        self._impossible = False
        self._shortages: tuple[Shortage, ...] = ()

    def run(self) -> Plan:
        """Search, explain, and return the plan."""
        cells = blocked_cells(self._problem, open_cells(self._problem, self._growth))
        self._shortages = () if cells else shortages(self._problem, self._growth)
        self._impossible = bool(cells or self._shortages)
        if not self._impossible:
            self._search()
        return self._obstructed(cells) if self._impossible else self._plan()

    @cached_property
    def _formulation(self) -> Formulation:
        """The whole programme: large, and of no use where sums say that there is no plan."""
        return formulate(self._problem, self._growth, unlike=self._options.unlike)

    @cached_property
    def _best(self) -> Best:
        return Best(self._formulation, self._budget, self._listener, self._hear_second)

    # Stages ------------------------------------------------------------------------------------------------------

    def _search(self) -> None:
        self._best.tell("relaxation")
        self._solver = Solver(self._formulation.milp, self._options.seed)
        relaxed = self._solver.relaxation(self._budget.left(), self._best.watch("relaxation"))
        if relaxed.outcome is Outcome.INFEASIBLE:
            self._impossible = True
            return
        if relaxed.outcome is Outcome.OPTIMAL:
            self._best.limit(relaxed.bound)
        self._relaxed = relaxed.values
        self._best.tell("relaxation")  # the second process may have had time enough for a plan
        # With no time left the solver would now and then jump to a plan all the same: an answer by chance.
        if not self._budget.over():
            self._find_and_improve()

    def _find_and_improve(self) -> None:
        begun = self._begin()
        if begun and self._options.repair:
            return
        if self._whole_at_once:
            self._solve_whole(WHOLE_SHARE)
        elif self._budget.timed and self._best.report is None:
            self._quick_plan()
        if not self._finished and self._best.report is None:
            self._first_plan()
        if not self._finished and self._best.report is not None:
            self._polish()
        if (
            not self._finished
            and (self._budget.timed or self._whole_at_once)
            and not self._budget.over(self._proof_from)
        ):
            self._solve_whole(PROOF_SHARE)

    @property
    def _finished(self) -> bool:
        return self._impossible or self._best.proven or self._budget.over()

    @property
    def _proof_from(self) -> float:
        """The share of the time after which solving the whole is not begun: too late beside a second process."""
        return LONG_SHARES[0] - 0.1 if self._second.there else PROOF_SHARE

    @property
    def _whole_at_once(self) -> bool:
        alone = rules_alone(self._problem) and not self._second.there
        return alone or small(self._formulation.cells.choices)

    def _solve_whole(self, share: float) -> None:
        """Solve everything at once, from the best plan so far."""
        self._best.tell("proof")
        self._solver.make_integer(self._solver.integer)
        self._solver.bound_columns(self._solver.lower, self._solver.upper)
        if self._best.assignments is not None:
            self._solver.start_from(self._formulation.placements(self._best.assignments))
        limits = Limits(self._budget.left(share), nodes=self._budget.work, gap=PROVEN / 2)
        solved = self._solver.solve(limits, self._best.watch("proof", share, whole=True), self._best.offer_values)
        self._take_whole(solved)

    def _take_whole(self, solved: Solved) -> None:
        self._best.offer(solved)
        if solved.outcome is Outcome.INFEASIBLE:
            self._impossible = True
        else:
            self._best.limit(solved.bound)

    def _begin(self) -> bool:
        """Begin with a plan at hand, where there is one; tell whether it is the first plan."""
        if self._options.start is not None and self._best.offer_start(self._options.start):
            return True
        if self._options.unlike:
            return False
        formulation, solver = self._formulation, self._solver
        if self._options.repair:
            aims = replace(self._problem.aims, little_change=STAY_POINTS)
            formulation = formulate(replace(self._problem, aims=aims), self._growth)
            solver = Solver(formulation.milp, self._options.seed)
        mending = Mending(formulation, solver, self._budget, self._best, share=WHOLE_SHARE)
        if not mending.has_use:
            return False
        self._best.tell("repair")
        return mending.run()

    def _quick_plan(self) -> None:
        """Take whatever plan keeps the hard rules, for no aim: whoever stops early has something valid in hand.

        The second process may come upon one first.

        Without aims there is no relaxation to be solved on the way: a tenth of a second where the whole takes ten.
        """
        plain = formulate(replace(self._problem, aims=NO_AIMS), self._growth, unlike=self._options.unlike)
        watch = self._best.watch("first plan", QUICK_SHARE)
        limits = Limits(self._budget.left(QUICK_SHARE))
        solver = Solver(plain.milp, self._options.seed)

        def is_there(found: float, bound: float) -> bool:
            return watch(found, bound) or math.isfinite(found) or self._best.report is not None

        solved = solver.solve(limits, is_there)
        self._impossible = solved.outcome is Outcome.INFEASIBLE
        if solved.values is not None:
            self._best.offer_plan(plain.read(solved.values.tolist()))
        self._best.tell("first plan")

    def _first_plan(self) -> None:
        rolled = Rolling(self._formulation, self._solver, self._budget, self._best, share=FIRST_SHARE).run()
        self._impossible = rolled.impossible
        if rolled.complete and rolled.solved is not None:
            self._best.offer(rolled.solved)
        elif not self._finished and self._best.report is None:
            self._repair()

    def _repair(self) -> None:
        """Make what is missing from hard rules as small as can be; with nothing missing there is a plan."""
        self._best.tell("repair")
        elastic = formulate(self._problem, self._growth, elastic=True, unlike=self._options.unlike)
        solver = Solver(elastic.milp, self._options.seed)
        rolled = Rolling(elastic, solver, self._budget, self._best, "repair", share=FIRST_SHARE).run()
        if not rolled.complete or rolled.solved is None or rolled.solved.values is None:
            return
        polish = Polish(
            elastic, solver, self._budget, rolled.solved.values, rolled.solved.objective, self._options.seed
        )
        polish.run(self._best, "repair", POLISH_SHARE, lambda: polish.objective > -PROVEN, lambda _solved: None)
        if polish.objective > -PROVEN:
            self._best.offer_plan(elastic.read(polish.values.tolist()))

    def _polish(self) -> None:
        """Improve the best plan part by part."""
        polishing, improving = LONG_SHARES if self._second.there else SHARES
        if rules_alone(self._problem) and self._relaxed is not None:
            self._round_relaxed(self._relaxed)
        self._improve_blocks(polishing, worth_it=WORTH_A_PASS)
        values, objective = self._formulation.values(self._best.assignments or {}), self._best.objective
        polish = Polish(
            self._formulation, self._solver, self._budget, values, objective, self._options.seed, relaxed=self._relaxed
        )
        polish.run(self._best, "polish", polishing, lambda: self._best.proven, self._best.offer)
        if self._options.explain:
            self._second.enough()
        self._improve_blocks(improving)

    def _round_relaxed(self, relaxed: Floats) -> None:
        """Keep what two corners of the relaxation agree on, and decide the rest: little, where only rules count.

        One corner leaves too little to choose from; a second, found by rewards too small to matter, opens much more.
        """
        solver, whole = self._solver, self._solver.integer
        chance = np.random.default_rng(self._options.seed)
        rewards = np.where(whole, chance.uniform(0.0, TINY_REWARD, len(whole)), 0.0)
        left = self._budget.left(ROUND_SHARE)
        # What made the first plan left bounds of its own.
        solver.bound_columns(solver.lower, solver.upper)
        other = solver.relaxation_nearby(rewards, left, self._best.watch("polish", ROUND_SHARE)).values
        if other is None:
            return
        most, least = np.maximum(relaxed, other), np.minimum(relaxed, other)
        solver.make_integer(whole)
        solver.bound_columns(
            np.where(whole & (least > 1 - NEARLY_WHOLE), 1.0, solver.lower),
            np.where(whole & (most < NEARLY_WHOLE), 0.0, solver.upper),
        )
        limits = Limits(self._budget.left(ROUND_SHARE), nodes=self._budget.work, gap=ROUND_GAP)
        self._best.offer(solver.solve(limits, self._best.watch("polish", ROUND_SHARE), self._best.offer_values))

    def _improve_blocks(self, share: float, *, worth_it: float = 0.0) -> None:
        """Place each block by itself as well as can be, again and again while a pass gains more than such a part."""

        def over() -> bool:
            self._best.tell("polish")
            return self._budget.over(share)

        better = self._best.assignments is not None
        while better and not self._best.proven:
            before = self._best.objective
            found = improve_blocks(self._problem, self._best.assignments or {}, self._growth, over=over)
            better = self._best.offer_plan(found) and self._best.objective - before > worth_it * abs(before)

    # Outcome -----------------------------------------------------------------------------------------------------

    def _plan(self) -> Plan:
        plan = self._best.plan(self._status())
        why: tuple[Why, ...] = ()
        gains: tuple[Gain, ...] = ()
        if plan.assignments and self._options.explain:
            self._best.tell("reasons")
            gains = find_gains(self._problem, self._growth, lambda: self._budget.over(GAINS_SHARE))
            why = self._reasons(plan)
        return replace(plan, why=why, gains=gains, seconds=self._budget.seconds())

    def _obstructed(self, cells: Sequence[Blocked]) -> Plan:
        """Tell what stands in the way as it becomes known, and return it with the ways out."""
        if self._options.unlike:
            return self._without(Obstacles())
        self._listener(Progress("reasons", None, None, None, self._budget.seconds()))
        conflict = find_conflict(
            self._problem,
            self._growth,
            self._budget.over,
            cells=cells,
            shortages=self._shortages,
            tell=self._tell_impossible,
        )
        return self._without(self._with_edges(conflict))

    def _tell_impossible(self, known: Obstacles) -> None:
        self._listener(Impossible(self._without(known)))

    def _with_edges(self, known: Obstacles) -> Obstacles:
        """Add to each way out how many growth edges are still met then: it takes longer than to find the ways."""
        if not self._options.explain or not known.ways_out or not edges_of(self._problem):
            return known
        self._tell_impossible(known)
        over = self._budget.over
        ways = tuple(replace(way, edges_met=still_met(self._problem, way, over)) for way in known.ways_out)
        return replace(known, ways_out=ways)

    def _without(self, known: Obstacles) -> Plan:
        return Plan(
            Status.INFEASIBLE,
            None,
            None,
            None,
            self._budget.seconds(),
            self._options.seed,
            blocked=known.blocked,
            shortages=self._shortages,
            ways_out=known.ways_out,
            unfinished=not known.finished,
            problem=self._problem.name,
        )

    def _reasons(self, plan: Plan) -> tuple[Why, ...]:
        """Explain every cell: blocks from the first on here, from the last on in the second process."""
        ahead = [block.id for block in self._problem.blocks if not block.settled]
        self._second.ask(plan.assignments, ahead[::-1])
        return explain_plan(
            self._problem, plan.assignments, self._growth, over=self._budget.over, elsewhere=self._second.explained
        )

    def _hear_second(self, best: Best) -> None:
        for message in self._second.news():
            if isinstance(message, Bound):
                best.limit(message.value)
            else:
                best.offer_plan(message.assignments)

    def _status(self) -> Status:
        if self._best.proven:
            return Status.OPTIMAL
        if self._budget.cancelled:
            return Status.CANCELLED
        return Status.UNKNOWN if self._best.report is None else Status.FEASIBLE
