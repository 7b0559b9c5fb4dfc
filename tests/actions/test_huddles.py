"""A huddle on both databases: begun by touches, moved on, left, resumed; nothing of a turn that was passed stays."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import func, select

from db.database import open_database
from db.queries.huddle_cards import load_own_days
from db.queries.huddle_rounds import load_held, load_open_round, load_round
from db.queries.huddles import HuddlePage, load_huddle, load_huddle_start
from db.store import Store
from db.tables import AuditRow, HuddleCardRow, HuddleEventRow, HuddleHelperRow, PersonRow
from kiosk.actions.goals import AddGoal, GoalWords, add_goal, join_goal
from kiosk.actions.huddle_cards import TakePart, put_card, share_line, take_part
from kiosk.actions.huddle_passing import Passed, pass_turn, take_pass_back
from kiosk.actions.huddle_ways import AgreeOnRules, KeepTemplate, agree_on_rules, keep_template, retire_template
from kiosk.actions.huddles import StartHuddle, TellHuddle, start_huddle, tell_huddle
from kiosk.actions.sharing import offer_coaching
from kiosk.domain.clock import SetClock
from kiosk.domain.consent import Audience, ItemKind
from kiosk.domain.errors import Conflict, InvalidInput, NotAllowed, NotFound
from kiosk.domain.goals import AllyKind
from kiosk.domain.huddles import (
    TEMPLATES,
    CameUp,
    Card,
    GroundRules,
    Happening,
    HuddleKind,
    Occasion,
    Offer,
    Part,
    Reason,
    Round,
    Template,
)
from kiosk.domain.ids import GoalId, HuddleTemplateId, PersonId, RoundId, TeamId
from kiosk.domain.permissions import Actor
from tests.actions.test_requests import ask
from tests.actions.test_stories import tell as tell_story_of
from tests.db.queries.test_board import Statements
from tests.workroom import Workroom, at, make_workroom

BLUE = ("Amara", "Dolores", "Miriam", "Ines")
IN, OUT = HuddleKind.CHECK_IN, HuddleKind.CHECK_OUT


def by_name(workroom: Workroom, name: str) -> Actor:
    return replace(workroom.actor(name), proven=False)


def team_of(workroom: Workroom, name: str) -> TeamId:
    team = workroom.people[name].team_id
    assert team is not None
    return team


def start(
    workroom: Workroom, kind: HuddleKind = IN, here: tuple[str, ...] = BLUE, template: Template = TEMPLATES[0]
) -> Round:
    ids = tuple(workroom.id_of(name) for name in here)
    command = StartHuddle(RoundId(workroom.store.ids()), team_of(workroom, here[0]), kind, template, ids)
    with workroom.store.write() as write:
        return start_huddle(write, by_name(workroom, here[0]), command)


def tell(workroom: Workroom, held: Round, kind: Happening, person: PersonId | None = None) -> Round:
    """Let something happen as the screen tells it, ten seconds after the last."""
    workroom.clock.advance(timedelta(seconds=10))
    with workroom.store.write() as write:
        speaker = load_round(write.session, held.id).speaker
        command = TellHuddle(write.ids(), held.id, kind, person, speaker)
        return tell_huddle(write, by_name(workroom, "Amara"), command)


def to_turn_of(workroom: Workroom, held: Round, name: str) -> Round:
    while held.speaker != workroom.id_of(name):
        held = tell(workroom, held, Happening.MOVE_ON)
    return held


def say(workroom: Workroom, held: Round, name: str, card: Card) -> Card:
    with workroom.store.write() as write:
        return put_card(write, by_name(workroom, name), held.id, card)


def help_with(workroom: Workroom, held: Round, name: str, helper: str, part: Part, *, on: bool = True) -> bool:
    says = helper if part is Part.OFFERED else name
    command = TakePart(held.id, workroom.id_of(name), workroom.id_of(helper), part, on)
    with workroom.store.write() as write:
        return take_part(write, by_name(workroom, says), command)


def page(workroom: Workroom, held: Round) -> HuddlePage:
    with workroom.store.read() as session:
        return load_huddle(session, held.id)


def grow(workroom: Workroom, name: str, competency: str, ground: str = "", words: str = "") -> GoalId:
    said = GoalWords(words or f"{competency} well", 2, ground)
    command = AddGoal(GoalId(workroom.store.ids()), workroom.competencies[competency].id, said)
    with workroom.store.write() as write:
        return add_goal(write, workroom.actor(name), command)


# The round itself --------------------------------------------------------------------------------------------------


def test_a_leader_opens_everybody_speaks_and_the_round_is_held(workroom: Workroom) -> None:
    held = start(workroom)
    assert held.speaker in {workroom.id_of("Dolores"), workroom.id_of("Miriam")}
    assert set(held.present) == {workroom.id_of(name) for name in BLUE}
    for _ in BLUE:
        held = tell(workroom, held, Happening.MOVE_ON)
    assert held.speaker is None
    tell(workroom, held, Happening.END)
    with workroom.store.read() as session:
        now = workroom.clock.now()
        assert load_open_round(session, held.team_id, now) is None
        assert [item.took for item in load_held(session, held.started_at, now)] == [timedelta(seconds=50)]


def test_what_is_touched_twice_or_too_late_happens_once(workroom: Workroom) -> None:
    held = start(workroom)
    command = TellHuddle(workroom.store.ids(), held.id, Happening.MOVE_ON, speaker=held.speaker)
    for touch in (command, command, replace(command, id=workroom.store.ids())):
        with workroom.store.write() as write:
            after = tell_huddle(write, by_name(workroom, "Amara"), touch)
    assert after.over == (held.speaker,)


def test_starting_twice_is_one_round_and_a_team_has_one_at_a_time(workroom: Workroom) -> None:
    ids = (workroom.id_of("Amara"),)
    command = StartHuddle(RoundId(workroom.store.ids()), team_of(workroom, "Amara"), IN, TEMPLATES[0], ids)
    for _ in range(2):
        with workroom.store.write() as write:
            held = start_huddle(write, by_name(workroom, "Amara"), command)
    assert held.present == ids
    with pytest.raises(Conflict, match="huddle-open"):
        start(workroom)
    assert start(workroom, here=("Björn", "Mei-Ling")).team_id == team_of(workroom, "Björn")


def test_latecomers_leavers_and_leading_stand_in_the_database(workroom: Workroom) -> None:
    held = start(workroom)
    tell(workroom, held, Happening.JOIN, workroom.id_of("Björn"))
    tell(workroom, held, Happening.LEAVE, workroom.id_of("Ines"))
    tell(workroom, held, Happening.LEAD, workroom.id_of("Miriam"))
    with workroom.store.read() as session:
        held = load_round(session, held.id)
    assert held.waiting[-1] == workroom.id_of("Björn")
    assert workroom.id_of("Ines") not in held.present
    assert held.facilitator == workroom.id_of("Miriam")


def test_who_passed_cannot_be_told_from_who_spoke(workroom: Workroom) -> None:
    held = to_turn_of(workroom, start(workroom), "Amara")
    say(workroom, held, "Amara", Card(need="Somebody beside me"))
    help_with(workroom, held, "Amara", "Dolores", Part.OFFERED)
    help_with(workroom, held, "Amara", "Dolores", Part.TAKEN)
    with workroom.store.write() as write:
        command = TellHuddle(write.ids(), held.id, Happening.MOVE_ON, speaker=held.speaker)
        after = pass_turn(write, by_name(workroom, "Miriam"), command).after
    assert workroom.id_of("Amara") in after.over
    with workroom.store.read() as session:
        assert session.scalar(select(func.count()).select_from(HuddleCardRow)) == 0
        assert session.scalar(select(func.count()).select_from(HuddleHelperRow)) == 0
        turns = session.scalars(select(HuddleEventRow).where(HuddleEventRow.kind == Happening.MOVE_ON)).all()
        assert {turn.person_id for turn in turns} == {None}
        told = session.scalars(select(AuditRow.action).where(AuditRow.action.like("huddle%")))
        assert list(told) == ["huddle_start"]
    tell(workroom, held, Happening.END)
    with workroom.store.read() as session:
        kinds = session.scalars(select(HuddleEventRow.kind).distinct())
        assert set(kinds) == {Happening.JOIN, Happening.END}
        assert load_round(session, held.id).took == timedelta(seconds=10 * (len(after.over) - 1) + 10)


def let_pass(workroom: Workroom, held: Round) -> Passed:
    workroom.clock.advance(timedelta(seconds=10))
    command = TellHuddle(workroom.store.ids(), held.id, Happening.MOVE_ON, speaker=held.speaker)
    with workroom.store.write() as write:
        return pass_turn(write, by_name(workroom, "Miriam"), command)


def take_back(workroom: Workroom, passed: Passed, by: str = "Amara") -> Round:
    event = workroom.store.ids()
    for _ in range(2):
        with workroom.store.write() as write:
            take_pass_back(write, by_name(workroom, by), event, passed)
    with workroom.store.read() as session:
        return load_round(session, passed.after.id)


def test_a_pass_is_taken_back_with_the_words_the_help_and_the_turn(workroom: Workroom) -> None:
    held = to_turn_of(workroom, start(workroom), "Amara")
    said = Card(need="Somebody beside me at the ten o’clock LP")
    say(workroom, held, "Amara", said)
    help_with(workroom, held, "Amara", "Dolores", Part.OFFERED)
    help_with(workroom, held, "Amara", "Dolores", Part.TAKEN)
    before = page(workroom, held).cards[workroom.id_of("Amara")]
    passed = let_pass(workroom, held)
    assert passed.took_something
    with pytest.raises(NotAllowed):
        take_back(workroom, passed, by="Ines")
    assert take_back(workroom, passed).speaker == workroom.id_of("Amara")
    assert page(workroom, held).cards[workroom.id_of("Amara")] == before


def test_a_pass_that_is_taken_back_late_brings_the_words_and_leaves_the_turn(workroom: Workroom) -> None:
    # A leader speaks first.
    held = start(workroom, here=("Miriam", "Amara", "Ines"))
    say(workroom, held, "Miriam", Card(need="Ten minutes", line="Ask early"))
    passed = let_pass(workroom, held)
    say(workroom, held, "Miriam", Card(need="A coffee"))
    on = tell(workroom, held, Happening.MOVE_ON)
    assert take_back(workroom, passed, by="Miriam").speaker == on.speaker
    # What was said since stays.
    assert page(workroom, held).cards[workroom.id_of("Miriam")].card == Card(need="A coffee", line="Ask early")
    tell(workroom, held, Happening.END)
    assert take_back(workroom, passed, by="Miriam").ended_at is not None


def lines_audited(workroom: Workroom) -> list[object]:
    """Return for whom lines were said to be, in the order of the trail."""
    with workroom.store.read() as session:
        rows = session.scalars(select(AuditRow).where(AuditRow.action == "huddle_line").order_by(AuditRow.seq))
        return [row.details["audience"] for row in rows]


def test_a_private_line_said_after_a_pass_stays_private_when_the_pass_is_taken_back(workroom: Workroom) -> None:
    held = start(workroom, OUT, here=("Miriam", "Amara", "Ines"))
    say(workroom, held, "Miriam", Card(learned="To wait", line="Ask early", line_for=Audience.WALL))
    passed = let_pass(workroom, held)
    say(workroom, held, "Miriam", Card(line="I was afraid", line_for=Audience.PRIVATE))
    take_back(workroom, passed, by="Miriam")
    found = page(workroom, held).cards[workroom.id_of("Miriam")].card
    assert found == Card(learned="To wait", line="I was afraid", line_for=Audience.PRIVATE)
    assert lines_audited(workroom) == ["wall", "private"]


def test_a_line_from_a_screen_that_shows_it_private_is_private_whatever_came_back_meanwhile(workroom: Workroom) -> None:
    held = start(workroom, OUT, here=("Miriam", "Amara", "Ines"))
    say(workroom, held, "Miriam", Card(learned="To wait", line="Ask early", line_for=Audience.WALL))
    passed = let_pass(workroom, held)
    take_back(workroom, passed, by="Miriam")
    with workroom.store.write() as write:
        # Of a second screen on which her card is empty still.
        put_card(write, by_name(workroom, "Miriam"), held.id, Card(line="I was afraid"), Card())
    found = page(workroom, held).cards[workroom.id_of("Miriam")].card
    assert found == Card(learned="To wait", line="I was afraid", line_for=Audience.PRIVATE)


def test_a_line_comes_back_with_those_it_was_for_and_the_trail_says_so(workroom: Workroom) -> None:
    held = start(workroom, OUT, here=("Miriam", "Amara", "Ines"))
    said = Card(line="Ask early", line_for=Audience.WALL)
    say(workroom, held, "Miriam", said)
    passed = let_pass(workroom, held)
    take_back(workroom, passed, by="Miriam")
    assert page(workroom, held).cards[workroom.id_of("Miriam")].card == said
    assert lines_audited(workroom) == ["wall", "wall"]


def test_a_line_is_for_the_team_of_whoever_said_it_whatever_they_touch_later(workroom: Workroom) -> None:
    blue, green = team_of(workroom, "Amara"), team_of(workroom, "Björn")
    held = start(workroom, OUT)
    said = Card(line="Ask early", line_for=Audience.TEAM)
    say(workroom, held, "Amara", said)
    workroom.move("Amara", "Team Green")
    say(workroom, held, "Amara", replace(said, learned="To wait"))
    with workroom.store.read() as session:
        assert [day.team_id for day in load_own_days(session, workroom.id_of("Amara"))] == [blue]
    say(workroom, held, "Amara", replace(said, line="Ask twice"))
    with workroom.store.read() as session:
        assert [day.team_id for day in load_own_days(session, workroom.id_of("Amara"))] == [green]


def test_a_pass_from_an_empty_card_takes_nothing(small_workroom: Workroom) -> None:
    held = to_turn_of(small_workroom, start(small_workroom), "Amara")
    assert not let_pass(small_workroom, held).took_something


def test_a_round_that_was_left_is_ended_by_the_next_one_of_the_team(workroom: Workroom) -> None:
    left = tell(workroom, start(workroom), Happening.MOVE_ON)
    workroom.clock.advance(timedelta(hours=4))
    start(workroom, here=("Björn",))
    with workroom.store.read() as session:
        assert load_round(session, left.id).ended_at is None
    start(workroom)
    with workroom.store.read() as session:
        found = load_round(session, left.id)
    assert (found.ended_at, found.took) == (left.last_at, timedelta(seconds=10))


def test_a_round_of_more_people_asks_the_database_no_more_often(workroom: Workroom) -> None:
    for name in BLUE:
        ask(workroom, name, grow(workroom, name, "FAM"))
        workroom.share(name, ItemKind.GOALS, Audience.WALL)
    found = []
    for here in (BLUE[:2], BLUE):
        held = start(workroom, here=here)
        statements = Statements()
        try:
            shown = page(workroom, held)
        finally:
            statements.close()
        assert [len(card.edges) for card in shown.cards.values()] == [1] * len(here)
        assert all(card.edge is not None and card.edge.watch for card in shown.cards.values())
        found.append(statements.count)
        tell(workroom, held, Happening.END)
    assert found[0] == found[1]


@pytest.mark.parametrize(
    "turns",
    [
        pytest.param([Happening.MOVE_ON, Happening.GO_BACK], id="back before the pause"),
        pytest.param([Happening.MOVE_ON, Happening.MORE_TIME], id="more time before the pause"),
        pytest.param([Happening.MOVE_ON] * 4 + [Happening.GO_BACK], id="back to the last voice"),
    ],
)
def test_a_round_with_a_pause_took_as_long_after_its_end_as_before(workroom: Workroom, turns: list[Happening]) -> None:
    held = start(workroom)
    for turn in turns:
        held = tell(workroom, held, turn)
    workroom.clock.advance(timedelta(minutes=20))
    tell(workroom, held, Happening.RESUME)
    told = tell(workroom, held, Happening.END)
    with workroom.store.read() as session:
        (kept,) = load_held(session, held.started_at, workroom.clock.now())
    assert kept.took == told.took == timedelta(seconds=10 * (len(turns) + 1))


def test_a_pass_that_came_too_late_takes_nothing_from_the_next(workroom: Workroom) -> None:
    held = start(workroom)
    speaker = held.speaker
    after = tell(workroom, held, Happening.MOVE_ON)
    following = next(name for name in BLUE if workroom.id_of(name) == after.speaker)
    say(workroom, held, following, Card(need="Ten minutes"))
    with workroom.store.write() as write:
        command = TellHuddle(write.ids(), held.id, Happening.MOVE_ON, speaker=speaker)
        passed = pass_turn(write, by_name(workroom, "Miriam"), command)
        assert (passed.after.speaker, passed.took_something) == (after.speaker, False)
    assert page(workroom, held).cards[workroom.id_of(following)].card.need == "Ten minutes"


@pytest.mark.parametrize(
    ("change", "error", "code"),
    [
        ({"here": ()}, InvalidInput, "huddle-empty"),
        ({"team_id": TeamId(UUID(int=5))}, NotFound, "team-missing"),
        ({"here": (PersonId(UUID(int=5)),)}, NotFound, "person-missing"),
        ({"template": Template(Occasion.SHIFT, 25)}, InvalidInput, "huddle-minutes"),
        ({"template": Template(Occasion.OWN, 8)}, NotFound, "huddle-template-missing"),
    ],
)
def test_what_cannot_begin_is_told(
    small_workroom: Workroom, change: dict[str, object], error: type[Exception], code: str
) -> None:
    here = (small_workroom.id_of("Amara"),)
    command = StartHuddle(RoundId(small_workroom.store.ids()), team_of(small_workroom, "Amara"), IN, TEMPLATES[0], here)
    with pytest.raises(error, match=code), small_workroom.store.write() as write:
        start_huddle(write, by_name(small_workroom, "Amara"), replace(command, **change))  # type: ignore[arg-type]


def test_after_the_end_nothing_is_taken_any_more(small_workroom: Workroom) -> None:
    held = start(small_workroom)
    tell(small_workroom, held, Happening.END)
    assert tell(small_workroom, held, Happening.END).ended_at is not None
    with pytest.raises(Conflict, match="huddle-ended"):
        tell(small_workroom, held, Happening.MOVE_ON)
    with pytest.raises(Conflict, match="huddle-ended"):
        say(small_workroom, held, "Amara", Card(need="Late"))
    with pytest.raises(NotFound, match="huddle-missing"):
        tell(small_workroom, replace(held, id=RoundId(small_workroom.store.ids())), Happening.END)


def test_a_power_cut_in_the_middle_and_the_round_goes_on_where_it_stood(sqlite_path: Path, clock: SetClock) -> None:
    store = open_database(str(sqlite_path), clock)
    workroom = make_workroom(store, clock)
    held = tell(workroom, start(workroom), Happening.MOVE_ON)
    say(workroom, held, "Amara", Card(need="Somebody beside me"))
    store.close()
    clock.advance(timedelta(minutes=9))
    again = replace(workroom, store=open_database(str(sqlite_path), clock))
    with again.store.read() as session:
        found = load_open_round(session, held.team_id, clock.now())
    assert found == held
    resumed = tell(again, held, Happening.RESUME)
    assert resumed.turn_left(clock.now()) == resumed.turn_length
    assert page(again, resumed).cards[again.id_of("Amara")].card.need == "Somebody beside me"
    assert tell(again, resumed, Happening.END).took == timedelta(seconds=20)
    with again.store.read() as session:
        assert load_round(session, held.id).took == timedelta(seconds=20)
    again.store.close()


@pytest.mark.parametrize(
    ("evening", "morning"),
    [
        ("2026-11-24T19:00-06:00", "2026-11-25T07:05-06:00"),
        # Clocks go back at two in the first night, forward in the second.
        ("2026-10-31T19:00-05:00", "2026-11-01T07:05-06:00"),
        ("2027-03-13T19:00-06:00", "2027-03-14T07:05-05:00"),
    ],
)
def test_a_night_shift_checks_out_with_the_cards_it_came_in_with(
    workroom: Workroom, evening: str, morning: str
) -> None:
    workroom.clock.set(at(evening))
    grow(workroom, "Amara", "AIR")
    by_day = at(evening).strftime("%a")
    todays = grow(workroom, "Amara", "LP", f"Ward, {by_day}")
    held = start(workroom)
    shown = page(workroom, held).cards[workroom.id_of("Amara")].edge
    assert shown is not None
    assert shown.goal.id == todays
    help_with(workroom, held, "Amara", "Dolores", Part.OFFERED)
    help_with(workroom, held, "Amara", "Dolores", Part.TAKEN)
    tell(workroom, held, Happening.END)
    workroom.clock.set(at(morning))
    with workroom.store.read() as session:
        assert load_huddle_start(session, workroom.clock.now()).next_kind[held.team_id] is OUT
    card = page(workroom, start(workroom, OUT, ("Amara", "Ines"))).cards[workroom.id_of("Amara")]
    assert card.edge is not None
    assert card.edge.goal.id == todays
    assert card.offers == (Offer(workroom.id_of("Dolores"), Reason.SAID, taken=True),)


def test_a_round_over_midnight_stays_the_round_it_was(workroom: Workroom) -> None:
    workroom.clock.set(at("2026-11-24T23:58-06:00"))
    held = start(workroom)
    workroom.clock.set(at("2026-11-25T00:03-06:00"))
    held = tell(workroom, held, Happening.MOVE_ON)
    assert held.is_open(workroom.clock.now())
    assert held.took == timedelta(minutes=5, seconds=10)


# Cards -------------------------------------------------------------------------------------------------------------


def test_a_card_shows_the_edge_the_place_and_who_here_can_help(workroom: Workroom) -> None:
    air = workroom.competencies["AIR"]
    workroom.observe("Dolores", "Amara", "AIR", 1)
    workroom.observe("Miriam", "Dolores", "AIR", 4)
    goal = grow(workroom, "Amara", "AIR")
    for name in ("Dolores", "Ines"):
        with workroom.store.write() as write:
            offer_coaching(write, workroom.actor(name), air.id)
    with workroom.store.write() as write:
        join_goal(write, by_name(workroom, "Miriam"), goal, AllyKind.WATCH)
    held = start(workroom)
    help_with(workroom, held, "Amara", "Ines", Part.OFFERED)
    card = page(workroom, held).cards[workroom.id_of("Amara")]
    assert card.edge is not None
    assert (card.edge.goal.id, card.edge.level) == (goal, 1)
    assert card.offers == (
        Offer(workroom.id_of("Ines"), Reason.SAID),
        Offer(workroom.id_of("Dolores"), Reason.PAIR),
        Offer(workroom.id_of("Miriam"), Reason.ALLY),
    )
    help_with(workroom, held, "Amara", "Dolores", Part.TAKEN)
    tell(workroom, held, Happening.LEAVE, workroom.id_of("Miriam"))
    offers = page(workroom, held).cards[workroom.id_of("Amara")].offers
    assert [(offer.reason, offer.taken) for offer in offers] == [(Reason.SAID, False), (Reason.PAIR, True)]


def test_the_pair_of_the_week_stands_before_others_who_coach_the_same(workroom: Workroom) -> None:
    grow(workroom, "Amara", "AIR")
    for observer, name in (("Miriam", "Dolores"), ("Dolores", "Miriam")):
        workroom.observe(observer, name, "AIR", 4)
        with workroom.store.write() as write:
            offer_coaching(write, workroom.actor(name), workroom.competencies["AIR"].id)
    cards = page(workroom, start(workroom)).cards
    (pair,) = cards[workroom.id_of("Amara")].pairs
    assert pair.shows
    offers = cards[workroom.id_of("Amara")].offers
    assert [(offer.person_id == pair.person.id, offer.reason) for offer in offers] == [
        (True, Reason.PAIR),
        (False, Reason.COACH),
    ]
    assert [(found.person.given_name, found.shows) for found in cards[pair.person.id].pairs] == [("Amara", False)]


def test_whom_somebody_is_paired_with_counts_while_both_are_here(small_workroom: Workroom) -> None:
    grow(small_workroom, "Amara", "AIR")
    small_workroom.observe("Miriam", "Dolores", "AIR", 4)
    with small_workroom.store.write() as write:
        offer_coaching(write, small_workroom.actor("Dolores"), small_workroom.competencies["AIR"].id)
    held = start(small_workroom)
    amara = small_workroom.id_of("Amara")
    assert [found.person.given_name for found in page(small_workroom, held).cards[amara].pairs] == ["Dolores"]
    tell(small_workroom, held, Happening.LEAVE, small_workroom.id_of("Dolores"))
    assert page(small_workroom, held).cards[amara].pairs == ()


def test_the_edge_somebody_asks_to_be_watched_at_is_todays_unless_they_choose_another(small_workroom: Workroom) -> None:
    first, second = grow(small_workroom, "Amara", "AIR"), grow(small_workroom, "Amara", "LP")
    held = start(small_workroom)
    amara = small_workroom.id_of("Amara")
    ask(small_workroom, "Amara", second)
    edge = page(small_workroom, held).cards[amara].edge
    assert edge is not None
    assert (edge.goal.id, edge.watch) == (second, True)
    say(small_workroom, held, "Amara", Card(goal_id=first))
    edge = page(small_workroom, held).cards[amara].edge
    assert edge is not None
    assert (edge.goal.id, edge.watch) == (first, False)
    small_workroom.share("Amara", ItemKind.GOALS, Audience.PRIVATE)
    assert page(small_workroom, held).cards[amara].edges == ()


def test_a_story_of_the_wall_ends_a_check_in_and_none_that_went_to_a_team_only(workroom: Workroom) -> None:
    told = tell_story_of(workroom, "Amara", "AIR")
    workroom.share("Amara", ItemKind.STORIES, Audience.WALL)
    held = start(workroom, here=("Amara",))
    assert page(workroom, held).story is None
    tell(workroom, held, Happening.MOVE_ON)
    story = page(workroom, held).story
    assert story is not None
    assert story.story.id == told
    workroom.share("Amara", ItemKind.STORIES, Audience.TEAM)
    assert page(workroom, held).story is None


def test_a_check_out_ends_with_a_question(small_workroom: Workroom) -> None:
    tell_story_of(small_workroom, "Amara", "AIR")
    small_workroom.share("Amara", ItemKind.STORIES, Audience.WALL)
    held = tell(small_workroom, start(small_workroom, OUT, here=("Amara",)), Happening.MOVE_ON)
    assert page(small_workroom, held).story is None


@pytest.mark.parametrize(
    ("audience", "in_huddle"), [(Audience.WALL, 1), (Audience.TEAM, 1), (Audience.COACH, 0), (Audience.PRIVATE, 0)]
)
def test_a_goal_stands_in_the_huddle_only_where_the_team_may_see_it(
    small_workroom: Workroom, audience: Audience, in_huddle: int
) -> None:
    goal = grow(small_workroom, "Amara", "AIR")
    small_workroom.share("Amara", ItemKind.GOALS, audience)
    held = start(small_workroom)
    shown = page(small_workroom, held)
    assert len(shown.cards[small_workroom.id_of("Amara")].edges) == in_huddle
    assert len(shown.without_ally) == in_huddle
    if not in_huddle:
        with pytest.raises(NotFound, match="goal-missing"):
            say(small_workroom, held, "Amara", Card(goal_id=goal))


def test_a_guest_shows_another_team_what_they_show_everybody(small_workroom: Workroom) -> None:
    grow(small_workroom, "Björn", "AIR")
    small_workroom.share("Björn", ItemKind.GOALS, Audience.TEAM)
    held = start(small_workroom, here=("Amara", "Björn"))
    assert page(small_workroom, held).cards[small_workroom.id_of("Björn")].edge is None
    small_workroom.share("Björn", ItemKind.GOALS, Audience.WALL)
    assert page(small_workroom, held).cards[small_workroom.id_of("Björn")].edge is not None


def test_levels_of_a_huddle_are_those_of_the_wall(small_workroom: Workroom) -> None:
    small_workroom.observe("Dolores", "Amara", "AIR", 1)
    grow(small_workroom, "Amara", "AIR")
    small_workroom.share("Amara", ItemKind.LEVELS, Audience.TEAM)
    edge = page(small_workroom, start(small_workroom)).cards[small_workroom.id_of("Amara")].edge
    assert edge is not None
    assert edge.level is None


def test_a_coach_who_keeps_their_level_to_the_team_is_not_offered(small_workroom: Workroom) -> None:
    small_workroom.observe("Miriam", "Dolores", "AIR", 4)
    grow(small_workroom, "Amara", "AIR")
    with small_workroom.store.write() as write:
        offer_coaching(write, small_workroom.actor("Dolores"), small_workroom.competencies["AIR"].id)
    held = start(small_workroom)
    amara = small_workroom.id_of("Amara")
    assert [offer.reason for offer in page(small_workroom, held).cards[amara].offers] == [Reason.PAIR]
    small_workroom.share("Dolores", ItemKind.LEVELS, Audience.TEAM)
    assert page(small_workroom, held).cards[amara].offers == ()


def test_an_ally_takes_a_goal_off_the_round_of_those_that_have_none(small_workroom: Workroom) -> None:
    lonely, joined = grow(small_workroom, "Amara", "AIR"), grow(small_workroom, "Amara", "LP")
    with small_workroom.store.write() as write:
        join_goal(write, by_name(small_workroom, "Miriam"), joined, AllyKind.ME_TOO)
    found = page(small_workroom, start(small_workroom)).without_ally
    assert [(person.given_name, edge.goal.id) for person, edge in found] == [("Amara", lonely)]


def test_putting_back_what_stood_on_a_card_is_the_undo(workroom: Workroom) -> None:
    held = start(workroom)
    say(workroom, held, "Amara", Card(need="Ten minutes"))
    before = say(workroom, held, "Amara", Card(need="Somebody  beside me"))
    assert page(workroom, held).cards[workroom.id_of("Amara")].card.need == "Somebody beside me"
    say(workroom, held, "Amara", before)
    assert page(workroom, held).cards[workroom.id_of("Amara")].card == Card(need="Ten minutes")


def test_of_two_quick_touches_neither_takes_back_the_other(small_workroom: Workroom) -> None:
    held = start(small_workroom, OUT)
    seen = page(small_workroom, held).cards[small_workroom.id_of("Amara")].card
    for touched in (replace(seen, came_up=CameUp.IN_PART), replace(seen, line_for=Audience.TEAM)):
        with small_workroom.store.write() as write:
            put_card(write, by_name(small_workroom, "Amara"), held.id, touched, seen)
    said = page(small_workroom, held).cards[small_workroom.id_of("Amara")].card
    assert (said.came_up, said.line_for) == (CameUp.IN_PART, Audience.TEAM)


def test_a_goal_that_is_no_longer_shared_does_not_silence_its_card(small_workroom: Workroom) -> None:
    goal = grow(small_workroom, "Amara", "AIR")
    small_workroom.share("Amara", ItemKind.GOALS, Audience.TEAM)
    held = start(small_workroom)
    say(small_workroom, held, "Amara", Card(goal_id=goal))
    small_workroom.share("Amara", ItemKind.GOALS, Audience.PRIVATE)
    say(small_workroom, held, "Amara", Card(goal_id=goal, need="Ten minutes"))
    shown = page(small_workroom, held).cards[small_workroom.id_of("Amara")]
    assert (shown.card.need, shown.edges) == ("Ten minutes", ())


def test_somebody_taken_who_has_left_the_roster_is_not_offered_any_more(small_workroom: Workroom) -> None:
    grow(small_workroom, "Amara", "AIR")
    small_workroom.share("Amara", ItemKind.GOALS, Audience.TEAM)
    held = start(small_workroom)
    help_with(small_workroom, held, "Amara", "Dolores", Part.TAKEN)
    tell(small_workroom, held, Happening.END)
    with small_workroom.store.write() as write:
        row = write.session.get(PersonRow, small_workroom.id_of("Dolores"))
        assert row is not None
        row.active = False
    out = start(small_workroom, OUT, here=("Amara", "Miriam"))
    assert page(small_workroom, out).cards[small_workroom.id_of("Amara")].offers == ()


SAID = Card(None, "", CameUp.IN_PART, "Second try", "Landmark first", "Landmark first, then the needle.")


@pytest.mark.parametrize(
    ("line_for", "guest", "read"),
    [
        (Audience.PRIVATE, False, False),
        (Audience.TEAM, False, True),
        (Audience.TEAM, True, False),
        (Audience.WALL, True, True),
    ],
)
def test_tomorrow_opens_with_the_line_as_far_as_it_was_shared(
    workroom: Workroom,
    line_for: Audience,
    guest: bool,
    read: bool,
) -> None:
    out = start(workroom, OUT)
    say(workroom, out, "Amara", replace(SAID, line_for=line_for))
    tell(workroom, out, Happening.END)
    workroom.clock.advance(timedelta(hours=13))
    held = start(workroom, here=("Björn", "Amara") if guest else BLUE)
    assert page(workroom, held).cards[workroom.id_of("Amara")].yesterday == (SAID.line if read else "")
    tell(workroom, held, Happening.END)
    workroom.clock.advance(timedelta(days=8))
    assert page(workroom, start(workroom)).cards[workroom.id_of("Amara")].yesterday == ""


def test_a_line_stays_with_the_team_it_was_written_for(workroom: Workroom) -> None:
    out = start(workroom, OUT)
    say(workroom, out, "Amara", replace(SAID, line_for=Audience.TEAM))
    tell(workroom, out, Happening.END)
    workroom.clock.advance(timedelta(hours=13))
    workroom.move("Amara", "Team Green")
    amara = workroom.id_of("Amara")
    assert page(workroom, start(workroom, here=("Björn", "Amara"))).cards[amara].yesterday == ""
    # The team she was in hears it, when she comes by.
    assert page(workroom, start(workroom, here=("Dolores", "Amara"))).cards[amara].yesterday == SAID.line
    with workroom.store.read() as session:
        (own,) = load_own_days(session, amara)
        assert (own.card.line, own.team_id) == (SAID.line, team_of(workroom, "Dolores"))


def test_a_line_can_be_kept_back_later_with_the_pin(workroom: Workroom) -> None:
    out = start(workroom, OUT)
    say(workroom, out, "Amara", replace(SAID, line_for=Audience.WALL))
    tell(workroom, out, Happening.END)
    with pytest.raises(NotAllowed), workroom.store.write() as write:
        share_line(write, by_name(workroom, "Amara"), out.id, Audience.PRIVATE)
    with workroom.store.write() as write:
        assert share_line(write, workroom.actor("Amara"), out.id, Audience.PRIVATE) is Audience.WALL
    workroom.clock.advance(timedelta(hours=13))
    assert page(workroom, start(workroom)).cards[workroom.id_of("Amara")].yesterday == ""
    with workroom.store.read() as session:
        told = session.scalars(select(AuditRow).where(AuditRow.action == "huddle_line").order_by(AuditRow.seq))
        assert [row.details["audience"] for row in told] == ["wall", "private"]


def test_a_line_kept_back_by_mistake_is_read_again_by_those_who_read_it(small_workroom: Workroom) -> None:
    out = start(small_workroom, OUT)
    say(small_workroom, out, "Amara", replace(SAID, line_for=Audience.TEAM))
    tell(small_workroom, out, Happening.END)
    with small_workroom.store.write() as write:
        before = share_line(write, small_workroom.actor("Amara"), out.id, Audience.PRIVATE)
        share_line(write, small_workroom.actor("Amara"), out.id, before)
        # Somebody without a card in the round has no line that could be shared.
        assert share_line(write, small_workroom.actor("Ines"), out.id, Audience.WALL) is Audience.PRIVATE
    small_workroom.clock.advance(timedelta(hours=13))
    cards = page(small_workroom, start(small_workroom)).cards
    assert cards[small_workroom.id_of("Amara")].yesterday == SAID.line
    assert cards[small_workroom.id_of("Ines")].yesterday == ""


def test_what_was_said_is_there_for_its_person_alone(workroom: Workroom) -> None:
    held = start(workroom)
    say(workroom, held, "Amara", Card(need="Ten minutes"))
    tell(workroom, held, Happening.END)
    workroom.clock.advance(timedelta(hours=11))
    out = start(workroom, OUT)
    say(workroom, out, "Amara", SAID)
    with workroom.store.read() as session:
        own = load_own_days(session, workroom.id_of("Amara"))
        assert [(day.round_id, day.card) for day in own] == [(out.id, SAID), (held.id, Card(need="Ten minutes"))]
        assert load_own_days(session, workroom.id_of("Dolores")) == ()


def test_who_helped_is_named_and_taken_back(workroom: Workroom) -> None:
    out = start(workroom, OUT)
    for on in (True, False, True):
        assert help_with(workroom, out, "Amara", "Björn", Part.HELPED, on=on)
        assert not help_with(workroom, out, "Amara", "Björn", Part.HELPED, on=on)
    assert page(workroom, out).cards[workroom.id_of("Amara")].helped == {workroom.id_of("Björn")}


def test_nobody_speaks_for_somebody_else_and_only_those_who_are_here(small_workroom: Workroom) -> None:
    held = start(small_workroom)
    amara, ines = small_workroom.id_of("Amara"), small_workroom.id_of("Ines")
    with small_workroom.store.write() as write:
        for part, by in ((Part.OFFERED, "Amara"), (Part.TAKEN, "Ines"), (Part.HELPED, "Dolores")):
            with pytest.raises(NotAllowed):
                take_part(write, by_name(small_workroom, by), TakePart(held.id, amara, ines, part))
    with pytest.raises(InvalidInput, match="huddle-not-here"):
        say(small_workroom, held, "Björn", Card(need="Anything"))
    with pytest.raises(InvalidInput, match="huddle-not-here"):
        help_with(small_workroom, held, "Amara", "Björn", Part.OFFERED)
    with pytest.raises(InvalidInput, match="huddle-own-help"):
        help_with(small_workroom, held, "Amara", "Amara", Part.HELPED)


# What a team agrees on ---------------------------------------------------------------------------------------------


def test_ground_rules_hold_from_the_day_the_team_wrote_them(workroom: Workroom) -> None:
    held = start(workroom)
    assert page(workroom, held).rules == GroundRules()
    command = AgreeOnRules(workroom.store.ids(), team_of(workroom, "Amara"), ("Names stay here", " Passing is  fine "))
    for _ in range(2):
        with workroom.store.write() as write:
            agree_on_rules(write, workroom.actor("Amara"), command)
    rules = page(workroom, held).rules
    assert rules == GroundRules(("Names stay here", "Passing is fine"), workroom.clock.now())


def test_what_a_team_agrees_on_is_for_the_team_with_its_pin_and_for_chiefs(small_workroom: Workroom) -> None:
    blue = team_of(small_workroom, "Amara")
    command = AgreeOnRules(small_workroom.store.ids(), blue, ("Names stay here",))
    for actor in (by_name(small_workroom, "Amara"), small_workroom.actor("Björn")):
        with pytest.raises(NotAllowed), small_workroom.store.write() as write:
            agree_on_rules(write, actor, command)
    with small_workroom.store.write() as write:
        agree_on_rules(write, small_workroom.actor("Mei-Ling"), command)
    for rules, code in ((("x",) * 6, "huddle-rules-many"), ((" ",), "text-missing"), (("x" * 61,), "text-too-long")):
        changed = AgreeOnRules(small_workroom.store.ids(), blue, rules)
        with pytest.raises(InvalidInput, match=code), small_workroom.store.write() as write:
            agree_on_rules(write, small_workroom.actor("Amara"), changed)


def test_a_team_holds_rounds_in_its_own_way_until_it_retires_it(workroom: Workroom) -> None:
    blue = team_of(workroom, "Amara")
    command = KeepTemplate(HuddleTemplateId(workroom.store.ids()), blue, "Night float", 6, ("What kept you awake?",))
    with workroom.store.write() as write:
        keep_template(write, workroom.actor("Amara"), command)
    with workroom.store.read() as session:
        own = load_huddle_start(session, workroom.clock.now()).templates(blue)[-1]
    assert own == Template(Occasion.OWN, 6, command.id, "Night float", ("What kept you awake?",))
    held = start(workroom, template=own)
    assert held.template == own
    tell(workroom, held, Happening.END)
    with workroom.store.write() as write:
        retire_template(write, workroom.actor("Amara"), command.id)
    with workroom.store.read() as session:
        assert load_huddle_start(session, workroom.clock.now()).templates(blue) == TEMPLATES
        assert load_round(session, held.id).template == own
    with pytest.raises(NotFound, match="huddle-template-missing"):
        start(workroom, template=own)
    with workroom.store.write() as write:
        retire_template(write, workroom.actor("Amara"), command.id, retired=False)
    assert start(workroom, template=own).template == own


def test_a_template_that_cannot_be_is_told(small_workroom: Workroom) -> None:
    blue = team_of(small_workroom, "Amara")
    fine = KeepTemplate(HuddleTemplateId(small_workroom.store.ids()), blue, "Night float", 6)
    for command, code in (
        (replace(fine, minutes=11), "huddle-minutes"),
        (replace(fine, name=" "), "text-missing"),
        (replace(fine, prompts=("Why?",) * 13), "huddle-prompts-many"),
    ):
        with pytest.raises(InvalidInput, match=code), small_workroom.store.write() as write:
            keep_template(write, small_workroom.actor("Amara"), command)


def test_before_a_round_the_page_knows_what_goes_on_and_what_comes_next(workroom: Workroom) -> None:
    def before(store: Store) -> tuple[list[RoundId], HuddleKind]:
        with store.read() as session:
            shown = load_huddle_start(session, workroom.clock.now())
        return [held.id for held in shown.open_rounds], shown.next_kind[team_of(workroom, "Amara")]

    assert before(workroom.store) == ([], IN)
    held = start(workroom)
    assert before(workroom.store) == ([held.id], OUT)
    tell(workroom, held, Happening.END)
    assert before(workroom.store) == ([], OUT)
    tell(workroom, start(workroom, OUT), Happening.END)
    assert before(workroom.store) == ([], IN)
    assert page(workroom, start(workroom)).number == 1
