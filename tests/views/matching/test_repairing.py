"""Leave comes after the plan was accepted: the chief reads what no longer fits, repairs it, and reads who moves."""

from __future__ import annotations

from datetime import timedelta

import pytest

from kiosk.actions.misfit_words import misfit_words
from kiosk.actions.plan_repair import Misfit, load_misfit
from kiosk.actions.schedule import RuleEntry, lock_place, put_leave, put_rule
from kiosk.domain.errors import NotAllowed
from kiosk.domain.permissions import Actor
from tests.kiosk import KioskAtWork
from tests.planning import FIRST, WEEKS, block_id, place, plan_year, seen_by, suggest
from tests.views.matching.test_matching import AMARA, BJORN, at_matching, said, search_here, toast
from tests.workroom import Workroom
from views.matching.place import MatchingPlace

CHIEF = "Mei-Ling"
LAST = FIRST + 3 * WEEKS


def before_the_plan_in_force(kiosk: KioskAtWork) -> MatchingPlace:
    """Let a chief accept the best plan of the year."""
    plan_year(kiosk.workroom)
    suggest(kiosk.workroom)
    kiosk.window.desk.sign_in(kiosk.workroom.people[CHIEF])
    matching = at_matching(kiosk)
    matching.suggesting._search_one = search_here
    kiosk.touch(matching.panel.accept_button)
    kiosk.touch(matching.panel.confirm_button)
    kiosk.window.messages.clear()
    return matching


def somebody_leaves(workroom: Workroom) -> str:
    """Let whoever has the PICU in the last block be away then; return their roster key."""
    view = seen_by(workroom, CHIEF)
    person = next(key for key in view.people if view.cells[key, "B04"].rotation == "PI")
    with workroom.store.write() as write:
        leave = view.year.people[person].id
        put_leave(write, leave, LAST, LAST + WEEKS - timedelta(1), "Parental leave")
    return person


def read_again(kiosk: KioskAtWork, matching: MatchingPlace) -> None:
    matching.make_stale()
    kiosk.settle()


def misfit(workroom: Workroom, name: str = CHIEF) -> Misfit | None:
    with workroom.store.read() as session:
        return load_misfit(session, workroom.actor(name), workroom.clock.now())


def say(context: str, words: str) -> str:
    del context
    return words


def test_a_plan_that_fits_is_not_repaired(kiosk: KioskAtWork) -> None:
    matching = before_the_plan_in_force(kiosk)
    assert misfit(kiosk.workroom) is None
    assert not matching.panel.repair_button.isVisible()
    assert "fit any more" not in said(matching)


def test_leave_that_came_later_is_told_repaired_and_who_moves_is_said(kiosk: KioskAtWork) -> None:
    matching = before_the_plan_in_force(kiosk)
    before = seen_by(kiosk.workroom, CHIEF)
    assert before.head is not None
    person = somebody_leaves(kiosk.workroom)
    name = before.year.people[person].given_name
    read_again(kiosk, matching)
    assert f"{before.year.people[person].name} is away in block 4." in said(matching)
    kiosk.touch(matching.panel.repair_button)
    after = seen_by(kiosk.workroom, CHIEF)
    changed = {
        key for key, cell in after.cells.items() if not cell.past and cell.rotation != before.cells[key].rotation
    }
    assert {block for _, block in changed} == {"B04"}
    assert f"{name} is away in block 4." in toast(kiosk)
    assert f"Changed from plan {before.head.code}" in said(matching)
    assert f"{name} is away in block 4." in said(matching)
    assert matching.view is not None
    assert matching.view.head is not None
    assert matching.view.head.code != before.head.code


def test_the_repair_is_accepted_and_then_everything_fits(kiosk: KioskAtWork) -> None:
    matching = before_the_plan_in_force(kiosk)
    somebody_leaves(kiosk.workroom)
    read_again(kiosk, matching)
    kiosk.touch(matching.panel.repair_button)
    assert "which is in force, does not fit any more" in said(matching)
    assert not matching.panel.repair_button.isVisible()
    kiosk.window.messages.clear()
    kiosk.touch(matching.panel.accept_button)
    kiosk.touch(matching.panel.confirm_button)
    assert misfit(kiosk.workroom) is None
    assert "fit any more" not in said(matching)


def test_what_does_not_fit_leaves_with_the_chief(kiosk: KioskAtWork) -> None:
    matching = before_the_plan_in_force(kiosk)
    somebody_leaves(kiosk.workroom)
    read_again(kiosk, matching)
    assert matching.panel.repair_button.isVisible()
    kiosk.window.desk.session.end()
    kiosk.settle()
    assert not matching.panel.repair_button.isVisible()
    assert "away in block 4" not in said(matching)
    with pytest.raises(NotAllowed):
        misfit(kiosk.workroom, "Amara")


def test_everything_that_does_not_fit_is_found(kiosk: KioskAtWork) -> None:
    before_the_plan_in_force(kiosk)
    workroom = kiosk.workroom
    view = seen_by(workroom, CHIEF)
    assert view.cells[AMARA, "B02"].rotation == "PI"
    clinic = view.year.rotations["CL"].id
    held = place(workroom, "Amara", block_id(workroom, 2), clinic)
    with workroom.store.write() as write:
        lock_place(write, workroom.actor(CHIEF), held)
        two = {"per": "block", "rotations": ["PI"], "min": 3}
        put_rule(write, workroom.programme_id, RuleEntry("more", "count", "The PICU has three", two, 9))
    found = misfit(workroom)
    assert found is not None
    said_of = [misfit_words(lack, say) for lack in found.lacks]
    assert "Amara Okafor can’t be on PICU in block 2: fixed otherwise by hand." in said_of
    assert "Not kept any more: The PICU has three" in said_of
    assert {item["block"] for item in found.placed} == {"B02", "B03", "B04"}
    assert (BJORN, "B03") not in {(item["person"], item["block"]) for item in found.placed}


def test_whether_the_plan_fits_is_asked_when_plans_are_read_and_not_at_every_look(
    kiosk: KioskAtWork, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Actor | None] = []
    matching = before_the_plan_in_force(kiosk)
    monkeypatch.setattr(matching._repairing, "look", asked.append)
    matching._show_shown()
    assert asked == []
    read_again(kiosk, matching)
    assert len(asked) == 1


def test_with_names_hidden_no_caption_stands_over_nothing(kiosk: KioskAtWork) -> None:
    matching = before_the_plan_in_force(kiosk)
    somebody_leaves(kiosk.workroom)
    read_again(kiosk, matching)
    assert "Does not fit any more" in said(matching)
    matching.set_names_hidden(hidden=True)
    assert "Does not fit any more" not in said(matching)
