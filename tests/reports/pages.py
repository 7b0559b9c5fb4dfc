"""What stands on the pages of a PDF, read back with another library than the one that wrote it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pypdfium2


@dataclass(frozen=True)
class Page:
    """A page's size, its text and the bounds (left, bottom, right, top) of every painted object, in points."""

    width: float
    height: float
    text: str
    bounds: tuple[tuple[float, float, float, float], ...]

    @property
    def words(self) -> str:
        """The text with single spaces, lines joined."""
        return " ".join(self.text.split())


def pages_of(path: Path) -> list[Page]:
    """Read every page."""
    pdf = pypdfium2.PdfDocument(path)
    try:
        return [_page(page) for page in pdf]
    finally:
        pdf.close()


def _page(page: pypdfium2.PdfPage) -> Page:
    text = page.get_textpage()
    bounds = tuple(item.get_bounds() for item in page.get_objects())
    read = Page(page.get_width(), page.get_height(), text.get_text_bounded(), bounds)
    text.close()
    page.close()
    return read


def outside(page: Page, margin: float) -> list[tuple[float, float, float, float]]:
    """Return the objects that reach into the margin."""
    return [
        (left, bottom, right, top)
        for left, bottom, right, top in page.bounds
        if left < margin or bottom < margin or right > page.width - margin or top > page.height - margin
    ]
