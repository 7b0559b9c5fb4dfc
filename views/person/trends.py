"""How somebody's levels went over the last half year: growth edges first, then what moved lately."""

from __future__ import annotations

import importlib
import sys
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPointF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from db.queries.person import PersonPage, Standing
from kiosk.domain.evidence import Observation
from kiosk.jobs.long_work import Task
from kiosk.jobs.runner import Jobs
from views.histories import level_history
from views.person.levels import pin_of_standing
from views.person.own_view import level_below
from views.person.panel import Panel
from views.scales import pin_scale
from widgets.buttons import Button
from widgets.chart_data import LevelHistory
from widgets.labels import TextLabel
from widgets.pin_state import NOT_SEEN, PinScale
from widgets.pin_view import PinView
from widgets.theme import CAPTION, NAME, Theme

if TYPE_CHECKING:
    from widgets.trend_plot import TrendPlot

PLOT_MODULE = "widgets.trend_plot"
FEW, MOST = 3, 8
_PLOT_HEIGHT, _LEAST_HEIGHT, _MOST_HEIGHT = 168, 120, 320


def worth_showing(page: PersonPage) -> list[Standing]:
    """Return the standings to draw: growth edges, then what moved, newest first, then what was seen last.

    Everything that is an edge or moved, at most eight; what did not move only fills the first three places. On
    somebody else's page an edge needs something seen: what it works towards is not told without its level.
    """
    applying = [standing for standing in page.standings if standing.applies]
    edges = [standing for standing in applying if standing.goal and (page.own or standing.observed or standing.own)]
    others = [standing for standing in applying if not standing.goal and (standing.observed or standing.own)]
    moved = sorted(
        (standing for standing in others if _last_move(standing)),
        key=_moved_at,
        reverse=True,
    )
    still = sorted(
        (standing for standing in others if not _last_move(standing)),
        key=lambda standing: max(item.observed_at for item in (*standing.observed, *standing.own)),
        reverse=True,
    )
    found = [*edges, *moved]
    return [*found, *still[: max(0, FEW - len(found))]][:MOST]


def _last_move(standing: Standing) -> Observation | None:
    steps = [after for before, after in pairwise(standing.observed) if after.level != before.level]
    return steps[-1] if steps else None


def _moved_at(standing: Standing) -> float:
    move = _last_move(standing)
    return move.observed_at.timestamp() if move else 0.0


class Trend(QWidget):
    """One competency: its pin and name, on one's own page the way to see oneself lower, and the plot below.

    Signals: `lower_tapped(Standing)`; the button rests from then on until the page was read anew.
    """

    lower_tapped = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Only here, once the module is there: see `TrendsPanel`.
        plot_type: type[TrendPlot] = importlib.import_module(PLOT_MODULE).TrendPlot
        self.pin = PinView(theme, NOT_SEEN, PinScale(("",), ("",)), width=84, height=38)
        self.name = TextLabel(theme, "", 22, NAME, max_lines=2)
        self.lower_button = Button(
            theme, self.tr("One lower"), "chevron-down", "soft", height=48, size=18, icon_size=20
        )
        self.standing: Standing | None = None
        self.plot: Any = plot_type(theme)
        self.plot.setMinimumHeight(0)
        self.history: LevelHistory | None = None
        self._head = QHBoxLayout()
        self._head.addWidget(self.pin)
        self._head.addWidget(self.name, 1)
        self._head.addWidget(self.lower_button)
        self.lower_button.clicked.connect(self._on_lower_clicked)
        self._box = QVBoxLayout(self)
        self._box.addLayout(self._head)
        self._box.addWidget(self.plot, 1)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        self._head.setSpacing(theme.px(12))
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(theme.px(2))
        self.plot.setFixedHeight(theme.px(_PLOT_HEIGHT))

    def around(self, width: int) -> int:
        """Return how much taller it is than its plot at a width, px."""
        return self._head.totalHeightForWidth(width) + self._box.spacing()

    def set_standing(self, page: PersonPage, standing: Standing) -> None:
        """Show how it went."""
        self.pin.set_state(pin_of_standing(standing), pin_scale(standing.competency.scale))
        self.name.setText(standing.competency.name)
        self.standing = standing
        self.lower_button.setVisible(page.own and level_below(standing) is not None)
        self.lower_button.setEnabled(True)
        words = self.tr("See myself one level lower in {competency}").format(competency=standing.competency.name)
        self.lower_button.setAccessibleName(words)
        history = level_history(
            standing.competency.scale,
            page.programme.calendar,
            page.day,
            standing.observed,
            standing.own,
            standing.goal if page.own or standing.level is not None else None,
        )
        if history != self.history:
            self.history = history
            self.plot.set_history(history)

    def _on_lower_clicked(self) -> None:
        # Twice would be one level twice: what was said last is not read yet.
        self.lower_button.setEnabled(False)
        self.lower_tapped.emit(self.standing)


