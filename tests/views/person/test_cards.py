"""The cards of a page end between two things, never through one, and leave no large hole on a tall screen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from tests.kiosk import KioskAtWork, give_pins
from tests.views.person.moments import goal, open_own_page, page_of
from tests.widgets import touches
from tests.workroom import days
from views.person.panel import Panel, whole_span
from views.person.place import PersonPlace

SIZES = [(1920, 1080), (1080, 1920)]
CODES = ("AIR", "LP", "HAND", "FAM", "CODE", "DX", "RX")


@pytest.fixture
def busy(kiosk: KioskAtWork) -> KioskAtWork:
    """Amara has three goals and a week full of news."""
    give_pins(kiosk.workroom, "Amara")
    known = [code for code in CODES if code in kiosk.workroom.competencies]
    for place, code in enumerate(known * 2):
        words = "Waited for the whole answer before the next question, and said so afterwards"
        kiosk.workroom.observe("Dolores", "Amara", code, place % 3, ago=days(1 + place / 10), seen=words)
    for code in known[:3]:
        goal(kiosk.workroom, "Amara", code, f"Ask one question more than I think I need in {code}")
    return kiosk


def shown_whole_or_not(panel: Panel) -> list[QWidget]:
    """Return the parts of a card in sight, having looked that none of them is cut."""
    content = panel.rows.parentWidget()
    viewport = content.parentWidget() if content else None
    assert content is not None
    assert viewport is not None
    parts = content.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    in_sight = viewport.rect().translated(-content.pos())
    shown = [part for part in parts if part.isVisible() and in_sight.intersects(part.geometry())]
    assert [part for part in shown if not in_sight.contains(part.geometry())] == []
    return shown


def at_size(kiosk: KioskAtWork, size: tuple[int, int]) -> PersonPlace:
    open_own_page(kiosk, "Amara")
    kiosk.window.resize(*size)
    return page_of(kiosk)


@pytest.mark.parametrize("size", SIZES)
def test_no_note_plot_goal_or_fact_is_cut(busy: KioskAtWork, size: tuple[int, int]) -> None:
    place = at_size(busy, size)
    for panel in (place.said, place.trends, place.goals, place.levels, place.lately):
        assert panel.isVisible()
        assert shown_whole_or_not(panel)


def test_after_a_drag_the_notes_come_to_rest_between_two_of_them(busy: KioskAtWork) -> None:
    place = at_size(busy, SIZES[0])
    before = shown_whole_or_not(place.said)
    viewport = place.said.cards[0]
    start = viewport.rect().center()
    touches.drag(viewport, start, start - QPoint(0, 170))
    busy.settle()
    after = shown_whole_or_not(place.said)
    assert after
    assert after != before


@pytest.mark.parametrize("size", SIZES)
def test_plots_fill_their_card(busy: KioskAtWork, size: tuple[int, int]) -> None:
    place = at_size(busy, size)
    shown = shown_whole_or_not(place.trends)
    bottom = max(part.mapTo(place.trends, part.rect().bottomLeft()).y() for part in shown)
    assert place.trends.height() - bottom < 60


def test_what_columns_leave_over_on_a_tall_screen_goes_to_the_tiles(kiosk: KioskAtWork) -> None:
    give_pins(kiosk.workroom, "Amara")
    kiosk.workroom.observe("Dolores", "Amara", "AIR", 1, ago=days(3))
    place = at_size(kiosk, SIZES[1])
    tile = next(iter(place.levels.tiles.values()))
    assert tile.height() > tile.sizeHint().height()


@pytest.mark.parametrize(
    ("parts", "at", "room", "at_end", "span"),
    [
        ([(0, 40), (50, 90)], 0, 100, False, (0, 100)),
        ([(0, 40), (50, 90), (100, 140)], 0, 100, False, (0, 90)),
        ([(0, 40), (50, 90), (100, 140)], 30, 100, False, (50, 140)),
        ([(0, 40), (50, 90), (100, 140)], 40, 100, True, (50, 140)),
        # Tiles of one row are one part.
        ([(0, 40), (0, 44), (50, 90), (50, 94)], 0, 60, False, (0, 44)),
        # What is taller than the room is shown as it comes.
        ([(0, 300), (310, 340)], 70, 100, False, (70, 170)),
    ],
)
def test_whole_parts(parts: list[tuple[int, int]], at: int, room: int, *, at_end: bool, span: tuple[int, int]) -> None:
    assert whole_span(parts, at, room, at_end=at_end) == span
