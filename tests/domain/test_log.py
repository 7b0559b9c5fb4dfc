"""Who reads an entry, and which counts are too small to be said."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.consent import Audience, Viewer
from kiosk.domain.ids import CompetencyId, LogEntryId, PersonId, TeamId
from kiosk.domain.log import FEWEST, LogEntry, Severity, count_people, may_read, without_small

AUTHOR, OTHER = PersonId(UUID(int=1)), PersonId(UUID(int=2))
BLUE, GREEN = TeamId(UUID(int=3)), TeamId(UUID(int=4))
STRANGER = Viewer(OTHER)
COACH = Viewer(OTHER, coached=frozenset({AUTHOR}), team_id=GREEN)
OF_BLUE, OF_GREEN = Viewer(OTHER, team_id=BLUE), Viewer(OTHER, team_id=GREEN)
# Whom the author is in a team with today is of no account.
NEW_TEAMMATE = Viewer(OTHER, teammates=frozenset({AUTHOR}), team_id=GREEN)


def entry(audience: Audience, team_id: TeamId | None) -> LogEntry:
    about, at = CompetencyId(UUID(int=5)), datetime(2026, 11, 23, tzinfo=UTC)
    said = ("It was late", "I hurried", "To wait")
    key = LogEntryId(UUID(int=6))
    return LogEntry(key, AUTHOR, about, *said, Severity.NOTICED, audience, at, team_id=team_id)


@pytest.mark.parametrize(
    ("audience", "team_id", "readers"),
    [
        (Audience.PRIVATE, None, []),
        (Audience.COACH, None, [COACH]),
        (Audience.TEAM, BLUE, [COACH, OF_BLUE]),
        (Audience.TEAM, None, [COACH]),
    ],
)
def test_an_entry_is_read_by_whom_its_author_chose(
    audience: Audience, team_id: TeamId | None, readers: list[Viewer]
) -> None:
    found = entry(audience, team_id)
    assert may_read(Viewer(AUTHOR), found)
    everybody = (STRANGER, COACH, OF_BLUE, OF_GREEN, NEW_TEAMMATE)
    assert [viewer for viewer in everybody if may_read(viewer, found)] == readers


def test_somebody_who_writes_often_is_one() -> None:
    found = [("airway", AUTHOR), ("airway", AUTHOR), ("airway", OTHER), ("dose", AUTHOR)]
    assert count_people(found) == {"airway": 2, "dose": 1}


def test_one_is_like_none_and_like_four() -> None:
    for few in (0, 1, 4):
        assert without_small({"airway": 9, "handoff": few, "dose": 5}) == {"airway": 9, "handoff": None, "dose": 5}


@given(st.dictionaries(st.text(), st.integers(0, 30)), st.dictionaries(st.text(), st.integers(0, FEWEST - 1)))
def test_nothing_below_five_is_said_and_nothing_shown_depends_on_it(
    counts: dict[str, int], few: dict[str, int]
) -> None:
    shown = without_small(counts)
    assert shown.keys() == counts.keys()
    assert all(count is None or count >= FEWEST for count in shown.values())
    small = {key: few.get(key, 0) for key, count in counts.items() if count < FEWEST}
    assert without_small(counts | small) == shown
