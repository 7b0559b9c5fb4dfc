"""A programme begins: a database from nothing, its board, and one person who may let the others in."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import func, select

from db import audit
from db.database import open_database
from db.keys import keys_path
from db.location import parse_location
from db.queries.board import load_board
from db.queries.people import find_person
from db.queries.programme import load_programme
from db.store import Store
from db.tables import AuditRow, NotApplicableRow, PhraseRow, PinRow, RoleRow
from kiosk.actions.founding import Founding, first_director, found_programme
from kiosk.actions.pins import GivenCode, matches
from kiosk.actions.setup import NewProgramme, RosterEntry, put_person
from kiosk.domain.board import CellKind
from kiosk.domain.clock import SetClock
from kiosk.domain.errors import InvalidInput, NotFound, UserError
from kiosk.domain.people import Access, RoleKind
from kiosk.domain.programme import GroupFilter
from kiosk.exchange.presets import list_frameworks, list_scales, load_framework, load_scale


def founding(framework: str = "workroom", scale: str | None = None) -> Founding:
    preset = load_framework(framework)
    return Founding(
        NewProgramme("Riverside Internal Medicine", "America/Chicago"),
        preset,
        load_scale(scale or preset.scale_id),
        tuple(item.code for item in preset.competencies),
        first_director("Miriam Adler"),
    )


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where no database is yet: a file's path, or an empty database on a server."""
    return str(request.getfixturevalue("empty_postgres_url") if request.param == "postgres" else tmp_path / "new.db")


def test_a_programme_begins_with_a_board_and_its_director(place: str, clock: SetClock) -> None:
    given = found_programme(place, founding(), clock)
    store = open_database(place, clock)
    with store.read() as session:
        programme = load_programme(session)
        board = load_board(session, clock.now(), GroupFilter()).board
        director = find_person(session, programme.id, "director")
        pin = session.get_one(PinRow, director.id)
        phrases = session.scalar(select(func.count()).select_from(PhraseRow))
        broken_at = audit.verify(session, store.keys.audit)
    assert (programme.name, programme.stage, programme.is_demo) == ("Riverside Internal Medicine", 1, False)
    assert [row.person.name for row in board.rows] == ["Miriam Adler"]
    assert len(board.columns) == 15
    assert {cell.kind for cell in board.rows[0].cells} == {CellKind.NOT_SEEN}
    assert (director.access, director.leader, director.role.name) == (Access.DIRECTOR, True, "Program director")
    assert matches(pin.hash, given.digits, store.keys.pepper)
    assert pin.one_time
    assert phrases
    assert broken_at is None
    store.close()


def test_the_trail_says_that_the_machine_gave_the_code(place: str, clock: SetClock) -> None:
    found_programme(place, founding(), clock)
    store = open_database(place, clock)
    with store.read() as session:
        told = session.scalars(select(AuditRow).order_by(AuditRow.seq)).all()
    store.close()
    assert [row.action for row in told][:2] == ["database-created", "programme_create"]
    assert (told[-1].action, told[-1].actor_id, told[-1].details) == ("pin_code", None, {"given": "machine"})


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        (replace(founding(), programme=NewProgramme("Riverside", "America/Nowhere")), "zone-unknown"),
        (replace(founding(), columns=("AIR", "ZZ")), "competency-code-unknown"),
        (replace(founding(), director=first_director("\u200b")), "text-missing"),
    ],
)
def test_what_cannot_be_leaves_nothing(place: str, clock: SetClock, tmp_path: Path, wrong: Founding, code: str) -> None:
    with pytest.raises(UserError, match=code):
        found_programme(place, wrong, clock)
    assert list(tmp_path.iterdir()) == []
    assert not keys_path(parse_location(place)).exists()
    found_programme(place, founding(), clock)


def test_a_second_programme_takes_no_place_of_the_first(place: str, clock: SetClock) -> None:
    found_programme(place, founding(), clock)
    with pytest.raises(InvalidInput, match="database-exists"):
        found_programme(place, founding(), clock)
    open_database(place, clock).close()


@pytest.mark.parametrize("framework", [preset.id for preset in list_frameworks()])
def test_every_shipped_framework_makes_a_board(tmp_path: Path, clock: SetClock, framework: str) -> None:
    store = opened(tmp_path, clock, founding(framework))
    with store.read() as session:
        codes = [column.competency.code for column in load_board(session, clock.now(), GroupFilter()).board.columns]
    store.close()
    assert codes == [item.code for item in load_framework(framework).competencies]


@pytest.mark.parametrize("scale", [preset.id for preset in list_scales()])
def test_on_another_scale_its_own_scales_sentences_stay_away(tmp_path: Path, clock: SetClock, scale: str) -> None:
    store = opened(tmp_path, clock, founding("workroom", scale))
    with store.read() as session:
        columns = load_board(session, clock.now(), GroupFilter()).board.columns
    store.close()
    assert {len(column.competency.scale.levels) for column in columns} == {len(load_scale(scale).levels)}
    assert all(bool(column.competency.level_words) is (scale == "workroom") for column in columns)


def test_the_board_has_the_columns_that_were_chosen_in_their_order(tmp_path: Path, clock: SetClock) -> None:
    store = opened(tmp_path, clock, replace(founding(), columns=("NEWS", "AIR")))
    with store.read() as session:
        columns = load_board(session, clock.now(), GroupFilter()).board.columns
    store.close()
    assert [column.competency.code for column in columns] == ["NEWS", "AIR"]


def test_who_comes_later_in_a_new_role_finds_what_does_not_apply_left_out(tmp_path: Path, clock: SetClock) -> None:
    store = opened(tmp_path, clock, founding())
    with store.write() as write:
        programme = load_programme(write.session)
        for kind in (RoleKind.PHARMACIST, RoleKind.RESIDENT):
            put_person(write, programme.id, None, RosterEntry(kind.value, kind.value, kind.value.title(), kind))
    with store.read() as session:
        left_out = (
            select(func.count()).select_from(NotApplicableRow).join(RoleRow, RoleRow.id == NotApplicableRow.role_id)
        )
        counts = {kind: session.scalar(left_out.where(RoleRow.kind == kind)) for kind in RoleKind}
    store.close()
    expected = [item for item in load_framework("workroom").competencies if RoleKind.PHARMACIST in item.not_for]
    assert counts[RoleKind.PHARMACIST] == len(expected) > 0
    assert counts[RoleKind.RESIDENT] == 0


def test_a_code_does_not_show_in_what_is_logged_of_it(clock: SetClock) -> None:
    assert "592038" not in repr(GivenCode("592038", clock.now()))


def test_two_of_one_name_are_told_apart_by_their_keys(tmp_path: Path, clock: SetClock) -> None:
    store = opened(tmp_path, clock, founding())
    with store.write() as write:
        programme = load_programme(write.session)
        put_person(write, programme.id, None, RosterEntry("p2", "Miriam ADLER", "Nurse", RoleKind.NURSE))
    with store.read() as session:
        with pytest.raises(InvalidInput, match="person-ambiguous"):
            find_person(session, programme.id, "miriam adler")
        assert find_person(session, programme.id, "P2").role.kind is RoleKind.NURSE
        with pytest.raises(NotFound, match="person-not-found"):
            find_person(session, programme.id, "miriam")
    store.close()


def opened(folder: Path, clock: SetClock, wanted: Founding) -> Store:
    """Found a programme in a new file and open it."""
    found_programme(folder / "new.db", wanted, clock)
    return open_database(folder / "new.db", clock)
