"""The newest plan as somebody may see it: everybody rotations and cover, chiefs and the person also why.

Who may see what is decided here, before anything leaves the database's thread: what a page does not hold, no screen and
no print can show.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime

from sqlalchemy.orm import Session

from kiosk.actions.kept_plans import AROUND, TRIED, KeptPlan, load_newest_plan
from kiosk.actions.plan_fit import report_today, same_blocks
from kiosk.actions.plan_values import (
    CellKey,
    FairShare,
    GrowthLine,
    LearnedLine,
    Many,
    NeedView,
    PlanCellView,
    PlanHead,
    PlanSummary,
    PlanView,
    Reasons,
    SoftRule,
)
from kiosk.actions.planning import Document, PlanningProblem, PlanningYear, current_block, load_problem
from kiosk.actions.suggest import plan_of, problem_of
from kiosk.actions.withdrawn import without_withdrawn
from kiosk.domain.people import Person, RoleKind, name_order
from kiosk.domain.permissions import Action, Actor, Target, can
from kiosk.domain.rotations import Rotation
from kiosk.matching.edges import EDGE_MET_FROM, edges_of
from kiosk.matching.growth import Growth
from kiosk.matching.moves import moves
from kiosk.matching.plan import Plan, Why
from kiosk.matching.problem import CountRule, PatternRule, Problem

FULL_GROWTH = 100.0
PROVEN_GAP = 1e-6


def load_plan_view(session: Session, viewer: Actor | None, now: datetime) -> PlanView:
    """Return the newest plan of the year that holds a moment, for whoever looks.

    Raises: Unavailable (`planning-no-...`) where there is nothing to plan yet; InvalidInput for an unsound rule.
    """
    return for_viewer(load_whole_plan(session, now), viewer)


def load_whole_plan(session: Session, now: datetime) -> PlanView:
    """Return the newest plan with everything about it, for whoever was let through before; raises as the other."""
    found = load_problem(session, now)
    return show_kept(found, load_newest_plan(session, found.year.programme.id), now)


def show_kept(found: PlanningProblem, kept: KeptPlan | None, now: datetime) -> PlanView:
    """Return a plan with everything about it beside today's problem; one of another year counts as none."""
    year = found.year
    if kept is not None and not same_blocks(kept.problem, found.document):
        kept = None
    withdrawn: frozenset[str] = frozenset()
    outdated = kept is not None and _outdated(kept, found.document)
    if kept is not None:
        kept, withdrawn = without_withdrawn(kept, found)
    whole = _whole(found.document, year, kept, withdrawn, outdated=outdated)
    today = current_block(year, year.programme.calendar.day_of(now))
    return replace(whole, now_in=today, fixed_by=found.fixed_by, learned=_learned(found.document, year))


def _whole(
    document: Document, year: PlanningYear, kept: KeptPlan | None, withdrawn: frozenset[str], *, outdated: bool
) -> PlanView:
    problem, plan = problem_of(document), plan_of(kept.result) if kept else None
    cells = _cells(document, year, problem, plan)
    reasons = _reasons(problem, year, plan, cells)
    shown = {
        key: replace(cell, growth=reasons[key].growth / FULL_GROWTH) if key in reasons and reasons[key].lines else cell
        for key, cell in cells.items()
    }
    summary = _summary(problem, plan, reasons, kept, withdrawn, outdated=outdated) if plan and kept else None
    least = summary.least_share if summary else None
    return PlanView(
        year=year,
        people=tuple(sorted(year.people, key=lambda key: _order(year.people[key]))),
        cells=shown,
        needs=tuple(_needs(problem, shown)),
        head=_head(kept, plan) if kept and plan else None,
        now_in=None,
        reasons=reasons,
        summary=summary,
        kept=kept,
        fair=None if least is None else FairShare.of(least),
        withdrawn=withdrawn & year.people.keys(),
    )


def _order(person: Person) -> tuple[int, str, tuple[str, str]]:
    return (0 if person.role.kind is RoleKind.RESIDENT else 1, person.role_line, name_order(person.name))


def for_viewer(whole: PlanView, viewer: Actor | None) -> PlanView:
    """Take away what is not for these eyes: reasons of others, growth, locks, why somebody is away, chiefs' names."""
    if viewer is not None and can(viewer, Action.SEE_REASONS, Target(whole.year.programme.id)):
        return whole
    own = {
        key for key, person in whole.year.people.items() if viewer and viewer.proven and person.id == viewer.person_id
    }
    cells = {
        key: cell if key[0] in own else replace(cell, growth=None, locked_to=(), barred_from=(), reason="")
        for key, cell in whole.cells.items()
    }
    return replace(
        whole,
        year=replace(whole.year, leave={key: text for key, text in whole.year.leave.items() if key[0] in own}),
        cells=cells,
        head=replace(whole.head, name="") if whole.head is not None else None,
        reasons={key: reasons for key, reasons in whole.reasons.items() if key[0] in own},
        summary=None,
        kept=None,
        withdrawn=whole.withdrawn & own,
        fixed_by={},
        learned=whole.learned if own else {},
    )


