"""A chief lets goal sheets print themselves, sees how it went, and prints again what did not come out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from db.tables import AuditRow, PersonRow
from kiosk.actions.print_runs import claim_due_print
from kiosk.actions.print_schedule import SetPrintSchedule, load_print_state, set_print_schedule
from kiosk.domain.changes import ChangeSet
from kiosk.domain.people import Access
from kiosk.domain.permissions import Actor
from kiosk.domain.print_schedule import OTHERS_FIRST, PrintRun, PrintSchedule, RunState
from kiosk.jobs.printers import Answer
from tests.jobs.test_printers import IDLE, PAUSED
from tests.kiosk import KioskAtWork
from tests.views.printing.test_printing import QUEUED, Machine
from tests.workroom import Workroom, at
from views.printing.choice import Choice
from views.printing.request import Prints
from views.printing.schedule_card import ScheduleCard
from views.printing.schedule_sheet import ScheduleSheet

FRIDAY, DUE = at("2026-11-20T12:00-06:00"), at("2026-11-23T06:30-06:00")
TUESDAY = at("2026-11-24T08:00-06:00")
NOBODY = Answer(0, "no system default destination\n")


def set_for_mondays(workroom: Workroom, **others: object) -> None:
    """Let Mei-Ling set everybody's sheets for Mondays at half past six, or otherwise."""
    with workroom.store.write() as write:
        before = load_print_state(write.session).schedule
        version = before.version if before is not None else 0
        command = SetPrintSchedule(0, DUE.time(), "Workroom", "A4", None, on=True, version=version)
        set_print_schedule(write, workroom.actor("Mei-Ling"), replace(command, **others))  # type: ignore[arg-type]


class Ward(Machine):
    """The printer, the kiosk that prints by itself, and the chief before it."""

    @property
    def card(self) -> ScheduleCard:
        return self.place.weekly.card

    def sheet(self) -> ScheduleSheet:
        assert self.place.weekly.sheet is not None
        return self.place.weekly.sheet

    def starts(self) -> None:
        self.kiosk.kiosk.kit.monday.start()
        self.kiosk.settle()

    def looks(self, later: timedelta = timedelta()) -> None:
        """Let time pass, and the kiosk look as its timer lets it."""
        self.kiosk.workroom.clock.advance(later)
        self.kiosk.kiosk.kit.monday.look()
        self.kiosk.settle()

    def it_is(self, text: str) -> None:
        self.kiosk.workroom.clock.set(at(text))

    def is_set(self, **others: object) -> None:
        """Let Mei-Ling have set it on Friday."""
        self.kiosk.workroom.clock.set(FRIDAY)
        set_for_mondays(self.kiosk.workroom, **others)

    def schedule(self) -> PrintSchedule | None:
        with self.kiosk.workroom.store.read() as session:
            return load_print_state(session).schedule

    def run(self) -> PrintRun:
        with self.kiosk.workroom.store.read() as session:
            run = load_print_state(session).run
        assert run is not None
        return run

    def chief_comes(self, name: str = "Mei-Ling") -> None:
        self.come(Prints.GOAL_SHEETS, name)

    def lps(self, asked: list[tuple[str, ...]]) -> int:
        return sum(words[0] == "lp" for words in asked)


@pytest.fixture
def ward(kiosk: KioskAtWork, tmp_path: Path) -> Iterator[Ward]:
    ward = Ward(kiosk, tmp_path / "prints")
    yield ward
    kiosk.kiosk.kit.monday.stop()


def test_a_chief_sets_it_by_touch_and_reads_what_is_set(ward: Ward) -> None:
    ward.chief_comes()
    assert ward.card.isVisible()
    assert not ward.card.off_button.isVisible()
    ward.kiosk.touch(ward.card.set_button)
    sheet = ward.sheet()
    assert sheet.sentence.text() == "Every Monday at 06:30: everyone’s goal sheets, on Workroom."
    ward.kiosk.touch(sheet.day.chip("6"))
    ward.kiosk.touch(sheet.hour.chip("17"))
    ward.kiosk.touch(sheet.minute.chip("45"))
    team = next(team for team in ward.place.options.teams if team.name == "Team Blue")
    ward.kiosk.touch(sheet.whose.chip(str(team.id)))
    words = "Every Sunday at 17:45: Team Blue’s goal sheets for the next week, on Workroom."
    assert sheet.sentence.text() == words
    ward.kiosk.touch(sheet.keep_button)
    assert not sheet.is_open
    assert ward.card.sentence.text() == words
    assert ward.card.news.text() == "Next: Sun 29 Nov."
    kept = ward.schedule()
    assert kept is not None
    assert (kept.weekday, kept.at.isoformat("minutes"), kept.team_id, kept.printer) == (6, "17:45", team.id, "Workroom")


