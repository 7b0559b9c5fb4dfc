"""What the cards of a round say, ready to be shown: equal words, equal card."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.domain.consent import Audience
from kiosk.domain.ids import GoalId, PersonId
from widgets.pin_state import PinScale, PinState


@dataclass(frozen=True, slots=True)
class EdgeShown:
    """What somebody works on today: the pin, the competency, their own words, where they will meet it.

    `watch`: they ask to be watched at it.
    """

    pin: PinState
    scale: PinScale
    competency: str
    text: str
    ground: str = ""
    watch: bool = False


@dataclass(frozen=True, slots=True)
class HelperShown:
    """Somebody who is here and can help; `taken` once they are matched."""

    person_id: PersonId
    name: str
    initials: str
    words: str
    taken: bool = False


@dataclass(frozen=True, slots=True)
class HeadShown:
    """Whose card it is. `yesterday` is the line they shared at the last check-out, empty for none."""

    person_id: PersonId
    name: str
    initials: str
    role: str
    yesterday: str = ""


@dataclass(frozen=True, slots=True)
class CheckInShown:
    """The card of a check-in. `others` tells whether there is another goal of theirs to show instead.

    `with_whom` says who of those here is paired with them this week and is not among `helpers`; empty for nobody.
    """

    head: HeadShown
    edge: EdgeShown | None
    need: str
    helpers: tuple[HelperShown, ...]
    others: bool = False
    with_whom: str = ""


@dataclass(frozen=True, slots=True)
class CheckOutShown:
    """The same card at the check-out. `came_up` is a choice's key, empty for none; `helped` are people's ids."""

    head: HeadShown
    edge: EdgeShown | None
    came_up: str
    happened: str
    learned: str
    helped: frozenset[PersonId]
    helpers: tuple[HelperShown, ...]
    line: str
    line_for: Audience


@dataclass(frozen=True, slots=True)
class LonelyGoal:
    """A goal without an ally."""

    goal_id: GoalId
    person_id: PersonId
    name: str
    initials: str
    competency: str
    text: str


@dataclass(frozen=True, slots=True)
class EndShown:
    """What the end says: goals, and a question or a story's title with what stands over it.

    `answers` of a story as (question, answer); none where a question stands there.
    """

    goals: tuple[LonelyGoal, ...]
    heading: str
    card: str
    answers: tuple[tuple[str, str], ...] = ()
