"""What people have begun and not saved, kept in memory for whoever began it and for nobody else."""

from __future__ import annotations

from collections.abc import Hashable

from kiosk.domain.ids import PersonId

MOST_AUTHORS = 20


class DraftKeeper:
    """Drafts by author and by a key the place chooses (`("observation", person_id, competency_id)`).

    Nothing is written to a disk: a draft lives until it is taken or the program ends. Of more
    than twenty authors the one who was away longest loses theirs.
    """

    def __init__(self) -> None:
        self._drafts: dict[PersonId, dict[Hashable, object]] = {}

    def keep(self, author: PersonId, key: Hashable, draft: object) -> None:
        """Keep a draft in place of the one before."""
        mine = self._drafts.pop(author, {})
        mine[key] = draft
        # Re-inserted, so that the order of the authors is the order in which they were last here.
        self._drafts[author] = mine
        while len(self._drafts) > MOST_AUTHORS:
            del self._drafts[next(iter(self._drafts))]

    def peek(self, author: PersonId, key: Hashable) -> object | None:
        """Return an author's draft and leave it where it is."""
        return self._drafts.get(author, {}).get(key)

    def take(self, author: PersonId, key: Hashable) -> object | None:
        """Return an author's draft and forget it: it was saved, or stands on the screen again."""
        mine = self._drafts.get(author, {})
        draft = mine.pop(key, None)
        if not mine:
            self._drafts.pop(author, None)
        return draft
