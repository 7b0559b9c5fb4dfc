"""What Python's collector would do now, done when and where it is asked to."""

from __future__ import annotations

import gc


def collect_due() -> int:
    """Collect the oldest generation that is due by Python's own thresholds; return how much was found."""
    due = [
        generation
        for generation, (count, threshold) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True))
        if threshold and count > threshold
    ]
    return gc.collect(max(due)) if due else 0
