"""A name is found among fifteen and among three hundred."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest

from kiosk.domain.ids import PersonId
from kiosk.domain.people import Person
from tests.app.rooms import PRIYA
from views.signing_in.names import PAGE, label_of, pages_of


def people(count: int) -> list[Person]:
    names = sorted(f"{chr(ord('A') + number % 26)}da {number:03}" for number in range(count))
    return [replace(PRIYA, id=PersonId(UUID(int=number)), name=name) for number, name in enumerate(names)]


@pytest.mark.parametrize("count", [0, 1, 15, 16, 46, 300])
def test_pages_hold_everybody_in_order_and_none_is_too_full(count: int) -> None:
    everybody = people(count)
    pages = pages_of(everybody)
    assert [person for page in pages for person in page] == everybody
    assert all(0 < len(page) <= PAGE for page in pages)


def test_a_letter_stands_on_one_page_only() -> None:
    pages = pages_of(people(46))
    letters = [{person.name[0] for person in page} for page in pages]
    assert sum(map(len, letters)) == len(set().union(*letters))
    assert [label_of(page) for page in pages] == ["A–G", "H–N", "O–W", "X–Z"]
    assert label_of(pages[0][:1]) == "A"


def test_a_letter_of_many_has_pages_of_its_own() -> None:
    many = [replace(each, name=f"M{each.name}") for each in people(40)]
    assert [len(page) for page in pages_of([*people(3)[:3], *many])] == [3, 13, 14, 13]
