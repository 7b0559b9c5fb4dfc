"""Watch me today."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base


class WatchRequestRow(Base):
    """Somebody asked to be watched at a goal on a day. Withdrawn or past, it stays as a fact.

    `observation_id` is the newest observation that closed it; taken back, the request is open again.
    """

    __tablename__ = "watch_request"
    __table_args__ = (Index(None, "goal_id", "day"), Index(None, "day"))

    id: Mapped[UUID] = mapped_column(primary_key=True)
    goal_id: Mapped[UUID] = mapped_column(ForeignKey("goal.id"))
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    day: Mapped[date]
    asked_at: Mapped[datetime]
    withdrawn_at: Mapped[datetime | None]
    observation_id: Mapped[UUID | None] = mapped_column(ForeignKey("observation.id"))
