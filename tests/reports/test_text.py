"""Text that is measured before it is set."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.reports.text import BOLD, MARK, REGULAR, Run, Type, line_width, one_line, paragraph, visible, width, wrap

BODY = Type(REGULAR, 9, "#000000")
STRONG = Type(BOLD, 9, "#000000")


def _said(lines: tuple[tuple[Run, ...], ...]) -> list[str]:
    return ["".join(run.words for run in line) for line in lines]


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("Zoë", "Zoë"),
        ("e\N{COMBINING ACUTE ACCENT}tude", "étude"),
        ("\N{LATIN SMALL LIGATURE FI}ne", "fine"),
        ("שרה לוי", f"{MARK} {MARK}"),
        ("well done 👩‍⚕️!", f"well done {MARK}!"),
        ("two\nlines\tand  gaps", "two lines and gaps"),
        ("left\N{RIGHT-TO-LEFT OVERRIDE}to right", "leftto right"),
    ],
)
def test_what_inter_cannot_show_becomes_one_visible_mark(written: str, printed: str) -> None:
    assert " ".join(visible(written).split()) == printed


def test_a_sentence_breaks_at_its_spaces_and_keeps_its_words() -> None:
    lines = wrap([Run("Open with one question, and wait for the whole answer.", BODY)], 90)
    assert len(lines) > 1
    assert " ".join(_said(lines)) == "Open with one question, and wait for the whole answer."


def test_a_word_keeps_together_across_two_types() -> None:
    lines = wrap([Run("see Emergency", STRONG), Run(", until 15 December", BODY)], 66)
    assert _said(lines)[0].endswith("Emergency,") or _said(lines)[1].startswith("Emergency,")


def test_a_long_text_shrinks_before_it_loses_words() -> None:
    room = width("Communication with families", BODY) * 0.9
    shrunk = paragraph(Run("Communication with families", BODY), room, most=1, least=0.7)
    assert _said(shrunk.lines) == ["Communication with families"]
    assert shrunk.lines[0][0].type.size < BODY.size


def test_what_fits_at_no_size_ends_in_an_ellipsis_after_a_whole_word() -> None:
    cut = paragraph(Run("Communication with families across languages and cultures", BODY), 120, most=1, least=0.9)
    (line,) = _said(cut.lines)
    assert line in ("Communication with…", "Communication with families…")


@settings(deadline=None, max_examples=150)
@given(
    words=st.text(max_size=120),
    room=st.floats(min_value=25, max_value=400),
    most=st.one_of(st.none(), st.integers(1, 4)),
)
def test_no_line_is_ever_wider_than_its_room(words: str, room: float, most: int | None) -> None:
    half = len(words) // 2
    lines = wrap([Run(words[:half], STRONG), Run(words[half:], BODY)], room, most)
    assert all(line_width(line) <= room + 0.01 for line in lines)
    assert most is None or len(lines) <= most


@settings(deadline=None, max_examples=100)
@given(words=st.text(max_size=80), room=st.floats(min_value=12, max_value=200))
def test_one_line_always_fits(words: str, room: float) -> None:
    assert line_width(one_line(words, BODY, room)) <= room + 0.01
