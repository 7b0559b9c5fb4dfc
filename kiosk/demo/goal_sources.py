"""Where the demo's goals came from: learning along with somebody, the log, what the service needs, the next level."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import date

from db.queries.goal_starts import LOGGED_LATELY
from db.store import WriteSession
from kiosk.actions.goals import join_goal
from kiosk.demo.chance import happens
from kiosk.demo.roster import DemoPerson
from kiosk.demo.world import World
from kiosk.domain.errors import NotFound
from kiosk.domain.goals import AllyKind, GoalSource, SourceKind
from kiosk.domain.ids import GoalId

_LEARNS_ALONG, _IS_NEEDED, _IS_A_GAP = 0.35, 0.4, 0.6
_TOO_FEW = 3


class GoalSources:
    """Says of each goal that begins where it came from, None where its person just thought of it."""

    def __init__(self, world: World, chance: random.Random) -> None:
        self._world, self._chance = world, chance

    def of(
        self, write: WriteSession, person: DemoPerson, code: str, day: date, others: Sequence[GoalId]
    ) -> GoalSource | None:
        """Return the source of somebody's goal; `others` are live goals of other people in the same competency."""
        competency = self._world.competencies[code]
        logged = self._world.logged.get((person.key, code))
        if logged is not None and day - logged[0] <= LOGGED_LATELY:
            return GoalSource(SourceKind.LOG, logged[1])
        if others and happens(self._chance, _LEARNS_ALONG):
            edge = self._along_with(write, person, self._chance.choice(others))
            if edge is not None:
                return edge
        if self._has_too_few(code) and happens(self._chance, _IS_NEEDED):
            return GoalSource(SourceKind.NEED, competency)
        if self._world.level(person, code) is not None and happens(self._chance, _IS_A_GAP):
            return GoalSource(SourceKind.GAP, competency)
        return None

    def _along_with(self, write: WriteSession, person: DemoPerson, goal: GoalId) -> GoalSource | None:
        try:
            join_goal(write, self._world.actor(person), goal, AllyKind.ME_TOO)
        except NotFound:
            # Nobody learns along with what is not shared with them.
            return None
        return GoalSource(SourceKind.EDGE, goal)

    def _has_too_few(self, code: str) -> bool:
        alone_from = self._world.scale.alone_from
        alone = [person for person in self._world.people if (self._world.level(person, code) or 0) >= alone_from]
        return len(alone) < _TOO_FEW
