"""A smallest set of reasons that cannot hold together."""

from __future__ import annotations

from collections.abc import Callable, Sequence

Holds = Callable[[Sequence[str]], bool]


def smallest(holds: Holds, names: Sequence[str], over: Callable[[], bool] = lambda: False) -> list[str]:
    """Return a smallest part of `names`, which together do not hold. `holds` is asked; the first are kept rather.

    When `over` says so, what is left is returned: it does not hold either, but may be more than is needed.
    Source: QuickXplain (Junker 2004).
    """
    return _smallest(holds, [], list(names), over, tested=False)


def _smallest(holds: Holds, given: list[str], names: list[str], over: Callable[[], bool], *, tested: bool) -> list[str]:
    if tested and not holds(given):
        return []
    if len(names) <= 1 or over():
        return names
    half = len(names) // 2
    left, right = names[:half], names[half:]
    from_right = _smallest(holds, [*given, *left], right, over, tested=True)
    from_left = _smallest(holds, [*given, *from_right], left, over, tested=bool(from_right))
    return [*from_left, *from_right]
