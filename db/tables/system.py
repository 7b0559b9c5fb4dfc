"""The audit chain and the settings."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, BigInteger, Integer, String
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base


class AuditRow(Base):
    """That something happened: ids and codes, never what people wrote. Each row's `mac` covers the one before."""

    __tablename__ = "audit"

    # Ours, not the database's: the chain has no gaps.
    seq: Mapped[int] = mapped_column(
        BigInteger().with_variant(Integer(), "sqlite"), primary_key=True, autoincrement=False
    )
    at: Mapped[datetime]
    action: Mapped[str] = mapped_column(String(60))
    # No foreign keys: erasing a person leaves the ids here.
    actor_id: Mapped[UUID | None]
    subject_id: Mapped[UUID | None] = mapped_column(index=True)
    details: Mapped[dict[str, Any]]
    mac: Mapped[str] = mapped_column(String(64))


class SettingRow(Base):
    """A named choice of the programme or of this kiosk, as JSON."""

    __tablename__ = "setting"

    name: Mapped[str] = mapped_column(String(80), primary_key=True)
    value: Mapped[Any] = mapped_column(JSON)
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012 - SQLAlchemy reads it from the class