class Key(QWidget):
    """What the marks mean: a ball for observed, a diamond for one's own view."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme."""
        self._theme = theme
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return room for a mark."""
        return QSize(self._theme.px(22), self._theme.px(22))


class BallKey(Key):
    """The mark of what others saw."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt hands the event in
        """Paint the ball."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.palette.chart)
            reach = 7 * self._theme.scale
            painter.drawEllipse(QPointF(self.rect().center()), reach, reach)


class DiamondKey(Key):
    """The mark of one's own view."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt hands the event in
        """Paint the diamond."""
        palette, scale = self._theme.palette, self._theme.scale
        middle, reach = QPointF(self.rect().center()), 8 * scale
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(palette.ink, 2.2 * scale))
            painter.setBrush(palette.card)
            ways = (QPointF(0, -reach), QPointF(reach, 0), QPointF(0, reach), QPointF(-reach, 0))
            painter.drawPolygon(QPolygonF([middle + way for way in ways]))


class TrendsPanel(Panel):
    """Plots, as many whole ones in sight as have room, and the rest a scroll away.

    Signals: `lower_tapped(Standing)`, on one's own page.

    pyqtgraph takes half a second to import: the first page of all waits for it in a thread, with the card already
    standing. Plots are made one a turn of the event loop, and kept for whoever is shown next.
    """

    lower_tapped = Signal(object)

    def __init__(self, theme: Theme, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent=parent)
        self._jobs = jobs
        self._page: PersonPage | None = None
        self._wanted: list[Standing] = []
        self._importing = False
        self.trends: list[Trend] = []
        self.set_heading(self.tr("Over time"), "")
        self._keys = [BallKey(theme), TextLabel(theme, self.tr("observed"), 18, CAPTION, "ink2")]
        self._own_keys = [DiamondKey(theme), TextLabel(theme, self.tr("own view"), 18, CAPTION, "ink2")]
        for key in (*self._keys, *self._own_keys):
            self._head.insertWidget(self._head.count() - 1, key)
        self.rows.addStretch(1)
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.timeout.connect(self._fill)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        super().set_theme(theme)
        self.rows.setSpacing(theme.px(10))

    def wanted_height(self, width: int) -> int:
        """Return how tall the card is with every plot at its usual height, whether it stands already or not."""
        inner = width - self._box.contentsMargins().left() - self._box.contentsMargins().right()
        around = max((trend.around(inner) for trend in self.trends), default=0)
        each = around + self.theme.px(_PLOT_HEIGHT) + self.rows.spacing()
        return self.around_content() + each * len(self._wanted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new height."""
        super().resizeEvent(event)
        self._share_height()

    @property
    def complete(self) -> bool:
        """Whether every plot stands."""
        return not self._importing and len(self._shown()) == len(self._wanted)

    def set_page(self, page: PersonPage) -> None:
        """Show how somebody's levels went."""
        self._page = page
        self._wanted = worth_showing(page)
        for key in self._own_keys:
            key.setVisible(any(standing.own for standing in self._wanted))
        for key in self._keys:
            key.setVisible(bool(self._wanted))
        self._next.stop()
        if not self._wanted or PLOT_MODULE in sys.modules:
            self._fill()
        elif not self._importing:
            self._importing = True
            self._jobs.run(_import_plots, on_done=self._on_imported, on_error=self._on_not_imported, owner=self)

    def wipe(self) -> None:
        """Show nobody's."""
        self._page, self._wanted = None, []
        self._next.stop()
        for trend in self.trends:
            self.rows.removeWidget(trend)
            trend.hide()
            trend.deleteLater()
        self.trends = []

    def _on_imported(self, _module: object) -> None:
        self._importing = False
        self._fill()

    def _on_not_imported(self, _error: object) -> None:
        # A bug, and told as one; the page stands without its plots.
        self._importing, self._wanted = False, []

    def _shown(self) -> list[Trend]:
        return [trend for trend in self.trends if not trend.isHidden()]

    def _fill(self) -> None:
        """Show what stands already, and make one more where one is missing."""
        if self._page is None or self._importing:
            return
        made = False
        if len(self.trends) < len(self._wanted):
            self.trends.append(Trend(self.theme))
            self.trends[-1].lower_tapped.connect(self.lower_tapped)
            self.rows.insertWidget(len(self.trends) - 1, self.trends[-1])
            made = True
        for place, trend in enumerate(self.trends):
            trend.setVisible(place < len(self._wanted))
            if place < len(self._wanted):
                trend.set_standing(self._page, self._wanted[place])
        self._share_height()
        if made and len(self.trends) < len(self._wanted):
            self._next.start(0)

    def _share_height(self) -> None:
        """Let as many plots as can be read fill the card, and no part of another."""
        px, gap, shown = self.theme.px, self.rows.spacing(), self._shown()
        if self.whole:
            for trend in shown:
                trend.plot.setFixedHeight(px(_LEAST_HEIGHT))
            return
        width = self._area.width() - self.rows.contentsMargins().right()
        around = max((trend.around(width) for trend in shown), default=0)
        room = self._area.height() + gap
        fitting = max(1, room // (around + px(_LEAST_HEIGHT) + gap))
        plot = room // min(fitting, max(1, len(self._wanted))) - gap - around
        for trend in shown:
            trend.plot.setFixedHeight(max(px(_LEAST_HEIGHT), min(px(_MOST_HEIGHT), plot)))


def _import_plots(_task: Task) -> object:
    return importlib.import_module(PLOT_MODULE)
