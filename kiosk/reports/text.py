"""Type on paper: Inter, embedded, and every text measured before it is set.

Nothing here draws. Texts are made printable (`visible`), measured, wrapped, shrunk down to a floor and, last of all,
shortened with an ellipsis. All lengths are points.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from threading import Lock

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

import resources

REGULAR, MEDIUM, SEMIBOLD, BOLD = "Inter-Regular", "Inter-Medium", "Inter-SemiBold", "Inter-Bold"
MARK = "◇"
"""Stands for characters that Inter has no shape for; the foot of the sheet says so."""

_FILES = {
    REGULAR: "Inter_400Regular",
    MEDIUM: "Inter_500Medium",
    SEMIBOLD: "Inter_600SemiBold",
    BOLD: "Inter_700Bold",
}
_ELLIPSIS = "…"
_CAP_HEIGHT = 0.727  # of Inter's size
_LOADING = Lock()


@dataclass(frozen=True, slots=True)
class Type:
    """A face at a size in points; `tracking` is in em."""

    face: str
    size: float
    colour: str
    tracking: float = -0.006

    def scaled(self, factor: float) -> Type:
        """Return the same type, larger or smaller."""
        return replace(self, size=self.size * factor)

    @property
    def middle(self) -> float:
        """From the middle of the capitals down to the baseline."""
        return self.size * _CAP_HEIGHT / 2


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one type."""

    words: str
    type: Type


