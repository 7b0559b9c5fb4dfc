"""Every button of every screen does something, and every one is large enough for a gloved finger.

The walk stands before each screen and sheet in turn, touches each button that can be touched there, one at a time and
each from the same beginning, and wants to see something come of it: something painted, or something written. Only keys
and choices of many follow each other without a new beginning.
"""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Set
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from db.queries.goal_wall import load_own_wall
from db.queries.goals import load_goals_of
from db.queries.huddle_rounds import load_open_rounds
from db.queries.observations import load_said_since
from db.queries.schedule import load_rotations
from db.queries.stories import load_shelf
from db.queries.thanks import load_feed
from db.tables import SheetCodeRow
from kiosk.actions.huddles import StartHuddle, TellHuddle, start_huddle, tell_huddle
from kiosk.actions.locks import unlock_places
from kiosk.actions.log import EntryWords, NewLead, WriteDown, write_down
from kiosk.actions.print_schedule import RUN, put_setting, run_to_json
from kiosk.actions.requests import withdraw_request
from kiosk.actions.sheets import sheet_code
from kiosk.app.first_start import FirstStart
from kiosk.app.sample_no_plan import sample_no_plan
from kiosk.app.wipe import Wiping
from kiosk.app.wiring import place_entries
from kiosk.domain.changes import ChangeSet
from kiosk.domain.consent import Audience, ItemKind
from kiosk.domain.goals import GoalStatus
from kiosk.domain.huddles import TEMPLATES, Happening, HuddleKind
from kiosk.domain.ids import LogEntryId, LogLeadId, PrintRunId, RoundId
from kiosk.domain.log import LeadKind, Severity
from kiosk.domain.print_schedule import PrintRun, RunState
from kiosk.domain.retro import Stage
from kiosk.domain.screens import ScreenSettings
from tests.actions.test_retro import propose, retro
from tests.actions.test_stories import tell
from tests.actions.test_thanks import thank
from tests.kiosk import KioskAtWork
from tests.planning import block_id, place, plan_year, suggest
from tests.views.matching.drafts import three_plans
from tests.views.matching.test_matching import search_here
from tests.views.person.moments import goal, page_of
from tests.views.printing.test_printing import Machine
from tests.views.printing.test_weekly import set_for_mondays
from tests.widgets import touches
from views.board.place import BoardPlace
from views.board.request import CellRequest
from views.board.training_sheet import TrainingSheet
from views.cards.place import CardsPlace
from views.goals.competency_list import CompetencyTile
from views.goals.place import GoalsPlace
from views.huddle.place import HuddlePlace
from views.huddle.start_page import EVERYBODY
from views.level_picker import LevelPin
from views.log.place import LogPlace
from views.log.tools import LISTS, MINE, PATTERNS
from views.matching.place import MatchingPlace
from views.matching.solving import Ended
from views.practice.place import PracticePlace
from views.printing.place import PrintingPlace
from views.printing.request import PrintRequest, Prints
from views.retro.place import RetroPlace
from views.sheets.place import SheetPlace
from views.stories.place import StoriesPlace
from views.thanks.place import ThanksPlace
from widgets.buttons import Button
from widgets.chips import Chip
from widgets.keypad import PadKey
from widgets.name_pills import NamePill
from widgets.pin_state import Lens
from widgets.pressable import LEAST_TARGET, Pressable
from widgets.scroll_area import TouchScrollArea
from widgets.segmented import Segment

Stand = Callable[[KioskAtWork], object]
AS_EVER = ScreenSettings(still=True)
OF_MANY = (PadKey, Segment, Chip, LevelPin, NamePill, CompetencyTile)


def sign_in(kiosk: KioskAtWork, name: str) -> None:
    kiosk.window.desk.sign_in(kiosk.workroom.people[name])
    kiosk.settle()


def go(kiosk: KioskAtWork, place: str, argument: object = None) -> None:
    kiosk.window.go(place, argument)
    kiosk.settle()


def board(kiosk: KioskAtWork) -> BoardPlace:
    go(kiosk, "board")
    return kiosk.place("board", BoardPlace)


def goals(kiosk: KioskAtWork) -> GoalsPlace:
    go(kiosk, "goals")
    return kiosk.place("goals", GoalsPlace)


def own_page(kiosk: KioskAtWork) -> None:
    sign_in(kiosk, "Amara")
    go(kiosk, "person", kiosk.workroom.id_of("Amara"))
    page_of(kiosk)


