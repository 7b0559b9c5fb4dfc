"""What somebody does with a goal of their own, on the wall and on their page alike.

With undo, save two: a line is said, and a goal taken up again can be reached or let go as any that lives.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any, TypeVar, TypeVarTuple

from PySide6.QtCore import QObject

from kiosk.actions.goals import CheckInOnGoal, carry_on, check_in, end_goal, resume_goal
from kiosk.actions.requests import AskToBeWatched, ask_again, ask_to_be_watched, withdraw_request
from kiosk.domain.clock import Calendar
from kiosk.domain.goals import Goal, GoalStatus
from kiosk.domain.ids import GoalId, IdMaker, WatchRequestId
from kiosk.domain.permissions import Actor
from kiosk.jobs.runner import Jobs
from views.dates import past_day, short_day
from views.person.words_sheet import Question
from views.place import Place
from views.undoing import undoing

T = TypeVar("T")
Ts = TypeVarTuple("Ts")


def carried_to(today: date) -> date:
    """Return the day a goal is carried on to: the first Friday that is a week away or more."""
    week_on = today + timedelta(days=7)
    return week_on + timedelta(days=(4 - week_on.weekday()) % 7)


class OwnGoal(QObject):
    """Writes about a goal of one's own; it is a part of a place, and speaks through its signals.

    `competency` is the name of what the goal is in.
    """

    def __init__(self, place: Place, jobs: Jobs, ids: IdMaker) -> None:
        super().__init__(place)
        self._place, self._jobs, self._ids = place, jobs, ids

    def ask(self, actor: Actor, goal_id: GoalId, text: str) -> None:
        """Ask to be watched at it today, and say so in these words."""
        command = AskToBeWatched(WatchRequestId(self._ids()), goal_id)
        self._write(
            lambda made: self._offer_undo(text, withdraw_request, actor, made), ask_to_be_watched, actor, command
        )

    def take_back(self, actor: Actor, request: WatchRequestId) -> None:
        """Do not ask today, after all."""
        text = self.tr("Not today, then.")
        self._write(lambda _: self._offer_undo(text, ask_again, actor, request), withdraw_request, actor, request)

    def question(self, actor: Actor, goal: Goal, competency: str, calendar: Calendar, today: date) -> Question:
        """Return how to ask for a line about it; what was said before stands below, newest first."""
        return Question(
            title=self.tr("How it goes: {competency}").format(competency=competency),
            detail=goal.text,
            key=("check-in", goal.id),
            author=actor.person_id,
            phrases=(
                self.tr("Did it today"),
                self.tr("Tried it, not there yet"),
                self.tr("No chance so far"),
                self.tr("I need somebody to watch"),
            ),
            earlier=[(past_day(calendar.day_of(said.at), today), said.text) for said in reversed(goal.check_ins)],
        )

    def check_in(self, actor: Actor, goal_id: GoalId, text: str) -> None:
        """Keep a line about it."""
        said = self.tr("It stands with your goal.")
        command = CheckInOnGoal(self._ids(), goal_id, text)
        self._write(lambda _: self._place.notice.emit(said), check_in, actor, command)

    def reach(self, actor: Actor, goal: Goal, competency: str) -> None:
        """It is reached."""
        text = self.tr("Reached: {competency}. Well done.").format(competency=competency)
        self._end(actor, goal, GoalStatus.REACHED, text)

    def let_go(self, actor: Actor, goal: Goal, competency: str) -> None:
        """It is let go, which is a good end, too."""
        self._end(actor, goal, GoalStatus.LET_GO, self.tr("Let go: {competency}.").format(competency=competency))

    def take_up(self, actor: Actor, goal: Goal, competency: str) -> None:
        """Live with it again."""
        text = self.tr("Taken up again: {competency}.").format(competency=competency)
        self._write(lambda _: self._place.notice.emit(text), resume_goal, actor, goal.id, goal.version)

    def carry_on(self, actor: Actor, goal: Goal, competency: str, today: date) -> None:
        """Go on with it past its day."""
        due = carried_to(today)
        text = self.tr("Carried on till {day}: {competency}.").format(day=short_day(due), competency=competency)
        self._write(
            lambda _: self._offer_undo(text, carry_on, actor, goal.id, goal.version + 1, goal.due),
            carry_on,
            actor,
            goal.id,
            goal.version,
            due,
        )

    def _end(self, actor: Actor, goal: Goal, status: GoalStatus, text: str) -> None:
        # Its end makes one version more, and the undo expects that one.
        self._write(
            lambda _: self._offer_undo(text, resume_goal, actor, goal.id, goal.version + 1),
            end_goal,
            actor,
            goal.id,
            goal.version,
            status,
        )

    def _write(self, on_done: Callable[[T], object], action: Callable[[Any, *Ts], T], *args: *Ts) -> None:
        self._jobs.write(
            action, *args, on_done=on_done, on_error=self._place.error.emit, owner=self, origin=self._place.name
        )

    def _offer_undo(self, text: str, action: Callable[[Any, *Ts], object], *args: *Ts) -> None:
        self._place.undo_offered.emit(text, undoing(self._jobs, self, self._place.error.emit, action, *args))
