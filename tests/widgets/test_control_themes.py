"""Every control takes another theme while it stands on the screen, and stays whole."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.widgets.conftest import Shown
from widgets.bands import IconView, MessageBand
from widgets.buttons import Button, HoldButton, IconButton
from widgets.chips import ChipGroup, Choice
from widgets.countdown import CountdownPanel
from widgets.header import ScreenHeader
from widgets.keypad import PinDots, PinPad
from widgets.labels import TextLabel
from widgets.name_pills import Avatar, NamePill
from widgets.navbar import NavBar
from widgets.progress import ProgressBand
from widgets.segmented import Segmented
from widgets.text_field import TextField
from widgets.text_lines import lay_out
from widgets.theme import Theme, apply_theme, make_theme
from widgets.toast import TimeRing, Toast

LENSES = tuple(Choice(name, name) for name in ("Levels", "Edges", "Movement"))


def _message(theme: Theme) -> MessageBand:
    band = MessageBand(theme)
    band.show_message("That was not it. No harm done, try again.", "After the next miss the pad rests for 2 seconds.")
    return band


def _dots(theme: Theme) -> PinDots:
    dots = PinDots(theme)
    dots.set_count(4)
    return dots


def _blocked(theme: Theme) -> Button:
    button = Button(theme, "Save", "check", "primary")
    button.set_blocked("choose a level first")
    return button


CONTROLS: dict[str, Callable[[Theme], QWidget]] = {
    "button": lambda theme: Button(theme, "New goal", "target", "primary"),
    "blocked": _blocked,
    "icon button": lambda theme: IconButton(theme, "x", "Close"),
    "hold button": lambda theme: HoldButton(theme, "Withdraw this note", "trash-2"),
    "chips": lambda theme: ChipGroup(theme, LENSES),
    "segmented": lambda theme: Segmented(theme, LENSES, "Levels"),
    "name pill": lambda theme: NamePill(theme, "Samuel Osei", "SO", "Faculty"),
    "small pill": lambda theme: NamePill(theme, "Samuel", "SO", tall=False),
    "avatar": lambda theme: Avatar(theme, "SO"),
    "label": lambda theme: TextLabel(theme, "Lumbar puncture", 22),
    "icon": lambda theme: IconView(theme, "timer"),
    "message": _message,
    "dots": _dots,
    "pad": PinPad,
    "field": lambda theme: TextField(theme, "Goal", "Goal in one sentence"),
    "page": lambda theme: TextField(theme, "Story", "What happened?", lines=3),
    "ring": TimeRing,
    "toast": lambda theme: Toast(theme, "Saved", "Priya sees it.", action="Undo", action_icon="undo-2", seconds=10),
    "progress": lambda theme: ProgressBand(theme, "Stop, keep this"),
    "header": lambda theme: ScreenHeader(theme, "Growth board", "Pediatrics residency"),
    "bar": lambda theme: NavBar(theme, LENSES),
    "countdown": CountdownPanel,
}


@pytest.mark.parametrize("name", CONTROLS)
@pytest.mark.parametrize(("palette", "scale"), [("dark", 1.0), ("contrast", 0.71), ("light", 2.0)])
@pytest.mark.usefixtures("fonts")
def test_a_control_given_a_theme_later_looks_as_if_made_with_it(
    shown: Shown, name: str, palette: str, scale: float
) -> None:
    before, wanted = make_theme("light", moving=False), make_theme(palette, scale, moving=False)
    changed, fresh = CONTROLS[name](before), CONTROLS[name](wanted)
    size = fresh.sizeHint().expandedTo(fresh.minimumSizeHint())
    for control in (changed, fresh):
        shown(control, size.width(), size.height())
    apply_theme(changed, wanted)
    QApplication.processEvents()
    changed.resize(size)
    focused = QApplication.focusWidget()
    if focused is not None:
        focused.clearFocus()
    assert changed.sizeHint() == fresh.sizeHint()
    assert changed.grab().toImage() == fresh.grab().toImage()


@pytest.mark.parametrize("scale", [0.71, 1.0, 2.0])
@pytest.mark.parametrize("name", ["Samuel Osei", "Maximiliane Oberhauser-Freudenthal", "Nguyễn Thị Minh Khai"])
def test_long_names_are_whole_on_a_tall_pill(fonts: None, qtbot: QtBot, scale: float, name: str) -> None:
    theme = make_theme(scale=scale, moving=False)
    pill = NamePill(theme, name, "MO", "Faculty, program director")
    qtbot.addWidget(pill)
    pill.resize(theme.px(388), pill.sizeHint().height())
    font, lines = pill.fitting_name(pill.width() - pill._left() - pill._right())
    assert not lines.elided
    assert lines.height + lay_out("X", theme.font(18), 1e6).height <= pill.height()
    assert font.pixelSize() >= theme.px(20)


def test_initials_shrink_into_their_circle(still: Theme, shown: Shown) -> None:
    avatar = Avatar(still, "WWWW", 52)
    shown(avatar, 52, 52)
    picture = avatar.grab().toImage()
    ground = picture.pixelColor(26, 4)
    assert all(picture.pixelColor(3, y) == picture.pixelColor(48, y) for y in range(22, 30))
    avatar.set_initials("SO")
    assert avatar.grab().toImage().pixelColor(26, 4) == ground