def audiences(kiosk: KioskAtWork) -> None:
    own_page(kiosk)
    page_of(kiosk).sharing.open_audiences()


def offers(kiosk: KioskAtWork) -> None:
    own_page(kiosk)
    page_of(kiosk).sharing.open_offers()


def check_in(kiosk: KioskAtWork) -> None:
    own_page(kiosk)
    page_of(kiosk).goals.items[0].buttons["check_in"].click()
    kiosk.settle()
    page_of(kiosk).words_sheet().words.set_text("Did it today")


def change(kiosk: KioskAtWork) -> None:
    own_page(kiosk)
    page_of(kiosk).goals.items[0].buttons["change"].click()


def somebodys_page(kiosk: KioskAtWork) -> None:
    go(kiosk, "person", kiosk.workroom.id_of("Amara"))
    page_of(kiosk)


def new_code(kiosk: KioskAtWork) -> None:
    sign_in(kiosk, "Mei-Ling")
    somebodys_page(kiosk)
    page_of(kiosk).codes.open()


def given_code(kiosk: KioskAtWork) -> None:
    new_code(kiosk)
    sheet = page_of(kiosk).codes.sheet
    assert sheet is not None
    sheet.make_button.click()


def cell(kiosk: KioskAtWork) -> None:
    sign_in(kiosk, "Dolores")
    cell_sheet(kiosk)


def cell_sheet(kiosk: KioskAtWork) -> None:
    go(kiosk, "board", CellRequest(kiosk.workroom.id_of("Amara"), kiosk.workroom.competencies["AIR"].id))
    sheet = kiosk.place("board", BoardPlace).cell_sheet
    assert sheet is not None
    sheet.form.levels.pins[1].click()


def column(kiosk: KioskAtWork) -> None:
    board(kiosk).open_column(kiosk.workroom.competencies["AIR"].id)


def date_for_learning(kiosk: KioskAtWork) -> None:
    cell(kiosk)
    kiosk.settle()
    sheet = kiosk.place("board", BoardPlace).cell_sheet
    assert sheet is not None
    assert sheet.beside.date_button is not None
    sheet.beside.date_button.click()
    kiosk.settle()
    asked = kiosk.window.findChild(TrainingSheet)
    assert asked is not None
    asked.what.chips.chip("0").click()


def since(kiosk: KioskAtWork) -> None:
    place = board(kiosk)
    place.set_lens(Lens.MOVEMENT)
    kiosk.settle()
    place.tools.since.segment("day").click()


def first_start(kiosk: KioskAtWork) -> None:
    kit, stage = kiosk.kiosk.kit, kiosk.window.stage
    FirstStart(kit.theming.theme, stage, kit.screen, None).open()


def who_helps(kiosk: KioskAtWork) -> None:
    next(iter(goals(kiosk).cards[0].offers.values())).click()


def who_asks(kiosk: KioskAtWork) -> None:
    goals(kiosk).tools.watch_button.click()


def watched(kiosk: KioskAtWork) -> None:
    sign_in(kiosk, "Dolores")
    place = goals(kiosk)
    place.watched_sheet().open_for(place.goals[0])
    kiosk.settle()
    place.watched_sheet().levels.pins[1].click()
    place.watched_sheet().next_step.chips.chip("0").click()


def goals_chosen(kiosk: KioskAtWork) -> None:
    goals(kiosk).tools.narrow_button.click()


def my_goals(kiosk: KioskAtWork) -> None:
    sign_in(kiosk, "Amara")
    goals(kiosk)


def new_goal(kiosk: KioskAtWork) -> None:
    sign_in(kiosk, "Amara")
    place = goals(kiosk)
    place.new_goal()
    kiosk.settle()
    tiles = place.goal_sheet().competencies.tiles
    tiles[kiosk.workroom.competencies["HAND"].id].click()
    place.goal_sheet().words.text.chips.chip("0").click()


def log(kiosk: KioskAtWork, shown: str = MINE) -> LogPlace:
    """Stand before the log of somebody who wrote one entry, which led to a fix."""
    room = kiosk.workroom
    with room.store.write() as write:
        words = EntryWords(room.competencies["AIR"].id, "The mask leaked", "", "", Severity.NO_HARM, Audience.TEAM)
        lead = NewLead(LogLeadId(write.ids()), LeadKind.FIX, "Masks of all sizes on the cart")
        write_down(write, room.actor("Amara"), WriteDown(LogEntryId(write.ids()), words, (lead,)))
    sign_in(kiosk, "Amara")
    go(kiosk, "log")
    found = kiosk.place("log", LogPlace)
    found.tools.shown.set_chosen(shown)
    found.tools.shown_chosen.emit(shown)
    return found