Line = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that are known to fit; `leading` from baseline to baseline."""

    lines: tuple[Line, ...]
    leading: float

    @property
    def height(self) -> float:
        """From the top of the first line to the bottom of the last."""
        return self.leading * len(self.lines)

    @property
    def width(self) -> float:
        """Of the longest line."""
        return max((line_width(line) for line in self.lines), default=0.0)


def load_fonts() -> None:
    """Make Inter known to reportlab, once per process; safe from any thread."""
    with _LOADING:
        for name, file in _FILES.items():
            # A second font object under the same name would tear a document that is being written in two.
            if name not in pdfmetrics.getRegisteredFontNames():
                pdfmetrics.registerFont(TTFont(name, str(resources.path(f"fonts/{file}.ttf"))))


def visible(words: str) -> str:
    """Return what can be printed of `words`: one line, single spaces, `MARK` for each run that Inter cannot show.

    Letters are composed first, compatibility forms are taken apart (a ligature becomes its letters), and characters
    that have no shape of their own (joiners, direction marks, variation selectors) are left out.
    """
    if words.isascii() and words.isprintable() and "  " not in words:
        return words
    kept: list[str] = []
    for character in unicodedata.normalize("NFC", words):
        piece = _printable(character)
        if piece == MARK and kept and kept[-1] == MARK:
            continue
        if piece:
            kept.append(piece)
    return "".join(kept)


def width(words: str, type_: Type) -> float:
    """Return how wide printable `words` are."""
    load_fonts()
    return float(pdfmetrics.stringWidth(words, type_.face, type_.size)) + type_.tracking * type_.size * len(words)


def line_width(line: Iterable[Run]) -> float:
    """Return how wide a line of printable runs is."""
    return sum(width(run.words, run.type) for run in line)


def wrap(runs: Sequence[Run], room: float, most: int | None = None) -> tuple[Line, ...]:
    """Break runs into lines of at most `room`; beyond `most` lines the last one ends in an ellipsis.

    Words wider than `room` are broken. Runs follow each other without a space unless they bring one.
    """
    lines: list[list[Run]] = [[]]
    for word in _words(runs):
        for piece in _broken(word, room):
            line = lines[-1]
            spaced = [Run(" ", line[-1].type), *piece] if line else piece
            if line and line_width([*line, *spaced]) > room:
                lines.append(list(piece))
            else:
                line.extend(spaced)
    if most is not None and len(lines) > most:
        lines = [*lines[: most - 1], _shortened(lines[most - 1], room)]
    return tuple(_joined(line) for line in lines if line)


def paragraph(
    runs: Sequence[Run] | Run, room: float, *, most: int | None = None, least: float = 1.0, spacing: float = 1.28
) -> Paragraph:
    """Set runs into `room`: at their own size if `most` lines hold them, else smaller down to `least` of it.

    What does not fit even then ends in an ellipsis. `spacing` is the leading in sizes of the largest type.
    """
    given = [runs] if isinstance(runs, Run) else list(runs)
    factor = 1.0
    lines = wrap(given, room)
    while most is not None and len(lines) > most and factor > least:
        factor = max(least, factor - 0.04)
        lines = wrap(_scaled(given, factor), room)
    if most is not None and len(lines) > most:
        lines = wrap(_scaled(given, factor), room, most)
    return Paragraph(lines, spacing * factor * max((run.type.size for run in given), default=0.0))


def one_line(words: str, type_: Type, room: float, least: float = 0.75) -> Line:
    """Return `words` on one line no wider than `room`: smaller down to `least`, then with an ellipsis."""
    shown = visible(words).strip()
    natural = width(shown, type_)
    if natural > room:
        type_ = type_.scaled(max(least, room / natural * 0.999))
    line = [Run(shown, type_)] if shown else []
    return tuple(line if line_width(line) <= room else _shortened(line, room))


@cache
def _known() -> frozenset[int]:
    """Characters that all four weights have; mixing weights must not change what can be printed."""
    load_fonts()
    return frozenset.intersection(*(frozenset(pdfmetrics.getFont(name).face.charWidths) for name in _FILES))


def _printable(character: str) -> str:
    if character.isspace():
        return "\N{NO-BREAK SPACE}" if character in "\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}" else " "
    category = unicodedata.category(character)
    if category in ("Cc", "Cf") or 0xFE00 <= ord(character) <= 0xFE0F:
        return ""
    if ord(character) in _known():
        return character
    apart = unicodedata.normalize("NFKC", character)
    if apart != character and all(ord(part) in _known() for part in apart):
        return apart
    return "" if category in ("Mn", "Me") else MARK


def _words(runs: Sequence[Run]) -> list[list[Run]]:
    """Split runs at spaces; a word keeps the pieces of the runs that meet inside it."""
    words: list[list[Run]] = [[]]
    for run in runs:
        for number, part in enumerate(visible(run.words).split(" ")):
            if number and words[-1]:
                words.append([])
            if part:
                words[-1].append(Run(part, run.type))
    return [word for word in words if word]


def _broken(word: list[Run], room: float) -> list[list[Run]]:
    """Return a word in pieces that fit, mostly the one."""
    if line_width(word) <= room:
        return [word]
    pieces: list[list[Run]] = [[]]
    for run in word:
        for character in run.words:
            one = Run(character, run.type)
            if pieces[-1] and line_width([*pieces[-1], one]) > room:
                pieces.append([])
            pieces[-1].append(one)
    return [list(_joined(piece)) for piece in pieces]


def _shortened(line: Sequence[Run], room: float) -> list[Run]:
    """Take characters off the end until the rest and an ellipsis fit, then the rest of a word that was cut."""
    whole = _joined(line)
    kept = list(whole)
    while kept:
        last = kept[-1]
        stem = last.words.rstrip(" ,;:.·")
        ended = Run(stem + _ELLIPSIS, last.type)
        if line_width([*kept[:-1], ended]) <= room and (stem or len(kept) == 1):
            words = _whole_words(whole[len(kept) - 1].words, stem)
            return [*kept[:-1], Run(words + _ELLIPSIS, last.type)]
        kept = [*kept[:-1], Run(last.words[:-1], last.type)] if last.words else kept[:-1]
    return []


def _whole_words(whole: str, start: str) -> str:
    """Return `start` without a cut word at its end, unless that would cost more than half of it."""
    if not whole[len(start) : len(start) + 1].isalnum() or " " not in start:
        return start
    shorter = start.rsplit(" ", 1)[0].rstrip(" ,;:.·")
    return shorter if 2 * len(shorter) > len(start) else start


def _joined(line: Sequence[Run]) -> Line:
    """Join neighbours of one type, so that a line is set in as few strokes as it has types."""
    joined: list[Run] = []
    for run in line:
        if joined and joined[-1].type == run.type:
            joined[-1] = Run(joined[-1].words + run.words, run.type)
        else:
            joined.append(run)
    return tuple(joined)


def _scaled(runs: Sequence[Run], factor: float) -> list[Run]:
    return [Run(run.words, run.type.scaled(factor)) for run in runs]
