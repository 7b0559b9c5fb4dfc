"""Moments at the board: somebody saw something, touches the cell, says so, and the pin moves."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QWidget

from db.queries.frameworks import Phrases
from kiosk.actions.goals import AddGoal, GoalWords, add_goal
from kiosk.domain.consent import Audience, ItemKind
from kiosk.domain.ids import GoalId
from tests.kiosk import KioskAtWork, give_pins
from tests.workroom import days
from views.board.cell_sheet.sheet import CellSheet
from views.board.place import BoardPlace
from views.person.place import PersonPlace
from widgets.buttons import Button
from widgets.labels import TextLabel


def board(kiosk: KioskAtWork) -> BoardPlace:
    return kiosk.place("board", BoardPlace)


def touch_cell(kiosk: KioskAtWork, name: str, competency: str) -> CellSheet:
    """Touch a cell of the grid where it stands on the screen, and return the sheet that opens."""
    place = board(kiosk)
    rect = place.grid.cell_rect(kiosk.workroom.id_of(name), kiosk.workroom.competencies[competency].id)
    viewport = place.grid.table.viewport()
    kiosk.touch(viewport, viewport.mapFrom(place.grid, rect.center()))
    sheet = place.stage.findChild(CellSheet)
    assert sheet is not None
    assert sheet.is_open
    return sheet


def test_a_nurse_saw_the_airway_done_and_four_touches_later_the_pin_moved(kiosk: KioskAtWork) -> None:
    give_pins(kiosk.workroom, "Dolores")
    sheet = touch_cell(kiosk, "Amara", "AIR")
    kiosk.touch(sheet.form.levels.pins[2])
    kiosk.touch(sheet.form.seen.chips.chip("0"))
    kiosk.touch(sheet.save_button)
    kiosk.sign_in("Dolores")
    assert kiosk.workroom.cell("Amara", "AIR").level == 2
    assert not sheet.is_open
    pin = board(kiosk).grid.model.cell(0, 0)
    assert (pin.label, pin.level) == ("2", 2)


def test_undo_takes_it_back_from_database_and_wall(kiosk: KioskAtWork) -> None:
    give_pins(kiosk.workroom, "Dolores")
    before = kiosk.picture()
    sheet = touch_cell(kiosk, "Amara", "AIR")
    kiosk.touch(sheet.form.levels.pins[2])
    kiosk.touch(sheet.save_button)
    kiosk.sign_in("Dolores")
    kiosk.touch(kiosk.newest_message().findChildren(Button)[0])
    assert kiosk.workroom.cell("Amara", "AIR").level is None
    kiosk.window.desk.session.end()
    kiosk.settle()
    assert kiosk.picture() == before


def test_nothing_is_saved_without_a_level(kiosk: KioskAtWork) -> None:
    sheet = touch_cell(kiosk, "Amara", "AIR")
    kiosk.touch(sheet.form.seen.chips.chip("1"))
    assert not sheet.save_button.isEnabled()


def test_the_author_corrects_an_entry_later(kiosk: KioskAtWork) -> None:
    give_pins(kiosk.workroom, "Dolores")
    kiosk.workroom.observe("Dolores", "Amara", "AIR", 3, ago=days(2), seen="Kept calm")
    kiosk.window.desk.sign_in(kiosk.workroom.people["Dolores"])
    sheet = touch_cell(kiosk, "Amara", "AIR")
    row = sheet.history.rows[0]
    assert row.correct_button is not None
    kiosk.touch(row.correct_button)
    kiosk.touch(sheet.form.levels.pins[1])
    kiosk.touch(sheet.save_button)
    assert kiosk.workroom.cell("Amara", "AIR").level == 1


def test_somebody_elses_entry_offers_no_change(kiosk: KioskAtWork) -> None:
    kiosk.workroom.observe("Dolores", "Amara", "AIR", 3, ago=days(2))
    kiosk.window.desk.sign_in(kiosk.workroom.people["Miriam"])
    sheet = touch_cell(kiosk, "Amara", "AIR")
    assert [row.correct_button for row in sheet.history.rows] == [None]


def test_the_observer_hears_that_the_wall_will_not_move_and_nothing_more(kiosk: KioskAtWork) -> None:
    workroom = kiosk.workroom
    workroom.observe("Miriam", "Amara", "AIR", 3, ago=days(2), seen="Kept calm")
    workroom.share("Amara", ItemKind.LEVELS, Audience.PRIVATE)
    kiosk.settle()
    kiosk.window.desk.sign_in(workroom.people["Dolores"])
    sheet = touch_cell(kiosk, "Amara", "AIR")
    assert "wall does not move" in sheet.note
    assert sheet.history.rows == []
    assert not sheet.history.chart.isVisible()


def test_a_draft_waits_for_its_author_and_for_nobody_else(kiosk: KioskAtWork) -> None:
    people = kiosk.workroom.people
    kiosk.window.desk.sign_in(people["Dolores"])
    sheet = touch_cell(kiosk, "Amara", "AIR")
    kiosk.touch(sheet.form.levels.pins[2])
    kiosk.touch(sheet.panel.close_button)
    kiosk.window.desk.session.end()
    kiosk.window.desk.sign_in(people["Miriam"])
    assert touch_cell(kiosk, "Amara", "AIR").form.entry().level is None
    kiosk.touch(sheet.panel.close_button)
    kiosk.window.desk.session.end()
    kiosk.window.desk.sign_in(people["Dolores"])
    assert touch_cell(kiosk, "Amara", "AIR").form.entry().level == 2


def test_an_entry_may_be_of_yesterday(kiosk: KioskAtWork) -> None:
    kiosk.window.desk.sign_in(kiosk.workroom.people["Dolores"])
    sheet = touch_cell(kiosk, "Amara", "AIR")
    kiosk.touch(sheet.form.levels.pins[2])
    kiosk.touch(sheet.form.days.chip("1"))
    kiosk.touch(sheet.save_button)
    seen = kiosk.workroom.cell("Amara", "AIR").observed_at
    assert seen is not None
    assert (kiosk.workroom.clock.now() - seen).days in (0, 1)
    assert seen < kiosk.workroom.clock.now()


def test_a_draft_waits_for_its_author_where_the_sign_in_ended_in_the_middle(kiosk: KioskAtWork) -> None:
    people = kiosk.workroom.people
    kiosk.window.desk.sign_in(people["Dolores"])
    sheet = touch_cell(kiosk, "Amara", "AIR")
    kiosk.touch(sheet.form.levels.pins[2])
    kiosk.window.desk.session.end()
    kiosk.settle()
    assert not sheet.is_open
    kiosk.window.desk.sign_in(people["Dolores"])
    assert touch_cell(kiosk, "Amara", "AIR").form.entry().level == 2


def test_a_sheet_that_closed_holds_nothing_of_whom_it_spoke_of(kiosk: KioskAtWork) -> None:
    workroom = kiosk.workroom
    workroom.observe("Dolores", "Amara", "AIR", 3, ago=days(2), seen="Kept calm")
    workroom.share("Amara", ItemKind.LEVELS, Audience.PRIVATE)
    kiosk.window.desk.sign_in(workroom.people["Amara"])
    sheet = touch_cell(kiosk, "Amara", "AIR")
    assert "Kept calm" in words_in(sheet)
    kiosk.touch(sheet.form.levels.pins[2])
    kiosk.window.desk.session.end()
    kiosk.settle()
    # Opened anew, it is on the screen before the database answers.
    board(kiosk).open_cell(workroom.id_of("Dolores"), workroom.competencies["AIR"].id)
    assert not {"Kept calm", "Amara Okafor"} & words_in(sheet)
    assert sheet.form.entry().level is None


def test_a_correction_keeps_the_day_of_an_entry_from_weeks_ago(kiosk: KioskAtWork) -> None:
    kiosk.workroom.observe("Dolores", "Amara", "AIR", 3, ago=days(20))
    before = kiosk.workroom.cell("Amara", "AIR").observed_at
    kiosk.window.desk.sign_in(kiosk.workroom.people["Dolores"])
    sheet = touch_cell(kiosk, "Amara", "AIR")
    row = sheet.history.rows[0]
    assert row.correct_button is not None
    kiosk.touch(row.correct_button)
    kiosk.touch(sheet.form.levels.pins[1])
    kiosk.touch(sheet.save_button)
    cell = kiosk.workroom.cell("Amara", "AIR")
    assert (cell.level, cell.observed_at) == (1, before)


def words_in(widget: QWidget) -> set[str]:
    """Return every text that labels of a widget hold, shown or not."""
    return {label.text() for label in widget.findChildren(TextLabel)}


def test_a_goal_shared_without_its_level_names_no_level_it_works_towards(kiosk: KioskAtWork) -> None:
    workroom = kiosk.workroom
    workroom.observe("Miriam", "Amara", "AIR", 1, ago=days(2))
    with workroom.store.write() as write:
        words = GoalWords("Say each step aloud", 2, "Emergency")
        add_goal(write, workroom.actor("Amara"), AddGoal(GoalId(write.ids()), workroom.competencies["AIR"].id, words))
    assert "With help" in touch_cell(kiosk, "Amara", "AIR").accessibleDescription()
    kiosk.touch(board(kiosk).stage.findChildren(CellSheet)[0].panel.close_button)
    workroom.share("Amara", ItemKind.LEVELS, Audience.PRIVATE)
    assert "With help" not in touch_cell(kiosk, "Amara", "AIR").accessibleDescription()


def test_everything_that_is_entered_stands_whole_on_an_upright_screen(kiosk: KioskAtWork) -> None:
    kiosk.window.resize(1080, 1920)
    kiosk.settle()
    sheet = touch_cell(kiosk, "Amara", "AIR")
    targets = [*sheet.form.levels.pins, *sheet.form.findChildren(Button), sheet.save_button]
    shown = [target for target in targets if target.isVisible()]
    assert len(shown) > len(sheet.form.levels.pins)
    for target in shown:
        assert target.visibleRegion().boundingRect() == target.rect(), target.accessibleName()
    kiosk.window.resize(1920, 1080)
    kiosk.settle()
    assert sheet.history.x() < sheet.form.mapTo(sheet, sheet.form.pos()).x() < sheet.beside.mapTo(sheet, QPoint()).x()


def test_a_note_of_another_year_says_which(kiosk: KioskAtWork) -> None:
    kiosk.workroom.observe("Dolores", "Amara", "AIR", 1, ago=days(400))
    kiosk.workroom.observe("Dolores", "Amara", "AIR", 2, ago=days(2))
    today = kiosk.workroom.clock.now().date()
    sheet = touch_cell(kiosk, "Amara", "AIR")
    newest, oldest = (next(iter(words for words in words_in(row) if " · " in words)) for row in sheet.history.rows)
    assert newest.endswith((today - days(2)).strftime("%b"))
    assert oldest.endswith((today - days(400)).strftime("%b %Y"))


def touch_lit(kiosk: KioskAtWork, sheet: CellSheet, competency: str | None) -> None:
    """Touch a competency's cell in the row that stays lit above the sheet, or the name in it."""
    place, heads = board(kiosk), 60
    at = QPoint(40, heads + 20)
    if competency is not None:
        person = sheet.person
        cell = place.grid.cell_rect(person, kiosk.workroom.competencies[competency].id)
        at.setX(cell.center().x())
    kiosk.touch(sheet, sheet.lit_rect.topLeft() + at)