def test_it_is_turned_off_by_a_touch_and_on_again_as_it_was(ward: Ward) -> None:
    ward.is_set(weekday=3)
    ward.chief_comes()
    ward.kiosk.touch(ward.card.off_button)
    kept = ward.schedule()
    assert kept is not None
    assert not kept.on
    assert not ward.card.off_button.isVisible()
    ward.kiosk.touch(ward.card.set_button)
    assert ward.sheet().day.held == "3"
    ward.kiosk.touch(ward.sheet().keep_button)
    assert ward.card.sentence.text() == "Every Thursday at 06:30: everyone’s goal sheets, on Workroom."


def test_who_saw_an_older_setting_is_told_and_shown_the_new_one(ward: Ward) -> None:
    ward.chief_comes()
    ward.kiosk.touch(ward.card.set_button)
    ward.is_set(weekday=2)
    ward.kiosk.touch(ward.sheet().keep_button)
    assert not ward.sheet().is_open
    assert "Somebody else set this meanwhile" in ward.news()
    kept = ward.schedule()
    assert kept is not None
    assert kept.weekday == 2
    assert ward.card.sentence.text().startswith("Every Wednesday")


def test_only_a_chief_sees_it_and_nothing_of_it_is_left_when_they_leave(ward: Ward) -> None:
    ward.is_set()
    ward.come(Prints.GOAL_SHEETS, "Amara")
    assert not ward.card.isVisible()
    ward.kiosk.window.desk.session.end()
    ward.kiosk.settle()
    ward.chief_comes()
    ward.kiosk.touch(ward.card.set_button)
    ward.kiosk.window.desk.session.end()
    ward.kiosk.settle()
    assert not ward.sheet().is_open
    assert ward.card.sentence.text() == ""


def test_when_it_is_due_everybodys_sheets_are_printed_once_with_nobody_there(ward: Ward) -> None:
    cups = ward.plays(queue=[Answer(0, QUEUED), Answer(0)], over=Answer(0))
    ward.is_set()
    ward.starts()
    ward.it_is("2026-11-23T06:29-06:00")
    ward.looks()
    assert ward.lps(cups.asked) == 0
    ward.looks(timedelta(minutes=1))
    ward.looks()
    assert ward.run().state is RunState.PRINTED
    ward.looks(timedelta(hours=1))
    assert ward.lps(cups.asked) == 1
    assert ward.printed_weeks() == len(ward.kiosk.workroom.people)
    assert printed_by(ward) == {ward.kiosk.workroom.id_of("Mei-Ling")}
    ward.chief_comes()
    assert ward.card.news.text() == "Last: Mon 23 Nov, 06:30, printed on Workroom.\nNext: Mon 30 Nov."
    assert not ward.card.again_button.isVisible()
    sent = next(words for words in cups.asked if words[0] == "lp")
    assert not any(person.given_name in " ".join(sent) for person in ward.kiosk.workroom.people.values())
    assert ward.kept() == []


def printed_by(ward: Ward) -> set[object]:
    with ward.kiosk.workroom.store.read() as session:
        return set(session.scalars(select(AuditRow.actor_id).where(AuditRow.action == "sheet_print")))


def test_a_kiosk_that_was_off_over_the_hour_prints_when_it_is_on_again_that_day(ward: Ward) -> None:
    cups = ward.plays(queue=Answer(0), over=Answer(0))
    ward.is_set()
    ward.it_is("2026-11-23T15:00-06:00")
    ward.starts()
    assert ward.lps(cups.asked) == 1
    assert ward.run().state is RunState.PRINTED


