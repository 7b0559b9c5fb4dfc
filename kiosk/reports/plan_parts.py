"""A piece of a plan sheet that is never torn: its height is known before the page it stands on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.reports.canvas import Paper


@dataclass(frozen=True, slots=True)
class Part:
    """`draw(paper, y)` draws from `y` down, within `height`.

    A part that keeps with the next is never the last of a page (a heading). `opens_group` is a good place to begin
    a page.
    """

    height: float
    draw: Callable[[Paper, float], None]
    keep_with_next: bool = False
    opens_group: bool = False


def gap(height: float) -> Part:
    """Return nothing, with a height, that belongs to what follows."""
    return Part(height, lambda _paper, _y: None, keep_with_next=True)