def log_form(kiosk: KioskAtWork) -> LogPlace:
    found = log(kiosk)
    found.write_new()
    kiosk.settle()
    found.form.happened.set_text("Chart 00482193 was open")
    found.form.severity.chip("noticed").click()
    return found


def log_entry(kiosk: KioskAtWork) -> None:
    found = log(kiosk)
    found.open_entry(next(iter(found.own.tiles)))


def who_are_you(kiosk: KioskAtWork) -> None:
    kiosk.window.stage.nav.person_chip.click()
    kiosk.settle()
    sheet = kiosk.window.desk.sheet
    sheet.names.pill(kiosk.workroom.id_of("Amara")).click()
    for digit in "258":
        sheet.column.pad.key(digit).click()


def before_a_huddle(kiosk: KioskAtWork) -> HuddlePlace:
    """Stand before a round, with none that goes on anywhere."""
    workroom, found = kiosk.workroom, kiosk.place("huddle", HuddlePlace)
    with workroom.store.write() as write:
        for held in load_open_rounds(write.session, write.now):
            tell_huddle(write, workroom.actor("Dolores"), TellHuddle(write.ids(), held.id, Happening.END))
    found.make_stale()
    go(kiosk, "huddle")
    found.start_page.teams.set_chosen([EVERYBODY])
    # Two of whom one leads, so that the order is the same each time.
    found.start_page.set_here(frozenset({workroom.id_of("Dolores"), workroom.id_of("Ines")}))
    return found


def own_template(kiosk: KioskAtWork) -> None:
    sign_in(kiosk, "Dolores")
    found = before_a_huddle(kiosk)
    found.start_page.teams.set_chosen([str(kiosk.workroom.people["Dolores"].team_id)])
    found.start_page.changed.emit()
    kiosk.settle()
    found.start_page.template_button.click()


def own_huddles(kiosk: KioskAtWork) -> None:
    own_page(kiosk)
    page_of(kiosk).huddle_days.open()


def in_a_huddle(kiosk: KioskAtWork, kind: str = HuddleKind.CHECK_IN, *, turns: int = 0) -> HuddlePlace:
    found = before_a_huddle(kiosk)
    found.start_page.kind.set_chosen(kind)
    for _ in range(turns + 1):
        found.tools.next_button.click()
        kiosk.settle()
    return found


def left_standing(kiosk: KioskAtWork) -> None:
    workroom, found = kiosk.workroom, before_a_huddle(kiosk)
    with workroom.store.write() as write:
        here = (workroom.id_of("Dolores"), workroom.id_of("Ines"))
        command = StartHuddle(RoundId(write.ids()), None, HuddleKind.CHECK_IN, TEMPLATES[0], here)
        start_huddle(write, workroom.actor("Dolores"), command)
    found.make_stale()


def matching(kiosk: KioskAtWork) -> None:
    sign_in(kiosk, "Mei-Ling")
    go(kiosk, "matching")


def plan(kiosk: KioskAtWork) -> MatchingPlace:
    """Stand a chief before a new plan in which nothing is fixed; searches run here, where they take no seconds."""
    workroom, chief = kiosk.workroom, kiosk.workroom.actor("Mei-Ling")
    with workroom.store.read() as session:
        rotations = load_rotations(session, workroom.programme_id)
    if not rotations:
        plan_year(workroom)
    places = [place(workroom, "Amara", block_id(workroom, 2), rotation.id) for rotation in rotations]
    with workroom.store.write() as write:
        unlock_places(write, chief, places)
    suggest(workroom)
    sign_in(kiosk, "Mei-Ling")
    go(kiosk, "matching")
    found = kiosk.place("matching", MatchingPlace)
    found.suggesting._search = found.suggesting._search_one = search_here
    return found


def no_plan(kiosk: KioskAtWork) -> None:
    found = plan(kiosk)
    assert found.view is not None
    found.suggesting.without_plan.emit(Ended(*sample_no_plan(found.view)))
    kiosk.settle()


