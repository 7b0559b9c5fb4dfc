"""Moments before a new goal: the kiosk lays out where it could come from, and keeps which one it was."""

from __future__ import annotations

from db.queries.cell import load_cell_page
from db.queries.goal_form import load_new_goal_form
from db.queries.goal_starts import GoalStart
from kiosk.actions.frameworks import set_ideal
from kiosk.actions.goals import AddGoal, GoalWords, add_goal, join_goal
from kiosk.actions.log import EntryWords, WriteDown, write_down
from kiosk.actions.schedule import RotationEntry, put_rotation
from kiosk.actions.wishes import Keenness, wish
from kiosk.domain.consent import Audience, ItemKind
from kiosk.domain.goals import AllyKind, GoalSource, SourceKind
from kiosk.domain.ids import GoalId, LogEntryId
from kiosk.domain.log import Severity
from kiosk.domain.rotations import Exposure
from tests.kiosk import KioskAtWork, give_pins
from tests.views.goals.test_goal_sheet import goals_of, open_sheet, sign_in
from tests.views.goals.test_goal_wall import wall
from tests.views.person.moments import goal, words_on
from tests.workroom import Workroom
from views.goals.tag import Tag


def starts(workroom: Workroom, name: str = "Amara") -> dict[str, GoalStart]:
    codes = {item.id: code for code, item in workroom.competencies.items()}
    with workroom.store.read() as session:
        form = load_new_goal_form(session, workroom.id_of(name), workroom.clock.now())
    return {codes[start.competency_id]: start for start in form.starts}


def kinds(workroom: Workroom, name: str = "Amara") -> dict[str, SourceKind]:
    return {code: start.source.kind for code, start in starts(workroom, name).items()}


def need_nobody(workroom: Workroom) -> None:
    """Let the service have people enough in everything."""
    with workroom.store.write() as write:
        for item in workroom.competencies.values():
            set_ideal(write, workroom.programme_id, item.id, 0)


def test_what_the_service_needs_comes_first_and_not_where_somebody_works_alone(small_workroom: Workroom) -> None:
    workroom = small_workroom
    workroom.observe("Dolores", "Amara", "AIR", 1)
    workroom.observe("Dolores", "Amara", "HAND", 2)
    competency = workroom.competencies["AIR"].id
    need_nobody(workroom)
    with workroom.store.write() as write:
        set_ideal(write, workroom.programme_id, competency, 3)
    assert starts(workroom)["AIR"].source == GoalSource(SourceKind.NEED, competency)
    assert kinds(workroom)["HAND"] is SourceKind.GAP
    workroom.observe("Dolores", "Amara", "AIR", 3)
    assert "AIR" not in kinds(workroom)


def test_an_edge_one_offered_to_learn_along_with_is_a_start_while_it_is_shared(small_workroom: Workroom) -> None:
    workroom = small_workroom
    made = goal(workroom, "Björn", "FAM", "Open with one question")
    with workroom.store.write() as write:
        join_goal(write, workroom.actor("Amara"), made, AllyKind.ME_TOO)
    need_nobody(workroom)
    found = starts(workroom)["FAM"]
    assert (found.source, found.about) == (GoalSource(SourceKind.EDGE, made), "Björn")
    workroom.share("Björn", ItemKind.GOALS, Audience.PRIVATE)
    assert kinds(workroom) == {}


def test_a_wished_rotation_and_ones_own_log_are_starts_for_oneself_alone(small_workroom: Workroom) -> None:
    workroom = small_workroom
    need_nobody(workroom)
    hand, lumbar = workroom.competencies["HAND"].id, workroom.competencies["LP"].id
    with workroom.store.write() as write:
        exposures = (Exposure(hand, 3, 2), Exposure(lumbar, 1, 2))
        picu, _ = put_rotation(
            write, workroom.programme_id, RotationEntry("PI", "PICU", "#336699", 1, exposures=exposures)
        )
        wish(write, workroom.actor("Amara"), picu, Keenness.GLADLY)
        words = EntryWords(workroom.competencies["FAM"].id, "I interrupted", "Too fast", "Wait", Severity.NO_HARM)
        entry = write_down(write, workroom.actor("Amara"), WriteDown(LogEntryId(write.ids()), words))
    found = starts(workroom)
    assert {code: start.source.kind for code, start in found.items()} == {
        "FAM": SourceKind.LOG,
        "HAND": SourceKind.WISH,
    }
    assert (found["FAM"].source.id, found["HAND"].about) == (entry, "PICU")
    assert starts(workroom, "Björn") == {}