def test_the_day_after_it_is_told_as_missed_and_not_printed(ward: Ward) -> None:
    cups = ward.plays(queue=Answer(0), over=Answer(0))
    ward.is_set()
    ward.kiosk.workroom.clock.set(TUESDAY)
    ward.starts()
    ward.looks()
    assert ward.lps(cups.asked) == 0
    ward.chief_comes()
    assert ward.card.news.text().startswith("Mon 23 Nov: not printed, for no screen was on")
    assert not ward.card.again_button.isVisible()


def test_what_was_cut_off_is_told_and_printed_by_a_touch_alone(ward: Ward) -> None:
    cups = ward.plays(queue=Answer(0), over=Answer(0))
    ward.is_set()
    ward.kiosk.workroom.clock.set(DUE)
    with ward.kiosk.workroom.store.write() as write:
        # The plug was pulled here.
        assert claim_due_print(write, "test") is not None
    ward.it_is("2026-11-23T07:00-06:00")
    ward.starts()
    ward.looks()
    assert ward.lps(cups.asked) == 0
    ward.chief_comes("Miriam")
    assert ward.card.news.text().startswith("Mon 23 Nov, 06:30: was begun and not finished.")
    ward.kiosk.touch(ward.card.again_button)
    ward.looks()
    assert ward.lps(cups.asked) == 1
    assert ward.run().state is RunState.PRINTED
    assert printed_by(ward) == {ward.kiosk.workroom.id_of("Miriam")}


def test_a_touch_that_comes_second_is_told(ward: Ward) -> None:
    ward.is_set()
    ward.kiosk.workroom.clock.set(DUE)
    with ward.kiosk.workroom.store.write() as write:
        assert claim_due_print(write, "test") is not None
    ward.chief_comes()
    stale = ward.place.weekly._state
    ward.kiosk.touch(ward.card.again_button)
    ward.place.weekly._state = stale
    ward.card.again_tapped.emit()
    ward.kiosk.settle()
    assert "Somebody saw to these sheets meanwhile" in ward.news()


@pytest.mark.parametrize(
    ("answers", "told"),
    [
        ({"all": FileNotFoundError("lpstat")}, "not set up for printing yet"),
        ({"all": NOBODY}, "No printer is set up here"),
        ({"all": Answer(0, IDLE.replace("Workroom", "Annex"))}, "The printer Workroom is not there any more"),
    ],
)
def test_a_printer_that_is_gone_is_given_ten_minutes_and_then_told(
    ward: Ward, answers: dict[str, Answer | Exception], told: str
) -> None:
    cups = ward.plays(**answers)
    ward.is_set()
    ward.kiosk.workroom.clock.set(DUE)
    ward.starts()
    ward.looks(OTHERS_FIRST - timedelta(seconds=1))
    ward.chief_comes()
    assert told not in ward.card.news.text()
    ward.looks(timedelta(seconds=1))
    assert told in ward.card.news.text()
    assert ward.card.news.text().startswith("Mon 23 Nov: not printed.")
    ward.plays(queue=Answer(0), over=Answer(0))
    ward.kiosk.touch(ward.card.again_button)
    ward.looks()
    assert ward.run().state is RunState.PRINTED
    assert ward.lps(cups.asked) == 0


def test_a_screen_without_the_printer_leaves_the_sheets_to_one_that_has_it(ward: Ward) -> None:
    ward.plays(all=Answer(0, IDLE.replace("Workroom", "Annex")))
    ward.is_set()
    ward.kiosk.workroom.clock.set(DUE)
    ward.starts()
    with ward.kiosk.workroom.store.write() as write:
        assert claim_due_print(write, "other") is not None
    ward.looks(OTHERS_FIRST)
    assert (ward.run().screen, ward.run().state) == ("other", RunState.BEGUN)


def test_a_queue_that_holds_the_sheets_is_told_and_they_may_still_come_out(ward: Ward) -> None:
    ward.plays(queue=Answer(0, QUEUED), printer=Answer(0, PAUSED))
    ward.is_set()
    ward.kiosk.workroom.clock.set(DUE)
    ward.starts()
    ward.looks()
    ward.chief_comes()
    assert ward.card.news.text().startswith("Mon 23 Nov: not out yet. The queue of Workroom holds the sheets.")
    assert ward.card.again_button.isVisible()
    ward.plays(queue=Answer(0), over=Answer(0))
    ward.looks(timedelta(minutes=20))
    assert ward.run().state is RunState.PRINTED
    assert not ward.card.again_button.isVisible()


