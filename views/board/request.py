"""What other places ask of the board."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.domain.ids import CompetencyId, PersonId


@dataclass(frozen=True, slots=True)
class CellRequest:
    """Open this cell, with its row lit."""

    person_id: PersonId
    competency_id: CompetencyId
