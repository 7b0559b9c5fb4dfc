"""The learning log: what did not go as somebody wanted, and what they do with it. Behind a PIN, whoever looks."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedLayout, QWidget

from db.queries.goal_form import GoalForm, load_goal_form
from db.queries.log import EntryView, LogPage, load_log
from kiosk.actions.log import (
    CorrectEntry,
    NewLead,
    WriteDown,
    close_lead,
    correct_entry,
    drop_lead,
    let_go,
    reopen_lead,
    restore_entry,
    take_on,
    withdraw_entry,
    write_down,
)
from kiosk.domain.changes import Topic
from kiosk.domain.clock import Clock
from kiosk.domain.errors import UserError
from kiosk.domain.ids import GoalId, IdMaker, LogEntryId, LogLeadId
from kiosk.domain.log import LeadKind, LogEntry
from kiosk.domain.permissions import Action, Actor, Target, can
from kiosk.jobs.runner import Jobs
from views.drafts import DraftKeeper
from views.log.entries import EntryList
from views.log.entry_page import EntryPage
from views.log.form import Draft, LogForm
from views.log.lists import LeadLists
from views.log.patterns import PatternsPage
from views.log.tools import LISTS, MINE, PATTERNS, SHARED, LogTools
from views.place import Place
from views.printing.request import PrintRequest, Prints
from views.signed_in import SignedIn
from views.undoing import undoing
from widgets.text_field import ask_first, waiting_field
from widgets.theme import Theme

DraftKey = tuple[str, LogEntryId | None]


class LogPlace(Place):
    """Six pages: own entries, shared ones, lists, patterns; the form; one entry."""

    name: ClassVar[str] = "log"
    topics: ClassVar[frozenset[Topic]] = frozenset({Topic.LOG, Topic.GOALS, Topic.PEOPLE, Topic.FRAMEWORKS})
    private: ClassVar[bool] = True

    def __init__(self, theme: Theme, jobs: Jobs, clock: Clock, ids: IdMaker, drafts: DraftKeeper) -> None:
        super().__init__(theme)
        self._jobs, self._clock, self._ids, self._drafts = jobs, clock, ids, drafts
        self._reads, self._forms = jobs.latest(self), jobs.latest(self)
        self._page: LogPage | None = None
        self._writing = False
        self._corrects: LogEntry | None = None
        self._entry_id: LogEntryId | None = None
        self._looked_at: LogEntryId | None = None
        self._saving = False
        self.own = EntryList(
            theme, self.tr("Nothing written down yet. Only you read what you write, until you choose.")
        )
        self.shared = EntryList(theme, self.tr("Nobody has shared an entry with you."))
        self.lists, self.patterns = LeadLists(theme), PatternsPage(theme)
        self.form, self.entry_page = LogForm(theme), EntryPage(theme)
        self.tools = LogTools(theme)
        self._stack = QStackedLayout(self)
        for page in (self.own, self.shared, self.lists, self.patterns, self.form, self.entry_page):
            self._stack.addWidget(page)
        self._connect()
        self.set_theme(theme)

    @property
    def page(self) -> LogPage | None:
        """What is shown, None before it was read and after it was forgotten."""
        return self._page

    def title(self) -> str:
        """Return the heading."""
        return self.tr("Learning log")

    def subtitle(self) -> str:
        """Return the line under it."""
        return self.tr("What did not go as I wanted, and what I do with it")

    def tool_band(self) -> QWidget:
        """Return the tools."""
        return self.tools

    def set_theme(self, theme: Theme) -> None:
        """Take the theme; what stands in lists is made anew."""
        super().set_theme(theme)
        if self._page is not None:
            # Once its parts have the theme, too.
            QTimer.singleShot(0, self, self._show)

    def reload(self) -> None:
        """Ask for what whoever is here may read."""
        if self.signed_in is not None:
            self._reads.read(load_log, self.signed_in.person_id, self._clock.now(), on_done=self._on_page)

    def set_signed_in(self, signed_in: SignedIn | None) -> None:
        """Show what they may read; what the one before read is gone at once."""
        if self.signed_in is not None and signed_in != self.signed_in:
            self._leave_form()
            self._forget()
        super().set_signed_in(signed_in)
        self.make_stale()

    def rest(self) -> None:
        """Keep what was begun for its author, and hold nothing."""
        self._leave_form()
        self._forget()
        self.make_stale()

    def hidden(self) -> None:
        """Go behind another place."""
        super().hidden()
        self._keep_draft()

    def write_new(self) -> None:
        """Open an empty form, or what its author began."""
        self._open_form(None)

    def correct(self) -> None:
        """Open the entry in front in the form."""
        view = self.entry_page.view
        if view is not None:
            self._open_form(view.entry)

    def open_entry(self, entry_id: LogEntryId) -> None:
        """Show one entry whole."""
        self._looked_at = entry_id
        self._turn_to()

    def _connect(self) -> None:
        tools = self.tools
        tools.shown_chosen.connect(lambda _: self._turn_to())
        tools.new_tapped.connect(self.write_new)
        tools.back_tapped.connect(self._on_back)
        tools.throw_tapped.connect(self._on_throw)
        tools.save_tapped.connect(self._on_save)
        tools.correct_tapped.connect(self.correct)
        tools.withdraw_tapped.connect(self._on_withdraw)
        self.own.entry_tapped.connect(self.open_entry)
        self.shared.entry_tapped.connect(self.open_entry)
        self.entry_page.drop_tapped.connect(self._on_drop)
        self.lists.take_tapped.connect(self._on_take)
        self.lists.done_tapped.connect(self._on_done)
        self.lists.print_tapped.connect(lambda: self.go_to.emit("printing", PrintRequest(Prints.CASES, self.name)))
        self.form.changed.connect(self._refresh)

    def _on_page(self, page: LogPage) -> None:
        if self.signed_in is not None and page.viewer_id == self.signed_in.person_id:
            self._page = page
            self._show()

    def _show(self) -> None:
        self._fill()
        self._turn_to()

    def _fill(self) -> None:
        page = self._page
        if page is None:
            return
        self.own.set_entries(page, page.own)
        self.shared.set_entries(page, page.shared)
        self.lists.set_page(page, prints_all=self._prints_all())
        self.patterns.set_page(page)

    def _turn_to(self) -> None:
        page = self._page
        if page is None:
            return
        if self._writing:
            self._stack.setCurrentWidget(self.form)
            return
        view = self._view(self._looked_at)
        if view is not None:
            self.entry_page.set_entry(page, view)
            self._stack.setCurrentWidget(self.entry_page)
            self.tools.read(own=view.author.id == page.viewer_id)
            return
        self._looked_at = None
        self.entry_page.forget()
        shown = {MINE: self.own, SHARED: self.shared, LISTS: self.lists, PATTERNS: self.patterns}
        self._stack.setCurrentWidget(shown[self.tools.shown.chosen])
        self.tools.browse()

    def _prints_all(self) -> bool:
        who = self.signed_in
        return who is not None and can(who.actor, Action.PRINT_BATCH, Target(who.actor.programme_id))

    def _view(self, entry_id: LogEntryId | None) -> EntryView | None:
        views = (*self._page.own, *self._page.shared) if self._page is not None else ()
        return next((view for view in views if view.entry.id == entry_id), None)

    def _forget(self) -> None:
        self._reads.cancel()
        self._forms.cancel()
        self._page = self._looked_at = None
        self.own.forget()
        self.shared.forget()
        self.lists.forget()
        self.patterns.forget()
        self.entry_page.forget()
        self.tools.shown.set_chosen(MINE)
        self._stack.setCurrentWidget(self.own)
        self.tools.browse()

    # The form ---------------------------------------------------------------------------------------------------------

    def _open_form(self, entry: LogEntry | None) -> None:
        who = self.signed_in
        if who is None:
            return
        self._writing, self._corrects = True, entry
        self._entry_id = entry.id if entry is not None else LogEntryId(self._ids())
        self.form.wipe()
        self._stack.setCurrentWidget(self.form)
        self.tools.write()
        self._refresh()
        self._forms.read(load_goal_form, who.person_id, self._clock.now(), on_done=self._on_form)

    def _on_form(self, form: GoalForm) -> None:
        who = self.signed_in
        if who is None or not self._writing:
            return
        self.form.set_form(form)
        if self._page is not None:
            self.form.set_teams(self._page, self._corrects)
        if self._corrects is not None:
            self.form.put_entry(self._corrects)
        draft = self._drafts.peek(who.person_id, self._draft_key())
        if isinstance(draft, Draft):
            self.form.put(draft)
        self._refresh()

    def _draft_key(self) -> DraftKey:
        return "log", self._corrects.id if self._corrects is not None else None

    def _keep_draft(self) -> None:
        if self._writing and self.signed_in is not None and not self.form.draft().empty:
            self._drafts.keep(self.signed_in.person_id, self._draft_key(), self.form.draft())

    def _leave_form(self) -> None:
        self._keep_draft()
        self._close_form()

    def _close_form(self) -> None:
        self._writing = self._saving = False
        self._corrects = self._entry_id = None
        self.form.wipe()

    def _on_back(self) -> None:
        if self._writing:
            self._leave_form()
        else:
            self._looked_at = None
        self._turn_to()

    def _on_throw(self) -> None:
        if self.signed_in is not None:
            draft, key = self.form.draft(), self._draft_key()
            who = self.signed_in.person_id
            self._drafts.take(who, key)
            self._close_form()
            self._turn_to()
            if not draft.empty:
                self.undo_offered.emit(self.tr("Thrown away"), lambda: self._drafts.keep(who, key, draft))

    def _refresh(self) -> None:
        if not self._writing:
            return
        draft = self.form.draft()
        self.tools.save_button.set_blocked(self._what_is_missing(draft))
        waiting = waiting_field(self.form) is not None
        self.tools.note.setText(self.tr("Marked words wait for your answer, then it saves.") if waiting else "")

    def _what_is_missing(self, draft: Draft) -> str:
        if not draft.happened:
            return self.tr("say what happened")
        if draft.severity is None:
            return self.tr("say how far it went")
        if draft.competency is None:
            return self.tr("say what it was about")
        if LeadKind.GOAL in draft.leads and not draft.will_try:
            return self.tr("say what you will try")
        if draft.listed and not draft.carries:
            return self.tr("say what the list will say")
        return ""

    def _on_save(self) -> None:
        who, words, entry_id = self.signed_in, self.form.draft().words(), self._entry_id
        if who is None or words is None or entry_id is None or self._saving or ask_first(self.form):
            return
        self._saving = True
        leads = tuple(self._new_lead(kind) for kind in self.form.draft().leads)
        key = self._draft_key()
        if self._corrects is None:
            said, undo = self.tr("Written down. It is safe here."), self._undo(withdraw_entry, who.actor, entry_id)
            self._jobs.write(
                write_down,
                who.actor,
                WriteDown(entry_id, words, leads),
                on_done=lambda _: self._on_saved(who, key, entry_id, lambda: self.undo_offered.emit(said, undo)),
                on_error=self._on_refused,
                owner=self,
                origin="log",
            )
        else:
            self._jobs.write(
                correct_entry,
                who.actor,
                CorrectEntry(entry_id, self._corrects.version, words, leads),
                on_done=lambda _: self._on_saved(who, key, entry_id, lambda: self.notice.emit(self.tr("Corrected"))),
                on_error=self._on_refused,
                owner=self,
                origin="log",
            )

    def _new_lead(self, kind: LeadKind) -> NewLead:
        draft, choice = self.form.draft(), self.form.choice()
        key = LogLeadId(self._ids())
        if kind is LeadKind.GOAL and choice is not None:
            level = choice.competency.scale.next_after(choice.level)
            return NewLead(key, kind, draft.will_try, GoalId(self._ids()), level)
        return NewLead(key, kind, draft.carries)

    def _on_saved(self, who: SignedIn, key: DraftKey, saved: LogEntryId, tell: Callable[[], object]) -> None:
        self._drafts.take(who.person_id, key)
        tell()
        # Another entry may stand in the form by now: it stays.
        if self._entry_id == saved:
            self._close_form()
            self._looked_at = saved
            # Read anew before it is shown: the page in hand does not know it yet.
            self.reload()

    def _on_refused(self, error: UserError) -> None:
        self._saving = False
        self.error.emit(error)

    # Entries and lists ------------------------------------------------------------------------------------------------

    def _on_withdraw(self) -> None:
        view = self.entry_page.view
        if view is not None:
            said = self.tr("Taken back: nobody reads it any more.")
            self._write(withdraw_entry, view.entry.id, said, restore_entry)

    def _on_drop(self, lead_id: LogLeadId) -> None:
        self._write(drop_lead, lead_id, self.tr("Taken back"), None)

    def _on_take(self, lead_id: LogLeadId) -> None:
        self._write(take_on, lead_id, self.tr("You take it on"), let_go)

    def _on_done(self, lead_id: LogLeadId) -> None:
        self._write(close_lead, lead_id, self.tr("Done. It stays in the list."), reopen_lead)

    def _undo(self, action: Callable[..., None], actor: Actor, key: UUID) -> Callable[[], None]:
        return undoing(self._jobs, self, self.error.emit, action, actor, key)

    def _write(self, action: Callable[..., None], key: UUID, said: str, inverse: Callable[..., None] | None) -> None:
        if self.signed_in is None:
            return
        actor = self.signed_in.actor

        def on_done(_: None) -> None:
            if inverse is None:
                self.notice.emit(said)
            else:
                self.undo_offered.emit(said, self._undo(inverse, actor, key))

        self._jobs.write(
            action,
            actor,
            key,
            on_done=on_done,
            on_error=self.error.emit,
            owner=self,
            origin="log",
        )
