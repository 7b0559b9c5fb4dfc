"""Drafts are there for their author only."""

from __future__ import annotations

from uuid import UUID

from kiosk.domain.ids import PersonId
from views.drafts import MOST_AUTHORS, DraftKeeper

PRIYA, SAMUEL = PersonId(UUID(int=1)), PersonId(UUID(int=2))


def test_a_draft_is_there_for_its_author_and_for_nobody_else() -> None:
    drafts = DraftKeeper()
    drafts.keep(PRIYA, "goal", "find the space")
    drafts.keep(PRIYA, "goal", "find the space myself")
    assert drafts.peek(SAMUEL, "goal") is None
    assert drafts.take(PRIYA, "goal") == "find the space myself"
    assert drafts.take(PRIYA, "goal") is None


def test_who_was_away_longest_makes_room() -> None:
    drafts = DraftKeeper()
    authors = [PersonId(UUID(int=number)) for number in range(MOST_AUTHORS)]
    for author in authors:
        drafts.keep(author, "goal", "words")
    drafts.keep(authors[0], "goal", "more words")
    drafts.keep(PersonId(UUID(int=99)), "goal", "words")
    assert drafts.peek(authors[0], "goal") == "more words"
    assert drafts.peek(authors[1], "goal") is None
