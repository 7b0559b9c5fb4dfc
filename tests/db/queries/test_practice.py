"""Practice health over a ward on both databases: what the wall shows is counted, and nothing else leaves a trace."""

from __future__ import annotations

import random
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import delete, select, update

from db.queries.people import load_person, load_sight
from db.queries.practice import load_practice
from db.queries.programme import load_programme
from db.tables import GoalRow, LogEntryRow, LogLeadRow, ObservationRow, PersonRow, WatchRequestRow
from kiosk.actions.goals import end_goal, join_goal
from kiosk.actions.log import close_lead, withdraw_entry
from kiosk.actions.observe import undo_observe
from kiosk.actions.setup import RosterEntry, put_person
from kiosk.domain.consent import Audience, ItemKind
from kiosk.domain.goals import AllyKind, GoalStatus
from kiosk.domain.huddles import Happening
from kiosk.domain.ids import GoalId, LogEntryId, LogLeadId, PersonId
from kiosk.domain.log import LeadKind
from kiosk.domain.people import RoleKind
from kiosk.domain.practice import HowLong, HowSoon, Practice, Share, Span, Way
from tests.actions.test_huddles import start, tell
from tests.actions.test_log import log
from tests.actions.test_requests import ask, close
from tests.db.queries.lives import choose_by_chance, remove_hidden
from tests.db.queries.test_board import Statements
from tests.views.person.moments import goal
from tests.workroom import Workroom, days

JUNIORS, NURSES = tuple(f"r{n}" for n in range(8)), tuple(f"n{n}" for n in range(6))
LATELY = days(10)


def people_come(workroom: Workroom, kind: RoleKind, names: tuple[str, ...]) -> None:
    """Let people join the ward, who share goals and levels on the wall."""
    year = 1 if kind is RoleKind.RESIDENT else None
    with workroom.store.write() as write:
        for name in names:
            entry = RosterEntry(name, f"{name} Field", kind.value.title(), kind, "Team Blue", year)
            made = put_person(write, workroom.programme_id, None, entry).person_id
            write.session.flush()
            workroom.people[name] = load_person(write.session, made)
    for name in names:
        for item in (ItemKind.GOALS, ItemKind.LEVELS):
            workroom.share(name, item, Audience.WALL)


@pytest.fixture
def ward(workroom: Workroom) -> Workroom:
    """Eight juniors and six nurses more, on each of the two databases."""
    people_come(workroom, RoleKind.RESIDENT, JUNIORS)
    people_come(workroom, RoleKind.NURSE, NURSES)
    return workroom


@pytest.fixture
def small_ward(small_workroom: Workroom) -> Workroom:
    """The same on SQLite."""
    people_come(small_workroom, RoleKind.RESIDENT, JUNIORS)
    people_come(small_workroom, RoleKind.NURSE, NURSES)
    return small_workroom


def pages(workroom: Workroom) -> dict[Span, Practice]:
    with workroom.store.read() as session:
        return dict(load_practice(session, workroom.clock.now()).spans)


def shown(workroom: Workroom) -> Practice:
    return pages(workroom)[Span.EIGHT_WEEKS]


def help_with(workroom: Workroom, helper: str, of: GoalId, kind: AllyKind = AllyKind.TEACH) -> None:
    with workroom.store.write() as write:
        join_goal(write, workroom.actor(helper), of, kind)


def go_back(workroom: Workroom, ago: timedelta = LATELY) -> datetime:
    """Set the clock back and return what it was."""
    now = workroom.clock.now()
    workroom.clock.set(now - ago)
    return now


def hold(workroom: Workroom, moment: datetime, minutes: int) -> None:
    """Hold a round that begins at a moment."""
    workroom.clock.set(moment)
    held = start(workroom)
    workroom.clock.advance(timedelta(minutes=minutes) - timedelta(seconds=10))
    tell(workroom, held, Happening.END)


def test_a_programme_without_a_past_has_a_page(workroom: Workroom) -> None:
    page = shown(workroom)
    assert (page.held, page.goals, page.requests, page.fixes) == (None, Share(None, None), {}, {})
    assert len(page.weeks) == 8


