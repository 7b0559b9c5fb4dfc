"""The cheapest ways out of a problem that has no plan: how much of which rule, lock or bar, and where.

Supervision and safety floors are never among them, whatever the price.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from kiosk.matching.elastic import Elastic
from kiosk.matching.owners import owners_of
from kiosk.matching.plan import WayOut
from kiosk.matching.problem import Problem, SupervisionRule

MOST_WAYS = 3


def offered(problem: Problem) -> list[str]:
    """Return the names of all that may give way: never supervision."""
    safe = {rule.id for rule in problem.rules if isinstance(rule, SupervisionRule)}
    return [name for name in owners_of(problem) if name not in safe]


def ways_out(
    problem: Problem, elastic: Elastic, blocked: Sequence[str], over: Callable[[], bool] = lambda: False
) -> tuple[WayOut, ...]:
    """Return up to three different ways, the cheapest first; after each of them there is a plan.

    `blocked` are the names of what cannot hold together: one of them alone is tried before several together.
    """
    everything = offered(problem)
    found: dict[frozenset[str], WayOut] = {}
    for names in [everything, *([name] for name in blocked if name in everything)]:
        # What is cheapest of all with one rule alone is so for that rule, too.
        if frozenset(names) not in found and not over():
            _add(found, _way(elastic, names))
    left = list(everything)
    while found and len(found) < MOST_WAYS and not over():
        # Another way is one that leaves standing what gave most in the ones before.
        left = [name for name in left if not any(name in names for names in found)]
        way = _way(elastic, left)
        if way is None:
            break
        _add(found, way)
    # At the same price one rule that gives is easier to decide on than two.
    ways = sorted((way for names, way in found.items() if not _outdone(names, way, found)), key=_price)
    return tuple(ways[:MOST_WAYS])


def _price(way: WayOut) -> tuple[float, int]:
    return way.amount, len({give.id for give in way.gives})


def _outdone(names: frozenset[str], way: WayOut, found: Mapping[frozenset[str], WayOut]) -> bool:
    """Tell whether fewer rules do as well."""
    return any(fewer < names and other.amount <= way.amount for fewer, other in found.items())


def _add(found: dict[frozenset[str], WayOut], way: WayOut | None) -> None:
    if way is not None and way.gives:
        found.setdefault(frozenset(give.id for give in way.gives), way)


def _way(elastic: Elastic, names: Sequence[str]) -> WayOut | None:
    given = elastic.least(names)
    if given is None or not given.amounts:
        return None
    sure = given.sure
    if not sure:
        enough = elastic.is_enough(given)
        if enough is False:
            return None
        sure = enough is True
    gives = elastic.gives(given)
    return WayOut(sum(give.amount for give in gives), gives, sure)
