"""Rotations, blocks, who is where, and what a plan must keep."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, CheckConstraint, ForeignKey, Index, String, Text, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base


class RotationRow(Base):
    """A place to work and grow."""

    __tablename__ = "rotation"
    __table_args__ = (UniqueConstraint("programme_id", "code"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    programme_id: Mapped[UUID] = mapped_column(ForeignKey("programme.id"))
    code: Mapped[str] = mapped_column(String(12))
    name: Mapped[str] = mapped_column(String(80))
    colour: Mapped[str] = mapped_column(String(7))
    hatched: Mapped[bool]
    position: Mapped[int]


class ExposureRow(Base):
    """How much a rotation exercises a competency, and the level it demands (scale positions; may lie between)."""

    __tablename__ = "exposure"
    __table_args__ = (CheckConstraint("exposure >= 0", name="exposure"),)

    rotation_id: Mapped[UUID] = mapped_column(ForeignKey("rotation.id"), primary_key=True)
    competency_id: Mapped[UUID] = mapped_column(ForeignKey("competency.id"), primary_key=True)
    exposure: Mapped[float]
    demand: Mapped[float]
    # Below this level a person is barred from the rotation: patient safety.
    floor: Mapped[float | None]


class BlockRow(Base):
    """A stretch of the schedule, both days inclusive. `year` groups blocks (`2026/27`); they number from 1 in it."""

    __tablename__ = "block"
    __table_args__ = (
        UniqueConstraint("programme_id", "starts"),
        CheckConstraint("ends >= starts", name="ends"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    programme_id: Mapped[UUID] = mapped_column(ForeignKey("programme.id"))
    year: Mapped[str] = mapped_column(String(20))
    starts: Mapped[date]
    ends: Mapped[date]


class AssignmentRow(Base):
    """Who is where in a block; `plan_id` is the plan it came from."""

    __tablename__ = "assignment"
    __table_args__ = (Index(None, "block_id", "rotation_id"),)

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), primary_key=True)
    block_id: Mapped[UUID] = mapped_column(ForeignKey("block.id"), primary_key=True)
    rotation_id: Mapped[UUID] = mapped_column(ForeignKey("rotation.id"))
    plan_id: Mapped[UUID | None] = mapped_column(ForeignKey("plan.id"))


class RuleRow(Base):
    """A rule of matching in its file form: `body` holds the fields of its kind, `says` its sentence."""

    __tablename__ = "rule"
    __table_args__ = (UniqueConstraint("programme_id", "code"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    programme_id: Mapped[UUID] = mapped_column(ForeignKey("programme.id"))
    code: Mapped[str] = mapped_column(String(80))
    kind: Mapped[str] = mapped_column(String(20))
    says: Mapped[str] = mapped_column(Text)
    hard: Mapped[bool]
    weight: Mapped[float]
    body: Mapped[dict[str, Any]]
    position: Mapped[int]


class LeaveRow(Base):
    """Days away, both inclusive."""

    __tablename__ = "leave"
    __table_args__ = (
        UniqueConstraint("person_id", "starts"),
        CheckConstraint("ends >= starts", name="ends"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    starts: Mapped[date]
    ends: Mapped[date]
    reason: Mapped[str] = mapped_column(String(80))


class PreferenceRow(Base):
    """A wish: a rotation, perhaps in one block; a larger `value` is a stronger wish, below 0 a wish against."""

    __tablename__ = "preference"
    __table_args__ = (UniqueConstraint("person_id", "rotation_id", "block_id"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    rotation_id: Mapped[UUID] = mapped_column(ForeignKey("rotation.id"))
    block_id: Mapped[UUID | None] = mapped_column(ForeignKey("block.id"))
    value: Mapped[float]


class LockRow(Base):
    """A placement fixed (or, `barred`, forbidden) by hand."""

    __tablename__ = "placement_lock"

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), primary_key=True)
    block_id: Mapped[UUID] = mapped_column(ForeignKey("block.id"), primary_key=True)
    rotation_id: Mapped[UUID] = mapped_column(ForeignKey("rotation.id"), primary_key=True)
    barred: Mapped[bool]
    says: Mapped[str] = mapped_column(Text)


class PlanRow(Base):
    """A suggested plan with the problem it answers, both in their file forms."""

    __tablename__ = "plan"
    __table_args__ = (Index(None, "programme_id", "made_at"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    programme_id: Mapped[UUID] = mapped_column(ForeignKey("programme.id"))
    title: Mapped[str] = mapped_column(String(120))
    # What chiefs call it; empty until one does.
    name: Mapped[str] = mapped_column(String(80), default="", server_default=text("''"))
    code: Mapped[str] = mapped_column(String(8))
    made_at: Mapped[datetime]
    made_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    status: Mapped[str] = mapped_column(String(20))
    problem: Mapped[dict[str, Any]]
    result: Mapped[dict[str, Any]]
    # When a chief went back to it: from then on it stands before every plan that was made earlier.
    gone_back_at: Mapped[datetime | None]
    # The plan accepted last is in force; marks of those before stay.
    accepted_at: Mapped[datetime | None]
    accepted_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    # What accepting wrote over, for the way back; large, and read for nothing else.
    replaced: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True), deferred=True)
