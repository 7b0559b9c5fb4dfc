"""What a coaching card is opened for: a goal that two people talk about."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CardRequest:
    """A goal in front of the people who talk: whose, in what, in which words, and where it is met."""

    name: str
    competency: str
    text: str
    practice_ground: str = ""
