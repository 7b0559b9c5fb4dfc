"""Why there is no plan, on one page to decide by: the sum, what cannot hold together, and the cheapest ways out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.reports import colours
from kiosk.reports.canvas import Paper, Point
from kiosk.reports.dates import day_month_year
from kiosk.reports.document import About, document
from kiosk.reports.model import ObstacleReason, ObstacleSheet, ObstacleWay
from kiosk.reports.order import PaperSize, Translate
from kiosk.reports.styles import GOAL_MARGIN, body, mark_note, section, strong, title
from kiosk.reports.text import Paragraph, Run, paragraph

_TOP, _FOOT = 46.0, 52.0
_GAP, _PAD, _TICK = 9.0, 10.0, 11.0
_BAR = 15.0
_SCALES = (1.0, 0.92, 0.84, 0.76, 0.68, 0.6)
"""How much smaller everything is set until it stands on one page."""
_MOST_REASONS = 12
_LINES_EACH = 3


@dataclass(frozen=True, slots=True)
class _Piece:
    """Something that stands below what comes before: its height, and what draws it from a corner down."""

    height: float
    draw: Callable[[Paper, Point], object]


def write_obstacle_sheet(
    path: Path, sheet: ObstacleSheet, *, size: PaperSize, translate: Translate, language: str = "en"
) -> None:
    """Write one PDF of one page. Raises: Unavailable (`print-file-unwritable`)."""
    about = About(translate("ObstacleSheet", "Why there is no plan"), sheet.programme, language)
    with document(path, about, size, translate) as paper:
        room = paper.height - _TOP - _FOOT
        pieces = _pieces(paper, sheet, _SCALES[-1])
        for scale in _SCALES:
            pieces = _pieces(paper, sheet, scale)
            if sum(piece.height for piece in pieces) <= room:
                break
        y = _TOP
        for piece in pieces:
            piece.draw(paper, (GOAL_MARGIN, y))
            y += piece.height
        _draw_foot(paper, sheet)
        paper.next_page()


def _pieces(paper: Paper, sheet: ObstacleSheet, scale: float) -> list[_Piece]:
    across = paper.width - 2 * GOAL_MARGIN
    heading = paper.translate("ObstacleSheet", "Why there is no plan")
    pieces = [
        _text(paragraph(Run(heading, section(10 * scale)), across), 6 * scale),
        _text(paragraph(Run(sheet.sentence, title(21 * scale)), across, most=5, least=0.7, spacing=1.2), 10 * scale),
    ]
    if sheet.needed:
        pieces.append(_bar(sheet, across, scale))
    if sheet.together:
        pieces.append(_text(paragraph(Run(sheet.together, title(13 * scale)), across), 6 * scale))
    pieces += _reasons(sheet.reasons[:_MOST_REASONS], across, scale)
    if len(sheet.reasons) > _MOST_REASONS:
        more = paper.translate("ObstacleSheet", "And {count} more.").format(count=len(sheet.reasons) - _MOST_REASONS)
        pieces.append(_text(paragraph(Run(more, body(9 * scale)), across), 6 * scale))
    ways = paper.translate("ObstacleSheet", "Cheapest ways out")
    pieces.append(_text(paragraph(Run(ways, title(13 * scale)), across), 2 * scale, above=8 * scale))
    pieces.append(_text(paragraph(Run(sheet.about_ways, body(9 * scale)), across), 7 * scale))
    pieces += [_way(way, across, scale) for way in sheet.ways]
    never = paper.translate(
        "ObstacleSheet", "Supervision and safety floors are never offered as a way out, at any price."
    )
    pieces.append(_text(paragraph(Run(never, body(9 * scale)), across), 12 * scale, above=2 * scale))
    pieces.append(_lines(paper.translate("ObstacleSheet", "What we decide, and who does it"), across, scale))
    return pieces


def _text(text: Paragraph, below: float, *, above: float = 0.0) -> _Piece:
    return _Piece(above + text.height + below, lambda paper, at: paper.paragraph((at[0], at[1] + above), text))


def _bar(sheet: ObstacleSheet, across: float, scale: float) -> _Piece:
    """Draw what is possible as a filled bar, and what is missing dashed, wide enough for its number."""
    height = _BAR * scale
    reach = min(across * sheet.possible / sheet.needed, across - 34 * scale)

    def draw(paper: Paper, at: Point) -> None:
        x, y = at
        paper.box((x, y), (reach, height), fill=colours.role("chart"), radius=3)
        thin = colours.role("thin")
        paper.box((x + reach + 2, y), (across - reach - 2, height), rim=thin, weight=1.2, radius=3, dash=(3, 2))
        type_ = strong(9 * scale, "thin")
        middle = (x + reach + 2 + (across - reach - 2) / 2, y + height / 2 + type_.middle)
        paper.words(middle, f"{sheet.needed - sheet.possible:g}", type_, align="middle")
        possible = paper.translate("ObstacleSheet", "possible {count}").format(count=f"{sheet.possible:g}")
        needed = paper.translate("ObstacleSheet", "needed {count}").format(count=f"{sheet.needed:g}")
        paper.words((x, y + height + 10 * scale), possible, body(8.4 * scale))
        paper.words((x + across, y + height + 10 * scale), needed, body(8.4 * scale), align="right")

    return _Piece(height + 24 * scale, draw)


# What cannot hold together ---------------------------------------------------------------------------------------


def _reasons(reasons: Sequence[ObstacleReason], across: float, scale: float) -> list[_Piece]:
    """Return the reasons in cards, two beside each other."""
    width = (across - _GAP) / 2
    return [_row(reasons[first : first + 2], width, scale) for first in range(0, len(reasons), 2)]


def _row(reasons: Sequence[ObstacleReason], width: float, scale: float) -> _Piece:
    inner = width - 2 * _PAD
    texts = [
        [
            paragraph(Run(reason.kind, strong(8.2 * scale, "ink2")), inner, most=2),
            paragraph(Run(reason.says, strong(10.4 * scale)), inner, most=6, least=0.8),
            paragraph(Run(reason.foot or " ", body(8.6 * scale)), inner, most=2),
        ]
        for reason in reasons
    ]
    height = max(sum(text.height + 4 * scale for text in each) for each in texts) + 2 * _PAD * scale

    def draw(paper: Paper, at: Point) -> None:
        for number, each in enumerate(texts):
            x, y = at[0] + number * (width + _GAP), at[1]
            paper.box((x, y), (width, height), rim=colours.role("line2"), weight=0.9, radius=6)
            y += _PAD * scale
            for text in each:
                y = paper.paragraph((x + _PAD, y), text) + 4 * scale

    return _Piece(height + _GAP * scale, draw)


# Ways out --------------------------------------------------------------------------------------------------------


def _way(way: ObstacleWay, across: float, scale: float) -> _Piece:
    """Return a way out in a card, with a box to tick."""
    inner = across - 2 * _PAD - _TICK - 8
    texts = [paragraph(Run(words, strong(10.4 * scale)), inner, most=4, least=0.8) for words in way.says]
    texts += [paragraph(Run(words, body(8.8 * scale)), inner, most=2) for words in way.facts]
    height = sum(text.height + 3 * scale for text in texts) + 2 * _PAD * scale

    def draw(paper: Paper, at: Point) -> None:
        x, y = at
        paper.box((x, y), (across, height), rim=colours.role("line2"), weight=0.9, radius=6)
        y += _PAD * scale
        paper.box((x + _PAD, y + 1), (_TICK, _TICK), rim=colours.role("ink2"), weight=0.9, radius=2)
        for text in texts:
            y = paper.paragraph((x + _PAD + _TICK + 8, y), text) + 3 * scale

    return _Piece(height + _GAP * scale, draw)


def _lines(words: str, across: float, scale: float) -> _Piece:
    step = 21 * scale

    def draw(paper: Paper, at: Point) -> None:
        x, y = at
        paper.words((x, y + 9), words, section(9), room=across)
        for number in range(1, _LINES_EACH + 1):
            paper.stroke((x, y + 9 + number * step), (x + across, y + 9 + number * step), colours.role("line2"))

    return _Piece(12 + _LINES_EACH * step, draw)


def _draw_foot(paper: Paper, sheet: ObstacleSheet) -> None:
    room = paper.width - 2 * GOAL_MARGIN
    day = day_month_year(sheet.as_of, paper.translate)
    words = paper.translate("ObstacleSheet", "{programme} · {day} · {searched} For chiefs: it names people.")
    filled = words.format(programme=sheet.programme, day=day, searched=sheet.searched)
    paper.words((GOAL_MARGIN, paper.height - 38), filled, body(7.8, "ink3"), room=room)
    mark_note(paper, (GOAL_MARGIN, paper.height - 27), room)
