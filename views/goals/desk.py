"""What goal sheets and cards ask of the place they belong to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.domain.errors import UserError
from kiosk.domain.ids import IdMaker
from views.drafts import DraftKeeper
from views.place import Place
from views.signed_in import SignedIn

Then = Callable[[SignedIn], object]


@dataclass(frozen=True, slots=True)
class GoalDesk:
    """`with_person(then, reason)` asks who is there; `saved(text, undo)` offers the undo; `error` words a refusal.

    `drafts` keeps what somebody began and did not save.
    """

    with_person: Callable[[Then, str], None]
    signed_in: Callable[[], SignedIn | None]
    saved: Callable[[str, Callable[[], None]], None]
    notice: Callable[[str], None]
    error: Callable[[UserError], None]
    ids: IdMaker
    drafts: DraftKeeper


def goal_desk(place: Place, ids: IdMaker, drafts: DraftKeeper) -> GoalDesk:
    """Return the desk of a place: its own signals."""
    return GoalDesk(
        with_person=place.with_person,
        signed_in=lambda: place.signed_in,
        saved=place.undo_offered.emit,
        notice=place.notice.emit,
        error=place.error.emit,
        ids=ids,
        drafts=drafts,
    )
