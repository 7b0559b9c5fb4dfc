"""Somebody takes back what they had released for planning: a plan kept before shows nothing of it any more."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from db.tables import PlanRow
from kiosk.actions.chosen_plan import load_chosen_plan
from kiosk.actions.drafts import load_drafts
from kiosk.actions.plan_export import PlanFormat, prepare_plan_export, write_plan_export
from kiosk.actions.plan_sheets import prepare_plan_sheet
from kiosk.domain.consent import Audience, ItemKind
from kiosk.exchange.plan_content import PlanBook
from tests.planning import RESIDENTS, plan_year, seen_by, suggest
from tests.reports.samples import plain
from tests.workroom import Workroom

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
