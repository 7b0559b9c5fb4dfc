"""Screens say how large they are, or something else; fingers stay as large as they are."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize, QSizeF
from pytestqt.qtbot import QtBot

from kiosk.app.millimetres import believable, fit_fingers
from tests.kiosk import KioskAtWork
from views.board.place import BoardPlace
from views.matching.place import MatchingPlace

HD, UHD = QSize(1920, 1080), QSize(3840, 2160)


@pytest.mark.parametrize(
    ("size", "size_mm", "px_per_mm"),
    [
        (HD, (953, 536), 2.01),  # 43 inches
        (HD, (344, 194), 5.58),  # 15.6 inches
        (HD.transposed(), (398, 708), 2.71),  # 32 inches, standing
        (UHD, (1210, 680), 3.18),  # 55 inches
    ],
)
def test_a_size_that_can_be_is_taken(size: QSize, size_mm: tuple[float, float], px_per_mm: float) -> None:
    pitch = believable(size, QSizeF(*size_mm))
    assert pitch is not None
    assert pitch.px_per_mm == pytest.approx(px_per_mm, abs=0.01)


@pytest.mark.parametrize(
    ("size", "size_mm"),
    [
        (HD, (0, 0)),
        (HD, (160, 90)),  # a television names its ratio, in centimetres
        (HD, (1600, 900)),
        (HD, (508, 286)),  # 96 dots an inch, made up by a server
        (HD, (700, 700)),
        (HD, (90, 51)),
        (HD, (3000, 1687)),
    ],
)
def test_a_size_that_cannot_be_is_not(size: QSize, size_mm: tuple[float, float]) -> None:
    assert believable(size, QSizeF(*size_mm)) is None


def test_with_two_dots_for_one_the_made_up_size_is_still_seen() -> None:
    assert believable(HD, QSizeF(1016, 572), 2.0) is None
    assert believable(HD, QSizeF(1210, 680), 2.0) is not None


def test_on_a_small_screen_the_board_shows_fewer_rows_and_a_swipe_stays_as_long(
    kiosk: KioskAtWork, qtbot: QtBot
) -> None:
    grid, plan = kiosk.place("board", BoardPlace).grid, kiosk.place("matching", MatchingPlace).grid
    kiosk.settle()
    for size_mm, least in (((953, 536), 0), ((344, 194), 83)):
        pitch = believable(HD, QSizeF(*size_mm))
        assert pitch is not None
        fit_fingers(kiosk.window, pitch)
        assert grid.table.area.limits.swipe_px == pytest.approx(25 * pitch.px_per_mm)
        assert plan.table.area.limits == grid.table.area.limits
        assert grid.table.rowHeight(0) >= max(least, 50)
        assert (grid.table.rowHeight(0) < 83) is (least == 0)
