"""The ways from More: each leads somewhere, More stays lit meanwhile, and a touch on it leads back."""

from __future__ import annotations

import pytest

from kiosk.app.more import More
from kiosk.app.ways import Way, ways
from tests.kiosk import KioskAtWork


@pytest.mark.parametrize("way", ways(), ids=lambda way: way.place)
def test_a_way_leads_out_and_more_leads_back(kiosk: KioskAtWork, way: Way) -> None:
    more = kiosk.window.stage.nav.place("more")
    kiosk.window.desk.sign_in(kiosk.workroom.people["Amara"])
    kiosk.go("more")
    kiosk.touch(kiosk.place("more", More).ways.tiles[way.place])
    assert (place_of(kiosk), more.isChecked()) == (way.place, True)
    kiosk.touch(more)
    assert (place_of(kiosk), more.isChecked()) == ("more", True)


def place_of(kiosk: KioskAtWork) -> str:
    assert kiosk.window.place is not None
    return kiosk.window.place.name
