"""The lower part of a goal sheet: further goals, room to write, and whom to turn to."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from itertools import islice

from kiosk.domain.levels import LevelScale, NamedLevel
from kiosk.reports import colours
from kiosk.reports.canvas import Paper
from kiosk.reports.dates import day_month
from kiosk.reports.model import GoalLine, GoalSheet, Supporters
from kiosk.reports.pins import edge_pin, level_row
from kiosk.reports.styles import GOAL_MARGIN, body, mark_note, section, spoken_code, strong, title
from kiosk.reports.text import Paragraph, Run, paragraph, width

_PIN = (46.0, 21.6)
_ROW = 37.4
_MOST_CIRCLES = 10
_LINE_STEP = 20.5
_MOST_LINES = 9
_LEAST_ROW = 31.0
_ROWS = ((3, 150.0), (4, 240.0), (5, 260.0))
"""How many rows the table has, if that much is left for its heading, its scale and the notes; else two."""


def foot_top(paper: Paper, sheet: GoalSheet) -> float:
    """Return where the foot begins; what is above is free."""
    return paper.height - (83.0 if _contacts(paper, sheet.supporters) else 45.0)


def draw_further(
    paper: Paper, goals: Sequence[GoalLine], y: float, floor: float, *, at_least: int = 0
) -> tuple[float, Sequence[GoalLine]]:
    """Draw further goals down to `floor`: one a row, or two where there are more than two.

    Returns the y below and the goals that found no room; `at_least` are drawn whatever the room.
    """
    if not goals:
        return y, ()
    columns = 1 if len(goals) <= 2 else 2
    _rule(paper, y)
    drawn = 0
    while drawn < len(goals):
        row = list(islice(goals, drawn, drawn + columns))
        texts = [_goal_text(paper, goal, columns) for goal in row]
        height = max(_PIN[1], *(text.height for text in texts)) + (13 if columns == 1 else 9)
        if y + height > floor and drawn >= at_least:
            break
        _draw_goal_row(paper, row, texts, y, height)
        y += height
        drawn += len(row)
        if columns == 1 or drawn >= len(goals):
            _rule(paper, y)
    return y, goals[drawn:]


def draw_seen_table(paper: Paper, scale: LevelScale | None, y: float, floor: float) -> float:
    """Draw rows for what others see in the week; return the y below."""
    left, right = GOAL_MARGIN, paper.width - GOAL_MARGIN
    circles = scale if scale and len(scale.levels) <= _MOST_CIRCLES else None
    step = min(22.1, 150 / len(circles.levels)) if circles else 0.0
    levels_at = left + 171.6
    seen_at = levels_at + max(112.0, step * len(circles.levels) + 6 if circles else 112.0)
    rows = max((count for count, beside in _ROWS if floor - y >= count * _ROW + beside), default=2)
    row = _ROW if rows > 2 else _LEAST_ROW
    y += 10
    heads = (
        (left, left + 71, paper.translate("GoalSheet", "Day")),
        (left + 71, levels_at, paper.translate("GoalSheet", "Who saw it")),
        (levels_at, seen_at, _level_head(paper, circles)),
        (seen_at, right, paper.translate("GoalSheet", "One thing seen, one next step")),
    )
    for x, end, words in heads:
        paper.words((x, y + 9), words, section(), room=end - x - 6)
    y += 15
    paper.stroke((left, y), (right, y), colours.role("line2"))
    for _ in range(rows):
        if circles:
            level_row(paper, (levels_at + 7.5, y + row / 2 - 4.5), step, circles)
        y += row
        paper.stroke((left, y), (right, y), colours.role("line2"))
    return _draw_scale_names(paper, scale, y)


def draw_notes(paper: Paper, y: float, floor: float) -> None:
    """Fill what is left with lines under three questions: side by side where it is little, else in two columns."""
    y += 14
    lines = max(1, min(_MOST_LINES, int((floor - 11 - y) / _LINE_STEP)))
    step = min(27.0, (floor - 11 - y) / lines)
    happened = paper.translate("GoalSheet", "What happened, what I learned")
    helped = paper.translate("GoalSheet", "Who helped me, whom I helped")
    ahead = paper.translate("GoalSheet", "What I try next")
    across, gap = paper.width - 2 * GOAL_MARGIN, 19.0
    if lines < 3:
        third = (across - 2 * gap) / 3
        for column, words in enumerate((happened, helped, ahead)):
            _writing_lines(paper, words, (GOAL_MARGIN + column * (third + gap), y), third, lines, step)
        return
    half = (across - gap) / 2
    right, upper = GOAL_MARGIN + half + gap, (lines - 1) // 2
    _writing_lines(paper, happened, (GOAL_MARGIN, y), half, lines, step)
    _writing_lines(paper, helped, (right, y), half, upper, step)
    # The second heading stands where a line would be, so that all lines of both columns are level.
    _writing_lines(paper, ahead, (right, y + (upper + 1) * step), half, lines - upper - 1, step)


def draw_foot(paper: Paper, sheet: GoalSheet, *, overleaf: bool = False) -> None:
    """Draw whom to turn to, whose sheet it is and its code."""
    left, right = GOAL_MARGIN, paper.width - GOAL_MARGIN
    contacts = _contacts(paper, sheet.supporters)
    if contacts:
        _draw_contacts(paper, contacts, paper.height - 83.5)
    base = paper.height - 30.0
    code = paper.words((right, base), spoken_code(sheet.code), body(8.6), align="right")
    belongs = [
        Run(paper.translate("GoalSheet", "Coaching, not assessment."), strong(8.6)),
        Run(
            " " + paper.translate("GoalSheet", "This sheet belongs to you. No patient names on it, please."),
            body(8.6),
        ),
    ]
    text = paragraph(belongs, right - left - code - 16, most=1, least=0.75)
    paper.paragraph((left, base - text.leading * 0.75), text)
    _draw_small_print(paper, sheet, base + 9.6, overleaf=overleaf)


def _draw_small_print(paper: Paper, sheet: GoalSheet, base: float, *, overleaf: bool) -> None:
    """Draw when to shred, the audit's head, and what the mark means."""
    left, right = GOAL_MARGIN, paper.width - GOAL_MARGIN
    last = day_month(sheet.monday + timedelta(days=6), paper.translate)
    parts = [paper.translate("GoalSheet", "After {date}: yours to keep, or to shred.").format(date=last)]
    if overleaf:
        parts.append(paper.translate("GoalSheet", "More goals on the next page."))
    small = body(7.2, "ink3")
    words = "  ".join(parts)
    taken = paper.words((left, base), words, small, room=(right - left) * 0.55)
    head = paper.translate("GoalSheet", "Record {head}").format(head=sheet.audit_head) if sheet.audit_head else ""
    tail = paper.words((right, base), head, small, align="right", room=(right - left) * 0.2)
    mark_note(paper, (left + taken + 14, base), right - left - taken - tail - 28)