def _learned(document: Document, year: PlanningYear) -> dict[str, tuple[LearnedLine, ...]]:
    """Return what past blocks say of each rotation, the most evidence first; of few people it says nothing."""
    found: dict[str, tuple[LearnedLine, ...]] = {}
    for rotation in document["rotations"]:
        lines = [
            LearnedLine(year.competencies[code].name, blocks, people, told["factor"])
            for code, told in rotation.get("learned", {}).items()
            if code in year.competencies
            and (blocks := Many.of(told["blocks"])) is not None
            and (people := Many.of(told["people"])) is not None
        ]
        found[rotation["id"]] = tuple(sorted(lines, key=lambda line: (-line.blocks, line.name)))
    return found


# Cells -----------------------------------------------------------------------------------------------------------


def _cells(document: Document, year: PlanningYear, problem: Problem, plan: Plan | None) -> dict[CellKey, PlanCellView]:
    begun = {
        (lock["person"], lock["block"]): lock["rotations"][0]
        for lock in document["locks"]
        if lock["block"] in year.settled
    }
    ahead = dict(plan.assignments) if plan and plan.assignments else dict(problem.incumbent)
    placed = {key: code for key, code in ahead.items() if key[1] not in year.settled} | begun
    locks = {
        (lock.person, lock.block): tuple(sorted(lock.rotations))
        for lock in problem.locks
        if lock.block not in year.settled
    }
    barred = {
        (bar.person, bar.block): tuple(sorted(bar.rotations))
        for bar in problem.bars
        if bar.block is not None and bar.block not in year.settled
    }
    cells: dict[CellKey, PlanCellView] = {}
    for person in problem.people:
        for block in year.blocks:
            key = (person.id, block)
            past = block in year.settled
            if person.away.get(block, 0.0) >= 1.0:
                reason = year.leave.get(key, "")
                cells[key] = PlanCellView(away=bool(reason), reason=reason, past=past)
            else:
                code = placed.get(key, "")
                cells[key] = PlanCellView(
                    code if code in year.rotations else "",
                    locked_to=locks.get(key, ()),
                    barred_from=barred.get(key, ()),
                    past=past,
                )
    return cells


def away_rotation(year: PlanningYear, reason: str) -> Rotation | None:
    """Return the rotation that stands for an absence of this reason (Vacation), or None."""
    hatched = (rotation for rotation in year.rotations.values() if rotation.hatched)
    return next((rotation for rotation in hatched if rotation.name.casefold() == reason.casefold()), None)


# Cover -----------------------------------------------------------------------------------------------------------


def _needs(problem: Problem, cells: Mapping[CellKey, PlanCellView]) -> Iterator[NeedView]:
    filled = {block for (_, block), cell in cells.items() if cell.rotation}
    for rule in problem.rules:
        if isinstance(rule, CountRule) and rule.per == "block" and rule.least:
            blocks = [block.id for block in problem.blocks if rule.blocks is None or block.id in rule.blocks]
            counts = {block: _count(problem, rule, cells, block) for block in blocks if block in filled}
            order = tuple(rotation.id for rotation in problem.rotations if rotation.id in rule.rotations)
            yield NeedView(order, rule.least, counts)


def _count(problem: Problem, rule: CountRule, cells: Mapping[CellKey, PlanCellView], block: str) -> float:
    there = [person for person in problem.found_by(rule.people) if cells[person.id, block].rotation in rule.rotations]
    return sum(1 - person.away.get(block, 0.0) if rule.weigh_away else 1 for person in there)


# Reasons ---------------------------------------------------------------------------------------------------------


def _reasons(
    problem: Problem, year: PlanningYear, plan: Plan | None, cells: Mapping[CellKey, PlanCellView]
) -> dict[CellKey, Reasons]:
    """Return why, for every cell ahead that stands as the plan has it."""
    if plan is None:
        return {}
    says = {(lock.person, lock.block): lock.says for lock in problem.locks}
    found: dict[CellKey, Reasons] = {}
    for why in plan.why:
        key = (why.person, why.block)
        cell = cells.get(key)
        if cell is None or cell.past or not cell.rotation or plan.assignments.get(key) != cell.rotation:
            continue
        person = problem.person[why.person]
        found[key] = Reasons(
            lines=tuple(_lines(why, year, person.edges | person.stretch)),
            runner_up=why.runner_up,
            cost=why.cost_of_runner_up,
            looked=bool(why.runner_up),
            wish=_wish(problem, key, cell.rotation),
            first_time=_is_first(problem, key, cells),
            locked_says=says.get(key, ""),
            share_away=person.away.get(why.block, 0.0),
            close_call=why.close_call,
        )
    return found


def _lines(why: Why, year: PlanningYear, edges: Iterable[str]) -> list[GrowthLine]:
    live = set(edges)
    lines = [
        GrowthLine(year.competencies[code].name if code in year.competencies else code, points, code in live)
        for code, points in why.growth.items()
        if points >= 0.5
    ]
    return sorted(lines, key=lambda line: (not line.edge, -line.points, line.name))


