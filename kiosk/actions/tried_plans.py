"""A way out that was tried: searched with rules bent in a copy of the problem, and kept as a draft that says so."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from db.store import WriteSession
from kiosk.actions.kept_plans import TRIED, KeptPlan
from kiosk.actions.planning import Document, PlanningProblem, load_problem
from kiosk.actions.suggest import keep_suggestion, problem_of
from kiosk.domain.permissions import Actor
from kiosk.matching.plan import Plan, WayOut
from kiosk.matching.problem_json import problem_object
from kiosk.matching.trying import bent


def load_bent_problem(session: Session, now: datetime, way: WayOut) -> PlanningProblem:
    """Return the problem of the year that holds a moment with a way out taken.

    Raises: as `load_problem`; InvalidInput where it is not sound.
    """
    found = load_problem(session, now)
    return replace(found, document=_bent_document(found.document, way))


def _bent_document(document: Document, way: WayOut) -> Document:
    """Return a problem in its file form with a way out taken. Raises: InvalidInput where it is not sound."""
    changed: dict[str, Any] = problem_object(bent(problem_of(document), way))
    return document | {name: changed[name] for name in ("rules", "locks", "bars")}


def keep_tried(write: WriteSession, actor: Actor, document: Document, plan: Plan, title: str, way: WayOut) -> KeptPlan:
    """Keep a plan for which rules bend, with what bends; plans that keep every rule stand before it still.

    Raises: NotAllowed.
    """
    return keep_suggestion(write, actor, document, replace(plan, ways_out=(way,)), title, status=TRIED)
