"""The story shelf: stories by competency at one side, one of them to read at the other."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from db.queries.stories import Shelf, ToldStory, load_shelf
from kiosk.actions.sharing import choose_audience
from kiosk.actions.stories import put_story_back, withdraw_story
from kiosk.domain.changes import Topic
from kiosk.domain.clock import Clock
from kiosk.domain.consent import Audience, ItemKind
from kiosk.domain.errors import UserError
from kiosk.domain.ids import IdMaker, StoryId
from kiosk.jobs.runner import Jobs
from views.drafts import DraftKeeper
from views.place import Place
from views.signed_in import SignedIn
from views.stories.audiences import audience_meaning
from views.stories.reading import Reading
from views.stories.shelf import ShelfList
from views.stories.story_sheet import StorySheet
from views.undoing import undoing
from views.words_band import WordsAndButtons
from widgets.buttons import Button
from widgets.labels import TextLabel
from widgets.sizes import UNBOUNDED
from widgets.theme import CAPTION, Theme

_LIST_WIDTH = 560


class StoriesPlace(Place):
    """Reading needs nobody; telling, sharing and taking back need the person."""

    name: ClassVar[str] = "stories"
    topics: ClassVar[frozenset[Topic]] = frozenset(
        {Topic.STORIES, Topic.CONSENT, Topic.PEOPLE, Topic.GOALS, Topic.FRAMEWORKS}
    )

    def __init__(self, theme: Theme, jobs: Jobs, clock: Clock, ids: IdMaker, drafts: DraftKeeper) -> None:
        super().__init__(theme)
        self._jobs, self._clock, self._ids, self._drafts = jobs, clock, ids, drafts
        self._reads, self._own_shelf = jobs.latest(self), jobs.latest(self)
        self._shelf: Shelf | None = None
        self._reading: StoryId | None = None
        self._sheet: StorySheet | None = None
        self.list, self.reading = ShelfList(theme), Reading(theme)
        nothing = self.tr("No stories here yet. Whoever got better at something could tell the first one.")
        self._nothing = TextLabel(theme, nothing, 27, CAPTION, "ink2", max_lines=3, align=Qt.AlignmentFlag.AlignCenter)
        self._shown = QWidget()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._shown)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.list)
        self._row.addWidget(self.reading, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._nothing, 1)
        box.addWidget(self._shown, 1)
        self.tell_button = Button(theme, self.tr("Tell a story"), "book-open", "primary")
        words = self.tr("Each stands here as long as its person wants it to.")
        self.tools = WordsAndButtons(theme, words, [self.tell_button])
        self.list.story_chosen.connect(self._on_story_chosen)
        self.reading.thanks_tapped.connect(self._on_thanks_tapped)
        self.reading.taken_back.connect(self._on_taken_back)
        self.reading.audience_chosen.connect(self._on_audience_chosen)
        self.tell_button.clicked.connect(self.tell)
        self.set_theme(theme)
        self._fill()

    def title(self) -> str:
        """Return the heading."""
        return self.tr("Story shelf")

    def subtitle(self) -> str:
        """Return the line under it."""
        return self.tr("How we got better, told by those who did")

    def tool_band(self) -> QWidget:
        """Return the band with the way to tell one."""
        return self.tools

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures; tiles and answers are made anew."""
        super().set_theme(theme)
        self._row.setSpacing(theme.px(20))
        self.list.set_theme(theme)
        self.reading.set_theme(theme)
        self._turn()
        self._fill()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand upright where the screen does."""
        super().resizeEvent(event)
        self._turn()

    def reload(self) -> None:
        """Ask for the stories that whoever is here may read."""
        viewer = self.signed_in.person_id if self.signed_in else None
        self._reads.read(load_shelf, viewer, self._clock.now(), on_done=self._show)

    def set_signed_in(self, signed_in: SignedIn | None) -> None:
        """Show what they may read; what the one before might read is gone at once."""
        changed = signed_in != self.signed_in
        super().set_signed_in(signed_in)
        if changed:
            self._reads.cancel()
            self._own_shelf.cancel()
            self._shelf = None
            self._fill()
        self.make_stale()

    def rest(self) -> None:
        """Close what is open and go back to the first story."""
        if self._sheet is not None:
            self._sheet.turn_away()
        self._reading = None
        self.make_stale()

    def tell(self) -> None:
        """Open an empty story for whoever is there, or comes."""
        self.with_person(self._open_sheet, self.tr("A story belongs to somebody."))

    def story_sheet(self) -> StorySheet:
        """Return the sheet of a new story, made when it is first needed."""
        if self._sheet is None:
            self._sheet = StorySheet(self.theme, self.stage, self._jobs, self._clock, self._ids, self._drafts)
        return self._sheet

    def _open_sheet(self, who: SignedIn) -> None:
        # Read now: the shelf of whoever just signed in may not have come yet.
        self._own_shelf.read(
            load_shelf, who.person_id, self._clock.now(), on_done=lambda shelf: self._on_shelf_of(who, shelf)
        )

    def _on_shelf_of(self, who: SignedIn, shelf: Shelf) -> None:
        self._show(shelf)
        self.story_sheet().open_new(self, who, shelf.audience or Audience.PRIVATE)

    def _show(self, shelf: Shelf) -> None:
        self._shelf = shelf
        if self._told() is None:
            self._reading = shelf.stories[0].story.id if shelf.stories else None
        self._fill()

    def _fill(self) -> None:
        stories = self._shelf.stories if self._shelf is not None else ()
        self._nothing.setVisible(self._shelf is not None and not stories)
        self._shown.setVisible(bool(stories))
        self.list.set_stories(stories, self._reading)
        self._read()

    def _read(self) -> None:
        told = self._told()
        if told is None or self._shelf is None:
            self.reading.wipe()
            return
        own = self.signed_in is not None and told.person.id == self.signed_in.person_id
        self.reading.set_story(told, self._shelf.audience if own else None)

    def _told(self) -> ToldStory | None:
        stories = self._shelf.stories if self._shelf is not None else ()
        return next((told for told in stories if told.story.id == self._reading), None)

    def _turn(self) -> None:
        upright = self.height() > self.width()
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if upright else QBoxLayout.Direction.LeftToRight)
        self.list.setMinimumWidth(0 if upright else self.theme.px(_LIST_WIDTH))
        self.list.setMaximumWidth(UNBOUNDED if upright else self.theme.px(_LIST_WIDTH))
        self._row.setStretchFactor(self.list, 1 if upright else 0)
        self._row.setStretchFactor(self.reading, 2 if upright else 1)

    def _on_story_chosen(self, story_id: StoryId) -> None:
        self._reading = story_id
        self._read()

    def _on_thanks_tapped(self) -> None:
        told = self._told()
        if told is not None:
            self.go_to.emit("thanks", told.person.id)

    def _on_taken_back(self) -> None:
        told = self._told()
        if told is None or self.signed_in is None:
            return
        actor, story_id = self.signed_in.actor, told.story.id
        text = self.tr("Your story is off the shelf")
        self._jobs.write(
            withdraw_story,
            actor,
            story_id,
            on_done=lambda _: self.undo_offered.emit(
                text, undoing(self._jobs, self, self.error.emit, put_story_back, actor, story_id)
            ),
            on_error=self.error.emit,
            owner=self,
            origin="stories",
        )

    def _on_audience_chosen(self, audience: Audience) -> None:
        if self.signed_in is None or self._shelf is None or self._shelf.audience is None:
            return
        actor, before = self.signed_in.actor, self._shelf.audience
        self._jobs.write(
            choose_audience,
            actor,
            ItemKind.STORIES,
            audience,
            on_done=lambda _: self.undo_offered.emit(
                audience_meaning(audience),
                undoing(self._jobs, self, self.error.emit, choose_audience, actor, ItemKind.STORIES, before),
            ),
            on_error=self._on_refused,
            owner=self,
            origin="stories",
        )

    def _on_refused(self, error: UserError) -> None:
        # The touch did not hold: show again what does.
        self._read()
        self.error.emit(error)
