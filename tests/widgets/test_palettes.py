"""Numbers for colours: what can be read, and what tells itself apart, in every palette and to every eye.

Contrast is that of WCAG 2.2: text asks for 4.5:1 (success criterion 1.4.3), rims and signs for 3:1 (1.4.11). Whether
two colours tell apart is measured for usual sight and for three deficiencies, see `tests.widgets.eyesight`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import combinations, pairwise

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap, QRegion
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kiosk.demo.units import UNITS
from tests.widgets.boards import FIVE, competencies, people
from tests.widgets.conftest import Shown
from tests.widgets.eyesight import Sight, difference, lightness
from tests.widgets.test_control_themes import CONTROLS
from widgets.board_foot import CoverFoot, EdgesFoot, FootCell, FootRow
from widgets.board_grid import BoardGrid
from widgets.labels import TextLabel
from widgets.pin import paint_pin
from widgets.pin_state import NOT_APPLICABLE, NOT_SEEN, Lens, Movement, PinState, Training, seen
from widgets.plan_state import AWAY_COLOUR, ROTATION_COLOURS, PlanTile, RotationLook
from widgets.plan_tile import paint_tile
from widgets.theme import Palette, Theme, contrast_ratio, load_palette

PALETTES = ("light", "dark", "contrast")
EYES = tuple(Sight)

TEXT, SIGN = 4.5, 3.0
CODE_ON_ROTATION = 5.6
# Measured: 20.1 between the nearest two, NICU's and the elective's, to a protan eye.
ROTATIONS_APART = 20.0
# Measured: 25.3 from the second lightest of seven levels in the contrast palette, to a tritan eye.
EDGE_AND_LEVEL_APART = 25.0

TEXT_ROLES = ("ink", "ink2", "ink3", "acc", "edge_text", "coach_text", "thin")
GROUNDS = ("bg", "card", "zebra")

# How many levels a framework's scale may have, and how far neighbours of it are apart at least, to the eye that tells
# them apart worst. Measured: 14.6 with five levels (light, protan), 6.8 with nine and 4.4 with twelve (contrast).
# Fill is the third sign of a level, after its number and its ball.
SCALES = range(2, 13)


def apart_at_least(count: int) -> float:
    return 14.0 if count <= 5 else 6.5 if count <= 9 else 4.0


def contrast(palette: Palette, role: str, ground: str) -> float:
    return contrast_ratio(getattr(palette, role), getattr(palette, ground))


def too_faint(palette: Palette, roles: Iterable[str], grounds: Iterable[str], least: float) -> list[str]:
    """Return which roles fall short of a contrast, and on which ground."""
    return [
        f"{role} on {ground} {contrast(palette, role, ground):.2f}"
        for role in roles
        for ground in grounds
        if contrast(palette, role, ground) < least
    ]


def too_alike(
    colours: Iterable[tuple[QColor, QColor]], least: float, eyes: Sequence[Sight] = EYES
) -> list[tuple[str, str, str]]:
    """Return the pairs that an eye does not tell apart, with the eye."""
    return [
        (one.name(), other.name(), eye.name)
        for one, other in colours
        for eye in eyes
        if difference(one, other, eye) < least
    ]


def ramp(palette: Palette, count: int) -> list[QColor]:
    return [palette.level(index, count).fill for index in range(count)]


def runs_one_way(colours: Sequence[QColor], eye: Sight = Sight.USUAL) -> bool:
    """Tell whether each colour is lighter than the one before, or each one darker."""
    steps = [lightness(after, eye) - lightness(before, eye) for before, after in pairwise(colours)]
    return all(step > 0 for step in steps) or all(step < 0 for step in steps)


@pytest.fixture(params=PALETTES)
def palette(request: pytest.FixtureRequest) -> Palette:
    return load_palette(request.param)


# Words and signs


def test_words_can_be_read_wherever_they_stand(palette: Palette) -> None:
    assert too_faint(palette, TEXT_ROLES, GROUNDS, TEXT) == []


def test_words_that_may_stand_on_soft_ground_can_be_read_there(palette: Palette) -> None:
    assert too_faint(palette, set(TEXT_ROLES) - {"ink3"}, ["pill", "acc_soft"], TEXT) == []
    assert too_faint(palette, ["ink", "coach_text"], ["coach_soft"], TEXT) == []
    assert too_faint(palette, ["on_acc"], ["acc"], TEXT) == []


def test_rims_rings_and_marks_are_seen(palette: Palette) -> None:
    assert too_faint(palette, ["field", "edge", "coach", "thin", "chart", "acc"], GROUNDS, SIGN) == []


@pytest.mark.parametrize("control", CONTROLS)
def test_the_faintest_ink_never_stands_on_a_soft_fill(still: Theme, qtbot: QtBot, control: str) -> None:
    # 4.4:1 in the light palette; under a finger, where the fill is the soft accent, 4.3:1.
    probe = replace(still.palette, ink3=MAGENTA, pill=CYAN, acc_soft=CYAN)
    widget = CONTROLS[control](replace(still, palette=probe))
    qtbot.addWidget(widget)
    widget.resize(widget.sizeHint().expandedTo(widget.minimumSizeHint()))
    assert where_ink_meets(widget.grab().toImage()) == 0


# Levels


@pytest.mark.parametrize("count", SCALES)
def test_the_number_on_a_level_can_be_read(palette: Palette, count: int) -> None:
    levels = [palette.level(index, count) for index in range(count)]
    assert [level.fill.name() for level in levels if contrast_ratio(level.text, level.fill) < TEXT] == []


@pytest.mark.parametrize("count", SCALES)
def test_levels_are_in_order_of_lightness_to_every_eye(palette: Palette, count: int) -> None:
    assert [eye.name for eye in EYES if not runs_one_way(ramp(palette, count), eye)] == []


@pytest.mark.parametrize("count", SCALES)
def test_neighbouring_levels_tell_apart(palette: Palette, count: int) -> None:
    assert too_alike(pairwise(ramp(palette, count)), apart_at_least(count)) == []


@pytest.mark.parametrize("count", SCALES)
def test_no_level_looks_like_a_growth_edge(palette: Palette, count: int) -> None:
    assert too_alike(((palette.edge, fill) for fill in ramp(palette, count)), EDGE_AND_LEVEL_APART) == []


# Rotations

LOOKS = {unit.code: RotationLook(unit.code, unit.name, unit.colour, hatched=unit.hatched) for unit in UNITS}
ALL_ROTATIONS = (*(colour for colour, _ in ROTATION_COLOURS), AWAY_COLOUR)
ELECTIVE, VACATION = QColor(LOOKS["EL"].colour), QColor(LOOKS["VA"].colour)


def test_rotations_tell_apart_and_hatching_does_it_where_colour_does_not() -> None:
    pairs = combinations(map(QColor, ALL_ROTATIONS), 2)
    alike = {(one, other) for one, other, _ in too_alike(pairs, ROTATIONS_APART)}
    assert alike == {(ELECTIVE.name(), VACATION.name())}
    assert (LOOKS["EL"].hatched, LOOKS["VA"].hatched) == (False, True)


def test_the_demo_takes_no_colour_that_is_not_measured_here() -> None:
    assert {look.colour for look in LOOKS.values()} <= set(ALL_ROTATIONS)


def test_codes_can_be_read_on_their_rotations() -> None:
    white, dark = QColor("#FFFFFF"), QColor("#101828")
    grounds = [(QColor(colour), white if is_white else dark) for colour, is_white in ROTATION_COLOURS]
    grounds.append((QColor(AWAY_COLOUR), dark))
    faint = [ground.name() for ground, text in grounds if contrast_ratio(text, ground) < CODE_ON_ROTATION]
    assert faint == []


def test_time_away_is_hatched_where_an_elective_is_plain(fonts: None, palette: Palette) -> None:
    def steps(look: RotationLook) -> int:
        """Count changes of lightness along a line above the code."""
        picture = painted(
            lambda painter: paint_tile(painter, QRectF(0, 0, 70, 42), PlanTile(look), palette), palette, 70, 42
        )
        line = [lightness(picture.pixelColor(x, 6)) for x in range(8, 62)]
        return sum(abs(after - before) > 5 for before, after in pairwise(line))

    assert (steps(LOOKS["EL"]), steps(LOOKS["VA"]) > 8) == (0, True)


# Thin cover and growth edge: one colour in two palettes, so told apart by shape and by place

MAGENTA, CYAN = QColor("#FF00FF"), QColor("#00FFFF")
SAME_SHAPE = 0.6
MOVED = Movement(1, "1", "2 d", recent=True, was_edge=True)
PINS = (
    NOT_SEEN,
    NOT_APPLICABLE,
    PinState(edge=True),
    *(replace(seen(FIVE, level, edge_to=level + 1), stale=True, age="7 mo") for level in range(4)),
    *(replace(seen(FIVE, level), coach=True, moved=True, movement=MOVED, alone=True) for level in range(5)),
    replace(seen(FIVE, 1), training=Training("LP lab", "12 Dec")),
)


def painted(paint: Callable[[QPainter], object], palette: Palette, width: int, height: int) -> QImage:
    picture = QImage(width, height, QImage.Format.Format_RGB32)
    picture.fill(palette.card)
    with QPainter(picture) as painter:
        paint(painter)
    return picture


def pixels(picture: QImage) -> NDArray[np.int16]:
    """Return a picture as an array of height x width x (red, green, blue), 0 to 255."""
    flat = picture.convertToFormat(QImage.Format.Format_RGBA8888)
    lines = np.frombuffer(flat.constBits(), np.uint8).reshape(flat.height(), flat.bytesPerLine())
    return lines[:, : 4 * flat.width()].reshape(flat.height(), flat.width(), 4)[..., :3].astype(np.int16)


def where_ink_meets(picture: QImage) -> int:
    """Return how many pixels are a mixture of magenta and cyan: where something magenta is drawn on cyan ground."""
    red, green, blue = (pixels(picture)[..., part] for part in range(3))
    mixed = (np.abs(red + green - 255) < 6) & (blue > 250) & (np.minimum(red, green) > 60)
    return int(np.count_nonzero(mixed))


def silhouette(picture: QImage, colour: QColor) -> NDArray[np.bool_]:
    """Return what is painted in a colour as a mask of 24 x 24, its bounding box filling all of it."""
    mask = np.abs(pixels(picture) - np.array([colour.red(), colour.green(), colour.blue()])).sum(axis=2) < 90
    rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    body = mask[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    down, across = (np.arange(24) * size // 24 for size in body.shape)
    return np.asarray(body[np.ix_(down, across)], np.bool_)


def overlap(one: NDArray[np.bool_], other: NDArray[np.bool_]) -> float:
    """Return the common part of two silhouettes, 0 to 1."""
    return float(np.count_nonzero(one & other) / np.count_nonzero(one | other))


@pytest.fixture
def foot(still: Theme, shown: Shown) -> Callable[[FootCell, Palette], QImage]:
    """Return a function that draws a figure of the board's foot, beside another that is not thin."""
    board = BoardGrid(still)
    board.set_columns(competencies(2))
    board.set_rows(people(1, 2))
    shown(board, 700, 500)

    def draw(cell: FootCell, palette: Palette) -> QImage:
        board.set_theme(replace(still, palette=palette))
        board.set_foot([FootRow("", "", {"c0": cell, "c1": CoverFoot(4)})])
        return board.foot.grab().toImage()

    return draw


