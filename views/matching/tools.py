"""Matching's tool band: the plans at hand, suggest, print; while a search runs, its progress and the way to stop."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from kiosk.domain.ids import PlanId
from kiosk.jobs.long_work import Progress
from kiosk.matching.drafts import DraftKind
from views.matching.compare_tools import CompareTools
from views.matching.no_plan_tools import NoPlanTools
from views.matching.pager import PeoplePager
from views.matching.solving import OF_PLAN, PERMILLE
from views.matching.tabs import PlanTabs, PlanTabWords
from widgets.buttons import Button
from widgets.labels import TextLabel
from widgets.progress import ProgressBand
from widgets.theme import CAPTION, NAME, Theme

NARROW = 1200
translate = QCoreApplication.translate


def suggest_words(*, narrow: bool) -> str:
    """Return what stands on the button that suggests; whoever is told to touch it must find these words."""
    return translate("MatchingTools", "Suggest") if narrow else translate("MatchingTools", "Suggest a plan")


class MatchingTools(QWidget):
    """One row above the navigation; where it is narrow, several plans have a row of their own.

    Signals: `suggest_tapped`, `stop_tapped`, `print_tapped`, `compare_tapped`; `page_turned(-1 or 1)` for the people
    above or below. Those of `tabs`, `comparing` and `without` are theirs.
    """

    suggest_tapped = Signal()
    stop_tapped = Signal()
    print_tapped = Signal()
    compare_tapped = Signal()
    page_turned = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.tabs = PlanTabs(theme)
        self._headline = TextLabel(theme, "", 22, NAME)
        self._detail = TextLabel(theme, "", 19, CAPTION, "ink2", max_lines=2)
        self._said = QWidget()
        self.pager = PeoplePager(theme)
        self.compare_button = Button(theme, self.tr("Compare"), "arrow-left-right")
        self.suggest_button = Button(theme, suggest_words(narrow=False), "sparkle", "primary")
        self.print_button = Button(theme, self.tr("Print"), "printer")
        self.progress = ProgressBand(theme, self.tr("Stop, keep this"))
        self.comparing = CompareTools(theme)
        self.without = NoPlanTools(theme)
        self._resting, self._searching = QWidget(), QWidget()
        self._page: QWidget = self._resting
        self._outer = QHBoxLayout(self)
        # Not stacked: a page that is behind would keep its height.
        self._pages = (self._resting, self._searching, self.comparing, self.without)
        self._lay_out()
        self.pager.turned.connect(self.page_turned)
        self.comparing.page_turned.connect(self.page_turned)
        self.compare_button.clicked.connect(self.compare_tapped)
        self.suggest_button.clicked.connect(self.suggest_tapped)
        self.print_button.clicked.connect(self.print_tapped)
        self.progress.stop_tapped.connect(self.stop_tapped)
        self.set_theme(theme)
        self._turn_to(self._resting)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave words out where the band is narrow."""
        super().resizeEvent(event)
        self._fit()

    @property
    def searching(self) -> bool:
        """Whether the band shows a search."""
        return self._page is self._searching

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        self._theme = theme
        self._fit()

    def set_plan(self, headline: str, detail: str) -> None:
        """Say how good the plan is that stands there."""
        self._headline.setText(headline)
        self._detail.setText(detail)

    def set_people(self, first: int, last: int, total: int) -> None:
        """Say which of the people are in front, counted from 1; where all of them are, there is nothing to turn."""
        for pager in (self.pager, self.comparing.pager):
            pager.set_people(first, last, total)

    def set_plans(self, words: Sequence[PlanTabWords], chosen: PlanId | None) -> None:
        """Show a tab for each plan at hand, the chosen one filled."""
        self.tabs.set_plans(words)
        if chosen is not None:
            self.tabs.set_chosen(chosen)
        self._fit()

    def set_asking(self, *, asking: bool) -> None:
        """Stand back while a question is open: its answer alone is filled."""
        self.suggest_button.set_kind("plain" if asking else "primary")

    def set_comparing(self, *, comparing: bool) -> None:
        """Stand below two plans, or below one."""
        if comparing or self._page is self.comparing:
            self._turn_to(self.comparing if comparing else self._resting)

    def set_without(self, *, without: bool) -> None:
        """Stand below the page of what has no plan, or below one; a search that runs stays in front."""
        if not self.searching and without != (self._page is self.without):
            self._turn_to(self.without if without else self._resting)

    def set_printable(self, *, printable: bool) -> None:
        """Let the print button rest where there is no plan."""
        self.print_button.set_blocked("" if printable else self.tr("no plan yet"))

    def set_can_suggest(self, *, can: bool) -> None:
        """Let the suggest button rest where there is nothing to plan."""
        self.suggest_button.set_blocked("" if can else self.tr("nothing to plan yet"))

    def begin(self) -> None:
        """Show a search that begins."""
        self.progress.set_stop_blocked("")
        self.progress.set_elapsed(0)
        self.progress.set_progress(self.tr("Reading people, rotations and rules"), None)
        self._turn_to(self._searching)

    def tell(self, progress: Progress) -> None:
        """Show where a search stands."""
        if not progress.total:
            self.progress.set_progress(self._stage(progress.text), None)
            return
        percent = min(progress.done, progress.total) * 100 // PERMILLE
        words = self.tr("At least {percent} % of the best possible") if percent < 100 else self.tr("The best possible")
        text = self.tr("{how_good} · {stage}")
        self.progress.set_progress(
            text.format(how_good=words.format(percent=percent), stage=self._stage(progress.text)),
            progress.done / progress.total,
        )

    def end(self) -> None:
        """Show the plan again."""
        self._turn_to(self._resting)

    def _turn_to(self, page: QWidget) -> None:
        self._page = page
        for each in self._pages:
            each.setVisible(each is page)
        self._fit()

    def _fit(self) -> None:
        narrow, count = self.width() < self._theme.px(NARROW), len(self.tabs.tabs)
        two_rows = narrow and count > 1
        self._outer.setDirection(QBoxLayout.Direction.TopToBottom if two_rows else QBoxLayout.Direction.LeftToRight)
        self._outer.setSpacing(self._theme.px(8 if narrow else 12))
        self._row.setSpacing(self._theme.px(8 if narrow else 12))
        self.tabs.setVisible(count > 0 and self._page not in (self.comparing, self.without))
        self._said.setVisible(count == 0 or (count == 1 and not narrow))
        self.compare_button.setVisible(count > 1)
        self.pager.set_brief(brief=narrow or count > 1)
        self.suggest_button.set_text(suggest_words(narrow=narrow))

    def _lay_out(self) -> None:
        words = QVBoxLayout(self._said)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._headline)
        words.addWidget(self._detail)
        words.addStretch(1)
        self._row = QHBoxLayout(self._resting)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._said, 1)
        self._row.addStretch()
        for widget in (self.pager, self.compare_button, self.print_button, self.suggest_button):
            self._row.addWidget(widget)
        running = QHBoxLayout(self._searching)
        running.setContentsMargins(0, 0, 0, 0)
        running.addWidget(self.progress)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.addWidget(self.tabs)
        for page in self._pages:
            self._outer.addWidget(page, 1)

    def _stage(self, text: str) -> str:
        kind, _, stage = text.rpartition(OF_PLAN)
        words = {
            "relaxation": self.tr("finding out how good a plan can be"),
            "first plan": self.tr("looking for a first plan"),
            "blocks placed": self.tr("placing people, block by block"),
            "repair": self.tr("making a first plan fit every rule"),
            "polish": self.tr("making it better"),
            "proof": self.tr("looking whether anything better exists"),
            "reasons": self.tr("writing down the reasons"),
        }
        plans = {
            DraftKind.STEADY.value: self.tr("a steadier one: {stage}"),
            DraftKind.WISHES.value: self.tr("one for wishes: {stage}"),
        }
        return plans.get(kind, "{stage}").format(stage=words.get(stage, ""))
