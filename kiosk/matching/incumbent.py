"""The best plan so far: nothing gets in that the independent checker does not pass."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping

from kiosk.matching.budget import Budget, Found, Listener, Progress, Stage
from kiosk.matching.checker import Report, Terms, check
from kiosk.matching.drafts import differs_enough
from kiosk.matching.formulation import Formulation
from kiosk.matching.highs import Floats, Solved, Watch
from kiosk.matching.plan import Plan, Status, relative_gap
from kiosk.matching.problem import Assignments

PROVEN = 1e-6
"""A gap up to this is nothing but rounding."""


class Best:
    """The best plan so far and the bound, both told to whoever listens.

    `hear` is called about every second, to take in what was found elsewhere.
    """

    def __init__(
        self,
        formulation: Formulation,
        budget: Budget,
        listener: Listener,
        hear: Callable[[Best], object] = lambda _best: None,
    ) -> None:
        self._formulation = formulation
        self._budget = budget
        self._listener = listener
        self.assignments: Mapping[tuple[str, str], str] | None = None
        self.report: Report | None = None
        self.bound = math.inf
        self._hear = hear

    @property
    def objective(self) -> float:
        """The objective as the checker recomputed it, minus infinity without a plan."""
        return self.report.objective if self.report else -math.inf

    @property
    def gap(self) -> float:
        """How far the plan may be from the best there could be."""
        if self.report is None or math.isinf(self.bound):
            return math.inf
        return relative_gap(self.objective, self.bound)

    @property
    def proven(self) -> bool:
        """True where nothing better can exist."""
        return self.gap <= PROVEN

    def offer(self, solved: Solved) -> bool:
        """Take a solution if it is better. Raises: RuntimeError where it does not pass the checker, our own bug."""
        return solved.values is not None and self.offer_values(solved.values)

    def offer_values(self, values: Floats) -> bool:
        """Take the plan that column values stand for, if it is better."""
        return self.offer_plan(self._formulation.read(values.tolist()))

    def offer_start(self, assignments: Assignments) -> bool:
        """Take a plan from elsewhere, which may break rules: then it is none. Tell whether it was taken."""
        formulation = self._formulation
        return check(formulation.problem, assignments, formulation.growth).passed and self.offer_plan(assignments)

    def offer_plan(self, assignments: Mapping[tuple[str, str], str]) -> bool:
        """Take a plan if it is better than what is there, and truly different from those it has to differ from."""
        if not differs_enough(self._formulation.problem, assignments, self._formulation.unlike):
            return False
        report = check(self._formulation.problem, assignments, self._formulation.growth)
        if not report.passed:
            raise RuntimeError(f"a plan that breaks rules: {report.faults[:3]} {report.broken[:3]}")
        if report.objective <= self.objective + 1e-9:
            return False
        self.assignments, self.report = assignments, report
        self._listener(Found(self.plan(Status.FEASIBLE)))
        return True

    def is_of(self, formulation: Formulation) -> bool:
        """Tell whether the plans here are those of a formulation, column by column."""
        return self._formulation is formulation

    def limit(self, bound: float) -> None:
        """Take a bound if it is tighter."""
        self.bound = min(self.bound, bound)

    def plan(self, status: Status) -> Plan:
        """Return the best so far as a plan with a status, without reasons."""
        report = self.report
        # The checker's own arithmetic may exceed the solver's bound by rounding.
        bound = None if math.isinf(self.bound) else max(self.bound, self.objective)
        return Plan(
            status=status,
            objective=report.objective if report else None,
            bound=bound,
            gap=None if math.isinf(self.gap) else self.gap,
            seconds=self._budget.seconds(),
            seed=self._budget.seed,
            assignments=dict(self.assignments or {}),
            terms=report.terms if report else Terms(),
            rules=report.rules if report else (),
            problem=self._formulation.problem.name,
        )

    def tell(self, stage: Stage, done: float = 0.0) -> None:
        """Tell where the search stands."""
        self._hear(self)
        objective = None if self.report is None else self.objective
        bound = None if math.isinf(self.bound) else self.bound
        gap = None if math.isinf(self.gap) else self.gap
        self._listener(Progress(stage, objective, bound, gap, self._budget.seconds(), done))

    def watch(self, stage: Stage, share: float = 1.0, *, whole: bool = False) -> Watch:
        """Return what a solve calls now and then: it tells, takes a whole solve's bound, and asks to stop when over."""
        last = [self._budget.seconds()]

        def on_look(_objective: float, bound: float) -> bool:
            if whole and math.isfinite(bound):
                self.limit(bound)
            if self._budget.seconds() - last[0] >= 1.0:
                last[0] = self._budget.seconds()
                self.tell(stage)
            return self._budget.over(share) or self.proven

        return on_look
