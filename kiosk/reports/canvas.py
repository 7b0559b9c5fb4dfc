"""A page to draw on: points from the top left corner downwards, colours as `#RRGGBB`, text that was measured."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Literal

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from kiosk.reports.order import PaperSize, Translate
from kiosk.reports.text import MARK, Line, Paragraph, Run, Type, line_width, one_line, width

Align = Literal["left", "middle", "right"]
Point = tuple[float, float]


class Paper:
    """The page being drawn, and the one after it.

    `translate` words everything that is not data. `marked` tells whether this page shows `MARK` for characters that
    could not be printed.
    """

    def __init__(self, canvas: Canvas, size: PaperSize, translate: Translate, *, wide: bool = False) -> None:
        self._canvas = canvas
        self.width, self.height = reversed(size.value) if wide else size.value
        self.translate = translate
        self.marked = False

    def next_page(self) -> None:
        """Finish this page and begin another."""
        self._canvas.showPage()
        self.marked = False

    def bookmark(self, title: str) -> None:
        """Name this page in the reader's table of contents."""
        key = f"page-{self._canvas.getPageNumber()}"
        self._canvas.bookmarkPage(key)
        self._canvas.addOutlineEntry(title, key)

    def words(self, at: Point, words: str, type_: Type, *, align: Align = "left", room: float | None = None) -> float:
        """Set one line with its baseline at `at`, within `room` if given; return its width."""
        line = one_line(words, type_, math.inf if room is None else room)
        return self.line_of(at, line, align=align)

    def line_of(self, at: Point, line: Line, *, align: Align = "left") -> float:
        """Set a measured line with its baseline at `at`; return its width."""
        whole = line_width(line)
        x = at[0] - {"left": 0.0, "middle": whole / 2, "right": whole}[align]
        for run in line:
            self._run((x, at[1]), run)
            x += width(run.words, run.type)
        return whole

    def paragraph(self, at: Point, text: Paragraph, *, align: Align = "left") -> float:
        """Set a paragraph whose top is at `at`; return the y below it."""
        x, y = at
        for line in text.lines:
            largest = max(line, key=lambda run: run.type.size).type
            self.line_of((x, y + text.leading / 2 + largest.middle), line, align=align)
            y += text.leading
        return y

    def stroke(self, start: Point, end: Point, colour: str, weight: float = 0.6, dash: Sequence[float] = ()) -> None:
        """Draw a straight line."""
        self._pen(colour, weight, dash)
        self._canvas.line(start[0], self._up(start[1]), end[0], self._up(end[1]))

    def box(
        self,
        at: Point,
        size: Point,
        *,
        fill: str | None = None,
        rim: str | None = None,
        weight: float = 0.7,
        radius: float = 0.0,
        dash: Sequence[float] = (),
    ) -> None:
        """Draw a rounded rectangle by its top left corner and size; the rim lies on its outline."""
        self._brushes(fill, rim, weight, dash)
        across, down = size
        radius = min(radius, across / 2, down / 2)
        self._canvas.roundRect(
            at[0], self._up(at[1] + down), across, down, radius, stroke=int(rim is not None), fill=int(fill is not None)
        )

    def disc(
        self,
        centre: Point,
        radius: float,
        *,
        fill: str | None = None,
        rim: str | None = None,
        weight: float = 0.7,
        dash: Sequence[float] = (),
    ) -> None:
        """Draw a circle."""
        self._brushes(fill, rim, weight, dash)
        self._canvas.circle(
            centre[0], self._up(centre[1]), radius, stroke=int(rim is not None), fill=int(fill is not None)
        )

    def wedge(self, centre: Point, radius: float, turn: float, colour: str) -> None:
        """Fill `turn` (0 to 1) of a disc, clockwise from twelve."""
        if turn >= 1:
            self.disc(centre, radius, fill=colour)
        elif turn > 0:
            self._brushes(colour, None, 0, ())
            x, y = centre[0], self._up(centre[1])
            self._canvas.wedge(
                x - radius, y - radius, x + radius, y + radius, 90 - 360 * turn, 360 * turn, stroke=0, fill=1
            )

    def shape(self, corners: Sequence[Point], colour: str) -> None:
        """Fill a polygon."""
        self._brushes(colour, None, 0, ())
        path = self._canvas.beginPath()
        path.moveTo(corners[0][0], self._up(corners[0][1]))
        for x, y in corners[1:]:
            path.lineTo(x, self._up(y))
        path.close()
        self._canvas.drawPath(path, stroke=0, fill=1)

    def fold(self, corner: Point, size: float, radius: float, colour: str) -> None:
        """Fill the triangle that folds over a top right corner, rounded as its box is."""
        self._brushes(colour, None, 0, ())
        x, y = corner[0], self._up(corner[1])
        soft = radius * 0.45  # the control points of a quarter circle lie 0.55 of the radius from its ends
        path = self._canvas.beginPath()
        path.moveTo(x - size, y)
        path.lineTo(x - radius, y)
        path.curveTo(x - soft, y, x, y - soft, x, y - radius)
        path.lineTo(x, y - size)
        path.close()
        self._canvas.drawPath(path, stroke=0, fill=1)

    def squares(self, at: Point, side: float, cells: Sequence[Point], colour: str) -> None:
        """Fill squares (column, row) of a grid as one shape, so that no hairline shows between neighbours."""
        self._brushes(colour, None, 0, ())
        path = self._canvas.beginPath()
        for column, row in cells:
            path.rect(at[0] + column * side, self._up(at[1] + (row + 1) * side), side, side)
        self._canvas.drawPath(path, stroke=0, fill=1)

    def _run(self, at: Point, run: Run) -> None:
        self.marked = self.marked or MARK in run.words
        self._canvas.setFillColor(HexColor(run.type.colour))
        self._canvas.setFont(run.type.face, run.type.size)
        space = run.type.tracking * run.type.size
        self._canvas.drawString(at[0], self._up(at[1]), run.words, charSpace=space)

    def _up(self, y: float) -> float:
        """Turn a distance from the top into the PDF's distance from the bottom."""
        return self.height - y

    def _brushes(self, fill: str | None, rim: str | None, weight: float, dash: Sequence[float]) -> None:
        if fill is not None:
            self._canvas.setFillColor(HexColor(fill))
        if rim is not None:
            self._pen(rim, weight, dash)

    def _pen(self, colour: str, weight: float, dash: Sequence[float]) -> None:
        self._canvas.setStrokeColor(HexColor(colour))
        self._canvas.setLineWidth(weight)
        self._canvas.setLineCap(1 if dash else 0)
        self._canvas.setDash(list(dash))
