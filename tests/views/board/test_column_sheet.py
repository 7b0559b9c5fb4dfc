"""A column's head is touched: who works on it, who can coach it, who could meet, and how cover went."""

from __future__ import annotations

from db.queries.column import ColumnPage, load_column_page
from kiosk.actions.goals import AddGoal, GoalWords, add_goal
from kiosk.domain.consent import Audience, ItemKind
from kiosk.domain.ids import GoalId
from kiosk.domain.programme import GroupFilter
from tests.kiosk import KioskAtWork
from tests.workroom import Workroom, days
from views.board.column_sheet.people import PeopleList
from views.board.column_sheet.sheet import ColumnSheet
from views.board.place import BoardPlace
from widgets.labels import TextLabel
from widgets.name_pills import NamePill


def touch_head(kiosk: KioskAtWork, competency: str) -> ColumnSheet:
    """Touch the head of a column and return the sheet that opens."""
    place = kiosk.place("board", BoardPlace)
    header = place.grid.table.horizontalHeader()
    column = place.grid.model.column_of(kiosk.workroom.competencies[competency].id)
    at = header.viewport().rect().center()
    at.setX(header.sectionViewportPosition(column) + header.sectionSize(column) // 2)
    kiosk.touch(header.viewport(), at)
    sheet = place.stage.findChild(ColumnSheet)
    assert sheet is not None
    assert sheet.is_open
    return sheet


def page(workroom: Workroom, competency: str) -> ColumnPage:
    with workroom.store.read() as session:
        return load_column_page(session, workroom.competencies[competency].id, GroupFilter(), workroom.clock.now())


def names(people: PeopleList) -> list[str]:
    return [row.label for row in people.rows]


def work_on(workroom: Workroom, name: str, competency: str, target: int) -> None:
    with workroom.store.write() as write:
        add_goal(
            write,
            workroom.actor(name),
            AddGoal(GoalId(write.ids()), workroom.competencies[competency].id, GoalWords("Grow", target_level=target)),
        )


def words(sheet: ColumnSheet) -> str:
    return " | ".join(label.text() for label in sheet.findChildren(TextLabel))


def test_who_works_on_it_and_who_guides_others_stand_side_by_side(kiosk: KioskAtWork) -> None:
    workroom = kiosk.workroom
    workroom.observe("Miriam", "Amara", "AIR", 2)
    workroom.observe("Miriam", "Dolores", "AIR", 4)
    work_on(workroom, "Amara", "AIR", 3)
    kiosk.place("board", BoardPlace).make_stale()
    kiosk.settle()
    sheet = touch_head(kiosk, "AIR")
    assert names(sheet.working) == ["Amara Okafor"]
    assert names(sheet.coaches) == ["Dolores Ruiz"]
    assert "1 working on it · 0 offer to coach it · 1 on their own" in words(sheet)


def test_a_touch_on_somebody_leads_to_their_cell(kiosk: KioskAtWork) -> None:
    work_on(kiosk.workroom, "Amara", "AIR", 3)
    kiosk.place("board", BoardPlace).make_stale()
    kiosk.settle()
    sheet = touch_head(kiosk, "AIR")
    kiosk.touch(sheet.working.rows[0])
    place = kiosk.place("board", BoardPlace)
    assert not sheet.is_open
    assert place.cell_sheet is not None
    assert place.cell_sheet.is_open
    assert place.cell_sheet.person == kiosk.workroom.id_of("Amara")


def test_the_column_of_nobody_says_so_in_words(kiosk: KioskAtWork) -> None:
    sheet = touch_head(kiosk, "AIR")
    assert names(sheet.working) == names(sheet.coaches) == []
    assert "Nobody just now" in words(sheet)
    assert "A place to grow for all of us" in words(sheet)


def test_somebody_elses_entry_arrives_while_the_sheet_is_open(kiosk: KioskAtWork) -> None:
    sheet = touch_head(kiosk, "AIR")
    kiosk.workroom.observe("Miriam", "Dolores", "AIR", 4)
    kiosk.place("board", BoardPlace).make_stale()
    kiosk.settle()
    assert names(sheet.coaches) == ["Dolores Ruiz"]


def test_the_chart_ends_on_the_number_in_the_boards_foot(workroom: Workroom) -> None:
    workroom.observe("Miriam", "Dolores", "AIR", 3, ago=days(90))
    workroom.observe("Miriam", "Amara", "AIR", 3, ago=days(30))
    workroom.observe("Miriam", "Amara", "AIR", 2, ago=days(5))
    board = workroom.board().board
    place = [column.competency.code for column in board.columns].index("AIR")
    cover = page(workroom, "AIR").cover
    assert [count.count for count in cover.past] == [0, 1, 2, 1]
    assert cover.past[-1].count == board.foot[place].alone


def test_who_shares_no_levels_leaves_no_trace_in_the_year(workroom: Workroom) -> None:
    workroom.observe("Miriam", "Dolores", "AIR", 4, ago=days(90))
    without = page(workroom, "AIR")
    workroom.observe("Miriam", "Amara", "AIR", 4, ago=days(30))
    assert page(workroom, "AIR") != without
    workroom.share("Amara", ItemKind.LEVELS, Audience.PRIVATE)
    assert page(workroom, "AIR") == without


def test_while_too_few_leaders_share_no_trainee_is_counted(workroom: Workroom) -> None:
    workroom.observe("Miriam", "Amara", "AIR", 4, ago=days(30))
    assert page(workroom, "AIR").cover.past[-1].count == 1
    workroom.share("Dolores", ItemKind.LEVELS, Audience.PRIVATE)
    assert page(workroom, "AIR").cover.past[-1].count == 0


def test_the_sheet_closes_when_the_kiosk_is_left(kiosk: KioskAtWork) -> None:
    sheet = touch_head(kiosk, "AIR")
    kiosk.window.places.rest()
    kiosk.settle()
    assert not sheet.is_open
    assert sheet.competency is None
    assert not kiosk.window.findChildren(NamePill)


def test_news_that_change_nothing_here_leave_the_rows_under_the_finger(kiosk: KioskAtWork) -> None:
    work_on(kiosk.workroom, "Amara", "AIR", 3)
    place = kiosk.place("board", BoardPlace)
    place.make_stale()
    kiosk.settle()
    sheet = touch_head(kiosk, "AIR")
    row = sheet.working.rows[0]
    kiosk.workroom.observe("Miriam", "Björn", "LP", 2)
    place.make_stale()
    kiosk.settle()
    assert sheet.working.rows[0] is row
    kiosk.kiosk.kit.screen.change(palette="dark")
    kiosk.settle()
    assert sheet.working.rows[0].theme.palette.name == "dark"
