"""Practice health: what is counted, over which weeks, and that no small group can be told from what is shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.actions.observe import BACKDATE_LIMIT
from kiosk.domain.clock import Calendar, monday_of
from kiosk.domain.ids import PersonId, RoleId
from kiosk.domain.people import Person, Role, RoleKind
from kiosk.domain.practice import (
    FEWEST,
    LATEST_ENTRY,
    Facts,
    HowLong,
    HowSoon,
    Practice,
    Share,
    Span,
    Spans,
    Way,
    Week,
    counts_on,
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
    shown = practice(Facts(), spans.today)
    assert shown[JULY].weeks == ()
    assert (shown[JULY].is_begun, shown[EIGHT].is_begun) == (False, True)
    assert practice(Facts(), date(2026, 7, 6))[JULY].is_begun


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


# By chance: groups rather than items, so that about a third of them is large enough to be told

SUMMER = date(2026, 7, 21)
JULY_EIGHTH, JUNE_TENTH, MAY_FIRST, NEW_YEAR = date(2026, 7, 8), date(2026, 6, 10), date(2026, 5, 1), date(2026, 7, 2)
PLACES = {
    # In both spans, in the academic year only, before it, in the week that goes on.
    TODAY: (RECENT, EARLIER, JUNE_TENTH, date(2026, 11, 23)),
    # In both, in the eight weeks only, before them, in the week that goes on.
    SUMMER: (JULY_EIGHTH, JUNE_TENTH, MAY_FIRST, date(2026, 7, 20)),
}
"""A day of each kind there is, seen from a day."""
WEEKS_TOLD = (RECENT, EARLIER, JULY_EIGHTH, NEW_YEAR, date(2026, 6, 30))
"""Days of weeks in which huddles were held; the last two are of one week, between which an academic year begins."""
NURSES, JUNIORS = [person(n, NURSE) for n in range(9)], [person(10 + n, RESIDENT, 1) for n in range(9)]
SENIORS, TEACHERS = [person(20 + n, RESIDENT, 3) for n in range(9)], [person(30 + n, FACULTY) for n in range(9)]
COACHING = {
    "nurse to resident": (NURSES, JUNIORS),
    "resident to nurse": (JUNIORS, NURSES),
    "resident to faculty": (JUNIORS, TEACHERS),
    "resident to senior": (JUNIORS, SENIORS),
    # Downward, which is not counted.
    "faculty to resident": (TEACHERS, JUNIORS),
}
WAITED = {"at once": timedelta(minutes=9), "soon": timedelta(hours=3), "late": timedelta(hours=9), "never": None}
TOOK = {"two weeks": timedelta(days=9), "six weeks": timedelta(days=30), "longer": timedelta(days=90)}


@dataclass(frozen=True)
class Group:
    """So many items, of so many different people on one side and on the other; the huddles of one took `minutes`."""

    items: int
    by: int
    to: int
    minutes: int

    def whose(self) -> list[PersonId]:
        """Return whose each item is."""
        return [PersonId(UUID(int=item % self.by)) for item in range(self.items)]


Slot = tuple[str, str, date | None]
"""What kind of thing, which of it, on which day; None for what is told as it is now."""


def slots(today: date) -> list[Slot]:
    """Return every group there can be, seen from a day."""
    found: list[Slot] = [("rounds", "", day) for day in WEEKS_TOLD]
    for kind, keys in (("requests", WAITED), ("fixes", TOOK), ("coaching", COACHING)):
        found += [(kind, key, day) for key in keys for day in PLACES[today]]
    found += [(kind, key, None) for kind in ("goals", "leaders") for key in ("yes", "no")]
    return [*found, ("open", "", None)]


def is_told(slot: Slot, group: Group) -> bool:
    """Tell whether the rule lets a group be told of, in words of its own."""
    people = {"rounds": 9, "leaders": 9, "coaching": min(group.by, group.to)}.get(slot[0], group.by)
    return group.items >= 5 and people >= 5


SIDES, MINUTES = st.integers(1, 9), st.integers(1, 30)
LARGE = st.builds(Group, st.integers(5, 9), st.integers(5, 9), st.integers(5, 9), MINUTES)
FEW_ITEMS = st.builds(Group, st.integers(0, 4), SIDES, SIDES, MINUTES)
FEW_PEOPLE = st.builds(Group, st.integers(5, 9), st.integers(1, 4), SIDES, MINUTES)
FEW_ON_THE_OTHER_SIDE = st.builds(Group, st.integers(5, 9), SIDES, st.integers(1, 4), MINUTES)


def too_small(slot: Slot) -> st.SearchStrategy[Group]:
    """Return the groups that may not be told of."""
    if slot[0] in {"rounds", "leaders"}:
        return FEW_ITEMS
    return FEW_ITEMS | FEW_PEOPLE | FEW_ON_THE_OTHER_SIDE if slot[0] == "coaching" else FEW_ITEMS | FEW_PEOPLE


def groups_of(today: date) -> st.SearchStrategy[dict[Slot, Group]]:
    """Return programmes, seen from a day: a group in every slot, large or small, some of them empty."""
    return st.fixed_dictionaries({slot: LARGE | too_small(slot) for slot in slots(today)})


@st.composite
def with_other_small_groups(draw: st.DrawFn, today: date) -> tuple[dict[Slot, Group], dict[Slot, Group]]:
    """Draw a programme, and the same with other groups in place of those that may not be told of."""
    groups = draw(groups_of(today))
    others = {
        slot: group if is_told(slot, group) else draw(too_small(slot), label=f"other {slot}")
        for slot, group in groups.items()
    }
    return groups, others


def facts_of(groups: Mapping[Slot, Group]) -> Facts:
    """Return what happened where these groups are there."""

    def of(kind: str) -> list[tuple[str, date, Group]]:
        return [(key, day or TODAY, group) for (found, key, day), group in groups.items() if found == kind]

    return Facts(
        rounds=[(day, timedelta(minutes=group.minutes)) for _, day, group in of("rounds") for _ in range(group.items)],
        goals=[(each, key == "yes") for key, _, group in of("goals") for each in group.whose()],
        leaders=[key == "yes" for key, _, group in of("leaders") for _ in range(group.items)],
        requests=[(day, each, WAITED[key]) for key, day, group in of("requests") for each in group.whose()],
        coaching=[
            (day, COACHING[key][0][item % group.by], COACHING[key][1][item % group.to])
            for key, day, group in of("coaching")
            for item in range(group.items)
        ],
        fixes=[(day, each, TOOK[key]) for key, day, group in of("fixes") for each in group.whose()],
        open_fixes=[each for _, _, group in of("open") for each in group.whose()],
    )


def figures(shown: Practice) -> dict[str, int | None]:
    """Return every count of a page by what it is of."""
    ways = dict((*shown.across, *shown.upward))
    return {
        **{f"huddles of {week.monday}": week.held for week in shown.weeks},
        **{f"requests {how}": shown.requests.get(how) for how in HowSoon},
        **{f"fixes {how}": shown.fixes.get(how) for how in HowLong},
        **{f"coaching {each.by} to {each.to}": ways.get(each) for each in WAYS},
        "goals": shown.goals.part,
        "goals alone": shown.goals.rest,
        "goals in all": shown.goals.whole,
        "leaders": shown.leaders.part,
        "leaders without": shown.leaders.rest,
        "leaders in all": shown.leaders.whole,
        "still to mend": shown.open_fixes,
    }


WAYS = [found for by, to in COACHING.values() if (found := way(by[0], to[0])) is not None]
EVERY_FIGURE = {
    *(f"requests {how}" for how in HowSoon),
    *(f"fixes {how}" for how in HowLong),
    *(f"coaching {each.by} to {each.to}" for each in WAYS),
    *("goals", "goals alone", "leaders", "leaders without", "still to mend"),
    *(f"huddles of {monday_of(day)}" for day in WEEKS_TOLD),
}


def tellable(today: date) -> set[tuple[Span, str]]:
    """Return which figures can be told: every one, of huddles those of the span's weeks."""
    empty = practice(Facts(), today)
    return {
        (span, name)
        for span in Span
        for name in EVERY_FIGURE
        if not name.startswith("huddles") or name in figures(empty[span])
    }


