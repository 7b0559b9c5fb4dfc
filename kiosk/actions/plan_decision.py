"""What a committee reads before it decides on a plan: what was asked, how well it went, and what else there was."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.tables import PlanRow
from kiosk.actions.accept_plan import Acceptance
from kiosk.actions.kept_plans import KeptPlan
from kiosk.actions.plan_fit import same_blocks
from kiosk.actions.plan_values import PlanSummary, PlanView
from kiosk.actions.plan_view import share_of_best
from kiosk.actions.plan_words import Translate, bent_words, proof_words, standing_words, wish_words
from kiosk.actions.suggest import plan_of, problem_of
from kiosk.domain.ids import ProgrammeId
from kiosk.matching.plan import Plan
from kiosk.matching.problem import Problem
from kiosk.matching.problem_json import default_aims
from kiosk.reports.dates import day_month_year
from kiosk.reports.model import CountedTerm, OtherPlan, PlanDecision

MOST_OTHERS = 3
_LOOKED_AT = 12
"""So many of the plans kept last are looked through for those of this year."""
_LEAST_SHARE = 0.005


def gather_decision(
    session: Session, view: PlanView, accepted: Acceptance | None, translate: Translate
) -> PlanDecision | None:
    """Return what is decided on, for chiefs; None where no plan was suggested."""
    kept, summary = view.kept, view.summary
    if kept is None or summary is None:
        return None
    return PlanDecision(
        asked=tuple(_asked(problem_of(kept.problem), translate)),
        good=tuple(_good(view, summary, translate)),
        bent=tuple(bent_words(rule, translate) for rule in summary.bent),
        others=tuple(_others(session, view, kept, translate)),
        accepted=_accepted(view, accepted, translate) if accepted else "",
    )


def counted_terms(view: PlanView, translate: Translate) -> tuple[CountedTerm, ...]:
    """Return each aim with the weight asked of it and its share of the whole, the largest first.

    An aim of no weight that counted nothing is left out.
    """
    if view.kept is None or view.summary is None:
        return ()
    problem = problem_of(view.kept.problem)
    asked, usual = asdict(problem.aims), asdict(default_aims(problem.blocks))
    terms = view.summary.terms
    whole = sum(abs(value) for value in terms.values()) or 1.0
    shares = {aim: value / whole for aim, value in sorted(terms.items(), key=lambda term: -abs(term[1]))}
    return tuple(
        CountedTerm(name, _percent(shares[aim], translate), _weight(asked[aim], usual[aim], translate))
        for aim, name in ((aim, _aim_name(aim, translate)) for aim in shares)
        if asked[aim] or abs(shares[aim]) >= _LEAST_SHARE
    )


def _aim_name(aim: str, translate: Translate) -> str:
    names = {
        "growth": translate("Plan", "Growth"),
        "fairness": translate("Plan", "Fair shares"),
        "preference": translate("Plan", "Wishes"),
        "continuity": translate("Plan", "Changes of place"),
        "rules": translate("Plan", "Wishes of the service"),
        "little_change": translate("Plan", "Changes to the schedule"),
    }
    return names[aim]


def _percent(share: float, translate: Translate) -> str:
    return translate("Plan", "{percent} %").format(percent=f"{100 * share:.0f}".replace("-0", "0").replace("-", "−"))


def _weight(asked: float, usual: float, translate: Translate) -> str:
    """Return a weight in a chief's words, against what it is out of the box."""
    if not asked:
        return translate("Plan", "not at all")
    factor = asked / usual if usual else 2.0
    if factor < 0.75:
        return translate("Plan", "a little")
    if factor <= 1.25:
        return translate("Plan", "normal")
    return translate("Plan", "more") if factor <= 1.75 else translate("Plan", "most")


def _asked(problem: Problem, translate: Translate) -> Iterator[str]:
    ahead = [block for block in problem.blocks if not block.settled]
    words = translate("Plan", "{people} people on {rotations} rotations in {blocks} blocks, {ahead} of them ahead.")
    yield words.format(
        people=len(problem.people), rotations=len(problem.rotations), blocks=len(problem.blocks), ahead=len(ahead)
    )
    hard = sum(rule.hard for rule in problem.rules)
    words = translate("Plan", "Rules that never break: {hard}. Wishes of the service: {soft}.")
    yield words.format(hard=hard, soft=len(problem.rules) - hard)
    fixed = sum(lock.block not in problem.settled for lock in problem.locks)
    words = translate("Plan", "Places fixed by hand: {fixed}, barred: {barred}. Wishes of people: {wishes}.")
    yield words.format(fixed=fixed, barred=len(problem.bars), wishes=len(problem.preferences))
    known = sum(bool(person.levels) for person in problem.people)
    words = translate("Plan", "Levels are known of {known} people; what was not released counts as unknown.")
    yield words.format(known=known)


def _good(view: PlanView, summary: PlanSummary, translate: Translate) -> Iterator[str]:
    share = view.head.share if view.head else None
    if share is not None:
        yield translate("Plan", "By these weights: {proof}.").format(proof=proof_words(share, translate))
    met = (standing_words(summary, translate), wish_words(summary, translate))
    yield translate("Plan", "{edges}, {wishes}.").format(edges=met[0], wishes=met[1])
    yield translate("Plan", "Every rule that never breaks is kept: counted again apart from the search.")
    if summary.outdated:
        yield translate("Plan", "Something it depends on has changed since: have a new plan suggested first.")


def _accepted(view: PlanView, accepted: Acceptance, translate: Translate) -> str:
    day = day_month_year(view.year.programme.calendar.day_of(accepted.at), translate)
    return translate("Plan", "Accepted at the kiosk by {name} on {date}.").format(name=accepted.by_name, date=day)


# Other plans -----------------------------------------------------------------------------------------------------


def _others(session: Session, view: PlanView, kept: KeptPlan, translate: Translate) -> Iterator[OtherPlan]:
    """Yield the plans of this year kept last that are not this one, with how far they are from it."""
    chosen = plan_of(kept.result)
    calendar = view.year.programme.calendar
    for row in _rows(session, view.year.programme.id, kept)[:MOST_OTHERS]:
        day = day_month_year(calendar.day_of(row.made_at), translate)
        yield OtherPlan(row.code, row.title, _facts(plan_of(row.result), chosen, view.year.settled, day, translate))


def _rows(session: Session, programme_id: ProgrammeId, kept: KeptPlan) -> list[PlanRow]:
    rows = session.scalars(
        select(PlanRow)
        .where(PlanRow.programme_id == programme_id, PlanRow.id != kept.id)
        .order_by(PlanRow.made_at.desc(), PlanRow.id.desc())
        .limit(_LOOKED_AT)
    )
    return [row for row in rows if row.result.get("assignments") and same_blocks(row.problem, kept.problem)]


def _facts(other: Plan, chosen: Plan, settled: frozenset[str], day: str, translate: Translate) -> str:
    ahead = {cell for cell in (*other.assignments, *chosen.assignments) if cell[1] not in settled}
    differ = sum(other.assignments.get(cell) != chosen.assignments.get(cell) for cell in ahead)
    words = translate("Plan", "{differ} of {count} places ahead differ").format(differ=differ, count=len(ahead))
    parts = [translate("Plan", "of {date}").format(date=day), words]
    proof = proof_words(share_of_best(other.objective, other.bound), translate)
    return "; ".join([*parts, *([proof] if proof else [])]) + "."
