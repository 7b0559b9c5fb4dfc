"""The bars around every screen, and the one that shows how far a long task is."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget

from tests.widgets import touches
from tests.widgets.conftest import Shown
from widgets.chips import Choice
from widgets.header import ScreenHeader
from widgets.labels import TextLabel
from widgets.navbar import NavBar
from widgets.progress import ProgressBand
from widgets.theme import Theme, load_palette, make_theme

PLACES = (
    Choice("board", "Board", "layout-grid"),
    Choice("goals", "Goals", "target"),
    Choice("huddle", "Huddle", "users-round"),
    Choice("matching", "Matching", "calendar-range"),
    Choice("meeting", "Meeting", "calendar-check"),
    Choice("more", "More", "ellipsis"),
)


def touch(widget: QWidget) -> None:
    touches.tap(widget, widget.rect().center())


@pytest.fixture
def bar(still: Theme, shown: Shown) -> NavBar:
    bar = NavBar(still, PLACES)
    shown(bar, 1920, 88)
    return bar


def test_a_place_is_asked_for_and_marked_on_arrival(bar: NavBar) -> None:
    asked: list[str] = []
    bar.place_chosen.connect(lambda key: asked.append(key))  # noqa: PLW0108 - Qt counts its arguments
    bar.set_place("board")
    touch(bar.place("goals"))
    assert (asked, bar.place("goals").isChecked(), bar.place("board").isChecked()) == (["goals"], False, True)
    bar.set_place("goals")
    assert bar.place("goals").isChecked()


def test_the_curtain_says_what_it_would_do(bar: NavBar) -> None:
    told: list[bool] = []
    bar.curtain_toggled.connect(lambda hidden: told.append(hidden))  # noqa: PLW0108 - Qt counts its arguments
    assert bar.curtain_button.label == "Hide names"
    touch(bar.curtain_button)
    assert (bar.curtain_button.label, bar.names_hidden) == ("Show names", True)
    touch(bar.curtain_button)
    assert told == [True, False]


def test_looking_needs_no_name(bar: NavBar) -> None:
    assert (bar.person_chip.label, bar.person_chip.note) == ("Nobody signed in", "looking needs no name")
    assert not bar.done_button.isVisible()


def test_a_session_is_named_counts_down_and_is_done(bar: NavBar) -> None:
    events: list[str] = []
    bar.person_tapped.connect(lambda: events.append("person"))
    bar.done_tapped.connect(lambda: events.append("done"))
    bar.set_person("Priya Raman", "PR")
    places = []
    for seconds in (600, 84, 5):
        bar.set_seconds_left(seconds)
        places.append(bar.person_chip.geometry())
    assert bar.person_chip.note == "signed in · 0:05"
    assert places[0] == places[1] == places[2]
    touch(bar.person_chip)
    touch(bar.done_button)
    assert events == ["person", "done"]
    bar.set_person(None)
    assert "Priya" not in bar.person_chip.label + bar.person_chip.accessibleName()


@pytest.mark.parametrize("width", [1080, 1366, 1920, 3840])
@pytest.mark.parametrize("name", ["Priya Raman", "Maximiliane Oberhauser-Freudenthal"])
def test_nothing_overlaps_at_any_width(still: Theme, shown: Shown, width: int, name: str) -> None:
    bar = NavBar(still, PLACES)
    bar.set_person(name, "PR")
    shown(bar, width, 88)
    parts = [bar.place(place.key) for place in PLACES]
    places = [part.geometry() for part in (*parts, bar.curtain_button, bar.person_chip, bar.done_button)]
    assert all(bar.rect().contains(place) for place in places)
    assert not any(one.intersects(other) for one in places for other in places if one is not other)


def test_the_head_gives_way_in_the_middle_first(still: Theme, shown: Shown) -> None:
    head = ScreenHeader(still, "Growth board", "Pediatrics residency")
    head.set_time("14:32", "Tue 24 Nov")
    slot = TextLabel(still, "Touch what you can offer: watch once, teach once, or learn along.", 22)
    head.set_slot(slot)
    shown(head, 900, 72)
    assert slot.is_elided()
    assert [label.text() for label in head.findChildren(TextLabel) if label.is_elided()] == [slot.text()]
    head.set_slot(None)
    assert slot.isHidden()


class TestProgress:
    """How far a long task is."""

    @pytest.fixture
    def band(self, still: Theme, shown: Shown) -> ProgressBand:
        band = ProgressBand(still, "Stop, keep this")
        shown(band, 900, 72)
        return band

    @pytest.mark.parametrize("share", [0.0, 0.25, 1.0])
    def test_the_line_is_as_long_as_the_share(self, band: ProgressBand, share: float) -> None:
        band.set_progress("At least 97 % of the best possible", share)
        picture = band.line.grab().toImage()
        chart = load_palette("light").chart
        filled = sum(picture.pixelColor(x, picture.height() // 2) == chart for x in range(picture.width()))
        assert filled == pytest.approx(picture.width() * share, abs=8)
        assert band.line.value() == round(share * band.line.maximum())

    def test_a_share_out_of_range_is_brought_in(self, band: ProgressBand) -> None:
        band.set_progress("almost", 1.7)
        assert band.line.share == 1

    def test_stop_is_asked_once_and_rests_until_allowed(self, band: ProgressBand) -> None:
        stops: list[None] = []
        band.stop_tapped.connect(lambda: stops.append(None))
        touch(band.stop_button)
        touch(band.stop_button)
        assert (len(stops), band.stop_button.detail) == (1, "stopping")
        band.set_stop_blocked("")
        touch(band.stop_button)
        assert len(stops) == 2

    @pytest.mark.usefixtures("fonts")
    def test_unknown_it_wanders_with_the_clock_and_stands_where_motion_is_reduced(self, shown: Shown) -> None:
        moving = ProgressBand(make_theme())
        shown(moving, 600, 60)
        moving.set_progress("Reading the file", None)
        now = [0.0]
        moving.line._clock = lambda: now[0]
        at_first = moving.line.grab().toImage()
        now[0] = 0.8
        assert moving.line.grab().toImage() != at_first
        assert moving.line._timer.isActive()
        moving.line.set_theme(make_theme(moving=False))
        assert not moving.line._timer.isActive()
