"""Level scales: named, ordered stages. Never averaged, never with decimals that a scale does not have."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.domain.ids import ScaleId


def ahead(target: int | None, level: int) -> int | None:
    """Return a target that lies above a level; what is reached already is no next step, though the edge may live on."""
    return target if target is not None and target > level else None


@dataclass(frozen=True, slots=True)
class NamedLevel:
    """One stage: the framework's own label (`2`, `2.5`, `B`), its name, and what it means in a sentence."""

    label: str
    name: str
    meaning: str = ""


@dataclass(frozen=True, slots=True)
class LevelScale:
    """Stages in order, lowest first; a level is an index into `levels`.

    `alone_from` is the first level at which a person works without somebody beside them.
    """

    id: ScaleId
    name: str
    levels: tuple[NamedLevel, ...]
    alone_from: int

    def __post_init__(self) -> None:
        if len(self.levels) < 2 or not 0 < self.alone_from < len(self.levels):
            raise ValueError(f"scale {self.name!r} needs two levels or more and an alone_from among them")

    @property
    def highest(self) -> int:
        """The index of the highest level."""
        return len(self.levels) - 1

    def next_after(self, level: int | None) -> int:
        """Return the level to work towards: one above, the lowest but one where nothing was seen, at most the top."""
        return min((0 if level is None else level) + 1, self.highest)

    def holds(self, level: int) -> bool:
        """Tell whether `level` is an index of this scale."""
        return 0 <= level <= self.highest
