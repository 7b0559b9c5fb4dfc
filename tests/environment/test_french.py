"""The French texts are whole, fresh and typeset, and what the program reads is made of them.

Where one of the first two tests fails, texts changed: start `installer/translations`, translate what it leaves
unfinished in the .ts, start it again.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from shutil import copyfile
from xml.etree import ElementTree

import pytest

from tests.environment.source import ROOT

TEXTS = ROOT / "resources" / "translations" / "growing-edge_fr.ts"

THE_SAME = {
    "Question {number}": "the French word",
    "Profession": "the French word",
    "Plan {code}": "the French word",
    "possible {count}": "the French word",
    "Versions": "the French word",
    "+ 30 s": "the unit",
    "{minutes} min": "the unit",
    "{purpose} {minutes} min": "the unit",
    "Accents": "the French word",
    "Code": "the French word",
    "Date": "the French word",
    "Fellows": "what teaching hospitals call them in French too",
    "fellow": "what teaching hospitals call them in French too",
    "Growing Edge": "the program's name",
    "Important": "the French word, with the letter that I-SMART needs",
    "Plan": "the French word",
    "Plan {letter}": "the French word",
    "Programme": "the French word",
    "Service": "the French word",
    "Signature": "the French word",
    "Simulation": "the French word",
    "normal": "the French word",
    "{metres} m": "the unit",
    "{name}, {points} points": "the French word",
}
"""Texts that are the same in French, and why. Texts of signs and places for values alone need no reason."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text of the program by its context, and its translation with the tools' note on it."""

    context: str
    source: str
    french: str
    note: str


@cache
def texts() -> tuple[Text, ...]:
    """Return every text of the file."""
    return tuple(
        Text(
            context.findtext("name") or "",
            message.findtext("source") or "",
            message.findtext("translation") or "",
            translation.get("type", ""),
        )
        for context in ElementTree.parse(TEXTS).iter("context")
        for message in context.iter("message")
        for translation in message.iter("translation")
    )


def tool(name: str, *words: str | Path) -> None:
    """Run one of Qt's tools in the checkout."""
    command = [Path(sys.executable).with_name(name), "-silent", *words]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True, timeout=120)


def places(text: str) -> Counter[str]:
    """Return the places for values, and how often each stands there."""
    return Counter(re.findall(r"\{[^{}]*\}", text))


def untypeset(french: str) -> list[str]:
    """Return what is not set as French is: signs without their narrow space, straight apostrophes, doubled spaces."""
    # The colon of an address or a time stands without one.
    return re.findall(r"(?<!\u202f)[;!?»]|[ \u00a0]:|«(?!\u202f)|['\"]|\s{2}|^\s|\s$", french)


def test_every_text_of_the_program_is_in_the_file_and_no_other(tmp_path: Path) -> None:
    fresh = tmp_path / TEXTS.name
    copyfile(TEXTS, fresh)
    modules = sorted(
        str(module.relative_to(ROOT))
        for package in ("kiosk", "views", "widgets")
        for module in (ROOT / package).rglob("*.py")
    )
    tool("pyside6-lupdate", "-locations", "none", "-no-obsolete", *modules, "-ts", fresh)
    assert fresh.read_text("utf-8") == TEXTS.read_text("utf-8"), "start installer/translations, and translate"


def test_the_program_reads_what_is_made_of_the_file(tmp_path: Path) -> None:
    made = tmp_path / "fresh.qm"
    tool("pyside6-lrelease", TEXTS, "-qm", made)
    assert made.read_bytes() == TEXTS.with_suffix(".qm").read_bytes(), "start installer/translations"


def test_every_text_has_a_finished_translation() -> None:
    assert texts()
    assert [text for text in texts() if text.note or not text.french] == []


def test_every_value_has_its_place_in_the_translation() -> None:
    assert [text for text in texts() if places(text.source) != places(text.french)] == []


def test_every_text_is_set_as_french_is() -> None:
    assert [(text.french, found) for text in texts() if (found := untypeset(text.french))] == [
        # A field of a file, in the quotes in which it stands there.
        (text.french, ['"', '"'])
        for text in texts()
        if '"' in text.source
    ]


def test_a_text_left_in_english_has_a_reason() -> None:
    left = {text.source for text in texts() if text.source == text.french}
    worded = {source for source in left if re.search(r"\w", re.sub(r"\{[^{}]*\}", "", source))}
    assert worded == set(THE_SAME)


@pytest.mark.parametrize(
    ("french", "wrong"),
    [
        ("Qui êtes-vous\u202f? «\u202fMoi\u202f»", []),
        ("https://example.org, 14:32", []),
        ("Qui êtes-vous ?", ["?"]),
        ("L'écran", ["'"]),
        ("Page : deux", [" :"]),
        ("« Moi\u202f»", ["«"]),
        ("deux  mots", ["  "]),
        ("un mot ", [" "]),
    ],
)
def test_what_is_not_set_as_french_is_is_noticed(french: str, wrong: list[str]) -> None:
    assert untypeset(french) == wrong
