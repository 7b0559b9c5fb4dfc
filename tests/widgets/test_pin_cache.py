"""Each distinct pin is drawn once per theme, size and pixel ratio, and the cache stays small."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QSize

from tests.widgets.test_pin import FIVE
from widgets import pin_cache
from widgets.pin_cache import PinCache
from widgets.pin_state import Lens, seen
from widgets.theme import Theme, make_theme

SIZE = QSize(98, 44)


def test_equal_pins_share_one_pixmap(still: Theme) -> None:
    sheet = PinCache().sheet(still.palette, SIZE, 1.0)
    first = sheet.pixmap((seen(FIVE, 2), Lens.LEVELS, False))
    assert sheet.pixmap((seen(FIVE, 2), Lens.LEVELS, False)).cacheKey() == first.cacheKey()
    assert sheet.pixmap((seen(FIVE, 2), Lens.EDGES, False)).cacheKey() != first.cacheKey()
    assert sheet.pixmap((seen(FIVE, 2), Lens.LEVELS, True)).cacheKey() != first.cacheKey()
    assert len(sheet) == 3


def test_changing_to_dark_and_back_draws_nothing_again(still: Theme) -> None:
    cache = PinCache()
    light = cache.sheet(still.palette, SIZE, 1.0)
    assert cache.sheet(make_theme("dark").palette, SIZE, 1.0) is not light
    assert cache.sheet(still.palette, SIZE, 1.0) is light


def test_a_sharper_screen_gets_sharper_pins(still: Theme) -> None:
    pixmap = PinCache().sheet(still.palette, SIZE, 2.0, margin=3).pixmap((seen(FIVE, 1), Lens.LEVELS, False))
    assert pixmap.size() == QSize(2 * (98 + 6), 2 * (44 + 6))
    assert pixmap.deviceIndependentSize().toSize() == QSize(104, 50)


def test_the_cache_is_bounded(still: Theme, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pin_cache, "PIN_LIMIT", 10)
    sheet = PinCache().sheet(still.palette, SIZE, 1.0)
    for month in range(30):
        sheet.pixmap((replace(seen(FIVE, 1), stale=True, age=f"{month} mo"), Lens.FRESHNESS, False))
    assert len(sheet) == 10
    cache = PinCache()
    sheets = [cache.sheet(still.palette, QSize(60 + width, 44), 1.0) for width in range(9)]
    assert cache.sheet(still.palette, QSize(60, 44), 1.0) is not sheets[0]
