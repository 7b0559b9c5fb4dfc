"""Head and foot of a plan sheet."""

from __future__ import annotations

from kiosk.reports import colours
from kiosk.reports.canvas import Paper
from kiosk.reports.dates import day_month_year
from kiosk.reports.model import PlanSheet
from kiosk.reports.styles import PLAN_MARGIN, body, mark_note, medium, spoken_code, strong, title
from kiosk.reports.text import BOLD, Run, Type, paragraph

FULL_HEAD, SMALL_HEAD = 92.0, 46.0
_TOP = 28.0
_FOOT_BASE = 30.0


def draw_full_head(paper: Paper, sheet: PlanSheet) -> float:
    """Draw the head of the first page; return the y below."""
    right = paper.width - PLAN_MARGIN
    taken = _draw_code_and_standing(paper, sheet, right)
    room = right - PLAN_MARGIN - taken - 20
    words = paper.translate("PlanSheet", "{programme} · academic year {year}")
    words = words.format(programme=sheet.programme, year=sheet.year)
    paper.words((PLAN_MARGIN, _TOP + 10.5), words, medium(11, "ink2"), room=room)
    name = paragraph(Run(sheet.title, title(26)), room, most=1, least=0.5)
    paper.paragraph((PLAN_MARGIN, _TOP + 28 - name.height / 2), name)
    standing = [
        Run(paper.translate("PlanSheet", "As of {date}.").format(date=_date(paper, sheet)) + " ", body(10.4)),
        Run(_whose_word(paper, sheet), strong(10.4)),
    ]
    text = paragraph(standing, room, most=1, least=0.7)
    paper.paragraph((PLAN_MARGIN, _TOP + 50.5 - text.height / 2), text)
    return FULL_HEAD


def draw_small_head(paper: Paper, sheet: PlanSheet) -> float:
    """Draw the head of a later page; return the y below."""
    right, base = paper.width - PLAN_MARGIN, _TOP + 8
    code = Type(BOLD, 10.5, colours.role("ink"), 0.06)
    taken = paper.words((right, base), spoken_code(sheet.code), code, align="right")
    runs = [
        Run(sheet.title, title(11.4)),
        Run("\N{NO-BREAK SPACE} ", body(9.4)),
        Run(f"{sheet.programme} · {sheet.year} · ", body(9.4)),
        Run(paper.translate("PlanSheet", "As of {date}.").format(date=_date(paper, sheet)), body(9.4)),
    ]
    text = paragraph(runs, right - PLAN_MARGIN - taken - 16, most=1, least=0.72)
    paper.paragraph((PLAN_MARGIN, base - 4 - text.height / 2), text)
    return SMALL_HEAD


def draw_foot(paper: Paper, number: int, count: int) -> None:
    """Draw which page this is, and what the mark means where it stands on the page."""
    base = paper.height - _FOOT_BASE
    words = paper.translate("PlanSheet", "Page {number} of {count}").format(number=number, count=count)
    paper.words((paper.width - PLAN_MARGIN, base), words, body(8.6), align="right", room=100)
    mark_note(paper, (PLAN_MARGIN, base + 9.6), paper.width - 2 * PLAN_MARGIN)


def _draw_code_and_standing(paper: Paper, sheet: PlanSheet, right: float) -> float:
    """Draw the code and how far the plan got, flush right; return the width taken."""
    code = Type(BOLD, 15, colours.role("ink"), 0.055)
    widths = [paper.words((right + 0.8, _TOP + 18.5), spoken_code(sheet.code), code, align="right")]
    for number, words in enumerate(line for line in (sheet.standing, sheet.proof) if line):
        at = (right, _TOP + 31.5 + 13 * number)
        widths.append(paper.words(at, words, body(9.2), align="right", room=200))
    return max(widths)


def _date(paper: Paper, sheet: PlanSheet) -> str:
    return day_month_year(sheet.as_of, paper.translate)


def _whose_word(paper: Paper, sheet: PlanSheet) -> str:
    if sheet.decided:
        return paper.translate("PlanSheet", "Decided by the chiefs.")
    return paper.translate("PlanSheet", "A suggestion: the chiefs decide.")
