"""Chiefs find every plan of the year again, name it, and go back to it; and each of these can be undone."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from db.tables import AuditRow, PlanRow
from kiosk.actions.accept_plan import accept_plan
from kiosk.actions.drafts import load_drafts
from kiosk.actions.kept_plans import TRIED, load_newest_plan
from kiosk.actions.plan_versions import (
    PlanNaming,
    PlanVersion,
    go_back_to,
    go_forward_again,
    load_versions,
    name_plan,
)
from kiosk.domain.errors import Conflict, NotAllowed, NotFound
from tests.planning import plan_year, seen_by, suggest
from tests.workroom import Workroom, days

CHIEF = "Mei-Ling"


@pytest.fixture
def year(workroom: Workroom) -> Workroom:
    """A year with two plans, a day apart."""
    plan_year(workroom)
    suggest(workroom)
    workroom.clock.advance(days(1))
    suggest(workroom)
    return workroom


def versions(year: Workroom, name: str = CHIEF) -> tuple[PlanVersion, ...]:
    with year.store.read() as session:
        return load_versions(session, year.actor(name), year.clock.now()).versions


def call(year: Workroom, naming: PlanNaming, name: str = CHIEF) -> None:
    with year.store.write() as write:
        name_plan(write, year.actor(name), naming)


def newest_code(year: Workroom) -> str:
    with year.store.read() as session:
        kept = load_newest_plan(session, year.programme_id)
    assert kept is not None
    return kept.code


def test_every_plan_of_the_year_is_found_the_newest_first(year: Workroom) -> None:
    newer, older = versions(year)
    assert newer.made_at > older.made_at
    assert (newer.standing, older.standing) == (True, False)
    assert newer.share == 1.0
    assert not newer.in_force
    assert {newer.title, newer.name, newer.made_by} == {"Rotation plan", ""}


def test_the_plan_in_force_is_marked(year: Workroom) -> None:
    _, older = versions(year)
    with year.store.write() as write:
        accept_plan(write, year.actor(CHIEF), older.id)
    assert [version.in_force for version in versions(year)] == [False, True]


def test_a_name_is_for_chiefs_and_can_be_taken_back(year: Workroom) -> None:
    newer, older = versions(year)
    naming = PlanNaming(newer.id, "", "  Before the\nleave ")
    call(year, naming)
    assert [version.name for version in versions(year)] == ["Before the leave", ""]
    for name, seen in ((CHIEF, "Before the leave"), ("Amara", ""), (None, "")):
        head = seen_by(year, name).head
        assert head is not None
        assert head.name == seen
    call(year, PlanNaming(newer.id, "Before the leave", naming.before))
    assert versions(year)[0].name == ""
    assert not older.name


def test_whoever_comes_second_with_a_name_is_told(year: Workroom) -> None:
    newer, _ = versions(year)
    call(year, PlanNaming(newer.id, "", "Winter"))
    call(year, PlanNaming(newer.id, "", "Winter"))
    with pytest.raises(Conflict, match="plan-named-meanwhile"):
        call(year, PlanNaming(newer.id, "", "Summer"))


def test_going_back_puts_an_older_plan_before_all_until_the_next_one(year: Workroom) -> None:
    newer, older = versions(year)
    with year.store.write() as write:
        before = go_back_to(write, year.actor(CHIEF), older.id)
    assert newest_code(year) == older.code
    assert [version.standing for version in versions(year)] == [False, True]
    with year.store.write() as write:
        go_forward_again(write, year.actor(CHIEF), older.id, before)
    assert newest_code(year) == newer.code
    with year.store.write() as write:
        go_back_to(write, year.actor(CHIEF), older.id)
    year.clock.advance(days(1))
    suggest(year)
    assert newest_code(year) not in {newer.code, older.code}


def test_a_version_that_is_looked_up_is_at_hand_for_chiefs_alone(year: Workroom) -> None:
    newer, older = versions(year)
    for name, codes in ((CHIEF, [newer.code, older.code]), ("Amara", [newer.code]), (None, [newer.code])):
        with year.store.read() as session:
            viewer = year.actor(name) if name else None
            drafts = load_drafts(session, viewer, year.clock.now(), older.id)
        assert [draft.view.head.code for draft in drafts if draft.view.head] == codes


def test_who_may_not_plan_finds_names_and_moves_nothing(year: Workroom) -> None:
    (newer, _), resident = versions(year), year.actor("Amara")
    with pytest.raises(NotAllowed):
        versions(year, "Amara")
    with pytest.raises(NotAllowed):
        call(year, PlanNaming(newer.id, "", "Mine"), "Amara")
    with pytest.raises(NotAllowed), year.store.write() as write:
        go_back_to(write, resident, newer.id)
    with pytest.raises(NotAllowed), year.store.write() as write:
        go_forward_again(write, resident, newer.id, None)


def test_the_trail_holds_no_name(year: Workroom) -> None:
    newer, _ = versions(year)
    call(year, PlanNaming(newer.id, "", "Winter"))
    with year.store.read() as session:
        rows = session.scalars(select(AuditRow).where(AuditRow.action == "plan_name")).all()
    assert len(rows) == 1
    assert "Winter" not in str(vars(rows[0]))


def test_a_plan_that_was_only_tried_is_no_version(year: Workroom) -> None:
    _, older = versions(year)
    with year.store.write() as write:
        row = write.session.get(PlanRow, older.id)
        assert row is not None
        row.status = TRIED
    assert older.id not in {version.id for version in versions(year)}
    with pytest.raises(NotFound, match="plan-missing"), year.store.write() as write:
        go_back_to(write, year.actor(CHIEF), older.id)
