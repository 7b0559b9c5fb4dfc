"""A search without a plan for pictures and tour: invented figures about a real programme's people, blocks and rules."""

from __future__ import annotations

from kiosk.actions.plan_values import NeedView, PlanView
from kiosk.actions.planning import Document
from kiosk.domain.errors import NotFound
from kiosk.matching.owners import LOCKS
from kiosk.matching.plan import Blocked, Give, How, Plan, Shortage, ShortageKind, Status, WayOut

_MISSING, _SECONDS, _EDGE = 1, 7.0, "invented"


def sample_no_plan(view: PlanView) -> tuple[Plan, Document]:
    """Return how a search might have ended, and the rules it obeyed: the last service that needs somebody has too few.

    Raises: NotFound (`print-no-plan`) where there is nobody to place, or no service that needs anybody.
    """
    if not view.needs or not view.people:
        raise NotFound("print-no-plan")
    need = view.needs[-1]
    ahead = [block for block in view.year.blocks if block not in view.year.settled]
    name = view.year.rotations[need.rotations[0]].name
    person = view.people[0]
    says = {
        "need": f"{name} has {need.need:g} people in every block",
        "most": f"Nobody has more than two blocks of {name}",
        "beside": f"Whoever is new to {name} has somebody strong beside them",
    }
    lock = f"{person} in {ahead[-1]}"
    rules = [
        {"id": "need", "kind": "count", "per": "block", "min": need.need},
        {"id": "most", "kind": "count", "per": "person", "max": 2},
        {"id": "beside", "kind": "supervision"},
    ]
    plan = Plan(
        Status.INFEASIBLE,
        None,
        None,
        None,
        _SECONDS,
        0,
        blocked=(*_blocked(says, need, len(ahead)), Blocked(LOCKS + lock, lock, 0.0)),
        shortages=(_shortage(need, len(ahead)),),
        ways_out=_ways(says, lock, person, ahead, len(view.people)),
    )
    return plan, {"rules": rules, "people": [{"id": key, "edges": [_EDGE]} for key in view.people]}


def _shortage(need: NeedView, blocks: int) -> Shortage:
    needed = need.need * blocks
    return Shortage(ShortageKind.HANDS, needed, needed - _MISSING, ("need", "most"), rotations=need.rotations)


def _blocked(says: dict[str, str], need: NeedView, blocks: int) -> tuple[Blocked, ...]:
    needed = need.need * blocks
    sums: dict[str, tuple[float | None, float | None]] = {
        "need": (needed, None),
        "most": (None, needed - _MISSING),
        "beside": (None, None),
    }
    return tuple(Blocked(name, text, 1.0, *sums[name]) for name, text in says.items())


def _ways(says: dict[str, str], lock: str, person: str, ahead: list[str], edges: int) -> tuple[WayOut, ...]:
    return (
        WayOut(1.0, (Give("most", says["most"], 1.0, How.MORE, person=person),), sure=True, edges_met=edges - 4),
        WayOut(1.0, (Give(LOCKS + lock, lock, 1.0, How.OPENED, person, ahead[-1]),), sure=True, edges_met=edges - 5),
        WayOut(1.0, (Give("need", says["need"], 1.0, How.FEWER, block=ahead[-1]),), sure=False, edges_met=edges - 4),
    )
