"""What the figures are aimed at, and whether they got there. A figure that misses is told, and nothing fails by it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass

from kiosk.app.bench.figures import Document, Result, kept


@dataclass(frozen=True, slots=True)
class Target:
    """A result's figure (`p50`, `p99`, `max`) that is to be at most so much, in the result's own unit."""

    name: str
    figure: str
    at_most: float


@dataclass(frozen=True, slots=True)
class Ratio:
    """How many times as long as the kiosk's own a peer's median is to take, at least."""

    name: str
    at_least: float


def targets_document(targets: Iterable[Target], results: Sequence[Result]) -> list[Document]:
    """Return each target with what was found; one that nothing was measured for is left out."""
    found = {result.name: asdict(result.figures) for result in results}
    return [
        {**asdict(target), "found": found[target.name][target.figure], "kept": _reached(target, found)}
        for target in targets
        if target.name in found
    ]


def ratios_document(ratio: Ratio, times: Mapping[str, Mapping[str, float]]) -> Document:
    """Return a wished ratio with the one that was found."""
    found = times[ratio.name]["p50"]
    return {**asdict(ratio), "figure": "p50", "found": found, "kept": found >= ratio.at_least}


def ratios_lines(times: Mapping[str, Mapping[str, float]], target: Document) -> Iterator[str]:
    """Yield a table of ratios for reading."""
    for name, each in times.items():
        aim = f"   p50 at least {target['at_least']:g}: {kept(target)}" if name == target["name"] else ""
        yield f"{name:24}{each['p50']:9.1f}x{each['p99']:9.1f}x{each['max']:9.1f}x{aim}"


def _reached(target: Target, found: Mapping[str, Mapping[str, float]]) -> bool:
    return found[target.name][target.figure] <= target.at_most
