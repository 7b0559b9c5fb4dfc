"""The goal wall: what everybody works on, and how to help."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.queries.goal_wall import GoalOnWall, GoalWall, load_goal_wall, load_own_wall
from db.queries.people import load_people
from kiosk.actions.goals import join_goal, leave_goal
from kiosk.domain.changes import Topic
from kiosk.domain.clock import Clock
from kiosk.domain.goals import AllyKind, Goal
from kiosk.domain.ids import GoalId, IdMaker, ProgrammeId
from kiosk.domain.people import Person
from kiosk.domain.permissions import Actor
from kiosk.jobs.runner import Jobs
from views.drafts import DraftKeeper
from views.goals.card import GoalCard
from views.goals.card_foot import Deed
from views.goals.cards import CardPage
from views.goals.desk import GoalDesk, goal_desk
from views.goals.goal_sheet import GoalSheet
from views.goals.narrow_sheet import NarrowSheet
from views.goals.narrowing import EVERY_GOAL, Narrowing
from views.goals.tools import EVERYBODY, MINE, OPEN, REACHED, GoalTools
from views.goals.wall_deeds import WallDeeds
from views.goals.watched_sheet import WatchedSheet
from views.name_sheet import NameSheet
from views.place import Place
from views.signed_in import SignedIn
from views.undoing import undoing
from widgets.labels import TextLabel
from widgets.theme import CAPTION, Theme


class GoalsPlace(Place):
    """Eight cards a page; offers need a name, a new goal needs the person."""

    name: ClassVar[str] = "goals"
    topics: ClassVar[frozenset[Topic]] = frozenset(
        {Topic.GOALS, Topic.REQUESTS, Topic.CONSENT, Topic.PEOPLE, Topic.OBSERVATIONS, Topic.FRAMEWORKS}
    )

    def __init__(
        self,
        theme: Theme,
        jobs: Jobs,
        clock: Clock,
        ids: IdMaker,
        programme_id: ProgrammeId,
        drafts: DraftKeeper,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._jobs, self._clock, self._ids, self._drafts = jobs, clock, ids, drafts
        self._programme_id = programme_id
        self._wall = jobs.latest(self)
        self._people = jobs.latest(self)
        self._page = 0
        self._sheet: GoalSheet | None = None
        self._names: NameSheet | None = None
        self._shown: GoalWall | None = None
        self._narrowing = EVERY_GOAL
        self._narrow: NarrowSheet | None = None
        self._watched: WatchedSheet | None = None
        self.deeds = WallDeeds(self, jobs, clock, ids, drafts)
        self.page = CardPage(theme)
        self._nothing = TextLabel(theme, "", 27, CAPTION, "ink2", max_lines=3, align=Qt.AlignmentFlag.AlignCenter)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._nothing, 1)
        box.addWidget(self.page, 1)
        self.tools = GoalTools(theme)
        self.tools.filter_chosen.connect(self._on_filter_chosen)
        self.tools.page_turned.connect(self._turn)
        self.tools.new_goal_tapped.connect(self.new_goal)
        self.tools.narrow_tapped.connect(self._on_narrow_tapped)
        self.tools.watch_tapped.connect(self.deeds.ask_for_somebody)
        self.page.swiped.connect(self._turn)
        self.page.room_changed.connect(self._on_room_changed)
        self.set_theme(theme)

    @property
    def wall(self) -> GoalWall | None:
        """The goals that were read, None before the first time."""
        return self._shown

    @property
    def cards(self) -> list[GoalCard]:
        """The cards of the page shown."""
        return self.page.cards

    @property
    def goals(self) -> tuple[GoalOnWall, ...]:
        """The goals of all pages that pass the filter."""
        shown = self._shown.goals if self._shown is not None else ()
        return tuple(item for item in shown if self._passes(item))

    def title(self) -> str:
        """Return the heading."""
        return self.tr("Goal wall")

    def subtitle(self) -> str:
        """Return the line under it."""
        return self.tr("What we are working on. Touch what you can offer: watch once, teach once, or learn along.")

    def tool_band(self) -> QWidget:
        """Return filter, pages and New goal."""
        return self.tools

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures; cards are made anew."""
        super().set_theme(theme)
        self.tools.set_theme(theme)
        self._fill()

    def reload(self) -> None:
        """Ask for the goals that whoever is here may see."""
        viewer = self.signed_in.person_id if self.signed_in else None
        if self.tools.filter.chosen == MINE and viewer is not None:
            self._wall.read(load_own_wall, viewer, self._clock.now(), on_done=self._show)
            return
        reached = self.tools.filter.chosen == REACHED
        self._wall.read(
            lambda session: load_goal_wall(session, self._clock.now(), viewer, reached=reached), on_done=self._show
        )

    def set_signed_in(self, signed_in: SignedIn | None) -> None:
        """Show what they may see; what the one before might see is gone at once."""
        left = self.signed_in is not None and signed_in != self.signed_in
        super().set_signed_in(signed_in)
        if left:
            self._close_sheets()
            # What they looked for is theirs, too.
            self._show_every()
            self._forget()
        if signed_in is None and self.tools.filter.chosen == MINE:
            self.tools.filter.set_chosen(EVERYBODY)
        self.make_stale()

    def rest(self) -> None:
        """Close what is open and go back to the first page."""
        self._close_sheets()
        self.tools.filter.set_chosen(EVERYBODY)
        self._show_every()
        self._page = 0
        self.make_stale()

    def new_goal(self) -> None:
        """Open an empty goal for whoever is there, or comes."""
        self.with_person(lambda who: self.goal_sheet().open_new(who), self.tr("A goal belongs to somebody."))

    def _close_sheets(self) -> None:
        if self._sheet is not None:
            self._sheet.turn_away()
        if self._names is not None:
            self._names.close_sheet()
        if self._watched is not None:
            self._watched.turn_away()
        if self._narrow is not None:
            self._narrow.close_sheet()
        self.deeds.close()

    def _show_every(self) -> None:
        self._narrowing = EVERY_GOAL
        self.tools.set_narrowed(narrowed=False)

    def _forget(self) -> None:
        """Hold no goal: the place may stand in front before the database answers."""
        self._wall.cancel()
        self._shown = None
        self._fill()

    def _on_filter_chosen(self, key: str) -> None:
        if key == MINE and self.signed_in is None:
            # What is one's own needs to know whose: until somebody says so, everybody's goals stay.
            self.tools.filter.set_chosen(EVERYBODY)
            self.with_person(lambda _: self._choose(MINE), self.tr("Your own goals need to know who you are."))
        else:
            self._choose(key)

    def _choose(self, key: str) -> None:
        self.tools.filter.set_chosen(key)
        self._page = 0
        self.make_stale()

    def _show(self, wall: GoalWall) -> None:
        self._shown = wall
        self._page = min(self._page, self._pages() - 1)
        self._fill()

    def _on_narrow_tapped(self) -> None:
        if self._shown is None:
            return
        if self._narrow is None:
            self._narrow = NarrowSheet(self.theme, self.stage)
            self._narrow.narrowed.connect(self._on_narrowed)
        self._narrow.set_wall(self._shown.goals, self._shown.teams, self._narrowing)
        self._narrow.open()

    def _on_narrowed(self, narrowing: Narrowing) -> None:
        self._narrowing, self._page = narrowing, 0
        self.tools.set_narrowed(narrowed=narrowing != EVERY_GOAL)
        if self._shown is not None:
            self._show(self._shown)

    def narrow_sheet(self) -> NarrowSheet | None:
        """Return the sheet that chooses which goals are shown, None before it was first needed."""
        return self._narrow

    def _passes(self, item: GoalOnWall) -> bool:
        if not self._narrowing.passes(item):
            return False
        if self.tools.filter.chosen == OPEN:
            return not item.shared.allies
        return True

    def _pages(self) -> int:
        return max(1, -(-len(self.goals) // self.page.count))

    def _turn(self, step: int) -> None:
        turned = max(0, min(self._pages() - 1, self._page + step))
        if turned != self._page:
            self._page = turned
            self._fill()

    def _on_room_changed(self) -> None:
        self._page = min(self._page, self._pages() - 1)
        self._fill()

    def _fill(self) -> None:
        count = self.page.count
        start = self._page * count
        viewer = self.signed_in.person_id if self.signed_in else None
        wall, goals = self._shown, self.goals
        shown = goals[start : start + count]
        cards = [GoalCard(self.theme, item, viewer, wall.day) for item in shown] if wall is not None else []
        for card in cards:
            card.offered.connect(self._on_offered)
            card.opened.connect(self._on_opened)
            card.deed_tapped.connect(self._on_deed_tapped)
        self.page.set_cards(cards)
        self.page.setVisible(bool(cards))
        self._nothing.setVisible(wall is not None and not goals)
        self._nothing.setText(self._words_for_nothing())
        self.tools.set_page(self._page, self._pages())

    def _words_for_nothing(self) -> str:
        if self._narrowing != EVERY_GOAL:
            return self.tr("No goal fits what was chosen. Choose goals shows all again.")
        words = {
            EVERYBODY: self.tr("No goals here yet. Yours could be the first."),
            MINE: self.tr("No goal of your own lives at the moment. New goal starts one."),
            OPEN: self.tr("Every goal has an ally."),
            REACHED: self.tr("Nothing was reached in the last weeks that is shared here."),
        }
        return words[self.tools.filter.chosen]

    def _on_offered(self, item: GoalOnWall, kind: AllyKind) -> None:
        if self.signed_in is not None:
            self._offer(self.signed_in.actor, item, kind)
            return
        self._people.read(
            load_people, self._programme_id, None, on_done=lambda people: self._ask_name(people, item, kind)
        )

    def _ask_name(self, people: Sequence[Person], item: GoalOnWall, kind: AllyKind) -> None:
        others = [person for person in people if person.id != item.shared.person.id]
        title = self.tr("Who helps {name}?").format(name=item.shared.person.given_name)
        self.names().ask(title, others, lambda person: self._offer(self.by_name(person), item, kind))

    def names(self) -> NameSheet:
        """Return the sheet that asks for a name, made when it is first needed."""
        if self._names is None:
            self._names = NameSheet(self.theme, self.stage)
        return self._names

    def by_name(self, person: Person) -> Actor:
        """Return somebody who touched their name and gave no PIN."""
        return Actor(person.id, self._programme_id, person.access, proven=False)

    def _offer(self, actor: Actor, item: GoalOnWall, kind: AllyKind) -> None:
        goal_id, name = item.shared.goal.id, item.shared.person.given_name
        self._jobs.write(
            join_goal,
            actor,
            goal_id,
            kind,
            on_done=lambda is_new: self._on_offer_made(actor, goal_id, kind, name, is_new=is_new),
            on_error=self.error.emit,
            owner=self,
            origin="goal-wall",
        )

    def _on_offer_made(self, actor: Actor, goal_id: GoalId, kind: AllyKind, name: str, *, is_new: bool) -> None:
        if not is_new:
            self.notice.emit(self.tr("{name} has that offer already.").format(name=name))
            return
        text = self.tr("{name} will find your offer here.").format(name=name)
        self.undo_offered.emit(text, undoing(self._jobs, self, self.error.emit, leave_goal, actor, goal_id, kind))

    def _on_opened(self, item: GoalOnWall) -> None:
        goal: Goal = item.shared.goal
        self.go_to.emit("person", goal.person_id)

    def _on_deed_tapped(self, item: GoalOnWall, deed: Deed) -> None:
        if deed in (Deed.SAW, Deed.SAW_AGAIN):
            self.watched_sheet().open_for(item)
        else:
            self.deeds.do(item, deed)

    def watched_sheet(self) -> WatchedSheet:
        """Return the sheet in which somebody says what they watched, made when it is first needed."""
        if self._watched is None:
            self._watched = WatchedSheet(self.theme, self.stage, self._jobs, self._clock, self._desk())
        return self._watched

    def goal_sheet(self) -> GoalSheet:
        """Return the sheet of a goal, made when it is first needed."""
        if self._sheet is None:
            self._sheet = GoalSheet(self.theme, self.stage, self._jobs, self._clock, self._desk())
        return self._sheet

    def _desk(self) -> GoalDesk:
        return goal_desk(self, self._ids, self._drafts)
