"""What somebody does with a goal of their own at the wall: ask to be watched, say how it goes, end it, take it up.

With undo where `OwnGoal` has one: neither a line nor taking up again has.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from db.queries.goal_wall import GoalOnWall, GoalWall, load_goal_wall
from kiosk.domain.clock import Clock
from kiosk.domain.ids import IdMaker, PersonId
from kiosk.domain.people import Person
from kiosk.domain.permissions import Actor
from kiosk.jobs.runner import Jobs
from views.drafts import DraftKeeper
from views.goals.card_foot import Deed
from views.goals.own_goal import OwnGoal
from views.goals.pick_sheet import PickSheet
from views.person.words_sheet import WordsSheet

if TYPE_CHECKING:
    from views.goals.place import GoalsPlace


class WallDeeds(QObject):
    """Writes for the goal wall; it is the wall's own part, and speaks through its signals."""

    def __init__(self, place: GoalsPlace, jobs: Jobs, clock: Clock, ids: IdMaker, drafts: DraftKeeper) -> None:
        super().__init__(place)
        self._place, self._clock, self._drafts = place, clock, drafts
        self._reads = jobs.latest(self)
        self.own = OwnGoal(place, jobs, ids)
        self.goals: PickSheet | None = None
        self.words: WordsSheet | None = None

    def close(self) -> None:
        """Close what is open."""
        self._reads.cancel()
        if self.goals is not None:
            self.goals.turn_away()
        if self.words is not None:
            self.words.turn_away()

    def do(self, item: GoalOnWall, deed: Deed) -> None:
        """Do something with a goal of whoever is signed in."""
        signed_in, wall = self._place.signed_in, self._place.wall
        if signed_in is None or wall is None:
            return
        actor, goal, name = signed_in.actor, item.shared.goal, item.competency.name
        if deed is Deed.TAKE_BACK:
            if item.request is not None:
                self.own.take_back(actor, item.request.id)
            return
        deeds: dict[Deed, Callable[[], None]] = {
            Deed.ASK: lambda: self._ask(actor, item),
            Deed.CHECK_IN: lambda: self._ask_how_it_goes(actor, item, wall),
            Deed.REACH: lambda: self.own.reach(actor, goal, name),
            Deed.LET_GO: lambda: self.own.let_go(actor, goal, name),
            Deed.CARRY_ON: lambda: self.own.carry_on(actor, goal, name, wall.day),
            Deed.TAKE_UP: lambda: self.own.take_up(actor, goal, name),
        }
        deeds[deed]()

    def ask_for_somebody(self) -> None:
        """Ask who wants to be watched today, and at what; a touch on one's name is enough."""
        signed_in = self._place.signed_in
        viewer = signed_in.person_id if signed_in else None
        self._reads.read(load_goal_wall, self._clock.now(), viewer, on_done=self._offer_names)

    def _offer_names(self, wall: GoalWall) -> None:
        signed_in = self._place.signed_in
        if signed_in is not None:
            self._pick(signed_in.actor, self._askable(wall, signed_in.person_id))
            return
        people = {item.shared.person.id: item.shared.person for item in wall.goals if item.request is None}
        if not people:
            self._place.notice.emit(self.tr("No goal on the wall waits to be watched."))
            return
        title = self.tr("Who would like to be watched today?")
        self._place.names().ask(title, list(people.values()), lambda person: self._on_named(wall, person))

    def _on_named(self, wall: GoalWall, person: Person) -> None:
        self._pick(self._place.by_name(person), self._askable(wall, person.id))

    def _askable(self, wall: GoalWall, person_id: PersonId) -> list[GoalOnWall]:
        return [item for item in wall.goals if item.shared.person.id == person_id and item.request is None]

    def _pick(self, actor: Actor, items: Sequence[GoalOnWall]) -> None:
        if not items:
            self._place.notice.emit(self.tr("You have no goal that waits to be watched. New goal starts one."))
        elif len(items) == 1:
            self._ask(actor, items[0])
        else:
            if self.goals is None:
                self.goals = PickSheet(self._place.theme, self._place.stage)
            self.goals.ask(self.tr("Watch me today: at what?"), items, lambda item: self._ask(actor, item))

    def _ask(self, actor: Actor, item: GoalOnWall) -> None:
        text = self.tr("Watch me today: {competency}. It stands here till the day ends.")
        self.own.ask(actor, item.shared.goal.id, text.format(competency=item.competency.name))

    def _ask_how_it_goes(self, actor: Actor, item: GoalOnWall, wall: GoalWall) -> None:
        goal = item.shared.goal
        if self.words is None:
            self.words = WordsSheet(self._place.theme, self._place.stage, self._drafts)
        question = self.own.question(actor, goal, item.competency.name, wall.programme.calendar, wall.day)
        self.words.ask(question, lambda text: self.own.check_in(actor, goal.id, text))
