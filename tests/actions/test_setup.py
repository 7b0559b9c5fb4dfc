"""Setting a programme up, keeping its roster, choosing who sees what; and what people may write."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import select

from db.queries.people import load_person
from db.queries.programme import load_programme, load_teams
from db.store import Store
from db.tables import AuditRow, ConsentRow, ObservationRow
from kiosk.actions.setup import NewProgramme, RosterEntry, choose_setting, create_programme, put_person
from kiosk.actions.sharing import choose_audience, offer_coaching
from kiosk.actions.texts import clean
from kiosk.domain.consent import Audience, ItemKind
from kiosk.domain.errors import Conflict, InvalidInput, NotAllowed, NotFound
from kiosk.domain.ids import CompetencyId
from kiosk.domain.people import Access, RoleKind
from kiosk.domain.permissions import Actor
from tests.workroom import PEOPLE, Workroom

AMARA = PEOPLE[0]


def put(workroom: Workroom, entry: RosterEntry, by: str | None = None) -> str:
    with workroom.store.write() as write:
        return put_person(write, workroom.programme_id, workroom.actor(by) if by else None, entry).state


def test_a_database_holds_one_programme(store: Store) -> None:
    with store.write() as write:
        create_programme(write, NewProgramme("  Pediatrics \n residency ", "America/Chicago"))
    with store.read() as session:
        programme = load_programme(session)
    assert (programme.name, programme.stage, programme.calendar.day_turns_at) == ("Pediatrics residency", 1, 4)
    with pytest.raises(Conflict, match="programme-exists"), store.write() as write:
        create_programme(write, NewProgramme("Another", "America/Chicago"))


@pytest.mark.parametrize("zone", ["", "Chicago", "America/Nowhere", "../etc/passwd", "/etc/passwd", "a\0b"])
def test_a_time_zone_is_one_of_the_worlds(sqlite_store: Store, zone: str) -> None:
    with pytest.raises(InvalidInput, match="zone-unknown"), sqlite_store.write() as write:
        create_programme(write, NewProgramme("Pediatrics", zone))


def test_a_person_is_new_changed_or_the_same(workroom: Workroom) -> None:
    new = RosterEntry("p07", "Nell Archer", "Fellow", RoleKind.FELLOW, "Team Green", 4)
    assert [put(workroom, entry) for entry in (new, new, replace(new, year=5), replace(new, key="P07", year=5))] == [
        "new", "same", "changed", "same",
    ]  # fmt: skip


def test_the_same_changes_nothing_and_is_told_to_nobody(small_workroom: Workroom) -> None:
    with small_workroom.store.write() as write:
        put_person(write, small_workroom.programme_id, None, AMARA)
    assert not write.changes
    with small_workroom.store.read() as session:
        assert load_person(session, small_workroom.id_of("Amara")).version == 1


def test_teams_are_made_where_they_are_new(small_workroom: Workroom) -> None:
    put(small_workroom, replace(AMARA, team=" Team  Red "))
    with small_workroom.store.read() as session:
        teams = [team.name for team in load_teams(session, small_workroom.programme_id)]
    assert teams == ["Team Blue", "Team Green", "Team Red"]


def test_a_role_is_of_one_kind(small_workroom: Workroom) -> None:
    with pytest.raises(InvalidInput, match="role-kind-differs"):
        put(small_workroom, replace(AMARA, kind=RoleKind.NURSE))


@pytest.mark.parametrize("entry", [replace(AMARA, name=" "), replace(AMARA, name="\u200b"), replace(AMARA, key="\t")])
def test_a_person_has_a_name_and_a_key(small_workroom: Workroom, entry: RosterEntry) -> None:
    with pytest.raises(InvalidInput, match="text-missing"):
        put(small_workroom, entry)


def test_chiefs_keep_the_roster_and_members_do_not(small_workroom: Workroom) -> None:
    assert put(small_workroom, replace(AMARA, year=2), by="Mei-Ling") == "changed"
    with pytest.raises(NotAllowed):
        put(small_workroom, replace(AMARA, year=3), by="Björn")


def test_a_chief_gives_nobody_access_and_takes_none(small_workroom: Workroom) -> None:
    chief = PEOPLE[3]
    for entry in (
        replace(AMARA, access=Access.CHIEF),
        replace(chief, access=Access.DIRECTOR),
        replace(PEOPLE[4], access=Access.MEMBER),
        RosterEntry("new", "Nell Archer", "Fellow", RoleKind.FELLOW, access=Access.ADMINISTRATOR),
    ):
        with pytest.raises(NotAllowed):
            put(small_workroom, entry, by="Mei-Ling")
    assert put(small_workroom, replace(AMARA, access=Access.CHIEF), by="Miriam") == "changed"


def test_settings_are_the_administrators(small_workroom: Workroom) -> None:
    administrator = Actor(small_workroom.id_of("Ines"), small_workroom.programme_id, Access.ADMINISTRATOR)
    with small_workroom.store.write() as write:
        choose_setting(write, administrator, "leaders_needed", 2)
    with pytest.raises(NotAllowed), small_workroom.store.write() as write:
        choose_setting(write, small_workroom.actor("Miriam"), "leaders_needed", 0)
    with pytest.raises(ValueError, match="no choice"), small_workroom.store.write() as write:
        choose_setting(write, administrator, "leaders_neded", 0)
    with small_workroom.store.read() as session:
        assert load_programme(session).settings.leaders_needed == 2


def test_a_choice_of_audience_is_ones_own_and_goes_into_the_trail(workroom: Workroom) -> None:
    workroom.share("Amara", ItemKind.STORIES, Audience.TEAM)
    with pytest.raises(NotAllowed), workroom.store.write() as write:
        choose_audience(write, replace(workroom.actor("Amara"), proven=False), ItemKind.STORIES, Audience.WALL)
    with workroom.store.read() as session:
        amara = workroom.id_of("Amara")
        chosen = session.get(ConsentRow, (amara, ItemKind.STORIES))
        told = session.scalars(select(AuditRow).where(AuditRow.subject_id == amara).order_by(AuditRow.seq)).all()[-1]
    assert chosen is not None
    assert chosen.audience == Audience.TEAM
    assert (told.action, told.actor_id, told.details) == ("consent", amara, {"kind": "stories", "audience": "team"})


def test_an_offer_is_for_a_competency_that_there_is(small_workroom: Workroom) -> None:
    nothing = CompetencyId(small_workroom.store.ids())
    with pytest.raises(NotFound, match="competency-missing"), small_workroom.store.write() as write:
        offer_coaching(write, small_workroom.actor("Miriam"), nothing)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  one\n two\t\tthree ", "one two three"),
        ("a\u2028b\u2029c\x00d\x1be", "a b c d e"),
        ("Bjo\u0308rn", "Bj\u00f6rn"),
        ("safe \u202eevil\u202c", "safe evil\u202c"),
        ("half \ud83d pair", "half pair"),
        ("👩🏽‍⚕️ well done", "👩🏽‍⚕️ well done"),
        ("<img src=file:///x>", "<img src=file:///x>"),
        ("", ""),
    ],
)
def test_what_people_write_is_kept_as_words(typed: str, kept: str) -> None:
    assert clean(typed, "seen") == kept


def test_what_is_too_long_says_by_how_much() -> None:
    with pytest.raises(InvalidInput, match="text-too-long") as refused:
        clean("a" * 300, "seen")
    assert refused.value.values == {"field": "seen", "longest": 280, "length": 300}


def test_half_a_character_can_be_stored_on_both_databases(workroom: Workroom) -> None:
    workroom.observe("Dolores", "Amara", "AIR", 2, seen="well \udc00done")
    with workroom.store.read() as session:
        assert session.scalars(select(ObservationRow.seen)).one() == "well done"
