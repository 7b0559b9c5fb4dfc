"""Printers through CUPS' own commands: which there are, send a file, see how it fares, take it back.

`lp` answers as soon as a job is queued; a paused queue takes it and waits for ever. So the job's number is kept and
`lpstat` asked until the job has left the queue. No Qt here: call it from a worker thread.

Raises, from every call: Unavailable with a code of `kiosk.app.wording.printing`.
"""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from kiosk.domain.errors import Unavailable

UNSURE = "printing-unsure"
"""The code of an error after which nobody knows whether a queue has the pages."""
_TIMEOUT_S = 10.0
_JOB_LINE = re.compile(r"^(?P<job>\S+-\d+)\s")
_REQUEST = re.compile(r"request id is (?P<job>\S+-\d+)")
_PRINTER_LINE = re.compile(r"^printer (?P<name>\S+) (?P<rest>.*)$")
_DEFAULT_LINE = re.compile(r"^system default destination: (?P<name>\S+)$", re.MULTILINE)
_UNKNOWN = ("does not exist", "invalid destination name", "unknown destination", "unable to find destination")


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command said."""

    code: int
    out: str = ""
    err: str = ""


class Runner(Protocol):
    """Runs a command to its end.

    Raises: FileNotFoundError where there is no such command; TimeoutError where it does not end in time.
    """

    def __call__(self, argv: Sequence[str], timeout_s: float) -> Answer:
        """Return what the command said."""
        ...


class PrinterState(StrEnum):
    """What a queue does. A paused one takes jobs and prints none."""

    READY = "ready"
    PRINTING = "printing"
    PAUSED = "paused"


@dataclass(frozen=True, slots=True)
class Printer:
    """A queue by name; `reason` is what CUPS says about a pause."""

    name: str
    state: PrinterState
    is_default: bool = False
    reason: str = ""


class JobState(StrEnum):
    """Where a job is. `DONE`, `CANCELLED` and `FAILED` are final.

    `DONE` says that it left the queue. CUPS 2.4.2 gives printed jobs and jobs it gave up the same reason, so only a
    CUPS that tells them apart leads to `FAILED`.
    """

    WAITING = "waiting"
    PRINTING = "printing"
    HELD = "held"
    DONE = "done"
    CANCELLED = "cancelled"
    FAILED = "failed"

    @property
    def is_final(self) -> bool:
        """Tell whether nothing more will happen."""
        return self in (JobState.DONE, JobState.CANCELLED, JobState.FAILED)


@dataclass(frozen=True, slots=True)
class PrintJob:
    """A job that CUPS has taken: `id` as `lp` gives it (`Workroom-12`)."""

    id: str
    printer: str


@dataclass(frozen=True, slots=True)
class JobStatus:
    """How a job fares; `ahead` jobs of the same queue come first. `reason` is CUPS' own words, may be empty."""

    state: JobState
    ahead: int = 0
    reason: str = ""


