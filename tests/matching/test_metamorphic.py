"""What follows when a problem is changed: other names change nothing, more freedom never hurts, less never helps."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import asdict, replace
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from kiosk.matching.budget import Options
from kiosk.matching.growth import Growth
from kiosk.matching.plan import Plan, Status
from kiosk.matching.problem import Aims, Bar, CountRule, Lock, Preference, Problem
from kiosk.matching.problem_json import problem_object
from kiosk.matching.search import solve
from tests.matching.generate import Raw, problem
from tests.matching.strategies import examples, problems, with_more_hard_rules

CLOSE = 1e-3


def planned(found: Problem) -> Plan:
    """Return the best plan there is, or the proof that there is none."""
    plan = solve(found, Options(explain=False))
    assert plan.status in {Status.OPTIMAL, Status.INFEASIBLE}
    return plan


def worth(found: Problem) -> float:
    """Return what the best plan is worth, minus infinity where there is none."""
    objective = planned(found).objective
    return -math.inf if objective is None else objective


# Names and order ---------------------------------------------------------------------------------------------------


def renamed(value: Any, names: Mapping[str, str]) -> Any:
    """Return a JSON value with every name in it replaced, be it a text or the key of an object."""
    if isinstance(value, dict):
        return {names.get(key, key): renamed(inner, names) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [renamed(inner, names) for inner in value]
    return names.get(value, value) if isinstance(value, str) else value


@given(problems())
@examples(25)
def test_other_names_for_people_blocks_and_rotations_change_nothing(found: Problem) -> None:
    """The new names sort the other way round."""
    people, blocks = [person.id for person in found.people], [block.id for block in found.blocks]
    names = {name: f"person {9 - i}" for i, name in enumerate(people)}
    names |= {name: f"block {9 - i}" for i, name in enumerate(blocks)}
    names |= {"Wards": "zoo", "ICU": "yard", "Clinic": "attic", "airway": "zeal", "handoff": "art"}
    raw: Raw = renamed(problem_object(found), names)
    assert worth(problem(raw)) == pytest.approx(worth(found), abs=CLOSE)


@given(problems(), st.randoms(use_true_random=False))
@examples(25)
def test_the_order_of_people_rotations_and_rules_changes_nothing(found: Problem, chance: Any) -> None:
    parts: dict[str, Any] = {}
    for part in ("people", "rotations", "rules", "locks", "preferences"):
        values = list(getattr(found, part))
        chance.shuffle(values)
        parts[part] = tuple(values)
    assert worth(replace(found, **parts)) == pytest.approx(worth(found), abs=CLOSE)


def by_one_measure(one: Problem, other: Problem) -> tuple[Problem, Problem]:
    """Leave fairness out where a rule keeps somebody off a rotation in one of them alone: their ideals differ then."""
    ideals = [[Growth(each).ideal(person.id) for person in each.people] for each in (one, other)]
    if ideals[0] == ideals[1]:
        return one, other
    return tuple(replace(each, aims=replace(each.aims, fairness=0.0)) for each in (one, other))  # type: ignore[return-value]


# Rules, locks, bars ------------------------------------------------------------------------------------------------


@given(with_more_hard_rules())
@examples(30)
def test_another_hard_rule_never_helps(case: tuple[Problem, Problem]) -> None:
    before, after = by_one_measure(*case)
    assert worth(after) <= worth(before) + CLOSE


@given(problems())
@examples(30)
def test_without_one_of_its_hard_rules_a_plan_is_never_worse(found: Problem) -> None:
    for rule in (rule for rule in found.rules if rule.hard):
        rules = tuple(other for other in found.rules if other is not rule)
        fewer, all_of_them = by_one_measure(replace(found, rules=rules), found)
        assert worth(fewer) >= worth(all_of_them) - CLOSE


@given(problems())
@examples(25)
def test_the_same_hard_rule_twice_is_the_rule_once(found: Problem) -> None:
    again = tuple(replace(rule, id=f"{rule.id} again") for rule in found.rules if rule.hard)
    assert worth(replace(found, rules=(*found.rules, *again))) == pytest.approx(worth(found), abs=CLOSE)


@given(problems(), st.data())
@examples(30)
def test_more_seats_never_hurt(found: Problem, data: st.DataObject) -> None:
    limited = [rule for rule in found.rules if isinstance(rule, CountRule) and rule.most is not None]
    assume(limited)
    rule = data.draw(st.sampled_from(limited))
    assert rule.most is not None
    wider = replace(rule, most=rule.most + 1)
    rules = tuple(wider if other is rule else other for other in found.rules)
    more, found = by_one_measure(replace(found, rules=rules), found)
    assert worth(more) >= worth(found) - CLOSE


@given(problems(), st.data())
@examples(30)
def test_a_lock_is_kept_and_never_pays(found: Problem, data: st.DataObject) -> None:
    cells = _open(found)
    assume(cells)
    cell = data.draw(st.sampled_from(cells))
    rotation = data.draw(st.sampled_from([rotation.id for rotation in found.rotations]))
    plan = planned(replace(found, locks=(*found.locks, Lock(*cell, frozenset({rotation})))))
    if plan.objective is not None:
        assert plan.assignments[cell] == rotation
        assert plan.objective <= worth(found) + CLOSE


@given(problems(), st.data())
@examples(30)
def test_a_bar_is_kept_and_never_pays(found: Problem, data: st.DataObject) -> None:
    person = data.draw(st.sampled_from(found.people)).id
    rotation = data.draw(st.sampled_from(found.rotations)).id
    block = data.draw(st.sampled_from([None, *(block.id for block in found.blocks)]))
    plan = planned(replace(found, bars=(*found.bars, Bar(person, frozenset({rotation}), block))))
    if plan.objective is not None:
        there = [b for (p, b), name in plan.assignments.items() if (p, name) == (person, rotation)]
        assert all(b in found.settled or block not in {None, b} for b in there)
        assert plan.objective <= worth(found) + CLOSE


@given(problems(), st.data())
@examples(25)
def test_locking_what_the_best_plan_does_anyway_costs_nothing(found: Problem, data: st.DataObject) -> None:
    plan = planned(found)
    assume(plan.assignments)
    some = data.draw(st.lists(st.sampled_from(sorted(plan.assignments)), unique=True))
    locks = tuple(Lock(*cell, frozenset({plan.assignments[cell]})) for cell in some)
    again = planned(replace(found, locks=(*found.locks, *locks)))
    assert again.objective == pytest.approx(plan.objective, abs=CLOSE)
    assert all(again.assignments[cell] == plan.assignments[cell] for cell in some)


def _open(found: Problem) -> list[tuple[str, str]]:
    return [
        (person.id, block.id)
        for person in found.people
        for block in found.blocks
        if not block.settled and found.present(person, block.id)
    ]


# Aims --------------------------------------------------------------------------------------------------------------


@given(problems(), st.sampled_from([0.5, 3.0, 20.0]))
@examples(25)
def test_wanting_everything_so_many_times_as_much_is_worth_so_many_times_as_much(found: Problem, times: float) -> None:
    aims = Aims(**{name: times * weight for name, weight in asdict(found.aims).items()})
    assert worth(replace(found, aims=aims)) == pytest.approx(times * worth(found), abs=CLOSE * max(1.0, times))


@given(problems(), st.data())
@examples(25)
def test_another_wish_never_lowers_what_the_best_plan_is_worth(found: Problem, data: st.DataObject) -> None:
    person, rotation = data.draw(st.sampled_from(found.people)), data.draw(st.sampled_from(found.rotations))
    wish = Preference(person.id, rotation.id, 1.0)
    assert worth(replace(found, preferences=(*found.preferences, wish))) >= worth(found) - CLOSE


@given(problems())
@examples(25)
def test_with_little_change_alone_a_plan_that_keeps_every_rule_stays_as_it_is(found: Problem) -> None:
    plan = planned(found)
    in_force = replace(found, incumbent=plan.assignments, aims=Aims(0, 0, 0, 0, 0, 20))
    if plan.objective is not None:
        assert planned(in_force).assignments == plan.assignments


@given(problems(settled=False))
@examples(25)
def test_a_year_of_which_nothing_is_asked_but_growth_gives_everybody_their_ideal(found: Problem) -> None:
    """In blocks of four weeks; longer ones cannot be divided as an ideal can."""
    blocks = tuple(replace(block, weeks=4.0) for block in found.blocks)
    free = replace(found, blocks=blocks, rules=(), locks=(), bars=(), aims=Aims(1, 0, 0, 0, 0, 0))
    best = worth(free)
    assume(not math.isinf(best))
    assert best == pytest.approx(sum(Growth(free).ideal(person.id) for person in free.people), abs=CLOSE)