def plan_cell(kiosk: KioskAtWork) -> MatchingPlace:
    found = plan(kiosk)
    found.open_cell("p01", "B02")
    kiosk.settle()
    return found


def two_plans(kiosk: KioskAtWork) -> None:
    found = plan(kiosk)
    found._on_drafts_read(three_plans(kiosk))
    found.tools.compare_tapped.emit()
    kiosk.settle()
    assert found.comparing is not None
    found.comparing.choose(("p01", "B02"))


def rules(kiosk: KioskAtWork) -> None:
    found = plan(kiosk)
    found.panel.rules_tapped.emit()
    kiosk.settle()
    assert found.rules.sheet is not None


def new_rule(kiosk: KioskAtWork) -> None:
    rules(kiosk)
    sheet = kiosk.place("matching", MatchingPlace).rules.sheet
    assert sheet is not None
    sheet.new_button.click()
    kiosk.settle()


def plan_versions(kiosk: KioskAtWork) -> None:
    found = plan(kiosk)
    found.panel.versions_tapped.emit()
    kiosk.settle()
    assert found.versions.sheet is not None


def naming_a_plan(kiosk: KioskAtWork) -> None:
    plan_versions(kiosk)
    sheet = kiosk.place("matching", MatchingPlace).versions.sheet
    assert sheet is not None
    next(iter(sheet.rows.values())).name_button.click()


def plan_files(kiosk: KioskAtWork) -> None:
    found = plan(kiosk)
    assert found.files is not None
    found.files._folder = Path(tempfile.mkdtemp(prefix="taken-along-"))
    found.panel.files_tapped.emit()
    kiosk.settle()


def assumed(kiosk: KioskAtWork) -> None:
    with kiosk.workroom.store.read() as session:
        planned = load_rotations(session, kiosk.workroom.programme_id)
    if not planned:
        plan_year(kiosk.workroom)
    own_page(kiosk)
    page_of(kiosk).assumed.open()


def printing(kiosk: KioskAtWork) -> None:
    sign_in(kiosk, "Amara")
    go(kiosk, "printing", PrintRequest(Prints.OWN_WEEK, back_to="goals"))


def printing_weekly(kiosk: KioskAtWork) -> None:
    set_for_mondays(kiosk.workroom)
    now = kiosk.workroom.clock.now()
    with kiosk.workroom.store.write() as write:
        run = PrintRun(PrintRunId(write.ids()), now.date(), RunState.FAILED, now, "test", "Workroom")
        put_setting(write, RUN, run_to_json(run))
    sign_in(kiosk, "Mei-Ling")
    go(kiosk, "printing", PrintRequest(Prints.GOAL_SHEETS, back_to="goals"))


def printing_weekly_sheet(kiosk: KioskAtWork) -> None:
    printing_weekly(kiosk)
    kiosk.place("printing", PrintingPlace).weekly.ask()


def stories(kiosk: KioskAtWork) -> None:
    kiosk.workroom.share("Amara", ItemKind.STORIES, Audience.WALL)
    with kiosk.workroom.store.read() as session:
        shelf = load_shelf(session, None, kiosk.workroom.clock.now())
    if not shelf.stories:
        tell(kiosk.workroom, "Amara", "LP")
    sign_in(kiosk, "Amara")
    go(kiosk, "stories")


def new_story(kiosk: KioskAtWork) -> None:
    stories(kiosk)
    place = kiosk.place("stories", StoriesPlace)
    place.tell()
    kiosk.settle()
    sheet = place.story_sheet()
    sheet.competencies.tiles[kiosk.workroom.competencies["HAND"].id].click()
    for field in (sheet.hard, sheet.did, sheet.different):
        field.set_text("A few words")


def thanks(kiosk: KioskAtWork) -> None:
    with kiosk.workroom.store.read() as session:
        feed = load_feed(session, kiosk.workroom.id_of("Amara"), kiosk.workroom.clock.now())
    if not feed.thanks:
        thank(kiosk.workroom, "Dolores", "Amara")
    sign_in(kiosk, "Amara")
    go(kiosk, "thanks")


def say_thanks(kiosk: KioskAtWork) -> None:
    thanks(kiosk)
    place = kiosk.place("thanks", ThanksPlace)
    place.say()
    kiosk.settle()
    sheet = place.thanks_sheet()
    sheet.names.chosen.emit(kiosk.workroom.people["Dolores"])
    sheet.deeds.chip("helped").click()
    sheet.about.set_text("A few words")


