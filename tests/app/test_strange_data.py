"""Programmes that nobody had in mind: names of any length and script, one person, forty competencies, nothing yet."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont, QImage
from PySide6.QtWidgets import QApplication, QLabel, QLayout, QWidget

from db.queries.frameworks import load_board_set
from db.queries.people import load_people
from db.store import Store
from kiosk.actions.frameworks import BoardColumns, put_board_set, put_defaults, put_framework
from kiosk.actions.setup import NewProgramme, RosterEntry, create_programme, put_person
from kiosk.actions.sharing import choose_audience
from kiosk.app.offscreen import picture_of, settle
from kiosk.app.pictures import Scene, drive
from kiosk.app.wiring import Kiosk, build_kiosk
from kiosk.domain.clock import SetClock
from kiosk.domain.consent import Audience, ItemKind
from kiosk.domain.people import Access, Person, RoleKind
from kiosk.domain.permissions import Actor
from kiosk.domain.screens import ScreenSettings
from kiosk.exchange.presets import load_framework, load_scale
from tests.views.person.moments import goal
from tests.widgets import touches
from tests.workroom import Workroom, days
from views.board.place import BoardPlace
from widgets import pin_parts, text_lines
from widgets.labels import TextLabel
from widgets.pin_parts import Ink
from widgets.text_lines import Lines
from widgets.theme import load_fonts

SIZES = (QSize(1920, 1080), QSize(1080, 1920))
WITHOUT_ANYBODY = (
    "board", "board-edges", "board-movement", "board-coaches", "board-freshness", "board-coverage", "board-map",
    "board-huddle", "goals", "who-are-you", "curtain", "ambient",
)  # fmt: skip
ABOUT_SOMEBODY = ("cell-sheet", "column-sheet", "person", "person-other", "find", "group", "who-sees-what", "offers")

PLAIN = ("Amara Okafor", "Björn Lindqvist", "Dolores Ruiz")
LONG = (
    "Wilhelmina Konstantina von Hohenschwangau-Lichtenstein Smith",
    "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogochau",
    "Bartholomew-Maximilian Featherstonehaugh-Cholmondeley Parker",
)
SCRIPTS = ("محمد عبد الرحمن", "יעל כהן", "🦊 Zoë 👩🏽‍⚕️", "ศิริพร ใจดี", "李 小龍", "Z̷a̸l̵g̶o̷ O’Neil")
MARKUP = (
    "<b>Bold</b> Ruiz",
    "<img src=x onerror=alert(1)> Lee",
    "Tom &amp; Jerry",
    "<table><tr><td>Cell",
    "%s {name} %1",
)
_DARK, _NAME_ROOM, _ROW = 100, 260, 48
_MOST_PAGES = 60
# No taller than the screen the tests have: touches beyond it are lost.
LOW_SIZES = (QSize(1920, 1080), QSize(760, 1080))
LONG_GOAL = "Say the worst first. " * 11
LONG_SEEN = "Kept calm and said what comes next. " * 7


@dataclass(frozen=True, slots=True)
class Room:
    """A programme to stand before: who is in it, how many competencies it has, and whether anything was seen yet."""

    names: Sequence[str]
    competencies: int = 15
    seen: bool = True


ROOMS = {
    "long-names": Room(LONG),
    "scripts": Room(SCRIPTS),
    "markup": Room(MARKUP),
    "one-person": Room(PLAIN[:1]),
    "one-competency": Room(PLAIN, competencies=1),
    "forty-competencies": Room(PLAIN, competencies=40),
    "nothing-seen": Room(PLAIN, seen=False),
    "nobody": Room(()),
}


def make_room(store: Store, clock: SetClock, room: Room) -> Workroom:
    """Set a programme up through the actions; the first person looks at what everybody says, long goals and notes."""
    preset = load_framework("workroom")
    items = [
        replace(item, code=f"{item.code[:4]}{number // 15}" if number >= 15 else item.code)
        for number, item in enumerate((preset.competencies * 3)[: room.competencies])
    ]
    preset = replace(preset, competencies=tuple(items))
    with store.write() as write:
        programme = create_programme(write, NewProgramme("Pediatrics residency", "America/Chicago", stage=3))
        for number, name in enumerate(room.names):
            access = Access.CHIEF if number == 1 else Access.MEMBER
            # Everybody leads: levels are shown once leaders share theirs.
            entry = RosterEntry(f"p{number}", name, "Resident", RoleKind.RESIDENT, "", 1, access, leader=True)
            put_person(write, programme, None, entry)
        framework = put_framework(write, preset, load_scale(preset.scale_id))
        put_board_set(write, programme, BoardColumns("Core", framework, [item.code for item in items]))
        put_defaults(write, programme, framework, preset)
        people = {person.name: person for person in load_people(write.session, programme)}
        for person in people.values():
            for kind in (ItemKind.GOALS, ItemKind.LEVELS):
                choose_audience(write, Actor(person.id, programme), kind, Audience.WALL)
    with store.read() as session:
        columns = [column.competency for column in load_board_set(session, programme).columns]
    workroom = Workroom(store, clock, programme, people, {each.code: each for each in columns})
    if room.seen:
        _tell(workroom, room.names)
    return workroom


def _tell(workroom: Workroom, names: Sequence[str]) -> None:
    codes = list(workroom.competencies)[:4]
    for number, name in enumerate(names):
        for place, code in enumerate(codes):
            workroom.observe(names[number - 1], name, code, (number + place) % 5, ago=days(1 + place), seen=LONG_SEEN)
        goal(workroom, name, codes[0], LONG_GOAL, 4)


@contextmanager
def kiosk_over(workroom: Workroom, size: QSize) -> Iterator[Kiosk]:
    """Stand before the programme's kiosk, at which nothing is kept."""
    settings = ScreenSettings(still=True)
    kiosk = build_kiosk(workroom.store, workroom.clock, screen="test", settings=settings, keeps=False)
    try:
        kiosk.window.resize(size)
        kiosk.window.show()
        settle(kiosk.kit.jobs)
        yield kiosk
    finally:
        kiosk.close()
        kiosk.window.deleteLater()


