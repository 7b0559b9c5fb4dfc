"""Moments with the lenses: who could coach whom, what is old, and what is ahead."""

from __future__ import annotations

from datetime import timedelta
from threading import current_thread, main_thread

import pytest
from PySide6.QtWidgets import QWidget
from sqlalchemy import delete

from db.queries import pairings
from db.tables import IdealNumberRow
from kiosk.actions.schedule import put_leave
from kiosk.actions.sharing import offer_coaching
from kiosk.actions.trainings import PlanTraining, plan_training
from kiosk.domain.board import Board
from kiosk.domain.consent import Audience, ItemKind
from kiosk.domain.ids import TrainingId
from kiosk.domain.pairing import Pairing, suggest_pairings
from tests.kiosk import KioskAtWork
from tests.views.person.moments import goal
from tests.workroom import Workroom, days
from views.board.column_sheet.sheet import ColumnSheet
from views.board.place import BoardPlace
from views.board.since_sheet import SinceSheet
from views.board.tools import LENSES
from views.dates import long_day, past_day, short_day
from widgets.labels import TextLabel
from widgets.pin_state import Lens


def board(kiosk: KioskAtWork) -> BoardPlace:
    return kiosk.place("board", BoardPlace)


def look_through(kiosk: KioskAtWork, lens: str) -> BoardPlace:
    place = board(kiosk)
    kiosk.touch(place.tools.lens.segment(lens))
    return place


def wants_to_coach(workroom: Workroom, name: str, *codes: str) -> None:
    for code in codes:
        workroom.observe("Miriam" if name != "Miriam" else "Dolores", name, code, 4)
        with workroom.store.write() as write:
            offer_coaching(write, workroom.actor(name), workroom.competencies[code].id)


def words_on(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(TextLabel) if label.isVisible() and label.text()]


@pytest.fixture
def looking(kiosk: KioskAtWork) -> KioskAtWork:
    """Amara looks for somebody to teach her two things; Dolores, of her team, offers both."""
    wants_to_coach(kiosk.workroom, "Dolores", "AIR", "HAND")
    for code in ("AIR", "HAND"):
        kiosk.workroom.observe("Dolores", "Amara", code, 1)
        goal(kiosk.workroom, "Amara", code, "Twice, with somebody beside me")
    board(kiosk).make_stale()
    kiosk.settle()
    return kiosk


def test_every_lens_says_in_a_line_what_it_shows(kiosk: KioskAtWork) -> None:
    said = [(look_through(kiosk, lens).subtitle(), board(kiosk).grid.table.lens) for lens in LENSES]
    assert len({words for words, _ in said}) == len(said)
    assert [lens for _, lens in said] == list(Lens)


def test_a_pair_is_proposed_with_its_reason_and_the_next_one_comes_round(looking: KioskAtWork) -> None:
    place = look_through(looking, "coaches")
    strip = place.tools.proposal
    assert words_on(strip)[0] == "Amara with Dolores"
    first = words_on(strip)[1]
    assert first.endswith("both on Team Blue")
    looking.touch(strip.next_button)
    assert words_on(strip)[1] != first
    looking.touch(strip.next_button)
    assert words_on(strip)[1] == first


def test_the_screen_never_waits_for_pairs_to_be_found(looking: KioskAtWork, monkeypatch: pytest.MonkeyPatch) -> None:
    threads = []

    def find(found: Board) -> tuple[Pairing, ...]:
        threads.append(current_thread())
        return suggest_pairings(found)

    monkeypatch.setattr(pairings, "suggest_pairings", find)
    place = look_through(looking, "coaches")
    looking.touch(place.tools.proposal.next_button)
    place.open_column(looking.workroom.competencies["AIR"].id)
    looking.settle()
    # One for the lens, one for the column's sheet.
    assert len(threads) == 2
    assert main_thread() not in threads


def test_other_lenses_propose_nothing(looking: KioskAtWork) -> None:
    place = look_through(looking, "coaches")
    assert place.tools.proposal.isVisible()
    look_through(looking, "levels")
    assert not place.tools.proposal.isVisible()


def test_while_names_are_hidden_nobody_is_proposed(looking: KioskAtWork) -> None:
    place = look_through(looking, "coaches")
    looking.window.hide_names(hidden=True)
    looking.settle()
    assert not place.tools.proposal.isVisible()
    looking.window.hide_names(hidden=False)
    looking.settle()
    assert place.tools.proposal.isVisible()


def test_who_no_longer_shares_their_level_is_proposed_no_longer(looking: KioskAtWork) -> None:
    place = look_through(looking, "coaches")
    looking.workroom.share("Dolores", ItemKind.LEVELS, Audience.TEAM)
    place.make_stale()
    looking.settle()
    assert not place.tools.proposal.isVisible()


def test_old_evidence_is_counted_and_says_how_old(kiosk: KioskAtWork) -> None:
    kiosk.workroom.observe("Dolores", "Amara", "AIR", 2, ago=days(215))
    kiosk.workroom.observe("Dolores", "Björn", "AIR", 2, ago=days(5))
    place = look_through(kiosk, "freshness")
    place.make_stale()
    kiosk.settle()
    row, column = place.grid.model.row_of(kiosk.workroom.id_of("Amara")), 0
    assert place.grid.model.cell(row, column).age == "7 mo"
    assert "1 of 2 to look at again" in place.grid.foot.accessibleDescription()


