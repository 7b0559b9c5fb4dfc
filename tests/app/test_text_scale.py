"""Text at 150 and 200 %: on every screen everything can still be read and reached, whichever way the screen stands."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractScrollArea, QLabel, QWidget

from kiosk.domain.screens import TEXT_PERCENTS, ScreenSettings
from tests.app.test_every_button import SCREENS, Walk
from tests.kiosk import KioskAtWork
from widgets.buttons import Button
from widgets.pressable import Pressable
from widgets.row_bars import RowBars
from widgets.segmented import Segment
from widgets.sheet import Sheet

LYING, UPRIGHT = (1920, 1080), (1080, 1920)


def in_front(kiosk: KioskAtWork) -> QWidget:
    """Return what people look at: the sheet that is up, or the whole window."""
    sheets = [sheet for sheet in kiosk.window.findChildren(Sheet) if sheet.isVisible() and sheet.is_open]
    return sheets[-1].panel if sheets else kiosk.window


def squeezed(root: QWidget) -> Iterator[str]:
    """Say what has less room than it needs. What scrolls has all it needs; what was given one size has it."""
    for widget in root.findChildren(QWidget):
        fixed = widget.minimumSize() == widget.maximumSize()
        if not widget.isVisible() or fixed or isinstance(widget, QAbstractScrollArea):
            continue
        least = widget.minimumSizeHint()
        if widget.width() < least.width() or widget.height() < least.height():
            yield f"{told(widget)} has {widget.size().toTuple()}, needs {least.toTuple()}"


def cut_off(root: QWidget) -> Iterator[str]:
    """Say which buttons go beyond what holds them, where no finger can scroll to the rest.

    Segments that have no room beside each other come by the arrows at their ends.
    """
    for button in root.findChildren(Pressable):
        holder = None if isinstance(button, Segment) else button.parentWidget()
        while button.isVisible() and holder is not None:
            place = QRect(button.mapTo(holder, QPoint(0, 0)), button.size())
            scrolls = isinstance(holder.parentWidget(), QAbstractScrollArea)
            inside = place.left() >= 0 and place.right() < holder.width() if scrolls else holder.rect().contains(place)
            if not inside:
                yield f"{told(button)} at {place.getRect()} goes beyond {told(holder)}"
            holder = None if scrolls or holder is root else holder.parentWidget()


def overlapping(root: QWidget) -> Iterator[str]:
    """Say which buttons lie over others of the same page."""
    seen: list[tuple[Pressable, QWidget | None, QRect]] = []
    for button in root.findChildren(Pressable):
        if not button.isVisible() or isinstance(button, Segment):
            continue
        place = QRect(button.mapTo(root.window(), QPoint(0, 0)), button.size())
        page = page_of(button)
        for other, others_page, others_place in seen:
            apart = page is not others_page or other.isAncestorOf(button) or button.isAncestorOf(other)
            if not apart and place.intersects(others_place):
                yield f"{told(button)} lies over {told(other)}"
        seen.append((button, page, place))


def cut_words(root: QWidget) -> Iterator[str]:
    """Say which bars have no room for the words that they paint."""
    for bars in root.findChildren(RowBars):
        if bars.isVisible() and bars.is_elided():
            yield f"{told(bars)} cuts its words"


def page_of(widget: QWidget) -> QWidget | None:
    """Return what a widget scrolls with, None where it stands still."""
    around = widget.parentWidget()
    while around is not None and not isinstance(around, QAbstractScrollArea):
        around = around.parentWidget()
    return around


def told(widget: QWidget) -> str:
    words = widget.text() if isinstance(widget, QLabel) else widget.accessibleName()
    return f"{type(widget).__name__} {words[:30]!r}"


def stand(walk: Walk, kiosk: KioskAtWork, screen: str, percent: int, size: tuple[int, int]) -> QWidget:
    kiosk.window.resize(*size)
    walk.stand(SCREENS[screen])
    kiosk.kiosk.kit.screen.change(text_percent=percent)
    kiosk.settle()
    return in_front(kiosk)


@pytest.fixture
def walk(kiosk: KioskAtWork) -> Walk:
    return Walk(kiosk)


# Beside the largest size the one in between, where most screens turn what stands side by side.
@pytest.mark.parametrize(("size", "percent"), [(LYING, 150), (LYING, 200), (UPRIGHT, 200)])
def test_everything_has_room_at_every_text_size(kiosk: KioskAtWork, size: tuple[int, int], percent: int) -> None:
    kiosk.window.resize(*size)
    walk, faults = Walk(kiosk, ScreenSettings(still=True, text_percent=percent)), []
    for name, screen in SCREENS.items():
        walk.stand(screen)
        root = in_front(kiosk)
        faults += [
            f"{name}: {fault}" for fault in (*squeezed(root), *cut_off(root), *overlapping(root), *cut_words(root))
        ]
    assert faults == []


@pytest.mark.parametrize("size", [LYING, UPRIGHT])
@pytest.mark.parametrize("screen", ["cell, one's own note in it", "new goal", "a date for learning", "how it goes"])
def test_what_saves_stays_in_sight(walk: Walk, kiosk: KioskAtWork, screen: str, size: tuple[int, int]) -> None:
    panel = stand(walk, kiosk, screen, 200, size)
    saving = next(
        button for button in panel.findChildren(Button) if button.label.startswith("Save") and button.isVisible()
    )
    assert page_of(saving) is None
    assert kiosk.window.rect().contains(QRect(saving.mapTo(kiosk.window, QPoint(0, 0)), saving.size()))


@pytest.mark.parametrize("size", [LYING, UPRIGHT])
def test_pad_and_button_stay_in_sight_beside_the_names(walk: Walk, kiosk: KioskAtWork, size: tuple[int, int]) -> None:
    stand(walk, kiosk, "who are you", 200, size)
    column = kiosk.window.desk.sheet.column
    for button in (*(column.pad.key(digit) for digit in "0123456789"), column.confirm_button):
        place = QRect(button.mapTo(kiosk.window, QPoint(0, 0)), button.size())
        assert kiosk.window.rect().contains(place), told(button)


@pytest.mark.parametrize("screen", ["board", "goals", "more", "curtain"])
def test_back_at_100_everything_stands_as_before(walk: Walk, kiosk: KioskAtWork, screen: str) -> None:
    stand(walk, kiosk, screen, 100, LYING)
    before = kiosk.picture()
    kiosk.kiosk.kit.screen.change(text_percent=TEXT_PERCENTS[-1])
    kiosk.settle()
    assert kiosk.picture() != before
    kiosk.kiosk.kit.screen.change(text_percent=100)
    kiosk.settle()
    assert kiosk.picture() == before
