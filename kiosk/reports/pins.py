"""The painted signs of the board, on paper: pins, balls, initials, rotation tiles, locks, codes to scan.

Every sign says by shape or word what it says by colour: prints survive a grey copier.
"""

from __future__ import annotations

import segno

from kiosk.domain.levels import LevelScale
from kiosk.reports import colours
from kiosk.reports.canvas import Paper, Point
from kiosk.reports.model import Place, PlanCell
from kiosk.reports.text import BOLD, SEMIBOLD, Run, Type, one_line, paragraph

_HATCH_STEP = 4.2


def ball(paper: Paper, centre: Point, radius: float, turn: float, colour: str, weight: float) -> None:
    """Draw a ring filled by `turn` (0 to 1) clockwise from twelve."""
    paper.disc(centre, radius, rim=colour, weight=weight)
    paper.wedge(centre, radius - 1.25 * weight, turn, colour)


def edge_pin(
    paper: Paper, at: Point, size: Point, scale: LevelScale, level: int | None, towards: int | None = None
) -> None:
    """Draw a growth edge: ring, folded corner, ball, the level's label and the next one's; a dash for no level.

    The look is the board's: lengths are in u, a forty-fourth of the height.
    """
    (x, y), (across, down) = at, size
    u = down / 44
    edge = colours.role("edge")
    paper.box(
        (x + 2.25 * u, y + 2.25 * u),
        (across - 4.5 * u, down - 4.5 * u),
        fill=colours.role("card"),
        rim=edge,
        weight=4.5 * u,
        radius=9 * u,
    )
    inset, count = 7.5 * u, len(scale.levels)
    ink = colours.level(level or 0, count)
    paper.box(
        (x + inset, y + inset),
        (across - 2 * inset, down - 2 * inset),
        fill=ink.fill,
        rim=ink.rim,
        weight=1.2 * u,
        radius=5 * u,
    )
    paper.fold((x + across - u, y + u), 22 * u, 8 * u, edge)
    centre = (x + across / 2, y + down / 2)
    if level is None:
        _dash(paper, centre, u)
    else:
        _edge_level(paper, centre, across, u, scale, level, towards)


def level_row(paper: Paper, at: Point, step: float, scale: LevelScale) -> None:
    """Draw every level of a scale as an empty choice to circle, with its label below; `at` is the first centre."""
    ink = colours.role("ink")
    label = Type(SEMIBOLD, 7.4, ink)
    for index, level in enumerate(scale.levels):
        centre = (at[0] + index * step, at[1])
        ball(paper, centre, 6.4, index / scale.highest, ink, 1.05)
        paper.words((centre[0], at[1] + 16.2), level.label, label, align="middle", room=step - 1)


def initials(paper: Paper, centre: Point, radius: float, letters: str, *, dashed: bool = False) -> None:
    """Draw somebody's initials in a disc; dashed for somebody who was not asked yet."""
    if dashed:
        paper.disc(centre, radius - 0.4, rim=colours.role("field"), weight=0.8, dash=(0.01, 2.2))
    else:
        paper.disc(centre, radius, fill=colours.role("acc_soft"))
    line = one_line(letters, Type(BOLD, radius * 0.75, colours.role("acc")), radius * 1.7, 0.5)
    if line:
        paper.line_of((centre[0], centre[1] + line[0].type.middle), line, align="middle")


def tile(paper: Paper, at: Point, size: Point, place: Place, cell: PlanCell | None = None) -> None:
    """Draw a rotation's tile; with a cell also its growth bar and its lock."""
    (x, y), (across, down) = at, size
    text = colours.role("ink") if place.hatched else colours.text_on(place.colour)
    pale = place.hatched or colours.is_pale(place.colour)
    fill = "#FFFFFF" if place.hatched else place.colour
    radius = min(down * 0.24, 4.2)
    paper.box((x, y), (across, down), fill=fill, radius=radius)
    if place.hatched:
        _hatch(paper, at, size)
    if pale:
        paper.box((x, y), (across, down), rim="#98A2B3", weight=0.6, radius=radius)
    bar = cell is not None and cell.growth is not None and not place.hatched
    lock_room = min(down * 0.42, across * 0.23) if cell is not None and cell.locked else 0.0
    middle = y + down * (0.38 if bar else 0.5)
    _code(paper, (x + (across - lock_room) / 2, middle), (across - lock_room, down), place, text)
    if cell is not None and cell.locked:
        lock(paper, (x + across - lock_room * 0.5 - across * 0.07, middle), lock_room * 0.95, text, fill)
    if bar and cell is not None and cell.growth is not None:
        _growth_bar(paper, (x + across * 0.16, y + down * 0.78), across * 0.68, cell.growth, text, fill)