def test_the_touched_row_stays_in_sight_wherever_it_stands(kiosk: KioskAtWork) -> None:
    last = kiosk.workroom.id_of("Miriam")
    row = board(kiosk).grid.row_rect(last)
    name = kiosk.window.grab(QRect(board(kiosk).grid.mapTo(kiosk.window, row.topLeft()), QSize(280, row.height())))
    board(kiosk).open_cell(last, kiosk.workroom.competencies["LP"].id)
    kiosk.settle()
    sheet = board(kiosk).cell_sheet
    assert sheet is not None
    lit = sheet.lit_rect
    assert lit.bottom() < sheet.panel.y()
    # A little margin is below it, and the corners are round.
    at = sheet.mapTo(kiosk.window, QPoint(lit.left(), lit.bottom() + 1 - 8 - row.height()))
    inner = QRect(16, 0, 260, row.height() - 8)
    assert kiosk.window.grab(QRect(at, name.size())).toImage().copy(inner) == name.toImage().copy(inner)


def test_another_cell_of_the_lit_row_is_one_touch_away(kiosk: KioskAtWork) -> None:
    sheet = touch_cell(kiosk, "Amara", "AIR")
    touch_lit(kiosk, sheet, "LP")
    assert any(text.startswith(kiosk.workroom.competencies["LP"].name) for text in words_in(sheet))
    touch_lit(kiosk, sheet, None)
    assert kiosk.place("person", PersonPlace).isVisible()


