"""How to turn one list of keys into another by removing, reordering and inserting, so that views keep their place."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class KeyedChange:
    """The steps from `old` to `new`, in this order.

    `removals` are runs (first, last) of positions, from the end, so that each holds when its turn comes. `kept` is the
    new order of what remains, None where that did not change. `insertions` are runs of positions in the new list,
    from the start.
    """

    removals: tuple[tuple[int, int], ...]
    kept: tuple[Hashable, ...] | None
    insertions: tuple[tuple[int, int], ...]


def keyed_change(old: Sequence[Hashable], new: Sequence[Hashable]) -> KeyedChange:
    """Return the steps between two lists of unique keys."""
    old_keys, new_keys = set(old), set(new)
    gone = [place for place, key in enumerate(old) if key not in new_keys]
    come = [place for place, key in enumerate(new) if key not in old_keys]
    before = tuple(key for key in old if key in new_keys)
    after = tuple(key for key in new if key in old_keys)
    return KeyedChange(
        removals=tuple(reversed(_runs(gone))),
        kept=None if before == after else after,
        insertions=tuple(_runs(come)),
    )


def _runs(places: Sequence[int]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for place in places:
        if runs and runs[-1][1] == place - 1:
            runs[-1] = (runs[-1][0], place)
        else:
            runs.append((place, place))
    return runs
