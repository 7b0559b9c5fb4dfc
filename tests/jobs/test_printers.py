"""Sending a sheet to the printer in the workroom, and what goes wrong on the way."""

from __future__ import annotations

import os
import stat
from collections.abc import Sequence
from pathlib import Path

import pytest

from kiosk.app.wording.printing import SENTENCES
from kiosk.domain.errors import Unavailable
from kiosk.jobs.printers import Answer, JobState, JobStatus, Printer, Printers, PrinterState, PrintJob

JOB = PrintJob("Workroom-12", "Workroom")
IDLE = "printer Workroom is idle.  enabled since Mon Nov 23 07:00:00 2026\n"
BUSY = "printer Workroom now printing Workroom-12.  enabled since Mon Nov 23 07:00:00 2026\n"
PAUSED = "printer Workroom disabled since Mon Nov 23 07:00:00 2026 -\n\tPaper is out\n"


def _entry(job: str, alerts: str = "none") -> str:
    line = f"{job}             kiosk       86016   Mon Nov 23 07:00:00 2026\n"
    return f"{line}\tStatus: \n\tAlerts: {alerts}\n\tqueued for Workroom\n"


class Scripted:
    """CUPS as the script says: the first answer whose words all stand in the command; the last of a list stays."""

    def __init__(self, **answers: Answer | Exception | list[Answer]) -> None:
        self.answers = {"service": Answer(0, "scheduler is running\n"), **answers}
        self.asked: list[tuple[str, ...]] = []

    def __call__(self, argv: Sequence[str], timeout_s: float) -> Answer:
        assert timeout_s > 0
        self.asked.append(tuple(argv))
        answer = self.answers[self._key(argv)]
        if isinstance(answer, list):
            answer = answer.pop(0) if len(answer) > 1 else answer[0]
        if isinstance(answer, Exception):
            raise answer
        return answer

    @staticmethod
    def _key(argv: Sequence[str]) -> str:
        if argv[0] != "lpstat":
            return argv[0]
        if "-o" in argv:
            return "over" if "completed" in argv else "queue"
        return {"-d": "all", "-r": "service"}.get(argv[-1], "printer")


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    path = tmp_path / "-goal sheets.pdf"
    path.write_bytes(b"%PDF-1.4")
    return path


def _code_of(caught: pytest.ExceptionInfo[Unavailable]) -> str:
    """Return the code, having seen that its sentence can be filled in."""
    error = caught.value
    words = SENTENCES[error.code].format_map(dict(error.values))
    assert "()" not in words
    return error.code


def test_the_printers_are_listed_default_first() -> None:
    listing = (
        "printer Annex is idle.  enabled since Mon Nov 23 07:00:00 2026\n"
        + PAUSED
        + "printer Ward now printing Ward-3.  enabled since Mon Nov 23 07:00:00 2026\n"
        + "system default destination: Workroom\n"
    )
    assert Printers(Scripted(all=Answer(0, listing))).known() == (
        Printer("Workroom", PrinterState.PAUSED, is_default=True, reason="Paper is out"),
        Printer("Annex", PrinterState.READY),
        Printer("Ward", PrinterState.PRINTING),
    )


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        (FileNotFoundError("lpstat"), "printing-no-cups"),
        (TimeoutError(), "printing-no-service"),
        (Answer(1, "", "lpstat: No destinations added.\n"), "printing-no-printer"),
        (Answer(0, "no system default destination\n"), "printing-no-printer"),
    ],
)
def test_a_place_without_printing_says_what_is_missing(answer: Answer | Exception, code: str) -> None:
    with pytest.raises(Unavailable) as caught:
        Printers(Scripted(all=answer)).known()
    assert _code_of(caught) == code


def test_a_sheet_goes_to_the_queue_as_plain_arguments(sheet: Path) -> None:
    cups = Scripted(lp=Answer(0, "request id is Workroom-12 (1 file(s))\n"))
    job = Printers(cups).send(sheet, "Workroom", title="Goal sheets", media="A4", copies=2)
    assert job == JOB
    expected = ("lp", "-d", "Workroom", "-n", "2", "-t", "Goal sheets", "-o", "media=A4", "--", str(sheet))
    assert cups.asked == [expected]


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        (FileNotFoundError("lp"), "printing-no-cups"),
        (TimeoutError(), "printing-unsure"),
        (Answer(1, "", "lp: Error - The printer or class does not exist.\n"), "printing-printer-unknown"),
        (Answer(1, "", 'lp: Destination "Workroom" is not accepting jobs.\n'), "printing-refused"),
        (Answer(0, "something else\n"), "printing-unsure"),
    ],
)
def test_a_printer_that_will_not_take_the_sheet_is_told_in_words(
    sheet: Path, answer: Answer | Exception, code: str
) -> None:
    with pytest.raises(Unavailable) as caught:
        Printers(Scripted(lp=answer)).send(sheet, "Workroom", title="Goal sheets")
    assert _code_of(caught) == code


