"""A round: who speaks when, how long, who comes and goes; whatever happens, in whatever order."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from uuid import UUID

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from kiosk.domain.huddle_order import speaking_order
from kiosk.domain.huddles import (
    LAPSES,
    TEMPLATES,
    Event,
    Happening,
    HuddleKind,
    Occasion,
    Round,
    Template,
    begin,
    happen,
    time_each,
    unfold,
)
from kiosk.domain.ids import PersonId, RoleId, RoundId
from kiosk.domain.people import Person, Role, RoleKind

SEVEN = datetime(2026, 11, 24, 13, 0, tzinfo=UTC)
ROUND = RoundId(UUID(int=77))
ANA, BEN, CLEO, DEV = (PersonId(UUID(int=number)) for number in range(1, 5))
SHIFT = Template(Occasion.SHIFT, 8)


def a_round(*here: PersonId, leads: PersonId = ANA, template: Template = SHIFT) -> Round:
    begun = begin(ROUND, None, HuddleKind.CHECK_IN, template, leads, SEVEN)
    return unfold(begun, [event(Happening.JOIN, 0, person) for person in here])


def event(kind: Happening, seconds: float, person: PersonId | None = None) -> Event:
    return Event(UUID(int=0), kind, SEVEN + timedelta(seconds=seconds), person)


def after(before: Round, *kinds: Happening, seconds: float = 10) -> Round:
    """Let these happen one after the other, so many seconds apart."""
    return unfold(before, [event(kind, seconds * number) for number, kind in enumerate(kinds, start=1)])


@pytest.mark.parametrize(
    ("minutes", "people", "seconds"), [(8, 10, 36), (8, 1, 60), (8, 0, 60), (5, 10, 20), (10, 7, 60), (8, 7, 51)]
)
def test_each_has_a_share_of_the_length_within_bounds(minutes: int, people: int, seconds: int) -> None:
    assert time_each(minutes, people) == timedelta(seconds=seconds)


def test_every_template_of_the_house_keeps_eight_people_within_ten_minutes() -> None:
    for template in TEMPLATES:
        whole = time_each(template.minutes, 8) * 8 + timedelta(minutes=2)
        assert timedelta(minutes=4) <= whole <= timedelta(minutes=10)


def test_everybody_speaks_once_in_order_and_then_the_round_closes() -> None:
    held = a_round(ANA, BEN, CLEO)
    spoke = []
    while held.speaker:
        spoke.append(held.speaker)
        held = after(held, Happening.MOVE_ON)
    assert spoke == [ANA, BEN, CLEO]
    assert held.is_open(SEVEN)
    assert after(held, Happening.END).ended_at is not None


def test_a_latecomer_speaks_last_and_opens_a_round_that_was_through() -> None:
    held = after(a_round(ANA, BEN), Happening.MOVE_ON)
    held = happen(held, event(Happening.JOIN, 30, CLEO))
    assert held.waiting == (BEN, CLEO)
    held = happen(after(held, Happening.MOVE_ON, Happening.MOVE_ON), event(Happening.JOIN, 300, DEV))
    assert (held.speaker, held.turn_began) == (DEV, SEVEN + timedelta(seconds=300))


def test_who_leaves_in_their_turn_gives_it_to_the_next_and_speaks_last_if_they_come_back() -> None:
    held = happen(a_round(ANA, BEN, CLEO), event(Happening.LEAVE, 12, ANA))
    assert (held.speaker, held.turn_began) == (BEN, SEVEN + timedelta(seconds=12))
    assert happen(held, event(Happening.JOIN, 20, ANA)).waiting == (BEN, CLEO, ANA)


def test_who_had_their_turn_and_comes_back_does_not_have_it_twice() -> None:
    held = after(a_round(ANA, BEN), Happening.MOVE_ON)
    held = unfold(held, [event(Happening.LEAVE, 20, ANA), event(Happening.JOIN, 30, ANA)])
    assert (held.waiting, held.present) == ((BEN,), (ANA, BEN))


def test_leading_passes_on_by_a_touch_and_when_the_leader_leaves() -> None:
    held = happen(a_round(ANA, BEN, CLEO), event(Happening.LEAD, 5, CLEO))
    assert held.facilitator == CLEO
    assert happen(held, event(Happening.LEAVE, 9, CLEO)).facilitator == ANA
    assert happen(held, event(Happening.LEAD, 9, DEV)) is held
    alone = happen(a_round(ANA), event(Happening.LEAVE, 9, ANA))
    assert alone.facilitator is None
    assert happen(alone, event(Happening.JOIN, 12, BEN)).facilitator == BEN


def test_the_turn_has_its_time_and_a_little_more_when_asked() -> None:
    held = a_round(ANA, BEN, CLEO, DEV)
    assert held.turn_left(SEVEN + timedelta(seconds=20)) == timedelta(seconds=40)
    assert held.turn_left(SEVEN + timedelta(minutes=20)) == timedelta(0)
    assert after(held, Happening.MORE_TIME).turn_length == timedelta(seconds=90)
    assert after(held, *[Happening.MORE_TIME] * 9).turn_length == timedelta(seconds=180)
    assert after(held, Happening.MORE_TIME, Happening.MOVE_ON).turn_length == timedelta(seconds=60)


def test_a_clock_set_back_gives_nobody_more_than_their_turn() -> None:
    held = a_round(ANA, BEN)
    assert held.turn_left(SEVEN - timedelta(hours=1)) == held.turn_length
    back = happen(held, event(Happening.MOVE_ON, -3600))
    assert (back.took, back.last_at) == (timedelta(0), SEVEN)


def test_going_back_gives_the_turn_back_to_whoever_had_it_last() -> None:
    held = after(a_round(ANA, BEN, CLEO), Happening.MOVE_ON, Happening.MOVE_ON, Happening.GO_BACK)
    assert (held.speaker, held.over) == (BEN, (ANA,))
    assert after(a_round(ANA, BEN), Happening.GO_BACK) == a_round(ANA, BEN)


def test_a_power_cut_takes_nothing_from_the_speaker_and_is_no_time_of_the_round() -> None:
    held = after(a_round(ANA, BEN), Happening.MOVE_ON, seconds=60)
    held = happen(held, event(Happening.RESUME, 660))
    assert held.turn_left(SEVEN + timedelta(seconds=670)) == held.turn_length - timedelta(seconds=10)
    assert happen(held, event(Happening.END, 720)).took == timedelta(seconds=120)


def test_a_round_that_was_forgotten_ended_with_the_last_that_happened() -> None:
    held = after(a_round(ANA, BEN), Happening.MOVE_ON, seconds=90)
    assert held.is_open(SEVEN + LAPSES)
    assert not held.is_open(SEVEN + timedelta(seconds=90) + LAPSES)
    assert held.took == timedelta(seconds=90)


def test_what_ended_does_not_change_any_more() -> None:
    held = after(a_round(ANA, BEN), Happening.END)
    assert happen(held, event(Happening.JOIN, 60, CLEO)) is held


def person(number: int, kind: RoleKind, *, leader: bool = False) -> Person:
    role = Role(RoleId(UUID(int=100)), kind.value, kind)
    return Person(PersonId(UUID(int=number)), f"Person {number}", role, leader=leader)


TEN = [
    *(person(number, RoleKind.RESIDENT) for number in range(1, 6)),
    *(person(number, RoleKind.NURSE) for number in range(6, 9)),
    person(9, RoleKind.FACULTY, leader=True),
    person(10, RoleKind.PHARMACIST),
]


@pytest.mark.parametrize("number", range(30))
def test_a_leader_opens_and_professions_mix(number: int) -> None:
    order = speaking_order(TEN, TEN[0].id, RoundId(UUID(int=number)))
    assert sorted(order) == sorted(each.id for each in TEN)
    assert order[0] == TEN[8].id
    kinds = [next(each.role.kind for each in TEN if each.id == speaker) for speaker in order]
    assert all(first is not second for first, second in pairwise(kinds))


def test_the_order_is_another_in_another_round_and_the_same_in_the_same() -> None:
    orders = {speaking_order(TEN, TEN[0].id, RoundId(UUID(int=number))) for number in range(20)}
    assert len(orders) > 10
    assert speaking_order(TEN, TEN[0].id, ROUND) == speaking_order(TEN[::-1], TEN[0].id, ROUND)


def test_without_a_leader_the_facilitator_opens_and_with_two_the_one_who_facilitates() -> None:
    two = [*TEN, person(11, RoleKind.NURSE, leader=True)]
    assert speaking_order(two, PersonId(UUID(int=11)), ROUND)[0] == PersonId(UUID(int=11))
    assert speaking_order(TEN[:8], TEN[4].id, ROUND)[0] == TEN[4].id
    assert speaking_order([], TEN[4].id, ROUND) == ()


PEOPLE = st.sampled_from([PersonId(UUID(int=number)) for number in range(1, 7)])
_ABOUT_TURNS = (Happening.MOVE_ON, Happening.GO_BACK, Happening.MORE_TIME, Happening.RESUME)


class AnyRound(RuleBasedStateMachine):
    """Touches in any order, at any pace, with a clock that may jump; beside it the plain book of who is where."""

    def __init__(self) -> None:
        super().__init__()
        self.held = self.begun = begin(ROUND, None, HuddleKind.CHECK_IN, SHIFT, ANA, SEVEN)
        self.events: list[Event] = []
        self.here: set[PersonId] = set()
        self.had: set[PersonId] = set()
        self.now = SEVEN

    def tell(self, kind: Happening, who: PersonId | None = None) -> None:
        self.events.append(Event(UUID(int=len(self.events)), kind, self.now, who))
        self.held = happen(self.held, self.events[-1])

    @rule(seconds=st.integers(-4000, 4000))
    def time_goes_by(self, seconds: int) -> None:
        self.now += timedelta(seconds=seconds)

    @rule(who=PEOPLE)
    def joins(self, who: PersonId) -> None:
        self.tell(Happening.JOIN, who)
        if self.held.ended_at is None:
            self.here.add(who)

    @rule(who=PEOPLE)
    def leaves(self, who: PersonId) -> None:
        self.tell(Happening.LEAVE, who)
        if self.held.ended_at is None:
            self.here.discard(who)

    @rule(who=PEOPLE)
    def leads(self, who: PersonId) -> None:
        self.tell(Happening.LEAD, who)

    @rule(kind=st.sampled_from(_ABOUT_TURNS))
    def turns(self, kind: Happening) -> None:
        speaker, before = self.held.speaker, set(self.held.over)
        self.tell(kind)
        if self.held.ended_at is None and kind is Happening.MOVE_ON and speaker:
            self.had = before | {speaker}
            assert set(self.held.over) == self.had

    @precondition(lambda self: len(self.events) > 20)
    @rule()
    def ends(self) -> None:
        self.tell(Happening.END)
        assert self.held.ended_at is not None

    @invariant()
    def whoever_is_here_is_in_it_once(self) -> None:
        assert set(self.held.present) == self.here
        assert len(set(self.held.voices)) == len(self.held.voices)
        assert len({voice.person_id for voice in self.held.voices}) == len(self.held.voices)

    @invariant()
    def whoever_waits_is_here_and_did_not_have_their_turn(self) -> None:
        assert set(self.held.waiting) == self.here - set(self.held.over)

    @invariant()
    def somebody_here_leads_while_anybody_is_here(self) -> None:
        if self.here and self.events:
            assert self.held.facilitator in self.here | {ANA}

    @invariant()
    def times_stay_within_bounds(self) -> None:
        assert timedelta(0) <= self.held.turn_left(self.now) <= self.held.turn_length
        assert timedelta(seconds=20) <= self.held.each <= timedelta(seconds=60)
        assert self.held.took >= timedelta(0)

    @invariant()
    def the_events_alone_make_the_same_round(self) -> None:
        assert unfold(self.begun, self.events) == self.held


TestAnyRound = AnyRound.TestCase
