"""A layout that is still finding its sizes paints with hardly any room, or none: everything comes to an end."""

from __future__ import annotations

from itertools import product

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QImage, QPainter

from tests.widgets.test_pin import every_state
from views.matching.legend import RotationLegend
from widgets.legend import Legend
from widgets.name_pills import paint_avatar
from widgets.pin import paint_pin
from widgets.pin_state import Lens, PinScale
from widgets.plan_state import PlanTile, RotationLook
from widgets.plan_tile import paint_tile
from widgets.theme import Theme

LENGTHS = (0, 0.3, 1, 2, 7)
ROTATIONS = [RotationLook("PI", "PICU", "#2F5D73"), RotationLook("VA", "Vacation", "#FFFFFF", hatched=True)]
TILES = [
    PlanTile(),
    PlanTile(missing=True),
    *(
        PlanTile(look, growth=growth, locked=locked, quiet=quiet)
        for look, growth, locked, quiet in product(ROTATIONS, (None, 0.4), (False, True), (False, True))
    ),
]


@pytest.mark.parametrize(("width", "height"), list(product(LENGTHS, LENGTHS)))
def test_tiles_pins_and_faces_are_painted_into_next_to_nothing(still: Theme, width: float, height: float) -> None:
    image = QImage(QSize(20, 20), QImage.Format.Format_RGB32)
    rect = QRectF(2, 2, width, height)
    with QPainter(image) as painter:
        for tile, pressed in product(TILES, (False, True)):
            paint_tile(painter, rect, tile, still.palette, pressed=pressed)
        for state, lens in product(every_state(), Lens):
            paint_pin(painter, rect, state, still.palette, lens)
        paint_avatar(painter, rect, "WM", still)


@pytest.mark.parametrize(("width", "height"), list(product((1, 3, 40), (1, 3, 57))))
def test_legends_are_painted_into_next_to_nothing(still: Theme, width: int, height: int) -> None:
    rotations = RotationLegend(still)
    rotations.set_rotations(ROTATIONS * 6, growth=True)
    levels = Legend(still)
    levels.set_scale(PinScale(("0", "1"), ("New", "Alone")), 1)
    for legend in (rotations, levels):
        legend.resize(width, height)
        assert not legend.grab().isNull()
