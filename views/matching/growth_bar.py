"""One competency of a cell's growth: a bar, its name, and whether it is a growth edge."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from kiosk.actions.plan_values import GrowthLine
from widgets.labels import RIGHT, TextLabel
from widgets.painting import paint_surface
from widgets.plan_state import PlanTile
from widgets.plan_tile import paint_tile
from widgets.theme import CAPTION, NAME, Theme

LENGTH, SHORT = 120, 64
"""How long a bar is in px at 1080p, and where two columns of rows share the width."""
_THICKNESS = 11


class _Bar(QWidget):
    def __init__(self, theme: Theme, share: float, length: float, *, strong: bool) -> None:
        super().__init__()
        self._theme, self._share, self._length, self._strong = theme, share, length, strong
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(self._length), self._theme.px(_THICKNESS))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt hands the event in
        palette, thick = self._theme.palette, self._theme.px(_THICKNESS)
        track = QRectF(0, (self.height() - thick) / 2, self.width(), thick)
        with QPainter(self) as painter:
            paint_surface(painter, track, thick / 2, palette.pill, palette.line2, 1)
            filled = QRectF(track.left(), track.top(), max(thick, track.width() * self._share), thick)
            paint_surface(painter, filled, thick / 2, palette.ink if self._strong else palette.ink3)


class GrowthRow(QWidget):
    """A line of growth; `most` growth points fill the bar, which is `length` px long at 1080p."""

    def __init__(self, theme: Theme, line: GrowthLine, most: float, length: float = LENGTH) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(14))
        row.addWidget(_Bar(theme, min(1.0, line.points / most) if most else 0.0, length, strong=line.edge))
        row.addWidget(TextLabel(theme, line.name, 21, NAME))
        row.addWidget(TextLabel(theme, self.tr("growth edge") if line.edge else "", 19, CAPTION, "ink2"), 1)
        row.addWidget(TextLabel(theme, f"{line.points:.0f}", 20, CAPTION, "ink2", align=RIGHT, tabular=True))
        said = self.tr("{name}, {points} points, growth edge") if line.edge else self.tr("{name}, {points} points")
        self.setAccessibleName(said.format(name=line.name, points=f"{line.points:.0f}"))


class TileView(QWidget):
    """A tile that stands there, to say which rotation is meant."""

    def __init__(self, theme: Theme, tile: PlanTile, width: float = 88, height: float = 54) -> None:
        super().__init__()
        self._theme, self._tile = theme, tile
        self._width, self._height = width, height
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the tile's size."""
        return QSize(self._theme.px(self._width), self._theme.px(self._height))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt hands the event in
        """Paint the tile."""
        with QPainter(self) as painter:
            painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
            paint_tile(painter, QRectF(self.rect()).adjusted(1, 1, -1, -1), self._tile, self._theme.palette)
