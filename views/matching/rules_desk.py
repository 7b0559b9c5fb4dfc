"""The rules of the year at the screen: the sheets, what is read for them, and what comes of a touch."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from kiosk.actions.rules import (
    Check,
    KeptRule,
    Lack,
    RuleBook,
    RuleChange,
    change_rule,
    check_change,
    load_rules,
    next_position,
)
from kiosk.domain.changes import ChangeSet, Topic
from kiosk.domain.clock import Clock
from kiosk.domain.errors import UserError
from kiosk.domain.ids import IdMaker
from kiosk.domain.permissions import Actor
from kiosk.jobs.runner import Jobs
from views.matching.rule_form_sheet import RuleFormSheet
from views.matching.rules_sheet import RulesSheet
from views.place import Place
from views.signed_in import SignedIn
from views.undoing import undoing

TOPICS = (Topic.ROTATIONS, Topic.PEOPLE, Topic.SETTINGS)


class RulesDesk(QObject):
    """Opens the rules for a chief who is signed in, and keeps what they change.

    `check` names sums that cannot come out (`kiosk.matching.arithmetic.shortages`), in a reader thread; without one
    nothing is said.
    """

    def __init__(self, place: Place, jobs: Jobs, clock: Clock, check: Check | None = None) -> None:
        super().__init__(place)
        self._place, self._jobs, self._clock, self._check = place, jobs, clock, check
        self._ids = IdMaker(clock)
        self._reading, self._checking = jobs.latest(self), jobs.latest(self)
        self._actor: Actor | None = None
        self._book: RuleBook | None = None
        self.sheet: RulesSheet | None = None
        self.form: RuleFormSheet | None = None
        jobs.bus.changed.connect(self._on_changes)

    def open(self, signed_in: SignedIn) -> None:
        """Show the rules to a chief."""
        self._actor = signed_in.actor
        self._read(opening=True)

    def close(self) -> None:
        """Close what is open, and hold nothing: the chief left."""
        self._actor = self._book = None
        self._reading.cancel()
        self._checking.cancel()
        for sheet in (self.sheet, self.form):
            if sheet is not None:
                sheet.close_sheet()
                sheet.wipe()

    # Reading ---------------------------------------------------------------------------------------------------------

    def _read(self, *, opening: bool = False) -> None:
        if self._actor is not None:
            done = partial(self._on_read, opening=opening)
            self._reading.read(
                load_rules, self._actor, self._clock.now(), on_done=done, on_error=self._place.error.emit
            )

    def _on_read(self, book: RuleBook, *, opening: bool) -> None:
        self._book = book
        sheet = self._rules_sheet()
        sheet.set_book(book)
        if opening and not sheet.is_open:
            sheet.open()

    def _on_changes(self, changes: ChangeSet) -> None:
        if self._book is not None and changes.touches(*TOPICS):
            self._read()

    def _rules_sheet(self) -> RulesSheet:
        if self.sheet is None:
            self.sheet = RulesSheet(self._place.theme, self._place.stage)
            self.sheet.rule_tapped.connect(self._on_rule_tapped)
            self.sheet.new_tapped.connect(self._on_new_tapped)
            self.sheet.dismiss_requested.connect(self.close)
        return self.sheet

    def _form_sheet(self) -> RuleFormSheet:
        if self.form is None:
            self.form = RuleFormSheet(self._place.theme, self._place.stage)
            self.form.drafted.connect(self._on_drafted)
            self.form.chosen.connect(self._on_chosen)
            self.form.dismiss_requested.connect(self._on_form_left)
        return self.form

    # One rule --------------------------------------------------------------------------------------------------------

    def _on_rule_tapped(self, rule: KeptRule) -> None:
        if self._book is not None:
            self._rules_sheet().close_sheet()
            self._form_sheet().open_rule(rule, self._book.facts)

    def _on_new_tapped(self) -> None:
        book = self._book
        if book is not None:
            self._rules_sheet().close_sheet()
            self._form_sheet().choose_form(book.facts, str(self._ids()), next_position(book.rules))

    def _on_form_left(self) -> None:
        self._checking.cancel()
        if self._actor is not None:
            self._rules_sheet().open()

    def _on_drafted(self, change: RuleChange) -> None:
        if self._check is not None and self._actor is not None:
            arguments = self._actor, self._clock.now(), change, self._check
            # What else is wrong with the programme is told by whoever reads the rules, not by each touch.
            self._checking.read(
                check_change, *arguments, on_done=self._on_checked, on_error=lambda _: self._on_checked([])
            )

    def _on_checked(self, lacks: list[Lack]) -> None:
        if self.form is not None and self.form.is_open:
            self.form.show_lacks(lacks)

    # Keeping ---------------------------------------------------------------------------------------------------------

    def _on_chosen(self, change: RuleChange) -> None:
        actor = self._actor
        if actor is None:
            return
        self._checking.cancel()
        self._rules_sheet().open()
        text = self._deed(change)
        self._jobs.write(
            change_rule,
            actor,
            change,
            on_done=lambda _: self._place.undo_offered.emit(
                text, undoing(self._jobs, self, self._place.error.emit, change_rule, actor, change.undone)
            ),
            on_error=self._on_refused,
            owner=self,
            origin="rules",
        )

    def _on_refused(self, error: UserError) -> None:
        # What stands there is not what was seen: show it.
        self._place.error.emit(error)
        self._read()

    def _deed(self, change: RuleChange) -> str:
        if change.after is None:
            return self.tr("Removed: {rule}").format(rule=change.before.says if change.before else "")
        if change.before is not None and change.before.on != change.after.on:
            words = self.tr("Switched on: {rule}") if change.after.on else self.tr("Switched off: {rule}")
            return words.format(rule=change.after.says)
        return self.tr("Saved: {rule}").format(rule=change.after.says)