def test_a_print_service_that_is_down_is_not_blamed_on_the_printer(sheet: Path) -> None:
    # What CUPS 2.4.2 says with its scheduler stopped.
    down = Scripted(
        service=Answer(0, "scheduler is not running\n"),
        all=Answer(1, "no system default destination\n", "lpstat: Scheduler is not running.\n"),
        lp=Answer(1, "", "lp: Error - The printer or class does not exist.\n"),
        queue=Answer(1, "", 'lpstat: Invalid destination name in list "Workroom".\n'),
    )
    printers = Printers(down)
    for ask in (
        printers.known,
        lambda: printers.send(sheet, "Workroom", title="Goal sheets"),
        lambda: printers.status(JOB),
    ):
        with pytest.raises(Unavailable) as caught:
            ask()
        assert _code_of(caught) == "printing-no-service"


def test_a_sheet_that_was_cleared_away_is_not_sent(tmp_path: Path) -> None:
    cups = Scripted()
    with pytest.raises(Unavailable) as caught:
        Printers(cups).send(tmp_path / "gone.pdf", "Workroom", title="Goal sheets")
    assert _code_of(caught) == "printing-file-missing"
    assert cups.asked == []


@pytest.mark.parametrize(
    ("queue", "printer", "status"),
    [
        (_entry("Workroom-9") + _entry("Workroom-12"), BUSY, JobStatus(JobState.WAITING, 1)),
        (_entry("Workroom-12", "job-printing"), BUSY, JobStatus(JobState.PRINTING)),
        (_entry("Workroom-12"), BUSY, JobStatus(JobState.PRINTING)),
        (_entry("Workroom-12"), PAUSED, JobStatus(JobState.HELD, 0, "Paper is out")),
        (
            _entry("Workroom-12", "job-hold-until-specified"),
            IDLE,
            JobStatus(JobState.HELD, 0, "job-hold-until-specified"),
        ),
        (_entry("Workroom-12"), IDLE, JobStatus(JobState.WAITING)),
    ],
)
def test_a_job_in_the_queue_tells_how_it_fares(queue: str, printer: str, status: JobStatus) -> None:
    cups = Scripted(queue=Answer(0, queue), printer=Answer(0, printer))
    assert Printers(cups).status(JOB) == status


@pytest.mark.parametrize(
    ("over", "state"),
    [
        ("", JobState.DONE),
        (_entry("Workroom-12", "processing-to-stop-point"), JobState.DONE),  # CUPS 2.4.2, whatever became of it
        (_entry("Workroom-12", "job-completed-successfully"), JobState.DONE),
        (_entry("Workroom-12", "job-canceled-by-user"), JobState.CANCELLED),
        (_entry("Workroom-12", "aborted-by-system"), JobState.FAILED),
        (_entry("Workroom-11", "aborted-by-system"), JobState.DONE),
    ],
)
def test_a_job_that_left_the_queue_is_done_unless_cups_remembers_otherwise(over: str, state: JobState) -> None:
    cups = Scripted(queue=Answer(0, _entry("Workroom-123")), over=Answer(0, over))
    assert Printers(cups).status(JOB).state is state


def test_a_renamed_printer_is_missed() -> None:
    cups = Scripted(queue=Answer(1, "", 'lpstat: Invalid destination name in list "Workroom".\n'))
    with pytest.raises(Unavailable) as caught:
        Printers(cups).status(JOB)
    assert _code_of(caught) == "printing-printer-unknown"


def test_priya_waits_at_the_printer_and_sees_her_sheet_come() -> None:
    cups = Scripted(
        queue=[
            Answer(0, _entry("Workroom-9") + _entry("Workroom-12")),
            Answer(0, _entry("Workroom-9") + _entry("Workroom-12")),
            Answer(0, _entry("Workroom-12", "job-printing")),
            Answer(0, ""),
        ],
        printer=Answer(0, BUSY),
        over=Answer(0, ""),
    )
    looks: list[int] = []
    seen = list(Printers(cups).follow(JOB, pause=lambda: looks.append(1), patience=5))
    assert [status.state for status in seen] == [JobState.WAITING, JobState.PRINTING, JobState.DONE]
    assert len(looks) == 3


def test_a_paused_queue_is_shown_at_once_and_told_when_patience_ends() -> None:
    cups = Scripted(queue=Answer(0, _entry("Workroom-12")), printer=Answer(0, PAUSED))
    following = Printers(cups).follow(JOB, pause=lambda: None, patience=3)
    assert next(following) == JobStatus(JobState.HELD, 0, "Paper is out")
    with pytest.raises(Unavailable) as caught:
        next(following)
    assert _code_of(caught) == "printing-paused"


