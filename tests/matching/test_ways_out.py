"""The cheapest ways out: how much of which rule where, and that there is a plan then."""

from __future__ import annotations

import itertools
import math
from collections.abc import Collection
from dataclasses import replace

import pytest

from kiosk.matching import elastic
from kiosk.matching.checker import check
from kiosk.matching.conflict import find_conflict
from kiosk.matching.elastic import Elastic, Given
from kiosk.matching.growth import Growth
from kiosk.matching.highs import Limits, Solved, Watch
from kiosk.matching.plan import How, Status, WayOut
from kiosk.matching.problem import CountRule, Problem, SupervisionRule
from kiosk.matching.search import solve
from kiosk.matching.warm import WarmSolver
from tests.matching.brute_force import best_of_all
from tests.matching.generate import problem, tiny
from tests.matching.planted import count, planted
from tests.matching.test_arithmetic import small, supervised


def ways(found: Problem) -> tuple[WayOut, ...]:
    return solve(found).ways_out


def who(way: WayOut) -> set[str]:
    return {give.id for give in way.gives}


def test_each_of_two_rules_is_a_way_and_says_where() -> None:
    found = ways(problem(small(count("block", "ICU", max=1), count("person", "ICU", min=2))))
    assert {(way.amount, *who(way)) for way in found} == {(3, "rule 0"), (3, "rule 1")}
    seats = next(way for way in found if who(way) == {"rule 0"})
    assert sum(give.amount for give in seats.gives) == 3
    assert all(give.how is How.MORE and give.block and not give.person for give in seats.gives)
    each = next(way for way in found if who(way) == {"rule 1"})
    assert all(give.how is How.FEWER and give.person and not give.block for give in each.gives)
    assert all(way.sure for way in found)


def test_the_cheapest_comes_first_and_names_the_person() -> None:
    raw = small(count("person", "ICU", min=3), count("block", "ICU", max=3))
    raw["people"][0]["away"] = {"B1": 1}
    (way,) = ways(problem(raw))
    assert (way.amount, who(way), way.gives[0].person) == (1, {"rule 0"}, "P1")


def test_a_lock_is_opened_for_one_person_in_one_block() -> None:
    locks = [{"person": name, "block": "B2", "rotations": ["ICU"], "says": "retreat"} for name in ("P1", "P2", "P3")]
    found = ways(problem(small(count("block", "ICU", max=2), locks=locks)))
    opened = next(way for way in found if who(way) == {"lock:retreat"})
    assert [(give.says, give.block, give.amount) for give in opened.gives] == [("retreat", "B2", 1)]


def test_somebody_with_nowhere_to_go_is_let_in_by_a_bar() -> None:
    bars = [{"person": "P1", "block": "B2", "rotations": ["ICU", "Wards", "Clinic"], "says": "back"}]
    (way,) = ways(problem(small(bars=bars)))
    assert [(give.id, give.person, give.block) for give in way.gives] == [("bar:back", "P1", "B2")]


def test_supervision_and_floors_are_never_a_way() -> None:
    raw = small(count("block", "ICU", min=3), supervised(1))
    assert {name for way in ways(problem(raw)) for name in who(way)} == {"rule 0"}
    raw = small(count("block", "ICU", min=1))
    raw["rotations"][0]["floor"] = {"airway": 4}
    assert [(way.amount, who(way)) for way in ways(problem(raw))] == [(3, {"rule 0"})]


def test_what_fails_for_two_reasons_takes_two_rules_to_mend() -> None:
    raw = small(
        *(count("block", name, max=0, blocks=["B1"]) for name in ("ICU", "Wards")),
        *(count("block", name, min=1, blocks=["B1"]) for name in ("ICU", "Wards")),
    )
    found = ways(problem(raw))
    assert found[0].amount == 2
    assert len(who(found[0])) == 2


def test_a_rule_that_is_cheapest_of_all_is_not_looked_at_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[frozenset[str]] = []
    of_names = Elastic.least

    def counted(one: Elastic, names: Collection[str]) -> Given | None:
        asked.append(frozenset(names))
        return of_names(one, names)

    monkeypatch.setattr(Elastic, "least", counted)
    found = problem(small(count("block", "ICU", max=1), count("person", "ICU", min=2)))
    conflict = find_conflict(found, Growth(found), lambda: False)
    assert {name for way in conflict.ways_out for name in who(way)} == {"rule 0", "rule 1"}
    assert [names for names in asked if len(names) == 1] == [frozenset(who(conflict.ways_out[1]))]