def coaching_card(kiosk: KioskAtWork) -> None:
    sign_in(kiosk, "Amara")
    go(kiosk, "cards")
    place = kiosk.place("cards", CardsPlace)
    place.open_card("one-thing")
    place.conversation.go_to_step(2)


def team_retro(kiosk: KioskAtWork) -> None:
    if not any(change.stage.is_open for change in retro(kiosk.workroom).changes):
        propose(kiosk.workroom, "Amara", "Larger names")
    sign_in(kiosk, "Amara")
    go(kiosk, "retro")


def take_up(kiosk: KioskAtWork) -> None:
    team_retro(kiosk)
    place = kiosk.place("retro", RetroPlace)
    card = next(card for card in place.cards.values() if card.change.stage.is_open)
    card.buttons[Stage.TAKEN_UP].click()


def sheet_week(kiosk: KioskAtWork) -> None:
    sign_in(kiosk, "Amara")
    go(kiosk, "sheet")
    with kiosk.workroom.store.write() as write:
        code = sheet_code(write, kiosk.workroom.id_of("Amara"), date(2026, 11, 23))
        write.session.get_one(SheetCodeRow, code).printed_at = write.now
    signed_in = kiosk.window.desk.session.signed_in
    assert signed_in is not None
    found = kiosk.place("sheet", SheetPlace)
    found.open_code(code, signed_in)
    kiosk.settle()
    found.week_page.went.chip("came_up").click()


def a_card_of_practice(kiosk: KioskAtWork) -> None:
    go(kiosk, "practice")
    kiosk.place("practice", PracticePlace).cards.cards["held"].click()


SCREENS: dict[str, Stand] = {
    "board": board,
    "board, finding somebody": lambda kiosk: board(kiosk).tools.find_tapped.emit(),
    "board, choosing a group": lambda kiosk: board(kiosk).tools.group_tapped.emit(),
    "board, what moved": lambda kiosk: board(kiosk).set_lens(Lens.MOVEMENT),
    "board, what moved since a day": since,
    "board, who could coach": lambda kiosk: board(kiosk).set_lens(Lens.COACHES),
    "board, cover": lambda kiosk: board(kiosk).set_lens(Lens.COVERAGE),
    "board, everybody at a glance": lambda kiosk: board(kiosk).set_map(shown=True),
    "board, big rows": lambda kiosk: board(kiosk).set_big_rows(big=True),
    "competency": column,
    "a date for learning": date_for_learning,
    "a new screen": first_start,
    "cell, nobody signed in": cell_sheet,
    "cell, one's own note in it": cell,
    "goals": goals,
    "goals, one's own among them": my_goals,
    "goals, who helps": who_helps,
    "goals, who asks to be watched": who_asks,
    "goals, what was watched": watched,
    "goals, chosen by team": goals_chosen,
    "new goal": new_goal,
    "one's own page": own_page,
    "who sees what": audiences,
    "offers": offers,
    "how it goes": check_in,
    "changing a goal": change,
    "somebody's page": somebodys_page,
    "a new PIN code, before it is made": new_code,
    "a new PIN code, there to read": given_code,
    "who are you": who_are_you,
    "learning log": log,
    "learning log, what came of it": lambda kiosk: log(kiosk, LISTS),
    "learning log, patterns": lambda kiosk: log(kiosk, PATTERNS),
    "learning log, an entry": log_entry,
    "learning log, the form": log_form,
    "before a huddle": before_a_huddle,
    "before a huddle, a template of one's own": own_template,
    "what I said in huddles": own_huddles,
    "a check-in": in_a_huddle,
    "a check-in, its second voice": lambda kiosk: in_a_huddle(kiosk, turns=1),
    "a check-in, who helps": lambda kiosk: in_a_huddle(kiosk).tools.help_button.click(),
    "a check-in, in words": lambda kiosk: in_a_huddle(kiosk).tools.words_button.click(),
    "a check-in, who is here": lambda kiosk: in_a_huddle(kiosk).tools.people_button.click(),
    "a check-in, its end": lambda kiosk: in_a_huddle(kiosk, turns=2),
    "a check-out": lambda kiosk: in_a_huddle(kiosk, HuddleKind.CHECK_OUT),
    "a huddle left standing": left_standing,
    "matching": matching,
    "matching, a plan": plan,
    "matching, three plans": lambda kiosk: plan(kiosk)._on_drafts_read(three_plans(kiosk)),
    "matching, no plan": no_plan,
    "matching, two plans side by side": two_plans,
    "matching, a place in the plan": plan_cell,
    "matching, moving somebody": lambda kiosk: plan_cell(kiosk).panel.move_button.click(),
    "matching, accepting a plan": lambda kiosk: plan(kiosk).panel.accept_button.click(),
    "the rules of the year": rules,
    "a new rule": new_rule,
    "taking a plan along": plan_files,
    "the versions of the plan": plan_versions,
    "naming a plan": naming_a_plan,
    "what the next plan assumes": assumed,
    "printing": printing,
    "printing, what was not printed by itself": printing_weekly,
    "printing, every week": printing_weekly_sheet,
    "the story shelf": stories,
    "a new story": new_story,
    "thanks": thanks,
    "saying thanks": say_thanks,
    "coaching cards": lambda kiosk: go(kiosk, "cards"),
    "a coaching card": coaching_card,
    "the retro": team_retro,
    "taking a change up": take_up,
    "practice health": lambda kiosk: go(kiosk, "practice"),
    "practice health, a card for the retro": a_card_of_practice,
    "a sheet, its code": lambda kiosk: go(kiosk, "sheet"),
    "a sheet, the week": sheet_week,
    "more": lambda kiosk: go(kiosk, "more"),
    "curtain": lambda kiosk: kiosk.window.hide_names(hidden=True),
}