def lock(paper: Paper, centre: Point, height: float, colour: str, back: str) -> None:
    """Draw a closed padlock about `height` high."""
    x, y = centre
    ring = height * 0.26
    paper.disc((x, y - height * 0.14), ring, rim=colour, weight=height * 0.13)
    paper.box((x - height * 0.42, y - height * 0.1), (height * 0.84, height * 0.62), fill=back)
    paper.box((x - height * 0.38, y - height * 0.08), (height * 0.76, height * 0.56), fill=colour, radius=height * 0.1)


def triangle(paper: Paper, centre: Point, size: float, colour: str) -> None:
    """Draw the upright triangle that marks a shortage."""
    x, y = centre
    paper.shape([(x - size, y + 0.75 * size), (x + size, y + 0.75 * size), (x, y - 0.9 * size)], colour)


def scan_code(paper: Paper, at: Point, side: float, content: str) -> None:
    """Draw a QR code as vectors, its top left corner at `at`; the paper around it is its quiet zone."""
    rows = segno.make_qr(content, error="m").matrix
    dark = [(column, row) for row, line in enumerate(rows) for column, cell in enumerate(line) if cell]
    paper.squares(at, side / len(rows), dark, colours.role("ink"))


def _dash(paper: Paper, centre: Point, u: float) -> None:
    x, y = centre
    paper.box((x - 8 * u, y - 1.2 * u), (16 * u, 2.4 * u), fill=colours.role("ink3"), radius=1.2 * u)


def _edge_level(
    paper: Paper, centre: Point, across: float, u: float, scale: LevelScale, level: int, towards: int | None
) -> None:
    x, y = centre
    ink = colours.level(level, len(scale.levels)).text
    aside = min(across * 0.245, 28 * u)
    ball(paper, (x - aside - 3 * u, y), 9.5 * u, level / scale.highest, ink, 2.1 * u)
    number = Type(BOLD, 24 * u, ink, 0.0)
    ahead = Type(BOLD, 20 * u, ink, 0.0)
    label = scale.levels[level].label
    step = "›" + scale.levels[towards].label if towards is not None and towards != level else ""
    if len(label) == 1 and len(step) < 3:
        paper.words((x - u, y + number.middle), label, number, align="middle")
        paper.words((x + aside - u, y + 0.5 * u + ahead.middle), step, ahead, align="middle")
        return
    # Longer labels (2.5, 3A) share what the ball leaves, both smaller by the same factor.
    start, end = x - aside + 9.5 * u, x + across / 2 - 10.5 * u
    both = paragraph([Run(label, number), Run(step, ahead)], end - start, most=1, least=0.4, spacing=1.0)
    paper.paragraph(((start + end) / 2, y - both.height / 2), both, align="middle")


def _code(paper: Paper, middle: Point, size: Point, place: Place, colour: str) -> None:
    across, down = size
    type_ = Type(BOLD if down > 12 else SEMIBOLD, min(12.0, down * 0.54), colour, 0.0)
    line = one_line(place.code, type_, across * 0.86, 0.45)
    if not line:
        return
    if place.hatched:
        wide = min(across * 0.86, sum(len(run.words) for run in line) * type_.size * 0.72 + 2)
        paper.box(
            (middle[0] - wide / 2, middle[1] - type_.size * 0.46), (wide, type_.size * 0.92), fill="#FFFFFF", radius=1.5
        )
    paper.line_of((middle[0], middle[1] + line[0].type.middle), line, align="middle")


def _growth_bar(paper: Paper, at: Point, across: float, share: float, colour: str, back: str) -> None:
    thick = 2.2
    paper.box((at[0], at[1] - thick / 2), (across, thick), fill=colours.mix(back, colour, 0.28), radius=thick / 2)
    filled = across * max(0.0, min(1.0, share))
    if filled > 0:
        paper.box((at[0], at[1] - thick / 2), (max(filled, thick), thick), fill=colour, radius=thick / 2)


def _hatch(paper: Paper, at: Point, size: Point) -> None:
    """Draw slanted lines, each cut to the box by arithmetic: nothing reaches beyond it."""
    (x, y), (across, down) = at, size
    slant = down * 0.55
    offset = _HATCH_STEP / 2
    while offset < across + slant:
        low, high = max(0.0, (offset - across) / slant), min(1.0, offset / slant)
        start = (x + offset - slant * low, y + down * low)
        end = (x + offset - slant * high, y + down * high)
        paper.stroke(start, end, "#C3CAD5", 0.5)
        offset += _HATCH_STEP
