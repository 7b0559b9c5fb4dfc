"""The middle of a goal sheet: where in the week the goal will be met, why it is a good one, and who helps."""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.domain.goals import AllyKind
from kiosk.reports import colours
from kiosk.reports.canvas import Paper
from kiosk.reports.dates import weekday
from kiosk.reports.model import AllyLine, GoalSheet, PracticeDay, Smart, SmartPart
from kiosk.reports.order import Translate
from kiosk.reports.pins import initials
from kiosk.reports.styles import GOAL_MARGIN, body, section, strong, title
from kiosk.reports.text import Paragraph, Run, paragraph, width

_GAP = 4.2
_ALLIES_AT = 0.666  # of the width between the margins
_MOST_ALLIES = 5
_NOTE_LINES = 3


def draw_days(paper: Paper, sheet: GoalSheet, y: float) -> float:
    """Draw the days side by side, all as high as the fullest; return the y below."""
    if not sheet.days:
        return y
    _draw_days_heading(paper, sheet, y)
    count = len(sheet.days)
    across = (paper.width - 2 * GOAL_MARGIN - (count - 1) * _GAP) / count
    notes = [_note(day, across - 11) for day in sheet.days]
    shifts = [_shift(paper, day, across - 11) for day in sheet.days]
    shift_height = max(shift.height for shift in shifts)
    height = max(61.8, 23.5 + shift_height + max(note.height for note in notes) + 5)
    y += 8.5
    for number, day in enumerate(sheet.days):
        _draw_day(paper, day, (GOAL_MARGIN + number * (across + _GAP), y), (across, height))
        x = GOAL_MARGIN + number * (across + _GAP) + 6
        paper.paragraph((x, y + 20), shifts[number])
        paper.paragraph((x, y + 23.5 + shift_height), notes[number])
    return y + height + 19


def _draw_days_heading(paper: Paper, sheet: GoalSheet, y: float) -> None:
    """Draw the heading; the practice ground stands beside it unless the days say it themselves."""
    heading = paper.translate("GoalSheet", "Where I will meet it")
    paper.words((GOAL_MARGIN, y + 2), heading, section())
    if sheet.practice_ground and not any(day.note for day in sheet.days):
        left = GOAL_MARGIN + width(heading, section()) + 8
        paper.words((left, y + 2), sheet.practice_ground, strong(), room=paper.width - GOAL_MARGIN - left)


def draw_reasons_and_allies(paper: Paper, sheet: GoalSheet, y: float) -> float:
    """Draw why it is a good goal beside who helps; return the y below."""
    across = paper.width - 2 * GOAL_MARGIN
    left = across * _ALLIES_AT - 22
    heading = paper.translate("GoalSheet", "Why it is a good goal (I-SMART)")
    paper.words((GOAL_MARGIN, y + 2), heading, section(), room=left)
    paper.words((GOAL_MARGIN + across * _ALLIES_AT, y + 2), paper.translate("GoalSheet", "Allies"), section())
    parts = [part for part in sheet.smart if part.answer.strip()]
    below = _draw_parts(paper, parts, y + 9, left) if parts else _draw_questions(paper, y + 9, left)
    allies = _draw_allies(paper, sheet.allies, y + 9, GOAL_MARGIN + across * _ALLIES_AT)
    return max(below, allies) + 10


def _draw_day(paper: Paper, day: PracticeDay, at: tuple[float, float], size: tuple[float, float]) -> None:
    (x, y), (across, _) = at, size
    fill = colours.role("zebra") if day.off else colours.role("card")
    paper.box(at, size, fill=fill, rim=colours.role("line2"), weight=0.7, radius=5.5)
    if day.note:
        # A rounded amber cap: the whole corner first, then everything below the cap painted over.
        edge = colours.role("edge")
        paper.box((x - 0.35, y - 0.35), (across + 0.7, 12), fill=edge, radius=5.5)
        paper.box((x - 0.35, y + 3.4), (across + 0.7, 8.5), fill=fill)
        for side in (x, x + across):
            paper.stroke((side, y + 3.4), (side, y + 12), colours.role("line2"), 0.7)
    paper.words((x + 6, y + 17), weekday(day.day, paper.translate), title(9.5), room=across - 11)


def _shift(paper: Paper, day: PracticeDay, room: float) -> Paragraph:
    words = day.shift or (paper.translate("GoalSheet", "off") if day.off else "")
    return paragraph(Run(words, body(8.9)), room, most=1 if len(words) < 16 else 2, least=0.78, spacing=1.2)


def _note(day: PracticeDay, room: float) -> Paragraph:
    return paragraph(Run(day.note, strong(8.3, "edge_text")), room, most=_NOTE_LINES, least=0.8, spacing=1.28)


