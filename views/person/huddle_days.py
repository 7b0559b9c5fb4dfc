"""One's own cards of past huddles on one's own page, asked for when the sheet opens; a touch keeps a line back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from db.queries.huddle_cards import OwnDay, load_own_days
from db.queries.person import PersonPage
from kiosk.actions.huddle_cards import share_line
from kiosk.domain.consent import Audience
from kiosk.domain.huddles import CameUp
from kiosk.domain.ids import RoundId
from kiosk.domain.people import Person
from kiosk.domain.permissions import Actor
from kiosk.jobs.runner import Jobs
from views.dates import past_day
from views.huddle.wording import title_of
from views.person.huddle_days_sheet import DayShown, HuddleDaysSheet
from views.undoing import undoing

if TYPE_CHECKING:
    from views.person.place import PersonPlace


class HuddleDaysDesk(QObject):
    """Shows whoever is signed in what they said in huddles; nobody else's page has it."""

    def __init__(self, place: PersonPlace, jobs: Jobs) -> None:
        super().__init__(place)
        self._place, self._jobs = place, jobs
        self._reads = jobs.latest(self)
        self.sheet: HuddleDaysSheet | None = None

    def open(self) -> None:
        """Ask for the cards, and show them."""
        page, signed_in = self._place.page, self._place.signed_in
        if page is not None and page.own and signed_in is not None:
            self._reads.read(
                load_own_days,
                signed_in.person_id,
                on_done=partial(self._on_read, page),
                on_error=self._place.error.emit,
            )

    def refresh(self) -> None:
        """Show anew what may have changed, where it is shown."""
        if self.sheet is not None and self.sheet.is_open:
            self.open()

    def close(self) -> None:
        """Close the sheet, and show nothing that was asked for before."""
        self._reads.cancel()
        if self.sheet is not None:
            self.sheet.close_sheet()

    def wipe(self) -> None:
        """Leave nothing of anybody in the sheet."""
        self._reads.cancel()
        if self.sheet is not None:
            self.sheet.wipe()

    def _on_read(self, page: PersonPage, days: tuple[OwnDay, ...]) -> None:
        if self.sheet is None:
            self.sheet = HuddleDaysSheet(self._place.theme, self._place.stage)
            self.sheet.kept_back.connect(self._on_kept_back)
        shown = [self._shown(page, day) for day in days]
        self.sheet.set_days([day for day in shown if day.said])
        if not self.sheet.is_open:
            self.sheet.open()

    def _shown(self, page: PersonPage, day: OwnDay) -> DayShown:
        card = day.card
        when = past_day(page.programme.calendar.day_of(day.started_at), page.day)
        said = (
            (self.tr("I need"), card.need),
            ("", self._came_up(card.came_up)),
            (self.tr("What happened"), card.happened),
            (self.tr("What I learned"), card.learned),
            (self.tr("One line"), card.line),
        )
        return DayShown(
            day.round_id,
            self.tr("{day} · {huddle}").format(day=when, huddle=title_of(day.kind)),
            tuple((caption, text) for caption, text in said if text),
            self._read_by(day, page.person) if card.line else "",
        )

    def _came_up(self, came_up: CameUp | None) -> str:
        words = {
            CameUp.CAME_UP: self.tr("It came up"),
            CameUp.IN_PART: self.tr("It came up in part"),
            CameUp.NOT_TODAY: self.tr("It did not come up"),
        }
        return words[came_up] if came_up is not None else ""

    def _read_by(self, day: OwnDay, person: Person) -> str:
        if day.card.line_for is Audience.PRIVATE:
            return ""
        if day.card.line_for is Audience.WALL:
            return self.tr("Everybody at a huddle reads this line.")
        if day.team_id is None:
            return self.tr("No team reads this line: you were in none then.")
        if day.team_id != person.team_id:
            return self.tr("The team you were in then reads this line in its huddle.")
        return self.tr("Your team reads this line in its huddle.")

    def _on_kept_back(self, round_id: RoundId) -> None:
        signed_in = self._place.signed_in
        if signed_in is None:
            return
        actor = signed_in.actor
        self._jobs.write(
            share_line,
            actor,
            round_id,
            Audience.PRIVATE,
            on_done=lambda before: self._on_kept(actor, round_id, before),
            on_error=self._place.error.emit,
            owner=self,
            origin="person-page",
        )

    def _on_kept(self, actor: Actor, round_id: RoundId, before: Audience) -> None:
        self._place.undo_offered.emit(
            self.tr("The line is yours alone."),
            undoing(self._jobs, self, self._place.error.emit, share_line, actor, round_id, before),
        )