def test_the_signs_of_thin_cover_and_growth_edge_differ_in_shape(
    foot: Callable[[FootCell, Palette], QImage], palette: Palette
) -> None:
    probe = replace(palette, thin=MAGENTA, edge=MAGENTA)
    ring = silhouette(foot(EdgesFoot(3, 0), probe), MAGENTA)
    marks = [silhouette(foot(CoverFoot(count, 8), probe), MAGENTA) for count in (0, 1, 5)]
    assert [round(overlap(mark, ring), 2) for mark in marks if overlap(mark, ring) > SAME_SHAPE] == []
    assert overlap(silhouette(foot(EdgesFoot(5, 2), probe), MAGENTA), ring) > SAME_SHAPE


def test_thin_cover_never_stands_on_a_person(fonts: None, palette: Palette) -> None:
    def pins(thin: QColor) -> QImage:
        def paint(painter: QPainter) -> None:
            for row, lens in enumerate(Lens):
                for column, pin in enumerate(PINS):
                    paint_pin(painter, QRectF(3 + 104 * column, 3 + 50 * row, 98, 44), pin, probe, lens)

        probe = replace(palette, thin=thin)
        return painted(paint, probe, 104 * len(PINS), 50 * len(Lens))

    assert pins(MAGENTA) == pins(CYAN)


