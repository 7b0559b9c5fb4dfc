"""Wishes for rotations: a person's own, for the whole year or one block."""

from __future__ import annotations

from enum import IntEnum

from sqlalchemy import delete

from db.store import WriteSession
from db.tables import PreferenceRow
from kiosk.actions.permit import require
from kiosk.actions.schedule import put_preference
from kiosk.domain.changes import Topic
from kiosk.domain.ids import BlockId, RotationId
from kiosk.domain.permissions import Action, Actor


class Keenness(IntEnum):
    """How much somebody would like a rotation, as the matching counts it."""

    RATHER_NOT = -1
    NO_MATTER = 0
    GLADLY = 1
    VERY_GLADLY = 2


def wish(
    write: WriteSession, actor: Actor, rotation_id: RotationId, keenness: Keenness, block_id: BlockId | None = None
) -> None:
    """Wish for a rotation, or against it, from the next plan on; `NO_MATTER` takes a wish back. Raises: NotAllowed."""
    # How one sees one's own year, which is nobody else's to say.
    require(actor, Action.SAY_OWN_VIEW, actor.person_id)
    if keenness is Keenness.NO_MATTER:
        _take_back(write, actor, rotation_id, block_id)
    else:
        put_preference(write, actor.person_id, rotation_id, float(keenness), block_id)
    write.audit(
        "wish",
        actor.person_id,
        actor.person_id,
        rotation=str(rotation_id),
        block=str(block_id) if block_id else "",
        value=int(keenness),
    )


def _take_back(write: WriteSession, actor: Actor, rotation_id: RotationId, block_id: BlockId | None) -> None:
    write.session.execute(
        delete(PreferenceRow).where(
            PreferenceRow.person_id == actor.person_id,
            PreferenceRow.rotation_id == rotation_id,
            PreferenceRow.block_id.is_(None) if block_id is None else PreferenceRow.block_id == block_id,
        )
    )
    write.changed(Topic.ROTATIONS, actor.person_id)
