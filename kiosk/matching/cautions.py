"""What in a problem is probably not meant, though it can be solved: told, never refused."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.matching.growth import Growth
from kiosk.matching.problem import FULL_AWAY, Caution, Problem, SupervisionRule


def cautions(problem: Problem) -> tuple[Caution, ...]:
    """Return everything worth a second look, in the order of the file."""
    growth = Growth(problem)
    return (
        *_of_rules(problem),
        *_of_locks(problem, growth),
        *_of_reach(problem, growth),
        *_of_floors(problem),
    )


def _of_rules(problem: Problem) -> Iterator[Caution]:
    groups = {group for person in problem.people for group in person.groups}
    for index, rule in enumerate(problem.rules):
        where = f"rules[{index}]"
        if not problem.found_by(rule.people):
            yield Caution("matching-nobody-found", where, rule.id)
        for group in sorted((rule.people.groups | rule.people.groups_not) - groups):
            yield Caution("matching-group-empty", where, group)
        if isinstance(rule, SupervisionRule) and rule.competency is None:
            for name in sorted(rule.rotations):
                if not problem.rotation[name].growth:
                    yield Caution("matching-no-demand", where, name)


def _of_locks(problem: Problem, growth: Growth) -> Iterator[Caution]:
    for index, lock in enumerate(problem.locks):
        where, person = f"locks[{index}]", problem.person[lock.person]
        if person.away.get(lock.block, 0.0) >= FULL_AWAY:
            yield Caution("matching-lock-away", where, lock.person)
        elif lock.block not in problem.settled and not any(
            growth.eligible(lock.person, name) for name in lock.rotations
        ):
            yield Caution("matching-lock-not-eligible", where, lock.person)


def _of_reach(problem: Problem, growth: Growth) -> Iterator[Caution]:
    """Tell where the file's own list of rotations asks for something the curve calls out of reach."""
    for index, person in enumerate(problem.people):
        for name in sorted(person.rotations or ()):
            if growth.out_of_reach(person.id, name):
                yield Caution("matching-out-of-reach", f"people[{index}]", name)


def _of_floors(problem: Problem) -> Iterator[Caution]:
    """Tell where an unknown level keeps somebody off a rotation: releasing it would help them."""
    for index, person in enumerate(problem.people):
        for rotation in problem.rotations:
            wanted = person.rotations is None or rotation.id in person.rotations
            if wanted and any(competency not in person.levels for competency in rotation.floor):
                yield Caution("matching-floor-unknown", f"people[{index}]", rotation.id)