def test_a_start_touched_is_kept_with_the_goal_and_shown_to_its_person_alone(kiosk: KioskAtWork) -> None:
    give_pins(kiosk.workroom, "Amara")
    need_nobody(kiosk.workroom)
    kiosk.workroom.observe("Dolores", "Amara", "AIR", 1)
    sign_in(kiosk, "Amara")
    sheet = open_sheet(kiosk)
    assert "seen at" in sheet.starts.buttons[0].label
    kiosk.touch(sheet.starts.buttons[0])
    kiosk.touch(sheet.words.text.chips.chip("0"))
    kiosk.touch(sheet.save_button)
    (made,) = goals_of(kiosk, "Amara")
    assert made.source == GoalSource(SourceKind.GAP, kiosk.workroom.competencies["AIR"].id)
    (card,) = wall(kiosk).cards
    assert [tag.text for tag in card.findChildren(Tag)] == ["my next level"]
    kiosk.window.desk.session.end()
    kiosk.settle()
    (card,) = wall(kiosk).cards
    assert card.findChildren(Tag) == []


def test_a_competency_touched_by_itself_says_nothing_of_where_it_came_from(kiosk: KioskAtWork) -> None:
    give_pins(kiosk.workroom, "Amara")
    kiosk.workroom.observe("Dolores", "Amara", "AIR", 1)
    sign_in(kiosk, "Amara")
    sheet = open_sheet(kiosk)
    kiosk.touch(sheet.competencies.tiles[kiosk.workroom.competencies["AIR"].id])
    kiosk.touch(sheet.words.text.chips.chip("0"))
    kiosk.touch(sheet.save_button)
    assert goals_of(kiosk, "Amara")[0].source is None


def test_the_wall_is_narrowed_by_team_profession_competency_and_ally_and_widened_again(kiosk: KioskAtWork) -> None:
    helped = goal(kiosk.workroom, "Amara", "AIR", "Hold the mask")
    goal(kiosk.workroom, "Björn", "AIR", "Position first")
    goal(kiosk.workroom, "Dolores", "FAM", "Open with one question")
    with kiosk.workroom.store.write() as write:
        join_goal(write, kiosk.workroom.actor("Ines"), helped, AllyKind.WATCH)
    place = wall(kiosk)

    def shown() -> list[str]:
        return [card.item.shared.person.given_name for card in place.cards]

    kiosk.touch(place.tools.narrow_button)
    sheet = place.narrow_sheet()
    assert sheet is not None
    competency = str(kiosk.workroom.competencies["AIR"].id)
    kiosk.touch(sheet.competencies.chip(competency))
    assert shown() == ["Amara", "Björn"]
    kiosk.touch(sheet.teams.chip(str(kiosk.workroom.people["Björn"].team_id)))
    assert shown() == ["Björn"]
    kiosk.touch(sheet.kinds.chip("nurse"))
    assert shown() == []
    assert "No goal fits what was chosen" in words_on(place)
    kiosk.touch(sheet.all_button)
    kiosk.touch(sheet.allies.chip(str(kiosk.workroom.id_of("Ines"))))
    assert shown() == ["Amara"]
    kiosk.touch(sheet.panel.close_button)
    assert place.tools.narrow_button.isChecked()
    place.rest()
    kiosk.settle()
    assert len(shown()) == 3
    assert not place.tools.narrow_button.isChecked()


def test_where_a_goal_came_from_reaches_nobody_else_unless_the_service_needs_it(workroom: Workroom) -> None:
    """Whoever touches the cell sees the goal, and not that an entry of the log led to it."""
    kinds = {"AIR": GoalSource(SourceKind.LOG, workroom.store.ids()), "LP": GoalSource(SourceKind.NEED, None)}
    workroom.share("Amara", ItemKind.GOALS, Audience.WALL)
    for code, source in kinds.items():
        with workroom.store.write() as write:
            command = AddGoal(GoalId(write.ids()), workroom.competencies[code].id, GoalWords("Twice", 3), source)
            add_goal(write, workroom.actor("Amara"), command)
    for viewer, told in ((None, ["LP"]), ("Dolores", ["LP"]), ("Amara", ["AIR", "LP"])):
        seen = []
        for code in kinds:
            with workroom.store.read() as session:
                amara, competency = workroom.id_of("Amara"), workroom.competencies[code].id
                looks = workroom.id_of(viewer) if viewer else None
                goal = load_cell_page(session, amara, competency, looks, workroom.clock.now()).goal
            assert goal is not None
            seen += [code] if goal.source is not None else []
        assert seen == told
