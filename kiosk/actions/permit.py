"""The gate every action passes first."""

from __future__ import annotations

from kiosk.domain.errors import NotAllowed
from kiosk.domain.ids import PersonId
from kiosk.domain.permissions import Action, Actor, Target, can


def require(actor: Actor, action: Action, owner_id: PersonId | None = None) -> None:
    """Let an actor through, in their own programme. Raises: NotAllowed (`not-allowed`)."""
    if not can(actor, action, Target(actor.programme_id, owner_id)):
        raise NotAllowed("not-allowed", action=action.value)
