"""The upper part of a goal sheet: whose week it is, the code that brings it back, and the goal itself."""

from __future__ import annotations

from kiosk.reports import colours
from kiosk.reports.canvas import Paper
from kiosk.reports.dates import day_month, week
from kiosk.reports.model import GoalLine, GoalSheet, Stay
from kiosk.reports.pins import edge_pin, scan_code
from kiosk.reports.styles import GOAL_MARGIN, body, bold_in, medium, section, spoken_code, strong, title
from kiosk.reports.text import BOLD, Run, Type, paragraph

_TOP = 29.0
_SCAN = 60.5
_PAD = 15.0
_PIN = (72.0, 31.6)


def draw_head(paper: Paper, sheet: GoalSheet) -> float:
    """Draw week, name, place and code; return the y below."""
    right = paper.width - GOAL_MARGIN
    scan_code(paper, (right - _SCAN, _TOP), _SCAN, sheet.code)
    code_width = _draw_code(paper, sheet, right - _SCAN - 14)
    room = right - _SCAN - 14 - code_width - 18 - GOAL_MARGIN
    words = paper.translate("GoalSheet", "My week · {week}").format(week=week(sheet.monday, paper.translate))
    paper.words((GOAL_MARGIN, _TOP + 10), words, medium(10.5, "ink2"), room=room)
    name = paragraph(Run(sheet.person, title(29.5)), room, most=1, least=0.56)
    if len(paragraph(Run(sheet.person, title(16.5)), room).lines) > 1:
        name = paragraph(Run(sheet.person, title(16.0)), room, most=2, least=0.6, spacing=1.1)
    paper.paragraph((GOAL_MARGIN, _TOP + 29.5 - name.height / 2), name)
    stay = paragraph(_stay_runs(paper, sheet.role, sheet.stay), room + code_width, most=1, least=0.7)
    if stay.width > room and len(stay.lines) == 1:
        stay = paragraph(_stay_runs(paper, sheet.role, sheet.stay), room, most=2, least=0.72, spacing=1.2)
    return max(paper.paragraph((GOAL_MARGIN, _TOP + 47.5), stay), _TOP + _SCAN) + 12


def draw_small_head(paper: Paper, sheet: GoalSheet) -> float:
    """Draw the head of a page overleaf; return the y below."""
    right = paper.width - GOAL_MARGIN
    code = Type(BOLD, 12, colours.role("ink"), 0.06)
    taken = paper.words((right, _TOP + 14), spoken_code(sheet.code), code, align="right")
    room = right - GOAL_MARGIN - taken - 16
    paper.words((GOAL_MARGIN, _TOP + 14), sheet.person, title(17), room=room)
    words = paper.translate("GoalSheet", "My week · {week}").format(week=week(sheet.monday, paper.translate))
    paper.words((GOAL_MARGIN, _TOP + 29), words, body(9.6), room=room)
    paper.words((GOAL_MARGIN, _TOP + 52), paper.translate("GoalSheet", "More of my goals"), section())
    return _TOP + 58


def draw_card(paper: Paper, goal: GoalLine, y: float) -> float:
    """Draw the main goal in its frame, as high as its text needs; return the y below."""
    inner = paper.width - 2 * GOAL_MARGIN - 2 * _PAD
    step = paragraph(Run(_step_words(paper, goal), medium(9.6, "ink2")), inner * 0.34, most=2, least=0.8)
    beside = inner - _PIN[0] - 11 - (step.width + 14 if step.lines else 0)
    name = paragraph(Run(goal.competency, title(18.5)), beside, most=2, least=0.62, spacing=1.12)
    text = paragraph(Run(goal.text, medium(14.6)), inner, most=4, least=0.65, spacing=1.3)
    if len(paragraph(Run(goal.text, medium(9.5)), inner).lines) > 4:
        text = paragraph(Run(goal.text, medium(9.5)), inner, most=9, least=0.9, spacing=1.3)
    row = max(_PIN[1], name.height)
    height = 12 + row + (6 + text.height if text.lines else 0) + 12
    _frame(paper, y, height, ())
    left, middle = GOAL_MARGIN + _PAD, y + 12 + row / 2
    edge_pin(paper, (left, middle - _PIN[1] / 2), _PIN, goal.scale, goal.level, goal.towards)
    paper.paragraph((left + _PIN[0] + 11, middle - name.height / 2), name)
    paper.paragraph((left + inner, middle - step.height / 2), step, align="right")
    paper.paragraph((left, y + 18 + row), text)
    return y + height + 18


def draw_invitation(paper: Paper, y: float) -> float:
    """Draw an open frame for a goal by hand; return the y below."""
    inner = paper.width - 2 * GOAL_MARGIN - 2 * _PAD
    asked = paper.translate("GoalSheet", "What would you like to be better at by Sunday?")
    helped = paper.translate(
        "GoalSheet", "One small thing is enough. Write it here, or choose it at the kiosk with somebody you trust."
    )
    head = paragraph(Run(asked, title(18.5)), inner, most=2, least=0.7, spacing=1.15)
    hint = paragraph(Run(helped, body(10)), inner, most=2, least=0.8)
    height = 14 + head.height + 3 + hint.height + 2 * 27 + 12
    _frame(paper, y, height, (0.01, 4.2))
    left = GOAL_MARGIN + _PAD
    below = paper.paragraph((left, paper.paragraph((left, y + 14), head) + 3), hint)
    for line in (1, 2):
        paper.stroke((left, below + 27 * line), (left + inner, below + 27 * line), colours.role("line2"))
    return y + height + 18


def _draw_code(paper: Paper, sheet: GoalSheet, right: float) -> float:
    """Draw the code and what it is for, flush right; return the width taken."""
    code = Type(BOLD, 19, colours.role("ink"), 0.055)
    taken = paper.words((right + 1, _TOP + 20), spoken_code(sheet.code), code, align="right")
    what_for = paper.translate("GoalSheet", "The code of this week: keep it for check-out.")
    hint = paragraph(Run(what_for, body(8.8)), 124, most=3, least=0.8)
    paper.paragraph((right, _TOP + 28), hint, align="right")
    return max(taken, hint.width)


def _stay_runs(paper: Paper, role: str, stay: Stay) -> list[Run]:
    plain, bold = body(11.4), strong(11.4)
    runs = [Run(role, plain)]
    if stay.rotation:
        runs.append(Run(" · " if role else "", plain))
        if stay.until:
            values = {"rotation": stay.rotation, "date": day_month(stay.until, paper.translate)}
            runs += bold_in(paper.translate("GoalSheet", "{rotation}, until {date}"), values, plain, bold, "rotation")
        else:
            runs.append(Run(stay.rotation, bold))
    if stay.then:
        runs.append(Run(" · " + paper.translate("GoalSheet", "then {rotation}").format(rotation=stay.then), plain))
    return runs


def _step_words(paper: Paper, goal: GoalLine) -> str:
    """Return the step in the scale's own words."""
    levels = goal.scale.levels
    if goal.towards is None or goal.towards == goal.level:
        return "" if goal.level is None else levels[goal.level].name
    if goal.level is None:
        return paper.translate("GoalSheet", "towards {level}").format(level=levels[goal.towards].name)
    return paper.translate("GoalSheet", "from {level} to {next}").format(
        level=levels[goal.level].name, next=levels[goal.towards].name
    )


def _frame(paper: Paper, y: float, height: float, dash: tuple[float, ...]) -> None:
    across = paper.width - 2 * GOAL_MARGIN
    paper.box((GOAL_MARGIN + 0.7, y), (across - 1.4, height), rim=colours.role("edge"), weight=1.5, radius=8, dash=dash)
