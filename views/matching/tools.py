"""Matching's tool band: how good the plan is, suggest, print; while a search runs, its progress and the way to stop."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from kiosk.jobs.long_work import Progress
from views.matching.solving import PERMILLE
from widgets.buttons import Button, IconButton
from widgets.labels import CENTRE, TextLabel
from widgets.progress import ProgressBand
from widgets.theme import CAPTION, NAME, Theme

NARROW = 1200
translate = QCoreApplication.translate


def suggest_words(*, narrow: bool) -> str:
    """Return what stands on the button that suggests; whoever is told to touch it must find these words."""
    return translate("MatchingTools", "Suggest") if narrow else translate("MatchingTools", "Suggest a plan")


class MatchingTools(QWidget):
    """One row above the navigation.

    Signals: `suggest_tapped`, `stop_tapped`, `print_tapped`; `page_turned(-1 or 1)` for the people above or below.
    """

    suggest_tapped = Signal()
    stop_tapped = Signal()
    print_tapped = Signal()
    page_turned = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pages = False
        self._in_front = (0, 0, 0)
        self._headline = TextLabel(theme, "", 22, NAME)
        self._detail = TextLabel(theme, "", 19, CAPTION, "ink2", max_lines=2)
        self.up = IconButton(theme, "chevron-up", self.tr("People above"))
        self.down = IconButton(theme, "chevron-down", self.tr("People below"))
        self._people = TextLabel(theme, "", 19, CAPTION, "ink2", align=CENTRE, tabular=True, max_lines=2)
        self.suggest_button = Button(theme, suggest_words(narrow=False), "sparkle", "primary")
        self.print_button = Button(theme, self.tr("Print"), "printer")
        self.progress = ProgressBand(theme, self.tr("Stop, keep this"))
        self._resting, self._searching = QWidget(), QWidget()
        self._stack = QStackedLayout(self)
        self._lay_out()
        self.up.clicked.connect(lambda: self.page_turned.emit(-1))
        self.down.clicked.connect(lambda: self.page_turned.emit(1))
        self.suggest_button.clicked.connect(self.suggest_tapped)
        self.print_button.clicked.connect(self.print_tapped)
        self.progress.stop_tapped.connect(self.stop_tapped)
        self.set_theme(theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave words out where the band is narrow."""
        super().resizeEvent(event)
        self._fit()

    @property
    def searching(self) -> bool:
        """Whether the band shows a search."""
        return self._stack.currentWidget() is self._searching

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
        self._pages = last - first + 1 < total
        self._in_front = first, last, total
        self._fit()
        self.up.setEnabled(first > 1)
        self.down.setEnabled(last < total)

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
        self._stack.setCurrentWidget(self._searching)

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
        self._stack.setCurrentWidget(self._resting)

    def _fit(self) -> None:
        narrow = self.width() < self._theme.px(NARROW)
        self._row.setSpacing(self._theme.px(8 if narrow else 12))
        for widget in (self.up, self._people, self.down):
            widget.setVisible(self._pages)
        first, last, total = self._in_front
        words = self.tr("{first}–{last}\nof {total}") if narrow else self.tr("People {first}–{last} of {total}")
        self._people.setText(words.format(first=first, last=last, total=total))
        self.suggest_button.set_text(suggest_words(narrow=narrow))

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._headline)
        words.addWidget(self._detail)
        words.addStretch(1)
        self._row = QHBoxLayout(self._resting)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addLayout(words, 1)
        for widget in (self.up, self._people, self.down):
            self._row.addWidget(widget)
        self._row.addWidget(self.print_button)
        self._row.addWidget(self.suggest_button)
        running = QHBoxLayout(self._searching)
        running.setContentsMargins(0, 0, 0, 0)
        running.addWidget(self.progress)
        self._stack.addWidget(self._resting)
        self._stack.addWidget(self._searching)

    def _stage(self, stage: str) -> str:
        words = {
            "relaxation": self.tr("finding out how good a plan can be"),
            "first plan": self.tr("looking for a first plan"),
            "blocks placed": self.tr("placing people, block by block"),
            "repair": self.tr("making a first plan fit every rule"),
            "polish": self.tr("making it better"),
            "proof": self.tr("looking whether anything better exists"),
            "reasons": self.tr("writing down the reasons"),
        }
        return words.get(stage, "")
