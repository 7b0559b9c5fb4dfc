"""The theme follows the window's size and the palette chosen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from kiosk.app.theming import Theming, scale_for
from widgets.theme import Theme


@pytest.mark.parametrize(
    ("size", "scale"),
    [
        ((1920, 1080), 1.0),
        ((3840, 2160), 2.0),
        ((1080, 1920), 1.0),
        ((1280, 720), 2 / 3),
        ((1920, 1200), 1.0),
        ((640, 480), 0.5),
    ],
)
def test_things_are_as_large_as_the_screen_asks(size: tuple[int, int], scale: float) -> None:
    assert scale_for(QSize(*size)) == pytest.approx(scale, abs=1 / 48)


def test_a_scale_never_draws_more_than_fits() -> None:
    for width in range(960, 4000, 97):
        assert scale_for(QSize(width, width * 9 // 16)) * 1920 <= width + 1e-9


def test_a_palette_is_told_once_and_keeps_the_scale(qtbot: QtBot) -> None:
    theming = Theming()
    told: list[Theme] = []
    theming.changed.connect(told.append)
    theming.fit(QSize(3840, 2160))
    theming.take("dark", 1.0, moving=True)
    theming.take("dark", 1.0, moving=True)
    assert [(theme.palette.name, theme.scale) for theme in told] == [("light", 2.0), ("dark", 2.0)]
