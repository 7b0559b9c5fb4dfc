"""Somebody sees something done, says so, and the pin moves."""

from __future__ import annotations

from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest

from db.audit import verify
from db.queries.observations import load_said_since
from kiosk.actions.observe import Answer, Observe, answer, look_at_page, observe, put_back, undo_observe, withdraw
from kiosk.actions.setup import put_person
from kiosk.domain.board import CellKind
from kiosk.domain.clock import Calendar
from kiosk.domain.consent import Audience, ItemKind
from kiosk.domain.errors import Conflict, InvalidInput, NotAllowed, NotFound
from kiosk.domain.ids import ObservationId
from kiosk.domain.permissions import Actor
from tests.workroom import PEOPLE, Workroom, days


def saw(workroom: Workroom, of: str, competency: str, level: int, **more: object) -> Observe:
    """Return what somebody is about to save."""
    return Observe(
        ObservationId(workroom.store.ids()),
        workroom.id_of(of),
        workroom.competencies[competency].id,
        level,
        **more,  # type: ignore[arg-type]
    )


def test_a_nurse_sees_the_airway_done_and_the_pin_moves(workroom: Workroom) -> None:
    workroom.observe("Dolores", "Amara", "AIR", 1, ago=days(40))
    assert workroom.cell("Amara", "AIR").level == 1
    workroom.observe("Dolores", "Amara", "AIR", 2)
    cell = workroom.cell("Amara", "AIR")
    assert (cell.level, cell.moved, cell.before) == (2, True, 1)


def test_an_own_view_and_a_committee_never_move_the_pin(workroom: Workroom) -> None:
    workroom.observe("Dolores", "Amara", "AIR", 1)
    with workroom.store.write() as write:
        observe(write, workroom.actor("Amara"), saw(workroom, "Amara", "AIR", 4))
    assert workroom.cell("Amara", "AIR").level == 1


def test_an_older_day_entered_later_does_not_undo_a_newer_one(workroom: Workroom) -> None:
    workroom.observe("Dolores", "Amara", "AIR", 2)
    with workroom.store.write() as write:
        earlier = workroom.clock.now() - days(3)
        observe(write, workroom.actor("Miriam"), saw(workroom, "Amara", "AIR", 1, observed_at=earlier))
    assert workroom.cell("Amara", "AIR").level == 2


def test_the_same_entry_twice_is_one_entry(workroom: Workroom) -> None:
    entry = saw(workroom, "Amara", "AIR", 2)
    for _ in range(2):
        with workroom.store.write() as write:
            observe(write, workroom.actor("Dolores"), entry)
    assert len(workroom.history("Amara", "AIR").voices) == 1


def test_undo_takes_the_entry_back_and_the_pin_returns(workroom: Workroom) -> None:
    workroom.observe("Miriam", "Amara", "AIR", 1, ago=days(40))
    made = workroom.observe("Dolores", "Amara", "AIR", 3)
    with workroom.store.write() as write:
        withdraw(write, workroom.actor("Dolores"), made)
    assert workroom.cell("Amara", "AIR").level == 1


def test_the_last_entry_withdrawn_leaves_a_dash(workroom: Workroom) -> None:
    made = workroom.observe("Dolores", "Amara", "AIR", 3)
    with workroom.store.write() as write:
        withdraw(write, workroom.actor("Dolores"), made)
    assert workroom.cell("Amara", "AIR").kind is CellKind.NOT_SEEN


def test_a_correction_replaces_and_its_undo_brings_the_first_one_back(workroom: Workroom) -> None:
    first = workroom.observe("Dolores", "Amara", "AIR", 3)
    correction = saw(workroom, "Amara", "AIR", 2, corrects=first)
    with workroom.store.write() as write:
        observe(write, workroom.actor("Dolores"), correction)
    assert workroom.cell("Amara", "AIR").level == 2
    with workroom.store.write() as write:
        undo_observe(write, workroom.actor("Dolores"), correction.id)
    assert workroom.cell("Amara", "AIR").level == 3


