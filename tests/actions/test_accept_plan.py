"""A chief accepts a suggested plan, and from then on it is the schedule; and takes that back."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select

from db.queries.board import load_board
from db.queries.person import load_person_page
from db.tables import AssignmentRow, AuditRow, BlockRow, PersonRow, PlanRow, RotationRow
from kiosk.actions.accept_plan import Acceptance, accept_plan, load_acceptance, take_back_plan
from kiosk.actions.goal_sheets import prepare_goal_sheets
from kiosk.actions.kept_plans import load_newest_plan
from kiosk.actions.plan_sheets import prepare_plan_sheet
from kiosk.actions.planning import load_problem
from kiosk.actions.schedule import BlockEntry, RuleEntry, assign, lock_place, put_block, put_leave, put_rule
from kiosk.actions.suggest import plan_of
from kiosk.domain.errors import Conflict, InvalidInput, NotAllowed, NotFound
from kiosk.domain.ids import PlanId, RotationId
from kiosk.domain.programme import GroupFilter
from tests.planning import FIRST, WEEKS, block_id, place, plan_year, seen_by, suggest
from tests.reports.samples import plain
from tests.workroom import Workroom, days

Placed = dict[tuple[str, int], str]


def newest(workroom: Workroom) -> PlanId:
    """Return the plan suggested last."""
    with workroom.store.read() as session:
        kept = load_newest_plan(session, workroom.programme_id)
    assert kept is not None
    return kept.id


def accept(workroom: Workroom, plan_id: PlanId | None = None, by: str = "Mei-Ling") -> Acceptance:
    """Let somebody accept a plan, the newest unless another is named."""
    chosen = plan_id or newest(workroom)
    with workroom.store.write() as write:
        return accept_plan(write, workroom.actor(by), chosen)


def take_back(workroom: Workroom, plan_id: PlanId, by: str = "Mei-Ling") -> None:
    """Let somebody take that back."""
    with workroom.store.write() as write:
        take_back_plan(write, workroom.actor(by), plan_id)


def placed(workroom: Workroom) -> Placed:
    """Return who is where by roster key and number of the block."""
    with workroom.store.read() as session:
        blocks = session.scalars(select(BlockRow.id).order_by(BlockRow.starts)).all()
        rows = session.execute(
            select(PersonRow.roster_key, AssignmentRow.block_id, RotationRow.code)
            .join(AssignmentRow, AssignmentRow.person_id == PersonRow.id)
            .join(RotationRow, RotationRow.id == AssignmentRow.rotation_id)
        )
        return {(key, blocks.index(block) + 1): code for key, block, code in rows}


def planned(workroom: Workroom, plan_id: PlanId) -> Placed:
    """Return what a plan says of the blocks that have not begun."""
    with workroom.store.read() as session:
        assignments = plan_of(session.get_one(PlanRow, plan_id).result).assignments
    return {(person, int(block[1:])): code for (person, block), code in assignments.items() if block != "B01"}


def put(workroom: Workroom, name: str, block: int, rotation: RotationId) -> None:
    """Place somebody by hand."""
    there = place(workroom, name, block_id(workroom, block), rotation)
    with workroom.store.write() as write:
        assign(write, [there])


def fix(workroom: Workroom, name: str, block: int, rotation: RotationId, *, barred: bool = False) -> None:
    """Fix somebody by hand, or bar them."""
    there = place(workroom, name, block_id(workroom, block), rotation)
    with workroom.store.write() as write:
        lock_place(write, None, there, barred=barred)


def refused(workroom: Workroom, plan_id: PlanId) -> str:
    """Return the code with which a plan is refused; nothing has changed then."""
    before = placed(workroom)
    with pytest.raises(InvalidInput) as told:
        accept(workroom, plan_id)
    assert placed(workroom) == before
    return told.value.code


def test_an_accepted_plan_is_the_schedule_of_every_block_that_has_not_begun(workroom: Workroom) -> None:
    plan_year(workroom)
    begun = placed(workroom)
    suggest(workroom)
    accepted = accept(workroom)
    assert placed(workroom) == begun | planned(workroom, accepted.plan_id)
    assert (accepted.by_name, accepted.at) == ("Mei-Ling Chen", workroom.clock.now())
    with workroom.store.read() as session:
        assert load_acceptance(session, workroom.programme_id) == accepted
        last = session.scalars(select(AuditRow).order_by(AuditRow.seq.desc())).first()
        rows = session.scalars(select(AssignmentRow).where(AssignmentRow.plan_id == accepted.plan_id)).all()
    assert last is not None
    assert (last.action, last.subject_id, last.actor_id) == (
        "plan_accept", accepted.plan_id, workroom.id_of("Mei-Ling"),
    )  # fmt: skip
    assert last.details == {"code": accepted.code, "placements": len(rows)}


def test_board_captions_page_and_goal_sheet_follow_the_accepted_plan(workroom: Workroom) -> None:
    plan_year(workroom)
    suggest(workroom)
    accepted = accept(workroom)
    code = planned(workroom, accepted.plan_id)["p01", 2]
    name = {"PI": "PICU", "CL": "Clinic"}[code]
    amara = workroom.id_of("Amara")
    workroom.clock.set(workroom.clock.now() + WEEKS)
    with workroom.store.write() as write:
        board = load_board(write.session, workroom.clock.now(), GroupFilter())
        page = load_person_page(write.session, amara, amara, workroom.clock.now())
        monday = FIRST + WEEKS
        (sheet,) = (
            sheet
            for sheet in prepare_goal_sheets(write, None, monday, GroupFilter(), lambda day: day.isoformat())
            if sheet.person == "Amara Okafor"
        )
    assert next(row.place for row in board.board.rows if row.person.id == amara) == name
    assert page.whereabouts.now is not None
    assert page.whereabouts.now.name == name
    assert sheet.stay.rotation == name
    counts = {need.rotations[0]: need.counts["B02"] for need in seen_by(workroom, None).needs}
    on_it = [found for (_, block), found in placed(workroom).items() if block == 2]
    assert counts == {"PI": on_it.count("PI"), "CL": on_it.count("CL")}


def test_the_next_search_starts_from_the_accepted_plan(workroom: Workroom) -> None:
    plan_year(workroom)
    suggest(workroom)
    accepted = accept(workroom)
    with workroom.store.read() as session:
        incumbent = load_problem(session, workroom.clock.now()).document["incumbent"]
    found = {(each["person"], int(each["block"][1:])): each["rotation"] for each in incumbent}
    assert found == planned(workroom, accepted.plan_id)


def test_the_print_says_who_decided(workroom: Workroom) -> None:
    plan_year(workroom)
    suggest(workroom)
    for decided in (False, True):
        with workroom.store.read() as session:
            sheet = prepare_plan_sheet(session, None, workroom.clock.now(), "wall", plain)
        assert sheet.decided is decided
        accept(workroom)


def test_what_has_begun_is_never_touched(workroom: Workroom) -> None:
    rotations = plan_year(workroom)
    suggest(workroom)
    plan_id = newest(workroom)
    # Four weeks later the second block runs, and in it somebody stands in for somebody else.
    workroom.clock.advance(days(28))
    for name, code in (("Amara", "CL"), ("Mei-Ling", "CL"), ("Björn", "PI")):
        put(workroom, name, 2, rotations[code])
    before = placed(workroom)
    accept(workroom, plan_id)
    now = placed(workroom)
    assert {cell: code for cell, code in now.items() if cell[1] <= 2} == before
    assert {cell for cell in now if cell[1] > 2} == {cell for cell in planned(workroom, plan_id) if cell[1] > 2}


def test_an_older_placement_of_somebody_away_goes_but_a_written_absence_stays(workroom: Workroom) -> None:
    rotations = plan_year(workroom)
    put(workroom, "Björn", 3, rotations["PI"])
    suggest(workroom)
    accepted = accept(workroom)
    assert ("p02", 3) not in placed(workroom)
    take_back(workroom, accepted.plan_id)
    assert placed(workroom)["p02", 3] == "PI"
    put(workroom, "Björn", 3, rotations["VA"])
    accept(workroom, accepted.plan_id)
    assert placed(workroom)["p02", 3] == "VA"


def test_only_chiefs_accept_and_take_back(small_workroom: Workroom) -> None:
    plan_year(small_workroom)
    suggest(small_workroom)
    plan_id = newest(small_workroom)
    for name in ("Björn", "Dolores"):
        with pytest.raises(NotAllowed):
            accept(small_workroom, plan_id, by=name)
        with pytest.raises(NotAllowed):
            take_back(small_workroom, plan_id, by=name)
    with small_workroom.store.read() as session:
        assert load_acceptance(session, small_workroom.programme_id) is None


def test_accepting_twice_is_once(small_workroom: Workroom) -> None:
    plan_year(small_workroom)
    suggest(small_workroom)
    first = accept(small_workroom)
    small_workroom.clock.advance(days(1))
    assert accept(small_workroom, by="Miriam") == first


# Taking back -----------------------------------------------------------------------------------------------------


def test_taking_back_brings_the_placements_before(workroom: Workroom) -> None:
    rotations = plan_year(workroom)
    put(workroom, "Amara", 4, rotations["CL"])
    before = placed(workroom)
    suggest(workroom)
    accepted = accept(workroom)
    assert placed(workroom) != before
    for _ in range(2):
        take_back(workroom, accepted.plan_id, by="Miriam")
        assert placed(workroom) == before
    with workroom.store.read() as session:
        assert load_acceptance(session, workroom.programme_id) is None
        assert session.scalars(select(AuditRow.action).where(AuditRow.action == "plan_take_back")).all() == [
            "plan_take_back"
        ]


def test_a_plan_before_keeps_its_mark_and_is_in_force_again(workroom: Workroom) -> None:
    rotations = plan_year(workroom)
    suggest(workroom)
    first = accept(workroom)
    fix(workroom, "Amara", 2, rotations["CL"])
    workroom.clock.advance(days(1))
    suggest(workroom)
    second = accept(workroom)
    assert second.plan_id != first.plan_id
    with workroom.store.read() as session:
        assert load_acceptance(session, workroom.programme_id, first.plan_id) == first
        assert load_acceptance(session, workroom.programme_id) == second
    with pytest.raises(Conflict) as told:
        take_back(workroom, first.plan_id)
    assert (told.value.code, told.value.values["later"]) == ("plan-accepted-later", second.code)
    take_back(workroom, second.plan_id)
    with workroom.store.read() as session:
        assert load_acceptance(session, workroom.programme_id) == first
    take_back(workroom, first.plan_id)
    assert {block for _, block in placed(workroom)} == {1}


def test_what_somebody_moved_since_is_not_taken_back(workroom: Workroom) -> None:
    rotations = plan_year(workroom)
    suggest(workroom)
    accepted = accept(workroom)
    put(workroom, "Amara", 4, rotations["VA"])
    before = placed(workroom)
    with pytest.raises(Conflict) as told:
        take_back(workroom, accepted.plan_id)
    assert (told.value.code, told.value.values["name"]) == ("plan-places-changed", "Amara Okafor")
    assert placed(workroom) == before


def test_once_a_block_of_it_runs_a_plan_stays_in_force(small_workroom: Workroom) -> None:
    plan_year(small_workroom)
    suggest(small_workroom)
    accepted = accept(small_workroom)
    small_workroom.clock.advance(days(14))
    with pytest.raises(Conflict) as told:
        take_back(small_workroom, accepted.plan_id)
    assert (told.value.code, told.value.values["block"]) == ("plan-begun", 2)


# Plans that do not fit any more ----------------------------------------------------------------------------------


def test_a_plan_that_is_not_there_is_named(small_workroom: Workroom) -> None:
    with pytest.raises(NotFound) as told:
        accept(small_workroom, PlanId(small_workroom.programme_id))
    assert told.value.code == "plan-missing"


def test_a_plan_that_breaks_a_rule_of_today_is_refused(workroom: Workroom) -> None:
    plan_year(workroom)
    suggest(workroom)
    plan_id = newest(workroom)
    with workroom.store.write() as write:
        body = {"per": "block", "rotations": ["CL"], "max": 0}
        put_rule(write, workroom.programme_id, RuleEntry("shut", "count", "The clinic is shut", body, 3))
    with pytest.raises(InvalidInput) as told:
        accept(workroom, plan_id)
    assert (told.value.code, told.value.values["rule"]) == ("plan-breaks-rule", "The clinic is shut")
    assert {block for _, block in placed(workroom)} == {1}


def test_a_plan_for_somebody_who_left_is_refused_by_name(small_workroom: Workroom) -> None:
    plan_year(small_workroom)
    suggest(small_workroom)
    plan_id = newest(small_workroom)
    with small_workroom.store.write() as write:
        write.session.get_one(PersonRow, small_workroom.id_of("Amara")).active = False
    with pytest.raises(InvalidInput) as told:
        accept(small_workroom, plan_id)
    assert (told.value.code, told.value.values["names"]) == ("plan-names-gone", "Amara Okafor")


def test_a_plan_for_other_blocks_is_refused(small_workroom: Workroom) -> None:
    plan_year(small_workroom)
    suggest(small_workroom)
    plan_id = newest(small_workroom)
    with small_workroom.store.write() as write:
        fifth = FIRST + 4 * WEEKS
        put_block(write, small_workroom.programme_id, BlockEntry("2026/27", fifth, fifth + WEEKS - timedelta(1)))
    assert refused(small_workroom, plan_id) == "plan-other-blocks"


def test_a_plan_places_nobody_who_went_on_leave_since(small_workroom: Workroom) -> None:
    plan_year(small_workroom)
    suggest(small_workroom)
    plan_id = newest(small_workroom)
    with small_workroom.store.write() as write:
        put_leave(write, small_workroom.id_of("Amara"), FIRST + WEEKS, FIRST + 2 * WEEKS - timedelta(1), "Leave")
    assert refused(small_workroom, plan_id) == "plan-cell-away"


def test_a_plan_that_leaves_out_somebody_back_from_leave_is_refused(small_workroom: Workroom) -> None:
    plan_year(small_workroom)
    suggest(small_workroom)
    plan_id = newest(small_workroom)
    with small_workroom.store.write() as write:
        put_leave(write, small_workroom.id_of("Björn"), FIRST + 2 * WEEKS, FIRST + 2 * WEEKS, "A day")
    assert refused(small_workroom, plan_id) == "plan-cell-missing"


@pytest.mark.parametrize("barred", [True, False])
def test_what_was_fixed_by_hand_since_counts(small_workroom: Workroom, *, barred: bool) -> None:
    rotations = plan_year(small_workroom)
    suggest(small_workroom)
    plan_id = newest(small_workroom)
    code = planned(small_workroom, plan_id)["p01", 2]
    other = {"PI": "CL", "CL": "PI"}[code]
    fix(small_workroom, "Amara", 2, rotations[code if barred else other], barred=barred)
    assert refused(small_workroom, plan_id) == "plan-cell-fixed"


def test_after_the_last_block_began_nothing_is_left_to_accept(small_workroom: Workroom) -> None:
    plan_year(small_workroom)
    suggest(small_workroom)
    plan_id = newest(small_workroom)
    small_workroom.clock.advance(days(84))
    assert refused(small_workroom, plan_id) == "plan-nothing-ahead"
