"""What people saw: appended, never overwritten."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, Text
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, words
from kiosk.domain.evidence import Purpose, Source


class ObservationRow(Base):
    """One dated statement, by one named person, about one competency of one person. `level` is a scale position."""

    __tablename__ = "observation"
    __table_args__ = (
        CheckConstraint("level >= 0", name="level"),
        CheckConstraint("(source = 'self') = (observer_id = person_id)", name="self_is_own"),
        # Covers the board's question: the newest level of each person, competency and source.
        Index("ix_observation_board", "person_id", "competency_id", "source", "observed_at", "level"),
        Index("ix_observation_recorded", "person_id", "recorded_at"),
        Index("ix_observation_observer", "observer_id", "recorded_at"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    competency_id: Mapped[UUID] = mapped_column(ForeignKey("competency.id"))
    observer_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    source: Mapped[Source] = mapped_column(words(Source, "source"))
    purpose: Mapped[Purpose] = mapped_column(words(Purpose, "purpose"))
    level: Mapped[int]
    seen: Mapped[str] = mapped_column(Text)
    next_step: Mapped[str] = mapped_column(Text)
    context: Mapped[str] = mapped_column(Text)
    observed_at: Mapped[datetime]
    recorded_at: Mapped[datetime]
    withdrawn_at: Mapped[datetime | None]
    corrects_id: Mapped[UUID | None] = mapped_column(ForeignKey("observation.id"))


class LatestRow(Base):
    """The newest coaching observation that stands, by person, competency and source; kept in the same transaction."""

    __tablename__ = "latest"

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), primary_key=True)
    competency_id: Mapped[UUID] = mapped_column(ForeignKey("competency.id"), primary_key=True)
    source: Mapped[Source] = mapped_column(words(Source, "source"), primary_key=True)
    observation_id: Mapped[UUID] = mapped_column(ForeignKey("observation.id"))
    level: Mapped[int]
    observed_at: Mapped[datetime]


class AnswerRow(Base):
    """What the person observed said to an observation."""

    __tablename__ = "answer"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    observation_id: Mapped[UUID] = mapped_column(ForeignKey("observation.id"), index=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    text: Mapped[str] = mapped_column(Text)
    at: Mapped[datetime]


class PageLookRow(Base):
    """When a person last looked at their own page: it opens with what was said since."""

    __tablename__ = "page_look"

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), primary_key=True)
    looked_at: Mapped[datetime]


class CoachOfferRow(Base):
    """Somebody offered to coach a competency."""

    __tablename__ = "coach_offer"

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), primary_key=True)
    competency_id: Mapped[UUID] = mapped_column(ForeignKey("competency.id"), primary_key=True)
    offered_at: Mapped[datetime]