def told_of(shown: Mapping[Span, Practice]) -> dict[tuple[Span, str], int]:
    """Return every count that is told, by its span and what it is of."""
    return {(span, name): count for span in Span for name, count in figures(shown[span]).items() if count is not None}


@pytest.mark.parametrize("today", PLACES)
def test_no_number_under_five_is_shown_nor_had_by_subtraction(today: date) -> None:
    seen: set[tuple[Span, str]] = set()
    differed: set[str] = set()

    @settings(deadline=None)
    @given(groups_of(today))
    def check(groups: dict[Slot, Group]) -> None:
        told = told_of(practice(facts_of(groups), today))
        assert all(count >= 5 for count in told.values())
        for name in EVERY_FIGURE:
            counts = [told[span, name] for span in Span if (span, name) in told]
            if len(set(counts)) == 2:
                assert abs(counts[0] - counts[1]) >= 5
                differed.add(name)
        for part, whole in (("goals", "goals in all"), ("leaders", "leaders in all")):
            if (EIGHT, whole) in told:
                assert told[EIGHT, whole] - told[EIGHT, part] >= 5
        seen.update(told)

    check()
    # Something of each kind was told, and taken from the other span: nothing was compared with nothing.
    assert seen >= {*tellable(today), (EIGHT, "goals in all"), (EIGHT, "leaders in all")}
    assert differed >= {name for name in EVERY_FIGURE if name.startswith(("requests", "fixes", "coaching"))}


