"""A plan gathered for a file, and written: a workbook or a plan file for chiefs, placements alone for other systems."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from sqlalchemy.orm import Session

from kiosk.actions.accept_plan import Acceptance, load_acceptance
from kiosk.actions.chosen_plan import load_chosen_plan
from kiosk.actions.permit import require
from kiosk.actions.plan_sheets import cell_code, need_name, used_places, year_words
from kiosk.actions.plan_values import PlanHead, PlanView
from kiosk.actions.plan_words import Translate, proof_words, reason_words, standing_words, term_words, wish_words
from kiosk.actions.suggest import plan_of, problem_of
from kiosk.domain.permissions import Action, Actor
from kiosk.exchange.plan_content import (
    BookBlock,
    BookCell,
    BookNeed,
    BookPerson,
    BookPlace,
    BookReason,
    BookRule,
    Placement,
    Placements,
    PlanBook,
)
from kiosk.exchange.written import write_file, write_folder
from kiosk.matching.plan import Plan
from kiosk.matching.plan_json import plan_object
from kiosk.reports import colours
from kiosk.reports.dates import day_month_year


class PlanFormat(StrEnum):
    """What a plan is written as. Growth and reasons stand in a workbook and in JSON only."""

    XLSX = "xlsx"
    CSV = "csv"
    ICAL = "ical"
    JSON = "json"

    @property
    def ending(self) -> str:
        """The end of the file's name; calendars go into a folder, a file for each person."""
        return "" if self is PlanFormat.ICAL else f".{self.value}"


@dataclass(frozen=True, slots=True)
class PlanExport:
    """A plan ready to be written: `content` fits the format; `accepted` tells it from a suggestion."""

    format: PlanFormat
    code: str
    accepted: bool
    content: PlanBook | Placements | Plan


def prepare_plan_export(
    session: Session, actor: Actor | None, now: datetime, format_: PlanFormat, translate: Translate, code: str = ""
) -> PlanExport:
    """Gather a plan for a file: the newest, or the one with a code. `actor` None is the command line.

    Raises: NotAllowed, and what `load_chosen_plan` raises.
    """
    if actor is not None:
        require(actor, Action.PLAN)
    view = load_chosen_plan(session, now, code)
    assert view.head is not None
    assert view.kept is not None
    accepted = load_acceptance(session, view.year.programme.id, view.head.id)
    content: PlanBook | Placements | Plan
    if format_ is PlanFormat.JSON:
        content = plan_of(view.kept.result)
    elif format_ is PlanFormat.XLSX:
        content = _book(view, view.head, accepted, translate)
    else:
        as_of = accepted.at if accepted else view.head.made_at
        content = Placements(view.year.programme.name, as_of, tuple(_placements(view)))
    return PlanExport(format_, view.head.code, accepted is not None, content)


def write_plan_export(export: PlanExport, path: Path, translate: Translate, *, replace: bool = False) -> None:
    """Write a plan, whole or not at all; calendars make a folder of that name. Outside any session: it takes a while.

    Raises: InvalidInput (`export-exists`), Unavailable (`file-not-writable`).
    """
    if isinstance(export.content, PlanBook):
        # openpyxl takes memory that a kiosk need not hold before somebody wants a workbook; so does icalendar.
        from kiosk.exchange.plan_xlsx import plan_workbook

        write_file(path, plan_workbook(export.content, translate), replace=replace)
    elif isinstance(export.content, Plan):
        write_file(path, _plan_json(export.content), replace=replace)
    elif export.format is PlanFormat.ICAL:
        from kiosk.exchange.plan_ical import placements_ical

        write_folder(path, placements_ical(export.content, translate), replace=replace)
    else:
        from kiosk.exchange.plan_csv import placements_csv

        write_file(path, placements_csv(export.content), replace=replace)


def _plan_json(plan: Plan) -> bytes:
    return (json.dumps(plan_object(plan), ensure_ascii=False, indent=1, allow_nan=False) + "\n").encode()


# Placements alone ------------------------------------------------------------------------------------------------


