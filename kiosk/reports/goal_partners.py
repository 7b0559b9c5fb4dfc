"""With whom a week could be shared: who shows something, and whom one shows something oneself."""

from __future__ import annotations

from kiosk.reports.canvas import Paper
from kiosk.reports.model import GoalSheet, PartnerLine
from kiosk.reports.styles import GOAL_MARGIN, body, bold_in, section, strong
from kiosk.reports.text import Run, paragraph, width

_MOST = 4
_STEP = 14.5


def draw_partners(paper: Paper, sheet: GoalSheet, y: float) -> float:
    """Draw a line for each partner beside the heading; return the y below, the same where there is none."""
    if not sheet.partners:
        return y
    heading = paper.translate("GoalSheet", "This week with")
    paper.words((GOAL_MARGIN, y + 8), heading, section())
    left = GOAL_MARGIN + width(heading, section()) + 12
    for partner in sheet.partners[:_MOST]:
        words = paragraph(_runs(paper, partner), paper.width - GOAL_MARGIN - left, most=1, least=0.7)
        paper.paragraph((left, y + 4.5 - words.height / 2), words)
        y += _STEP
    return y + 6


def _runs(paper: Paper, partner: PartnerLine) -> list[Run]:
    if partner.shows:
        template = paper.translate("GoalSheet", "{name} can show me: {competency}")
    else:
        template = paper.translate("GoalSheet", "{name} would like to learn from me: {competency}")
    values = {"name": partner.name, "competency": partner.competency}
    runs = bold_in(template, values, body(9.4), strong(9.4), "name")
    if partner.place:
        where = paper.translate("GoalSheet", "both on {place}").format(place=partner.place)
        runs.append(Run(f" · {where}", body(9.4)))
    return runs
