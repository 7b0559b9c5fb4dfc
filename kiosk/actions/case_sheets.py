"""Cases for a conference, gathered for print: what their authors let go there, and no name of theirs."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.queries.programme import load_programme
from db.tables import CompetencyRow, LogEntryRow, LogLeadRow
from kiosk.actions.permit import require
from kiosk.domain.errors import NotFound
from kiosk.domain.log import LeadKind
from kiosk.domain.permissions import Action, Actor, Target, can
from kiosk.reports.model import CaseSheet


def prepare_case_sheets(session: Session, actor: Actor | None) -> Sequence[CaseSheet]:
    """Return the open cases, oldest first: every one for whoever prints for others, for anybody else their own.

    `actor` None is the command line.

    A case is there because its author led the entry to a conference; taken back, it is not printed any more. It carries
    what the author wrote for the list, never the entry. Raises: NotAllowed, NotFound (`print-no-case`).
    """
    if actor is not None:
        require(actor, Action.TEND_LOG_LEAD)
    programme = load_programme(session)
    query = (
        select(LogLeadRow.carries, LogLeadRow.opened_at, CompetencyRow.name)
        .join(LogEntryRow, LogEntryRow.id == LogLeadRow.entry_id)
        .join(CompetencyRow, CompetencyRow.id == LogEntryRow.competency_id)
        .where(
            LogLeadRow.kind == LeadKind.CONFERENCE, LogLeadRow.closed_at.is_(None), LogEntryRow.withdrawn_at.is_(None)
        )
        .order_by(LogLeadRow.opened_at, LogLeadRow.id)
    )
    if actor is not None and not can(actor, Action.PRINT_BATCH, Target(programme.id)):
        query = query.where(LogEntryRow.person_id == actor.person_id)
    sheets = [
        CaseSheet(programme.name, competency, carries, programme.calendar.day_of(opened))
        for carries, opened, competency in session.execute(query)
    ]
    if not sheets:
        raise NotFound("print-no-case")
    return sheets
