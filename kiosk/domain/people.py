"""People and their roles: residents, fellows, faculty, nurses, pharmacists stand in equal rows."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from kiosk.domain.ids import PersonId, RoleId, TeamId


class RoleKind(StrEnum):
    """What somebody is here as; frameworks say by kind to whom a competency does not apply."""

    RESIDENT = "resident"
    FELLOW = "fellow"
    FACULTY = "faculty"
    NURSE = "nurse"
    PHARMACIST = "pharmacist"
    THERAPIST = "therapist"
    OTHER = "other"

    @property
    def is_trainee(self) -> bool:
        """Whether this kind is in training, so that the leaders-share-first rule speaks of them."""
        return self in (RoleKind.RESIDENT, RoleKind.FELLOW)


class Access(StrEnum):
    """What a person may do beyond their own pages and coaching others."""

    MEMBER = "member"
    CHIEF = "chief"
    DIRECTOR = "director"
    ADMINISTRATOR = "administrator"


@dataclass(frozen=True, slots=True)
class Role:
    """A programme's own name for a role (`Charge nurse`), of one kind."""

    id: RoleId
    name: str
    kind: RoleKind


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody on the roster. `year` is the postgraduate year of a resident or fellow, where known.

    `leader`: counts among those who share their own levels before trainees' levels stand on the wall.
    """

    id: PersonId
    name: str
    role: Role
    year: int | None = None
    team_id: TeamId | None = None
    access: Access = Access.MEMBER
    leader: bool = False
    active: bool = True
    version: int = 1

    @property
    def initials(self) -> str:
        """First letters of the first and last word of the name, upper case: at most two."""
        return initials_of(self.name)

    @property
    def given_name(self) -> str:
        """The first word of the name, for short mention."""
        return self.name.split()[0] if self.name.split() else self.name

    @property
    def role_line(self) -> str:
        """What stands under the name: `PGY-2`, `PGY-5 fellow` or the role's name."""
        if self.role.kind is RoleKind.RESIDENT and self.year:
            return f"PGY-{self.year}"
        return self.role.name


def initials_of(name: str) -> str:
    """Return at most two capital initials of a name, whatever its script."""
    words = [word for word in name.split() if any(unicodedata.category(char)[0] in "LN" for char in word)]
    picked = words[:1] + words[-1:] if len(words) > 1 else words
    letters = (next(char for char in word if unicodedata.category(char)[0] in "LN") for word in picked)
    # Some letters have two as their capital (ß): the first stands for both.
    return "".join(letter.upper()[0] for letter in letters)


def folded(words: str) -> str:
    """Return words as names and keys are compared: composed (NFC) and without capitals."""
    return unicodedata.normalize("NFC", words).casefold()


def name_order(name: str) -> tuple[str, str]:
    """Return the key by which names stand in order: letters without their marks, case folded, then the name itself."""
    plain = unicodedata.normalize("NFKD", name)
    return "".join(char for char in plain if not unicodedata.combining(char)).casefold(), name
