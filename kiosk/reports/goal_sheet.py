"""Weekly goal sheets: one page a person, to carry, to write on and to bring back."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from kiosk.domain.errors import InvalidInput
from kiosk.reports.canvas import Paper
from kiosk.reports.dates import week
from kiosk.reports.document import About, StoppedError, document
from kiosk.reports.goal_head import draw_card, draw_head, draw_invitation, draw_small_head
from kiosk.reports.goal_lines import draw_foot, draw_further, draw_notes, draw_seen_table, foot_top
from kiosk.reports.goal_partners import draw_partners
from kiosk.reports.goal_week import draw_days, draw_reasons_and_allies
from kiosk.reports.model import GoalLine, GoalSheet
from kiosk.reports.order import Cancelled, PaperSize, Progress, Translate, never, untold

_WRITING = 158.0
"""The least height for writing by hand: two rows of the table and two lines of notes."""


def write_goal_sheets(
    path: Path,
    sheets: Sequence[GoalSheet],
    *,
    size: PaperSize,
    translate: Translate,
    language: str = "en",
    progress: Progress = untold,
    cancelled: Cancelled = never,
) -> bool:
    """Write one PDF of all sheets in the order given; a person's further goals go overleaf where one page is too small.

    `progress(done, total)` is called after each person. Returns False, with no file left behind, when `cancelled`
    answered True before the last person was done. About 20 ms a person; runs in any thread.

    Raises: InvalidInput `print-nobody` without sheets; Unavailable `print-file-unwritable`.
    """
    if not sheets:
        raise InvalidInput("print-nobody")
    try:
        with document(path, _about(sheets, translate, language), size, translate) as paper:
            for done, sheet in enumerate(sheets, start=1):
                if cancelled():
                    raise StoppedError
                _draw_person(paper, sheet)
                progress(done, len(sheets))
    except StoppedError:
        return False
    return True


def _about(sheets: Sequence[GoalSheet], translate: Translate, language: str) -> About:
    first = sheets[0]
    if len(sheets) == 1:
        title = translate("GoalSheet", "My week: {person}, {week}").format(
            person=first.person, week=week(first.monday, translate)
        )
    else:
        title = translate("GoalSheet", "Goal sheets, {week}").format(week=week(first.monday, translate))
    return About(title, first.programme, language)


def _draw_person(paper: Paper, sheet: GoalSheet) -> None:
    """Draw from the top; what is left between the last goal and the foot is for writing."""
    paper.bookmark(sheet.person)
    y = draw_head(paper, sheet)
    y = draw_card(paper, sheet.goal, y) if sheet.goal else draw_invitation(paper, y)
    y = draw_days(paper, sheet, y)
    y = draw_reasons_and_allies(paper, sheet, y)
    y = draw_partners(paper, sheet, y)
    floor = foot_top(paper, sheet)
    y, left_over = draw_further(paper, sheet.further, y, floor - _WRITING)
    y = draw_seen_table(paper, sheet.circled_scale, y, floor)
    draw_notes(paper, y, floor)
    draw_foot(paper, sheet, overleaf=bool(left_over))
    paper.next_page()
    _draw_overleaf(paper, sheet, left_over)


def _draw_overleaf(paper: Paper, sheet: GoalSheet, goals: Sequence[GoalLine]) -> None:
    while goals:
        y = draw_small_head(paper, sheet)
        before = len(goals)
        _, goals = draw_further(paper, goals, y, foot_top(paper, sheet) - 8, at_least=1)
        assert len(goals) < before  # else this would never end
        draw_foot(paper, sheet, overleaf=bool(goals))
        paper.next_page()
