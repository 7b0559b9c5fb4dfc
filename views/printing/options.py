"""The choices of a print: what, whose, which week, on which paper, from which printer."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from kiosk.domain.people import Person
from kiosk.domain.programme import Team
from kiosk.jobs.printers import Printer, PrinterState
from kiosk.reports.model import Audience
from kiosk.reports.order import PaperSize
from views.dates import short_day
from views.printing.choice import PAPERS, Choice
from views.printing.request import Prints
from views.printing.sections import OneOf, Section
from widgets.buttons import Button
from widgets.chips import Choice as ChipChoice
from widgets.labels import TextLabel
from widgets.painting import paint_card
from widgets.scroll_area import TouchScrollArea
from widgets.sizes import UNBOUNDED
from widgets.theme import CAPTION, Theme

WIDTH, HEIGHT_ABOVE = 656, 640
_BETWEEN = 26
EVERYBODY, ONE_PERSON = "everybody", "one"
_WALL: dict[str, tuple[Prints, Audience]] = {
    "own_week": (Prints.OWN_WEEK, "chiefs"),
    "goal_sheets": (Prints.GOAL_SHEETS, "chiefs"),
    "plan_chiefs": (Prints.PLAN, "chiefs"),
    "plan_wall": (Prints.PLAN, "wall"),
    "cases": (Prints.CASES, "chiefs"),
    "practice": (Prints.PRACTICE, "chiefs"),
    "obstacles": (Prints.OBSTACLES, "chiefs"),
}


class PrintOptions(QWidget):
    """A card with the choices from top to bottom.

    Signals: `changed` when the pages become others; `look_again_tapped` for printers; `person_wanted` when one person's
    sheet is to be printed, and nobody knows yet whose.
    """

    changed = Signal()
    person_wanted = Signal()
    look_again_tapped = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._above = False
        self._teams: tuple[Team, ...] = ()
        self._printers: tuple[str, ...] = ()
        self._person: Person | None = None
        self._whose_before = EVERYBODY
        self._monday = date(2026, 1, 5)
        self.what, self.whose, self.week = OneOf(theme), OneOf(theme), OneOf(theme)
        self.paper, self.printer = OneOf(theme), OneOf(theme)
        self._note = TextLabel(theme, "", 20, CAPTION, "ink2", max_lines=0)
        self._printer_note = TextLabel(theme, "", 20, CAPTION, "ink2", max_lines=0)
        self.look_again = Button(theme, self.tr("Look for printers again"), "rotate-ccw", "soft", height=56)
        self._sections = {
            self.what: Section(theme, self.tr("What"), self.what, self._note),
            self.whose: Section(theme, self.tr("Whose"), self.whose),
            self.week: Section(theme, self.tr("Which week"), self.week),
            self.paper: Section(theme, self.tr("Paper"), self.paper),
            self.printer: Section(theme, self.tr("Printer"), self.printer, self._printer_note, self.look_again),
        }
        self._lay_out()
        self.paper.offer([ChipChoice(word, word) for word in PAPERS.values()], PAPERS[PaperSize.A4])
        self.look_again.clicked.connect(self.look_again_tapped)
        for group in (self.what, self.week, self.paper):
            group.one_chosen.connect(self._on_chosen)
        self.whose.one_chosen.connect(self._on_whose_chosen)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        self._theme = theme
        side = theme.px(28)
        self._box.setContentsMargins(side, theme.px(22), side, theme.px(22))
        self._box.setSpacing(theme.px(_BETWEEN))
        self._rows.setSpacing(theme.px(_BETWEEN))
        self._pair.setSpacing(theme.px(_BETWEEN))
        for section in self._sections.values():
            section.set_theme(theme)
        self._take_room()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let choices wrap, and take the room they need then."""
        super().resizeEvent(event)
        self._take_room()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt hands the event in
        """Paint the card."""
        paint_card(self, self._theme)

    def set_above(self, *, above: bool) -> None:
        """Stand above the pages, as wide as they, or beside them."""
        self._above = above
        # Two short choices stand side by side in a wide card, so that nothing has to be scrolled to.
        self._pair.setDirection(QBoxLayout.Direction.LeftToRight if above else QBoxLayout.Direction.TopToBottom)
        self._take_room()

    @property
    def teams(self) -> tuple[Team, ...]:
        """The teams on offer."""
        return self._teams

    @property
    def printers(self) -> tuple[str, ...]:
        """The printers on offer, by name."""
        return self._printers

    def choice(self) -> Choice:
        """Return what is chosen now."""
        what, audience = _WALL[self.what.held or "own_week"]
        paper = next(size for size, word in PAPERS.items() if word == self.paper.held)
        weeks = {"this": self._monday, "next": self._monday + timedelta(days=7)}
        team = next((team for team in self._teams if str(team.id) == self.whose.held), None)
        person = self._person if what is Prints.GOAL_SHEETS and self.whose.held == ONE_PERSON else None
        return Choice(what, weeks[self.week.held or "this"], paper, team, audience, person)

    def set_request(self, what: Prints, *, batch: bool) -> None:
        """Begin with what was asked for; only those who may print for others are offered more than their own week."""
        offered = [ChipChoice("own_week", self.tr("My week"))]
        if batch:
            offered += [
                ChipChoice("goal_sheets", self.tr("Goal sheets")),
                ChipChoice("plan_chiefs", self.tr("Plan for chiefs")),
                ChipChoice("plan_wall", self.tr("Plan for the wall")),
                ChipChoice("cases", self.tr("Cases")),
            ]
        elif what is Prints.CASES:
            offered.append(ChipChoice("cases", self.tr("My cases")))
        if what is Prints.OBSTACLES and batch:
            offered.append(ChipChoice("obstacles", self.tr("Why there is no plan")))
        if what is Prints.PRACTICE:
            offered.append(ChipChoice("practice", self.tr("Practice health")))
        keys = {Prints.PLAN: "plan_chiefs"}
        asked = keys.get(what, what.value)
        self.what.offer(offered, asked if any(choice.key == asked for choice in offered) else "own_week")
        words = self.tr("Sheets of others and plans are printed by chiefs and programme directors.")
        self._note.setText("" if batch or what in {Prints.OWN_WEEK, Prints.CASES, Prints.PRACTICE} else words)
        self._note.setVisible(bool(self._note.text()))
        self._show_parts()

    def set_weeks(self, monday: date) -> None:
        """Offer this week and the next."""
        self._monday = monday
        later = monday + timedelta(days=7)
        words = {
            "this": self.tr("This week, {day}").format(day=short_day(monday)),
            "next": self.tr("Next week, {day}").format(day=short_day(later)),
        }
        self.week.offer([ChipChoice(key, text) for key, text in words.items()], self.week.held or "this")

    def set_paper(self, paper: PaperSize) -> None:
        """Begin with a paper."""
        self.paper.hold(PAPERS[paper])

    def set_teams(self, teams: Sequence[Team]) -> None:
        """Offer everybody, each team, and one person."""
        self._teams = tuple(teams)
        choices = [ChipChoice(EVERYBODY, self.tr("Everybody"))]
        choices += [ChipChoice(str(team.id), team.name) for team in teams]
        choices.append(
            ChipChoice(ONE_PERSON, self._person.name if self._person else self.tr("One person"), "circle-user")
        )
        keys = {choice.key for choice in choices}
        self.whose.offer(choices, self.whose.held if self.whose.held in keys else EVERYBODY)
        self._take_room()

    def set_person(self, person: Person | None) -> None:
        """Print this person's sheet, or with None what was to be printed before."""
        self._person = person
        self.whose.hold(ONE_PERSON if person is not None else self._whose_before)
        self.set_teams(self._teams)

    def set_printers(self, printers: Sequence[Printer], why_none: str = "") -> None:
        """Offer these printers; without any, say why."""
        words = {
            PrinterState.READY: "{name}",
            PrinterState.PRINTING: self.tr("{name} (printing)"),
            PrinterState.PAUSED: self.tr("{name} (paused)"),
        }
        choices = [ChipChoice(item.name, words[item.state].format(name=item.name), "printer") for item in printers]
        keys = self._printers = tuple(item.name for item in printers)
        held = self.printer.held if self.printer.held in keys else next(iter(keys), "")
        self.printer.offer(choices, held)
        self.printer.setVisible(bool(printers))
        self._printer_note.setText(why_none)
        self._printer_note.setVisible(bool(why_none))
        self.look_again.setVisible(bool(why_none))
        self._take_room()

    def _take_room(self) -> None:
        """Take what the choices need, above the pages no more than a share; printers stay in sight below the others."""
        margins = self._box.contentsMargins()
        inner = max(1, self.width() - margins.left() - margins.right())
        choices = self._rows.totalHeightForWidth(inner)
        self._area.setMaximumHeight(choices)
        self.setMinimumSize(0, 0)
        self.setMaximumSize(UNBOUNDED, UNBOUNDED)
        if self._above:
            printers = self._sections[self.printer].heightForWidth(inner)
            needed = choices + self._box.spacing() + printers + margins.top() + margins.bottom()
            self.setFixedHeight(min(self._theme.px(HEIGHT_ABOVE), needed))
        else:
            self.setFixedWidth(self._theme.px(WIDTH))

    def _lay_out(self) -> None:
        content = QWidget()
        self._rows = QVBoxLayout(content)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._pair = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        for group in (self.what, self.whose):
            self._rows.addWidget(self._sections[group])
        self._rows.addLayout(self._pair)
        # The weeks first: side by side, they take the width of one line.
        self._pair.addWidget(self._sections[self.week])
        self._pair.addWidget(self._sections[self.paper], 1)
        self._rows.addStretch(1)
        self._area = TouchScrollArea(self._theme)
        self._area.setWidget(content)
        self._box = QVBoxLayout(self)
        self._box.addWidget(self._area, 1)
        self._box.addWidget(self._sections[self.printer])
        self._box.addStretch()

    def _on_whose_chosen(self, key: str) -> None:
        if key == ONE_PERSON:
            self.person_wanted.emit()
            return
        self._whose_before = key
        if self._person is not None:
            self.set_person(None)
        self._on_chosen(key)

    def _on_chosen(self, _key: str) -> None:
        self._show_parts()
        self.changed.emit()

    def _show_parts(self) -> None:
        what = self.choice().what
        self._sections[self.whose].setVisible(what is Prints.GOAL_SHEETS)
        self._sections[self.week].setVisible(what in {Prints.OWN_WEEK, Prints.GOAL_SHEETS})
        self._take_room()