# Whether the checks find what they look for


def test_faint_ink_on_a_soft_fill_is_found(still: Theme, qtbot: QtBot) -> None:
    label = TextLabel(replace(still, palette=replace(still.palette, ink3=MAGENTA)), "Seen it", role="ink3")
    qtbot.addWidget(label)
    label.resize(label.sizeHint())
    grounds = [QPixmap(label.size()), QPixmap(label.size())]
    for ground, colour in zip(grounds, (CYAN, still.palette.card), strict=True):
        ground.fill(colour)
        label.render(ground, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
    assert [where_ink_meets(ground.toImage()) > 0 for ground in grounds] == [True, False]


def test_a_faint_word_is_found() -> None:
    faint = replace(load_palette("light"), ink2=QColor("#8C8C8C"))
    assert too_faint(faint, TEXT_ROLES, ["card"], TEXT) == ["ink2 on card 3.36"]


@pytest.mark.parametrize(
    ("pair", "eyes"),
    [
        (("#777777", "#7C7C7C"), {"USUAL", "PROTAN", "DEUTAN", "TRITAN"}),
        (("#C8553D", "#6B7F2A"), {"DEUTAN"}),
        (("#A0522D", "#5F7030"), {"PROTAN", "DEUTAN"}),
        (("#3F8FB0", "#3F9A7D"), {"TRITAN"}),
    ],
)
def test_a_pair_is_found_by_the_eyes_that_mistake_it(pair: tuple[str, str], eyes: set[str]) -> None:
    one, other = map(QColor, pair)
    assert {eye for *_, eye in too_alike([(one, other)], 14.0)} == eyes


def test_levels_out_of_order_are_found() -> None:
    fills = ramp(load_palette("light"), 5)
    assert runs_one_way(fills[::-1])
    assert not runs_one_way([*fills[:2], fills[3], fills[2], fills[4]])


@pytest.mark.parametrize("eye", EYES)
def test_greys_look_the_same_to_every_eye(eye: Sight) -> None:
    assert [lightness(QColor(grey, grey, grey), eye) for grey in (0, 255)] == pytest.approx([0, 100], abs=0.01)
    assert difference(QColor("#000000"), QColor("#FFFFFF"), eye) == pytest.approx(100, abs=0.01)


def test_differences_are_those_of_the_textbook() -> None:
    # L*a*b* of sRGB's red and green under D65: (53.24, 80.09, 67.20) and (87.73, -86.18, 83.18).
    red, green = QColor("#FF0000"), QColor("#00FF00")
    assert lightness(red) == pytest.approx(53.24, abs=0.01)
    assert difference(red, green) == pytest.approx(170.6, abs=0.1)
