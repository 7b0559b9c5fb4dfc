"""Founding a programme: a new database with its board and the one person who lets the others in."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass

from db.database import create_database
from db.keys import Keys
from db.store import WriteSession
from kiosk.actions.frameworks import put_board, put_defaults
from kiosk.actions.pins import GivenCode, give_code, hash_pin, new_code
from kiosk.actions.setup import NewProgramme, RosterEntry, create_programme, put_person
from kiosk.domain.clock import Clock
from kiosk.domain.people import Access, RoleKind
from kiosk.exchange.presets import FrameworkPreset, ScalePreset

DIRECTOR_KEY = "director"
DIRECTOR_ROLE = "Program director"


@dataclass(frozen=True, slots=True)
class Founding:
    """What a programme begins with; `columns` are codes of the framework's competencies, in the board's order."""

    programme: NewProgramme
    framework: FrameworkPreset
    scale: ScalePreset
    columns: tuple[str, ...]
    director: RosterEntry


def first_director(name: str, key: str = DIRECTOR_KEY) -> RosterEntry:
    """Return the roster's first entry; who leads goes first in sharing, too."""
    return RosterEntry(key, name, DIRECTOR_ROLE, RoleKind.FACULTY, access=Access.DIRECTOR, leader=True)


def found_programme(
    location: str | os.PathLike[str],
    founding: Founding,
    clock: Clock,
    *,
    filled: Callable[[], object] = lambda: None,
) -> GivenCode:
    """Make a programme's database, whole or not at all, and return the code with which its director signs in first.

    `filled` is called while nothing stands in its place yet; what it raises leaves nothing behind.
    Raises: InvalidInput (`zone-unknown`, `text-missing`, `text-too-long`), NotFound (`competency-code-unknown`), and
    what `create_database` raises.
    """
    given: list[GivenCode] = []

    def fill(write: WriteSession, keys: Keys) -> None:
        given.append(_found(write, keys.pepper, founding))
        filled()

    create_database(location, clock, fill=fill)
    return given[0]


def _found(write: WriteSession, pepper: bytes, founding: Founding) -> GivenCode:
    programme_id = create_programme(write, founding.programme)
    framework, scale = founding.framework, founding.scale
    framework_id = put_board(write, programme_id, framework, scale, framework.name, founding.columns)
    director = put_person(write, programme_id, None, founding.director).person_id
    put_defaults(write, programme_id, framework_id, framework)
    code = new_code()
    return GivenCode(code, give_code(write, None, director, hash_pin(code, pepper)))
