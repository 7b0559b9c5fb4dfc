"""Level scales as pins know them."""

from __future__ import annotations

from kiosk.domain.levels import LevelScale
from widgets.pin_state import NOT_APPLICABLE, PinKind, PinScale, PinState, seen


def pin_scale(scale: LevelScale) -> PinScale:
    """Return a scale's labels and names."""
    return PinScale(tuple(level.label for level in scale.levels), tuple(level.name for level in scale.levels))


def standing_pin(scale: LevelScale, level: int | None, target: int | None, *, applies: bool = True) -> PinState:
    """Return the pin of a level (None: not seen) with the growth edge's target, where there is one."""
    if not applies:
        return NOT_APPLICABLE
    if level is None:
        return PinState(PinKind.NOT_SEEN, edge=target is not None)
    return seen(pin_scale(scale), level, edge_to=target)