def _wish(problem: Problem, key: CellKey, rotation: str) -> float:
    return sum(
        wish.value
        for wish in problem.preferences
        if wish.person == key[0] and wish.rotation == rotation and wish.block in (None, key[1])
    )


def _is_first(problem: Problem, key: CellKey, cells: Mapping[CellKey, PlanCellView]) -> bool:
    person, rotation = problem.person[key[0]], cells[key].rotation
    earlier = [block.id for block in problem.blocks][: [block.id for block in problem.blocks].index(key[1])]
    return not person.had.get(rotation) and all(cells[key[0], block].rotation != rotation for block in earlier)


# The plan as a whole ---------------------------------------------------------------------------------------------


def _head(kept: KeptPlan, plan: Plan) -> PlanHead:
    return PlanHead(
        kept.id,
        kept.code,
        kept.title,
        kept.made_at,
        plan.status,
        share_of_best(plan.objective, plan.bound),
        kept.name,
        tried=kept.status == TRIED,
    )


def share_of_best(objective: float | None, bound: float | None) -> float | None:
    """Return how much of the best possible a plan reaches at least, 0 to 1; 1 only where nothing better exists."""
    if objective is None or bound is None or bound <= 0:
        return None
    if bound - objective <= PROVEN_GAP * max(1.0, abs(objective)):
        return 1.0
    return min(0.999, max(0.0, objective / bound))


def _summary(
    problem: Problem,
    plan: Plan,
    reasons: Mapping[CellKey, Reasons],
    kept: KeptPlan,
    withdrawn: Collection[str],
    *,
    outdated: bool,
) -> PlanSummary:
    terms, answered = plan.terms, problem_of(kept.problem)
    edges = edges_of(problem)
    met = {
        (why.person, code)
        for why in plan.why
        if (why.person, why.block) in reasons
        for code, points in why.growth.items()
        if (why.person, code) in edges and points >= EDGE_MET_FROM
    }
    asked = [wish for wish in problem.preferences if wish.value > 0]
    granted = [
        wish
        for wish in asked
        if any(
            person == wish.person and rotation == wish.rotation and wish.block in (None, block)
            for (person, block), rotation in plan.assignments.items()
        )
    ]
    return PlanSummary(
        edges_met=len(met),
        edges=len(edges),
        wishes_met=len(granted),
        wishes=len(asked),
        terms={
            "growth": terms.growth,
            "fairness": terms.fairness,
            "preference": terms.preference,
            "continuity": terms.continuity,
            "rules": terms.rules,
            "little_change": terms.little_change,
        },
        bent=tuple(_bent(problem, plan)),
        outdated=outdated,
        least_share=_least_share(answered, plan, withdrawn),
        gains=plan.gains,
        around=kept.result.get(AROUND, ""),
        moved=moves(answered, answered.incumbent, plan.assignments) if AROUND in kept.result else (),
        tried=next(iter(plan.ways_out), None) if kept.status == TRIED else None,
        bends=kept.status == TRIED and _bends(problem, plan),
    )


def _bends(problem: Problem, plan: Plan) -> bool:
    """Tell whether a plan breaks today's rules, locks or bars, or speaks of what is no more."""
    ahead = {cell: rotation for cell, rotation in plan.assignments.items() if cell[1] not in problem.settled}
    if any(cell[0] not in problem.person or rotation not in problem.rotation for cell, rotation in ahead.items()):
        return True
    report = report_today(problem, ahead)
    return bool(report.faults or report.broken)


def _least_share(problem: Problem, plan: Plan, withdrawn: Collection[str]) -> float | None:
    """Return the least share of anybody's own ideal that the plan reaches, by the levels it was made for.

    It is one person's: never that of somebody who withdrew those levels.
    """
    growth = Growth(problem)
    years: dict[str, list[tuple[str, str]]] = {}
    for (person, block), rotation in plan.assignments.items():
        years.setdefault(person, []).append((block, rotation))
    ideals = {person: growth.ideal(person) for person in years if person not in withdrawn}
    shares = [growth.of_year(person, years[person]) / ideal for person, ideal in ideals.items() if ideal > 0]
    return min(shares, default=None)


def _bent(problem: Problem, plan: Plan) -> Iterator[SoftRule]:
    results = {result.id: result for result in plan.rules}
    for rule in problem.rules:
        result = results.get(rule.id)
        if result is None or rule.hard or result.kept or not result.amount:
            continue
        if not isinstance(rule, PatternRule) or rule.weight < 0:
            yield SoftRule(rule.says or rule.id, result.amount)


def _outdated(kept: KeptPlan, document: Document) -> bool:
    """Tell whether something a plan depends on changed; what it was tried with differs from today on purpose."""
    return kept.status != TRIED and _essence(kept.problem) != _essence(document)


def _essence(document: Document) -> Document:
    """Return what a plan depends on; what is in force meanwhile does not count, nor how often something was seen."""
    rotations = [{key: value for key, value in each.items() if key != "learned"} for each in document["rotations"]]
    return {name: value for name, value in document.items() if name != "incumbent"} | {"rotations": rotations}