def test_printed_again_what_still_lies_in_a_queue_is_taken_out_first(ward: Ward) -> None:
    ward.plays(queue=Answer(0, QUEUED), printer=Answer(0, PAUSED))
    ward.is_set()
    ward.kiosk.workroom.clock.set(DUE)
    ward.starts()
    ward.looks()
    ward.chief_comes()
    cups = ward.plays(cancel=Answer(0), queue=Answer(0), over=Answer(0))
    ward.kiosk.touch(ward.card.again_button)
    assert [words[0] for words in cups.asked if words[0] in {"lp", "cancel"}] == ["cancel", "lp"]
    assert ("cancel", "Workroom-12") in cups.asked


def test_out_of_paper_is_told_after_a_while(ward: Ward) -> None:
    ward.plays(queue=Answer(0, QUEUED))
    ward.is_set()
    ward.kiosk.workroom.clock.set(DUE)
    ward.starts()
    ward.chief_comes()
    ward.looks()
    assert ward.card.news.text().startswith("Mon 23 Nov, 06:30: sent to Workroom.")
    ward.looks(timedelta(minutes=15))
    assert "See that it is switched on and has paper" in ward.card.news.text()


def test_what_was_sent_before_the_kiosk_began_anew_is_asked_about_and_not_sent_again(ward: Ward) -> None:
    cups = ward.plays(queue=Answer(0, QUEUED))
    ward.is_set()
    ward.kiosk.workroom.clock.set(DUE)
    ward.starts()
    ward.looks()
    assert ward.run().state is RunState.SENT
    monday = ward.kiosk.kiosk.kit.monday
    monday.stop()
    over = ward.plays(queue=Answer(0), over=Answer(0))
    monday.start()
    ward.kiosk.settle()
    assert ward.run().state is RunState.PRINTED
    assert (ward.lps(cups.asked), ward.lps(over.asked)) == (1, 0)


def test_without_its_chief_it_does_not_print_and_says_so_to_everybody_without_a_name(ward: Ward) -> None:
    cups = ward.plays(queue=Answer(0), over=Answer(0))
    messages: list[str] = []
    ward.kiosk.kiosk.kit.monday.failed.connect(lambda error: messages.append(error.code))
    ward.is_set()
    with ward.kiosk.workroom.store.write() as write:
        write.session.get_one(PersonRow, ward.kiosk.workroom.id_of("Mei-Ling")).access = Access.MEMBER
    ward.it_is("2026-11-23T06:00-06:00")
    ward.starts()
    ward.chief_comes("Miriam")
    assert "Whoever set it prints for nobody else any more" in ward.card.news.text()
    ward.looks(timedelta(minutes=30))
    assert ward.lps(cups.asked) == 0
    assert "Whoever set this prints for nobody else any more" in ward.card.news.text()
    assert messages == ["print-not-done"]
    assert ward.printed_weeks() == 0


def test_closing_in_the_middle_leaves_a_claim_that_says_so(ward: Ward, monkeypatch: pytest.MonkeyPatch) -> None:
    cups = ward.plays(queue=Answer(0), over=Answer(0))
    ward.is_set()
    ward.kiosk.workroom.clock.set(DUE)
    kit = ward.kiosk.kiosk.kit
    make = kit.monday.by_itself._making.start

    def make_and_close(choice: Choice, actor: Actor) -> None:
        make(choice, actor)
        ward.kiosk.kiosk.close()

    monkeypatch.setattr(kit.monday.by_itself._making, "start", make_and_close)
    kit.monday.start()
    ward.kiosk.settle()
    assert kit.jobs.idle
    assert ward.run().state is RunState.BEGUN
    assert ward.lps(cups.asked) == 0


def test_pages_somebody_looks_at_stay_when_the_schedule_changes(ward: Ward) -> None:
    ward.chief_comes()
    made = ward.made()
    ward.is_set()
    ward.kiosk.kiosk.kit.jobs.bus.publish(ChangeSet.everything())
    ward.kiosk.settle()
    assert ward.made() is made
    assert ward.card.off_button.isVisible()
