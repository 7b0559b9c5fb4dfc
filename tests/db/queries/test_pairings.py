"""The pairs of a week: both sides share it, and a team finds its own."""

from __future__ import annotations

from datetime import date

import pytest

from db.queries import pairings
from db.queries.pairings import load_pairs_for_sheets, load_pairs_of_week, moment_of_week
from kiosk.actions.goal_sheets import prepare_goal_sheets, prepare_own_sheet
from kiosk.actions.sharing import offer_coaching
from kiosk.domain.board import Board
from kiosk.domain.consent import Audience, ItemKind
from kiosk.domain.pairing import Pairing
from kiosk.domain.programme import GroupFilter
from tests.views.person.moments import goal
from tests.workroom import Workroom

MONDAY = date(2026, 11, 23)


def furnish(workroom: Workroom) -> None:
    """Amara and Björn look for somebody at the airway; Dolores and Mei-Ling can show it."""
    for name in ("Amara", "Björn"):
        goal(workroom, name, "AIR", "Position without a reminder")
    for name in ("Dolores", "Mei-Ling"):
        workroom.observe("Miriam", name, "AIR", 4)
        with workroom.store.write() as write:
            offer_coaching(write, workroom.actor(name), workroom.competencies["AIR"].id)


def pairs(workroom: Workroom, team: str | None = None) -> list[tuple[str, str, str]]:
    with workroom.store.read() as session:
        found = load_pairs_of_week(session, workroom.clock.now(), workroom.people[team].team_id if team else None)
    return [(pair.learner.given_name, pair.coach.given_name, pair.place) for pair in found]


def test_everybody_who_can_teaches_and_teams_meet(workroom: Workroom) -> None:
    furnish(workroom)
    assert sorted(pairs(workroom)) == [("Amara", "Dolores", "Team Blue"), ("Björn", "Mei-Ling", "Team Green")]


def test_a_team_finds_its_own_pairs(small_workroom: Workroom) -> None:
    furnish(small_workroom)
    assert pairs(small_workroom, team="Amara") == [("Amara", "Dolores", "Team Blue")]


def test_nobody_who_does_not_share_is_named(small_workroom: Workroom) -> None:
    furnish(small_workroom)
    small_workroom.share("Amara", ItemKind.GOALS, Audience.TEAM)
    small_workroom.share("Mei-Ling", ItemKind.LEVELS, Audience.TEAM)
    assert pairs(small_workroom) == [("Björn", "Dolores", "")]


def test_a_week_ahead_is_looked_at_on_its_monday(small_workroom: Workroom) -> None:
    now = small_workroom.clock.now()
    with small_workroom.store.read() as session:
        assert moment_of_week(session, date(2026, 11, 16), now) == now
        assert moment_of_week(session, date(2026, 12, 7), now).date() == date(2026, 12, 7)


def test_the_sheets_say_with_whom(small_workroom: Workroom) -> None:
    furnish(small_workroom)
    with small_workroom.store.write() as write:
        actor = small_workroom.actor("Mei-Ling")
        sheets = prepare_goal_sheets(write, actor, MONDAY, GroupFilter(), lambda day: day.isoformat())
    partners = {
        sheet.person.split()[0]: [(line.name, line.shows, line.place) for line in sheet.partners] for sheet in sheets
    }
    assert partners["Amara"] == [("Dolores Ruiz", True, "Team Blue")]
    assert partners["Dolores"] == [("Amara Okafor", False, "Team Blue")]
    assert partners["Ines"] == []


def test_pairs_that_were_found_before_are_not_looked_for_while_writing(
    small_workroom: Workroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    furnish(small_workroom)
    with small_workroom.store.read() as session:
        found = load_pairs_for_sheets(session, MONDAY, small_workroom.clock.now())

    def not_now(_board: Board) -> tuple[Pairing, ...]:
        raise AssertionError("pairs were looked for in a write")

    monkeypatch.setattr(pairings, "suggest_pairings", not_now)
    actor = small_workroom.actor("Amara")
    with small_workroom.store.write() as write:
        (sheet,) = prepare_own_sheet(write, actor, MONDAY, lambda day: day.isoformat(), found)
    assert [line.name for line in sheet.partners] == ["Dolores Ruiz"]
