"""Who sees what of whom on a day, and what they write about it."""

from __future__ import annotations

import math
import random
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from kiosk.demo.chance import happens, weighted
from kiosk.demo.roster import DemoPerson
from kiosk.demo.skill import Skills
from kiosk.demo.words_seen import CONTEXTS, HIGH, LOW, MIDDLE, NEXT
from kiosk.demo.world import World
from kiosk.domain.people import RoleKind
from kiosk.exchange.presets import PhrasesPreset

# Observations a person and week: more of trainees; more in the last days, when a block has begun and all look closely.
_A_WEEK = {RoleKind.RESIDENT: 1.15, RoleKind.FELLOW: 0.95}
_A_WEEK_OTHERS = 0.8
_LATELY, _LATELY_FACTOR = timedelta(days=7), 3.0
_WEEKEND = 0.4

_OWN_WORDS, _NEXT_STEP, _CONTEXT = 0.45, 0.7, 0.35
# The last two chips of a competency tell of something that did not go well yet.
_CRITICAL_CHIPS = 2


@dataclass(frozen=True, slots=True)
class Sight:
    """What an observer will say: of whom, when, which competency, which level, in which words."""

    person: DemoPerson
    observer: DemoPerson
    code: str
    level: int
    at: datetime
    seen: str
    next_step: str
    context: str


class Observing:
    """Draws what is seen on a day."""

    def __init__(self, world: World, skills: Skills, phrases: PhrasesPreset, ends: date, chance: random.Random) -> None:
        self._world = world
        self._skills = skills
        self._phrases = phrases
        self._ends = ends
        self._chance = chance

    def moments(self, day: date, latest: time) -> list[tuple[datetime, DemoPerson]]:
        """Return of whom something is seen on a day and when, in the order of time, none after `latest`."""
        found = []
        for person in self._world.people:
            if self._world.at_work(person, day) and happens(self._chance, self._share(person, day)):
                minute = self._chance.randrange(7 * 60 + 30, 18 * 60)
                moment = time(minute // 60, minute % 60)
                if moment < latest:
                    local = datetime.combine(day, moment, tzinfo=self._world.calendar.zone)
                    found.append((local, person))
        return sorted(found, key=lambda item: item[0])

    def draw(self, person: DemoPerson, at: datetime, edges: Collection[str]) -> Sight | None:
        """Return what somebody sees of a person at a moment; None where nobody else is there."""
        return self.look(person, self._choose_code(person, at.date(), edges), at)

    def look(self, person: DemoPerson, code: str, at: datetime) -> Sight | None:
        """Return what somebody sees of a person in one competency; None where nobody else is there."""
        observer = self.choose_observer(person, code, at.date())
        if observer is None:
            return None
        level = self._skills.seems(person, code)
        before = self._world.level(person, code)
        seen, next_step = self._words(code, level, fell=before is not None and level < before)
        context = self._chance.choice(CONTEXTS) if happens(self._chance, _CONTEXT) else ""
        return Sight(person, observer, code, level, at, seen, next_step, context)

    def choose_observer(self, person: DemoPerson, code: str, day: date) -> DemoPerson | None:
        """Return somebody else who is there, likelier from the same place and with some knowledge of the matter."""
        others = [each for each in self._world.people if each.key != person.key and self._world.at_work(each, day)]
        if not others:
            return None
        place = self._world.place(person, day)
        return weighted(self._chance, others, [self._nearness(each, person, code, place, day) for each in others])

    def _share(self, person: DemoPerson, day: date) -> float:
        a_week = _A_WEEK.get(person.kind, _A_WEEK_OTHERS)
        lately = _LATELY_FACTOR if self._is_lately(day) else 1.0
        # Five days and two quieter ones make a week.
        a_day = a_week / (5 + 2 * _WEEKEND)
        return min(0.95, a_day * lately * (_WEEKEND if day.weekday() > 4 else 1.0))

    def _is_lately(self, day: date) -> bool:
        return self._ends - day <= _LATELY

    def _choose_code(self, person: DemoPerson, day: date, edges: Collection[str]) -> str:
        codes = self._world.applies(person)
        return weighted(self._chance, codes, [self._interest(person, code, day, edges) for code in codes])

    def _interest(self, person: DemoPerson, code: str, day: date, edges: Collection[str]) -> float:
        """Weigh what is worth seeing: what the place exercises, an edge, what was outgrown, what nobody saw lately."""
        exercises = self._world.exercises(person, day)
        item = exercises.get(code)
        weight = 0.2 + 0.6 * item.exposure if item else 0.2 if exercises else 1.0
        if code in edges:
            weight *= 4.5
        if self._skills.has_outgrown(person, code):
            weight *= 5.0 if self._is_lately(day) else 2.5
        seen = self._world.latest.get((person.key, code))
        if seen is None:
            return weight * (0.8 if self._is_new(person) else 3.0)
        unseen_for = (day - seen.day).days / 60
        return weight * (0.5 + min(4.0, unseen_for * math.sqrt(unseen_for)))

    def _is_new(self, person: DemoPerson) -> bool:
        return person.kind is RoleKind.RESIDENT and person.year == 1

    def _nearness(self, observer: DemoPerson, person: DemoPerson, code: str, place: str, day: date) -> float:
        weight = 6.0 if self._world.place(observer, day) == place else 1.0
        if observer.kind.is_trainee and person.kind.is_trainee:
            senior = (observer.year or 0) > (person.year or 0)
            weight *= 1.2 if senior else 0.3
        knows = code in self._world.applies(observer) and self._skills.of(observer, code) >= 2
        return weight * (1.5 if knows else 0.5)

    def _words(self, code: str, level: int, *, fell: bool) -> tuple[str, str]:
        """Return what was seen and a next step: a chip, or the observer's own words, or none."""
        chance, chips = self._chance, self._phrases.for_code(code)
        if happens(chance, _OWN_WORDS):
            seen = chance.choice(_by_level(code, level, fell=fell))
        elif fell or (level < 2 and happens(chance, 0.4)):
            seen = chance.choice(chips.saw[-_CRITICAL_CHIPS:])
        else:
            seen = chance.choice(chips.saw[:-_CRITICAL_CHIPS])
        if not happens(chance, _NEXT_STEP):
            return seen, ""
        own: Sequence[str] = NEXT[code]
        return seen, chance.choice(own if happens(chance, 0.35) else chips.next_step)


def _by_level(code: str, level: int, *, fell: bool) -> Sequence[str]:
    if level <= 1 or (fell and level <= 2):
        return LOW[code]
    return MIDDLE[code] if level == 2 or fell else HIGH[code]
