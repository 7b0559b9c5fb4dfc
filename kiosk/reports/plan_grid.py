"""The grid of a plan: people in rows, blocks in columns, a tile where they meet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from kiosk.reports import colours
from kiosk.reports.canvas import Paper
from kiosk.reports.dates import day_short_month
from kiosk.reports.model import Place, PlanRow, PlanSheet
from kiosk.reports.pins import tile
from kiosk.reports.plan_parts import Part
from kiosk.reports.styles import PLAN_MARGIN, body, section, strong, title
from kiosk.reports.text import Paragraph, Run, Type, paragraph, visible, width

_MOST_UPRIGHT, _MOST_WIDE = 14, 27
_LEAST_STEP = {False: 31.0, True: 23.2}
_MOST_STEP = 62.0
_ROW = 20.6
_TILE = 17.4
_HEAD = 30.0
_LEGEND_ROW = 17.0
_LEGEND_TILE = (16.6, 12.0)
_LEGEND_GAP = 3.4


@dataclass(frozen=True, slots=True)
class Band:
    """Blocks that stand side by side: `first` to before `end`, each `step` wide, right of the names.

    `scale` is that of rows and their type; 1.0 is twenty points a row.
    """

    sheet: PlanSheet
    first: int
    end: int
    name_width: float
    step: float
    scale: float = 1.0
    head_height: float = _HEAD

    def middle(self, block: int) -> float:
        """Return the x of the middle of a block's column."""
        return PLAN_MARGIN + self.name_width + (block - self.first + 0.5) * self.step

    @property
    def right(self) -> float:
        """The right end of the last column."""
        return PLAN_MARGIN + self.name_width + (self.end - self.first) * self.step

    def draw_head(self, paper: Paper, y: float) -> float:
        """Draw numbers and first days; blocks that are over are grey. Returns the y below."""
        paper.words((PLAN_MARGIN, y + 15), paper.translate("PlanSheet", "Block"), section(9.2))
        for index in range(self.first, self.end):
            block = self.sheet.blocks[index]
            over = all(row.cells[index].past for row in self.sheet.rows)
            x, room = self.middle(index), self.step - 2
            number = title(9.4, "ink3" if over else "ink")
            paper.words((x, y + 10.5), str(block.number), number, align="middle", room=room)
            starts = day_short_month(block.starts, paper.translate)
            paper.words((x, y + 19.5), starts, body(7.7, "ink3" if over else "ink2"), align="middle", room=room)
        paper.stroke((PLAN_MARGIN, y + 26), (self.right, y + 26), colours.role("line2"), 0.9)
        return y + _HEAD


def is_wide(sheet: PlanSheet) -> bool:
    """Tell whether a plan has too many blocks for an upright page."""
    return len(sheet.blocks) > _MOST_UPRIGHT


