"""Who is in a demo: any number of people, in the proportions of a workroom."""

from __future__ import annotations

from collections import Counter
from datetime import date
from itertools import pairwise

import pytest

from kiosk.demo.academic import AcademicYear, year_holding
from kiosk.demo.placements import is_away, make_year
from kiosk.demo.roster import DemoPerson, make_roster
from kiosk.demo.sharing import choices_of, unreleased_of
from kiosk.domain.consent import Audience, ItemKind
from kiosk.domain.errors import InvalidInput
from kiosk.domain.people import Access, RoleKind

YEAR = AcademicYear(2026)


def roster(count: int, seed: int = 7) -> tuple[DemoPerson, ...]:
    return make_roster(count, YEAR, seed)


@pytest.mark.parametrize("count", [1, 2, 7, 58, 300])
def test_as_many_people_as_asked_for_each_with_a_name_and_key_of_their_own(count: int) -> None:
    people = roster(count)
    assert len(people) == len({each.name for each in people}) == len({each.key for each in people}) == count


@pytest.mark.parametrize("count", [-1, 0, 301])
def test_a_demo_of_nobody_or_of_a_crowd_is_refused(count: int) -> None:
    with pytest.raises(InvalidInput) as caught:
        roster(count)
    assert caught.value.code == "demo-people"


def test_the_usual_demo_is_a_workroom_of_trainees_and_those_around_them() -> None:
    people = roster(58)
    kinds = Counter(each.kind for each in people)
    assert 36 <= kinds[RoleKind.RESIDENT] + kinds[RoleKind.FELLOW] <= 40
    assert set(kinds) == set(RoleKind) - {RoleKind.OTHER}
    assert Counter(each.year for each in people if each.kind is RoleKind.RESIDENT).keys() == {1, 2, 3}
    access = Counter(each.access for each in people)
    assert (access[Access.CHIEF], access[Access.DIRECTOR], access[Access.ADMINISTRATOR]) == (2, 2, 1)
    assert {"Program director", "Associate director", "Charge nurse"} <= {each.role for each in people}
    assert {"Priya Raman", "Samuel Osei", "Hana Sato", "Ines Carvalho"} <= {each.name for each in people}


def test_a_second_year_was_a_first_year_the_year_before_and_no_chief_is_one_early() -> None:
    chief = next(each for each in roster(58) if each.access is Access.CHIEF)
    before = chief.entry(YEAR, YEAR.before)
    assert (before.year, before.access) == (2, Access.MEMBER)
    assert chief.entry(YEAR, YEAR).access is Access.CHIEF


def test_the_year_has_thirteen_blocks_without_a_gap() -> None:
    blocks = YEAR.blocks
    assert (len(blocks), YEAR.label) == (13, "2026/27")
    assert [blocks[index].starts for index in (0, 5, 6, 12)] == [
        date(2026, 7, 1), date(2026, 11, 18), date(2026, 12, 16), date(2027, 6, 2),
    ]  # fmt: skip
    assert all((after.starts - before.ends).days == 1 for before, after in pairwise(blocks))
    assert blocks[-1].ends == date(2027, 6, 30)
    assert [year_holding(day).first for day in (date(2027, 6, 30), date(2027, 7, 1))] == [2026, 2027]
    assert all(YEAR.block_at(span.starts) == YEAR.block_at(span.ends) == span.index for span in blocks)


@pytest.mark.parametrize("seed", range(5))
def test_almost_everybody_shares_and_a_few_do_not_in_every_way_there_is(seed: int) -> None:
    people = roster(58, seed)
    choices = choices_of(people, seed)
    levels = Counter(choices[each.key][ItemKind.LEVELS] for each in people)
    assert levels[Audience.WALL] >= 0.85 * len(people)
    assert min(levels[Audience.PRIVATE], levels[Audience.TEAM], levels[Audience.COACH]) >= 1
    leaders = [each for each in people if each.leader]
    assert sum(choices[each.key][ItemKind.LEVELS] is Audience.WALL for each in leaders) >= 3
    goals = Counter(choices[each.key][ItemKind.GOALS] for each in people)
    assert goals[Audience.WALL] >= 0.9 * len(people) > 0.9 * goals[Audience.WALL]
    unreleased = [each for each in people if choices[each.key][ItemKind.PLANNING] is Audience.PRIVATE]
    assert {each.key for each in unreleased} == unreleased_of(people)
    assert len(unreleased) == 1


@pytest.mark.parametrize("count", [58, 120])
def test_every_block_is_staffed_nearly_alike(count: int) -> None:
    people = roster(count)
    plan = make_year(people, YEAR, YEAR, unreleased_of(people), 7)
    for code in ("PI", "NI", "ED", "WA", "WB", "NF"):
        found = plan.staffing(code)
        usual = sum(found) / len(found)
        assert 0.5 * usual <= min(found) <= max(found) <= 1.6 * usual, code


def test_everybody_in_training_has_a_vacation_and_one_has_a_parental_leave() -> None:
    people = roster(58)
    plan = make_year(people, YEAR, YEAR, unreleased_of(people), 7)
    away = {key: sum(is_away(code) for code in row) for key, row in plan.rows.items()}
    halves = Counter(key for key, _ in plan.halves)
    assert all(away[key] + halves[key] / 2 >= 1 for key in plan.rows)
    assert [sum(code == "parental" for code in row) for row in plan.rows.values()].count(2) == 1
