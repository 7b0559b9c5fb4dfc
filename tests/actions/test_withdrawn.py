"""Somebody takes back what they had released for planning: a plan kept before shows nothing of it any more."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path

import pytest

from db.tables import PlanRow
from kiosk.actions.chosen_plan import load_chosen_plan
from kiosk.actions.drafts import PlanDraft, load_drafts
from kiosk.actions.plan_export import PlanFormat, prepare_plan_export, write_plan_export
from kiosk.actions.plan_sheets import prepare_plan_sheet
from kiosk.actions.planning import load_problem
from kiosk.actions.schedule import lock_place, put_leave
from kiosk.actions.setup import RosterEntry, put_person
from kiosk.actions.suggest import problem_of
from kiosk.domain.consent import Audience, ItemKind
from kiosk.domain.people import RoleKind
from kiosk.exchange.plan_content import PlanBook
from kiosk.matching.budget import Options
from kiosk.matching.search import solve
from tests.actions.test_drafts import two_plans
from tests.planning import FIRST, RESIDENTS, WEEKS, block_id, place, plan_year, seen_by, suggest
from tests.reports.samples import plain
from tests.workroom import Workroom
from views.matching.solving import around_plan, keep_around
from views.matching.weights import Weights

AMARA, CHIEF = "p01", "Miriam"
TAKEN_BACK = "taken back from planning"


def keep_and_withdraw(workroom: Workroom, *names: str, kind: ItemKind = ItemKind.PLANNING) -> None:
    """Have a plan suggested and kept; then somebody withdraws."""
    plan_year(workroom)
    suggest(workroom)
    for name in names:
        workroom.share(name, kind, Audience.PRIVATE)


def test_a_chief_reads_no_reasons_and_no_levels_of_who_withdrew(workroom: Workroom) -> None:
    plan_year(workroom)
    suggest(workroom)
    before = seen_by(workroom, CHIEF)
    assert any(key[0] == AMARA for key in before.reasons)
    workroom.share("Amara", ItemKind.PLANNING, Audience.PRIVATE)
    view = seen_by(workroom, CHIEF)
    assert view.withdrawn == {AMARA}
    assert view.reasons == {key: reasons for key, reasons in before.reasons.items() if key[0] != AMARA}
    assert all(cell.growth is None for key, cell in view.cells.items() if key[0] == AMARA)
    assert {key: cell.rotation for key, cell in view.cells.items()} == {
        key: cell.rotation for key, cell in before.cells.items()
    }
    assert view.summary is not None
    assert view.summary.outdated
    assert (view.summary.edges_met, view.summary.edges) == (0, 0)


@pytest.mark.parametrize(("kind", "levels_stay"), [(ItemKind.PLANNING, False), (ItemKind.GOALS, True)])
def test_what_is_worked_out_later_of_a_kept_plan_knows_nothing_of_it(
    small_workroom: Workroom, kind: ItemKind, levels_stay: bool
) -> None:
    keep_and_withdraw(small_workroom, "Amara", kind=kind)
    kept = seen_by(small_workroom, CHIEF).kept
    assert kept is not None
    amara = next(person for person in kept.problem["people"] if person["id"] == AMARA)
    assert amara["edges"] == []
    assert bool(amara["levels"]) is levels_stay
    assert not any(why["person"] == AMARA for why in kept.result["why"])


def test_the_row_is_as_it_was_and_who_releases_again_has_reasons_again(small_workroom: Workroom) -> None:
    keep_and_withdraw(small_workroom)
    before = seen_by(small_workroom, CHIEF)
    small_workroom.share("Amara", ItemKind.PLANNING, Audience.PRIVATE)
    assert seen_by(small_workroom, CHIEF) != before
    small_workroom.share("Amara", ItemKind.PLANNING, Audience.COACH)
    assert seen_by(small_workroom, CHIEF) == before


def test_only_chiefs_and_the_person_hear_that_it_was_withdrawn(small_workroom: Workroom) -> None:
    keep_and_withdraw(small_workroom, "Amara", "Björn")
    assert seen_by(small_workroom, "Amara").withdrawn == {AMARA}
    assert seen_by(small_workroom, "Amara").reasons == {}
    for name in (None, "Dolores"):
        assert seen_by(small_workroom, name).withdrawn == frozenset()


def test_the_least_share_is_never_that_of_somebody_who_withdrew(small_workroom: Workroom) -> None:
    keep_and_withdraw(small_workroom, *RESIDENTS)
    view = seen_by(small_workroom, CHIEF)
    assert view.summary is not None
    assert (view.summary.least_share, view.fair) == (None, None)


def test_tabs_and_plans_by_their_code_are_read_the_same_way(small_workroom: Workroom) -> None:
    keep_and_withdraw(small_workroom, "Amara")
    now = small_workroom.clock.now()
    with small_workroom.store.read() as session:
        (draft,) = load_drafts(session, small_workroom.actor(CHIEF), now)
        assert draft.view.head is not None
        chosen = load_chosen_plan(session, now, draft.view.head.code)
    assert draft.view.withdrawn == chosen.withdrawn == {AMARA}
    assert draft.view.reasons == chosen.reasons


# What was worked out of it ------------------------------------------------------------------------------------------


def lock_into_the_clinic(workroom: Workroom) -> None:
    """Let a chief fix Amara, who would grow more elsewhere, so that the lock keeps a better plan away."""
    rotations = plan_year(workroom)
    there = place(workroom, "Amara", block_id(workroom, 3), rotations["CL"])
    with workroom.store.write() as write:
        lock_place(write, workroom.actor(CHIEF), there, "retreat")


def test_what_a_lock_keeps_away_is_told_no_more(small_workroom: Workroom, tmp_path: Path) -> None:
    lock_into_the_clinic(small_workroom)
    suggest(small_workroom)
    before = seen_by(small_workroom, CHIEF)
    assert before.summary is not None
    assert AMARA in {gain.person for gain in before.summary.gains}
    small_workroom.share("Amara", ItemKind.PLANNING, Audience.PRIVATE)
    view = seen_by(small_workroom, CHIEF)
    assert view.summary is not None
    assert view.summary.gains == ()
    with small_workroom.store.read() as session:
        plan = prepare_plan_export(session, None, small_workroom.clock.now(), PlanFormat.JSON, plain)
    write_plan_export(plan, tmp_path / "plan.json", plain)
    assert json.loads((tmp_path / "plan.json").read_text(encoding="utf-8"))["gains"] == []


def drafts_of(workroom: Workroom) -> tuple[PlanDraft, ...]:
    with workroom.store.read() as session:
        return load_drafts(session, workroom.actor(CHIEF), workroom.clock.now())


def test_plans_side_by_side_are_not_weighed_without_somebodys_levels(small_workroom: Workroom) -> None:
    plan_year(small_workroom)
    two_plans(small_workroom)
    before = drafts_of(small_workroom)
    assert all(draft.worth for draft in before)
    small_workroom.share("Amara", ItemKind.PLANNING, Audience.PRIVATE)
    after = drafts_of(small_workroom)
    assert [draft.worth for draft in after] == [{}, {}]
    weights = Weights()
    weights.take(before)
    steps = weights.steps
    weights.take(after)
    assert (weights.order(), weights.steps) == ([], steps)


def test_nor_without_those_of_somebody_who_left(small_workroom: Workroom) -> None:
    plan_year(small_workroom)
    two_plans(small_workroom)
    entry = RosterEntry(AMARA, "Amara Okafor", "Resident", RoleKind.RESIDENT, "Team Blue", 1, active=False)
    with small_workroom.store.write() as write:
        put_person(write, small_workroom.programme_id, None, entry)
    assert [draft.worth for draft in drafts_of(small_workroom)] == [{}, {}]


def test_who_moved_and_why_is_no_matter_of_levels(small_workroom: Workroom) -> None:
    plan_year(small_workroom)
    suggest(small_workroom)
    around = around_plan(seen_by(small_workroom, CHIEF))
    put_leave_later(small_workroom, "Mei-Ling")
    with small_workroom.store.write() as write:
        document = {**load_problem(write.session, small_workroom.clock.now()).document, "incumbent": around.placed}
        plan = solve(problem_of(document), Options(repair=True))
        keep_around(write, small_workroom.actor(CHIEF), document, plan, "Rotation plan", around.code)
    before = seen_by(small_workroom, CHIEF).summary
    small_workroom.share("Amara", ItemKind.PLANNING, Audience.PRIVATE)
    after = seen_by(small_workroom, CHIEF).summary
    assert before is not None
    assert after is not None
    assert before.moved == after.moved != ()


def put_leave_later(workroom: Workroom, name: str) -> None:
    """Have somebody away in the last block."""
    starts = FIRST + 3 * WEEKS
    with workroom.store.write() as write:
        put_leave(write, workroom.id_of(name), starts, starts + WEEKS - timedelta(1), "Ill")


# What leaves -------------------------------------------------------------------------------------------------------


def test_the_chiefs_print_says_that_it_was_withdrawn(small_workroom: Workroom) -> None:
    keep_and_withdraw(small_workroom, "Amara")
    with small_workroom.store.read() as session:
        sheet = prepare_plan_sheet(session, None, small_workroom.clock.now(), "chiefs", plain)
    said = {reason.person: reason.sentence for reason in sheet.reasons}
    assert TAKEN_BACK in said["Amara Okafor"]
    assert TAKEN_BACK not in said["Mei-Ling Chen"]
    assert all(cell.growth is None for row in sheet.rows if row.person == "Amara Okafor" for cell in row.cells)


def test_files_hold_no_reasons_of_who_withdrew(small_workroom: Workroom, tmp_path: Path) -> None:
    keep_and_withdraw(small_workroom, "Amara")
    with small_workroom.store.read() as session:
        now = small_workroom.clock.now()
        book = prepare_plan_export(session, None, now, PlanFormat.XLSX, plain).content
        plan = prepare_plan_export(session, None, now, PlanFormat.JSON, plain)
    assert isinstance(book, PlanBook)
    assert book.reasons
    assert not any(reason.person == "Amara Okafor" for reason in book.reasons)
    write_plan_export(plan, tmp_path / "plan.json", plain)
    written = json.loads((tmp_path / "plan.json").read_text(encoding="utf-8"))
    assert written["why"]
    assert not any(why["person"] == AMARA for why in written["why"])


def test_a_plan_where_nobody_withdrew_is_read_as_it_was_kept(small_workroom: Workroom) -> None:
    keep_and_withdraw(small_workroom)
    view = seen_by(small_workroom, CHIEF)
    assert view.kept is not None
    assert view.withdrawn == frozenset()
    with small_workroom.store.read() as session:
        row = session.get(PlanRow, view.kept.id)
        assert row is not None
        assert (view.kept.problem, view.kept.result) == (row.problem, row.result)
