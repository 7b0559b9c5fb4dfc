"""What the next plan takes of me: every item with where it comes from, and nothing of anybody else."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select

from db.tables import AuditRow
from kiosk.actions.assumptions import AssumedLevel, Assumptions, load_assumptions
from kiosk.actions.planning import load_problem
from kiosk.actions.wishes import Keenness, wish
from kiosk.domain.consent import Audience, ItemKind
from kiosk.domain.errors import NotAllowed, Unavailable
from kiosk.domain.ids import RotationId
from kiosk.domain.permissions import Actor
from tests.planning import FIRST, WEEKS, block_id, plan_year
from tests.workroom import Workroom


@pytest.fixture
def rotations(small_workroom: Workroom) -> dict[str, RotationId]:
    return plan_year(small_workroom)


def asked_by(workroom: Workroom, actor: Actor) -> Assumptions | None:
    with workroom.store.read() as session:
        return load_assumptions(session, actor, workroom.clock.now())


def assumed(workroom: Workroom, name: str) -> Assumptions:
    found = asked_by(workroom, workroom.actor(name))
    assert found is not None
    return found


def level(found: Assumptions, code: str) -> AssumedLevel:
    return next(each for each in found.levels if each.competency.code == code)


def test_levels_come_with_who_saw_them_and_when(small_workroom: Workroom, rotations: dict[str, RotationId]) -> None:
    del rotations
    found = assumed(small_workroom, "Amara")
    airway, puncture = level(found, "AIR"), level(found, "LP")
    assert airway.seen_by is not None
    assert (airway.level, airway.seen_by.name) == (2, "Dolores Ruiz")
    assert airway.seen_on == found.day - timedelta(3)
    assert (puncture.level, puncture.seen_on, puncture.seen_by) == (None, None, None)
    assert [item.competency.code for item in found.levels] == list(small_workroom.competencies)


def test_what_is_not_released_is_unknown_and_says_that_it_was_seen(
    small_workroom: Workroom, rotations: dict[str, RotationId]
) -> None:
    del rotations
    small_workroom.share("Amara", ItemKind.PLANNING, Audience.PRIVATE)
    found = assumed(small_workroom, "Amara")
    airway = level(found, "AIR")
    assert not found.released
    assert (airway.level, airway.seen_on is not None) == (None, True)
    assert [(edge.competency.code, edge.counts) for edge in found.edges] == [("AIR", False)]


def test_a_goal_kept_to_oneself_is_told_as_not_counted(
    small_workroom: Workroom, rotations: dict[str, RotationId]
) -> None:
    del rotations
    assert [(edge.competency.code, edge.counts) for edge in assumed(small_workroom, "Amara").edges] == [("AIR", True)]
    small_workroom.share("Amara", ItemKind.GOALS, Audience.PRIVATE)
    found = assumed(small_workroom, "Amara")
    assert found.goals_kept
    assert [edge.counts for edge in found.edges] == [False]


def test_leave_and_where_one_was_are_told(small_workroom: Workroom, rotations: dict[str, RotationId]) -> None:
    del rotations
    found = assumed(small_workroom, "Björn")
    assert [(leave.block.starts, leave.share, leave.reason) for leave in found.leave] == [
        (FIRST + 2 * WEEKS, 1.0, "Parental leave"),
    ]  # fmt: skip
    assert [(stay.rotation.code, stay.blocks) for stay in found.stays] == [("PI", 1.0)]
    # Nobody wishes for vacation: that is what leave is for.
    assert [rotation.code for rotation in found.rotations] == ["PI", "CL"]


def test_it_says_what_the_problem_holds(small_workroom: Workroom, rotations: dict[str, RotationId]) -> None:
    del rotations
    with small_workroom.store.read() as session:
        people = load_problem(session, small_workroom.clock.now()).document["people"]
    for name, taken in zip(("Amara", "Björn", "Mei-Ling"), people, strict=True):
        found = assumed(small_workroom, name)
        known = {each.competency.code: each.level for each in found.levels if each.level is not None}
        assert known == taken["levels"]
        assert [edge.competency.code for edge in found.edges if edge.counts] == taken["edges"]


def test_only_who_gave_their_pin_is_told_and_only_trainees_are_placed(
    small_workroom: Workroom, rotations: dict[str, RotationId]
) -> None:
    del rotations
    amara = small_workroom.people["Amara"]
    with pytest.raises(NotAllowed):
        asked_by(small_workroom, Actor(amara.id, small_workroom.programme_id, proven=False))
    assert asked_by(small_workroom, small_workroom.actor("Dolores")) is None


def test_without_a_year_to_plan_there_is_nothing_to_tell(small_workroom: Workroom) -> None:
    with pytest.raises(Unavailable, match="planning-no-blocks"):
        assumed(small_workroom, "Amara")


# Wishes ------------------------------------------------------------------------------------------------------------


def wishes(workroom: Workroom, name: str) -> list[tuple[str, float, bool]]:
    found = assumed(workroom, name).wishes
    return [(each.rotation.code, each.value, each.block is not None) for each in found]


def test_a_wish_is_made_changed_and_taken_back(small_workroom: Workroom, rotations: dict[str, RotationId]) -> None:
    bjorn = small_workroom.actor("Björn")
    assert wishes(small_workroom, "Björn") == []
    for keenness, told in ((Keenness.VERY_GLADLY, 2.0), (Keenness.RATHER_NOT, -1.0)):
        with small_workroom.store.write() as write:
            wish(write, bjorn, rotations["PI"], keenness)
        assert wishes(small_workroom, "Björn") == [("PI", told, False)]
    with small_workroom.store.write() as write:
        wish(write, bjorn, rotations["PI"], Keenness.NO_MATTER)
    assert wishes(small_workroom, "Björn") == []
    # Nobody else's was touched.
    assert wishes(small_workroom, "Amara") == [("PI", 1.0, False)]


def test_a_wish_for_one_block_stands_beside_the_one_for_the_year(
    small_workroom: Workroom, rotations: dict[str, RotationId]
) -> None:
    amara, third = small_workroom.actor("Amara"), block_id(small_workroom, 3)
    with small_workroom.store.write() as write:
        wish(write, amara, rotations["CL"], Keenness.GLADLY, third)
    assert wishes(small_workroom, "Amara") == [("PI", 1.0, False), ("CL", 1.0, True)]
    with small_workroom.store.write() as write:
        wish(write, amara, rotations["CL"], Keenness.NO_MATTER, third)
    assert wishes(small_workroom, "Amara") == [("PI", 1.0, False)]


def test_a_wish_takes_a_pin_and_leaves_a_row_in_the_audit_without_words(
    small_workroom: Workroom, rotations: dict[str, RotationId]
) -> None:
    amara = small_workroom.people["Amara"]
    with pytest.raises(NotAllowed), small_workroom.store.write() as write:
        wish(write, Actor(amara.id, small_workroom.programme_id, proven=False), rotations["CL"], Keenness.GLADLY)
    with small_workroom.store.write() as write:
        wish(write, small_workroom.actor("Amara"), rotations["CL"], Keenness.RATHER_NOT)
    with small_workroom.store.read() as session:
        row = session.scalars(select(AuditRow).order_by(AuditRow.seq.desc())).first()
    assert row is not None
    assert (row.action, row.subject_id) == ("wish", amara.id)
    assert row.details == {"rotation": str(rotations["CL"]), "block": "", "value": -1}
