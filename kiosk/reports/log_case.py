"""A case for a conference, one page each: what it is about, questions that look at the work and not at a person."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from kiosk.reports import colours
from kiosk.reports.canvas import Paper
from kiosk.reports.dates import day_month
from kiosk.reports.document import About, document
from kiosk.reports.model import CaseSheet
from kiosk.reports.order import PaperSize, Translate
from kiosk.reports.styles import GOAL_MARGIN, body, mark_note, medium, section, strong, title
from kiosk.reports.text import Run, paragraph

_LINE, _LINES_EACH = 24.0, 3


def write_case_sheets(
    path: Path, sheets: Sequence[CaseSheet], *, size: PaperSize, translate: Translate, language: str = "en"
) -> None:
    """Write one PDF, a page a case, in the order given. Raises: Unavailable (`print-file-unwritable`)."""
    about = About(translate("CaseSheet", "Cases for the conference"), sheets[0].programme, language)
    with document(path, about, size, translate) as paper:
        for sheet in sheets:
            _draw(paper, sheet)
            paper.next_page()


def _draw(paper: Paper, sheet: CaseSheet) -> None:
    left, room = GOAL_MARGIN, paper.width - 2 * GOAL_MARGIN
    paper.bookmark(sheet.case)
    paper.words((left, 52), paper.translate("CaseSheet", "A case to learn from"), section(10))
    paper.words((left, 80), sheet.competency, title(22), room=room)
    y = paper.paragraph((left, 100), paragraph(Run(sheet.case, medium(15)), room, most=8, spacing=1.3)) + 18
    for question in _questions(paper.translate):
        paper.words((left, y + 10), question, strong(10.5), room=room)
        y += 14
        for _ in range(_LINES_EACH):
            y += _LINE
            paper.stroke((left, y), (left + room, y), colours.role("line2"))
        y += 20
    _draw_foot(paper, sheet)


def _questions(translate: Translate) -> tuple[str, ...]:
    return (
        translate("CaseSheet", "What made it likely, for anybody in that place?"),
        translate("CaseSheet", "What caught it, or could have?"),
        translate("CaseSheet", "What do we change, and who takes it on?"),
        translate("CaseSheet", "What do we practise?"),
    )


def _draw_foot(paper: Paper, sheet: CaseSheet) -> None:
    left, room = GOAL_MARGIN, paper.width - 2 * GOAL_MARGIN
    words = paper.translate(
        "CaseSheet", "{programme} · since {day} · learning, not assessment · with its author’s consent"
    )
    filled = words.format(programme=sheet.programme, day=day_month(sheet.since, paper.translate))
    paper.words((left, paper.height - 40), filled, body(8.2, "ink3"), room=room)
    mark_note(paper, (left, paper.height - 28), room)
