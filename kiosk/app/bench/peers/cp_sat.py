"""CP-SAT, OR-Tools' solver, on the rules of a matching problem: a process of its own, which may be another Python's.

OR-Tools and HiGHS cannot be loaded by one process, so nothing here may import the program's own solver. Prints as JSON
what was found when, with the plan it had at each mark, for the program's checker.
"""

from __future__ import annotations

import json
import math
import resource
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter
from typing import Any

from kiosk.app.bench.peers.plain_model import PARTS, PlainModel, plain_model, unsupported
from kiosk.matching.problem_json import read_problem

WORKERS = 2
_KB_PER_MB = 1024
Document = dict[str, Any]


@dataclass
class Answers:
    """What was found when, in seconds from when the problem was read; the plan last found before each mark is kept."""

    marks: Sequence[float]
    began: float
    solutions: list[tuple[float, float]] = field(default_factory=list)
    at_mark: dict[float, frozenset[int]] = field(default_factory=dict)

    def seconds(self) -> float:
        """Return how long it has been going on."""
        return perf_counter() - self.began

    def add(self, worth: float, ones: frozenset[int]) -> None:
        """Take a better solution than the one before: its worth and the columns that are 1."""
        now = self.seconds()
        self.solutions.append((round(now, 3), worth))
        for mark in self.marks:
            if now <= mark:
                self.at_mark[mark] = ones


def solve(model: PlainModel, answers: Answers) -> Document:
    """Solve within the last mark and return status, bound and version. Needs OR-Tools."""
    import ortools
    from ortools.sat.python import cp_model

    cp = cp_model.CpModel()
    columns = [cp.new_bool_var("") for _ in range(model.columns)]
    for row in model.rows:
        total = sum(columns[column] * by for column, by in row.terms)
        cp.add_linear_constraint(
            total if row.terms else cp.new_constant(0),
            cp_model.INT_MIN if row.least is None else row.least,
            cp_model.INT_MAX if row.most is None else row.most,
        )
    cp.maximize(sum(columns[column] * weight for column, weight in model.worth))

    class Heard(cp_model.CpSolverSolutionCallback):  # type: ignore[misc]  # its types are the peer's own
        def on_solution_callback(self) -> None:
            ones = frozenset(number for number, column in enumerate(columns) if self.value(column))
            answers.add(self.objective_value / PARTS, ones)

    solver = cp_model.CpSolver()
    solver.parameters.num_workers = WORKERS
    solver.parameters.max_time_in_seconds = max(0.1, max(answers.marks) - answers.seconds())
    status = solver.solve(cp, Heard())
    bound = solver.best_objective_bound / PARTS
    found = status in (cp_model.OPTIMAL, cp_model.FEASIBLE)
    return {
        "status": solver.status_name(status).lower(),
        "bound": bound if found and math.isfinite(bound) else None,
        "version": ortools.__version__,
    }


def run(path: Path, marks: Sequence[float]) -> Document:
    """Return what CP-SAT finds for a problem file until the last mark; only `unsupported` where it cannot be asked."""
    problem = read_problem(path)
    beyond = unsupported(problem)
    if beyond:
        return {"unsupported": beyond}
    answers = Answers(marks, perf_counter())
    model = plain_model(problem)
    told = solve(model, answers)
    seconds = answers.seconds()
    plans = [
        {
            "at": mark,
            "assignments": [{"person": p, "block": b, "rotation": r} for (p, b), r in model.read(ones).items()],
        }
        for mark, ones in sorted(answers.at_mark.items())
    ]
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / _KB_PER_MB
    found = {"seconds": round(seconds, 3), "solutions": answers.solutions, "plans": plans, "peak_mb": round(peak, 1)}
    return {"unsupported": [], "workers": WORKERS, **told, **found}


def main(words: Sequence[str]) -> int:
    """Run once: a problem file and the marks in seconds."""
    print(json.dumps(run(Path(words[0]), [float(word) for word in words[1:]])), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
