"""One touch instead of a sentence typed; and people by name."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.widgets import touches
from tests.widgets.conftest import Shown
from widgets.chips import Chip, ChipGroup, Choice
from widgets.flow import FlowLayout
from widgets.name_pills import NamePill
from widgets.segmented import Segmented
from widgets.theme import Theme, make_theme

PHRASES = tuple(
    Choice(text.lower(), text)
    for text in ("Positioned well", "Talked me through it", "Told the family", "Kept it sterile", "Asked for help")
)
SERVICES = tuple(Choice(name, name) for name in ("Emergency", "Wards A", "Wards B", "PICU", "NICU", "Clinic"))


def touch(widget: QWidget) -> None:
    touches.tap(widget, widget.rect().center())


def changes_of(group: ChipGroup | Segmented) -> list[object]:
    changes: list[object] = []
    group.chosen_changed.connect(lambda chosen: changes.append(chosen))  # noqa: PLW0108 - Qt counts its arguments
    return changes


def test_several_phrases_are_chosen_in_the_chips_order(still: Theme, shown: Shown) -> None:
    group = ChipGroup(still, PHRASES, several=True)
    shown(group, 900, 200)
    changes = changes_of(group)
    for key in ("told the family", "positioned well"):
        touch(group.chip(key))
    assert changes == [("told the family",), ("positioned well", "told the family")]


def test_of_one_the_next_touch_moves_the_choice_and_the_same_gives_it_back(still: Theme, shown: Shown) -> None:
    group = ChipGroup(still, PHRASES)
    shown(group, 900, 200)
    changes = changes_of(group)
    for key in ("told the family", "positioned well", "positioned well"):
        touch(group.chip(key))
    assert changes == [("told the family",), ("positioned well",), ()]


def test_a_chosen_chip_is_no_wider(still: Theme, shown: Shown) -> None:
    group = ChipGroup(still, PHRASES, several=True)
    shown(group, 900, 200)
    before = [group.chip(choice.key).geometry() for choice in PHRASES]
    for choice in PHRASES:
        touch(group.chip(choice.key))
    assert [group.chip(choice.key).geometry() for choice in PHRASES] == before
    assert len(group.chosen) == len(PHRASES)


def test_set_chosen_is_silent_and_new_choices_start_afresh(still: Theme, shown: Shown) -> None:
    group = ChipGroup(still, PHRASES, several=True)
    shown(group, 900, 200)
    changes = changes_of(group)
    group.set_chosen(["kept it sterile"])
    group.set_choices(PHRASES[:2])
    assert (group.chosen, changes) == ((), [])


def test_rows_flow_and_nothing_sticks_out(still: Theme, shown: Shown) -> None:
    group = ChipGroup(still, PHRASES)
    shown(group, 500, 400)
    places = [group.chip(choice.key).geometry() for choice in PHRASES]
    assert len({place.top() for place in places}) > 1
    assert all(place.right() < 500 for place in places)
    assert not any(one.intersects(other) for one in places for other in places if one is not other)
    height = group.heightForWidth(500)
    assert height == max(place.bottom() for place in places) + 1


def test_a_phrase_wider_than_its_row_is_narrowed(still: Theme, shown: Shown) -> None:
    group = ChipGroup(still, [Choice("long", "Named each landmark before the needle and waited")])
    shown(group, 330, 200)
    assert group.chip("long").geometry().right() < 330


def test_taking_a_widget_out_closes_the_gap(still: Theme, shown: Shown) -> None:
    window = QWidget()
    flow = FlowLayout(still, parent=window)
    chips = [Chip(still, choice.text) for choice in PHRASES[:2]]
    for chip in chips:
        flow.addWidget(chip)
    shown(window, 800, 100)
    chips[0].hide()
    flow.activate()
    assert chips[1].x() == 0


class TestSegmented:
    """One of several, side by side."""

    def test_one_always_holds(self, still: Theme, shown: Shown) -> None:
        lens = Segmented(still, SERVICES, "PICU")
        shown(lens, 1200, 64)
        changes = changes_of(lens)
        touch(lens.segment("PICU"))
        assert (lens.chosen, lens.segment("PICU").isChecked(), changes) == ("PICU", True, [])
        touch(lens.segment("Clinic"))
        assert [choice.key for choice in SERVICES if lens.segment(choice.key).isChecked()] == ["Clinic"]
        assert changes == ["Clinic"]

    def test_where_the_row_is_too_long_arrows_lead_to_the_rest(self, still: Theme, shown: Shown) -> None:
        lens = Segmented(still, SERVICES, "Emergency")
        shown(lens, 420, 64)
        assert lens._right.isVisible()
        assert not lens._left.isVisible()
        pages = 0
        while lens._right.isVisible():
            touch(lens._right)
            pages += 1
        assert 0 < pages <= len(SERVICES)
        assert _whole(lens, "Clinic")
        assert lens._left.isVisible()

    def test_whatever_is_shown_is_whole(self, still: Theme, shown: Shown) -> None:
        lens = Segmented(still, SERVICES, "Emergency")
        shown(lens, 420, 64)
        for choice in SERVICES:
            lens.set_chosen(choice.key)
            assert _whole(lens, choice.key)
            seen = [one.key for one in SERVICES if lens.segment(one.key).visibleRegion().boundingRect().width() > 0]
            assert all(_whole(lens, key) for key in seen)

    def test_the_keyboard_chooses(self, still: Theme, shown: Shown) -> None:
        lens = Segmented(still, SERVICES, "PICU")
        shown(lens, 1200, 64)
        QTest.keyClick(lens.segment("NICU"), Qt.Key.Key_Space)
        assert lens.chosen == "NICU"


class TestNamePill:
    """A person to touch."""

    def test_a_name_is_touched_and_chosen(self, still: Theme, shown: Shown) -> None:
        pill = NamePill(still, "Samuel Osei", "SO", "Faculty")
        shown(pill, 388, 102)
        touch(pill)
        assert pill.isChecked()
        assert (pill.accessibleName(), pill.accessibleDescription()) == ("Samuel Osei", "Faculty")

    def test_chosen_or_not_it_is_as_wide(self, still: Theme, qtbot: QtBot) -> None:
        pill = NamePill(still, "Samuel", "SO", tall=False)
        qtbot.addWidget(pill)
        before = pill.sizeHint()
        pill.setChecked(True)
        assert pill.sizeHint() == before

    @pytest.mark.usefixtures("fonts")
    def test_a_chosen_pill_differs_in_shape_and_not_in_colour_alone(self, shown: Shown) -> None:
        pill = NamePill(make_theme("contrast", moving=False), "Samuel Osei", "SO", "Faculty")
        shown(pill, 388, 102)
        before = pill.grab().toImage()
        pill.setChecked(True)
        tick = QPoint(388 - 18 - 13, 51)
        changed = [
            (x, y)
            for x in range(tick.x() - 13, tick.x() + 13)
            for y in range(tick.y() - 13, tick.y() + 13)
            if pill.grab().toImage().pixelColor(x, y).lightness() > 200 > before.pixelColor(x, y).lightness()
        ]
        assert len(changed) > 20


@pytest.mark.parametrize("scale", [0.3, 0.71, 1.0, 2.0])
def test_no_target_is_smaller_than_48_px(fonts: None, qtbot: QtBot, scale: float) -> None:
    theme = make_theme(scale=scale)
    parts: list[QWidget] = [Chip(theme, "ok"), NamePill(theme, "Al", "A", tall=False), NamePill(theme, "Al", "A")]
    switch = Segmented(theme, [Choice("a", "a"), Choice("b", "b")], "a")
    for part in (*parts, switch):
        qtbot.addWidget(part)
    for part in (*parts, switch.segment("a")):
        assert min(part.sizeHint().width(), part.sizeHint().height()) >= 48


def _whole(lens: Segmented, key: str) -> bool:
    segment = lens.segment(key)
    return segment.visibleRegion().boundingRect() == segment.rect()
