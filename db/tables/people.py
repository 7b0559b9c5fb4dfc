"""Programme, people, their roles and teams, what they share, their PINs."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, words
from kiosk.domain.consent import ItemKind
from kiosk.domain.people import Access, RoleKind


class ProgrammeRow(Base):
    """A residency, or any team that grows its people on purpose. `stage` is its place on the pathway, 1 to 4."""

    __tablename__ = "programme"
    __table_args__ = (
        CheckConstraint("stage BETWEEN 1 AND 4", name="stage"),
        CheckConstraint("day_turns_at BETWEEN 0 AND 23", name="day_turns_at"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(200))
    zone: Mapped[str] = mapped_column(String(64))
    day_turns_at: Mapped[int]
    stage: Mapped[int]
    is_demo: Mapped[bool]
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012 - SQLAlchemy reads it from the class


class RoleRow(Base):
    """A programme's own name for what people are here as."""

    __tablename__ = "role"
    __table_args__ = (UniqueConstraint("programme_id", "name"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    programme_id: Mapped[UUID] = mapped_column(ForeignKey("programme.id"))
    name: Mapped[str] = mapped_column(String(80))
    kind: Mapped[RoleKind] = mapped_column(words(RoleKind, "kind"))


class TeamRow(Base):
    """People who stand at the board together."""

    __tablename__ = "team"
    __table_args__ = (UniqueConstraint("programme_id", "name"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    programme_id: Mapped[UUID] = mapped_column(ForeignKey("programme.id"))
    name: Mapped[str] = mapped_column(String(80))


class PersonRow(Base):
    """Somebody on the roster. `roster_key` is the programme's own key for them in files (an e-mail, a number)."""

    __tablename__ = "person"
    __table_args__ = (
        UniqueConstraint("programme_id", "roster_key"),
        Index(None, "programme_id", "active", "team_id"),
        CheckConstraint("year IS NULL OR year BETWEEN 1 AND 12", name="year"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    programme_id: Mapped[UUID] = mapped_column(ForeignKey("programme.id"))
    roster_key: Mapped[str] = mapped_column(String(120))
    name: Mapped[str] = mapped_column(String(200))
    role_id: Mapped[UUID] = mapped_column(ForeignKey("role.id"))
    team_id: Mapped[UUID | None] = mapped_column(ForeignKey("team.id"))
    year: Mapped[int | None]
    access: Mapped[Access] = mapped_column(words(Access, "access"))
    leader: Mapped[bool]
    active: Mapped[bool]
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012 - SQLAlchemy reads it from the class


class ConsentRow(Base):
    """How widely a person shares a kind of item; no row means the programme's default."""

    __tablename__ = "consent"

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), primary_key=True)
    kind: Mapped[ItemKind] = mapped_column(words(ItemKind, "kind"), primary_key=True)
    # `Audience` by its rank: 0 private, 1 coach, 2 team, 3 wall.
    audience: Mapped[int]
    chosen_at: Mapped[datetime]


class PinRow(Base):
    """A person's PIN as argon2id hash, with the wrong ones in a row. `one_time` asks for a PIN of their own next."""

    __tablename__ = "pin"

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), primary_key=True)
    hash: Mapped[str] = mapped_column(String(200))
    one_time: Mapped[bool]
    set_at: Mapped[datetime]
    failures: Mapped[int]
    failed_at: Mapped[datetime | None]


class PinFailureRow(Base):
    """A wrong PIN at a kiosk, kept for the kiosk's own rest (30 in 10 minutes)."""

    __tablename__ = "pin_failure"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    kiosk: Mapped[str] = mapped_column(String(80))
    at: Mapped[datetime] = mapped_column(index=True)
