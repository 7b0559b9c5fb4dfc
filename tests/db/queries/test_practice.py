"""Practice health over a ward on both databases: what the wall shows is counted, and nothing else leaves a trace."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import delete, select, update

from db.queries.people import load_person, load_sight
from db.queries.practice import load_practice
from db.queries.programme import load_programme
from db.tables import GoalRow, LogEntryRow, LogLeadRow, ObservationRow, PersonRow, WatchRequestRow
from kiosk.actions.goals import end_goal, join_goal
from kiosk.actions.log import close_lead, withdraw_entry
from kiosk.actions.observe import Observe, observe, undo_observe, withdraw
from kiosk.actions.setup import RosterEntry, put_person
from kiosk.domain.consent import Audience, ItemKind
from kiosk.domain.goals import AllyKind, GoalStatus
from kiosk.domain.huddles import Happening
from kiosk.domain.ids import GoalId, LogEntryId, LogLeadId, ObservationId, PersonId
from kiosk.domain.log import LeadKind
from kiosk.domain.people import RoleKind
from kiosk.domain.practice import HowLong, HowSoon, Practice, Share, Span, Way
from tests.actions.test_huddles import start, tell
from tests.actions.test_log import log
from tests.actions.test_requests import ask, close
from tests.db.queries.lives import remove_hidden
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


TEACHERS = tuple(f"f{n}" for n in range(12))
WAITS = (timedelta(minutes=20), timedelta(hours=3), timedelta(hours=7), None)
TOOK = (days(5), days(30), days(50), None)


def live(workroom: Workroom, seed: int) -> None:
    """Let a ward live through some weeks, in whatever order, so that every figure of its page is told."""
    chance, now = random.Random(seed), workroom.clock.now()
    people_come(workroom, RoleKind.FACULTY, TEACHERS)
    with workroom.store.write() as write:
        lead = [workroom.id_of(name) for name in (*NURSES, *TEACHERS)]
        write.session.execute(update(PersonRow).where(PersonRow.id.in_(lead)).values(leader=True))
    names = [*JUNIORS, *NURSES, *TEACHERS]
    chance.shuffle(names)
    for morning in range(6):
        hold(workroom, now - days(7) + timedelta(minutes=20 * morning), 6 + morning)
    say_what_was_seen(workroom, now - days(20))
    grow(workroom, [name for name in names if name not in TEACHERS[:7]], now - days(12))
    mend(workroom, names, now - days(9))
    workroom.clock.set(now)


def say_what_was_seen(workroom: Workroom, moment: datetime) -> None:
    """Let nurses and juniors tell each other, and juniors their teachers, what they saw."""
    workroom.clock.set(moment)
    for by, of in ((NURSES, JUNIORS), (JUNIORS, NURSES), (JUNIORS, TEACHERS)):
        for number in range(len(TEACHERS)):
            workroom.observe(by[number % len(by)], of[number % len(of)], "FAM", number % 4)


def grow(workroom: Workroom, names: Sequence[str], moment: datetime) -> None:
    """Let people have a goal, every second one with help, and ask to be watched at it on four days."""
    workroom.clock.set(moment)
    made = {name: goal(workroom, name, "FAM", "Say less") for name in names}
    for number, name in enumerate(names):
        if number % 2:
            help_with(workroom, NURSES[number % 6] if name in JUNIORS else JUNIORS[number % 8], made[name])
    for day, wait in enumerate(WAITS):
        workroom.clock.set(moment + days(day))
        asked = {name: ask(workroom, name, made[name], proven=True) for name in names}
        if wait is not None:
            workroom.clock.advance(wait)
            for name in names:
                close(workroom, "Ines", asked[name])


def mend(workroom: Workroom, names: Sequence[str], moment: datetime) -> None:
    """Let everybody write twice what is to be mended, and mend it soon, later or not yet; a third is for nobody."""
    for number, name in enumerate((*names, *names)):
        took = TOOK[number % 4]
        workroom.clock.set(moment - (took or days(1)))
        audience = (Audience.PRIVATE, Audience.COACH)[number % 2] if number % 3 == 0 else Audience.TEAM
        made = log(workroom, name, audience, LeadKind.FIX)
        if took is not None:
            workroom.clock.set(moment)
            with workroom.store.write() as write:
                to_mend = select(LogLeadRow.id).where(LogLeadRow.entry_id == made)
                close_lead(write, workroom.actor("Dolores"), LogLeadId(write.session.scalars(to_mend).one()))


def few_keep_something_back(workroom: Workroom, seed: int) -> None:
    """Let two of each kind of people keep goals, levels or both from the wall; all others share both."""
    chance = random.Random(seed)
    for names in (JUNIORS, NURSES, TEACHERS[7:]):
        for name in chance.sample(names, 2):
            for kind in chance.choice([[ItemKind.GOALS], [ItemKind.LEVELS], [ItemKind.GOALS, ItemKind.LEVELS]]):
                workroom.share(name, kind, chance.choice([*Audience][:3]))


def figures(page: Practice) -> dict[str, int | None]:
    """Return every figure of a page."""
    ways = dict((*page.across, *page.upward))
    return {
        "held": page.held,
        "minutes": page.minutes,
        "goals with an ally": page.goals.part,
        "goals without": page.goals.rest,
        "leaders with an edge": page.leaders.part,
        "leaders without": page.leaders.rest,
        **{f"requests {how}": page.requests.get(how) for how in HowSoon},
        **{f"fixes {how}": page.fixes.get(how) for how in HowLong},
        "still to mend": page.open_fixes,
        "nurse to resident": ways.get(Way(RoleKind.NURSE, RoleKind.RESIDENT)),
        "resident to nurse": ways.get(Way(RoleKind.RESIDENT, RoleKind.NURSE)),
        "resident to faculty": ways.get(Way(RoleKind.RESIDENT, RoleKind.FACULTY, upward=True)),
    }


def told(workroom: Workroom) -> dict[str, int]:
    """Return the figures that are told over eight weeks."""
    return {name: count for name, count in figures(shown(workroom)).items() if count is not None}


def moved(before: Mapping[str, int], after: Mapping[str, int]) -> set[str]:
    """Return which figures are others."""
    return {name for name in {*before, *after} if before.get(name) != after.get(name)}


OF_GOALS = {
    "goals with an ally",
    "goals without",
    "leaders with an edge",
    "leaders without",
    *(f"requests {how}" for how in HowSoon),
}
OF_LEVELS = {*(f"requests {how}" for how in HowSoon), "nurse to resident", "resident to nurse", "resident to faculty"}
OF_LOG = {*(f"fixes {how}" for how in HowLong), "still to mend"}


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


@pytest.mark.parametrize("seed", range(4))
def test_the_page_is_the_same_without_what_is_not_shared(small_ward: Workroom, seed: int) -> None:
    live(small_ward, seed)
    few_keep_something_back(small_ward, seed)
    before, pages_before = told(small_ward), pages(small_ward)
    # Every figure is told, so that every one could give something away.
    assert before.keys() == figures(shown(small_ward)).keys()
    assert remove_all_hidden(small_ward) > 0
    assert pages(small_ward) == pages_before


@pytest.mark.parametrize(("kind", "expected"), [(ItemKind.GOALS, OF_GOALS), (ItemKind.LEVELS, OF_LEVELS)])
def test_the_comparison_would_see_a_leak(small_ward: Workroom, kind: ItemKind, expected: set[str]) -> None:
    """What somebody keeps back, counted all the same, would be seen in each figure that it could be in."""
    live(small_ward, 1)
    keeping = [*JUNIORS[:3], *NURSES[:3], *TEACHERS[7:10]]
    before = told(small_ward)
    for name in keeping:
        small_ward.share(name, kind, Audience.TEAM)
    remove_all_hidden(small_ward)
    for name in keeping:
        small_ward.share(name, kind, Audience.WALL)
    assert moved(before, told(small_ward)) >= expected


def test_the_comparison_would_see_what_the_log_keeps_back(small_ward: Workroom) -> None:
    live(small_ward, 1)
    kept_back = select(LogEntryRow.id).where(LogEntryRow.audience < int(Audience.TEAM))
    with small_ward.store.read() as session:
        entries = session.scalars(kept_back).all()

    def share_with(audience: Audience) -> None:
        with small_ward.store.write() as write:
            statement = update(LogEntryRow).where(LogEntryRow.id.in_(entries))
            team_id = small_ward.people["Amara"].team_id if audience is Audience.TEAM else None
            write.session.execute(statement.values(audience=int(audience), team_id=team_id))

    share_with(Audience.TEAM)
    before = told(small_ward)
    share_with(Audience.PRIVATE)
    remove_all_hidden(small_ward)
    assert moved(before, told(small_ward)) == OF_LOG


# When it counts


def nurses_see(workroom: Workroom, observed_at: datetime | None) -> dict[str, ObservationId]:
    """Let every nurse say today what they saw of a junior at a moment."""
    made = {}
    for nurse, junior in zip(NURSES, JUNIORS, strict=False):
        with workroom.store.write() as write:
            of, about = workroom.id_of(junior), workroom.competencies["FAM"].id
            entry = Observe(ObservationId(write.ids()), of, about, 2, observed_at=observed_at)
            made[nurse] = observe(write, workroom.actor(nurse), entry)
    return made


NURSE_TO_JUNIOR = Way(RoleKind.NURSE, RoleKind.RESIDENT)


def test_what_is_entered_with_a_day_of_last_week_is_not_in_last_week(ward: Workroom) -> None:
    nurses_see(ward, ward.clock.now() - days(3))
    assert shown(ward).across == ()
    ward.clock.advance(days(7))
    assert shown(ward).across == ((NURSE_TO_JUNIOR, 6),)


def test_a_correction_moves_no_figure(ward: Workroom) -> None:
    now = go_back(ward)
    made = nurses_see(ward, None)
    ward.clock.set(now)
    for _ in range(2):
        with ward.store.write() as write:
            of, about = ward.id_of("r0"), ward.competencies["FAM"].id
            corrected = Observe(ObservationId(write.ids()), of, about, 3, corrects=made["n0"])
            made["n0"] = observe(write, ward.actor("n0"), corrected)
        assert shown(ward).across == ((NURSE_TO_JUNIOR, 6),)
    with ward.store.write() as write:
        withdraw(write, ward.actor("n0"), made["n0"])
    # Taken back it is gone at once, as it is from the wall.
    assert shown(ward).across == ((NURSE_TO_JUNIOR, 5),)


def test_what_a_file_brought_in_is_of_the_days_it_was_seen_on(ward: Workroom) -> None:
    for made in nurses_see(ward, ward.clock.now() - days(6)).values():
        with ward.store.write() as write:
            write.session.get_one(ObservationRow, made).observed_at = ward.clock.now() - days(20)
    assert shown(ward).across == ((NURSE_TO_JUNIOR, 6),)


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
