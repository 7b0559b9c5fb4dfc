"""Frameworks, competencies, level scales, and which of them a programme's board shows."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base


class ScaleRow(Base):
    """A level scale. `alone_from` is the position of the first level that needs nobody beside it."""

    __tablename__ = "scale"
    __table_args__ = (UniqueConstraint("code"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(String(60))
    name: Mapped[str] = mapped_column(String(120))
    alone_from: Mapped[int]


class LevelRow(Base):
    """One named level of a scale; `position` 0 is the lowest."""

    __tablename__ = "level"

    scale_id: Mapped[UUID] = mapped_column(ForeignKey("scale.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    label: Mapped[str] = mapped_column(String(12))
    name: Mapped[str] = mapped_column(String(80))
    meaning: Mapped[str] = mapped_column(Text)


class FrameworkRow(Base):
    """A framework with its own source and notice."""

    __tablename__ = "framework"
    __table_args__ = (UniqueConstraint("code"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(String(60))
    name: Mapped[str] = mapped_column(String(200))
    source: Mapped[str] = mapped_column(Text)
    notice: Mapped[str] = mapped_column(Text)


class CompetencyRow(Base):
    """A competency. `level_words` has a sentence for each level of its scale, lowest first, or is empty."""

    __tablename__ = "competency"
    __table_args__ = (UniqueConstraint("framework_id", "code"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    framework_id: Mapped[UUID] = mapped_column(ForeignKey("framework.id"))
    scale_id: Mapped[UUID] = mapped_column(ForeignKey("scale.id"))
    code: Mapped[str] = mapped_column(String(40))
    name: Mapped[str] = mapped_column(String(200))
    short_name: Mapped[str] = mapped_column(String(60))
    description: Mapped[str] = mapped_column(Text)
    level_words: Mapped[list[str]]
    position: Mapped[int]


class BoardSetRow(Base):
    """A choice of competencies that makes a board. One of a programme's sets is its `main` one."""

    __tablename__ = "board_set"
    __table_args__ = (UniqueConstraint("programme_id", "name"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    programme_id: Mapped[UUID] = mapped_column(ForeignKey("programme.id"))
    name: Mapped[str] = mapped_column(String(80))
    main: Mapped[bool]


class BoardSetItemRow(Base):
    """A column of a board set."""

    __tablename__ = "board_set_item"

    board_set_id: Mapped[UUID] = mapped_column(ForeignKey("board_set.id"), primary_key=True)
    competency_id: Mapped[UUID] = mapped_column(ForeignKey("competency.id"), primary_key=True)
    position: Mapped[int]


class IdealNumberRow(Base):
    """How many people of a programme should be able to work alone in a competency."""

    __tablename__ = "ideal_number"
    __table_args__ = (CheckConstraint("people >= 0", name="people"),)

    programme_id: Mapped[UUID] = mapped_column(ForeignKey("programme.id"), primary_key=True)
    competency_id: Mapped[UUID] = mapped_column(ForeignKey("competency.id"), primary_key=True)
    people: Mapped[int]


class NotApplicableRow(Base):
    """A competency that does not apply to a role."""

    __tablename__ = "not_applicable"

    role_id: Mapped[UUID] = mapped_column(ForeignKey("role.id"), primary_key=True)
    competency_id: Mapped[UUID] = mapped_column(ForeignKey("competency.id"), primary_key=True)


class PhraseRow(Base):
    """A phrase chip: `purpose` is `seen` or `next`; without a competency it serves all."""

    __tablename__ = "phrase"
    __table_args__ = (CheckConstraint("purpose IN ('seen', 'next')", name="purpose"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    competency_id: Mapped[UUID | None] = mapped_column(ForeignKey("competency.id"), index=True)
    purpose: Mapped[str] = mapped_column(String(8))
    text: Mapped[str] = mapped_column(String(80))
    position: Mapped[int]
