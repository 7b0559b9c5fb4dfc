"""The legend follows the lens and wraps; letters jump."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.widgets.boards import FIVE
from tests.widgets.conftest import Shown
from tests.widgets.touches import tap
from widgets.legend import Legend
from widgets.letters_strip import LettersStrip, initial_of
from widgets.pin_state import Lens, PinScale
from widgets.theme import Theme


@pytest.fixture
def legend(still: Theme, qtbot: QtBot) -> Legend:
    made = Legend(still)
    qtbot.addWidget(made)
    made.set_scale(FIVE, alone_from=3)
    return made


def test_each_lens_has_its_own_words(legend: Legend, shown: Shown) -> None:
    shown(legend, 1500, 44)
    words = []
    for lens in Lens:
        legend.set_lens(lens)
        words.append(legend.accessibleDescription())
    assert len(set(words)) == len(Lens)
    assert "Guides others" in words[0]


def test_a_wide_legend_is_one_row_and_a_narrow_one_wraps(legend: Legend) -> None:
    row = legend.heightForWidth(1600)
    assert legend.heightForWidth(1000) == 2 * row
    assert legend.heightForWidth(10) > legend.heightForWidth(1000)


def test_a_scale_of_two_levels_is_explained_through_every_lens(legend: Legend, shown: Shown) -> None:
    legend.set_scale(PinScale(("No", "Yes"), ("Not yet", "Yes")), alone_from=1)
    shown(legend, 1500, 44)
    for lens in Lens:
        legend.set_lens(lens)
        assert not legend.grab().isNull()


@pytest.mark.parametrize(
    ("name", "letter"),
    [("Amara", "A"), ("Örjan", "O"), ("łukasz", "Ł"), ("محمد", "م"), ("  björn", "B"), ("4th team", "#"), ("", "#")],
)
def test_a_name_is_found_under_its_first_letter(name: str, letter: str) -> None:
    assert initial_of(name) == letter


def test_a_tapped_letter_is_told(still: Theme, shown: Shown) -> None:
    strip = LettersStrip(still)
    strip.set_letters("ABDDB")
    shown(strip, 600, 56)
    told: list[str] = []
    strip.letter_tapped.connect(told.append)
    tap(strip, QPoint(84 + 20, 20))
    tap(strip, QPoint(500, 20))
    assert told == ["B"]


def test_letters_share_places_that_stay_large_enough(still: Theme, shown: Shown) -> None:
    strip = LettersStrip(still, Qt.Orientation.Vertical)
    strip.set_letters("ABCDEFGHIJKLMNOPRSTUVWZ")
    shown(strip, 56, 480)
    told: list[str] = []
    strip.letter_tapped.connect(told.append)
    for y in range(30, 480, 60):
        tap(strip, QPoint(20, y))
    assert told == list("ADGJMPTW")


def test_letters_work_from_the_keyboard(still: Theme, shown: Shown) -> None:
    strip = LettersStrip(still)
    strip.set_letters("ABC")
    shown(strip, 600, 56)
    told: list[str] = []
    strip.letter_tapped.connect(told.append)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Return):
        QTest.keyClick(strip, key)
    assert told == ["C"]