@pytest.mark.parametrize("seed", [59, 85, 93, 100, 111, 113])
def test_nothing_cheaper_than_the_first_way_is_found_by_trying_everything(seed: int) -> None:
    # Whole blocks only: in halves a way counts whole units all the same.
    rules = tuple(replace(r, weigh_away=False) if isinstance(r, CountRule) else r for r in tiny(seed).rules)
    found = replace(tiny(seed), locks=(), bars=(), rules=rules)
    if best_of_all(found) is None:
        least = _least_of_all(found)
        conflict = find_conflict(found, Growth(found), lambda: False)
        assert (conflict.ways_out[0].amount if conflict.ways_out else math.inf) == least


def _least_of_all(found: Problem) -> float:
    """Return the least that hard rules lack in any plan at all that keeps supervision."""
    growth = Growth(found)
    safe = {rule.id for rule in found.rules if isinstance(rule, SupervisionRule)}
    cells = [(p.id, b.id) for p in found.people for b in found.blocks if found.present(p, b.id)]
    least = math.inf
    for names in itertools.product([rotation.id for rotation in found.rotations], repeat=len(cells)):
        broken = check(found, dict(zip(cells, names, strict=True)), growth).broken
        if not any(rule.id in safe for rule in broken):
            least = min(least, sum(rule.amount for rule in broken))
    return least


@pytest.mark.parametrize("name", ["three for the same seats", "a total and what people may do", "locks on few seats"])
def test_in_a_programmes_year_each_planted_rule_is_a_way(name: str) -> None:
    found, names = planted(name)
    conflict = find_conflict(found, Growth(found), lambda: False)
    assert {name for way in conflict.ways_out for name in who(way)} == names
    assert all(len(who(way)) == 1 for way in conflict.ways_out)


def test_with_the_rule_loosened_as_a_way_says_there_is_a_plan() -> None:
    found, _ = planted("a total and what people may do", people=12)
    way = next(way for way in find_conflict(found, Growth(found), lambda: False).ways_out if who(way) == {"planted 0"})
    rules = tuple(
        replace(rule, least=(rule.least or 0) - way.amount)
        if isinstance(rule, CountRule) and rule.id == "planted 0"
        else rule
        for rule in found.rules
    )
    mended = solve(replace(found, rules=rules, aims=replace(found.aims, growth=0, fairness=0)))
    assert mended.status is Status.OPTIMAL


def test_a_search_in_whole_units_ends_less_than_one_above_what_is_proven(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Limits] = []
    search = WarmSolver.solve

    def heard(solver: WarmSolver, limits: Limits, watch: Watch | None = None) -> Solved:
        asked.append(limits)
        return search(solver, limits, watch)

    monkeypatch.setattr(WarmSolver, "solve", heard)
    monkeypatch.setattr(elastic, "SMALL", 0)
    monkeypatch.setattr(Elastic, "_rounded", lambda *_: None)
    least(unevenly_seated(), "rule 0")
    (limits,) = asked
    assert limits.gap == Limits().gap
    assert limits.near < 1


def unevenly_seated() -> Problem:
    """Return a year in which people in halves lack a half where whole ones lack one."""
    return problem(small(count("block", "ICU", max=2), count("person", "ICU", min=2.5)))


def least(found: Problem, *names: str) -> Given | None:
    return Elastic(found, Growth(found)).least(names)


def test_a_wish_to_stop_is_not_taken_back_and_asked_for_by_the_clock() -> None:
    now, asked = [0.0], list[float]()

    def over() -> bool:
        asked.append(now[0])
        return len(asked) == 2

    found = problem(small(count("block", "ICU", max=1), count("person", "ICU", min=2)))
    watched = Elastic(found, Growth(found), over, lambda: now[0])
    said = []
    for now[0] in (0.0, 0.001, 0.002, 5.0, 5.001, 9.0):
        said.append(watched._watch(0.0, 0.0))
    assert said == [False, False, False, True, True, True]
    assert asked == [0.0, 5.0]
