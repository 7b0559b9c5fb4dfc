"""Least-cost flow in a small network: the exact way to hand out what there is too little of. Whole numbers only."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field


@dataclass(slots=True)
class Flow:
    """A network from node 0 to node 1, both there from the beginning.

    `cheapest` sends along the cheapest path until no path costs less than nothing. Source: successive shortest paths
    (Ahuja, Magnanti, Orlin, Network Flows, 9.7); what is sent along shortest paths stays the cheapest of its amount.
    """

    _ends: list[int] = field(default_factory=list)
    _room: list[int] = field(default_factory=list)
    _costs: list[int] = field(default_factory=list)
    _from: list[list[int]] = field(default_factory=lambda: [[], []])

    def node(self) -> int:
        """Return a new node."""
        self._from.append([])
        return len(self._from) - 1

    def arc(self, start: int, end: int, cost: int = 0, room: int = 1) -> int:
        """Join two nodes one way, and return the arc's number."""
        number = len(self._ends)
        for here, there, price, free in ((start, end, cost, room), (end, start, -cost, 0)):
            self._from[here].append(len(self._ends))
            self._ends.append(there)
            self._costs.append(price)
            self._room.append(free)
        return number

    def used(self, arc: int) -> int:
        """Return how much goes along an arc."""
        return self._room[arc ^ 1]

    def cheapest(self) -> None:
        """Send along the cheapest paths, all that cost the same at once, while that gains something."""
        while True:
            distances = self._distances()
            far = distances[1]
            if far is None or far >= 0:
                return
            following = [0] * len(self._from)
            while path := self._path(distances, following):
                for arc in path:
                    self._room[arc] -= 1
                    self._room[arc ^ 1] += 1

    def _path(self, distances: list[int | None], following: list[int]) -> list[int]:
        """Return the arcs of a cheapest path, empty where none is left.

        `following` holds the next arc to try from every node: what led nowhere is not tried again.
        """
        path: list[int] = []
        node, passed = 0, {0}
        while node != 1:
            arc = self._next_arc(node, distances, following, passed)
            if arc is not None:
                path.append(arc)
                node = self._ends[arc]
                passed.add(node)
            elif path:
                node = self._ends[path.pop() ^ 1]
                following[node] += 1
            else:
                return []
        return path

    def _next_arc(self, node: int, distances: list[int | None], following: list[int], passed: set[int]) -> int | None:
        here, arcs = distances[node], self._from[node]
        while here is not None and following[node] < len(arcs):
            arc = arcs[following[node]]
            end = self._ends[arc]
            if self._room[arc] and end not in passed and distances[end] == here + self._costs[arc]:
                return arc
            following[node] += 1
        return None

    def _distances(self) -> list[int | None]:
        """Return how far every node is from node 0, None where it is not reached."""
        distances: list[int | None] = [None] * len(self._from)
        distances[0] = 0
        waiting, queued = deque([0]), {0}
        while waiting:
            node = waiting.popleft()
            queued.discard(node)
            here = distances[node]
            assert here is not None
            for arc in self._from[node]:
                end = self._ends[arc]
                before = distances[end]
                if self._room[arc] and (before is None or here + self._costs[arc] < before):
                    distances[end] = here + self._costs[arc]
                    if end not in queued:
                        queued.add(end)
                        waiting.append(end)
        return distances
