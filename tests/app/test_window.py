"""Moments at the wall: places come to the front, people sign in, leave, hide names, type."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kiosk.domain.changes import ChangeSet, Topic
from kiosk.domain.errors import Conflict
from kiosk.jobs.runner import Jobs
from tests.app.rooms import PRIYA, SAMUEL, Wall, middle
from tests.jobs.fakes import FakeStore
from tests.widgets import touches
from views.signed_in import SignedIn
from views.signing_in.sheet import Step


def touch(widget: QWidget) -> None:
    # What was asked for just now has to be laid out first, as it would be before a finger comes.
    QApplication.processEvents()
    assert widget.isVisible()
    touches.tap(widget, middle(widget))


def give_pin(wall: Wall, digits: str, name: str | None = None) -> None:
    sheet = wall.window.desk.sheet
    if name is not None:
        person = {"Priya": PRIYA, "Samuel": SAMUEL}[name]
        touch(sheet.names.pill(person.id))
    for digit in digits:
        touch(sheet.column.pad.key(digit))
    touch(sheet.column.confirm_button)


def test_the_kiosk_opens_on_its_first_place(wall: Wall) -> None:
    assert wall.at() == "board"
    assert wall.place("board").story == ["reload"]
    nav = wall.window.stage.nav
    assert [nav.place(name).isChecked() for name in ("board", "wishes")] == [True, False]


def test_touching_a_place_brings_it_to_the_front_with_its_tools_and_legend(wall: Wall) -> None:
    touch(wall.window.stage.nav.place("wishes"))
    wishes = wall.place("wishes")
    assert wall.at() == "wishes"
    assert wishes.band.isVisible()
    assert wishes.legend.isVisible()
    assert not wall.place("board").band.isVisible()
    assert not wall.place("board").in_front


def test_a_place_behind_reads_anew_only_when_it_comes_back(wall: Wall) -> None:
    board, wishes = wall.place("board"), wall.place("wishes")
    wall.window.go("wishes")
    bus = wall.jobs.bus
    bus.publish(ChangeSet({Topic.GOALS: frozenset()}))
    bus.flush()
    bus.publish(ChangeSet({Topic.PLANS: frozenset()}))
    bus.flush()
    assert (board.story, wishes.story) == (["reload"], ["reload", "reload"])
    wall.window.go("board")
    assert board.story == ["reload", "reload"]
    wall.window.go("wishes")
    assert wishes.story == ["reload", "reload"]


def test_one_place_sends_people_to_another_with_what_to_show(wall: Wall) -> None:
    wall.place("board").go_to.emit("wishes", PRIYA.id)
    assert wall.at() == "wishes"
    assert wall.place("wishes").story == [f"arrive {PRIYA.id}", "reload"]


def test_the_chip_asks_who_is_there_and_leads_to_the_own_page(wall: Wall) -> None:
    touch(wall.window.stage.nav.person_chip)
    assert wall.window.desk.sheet.is_open
    assert wall.at() == "board"
    give_pin(wall, "2580", "Priya")
    assert wall.at() == "person"
    assert not wall.window.desk.sheet.isVisible()
    signed_in = wall.session.signed_in
    assert signed_in is not None
    assert signed_in.person == PRIYA
    assert wall.window.stage.nav.person_chip.label == "Priya Raman"


def test_turning_away_leaves_everything_as_it_was(wall: Wall) -> None:
    heard: list[SignedIn] = []
    wall.place("board").with_person(heard.append, "Your note waits for your name.")
    touch(wall.window.desk.sheet.panel.close_button)
    assert (heard, wall.session.signed_in, wall.at()) == ([], None, "board")
    wall.window.desk.sign_in(PRIYA)
    assert heard == []


def test_a_place_goes_on_once_somebody_proved_who_they_are(wall: Wall) -> None:
    heard: list[SignedIn] = []
    board = wall.place("board")
    board.with_person(heard.append, "Your note waits for your name.")
    give_pin(wall, "2580", "Priya")
    assert [one.person for one in heard] == [PRIYA]
    board.with_person(heard.append, "Not asked again.")
    assert [one.person for one in heard] == [PRIYA, PRIYA]
    assert not wall.window.desk.sheet.is_open


def test_done_closes_what_is_private_at_once(wall: Wall) -> None:
    wall.window.desk.sign_in(PRIYA)
    wall.window.go("person")
    QGuiApplication.clipboard().setText("what Priya copied")
    touch(wall.window.stage.nav.done_button)
    assert wall.session.signed_in is None
    assert wall.at() == "board"
    assert "rest" in wall.place("person").story
    assert wall.place("person").signed_in is None
    assert QGuiApplication.clipboard().text() == ""
    assert not wall.window.stage.nav.done_button.isVisible()


def test_undo_of_one_person_is_not_left_for_the_next(wall: Wall) -> None:
    undone: list[str] = []
    wall.window.desk.sign_in(PRIYA)
    wall.place("board").undo_offered.emit("Saved", lambda: undone.append("undone"))
    toast = wall.window.messages.toasts.toasts[0]
    wall.session.end()
    assert wall.window.messages.toasts.toasts == ()
    toast.action_button.click()
    assert undone == []


def test_undo_of_what_a_slow_disk_saved_after_its_person_left_is_offered_to_nobody(wall: Wall, qtbot: QtBot) -> None:
    board = wall.place("board")
    store = FakeStore()
    wall.jobs._store = store
    store.gate.clear()

    def save() -> None:
        wall.jobs.write(
            lambda _: None,
            on_done=lambda _: board.undo_offered.emit("Saved", lambda: None),
            on_error=lambda _: pytest.fail("refused"),
            owner=board,
        )

    wall.window.desk.sign_in(PRIYA)
    save()
    wall.session.end()
    wall.window.desk.sign_in(SAMUEL)
    store.gate.set()
    qtbot.waitUntil(lambda: wall.jobs.idle)
    assert wall.window.messages.toasts.toasts == ()
    save()
    qtbot.waitUntil(lambda: wall.jobs.idle)
    assert len(wall.window.messages.toasts.toasts) == 1


@pytest.mark.parametrize(("in_a_corridor", "left_alone"), [(True, "curtain"), (False, "board")])
def test_a_wall_that_strangers_pass_hides_its_names_once_nobody_is_there(
    qtbot: QtBot, fonts: None, in_a_corridor: bool, left_alone: str
) -> None:
    jobs = Jobs(FakeStore())
    wall = Wall(jobs, curtain_at_rest=in_a_corridor)
    qtbot.addWidget(wall.window)
    wall.pass_time(89)
    assert wall.at() == "board"
    wall.pass_time(1)
    assert (wall.at(), wall.window.names_hidden) == (left_alone, in_a_corridor)
    wall.window.close()
    jobs.close()


def test_undo_is_carried_out_once_when_touched(wall: Wall) -> None:
    undone: list[str] = []
    wall.place("board").undo_offered.emit("Saved", lambda: undone.append("undone"))
    button = wall.window.messages.toasts.toasts[0].action_button
    touch(button)
    assert undone == ["undone"]


def test_matching_is_for_chiefs_and_lasts_longer(wall: Wall) -> None:
    wall.window.desk.sign_in(PRIYA)
    wall.window.go("matching")
    assert wall.at() == "board"
    wall.session.end()
    wall.window.go("matching")
    give_pin(wall, "1379", "Samuel")
    assert wall.at() == "matching"
    wall.pass_time(200)
    assert wall.session.signed_in is not None
    wall.window.go("board")
    assert wall.session.signed_in is None


def test_work_that_counts_as_use_keeps_the_sign_in(wall: Wall) -> None:
    wall.window.desk.sign_in(SAMUEL)
    wall.window.go("matching")
    for _ in range(4):
        wall.pass_time(200)
        wall.place("matching").still_working.emit()
    assert wall.session.signed_in is not None


def test_the_countdown_covers_everything_and_is_answered_by_one_touch(wall: Wall) -> None:
    wall.window.desk.sign_in(PRIYA)
    wall.pass_time(80)
    veil, panel = wall.window.desk.veil, wall.window.desk.countdown
    assert veil.isVisible()
    assert panel.ring.shown == 10
    nav = wall.window.stage.nav
    under = nav.place("wishes").mapTo(wall.window, middle(nav.place("wishes")))
    assert wall.window.childAt(under) is veil
    touches.tap(veil, veil.mapFrom(wall.window, under))
    assert wall.at() == "board"
    touch(panel.stay_button)
    assert not veil.isVisible()
    assert wall.session.signed_in is not None


def test_nobody_answers_and_the_page_closes(wall: Wall) -> None:
    wall.window.desk.sign_in(PRIYA)
    wall.window.go("person")
    wall.pass_time(91)
    assert wall.session.signed_in is None
    assert wall.at() == "board"
    assert not wall.window.desk.veil.isVisible()


def test_past_the_longest_time_the_page_comes_back_with_the_pin(wall: Wall) -> None:
    wall.window.desk.sign_in(PRIYA)
    wall.window.go("person")
    for _ in range(59):
        wall.pass_time(10)
        wall.session.touch()
    touch(wall.window.desk.countdown.stay_button)
    assert wall.session.signed_in is None
    assert wall.at() == "board"
    give_pin(wall, "2580")
    assert wall.at() == "person"


def test_a_rested_kiosk_is_back_at_its_first_place(wall: Wall) -> None:
    wall.window.go("wishes")
    wall.window.desk.ask(lambda _: None, "")
    wall.pass_time(90)
    assert wall.at() == "board"
    assert not wall.window.desk.sheet.is_open
    assert "rest" in wall.place("wishes").story


def test_one_touch_hides_every_name_and_a_pin_brings_them_back(wall: Wall) -> None:
    nav = wall.window.stage.nav
    touch(nav.curtain_button)
    assert wall.at() == "curtain"
    assert not wall.place("board").in_front
    wall.window.go("wishes")
    assert wall.at() == "wishes"
    assert wall.place("wishes").story == ["names hidden", "reload"]
    touch(nav.curtain_button)
    assert wall.place("wishes").story[-1] == "reload"
    give_pin(wall, "2580", "Priya")
    assert not wall.window.names_hidden
    assert "names shown" in wall.place("wishes").story
    wall.window.go("board")
    assert wall.at() == "board"


def test_the_chip_hides_its_name_with_all_others(wall: Wall) -> None:
    wall.window.desk.sign_in(PRIYA)
    wall.window.hide_names(hidden=True)
    chip = wall.window.stage.nav.person_chip
    assert "Priya" not in chip.label + chip.accessibleName()
    wall.window.hide_names(hidden=False)
    assert chip.label == "Priya Raman"


def test_the_keyboard_takes_the_lower_bands_and_gives_them_back(wall: Wall, qapp: QApplication, qtbot: QtBot) -> None:
    wall.window.use_keyboard(qapp)
    stage, board = wall.window.stage, wall.place("board")
    whole = stage.height()
    wall.window.activateWindow()
    touch(board.field)
    qtbot.waitUntil(wall.window.keyboard.isVisible)
    assert stage.height() == wall.window.keyboard.y() < whole
    assert not stage.nav.isVisible()
    assert not board.band.isVisible()
    seen = board.field.mapTo(wall.window, QPoint(0, board.field.height()))
    assert seen.y() <= wall.window.keyboard.y()
    touch(wall.window.keyboard.away_button)
    assert stage.height() == whole
    assert stage.nav.isVisible()
    assert board.band.isVisible()


def test_trouble_is_said_once_and_in_words(wall: Wall) -> None:
    for _ in range(3):
        wall.jobs.failed.emit(Conflict("closing"))
    toasts = wall.window.messages.toasts.toasts
    assert [toast.accessibleName() for toast in toasts] == [
        "The kiosk is closing, so this was not saved. Enter it again once it is back."
    ]
    wall.window.messages.crashed()
    assert len(wall.window.messages.toasts.toasts) == 2


def test_messages_leave_the_keys_of_a_sheet_free(wall: Wall) -> None:
    toasts = wall.window.messages.toasts
    wall.place("board").notice.emit("Saved")
    low = toasts.geometry()
    assert wall.window.stage.room.contains(low)
    wall.window.desk.ask(lambda _: None, "")
    QApplication.processEvents()
    assert not toasts.geometry().intersects(wall.window.desk.sheet.panel.geometry())
    assert wall.window.rect().contains(toasts.geometry())
    wall.window.desk.sheet.turn_away()
    assert toasts.geometry() == low


@pytest.mark.parametrize("size", [(1920, 1080), (1280, 720), (1080, 1920), (3840, 2160), (800, 600), (720, 1280)])
def test_every_part_stands_inside_any_screen(wall: Wall, size: tuple[int, int]) -> None:
    wall.window.desk.sign_in(PRIYA)
    wall.window.resize(QSize(*size))
    QApplication.processEvents()
    stage = wall.window.stage
    inside = wall.window.rect()
    parts = [stage.header, stage.area, stage.tools, stage.nav, stage.nav.done_button, stage.nav.curtain_button]
    assert wall.window.size() == QSize(*size)
    for part in parts:
        corner = part.mapTo(wall.window, QPoint(0, 0))
        assert inside.contains(corner)
        assert inside.contains(part.mapTo(wall.window, QPoint(part.width() - 1, part.height() - 1)))


def test_the_design_leaves_the_board_its_room(wall: Wall) -> None:
    room = wall.window.stage.room
    assert (room.left(), room.top(), room.width(), room.height()) == (24, 76, 1872, 832)


def test_a_theme_reaches_every_part_at_once(wall: Wall) -> None:
    before = wall.window.grab().toImage()
    wall.window.theming.take("dark", 1.0, moving=False)
    after = wall.window.grab().toImage()
    assert wall.place("board").theme.palette.name == "dark"
    assert before.pixelColor(5, 500).lightness() > 200 > 60 > after.pixelColor(5, 500).lightness()


def test_the_header_tells_the_programmes_own_time(wall: Wall) -> None:
    labels = wall.window.stage.header.findChildren(QWidget)
    texts = [label.text() for label in labels if hasattr(label, "text")]
    assert "14:32" in texts
    assert "Mon 23 Nov" in texts


def test_closing_signs_out(wall: Wall) -> None:
    closed: list[str] = []
    wall.window.closed.connect(lambda: closed.append("closed"))
    wall.window.desk.sign_in(PRIYA)
    wall.window.close()
    assert (wall.session.signed_in, closed) == (None, ["closed"])


def test_a_one_time_code_leads_to_a_pin_of_ones_own(wall: Wall) -> None:
    wall.pins.codes[PRIYA.id] = "804612"
    sheet = wall.window.desk.sheet
    touch(wall.window.stage.nav.person_chip)
    give_pin(wall, "804612", "Priya")
    assert wall.session.signed_in is None
    give_pin(wall, "1111")
    give_pin(wall, "1111")
    assert sheet.step is Step.NEW
    give_pin(wall, "9731")
    give_pin(wall, "9732")
    assert "two different" in sheet.column.pad.message
    give_pin(wall, "9731")
    give_pin(wall, "9731")
    assert wall.pins.pins[PRIYA.id] == "9731"
    assert wall.session.signed_in is not None


def test_when_the_day_turns_what_is_in_front_reads_anew(wall: Wall) -> None:
    board = wall.place("board")
    board.story.clear()
    wall.clock.advance(timedelta(hours=1))
    wall.window.tell_time()
    assert board.story == []
    wall.clock.advance(timedelta(days=1))
    wall.window.tell_time()
    wall.window.tell_time()
    assert board.story == ["reload"]
