"""Competencies and the frameworks they come from."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.domain.ids import CompetencyId, FrameworkId
from kiosk.domain.levels import LevelScale


@dataclass(frozen=True, slots=True)
class Competency:
    """One column of a board. `level_words` says in a sentence what each level looks like here, lowest first.

    `level_words` is empty where the framework's owner reserves them and the programme has not entered its own.
    """

    id: CompetencyId
    framework_id: FrameworkId
    code: str
    name: str
    short_name: str
    scale: LevelScale
    level_words: tuple[str, ...] = ()
    description: str = ""

    def words_for(self, level: int) -> str:
        """Return what a level looks like in this competency, or what it means on the scale."""
        return self.level_words[level] if self.level_words else self.scale.levels[level].meaning
