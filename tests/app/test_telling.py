"""What a command says, where nobody reads it to the end, where there is no room for it, where it is stopped."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import pytest

from kiosk.app.commands import template
from kiosk.app.main import main

FULL = Path("/dev/full")
TEMPLATE = [sys.executable, "-m", "kiosk.app.main", "template", "rules"]


@contextmanager
def left_pipe() -> Iterator[IO[bytes]]:
    """Give the writing end of a pipe whose reader left, as after `| head -1`."""
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as stream:
        yield stream


def say_into(stream: IO[bytes], unbuffered: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        TEMPLATE,
        stdout=stream,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONUNBUFFERED": unbuffered},
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_reader_who_had_enough_ends_it_quietly(unbuffered: str) -> None:
    with left_pipe() as stream:
        found = say_into(stream, unbuffered)
    assert found.returncode == 141
    assert not any("Traceback" in line or "BrokenPipe" in line for line in found.stderr.splitlines())


@pytest.mark.skipif(not FULL.exists(), reason="only Linux has a disk that is always full")
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_full_disk_under_a_redirection_is_told_in_a_sentence(unbuffered: str) -> None:
    with FULL.open("wb") as stream:
        found = say_into(stream, unbuffered)
    assert found.returncode == 1
    assert found.stderr.splitlines()[-1].startswith("What this command had to say could not be written (No space left")


def test_ctrl_c_ends_a_command_without_a_trace(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(*_: object) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr(template, "template", interrupted)
    assert main(["template", "rules"]) == 130
    assert capsys.readouterr() == ("", "")
