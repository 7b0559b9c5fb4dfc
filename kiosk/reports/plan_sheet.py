"""Rotation plans on paper: people by blocks over as many pages as they need, cover and reasons, and what is to decide.

The pages are laid out first and drawn afterwards, so that each can say which of how many it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.domain.errors import InvalidInput
from kiosk.reports.canvas import Paper
from kiosk.reports.document import About, StoppedError, document
from kiosk.reports.model import Audience, PlanSheet
from kiosk.reports.order import Cancelled, PaperSize, Progress, Translate, never, untold
from kiosk.reports.plan_cover import cover_parts
from kiosk.reports.plan_decision import decision_parts
from kiosk.reports.plan_grid import Band, bands, is_wide, legend_part, row_parts
from kiosk.reports.plan_head import FULL_HEAD, SMALL_HEAD, draw_foot, draw_full_head, draw_small_head
from kiosk.reports.plan_notes import note_parts
from kiosk.reports.plan_parts import Part

_FOOT = 38.0
_SCALES = (1.3, 1.15, 1.0, 0.9, 0.84)
_LOOKING_BACK = 0.22
"""The share of a page that may stay empty so that a group of people starts on the next one."""


@dataclass(frozen=True, slots=True)
class _Page:
    """What stands on a page, from the top; `band` where its blocks head the page."""

    parts: tuple[Part, ...]
    band: Band | None


def write_plan_sheet(
    path: Path,
    sheet: PlanSheet,
    *,
    size: PaperSize,
    audience: Audience,
    translate: Translate,
    language: str = "en",
    others: Sequence[PlanSheet] = (),
    progress: Progress = untold,
    cancelled: Cancelled = never,
) -> bool:
    """Write a plan, and `others` of the same year after it, as a PDF.

    Upright up to 14 blocks and lying beyond, at most 27 blocks side by side. The wall's print holds rotations, cover
    and shared goals only. `progress(done, total)` counts pages. Returns False, with no file left behind, when
    `cancelled` answered True in time. Runs in any thread.

    Raises: InvalidInput `print-nobody` without people or blocks; Unavailable `print-file-unwritable`.
    """
    sheets = [each.for_audience(audience) for each in (sheet, *others)]
    if not all(each.rows and each.blocks for each in sheets):
        raise InvalidInput("print-nobody")
    about = About(f"{sheet.title}, {sheet.year}", sheet.programme, language)
    try:
        with document(path, about, size, translate, wide=is_wide(sheet)) as paper:
            laid_out = [(each, _best_pages(paper, each)) for each in sheets]
            total = sum(len(pages) for _, pages in laid_out)
            done = 0
            for each, pages in laid_out:
                for number, page in enumerate(pages, start=1):
                    if cancelled():
                        raise StoppedError
                    _draw_page(paper, each, page, number, len(pages))
                    done += 1
                    progress(done, total)
    except StoppedError:
        return False
    return True


def _best_pages(paper: Paper, sheet: PlanSheet) -> list[_Page]:
    """Take the fewest pages, with people on the fewest of them and no table torn; then the largest and evenest rows."""
    tried = [_pages(paper, sheet, scale, even=even) for scale in _SCALES for even in (True, False)]
    return min(tried, key=lambda pages: (len(pages), sum(page.band is not None for page in pages), _torn(pages)))


def _torn(pages: list[_Page]) -> int:
    """Count the pages that begin in the middle of a table of notes, without its heading."""
    return sum(page.band is None and not page.parts[0].keep_with_next for page in pages)


def _pages(paper: Paper, sheet: PlanSheet, scale: float, *, even: bool) -> list[_Page]:
    """Lay out every band of blocks with all its people and its cover, then what is said about the plan."""
    legend = legend_part(paper, sheet)
    pages: list[_Page] = []
    for band in bands(paper, sheet, scale):
        first_room = _room(paper, legend, band, full=not pages)
        next_room = _room(paper, legend, band, full=False)
        parts = [*row_parts(sheet, band), *cover_parts(paper, sheet, band)]
        cut = _even_chunks if even else _chunks
        pages += [_Page(tuple(chunk), band) for chunk in cut(parts, first_room, next_room)]
    return [*_with_notes(paper, sheet, legend, pages, scale), *_decision_pages(paper, sheet)]


def _decision_pages(paper: Paper, sheet: PlanSheet) -> Iterator[_Page]:
    """What the committee decides on begins a page of its own: it is signed and kept."""
    room = _room(paper, None, None, full=False)
    parts = decision_parts(paper, sheet)
    return (_Page(tuple(chunk), None) for chunk in (_chunks(parts, room, room) if parts else ()))


def _with_notes(paper: Paper, sheet: PlanSheet, legend: Part, pages: list[_Page], scale: float) -> list[_Page]:
    """Let the notes begin below the last people, where there is room."""
    notes = note_parts(paper, sheet, scale)
    last = pages[-1]
    taken = sum(part.height for part in last.parts)
    here = _room(paper, legend, last.band, full=len(pages) == 1) - taken
    chunks = list(_chunks(notes, here, _room(paper, None, None, full=False)))
    joined = _Page((*last.parts, *chunks[0]), last.band)
    return [*pages[:-1], joined, *(_Page(tuple(chunk), None) for chunk in chunks[1:])]


def _room(paper: Paper, legend: Part | None, band: Band | None, *, full: bool) -> float:
    head = FULL_HEAD if full else SMALL_HEAD
    beneath = (legend.height if legend else 0.0) + (band.head_height if band else 0.0)
    return paper.height - head - beneath - _FOOT


def _chunks(parts: list[Part], first_room: float, next_room: float) -> Iterator[list[Part]]:
    """Cut parts into pages; a part that keeps with the next one moves on with it.

    The first chunk may be empty (nothing fits below what is there already), the others never are.
    """
    chunk: list[Part] = []
    room = first_room
    waiting = list(parts)
    while waiting:
        together = _kept_together(waiting)
        height = sum(part.height for part in waiting[:together])
        taken = sum(part.height for part in chunk)
        if taken + height <= room or (not chunk and room == next_room):
            chunk += waiting[:together]
            waiting = waiting[together:]
            continue
        chunk, back = _group_break(chunk, taken, room)
        yield chunk
        waiting = [*back, *waiting]
        chunk, room = [], next_room
    yield chunk


def _even_chunks(parts: list[Part], first_room: float, next_room: float) -> list[list[Part]]:
    """Cut parts into as few pages as `_chunks` does, but none much fuller than the others."""
    full = list(_chunks(parts, first_room, next_room))
    for share in (0.55, 0.65, 0.75, 0.85, 0.95):
        tried = list(_chunks(parts, first_room * share, next_room * share))
        if len(tried) == len(full) > 1:
            return tried
    return full


def _kept_together(parts: list[Part]) -> int:
    count = 1
    while count < len(parts) and parts[count - 1].keep_with_next:
        count += 1
    return count


def _group_break(chunk: list[Part], taken: float, room: float) -> tuple[list[Part], list[Part]]:
    """Take the beginning of a group back from the end of a page, if that leaves little of it empty."""
    for cut in range(len(chunk) - 1, 0, -1):
        taken -= chunk[cut].height
        if room - taken > room * _LOOKING_BACK:
            break
        if chunk[cut].opens_group:
            return chunk[:cut], chunk[cut:]
    return chunk, []


def _draw_page(paper: Paper, sheet: PlanSheet, page: _Page, number: int, count: int) -> None:
    if number == 1:
        paper.bookmark(sheet.title)
    y = draw_full_head(paper, sheet) if number == 1 else draw_small_head(paper, sheet)
    if page.band:
        legend = legend_part(paper, sheet)
        legend.draw(paper, y)
        y = page.band.draw_head(paper, y + legend.height)
    for part in page.parts:
        part.draw(paper, y)
        y += part.height
    draw_foot(paper, number, count)
    paper.next_page()