def test_a_correction_taken_back_later_does_not_bring_the_mistake_back(workroom: Workroom) -> None:
    first = workroom.observe("Dolores", "Amara", "AIR", 4, ago=days(5))
    correction = saw(workroom, "Amara", "AIR", 2, corrects=first)
    with workroom.store.write() as write:
        observe(write, workroom.actor("Dolores"), correction)
    with workroom.store.write() as write:
        withdraw(write, workroom.actor("Dolores"), correction.id)
    assert workroom.cell("Amara", "AIR").kind is CellKind.NOT_SEEN


def test_an_old_entry_is_corrected_and_keeps_its_day(workroom: Workroom) -> None:
    first = workroom.observe("Dolores", "Amara", "AIR", 4, ago=days(60))
    seen_then = workroom.clock.now() - days(60)
    correction = saw(workroom, "Amara", "AIR", 2, corrects=first, observed_at=seen_then)
    with workroom.store.write() as write:
        observe(write, workroom.actor("Dolores"), correction)
    cell = workroom.cell("Amara", "AIR")
    assert (cell.level, cell.observed_at) == (2, seen_then)


def test_an_entry_in_the_wrong_cell_is_corrected_and_both_cells_say_so(workroom: Workroom) -> None:
    first = workroom.observe("Dolores", "Amara", "AIR", 3)
    correction = saw(workroom, "Björn", "LP", 3, corrects=first)
    with workroom.store.write() as write:
        observe(write, workroom.actor("Dolores"), correction)
    assert workroom.cell("Amara", "AIR").kind is CellKind.NOT_SEEN
    assert workroom.cell("Björn", "LP").level == 3
    with workroom.store.write() as write:
        undo_observe(write, workroom.actor("Dolores"), correction.id)
    assert workroom.cell("Amara", "AIR").level == 3
    assert workroom.cell("Björn", "LP").kind is CellKind.NOT_SEEN


def test_taking_back_an_old_entry_can_be_undone(workroom: Workroom) -> None:
    made = workroom.observe("Dolores", "Amara", "AIR", 3, ago=days(60))
    with workroom.store.write() as write:
        withdraw(write, workroom.actor("Dolores"), made)
    with pytest.raises(NotAllowed), workroom.store.write() as write:
        put_back(write, workroom.actor("Amara"), made)
    for _ in range(2):
        with workroom.store.write() as write:
            put_back(write, workroom.actor("Dolores"), made)
    assert workroom.cell("Amara", "AIR").level == 3


def test_what_was_corrected_is_not_put_back_beside_its_correction(workroom: Workroom) -> None:
    first = workroom.observe("Dolores", "Amara", "AIR", 4)
    with workroom.store.write() as write:
        observe(write, workroom.actor("Dolores"), saw(workroom, "Amara", "AIR", 2, corrects=first))
    with pytest.raises(Conflict, match="observation-corrected"), workroom.store.write() as write:
        put_back(write, workroom.actor("Dolores"), first)
    assert workroom.cell("Amara", "AIR").level == 2


def test_the_first_day_of_the_last_week_counts_whole(small_workroom: Workroom) -> None:
    calendar = Calendar(ZoneInfo("America/Chicago"))
    week_ago = calendar.day_of(small_workroom.clock.now()) - days(7)
    entry = saw(small_workroom, "Amara", "AIR", 2, observed_at=calendar.starts(week_ago))
    with small_workroom.store.write() as write:
        observe(write, small_workroom.actor("Dolores"), entry)
    assert small_workroom.cell("Amara", "AIR").level == 2


def test_nobody_observes_somebody_who_has_left(small_workroom: Workroom) -> None:
    with small_workroom.store.write() as write:
        put_person(write, small_workroom.programme_id, None, replace(PEOPLE[0], active=False))
    with pytest.raises(NotFound, match="person-missing"), small_workroom.store.write() as write:
        observe(write, small_workroom.actor("Dolores"), saw(small_workroom, "Amara", "AIR", 2))


def test_nobody_takes_back_what_somebody_else_said(workroom: Workroom) -> None:
    made = workroom.observe("Dolores", "Amara", "AIR", 3)
    with pytest.raises(NotAllowed), workroom.store.write() as write:
        withdraw(write, workroom.actor("Miriam"), made)
    assert workroom.cell("Amara", "AIR").level == 3


