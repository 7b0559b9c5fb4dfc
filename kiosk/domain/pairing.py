"""Who could coach whom: people who look for a coach beside people who want to be one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.domain.board import Board, Row
from kiosk.domain.flows import Flow
from kiosk.domain.ids import CompetencyId, PersonId

MOST_A_COACH = 2
"""More than so many at once, and the one who always helps is the one who never grows."""

_SOURCE, _SINK = 0, 1


@dataclass(frozen=True, slots=True)
class Pairing:
    """A suggestion: `learner` looks, `coach` wants to; `place` is where both are now, empty where they are not."""

    competency_id: CompetencyId
    learner: PersonId
    coach: PersonId
    place: str


def suggest_pairings(board: Board) -> tuple[Pairing, ...]:
    """Return suggested pairs, those who meet at work first; nobody coaches more than `MOST_A_COACH`.

    Only what the wall shows counts. It is the best there is of these, each before the next: as many as can be have a
    coach for what they look for; nobody waits for a first coach while another has two; everybody teaches something
    whose strengths allow it; those meet who work in the same place. What is left open is decided by the order of ids,
    which says nothing about anybody: another name changes no pair.
    """
    wants = list(_wants(board))
    if not wants:
        return ()
    flow, arcs = _network(board, wants)
    flow.cheapest()
    found = [pairing for arc, pairing in arcs if flow.used(arc)]
    return tuple(sorted(found, key=lambda pair: not pair.place))


def _wants(board: Board) -> Iterator[tuple[int, Row]]:
    """Yield what is looked for, by column and then by the ids of those who look."""
    rows = sorted(board.rows, key=lambda row: row.person.id)
    for index in range(len(board.columns)):
        yield from ((index, row) for row in rows if row.cells[index].looking)


def _network(board: Board, wants: list[tuple[int, Row]]) -> tuple[Flow, list[tuple[int, Pairing]]]:
    """Return the network of what is looked for and who could, and the arc of every pair that could be."""
    flow = Flow()
    # Each good weighs more than all that come after it could together.
    meets = 1
    teaches = len(wants) + 1
    served = teaches * (len(wants) + 1)
    pair = served * (len(wants) + 1)
    learners: dict[PersonId, int] = {}
    coaches: dict[PersonId, int] = {}
    arcs: list[tuple[int, Pairing]] = []
    rows = sorted(board.rows, key=lambda row: row.person.id)
    for index, learner in wants:
        able = [row for row in rows if row.cells[index].coach and row.person.id != learner.person.id]
        if not able:
            continue
        start = _end(flow, learners, learner.person.id)
        wanted = flow.node()
        flow.arc(start, wanted)
        for coach in able:
            end = _end(flow, coaches, coach.person.id)
            together = _meet(learner, coach)
            suggestion = Pairing(
                board.columns[index].competency.id,
                learner.person.id,
                coach.person.id,
                learner.place if together else "",
            )
            arcs.append((flow.arc(wanted, end, -pair - (meets if together else 0)), suggestion))
    for start in learners.values():
        flow.arc(_SOURCE, start, -served)
        flow.arc(_SOURCE, start, 0, len(wants))
    for end in coaches.values():
        flow.arc(end, _SINK, -teaches)
        flow.arc(end, _SINK, 0, MOST_A_COACH - 1)
    return flow, arcs


def _end(flow: Flow, nodes: dict[PersonId, int], person_id: PersonId) -> int:
    if person_id not in nodes:
        nodes[person_id] = flow.node()
    return nodes[person_id]


def _meet(learner: Row, coach: Row) -> bool:
    return bool(learner.place) and learner.place == coach.place and learner.here and coach.here
