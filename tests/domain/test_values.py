"""Levels, evidence, leave and texts: rules small enough to be told in a line."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.changes import ChangeSet, Topic
from kiosk.domain.errors import InvalidInput
from kiosk.domain.evidence import Observation, Purpose, Source, has_moved, is_stale, pin_observation
from kiosk.domain.ids import BlockId, CompetencyId, ObservationId, PersonId, ScaleId
from kiosk.domain.levels import LevelScale, NamedLevel
from kiosk.domain.rotations import Block, Leave, share_away

NOW = datetime(2026, 11, 23, 14, 0, tzinfo=UTC)
WINDOW = timedelta(days=180)
ME = PersonId(UUID(int=1))
BLOCK = Block(BlockId(UUID(int=9)), 1, date(2026, 11, 2), date(2026, 11, 29))


def scale(count: int = 5, alone_from: int = 3) -> LevelScale:
    return LevelScale(
        ScaleId(UUID(int=5)), "Workroom", tuple(NamedLevel(str(at), str(at)) for at in range(count)), alone_from
    )


def seen(
    number: int, level: int, days_ago: float = 0.0, *, source: Source = Source.OBSERVER,
    purpose: Purpose = Purpose.COACHING, withdrawn: bool = False,
) -> Observation:  # fmt: skip
    at = NOW - timedelta(days=days_ago)
    return Observation(
        ObservationId(UUID(int=number)), ME, CompetencyId(UUID(int=3)), PersonId(UUID(int=2)), source, purpose, level,
        "", "", "", at, NOW, NOW if withdrawn else None,
    )  # fmt: skip


def test_the_next_level_is_one_above_and_never_beyond_the_top() -> None:
    assert [scale().next_after(level) for level in (None, 0, 3, 4)] == [1, 1, 4, 4]
    assert [level for level in range(-1, 6) if scale().holds(level)] == [0, 1, 2, 3, 4]


@pytest.mark.parametrize(("count", "alone_from"), [(1, 0), (5, 0), (5, 5), (0, 0)])
def test_a_scale_names_where_people_work_alone(count: int, alone_from: int) -> None:
    with pytest.raises(ValueError, match="alone_from"):
        scale(count, alone_from)


def test_the_pin_is_the_newest_coaching_word_of_somebody_else() -> None:
    words = [
        seen(1, 1, 40), seen(2, 2, 20), seen(3, 4, 1, source=Source.SELF), seen(4, 4, 5, withdrawn=True),
        seen(5, 0, 2, source=Source.COMMITTEE, purpose=Purpose.ASSESSMENT), seen(6, 3, 3, purpose=Purpose.ASSESSMENT),
    ]  # fmt: skip
    found = pin_observation(words)
    assert found is not None
    assert found.level == 2
    assert pin_observation(words[2:]) is None


def test_of_the_same_moment_the_later_id_counts() -> None:
    found = pin_observation([seen(2, 3), seen(1, 1)])
    assert found is not None
    assert found.level == 3


def test_movement_is_upward_from_something() -> None:
    assert [has_moved(2, before) for before in (None, 1, 2, 3)] == [False, True, False, False]


def test_evidence_goes_stale_after_the_window_and_not_on_its_last_day() -> None:
    assert [is_stale(NOW - WINDOW - timedelta(seconds=more), NOW, WINDOW) for more in (0, 1)] == [False, True]


@pytest.mark.parametrize(
    ("spans", "share"),
    [
        ([("2026-11-02", "2026-11-29")], 1.0),
        ([("2026-10-01", "2026-12-31")], 1.0),
        ([("2026-11-02", "2026-11-15")], 0.5),
        ([("2026-11-02", "2026-11-15"), ("2026-11-09", "2026-11-15")], 0.5),
        ([("2026-11-02", "2026-11-08"), ("2026-11-23", "2026-12-06")], 0.5),
        ([("2026-10-05", "2026-11-01"), ("2026-11-30", "2026-12-01")], 0.0),
        ([], 0.0),
    ],
)
def test_leave_takes_its_days_of_a_block_once(spans: list[tuple[str, str]], share: float) -> None:
    leave = [Leave(ME, date.fromisoformat(first), date.fromisoformat(last)) for first, last in spans]
    assert share_away(leave, BLOCK) == share


@given(st.lists(st.tuples(st.dates(date(2026, 10, 1), date(2027, 1, 1)), st.integers(0, 60)), max_size=5))
def test_a_share_away_is_a_share(spans: list[tuple[date, int]]) -> None:
    leave = [Leave(ME, first, first + timedelta(days=length)) for first, length in spans]
    assert 0.0 <= share_away(leave, BLOCK) <= 1.0
    assert share_away(leave, BLOCK) == share_away([*leave, *leave], BLOCK)


def test_a_block_has_whole_weeks_and_holds_both_its_ends() -> None:
    assert BLOCK.weeks == 4
    assert Block(BLOCK.id, 1, date(2026, 11, 2), date(2026, 11, 4)).weeks == 1
    assert [BLOCK.holds(day) for day in (date(2026, 11, 1), date(2026, 11, 2), date(2026, 11, 29))] == [
        False,
        True,
        True,
    ]


def test_a_change_of_everything_touches_every_screen() -> None:
    assert all(ChangeSet.everything().touches(topic) for topic in Topic)
    assert not ChangeSet({}).touches(*Topic)
    assert not ChangeSet({})
    assert ChangeSet({Topic.GOALS: frozenset()})


def test_an_error_reads_in_logs_as_code_and_values() -> None:
    assert str(InvalidInput("row-cells", cells=3)) == "row-cells (cells=3)"
    assert str(InvalidInput("not-allowed")) == "not-allowed"