def bands(paper: Paper, sheet: PlanSheet, scale: float) -> Iterator[Band]:
    """Share the blocks out evenly over as few bands as hold them."""
    wide, count = is_wide(sheet), len(sheet.blocks)
    most = _MOST_WIDE if wide else _MOST_UPRIGHT
    band_count = -(-count // most)
    for number in range(band_count):
        first, end = number * count // band_count, (number + 1) * count // band_count
        usable = paper.width - 2 * PLAN_MARGIN
        widest = max(*(_name_width(row, scale) for row in sheet.rows), *_cover_widths(paper, sheet))
        name_width = max(78.0, min(widest + 8, 190.0, usable - (end - first) * _LEAST_STEP[wide]))
        step = min(_MOST_STEP, (usable - name_width) / (end - first))
        yield Band(sheet, first, end, name_width, step, scale)


def row_parts(sheet: PlanSheet, band: Band) -> list[Part]:
    """Return a part for each person; the line that closes the grid comes with the last."""
    places = {place.code: place for place in sheet.places}
    parts = []
    for number, row in enumerate(sheet.rows):
        name = _name(row, band.name_width - 6, band.scale)
        height = max(_ROW * band.scale, name.height + 3)
        opens = row.opens_group and number > 0
        draw = partial(_draw_row, band=band, row=row, name=name, places=places, height=height, opens_group=opens)
        parts.append(Part(height + (2.4 if opens else 0.0), draw, opens_group=opens))
    return parts


def legend_part(paper: Paper, sheet: PlanSheet) -> Part:
    """Return every rotation's tile and name, in as many lines as they need."""
    usable = paper.width - 2 * PLAN_MARGIN
    for size, gap in ((8.7, 7.0), (8.3, 5.0), (7.9, 4.0), (8.7, 10.0)):
        lines = _legend_lines(sheet.places, body(size), gap, usable)
        if len(lines) == 1:
            break
    return Part(_LEGEND_ROW * len(lines) + 7, partial(_draw_legend, lines=lines, type_=body(size), gap=gap))


def _name_width(row: PlanRow, scale: float) -> float:
    return max(width(visible(row.person), _name_type(scale)), width(visible(row.role), body(7.3)))


def _cover_widths(paper: Paper, sheet: PlanSheet) -> list[float]:
    needs = paper.translate("PlanSheet", "needs {count}")
    return [
        width(visible(f"{row.name} "), strong(8.4)) + width(needs.format(count=row.need), body(8.4))
        for row in sheet.cover
    ]


def _name_type(scale: float) -> Type:
    return strong(9 * max(0.92, scale))


def _name(row: PlanRow, room: float, scale: float) -> Paragraph:
    """Set a name; smaller and on a second line before anything of it is lost."""
    usual = _name_type(scale)
    if width(visible(row.person), usual.scaled(0.85)) <= room:
        return paragraph(Run(row.person, usual), room, most=1, least=0.85, spacing=1.0)
    return paragraph(Run(row.person, strong(8)), room, most=3, least=0.8, spacing=1.08)


def _draw_row(
    paper: Paper,
    y: float,
    *,
    band: Band,
    row: PlanRow,
    name: Paragraph,
    places: dict[str, Place],
    height: float,
    opens_group: bool,
) -> None:
    if opens_group:
        paper.stroke((PLAN_MARGIN, y + 0.6), (band.right, y + 0.6), colours.role("line2"), 0.8)
        y += 2.4
    _draw_name(paper, y, band, row, name, height)
    across, down = band.step * 0.89, _TILE * band.scale
    for index in range(band.first, band.end):
        cell = row.cells[index]
        at = (band.middle(index) - across / 2, y + (height - down) / 2)
        if cell.place:
            tile(paper, at, (across, down), places[cell.place], cell)
        else:
            paper.box(at, (across, down), rim=colours.role("line2"), weight=0.6, radius=4, dash=(2, 2))


def _draw_name(paper: Paper, y: float, band: Band, row: PlanRow, name: Paragraph, height: float) -> None:
    """Draw name and role; where a long name fills the row there is no room for the role."""
    spare = height - name.height
    if not row.role or spare < 8:
        paper.paragraph((PLAN_MARGIN, y + spare / 2), name)
        return
    tight = min(1.0, band.scale + 0.06)
    below = paper.paragraph((PLAN_MARGIN, y + spare / 2 - 4.6 * tight), name)
    role = body(7.2 * tight, "ink3")
    paper.words((PLAN_MARGIN, below + 7.3 * tight), row.role, role, room=band.name_width - 6)


def _legend_lines(places: tuple[Place, ...], type_: Type, gap: float, room: float) -> list[list[tuple[Place, float]]]:
    """Break the legend into lines of places with their widths."""
    lines: list[list[tuple[Place, float]]] = [[]]
    taken = 0.0
    for place in places:
        across = min(_LEGEND_TILE[0] + _LEGEND_GAP + width(visible(place.name), type_), room)
        if lines[-1] and taken + across > room:
            lines.append([])
            taken = 0.0
        lines[-1].append((place, across))
        taken += across + gap
    return lines


def _draw_legend(paper: Paper, y: float, *, lines: list[list[tuple[Place, float]]], type_: Type, gap: float) -> None:
    """Draw the lines; a single one that nearly fills the width is spread to both margins."""
    room = paper.width - 2 * PLAN_MARGIN
    for line in lines:
        spare = room - sum(across for _, across in line)
        spread = spare / max(1, len(line) - 1)
        step = spread if len(lines) == 1 and spread < 2.5 * gap else gap
        x = PLAN_MARGIN
        for place, across in line:
            tile(paper, (x, y + 1), _LEGEND_TILE, place)
            at = (x + _LEGEND_TILE[0] + _LEGEND_GAP, y + 1 + _LEGEND_TILE[1] / 2 + type_.middle)
            paper.words(at, place.name, type_, room=across - _LEGEND_TILE[0] - _LEGEND_GAP + 0.1)
            x += across + step
        y += _LEGEND_ROW
