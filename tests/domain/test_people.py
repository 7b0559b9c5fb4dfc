"""Names from everywhere: their order, their initials, what stands under them."""

from __future__ import annotations

from uuid import UUID

import pytest

from kiosk.domain.ids import PersonId, RoleId
from kiosk.domain.people import Person, Role, RoleKind, initials_of, name_order


def person(name: str, kind: RoleKind = RoleKind.RESIDENT, year: int | None = None, role: str = "Resident") -> Person:
    return Person(PersonId(UUID(int=1)), name, Role(RoleId(UUID(int=2)), role, kind), year)


@pytest.mark.parametrize(
    ("name", "initials"),
    [
        ("Priya Raman", "PR"),
        ("Mei-Ling Chen", "MC"),
        ("Ana Lucía de la Cruz", "AC"),
        ("Cher", "C"),
        ("  spaced   out  ", "SO"),
        ("Åsa Öberg", "ÅÖ"),
        ("ßara Weiß", "SW"),
        ("Анна Петрова", "АП"),
        ("王 小明", "王小"),
        ("נועה לוי", "נל"),
        ("प्रिया शर्मा", "पश"),
        ("🙂 Sam Field 🙂", "SF"),
        ("🙂", ""),
        ("'Ofa (Tupou)", "OT"),
        ("", ""),
        ("4711 Kim", "4K"),
    ],
)
def test_initials_are_at_most_two_letters_of_any_script(name: str, initials: str) -> None:
    assert initials_of(name) == initials
    assert person(name).initials == initials


def test_names_stand_in_order_whatever_their_marks_and_capitals() -> None:
    names = ["Zoë Young", "Émile Blanc", "amara Okafor", "Bjorn A", "Björn B", "Eva Stone", "Øystein Dahl", "Ann"]
    assert sorted(names, key=name_order)[:7] == [
        "amara Okafor", "Ann", "Bjorn A", "Björn B", "Émile Blanc", "Eva Stone", "Zoë Young",
    ]  # fmt: skip


def test_the_same_name_composed_in_two_ways_stands_together() -> None:
    assert name_order("Bjo\u0308rn")[0] == name_order("Bj\u00f6rn")[0]


def test_the_order_of_equal_looking_names_does_not_depend_on_chance() -> None:
    assert sorted(["Rene", "René"], key=name_order) == sorted(["René", "Rene"], key=name_order)


def test_under_a_name_stands_the_year_or_the_role() -> None:
    assert person("A B", year=2).role_line == "PGY-2"
    assert person("A B").role_line == "Resident"
    assert person("A B", RoleKind.NURSE, role="Charge nurse").role_line == "Charge nurse"
    assert person("A B", RoleKind.FELLOW, year=5, role="PICU fellow").role_line == "PICU fellow"


def test_the_first_word_is_for_short_mention() -> None:
    assert [person(name).given_name for name in ("Mei-Ling Chen", "Cher", "")] == ["Mei-Ling", "Cher", ""]


def test_residents_and_fellows_are_in_training() -> None:
    assert {kind for kind in RoleKind if kind.is_trainee} == {RoleKind.RESIDENT, RoleKind.FELLOW}
