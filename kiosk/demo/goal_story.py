"""Goals as they come and go: begun at an edge, helped by allies, talked about, reached, or let go."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, timedelta

from db.store import WriteSession
from kiosk.actions.goals import (
    AddGoal,
    AnswerOffer,
    ChangeGoal,
    CheckInOnGoal,
    GoalWords,
    add_goal,
    answer_offer,
    change_goal,
    check_in,
    end_goal,
    join_goal,
)
from kiosk.demo.chance import happens, weighted
from kiosk.demo.goal_sources import GoalSources
from kiosk.demo.requests_story import LiveGoal
from kiosk.demo.roster import DemoPerson
from kiosk.demo.skill import Skills
from kiosk.demo.words_goals import CHECK_INS, GOALS, GROUNDS, IMPORTANT, MEASURABLE, REALISTIC
from kiosk.demo.world import World
from kiosk.domain.errors import NotFound
from kiosk.domain.goals import AllyKind, GoalStatus, OfferAnswer, Prompts
from kiosk.domain.ids import GoalId

_SLOTS, _SLOT_WEIGHTS = (0, 1, 2, 3), (0.05, 0.38, 0.40, 0.17)
_BEGINS_A_DAY = 1 / 9
_SETTLING_IN = timedelta(days=7)
_ALLIES, _ALLY_WEIGHTS = (0, 1, 2, 3), (0.2, 0.36, 0.3, 0.14)
_SAYS_YES_AT_ONCE = 0.8
_CHECK_IN_A_DAY = 1 / 18
_OVERDUE = timedelta(days=8)
_DECIDES_A_DAY = 0.15


@dataclass
class _Live:
    """A live goal as its person last saw it."""

    id: GoalId
    person: DemoPerson
    code: str
    words: GoalWords
    due: date
    version: int = 1
    extended: bool = False
    joining: list[tuple[date, AllyKind]] = field(default_factory=list)


class GoalStory:
    """Moves everybody's goals on by a day."""

    def __init__(
        self, world: World, skills: Skills, sources: GoalSources, careful: Iterable[str], chance: random.Random
    ) -> None:
        self._world = world
        self._sources = sources
        self._skills = skills
        self._chance = chance
        self._live: dict[str, dict[str, _Live]] = {}
        self._slots: dict[str, int] = {}
        self._joined: dict[str, date] = {}
        # Whoever shares edges alone has some to share.
        self._at_least_two = frozenset(careful)

    def join(self, person: DemoPerson, day: date) -> None:
        """Begin a person's goals, some days after they came."""
        slots = weighted(self._chance, _SLOTS, _SLOT_WEIGHTS)
        self._slots[person.key] = max(2, slots) if person.key in self._at_least_two else slots
        self._joined[person.key] = day
        self._live[person.key] = {}

    def edges(self, person: DemoPerson) -> frozenset[str]:
        """Return the competencies in which a person has a live goal."""
        return frozenset(self._live.get(person.key, ()))

    def live(self) -> Iterator[LiveGoal]:
        """Yield everybody's live goals."""
        for goals in self._live.values():
            for goal in goals.values():
                yield LiveGoal(goal.id, goal.person, goal.code)

    def pass_day(self, write: WriteSession, day: date) -> None:
        """Let a day's goals begin, be helped, be talked about and end, after what was seen that day."""
        for person in self._world.people:
            if not self._world.at_work(person, day):
                continue
            for goal in list(self._live[person.key].values()):
                self._move_on(write, goal, day)
            if self._has_room(person, day) and happens(self._chance, _BEGINS_A_DAY):
                self._begin(write, person, day)

    def _has_room(self, person: DemoPerson, day: date) -> bool:
        settled = day - self._joined[person.key] >= _SETTLING_IN
        return settled and len(self._live[person.key]) < self._slots[person.key]

    def _begin(self, write: WriteSession, person: DemoPerson, day: date) -> None:
        code = self._choose_code(person, day)
        if code is None:
            return
        target = self._world.scale.next_after(self._world.level(person, code))
        due = day + timedelta(days=self._chance.randrange(14, 43))
        words = self._words(person, code, target, day, due)
        goal = _Live(GoalId(write.ids()), person, code, words, due)
        others = [each.id for each in self.live() if each.code == code and each.person.key != person.key]
        source = self._sources.of(write, person, code, day, others)
        add_goal(write, self._world.actor(person), AddGoal(goal.id, self._world.competencies[code], words, source))
        for _ in range(weighted(self._chance, _ALLIES, _ALLY_WEIGHTS)):
            kind = weighted(self._chance, (AllyKind.WATCH, AllyKind.TEACH, AllyKind.ME_TOO), (5, 4, 2))
            goal.joining.append((day + timedelta(days=self._chance.randrange(0, 9)), kind))
        self._live[person.key][code] = goal

    def _choose_code(self, person: DemoPerson, day: date) -> str | None:
        """Return a competency for a new goal: what the place exercises, and where the next level is near."""
        exercises = self._world.exercises(person, day)
        weights: dict[str, float] = {}
        for code in self._world.applies(person):
            level = self._world.level(person, code)
            if code in self._live[person.key] or level == self._world.scale.highest:
                continue
            here = 1 + exercises[code].exposure if code in exercises else 1.0
            ahead = self._world.scale.next_after(level) - self._skills.of(person, code)
            weights[code] = here * max(0.2, 1.5 - ahead)
        return weighted(self._chance, list(weights), list(weights.values())) if weights else None

    def _words(self, person: DemoPerson, code: str, target: int, day: date, due: date) -> GoalWords:
        chance = self._chance
        text = chance.choice(GOALS[code][target - 1])
        ground = chance.choice(GROUNDS[self._world.place(person, day)])
        return GoalWords(text, target, ground, due, self._prompts(code) if happens(chance, 0.65) else Prompts())

    def _prompts(self, code: str) -> Prompts:
        chance = self._chance
        leaders = [each for each in self._world.people if each.leader and self._world.is_here(each)]
        return Prompts(
            important=IMPORTANT[code],
            measurable=chance.choice(MEASURABLE),
            accountable=f"{chance.choice(leaders).name}, at line-up" if leaders else "",
            realistic=chance.choice(REALISTIC) if happens(chance, 0.8) else "",
        )

    def _move_on(self, write: WriteSession, goal: _Live, day: date) -> None:
        level = self._world.level(goal.person, goal.code)
        if level is not None and level >= goal.words.target_level:
            self._end(write, goal, GoalStatus.REACHED)
            return
        if day > goal.due + _OVERDUE and happens(self._chance, _DECIDES_A_DAY):
            self._decide(write, goal, day)
            return
        for when, kind in [item for item in goal.joining if item[0] <= day]:
            goal.joining.remove((when, kind))
            self._join(write, goal, kind, day)
        if happens(self._chance, _CHECK_IN_A_DAY):
            text = self._chance.choice(CHECK_INS)
            check_in(write, self._world.actor(goal.person), CheckInOnGoal(write.ids(), goal.id, text))

    def _decide(self, write: WriteSession, goal: _Live, day: date) -> None:
        """End an overdue goal as its person sees it, or give it more time once."""
        if goal.extended or happens(self._chance, 0.25):
            near = self._skills.of(goal.person, goal.code) > goal.words.target_level - 0.6
            self._end(write, goal, GoalStatus.REACHED if near else GoalStatus.LET_GO)
            return
        goal.extended = True
        goal.due = day + timedelta(days=self._chance.randrange(10, 22))
        before = goal.words
        goal.words = GoalWords(before.text, before.target_level, before.practice_ground, goal.due, before.prompts)
        change_goal(write, self._world.actor(goal.person), ChangeGoal(goal.id, goal.version, goal.words))
        goal.version += 1

    def _end(self, write: WriteSession, goal: _Live, status: GoalStatus) -> None:
        end_goal(write, self._world.actor(goal.person), goal.id, goal.version, status)
        del self._live[goal.person.key][goal.code]

    def _join(self, write: WriteSession, goal: _Live, kind: AllyKind, day: date) -> None:
        helper = self._helper(goal, kind, day)
        if helper is None:
            return
        # Nobody offers help with a goal that is not shared with them.
        with suppress(NotFound):
            join_goal(write, self._world.actor(helper), goal.id, kind)
            if kind is not AllyKind.ME_TOO and happens(self._chance, _SAYS_YES_AT_ONCE):
                yes = AnswerOffer(goal.id, self._world.actor(helper).person_id, kind, OfferAnswer.ACCEPTED)
                answer_offer(write, self._world.actor(goal.person), yes)

    def _helper(self, goal: _Live, kind: AllyKind, day: date) -> DemoPerson | None:
        world = self._world
        others = [each for each in world.people if each.key != goal.person.key and world.at_work(each, day)]
        if kind is AllyKind.TEACH:
            found = [each for each in others if (world.level(each, goal.code) or 0) >= world.scale.alone_from]
        elif kind is AllyKind.ME_TOO:
            found = [each for each in others if goal.code in self._live[each.key]]
        else:
            place = world.place(goal.person, day)
            found = [each for each in others if world.place(each, day) == place]
        if not found:
            return None
        return weighted(self._chance, found, [3.0 if (each.key, goal.code) in world.offers else 1.0 for each in found])
