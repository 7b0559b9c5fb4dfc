"""Coaching cards: a way to talk in a few named steps. Nothing that is said over a card is kept."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Ending(StrEnum):
    """What a conversation over a card leads to."""

    GOAL = "goal"
    """The last step makes a growth goal."""
    WORDS = "words"
    """What was said is enough."""


@dataclass(frozen=True, slots=True)
class CardStep:
    """One step: what it is called and asks in short, who does what, and questions to begin with."""

    name: str
    asks: str
    says: str
    questions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CoachingCard:
    """A card with its steps in order; `minutes` is what the whole takes. `source` says where the way comes from."""

    id: str
    name: str
    icon: str
    purpose: str
    minutes: int
    steps: tuple[CardStep, ...]
    ending: Ending
    source: str
