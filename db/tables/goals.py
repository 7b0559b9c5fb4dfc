"""Growth goals, who helps, how they go, and the codes of printed sheets."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, words
from kiosk.domain.goals import AllyKind, GoalStatus, OfferAnswer, SourceKind


class GoalRow(Base):
    """A growth goal; `important` to `realistic` are the I-SMART answers, empty where not given."""

    __tablename__ = "goal"
    __table_args__ = (
        CheckConstraint("(status = 'live') = (ended_at IS NULL)", name="ended"),
        Index(None, "person_id", "status"),
        Index(None, "competency_id", "status"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    competency_id: Mapped[UUID] = mapped_column(ForeignKey("competency.id"))
    text: Mapped[str] = mapped_column(Text)
    practice_ground: Mapped[str] = mapped_column(Text)
    target_level: Mapped[int]
    status: Mapped[GoalStatus] = mapped_column(words(GoalStatus, "status"))
    started_at: Mapped[datetime]
    due: Mapped[date | None]
    ended_at: Mapped[datetime | None]
    important: Mapped[str] = mapped_column(Text, default="")
    measurable: Mapped[str] = mapped_column(Text, default="")
    accountable: Mapped[str] = mapped_column(Text, default="")
    realistic: Mapped[str] = mapped_column(Text, default="")
    version: Mapped[int] = mapped_column(default=1)
    source: Mapped[SourceKind | None] = mapped_column(words(SourceKind, "source"))
    # Of a goal, a log entry, a wish: no foreign key, for each stands in a table of its own, and may go.
    source_id: Mapped[UUID | None]

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012 - SQLAlchemy reads it from the class


class AllyRow(Base):
    """Somebody who offers to watch, to teach or to learn along, and what the goal's person said to it."""

    __tablename__ = "ally"

    goal_id: Mapped[UUID] = mapped_column(ForeignKey("goal.id"), primary_key=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), primary_key=True)
    kind: Mapped[AllyKind] = mapped_column(words(AllyKind, "kind"), primary_key=True)
    since: Mapped[datetime]
    answer: Mapped[OfferAnswer | None] = mapped_column(words(OfferAnswer, "answer"))


class CheckInRow(Base):
    """What was said about a goal on a day."""

    __tablename__ = "check_in"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    goal_id: Mapped[UUID] = mapped_column(ForeignKey("goal.id"), index=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    text: Mapped[str] = mapped_column(Text)
    at: Mapped[datetime]


class TrainingRow(Base):
    """A dated occasion to learn a competency: a lab, a course, a day with somebody. Called off, it stays as a fact."""

    __tablename__ = "training"
    __table_args__ = (Index(None, "person_id", "day"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    competency_id: Mapped[UUID] = mapped_column(ForeignKey("competency.id"))
    what: Mapped[str] = mapped_column(Text)
    day: Mapped[date]
    planned_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    planned_at: Mapped[datetime]
    called_off_at: Mapped[datetime | None]


class SheetCodeRow(Base):
    """The five characters on a printed week; one for each person and week, the same at every reprint."""

    __tablename__ = "sheet_code"
    __table_args__ = (Index(None, "person_id", "week", unique=True),)

    code: Mapped[str] = mapped_column(String(5), primary_key=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    week: Mapped[date]
    printed_at: Mapped[datetime]
