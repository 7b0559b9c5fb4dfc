"""Sheets that came back, and codes that no sheet has."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, words
from kiosk.domain.sheets import Went


class SheetReturnRow(Base):
    """A goal of a printed week that was told of at the screen; its words are the check-in's."""

    __tablename__ = "sheet_return"

    check_in_id: Mapped[UUID] = mapped_column(ForeignKey("check_in.id"), primary_key=True)
    code: Mapped[str] = mapped_column(String(5), ForeignKey("sheet_code.code"), index=True)
    went: Mapped[Went] = mapped_column(words(Went, "went"))


class CodeMissRow(Base):
    """Codes in a row that no sheet has, by the screen they were typed at."""

    __tablename__ = "code_miss"

    kiosk: Mapped[str] = mapped_column(String(80), primary_key=True)
    count: Mapped[int]
    at: Mapped[datetime]
