"""Who sees what of me, and what I offer."""

from __future__ import annotations

from db.store import WriteSession
from db.tables import CoachOfferRow, CompetencyRow, ConsentRow
from kiosk.actions.permit import require
from kiosk.domain.changes import Topic
from kiosk.domain.consent import Audience, ItemKind
from kiosk.domain.errors import NotFound
from kiosk.domain.ids import CompetencyId
from kiosk.domain.permissions import Action, Actor


def choose_audience(write: WriteSession, actor: Actor, kind: ItemKind, audience: Audience) -> None:
    """Share a kind of one's own items this widely from now on; at once, either way. Raises: NotAllowed."""
    require(actor, Action.CHOOSE_AUDIENCE, actor.person_id)
    write.session.merge(ConsentRow(person_id=actor.person_id, kind=kind, audience=int(audience), chosen_at=write.now))
    write.changed(Topic.CONSENT, actor.person_id)
    write.audit("consent", actor.person_id, actor.person_id, kind=kind.value, audience=audience.name.lower())


def offer_coaching(write: WriteSession, actor: Actor, competency_id: CompetencyId) -> None:
    """Offer to coach a competency. Raises: NotAllowed, NotFound."""
    require(actor, Action.OFFER_COACHING, actor.person_id)
    if write.session.get(CompetencyRow, competency_id) is None:
        raise NotFound("competency-missing", competency=str(competency_id))
    if write.session.get(CoachOfferRow, (actor.person_id, competency_id)) is None:
        write.session.add(CoachOfferRow(person_id=actor.person_id, competency_id=competency_id, offered_at=write.now))
        _tell_offer(write, actor, competency_id, "offer")


def withdraw_offer(write: WriteSession, actor: Actor, competency_id: CompetencyId) -> None:
    """Take an offer to coach back. Raises: NotAllowed."""
    require(actor, Action.OFFER_COACHING, actor.person_id)
    row = write.session.get(CoachOfferRow, (actor.person_id, competency_id))
    if row is not None:
        write.session.delete(row)
        _tell_offer(write, actor, competency_id, "offer_withdraw")


def _tell_offer(write: WriteSession, actor: Actor, competency_id: CompetencyId, action: str) -> None:
    write.changed(Topic.OBSERVATIONS, actor.person_id)
    write.audit(action, actor.person_id, actor.person_id, competency=str(competency_id))
