"""Which goals of the wall are shown: of a team, a profession, in a competency, or those that somebody helps with."""

from __future__ import annotations

from dataclasses import dataclass

from db.queries.goal_wall import GoalOnWall
from kiosk.domain.ids import CompetencyId, PersonId, TeamId
from kiosk.domain.people import RoleKind


@dataclass(frozen=True, slots=True)
class Narrowing:
    """What a goal has to be; None asks nothing."""

    team_id: TeamId | None = None
    kind: RoleKind | None = None
    competency_id: CompetencyId | None = None
    ally_id: PersonId | None = None

    def passes(self, item: GoalOnWall) -> bool:
        """Tell whether a goal is shown."""
        person = item.shared.person
        return (
            self.team_id in (None, person.team_id)
            and self.kind in (None, person.role.kind)
            and self.competency_id in (None, item.competency.id)
            and (self.ally_id is None or any(ally.person_id == self.ally_id for ally, _ in item.shared.allies))
        )


EVERY_GOAL = Narrowing()
