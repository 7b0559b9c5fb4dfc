"""Close calls: cells where half a level's error in what is known of a person would make the runner-up the better."""

from __future__ import annotations

from dataclasses import replace

from kiosk.matching.growth import Growth
from kiosk.matching.plan import Why
from kiosk.matching.problem import Assignments, Person, Problem, Rotation

ERROR_LEVELS = 0.5
"""Two people who watch the same seldom differ by more."""


class CloseCalls:
    """Marks close calls in one plan."""

    def __init__(self, problem: Problem, assignments: Assignments, growth: Growth) -> None:
        self._problem, self._growth = problem, growth
        self._assignments = assignments
        self._years: dict[str, dict[str, str]] = {}
        for (person_id, block_id), rotation_id in assignments.items():
            self._years.setdefault(person_id, {})[block_id] = rotation_id
        self._mistaken: dict[tuple[str, float], Growth] = {}

    def marked(self, why: Why) -> Why:
        """Return a reason with its mark."""
        return replace(why, close_call=True) if self._is_close(why) else why

    def _is_close(self, why: Why) -> bool:
        """Tell whether the runner-up is better with levels on the present rotation's competencies lower or higher.

        Growth alone changes by that, the block's other cells are as the runner-up's price has them. What stands in
        for an unknown level changes alike.
        """
        if not why.runner_up or why.cost_of_runner_up is None:
            return False
        placed = self._problem.rotation[self._assignments[why.person, why.block]]
        ahead = self._lead(why, self._growth)
        return why.cost_of_runner_up <= 0 or any(
            why.cost_of_runner_up + self._lead(why, self._growth_if(placed, error)) < ahead
            for error in (-ERROR_LEVELS, ERROR_LEVELS)
        )

    def _lead(self, why: Why, growth: Growth) -> float:
        """Return how much more the person's year is worth as it is than with the runner-up, in growth."""
        year = self._years[why.person]
        other = {**year, why.block: why.runner_up}
        more = growth.of_year(why.person, year.items()) - growth.of_year(why.person, other.items())
        return self._problem.aims.growth * more

    def _growth_if(self, rotation: Rotation, error: float) -> Growth:
        key = rotation.id, error
        if key not in self._mistaken:
            people = tuple(self._judged(person, rotation, error) for person in self._problem.people)
            self._mistaken[key] = Growth(replace(self._problem, people=people))
        return self._mistaken[key]

    def _judged(self, person: Person, rotation: Rotation, error: float) -> Person:
        """Return a person as they would look with each known level on a rotation's competencies off by an error."""
        lowest, highest = self._problem.lowest, self._problem.highest
        levels = {
            competency: min(highest, max(lowest, level + error)) if competency in rotation.growth else level
            for competency, level in person.levels.items()
        }
        return replace(person, levels=levels)