def test_the_foot_of_cover_leaves_room_for_fewer_people_and_says_so(kiosk: KioskAtWork) -> None:
    place = look_through(kiosk, "levels")
    people = place.grid.rows_per_page
    kiosk.workroom.observe("Miriam", "Dolores", "AIR", 4)
    today = kiosk.workroom.clock.now().date()
    with kiosk.workroom.store.write() as write:
        put_leave(write, kiosk.workroom.id_of("Dolores"), today + days(7), today + days(9), "conference")
    place = look_through(kiosk, "coverage")
    place.make_stale()
    kiosk.settle()
    assert place.grid.rows_per_page < people
    told = place.grid.foot.accessibleDescription().split("; ")
    airway = [words.rpartition(", ")[2] for words in told if "Airway" in words]
    assert airway == ["Airway: 1 of 4", "Airway: 0 of 4"]
    assert "conference" not in "".join(told)


def test_what_moved_last_night_moved_yesterday(kiosk: KioskAtWork) -> None:
    """Not today, as fewer than 24 hours would have it."""
    clock, calendar = kiosk.workroom.clock, kiosk.workroom.board().programme.calendar
    since_midnight = clock.now() - calendar.starts(calendar.day_of(clock.now()))
    kiosk.workroom.observe("Dolores", "Amara", "AIR", 1, ago=days(60))
    kiosk.workroom.observe("Miriam", "Amara", "AIR", 2, ago=since_midnight + timedelta(hours=1))
    kiosk.workroom.observe("Miriam", "Björn", "AIR", 2)
    place = look_through(kiosk, "movement")
    place.make_stale()
    kiosk.settle()
    told = {}
    for name in ("Amara", "Björn"):
        movement = place.grid.model.cell(place.grid.model.row_of(kiosk.workroom.id_of(name)), 0).movement
        assert movement is not None
        told[name] = movement.ago
    assert told == {"Amara": "1 d", "Björn": "0 d"}


def test_what_is_thin_is_proposed_with_what_is_planned_and_leads_to_its_column(kiosk: KioskAtWork) -> None:
    kiosk.workroom.observe("Miriam", "Dolores", "AIR", 3)
    day = kiosk.workroom.board().programme.calendar.day_of(kiosk.workroom.clock.now()) + timedelta(days=5)
    with kiosk.workroom.store.write() as write:
        ids = kiosk.workroom.id_of("Amara"), kiosk.workroom.competencies["AIR"].id
        plan_training(
            write, kiosk.workroom.actor("Amara"), PlanTraining(TrainingId(write.ids()), *ids, "Airway lab", day)
        )
        write.session.execute(delete(IdealNumberRow).where(IdealNumberRow.competency_id != ids[1]))
    board(kiosk).make_stale()
    kiosk.settle()
    place = look_through(kiosk, "coverage")
    sentence, reason = words_on(place.tools.proposal)[:2]
    assert sentence == "Airway: only one"
    assert reason == f"now · one has Airway lab on {short_day(day)}"
    kiosk.touch(place.tools.proposal.more_button)
    sheet = place.stage.findChild(ColumnSheet)
    assert sheet is not None
    assert sheet.competency == kiosk.workroom.competencies["AIR"].id


def test_where_people_go_next_and_when_they_are_away_stands_under_their_names(kiosk: KioskAtWork) -> None:
    day = kiosk.workroom.board().programme.calendar.day_of(kiosk.workroom.clock.now())
    first, last = day + timedelta(days=9), day + timedelta(days=12)
    with kiosk.workroom.store.write() as write:
        put_leave(write, kiosk.workroom.id_of("Amara"), first, last, "wedding")
    board(kiosk).make_stale()
    kiosk.settle()
    grid = board(kiosk).grid
    row = grid.model.row_of(kiosk.workroom.id_of("Amara"))
    usual = grid.model.row(row).caption
    look_through(kiosk, "coverage")
    assert grid.model.row(row).caption == f"Team Blue · away {short_day(first)} to {short_day(last)}"
    assert grid.model.row(row).caption_strong
    look_through(kiosk, "levels")
    assert grid.model.row(row).caption == usual


def test_an_absence_tells_no_reason_and_one_that_is_over_is_not_told(workroom: Workroom) -> None:
    day = workroom.board().programme.calendar.day_of(workroom.clock.now())
    with workroom.store.write() as write:
        put_leave(write, workroom.id_of("Amara"), day - days(9), day - days(2), "wedding")
    row = next(row for row in workroom.board().board.rows if row.person.id == workroom.id_of("Amara"))
    assert (row.away, row.here) == (None, True)


def test_movement_is_told_since_the_block_or_ninety_days_or_any_day(kiosk: KioskAtWork) -> None:
    for ago, level in ((200, 1), (60, 2), (10, 3)):
        kiosk.workroom.observe("Miriam", "Amara", "AIR", level, ago=days(ago))
    board(kiosk).make_stale()
    kiosk.settle()
    place = look_through(kiosk, "movement")

    def before() -> str:
        movement = place.grid.model.cell(0, 0).movement
        assert movement is not None
        return movement.label

    assert before() == "2"
    kiosk.touch(place.tools.since.segment("quarter"))
    assert before() == "1"
    kiosk.touch(place.tools.since.segment("day"))
    sheet = place.stage.findChild(SinceSheet)
    assert sheet is not None
    for _ in range(8):
        kiosk.touch(sheet.days.back)
    day = next(each for each in sheet.days.days if each.isEnabled())
    kiosk.touch(day)
    assert not sheet.is_open
    movement = place.grid.model.cell(0, 0).movement
    assert movement is not None
    assert movement.level is None
    today = kiosk.workroom.board().programme.calendar.day_of(kiosk.workroom.clock.now())
    said = long_day(day.day) if day.day.year == today.year else past_day(day.day, today)
    assert place.subtitle() == f"What moved since {said}"
    look_through(kiosk, "levels")
    look_through(kiosk, "movement")
    assert before() == "2"
    assert place.tools.since.chosen == "block"
