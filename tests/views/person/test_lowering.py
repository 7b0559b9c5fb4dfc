"""Seeing oneself one level lower: one touch on one's own page, nobody's approval, and undo."""

from __future__ import annotations

import pytest

from kiosk.domain.consent import Audience, ItemKind
from tests.kiosk import KioskAtWork, give_pins
from tests.views.person.moments import look_at, open_own_page, page_of, undo, words_on
from tests.workroom import days
from views.person.place import PersonPlace
from widgets.buttons import Button


@pytest.fixture
def amara(kiosk: KioskAtWork) -> KioskAtWork:
    """Dolores saw Amara work with help; leaders share, so the wall shows it."""
    give_pins(kiosk.workroom, "Amara")
    for name in ("Dolores", "Mei-Ling", "Miriam"):
        kiosk.workroom.share(name, ItemKind.LEVELS, Audience.WALL)
    kiosk.workroom.observe("Dolores", "Amara", "AIR", 2, ago=days(3))
    return kiosk


def own_views(kiosk: KioskAtWork) -> list[int]:
    """Return Amara's own views of her airway that stand, oldest first."""
    views = kiosk.workroom.history("Amara", "AIR", viewer="Amara").own_views
    return [item.level for item in sorted(views, key=lambda item: item.order) if item.withdrawn_at is None]


def lower_button(place: PersonPlace) -> Button:
    (trend,) = place.trends.trends
    return trend.lower_button


def test_one_touch_lowers_ones_own_level_and_undo_takes_it_back(amara: KioskAtWork) -> None:
    place = open_own_page(amara, "Amara")
    amara.touch(lower_button(place))
    assert own_views(amara) == [1]
    assert "Your own view of Airway: Seen it" in words_on(amara.newest_message())
    # What others saw stands as they said it.
    assert amara.workroom.cell("Amara", "AIR").level == 2
    undo(amara)
    assert own_views(amara) == []


def test_the_next_touch_lowers_from_there_until_there_is_nothing_lower(amara: KioskAtWork) -> None:
    place = open_own_page(amara, "Amara")
    for expected in ([1], [1, 0]):
        amara.touch(lower_button(place))
        page_of(amara)
        assert own_views(amara) == expected
    assert not lower_button(place).isVisible()


def test_a_second_tap_of_the_same_finger_lowers_nothing_twice(amara: KioskAtWork) -> None:
    place = open_own_page(amara, "Amara")
    lower_button(place).click()
    assert not lower_button(place).isEnabled()
    lower_button(place).click()
    amara.settle()
    assert own_views(amara) == [1]


def test_nobody_lowers_anybody_elses(amara: KioskAtWork) -> None:
    place = look_at(amara, "Amara")
    assert place.trends.trends
    assert not lower_button(place).isVisible()