def go_to(kiosk: Kiosk, view: str, person: Person | None) -> None:
    """Bring the window to a view."""
    drive(Scene(view, kiosk, lambda: settle(kiosk.kit.jobs), person))
    kiosk.window.tell_time()
    settle(kiosk.kit.jobs)


class Ruler:
    """Measures every text that is laid out to be painted: none may be wider than its room."""

    def __init__(self) -> None:
        self.open = False
        self.texts: set[str] = set()
        self.beyond: set[str] = set()

    def lay_out(self, text: str, font: QFont, width: float, max_lines: int = 0) -> Lines:
        lines = _LAY_OUT(text, font, width, max_lines)
        self._note(text, lines.width > width + 1, is_whole=not lines.elided, end="".join(lines.texts[-1:]))
        return lines

    def fit_text(self, text: str, room: float, *how: float) -> Ink:
        ink = _FIT_TEXT(text, room, *how)  # type: ignore[arg-type]
        self._note(text, ink.width > room + 1, is_whole=ink.text == text, end=ink.text)
        return ink

    def look_at(self, window: QWidget) -> None:
        """Note what is painted when the window is."""
        self.texts, self.beyond, self.open = set(), set(), True
        picture_of(window)
        self.open = False

    def _note(self, text: str, beyond: bool, *, is_whole: bool, end: str) -> None:
        if not self.open or not text:
            return
        self.texts.add(text)
        if beyond or not (is_whole or end.endswith("…")):
            self.beyond.add(text)


_LAY_OUT, _FIT_TEXT = text_lines.lay_out, pin_parts.fit_text


@pytest.fixture(autouse=True)
def application(qapp: QApplication) -> None:
    """An application with the program's own letters: what fits in them need not fit in others."""
    load_fonts()


@pytest.fixture
def ruler(monkeypatch: pytest.MonkeyPatch) -> Ruler:
    """A ruler at both functions that fit text into its room, in whatever module they are used."""
    ruler = Ruler()
    modules = [module for name, module in sys.modules.items() if name.startswith(("widgets", "views", "kiosk.app"))]
    for module in modules:
        if getattr(module, "lay_out", None) is _LAY_OUT:
            monkeypatch.setattr(module, "lay_out", ruler.lay_out)
        if getattr(module, "fit_text", None) is _FIT_TEXT:
            monkeypatch.setattr(module, "fit_text", ruler.fit_text)
    return ruler


