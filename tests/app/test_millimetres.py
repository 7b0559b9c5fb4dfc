"""Screens say how large they are, or something else; fingers stay as large as they are."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize, QSizeF
from pytestqt.qtbot import QtBot

from kiosk.app.fitting import Fitting
from kiosk.app.millimetres import believable, finger_zoom, fit_fingers, pitch_by_diagonal, reading_zoom
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


@pytest.mark.parametrize(("inches", "px_per_mm"), [(24, 3.61), (43, 2.02), (65, 1.33)])
def test_a_diagonal_read_off_the_box_gives_millimetres(inches: float, px_per_mm: float) -> None:
    assert pitch_by_diagonal(HD, inches).px_per_mm == pytest.approx(px_per_mm, abs=0.01)


def test_names_are_a_215th_of_the_distance_high_and_never_smaller_than_the_screen_allows() -> None:
    small, large = pitch_by_diagonal(HD, 24), pitch_by_diagonal(HD, 65)
    assert reading_zoom(large, 1.0, 1.5) == 1.0
    for pitch, metres in ((small, 1.0), (large, 3.0), (pitch_by_diagonal(UHD, 43), 2.5)):
        scale = 2.0 if pitch.px_per_mm > 3.7 else 1.0
        capital_mm = 24 * 0.727 * scale * reading_zoom(pitch, scale, metres) / pitch.px_per_mm
        assert capital_mm >= metres * 1000 / 215 - 1e-9
    assert reading_zoom(small, 1.0, 40.0) == 2.0


@pytest.mark.parametrize("inches", [24, 27, 32, 43, 55, 65])
@pytest.mark.parametrize(("size", "scale"), [(HD, 1.0), (UHD, 2.0)])
def test_buttons_are_20_mm_high_on_every_wall(size: QSize, scale: float, inches: int) -> None:
    pitch = pitch_by_diagonal(size, inches)
    assert 64 * scale * finger_zoom(pitch, scale) / pitch.px_per_mm >= 20 - 1e-9


def test_what_somebody_says_of_the_wall_is_followed_at_once(kiosk: KioskAtWork) -> None:
    screen, grid = kiosk.kiosk.kit.screen, kiosk.place("board", BoardPlace).grid
    Fitting(kiosk.window, screen, None)
    kiosk.settle()
    rows = grid.rows_per_page
    assert grid.zoom == 1.0
    screen.change(diagonal=43, distance=3.0)
    kiosk.settle()
    assert grid.zoom == pytest.approx(3000 / 215 * 2.0171 / (24 * 0.727), rel=0.01)
    assert grid.rows_per_page < rows
    assert kiosk.window.theming.theme.scale == 1.0
    screen.change(diagonal=24, distance=None)
    kiosk.settle()
    assert grid.zoom == 1.0
    assert kiosk.window.theming.theme.scale == pytest.approx(20 * 3.614 / 64, rel=0.01)
    screen.change(diagonal=None)
    kiosk.settle()
    assert kiosk.window.theming.theme.scale == 1.0
    assert grid.rows_per_page == rows
