"""Ids: UUIDv7, made at the kiosk, so that the same entry sent twice is one entry."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from typing import NewType
from uuid import UUID

from kiosk.domain.clock import Clock

ProgrammeId = NewType("ProgrammeId", UUID)
PersonId = NewType("PersonId", UUID)
RoleId = NewType("RoleId", UUID)
TeamId = NewType("TeamId", UUID)
ScaleId = NewType("ScaleId", UUID)
FrameworkId = NewType("FrameworkId", UUID)
CompetencyId = NewType("CompetencyId", UUID)
BoardSetId = NewType("BoardSetId", UUID)
ObservationId = NewType("ObservationId", UUID)
GoalId = NewType("GoalId", UUID)
TrainingId = NewType("TrainingId", UUID)
WatchRequestId = NewType("WatchRequestId", UUID)
RotationId = NewType("RotationId", UUID)
BlockId = NewType("BlockId", UUID)
PlanId = NewType("PlanId", UUID)
LogEntryId = NewType("LogEntryId", UUID)
LogLeadId = NewType("LogLeadId", UUID)
StoryId = NewType("StoryId", UUID)
ThanksId = NewType("ThanksId", UUID)
ChangeId = NewType("ChangeId", UUID)
RoundId = NewType("RoundId", UUID)
HuddleTemplateId = NewType("HuddleTemplateId", UUID)
PrintRunId = NewType("PrintRunId", UUID)


class IdMaker:
    """Makes UUIDv7 ids in ascending order; callable from any thread.

    Ours rather than a library's because clock and randomness are handed in: a demo of one seed has the same ids every
    time. Source: RFC 9562, section 5.7, with the 12 bits of `rand_a` as a counter within the millisecond (section 6.2).
    """

    def __init__(self, clock: Clock, random_bytes: Callable[[int], bytes] = os.urandom) -> None:
        self._clock = clock
        self._random_bytes = random_bytes
        self._lock = threading.Lock()
        self._last = (0, 0)

    def __call__(self) -> UUID:
        """Return a new id, greater than every one before it."""
        with self._lock:
            millis, counter = self._next_tick()
        tail = int.from_bytes(self._random_bytes(8)) & ((1 << 62) - 1)
        return UUID(int=(millis << 80) | (0x7 << 76) | (counter << 64) | (0b10 << 62) | tail)

    def _next_tick(self) -> tuple[int, int]:
        millis = int(self._clock.now().timestamp() * 1000)
        last_millis, last_counter = self._last
        if millis > last_millis:
            self._last = (millis, 0)
        elif last_counter < 0xFFF:
            # The same millisecond, or a clock set back: order matters more than the exact time.
            self._last = (last_millis, last_counter + 1)
        else:
            self._last = (last_millis + 1, 0)
        return self._last
