"""The legend of rotations: whole on one line where there is room for it, and readable on two."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from views.matching.legend import RotationLegend
from widgets.plan_state import ROTATION_COLOURS, RotationLook
from widgets.theme import load_fonts, make_theme

NAMES = ("PICU", "NICU", "Emergency", "Wards A", "Wards B", "Clinic", "Adolescent", "Elective", "Night float")
CODES = ("PI", "NI", "ED", "WA", "WB", "CL", "AD", "EL", "NF")
LOOKS = [RotationLook(code, name, *colour) for code, name, colour in zip(CODES, NAMES, ROTATION_COLOURS, strict=True)]
NIGHTS = LOOKS[8]
WHITE = QColor("#FFFFFF")


def legend_of(qtbot: QtBot, scale: float, looks: list[RotationLook], *, growth: bool = True) -> RotationLegend:
    load_fonts()
    legend = RotationLegend(make_theme("light", scale, moving=False))
    qtbot.addWidget(legend)
    legend.set_rotations(looks, growth=growth)
    return legend


def code_height(image: QImage) -> int:
    """Return over how many rows of pixels white letters reach; the legend shows one dark tile only."""
    rows = [y for y in range(image.height()) if any(image.pixelColor(x, y) == WHITE for x in range(6, 42))]
    return rows[-1] - rows[0] + 1


@pytest.mark.parametrize("scale", [0.5, 0.96, 1.0, 1.31, 1.5, 2.0, 2.77])
def test_the_room_it_asks_for_holds_one_line(qtbot: QtBot, scale: float) -> None:
    for many in range(1, len(LOOKS) + 1):
        legend = legend_of(qtbot, scale, LOOKS[:many])
        wanted = legend.sizeHint()
        assert legend.heightForWidth(wanted.width()) == wanted.height(), many


def test_a_narrow_one_breaks_into_lines_of_about_equal_length(qtbot: QtBot) -> None:
    legend = legend_of(qtbot, 1.0, LOOKS)
    assert legend.heightForWidth(legend.sizeHint().width() - 20) == 2 * legend.sizeHint().height()


@pytest.mark.parametrize("height", [36, 34])
def test_codes_are_no_smaller_than_the_least_text(qtbot: QtBot, height: int) -> None:
    legend = legend_of(qtbot, 1.0, [NIGHTS], growth=False)
    legend.resize(legend.sizeHint().width(), height)
    # Capitals of Inter at 16 px.
    assert code_height(legend.grab().toImage()) >= 11