def _draw_parts(paper: Paper, parts: Sequence[SmartPart], y: float, room: float) -> float:
    """Draw answers in rows of three."""
    step = room / 3
    for first in range(0, len(parts), 3):
        row = parts[first : first + 3]
        answers = [paragraph(Run(part.answer, body(9)), step - 10, most=4, least=0.82, spacing=1.3) for part in row]
        for column, part in enumerate(row):
            x = GOAL_MARGIN + column * step
            paper.words((x, y + 9), _part_name(part.part, paper.translate), title(9.2), room=step - 10)
            paper.paragraph((x, y + 12), answers[column])
        y += 12 + max(answer.height for answer in answers) + 7
    return y - 3


def _draw_questions(paper: Paper, y: float, room: float) -> float:
    """Draw the questions that make a goal specific, each with a line to answer on."""
    questions = (
        paper.translate("GoalSheet", "What will others see me do?"),
        paper.translate("GoalSheet", "By when, and where this week?"),
        paper.translate("GoalSheet", "Why does it matter here?"),
        paper.translate("GoalSheet", "Who will I ask to watch?"),
    )
    step = room / 2
    for number, question in enumerate(questions):
        x, top = GOAL_MARGIN + number % 2 * step, y + number // 2 * 43
        paper.words((x, top + 9), question, strong(9.2), room=step - 12)
        paper.stroke((x, top + 34), (x + step - 14, top + 34), colours.role("line2"))
    return y + 2 * 43 - 2


def _draw_allies(paper: Paper, allies: Sequence[AllyLine], y: float, x: float) -> float:
    """Draw who helps, or places for names to be asked."""
    room = paper.width - GOAL_MARGIN - x
    shown = allies if len(allies) <= _MOST_ALLIES else allies[: _MOST_ALLIES - 1]
    step = 25.8 if len(shown) < 4 else 22.0
    y += step / 2
    for ally in shown:
        initials(paper, (x + 10.5, y), 10.3, ally.initials, dashed=not ally.asked)
        words = paragraph(_ally_runs(paper, ally), room - 27, most=2, least=0.74, spacing=1.15)
        paper.paragraph((x + 27, y - words.height / 2), words)
        y += step
    if not allies:
        return _draw_open_places(paper, x, y, room)
    if len(shown) < len(allies):
        rest = paper.translate("GoalSheet", "and {count} more").format(count=len(allies) - len(shown))
        paper.words((x + 27, y), rest, body(8.8), room=room - 27)
        y += 12
    return y - step / 2 + 2


def _draw_open_places(paper: Paper, x: float, y: float, room: float) -> float:
    for number in range(2):
        initials(paper, (x + 10.5, y + number * 25.8), 10.3, "", dashed=True)
        paper.stroke((x + 27, y + number * 25.8 + 7), (x + room, y + number * 25.8 + 7), colours.role("line2"))
    words = paper.translate("GoalSheet", "Ask at line-up: who can watch, who can teach, who learns the same?")
    hint = paragraph(Run(words, body(8.6)), room, most=2, least=0.8)
    return paper.paragraph((x, y + 2 * 25.8 - 11), hint)


def _ally_runs(paper: Paper, ally: AllyLine) -> list[Run]:
    how = _how(ally, paper.translate)
    if ally.when:
        how = paper.translate("GoalSheet", "{help}, {when}").format(help=how, when=ally.when)
    return [Run(ally.name, strong(9.4)), Run(" " + how, body(9.4))]


def _how(ally: AllyLine, translate: Translate) -> str:
    if not ally.asked:
        return translate("GoalSheet", "could help, ask")
    return {
        (AllyKind.WATCH, False): translate("GoalSheet", "can watch"),
        (AllyKind.WATCH, True): translate("GoalSheet", "watches"),
        (AllyKind.TEACH, False): translate("GoalSheet", "can teach"),
        (AllyKind.TEACH, True): translate("GoalSheet", "teaches"),
    }.get((ally.kind, ally.accepted), translate("GoalSheet", "learns the same"))


def _part_name(part: Smart, translate: Translate) -> str:
    return {
        Smart.IMPORTANT: translate("GoalSheet", "Important"),
        Smart.SPECIFIC: translate("GoalSheet", "Specific"),
        Smart.MEASURABLE: translate("GoalSheet", "Measurable"),
        Smart.ACCOUNTABLE: translate("GoalSheet", "Accountable"),
        Smart.REALISTIC: translate("GoalSheet", "Realistic"),
        Smart.TIMELINE: translate("GoalSheet", "Timeline"),
    }[part]