@dataclass(frozen=True)
class Found:
    """A button as people find it: what it is called, and which of that name."""

    kind: str
    name: str
    number: int


class Walk:
    """Stands before screens, and touches what is there."""

    def __init__(self, kiosk: KioskAtWork, screen: ScreenSettings = AS_EVER) -> None:
        self._kiosk, self._screen = kiosk, screen
        self._changes: list[ChangeSet] = []
        kiosk.kiosk.kit.jobs.bus.changed.connect(self._changes.append)

    def stand(self, screen: Stand) -> None:
        """Begin anew: nobody there, nothing open, the same things to see, and then to the screen."""
        window = self._kiosk.window
        for wiping in window.findChildren(Wiping):
            wiping.lift()
        for asked in window.stage.findChildren(FirstStart):
            asked.close_sheet()
        window.desk.session.end()
        window.desk.rest()
        window.hide_names(hidden=False)
        self._kiosk.kiosk.kit.screen.change(**asdict(self._screen))
        self._kiosk.settle()
        window.places.rest()
        window.go_home()
        window.messages.clear()
        self._furnish()
        self._kiosk.settle()
        screen(self._kiosk)
        self._kiosk.settle()
        window.messages.clear()
        self._kiosk.settle()

    def buttons(self) -> dict[Found, Pressable]:
        """Return what can be touched now, scrolled to or in sight."""
        found: dict[Found, Pressable] = {}
        names: Counter[tuple[str, str]] = Counter()
        for button in self._kiosk.window.findChildren(Pressable):
            if not (button.isVisible() and button.isEnabled() and self.bring_into_sight(button)):
                continue
            key = (type(button).__name__, button.label or button.accessibleName())
            names[key] += 1
            found[Found(*key, names[key])] = button
        return found

    def bring_into_sight(self, button: Pressable) -> bool:
        """Scroll to a button, and tell whether a finger would hit it."""
        above = button.parentWidget()
        while above is not None:
            if isinstance(above, TouchScrollArea):
                above.ensureWidgetVisible(button, 0, 0)
            above = above.parentWidget()
        window = self._kiosk.window
        hit = window.childAt(button.mapTo(window, button.rect().center()))
        return hit is not None and (hit is button or button.isAncestorOf(hit))

    def does_something(self, button: Pressable) -> bool:
        """Touch a button and look."""
        self.bring_into_sight(button)
        self._kiosk.settle()
        before = self._kiosk.picture()
        self._changes.clear()
        touches.tap(button, button.rect().center())
        self._kiosk.settle()
        return bool(self._changes) or self._kiosk.picture() != before

    def dead_ends(self, screen: Stand) -> list[Found]:
        """Return the buttons of a screen that do nothing. The navigation is the same everywhere: home is enough.

        A key or a choice of many follows a touch that wrote nothing and left the same buttons there, which saves the
        way back; what seems to do nothing then has its try from the beginning.
        """
        self.stand(screen)
        nav = self._kiosk.window.stage.nav
        found = self.buttons()
        wanted = [
            key
            for key, button in found.items()
            if not holds_already(button) and (screen is board or not nav.isAncestorOf(button))
        ]
        self._changes.clear()
        return [key for key in wanted if not (self._goes_on(key, found.keys()) or self._from_anew(key, screen))]

    def _goes_on(self, key: Found, there: Set[Found]) -> bool:
        self._kiosk.window.messages.clear()
        now = {} if self._changes else self.buttons()
        return now.keys() == there and isinstance(now[key], OF_MANY) and self.does_something(now[key])

    def _from_anew(self, key: Found, screen: Stand) -> bool:
        self.stand(screen)
        button = self.buttons().get(key)
        assert button is not None, f"{key} does not come back on the same screen"
        return self.does_something(button)

    def _furnish(self) -> None:
        workroom = self._kiosk.workroom
        with workroom.store.read() as session:
            live = {item.competency_id for item in load_goals_of(session, workroom.id_of("Amara"))}
            said = load_said_since(session, workroom.id_of("Amara"))
            own = load_own_wall(session, workroom.id_of("Amara"), workroom.clock.now())
        for request in [item.request for item in own.goals if item.request is not None]:
            with workroom.store.write() as write:
                withdraw_request(write, workroom.actor("Amara"), request.id)
        for code in ("LP", "FAM"):
            if workroom.competencies[code].id not in live:
                goal(workroom, "Amara", code, "Find the space with somebody beside me")
        if not said:
            workroom.clock.advance(timedelta(seconds=1))
            workroom.observe("Dolores", "Amara", "AIR", 1, seen="Held the mask with two hands")
        with workroom.store.read() as session:
            assert all(item.status is GoalStatus.LIVE for item in load_goals_of(session, workroom.id_of("Amara")))


