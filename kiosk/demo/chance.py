"""Randomness that a seed repeats: one stream for each purpose, so that a change in one leaves the others alone."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


def stream(seed: int, purpose: str) -> random.Random:
    """Return the stream of a seed and purpose."""
    return random.Random(f"{seed}/{purpose}")  # noqa: S311 - invented people, no secrets


def weighted(chance: random.Random, items: Sequence[T], weights: Sequence[float]) -> T:
    """Return one of the items; a weight of 0 is never drawn while another is above it."""
    return chance.choices(items, weights)[0]


def happens(chance: random.Random, share: float) -> bool:
    """Tell whether something of this probability happens."""
    return chance.random() < share