def _placements(view: PlanView) -> Iterator[Placement]:
    """Yield who is on which rotation, by person and block; absences are nobody's affair but the programme's."""
    for key in view.people:
        person = view.year.people[key]
        for block_key, block in view.year.blocks.items():
            code = view.cells[key, block_key].rotation
            if code:
                yield Placement(
                    person_id=person.id,
                    key=key,
                    name=person.name,
                    block_id=block.id,
                    block=block.index,
                    starts=block.starts,
                    ends=block.ends,
                    code=code,
                    rotation=view.year.rotations[code].name,
                )


# The workbook ----------------------------------------------------------------------------------------------------


def _book(view: PlanView, head: PlanHead, accepted: Acceptance | None, translate: Translate) -> PlanBook:
    blocks = view.year.blocks
    return PlanBook(
        programme=view.year.programme.name,
        year=year_words(view),
        title=head.title,
        code=head.code,
        blocks=tuple(
            BookBlock(block.index, block.starts, block.ends, begun=key in view.year.settled)
            for key, block in blocks.items()
        ),
        places=tuple(
            BookPlace(place.code, place.name, place.colour, colours.text_on(place.colour), place.hatched)
            for place in used_places(view, translate)
            if place.code
        ),
        people=tuple(_people(view)),
        needs=tuple(
            BookNeed(need_name(view, need.rotations), need.need, tuple(need.counts.get(block) for block in blocks))
            for need in view.needs
        ),
        reasons=tuple(_reasons(view, translate)),
        rules=tuple(_rules(view)),
        facts=tuple(_facts(view, head, accepted, translate)),
    )


def _people(view: PlanView) -> Iterator[BookPerson]:
    for key in view.people:
        person = view.year.people[key]
        cells = (view.cells[key, block] for block in view.year.blocks)
        yield BookPerson(
            key, person.name, person.role_line, tuple(BookCell(cell_code(view, cell), cell.locked) for cell in cells)
        )


def _reasons(view: PlanView, translate: Translate) -> Iterator[BookReason]:
    rotations = view.year.rotations
    for block_key, block in view.year.blocks.items():
        for key in view.people:
            reasons = view.reasons.get((key, block_key))
            if reasons is None:
                continue
            other = rotations.get(reasons.runner_up)
            yield BookReason(
                person=view.name(key),
                block=block.index,
                starts=block.starts,
                rotation=rotations[view.cells[key, block_key].rotation].name,
                growth=reasons.growth,
                why=reason_words(reasons, translate),
                runner_up=other.name if other else "",
                cost=reasons.cost,
            )


def _rules(view: PlanView) -> Iterator[BookRule]:
    assert view.kept is not None
    results = {result.id: result for result in plan_of(view.kept.result).rules}
    for rule in problem_of(view.kept.problem).rules:
        result = results.get(rule.id)
        if result is not None:
            yield BookRule(rule.says or rule.id, None if rule.hard else rule.weight, result.kept, result.amount)


def _facts(
    view: PlanView, head: PlanHead, accepted: Acceptance | None, translate: Translate
) -> Iterator[tuple[str, str]]:
    calendar = view.year.programme.calendar
    yield translate("PlanFiles", "Programme"), view.year.programme.name
    yield translate("PlanFiles", "Academic year"), year_words(view)
    yield translate("PlanFiles", "Plan"), head.title
    yield translate("PlanFiles", "Code"), head.code
    yield translate("PlanFiles", "Made on"), day_month_year(calendar.day_of(head.made_at), translate)
    if accepted:
        words = translate("PlanFiles", "by {name} on {date}")
        day = day_month_year(calendar.day_of(accepted.at), translate)
        yield translate("PlanFiles", "Accepted"), words.format(name=accepted.by_name, date=day)
    else:
        yield translate("PlanFiles", "Accepted"), translate("PlanFiles", "not yet: a suggestion, the chiefs decide")
    if view.summary is None:
        return
    yield translate("PlanFiles", "How good"), proof_words(head.share, translate)
    yield translate("PlanFiles", "Growth edges"), standing_words(view.summary, translate)
    yield translate("PlanFiles", "Wishes"), wish_words(view.summary, translate)
    counted = ", ".join(f"{name} {share}" for name, share in term_words(view.summary, translate))
    yield translate("PlanFiles", "What counted"), counted
    if view.summary.outdated:
        words = translate("PlanFiles", "something it depends on has changed since it was made")
        yield translate("PlanFiles", "Out of date"), words
