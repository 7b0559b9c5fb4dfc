"""A chief lets goal sheets print themselves, sees how it went, and prints again what did not come out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from threading import Event, Timer

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from db.tables import AuditRow, PersonRow
from kiosk.actions.print_runs import claim_again, claim_due_print, note_run
from kiosk.actions.print_schedule import SetPrintSchedule, load_print_state, set_print_schedule
from kiosk.app.wording.printing import SENTENCES
from kiosk.app.words import screen_sentence
from kiosk.domain.changes import ChangeSet
from kiosk.domain.errors import Unavailable
from kiosk.domain.people import Access
from kiosk.domain.permissions import Actor
from kiosk.domain.print_schedule import NO_NEWS, OTHERS_FIRST, PrintRun, PrintSchedule, PrintState, RunState
from kiosk.jobs.printers import Answer, Printers
from tests.jobs.test_printers import IDLE, PAUSED, Scripted
from tests.kiosk import KioskAtWork
from tests.views.printing.test_printing import ONE, QUEUED, TAKEN, Machine
from tests.workroom import Workroom, at
from views.printing.choice import Choice
from views.printing.request import Prints
from views.printing.schedule_card import ScheduleCard
from views.printing.schedule_sheet import ScheduleSheet
from views.printing.schedule_words import run_sentence

FRIDAY, DUE = at("2026-11-20T12:00-06:00"), at("2026-11-23T06:30-06:00")
TUESDAY = at("2026-11-24T08:00-06:00")
NOBODY = Answer(0, "no system default destination\n")
ANNEX_ALONE = Answer(0, IDLE.replace("Workroom", "Annex"))


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
        self.kiosk.kiosk.kit.weekly_sheets.start()
        self.kiosk.settle()

    def looks(self, later: timedelta = timedelta()) -> None:
        """Let time pass, and the kiosk look as its timer lets it."""
        self.kiosk.workroom.clock.advance(later)
        self.kiosk.kiosk.kit.weekly_sheets.look()
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

    def is_due(self) -> None:
        """Let it be Monday, half past six, with everything set."""
        self.is_set()
        self.kiosk.workroom.clock.set(DUE)

    def holds_the_sheets(self) -> None:
        """Let them wait in a paused queue, as a chief reads at the page."""
        self.plays(queue=Answer(0, QUEUED), printer=Answer(0, PAUSED))
        self.is_due()
        self.starts()
        self.looks()
        self.chief_comes()

    def told(self) -> list[str]:
        """Return the list that what is told at the wall goes into from now on."""
        codes: list[str] = []
        self.kiosk.kiosk.kit.weekly_sheets.failed.connect(lambda error: codes.append(error.code))
        return codes

    def chief_comes(self, name: str = "Mei-Ling") -> None:
        self.come(Prints.GOAL_SHEETS, name)

    def lps(self, asked: list[tuple[str, ...]]) -> int:
        return sum(words[0] == "lp" for words in asked)


@pytest.fixture
def ward(kiosk: KioskAtWork, tmp_path: Path) -> Iterator[Ward]:
    ward = Ward(kiosk, tmp_path / "prints")
    yield ward
    kiosk.kiosk.kit.weekly_sheets.stop()


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
        ({"all": ANNEX_ALONE}, "The printer Workroom is not there any more"),
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
    ward.plays(all=ANNEX_ALONE)
    ward.is_due()
    ward.starts()
    with ward.kiosk.workroom.store.write() as write:
        assert claim_due_print(write, "other") is not None
    ward.looks(OTHERS_FIRST)
    assert (ward.run().screen, ward.run().state) == ("other", RunState.BEGUN)


def test_it_leaves_them_to_others_on_the_next_monday_too(ward: Ward) -> None:
    ward.plays(all=ANNEX_ALONE)
    ward.is_due()
    ward.starts()
    with ward.kiosk.workroom.store.write() as write:
        assert claim_due_print(write, "other") is not None
    # This time it looks before the other one does.
    ward.looks(timedelta(days=7))
    with ward.kiosk.workroom.store.write() as write:
        assert claim_due_print(write, "other") is not None


def test_sheets_that_did_not_come_out_are_told_at_the_wall_each_week_once(ward: Ward) -> None:
    ward.plays(all=ANNEX_ALONE)
    messages = ward.told()
    ward.is_due()
    ward.starts()
    for week in (1, 2):
        ward.looks()
        ward.looks(OTHERS_FIRST)
        ward.looks()
        assert messages == ["print-not-done"] * week
        ward.looks(timedelta(days=7) - OTHERS_FIRST)


def test_a_kiosk_that_begins_anew_tells_of_todays_sheets_and_not_of_mondays(ward: Ward) -> None:
    ward.is_due()
    with ward.kiosk.workroom.store.write() as write:
        assert claim_due_print(write, "test", Unavailable("printing-no-service")) is None
    messages = ward.told()
    ward.kiosk.workroom.clock.set(TUESDAY)
    ward.starts()
    assert messages == []


def test_a_queue_that_holds_the_sheets_is_told_and_they_may_still_come_out(ward: Ward) -> None:
    ward.holds_the_sheets()
    assert ward.card.news.text().startswith("Mon 23 Nov: not out yet. The queue of Workroom holds the sheets.")
    assert ward.card.again_button.isVisible()
    ward.plays(queue=Answer(0), over=Answer(0))
    ward.looks(timedelta(minutes=20))
    assert ward.run().state is RunState.PRINTED
    assert not ward.card.again_button.isVisible()


def test_printed_again_what_still_lies_in_a_queue_is_taken_out_first(ward: Ward) -> None:
    ward.holds_the_sheets()
    cups = ward.plays(cancel=Answer(0), queue=[Answer(0, QUEUED), Answer(0)], over=Answer(0))
    ward.kiosk.touch(ward.card.again_button)
    assert [words[0] for words in cups.asked if words[0] in {"lp", "cancel"}] == ["cancel", "lp"]
    assert ("cancel", "Workroom-12") in cups.asked


def test_what_came_out_since_the_touch_does_not_come_out_again(ward: Ward) -> None:
    ward.holds_the_sheets()
    gone = Answer(1, "", "cancel: cancel-job failed: Job #12 is already completed - can't cancel.")
    cups = ward.plays(cancel=gone, queue=Answer(0), over=Answer(0))
    ward.kiosk.touch(ward.card.again_button)
    assert ward.lps(cups.asked) == 0
    assert ward.card.news.text().startswith("Last: Mon 23 Nov, 06:30, printed on Workroom.")


def test_what_could_not_be_taken_out_is_taken_out_at_the_next_touch(ward: Ward) -> None:
    ward.holds_the_sheets()
    cups = ward.plays(cancel=TimeoutError(), queue=Answer(0, QUEUED), printer=Answer(0, PAUSED))
    ward.kiosk.touch(ward.card.again_button)
    assert ward.lps(cups.asked) == 0
    assert (ward.run().state, ward.run().job) == (RunState.SENT, "Workroom-12")
    cups = ward.plays(cancel=Answer(0), queue=[Answer(0, QUEUED), Answer(0)], over=Answer(0))
    ward.kiosk.touch(ward.card.again_button)
    assert [words[:2] for words in cups.asked if words[0] in {"lp", "cancel"}] == [
        ("cancel", "Workroom-12"),
        ("lp", "-d"),
    ]


def test_what_lies_at_another_screen_is_left_alone_and_the_screen_is_named(ward: Ward) -> None:
    ward.is_due()
    with ward.kiosk.workroom.store.write() as write:
        claim = claim_due_print(write, "hallway")
        assert claim is not None
        held = Unavailable("print-held", printer="Workroom")
        note_run(write, replace(claim.run, state=RunState.SENT, job="Workroom-12", error=held))
    cups = ward.plays(cancel=Answer(0), queue=Answer(0), over=Answer(0))
    ward.starts()
    ward.chief_comes()
    ward.kiosk.touch(ward.card.again_button)
    assert "at the screen “hallway”" in ward.news()
    assert not [words for words in cups.asked if words[0] in {"lp", "cancel"}]
    assert (ward.run().screen, ward.run().job) == ("hallway", "Workroom-12")


def test_a_screen_that_wakes_up_sends_nothing_that_was_taken_over(ward: Ward, monkeypatch: pytest.MonkeyPatch) -> None:
    cups = ward.plays(queue=Answer(0), over=Answer(0))
    ward.is_due()
    workroom, monday = ward.kiosk.workroom, ward.kiosk.kiosk.kit.weekly_sheets
    make = monday.by_itself._making.start

    def sleep_and_make(choice: Choice, actor: Actor) -> None:
        workroom.clock.advance(NO_NEWS)
        run = ward.run()
        with workroom.store.write() as write:
            claim_again(write, workroom.actor("Miriam"), run.id, "hallway")
        make(choice, actor)

    monkeypatch.setattr(monday.by_itself._making, "start", sleep_and_make)
    ward.starts()
    assert ward.lps(cups.asked) == 0
    assert (ward.run().screen, ward.run().state) == ("hallway", RunState.BEGUN)
    assert not monday.by_itself.running


def test_what_waits_when_its_day_is_over_is_taken_out_and_told(ward: Ward) -> None:
    ward.holds_the_sheets()
    cups = ward.plays(cancel=Answer(0), queue=Answer(0, QUEUED), printer=Answer(0, PAUSED))
    ward.it_is("2026-11-23T23:59-06:00")
    ward.looks()
    assert ("cancel", "Workroom-12") not in cups.asked
    ward.it_is("2026-11-24T00:00-06:00")
    ward.looks()
    assert ("cancel", "Workroom-12") in cups.asked
    assert ward.card.news.text().startswith("Mon 23 Nov: not printed. They waited in the queue of Workroom until their")
    assert ward.card.again_button.isVisible()


def test_what_came_out_while_the_kiosk_was_off_is_known_the_day_after(ward: Ward) -> None:
    ward.plays(queue=Answer(0, QUEUED))
    ward.is_due()
    ward.starts()
    cups = ward.plays(queue=Answer(0), over=Answer(0))
    ward.kiosk.workroom.clock.set(TUESDAY)
    ward.looks()
    assert ward.run().state is RunState.PRINTED
    assert not any(words[0] == "cancel" for words in cups.asked)


def test_what_is_printed_again_on_a_later_day_waits_in_its_queue_until_that_day_is_over(ward: Ward) -> None:
    ward.plays(lp=Answer(1, "", "lp: Too many jobs"))
    ward.is_due()
    ward.starts()
    cups = ward.plays(cancel=Answer(0), queue=Answer(0, QUEUED), printer=Answer(0, PAUSED))
    ward.kiosk.workroom.clock.set(TUESDAY)
    ward.chief_comes()
    ward.kiosk.touch(ward.card.again_button)
    ward.looks()
    assert "The queue of Workroom holds the sheets" in ward.card.news.text()
    assert not any(words[0] == "cancel" for words in cups.asked)
    ward.it_is("2026-11-25T00:00-06:00")
    ward.looks()
    assert ("cancel", "Workroom-12") in cups.asked


def test_a_printer_that_does_not_answer_may_have_the_pages_and_a_person_looks(ward: Ward) -> None:
    ward.plays(lp=TimeoutError())
    messages = ward.told()
    ward.is_due()
    ward.starts()
    ward.looks()
    assert (ward.run().state, ward.run().job) == (RunState.BEGUN, "")
    assert messages == ["print-not-sure"]
    ward.chief_comes()
    assert ward.card.news.text().startswith(
        "Mon 23 Nov, 06:30: was begun and not finished. See whether the sheets lie there: print again?"
    )


def test_a_question_that_is_not_answered_says_only_that_it_is_not_known(ward: Ward) -> None:
    ward.plays(queue=TimeoutError())
    messages = ward.told()
    ward.is_due()
    ward.starts()
    ward.looks()
    assert ward.run().error is None
    ward.looks(timedelta(minutes=10))
    ward.chief_comes()
    words = "Mon 23 Nov, 06:30: sent to Workroom; whether they came out is not known. See whether they lie there"
    assert ward.card.news.text().startswith(words)
    assert messages == ["print-not-sure"]


@pytest.mark.parametrize("code", sorted(code for code, words in SENTENCES.items() if " safe" in words))
@pytest.mark.parametrize("state", [RunState.SENT, RunState.FAILED])
def test_pages_nobody_stood_by_are_never_called_safe(ward: Ward, code: str, state: RunState) -> None:
    ward.is_due()
    with ward.kiosk.workroom.store.write() as write:
        claim = claim_due_print(write, "test")
    assert claim is not None
    values = dict.fromkeys(("printer", "job", "reason", "command", "path"), "x")
    run = replace(claim.run, state=state, error=Unavailable(code, **values))
    zone = ward.kiosk.kiosk.kit.programme.calendar.zone
    told = run_sentence(PrintState(ward.schedule(), run), "test", DUE, zone, screen_sentence, running=False)
    assert "safe" not in told
    assert "{" not in told


class SlowToTake(Scripted):
    """A printer that takes pages once it was let."""

    def __init__(self) -> None:
        super().__init__(all=Answer(0, ONE), printer=Answer(0, IDLE), lp=TAKEN)
        self.began, self.let = Event(), Event()

    def __call__(self, argv: Sequence[str], timeout_s: float) -> Answer:
        if argv[0] == "lp":
            self.began.set()
            self.let.wait(timeout_s)
        return super().__call__(argv, timeout_s)


def test_closed_while_the_printer_takes_the_pages_their_number_is_kept(ward: Ward, qtbot: QtBot) -> None:
    kit, cups = ward.kiosk.kiosk.kit, SlowToTake()
    kit.weekly_sheets.by_itself.printers = Printers(cups)
    ward.is_due()
    kit.weekly_sheets.start()
    qtbot.waitUntil(cups.began.is_set)
    Timer(0.1, cups.let.set).start()
    ward.kiosk.kiosk.close()
    assert (ward.run().state, ward.run().job) == (RunState.SENT, "Workroom-12")


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
    monday = ward.kiosk.kiosk.kit.weekly_sheets
    monday.stop()
    over = ward.plays(queue=Answer(0), over=Answer(0))
    monday.start()
    ward.kiosk.settle()
    assert ward.run().state is RunState.PRINTED
    assert (ward.lps(cups.asked), ward.lps(over.asked)) == (1, 0)


def test_without_its_chief_it_does_not_print_and_says_so_to_everybody_without_a_name(ward: Ward) -> None:
    cups = ward.plays(queue=Answer(0), over=Answer(0))
    messages = ward.told()
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
    make = kit.weekly_sheets.by_itself._making.start

    def make_and_close(choice: Choice, actor: Actor) -> None:
        make(choice, actor)
        ward.kiosk.kiosk.close()

    monkeypatch.setattr(kit.weekly_sheets.by_itself._making, "start", make_and_close)
    kit.weekly_sheets.start()
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
