"""Which languages the screen speaks, and which of them is meant. The application object is told in `application.py`.

What the program says is translated; what a programme calls its people, competencies and levels is data and stays as
written, and the command line speaks English: docs/decisions/0060.
"""

from __future__ import annotations

import argparse
import os
import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import resources

ENGLISH = "en"
"""What the program is written in."""

VARIABLE = "GROWING_EDGE_LANGUAGE"

_STEM = "growing-edge_"


@cache
def languages() -> tuple[str, ...]:
    """Return the codes of the languages there are (`en`, `fr`), English first."""
    found = (path.stem.removeprefix(_STEM) for path in resources.path("translations").glob(f"{_STEM}*.qm"))
    return (ENGLISH, *sorted(found))


def translation(language: str) -> Path:
    """Return the file that turns English into a language. Raises: FileNotFoundError, for English too."""
    return resources.path(f"translations/{_STEM}{language}.qm")


def choose_language(said: str | None, preferred: Sequence[str]) -> str:
    """Return the language said, or the first of those preferred that there is, or English.

    `preferred` are names as systems write them (`fr-CA`, `fr_FR`, `C`).
    """
    if said is not None:
        return said
    return next((code for code in map(_code, preferred) if code in languages()), ENGLISH)


def add_language(parser: argparse.ArgumentParser) -> None:
    """Add `--language`, or else the variable's word; None where neither says anything."""
    parser.add_argument(
        "--language",
        metavar="CODE",
        type=known_language,
        # An empty variable says nothing. A string is read like a word of the command line, and refused like one.
        default=os.environ.get(VARIABLE) or None,
        help=f"language of the screen: {', '.join(languages())} (or the variable {VARIABLE}; otherwise this system's)",
    )


def known_language(text: str) -> str:
    """Return the code of a language there is. Raises: argparse.ArgumentTypeError, which names those there are."""
    code = _code(text)
    if code not in languages():
        known = ", ".join(languages())
        raise argparse.ArgumentTypeError(
            f"the screen does not speak {text}; it speaks {known} (--language or {VARIABLE})"
        )
    return code


def _code(name: str) -> str:
    return re.split(r"[-_.@]", name.strip().lower())[0]
