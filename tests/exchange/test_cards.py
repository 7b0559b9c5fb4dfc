"""Coaching cards as data: every language has the same cards, and none is longer than two people read together."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import resources
from kiosk.domain.errors import InvalidInput
from kiosk.exchange.cards import ORDER, load_cards, read_card
from widgets import icons

LANGUAGES = sorted(folder.name for folder in resources.path("cards").iterdir() if folder.is_dir())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_every_card_with_the_same_steps(language: str) -> None:
    cards = load_cards(language)
    assert {path.stem for path in resources.path(f"cards/{language}").glob("*.json")} == set(ORDER)
    for card, english in zip(cards, load_cards("en"), strict=True):
        assert (card.id, card.icon, card.minutes, card.ending) == (
            english.id,
            english.icon,
            english.minutes,
            english.ending,
        )
        assert [len(step.questions) for step in card.steps] == [len(step.questions) for step in english.steps]
        icons.source(card.icon)


def test_a_language_without_cards_has_the_english_ones() -> None:
    assert load_cards("de") == load_cards("en")


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("name", "x" * 25),
        ("minutes", 0),
        ("steps", []),
        ("ending", "applause"),
        ("version", 2),
        ("id", "another"),
        ("points", 3),
    ],
)
def test_what_is_no_card_is_refused(tmp_path: Path, key: str, value: object) -> None:
    content = json.loads(resources.path("cards/en/ask.json").read_text("utf-8"))
    (tmp_path / "en").mkdir()
    path = tmp_path / "en" / "ask.json"
    path.write_text(json.dumps({**content, key: value}), "utf-8")
    with pytest.raises(InvalidInput):
        read_card(path)
