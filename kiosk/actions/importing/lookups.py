"""What a file's words mean in this programme: people, competencies, rotations."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.queries.frameworks import load_board_set, load_not_applicable
from db.queries.programme import load_programme
from db.tables import PersonRow
from kiosk.domain.errors import InvalidInput, NotFound
from kiosk.domain.frameworks import Competency
from kiosk.domain.ids import CompetencyId, PersonId, RoleId
from kiosk.domain.people import folded
from kiosk.domain.programme import Programme

# So much of a cell stands in the sentence about it.
SHOWN = 40


@dataclass(frozen=True, slots=True)
class Lookups:
    """Finds what a cell names, whatever its capitals and however its accents are composed.

    People go by roster key, or by their whole name where only one has it. `not_for`: competencies by role.
    """

    programme: Programme
    people_by_key: Mapping[str, PersonId]
    people_by_name: Mapping[str, list[PersonId]]
    competencies: Mapping[str, Competency]
    roles: Mapping[PersonId, RoleId]
    not_for: frozenset[tuple[RoleId, CompetencyId]]

    def person(self, words: str) -> PersonId:
        """Return a person. Raises: NotFound (`person-not-found`), InvalidInput (`person-ambiguous`)."""
        sought = folded(words)
        if sought in self.people_by_key:
            return self.people_by_key[sought]
        found = self.people_by_name.get(sought, [])
        if len(found) > 1:
            raise InvalidInput("person-ambiguous", name=words[:SHOWN], count=len(found))
        if not found:
            raise NotFound("person-not-found", name=words[:SHOWN])
        return found[0]

    def competency(self, words: str) -> Competency:
        """Return a competency of the main board set by code or name. Raises: NotFound (`competency-not-found`)."""
        found = self.competencies.get(folded(words))
        if found is None:
            raise NotFound("competency-not-found", name=words[:SHOWN])
        return found

    def applies(self, person: PersonId, competency: Competency) -> bool:
        """Tell whether a competency applies to a person's role."""
        return (self.roles[person], competency.id) not in self.not_for

    def level(self, competency: Competency, label: str) -> int:
        """Return a level by the scale's own label. Raises: InvalidInput (`level-label-unknown`)."""
        labels = [level.label for level in competency.scale.levels]
        if label not in labels:
            raise InvalidInput("level-label-unknown", label=label[:SHOWN], known=", ".join(labels))
        return labels.index(label)


def load_lookups(session: Session) -> Lookups:
    """Return the words of the programme. Raises: NotFound (`programme-missing`)."""
    programme = load_programme(session)
    keys: dict[str, PersonId] = {}
    names: dict[str, list[PersonId]] = defaultdict(list)
    roles: dict[PersonId, RoleId] = {}
    for row in session.scalars(select(PersonRow).where(PersonRow.programme_id == programme.id)):
        keys[folded(row.roster_key)] = PersonId(row.id)
        names[folded(row.name)].append(PersonId(row.id))
        roles[PersonId(row.id)] = RoleId(row.role_id)
    competencies: dict[str, Competency] = {}
    try:
        columns = load_board_set(session, programme.id).columns
    except NotFound:
        columns = ()
    for column in columns:
        competencies[folded(column.competency.code)] = column.competency
        competencies[folded(column.competency.name)] = column.competency
    return Lookups(programme, keys, names, competencies, roles, load_not_applicable(session))
