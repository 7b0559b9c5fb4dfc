"""What is said about a plan: why each person is there, what is open, what counted, or what the team works on."""

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
_SIDE_BY_SIDE = 220.0
"""Open problems up to this height stand beside what counted; more of them take the width of the page."""


def note_parts(paper: Paper, sheet: PlanSheet, scale: float) -> list[Part]:
    """Return all that follows the people, in order; rows are `scale` of their usual height, at most that."""
    parts = [*_reason_parts(paper, sheet, min(1.0, scale)), *_goal_parts(paper, sheet.shared_goals)]
    problems, counted = _problems(paper, sheet), _counted(paper, sheet)
    if not problems and not counted:
        return parts
    return [*parts, gap(8), *_closing_parts(paper, problems, counted)]


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


def _closing_parts(paper: Paper, problems: list[Paragraph], counted: list[Paragraph]) -> list[Part]:
    """Put problems and what counted side by side, or below each other where one of them is missing or long."""
    height = sum(text.height + 5 for text in problems)
    if problems and counted and height < _SIDE_BY_SIDE:
        whole = _HEADING + max(height, sum(text.height + 4 for text in counted))
        return [Part(whole, partial(_draw_side_by_side, problems=problems, counted=counted))]
    parts = []
    for words, texts in ((_problem_words(paper), problems), (_counted_words(paper), counted)):
        if texts:
            parts += [_heading(words), *(Part(text.height + 5, partial(_draw_text, text=text)) for text in texts)]
    return parts


def _problems(paper: Paper, sheet: PlanSheet) -> list[Paragraph]:
    room = _left_room(paper) if sheet.counted else paper.width - 2 * PLAN_MARGIN
    return [
        paragraph([Run(problem.what, strong(9.2)), Run(" " + problem.ways_out, body(9.2))], room, spacing=1.34)
        for problem in sheet.problems
    ]


def _counted(paper: Paper, sheet: PlanSheet) -> list[Paragraph]:
    room = paper.width - 2 * PLAN_MARGIN - _left_room(paper) - 30
    runs: list[Run] = []
    for term in sheet.counted:
        runs += [Run(", " if runs else "", body(9.2))]
        # Name and weight keep together.
        runs += [Run(term.name + "\N{NO-BREAK SPACE}", body(9.2))]
        runs += [Run(term.how_much.replace(" ", "\N{NO-BREAK SPACE}"), strong(9.2))]
    return [paragraph(runs, room, spacing=1.5)] if runs else []


def _left_room(paper: Paper) -> float:
    return (paper.width - 2 * PLAN_MARGIN) * 0.53


def _problem_words(paper: Paper) -> str:
    return paper.translate("PlanSheet", "Open problems")


def _counted_words(paper: Paper) -> str:
    return paper.translate("PlanSheet", "What counted")


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


def _draw_text(paper: Paper, y: float, *, text: Paragraph) -> None:
    paper.paragraph((PLAN_MARGIN, y), text)


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


def _draw_side_by_side(paper: Paper, y: float, *, problems: list[Paragraph], counted: list[Paragraph]) -> None:
    right = PLAN_MARGIN + _left_room(paper) + 30
    room = paper.width - PLAN_MARGIN - right
    _draw_heading(paper, y, words=_problem_words(paper))
    paper.words((right, y + 13), _counted_words(paper), title(12.6), room=room)
    for x, texts, space in ((PLAN_MARGIN, problems, 5), (right, counted, 4)):
        below = y + _HEADING - 1
        for text in texts:
            below = paper.paragraph((x, below), text) + space
