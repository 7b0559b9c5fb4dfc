"""Commands run in this process, as the command line would."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.app.main import main

Run = Callable[..., tuple[int, str, str]]
"""Takes a command's words; returns exit code, stdout and stderr."""


def exit_code(*words: object) -> int:
    """Run a command and return its exit code."""
    return main([str(word) for word in words])
