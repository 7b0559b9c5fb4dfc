"""What is handed out is the best there is: beside every other way to hand it out."""

from __future__ import annotations

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.flows import Flow

GAINS = st.lists(st.lists(st.integers(0, 9), min_size=3, max_size=3), min_size=1, max_size=4)


def best_by_flow(gains: list[list[int]]) -> int:
    flow = Flow()
    takers = [flow.node() for _ in range(3)]
    arcs = []
    for row in gains:
        giver = flow.node()
        flow.arc(0, giver)
        arcs += [(flow.arc(giver, taker, -gain), gain) for taker, gain in zip(takers, row, strict=True) if gain]
    for taker in takers:
        flow.arc(taker, 1, -2)
        flow.arc(taker, 1, 0)
    flow.cheapest()
    first = sum(2 for taker in takers if flow.used(flow_arc(flow, taker)))
    return sum(gain for arc, gain in arcs if flow.used(arc)) + first


def flow_arc(flow: Flow, taker: int) -> int:
    """Return the first arc from a taker to the end: the one that gains."""
    return next(arc for arc in flow._from[taker] if flow._ends[arc] == 1)


def best_by_hand(gains: list[list[int]]) -> int:
    best = 0
    for chosen in product(range(-1, 3), repeat=len(gains)):
        taken = [(row[taker], taker) for row, taker in zip(gains, chosen, strict=True) if taker >= 0]
        loads = [sum(at == taker for _, at in taken) for taker in range(3)]
        if all(gain for gain, _ in taken) and max(loads) <= 2:
            best = max(best, sum(gain for gain, _ in taken) + 2 * sum(load > 0 for load in loads))
    return best


@given(GAINS)
def test_no_other_way_gains_more(gains: list[list[int]]) -> None:
    assert best_by_flow(gains) == best_by_hand(gains)