def run_command(argv: Sequence[str], timeout_s: float) -> Answer:
    """Run a command without a shell, in the plain locale, whose words can be read back."""
    environment = {**os.environ, "LC_ALL": "C", "LANGUAGE": ""}
    try:
        ended = subprocess.run(  # noqa: S603 - an argument list, no shell; the program's own commands only
            list(argv),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=timeout_s,
            env=environment,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise TimeoutError from error
    return Answer(ended.returncode, ended.stdout, ended.stderr)


class Printers:
    """The printers that CUPS knows. Any thread; each call may take as long as its time limit."""

    def __init__(self, run: Runner = run_command, timeout_s: float = _TIMEOUT_S) -> None:
        self._run = run
        self._timeout_s = timeout_s

    def known(self) -> tuple[Printer, ...]:
        """Return all printers, the default one first, then by name.

        Raises: Unavailable `printing-no-printer` where there is none.
        """
        answer = self._ask("", "lpstat", "-p", "-d")
        default = _DEFAULT_LINE.search(answer.out)
        found = tuple(_printers(answer.out, default["name"] if default else ""))
        if not found:
            raise Unavailable("printing-no-printer" if self._service_runs() else "printing-no-service")
        return tuple(sorted(found, key=lambda printer: (not printer.is_default, printer.name.casefold())))

    def send(self, path: Path, printer: str, *, title: str, media: str | None = None, copies: int = 1) -> PrintJob:
        """Hand a PDF to a printer's queue and return its job; once it answers, the queue has the pages.

        `title` stands in the queue for everybody to see: no names. `media` is CUPS' word for the paper (`A4`).

        Raises: Unavailable `printing-file-missing`, `printing-printer-unknown`, `printing-refused`, or
        `printing-unsure` where `lp` did not end in time, or not with a number: the queue may have the pages.
        """
        if not path.is_file():
            raise Unavailable("printing-file-missing", path=str(path))
        options = ["-o", f"media={media}"] if media else []
        argv = ["lp", "-d", printer, "-n", str(copies), "-t", title, *options, "--", str(path.absolute())]
        try:
            answer = self._command(argv)
        except TimeoutError as error:
            raise Unavailable(UNSURE, printer=printer) from error
        if answer.code != 0:
            raise self._refusal(answer, printer)
        taken = _REQUEST.search(answer.out)
        if taken is None:
            raise Unavailable(UNSURE, printer=printer)
        return PrintJob(taken["job"], printer)

    def status(self, job: PrintJob) -> JobStatus:
        """Return how a job fares; one that left the queue is done unless CUPS remembers otherwise.

        Raises: Unavailable `printing-printer-unknown` where the printer was taken away or renamed.
        """
        answer = self._ask(job.printer, "lpstat", "-l", "-W", "not-completed", "-o", job.printer)
        if answer.code != 0:
            raise self._refusal(answer, job.printer)
        entries = list(_entries(answer.out))
        ahead = next((number for number, (name, _) in enumerate(entries) if name == job.id), None)
        if ahead is None:
            return self._ended(job)
        alerts = entries[ahead][1]
        printer = self._printer(job.printer)
        if printer.state is PrinterState.PAUSED:
            return JobStatus(JobState.HELD, ahead, printer.reason)
        if "hold" in alerts or "stopped" in alerts:
            return JobStatus(JobState.HELD, ahead, alerts)
        if "job-printing" in alerts or (ahead == 0 and printer.state is PrinterState.PRINTING):
            return JobStatus(JobState.PRINTING, ahead)
        return JobStatus(JobState.WAITING, ahead)

    def follow(
        self,
        job: PrintJob,
        *,
        pause: Callable[[], None],
        patience: int,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> Iterator[JobStatus]:
        """Yield the job's status whenever it changes, until it is final; call `pause` between two looks.

        When `cancelled` answers True the job is taken out of its queue, and CANCELLED is the last status. After
        `patience` looks in a row without a change the wait ends with an error; the job stays where it is.

        Raises: Unavailable `printing-paused` for a held job, `printing-no-answer` for one that does not move,
        `printing-failed` for one that CUPS gave up.
        """
        last, unchanged = None, 0
        while True:
            if cancelled():
                self.cancel(job)
                yield JobStatus(JobState.CANCELLED)
                return
            status = self.status(job)
            if status.state is JobState.FAILED:
                raise Unavailable("printing-failed", printer=job.printer, job=job.id, reason=status.reason)
            unchanged = unchanged + 1 if status == last else 0
            if status != last:
                yield status
            if status.state.is_final:
                return
            if unchanged >= patience:
                raise _stuck(status, job)
            last = status
            pause()

    def cancel(self, job: PrintJob) -> None:
        """Take a job out of its queue; one that has left it already is no error."""
        answer = self._ask(job.printer, "cancel", job.id)
        gone = ("already completed", "already canceled", "does not exist")
        if answer.code != 0 and not any(words in answer.err.lower() for words in gone):
            raise self._refusal(answer, job.printer)

    def _ended(self, job: PrintJob) -> JobStatus:
        """Look a job up among those that are over; CUPS forgets them sooner or later."""
        answer = self._ask(job.printer, "lpstat", "-l", "-W", "completed", "-o", job.printer)
        alerts = dict(_entries(answer.out)).get(job.id, "")
        if "cancel" in alerts:
            return JobStatus(JobState.CANCELLED, reason=alerts)
        if "abort" in alerts:
            return JobStatus(JobState.FAILED, reason=alerts)
        return JobStatus(JobState.DONE)

    def _printer(self, name: str) -> Printer:
        answer = self._ask(name, "lpstat", "-p", name)
        for printer in _printers(answer.out, ""):
            if printer.name == name:
                return printer
        raise self._refusal(answer, name)

    def _refusal(self, answer: Answer, printer: str) -> Unavailable:
        """Return the error for what a command said when it would not."""
        # With the service down, `lp` and `lpstat` say that the printer does not exist (seen on CUPS 2.4.2).
        if not self._service_runs():
            return Unavailable("printing-no-service")
        if any(words in answer.err.lower() for words in _UNKNOWN):
            return Unavailable("printing-printer-unknown", printer=printer)
        reason = " ".join(answer.err.split()).removeprefix("lp: ") or f"exit status {answer.code}"
        return Unavailable("printing-refused", printer=printer, reason=reason)

    def _service_runs(self) -> bool:
        return "scheduler is running" in self._ask("", "lpstat", "-r").out

    def _ask(self, printer: str, *argv: str) -> Answer:
        try:
            return self._command(argv)
        except TimeoutError as error:
            if not printer:
                raise Unavailable("printing-no-service") from error
            raise Unavailable("printing-no-answer", printer=printer) from error

    def _command(self, argv: Sequence[str]) -> Answer:
        """Return what a command said. Raises, besides Unavailable: TimeoutError."""
        try:
            return self._run(argv, self._timeout_s)
        except FileNotFoundError as error:
            raise Unavailable("printing-no-cups", command=argv[0]) from error


def _printers(words: str, default: str) -> Iterator[Printer]:
    """Read `lpstat -p`: a line for each printer, its reason indented on the next."""
    lines = words.splitlines()
    for number, line in enumerate(lines):
        match = _PRINTER_LINE.match(line)
        if match is None:
            continue
        following = lines[number + 1] if number + 1 < len(lines) else ""
        reason = following.strip() if following[:1].isspace() else ""
        name = match["name"]
        yield Printer(name, _printer_state(match["rest"]), name == default, reason)


def _printer_state(rest: str) -> PrinterState:
    if rest.startswith("disabled"):
        return PrinterState.PAUSED
    return PrinterState.PRINTING if rest.startswith("now printing") else PrinterState.READY


def _entries(words: str) -> Iterator[tuple[str, str]]:
    """Read `lpstat -l -o`: jobs in the order of their queue, each with its alerts in small letters."""
    job, alerts = "", ""
    for line in words.splitlines():
        match = _JOB_LINE.match(line)
        if match:
            if job:
                yield job, alerts
            job, alerts = match["job"], ""
        elif line.strip().lower().startswith(("alerts:", "status:")):
            alerts = f"{alerts} {line.split(':', 1)[1].strip().lower()}".strip()
    if job:
        yield job, alerts


def _stuck(status: JobStatus, job: PrintJob) -> Unavailable:
    if status.state is JobState.HELD:
        return Unavailable("printing-paused", printer=job.printer, job=job.id, reason=status.reason)
    return Unavailable("printing-no-answer", printer=job.printer)
