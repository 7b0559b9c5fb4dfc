"""How many stand where in each block, below the people of a plan."""

from __future__ import annotations

from functools import partial

from kiosk.reports import colours
from kiosk.reports.canvas import Paper
from kiosk.reports.model import CoverRow, PlanSheet
from kiosk.reports.pins import triangle
from kiosk.reports.plan_grid import Band
from kiosk.reports.plan_parts import Part
from kiosk.reports.styles import PLAN_MARGIN, body, strong, title
from kiosk.reports.text import Run, paragraph

_ROW = 12.5
_KEPT_TOGETHER = 12
"""So many services at most move to the next page as one."""


def cover_parts(paper: Paper, sheet: PlanSheet, band: Band) -> list[Part]:
    """Return the line below the people, a part for each service and what the signs mean."""
    together = len(sheet.cover) <= _KEPT_TOGETHER
    rule = Part(6.0, partial(_draw_rule, band=band), keep_with_next=True)
    rows = [
        Part(
            _ROW,
            partial(_draw_cover, band=band, row=row),
            keep_with_next=together or number in (0, len(sheet.cover) - 1),
        )
        for number, row in enumerate(sheet.cover)
    ]
    return [rule, *rows, Part(21.0, partial(_draw_meaning, words=_meaning(paper, sheet)))]


def _draw_rule(paper: Paper, y: float, *, band: Band) -> None:
    paper.stroke((PLAN_MARGIN, y + 2), (band.right, y + 2), colours.role("line2"), 0.9)


def _draw_cover(paper: Paper, y: float, *, band: Band, row: CoverRow) -> None:
    middle = y + _ROW / 2
    runs = [Run(row.name, strong(8.4))]
    if row.need is not None:
        needs = paper.translate("PlanSheet", "needs {count}").format(count=row.need)
        runs += [Run(" " + needs, body(8.4))]
    name = paragraph(runs, band.name_width - 4, most=1, least=0.68)
    paper.paragraph((PLAN_MARGIN, middle - name.height / 2), name)
    for index in range(band.first, band.end):
        count, x = row.counts[index], band.middle(index)
        type_ = title(8.6, "thin") if count.short else body(8.4)
        shift = 3.2 if count.short else 0.0
        paper.words((x - shift, middle + type_.middle), str(count.there), type_, align="middle")
        if count.short:
            triangle(paper, (x + 4.6, middle), 2.9, colours.role("thin"))


def _meaning(paper: Paper, sheet: PlanSheet) -> str:
    """Say what the signs mean that this print shows."""
    cells = [cell for row in sheet.rows for cell in row.cells]
    words = []
    if any(cell.growth is not None for cell in cells):
        words.append(paper.translate("PlanSheet", "Bar: how much growth the block offers the person."))
    if any(cell.locked for cell in cells):
        words.append(paper.translate("PlanSheet", "Lock: fixed by hand."))
    if any(count.short for row in sheet.cover for count in row.counts):
        words.append(paper.translate("PlanSheet", "Triangle: fewer than needed."))
    if any(cell.past for cell in cells):
        words.append(paper.translate("PlanSheet", "Grey number: the block is over."))
    if any(not cell.place for cell in cells):
        words.append(paper.translate("PlanSheet", "Dashed: open."))
    return " ".join(words)


def _draw_meaning(paper: Paper, y: float, *, words: str) -> None:
    paper.words((PLAN_MARGIN, y + 11), words, body(8.2, "ink3"), room=paper.width - 2 * PLAN_MARGIN)