def flaws(window: QWidget) -> list[str]:
    """Return what no screen should have: markup that is read, text below its label, and parts over each other."""
    visible = [widget for widget in window.findChildren(QWidget) if widget.isVisible()]
    found = [f"reads markup: {widget.text()}" for widget in visible if _reads_markup(widget)]  # type: ignore[attr-defined]
    found += [f"cut: {label.text()}" for label in visible if isinstance(label, TextLabel) and _is_cut(label)]
    for widget in visible:
        layout = widget.layout()
        # What nobody has laid out again since it was hidden is not there.
        if layout is not None:
            found += _crowded(layout)
    return found


def _reads_markup(widget: QWidget) -> bool:
    return isinstance(widget, QLabel) and bool(widget.text()) and widget.textFormat() is not Qt.TextFormat.PlainText


def _is_cut(label: TextLabel) -> bool:
    """Tell whether a label's lines need more height than it has, where it shows at all."""
    lines = label._lines(label.width())
    return bool(label.text()) and not label.visibleRegion().isEmpty() and lines.height > label.height() + 1


def _crowded(layout: QLayout) -> list[str]:
    places = [layout.itemAt(place) for place in range(layout.count())]
    widgets = [item.widget() for item in places if item is not None]
    shown = [widget for widget in widgets if widget is not None and widget.isVisible()]
    return [
        f"{_told(one)} over {_told(other)}"
        for place, one in enumerate(shown)
        for other in shown[:place]
        if _shrunk(one.geometry()).intersects(_shrunk(other.geometry()))
    ]


def _shrunk(rect: QRect) -> QRect:
    return rect.adjusted(1, 1, -1, -1)


def _told(widget: QWidget) -> str:
    words = widget.text() if isinstance(widget, QLabel) else widget.accessibleName()
    return f"{type(widget).__name__} {words!r} at {widget.mapTo(widget.window(), QPoint()).toTuple()}"


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size.width()}x{size.height()}")
@pytest.mark.parametrize("name", list(ROOMS))
def test_every_view_looks_intended(sqlite_store: Store, clock: SetClock, ruler: Ruler, name: str, size: QSize) -> None:
    room = ROOMS[name]
    workroom = make_room(sqlite_store, clock, room)
    person = workroom.people[room.names[0]] if room.names else None
    wrong = {}
    for view in WITHOUT_ANYBODY + (ABOUT_SOMEBODY if person is not None else ()):
        with kiosk_over(workroom, size) as kiosk:
            go_to(kiosk, view, person)
            ruler.look_at(kiosk.window)
            wrong[view] = [*flaws(kiosk.window), *(f"wider than its room: {text}" for text in ruler.beyond)]
    assert {view: found for view, found in wrong.items() if found} == {}


def test_markup_in_names_is_shown_as_it_is_written(sqlite_store: Store, clock: SetClock, ruler: Ruler) -> None:
    workroom = make_room(sqlite_store, clock, ROOMS["markup"])
    person = workroom.people[MARKUP[0]]
    for view in ("board-map", "goals", "cell-sheet", "column-sheet", "person", "who-are-you", "find"):
        with kiosk_over(workroom, SIZES[0]) as kiosk:
            go_to(kiosk, view, person)
            ruler.look_at(kiosk.window)
        assert any(MARKUP[0] in text for text in ruler.texts), view


def test_the_boards_rows_are_drawn_as_plain_as_everything_else(sqlite_store: Store, clock: SetClock) -> None:
    # Were the markup read, the second name would be drawn like the first.
    plain, marked = "Amara", "<i></i>Amara"
    workroom = make_room(sqlite_store, clock, Room((plain, marked), seen=False))
    with kiosk_over(workroom, SIZES[0]) as kiosk:
        go_to(kiosk, "board", None)
        rows = [board_of(kiosk).grid.row_picture(workroom.people[name].id).toImage() for name in (plain, marked)]
    assert _inked_columns(rows[1]) > _inked_columns(rows[0])


@pytest.mark.parametrize(
    ("view", "said"),
    [
        ("board", "Nobody here yet"),
        ("board-map", "Nobody here yet"),
        ("goals", "No goals here yet. Yours could be the first."),
        ("ambient", "growing"),
        ("curtain", "nobody just now"),
    ],
)
def test_where_nobody_is_yet_the_page_says_something(
    sqlite_store: Store, clock: SetClock, ruler: Ruler, view: str, said: str
) -> None:
    workroom = make_room(sqlite_store, clock, ROOMS["nobody"])
    with kiosk_over(workroom, SIZES[0]) as kiosk:
        go_to(kiosk, view, None)
        ruler.look_at(kiosk.window)
    assert [text for text in ruler.texts if said in text] != []