def test_huddles_count_in_the_week_of_the_programmes_zone(ward: Workroom) -> None:
    now = ward.clock.now()
    # Sunday night in Chicago, long Monday in Greenwich; the day turns at four.
    for night in range(5):
        hold(ward, datetime(2026, 11, 23, 3, 10 * night, tzinfo=UTC), 6 + night)
    hold(ward, datetime(2026, 11, 23, 13, 0, tzinfo=UTC), 6)
    ward.clock.set(now)
    last = shown(ward).weeks[-1]
    assert (last.monday, last.held, last.minutes) == (date(2026, 11, 16), 5, 8)


def test_live_goals_with_somebody_beside_them_and_leaders_with_an_edge(ward: Workroom) -> None:
    made = {name: goal(ward, name, "AIR", "Hold the mask") for name in (*JUNIORS, *NURSES)}
    for name in JUNIORS:
        help_with(ward, "Dolores", made[name], AllyKind.ME_TOO)
    goal(ward, "Dolores", "FAM", "Say less")
    assert shown(ward).goals == Share(8, 7)
    # Of three leaders one has an edge: that is too few to be told.
    assert shown(ward).leaders == Share(None, None)
    with ward.store.write() as write:
        write.session.execute(update(PersonRow).where(PersonRow.name.like("% Field")).values(leader=True))
    assert shown(ward).leaders.part == 15
    ward.share("r0", ItemKind.GOALS, Audience.TEAM)
    assert (shown(ward).goals, shown(ward).leaders.part) == (Share(7, 7), 14)
    with ward.store.write() as write:
        end_goal(write, ward.actor("r1"), made["r1"], 1, GoalStatus.LET_GO)
    assert shown(ward).goals == Share(6, 7)


def test_requests_are_met_or_end_with_their_day(ward: Workroom) -> None:
    made = {name: goal(ward, name, "AIR", "Hold the mask") for name in (*JUNIORS, *NURSES)}
    now = go_back(ward)
    asked = {name: ask(ward, name, made[name], proven=True) for name in (*JUNIORS, *NURSES)}
    ward.clock.advance(timedelta(minutes=50))
    seen = {name: close(ward, "Dolores", asked[name]) for name in JUNIORS[:6]}
    ward.clock.set(now)
    assert shown(ward).requests == {HowSoon.AN_HOUR: 6, HowSoon.NOBODY: 8}
    # Without their level on the wall nobody can read there whether somebody came.
    ward.share("r0", ItemKind.LEVELS, Audience.TEAM)
    assert shown(ward).requests == {HowSoon.AN_HOUR: 5, HowSoon.NOBODY: 8}
    go_back(ward, LATELY - timedelta(minutes=52))
    with ward.store.write() as write:
        undo_observe(write, ward.actor("Dolores"), seen["r1"])
    ward.clock.set(now)
    assert shown(ward).requests == {HowSoon.NOBODY: 9}


def test_coaching_counts_what_was_seen_and_offers_by_profession(ward: Workroom) -> None:
    now = go_back(ward)
    made = {name: goal(ward, name, "LP", "Find the space") for name in JUNIORS}
    for nurse, junior in zip(NURSES, JUNIORS, strict=False):
        ward.observe(nurse, junior, "AIR", 2)
        # Offered to watch and to teach it is one offer.
        help_with(ward, nurse, made[junior], AllyKind.WATCH)
        help_with(ward, nurse, made[junior], AllyKind.TEACH)
        help_with(ward, nurse, made[junior], AllyKind.ME_TOO)
        ward.observe(junior, nurse, "FAM", 2)
    ward.clock.set(now)
    nurse, resident = RoleKind.NURSE, RoleKind.RESIDENT
    assert shown(ward).across == ((Way(nurse, resident), 12), (Way(resident, nurse), 6))
    ward.share("n0", ItemKind.LEVELS, Audience.PRIVATE)
    ward.share("r0", ItemKind.GOALS, Audience.TEAM)
    assert shown(ward).across == ((Way(nurse, resident), 11), (Way(resident, nurse), 5))


def test_a_fix_counts_from_its_entry_on_and_never_of_a_private_one(ward: Workroom) -> None:
    now = go_back(ward, days(30))
    entries = {name: log(ward, name, Audience.TEAM, LeadKind.FIX) for name in (*JUNIORS, *NURSES)}
    for name in NURSES[:5]:
        log(ward, name, Audience.COACH, LeadKind.FIX)
    ward.clock.advance(days(16))
    with ward.store.write() as write:
        wanted = [entries[name] for name in JUNIORS]
        for lead in write.session.scalars(select(LogLeadRow.id).where(LogLeadRow.entry_id.in_(wanted))).all():
            close_lead(write, ward.actor("Dolores"), LogLeadId(lead))
    ward.clock.set(now)
    page = shown(ward)
    assert (page.fixes, page.open_fixes) == ({HowLong.SIX_WEEKS: 8}, 6)
    with ward.store.write() as write:
        withdraw_entry(write, ward.actor("r0"), LogEntryId(entries["r0"]))
    assert shown(ward).fixes == {HowLong.SIX_WEEKS: 7}


