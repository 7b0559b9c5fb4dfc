"""A keyboard and nothing else: everything can be reached, and somebody's airway is noted without a touch."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit, QWidget

from kiosk.actions.goals import AddGoal, GoalWords, add_goal
from kiosk.app.pictures import PICTURES, Scene, drive
from kiosk.domain.consent import Audience, ItemKind
from kiosk.domain.ids import GoalId
from tests.kiosk import PIN, KioskAtWork, give_pins
from tests.planning import plan_year, suggest
from views.board.place import BoardPlace
from widgets.keyboard_keys import KeyArea
from widgets.pressable import Pressable

MOST_STEPS = 400
NEEDS_A_CHIEF = frozenset(
    {
        "matching",
        "matching-no-plan",
        "matching-search",
        "new-rule",
        "pin-code",
        "plan-files",
        "plan-versions",
        "print-goal-sheets",
        "print-plan",
        "print-weekly",
        "rule-form",
        "rules",
    }
)
NEEDS_A_YEAR = frozenset({"matching-no-plan", "new-rule", "plan-files", "plan-versions", "rule-form", "rules"})


def press(kiosk: KioskAtWork, key: Qt.Key) -> QWidget:
    """Press a key where the focus is, and return where it is then."""
    QTest.keyClick(QApplication.focusWidget() or kiosk.window, key)
    kiosk.settle()
    focused = QApplication.focusWidget()
    assert focused is not None
    return focused


def tab_to(kiosk: KioskAtWork, wanted: QWidget) -> None:
    """Press Tab until something has the focus."""
    for _ in range(MOST_STEPS):
        if QApplication.focusWidget() is wanted:
            return
        press(kiosk, Qt.Key.Key_Tab)
    raise AssertionError(f"{wanted} is never reached")


def go_to(kiosk: KioskAtWork, view: str) -> None:
    person = kiosk.workroom.people["Mei-Ling" if view in NEEDS_A_CHIEF else "Amara"]
    if view in NEEDS_A_YEAR:
        plan_year(kiosk.workroom)
        suggest(kiosk.workroom)
    if view == "goals-watched":
        with kiosk.workroom.store.write() as write:
            words = GoalWords("Hold the mask with two hands", 3)
            goal = AddGoal(GoalId(write.ids()), kiosk.workroom.competencies["AIR"].id, words)
            add_goal(write, kiosk.workroom.actor("Amara"), goal)
        kiosk.workroom.share("Amara", ItemKind.GOALS, Audience.WALL)
    if view in NEEDS_A_CHIEF:
        kiosk.window.desk.sign_in(kiosk.workroom.people["Miriam"])
    drive(Scene(view, kiosk.kiosk, kiosk.settle, person))


class OtherWindows(QObject):
    """Notes every window that appears beside the kiosk's: it would flash up on the wall and take the focus away."""

    def __init__(self, kiosk: KioskAtWork) -> None:
        super().__init__()
        self._window = kiosk.window
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note, and let pass."""
        shown = event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow()
        if shown and watched is not self._window:
            self.shown.append(f"{type(watched).__name__} {watched.objectName()}")
        return False


def test_somebody_is_seen_doing_it_and_it_is_noted_by_keys_alone(kiosk: KioskAtWork) -> None:
    give_pins(kiosk.workroom, "Dolores")
    board = kiosk.place("board", BoardPlace)
    tab_to(kiosk, board.grid.table)
    press(kiosk, Qt.Key.Key_Down)
    press(kiosk, Qt.Key.Key_Right)
    row, column = board.grid.table.currentIndex().row(), board.grid.table.currentIndex().column()
    press(kiosk, Qt.Key.Key_Return)
    sheet = board.cell_sheet
    assert sheet is not None
    assert sheet.is_open
    tab_to(kiosk, sheet.form.levels.pins[2])
    press(kiosk, Qt.Key.Key_Space)
    tab_to(kiosk, sheet.save_button)
    press(kiosk, Qt.Key.Key_Return)
    names = kiosk.window.desk.sheet.names
    tab_to(kiosk, names.pill(kiosk.workroom.id_of("Dolores")))
    press(kiosk, Qt.Key.Key_Space)
    for digit in PIN:
        press(kiosk, Qt.Key(ord(digit)))
    tab_to(kiosk, kiosk.window.desk.sheet.column.confirm_button)
    QTest.keyClick(kiosk.window.desk.sheet.column.confirm_button, Qt.Key.Key_Return)
    kiosk.settle()
    assert board.grid.model.cell(row, column).label == "2"
    assert not sheet.is_open


def test_escape_leaves_a_sheet_and_the_focus_goes_back_where_it_was(kiosk: KioskAtWork) -> None:
    board = kiosk.place("board", BoardPlace)
    tab_to(kiosk, board.tools.find_button)
    press(kiosk, Qt.Key.Key_Return)
    assert press(kiosk, Qt.Key.Key_Escape) is board.tools.find_button


@pytest.mark.parametrize("view", sorted(PICTURES))
def test_every_control_of_a_view_is_reached_by_tab_and_has_a_name_and_no_other_window_appears(
    kiosk: KioskAtWork, qapp: QApplication, view: str
) -> None:
    others = OtherWindows(kiosk)
    qapp.installEventFilter(others)
    go_to(kiosk, view)
    kiosk.settle()
    qapp.removeEventFilter(others)
    assert others.shown == []
    inside = kiosk.window.desk.sheet if kiosk.window.desk.sheet.is_open else kiosk.window
    wanted = {widget for widget in inside.findChildren(Pressable) if _in_front(kiosk, widget)}
    reached: set[QWidget] = set()
    for _ in range(MOST_STEPS):
        focused = press(kiosk, Qt.Key.Key_Tab)
        if focused in reached:
            break
        reached.add(focused)
    left = [f"{type(widget).__name__} {widget.accessibleName()}" for widget in wanted - reached]
    assert left == []
    unnamed = [
        widget
        for widget in inside.findChildren(QWidget)
        if isinstance(widget, Pressable | QTextEdit | QLineEdit) and widget.isVisible() and not _name(widget)
    ]
    assert unnamed == []


def _in_front(kiosk: KioskAtWork, widget: QWidget) -> bool:
    """Tell whether a control can be pressed now: shown, alive, and under no sheet or veil."""
    if not widget.isVisible() or not widget.isEnabled() or isinstance(widget.parent(), KeyArea):
        return False
    centre = widget.rect().center()
    at = kiosk.window.childAt(widget.mapTo(kiosk.window, centre))
    return at is widget or (at is not None and widget.isAncestorOf(at))


def _name(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