@pytest.mark.parametrize(
    ("view", "said"),
    [
        ("cell-sheet", "The first note starts the line."),
        ("column-sheet", "Nobody just now. Touch a cell of the board to begin."),
        ("column-sheet", "Nobody yet. A place to grow for all of us."),
        ("person-other", "Nothing stands here yet."),
        ("goals", "No goals here yet. Yours could be the first."),
    ],
)
def test_where_nothing_was_seen_yet_the_page_says_what_could_be_done(
    sqlite_store: Store, clock: SetClock, ruler: Ruler, view: str, said: str
) -> None:
    workroom = make_room(sqlite_store, clock, ROOMS["nothing-seen"])
    with kiosk_over(workroom, SIZES[0]) as kiosk:
        go_to(kiosk, view, workroom.people[PLAIN[0]])
        ruler.look_at(kiosk.window)
    assert [text for text in ruler.texts if said in text] != []


@pytest.mark.parametrize("name", ["one-competency", "scripts"])
def test_a_figure_on_the_map_stays_on_its_pin(sqlite_store: Store, clock: SetClock, name: str) -> None:
    workroom = make_room(sqlite_store, clock, ROOMS[name])
    with kiosk_over(workroom, SIZES[0]) as kiosk:
        go_to(kiosk, "board-map", None)
        board, theme = board_of(kiosk), kiosk.kit.theming.theme
        drawn = board.map.grab().toImage()
        for person in workroom.people.values():
            row = board.map.row_rect(person.id).toAlignedRect()
            below = row.adjusted(row.width() // 2, row.height() // 2 + theme.px(26), -4, -4)
            colours = {drawn.pixel(x, y) for x in range(below.left(), below.right()) for y in _lines_of(below)}
            assert len(colours) == 1, person.name


@pytest.mark.parametrize("size", LOW_SIZES, ids=lambda size: f"{size.width()}x{size.height()}")
def test_every_one_of_forty_competencies_is_a_touch_away(sqlite_store: Store, clock: SetClock, size: QSize) -> None:
    workroom = make_room(sqlite_store, clock, ROOMS["forty-competencies"])
    with kiosk_over(workroom, size) as kiosk:
        go_to(kiosk, "board", None)
        board = board_of(kiosk)
        seen = turned(kiosk, board.tools.columns_on, board.grid.visible_columns)
    assert seen == list(range(1, 41))


@pytest.mark.parametrize("size", LOW_SIZES, ids=lambda size: f"{size.width()}x{size.height()}")
def test_three_hundred_people_are_all_reached_on_the_board_and_on_the_map(
    sqlite_store: Store, clock: SetClock, size: QSize
) -> None:
    names = [f"Person Number{number:03}" for number in range(300)]
    workroom = make_room(sqlite_store, clock, Room(names, seen=False))
    for view in ("board", "board-map"):
        with kiosk_over(workroom, size) as kiosk:
            go_to(kiosk, view, None)
            board = board_of(kiosk)
            seen = turned(kiosk, board.tools.on, (board.map if board.map_shown else board.grid).visible_people)
            assert seen == list(range(1, 301)), view


def board_of(kiosk: Kiosk) -> BoardPlace:
    """Return the board."""
    board = kiosk.window.places.get("board", kiosk.kit.theming.theme)
    assert isinstance(board, BoardPlace)
    return board


def turned(kiosk: Kiosk, on: QWidget, in_front: Callable[[], tuple[int, int, int]]) -> list[int]:
    """Touch a button that turns pages until it can no more, and return what was in front, each once."""
    seen: set[int] = set()
    for _ in range(_MOST_PAGES):
        first, last, _ = in_front()
        seen |= set(range(first, last + 1))
        if not (on.isVisible() and on.isEnabled()):
            break
        touches.tap(on, on.rect().center())
        settle(kiosk.kit.jobs)
    return sorted(seen)


def _lines_of(rect: QRect) -> range:
    return range(rect.top(), rect.bottom(), 4)


def _inked_columns(row: QImage) -> int:
    """Return how many columns of pixels hold anything dark where the name is, below the header."""
    lines = range(row.height() - _ROW, row.height())
    return sum(any(row.pixelColor(x, y).lightness() < _DARK for y in lines) for x in range(_NAME_ROOM))