def test_an_entry_is_taken_back_once(workroom: Workroom) -> None:
    made = workroom.observe("Dolores", "Amara", "AIR", 3)
    with workroom.store.write() as write:
        withdraw(write, workroom.actor("Dolores"), made)
    with pytest.raises(Conflict, match="observation-withdrawn"), workroom.store.write() as write:
        withdraw(write, workroom.actor("Dolores"), made)


def test_a_name_alone_does_not_enter_levels(workroom: Workroom) -> None:
    unproven = Actor(workroom.id_of("Dolores"), workroom.programme_id, proven=False)
    with pytest.raises(NotAllowed), workroom.store.write() as write:
        observe(write, unproven, saw(workroom, "Amara", "AIR", 2))


@pytest.mark.parametrize(
    ("of", "competency", "level", "back", "code"),
    [
        ("Amara", "AIR", 5, 0.0, "level-unknown"),
        ("Ines", "LP", 1, 0.0, "competency-not-for-role"),
        ("Amara", "AIR", 2, 8.0, "date-too-old"),
        ("Amara", "AIR", 2, -1.0, "date-ahead"),
    ],
)
def test_what_cannot_be_is_refused_and_changes_nothing(
    workroom: Workroom, of: str, competency: str, level: int, back: float, code: str
) -> None:
    entry = saw(workroom, of, competency, level, observed_at=workroom.clock.now() - days(back))
    with pytest.raises(InvalidInput, match=code), workroom.store.write() as write:
        observe(write, workroom.actor("Dolores"), entry)
    assert workroom.cell(of, competency).level is None


def test_a_page_opens_with_what_was_said_since_the_last_look(workroom: Workroom) -> None:
    workroom.observe("Dolores", "Amara", "AIR", 1, ago=days(2), seen="Positioned well")
    with workroom.store.read() as session:
        said = load_said_since(session, workroom.id_of("Amara"))
    assert [voice.observation.seen for voice in said] == ["Positioned well"]
    with workroom.store.write() as write:
        look_at_page(write, workroom.actor("Amara"), workroom.clock.now())
    workroom.clock.advance(days(1))
    workroom.observe("Miriam", "Amara", "LP", 1, seen="Named the landmarks")
    with workroom.store.read() as session:
        said = load_said_since(session, workroom.id_of("Amara"))
    assert [voice.observer.given_name for voice in said] == ["Miriam"]


def test_the_person_observed_answers_and_nobody_else(workroom: Workroom) -> None:
    made = workroom.observe("Dolores", "Amara", "AIR", 1)
    thanks = Answer(workroom.store.ids(), made, "Thank you, I will ask sooner")
    with pytest.raises(NotAllowed), workroom.store.write() as write:
        answer(write, workroom.actor("Miriam"), thanks)
    with workroom.store.write() as write:
        answer(write, workroom.actor("Amara"), thanks)
    assert workroom.history("Amara", "AIR").voices[0].observation.answer == "Thank you, I will ask sooner"


def test_an_observation_of_a_private_person_is_kept_for_them_and_its_author(workroom: Workroom) -> None:
    workroom.share("Amara", ItemKind.LEVELS, Audience.PRIVATE)
    workroom.observe("Dolores", "Amara", "AIR", 2)
    assert workroom.cell("Amara", "AIR").kind is CellKind.NOT_SEEN
    seen_by = {
        name: len(workroom.history("Amara", "AIR", viewer=name).voices) for name in ("Amara", "Dolores", "Miriam")
    }
    assert seen_by == {"Amara": 1, "Dolores": 1, "Miriam": 0}


def test_the_audit_chain_holds_after_a_day_at_the_board(workroom: Workroom) -> None:
    made = workroom.observe("Dolores", "Amara", "AIR", 1)
    with workroom.store.write() as write:
        withdraw(write, workroom.actor("Dolores"), made)
    with workroom.store.read() as session:
        assert verify(session, workroom.store.keys.audit) is None
