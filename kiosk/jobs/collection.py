"""What Python's collector would do now, done when and where it is asked to."""

from __future__ import annotations

import gc

OLDEST = 2


def collect_due(oldest: int = OLDEST) -> int:
    """Collect the oldest generation, up to `oldest`, that is due by Python's own thresholds; return what was found."""
    due = [
        generation
        for generation, (count, threshold) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True))
        if threshold and count > threshold and generation <= oldest
    ]
    return gc.collect(max(due)) if due else 0
