"""What the comparison lets pass and what it does not: other edges of letters pass, another screen never does."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QWidget

from kiosk.app.offscreen import picture_of
from tests.kiosk import KioskAtWork
from tests.pictures.compare import Difference, compare, pixels_of, shrunk
from views.board.place import BoardPlace
from widgets.labels import TextLabel

Change = Callable[[QPainter, QImage], object]


@pytest.fixture
def board(kiosk: KioskAtWork) -> QImage:
    """The board with a few pins."""
    for name, code, level in (("Amara", "AIR", 1), ("Björn", "LP", 3), ("Mei-Ling", "FAM", 4)):
        kiosk.workroom.observe("Dolores", name, code, level)
    kiosk.place("board", BoardPlace).make_stale()
    return kiosk.picture()


def changed(image: QImage, change: Change) -> Difference:
    """Compare a screen with itself after a change."""
    other = image.copy()
    with QPainter(other) as painter:
        change(painter, image)
    return compare(shrunk(image), shrunk(other))


def place_of(kiosk: KioskAtWork, widget: QWidget) -> QRect:
    """Return where a widget is on the screen."""
    return QRect(widget.mapTo(kiosk.window, QPoint()), widget.size())


def test_the_same_screen_is_the_same(board: QImage) -> None:
    same = compare(shrunk(board), shrunk(board))
    assert (same.worst, same.blocks) == (0, 0)


def test_letters_that_another_machine_draws_a_quarter_of_a_pixel_aside_pass(board: QImage) -> None:
    drawn = pixels_of(board)
    aside = np.rint(drawn * 0.75 + np.roll(drawn, 1, axis=1) * 0.25).astype(np.uint8)
    height, width, _ = aside.shape
    other = QImage(
        np.ascontiguousarray(aside[..., ::-1]).tobytes(), width, height, 3 * width, QImage.Format.Format_RGB888
    )
    difference = compare(shrunk(board), shrunk(other))
    assert difference.worst > 0
    assert difference.is_tolerable, difference.worst


@pytest.mark.parametrize("by", [QPoint(3, 0), QPoint(0, 3)], ids=["aside", "down"])
def test_a_button_that_moved_by_three_pixels_does_not(kiosk: KioskAtWork, board: QImage, by: QPoint) -> None:
    button = place_of(kiosk, kiosk.place("board", BoardPlace).tools.find_button)

    def move(painter: QPainter, image: QImage) -> None:
        painter.drawImage(button.topLeft() + by, image.copy(button))

    assert not changed(board, move).is_tolerable


def test_a_pin_of_the_next_levels_colour_does_not(kiosk: KioskAtWork, board: QImage) -> None:
    grid, workroom = kiosk.place("board", BoardPlace).grid, kiosk.workroom
    pin = grid.cell_rect(workroom.id_of("Amara"), workroom.competencies["AIR"].id)
    pin.moveTopLeft(grid.mapTo(kiosk.window, pin.topLeft()))
    workroom.observe("Dolores", "Amara", "AIR", 2)
    kiosk.place("board", BoardPlace).make_stale()
    now = kiosk.picture()
    # The pin alone: with it the column's foot says another number.
    assert not changed(board, lambda painter, _: painter.drawImage(pin.topLeft(), now.copy(pin))).is_tolerable


def test_a_small_spot_of_another_colour_does_not(kiosk: KioskAtWork, board: QImage) -> None:
    theme = kiosk.kiosk.kit.theming.theme
    grid, workroom = kiosk.place("board", BoardPlace).grid, kiosk.workroom
    pin = grid.cell_rect(workroom.id_of("Björn"), workroom.competencies["LP"].id)
    middle = grid.mapTo(kiosk.window, pin.center())

    def recolour(painter: QPainter, _: QImage) -> None:
        painter.fillRect(QRect(middle - QPoint(24, 8), middle + QPoint(-8, 8)), theme.palette.edge)

    assert not changed(board, recolour).is_tolerable


@pytest.mark.parametrize("least", [11, 16, 20])
def test_a_label_that_is_gone_does_not(kiosk: KioskAtWork, board: QImage, least: int) -> None:
    labels = [label for label in kiosk.window.findChildren(TextLabel) if label.isVisible() and len(label.text()) > 3]
    label = min(labels, key=lambda label: abs(label.height() - least))
    label.hide()
    gone = picture_of(kiosk.window)
    assert not compare(shrunk(board), shrunk(gone)).is_tolerable, label.text()


def test_a_text_that_is_cut_does_not(kiosk: KioskAtWork, board: QImage) -> None:
    button = place_of(kiosk, kiosk.place("board", BoardPlace).tools.find_button)

    def cut(painter: QPainter, image: QImage) -> None:
        painter.fillRect(
            button.adjusted(button.width() * 2 // 3, 8, -8, -8), image.pixelColor(button.topLeft() + QPoint(14, 14))
        )

    assert not changed(board, cut).is_tolerable


def test_a_screen_of_another_size_does_not(board: QImage) -> None:
    assert not compare(shrunk(board), shrunk(board.copy(0, 0, 1918, 1080))).is_tolerable


def test_what_is_otherwise_is_marked_and_the_rest_is_faint(board: QImage) -> None:
    difference = changed(board, lambda painter, _: painter.fillRect(0, 0, 32, 32, 0xFF000000))
    assert difference.picture.pixelColor(4, 4).lightness() == 0
    dark = [difference.picture.pixelColor(x, 200).lightness() for x in range(40, 900)]
    assert min(dark) > 180
