"""Every view that can be drawn without a screen, by name: how to bring the window there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import TypeVar

from db.queries.sheets import load_newest_code
from kiosk.actions.pins import CODE_LIFETIME, GivenCode
from kiosk.app.first_start import FirstStart
from kiosk.app.sample_no_plan import sample_no_plan
from kiosk.app.sample_round import sample_round
from kiosk.app.wipe import Wiping
from kiosk.app.wiring import Kiosk
from kiosk.domain.errors import InvalidInput, NotFound
from kiosk.domain.huddles import HuddleKind
from kiosk.domain.log import LeadKind
from kiosk.domain.people import Person
from kiosk.jobs.long_work import Progress
from views.board.place import BoardPlace
from views.board.tools import LENSES
from views.cards.place import CardsPlace
from views.goals.place import GoalsPlace
from views.huddle.place import HuddlePlace
from views.log.place import LogPlace
from views.log.tools import LISTS, PATTERNS
from views.matching.place import MatchingPlace
from views.matching.solving import PERMILLE, Ended
from views.person.place import PersonPlace
from views.place import Place
from views.printing.place import PrintingPlace
from views.printing.request import PrintRequest, Prints
from views.sheets.place import SheetPlace
from views.signed_in import SignedIn
from views.stories.place import StoriesPlace
from widgets.pin_state import Lens

WITH_LENS = "board"
"""The view that shows whichever lens it is asked for."""

_HERE = 7
"""How many names are touched in the picture before a huddle."""

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

    def signed_in(self) -> SignedIn:
        """Return whoever is signed in; the person named is, where nobody was. Raises: as `somebody`."""
        desk = self.kiosk.window.desk
        return desk.session.signed_in or desk.sign_in(self.somebody())

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
    scene.signed_in()
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
    scene.signed_in()
    scene.kiosk.window.go("goals")
    scene.settle()
    scene.place("goals", GoalsPlace).new_goal()


def _watched(scene: Scene) -> None:
    """Somebody says what they saw of a person's first goal, or of the wall's first."""
    scene.kiosk.window.go("goals")
    scene.settle()
    place = scene.place("goals", GoalsPlace)
    of_somebody = (item for item in place.goals if item.shared.person.id == scene.somebody().id)
    found = next(of_somebody, next(iter(place.goals), None))
    if found is None:
        raise NotFound("goal-missing", goal="")
    place.watched_sheet().open_for(found)


def _huddle_start(scene: Scene) -> None:
    """The page before a round, with some people here."""
    scene.kiosk.window.go("huddle")
    scene.settle()
    page = scene.place("huddle", HuddlePlace).start_page
    page.set_here(frozenset(person.id for person in page.people[:_HERE]))


def _huddle_template(scene: Scene) -> None:
    """The form of a team's own template, as somebody of it sees it."""
    person = scene.somebody()
    scene.kiosk.window.desk.sign_in(person)
    _huddle_start(scene)
    place = scene.place("huddle", HuddlePlace)
    place.start_page.teams.set_chosen([str(person.team_id)])
    place.start_page.template_tapped.emit()


def _huddle_days(scene: Scene) -> None:
    """What somebody said in huddles, on their own page."""
    _person(scene)
    scene.place("person", PersonPlace).huddle_days.open()


def _huddle(kind: HuddleKind, heard: int, spent: int) -> Drive:
    def to_huddle(scene: Scene) -> None:
        scene.kiosk.window.go("huddle")
        scene.settle()
        people = scene.place("huddle", HuddlePlace).start_page.people
        held = sample_round(
            people,
            scene.kiosk.kit.clock.now(),
            kind,
            heard=heard,
            speaker=scene.person,
            spent=timedelta(seconds=spent),
        )
        scene.kiosk.window.go("huddle", held)

    return to_huddle


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


def _matching_no_plan(scene: Scene) -> None:
    """Why there is no plan, and the ways out."""
    place = _as_chief(scene)
    assert place.view is not None
    place.suggesting.without_plan.emit(Ended(*sample_no_plan(place.view)))


def _rules(scene: Scene) -> None:
    place = _as_chief(scene)
    assert place.signed_in is not None
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
    place = _as_chief(scene)
    place.panel.files_tapped.emit()


def _plan_versions(scene: Scene) -> None:
    place = _as_chief(scene)
    place.panel.versions_tapped.emit()


def _assumed(scene: Scene) -> None:
    _person(scene)
    scene.place("person", PersonPlace).assumed.open()


def _go_to_matching(scene: Scene) -> MatchingPlace:
    scene.kiosk.window.go("matching")
    scene.settle()
    return scene.place("matching", MatchingPlace)


def _as_chief(scene: Scene) -> MatchingPlace:
    place = _go_to_matching(scene)
    if place.signed_in is None:
        raise InvalidInput("picture-chief-needed", name=scene.name)
    return place


def _person(scene: Scene) -> None:
    person = scene.somebody()
    scene.signed_in()
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
        scene.signed_in()
        scene.kiosk.window.go("printing", PrintRequest(what))

    return to_printing


