"""Matching after a search that proved there is no plan: the page, its tool band, and the last plan beside it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedLayout

from kiosk.actions.plan_values import PlanView
from kiosk.domain.clock import Clock
from kiosk.matching.plan import Status
from kiosk.reports.model import ObstacleSheet
from views.dates import weekday
from views.matching.no_plan import no_plan_words
from views.matching.no_plan_page import NoPlanPage
from views.matching.no_plan_print import obstacle_sheet
from views.matching.no_plan_tools import NoPlanTools
from views.matching.solving import Ended
from views.matching.tools import MatchingTools
from widgets.theme import Theme


class NoPlanDesk(QObject):
    """Shows what stood in the way until it is forgotten; lives in the GUI thread, makes the page when it is needed.

    Signals: `turned` when the last plan or the page is to be in front; `try_tapped(WayOut)`; `print_wanted(
    ObstacleSheet)`, the page as a sheet.
    """

    turned = Signal()
    try_tapped = Signal(object)
    print_wanted = Signal(object)

    def __init__(self, pages: QStackedLayout, tools: MatchingTools, clock: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self._pages, self._tools, self._clock = pages, tools, clock
        self._band: NoPlanTools = tools.without
        self._ended: Ended | None = None
        self._sheet: ObstacleSheet | None = None
        self._last_in_front = False
        self.page: NoPlanPage | None = None
        self._band.plan_tapped.connect(lambda: self._turn(last=True))
        self._band.print_tapped.connect(lambda: self.print_wanted.emit(self._sheet))
        self._band.no_plan_tapped.connect(lambda: self._turn(last=False))

    def show(self, theme: Theme, ended: Ended | None, view: PlanView) -> bool:
        """Stand in front where a search proved that there is no plan, or stand back; tell whether it does.

        `ended` None: there is nothing to say.
        """
        if ended is None or ended.plan.status is not Status.INFEASIBLE:
            self._step_back()
            return False
        if ended is not self._ended:
            self._ended, self._last_in_front = ended, False
        words = no_plan_words(ended, view)
        programme = view.year.programme
        self._sheet = obstacle_sheet(words, programme.name, programme.calendar.day_of(self._clock.now()))
        self._band.set_words(words.short, words.searched, self._last_words(view))
        self._band.set_in_front(plan=self._last_in_front)
        self._tools.set_without(without=True)
        if self._last_in_front:
            self._pages.setCurrentIndex(0)
            return False
        page = self._made(theme)
        page.show_words(theme, words)
        self._pages.setCurrentWidget(page)
        return True

    def _step_back(self) -> None:
        self._ended = self._sheet = None
        self._tools.set_without(without=False)
        if self.page is not None and self._pages.currentWidget() is self.page:
            self._pages.setCurrentIndex(0)

    def _last_words(self, view: PlanView) -> str:
        if view.head is None:
            return ""
        day = weekday(view.year.programme.calendar.day_of(view.head.made_at))
        return self.tr("{day} · {code}").format(day=day, code=view.head.code)

    def _turn(self, *, last: bool) -> None:
        self._last_in_front = last
        self.turned.emit()

    def _made(self, theme: Theme) -> NoPlanPage:
        if self.page is None:
            self.page = NoPlanPage(theme)
            self.page.try_tapped.connect(self._on_try_tapped)
            self._pages.addWidget(self.page)
        return self.page

    def _on_try_tapped(self, number: int) -> None:
        if self._ended is not None:
            self.try_tapped.emit(self._ended.plan.ways_out[number])
