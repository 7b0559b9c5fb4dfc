"""Both charts show the same way, stay within their room, and leave touches to the page."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from datetime import date

import pytest
from pyqtgraph import InfiniteLine
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tests.widgets.conftest import Shown
from widgets.chart_data import ChartPoint, LevelHistory
from widgets.step_chart import StepChart
from widgets.theme import Theme, make_theme
from widgets.trend_plot import TrendPlot

HISTORY = LevelHistory(
    ("New to me", "Seen it", "With help", "On my own", "Guides others"),
    date(2026, 6, 1),
    date(2026, 11, 24),
    observed=(ChartPoint(date(2026, 6, 8), 0), ChartPoint(date(2026, 8, 20), 2)),
)


def has(image: QImage, colour: QColor) -> bool:
    return any(
        image.pixelColor(x, y).rgb() == colour.rgb() for y in range(image.height()) for x in range(image.width())
    )


@pytest.fixture(params=["cell sheet", "page"])
def chart(request: pytest.FixtureRequest, still: Theme, shown: Shown) -> StepChart | TrendPlot:
    made: StepChart | TrendPlot = StepChart(still) if request.param == "cell sheet" else TrendPlot(still)
    made.set_history(HISTORY)
    shown(made, 420, 300)
    return made


def test_a_growth_edge_and_an_own_view_are_drawn_when_they_are_there(chart: StepChart, still: Theme) -> None:
    plain = chart.grab().toImage()
    assert has(plain, still.palette.chart)
    assert not has(plain, still.palette.edge)
    chart.set_history(replace(HISTORY, target=3))
    assert has(chart.grab().toImage(), still.palette.edge)
    chart.set_history(replace(HISTORY, own=(ChartPoint(date(2026, 10, 1), 4),)))
    assert has(chart.grab().toImage(), still.palette.ink)


def test_nothing_seen_yet_is_said(chart: StepChart, still: Theme) -> None:
    chart.set_history(replace(HISTORY, observed=()))
    assert not has(chart.grab().toImage(), still.palette.chart)
    assert chart.accessibleDescription() == "Nothing seen yet"


def test_a_chart_changes_its_colours_with_the_theme(chart: StepChart) -> None:
    dark = make_theme("dark", moving=False)
    chart.set_theme(dark)
    assert has(chart.grab().toImage(), dark.palette.chart)


def test_a_trend_leaves_touches_to_the_page(still: Theme, shown: Shown) -> None:
    class Page(QWidget):
        """Counts presses."""

        presses = 0

        def mousePressEvent(self, event: QMouseEvent) -> None:
            """Count."""
            event.accept()
            self.presses += 1

    page = Page()
    plot = TrendPlot(still)
    plot.setParent(page)
    plot.set_history(HISTORY)
    plot.setGeometry(0, 0, 400, 300)
    shown(page, 400, 300)
    assert page.childAt(QPoint(200, 150)) is None
    QTest.mouseClick(page, Qt.MouseButton.LeftButton, pos=QPoint(200, 150))
    assert page.presses == 1


def test_pyqtgraph_is_imported_by_the_trend_plot_only() -> None:
    code = "import sys, widgets.step_chart, widgets.board_grid, widgets.plan_grid; sys.exit('pyqtgraph' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_rows_of_a_trend_grow_with_the_screen_and_stay_whole_pixels(shown: Shown) -> None:
    widths = []
    for scale in (1.0, 2.0):
        plot = TrendPlot(make_theme("light", scale=scale, moving=False))
        plot.set_history(HISTORY)
        shown(plot, 420, 300)
        widths.append({item.pen.widthF() for item in plot.plotItem.items if isinstance(item, InfiniteLine)})
    assert widths == [{2.0}, {3.0}]
