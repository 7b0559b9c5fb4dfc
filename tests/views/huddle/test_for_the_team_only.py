"""What somebody shares with their team is heard in a round of that team, and stands nowhere else for a passer-by."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QWidget

from kiosk.app.wiring import place_entries
from kiosk.domain.consent import Audience, ItemKind
from kiosk.domain.huddles import Happening
from tests.actions.test_huddles import OUT, SAID, say, start, team_of, tell
from tests.kiosk import KioskAtWork, give_pins
from tests.views.ambient.test_ambient import cover, leave_alone
from tests.views.huddle.moments import huddle, speaks, stage, thank, touch_names
from tests.views.person.moments import goal, look_at, words_in, words_on
from tests.workroom import days
from views.curtain.place import CurtainPlace
from views.huddle.place import HuddlePlace, Stage

GOAL = "Find the space before I reach for the needle"


@pytest.fixture
def shared(kiosk: KioskAtWork) -> KioskAtWork:
    """Amara's goal and yesterday's line are for Team Blue."""
    workroom = kiosk.workroom
    give_pins(workroom, "Dolores", "Björn")
    goal(workroom, "Amara", "LP", GOAL)
    workroom.share("Amara", ItemKind.GOALS, Audience.TEAM)
    held = start(workroom, OUT)
    say(workroom, held, "Amara", replace(SAID, line_for=Audience.TEAM))
    tell(workroom, held, Happening.END)
    workroom.clock.advance(days(0.5))
    return kiosk


def told(root: QWidget) -> str:
    """Return everything that can be read on a widget now, or is read aloud."""
    shown = [widget for widget in (root, *root.findChildren(QWidget)) if widget.isVisible()]
    aloud = [text for widget in shown for text in (widget.accessibleName(), widget.accessibleDescription())]
    return "\n".join([words_on(root), *aloud])


def assert_nothing_of_it(kiosk: KioskAtWork, name: str) -> None:
    found = told(kiosk.window)
    assert GOAL not in found, name
    assert SAID.line not in found, name


def heard(kiosk: KioskAtWork, team: str | None, *here: str) -> str:
    """Hold a round of somebody's team (None: of all teams) to its last card, and return everything it told."""
    place = huddle(kiosk)
    touch_names(kiosk, place, *here)
    if team is not None:
        kiosk.touch(place.start_page.teams.chip(str(team_of(kiosk.workroom, team))))
    thank(kiosk, place)
    everything = []
    while stage(place) is Stage.ROUND:
        everything.append(f"{speaks(place)}: {told(kiosk.window)}")
        thank(kiosk, place)
    everything.append(told(kiosk.window))
    return "\n".join(everything)


def test_the_team_hears_it_in_its_round(shared: KioskAtWork) -> None:
    found = heard(shared, "Amara", "Amara", "Dolores")
    assert GOAL in found
    assert SAID.line in found


@pytest.mark.parametrize("team", ["Björn", None])
def test_no_other_round_hears_it_though_its_person_is_there(shared: KioskAtWork, team: str | None) -> None:
    found = heard(shared, team, "Amara", "Björn")
    assert "Amara: " in found
    assert GOAL not in found
    assert SAID.line not in found


def test_after_the_round_whoever_passes_by_finds_nothing_of_it(shared: KioskAtWork) -> None:
    heard(shared, "Amara", "Amara", "Dolores")
    place = shared.place("huddle", HuddlePlace)
    thank(shared, place)
    assert stage(place) is Stage.START
    # Not even hidden: a page that is behind is still there to be found.
    assert GOAL not in words_in(place)
    assert SAID.line not in words_in(place)
    for name in (entry.name for entry in place_entries(shared.kiosk.kit)):
        shared.window.go(name, shared.workroom.id_of("Amara") if name == "person" else None)
        shared.settle()
        front = shared.window.place
        # A page that is somebody's asks first who is there, and that is all there is of it.
        asked = shared.window.desk.sheet.is_open
        assert asked or (front is not None and front.name == name), name
        assert_nothing_of_it(shared, name)
        if asked:
            shared.window.desk.sheet.dismiss_requested.emit()
            shared.settle()


def test_neither_behind_the_curtain_nor_at_rest_the_wall_tells_it(shared: KioskAtWork) -> None:
    heard(shared, "Amara", "Amara", "Dolores")
    shared.window.go_home()
    shared.touch(shared.window.stage.nav.curtain_button)
    assert isinstance(shared.window.stage.area.content, CurtainPlace)
    assert_nothing_of_it(shared, "curtain")
    leave_alone(shared)
    resting = cover(shared)
    assert resting.is_down
    for _ in range(4):
        # One thing after the other is said.
        assert_nothing_of_it(shared, "ambient")
        leave_alone(shared, timedelta(seconds=31))


def test_on_its_persons_page_whoever_passes_by_finds_nothing_of_it(shared: KioskAtWork) -> None:
    person = look_at(shared, "Amara")
    person.huddle_days.open()
    shared.settle()
    assert person.huddle_days.sheet is None
    assert_nothing_of_it(shared, "person")


@pytest.mark.parametrize(("name", "sees"), [("Dolores", True), ("Björn", False)])
def test_signed_in_it_is_seen_by_the_team_and_by_nobody_else(shared: KioskAtWork, name: str, sees: bool) -> None:
    shared.window.desk.sign_in(shared.workroom.people[name])
    look_at(shared, "Amara")
    assert (GOAL in told(shared.window)) is sees
    assert SAID.line not in told(shared.window)
