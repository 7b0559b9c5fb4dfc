"""A plan gathered for print: for chiefs with its reasons, for the wall with rotations, cover and goals."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy.orm import Session

from db.queries.goals import load_shared_goals
from kiosk.actions.accept_plan import load_acceptance
from kiosk.actions.chosen_plan import load_chosen_plan
from kiosk.actions.permit import require
from kiosk.actions.plan_decision import counted_terms, gather_decision
from kiosk.actions.plan_values import PlanCellView, PlanView
from kiosk.actions.plan_view import away_rotation, for_viewer
from kiosk.actions.plan_words import Translate, proof_words, reason_words, standing_words, withdrawn_words
from kiosk.actions.planning import TRAINEES
from kiosk.domain.permissions import Action, Actor
from kiosk.reports.model import (
    Audience,
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
    session: Session, actor: Actor | None, now: datetime, audience: Audience, translate: Translate, code: str = ""
) -> PlanSheet:
    """Return a plan for an audience: the newest, or the one with a code. `actor` None is the command line.

    What the wall may not read is not in the sheet. Raises: NotAllowed, and what `load_chosen_plan` raises.
    """
    if actor is not None:
        require(actor, Action.PRINT_BATCH)
    whole = load_chosen_plan(session, now, code)
    view = for_viewer(whole, None) if audience == "wall" else whole
    assert view.head is not None
    goals = _shared_goals(session, view) if audience == "wall" else ()
    accepted = load_acceptance(session, view.year.programme.id, view.head.id)
    decision = gather_decision(session, view, accepted, translate)
    sheet = _sheet(view, goals, translate)
    return replace(sheet, decided=accepted is not None, decision=decision).for_audience(audience)


def prepare_plan_sheets(
    session: Session, actor: Actor, now: datetime, audience: Audience, translate: Translate, codes: Sequence[str]
) -> tuple[PlanSheet, ...]:
    """Return the plans with these codes for an audience, without any the newest; raises as `prepare_plan_sheet`."""
    return tuple(prepare_plan_sheet(session, actor, now, audience, translate, code) for code in codes or ("",))


def _sheet(view: PlanView, goals: tuple[SharedGoal, ...], translate: Translate) -> PlanSheet:
    assert view.head is not None
    summary = view.summary
    calendar = view.year.programme.calendar
    blocks = list(view.year.blocks.values())
    focus = view.next_block
    return PlanSheet(
        programme=view.year.programme.name,
        year=year_words(view),
        title=view.head.title,
        as_of=calendar.day_of(view.head.made_at),
        code=view.head.code,
        places=tuple(used_places(view, translate)),
        blocks=tuple(PlanBlock(block.index, block.starts) for block in blocks),
        rows=tuple(_rows(view)),
        cover=tuple(_cover(view)),
        standing=standing_words(summary, translate) if summary else "",
        proof=proof_words(view.head.share, translate) if summary else "",
        focus=view.year.blocks[focus].index if focus and view.reasons else None,
        reasons=tuple(_reasons(view, focus, translate)) if focus else (),
        problems=tuple(_problems(view, translate)),
        counted=counted_terms(view, translate),
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


def year_words(view: PlanView) -> str:
    """Return the years a plan lies in: `2026/27`."""
    blocks = list(view.year.blocks.values())
    first, last = blocks[0].starts.year, blocks[-1].ends.year
    return str(first) if first == last else f"{first}/{last % 100:02d}"


def used_places(view: PlanView, translate: Translate) -> list[Place]:
    """Return the rotations that somebody of a plan is on, in the programme's order, and absence at the end."""
    used = {cell_code(view, cell) for cell in view.cells.values()}
    places = [
        Place(code, rotation.name, rotation.colour, rotation.hatched)
        for code, rotation in view.year.rotations.items()
        if code in used
    ]
    if AWAY in used:
        places.append(Place(AWAY, translate("Plan", "Away"), _AWAY_COLOUR, hatched=True))
    return places


def cell_code(view: PlanView, cell: PlanCellView) -> str:
    """Return the code on a cell's tile; empty where nobody placed the person."""
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
                tuple(PlanCell(cell_code(view, cell), cell.growth, cell.locked, cell.past) for cell in cells),
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
            found.append(PlanReason(view.name(key), cell_code(view, cell), _away_words(view, cell, translate)))
        elif reasons is not None:
            found.append(PlanReason(view.name(key), cell.rotation, reason_words(reasons, translate)))
        elif key in view.withdrawn and cell.rotation:
            found.append(PlanReason(view.name(key), cell.rotation, withdrawn_words(translate)))
    return found


def _away_words(view: PlanView, cell: PlanCellView, translate: Translate) -> str:
    if away_rotation(view.year, cell.reason):
        return translate("Plan", "away for the whole block")
    return cell.reason


def _problems(view: PlanView, translate: Translate) -> list[OpenProblem]:
    """Return blocks ahead with too few people."""
    if view.summary is None:
        return []
    words = translate("Plan", "{name} has {count} in block {block}, {need} are needed.")
    return [
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
