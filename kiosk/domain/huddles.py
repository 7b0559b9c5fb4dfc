"""Huddles: a round in which everybody who is here says what they grow in today, or what came of it.

A round is what its events make of it, in their order; so it goes on after a restart where it stood.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from kiosk.domain.consent import Audience
from kiosk.domain.ids import GoalId, HuddleTemplateId, PersonId, RoundId, TeamId

SHORTEST, LONGEST = 5, 10
"""Minutes that a round is planned for."""
FRAME = timedelta(minutes=2)
"""What opening and closing a round take of its length."""
LEAST_EACH, MOST_EACH = timedelta(seconds=20), timedelta(seconds=60)
MORE = timedelta(seconds=30)
MOST_MORE = timedelta(seconds=120)
LAPSES = timedelta(hours=3)
"""A round in which nothing has happened for so long ended with the last that did."""
SAME_SHIFT = timedelta(hours=18)
"""A check-out within this belongs to the check-in before it, whatever midnights lie between."""
REMEMBERED = timedelta(days=7)
"""How long the line of a check-out opens somebody's next check-in: over a weekend off, not over a rotation."""


class HuddleKind(StrEnum):
    """The beginning of a shift or its end."""

    CHECK_IN = "check_in"
    CHECK_OUT = "check_out"


class Occasion(StrEnum):
    """What a round is held before or after; `own` is a team's own template."""

    SHIFT = "shift"
    CLINIC = "clinic"
    PROCEDURE = "procedure"
    TEACHING = "teaching"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class Template:
    """How a round is held. `minutes` is its planned length, `prompts` what one of is read out at its end.

    The house's own have neither id nor name nor prompts: the screen words them by their occasion.
    """

    occasion: Occasion
    minutes: int
    id: HuddleTemplateId | None = None
    name: str = ""
    prompts: tuple[str, ...] = ()


TEMPLATES = (
    Template(Occasion.SHIFT, 8),
    Template(Occasion.CLINIC, 6),
    Template(Occasion.PROCEDURE, 5),
    Template(Occasion.TEACHING, 6),
)


@dataclass(frozen=True, slots=True)
class GroundRules:
    """What a team agrees on at the start of each round, since when; no rules: the house's own, worded by the screen."""

    rules: tuple[str, ...] = ()
    since: datetime | None = None


class CameUp(StrEnum):
    """Whether the edge of the morning was met."""

    CAME_UP = "came_up"
    IN_PART = "in_part"
    NOT_TODAY = "not_today"


@dataclass(frozen=True, slots=True)
class Card:
    """What somebody put on their card in one round; empty where it was only said aloud.

    `need` is of a check-in; `came_up` and what follows of a check-out. Nobody but its person reads it afterwards,
    except the `line`, as far as `line_for` says: private unless they chose otherwise.
    """

    goal_id: GoalId | None = None
    need: str = ""
    came_up: CameUp | None = None
    happened: str = ""
    learned: str = ""
    line: str = ""
    line_for: Audience = Audience.PRIVATE


class Part(StrEnum):
    """What somebody is to a speaker: offered help by their own touch, was taken at it, was named as having helped."""

    OFFERED = "offered"
    TAKEN = "taken"
    HELPED = "helped"


class Reason(StrEnum):
    """Why somebody who is here may help: they said so, are the pair of the week, an ally of the goal, or coach it."""

    SAID = "said"
    PAIR = "pair"
    ALLY = "ally"
    COACH = "coach"


@dataclass(frozen=True, slots=True)
class Offer:
    """Somebody here who can help the speaker, by their own will."""

    person_id: PersonId
    reason: Reason
    taken: bool = False


class Happening(StrEnum):
    """What happens in a round. A turn that is passed ends like any other: nothing stored tells the two apart."""

    JOIN = "join"
    LEAVE = "leave"
    MOVE_ON = "move_on"
    GO_BACK = "go_back"
    MORE_TIME = "more_time"
    LEAD = "lead"
    RESUME = "resume"
    END = "end"


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened in a round; `person_id` for those that are about somebody: join, leave, lead."""

    id: UUID
    kind: Happening
    at: datetime
    person_id: PersonId | None = None


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody's place in the order. `over`: they had their turn, whether they spoke or passed."""

    person_id: PersonId
    here: bool = True
    over: bool = False

    @property
    def waits(self) -> bool:
        """Whether their turn is to come, or going on."""
        return self.here and not self.over


