"""What a write changed: topics and ids, never data. It travels to every screen that shows them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID


class Topic(StrEnum):
    """What a screen may show."""

    PEOPLE = "people"
    CONSENT = "consent"
    OBSERVATIONS = "observations"
    GOALS = "goals"
    FRAMEWORKS = "frameworks"
    ROTATIONS = "rotations"
    PLANS = "plans"
    SETTINGS = "settings"
    HUDDLES = "huddles"
    REQUESTS = "requests"
    LOG = "log"
    STORIES = "stories"


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """Topics with the ids they touched (people, for facts about people). `origin` is who started it.

    No ids under a topic means: anything of that topic may have changed.
    """

    topics: Mapping[Topic, frozenset[UUID]]
    origin: str = ""

    def __bool__(self) -> bool:
        return bool(self.topics)

    def touches(self, *topics: Topic) -> bool:
        """Tell whether any of these topics changed."""
        return any(topic in self.topics for topic in topics)

    @classmethod
    def everything(cls, origin: str = "") -> ChangeSet:
        """Return the change after which every screen reads anew: a reconnect, a restored database."""
        return cls(dict.fromkeys(Topic, frozenset()), origin)