def _goal_text(paper: Paper, goal: GoalLine, columns: int) -> Paragraph:
    room = (paper.width - 2 * GOAL_MARGIN - (columns - 1) * 16) / columns - _PIN[0] - 9
    if columns == 1:
        runs = [Run(goal.competency, strong(10)), Run("   " if goal.text else "", body(10))]
        name = width(goal.competency + "   ", strong(10))
        gap = [Run("\N{NO-BREAK SPACE}\N{NO-BREAK SPACE} ", body(10))]
        runs = [Run(goal.competency, strong(10)), *(gap if name < room else []), Run(goal.text, body(10))]
        return paragraph(runs, room, most=2, least=0.8, spacing=1.25)
    runs = [Run(goal.competency, strong(9)), Run("\N{NO-BREAK SPACE} ", body(8.8)), Run(goal.text, body(8.8))]
    return paragraph(runs, room, most=3, least=0.86, spacing=1.22)


def _draw_goal_row(paper: Paper, row: Sequence[GoalLine], texts: Sequence[Paragraph], y: float, height: float) -> None:
    step = (paper.width - 2 * GOAL_MARGIN + 16) / 2
    for column, (goal, text) in enumerate(zip(row, texts, strict=True)):
        x = GOAL_MARGIN + column * step
        middle = y + height / 2
        edge_pin(paper, (x, middle - _PIN[1] / 2), _PIN, goal.scale, goal.level, goal.towards)
        paper.paragraph((x + _PIN[0] + 8, middle - text.height / 2), text)


def _level_head(paper: Paper, circles: LevelScale | None) -> str:
    if circles is None:
        return paper.translate("GoalSheet", "Level")
    return paper.translate("GoalSheet", "Level, circle one")


def _draw_scale_names(paper: Paper, scale: LevelScale | None, y: float) -> float:
    if scale is None:
        return y + 6
    # Level names keep together: the spaces inside one are not places to break.
    names = [_level_name(level).replace(" ", "\N{NO-BREAK SPACE}") for level in scale.levels]
    words = "\N{NO-BREAK SPACE}· ".join(names)
    text = paragraph(Run(words, body(8.4)), paper.width - 2 * GOAL_MARGIN, most=2, least=0.8)
    return paper.paragraph((GOAL_MARGIN, y + 3.5), text)


def _level_name(level: NamedLevel) -> str:
    """Return label and name, or the name alone where it says the label already (`Level 2.5`)."""
    return level.name if level.label in level.name.split() else f"{level.label} {level.name}"


def _writing_lines(paper: Paper, heading: str, at: tuple[float, float], across: float, count: int, step: float) -> None:
    x, y = at
    paper.words((x, y), heading, section(), room=across)
    for line in range(1, count + 1):
        paper.stroke((x, y + 3 + line * step), (x + across, y + 3 + line * step), colours.role("line2"))


def _contacts(paper: Paper, supporters: Supporters) -> list[tuple[str, str]]:
    asked = (
        (paper.translate("GoalSheet", "Too much this week?"), supporters.too_much),
        (paper.translate("GoalSheet", "Day or night"), supporters.day_or_night),
        (paper.translate("GoalSheet", "“This was not well held”"), supporters.not_well_held),
    )
    return [(head, line) for head, line in asked if line]


def _draw_contacts(paper: Paper, contacts: Sequence[tuple[str, str]], y: float) -> None:
    across = paper.width - 2 * GOAL_MARGIN
    paper.box((GOAL_MARGIN, y), (across, 38.6), fill=colours.role("pill"), radius=6)
    step = (across - 10) / len(contacts)
    for column, (head, line) in enumerate(contacts):
        x = GOAL_MARGIN + 10.5 + column * step
        paper.words((x, y + 16), head, title(8.9), room=step - 12)
        text = paragraph(Run(line, body(8.9)), step - 12, most=2, least=0.8, spacing=1.15)
        if len(text.lines) > 1:
            text = paragraph(Run(line, body(7.4)), step - 12, most=2, least=0.85, spacing=1.1)
        paper.paragraph((x, y + 18.5), text)


def _rule(paper: Paper, y: float) -> None:
    paper.stroke((GOAL_MARGIN, y), (paper.width - GOAL_MARGIN, y), colours.role("line"), 0.7)
