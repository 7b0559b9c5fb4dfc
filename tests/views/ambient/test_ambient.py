"""Nobody is there: the wall says what the team grows in, and a first touch only wakes it."""

from __future__ import annotations

from datetime import time, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from db.queries.ambient import AmbientPage, load_ambient
from kiosk.app.rest_cover import RestCover
from kiosk.app.resting import AMBIENT_AFTER
from kiosk.domain.consent import Audience, ItemKind
from kiosk.domain.screens import Night
from tests.kiosk import KioskAtWork, give_pins
from tests.views.person.moments import goal
from tests.widgets import touches
from tests.workroom import Workroom
from views.board.cell_sheet.sheet import CellSheet
from views.board.place import BoardPlace


def page(workroom: Workroom) -> AmbientPage:
    with workroom.store.read() as session:
        return load_ambient(session, workroom.clock.now())


def cover(kiosk: KioskAtWork) -> RestCover:
    return kiosk.kiosk.resting.cover


def leave_alone(kiosk: KioskAtWork, how_long: timedelta = AMBIENT_AFTER) -> None:
    """Let time pass in which nobody touches the screen, as its timers would notice it."""
    kiosk.workroom.clock.set(kiosk.workroom.clock.now() + how_long)
    kiosk.window.session.look()
    kiosk.window.tell_time()
    kiosk.kiosk.resting.look()
    kiosk.settle()


def test_topics_stand_by_how_many_work_on_them_and_nobody_is_named(kiosk: KioskAtWork) -> None:
    goal(kiosk.workroom, "Amara", "LP", "Name each step.")
    goal(kiosk.workroom, "Amara", "AIR", "Call early.")
    goal(kiosk.workroom, "Björn", "LP", "Ask for the kit first.")
    leave_alone(kiosk)
    names = kiosk.workroom.competencies
    assert cover(kiosk).ambient.rings.topics == ((names["LP"].name, 2), (names["AIR"].name, 1))
    seen = {cover(kiosk).ambient.voice.text()}
    for _ in range(3):
        leave_alone(kiosk, timedelta(seconds=31))
        seen.add(cover(kiosk).ambient.voice.text())
    assert seen == {"“Name each step.”", "“Call early.”", "“Ask for the kit first.”"}
    shown = {widget.accessibleName() for widget in cover(kiosk).findChildren(QWidget) if widget.isVisible()}
    assert not [name for name in kiosk.workroom.people if any(name in text for text in shown)]


def test_the_first_touch_only_wakes_it(kiosk: KioskAtWork) -> None:
    board = kiosk.place("board", BoardPlace)
    kiosk.kiosk.kit.screen.change(staff_only=True, night=Night(time(0), time(23, 59)))
    leave_alone(kiosk)
    assert cover(kiosk).is_down
    cell = board.grid.cell_rect(kiosk.workroom.id_of("Amara"), kiosk.workroom.competencies["AIR"].id)
    at = board.grid.mapTo(kiosk.window, cell.center())
    touches.press(kiosk.window, at)
    assert not cover(kiosk).is_down
    assert not cover(kiosk).dimmed
    touches.release(kiosk.window, at)
    kiosk.settle()
    assert not cover(kiosk).isVisible()
    assert not kiosk.window.findChildren(CellSheet)
    kiosk.touch(board.grid.table.viewport(), board.grid.table.viewport().mapFrom(board.grid, cell.center()))
    assert board.cell_sheet is not None
    assert board.cell_sheet.is_open


def test_a_key_wakes_it_too_and_does_nothing_else(kiosk: KioskAtWork) -> None:
    leave_alone(kiosk)
    QTest.keyClick(cover(kiosk), Qt.Key.Key_Space)
    assert not cover(kiosk).isVisible()
    kiosk.kiosk.resting.look()
    assert not cover(kiosk).isVisible()


def test_it_does_not_come_while_somebody_is_there(kiosk: KioskAtWork) -> None:
    leave_alone(kiosk, AMBIENT_AFTER - timedelta(seconds=1))
    assert not cover(kiosk).isVisible()
    kiosk.window.session.touch()
    leave_alone(kiosk, timedelta(seconds=80))
    assert not cover(kiosk).isVisible()


def test_where_only_staff_pass_by_the_board_stays_by_day_and_is_dimmed_by_night(kiosk: KioskAtWork) -> None:
    screen = kiosk.kiosk.kit.screen
    screen.change(staff_only=True)
    leave_alone(kiosk)
    assert not cover(kiosk).isVisible()
    screen.change(night=Night(time(0), time(23, 59)))
    leave_alone(kiosk, timedelta(seconds=1))
    assert cover(kiosk).is_down
    assert cover(kiosk).dimmed
    assert not cover(kiosk).ambient.isVisible()
    assert kiosk.place("board", BoardPlace).isVisible()
    screen.change(night=None)
    leave_alone(kiosk, timedelta(seconds=1))
    assert not cover(kiosk).isVisible()


def test_behind_it_the_names_are_hidden_as_before(kiosk: KioskAtWork) -> None:
    leave_alone(kiosk)
    touches.tap(kiosk.window, QPoint(900, 500))
    kiosk.settle()
    assert not cover(kiosk).isVisible()
    assert kiosk.window.names_hidden


def test_nothing_stands_in_the_same_place_for_long(kiosk: KioskAtWork) -> None:
    places, stages = set(), set()
    leave_alone(kiosk)
    for _ in range(20):
        leave_alone(kiosk, timedelta(seconds=61))
        places.add(cover(kiosk).ambient.pos().toTuple())
        stages.add(kiosk.window.stage.pos().toTuple())
    assert len(places) >= 8
    assert len(stages) >= 8
    assert all(abs(x) <= 4 and abs(y) <= 4 for x, y in stages)


def test_a_sign_in_keeps_it_away(kiosk: KioskAtWork) -> None:
    give_pins(kiosk.workroom, "Dolores")
    kiosk.window.desk.sign_in(kiosk.workroom.people["Dolores"])
    assert kiosk.window.session.idle == timedelta(0)


@pytest.mark.parametrize("kind", [ItemKind.GOALS, ItemKind.LEVELS])
def test_what_is_not_shared_with_the_wall_leaves_no_trace(workroom: Workroom, kind: ItemKind) -> None:
    workroom.share("Amara", kind, Audience.TEAM)
    before = page(workroom)
    workroom.observe("Miriam", "Amara", "AIR", 3)
    if kind is ItemKind.GOALS:
        goal(workroom, "Amara", "AIR", "Call early.")
    assert page(workroom) == before


def test_few_goals_reached_are_not_counted_aloud(workroom: Workroom) -> None:
    assert page(workroom).reached is None
