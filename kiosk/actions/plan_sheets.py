"""The newest plan gathered for print: for chiefs with its reasons, for the wall with rotations, cover and goals."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from db.queries.goals import load_shared_goals
from kiosk.actions.permit import require
from kiosk.actions.plan_values import PlanCellView, PlanView
from kiosk.actions.plan_view import away_rotation, load_plan_view, load_whole_plan
from kiosk.actions.plan_words import (
    Translate,
    bent_words,
    proof_words,
    reason_words,
    standing_words,
    term_words,
)
from kiosk.actions.planning import TRAINEES
from kiosk.domain.errors import NotFound
from kiosk.domain.permissions import Action, Actor
from kiosk.reports.model import (
    Audience,
    CountedTerm,
    CoverCount,
    CoverRow,
    OpenProblem,
    Place,
    PlanBlock,
    PlanCell,
    PlanReason,
    PlanRow,
    PlanSheet,
    SharedGoal,
)

AWAY = "–"
"""The code of an absence that no rotation of the programme stands for."""
_AWAY_COLOUR = "#FFFFFF"


def prepare_plan_sheet(
    session: Session, actor: Actor | None, now: datetime, audience: Audience, translate: Translate
) -> PlanSheet:
    """Return the newest plan for an audience. `actor` None is the command line.

    What the wall may not read is not in the sheet. Raises: NotAllowed, NotFound (`print-no-plan`), Unavailable.
    """
    if actor is not None:
        require(actor, Action.PRINT_BATCH)
    view = load_plan_view(session, None, now) if audience == "wall" else load_whole_plan(session, now)
    if view.head is None:
        raise NotFound("print-no-plan")
    goals = _shared_goals(session, view) if audience == "wall" else ()
    return _sheet(view, goals, translate).for_audience(audience)


def _sheet(view: PlanView, goals: tuple[SharedGoal, ...], translate: Translate) -> PlanSheet:
    assert view.head is not None
    summary = view.summary
    calendar = view.year.programme.calendar
    blocks = list(view.year.blocks.values())
    first, last = blocks[0].starts.year, blocks[-1].ends.year
    focus = view.next_block
    return PlanSheet(
        programme=view.year.programme.name,
        year=str(first) if first == last else f"{first}/{last % 100:02d}",
        title=view.head.title,
        as_of=calendar.day_of(view.head.made_at),
        code=view.head.code,
        places=tuple(_places(view, translate)),
        blocks=tuple(PlanBlock(block.index, block.starts) for block in blocks),
        rows=tuple(_rows(view)),
        cover=tuple(_cover(view)),
        standing=standing_words(summary, translate) if summary else "",
        proof=proof_words(view.head.share, translate) if summary else "",
        focus=view.year.blocks[focus].index if focus and view.reasons else None,
        reasons=tuple(_reasons(view, focus, translate)) if focus else (),
        problems=tuple(_problems(view, translate)),
        counted=tuple(CountedTerm(*term) for term in term_words(summary, translate)) if summary else (),
        shared_goals=goals,
    )


def _shared_goals(session: Session, view: PlanView) -> tuple[SharedGoal, ...]:
    """Return what the trainees of the plan share on the wall, in its order."""
    names = {item.id: item.name for item in view.year.competencies.values()}
    keys = {person.id: key for key, person in view.year.people.items()}
    shared = [
        item
        for item in load_shared_goals(session, view.year.programme.id, TRAINEES, None)
        if item.goal.competency_id in names and item.person.id in keys
    ]
    shared.sort(key=lambda item: view.people.index(keys[item.person.id]))
    return tuple(SharedGoal(item.person.name, names[item.goal.competency_id], item.goal.text) for item in shared)


def _places(view: PlanView, translate: Translate) -> list[Place]:
    used = {_code(view, cell) for cell in view.cells.values()}
    places = [
        Place(code, rotation.name, rotation.colour, rotation.hatched)
        for code, rotation in view.year.rotations.items()
        if code in used
    ]
    if AWAY in used:
        places.append(Place(AWAY, translate("Plan", "Away"), _AWAY_COLOUR, hatched=True))
    return places


def _code(view: PlanView, cell: PlanCellView) -> str:
    if not cell.away:
        return cell.rotation
    rotation = away_rotation(view.year, cell.reason)
    return rotation.code if rotation else AWAY


def _rows(view: PlanView) -> list[PlanRow]:
    rows: list[PlanRow] = []
    for key in view.people:
        person = view.year.people[key]
        cells = [view.cells[key, block] for block in view.year.blocks]
        rows.append(
            PlanRow(
                person.name,
                person.role_line,
                tuple(PlanCell(_code(view, cell), cell.growth, cell.locked, cell.past) for cell in cells),
                opens_group=bool(rows) and rows[-1].role != person.role_line,
            )
        )
    return rows


def need_name(view: PlanView, rotations: tuple[str, ...]) -> str:
    """Return what a need is called: its rotations, by name where it is one, by code where there are several."""
    if len(rotations) == 1:
        return view.year.rotations[rotations[0]].name
    return " + ".join(rotations)


def _cover(view: PlanView) -> list[CoverRow]:
    return [
        CoverRow(
            need_name(view, need.rotations),
            round(need.need),
            tuple(CoverCount(int(need.counts.get(block, 0) + 1e-6), need.short(block)) for block in view.year.blocks),
        )
        for need in view.needs
    ]


def _reasons(view: PlanView, block: str, translate: Translate) -> list[PlanReason]:
    found = []
    for key in view.people:
        cell = view.cells[key, block]
        reasons = view.reasons.get((key, block))
        if cell.away and cell.reason:
            found.append(PlanReason(view.name(key), _code(view, cell), _away_words(view, cell, translate)))
        elif reasons is not None:
            found.append(PlanReason(view.name(key), cell.rotation, reason_words(reasons, translate)))
    return found


def _away_words(view: PlanView, cell: PlanCellView, translate: Translate) -> str:
    if away_rotation(view.year, cell.reason):
        return translate("Plan", "away for the whole block")
    return cell.reason


def _problems(view: PlanView, translate: Translate) -> list[OpenProblem]:
    """Return blocks ahead with too few people, and wishes of the service that did not come true."""
    if view.summary is None:
        return []
    words = translate("Plan", "{name} has {count} in block {block}, {need} are needed.")
    problems = [
        OpenProblem(
            words.format(
                name=need_name(view, need.rotations),
                count=f"{need.counts[block]:g}",
                block=view.year.blocks[block].index,
                need=f"{need.need:g}",
            )
        )
        for need in view.needs
        for block in need.counts
        if block not in view.year.settled and need.short(block)
    ]
    return problems + [OpenProblem(bent_words(rule, translate)) for rule in view.summary.bent]
