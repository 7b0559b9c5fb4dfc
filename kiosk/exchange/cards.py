"""Coaching cards as data: from `resources/cards`, a folder a language, read as strictly as every preset."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import resources
from kiosk.domain.coaching_cards import CardStep, CoachingCard, Ending
from kiosk.exchange.json_fields import Fields, read_object

FORMAT_VERSION = 1
ORDER = ("ask", "observe", "one-thing", "feed-forward", "r2c2", "rx-ocr")
"""From what takes a minute to what takes twenty."""

# Lengths in characters: what has to be read from where two people sit.
LONGEST_NAME = 24
LONGEST_LINE = 80
LONGEST_SENTENCE = 120
LONGEST_TERMS = 300
_ENGLISH = "en"


@cache
def load_cards(language: str) -> tuple[CoachingCard, ...]:
    """Return every card in a language (`fr`), in English where there are none in it."""
    known = {folder.name for folder in resources.path("cards").iterdir() if folder.is_dir()}
    folder = resources.path(f"cards/{language if language in known else _ENGLISH}")
    return tuple(read_card(folder / f"{card_id}.json") for card_id in ORDER)


def read_card(path: Path) -> CoachingCard:
    """Return the card of a file. Raises: InvalidInput, naming file and place; Unavailable."""
    fields = read_object(path)
    fields.choice("format", ("growing-edge.card",))
    version = fields.number("version", 1, 1_000_000)
    if version > FORMAT_VERSION:
        fields.refuse("preset-newer", "version", found=version, known=FORMAT_VERSION)
    fields.choice("id", (path.stem,))
    fields.choice("language", (path.parent.name,))
    for terms in ("notice", "licence"):
        fields.text(terms, LONGEST_TERMS)
    card = CoachingCard(
        id=path.stem,
        name=fields.text("name", LONGEST_NAME),
        icon=fields.text("icon", LONGEST_LINE),
        purpose=fields.text("purpose", LONGEST_LINE),
        minutes=fields.number("minutes", 1, 60),
        steps=tuple(_step(each) for each in fields.objects("steps", 2, 6)),
        ending=Ending(fields.choice("ending", tuple(Ending))),
        source=fields.text("source", LONGEST_TERMS),
    )
    fields.finish()
    return card


def _step(fields: Fields) -> CardStep:
    step = CardStep(
        name=fields.text("name", LONGEST_NAME),
        asks=fields.text("asks", LONGEST_LINE),
        says=fields.text("says", LONGEST_SENTENCE),
        questions=fields.texts("questions", 1, 4, LONGEST_LINE),
    )
    fields.finish()
    return step
