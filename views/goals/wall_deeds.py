"""What somebody does with a goal of their own at the wall: ask to be watched, say how it goes, end it; with undo."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from db.queries.goal_wall import GoalOnWall, GoalWall, load_goal_wall
from kiosk.actions.goals import CheckInOnGoal, carry_on, check_in, end_goal, resume_goal
from kiosk.actions.requests import AskToBeWatched, ask_again, ask_to_be_watched, withdraw_request
from kiosk.domain.clock import Clock
from kiosk.domain.goals import GoalStatus
from kiosk.domain.ids import IdMaker, PersonId, WatchRequestId
from kiosk.domain.people import Person
from kiosk.domain.permissions import Actor
from kiosk.jobs.runner import Jobs
from views.dates import short_day
from views.drafts import DraftKeeper
from views.goals.card_foot import Deed
from views.goals.name_sheet import NameSheet
from views.goals.pick_sheet import PickSheet
from views.person.words_sheet import Question, WordsSheet

if TYPE_CHECKING:
    from views.goals.place import GoalsPlace


def carried_to(today: date) -> date:
    """Return the day a goal is carried on to: the first Friday that is a week away or more."""
    week_on = today + timedelta(days=7)
    return week_on + timedelta(days=(4 - week_on.weekday()) % 7)


class WallDeeds(QObject):
    """Writes for the goal wall; it is the wall's own part, and speaks through its signals."""

    def __init__(self, place: GoalsPlace, jobs: Jobs, clock: Clock, ids: IdMaker, drafts: DraftKeeper) -> None:
        super().__init__(place)
        self._place, self._jobs, self._clock, self._ids, self._drafts = place, jobs, clock, ids, drafts
        self._reads = jobs.latest(self)
        self.names: NameSheet | None = None
        self.goals: PickSheet | None = None
        self.words: WordsSheet | None = None

    def close(self) -> None:
        """Close what is open."""
        self._reads.cancel()
        if self.names is not None:
            self.names.close_sheet()
        if self.goals is not None:
            self.goals.turn_away()
        if self.words is not None:
            self.words.turn_away()

    def do(self, item: GoalOnWall, deed: Deed) -> None:
        """Do something with a goal of whoever is signed in."""
        signed_in = self._place.signed_in
        if signed_in is None:
            return
        actor = signed_in.actor
        deeds: dict[Deed, Callable[[], None]] = {
            Deed.ASK: lambda: self._ask(actor, item),
            Deed.TAKE_BACK: lambda: self._take_back(actor, item),
            Deed.CHECK_IN: lambda: self._ask_how_it_goes(actor, item),
            Deed.REACH: lambda: self._end(
                actor, item, GoalStatus.REACHED, self.tr("Reached: {competency}. Well done.")
            ),
            Deed.LET_GO: lambda: self._end(actor, item, GoalStatus.LET_GO, self.tr("Let go: {competency}.")),
            Deed.CARRY_ON: lambda: self._carry_on(actor, item),
            Deed.TAKE_UP: lambda: self._take_up(actor, item),
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
        if self.names is None:
            self.names = NameSheet(self._place.theme, self._place.stage)
        title = self.tr("Who would like to be watched today?")
        self.names.ask(title, list(people.values()), lambda person: self._on_named(wall, person))

    def _on_named(self, wall: GoalWall, person: Person) -> None:
        actor = Actor(person.id, self._place.programme_id, person.access, proven=False)
        self._pick(actor, self._askable(wall, person.id))

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
        text = text.format(competency=item.competency.name)
        self._jobs.write(
            ask_to_be_watched,
            actor,
            AskToBeWatched(WatchRequestId(self._ids()), item.shared.goal.id),
            on_done=lambda made: self._place.undo_offered.emit(text, lambda: self._undo_asking(actor, made)),
            on_error=self._place.error.emit,
            owner=self,
            origin="goal-wall",
        )

    def _undo_asking(self, actor: Actor, made: WatchRequestId) -> None:
        self._jobs.write(
            withdraw_request,
            actor,
            made,
            on_done=lambda _: None,
            on_error=self._place.error.emit,
            owner=self,
            origin="undo",
        )

    def _take_back(self, actor: Actor, item: GoalOnWall) -> None:
        if item.request is None:
            return
        request = item.request.id
        self._jobs.write(
            withdraw_request,
            actor,
            request,
            on_done=lambda _: self._place.undo_offered.emit(
                self.tr("Not today, then."), lambda: self._ask_again(actor, request)
            ),
            on_error=self._place.error.emit,
            owner=self,
            origin="goal-wall",
        )

    def _ask_again(self, actor: Actor, request: WatchRequestId) -> None:
        self._jobs.write(
            ask_again,
            actor,
            request,
            on_done=lambda _: None,
            on_error=self._place.error.emit,
            owner=self,
            origin="undo",
        )

    def _ask_how_it_goes(self, actor: Actor, item: GoalOnWall) -> None:
        if self.words is None:
            self.words = WordsSheet(self._place.theme, self._place.stage, self._drafts)
        goal = item.shared.goal
        question = Question(
            title=self.tr("How it goes: {competency}").format(competency=item.competency.name),
            detail=goal.text,
            key=("check-in", goal.id),
            author=actor.person_id,
            phrases=(
                self.tr("Did it today"),
                self.tr("Tried it, not there yet"),
                self.tr("No chance so far"),
                self.tr("I need somebody to watch"),
            ),
            earlier=[(short_day(said.at.date()), said.text) for said in reversed(goal.check_ins)],
        )
        self.words.ask(question, lambda text: self._check_in(actor, item, text))

    def _check_in(self, actor: Actor, item: GoalOnWall, text: str) -> None:
        self._jobs.write(
            check_in,
            actor,
            CheckInOnGoal(self._ids(), item.shared.goal.id, text),
            on_done=lambda _: self._place.notice.emit(self.tr("It stands with your goal.")),
            on_error=self._place.error.emit,
            owner=self,
            origin="goal-wall",
        )

    def _end(self, actor: Actor, item: GoalOnWall, status: GoalStatus, words: str) -> None:
        goal, text = item.shared.goal, words.format(competency=item.competency.name)
        self._jobs.write(
            end_goal,
            actor,
            goal.id,
            goal.version,
            status,
            on_done=lambda _: self._place.undo_offered.emit(text, lambda: self._undo_end(actor, item)),
            on_error=self._place.error.emit,
            owner=self,
            origin="goal-wall",
        )

    def _undo_end(self, actor: Actor, item: GoalOnWall) -> None:
        self._jobs.write(
            resume_goal,
            actor,
            item.shared.goal.id,
            item.shared.goal.version + 1,  # its end was one more
            on_done=lambda _: None,
            on_error=self._place.error.emit,
            owner=self,
            origin="undo",
        )

    def _take_up(self, actor: Actor, item: GoalOnWall) -> None:
        goal = item.shared.goal
        text = self.tr("Taken up again: {competency}.").format(competency=item.competency.name)
        self._jobs.write(
            resume_goal,
            actor,
            goal.id,
            goal.version,
            on_done=lambda _: self._place.notice.emit(text),
            on_error=self._place.error.emit,
            owner=self,
            origin="goal-wall",
        )

    def _carry_on(self, actor: Actor, item: GoalOnWall) -> None:
        goal, due = item.shared.goal, carried_to(self._place.today)
        text = self.tr("Carried on till {day}: {competency}.")
        text = text.format(day=short_day(due), competency=item.competency.name)
        self._jobs.write(
            carry_on,
            actor,
            goal.id,
            goal.version,
            due,
            on_done=lambda _: self._place.undo_offered.emit(text, lambda: self._undo_carrying(actor, item)),
            on_error=self._place.error.emit,
            owner=self,
            origin="goal-wall",
        )

    def _undo_carrying(self, actor: Actor, item: GoalOnWall) -> None:
        goal = item.shared.goal
        self._jobs.write(
            carry_on,
            actor,
            goal.id,
            goal.version + 1,  # carrying on was one more
            goal.due,
            on_done=lambda _: None,
            on_error=self._place.error.emit,
            owner=self,
            origin="undo",
        )
