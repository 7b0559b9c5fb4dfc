"""Practice health on one page, as the screen says it: a panel for each figure, two beside each other."""

from __future__ import annotations

from pathlib import Path

from kiosk.reports import colours
from kiosk.reports.canvas import Paper, Point
from kiosk.reports.dates import day_month_year
from kiosk.reports.document import About, document
from kiosk.reports.model import PracticePanel, PracticeSheet
from kiosk.reports.order import PaperSize, Translate
from kiosk.reports.styles import GOAL_MARGIN, body, mark_note, medium, section, strong, title
from kiosk.reports.text import Run, paragraph, width

_TOP, _FOOT, _GAP, _PAD = 112.0, 64.0, 10.0, 12.0
_ACROSS, _DOWN = 2, 4
_ROW, _BAR, _STUB, _NAMES, _BEHIND = 15.5, 8.5, 20.0, 0.47, 26.0
_LEAST_FOR_NUMBER = 13.0


def write_practice_sheet(
    path: Path, sheet: PracticeSheet, *, size: PaperSize, translate: Translate, language: str = "en"
) -> None:
    """Write one PDF of one page. Raises: Unavailable (`print-file-unwritable`)."""
    heading = translate("PracticeSheet", "Practice health")
    with document(path, About(heading, sheet.programme, language), size, translate) as paper:
        left, room = GOAL_MARGIN, paper.width - 2 * GOAL_MARGIN
        paper.bookmark(heading)
        paper.words((left, 52), sheet.programme, section(10), room=room)
        paper.words((left, 78), heading, title(22), room=room)
        paper.words((left, 98), sheet.over, medium(11, "ink2"), room=room)
        each = (room - _GAP * (_ACROSS - 1)) / _ACROSS, (paper.height - _TOP - _FOOT - _GAP * (_DOWN - 1)) / _DOWN
        for number, panel in enumerate(sheet.panels):
            corner = left + number % _ACROSS * (each[0] + _GAP), _TOP + number // _ACROSS * (each[1] + _GAP)
            _draw_panel(paper, panel, corner, each)
        _draw_foot(paper, sheet)
        paper.next_page()


def _draw_panel(paper: Paper, panel: PracticePanel, corner: Point, size: Point) -> None:
    paper.box(corner, size, rim=colours.role("line2"), radius=7)
    left, top, room = corner[0] + _PAD, corner[1], size[0] - 2 * _PAD
    paper.words((left, top + 20), panel.title, strong(11.5), room=room)
    beside = left
    if panel.figure:
        beside += paper.words((left, top + 46), panel.figure, title(22)) + 6
    paper.words((beside, top + 46), panel.beside, medium(10, "ink2"), room=left + room - beside)
    purpose = paragraph(Run(panel.purpose, body(8.6)), room, most=2, spacing=1.25)
    below = corner[1] + size[1] - _PAD / 2 - purpose.leading * len(purpose.lines)
    paper.paragraph((left, below), purpose)
    if panel.weeks:
        _draw_weeks(paper, panel, (left, top + 58), (room, below - top - 62))
    else:
        _draw_rows(paper, panel, (left, top + 55), (room, below - top - 57))


def _draw_rows(paper: Paper, panel: PracticePanel, at: Point, size: Point) -> None:
    room, each = size[0], min(_ROW, size[1] / max(1, len(panel.rows)))
    most = max((count for _, count in panel.rows if count is not None), default=1)
    names = room * _NAMES
    for number, (name, count) in enumerate(panel.rows):
        top = at[1] + number * each
        line = top + each / 2 + 3
        paper.words((at[0], line), name, medium(9), room=names - 6)
        bar = (at[0] + names, top + (each - _BAR) / 2)
        if count is None:
            paper.box(bar, (_STUB, _BAR), rim=colours.role("ink3"), radius=2, dash=(2, 2))
            paper.words((bar[0] + _STUB + 5, line), panel.untold, body(8.6), room=room - names - _STUB - 5)
        else:
            across = max(3.0, (room - names - _BEHIND) * count / most)
            paper.box(bar, (across, _BAR), fill=colours.role("chart"), radius=2)
            paper.words((bar[0] + across + 5, line), str(count), strong(9))


def _draw_weeks(paper: Paper, panel: PracticePanel, at: Point, size: Point) -> None:
    most = max([1, panel.aim, *(count for _, count in panel.rows if count is not None)])
    each, ground, tall = size[0] / len(panel.rows), at[1] + size[1] - 14, size[1] - 18
    free = at[0]
    for number, (name, count) in enumerate(panel.rows):
        left, across = at[0] + each * (number + 0.11), each * 0.78
        if count is None:
            paper.box((left, ground - 9), (across, 9), rim=colours.role("ink3"), radius=1.5, dash=(2, 2))
        else:
            paper.box((left, ground - tall * count / most), (across, tall * count / most), fill=colours.role("chart"))
            if across >= _LEAST_FOR_NUMBER:
                paper.words((left + across / 2, ground - 4), str(count), strong(8.4, "card"), align="middle")
        # As many days as stand apart.
        if left >= free and left + width(name, body(8)) <= at[0] + size[0]:
            free = left + paper.words((left, ground + 10), name, body(8)) + 14
    paper.stroke((at[0], ground), (at[0] + size[0], ground), colours.role("line2"))
    if panel.aim:
        y = ground - tall * panel.aim / most
        paper.stroke((at[0], y), (at[0] + size[0], y), colours.role("ink"), 1.1, (1.5, 2))


def _draw_foot(paper: Paper, sheet: PracticeSheet) -> None:
    left, room = GOAL_MARGIN, paper.width - 2 * GOAL_MARGIN
    day = paper.translate("PracticeSheet", "Printed on {day}. How we practise, never how anybody is.")
    note = paragraph(Run(sheet.note, body(8.2, "ink3")), room, most=2, spacing=1.2)
    paper.paragraph((left, paper.height - 36 - note.leading * len(note.lines)), note)
    words = day.format(day=day_month_year(sheet.printed_on, paper.translate))
    paper.words((left, paper.height - 28), words, body(8.2, "ink3"), room=room)
    mark_note(paper, (left, paper.height - 18), room)