@dataclass(frozen=True, slots=True)
class Round:
    """A round as it stands. `voices` in speaking order; who left stays among them as not here.

    `turn_began` and `more` are of the turn that goes on; `paused` is time in which the kiosk was off.
    """

    id: RoundId
    team_id: TeamId | None
    kind: HuddleKind
    template: Template
    started_at: datetime
    facilitator: PersonId | None
    turn_began: datetime
    last_at: datetime
    voices: tuple[Voice, ...] = ()
    more: timedelta = timedelta(0)
    paused: timedelta = timedelta(0)
    ended_at: datetime | None = None

    @property
    def waiting(self) -> tuple[PersonId, ...]:
        """Whose turn it is, and who comes after, in order."""
        return tuple(voice.person_id for voice in self.voices if voice.waits)

    @property
    def speaker(self) -> PersonId | None:
        """Whose turn it is; None once everybody here had theirs."""
        return self.waiting[0] if self.waiting else None

    @property
    def present(self) -> tuple[PersonId, ...]:
        """Who is here, in speaking order."""
        return tuple(voice.person_id for voice in self.voices if voice.here)

    @property
    def over(self) -> tuple[PersonId, ...]:
        """Who had their turn, in order."""
        return tuple(voice.person_id for voice in self.voices if voice.over)

    @property
    def each(self) -> timedelta:
        """Time for each voice, those who had theirs among them."""
        return time_each(self.template.minutes, len(self.over) + len(self.waiting))

    @property
    def turn_length(self) -> timedelta:
        """Time for the turn that goes on."""
        return self.each + self.more

    def turn_left(self, now: datetime) -> timedelta:
        """Return what is left of the turn that goes on, never below nothing; a clock set back adds nothing."""
        gone = max(now - self.turn_began, timedelta(0))
        return max(self.turn_length - gone, timedelta(0)) if self.waiting else timedelta(0)

    def left(self, now: datetime) -> timedelta:
        """Return about how long the round still takes, its closing included."""
        return self.turn_left(now) + self.each * max(len(self.waiting) - 1, 0) + FRAME / 2

    def is_open(self, now: datetime) -> bool:
        """Tell whether it still goes on: nobody ended it, and it has not been forgotten."""
        return self.ended_at is None and now - self.last_at < LAPSES

    @property
    def took(self) -> timedelta:
        """How long it was held until the last that happened, without the time the kiosk was off."""
        return max(self.last_at - self.started_at - self.paused, timedelta(0))


def time_each(minutes: int, people: int) -> timedelta:
    """Return the time for each of some people in a round of some minutes: 20 to 60 whole seconds."""
    share = (timedelta(minutes=minutes) - FRAME) / max(people, 1)
    return min(max(timedelta(seconds=share // timedelta(seconds=1)), LEAST_EACH), MOST_EACH)


def begin(
    round_id: RoundId,
    team_id: TeamId | None,
    kind: HuddleKind,
    template: Template,
    facilitator: PersonId,
    at: datetime,
) -> Round:
    """Return a round to which nobody has come yet."""
    return Round(round_id, team_id, kind, template, at, facilitator, turn_began=at, last_at=at)


def unfold(begun: Round, events: Iterable[Event]) -> Round:
    """Return a round after its events, in their order."""
    for event in events:
        begun = happen(begun, event)
    return begun


def happen(before: Round, event: Event) -> Round:
    """Return a round after an event; the very same one where the event makes no difference to it."""
    if before.ended_at is not None:
        return before
    after = _after(before, event)
    if after is before:
        return before
    if after.speaker != before.speaker:
        after = replace(after, turn_began=event.at, more=timedelta(0))
    return replace(after, last_at=max(event.at, before.last_at))


def _after(before: Round, event: Event) -> Round:
    match event.kind, event.person_id:
        case Happening.JOIN, UUID() as person:
            return _join(before, PersonId(person))
        case Happening.LEAVE, UUID() as person:
            return _leave(before, PersonId(person))
        case Happening.LEAD, UUID() as person:
            leads = person in before.present and person != before.facilitator
            return replace(before, facilitator=PersonId(person)) if leads else before
        case Happening.MOVE_ON, _:
            return _turn(before, before.speaker, over=True)
        case Happening.GO_BACK, _:
            had = [voice.person_id for voice in before.voices if voice.here and voice.over]
            return _turn(before, had[-1] if had else None, over=False)
        case Happening.MORE_TIME, _:
            more = min(before.more + MORE, MOST_MORE)
            return replace(before, more=more) if before.waiting and more != before.more else before
        case Happening.RESUME, _:
            off = max(event.at - before.last_at, timedelta(0))
            return replace(before, paused=before.paused + off, turn_began=event.at) if off else before
        case Happening.END, _:
            return replace(before, ended_at=max(event.at, before.last_at))
    raise ValueError(f"{event.kind} is about somebody")


def _join(before: Round, person: PersonId) -> Round:
    known = next((voice for voice in before.voices if voice.person_id == person), None)
    if known is not None and known.here:
        return before
    # Whoever had their turn keeps it; everybody else who comes late speaks last.
    if known is not None and known.over:
        voices = tuple(replace(voice, here=True) if voice is known else voice for voice in before.voices)
    else:
        voices = (*(voice for voice in before.voices if voice is not known), Voice(person))
    # Nobody was left to lead: whoever comes does.
    return replace(before, voices=voices, facilitator=before.facilitator or person)


def _leave(before: Round, person: PersonId) -> Round:
    if person not in before.present:
        return before
    voices = tuple(replace(voice, here=False) if voice.person_id == person else voice for voice in before.voices)
    after = replace(before, voices=voices)
    if before.facilitator == person:
        after = replace(after, facilitator=after.present[0] if after.present else None)
    return after


def _turn(before: Round, person: PersonId | None, *, over: bool) -> Round:
    if person is None:
        return before
    voices = tuple(replace(voice, over=over) if voice.person_id == person else voice for voice in before.voices)
    return replace(before, voices=voices)