def test_a_job_that_does_not_move_ends_in_an_error_and_stays_queued() -> None:
    cups = Scripted(queue=Answer(0, _entry("Workroom-12")), printer=Answer(0, IDLE))
    with pytest.raises(Unavailable) as caught:
        list(Printers(cups).follow(JOB, pause=lambda: None, patience=2))
    assert _code_of(caught) == "printing-no-answer"
    assert not any(argv[0] == "cancel" for argv in cups.asked)


def test_a_job_that_cups_gave_up_is_told() -> None:
    cups = Scripted(queue=Answer(0, ""), over=Answer(0, _entry("Workroom-12", "aborted-by-system")))
    with pytest.raises(Unavailable) as caught:
        list(Printers(cups).follow(JOB, pause=lambda: None, patience=2))
    assert _code_of(caught) == "printing-failed"


def test_cancelling_takes_the_job_back() -> None:
    cups = Scripted(queue=Answer(0, _entry("Workroom-12")), printer=Answer(0, PAUSED), cancel=Answer(0))
    pauses: list[int] = []
    seen = list(
        Printers(cups).follow(JOB, pause=lambda: pauses.append(1), patience=9, cancelled=lambda: len(pauses) == 2)
    )
    assert [status.state for status in seen] == [JobState.HELD, JobState.CANCELLED]
    assert cups.asked[-1] == ("cancel", "Workroom-12")


def test_cancelling_too_late_is_no_error() -> None:
    late = Answer(1, "", "cancel: cancel-job failed: Job #12 is already completed - can't cancel.\n")
    Printers(Scripted(cancel=late)).cancel(JOB)
    with pytest.raises(Unavailable) as caught:
        Printers(Scripted(cancel=Answer(1, "", "cancel: Forbidden\n"))).cancel(JOB)
    assert _code_of(caught) == "printing-refused"


_LP = """#!/bin/sh
# Keeps what it was given, and the file as the job.
for last in "$@"; do :; done
printf '%s\\n' "$@" > "$QUEUE/arguments"
cp "$last" "$QUEUE/Workroom-1" && echo "request id is Workroom-1 (1 file(s))"
"""
_LPSTAT = """#!/bin/sh
[ "$LC_ALL" = C ] || exit 9
case "$*" in
  "-p -d") echo "printer Workroom is idle.  enabled since today"; echo "system default destination: Workroom" ;;
  *-W\\ not-completed*)
    [ -e "$QUEUE/Workroom-1" ] && printf 'Workroom-1  kiosk  8  today\\n\\tAlerts: none\\n'
    exit 0 ;;
  *-W\\ completed*) printf 'Workroom-1  kiosk  8  today\\n\\tAlerts: job-canceled-by-user\\n' ;;
  *) printf 'printer Workroom disabled since today -\\n\\tPaused\\n' ;;
esac
"""
_CANCEL = """#!/bin/sh
rm "$QUEUE/$1"
"""


@pytest.fixture
def commands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Small stand-ins for CUPS' commands on PATH; returns the folder that is their queue."""
    folder, queue = tmp_path / "bin", tmp_path / "queue"
    folder.mkdir()
    queue.mkdir()
    for name, script in (("lp", _LP), ("lpstat", _LPSTAT), ("cancel", _CANCEL)):
        (folder / name).write_text(script)
        (folder / name).chmod(stat.S_IRWXU)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.defpath}")
    monkeypatch.setenv("QUEUE", str(queue))
    return queue


def test_real_commands_take_show_and_give_back_a_job(commands: Path, sheet: Path) -> None:
    printers = Printers()
    (printer,) = printers.known()
    assert printer.is_default
    job = printers.send(sheet, printer.name, title="Goal sheets; rm -rf $HOME")
    assert (commands / job.id).read_bytes() == sheet.read_bytes()
    assert "Goal sheets; rm -rf $HOME" in (commands / "arguments").read_text().splitlines()
    assert printers.status(job) == JobStatus(JobState.HELD, 0, "Paused")
    printers.cancel(job)
    assert printers.status(job).state is JobState.CANCELLED


def test_a_computer_without_cups_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(Unavailable) as caught:
        Printers().known()
    assert _code_of(caught) == "printing-no-cups"


def test_a_command_that_hangs_is_ended(commands: Path, sheet: Path) -> None:
    lp = commands.parent / "bin" / "lp"
    lp.write_text("#!/bin/sh\nexec sleep 60\n")
    with pytest.raises(Unavailable) as caught:
        Printers(timeout_s=0.2).send(sheet, "Workroom", title="Goal sheets")
    assert _code_of(caught) == "printing-unsure"
