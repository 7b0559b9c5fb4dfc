"""Two years of a programme, day by day, through the same actions that people use.

All of a day is one transaction in its evening, so that a demo takes seconds; on the last day it is the last moment.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from functools import partial

from db.store import Store, WriteSession
from kiosk.actions.observe import Answer, Observe, answer, look_at_page, observe, withdraw
from kiosk.actions.pins import hash_pin, note_failure, note_success, set_own_pin
from kiosk.actions.schedule import put_rule
from kiosk.actions.sharing import choose_audience, offer_coaching, withdraw_offer
from kiosk.actions.sheets import sheet_code
from kiosk.demo.academic import BLOCKS_A_YEAR, year_holding
from kiosk.demo.chance import happens, stream
from kiosk.demo.goal_sources import GoalSources
from kiosk.demo.goal_story import GoalStory
from kiosk.demo.huddles import HuddleStory
from kiosk.demo.log_story import LogStory
from kiosk.demo.observing import Observing, Sight
from kiosk.demo.requests_story import RequestStory
from kiosk.demo.roster import DemoPerson
from kiosk.demo.rules import make_rules
from kiosk.demo.sharing import choices_of, edges_only_of, unreleased_of
from kiosk.demo.sheets_back import bring_sheets_back
from kiosk.demo.skill import Skills
from kiosk.demo.stage import PIN, Stage
from kiosk.demo.stories_told import Telling
from kiosk.demo.trainings import plan_dates
from kiosk.demo.words_seen import ANSWERS, CORRECTED, OWN_VIEWS
from kiosk.demo.world import Cell, Seen
from kiosk.domain.clock import SetClock
from kiosk.domain.consent import Audience, ItemKind
from kiosk.domain.ids import ObservationId

KIOSK = "demo"

_EVENING = time(18, 30)
_ANSWERED, _CORRECTED, _WITHDRAWN = 0.12, 0.008, 0.004
_OWN_VIEW_A_DAY = 0.05 / 7
# How many of those who guide others (and of those who only manage alone) offer to coach it.
_OFFERS = {3: 0.06, 4: 0.38}
_OFFER_TAKEN_BACK = 0.02
_SHEETS_KEPT = timedelta(weeks=2)

Deed = Callable[[WriteSession], None]


class Story:
    """Tells the whole story into a store whose clock it sets."""

    def __init__(self, store: Store, clock: SetClock, stage: Stage, until: datetime, seed: int) -> None:
        self._store = store
        self._clock = clock
        self._stage = stage
        self._until = until
        self._seed = seed
        self._chance = stream(seed, "story")
        self._later: dict[date, list[Deed]] = defaultdict(list)
        self._history: dict[Cell, list[Seen]] = defaultdict(list)
        self._asked: set[tuple[str, str, int]] = set()

    def tell(self, starts: date, day_over: Callable[[], object] = lambda: None) -> None:
        """Tell everything from a day until the last moment; `day_over` is called as soon as a day is stored."""
        last = self._until.date()
        self._starts = starts
        for day in _days(starts, last):
            moment = self._until if day == last else self._evening(day)
            if day != starts:
                self._huddles.morning(day)
            self._clock.set(moment)
            with self._store.write(KIOSK) as write:
                if day == starts:
                    self._begin(write, day)
                if day == last:
                    self._see_what_floors_ask(write)
                self._pass_day(write, day, moment.timetz().replace(tzinfo=None))
                if day == last:
                    self._finish(write)
            self._huddles.evening(day)
            day_over()

    def _evening(self, day: date) -> datetime:
        minutes = self._chance.randrange(0, 60)
        return datetime.combine(day, _EVENING, tzinfo=self._until.tzinfo) + timedelta(minutes=minutes)

    def _begin(self, write: WriteSession, day: date) -> None:
        self._world = world = self._stage.set_up(write)
        self._skills = Skills(world, stream(self._seed, "skills"))
        edges_only = edges_only_of(world.people, self._seed)
        sources, careful = GoalSources(world, stream(self._seed, "sources")), [edges_only] if edges_only else []
        self._goals = GoalStory(world, self._skills, sources, careful, stream(self._seed, "goals"))
        chance = stream(self._seed, "observing")
        self._observing = Observing(world, self._skills, self._stage.phrases, self._until.date(), chance)
        requests = stream(self._seed, "requests")
        self._requests = RequestStory(world, self._observing, self._keep, self._until, requests)
        self._choices = choices_of(world.people, self._seed)
        sharing = [key for key, choices in self._choices.items() if ItemKind.STORIES in choices]
        self._telling = Telling(world, self._until.date(), sharing, stream(self._seed, "telling"))
        self._log = LogStory(world, self._until.date(), stream(self._seed, "log"))
        self._huddles = HuddleStory(self._store, self._clock, world, self._until, self._seed)
        self._begin_year(write, day)

    def _begin_year(self, write: WriteSession, day: date) -> None:
        year = year_holding(day)
        for person in self._stage.begin_year(write, self._world, year, day):
            self._welcome(write, person, day)
        if year not in self._world.plans:
            return
        published = BLOCKS_A_YEAR
        if year == self._world.now:
            published = min(BLOCKS_A_YEAR, year.block_at(self._until.date()) + 2)
            self._stage.wish(write, self._world, published)
        self._stage.publish(write, self._world, year, published)

    def _welcome(self, write: WriteSession, person: DemoPerson, day: date) -> None:
        self._skills.join(person, day)
        self._goals.join(person, day)
        set_own_pin(write, self._world.actor(person), hash_pin(PIN, self._store.keys.pepper))
        for kind, audience in self._choices[person.key].items():
            # Leaders first; the others in their first days.
            wait = 0 if person.leader else self._chance.randrange(1, 6)
            self._later[day + timedelta(days=wait)].append(partial(self._choose, person, kind, audience))

    def _choose(self, person: DemoPerson, kind: ItemKind, audience: Audience, write: WriteSession) -> None:
        choose_audience(write, self._world.actor(person), kind, audience)

    def _pass_day(self, write: WriteSession, day: date, until: time) -> None:
        if day == year_holding(day).starts and day != self._starts:
            self._begin_year(write, day)
        people = [each for each in self._world.people if self._world.is_here(each)]
        if day.weekday() == 0:
            self._begin_week(write, people, day)
        for moment, person in self._observing.moments(day, until):
            sight = self._observing.draw(person, moment, self._goals.edges(person))
            if sight is not None:
                self._note(write, sight)
        for deed in self._later.pop(day, ()):
            deed(write)
        self._goals.pass_day(write, day)
        self._requests.pass_day(write, day, list(self._goals.live()))
        self._telling.pass_day(write, day)
        self._log.pass_day(write, day)
        for person in people:
            if happens(self._chance, _OWN_VIEW_A_DAY):
                self._say_own_view(write, person)

    def _begin_week(self, write: WriteSession, people: list[DemoPerson], day: date) -> None:
        for person in people:
            self._skills.grow_a_week(person, day, self._goals.edges(person))
            if self._until.date() - day < _SHEETS_KEPT:
                sheet_code(write, self._world.ids[person.key], day)

    # What is seen, and what follows from it --------------------------------------------------------------------

    def _note(self, write: WriteSession, sight: Sight, corrects: ObservationId | None = None) -> None:
        world = self._world
        found = observe(
            write,
            world.actor(sight.observer),
            Observe(
                ObservationId(write.ids()),
                world.ids[sight.person.key],
                world.competencies[sight.code],
                sight.level,
                sight.seen,
                sight.next_step,
                sight.context,
                sight.at,
                corrects,
            ),
        )
        self._keep(write, sight, found)
        if corrects is None:
            self._plan_aftermath(sight, found)

    def _keep(self, write: WriteSession, sight: Sight, found: ObservationId) -> None:
        cell = sight.person.key, sight.code
        self._history[cell].append(Seen(sight.level, sight.at.date(), found))
        self._settle(cell)
        self._offer(write, sight.person, sight.code, sight.level)

    def _settle(self, cell: Cell) -> None:
        if self._history[cell]:
            self._world.latest[cell] = self._history[cell][-1]
        else:
            self._world.latest.pop(cell, None)

    def _plan_aftermath(self, sight: Sight, found: ObservationId) -> None:
        fate, day = self._chance.random(), sight.at.date()
        if fate < _ANSWERED:
            wait = timedelta(days=self._chance.randrange(1, 3))
            self._later[day + wait].append(partial(self._answer, sight, found))
        elif fate < _ANSWERED + _CORRECTED:
            self._later[day + timedelta(days=1)].append(partial(self._correct, sight, found))
        elif fate < _ANSWERED + _CORRECTED + _WITHDRAWN:
            self._later[day + timedelta(days=1)].append(partial(self._withdraw, sight, found))

    def _answer(self, sight: Sight, found: ObservationId, write: WriteSession) -> None:
        text = self._chance.choice(ANSWERS)
        answer(write, self._world.actor(sight.person), Answer(write.ids(), found, text))

    def _correct(self, sight: Sight, found: ObservationId, write: WriteSession) -> None:
        cell = sight.person.key, sight.code
        if self._history[cell][-1].observation != found:
            return
        level = sight.level - 1 if sight.level == self._world.scale.highest else sight.level + 1
        self._history[cell].pop()
        self._note(write, replace(sight, level=max(level, self._world.least.get(cell, 0)), seen=CORRECTED), found)

    def _withdraw(self, sight: Sight, found: ObservationId, write: WriteSession) -> None:
        cell = sight.person.key, sight.code
        if cell in self._world.least:
            return
        self._history[cell] = [seen for seen in self._history[cell] if seen.observation != found]
        self._settle(cell)
        withdraw(write, self._world.actor(sight.observer), found)

    def _offer(self, write: WriteSession, person: DemoPerson, code: str, level: int) -> None:
        """Let somebody offer to coach what they were just seen to do, or take an offer back."""
        world, cell = self._world, (person.key, code)
        if cell in world.offers:
            if happens(self._chance, _OFFER_TAKEN_BACK):
                withdraw_offer(write, world.actor(person), world.competencies[code])
                world.offers.remove(cell)
        elif (*cell, level) not in self._asked and level in _OFFERS:
            # Everybody is asked once at each level, and knows.
            self._asked.add((*cell, level))
            if happens(self._chance, _OFFERS[level]):
                offer_coaching(write, world.actor(person), world.competencies[code])
                world.offers.add(cell)

    def _say_own_view(self, write: WriteSession, person: DemoPerson) -> None:
        world = self._world
        code = self._chance.choice(world.applies(person))
        said = min(
            world.scale.highest, max(0, self._skills.seems(person, code) + self._chance.choice((-1, 0, 0, 0, 1)))
        )
        text = self._chance.choice(OWN_VIEWS)
        ids = world.ids[person.key], world.competencies[code]
        observe(write, world.actor(person), Observe(ObservationId(write.ids()), *ids, said, text))

    # The last day ----------------------------------------------------------------------------------------------

    def _finish(self, write: WriteSession) -> None:
        world = self._world
        for rule in make_rules(world, world.plans[world.now], unreleased_of(world.people)):
            put_rule(write, world.programme_id, rule)
        for index, person in enumerate(world.people):
            # Now and then somebody has not looked at their page yet.
            if world.is_here(person) and index % 9 != 8:
                ago = timedelta(minutes=self._chance.randrange(20, 12 * 24 * 60))
                look_at_page(write, world.actor(person), write.now - ago)
        plan_dates(write, world, self._until.date(), stream(self._seed, "trainings"))
        chance = stream(self._seed, "sheets")
        bring_sheets_back(write, world, KIOSK, self._until.date(), list(self._goals.live()), chance)
        first = world.ids[world.people[0].key]
        note_failure(write, first, KIOSK)
        note_success(write, first)

    def _see_what_floors_ask(self, write: WriteSession) -> None:
        """Let somebody see, in the last days, what each person needs for where they are sent."""
        world, people = self._world, {each.key: each for each in self._world.people}
        for (key, code), least in world.least.items():
            person = people[key]
            if not world.is_here(person) or world.level(person, code) is not None:
                continue
            at = self._until - timedelta(hours=self._chance.randrange(20, 6 * 24))
            observer = self._observing.choose_observer(person, code, at.date())
            if observer is not None:
                seen = self._stage.phrases.for_code(code).saw[0]
                self._note(write, Sight(person, observer, code, least, at, seen, "", ""))


def _days(first: date, last: date) -> Iterator[date]:
    return (first + timedelta(days=number) for number in range((last - first).days + 1))
