"""I have a sheet: the code on the paper, the PIN of its owner, and the week opens with the paper's own questions.

Reached from More and from the check-out by `go_to("sheet", SheetRequest("huddle"))`. Typing a code needs no name; what
it opens is there for its owner only, and nothing of it is left when the sign-in ends.
"""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from db.queries.sheets import SheetWeek, load_sheet_week
from kiosk.actions.sheets import CodeAnswer, TellOfGoal, find_sheet, open_sheet, tell_of_goal
from kiosk.domain.changes import Topic
from kiosk.domain.clock import Clock
from kiosk.domain.errors import UserError
from kiosk.domain.ids import IdMaker
from kiosk.jobs.runner import Jobs
from kiosk.reports.dates import week as week_words
from views.place import Place
from views.sheets.code_page import CodePage
from views.sheets.request import SheetRequest
from views.sheets.tools import SheetTools
from views.sheets.week_page import WeekPage
from views.signed_in import SignedIn
from widgets.theme import Theme

translate = QCoreApplication.translate


class SheetPlace(Place):
    """A code, then a week. `kiosk` names this screen in the count of wrong codes.

    Signals: `owner_asked(then, reason, Person)`: ask this person for their PIN.
    """

    name: ClassVar[str] = "sheet"
    topics: ClassVar[frozenset[Topic]] = frozenset({Topic.GOALS})

    owner_asked = Signal(object, str, object)

    def __init__(self, theme: Theme, jobs: Jobs, clock: Clock, ids: IdMaker, kiosk: str) -> None:
        super().__init__(theme)
        self._jobs, self._ids, self._kiosk = jobs, ids, kiosk
        self._reads = jobs.latest(self)
        self._back_to = SheetRequest().back_to
        # Counts what was typed: an answer about a code that was given up opens nothing.
        self._round = 0
        self._week: SheetWeek | None = None
        self._saving = False
        # Made before it is sent, so that the same answer sent twice is one.
        self._telling_id = ids()
        self.code_page = CodePage(theme, clock)
        self.week_page = WeekPage(theme)
        self.tools = SheetTools(theme)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.code_page)
        self._stack.addWidget(self.week_page)
        self.code_page.typed.connect(self._on_typed)
        self.week_page.changed.connect(self._refresh)
        self.week_page.goal_wanted.connect(lambda: self.go_to.emit("goals", None))
        self.tools.back.clicked.connect(self._on_back_clicked)
        self.tools.save_button.clicked.connect(self._on_save_clicked)
        self._refresh()

    @property
    def week(self) -> SheetWeek | None:
        """The week that is open."""
        return self._week

    def title(self) -> str:
        """Return the heading."""
        return self.tr("I have a sheet") if self._week is None else self._week.person.name

    def subtitle(self) -> str:
        """Return which week it is, or what is to be done."""
        if self._week is None:
            return self.tr("A week on paper comes back to the board")
        words = week_words(self._week.monday, translate)
        return self.tr("My week, {week}").format(week=words)

    def tool_band(self) -> QWidget:
        """Return back, news and save."""
        return self.tools

    def arrive(self, argument: object) -> None:
        """Know where to go back to."""
        if isinstance(argument, SheetRequest):
            self._back_to = argument.back_to

    def reload(self) -> None:
        """Read the open week again."""
        if self._week is not None and self.signed_in is not None:
            self._read(self._week.code, self.signed_in)

    def set_signed_in(self, signed_in: SignedIn | None) -> None:
        """Close the week of whoever is not there any more."""
        super().set_signed_in(signed_in)
        if self._week is not None and (signed_in is None or signed_in.person_id != self._week.person.id):
            self._forget()

    def rest(self) -> None:
        """Forget code and week."""
        self._forget()

    def open_code(self, code: str, signed_in: SignedIn) -> None:
        """Open the week of a code for whoever proved who they are."""
        number = self._begin()
        self._open(number, code, signed_in)

    def _begin(self) -> int:
        self._round += 1
        return self._round

    def _on_typed(self, code: str) -> None:
        number = self._begin()
        self._jobs.write(
            find_sheet,
            self._kiosk,
            code,
            on_done=partial(self._on_found, number, code),
            on_error=partial(self._on_refused, number),
            owner=self,
            origin="sheet",
        )

    def _on_found(self, number: int, code: str, answer: CodeAnswer) -> None:
        if number != self._round:
            return
        owner, signed_in = answer.owner, self.signed_in
        if owner is None:
            self.code_page.say_unknown(answer.rest)
        elif signed_in is not None and signed_in.person_id == owner.id:
            self._open(number, code, signed_in)
        else:
            self.code_page.wipe()
            reason = self.tr("This is a week of {name}. The PIN opens it.").format(name=owner.name)
            self.owner_asked.emit(partial(self._open, number, code), reason, owner)

    def _open(self, number: int, code: str, signed_in: SignedIn) -> None:
        if number != self._round:
            return
        self._jobs.write(
            open_sheet,
            signed_in.actor,
            self._kiosk,
            code,
            on_done=lambda _: self._on_opened(number, code, signed_in),
            on_error=partial(self._on_refused, number),
            owner=self,
            origin="sheet",
        )

    def _on_opened(self, number: int, code: str, signed_in: SignedIn) -> None:
        if number == self._round:
            self._read(code, signed_in)

    def _read(self, code: str, signed_in: SignedIn) -> None:
        self._reads.read(load_sheet_week, code, signed_in.person_id, on_done=self._show)

    def _show(self, week: SheetWeek) -> None:
        if self.signed_in is None or self.signed_in.person_id != week.person.id:
            return
        typed = self._week is not None and self.week_page.text() != ""
        self._week = week
        if not typed:
            self.week_page.show_week(week)
        self.code_page.wipe()
        self._stack.setCurrentWidget(self.week_page)
        self._refresh()
        self.header_changed.emit()

    def _on_refused(self, number: int, error: UserError) -> None:
        if number == self._round:
            self.code_page.wipe()
            self.error.emit(error)

    def _forget(self) -> None:
        self._begin()
        self._reads.cancel()
        # Another id: one left from a refused save would make the next person's save the same entry.
        self._week, self._saving, self._telling_id = None, False, self._ids()
        self.code_page.wipe()
        self.week_page.wipe()
        self._stack.setCurrentWidget(self.code_page)
        self._refresh()
        self.header_changed.emit()

    def _refresh(self) -> None:
        week = self._week
        self.tools.save_button.setVisible(week is not None and bool(week.goals))
        missing = "" if self.week_page.how_it_went is not None else self.tr("say first how it went")
        self.tools.save_button.set_blocked(self.tr("in a moment") if self._saving else missing)
        self.tools.say(self._how_far(week))

    def _how_far(self, week: SheetWeek | None) -> str:
        if week is None or not week.goals:
            return ""
        told = sum(item.shared.goal.id in week.told for item in week.goals)
        if told == len(week.goals):
            return self.tr("Your week is told. Thank you; the paper is yours to keep, or to shred.")
        return self.tr("{told} of {count} goals told").format(told=told, count=len(week.goals))

    def _on_back_clicked(self) -> None:
        self._forget()
        self.go_to.emit(self._back_to, None)

    def _on_save_clicked(self) -> None:
        week, item, went, signed_in = self._week, self.week_page.chosen, self.week_page.how_it_went, self.signed_in
        if week is None or item is None or went is None or signed_in is None or self._saving:
            return
        self._saving = True
        self._refresh()
        goal_id = item.shared.goal.id
        self._jobs.write(
            tell_of_goal,
            signed_in.actor,
            TellOfGoal(self._telling_id, week.code, goal_id, went, self.week_page.text()),
            on_done=lambda _: self._on_saved(week.code, signed_in),
            on_error=self._on_not_saved,
            owner=self,
            origin="sheet",
        )

    def _on_saved(self, code: str, signed_in: SignedIn) -> None:
        self._saving, self._telling_id = False, self._ids()
        self.notice.emit(self.tr("Saved: it stands with your goal."))
        if self._week is not None and self._week.code == code:
            # The week stays known while it is read again: whoever leaves meanwhile takes it along.
            self.week_page.clear_answers()
            self._read(code, signed_in)

    def _on_not_saved(self, error: UserError) -> None:
        self._saving = False
        self.error.emit(error)
        self._refresh()
