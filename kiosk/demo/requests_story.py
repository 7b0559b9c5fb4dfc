"""Watch me: who asked to be watched in the demo's last days, who was, and who still asks on its last one."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from db.queries.goal_wall import load_goal_wall
from db.store import WriteSession
from kiosk.actions.requests import AskToBeWatched, CloseRequest, ask_to_be_watched, close_request
from kiosk.demo.chance import happens, weighted
from kiosk.demo.observing import Observing, Sight
from kiosk.demo.roster import DemoPerson
from kiosk.demo.world import World
from kiosk.domain.errors import NotFound
from kiosk.domain.ids import GoalId, ObservationId, WatchRequestId

_LATELY = timedelta(weeks=9)
_ASKS_A_DAY, _IS_WATCHED = 0.02, 0.7
# Minutes from the asking to the watching, at most, and how likely each is.
_WAITS, _WAIT_WEIGHTS = (50, 220, 500), (0.45, 0.3, 0.25)
# Of those who could ask, one in so many does on the last day; and one asks to be seen again.
_ONE_IN = 12
_NEXT_STEP = "Once more this week, with somebody else"


@dataclass(frozen=True, slots=True)
class LiveGoal:
    """A goal that somebody can ask to be watched at."""

    id: GoalId
    person: DemoPerson
    code: str


class RequestStory:
    """Lets people ask, and somebody who was there say what they saw; `noted` hears of each such observation."""

    def __init__(
        self,
        world: World,
        observing: Observing,
        noted: Callable[[WriteSession, Sight, ObservationId], None],
        until: datetime,
        chance: random.Random,
    ) -> None:
        self._world, self._observing, self._noted = world, observing, noted
        self._until, self._chance = until, chance

    def pass_day(self, write: WriteSession, day: date, goals: Sequence[LiveGoal]) -> None:
        """Tell a day of the last weeks: most who ask are watched, and what nobody came to ends with its day."""
        if self._until.date() - day > _LATELY:
            return
        at_work = [goal for goal in goals if self._world.at_work(goal.person, day)]
        if day == self._until.date():
            self._leave_open(write, at_work)
            return
        for goal in at_work:
            if happens(self._chance, _ASKS_A_DAY):
                asked = self._ask_before(write, goal)
                if happens(self._chance, _IS_WATCHED):
                    self._close(write, goal, asked)

    def _ask_before(self, write: WriteSession, goal: LiveGoal) -> WatchRequestId:
        """Let somebody ask some time before the evening at which the day is told."""
        evening = write.now
        most = weighted(self._chance, _WAITS, _WAIT_WEIGHTS)
        write.now = evening - timedelta(minutes=self._chance.randrange(most // 4, most))
        asked = self._ask(write, goal.person, goal.id)
        write.now = evening
        return asked

    def _leave_open(self, write: WriteSession, goals: Sequence[LiveGoal]) -> None:
        for goal in self._chance.sample(goals, min(len(goals), 1 + len(goals) // _ONE_IN)):
            self._ask(write, goal.person, goal.id)
        people = {self._world.ids[each.key]: each for each in self._world.people if self._world.is_here(each)}
        wall = load_goal_wall(write.session, write.now, None, reached=True)
        again = [item.shared.goal for item in wall.goals if item.recheck is not None and item.recheck.is_open]
        if again:
            chosen = self._chance.choice(again)
            self._ask(write, people[chosen.person_id], chosen.id)

    def _ask(self, write: WriteSession, person: DemoPerson, goal: GoalId) -> WatchRequestId:
        command = AskToBeWatched(WatchRequestId(write.ids()), goal)
        return ask_to_be_watched(write, self._world.actor(person), command)

    def _close(self, write: WriteSession, goal: LiveGoal, asked: WatchRequestId) -> None:
        sight = self._observing.look(goal.person, goal.code, write.now.astimezone(self._until.tzinfo))
        if sight is None:
            return
        next_step = sight.next_step or _NEXT_STEP
        command = CloseRequest(asked, ObservationId(write.ids()), sight.level, sight.seen, next_step)
        # Nobody watches a goal that is not shared with them.
        with suppress(NotFound):
            self._noted(write, sight, close_request(write, self._world.actor(sight.observer), command))
