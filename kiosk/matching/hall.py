"""Whether everybody finds a place, and if not, who stands in whose way."""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Hashable, Mapping
from typing import TypeVar

Item = TypeVar("Item", bound=Hashable)
Place = TypeVar("Place", bound=Hashable)


def crowded(
    wants: Mapping[Item, Collection[Place]], room: Mapping[Place, int]
) -> tuple[frozenset[Item], frozenset[Place]] | None:
    """Return items and all the places open to them, too few for them, or None where each item finds a place.

    Source: Hall's marriage theorem, by augmenting paths.
    """
    holders: dict[Place, list[Item]] = {place: [] for place in room}
    for item in wants:
        reached = _seat(item, wants, room, holders)
        if reached is not None:
            held = {other for place in reached for other in holders[place]}
            return frozenset({item, *held}), frozenset(reached)
    return None


def _seat(
    item: Item, wants: Mapping[Item, Collection[Place]], room: Mapping[Place, int], holders: dict[Place, list[Item]]
) -> set[Place] | None:
    """Give an item a place, moving others on; None where that worked, else every place within reach, all full."""
    came: dict[Place, tuple[Item, Place | None]] = {}
    waiting: deque[tuple[Item, Place | None]] = deque([(item, None)])
    while waiting:
        mover, left = waiting.popleft()
        for place in wants[mover]:
            if place in came:
                continue
            came[place] = (mover, left)
            if len(holders[place]) < room[place]:
                _move(place, came, holders)
                return None
            waiting.extend((other, place) for other in holders[place])
    return set(came)


def _move(free: Place, came: Mapping[Place, tuple[Item, Place | None]], holders: dict[Place, list[Item]]) -> None:
    place: Place | None = free
    while place is not None:
        mover, left = came[place]
        holders[place].append(mover)
        if left is not None:
            holders[left].remove(mover)
        place = left