def _print_weekly(scene: Scene) -> None:
    _printing(Prints.GOAL_SHEETS)(scene)
    scene.settle()
    weekly = scene.place("printing", PrintingPlace).weekly
    weekly.ask()
    if weekly.sheet is None:
        raise InvalidInput("picture-chief-needed", name=scene.name)


def _log(scene: Scene) -> LogPlace:
    scene.signed_in()
    scene.kiosk.window.go("log")
    scene.settle()
    return scene.place("log", LogPlace)


def _to_log(scene: Scene) -> None:
    _log(scene)


def _log_shown(shown: str) -> Drive:
    def to_log(scene: Scene) -> None:
        place = _log(scene)
        place.tools.shown.set_chosen(shown)
        place.tools.shown_chosen.emit(shown)

    return to_log


def _log_new(scene: Scene) -> None:
    """The form of an entry, with words that could point to a patient."""
    place = _log(scene)
    place.write_new()
    scene.settle()
    place.form.happened.set_text(
        "The tenfold dose was nearly given. Emma in bed 12 was weighed on 14 March, and I read the old line. "
        "Ines caught it at the order review."
    )
    place.form.my_part.set_text("I trusted the first number I saw.")
    place.form.will_try.set_text("Read weight and date aloud before I order.")
    place.form.severity.chip("noticed").click()
    place.form.leads[LeadKind.FIX].click()


def _log_entry(scene: Scene) -> None:
    place = _log(scene)
    page = place.page
    if page is not None and (*page.own, *page.shared):
        place.open_entry((*page.own, *page.shared)[0].entry.id)


def _sheet_code(scene: Scene) -> None:
    """The page for a code, three characters in."""
    scene.kiosk.window.go("sheet")
    scene.settle()
    page = scene.place("sheet", SheetPlace).code_page
    for name in "7K4":
        page.keys[name].click()


def _sheet_week(scene: Scene) -> None:
    """The newest printed week of somebody, one answer in; without a print, the page for its code."""
    window, kit = scene.kiosk.window, scene.kiosk.kit
    signed_in = scene.signed_in()
    window.go("sheet")
    scene.settle()
    place = scene.place("sheet", SheetPlace)
    with kit.store.read() as session:
        code = load_newest_code(session, signed_in.person_id)
    if code is None:
        return
    place.open_code(code, signed_in)
    scene.settle()
    place.week_page.went.chip("came_up").click()


def _stories(scene: Scene) -> None:
    scene.kiosk.window.go("stories")


def _story_new(scene: Scene) -> None:
    window = scene.kiosk.window
    scene.signed_in()
    window.go("stories")
    scene.settle()
    place = scene.place("stories", StoriesPlace)
    place.tell()
    scene.settle()
    next(iter(place.story_sheet().competencies.tiles.values())).click()


def _thanks(scene: Scene) -> None:
    scene.kiosk.window.go("thanks")


def _cards(scene: Scene) -> None:
    scene.kiosk.window.go("cards")


def _card(scene: Scene) -> None:
    _cards(scene)
    scene.settle()
    place = scene.place("cards", CardsPlace)
    place.open_card("r2c2")
    place.conversation.go_to_step(2)


def _retro(scene: Scene) -> None:
    scene.kiosk.window.go("retro")


def _practice(scene: Scene) -> None:
    scene.kiosk.window.go("practice")


PICTURES: dict[str, Drive] = {
    "card": _card,
    "cards": _cards,
    "practice": _practice,
    "retro": _retro,
    "sheet-code": _sheet_code,
    "sheet-week": _sheet_week,
    "stories": _stories,
    "story-new": _story_new,
    "thanks": _thanks,
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
    "goals-watched": _watched,
    "group": _group,
    "check-out": _huddle(HuddleKind.CHECK_OUT, 3, 12),
    "huddle": _huddle(HuddleKind.CHECK_IN, 3, 12),
    "huddle-days": _huddle_days,
    "huddle-end": _huddle(HuddleKind.CHECK_IN, 8, 10),
    "huddle-late": _huddle(HuddleKind.CHECK_IN, 6, 90),
    "huddle-start": _huddle_start,
    "huddle-template": _huddle_template,
    "countdown": _countdown,
    "curtain": _curtain,
    "log": _to_log,
    "log-entry": _log_entry,
    "log-lists": _log_shown(LISTS),
    "log-new": _log_new,
    "log-patterns": _log_shown(PATTERNS),
    "matching": _matching,
    "matching-compare": _matching_compare,
    "matching-move": _matching_move,
    "matching-no-plan": _matching_no_plan,
    "matching-search": _matching_search,
    "more": _more,
    "print-goal-sheets": _printing(Prints.GOAL_SHEETS),
    "print-own-week": _printing(Prints.OWN_WEEK),
    "print-plan": _printing(Prints.PLAN),
    "print-weekly": _print_weekly,
    "offers": _offers,
    "training-sheet": _training_sheet,
    "person": _person,
    "person-other": _person_other,
    "pin-code": _pin_code,
    "new-goal": _new_goal,
    "who-are-you": _who_are_you,
    "new-rule": _new_rule,
    "plan-files": _plan_files,
    "plan-versions": _plan_versions,
    "rule-form": _rule_form,
    "rules": _rules,
    "who-sees-what": _who_sees_what,
    "wipe": _wipe,
}
