"""People print their week, chiefs everybody's and the plan; and what is told when the printer will not."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QPoint
from pytestqt.qtbot import QtBot
from sqlalchemy import func, select

from db.tables import AuditRow
from kiosk.domain.errors import Unavailable
from kiosk.jobs.printers import Answer, Printers
from kiosk.reports.order import PaperSize
from tests.jobs.test_printers import IDLE, PAUSED, Scripted
from tests.kiosk import KioskAtWork, give_pins
from tests.planning import plan_year, seen_by, suggest
from tests.reports.pages import pages_of
from tests.widgets import touches
from tests.workroom import days
from views.matching.place import MatchingPlace
from views.name_sheet import NameSheet
from views.printing.choice import Choice
from views.printing.making import Made, keep
from views.printing.options import EVERYBODY, ONE_PERSON
from views.printing.place import PrintingPlace, usual_paper
from views.printing.request import PrintRequest, Prints
from views.printing.sections import OneOf
from widgets.chips import Chip
from widgets.labels import TextLabel

QWEEK = date(2026, 11, 23)
TAKEN = Answer(0, "request id is Workroom-12 (1 file(s))\n")
ONE = IDLE + "system default destination: Workroom\n"
QUEUED = "Workroom-12             kiosk       86016   Mon Nov 23 07:00:00 2026\n\tStatus: \n\tAlerts: none\n"


class Machine:
    """The printer in the workroom, as a script plays it."""

    def __init__(self, kiosk: KioskAtWork, folder: Path) -> None:
        self.kiosk, self.folder = kiosk, folder
        self.place = kiosk.place("printing", PrintingPlace)
        self.place._folder, self.place._look_every = folder, 0.0
        self.plays(queue=Answer(0), over=Answer(0))

    def plays(self, **answers: Answer | Exception | list[Answer]) -> Scripted:
        cups = Scripted(**{"all": Answer(0, ONE), "printer": Answer(0, IDLE), "lp": TAKEN, **answers})
        self.place._printers = self.kiosk.kiosk.kit.weekly_sheets.by_itself.printers = Printers(cups)
        return cups

    def come(self, what: Prints, name: str | None = None) -> None:
        if name is not None:
            self.kiosk.window.desk.sign_in(self.kiosk.workroom.people[name])
        self.kiosk.window.go("printing", PrintRequest(what, "goals"))
        self.kiosk.settle()

    def made(self) -> Made | None:
        return self.place._made

    def pages(self) -> Made:
        made = self.made()
        assert made is not None
        return made

    def news(self) -> str:
        return self.place.tools.news

    def printed_weeks(self) -> int:
        with self.kiosk.workroom.store.read() as session:
            query = select(func.count()).where(AuditRow.action == "sheet_print")
            return session.scalar(query) or 0

    def kept(self) -> list[str]:
        return sorted(path.name for path in self.folder.glob("*"))


@pytest.fixture
def machine(kiosk: KioskAtWork, tmp_path: Path) -> Machine:
    return Machine(kiosk, tmp_path / "documents" / "prints")


def test_ones_own_week_needs_ones_pin_and_is_there_to_look_at(machine: Machine) -> None:
    give_pins(machine.kiosk.workroom, "Amara")
    machine.come(Prints.OWN_WEEK)
    assert machine.made() is None
    machine.kiosk.sign_in("Amara")
    made = machine.pages()
    assert "Amara Okafor" in pages_of(made.path)[0].words
    image = machine.place.preview.view.image
    assert image is not None
    assert image.height() > image.width() > 300


def test_printed_means_that_it_left_the_queue_and_no_file_stays(machine: Machine) -> None:
    cups = machine.plays(queue=[Answer(0, QUEUED), Answer(0)], over=Answer(0))
    machine.come(Prints.OWN_WEEK, "Amara")
    assert machine.printed_weeks() == 0
    machine.kiosk.touch(machine.place.tools.print_button)
    assert machine.news() == "Printed on Workroom."
    assert machine.printed_weeks() == 1
    sent = next(words for words in cups.asked if words[0] == "lp")
    assert "Workroom" in sent
    assert not any("Amara" in word for word in sent)
    assert machine.kept() == []


def test_a_paused_queue_is_told_and_the_file_is_kept(machine: Machine) -> None:
    machine.plays(queue=Answer(0, QUEUED), printer=Answer(0, PAUSED))

    machine.come(Prints.OWN_WEEK, "Amara")
    machine.kiosk.touch(machine.place.tools.print_button)
    assert "The printer Workroom is paused" in machine.news()
    assert str(machine.folder) in machine.news()
    assert len(machine.kept()) == 1
    assert "Amara Okafor" in pages_of(machine.folder / machine.kept()[0])[0].words


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        (TimeoutError(), "does not answer"),
        (Answer(1, "", "lp: The printer or class does not exist."), "is not there any more"),
        (Answer(1, "", "lp: Too many jobs"), "did not take the pages (Too many jobs)"),
    ],
)
def test_a_printer_that_will_not_is_told_in_its_sentence(
    machine: Machine, answer: Answer | Exception, told: str
) -> None:
    machine.plays(lp=answer)
    machine.come(Prints.OWN_WEEK, "Amara")
    machine.kiosk.touch(machine.place.tools.print_button)
    assert told in machine.news()
    assert len(machine.kept()) == 1


def test_without_a_printer_the_file_can_still_be_kept(machine: Machine) -> None:
    machine.plays(all=Answer(0, "no system default destination\n"))
    machine.come(Prints.OWN_WEEK, "Amara")
    assert machine.printed_weeks() == 0
    assert not machine.place.tools.print_button.isEnabled()
    words = [label.text() for label in machine.place.options.findChildren(TextLabel)]
    assert any("No printer is set up" in text for text in words)
    machine.kiosk.touch(machine.place.tools.keep_button)
    (name,) = machine.kept()
    assert name.startswith("Goal sheet 2026-W48 ")
    assert name in machine.news()
    assert (machine.folder / name).read_bytes().startswith(b"%PDF-")
    assert machine.folder.stat().st_mode & 0o077 == 0
    assert machine.printed_weeks() == 1


def test_a_printer_that_was_set_up_meanwhile_is_found_by_looking_again(machine: Machine) -> None:
    machine.plays(all=Answer(0, "no system default destination\n"))
    machine.come(Prints.OWN_WEEK, "Amara")
    machine.plays(queue=Answer(0), over=Answer(0))
    machine.kiosk.touch(machine.place.options.look_again)
    assert machine.place.tools.print_button.isEnabled()


def test_a_resident_is_offered_their_own_week_only(machine: Machine) -> None:
    machine.come(Prints.GOAL_SHEETS, "Amara")
    assert machine.place.options.choice().what is Prints.OWN_WEEK
    assert machine.pages().pages == 1


def test_a_chief_prints_everybodys_week_or_a_teams(machine: Machine) -> None:
    machine.come(Prints.GOAL_SHEETS, "Mei-Ling")
    assert machine.pages().pages == len(machine.kiosk.workroom.people)
    team = next(team for team in machine.place.options._teams if team.name == "Team Green")
    machine.kiosk.touch(machine.place.options.whose.chip(str(team.id)))
    assert machine.pages().pages == 2
    machine.kiosk.touch(machine.place.options.week.chip("next"))
    assert "30 November to 6 December 2026" in pages_of(machine.pages().path)[0].words


def test_a_chief_prints_the_sheet_of_one_person(machine: Machine) -> None:
    machine.come(Prints.GOAL_SHEETS, "Mei-Ling")
    options = machine.place.options
    machine.kiosk.touch(options.whose.chip(ONE_PERSON))
    asked = machine.kiosk.window.findChild(NameSheet)
    assert asked is not None
    machine.kiosk.touch(asked.names.pill(machine.kiosk.workroom.id_of("Björn")))
    assert machine.pages().pages == 1
    assert "Björn Lindqvist" in pages_of(machine.pages().path)[0].words
    machine.kiosk.touch(options.whose.chip(EVERYBODY))
    assert machine.pages().pages == len(machine.kiosk.workroom.people)


def test_one_persons_sheet_is_not_chosen_any_more_for_the_next_chief(machine: Machine) -> None:
    machine.come(Prints.GOAL_SHEETS, "Mei-Ling")
    options = machine.place.options
    machine.kiosk.touch(options.whose.chip(ONE_PERSON))
    asked = machine.kiosk.window.findChild(NameSheet)
    assert asked is not None
    machine.kiosk.touch(asked.names.pill(machine.kiosk.workroom.id_of("Björn")))
    machine.kiosk.window.desk.session.end()
    machine.kiosk.settle()
    machine.come(Prints.GOAL_SHEETS, "Mei-Ling")
    assert options.whose.held == EVERYBODY
    assert machine.pages().pages == len(machine.kiosk.workroom.people)


def test_whoever_turns_away_from_the_names_prints_what_was_chosen_before(machine: Machine) -> None:
    machine.come(Prints.GOAL_SHEETS, "Mei-Ling")
    options = machine.place.options
    machine.kiosk.touch(options.whose.chip(ONE_PERSON))
    asked = machine.kiosk.window.findChild(NameSheet)
    assert asked is not None
    asked.dismiss_requested.emit()
    machine.kiosk.settle()
    assert options.whose.held == EVERYBODY
    assert machine.pages().pages == len(machine.kiosk.workroom.people)


def test_pages_are_turned_by_arrow_and_by_swipe(machine: Machine, qtbot: QtBot) -> None:
    machine.come(Prints.GOAL_SHEETS, "Mei-Ling")
    preview = machine.place.preview
    assert not preview.back.isEnabled()
    machine.kiosk.touch(preview.on)
    assert preview.page == 1
    first = preview.view.image
    middle = preview.view.rect().center()
    touches.swipe(preview.view, middle + QPoint(150, 0), -300)
    machine.kiosk.settle()
    assert preview.page == 2
    assert preview.view.image != first
    machine.kiosk.touch(preview.back)
    assert preview.page == 1


def test_from_matching_the_plan_is_printed_for_chiefs_or_the_wall(machine: Machine) -> None:
    plan_year(machine.kiosk.workroom)
    suggest(machine.kiosk.workroom)
    machine.kiosk.window.desk.sign_in(machine.kiosk.workroom.people["Mei-Ling"])
    machine.kiosk.go("matching")
    machine.kiosk.touch(machine.kiosk.place("matching", MatchingPlace).tools.print_button)
    made = machine.pages()
    assert "why each person is there" in pages_of(made.path)[0].words
    machine.kiosk.touch(machine.place.options.what.chip("plan_wall"))
    made = machine.pages()
    words = " ".join(page.words for page in pages_of(made.path))
    assert "growth edge" not in words
    assert "Amara Okafor" in words
    machine.kiosk.touch(machine.place.tools.back)
    assert machine.kiosk.window.place is machine.kiosk.place("matching", MatchingPlace)


def test_a_plan_that_does_not_exist_is_told_where_its_pages_would_be(machine: Machine) -> None:
    plan_year(machine.kiosk.workroom)
    machine.come(Prints.PLAN, "Mei-Ling")
    words = [label.text() for label in machine.place.preview.findChildren(TextLabel)]
    assert any("No plan was suggested" in text for text in words)
    assert not machine.place.tools.keep_button.isEnabled()


def test_touching_what_is_chosen_changes_nothing(machine: Machine) -> None:
    machine.come(Prints.OWN_WEEK, "Amara")
    made = machine.pages()
    chip = machine.place.options.paper.chip(machine.place.options.paper.held)
    machine.kiosk.touch(chip)
    assert chip.isChecked()
    assert machine.made() is made


def test_another_paper_makes_the_pages_anew(machine: Machine) -> None:
    machine.come(Prints.OWN_WEEK, "Amara")
    for word, size in (("Letter", PaperSize.LETTER), ("A4", PaperSize.A4)):
        if machine.place.options.paper.held != word:
            machine.kiosk.touch(machine.place.options.paper.chip(word))
            assert pages_of(machine.pages().path)[0].width == pytest.approx(size.value[0], abs=0.01)


def test_nothing_is_left_when_the_person_leaves(machine: Machine) -> None:
    machine.come(Prints.OWN_WEEK, "Amara")
    made = machine.pages()
    assert made.path.exists()
    machine.kiosk.window.desk.session.end()
    machine.kiosk.settle()
    assert not made.path.exists()
    assert not made.path.parent.exists()
    assert machine.place.preview.view.image is None
    assert machine.kiosk.window.place is not machine.place


def test_stopping_takes_the_job_out_of_its_queue(machine: Machine, qtbot: QtBot) -> None:
    cups = machine.plays(queue=Answer(0, QUEUED), cancel=Answer(0))
    machine.place._look_every = 60.0
    machine.come(Prints.OWN_WEEK, "Amara")
    button = machine.place.tools.print_button
    touches.tap(button, button.rect().center())
    qtbot.waitUntil(lambda: any(words[0] == "lpstat" and "-o" in words for words in cups.asked), timeout=20_000)
    stop = machine.place.tools.progress.stop_button
    touches.tap(stop, stop.rect().center())
    machine.kiosk.settle()
    assert ("cancel", "Workroom-12") in cups.asked
    assert "Taken out of the queue" in machine.news()


def test_stop_rests_while_a_print_is_being_noted_and_works_from_then_on(machine: Machine, qtbot: QtBot) -> None:
    cups = machine.plays(queue=Answer(0, QUEUED), cancel=Answer(0))
    machine.place._look_every = 60.0
    machine.come(Prints.OWN_WEEK, "Amara")
    button, stop = machine.place.tools.print_button, machine.place.tools.progress.stop_button
    with machine.kiosk.workroom.store.write():
        # Somebody else writes: the note has to wait, and nothing could be stopped by a touch.
        touches.tap(button, button.rect().center())
        assert machine.place.tools.working
        assert not stop.isEnabled()
        assert stop.detail
        assert not any(words[0] == "lp" for words in cups.asked)
    qtbot.waitUntil(stop.isEnabled, timeout=20_000)
    qtbot.waitUntil(lambda: any(words[0] == "lpstat" and "-o" in words for words in cups.asked), timeout=20_000)
    touches.tap(stop, stop.rect().center())
    machine.kiosk.settle()
    assert ("cancel", "Workroom-12") in cups.asked
    assert "Taken out of the queue" in machine.news()


def test_pages_made_anew_while_a_print_was_noted_can_be_stopped(machine: Machine) -> None:
    machine.come(Prints.OWN_WEEK, "Amara")
    button, stop = machine.place.tools.print_button, machine.place.tools.progress.stop_button
    with machine.kiosk.workroom.store.write():
        touches.tap(button, button.rect().center())
        assert not stop.isEnabled()
        machine.place.options.week.chip("next").click()
        assert stop.isEnabled()
        stop.click()
    machine.kiosk.settle()
    assert not machine.place.tools.working
    assert machine.made() is None


def test_what_is_said_in_place_of_pages_stands_in_their_middle(machine: Machine) -> None:
    plan_year(machine.kiosk.workroom)
    machine.come(Prints.PLAN, "Mei-Ling")
    preview = machine.place.preview
    (words,) = [label for label in preview.findChildren(TextLabel) if label.isVisible() and label.text()]
    assert abs(words.geometry().center().y() - preview.rect().center().y()) < 12


@pytest.mark.parametrize("what", list(Prints))
def test_a_tall_screen_shows_every_choice_and_looks_for_printers_without_scrolling(
    machine: Machine, what: Prints
) -> None:
    machine.plays(all=Answer(0, "no system default destination\n"))
    machine.come(what, "Mei-Ling")
    machine.kiosk.window.resize(1080, 1920)
    machine.kiosk.settle()
    options = machine.place.options
    shown = [options.look_again, *options.findChildren(Chip)]
    for part in (part for part in shown if part.isVisible()):
        assert part.visibleRegion().boundingRect() == part.rect()
    assert options.week.chip("this").y() == options.week.chip("next").y()


def test_a_choice_that_is_not_asked_leaves_no_gap(machine: Machine) -> None:
    machine.come(Prints.GOAL_SHEETS, "Mei-Ling")
    options = machine.place.options

    def between(upper: OneOf, lower: OneOf) -> int:
        return lower.mapTo(options, QPoint()).y() - upper.mapTo(options, upper.rect().bottomLeft()).y()

    usual = between(options.week, options.paper)
    machine.kiosk.touch(options.what.chip("plan_wall"))
    assert between(options.what, options.paper) == usual


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    pages, blocked = tmp_path / "pages.pdf", tmp_path / "blocked"
    pages.write_bytes(b"%PDF-")
    blocked.write_text("a file where a folder should be", encoding="utf-8")
    choice = Choice(Prints.OWN_WEEK, QWEEK, PaperSize.A4)
    with pytest.raises(Unavailable) as told:
        keep(Made(pages, 1, "week.pdf", choice), blocked)
    assert told.value.code == "print-folder-unwritable"


def test_the_usual_paper_follows_the_country() -> None:
    assert usual_paper(QLocale("en_US")) is PaperSize.LETTER
    assert usual_paper(QLocale("de_AT")) is PaperSize.A4


def test_two_plans_that_were_compared_are_printed_as_one(machine: Machine) -> None:
    workroom = machine.kiosk.workroom
    plan_year(workroom)
    codes = []
    for _ in range(2):
        suggest(workroom)
        head = seen_by(workroom, None).head
        assert head is not None
        codes.append(head.code)
        workroom.clock.advance(days(1))
    machine.kiosk.window.desk.sign_in(workroom.people["Mei-Ling"])
    machine.kiosk.go("matching")
    matching = machine.kiosk.place("matching", MatchingPlace)
    machine.kiosk.touch(matching.panel.versions_button)
    assert matching.versions.sheet is not None
    machine.kiosk.touch(matching.versions.sheet.rows[codes[0]].tile)
    machine.kiosk.touch(matching.tools.compare_button)
    machine.kiosk.touch(matching.tools.comparing.print_button)
    made = machine.pages()
    text = "".join(page.text.replace(" ", "") for page in pages_of(made.path))
    assert all(code in text for code in codes)
    assert made.file_name == f"Rotation plan {codes[0]} {codes[1]} chiefs A4.pdf"
