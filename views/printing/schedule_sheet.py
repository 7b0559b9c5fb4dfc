"""When goal sheets print themselves: day, time, whose, which printer. What is chosen stands below as one sentence."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import time

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from kiosk.actions.print_schedule import SetPrintSchedule
from kiosk.domain.print_schedule import PrintSchedule
from kiosk.domain.programme import Team
from views.printing.choice import PAPERS
from views.printing.schedule_words import chosen_sentence, day_name
from views.printing.sections import OneOf, Section
from widgets.buttons import Button
from widgets.chips import Choice
from widgets.labels import TextLabel
from widgets.low_sheet import LowSheet
from widgets.scroll_area import TouchScrollArea
from widgets.theme import CAPTION, NAME, Theme

_USUAL, _QUARTERS = time(6, 30), (0, 15, 30, 45)
_HOUR_WIDTH = 98
EVERYBODY = "everybody"


class ScheduleSheet(LowSheet):
    """Asks once. Signals: `chosen(SetPrintSchedule)` when the button below was touched."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, top=206)
        self.setObjectName("schedule_sheet")
        self._version = 0
        self._teams: tuple[Team, ...] = ()
        self.day, self.hour, self.minute = OneOf(theme), OneOf(theme), OneOf(theme)
        self.whose, self.printer, self.paper = OneOf(theme), OneOf(theme), OneOf(theme)
        self._no_printer = TextLabel(theme, self.tr("No printer is known here."), 20, CAPTION, "ink2", max_lines=0)
        self.sentence = TextLabel(theme, "", 24, NAME, max_lines=0)
        self.keep_button = Button(theme, self.tr("Print them every week"), "check", "primary", height=80, size=25)
        self._when = [
            Section(theme, self.tr("Day"), self.day),
            Section(theme, self.tr("Hour"), self.hour),
            Section(theme, self.tr("Minute"), self.minute),
        ]
        self._what = [
            Section(theme, self.tr("Whose"), self.whose),
            Section(theme, self.tr("Printer"), self.printer, self._no_printer),
            Section(theme, self.tr("Paper"), self.paper),
        ]
        self._lay_out(theme)
        self.set_title(
            self.tr("Goal sheets every week"),
            self.tr("They hold what people share with their team. From Friday on they are for the week that comes."),
        )
        for group in (self.day, self.hour, self.minute, self.whose, self.printer, self.paper):
            group.one_chosen.connect(self._refresh)
        self.keep_button.clicked.connect(self._on_keep_clicked)
        self.dismiss_requested.connect(self.close_sheet)
        self.room_changed.connect(self._seat)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        super().set_theme(theme)
        if hasattr(self, "_sides"):
            self._sides.setContentsMargins(0, 0, theme.px(14), 0)
            self._sides.setSpacing(theme.px(48))
            for column in (self._left, self._right):
                column.setSpacing(theme.px(20))
            self._foot.setSpacing(theme.px(24))
            self._outer.setSpacing(theme.px(20))
            self._no_printer.set_theme(theme)
            for section in (*self._when, *self._what):
                section.set_theme(theme)
            self._seat()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand upright where the screen does."""
        super().resizeEvent(event)
        self._seat()

    def content_height(self, width: int) -> int:
        """Return the height of all questions and what stands below them."""
        foot = self._foot.totalHeightForWidth(width) if self._foot.hasHeightForWidth() else 0
        foot = max(foot, self._foot.totalSizeHint().height())
        return self._sides.totalHeightForWidth(width) + foot + self._outer.spacing()

    def ask(self, schedule: PrintSchedule | None, teams: Sequence[Team], printers: Sequence[str], paper: str) -> None:
        """Ask, beginning with what is set; where nothing is, with Monday at half past six, everybody and this paper."""
        self._version = schedule.version if schedule else 0
        self._teams = tuple(teams)
        self._offer_times(schedule.weekday if schedule else 0, schedule.at if schedule else _USUAL)
        self._offer_whose(str(schedule.team_id) if schedule and schedule.team_id else EVERYBODY)
        self._offer_printers(printers, schedule.printer if schedule else next(iter(printers), ""))
        self.paper.offer([Choice(word, word) for word in PAPERS.values()], schedule.paper if schedule else paper)
        self._refresh()
        self._seat()
        self.open()

    def _offer_times(self, day: int, at: time) -> None:
        self.day.offer([Choice(str(each), day_name(each)) for each in range(7)], str(day))
        self.hour.offer([_figures(each) for each in range(24)], str(at.hour))
        for each in range(24):
            # So that hours stand below each other.
            self.hour.chip(str(each)).setMinimumWidth(self._theme.px(_HOUR_WIDTH))
        self.minute.offer([_figures(each) for each in sorted({*_QUARTERS, at.minute})], str(at.minute))

    def _offer_whose(self, held: str) -> None:
        choices = [Choice(EVERYBODY, self.tr("Everybody"))]
        choices += [Choice(str(team.id), team.name) for team in self._teams]
        self.whose.offer(choices, held if any(choice.key == held for choice in choices) else EVERYBODY)

    def _offer_printers(self, names: Sequence[str], held: str) -> None:
        # The one that is set is offered even while it is away.
        offered = names if not held or held in names else [held, *names]
        self.printer.offer([Choice(name, name, "printer") for name in offered], held)
        self.printer.setVisible(bool(offered))
        self._no_printer.setHidden(bool(offered))

    def _lay_out(self, theme: Theme) -> None:
        content, foot = QWidget(), QWidget()
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight, content)
        self._left, self._right = QVBoxLayout(), QVBoxLayout()
        for column, sections in ((self._left, self._when), (self._right, self._what)):
            for section in sections:
                column.addWidget(section)
            column.addStretch(1)
            self._sides.addLayout(column, 1)
        self._area = TouchScrollArea(theme)
        self._area.setWidget(content)
        self._foot = QHBoxLayout(foot)
        self._foot.setContentsMargins(0, 0, 0, 0)
        self._foot.addWidget(self.sentence, 1)
        self._foot.addWidget(self.keep_button)
        self._outer = QVBoxLayout(self.body)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.addWidget(self._area, 1)
        self._outer.addWidget(foot)
        self.keep_in_sight(foot, self._outer)

    def _seat(self) -> None:
        self._area.set_whole(whole=self.scarce)
        across = self.width() >= self.height() and not self.scarce
        self._sides.setDirection(QBoxLayout.Direction.LeftToRight if across else QBoxLayout.Direction.TopToBottom)

    def _team(self) -> Team | None:
        return next((team for team in self._teams if str(team.id) == self.whose.held), None)

    def _time(self) -> time:
        return time(int(self.hour.held), int(self.minute.held))

    def _refresh(self, _key: str = "") -> None:
        team, printer = self._team(), self.printer.held
        words = chosen_sentence(int(self.day.held), self._time(), team.name if team else "", printer)
        self.sentence.setText(words if printer else "")
        self.keep_button.set_blocked("" if printer else self.tr("no printer"))

    def _on_keep_clicked(self) -> None:
        team = self._team()
        self.chosen.emit(
            SetPrintSchedule(
                weekday=int(self.day.held),
                at=self._time(),
                printer=self.printer.held,
                paper=self.paper.held,
                team_id=team.id if team else None,
                on=True,
                version=self._version,
            )
        )


def _figures(number: int) -> Choice:
    return Choice(str(number), f"{number:02d}")