@pytest.mark.parametrize("today", PLACES)
def test_whatever_a_small_group_counts_nothing_shown_is_other(today: date) -> None:
    """Whoever knows the page and the rule learns no more of a small group than that it is small: nought is like four.

    So no sum, no order, no middle and no line holds any of it.
    """
    seen: set[tuple[Span, str]] = set()
    varied: set[Slot] = set()

    @settings(max_examples=50, deadline=None)
    @given(with_other_small_groups(today))
    def check(drawn: tuple[dict[Slot, Group], dict[Slot, Group]]) -> None:
        groups, others = drawn
        shown = practice(facts_of(groups), today)
        assert practice(facts_of(others), today) == shown
        seen.update(told_of(shown))
        varied.update(slot for slot, group in groups.items() if others[slot].items != group.items)

    check()
    assert seen >= tellable(today)
    assert varied == set(slots(today))


def test_what_is_large_enough_is_told_with_all_its_items() -> None:
    """Hiding everything would keep every secret: each large group is in the figure that is of it."""
    every = {slot: Group(9, 9, 9, 8) for slot in slots(TODAY)}
    shown = practice(facts_of(every), TODAY)
    assert {count for name, count in figures(shown[EIGHT]).items() if name in EVERY_FIGURE} == {9}
    both = figures(shown[JULY])
    assert {both[name] for name in EVERY_FIGURE if name.startswith(("requests", "fixes", "coaching"))} == {18}


# When an observation counts


@given(st.integers(-1, 7))
def test_what_is_entered_today_counts_today_whatever_day_it_was_of(ago: int) -> None:
    assert counts_on(TODAY - timedelta(days=ago), TODAY) == TODAY
    assert Spans(TODAY).holding(counts_on(TODAY - timedelta(days=ago), TODAY)) == frozenset()


def test_what_a_file_brought_in_counts_when_it_was_seen() -> None:
    assert counts_on(TODAY - timedelta(days=8), TODAY) == TODAY - timedelta(days=8)
    # A kiosk takes no day as far back.
    assert LATEST_ENTRY == BACKDATE_LIMIT
