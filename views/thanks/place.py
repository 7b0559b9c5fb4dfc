"""Thanks of the last weeks, quietly: no counts, no ranks."""

from __future__ import annotations

from functools import partial
from typing import ClassVar
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.queries.thanks import Feed, load_feed
from kiosk.actions.thanks import SayThanks, hide_thanks, say_thanks, take_thanks_back
from kiosk.domain.changes import Topic
from kiosk.domain.clock import Clock
from kiosk.domain.ids import IdMaker, PersonId, ThanksId
from kiosk.domain.people import Person
from kiosk.domain.permissions import Actor
from kiosk.domain.thanks import Thanks
from kiosk.jobs.runner import Jobs
from views.drafts import DraftKeeper
from views.place import Place
from views.signed_in import SignedIn
from views.thanks.feed import FeedList
from views.thanks.thanks_sheet import ThanksSheet
from views.words_band import WordsAndButtons
from widgets.buttons import Button
from widgets.labels import TextLabel
from widgets.theme import CAPTION, Theme


class ThanksPlace(Place):
    """Reading needs nobody; saying and hiding need the person. `go_to` may bring whom to thank."""

    name: ClassVar[str] = "thanks"
    topics: ClassVar[frozenset[Topic]] = frozenset({Topic.STORIES, Topic.CONSENT, Topic.PEOPLE, Topic.GOALS})

    def __init__(self, theme: Theme, jobs: Jobs, clock: Clock, ids: IdMaker, drafts: DraftKeeper) -> None:
        super().__init__(theme)
        self._jobs, self._clock, self._ids, self._drafts = jobs, clock, ids, drafts
        self._reads, self._roster = jobs.latest(self), jobs.latest(self)
        self._feed: Feed | None = None
        self._wanted: PersonId | None = None
        self._sheet: ThanksSheet | None = None
        self.list = FeedList(theme)
        nothing = self.tr("Nothing here just now. Who helped you lately?")
        self._nothing = TextLabel(theme, nothing, 27, CAPTION, "ink2", max_lines=3, align=Qt.AlignmentFlag.AlignCenter)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._nothing, 1)
        box.addWidget(self.list, 1)
        self.say_button = Button(theme, self.tr("Say thanks"), "heart-handshake", "primary")
        words = self.tr("What people did for each other in the last six weeks. Whom it is about may keep it for two.")
        self.tools = WordsAndButtons(theme, words, [self.say_button])
        self.list.hidden_changed.connect(self._on_hidden_changed)
        self.list.taken_back.connect(self._on_taken_back)
        self.say_button.clicked.connect(self.say)
        self.set_theme(theme)

    def title(self) -> str:
        """Return the heading."""
        return self.tr("Thanks")

    def subtitle(self) -> str:
        """Return the line under it."""
        return self.tr("Helped, shared, thanked: facts, nothing that is counted")

    def tool_band(self) -> QWidget:
        """Return the band with the way to say one."""
        return self.tools

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures; cards are made anew."""
        super().set_theme(theme)
        self.list.set_theme(theme)
        self._fill()

    def arrive(self, argument: object) -> None:
        """Ask at once for what somebody is thanked, where `go_to` brought them along."""
        self._wanted = PersonId(argument) if isinstance(argument, UUID) else None

    def shown(self) -> None:
        """Come to the front, and ask where somebody waits to be thanked."""
        super().shown()
        if self._wanted is not None:
            self.say()

    def reload(self) -> None:
        """Ask for what whoever is here may read."""
        viewer = self.signed_in.person_id if self.signed_in else None
        self._reads.read(load_feed, viewer, self._clock.now(), on_done=self._show)

    def set_signed_in(self, signed_in: SignedIn | None) -> None:
        """Show what they may read; what the one before might read is gone at once."""
        changed = signed_in != self.signed_in
        super().set_signed_in(signed_in)
        if changed:
            self._reads.cancel()
            self._roster.cancel()
            self._feed = None
            self._fill()
        self.make_stale()

    def rest(self) -> None:
        """Close what is open."""
        self._wanted = None
        if self._sheet is not None:
            self._sheet.turn_away()

    def say(self) -> None:
        """Ask whom they thank, whoever is there or comes."""
        to, self._wanted = self._wanted, None
        self.with_person(partial(self._ask, to), self.tr("A thanks comes from somebody."))

    def thanks_sheet(self) -> ThanksSheet:
        """Return the sheet, made when it is first needed."""
        if self._sheet is None:
            self._sheet = ThanksSheet(self.theme, self.stage, self._ids, self._drafts)
        return self._sheet

    def _ask(self, to: PersonId | None, who: SignedIn) -> None:
        self._roster.read(
            load_feed, who.person_id, self._clock.now(), on_done=lambda feed: self._on_roster(who, to, feed)
        )

    def _on_roster(self, who: SignedIn, to: PersonId | None, feed: Feed) -> None:
        person = feed.people.get(to) if to is not None else None
        self.thanks_sheet().ask(who, tuple(feed.people.values()), person, partial(self._save, who.actor))

    def _save(self, actor: Actor, command: SayThanks, to: Person) -> None:
        text = self.tr("{name} finds it here and on their page").format(name=to.given_name)

        def on_done(made: ThanksId) -> None:
            self._drafts.take(actor.person_id, ("thanks", to.id))
            self.undo_offered.emit(text, lambda: self._take_back(actor, made, "undo"))

        self._jobs.write(
            say_thanks,
            actor,
            command,
            on_done=on_done,
            on_error=self.error.emit,
            owner=self,
            origin="thanks",
        )

    def _take_back(self, actor: Actor, thanks_id: ThanksId, origin: str) -> None:
        self._jobs.write(
            take_thanks_back,
            actor,
            thanks_id,
            on_done=lambda _: self.notice.emit(self.tr("Taken back")),
            on_error=self.error.emit,
            owner=self,
            origin=origin,
        )

    def _on_taken_back(self, thanks: Thanks) -> None:
        if self.signed_in is not None:
            self._take_back(self.signed_in.actor, thanks.id, "thanks")

    def _on_hidden_changed(self, thanks: Thanks, hidden: bool) -> None:
        if self.signed_in is not None:
            self._hide(self.signed_in.actor, thanks.id, hidden=hidden, undoable=True)

    def _hide(self, actor: Actor, thanks_id: ThanksId, *, hidden: bool, undoable: bool) -> None:
        text = self.tr("Only you two read it now") if hidden else self.tr("Others may read it again")

        def on_done(_: None) -> None:
            if undoable:
                undo = partial(self._hide, actor, thanks_id, hidden=not hidden, undoable=False)
                self.undo_offered.emit(text, undo)

        self._jobs.write(
            partial(hide_thanks, hidden=hidden),
            actor,
            thanks_id,
            on_done=on_done,
            on_error=self.error.emit,
            owner=self,
            origin="thanks" if undoable else "undo",
        )

    def _show(self, feed: Feed) -> None:
        self._feed = feed
        self._fill()

    def _fill(self) -> None:
        self.list.set_feed(self._feed, self.signed_in.person_id if self.signed_in else None)
        self.list.setVisible(bool(self.list.cards))
        self._nothing.setVisible(self._feed is not None and not self.list.cards)
