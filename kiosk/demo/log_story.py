"""The learning log of the demo's last year: entries of people who dare, and what became of some of them."""

from __future__ import annotations

import random
from datetime import date, timedelta

from db.store import WriteSession
from kiosk.actions.log import EntryWords, NewLead, WriteDown, close_lead, take_on, write_down
from kiosk.demo.chance import happens, weighted
from kiosk.demo.roster import DemoPerson
from kiosk.demo.world import World
from kiosk.domain.consent import Audience
from kiosk.domain.ids import LogEntryId, LogLeadId
from kiosk.domain.log import LeadKind, Severity

_LATELY = timedelta(days=365)
_WRITES_A_DAY = 1.2
_AUDIENCES, _AUDIENCE_WEIGHTS = (Audience.PRIVATE, Audience.COACH, Audience.TEAM), (0.2, 0.1, 0.7)
_SEVERITY_WEIGHTS = (0.55, 0.35, 0.095, 0.005)
_LEADS, _TAKEN, _DONE_A_WEEK = 0.6, 0.7, 0.3

_ENTRIES = (
    (
        "RX",
        "The tenfold dose was nearly given",
        "I trusted the first number I saw",
        "Read weight and date aloud",
        "Old and new weight look the same on the order screen",
    ),
    (
        "AIR",
        "The mask leaked and we noticed late",
        "I did not say that I was not sure",
        "Say what I feel with the mask",
        "Masks of two sizes lie in one drawer",
    ),
    (
        "HAND",
        "A pending lab was lost at the handoff",
        "I was called away in the middle",
        "Begin anew after every call",
        "The handoff sheet has no line for pending labs",
    ),
    (
        "FAM",
        "The family heard the plan twice, differently",
        "I went in before we had agreed",
        "Two minutes first",
        "No room to agree in before a family meeting",
    ),
    (
        "LP",
        "Three attempts, and nobody stopped",
        "I wanted to manage it",
        "Hand over after the second",
        "Nothing on the tray says who counts attempts",
    ),
    (
        "OWN",
        "I called for help ten minutes late",
        "I thought that I would be a bother",
        "Call at the first doubt",
        "The number to call is on no wall",
    ),
    (
        "CODE",
        "The early warning score rose and I waited",
        "I hoped it would settle",
        "Walk there and look",
        "The warning rings where nobody sits at night",
    ),
)
"""Competency, what happened, my part, what I will try, and what could be mended."""
_CARRIED = {
    LeadKind.CONFERENCE: "When do we stop and hand over?",
    LeadKind.SIMULATION: "Calling for help early, with a real phone",
}
_LED_TO, _LED_WEIGHTS = (LeadKind.CONFERENCE, LeadKind.SIMULATION, LeadKind.FIX), (0.2, 0.2, 0.6)


class LogStory:
    """Lets people write things down, day by day, and see to what came of them."""

    def __init__(self, world: World, until: date, chance: random.Random) -> None:
        self._world, self._until, self._chance = world, until, chance
        self._open: list[tuple[LogLeadId, DemoPerson]] = []
        known = [entry for entry in _ENTRIES if entry[0] in world.competencies]
        # A framework of other codes has its own competencies: then the words stand with its first ones.
        self._entries = known or [(code, *entry[1:]) for code, entry in zip(world.competencies, _ENTRIES, strict=False)]

    def pass_day(self, write: WriteSession, day: date) -> None:
        """Tell a day."""
        if self._until - day > _LATELY:
            return
        if day.weekday() == 0:
            self._end_some(write)
        people = [person for person in self._world.people if self._world.at_work(person, day)]
        written = int(_WRITES_A_DAY) + happens(self._chance, _WRITES_A_DAY % 1)
        for _ in range(written if people else 0):
            self._write(write, self._chance.choice(people), people, day)

    def _write(self, write: WriteSession, person: DemoPerson, people: list[DemoPerson], day: date) -> None:
        chance = self._chance
        code, happened, my_part, will_try, mend = chance.choice(self._entries)
        words = EntryWords(
            self._world.competencies[code],
            happened,
            my_part,
            will_try,
            severity=weighted(chance, tuple(Severity), _SEVERITY_WEIGHTS),
            audience=weighted(chance, _AUDIENCES, _AUDIENCE_WEIGHTS),
        )
        leads: tuple[NewLead, ...] = ()
        if happens(chance, _LEADS):
            kind = weighted(chance, _LED_TO, _LED_WEIGHTS)
            leads = (NewLead(LogLeadId(write.ids()), kind, _CARRIED.get(kind, mend)),)
        entry = write_down(write, self._world.actor(person), WriteDown(LogEntryId(write.ids()), words, leads))
        self._world.logged[person.key, code] = day, entry
        for lead in leads:
            helper = chance.choice(people)
            self._open.append((lead.id, helper))
            if happens(chance, _TAKEN):
                take_on(write, self._world.actor(helper), lead.id)

    def _end_some(self, write: WriteSession) -> None:
        still = []
        for lead, helper in self._open:
            if happens(self._chance, _DONE_A_WEEK):
                close_lead(write, self._world.actor(helper), lead)
            else:
                still.append((lead, helper))
        self._open = still
