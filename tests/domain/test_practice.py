"""Practice health: what is counted, over which weeks, and that no small group can be told from what is shown."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import combinations
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.clock import Calendar, monday_of
from kiosk.domain.ids import PersonId, RoleId
from kiosk.domain.people import Person, Role, RoleKind
from kiosk.domain.practice import (
    FEWEST,
    Facts,
    HowLong,
    HowSoon,
    Share,
    Span,
    Spans,
    Way,
    Week,
    how_long,
    how_soon,
    is_large,
    kept,
    practice,
    way,
)

TODAY = date(2026, 11, 24)
RECENT, EARLIER = date(2026, 11, 10), date(2026, 8, 10)
EIGHT, JULY = Span.EIGHT_WEEKS, Span.SINCE_JULY


def person(number: int, kind: RoleKind, year: int | None = None, *, leader: bool = False) -> Person:
    role = Role(RoleId(UUID(int=99)), kind.value, kind)
    return Person(PersonId(UUID(int=number)), f"P {number}", role, year, leader=leader)


def people(count: int) -> list[PersonId]:
    return [PersonId(UUID(int=number)) for number in range(count)]


def asked(day: date, count: int, waited: timedelta | None) -> list[tuple[date, PersonId, timedelta | None]]:
    return [(day, each, waited) for each in people(count)]


# Days


def test_eight_weeks_end_with_the_last_sunday() -> None:
    spans = Spans(TODAY)
    assert (spans.starts(EIGHT), spans.ends) == (date(2026, 9, 28), date(2026, 11, 22))
    assert len(spans.weeks(EIGHT)) == 8
    # On Sunday its week still goes on.
    assert Spans(date(2026, 11, 22)).ends == date(2026, 11, 15)


@pytest.mark.parametrize(
    ("today", "starts"),
    [("2026-11-24", "2026-07-01"), ("2027-06-30", "2026-07-01"), ("2027-07-01", "2027-07-01")],
)
def test_an_academic_year_begins_with_july(today: str, starts: str) -> None:
    assert Spans(date.fromisoformat(today)).starts(JULY) == date.fromisoformat(starts)


def test_a_year_whose_first_week_is_not_over_has_no_week() -> None:
    spans = Spans(date(2026, 7, 3))
    assert spans.weeks(JULY) == ()
    assert spans.holding(date(2026, 7, 2)) == frozenset()
    assert len(spans.weeks(EIGHT)) == 8
    assert practice(Facts(), spans.today)[JULY].weeks == ()


def test_the_first_week_of_a_year_is_cut_short() -> None:
    spans = Spans(date(2026, 7, 8))
    assert spans.weeks(JULY) == (date(2026, 6, 29),)
    assert spans.holding(date(2026, 6, 30)) == {EIGHT}
    assert spans.holding(date(2026, 7, 1)) == {EIGHT, JULY}


@pytest.mark.parametrize(("day", "hours"), [(date(2026, 3, 8), 167), (date(2026, 11, 1), 169)])
def test_a_week_in_which_clocks_change_is_whole(day: date, hours: int) -> None:
    calendar = Calendar(ZoneInfo("America/Chicago"))
    monday, next_monday = day - timedelta(days=6), day + timedelta(days=1)
    starts, ends = calendar.starts(monday), calendar.starts(next_monday)
    assert ends - starts == timedelta(hours=hours)
    spans = Spans(next_monday)
    assert spans.weeks(EIGHT)[-1] == monday
    within = [starts + timedelta(hours=hour) for hour in range(hours)]
    assert {monday_of(calendar.day_of(moment)) for moment in (*within, ends - timedelta(seconds=1))} == {monday}
    assert EIGHT not in spans.holding(calendar.day_of(ends))


def test_a_huddle_at_night_belongs_to_the_week_whose_sunday_it_ends() -> None:
    calendar = Calendar(ZoneInfo("America/Chicago"))
    night = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
    assert calendar.day_of(night) == date(2026, 11, 22)
    assert EIGHT in Spans(TODAY).holding(calendar.day_of(night))


# What is counted


def test_huddles_are_counted_by_week_with_the_middle_one_of_each() -> None:
    monday = date(2026, 11, 16)
    rounds = [(monday + timedelta(days=n), timedelta(minutes=7 + n)) for n in range(5)]
    shown = practice(Facts(rounds=[*rounds, (monday, timedelta(seconds=40))]), TODAY)[EIGHT]
    assert shown.weeks[-1] == Week(monday, 5, 9)
    assert shown.weeks[0] == Week(date(2026, 9, 28), None, None)
    assert (shown.held, shown.minutes) == (5, 9)


def test_a_week_with_fewer_than_five_huddles_is_in_no_sum() -> None:
    few = [(date(2026, 11, 9), timedelta(minutes=30))] * 4
    enough = [(date(2026, 11, 16), timedelta(minutes=8))] * 6
    shown = practice(Facts(rounds=[*few, *enough]), TODAY)[EIGHT]
    assert (shown.held, shown.minutes) == (6, 8)


def test_requests_by_how_soon_somebody_came() -> None:
    hours = timedelta(hours=1)
    requests = [
        *asked(RECENT, 6, hours / 2),
        *asked(RECENT, 5, 3 * hours),
        *asked(RECENT, 4, 9 * hours),
        *asked(RECENT, 7, None),
    ]
    shown = practice(Facts(requests=requests), TODAY)[EIGHT]
    assert shown.requests == {HowSoon.AN_HOUR: 6, HowSoon.FOUR_HOURS: 5, HowSoon.NOBODY: 7}
    assert shown.requests_met == 11


def test_fixes_by_how_long_they_took() -> None:
    fixes = [(RECENT, each, timedelta(days=days)) for days in (14, 15, 43) for each in people(5)]
    shown = practice(Facts(fixes=fixes, open_fixes=people(6)), TODAY)[EIGHT]
    assert shown.fixes == {HowLong.TWO_WEEKS: 5, HowLong.SIX_WEEKS: 5, HowLong.LONGER: 5}
    assert shown.open_fixes == 6


RESIDENT, FELLOW, FACULTY, NURSE = RoleKind.RESIDENT, RoleKind.FELLOW, RoleKind.FACULTY, RoleKind.NURSE


@pytest.mark.parametrize(
    ("by", "to", "found"),
    [
        (person(1, NURSE), person(2, RESIDENT, 1), Way(NURSE, RESIDENT)),
        (person(1, RESIDENT, 1), person(2, NURSE), Way(RESIDENT, NURSE)),
        # Physicians are of one profession, in whichever place of it.
        (person(1, RESIDENT, 1), person(2, FACULTY), Way(RESIDENT, FACULTY, upward=True)),
        (person(1, FACULTY), person(2, RESIDENT, 1), None),
        (person(1, RESIDENT, 1), person(2, RESIDENT, 3), Way(RESIDENT, RESIDENT, upward=True)),
        (person(1, RESIDENT, 3), person(2, RESIDENT, 1), None),
        (person(1, RESIDENT), person(2, RESIDENT, 3), None),
        (person(1, RESIDENT, 3), person(2, RESIDENT, 3, leader=True), Way(RESIDENT, RESIDENT, upward=True)),
        (person(1, NURSE), person(2, NURSE, leader=True), Way(NURSE, NURSE, upward=True)),
        (person(1, NURSE), person(2, NURSE), None),
    ],
)
def test_which_way_coaching_goes(by: Person, to: Person, found: Way | None) -> None:
    assert way(by, to) == found


def test_ways_stand_in_the_order_of_how_often() -> None:
    nurses, residents = [person(n, NURSE) for n in range(5)], [person(10 + n, RESIDENT, 1) for n in range(5)]
    faculty = [person(20 + n, FACULTY) for n in range(5)]
    pairs = [*zip(residents, nurses, strict=True), *zip(nurses, residents, strict=True)]
    coaching = [(RECENT, by, to) for by, to in (*pairs, *zip(nurses, residents[1:], strict=False))]
    coaching += [(RECENT, by, to) for by, to in zip(residents, faculty, strict=True)]
    shown = practice(Facts(coaching=coaching), TODAY)[EIGHT]
    assert shown.across == ((Way(NURSE, RESIDENT), 9), (Way(RESIDENT, NURSE), 5))
    assert shown.upward == ((Way(RESIDENT, FACULTY, upward=True), 5),)


# What is too small


def test_five_items_of_four_people_are_too_few_on_either_side() -> None:
    assert is_large([(n, n) for n in range(FEWEST)])
    assert not is_large([(n, n % 4) for n in range(20)])
    assert not is_large([(n % 4, n) for n in range(20)])
    assert not is_large([])
    assert [kept(range(n)) for n in range(4, 7)] == [None, 5, 6]


def test_a_small_rest_cannot_be_taken_from_the_whole() -> None:
    shares = [practice(Facts(leaders=[True] * n + [False] * (19 - n)), TODAY)[EIGHT].leaders for n in (14, 15, 19)]
    assert [(share.part, share.whole) for share in shares] == [(14, 19), (15, None), (19, None)]
    assert Share(None, 7).whole is None


def test_a_small_number_cannot_be_had_by_taking_one_span_from_the_other() -> None:
    facts = Facts(requests=[*asked(RECENT, 9, None), *asked(EARLIER, 3, None)])
    shown = practice(facts, TODAY)
    assert [shown[span].requests[HowSoon.NOBODY] for span in Span] == [9, 9]
    shown = practice(replace(facts, requests=[*asked(RECENT, 3, None), *asked(EARLIER, 9, None)]), TODAY)
    assert [shown[span].requests.get(HowSoon.NOBODY) for span in Span] == [None, 9]
    # In the summer it is the academic year that lies within the eight weeks.
    summer = Facts(requests=[*asked(date(2026, 7, 2), 9, None), *asked(date(2026, 6, 2), 3, None)])
    assert [shown.requests[HowSoon.NOBODY] for shown in practice(summer, date(2026, 7, 14)).values()] == [9, 9]


DAYS = st.dates(date(2026, 6, 1), TODAY)
OF_FIVE = st.sampled_from(people(7))
STAFF = [
    person(number, kind, year, leader=leads)
    for number, (kind, year, leads) in enumerate(
        [(NURSE, None, False)] * 6
        + [(RESIDENT, 1, False)] * 6
        + [(RESIDENT, 3, True)] * 5
        + [(FACULTY, None, True)] * 5
    )
]
FACTS = st.builds(
    Facts,
    rounds=st.lists(st.tuples(DAYS, st.integers(1, 40).map(lambda n: timedelta(minutes=n))), max_size=60),
    goals=st.lists(st.tuples(OF_FIVE, st.booleans()), max_size=20),
    leaders=st.lists(st.booleans(), max_size=20),
    requests=st.lists(
        st.tuples(DAYS, OF_FIVE, st.none() | st.integers(0, 20).map(lambda n: timedelta(hours=n))), max_size=60
    ),
    coaching=st.lists(st.tuples(DAYS, st.sampled_from(STAFF), st.sampled_from(STAFF)), max_size=80),
    fixes=st.lists(st.tuples(DAYS, OF_FIVE, st.integers(0, 90).map(lambda n: timedelta(days=n))), max_size=60),
    open_fixes=st.lists(OF_FIVE, max_size=12),
)


def numbers(facts: Facts) -> list[int]:
    """Return every count that the page shows or that can be had by taking one that it shows from another."""
    eight, july = (practice(facts, TODAY)[span] for span in Span)
    found: list[list[int | None]] = [[eight.open_fixes]]
    found += [[shown.requests.get(how) for shown in (eight, july)] for how in HowSoon]
    found += [[shown.fixes.get(how) for shown in (eight, july)] for how in HowLong]
    ways = [dict((*shown.across, *shown.upward)) for shown in (eight, july)]
    found += [[counts.get(each) for counts in ways] for each in {*ways[0], *ways[1]}]
    found += [
        [week.held for shown in (eight, july) for week in shown.weeks if week.monday == monday]
        for monday in Spans(TODAY).weeks(JULY)
    ]
    found += [[part, share.whole] for share in (eight.goals, eight.leaders) for part in (share.part, share.rest)]
    told = [[number for number in group if number is not None] for group in found]
    differences = [abs(one - other) for group in told for one, other in combinations(group, 2)]
    return [number for group in told for number in group] + [number for number in differences if number]


@given(FACTS)
def test_no_number_under_five_is_shown_nor_had_by_subtraction(facts: Facts) -> None:
    assert all(number >= FEWEST for number in numbers(facts))


SMALL = st.integers(0, FEWEST - 1)


@given(FACTS, SMALL, SMALL, SMALL, SMALL, st.sampled_from([RECENT, EARLIER, date(2026, 6, 15)]))
def test_whatever_a_small_group_counts_nothing_shown_is_other(
    facts: Facts, one: int, other: int, few: int, still: int, day: date
) -> None:
    """Whoever knows the page and the rule learns no more of a small group than that it is small."""
    hours, weeks, long = timedelta(hours=30), timedelta(weeks=1), timedelta(minutes=9)
    facts = replace(
        facts,
        rounds=[each for each in facts.rounds if abs((each[0] - day).days) > 6],
        leaders=[grows for grows in facts.leaders if grows],
        requests=[each for each in facts.requests if how_soon(each[2]) is not HowSoon.THAT_DAY],
        fixes=[each for each in facts.fixes if how_long(each[2]) is not HowLong.TWO_WEEKS],
        open_fixes=(),
    )

    def page(one: int, other: int, few: int, still: int) -> dict[Span, object]:
        small = replace(
            facts,
            rounds=[*facts.rounds, *[(day, long)] * one],
            leaders=[*facts.leaders, *[False] * other],
            requests=[*facts.requests, *asked(day, few, hours)],
            fixes=[*facts.fixes, *[(day, each, weeks) for each in people(still)]],
            open_fixes=people(one),
        )
        return dict(practice(small, TODAY))

    assert page(one, other, few, still) == page(0, 0, 0, 0)


@given(FACTS)
def test_what_is_not_told_is_as_if_it_were_not_there(facts: Facts) -> None:
    """Without every item of a small group, all that is shown is as it was: no sum and no order holds it."""
    spans, shown = Spans(TODAY), practice(facts, TODAY)

    def told(day: date, by: Person, to: Person) -> bool:
        found, held_in = way(by, to), spans.holding(day)
        group = [
            (each.id, other.id)
            for when, each, other in facts.coaching
            if way(each, other) == found and spans.holding(when) == held_in
        ]
        return is_large(group)

    left = replace(facts, coaching=[each for each in facts.coaching if told(*each)])
    assert practice(left, TODAY) == shown