def test_a_stray_touch_on_the_lit_row_loses_nothing_that_was_begun(kiosk: KioskAtWork) -> None:
    sheet = touch_cell(kiosk, "Amara", "AIR")
    kiosk.touch(sheet.form.levels.pins[2])
    for competency in ("LP", None):
        touch_lit(kiosk, sheet, competency)
        assert (sheet.is_open, sheet.form.entry().level) == (True, 2)
    assert any(text.startswith(kiosk.workroom.competencies["AIR"].name) for text in words_in(sheet))


def test_what_its_author_began_waits_while_another_cell_of_the_row_is_looked_at(kiosk: KioskAtWork) -> None:
    kiosk.window.desk.sign_in(kiosk.workroom.people["Dolores"])
    sheet = touch_cell(kiosk, "Amara", "AIR")
    kiosk.touch(sheet.form.levels.pins[2])
    touch_lit(kiosk, sheet, "LP")
    assert sheet.form.entry().level is None
    touch_lit(kiosk, sheet, "AIR")
    assert sheet.form.entry().level == 2


def test_a_week_of_days_stands_in_one_row_whatever_day_it_is(kiosk: KioskAtWork) -> None:
    sheet = touch_cell(kiosk, "Amara", "AIR")
    kiosk.touch(sheet.form.seen.chips.chip("0"))
    for today in range(22, 29):
        sheet.form.set_up(kiosk.workroom.competencies["AIR"], Phrases((), ()), date(2026, 11, today), own=False)
        kiosk.settle()
        chips = [sheet.form.days.chip(str(back)) for back in range(7)]
        assert len({chip.y() for chip in chips}) == 1, today