def holds_already(button: Pressable) -> bool:
    """Tell whether a button is the one of several that is chosen: touching it again may change nothing."""
    return button.isCheckable() and button.isChecked()


@pytest.fixture
def walk(kiosk: KioskAtWork, qapp: QApplication, tmp_path: Path) -> Iterator[Walk]:
    """A walk in which no caret blinks, so that a difference is one, and the printer is one that plays along."""
    Machine(kiosk, tmp_path / "prints")
    kiosk.window.resize(1280, 720)
    flash = qapp.cursorFlashTime()
    qapp.setCursorFlashTime(0)
    yield Walk(kiosk)
    qapp.setCursorFlashTime(flash)


@pytest.mark.parametrize("screen", SCREENS)
def test_every_button_does_something(walk: Walk, screen: str) -> None:
    assert walk.dead_ends(SCREENS[screen]) == []


@pytest.mark.parametrize("size", [QSize(1920, 1080), QSize(1280, 720), QSize(1080, 1920)], ids=str)
def test_every_place_is_walked_and_every_button_large_enough_for_a_finger(
    walk: Walk, kiosk: KioskAtWork, size: QSize
) -> None:
    kiosk.window.resize(size)
    small, visited = [], set()
    for name, screen in SCREENS.items():
        walk.stand(screen)
        visited.add(kiosk.window.place.name if kiosk.window.place else "")
        found = walk.buttons()
        assert found, name
        small += [
            (name, key, button.width(), button.height())
            for key, button in found.items()
            if min(button.width(), button.height()) < LEAST_TARGET
        ]
    assert small == []
    assert visited == {entry.name for entry in place_entries(kiosk.kiosk.kit)}


def test_a_key_that_leads_nowhere_is_found_among_others(walk: Walk, kiosk: KioskAtWork) -> None:
    pad = kiosk.window.desk.sheet.column.pad
    dead = PadKey(kiosk.kiosk.kit.theming.theme, "Nowhere", None, "plain", 30)
    dead.setParent(pad)
    dead.setGeometry(pad.key("5").geometry())
    dead.show()
    assert walk.dead_ends(who_are_you) == [Found("PadKey", "Nowhere", 1)]


def test_a_button_that_leads_nowhere_is_found(walk: Walk, kiosk: KioskAtWork) -> None:
    tools = board(kiosk).tools
    dead = Button(kiosk.kiosk.kit.theming.theme, "Nowhere", parent=tools)
    dead.setGeometry(tools.width() // 2, 0, 200, 64)
    dead.show()
    assert walk.dead_ends(board) == [Found("Button", "Nowhere", 1)]
