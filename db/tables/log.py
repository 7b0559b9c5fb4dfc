"""The learning log: entries, and what each led to."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, Text
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, words
from kiosk.domain.log import LeadKind, Severity


class LogEntryRow(Base):
    """What somebody wrote down. `audience` is a `kiosk.domain.consent.Audience`, never the wall's.

    `team_id` is the team it is shared with, the author's own when they chose so; none for a narrower audience.
    """

    __tablename__ = "log_entry"
    __table_args__ = (
        CheckConstraint("audience >= 0 AND audience <= 2", name="audience"),
        CheckConstraint("team_id IS NULL OR audience = 2", name="team"),
        Index(None, "person_id", "written_at"),
        Index(None, "audience", "written_at"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    competency_id: Mapped[UUID] = mapped_column(ForeignKey("competency.id"))
    happened: Mapped[str] = mapped_column(Text)
    my_part: Mapped[str] = mapped_column(Text)
    will_try: Mapped[str] = mapped_column(Text)
    severity: Mapped[Severity] = mapped_column(words(Severity, "severity"))
    audience: Mapped[int]
    team_id: Mapped[UUID | None] = mapped_column(ForeignKey("team.id"))
    written_at: Mapped[datetime]
    withdrawn_at: Mapped[datetime | None]
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012 - SQLAlchemy reads it from the class


class LogLeadRow(Base):
    """What an entry led to, one of each kind; who took it on, who ended it and when."""

    __tablename__ = "log_lead"
    __table_args__ = (
        CheckConstraint("(closed_at IS NULL) = (closed_by IS NULL)", name="closed"),
        CheckConstraint("(kind = 'goal') = (goal_id IS NOT NULL)", name="goal"),
        Index(None, "entry_id", "kind", unique=True),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    entry_id: Mapped[UUID] = mapped_column(ForeignKey("log_entry.id"))
    kind: Mapped[LeadKind] = mapped_column(words(LeadKind, "kind"))
    carries: Mapped[str] = mapped_column(Text)
    opened_at: Mapped[datetime]
    taken_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    closed_at: Mapped[datetime | None]
    closed_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    goal_id: Mapped[UUID | None] = mapped_column(ForeignKey("goal.id"))
