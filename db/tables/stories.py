"""Stories of getting better, thanks, and what a team wants to be other about its board."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, Text
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, words
from kiosk.domain.retro import Stage
from kiosk.domain.thanks import Deed


class StoryRow(Base):
    """How somebody got better at something, in four answers. Withdrawn, it stays as a fact and nobody reads it."""

    __tablename__ = "story"
    __table_args__ = (Index(None, "competency_id", "told_at"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    competency_id: Mapped[UUID] = mapped_column(ForeignKey("competency.id"))
    hard: Mapped[str] = mapped_column(Text)
    did: Mapped[str] = mapped_column(Text)
    helped: Mapped[str] = mapped_column(Text)
    different: Mapped[str] = mapped_column(Text)
    told_at: Mapped[datetime]
    withdrawn_at: Mapped[datetime | None]


class ThanksRow(Base):
    """That somebody thanks somebody for one thing. `hidden_at` is for whom it is about to set, and to take back."""

    __tablename__ = "thanks"
    __table_args__ = (Index(None, "to_id", "said_at"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    from_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    to_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    deed: Mapped[Deed] = mapped_column(words(Deed, "deed"))
    about: Mapped[str] = mapped_column(Text)
    said_at: Mapped[datetime]
    withdrawn_at: Mapped[datetime | None]
    hidden_at: Mapped[datetime | None]


class BoardChangeRow(Base):
    """One thing about the board that somebody wants to be other."""

    __tablename__ = "board_change"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    text: Mapped[str] = mapped_column(Text)
    proposed_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    proposed_at: Mapped[datetime]
    withdrawn_at: Mapped[datetime | None]


class BoardChangeStepRow(Base):
    """What became of a change: taken up by `who_id` until `due`, done, or dropped because of `why`.

    The newest step that was not taken back says how it stands.
    """

    __tablename__ = "board_change_step"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    change_id: Mapped[UUID] = mapped_column(ForeignKey("board_change.id"), index=True)
    stage: Mapped[Stage] = mapped_column(words(Stage, "stage"))
    said_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    said_at: Mapped[datetime]
    who_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    due: Mapped[date | None]
    why: Mapped[str] = mapped_column(Text, default="")
    taken_back_at: Mapped[datetime | None]
