"""Who sees what of a plan, and what it adds up to."""

from __future__ import annotations

import pytest

from kiosk.actions.plan_sheets import prepare_plan_sheet
from kiosk.actions.plan_values import FairShare
from kiosk.actions.plan_view import share_of_best
from kiosk.actions.plan_words import proof_words, reason_words
from kiosk.actions.schedule import assign, lock_place
from kiosk.domain.errors import NotAllowed, NotFound
from kiosk.matching.plan import Status
from tests.planning import block_id, place, plan_year, seen_by, suggest
from tests.reports.samples import plain
from tests.workroom import Workroom

AMARA, BJORN = "p01", "p02"


def test_everybody_sees_rotations_and_cover_and_nothing_of_reasons(workroom: Workroom) -> None:
    rotations = plan_year(workroom)
    suggest(workroom)
    locked = place(workroom, "Amara", block_id(workroom, 3), rotations["PI"])
    with workroom.store.write() as write:
        lock_place(write, None, locked)
    for viewer in (None, "Dolores"):
        view = seen_by(workroom, viewer)
        assert view.cells[AMARA, "B02"].rotation
        assert view.needs[0].counts["B02"] >= 1
        assert (view.reasons, view.summary, view.kept, view.year.leave) == ({}, None, None, {})
        assert all(cell.growth is None and not cell.locked and not cell.reason for cell in view.cells.values())


def test_somebody_on_leave_is_away_and_only_chiefs_and_they_know_why(workroom: Workroom) -> None:
    plan_year(workroom)
    suggest(workroom)
    assert seen_by(workroom, None).cells[BJORN, "B03"].away
    assert seen_by(workroom, "Björn").cells[BJORN, "B03"].reason == "Parental leave"
    assert seen_by(workroom, "Mei-Ling").cells[BJORN, "B03"].reason == "Parental leave"
    assert seen_by(workroom, "Amara").cells[BJORN, "B03"].reason == ""


def test_a_resident_sees_their_own_reasons_and_nobody_elses(workroom: Workroom) -> None:
    plan_year(workroom)
    suggest(workroom)
    view = seen_by(workroom, "Amara")
    assert {key[0] for key in view.reasons} == {AMARA}
    assert {key[0] for key, cell in view.cells.items() if cell.growth is not None} == {AMARA}
    assert view.kept is None


def test_edges_come_first_and_count_as_met(workroom: Workroom) -> None:
    plan_year(workroom)
    suggest(workroom)
    view = seen_by(workroom, "Mei-Ling")
    key = next(key for key, cell in view.cells.items() if key[0] == AMARA and cell.rotation == "PI" and not cell.past)
    assert view.reasons[key].lines[0].edge
    assert view.summary is not None
    assert (view.summary.edges_met, view.summary.edges, view.summary.outdated) == (1, 1, False)
    assert "growth edge" in reason_words(view.reasons[key], plain)
    assert "asked for it" in reason_words(view.reasons[key], plain)


def test_a_plan_is_out_of_date_once_something_it_depends_on_changed(workroom: Workroom) -> None:
    plan_year(workroom)
    suggest(workroom)
    workroom.observe("Dolores", "Amara", "AIR", 3)
    summary = seen_by(workroom, "Mei-Ling").summary
    assert summary is not None
    assert summary.outdated


def test_before_the_first_suggestion_what_is_scheduled_stands_there(workroom: Workroom) -> None:
    plan_year(workroom)
    view = seen_by(workroom, "Mei-Ling")
    assert (view.head, view.summary) == (None, None)
    assert view.cells[BJORN, "B01"].rotation == "PI"
    assert view.cells[BJORN, "B02"].rotation == ""
    assert "B02" not in view.needs[0].counts


def test_a_need_that_is_not_met_is_marked(workroom: Workroom) -> None:
    rotations = plan_year(workroom)
    moved = place(workroom, "Björn", block_id(workroom, 1), rotations["CL"])
    with workroom.store.write() as write:
        assign(write, [moved])
    picu = seen_by(workroom, None).needs[0]
    assert picu.short("B01")
    assert picu.counts["B01"] == 0


def test_the_chiefs_print_says_why_and_the_walls_does_not(workroom: Workroom) -> None:
    plan_year(workroom)
    suggest(workroom)
    with workroom.store.read() as session:
        chiefs = prepare_plan_sheet(session, workroom.actor("Mei-Ling"), workroom.clock.now(), "chiefs", plain)
        wall = prepare_plan_sheet(session, None, workroom.clock.now(), "wall", plain)
    assert {reason.person for reason in chiefs.reasons} == {"Amara Okafor", "Björn Lindqvist", "Mei-Ling Chen"}
    assert (chiefs.focus, chiefs.standing, chiefs.shared_goals) == (2, "1 of 1 edges met", ())
    assert (wall.reasons, wall.counted, wall.standing, wall.proof) == ((), (), "", "")
    assert [goal.text for goal in wall.shared_goals] == ["I hold the mask with two hands"]
    assert all(cell.growth is None for row in wall.rows for cell in row.cells)
    assert "Parental leave" not in repr(wall)


def test_a_resident_prints_no_plan(workroom: Workroom) -> None:
    plan_year(workroom)
    suggest(workroom)
    with workroom.store.read() as session, pytest.raises(NotAllowed):
        prepare_plan_sheet(session, workroom.actor("Amara"), workroom.clock.now(), "wall", plain)


def test_without_a_plan_there_is_nothing_to_print(workroom: Workroom) -> None:
    plan_year(workroom)
    with workroom.store.read() as session, pytest.raises(NotFound) as told:
        prepare_plan_sheet(session, None, workroom.clock.now(), "chiefs", plain)
    assert told.value.code == "print-no-plan"


@pytest.mark.parametrize(
    ("objective", "bound", "said"),
    [
        (100.0, 100.0, "the best possible"),
        (99.99, 100.0, "at least 99 % of the best possible"),
        (97.9, 100.0, "at least 97 % of the best possible"),
        (-5.0, 100.0, "at least 0 % of the best possible"),
        (None, 100.0, ""),
        (5.0, None, ""),
        (-5.0, -4.0, ""),
    ],
)
def test_how_good_a_plan_is_is_never_said_too_well(objective: float | None, bound: float | None, said: str) -> None:
    assert proof_words(share_of_best(objective, bound), plain) == said


def test_the_plan_is_the_best_there_is(workroom: Workroom) -> None:
    plan_year(workroom)
    suggest(workroom)
    head = seen_by(workroom, None).head
    assert head is not None
    assert (head.status, head.share) == (Status.OPTIMAL, 1.0)


@pytest.mark.parametrize(
    ("share", "band"),
    [
        (1.0, FairShare.NEARLY_ALL),
        (0.9, FairShare.NEARLY_ALL),
        (0.89, FairShare.MOST),
        (0.5, FairShare.HALF),
        (0.2, FairShare.LESS),
        (-0.1, FairShare.LESS),
    ],
)
def test_fairness_is_told_in_bands(share: float, band: FairShare) -> None:
    assert FairShare.of(share) is band


def test_everybody_hears_the_band_and_chiefs_the_share(workroom: Workroom) -> None:
    plan_year(workroom)
    suggest(workroom)
    chief = seen_by(workroom, "Miriam")
    assert chief.summary is not None
    assert chief.summary.least_share is not None
    assert 0 < chief.summary.least_share <= 1
    for name in (None, "Amara"):
        seen = seen_by(workroom, name)
        assert seen.fair is chief.fair is FairShare.of(chief.summary.least_share)
        assert seen.summary is None
