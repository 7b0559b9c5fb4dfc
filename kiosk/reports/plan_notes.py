"""What is said about a plan below it: for chiefs why each person is there, on the wall what the team works on."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from kiosk.reports import colours
from kiosk.reports.canvas import Paper
from kiosk.reports.dates import day_month
from kiosk.reports.model import PlanReason, PlanSheet, SharedGoal
from kiosk.reports.pins import tile
from kiosk.reports.plan_parts import Part, gap
from kiosk.reports.styles import PLAN_MARGIN, body, bold_in, strong, title
from kiosk.reports.text import Paragraph, Run, paragraph, visible, width

_HEADING = 22.0
_LEAST_ROW = 15.8
_TILE = (24.0, 12.6)


def note_parts(paper: Paper, sheet: PlanSheet, scale: float) -> list[Part]:
    """Return all that follows the people, in order; rows are `scale` of their usual height, at most that."""
    return [*_reason_parts(paper, sheet, min(1.0, scale)), *_goal_parts(paper, sheet.shared_goals)]


def _reason_parts(paper: Paper, sheet: PlanSheet, scale: float) -> list[Part]:
    if not sheet.reasons:
        return []
    name_width = _column(paper, [reason.person for reason in sheet.reasons])
    parts = [gap(4), _heading(_focus_words(paper, sheet)), _rule()]
    for reason in sheet.reasons:
        name = paragraph(Run(reason.person, strong(8.9)), name_width - 8, most=2, least=0.8, spacing=1.1)
        room = paper.width - 2 * PLAN_MARGIN - name_width - _TILE[0] - 8
        text = paragraph(_reason_runs(paper, sheet, reason), room, most=4, least=0.9, spacing=1.2)
        height = max(_LEAST_ROW * scale, text.height + 3, name.height + 3)
        draw = partial(
            _draw_reason, sheet=sheet, reason=reason, name=name, text=text, name_width=name_width, height=height
        )
        parts.append(Part(height, draw))
    return parts


def _goal_parts(paper: Paper, goals: Sequence[SharedGoal]) -> list[Part]:
    if not goals:
        return []
    name_width = _column(paper, [goal.person for goal in goals])
    parts = [gap(4), _heading(paper.translate("PlanSheet", "What we are working on")), _rule()]
    for goal in goals:
        name = paragraph(Run(goal.person, strong(8.9)), name_width - 8, most=2, least=0.8, spacing=1.1)
        runs = [Run(goal.competency, strong(8.9)), Run("\N{NO-BREAK SPACE} " + goal.text, body(8.9))]
        room = paper.width - 2 * PLAN_MARGIN - name_width
        text = paragraph(runs, room, most=4, least=0.9, spacing=1.2)
        height = max(_LEAST_ROW, text.height + 5, name.height + 4)
        draw = partial(_draw_goal, name=name, text=text, name_width=name_width, height=height)
        parts.append(Part(height, draw))
    return parts


def _focus_words(paper: Paper, sheet: PlanSheet) -> str:
    block = next((block for block in sheet.blocks if block.number == sheet.focus), None)
    if block is None:
        return paper.translate("PlanSheet", "Why each person is there")
    return paper.translate("PlanSheet", "Block {number}, {date}: why each person is there").format(
        number=block.number, date=day_month(block.starts, paper.translate)
    )


def _reason_runs(paper: Paper, sheet: PlanSheet, reason: PlanReason) -> list[Run]:
    place = next(place.name for place in sheet.places if place.code == reason.place)
    values = {"rotation": place, "reason": reason.sentence}
    return bold_in(paper.translate("PlanSheet", "{rotation}: {reason}"), values, body(9), strong(9), "rotation")


def _column(paper: Paper, names: Sequence[str]) -> float:
    """Return a width for names: the widest one's, but no more than a third of the page."""
    widest = max(width(visible(name), strong(8.9)) for name in names)
    return min(max(84.0, widest + 12), paper.width / 3)


def _heading(words: str) -> Part:
    return Part(_HEADING, partial(_draw_heading, words=words), keep_with_next=True)


def _rule() -> Part:
    return Part(0.0, _draw_rule, keep_with_next=True)


def _draw_heading(paper: Paper, y: float, *, words: str) -> None:
    paper.words((PLAN_MARGIN, y + 13), words, title(12.6), room=paper.width - 2 * PLAN_MARGIN)


def _draw_rule(paper: Paper, y: float) -> None:
    paper.stroke((PLAN_MARGIN, y), (paper.width - PLAN_MARGIN, y), colours.role("line"))


def _draw_reason(
    paper: Paper,
    y: float,
    *,
    sheet: PlanSheet,
    reason: PlanReason,
    name: Paragraph,
    text: Paragraph,
    name_width: float,
    height: float,
) -> None:
    place = next(place for place in sheet.places if place.code == reason.place)
    middle = y + height / 2
    paper.paragraph((PLAN_MARGIN, middle - name.height / 2), name)
    tile(paper, (PLAN_MARGIN + name_width, middle - _TILE[1] / 2), _TILE, place)
    paper.paragraph((PLAN_MARGIN + name_width + _TILE[0] + 8, middle - text.height / 2), text)
    _draw_rule(paper, y + height)


def _draw_goal(paper: Paper, y: float, *, name: Paragraph, text: Paragraph, name_width: float, height: float) -> None:
    middle = y + height / 2
    paper.paragraph((PLAN_MARGIN, middle - name.height / 2), name)
    paper.paragraph((PLAN_MARGIN + name_width, middle - text.height / 2), text)
    _draw_rule(paper, y + height)
