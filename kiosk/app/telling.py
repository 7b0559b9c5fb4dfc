"""The standard output of a command: where it takes nothing more, that is told apart from a bug."""

from __future__ import annotations

import io
import os
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout, suppress
from typing import TextIO

from kiosk.domain.errors import Unavailable

READER_LEFT = 141
"""As shells count signals: 128 and SIGPIPE."""


class Told:
    """Writes through to a stream, and words its refusals.

    Raises, from both: Unavailable (`output-lost`); SystemExit where the reader left (`| head -1`), as quietly as other
    programs do.
    """

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        """Write a text."""
        try:
            return self._stream.write(text)
        except OSError as error:
            raise self._given_up(error) from error

    def flush(self) -> None:
        """Write what is waiting."""
        try:
            self._stream.flush()
        except OSError as error:
            raise self._given_up(error) from error

    def _given_up(self, error: OSError) -> BaseException:
        # What still waits would be tried once more at the very end, where nobody can catch it.
        with suppress(io.UnsupportedOperation):
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, self._stream.fileno())
            os.close(nowhere)
        if isinstance(error, BrokenPipeError):
            return SystemExit(READER_LEFT)
        return Unavailable("output-lost", reason=error.strerror or "")


@contextmanager
def telling(stream: TextIO | None) -> Iterator[None]:
    """Let everything that is printed go to `stream`, to the last word; None where it was closed from the beginning.

    Raises: as `Told`.
    """
    if stream is None:
        yield
        return
    told = Told(stream)
    try:
        with redirect_stdout(told):
            yield
    finally:
        told.flush()
