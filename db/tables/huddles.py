"""Huddles: rounds with what happened in them, what each put on their card, who helped whom; templates and rules."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, words
from kiosk.domain.huddles import CameUp, Happening, HuddleKind, Occasion, Part


class HuddleTemplateRow(Base):
    """A team's own way to hold a round. Retired, it stays for the rounds that were held so."""

    __tablename__ = "huddle_template"
    __table_args__ = (CheckConstraint("minutes BETWEEN 5 AND 10", name="minutes"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    team_id: Mapped[UUID] = mapped_column(ForeignKey("team.id"), index=True)
    name: Mapped[str] = mapped_column(String(80))
    minutes: Mapped[int]
    prompts: Mapped[list[str]]
    retired_at: Mapped[datetime | None]


class HuddleRulesRow(Base):
    """What a team agreed on, since when; the newest holds."""

    __tablename__ = "huddle_rules"
    __table_args__ = (Index(None, "team_id", "since"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    team_id: Mapped[UUID] = mapped_column(ForeignKey("team.id"))
    rules: Mapped[list[str]]
    since: Mapped[datetime]
    written_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))


class HuddleRow(Base):
    """That a round began. Everything after that is an event."""

    __tablename__ = "huddle"
    __table_args__ = (Index(None, "team_id", "started_at"), Index(None, "started_at"))

    id: Mapped[UUID] = mapped_column(primary_key=True)
    team_id: Mapped[UUID | None] = mapped_column(ForeignKey("team.id"))
    kind: Mapped[HuddleKind] = mapped_column(words(HuddleKind, "kind"))
    occasion: Mapped[Occasion] = mapped_column(words(Occasion, "occasion"))
    template_id: Mapped[UUID | None] = mapped_column(ForeignKey("huddle_template.id"))
    minutes: Mapped[int]
    started_at: Mapped[datetime]
    started_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))


class HuddleEventRow(Base):
    """What happened in a round, in the order of `seq` from 1.

    The end of a turn names nobody, spoken or passed, and goes with the end of the round.
    """

    __tablename__ = "huddle_event"
    __table_args__ = (UniqueConstraint("huddle_id", "seq"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    huddle_id: Mapped[UUID] = mapped_column(ForeignKey("huddle.id"))
    seq: Mapped[int]
    kind: Mapped[Happening] = mapped_column(words(Happening, "kind"))
    at: Mapped[datetime]
    person_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))


class HuddleCardRow(Base):
    """What somebody put on their card in a round; `line_for` is an `Audience` by its rank, 0 is nobody else.

    `team_id` is their own team when they said the line or chose who reads it: a line for the team is for this one,
    whatever team they go to.
    """

    __tablename__ = "huddle_card"
    __table_args__ = (CheckConstraint("line_for BETWEEN 0 AND 3", name="line_for"),)

    huddle_id: Mapped[UUID] = mapped_column(ForeignKey("huddle.id"), primary_key=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), primary_key=True, index=True)
    goal_id: Mapped[UUID | None] = mapped_column(ForeignKey("goal.id"))
    need: Mapped[str] = mapped_column(Text)
    came_up: Mapped[CameUp | None] = mapped_column(words(CameUp, "came_up"))
    happened: Mapped[str] = mapped_column(Text)
    learned: Mapped[str] = mapped_column(Text)
    line: Mapped[str] = mapped_column(Text)
    line_for: Mapped[int]
    team_id: Mapped[UUID | None] = mapped_column(ForeignKey("team.id"))
    said_at: Mapped[datetime]


class HuddleHelperRow(Base):
    """Somebody's part in another's day: offered, taken, named as having helped."""

    __tablename__ = "huddle_helper"

    huddle_id: Mapped[UUID] = mapped_column(ForeignKey("huddle.id"), primary_key=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), primary_key=True)
    helper_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), primary_key=True)
    part: Mapped[Part] = mapped_column(words(Part, "part"), primary_key=True)
    at: Mapped[datetime]
