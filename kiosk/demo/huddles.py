"""Huddles of the demo's last weeks: two teams that check in in the morning and, most days, check out in the evening."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from db.queries.programme import load_teams
from db.store import Store, WriteSession
from kiosk.actions.huddle_cards import TakePart, put_card, take_part
from kiosk.actions.huddle_passing import pass_turn
from kiosk.actions.huddle_ways import AgreeOnRules, KeepTemplate, agree_on_rules, keep_template
from kiosk.actions.huddles import StartHuddle, TellHuddle, start_huddle, tell_huddle
from kiosk.demo.chance import happens, stream
from kiosk.demo.roster import DemoPerson
from kiosk.demo.words_huddles import DAYS, NEEDS, OWN_NAME, OWN_PROMPTS, RULES
from kiosk.demo.world import World
from kiosk.domain.clock import SetClock
from kiosk.domain.consent import Audience
from kiosk.domain.huddles import TEMPLATES, CameUp, Card, Happening, HuddleKind, Part, Round
from kiosk.domain.ids import HuddleTemplateId, PersonId, RoundId, TeamId

_WEEKS = 21
_TEAMS, _FEWEST, _MOST = 2, 3, 8
_MORNING, _EVENING = time(7, 0), time(19, 45)
# A week's days with a round, for the first team and for the second.
_DAYS_HELD = ((0, 1, 2, 3, 4), (0, 3))
_CHECKS_OUT, _PASSES, _WRITES, _IS_HELPED, _COMES_LATE = 0.55, 0.1, 0.6, 0.45, 0.3
_FAR = timedelta(minutes=20)
_BETWEEN = timedelta(minutes=12)
# Rounds become shorter as people get used to them, from a week to the next by so much of what they take in the end.
_SHORTER = 0.04


class HuddleStory:
    """Holds rounds, each morning's before a day is told and each evening's after it.

    All rounds of a morning are one transaction, in which the moments pass that they took.
    """

    def __init__(self, store: Store, clock: SetClock, world: World, until: datetime, seed: int) -> None:
        self._store = store
        self._clock = clock
        self._world = world
        self._until = until
        self._chance = stream(seed, "huddles")
        self._teams: dict[str, TeamId] = {}
        self._mornings: set[str] = set()
        self._pace = 1.0

    def morning(self, day: date) -> None:
        """Hold a day's check-ins."""
        self._mornings = set()
        if day < self._until.date() - timedelta(weeks=_WEEKS):
            return
        self._hold_all(day, _MORNING, HuddleKind.CHECK_IN)

    def evening(self, day: date) -> None:
        """Hold the check-outs of teams that checked in."""
        if self._mornings:
            self._hold_all(day, _EVENING, HuddleKind.CHECK_OUT)

    def _hold_all(self, day: date, at: time, kind: HuddleKind) -> None:
        moment = datetime.combine(day, at, tzinfo=self._until.tzinfo)
        self._pace = 1 + _SHORTER * ((self._until.date() - day).days // 7)
        teams = [team for place, team in enumerate(self._team_names()) if day.weekday() in _DAYS_HELD[place]]
        if kind is HuddleKind.CHECK_OUT:
            teams = [team for team in teams if team in self._mornings and happens(self._chance, _CHECKS_OUT)]
        # Whatever is told has happened by the demo's last moment.
        if not teams or moment + _FAR * len(teams) > self._until:
            return
        self._clock.set(moment)
        with self._store.write("demo") as write:
            for team in teams:
                here = self._who_comes(team, day)
                if len(here) >= _FEWEST:
                    self._hold(write, self._team_id(write, team, here[0]), here, kind)
                    self._mornings.add(team)
                    write.now += _BETWEEN
            self._clock.set(write.now)

    def _team_names(self) -> list[str]:
        """Return the teams that hold rounds: those with most professions, then most people."""
        people: dict[str, list[DemoPerson]] = {}
        for person in self._world.people:
            people.setdefault(person.team, []).append(person)
        fit = [team for team in people if len(people[team]) >= _FEWEST]
        fit.sort(key=lambda team: (-len({each.kind for each in people[team]}), -len(people[team]), team))
        return fit[:_TEAMS]

    def _who_comes(self, team: str, day: date) -> list[DemoPerson]:
        """Return who is there, whoever leads the round first."""
        found = [each for each in self._world.people if each.team == team and self._world.at_work(each, day)]
        self._chance.shuffle(found)
        found.sort(key=lambda each: not each.leader)
        return found[: self._chance.randrange(_MOST - 2, _MOST + 1)]

    def _team_id(self, write: WriteSession, name: str, leads: DemoPerson) -> TeamId:
        if name not in self._teams:
            teams = load_teams(write.session, self._world.programme_id)
            team_id = self._teams[name] = next(team.id for team in teams if team.name == name)
            actor = self._world.actor(leads)
            agree_on_rules(write, actor, AgreeOnRules(write.ids(), team_id, RULES))
            template = KeepTemplate(HuddleTemplateId(write.ids()), team_id, OWN_NAME, TEMPLATES[0].minutes, OWN_PROMPTS)
            keep_template(write, actor, template)
        return self._teams[name]

    def _hold(self, write: WriteSession, team_id: TeamId, here: list[DemoPerson], kind: HuddleKind) -> None:
        people = {self._world.ids[each.key]: each for each in here}
        late = here[-1] if len(here) > _FEWEST and happens(self._chance, _COMES_LATE) else None
        ids = tuple(person for person, each in people.items() if each is not late)
        command = StartHuddle(RoundId(write.ids()), team_id, kind, TEMPLATES[0], ids)
        held = start_huddle(write, self._world.actor(here[0]), command)
        self._pass(write, 30, 60)
        if late is not None:
            held = self._tell(write, held, here[0], Happening.JOIN, self._world.ids[late.key])
        while held.speaker is not None:
            held = self._speak(write, held, here[0], people)
        self._pass(write, 20, 60)
        self._tell(write, held, here[0], Happening.END)

    def _speak(self, write: WriteSession, held: Round, leads: DemoPerson, people: dict[PersonId, DemoPerson]) -> Round:
        speaker = held.speaker
        if speaker is None or happens(self._chance, _PASSES):
            self._pass(write, 2, 6)
            command = TellHuddle(write.ids(), held.id, Happening.MOVE_ON, speaker=speaker)
            return pass_turn(write, self._world.actor(leads), command).after
        self._pass(write, 20, 50)
        if happens(self._chance, _WRITES):
            card = self._morning_card() if held.kind is HuddleKind.CHECK_IN else self._evening_card()
            put_card(write, self._world.actor(people[speaker]), held.id, card)
        if happens(self._chance, _IS_HELPED):
            self._help(write, held, speaker, people)
        return self._tell(write, held, leads, Happening.MOVE_ON)

    def _help(self, write: WriteSession, held: Round, speaker: PersonId, people: dict[PersonId, DemoPerson]) -> None:
        helper = self._chance.choice([person for person in held.present if person != speaker] or [speaker])
        if helper == speaker:
            return
        out = held.kind is HuddleKind.CHECK_OUT
        for part in (Part.HELPED,) if out else (Part.OFFERED, Part.TAKEN):
            says = people[helper if part is Part.OFFERED else speaker]
            take_part(write, self._world.actor(says), TakePart(held.id, speaker, helper, part))

    def _morning_card(self) -> Card:
        return Card(need=self._chance.choice(NEEDS))

    def _evening_card(self) -> Card:
        happened, learned, line = self._chance.choice(DAYS)
        came_up = self._chance.choice((CameUp.CAME_UP, CameUp.CAME_UP, CameUp.IN_PART))
        if line == DAYS[-1][-1]:
            came_up = CameUp.NOT_TODAY
        line_for = self._chance.choice((Audience.PRIVATE, Audience.TEAM, Audience.TEAM, Audience.WALL))
        return Card(None, "", came_up, happened, learned, line, line_for)

    def _tell(
        self, write: WriteSession, held: Round, leads: DemoPerson, kind: Happening, person: PersonId | None = None
    ) -> Round:
        command = TellHuddle(write.ids(), held.id, kind, person, held.speaker)
        return tell_huddle(write, self._world.actor(leads), command)

    def _pass(self, write: WriteSession, least: int, most: int) -> None:
        # A demo tells whole days in one transaction each; here the seconds within it matter.
        write.now += self._pace * timedelta(seconds=self._chance.randrange(least, most))
