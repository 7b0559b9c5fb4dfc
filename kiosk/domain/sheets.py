"""Printed weeks: the code that brings one back, and how a goal went."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from kiosk.domain.backoff import LOCKED_FOR, Failures

# No 0 O, 1 I L, 2 Z, 5 S, 8 B, U V: what is read from paper in a hurry stays what was printed.
ALPHABET = "34679ACDEFGHJKMNPQRTWXY"
LENGTH = 5


class Went(StrEnum):
    """Whether the week brought a goal its chance. None of them is a failure."""

    CAME_UP = "came_up"
    IN_PART = "in_part"
    NOT_MET = "not_met"


def is_code(text: str) -> bool:
    """Tell whether a text could be a printed code, as it was printed."""
    return len(text) == LENGTH and set(text) <= set(ALPHABET)


def missed_again(failures: Failures, now: datetime) -> Failures:
    """Return the codes in a row that no sheet has after one more; what lies a lock's length back is forgotten.

    A screen has no person of its own: by then somebody else stands there.
    """
    recent = failures.last_at is not None and abs(now - failures.last_at) < LOCKED_FOR
    return Failures(failures.count + 1 if recent else 1, now)
