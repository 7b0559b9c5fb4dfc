"""Who reads an entry, and which counts are too small to be said."""

from __future__ import annotations

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.consent import Audience, Viewer
from kiosk.domain.ids import PersonId
from kiosk.domain.log import FEWEST, may_read, without_small

AUTHOR, OTHER = PersonId(UUID(int=1)), PersonId(UUID(int=2))
STRANGER = Viewer(OTHER)
COACH = Viewer(OTHER, coached=frozenset({AUTHOR}))
TEAMMATE = Viewer(OTHER, teammates=frozenset({AUTHOR}))


@pytest.mark.parametrize(
    ("audience", "readers"),
    [(Audience.PRIVATE, []), (Audience.COACH, [COACH]), (Audience.TEAM, [COACH, TEAMMATE])],
)
def test_an_entry_is_read_by_whom_its_author_chose(audience: Audience, readers: list[Viewer]) -> None:
    assert may_read(Viewer(AUTHOR), AUTHOR, audience)
    assert [viewer for viewer in (STRANGER, COACH, TEAMMATE) if may_read(viewer, AUTHOR, audience)] == readers


def test_a_small_count_is_not_given_away_by_the_others() -> None:
    assert without_small({"airway": 9, "handoff": 3, "dose": 6}) == {"airway": 9, "handoff": None, "dose": None}
    assert without_small({"airway": 9, "dose": 6}) == {"airway": 9, "dose": 6}
    assert without_small({"airway": 9, "handoff": 3, "dose": 2}) == {"airway": 9, "handoff": None, "dose": None}
    assert without_small({"handoff": 3}) == {"handoff": None}
    # One and nought, missing together, are one: a total would tell it.
    assert without_small({"a": 6, "b": 5, "c": 1, "d": 0}) == {"a": 6, "b": None, "c": None, "d": None}


@given(st.dictionaries(st.text(), st.integers(0, 30)))
def test_nothing_below_five_is_ever_said(counts: dict[str, int]) -> None:
    shown = without_small(counts)
    assert shown.keys() == counts.keys()
    assert all(count is None or count >= FEWEST for count in shown.values())
