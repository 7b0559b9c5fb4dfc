"""Pins: nothing is cut off, whatever the scale and the size, and unshared looks exactly like not seen."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from widgets.pin import paint_pin
from widgets.pin_parts import fit_text
from widgets.pin_state import (
    NOT_APPLICABLE,
    NOT_SEEN,
    Lens,
    Movement,
    PinScale,
    PinState,
    Training,
    seen,
)
from widgets.theme import Theme, contrast_ratio, make_theme

FIVE = PinScale(("0", "1", "2", "3", "4"), ("New to me", "Seen it", "With help", "On my own", "Guides others"))
MILESTONES = PinScale(
    ("1", "1.5", "2", "2.5", "3", "3.5", "4", "4.5", "5"), tuple(f"Level {half / 2 + 1:g}" for half in range(9))
)
WORDY = PinScale(("2a", "3b", "Advanced beginner"), ("Directly", "Nearby", "Advanced beginner"))
TWO = PinScale(("No", "Yes"), ("Not yet", "Yes"))
SIZES = [(98, 44), (168, 96), (52, 34), (84, 38), (74, 76), (76, 44)]
MARGIN = 3


def every_state() -> list[PinState]:
    states = [NOT_SEEN, NOT_APPLICABLE, PinState(edge=True)]
    for scale in (FIVE, MILESTONES, WORDY, TWO):
        for level in range(scale.count):
            plain = seen(scale, level)
            step = Movement(
                level - 1 if level else None, scale.labels[level - 1] if level else "", "3 wk", was_edge=True
            )
            states += [
                replace(plain, moved=True, movement=step, alone=True),
                replace(plain, stale=True, coach=True, age="11 mo"),
                replace(plain, could_coach=True, training=Training("Simulation laboratory", "12 Dec")),
                replace(seen(scale, level, edge_to=min(level + 1, scale.count - 1)), coach=True),
                replace(seen(scale, level, edge_to=scale.count - 1), paired_with="with Aleksandra", stale=True),
                replace(plain, movement=Movement(scale.count - 1, scale.labels[-1], "2 d", recent=True)),
            ]
    return states


def picture(state: PinState, size: tuple[int, int], theme: Theme, lens: Lens = Lens.LEVELS, around: int = 40) -> QImage:
    width, height = size
    image = QImage(width + 2 * around, height + 2 * around, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    paint_pin(painter, QRectF(around, around, width, height), state, theme.palette, lens)
    painter.end()
    return image


def painted_outside(image: QImage, size: tuple[int, int], around: int = 40) -> bool:
    """Whether a pixel is painted farther out than the margin that the cache leaves around a pin."""
    inner = QRectF(around - MARGIN, around - MARGIN, size[0] + 2 * MARGIN, size[1] + 2 * MARGIN)
    cleared = QImage(image)
    painter = QPainter(cleared)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
    painter.fillRect(inner, QColor(0, 0, 0))
    painter.end()
    blank = QImage(image.size(), image.format())
    blank.fill(Qt.GlobalColor.transparent)
    return cleared != blank


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("lens", list(Lens))
def test_no_text_star_or_ring_is_cut_off(still: Theme, size: tuple[int, int], lens: Lens) -> None:
    spilt = [state for state in every_state() if painted_outside(picture(state, size, still, lens), size)]
    assert spilt == []


def test_each_level_of_each_scale_looks_different(still: Theme) -> None:
    for scale in (FIVE, MILESTONES, WORDY, TWO):
        looks = [picture(seen(scale, level), (98, 44), still) for level in range(scale.count)]
        assert all(one != other for at, one in enumerate(looks) for other in looks[:at])


@pytest.mark.parametrize(("edge_to", "named"), [(None, ""), (1, ""), (2, ""), (3, "3")])
def test_an_edge_names_its_level_while_that_lies_ahead(edge_to: int | None, named: str) -> None:
    pin = seen(FIVE, 2, edge_to=edge_to)
    assert (pin.edge, pin.next_label) == (edge_to is not None, named)


def test_the_ball_alone_tells_levels_apart() -> None:
    turns = [seen(MILESTONES, level).turn for level in range(9)]
    assert turns == [0, 0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875, 1]


@pytest.mark.parametrize("lens", [lens for lens in Lens if lens is not Lens.LEVELS])
def test_not_seen_and_not_applicable_are_empty_alike_beside_the_levels_lens(still: Theme, lens: Lens) -> None:
    assert picture(NOT_SEEN, (98, 44), still, lens) == picture(NOT_APPLICABLE, (98, 44), still, lens)


def test_a_growth_edge_without_its_level_gives_no_level_away(still: Theme) -> None:
    hidden = PinState(edge=True)
    careless = PinState(edge=True, level=3, label="3", next_label="4", moved=True, coach=True, stale=True, alone=True)
    for lens in Lens:
        assert picture(hidden, (98, 44), still, lens) == picture(careless, (98, 44), still, lens)


def test_a_level_that_is_not_shared_leaves_no_trace(still: Theme) -> None:
    careless = PinState(
        level=3, label="3", moved=True, coach=True, stale=True, alone=True, could_coach=True, age="7 mo"
    )
    for lens in Lens:
        assert picture(NOT_SEEN, (98, 44), still, lens) == picture(careless, (98, 44), still, lens)


@pytest.mark.parametrize("name", ["light", "dark", "contrast"])
def test_figures_stand_out_on_every_fill_of_every_scale(name: str) -> None:
    palette = make_theme(name).palette
    for count in range(2, 12):
        for index in range(count):
            colours = palette.level(index, count)
            # Large bold text needs 3:1 (WCAG 2.2, 1.4.3).
            assert contrast_ratio(colours.text, colours.fill) >= 3, (name, index, count)


def test_text_that_is_a_hair_too_wide_becomes_smaller_instead_of_being_cut(still: Theme) -> None:
    del still  # the fonts are loaded
    for size in (17.1, 24.4, 27.14, 33.3):
        whole = fit_text("›3", 1000, size, 9)
        fitted = fit_text("›3", whole.width - 0.1, size, 9)
        assert (fitted.text, fitted.width < whole.width) == ("›3", True)
