"""The last page of a plan for chiefs: what a committee needs to decide, room to write, and who signs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from kiosk.reports import colours
from kiosk.reports.canvas import Paper
from kiosk.reports.model import CountedTerm, PlanDecision, PlanSheet
from kiosk.reports.plan_parts import Part, gap
from kiosk.reports.styles import PLAN_MARGIN, body, section, spoken_code, strong, title
from kiosk.reports.text import Paragraph, Run, paragraph

_TITLE = 36.0
_HEADING = 19.0
_BETWEEN = 4.0
_GUTTER = 30.0
_LEFT_SHARE = 0.53
_AIM_ROW = 15.0
_CHOICE_ROW = 18.0
_LINE_STEP = 21.0
_SIGNATURES = 3
_SIGNATURE_ROW = 31.0
_FOOT = 48.0
_LEAST_LINES = 3


@dataclass(frozen=True, slots=True)
class _Column:
    """A heading with its paragraphs, measured for a width."""

    heading: str
    texts: tuple[Paragraph, ...]

    @property
    def height(self) -> float:
        """From the top of the heading to below the last paragraph."""
        return _HEADING + sum(text.height + _BETWEEN for text in self.texts)


def decision_parts(paper: Paper, sheet: PlanSheet) -> list[Part]:
    """Return what is to be decided, from top to foot; nothing on a print that nobody decides on."""
    decision = sheet.decision
    if decision is None:
        return []
    words = paper.translate("PlanSheet", "To decide: {plan}").format(plan=sheet.title)
    return [
        Part(_TITLE, partial(_draw_title, words=words), keep_with_next=True),
        _facts_part(paper, sheet, decision),
        *_list_parts(paper.translate("PlanSheet", "Wishes of the service that were bent"), _bent(paper, decision)),
        *_list_parts(paper.translate("PlanSheet", "Open problems"), _problems(paper, sheet)),
        *_list_parts(paper.translate("PlanSheet", "What was not chosen"), _others(paper, decision)),
        gap(6),
        _signing_part(paper, decision),
    ]


# What was asked, and how well it went ----------------------------------------------------------------------------


def _facts_part(paper: Paper, sheet: PlanSheet, decision: PlanDecision) -> Part:
    """Put what was asked and how good it is beside what counted."""
    across = paper.width - 2 * PLAN_MARGIN
    left = across * _LEFT_SHARE
    columns = [
        _Column(paper.translate("PlanSheet", "What was asked"), _plain(decision.asked, left)),
        _Column(paper.translate("PlanSheet", "How good it is"), _plain(decision.good, left)),
    ]
    aims = _HEADING + _AIM_ROW * (len(sheet.counted) + 1)
    height = max(sum(column.height + 6 for column in columns), aims)
    return Part(height, partial(_draw_facts, columns=columns, aims=sheet.counted, left=left))


def _draw_facts(
    paper: Paper, y: float, *, columns: Sequence[_Column], aims: Sequence[CountedTerm], left: float
) -> None:
    below = y
    for column in columns:
        below = _draw_column(paper, (PLAN_MARGIN, below), column) + 6
    if aims:
        _draw_aims(paper, y, PLAN_MARGIN + left + _GUTTER, aims)


def _draw_column(paper: Paper, at: tuple[float, float], column: _Column) -> float:
    x, y = at
    paper.words((x, y + 12), column.heading, title(11.4), room=paper.width - PLAN_MARGIN - x)
    y += _HEADING
    for text in column.texts:
        y = paper.paragraph((x, y), text) + _BETWEEN
    return y


def _draw_aims(paper: Paper, y: float, x: float, aims: Sequence[CountedTerm]) -> None:
    """Draw each aim with what was asked of it and its share of what the plan is worth."""
    right = paper.width - PLAN_MARGIN
    weight_at, room = x + (right - x) * 0.56, (right - x) * 0.54
    paper.words((x, y + 12), paper.translate("PlanSheet", "What counted"), title(11.4), room=right - x)
    y += _HEADING
    base = y + 9
    paper.words((weight_at, base), paper.translate("PlanSheet", "Weight"), section(8.2), room=(right - x) * 0.24)
    share = paper.translate("PlanSheet", "Share")
    paper.words((right, base), share, section(8.2), align="right", room=(right - x) * 0.18)
    for number, aim in enumerate(aims, start=1):
        base = y + number * _AIM_ROW + 9
        paper.stroke((x, base - 11), (right, base - 11), colours.role("line"), 0.7)
        paper.words((x, base), aim.name, body(9.2), room=room)
        paper.words((weight_at, base), aim.weight, strong(9.2), room=(right - x) * 0.24)
        paper.words((right, base), aim.how_much, strong(9.2), align="right", room=(right - x) * 0.18)


# Lists -----------------------------------------------------------------------------------------------------------


def _bent(paper: Paper, decision: PlanDecision) -> list[Paragraph]:
    none = paper.translate("PlanSheet", "None: every wish of the service came true.")
    return list(_plain(decision.bent or (none,), paper.width - 2 * PLAN_MARGIN))


def _problems(paper: Paper, sheet: PlanSheet) -> list[Paragraph]:
    room = paper.width - 2 * PLAN_MARGIN
    if not sheet.problems:
        none = paper.translate("PlanSheet", "None: every service has the people it needs in every block ahead.")
        return list(_plain((none,), room))
    return [
        paragraph([Run(problem.what, strong(9.2)), Run(" " + problem.ways_out, body(9.2))], room, spacing=1.34)
        for problem in sheet.problems
    ]


def _others(paper: Paper, decision: PlanDecision) -> list[Paragraph]:
    room = paper.width - 2 * PLAN_MARGIN
    if not decision.others:
        return list(_plain((paper.translate("PlanSheet", "No other plan was kept."),), room))
    return [
        paragraph(
            [
                Run(f"{spoken_code(other.code)} {other.title}".replace(" ", "\N{NO-BREAK SPACE}"), strong(9.2)),
                Run(" " + other.facts, body(9.2)),
            ],
            room,
            spacing=1.34,
        )
        for other in decision.others
    ]


def _list_parts(heading: str, texts: Sequence[Paragraph]) -> list[Part]:
    head = Part(_HEADING + 4, partial(_draw_heading, words=heading), keep_with_next=True)
    return [head, *(Part(text.height + _BETWEEN, partial(_draw_text, text=text)) for text in texts)]


def _plain(lines: Sequence[str], room: float) -> tuple[Paragraph, ...]:
    return tuple(paragraph(Run(line, body(9.2)), room, spacing=1.34) for line in lines)


def _draw_title(paper: Paper, y: float, *, words: str) -> None:
    paper.words((PLAN_MARGIN, y + 22), words, title(18), room=paper.width - 2 * PLAN_MARGIN)


def _draw_heading(paper: Paper, y: float, *, words: str) -> None:
    paper.words((PLAN_MARGIN, y + 16), words, title(11.4), room=paper.width - 2 * PLAN_MARGIN)


def _draw_text(paper: Paper, y: float, *, text: Paragraph) -> None:
    paper.paragraph((PLAN_MARGIN, y), text)


# Room to decide --------------------------------------------------------------------------------------------------


def _signing_part(paper: Paper, decision: PlanDecision) -> Part:
    """Return the choices, lines to write on down to the names, and the names at the foot of the page."""
    choices = (
        paper.translate("PlanSheet", "Accepted as it is"),
        paper.translate("PlanSheet", "Accepted with the changes below"),
        paper.translate("PlanSheet", "Not accepted, for the reasons below"),
    )
    above = _HEADING + 4 + (_CHOICE_ROW if decision.accepted else 0.0) + _CHOICE_ROW * len(choices) + 16
    height = above + _LEAST_LINES * _LINE_STEP + _names_height() + 8
    return Part(height, partial(_draw_signing, accepted=decision.accepted, choices=choices))


def _names_height() -> float:
    return 14 + _SIGNATURES * _SIGNATURE_ROW


def _draw_signing(paper: Paper, y: float, *, accepted: str, choices: Sequence[str]) -> None:
    _draw_heading(paper, y, words=paper.translate("PlanSheet", "Decision"))
    y += _HEADING + 4
    across = paper.width - 2 * PLAN_MARGIN
    if accepted:
        paper.words((PLAN_MARGIN, y + 11), accepted, strong(9.6), room=across)
        y += _CHOICE_ROW
    for words in choices:
        paper.box((PLAN_MARGIN, y + 3), (9.6, 9.6), rim=colours.role("ink2"), weight=0.8, radius=1.6)
        paper.words((PLAN_MARGIN + 16, y + 11), words, body(9.6, "ink"), room=across - 16)
        y += _CHOICE_ROW
    paper.words((PLAN_MARGIN, y + 12), paper.translate("PlanSheet", "Changes and reasons"), section(), room=across)
    y += 16
    names_at = paper.height - _FOOT - _names_height()
    lines = int((names_at - 8 - y) / _LINE_STEP)
    for line in range(1, lines + 1):
        base = y + line * _LINE_STEP
        paper.stroke((PLAN_MARGIN, base), (PLAN_MARGIN + across, base), colours.role("line2"))
    _draw_names(paper, names_at)


def _draw_names(paper: Paper, y: float) -> None:
    """Draw lines for names, signatures and dates."""
    across = paper.width - 2 * PLAN_MARGIN
    columns = (
        (0.0, 0.38, paper.translate("PlanSheet", "Name")),
        (0.41, 0.38, paper.translate("PlanSheet", "Signature")),
        (0.82, 0.18, paper.translate("PlanSheet", "Date")),
    )
    for start, share, words in columns:
        x, room = PLAN_MARGIN + start * across, share * across
        paper.words((x, y + 10), words, section(), room=room)
        for row in range(1, _SIGNATURES + 1):
            base = y + 14 + row * _SIGNATURE_ROW - 4
            paper.stroke((x, base), (x + room, base), colours.role("line2"), 0.9)
