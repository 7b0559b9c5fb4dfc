"""What a file's words mean in this programme: people, competencies, rotations."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.queries.frameworks import load_board_set
from db.queries.programme import load_programme
from db.tables import PersonRow
from kiosk.domain.errors import InvalidInput, NotFound
from kiosk.domain.frameworks import Competency
from kiosk.domain.ids import PersonId
from kiosk.domain.programme import Programme


@dataclass(frozen=True, slots=True)
class Lookups:
    """Finds what a cell names. People go by roster key, or by their whole name where only one has it."""

    programme: Programme
    people_by_key: Mapping[str, PersonId]
    people_by_name: Mapping[str, list[PersonId]]
    competencies: Mapping[str, Competency]

    def person(self, words: str) -> PersonId:
        """Return a person. Raises: NotFound (`person-not-found`), InvalidInput (`person-ambiguous`)."""
        folded = words.casefold()
        if folded in self.people_by_key:
            return self.people_by_key[folded]
        found = self.people_by_name.get(folded, [])
        if len(found) > 1:
            raise InvalidInput("person-ambiguous", name=words, count=len(found))
        if not found:
            raise NotFound("person-not-found", name=words)
        return found[0]

    def competency(self, words: str) -> Competency:
        """Return a competency of the main board set by code or name. Raises: NotFound (`competency-not-found`)."""
        found = self.competencies.get(words.casefold())
        if found is None:
            raise NotFound("competency-not-found", name=words)
        return found

    def level(self, competency: Competency, label: str) -> int:
        """Return a level by the scale's own label. Raises: InvalidInput (`level-label-unknown`)."""
        labels = [level.label for level in competency.scale.levels]
        if label not in labels:
            raise InvalidInput("level-label-unknown", label=label, known=", ".join(labels))
        return labels.index(label)


def load_lookups(session: Session) -> Lookups:
    """Return the words of the programme. Raises: NotFound (`programme-missing`)."""
    programme = load_programme(session)
    keys: dict[str, PersonId] = {}
    names: dict[str, list[PersonId]] = defaultdict(list)
    for row in session.scalars(select(PersonRow).where(PersonRow.programme_id == programme.id)):
        keys[row.roster_key.casefold()] = PersonId(row.id)
        names[row.name.casefold()].append(PersonId(row.id))
    competencies: dict[str, Competency] = {}
    try:
        columns = load_board_set(session, programme.id).columns
    except NotFound:
        columns = ()
    for column in columns:
        competencies[column.competency.code.casefold()] = column.competency
        competencies[column.competency.name.casefold()] = column.competency
    return Lookups(programme, keys, names, competencies)
