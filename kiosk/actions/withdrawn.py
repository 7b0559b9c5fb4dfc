"""What a kept plan still holds of people who took back since what they had released: taken out before it is read.

A plan is kept with the problem it answers, levels and edges included, for it is judged by what was known when it was
made. Consent is today's: who no longer releases them is in a kept plan as somebody of whom nothing is known. What
everybody adds up to stays as it was; what single rules and locks would bring was worked out of those levels, and goes.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from kiosk.actions.kept_plans import KeptPlan
from kiosk.actions.planning import Document, PlanningProblem


def without_withdrawn(kept: KeptPlan, today: PlanningProblem) -> tuple[KeptPlan, frozenset[str]]:
    """Return a kept plan as it may be read today, and the roster keys of those whose reasons are gone from it.

    Reasons of one person are made of their levels and edges: with either of them gone, all of theirs go.
    """
    people = {each["id"]: each for each in kept.problem["people"]}
    bare = {key: _bare(each, today) for key, each in people.items()}
    gone = frozenset(key for key, each in people.items() if bare[key] != each)
    if not gone:
        return kept, gone
    problem = {**kept.problem, "people": list(bare.values())}
    return replace(kept, problem=problem, result=_bare_result(kept.result, gone)), gone


def _bare(person: Document, today: PlanningProblem) -> Document:
    bare = dict(person)
    if person.get("levels") and person["id"] not in today.levels_of:
        bare["levels"] = {}
    for goals in ("edges", "stretch"):
        if person.get(goals) and person["id"] not in today.edges_of:
            bare[goals] = []
    return bare


def _bare_result(result: Document, people: Collection[str]) -> Document:
    return {**result, "why": [why for why in result.get("why", ()) if why["person"] not in people], "gains": []}
