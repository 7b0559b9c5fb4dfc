"""Turning one list of keys into another, in steps that a view can follow."""

from __future__ import annotations

from collections.abc import Hashable

from hypothesis import given
from hypothesis import strategies as st

from widgets.keyed import keyed_change

_KEYS = st.lists(st.integers(0, 12), unique=True, max_size=12)


@given(_KEYS, _KEYS)
def test_following_the_steps_leads_to_the_new_list(old: list[int], new: list[int]) -> None:
    change = keyed_change(old, new)
    held: list[Hashable] = list(old)
    for first, last in change.removals:
        del held[first : last + 1]
    if change.kept is not None:
        assert sorted(map(str, held)) == sorted(map(str, change.kept))
        held = list(change.kept)
    for first, last in change.insertions:
        held[first:first] = new[first : last + 1]
    assert held == new


def test_what_stays_in_order_is_not_moved() -> None:
    change = keyed_change(["a", "b", "c", "d"], ["b", "x", "y", "d"])
    assert change.kept is None
    assert change.removals == ((2, 2), (0, 0))
    assert change.insertions == ((1, 2),)
