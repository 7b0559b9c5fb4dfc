"""Every view that can be drawn without a screen, by name: how to bring the window there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from kiosk.actions.pins import CODE_LIFETIME, GivenCode
from kiosk.app.first_start import FirstStart
from kiosk.app.wipe import Wiping
from kiosk.app.wiring import Kiosk
from kiosk.domain.errors import InvalidInput, NotFound
from kiosk.domain.people import Person
from kiosk.jobs.long_work import Progress
from views.board.place import BoardPlace
from views.board.tools import LENSES
from views.goals.place import GoalsPlace
from views.matching.place import MatchingPlace
from views.matching.solving import PERMILLE
from views.person.place import PersonPlace
from views.place import Place
from views.printing.request import PrintRequest, Prints
from widgets.pin_state import Lens

WITH_LENS = "board"
"""The view that shows whichever lens it is asked for."""

Kind = TypeVar("Kind", bound=Place)


@dataclass(frozen=True, slots=True)
class Scene:
    """What a picture is of. `settle` turns the event loop until everything asked for has landed."""

    name: str
    kiosk: Kiosk
    settle: Callable[[], None]
    person: Person | None = None
    lens: str | None = None

    def somebody(self) -> Person:
        """Return the person named. Raises: InvalidInput (`picture-person-needed`)."""
        if self.person is None:
            raise InvalidInput("picture-person-needed", name=self.name)
        return self.person

    def place(self, name: str, kind: type[Kind]) -> Kind:
        """Return a place of the window, built."""
        found = self.kiosk.window.places.get(name, self.kiosk.kit.theming.theme)
        assert isinstance(found, kind)
        return found


Drive = Callable[[Scene], None]


def drive(scene: Scene) -> None:
    """Bring the window to the view a scene names. Raises: NotFound (`picture-unknown`)."""
    check_name(scene.name)
    PICTURES[scene.name](scene)
    scene.settle()


def check_name(name: str) -> None:
    """Refuse a name that no view has. Raises: NotFound (`picture-unknown`)."""
    if name not in PICTURES:
        raise NotFound("picture-unknown", name=name, known=", ".join(sorted(PICTURES)))


def check_lens(name: str, lens: str | None) -> None:
    """Refuse a lens that is not there, or that a view would pass over.

    Raises: NotFound (`picture-lens-unknown`), InvalidInput (`picture-without-lens`).
    """
    if lens is not None and lens not in LENSES:
        raise NotFound("picture-lens-unknown", lens=lens, known=", ".join(LENSES))
    if lens is not None and name != WITH_LENS:
        raise InvalidInput("picture-without-lens", name=name, view=WITH_LENS)


def _more(scene: Scene) -> None:
    scene.kiosk.window.go("more")


def _curtain(scene: Scene) -> None:
    scene.kiosk.window.hide_names(hidden=True)


def _ambient(scene: Scene) -> None:
    scene.kiosk.window.tell_time()
    scene.kiosk.resting.cover.lower_over(ambient=True, dimmed=False)


def _first_start(scene: Scene) -> None:
    kit = scene.kiosk.kit
    FirstStart(kit.theming.theme, scene.kiosk.window.stage, kit.screen, None).open()


def _who_are_you(scene: Scene) -> None:
    window = scene.kiosk.window
    window.desk.ask(lambda _: None, window.tr("Looking needs no name; your own page does."))
    scene.settle()
    if scene.person is not None:
        sheet = window.desk.sheet
        sheet.names.set_chosen(scene.person.id)
        sheet.names.chosen.emit(scene.person)


def _countdown(scene: Scene) -> None:
    window = scene.kiosk.window
    if window.desk.session.signed_in is None:
        window.desk.sign_in(scene.somebody())
    window.desk.session.countdown.emit(9)


def _wipe(scene: Scene) -> None:
    Wiping(scene.kiosk.kit.theming.theme, scene.kiosk.window, scene.kiosk.kit.clock).begin()


def _board(lens: Lens | None = None) -> Drive:
    def to_board(scene: Scene) -> None:
        place = _go_to_board(scene)
        place.set_lens(lens or (LENSES[scene.lens] if scene.lens is not None else Lens.LEVELS))

    return to_board


def _cell_sheet(scene: Scene) -> None:
    place = _go_to_board(scene)
    person = scene.somebody()
    place.grid.scroll_to_person(person.id)
    scene.settle()
    place.open_cell(person.id, place.first_edge_of(person.id))


def _training_sheet(scene: Scene) -> None:
    _cell_sheet(scene)
    scene.settle()
    sheet = scene.place("board", BoardPlace).cell_sheet
    assert sheet is not None
    sheet.beside.date_asked.emit()


def _column_sheet(scene: Scene) -> None:
    place = _go_to_board(scene)
    place.open_column(place.first_edge_of(scene.somebody().id))


def _board_map(scene: Scene) -> None:
    _go_to_board(scene).set_map(shown=True)


def _board_huddle(scene: Scene) -> None:
    _go_to_board(scene).set_big_rows(big=True)


def _find(scene: Scene) -> None:
    _go_to_board(scene).tools.find_tapped.emit()


def _group(scene: Scene) -> None:
    _go_to_board(scene).tools.group_tapped.emit()


def _go_to_board(scene: Scene) -> BoardPlace:
    scene.kiosk.window.go("board")
    scene.settle()
    return scene.place("board", BoardPlace)


def _goals(scene: Scene) -> None:
    scene.kiosk.window.go("goals")


def _new_goal(scene: Scene) -> None:
    if scene.kiosk.window.desk.session.signed_in is None:
        scene.kiosk.window.desk.sign_in(scene.somebody())
    scene.kiosk.window.go("goals")
    scene.settle()
    scene.place("goals", GoalsPlace).new_goal()


def _matching(scene: Scene) -> None:
    """The plan; with a person, why they are where they are in the next block."""
    place = _go_to_matching(scene)
    view = place.view
    if scene.person is None or view is None or view.next_block is None:
        return
    key = next((key for key, person in view.year.people.items() if person.id == scene.somebody().id), None)
    if key is not None:
        place.open_cell(key, view.next_block)


def _matching_search(scene: Scene) -> None:
    place = _go_to_matching(scene)
    place.tools.begin()
    place.tools.tell(Progress(970, PERMILLE, "polish"))
    place.tools.progress.set_elapsed(41)


def _matching_move(scene: Scene) -> None:
    """Where else somebody could be in the next block, and what that would cost."""
    _matching(scene)
    scene.settle()
    place = _go_to_matching(scene)
    if place.panel.move_button.isVisible():
        place.panel.move_tapped.emit()


def _matching_compare(scene: Scene) -> None:
    """Two plans side by side, and how they differ for somebody."""
    place = _go_to_matching(scene)
    place.tools.compare_tapped.emit()
    scene.settle()
    page, view = place.comparing, place.view
    if page is not None and view is not None:
        order = {person: number for number, person in enumerate(view.people)}
        page.choose(min(page.differs, key=lambda cell: (order[cell[0]], cell[1]), default=None))


def _rules(scene: Scene) -> None:
    place = _go_to_matching(scene)
    if place.signed_in is None:
        raise InvalidInput("picture-chief-needed", name=scene.name)
    place.rules.open(place.signed_in)


def _new_rule(scene: Scene) -> None:
    _rules(scene)
    scene.settle()
    sheet = scene.place("matching", MatchingPlace).rules.sheet
    assert sheet is not None
    sheet.new_button.click()


def _rule_form(scene: Scene) -> None:
    _new_rule(scene)
    scene.settle()
    form = scene.place("matching", MatchingPlace).rules.form
    assert form is not None
    form.tiles["nights"].click()


def _plan_files(scene: Scene) -> None:
    place = _go_to_matching(scene)
    if place.signed_in is None:
        raise InvalidInput("picture-chief-needed", name=scene.name)
    place.panel.files_tapped.emit()


def _assumed(scene: Scene) -> None:
    _person(scene)
    scene.place("person", PersonPlace).assumed.open()


def _go_to_matching(scene: Scene) -> MatchingPlace:
    scene.kiosk.window.go("matching")
    scene.settle()
    return scene.place("matching", MatchingPlace)


def _person(scene: Scene) -> None:
    person = scene.somebody()
    if scene.kiosk.window.desk.session.signed_in is None:
        scene.kiosk.window.desk.sign_in(person)
    scene.kiosk.window.go("person", person.id)
    _wait_for_plots(scene)


def _person_other(scene: Scene) -> None:
    scene.kiosk.window.go("person", scene.somebody().id)
    _wait_for_plots(scene)


def _who_sees_what(scene: Scene) -> None:
    _person(scene)
    scene.place("person", PersonPlace).sharing.open_audiences()


def _offers(scene: Scene) -> None:
    _person(scene)
    scene.place("person", PersonPlace).sharing.open_offers()


def _pin_code(scene: Scene) -> None:
    _person_other(scene)
    # An invented code: a picture gives nobody one.
    codes = scene.place("person", PersonPlace).codes
    codes.open()
    if codes.sheet is None or not codes.sheet.is_open:
        raise InvalidInput("picture-chief-needed", name=scene.name)
    codes.show(scene.somebody(), GivenCode("592038", scene.kiosk.kit.clock.now() + CODE_LIFETIME))


def _wait_for_plots(scene: Scene) -> None:
    place = scene.place("person", PersonPlace)
    scene.settle()
    while not place.trends.complete:
        scene.settle()


def _printing(what: Prints) -> Drive:
    def to_printing(scene: Scene) -> None:
        if scene.kiosk.window.desk.session.signed_in is None:
            scene.kiosk.window.desk.sign_in(scene.somebody())
        scene.kiosk.window.go("printing", PrintRequest(what))

    return to_printing


PICTURES: dict[str, Drive] = {
    "ambient": _ambient,
    "assumed": _assumed,
    "board": _board(),
    "board-edges": _board(Lens.EDGES),
    "board-movement": _board(Lens.MOVEMENT),
    "board-coaches": _board(Lens.COACHES),
    "board-freshness": _board(Lens.FRESHNESS),
    "board-coverage": _board(Lens.COVERAGE),
    "board-huddle": _board_huddle,
    "board-map": _board_map,
    "cell-sheet": _cell_sheet,
    "column-sheet": _column_sheet,
    "find": _find,
    "first-start": _first_start,
    "goals": _goals,
    "group": _group,
    "countdown": _countdown,
    "curtain": _curtain,
    "matching": _matching,
    "matching-compare": _matching_compare,
    "matching-move": _matching_move,
    "matching-search": _matching_search,
    "more": _more,
    "print-goal-sheets": _printing(Prints.GOAL_SHEETS),
    "print-own-week": _printing(Prints.OWN_WEEK),
    "print-plan": _printing(Prints.PLAN),
    "offers": _offers,
    "training-sheet": _training_sheet,
    "person": _person,
    "person-other": _person_other,
    "pin-code": _pin_code,
    "new-goal": _new_goal,
    "who-are-you": _who_are_you,
    "new-rule": _new_rule,
    "plan-files": _plan_files,
    "rule-form": _rule_form,
    "rules": _rules,
    "who-sees-what": _who_sees_what,
    "wipe": _wipe,
}