def live(workroom: Workroom, seed: int) -> None:
    """Let a ward live through some weeks by chance, with everything that is counted."""
    chance, now = random.Random(seed), workroom.clock.now()
    names = sorted(workroom.people)
    for ago in range(70, 1, -2):
        workroom.clock.set(now - days(ago))
        for _ in range(5):
            by, of = chance.sample(names, 2)
            workroom.observe(by, of, "FAM", chance.randrange(4))
        log(workroom, chance.choice(names), chance.choice([*Audience][:3]), LeadKind.FIX)
    for name in names:
        workroom.clock.set(now - days(chance.randrange(8, 60)))
        made = goal(workroom, name, "FAM", "Say less")
        helper = chance.choice([each for each in names if each != name])
        if chance.random() < 0.6:
            help_with(workroom, helper, made)
        request = ask(workroom, name, made, proven=True)
        if chance.random() < 0.5:
            workroom.clock.advance(timedelta(minutes=chance.randrange(200)))
            close(workroom, helper, request)
    workroom.clock.set(now)


def remove_all_hidden(workroom: Workroom) -> int:
    """Delete everything that anybody at the wall may not see, private entries of the log and requests besides."""
    off = {kind: off_wall(workroom, kind) for kind in (ItemKind.GOALS, ItemKind.LEVELS)}
    with workroom.store.write() as write:
        session = write.session
        session.execute(delete(WatchRequestRow).where(WatchRequestRow.person_id.in_(off[ItemKind.GOALS])))
        of_hidden = select(ObservationRow.id).where(ObservationRow.person_id.in_(off[ItemKind.LEVELS]))
        lost = update(WatchRequestRow).where(WatchRequestRow.observation_id.in_(of_hidden))
        session.execute(lost.values(observation_id=None))
        kept_back = select(LogEntryRow.id).where(LogEntryRow.audience < int(Audience.TEAM))
        session.execute(delete(LogLeadRow).where(LogLeadRow.entry_id.in_(kept_back)))
        session.execute(delete(LogEntryRow).where(LogEntryRow.audience < int(Audience.TEAM)))
    return remove_hidden(workroom)


def off_wall(workroom: Workroom, kind: ItemKind) -> list[PersonId]:
    """Return whose items of a kind the wall does not show."""
    with workroom.store.read() as session:
        sight = load_sight(session, load_programme(session), None)
    return [person.id for person in workroom.people.values() if not sight.reaches(person.id, kind)]


@pytest.mark.parametrize("seed", range(6))
def test_the_page_is_the_same_without_what_is_not_shared(small_ward: Workroom, seed: int) -> None:
    live(small_ward, seed)
    everything = pages(small_ward)
    choose_by_chance(small_ward, seed)
    before = pages(small_ward)
    assert before != everything
    assert remove_all_hidden(small_ward) > 0
    assert pages(small_ward) == before


def test_the_comparison_would_see_a_leak(small_ward: Workroom) -> None:
    live(small_ward, 1)
    before = pages(small_ward)
    for name in JUNIORS:
        small_ward.share(name, ItemKind.GOALS, Audience.TEAM)
    remove_all_hidden(small_ward)
    for name in JUNIORS:
        small_ward.share(name, ItemKind.GOALS, Audience.WALL)
    assert pages(small_ward) != before


def test_more_people_and_goals_ask_no_more_questions(small_ward: Workroom) -> None:
    def asked() -> int:
        statements = Statements()
        try:
            pages(small_ward)
        finally:
            statements.close()
        return statements.count

    hold(small_ward, small_ward.clock.now(), 6)
    few = asked()
    live(small_ward, 3)
    people_come(small_ward, RoleKind.PHARMACIST, tuple(f"x{n}" for n in range(6)))
    for _ in range(4):
        hold(small_ward, small_ward.clock.now(), 6)
    with small_ward.store.read() as session:
        assert session.scalar(select(GoalRow.id).limit(1)) is not None
    assert asked() == few
    assert few <= 20
