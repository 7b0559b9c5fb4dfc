"""Everything a huddle writes, one touch each; a name is enough, and nothing is shown as done before it is kept."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from kiosk.actions.goals import join_goal, leave_goal
from kiosk.actions.huddle_cards import TakePart, put_card, take_part
from kiosk.actions.huddle_passing import Passed, pass_turn, take_pass_back
from kiosk.actions.huddle_ways import AgreeOnRules, agree_on_rules
from kiosk.actions.huddles import StartHuddle, TellHuddle, start_huddle, tell_huddle
from kiosk.domain.errors import UserError
from kiosk.domain.goals import AllyKind
from kiosk.domain.huddles import Card, Happening, Part, Round
from kiosk.domain.ids import GoalId, IdMaker, PersonId, ProgrammeId, RoundId, TeamId
from kiosk.domain.people import Person
from kiosk.domain.permissions import Actor
from kiosk.jobs.runner import Jobs
from views.undoing import undoing

ORIGIN = "huddle"


class HuddleDesk:
    """Speaks for people by their names.

    `owner` is without whom nobody wants to know what came of it; `on_error` hears what was refused. A turn is told with
    whose turn it was on the screen, so two quick touches on the way on are one voice, not two.
    """

    def __init__(
        self,
        owner: QObject,
        jobs: Jobs,
        ids: IdMaker,
        programme_id: ProgrammeId,
        on_error: Callable[[UserError], object],
    ) -> None:
        self._owner, self._jobs, self._ids = owner, jobs, ids
        self._programme_id, self._on_error = programme_id, on_error

    def begin(
        self,
        leads: Person,
        command: StartHuddle,
        on_begun: Callable[[RoundId], object],
        on_refused: Callable[[UserError], object],
    ) -> None:
        """Begin a round, led by somebody who is here; `on_begun` is told once it is kept, or `on_refused` why not."""
        self._jobs.write(
            start_huddle,
            self._actor(leads),
            command,
            on_done=lambda held: on_begun(held.id),
            on_error=on_refused,
            owner=self._owner,
            origin=ORIGIN,
        )

    def tell(self, held: Round, leads: Person, kind: Happening, person_id: PersonId | None = None) -> None:
        """Let something happen in a round as it stands on the screen."""
        command = TellHuddle(self._ids(), held.id, kind, person_id, held.speaker)
        self._write(tell_huddle, self._actor(leads), command)

    def pass_turn(self, held: Round, leads: Person, on_passed: Callable[[Passed], object]) -> None:
        """Let whoever's turn it is pass: nobody can read afterwards that they did. `on_passed` is told what left."""
        self._jobs.write(
            pass_turn,
            self._actor(leads),
            TellHuddle(self._ids(), held.id, Happening.MOVE_ON, speaker=held.speaker),
            on_done=on_passed,
            on_error=self._on_error,
            owner=self._owner,
            origin=ORIGIN,
        )

    def taking_pass_back(self, person: Person, passed: Passed) -> Callable[[], None]:
        """Return the undo of passing: what left comes back to its person's card, and the turn, too."""
        args = (self._actor(person), self._ids(), passed)
        return undoing(self._jobs, self._owner, self._on_error, take_pass_back, *args)

    def put_card(self, held: Round, person: Person, seen: Card, card: Card) -> None:
        """Put on somebody's card what differs from what was seen there."""
        self._write(put_card, self._actor(person), held.id, card, seen)

    def take_part(self, held: Round, speaker: Person, helper: Person, part: Part, *, on: bool) -> None:
        """Note what somebody is to a speaker, or take it back: the helper offers, the speaker takes and names."""
        says = helper if part is Part.OFFERED else speaker
        self._write(take_part, self._actor(says), TakePart(held.id, speaker.id, helper.id, part, on))

    def agree(self, actor: Actor, team_id: TeamId, rules: tuple[str, ...]) -> None:
        """Let a team have these ground rules from now on."""
        self._write(agree_on_rules, actor, AgreeOnRules(self._ids(), team_id, rules))

    def join(self, goal_id: GoalId, person: Person, on_joined: Callable[[bool], object]) -> None:
        """Let somebody offer to watch a goal; `on_joined(is_new)` is told once it is kept."""
        self._jobs.write(
            join_goal,
            self._actor(person),
            goal_id,
            AllyKind.WATCH,
            on_done=on_joined,
            on_error=self._on_error,
            owner=self._owner,
            origin=ORIGIN,
        )

    def taking_back(self, goal_id: GoalId, person: Person) -> Callable[[], None]:
        """Return the undo of an offer to watch a goal."""
        args = (self._actor(person), goal_id, AllyKind.WATCH)
        return undoing(self._jobs, self._owner, self._on_error, leave_goal, *args)

    def _actor(self, person: Person) -> Actor:
        return Actor(person.id, self._programme_id, person.access, proven=False)

    def _write(self, action: Callable[..., object], *args: object) -> None:
        # What changed comes back by the bus, to this screen as to every other.
        self._jobs.write(
            action,
            *args,
            on_done=lambda _: None,
            on_error=self._on_error,
            owner=self._owner,
            origin=ORIGIN,
        )
