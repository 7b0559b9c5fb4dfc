"""The programme, its choices, roles and teams."""

from __future__ import annotations

from dataclasses import fields
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.tables import ProgrammeRow, SettingRow, TeamRow
from kiosk.domain.clock import Calendar
from kiosk.domain.errors import NotFound
from kiosk.domain.ids import ProgrammeId, TeamId
from kiosk.domain.programme import Programme, Settings, Team

SETTING_PREFIX = "programme."


def load_programme(session: Session) -> Programme:
    """Return the programme this database is of. Raises: NotFound (`programme-missing`) before the first set-up."""
    row = session.scalars(select(ProgrammeRow).order_by(ProgrammeRow.id).limit(1)).one_or_none()
    if row is None:
        raise NotFound("programme-missing")
    return Programme(
        ProgrammeId(row.id),
        row.name,
        Calendar(ZoneInfo(row.zone), row.day_turns_at),
        row.stage,
        row.is_demo,
        load_settings(session),
    )


def load_settings(session: Session) -> Settings:
    """Return the programme's choices; what was never chosen is as it comes out of the box."""
    rows = session.execute(select(SettingRow.name, SettingRow.value).where(SettingRow.name.startswith(SETTING_PREFIX)))
    known = {field.name for field in fields(Settings)}
    chosen = {name.removeprefix(SETTING_PREFIX): value for name, value in rows}
    values = {name: value for name, value in chosen.items() if name in known}
    if "supporters" in values:
        values["supporters"] = tuple((str(heading), str(who)) for heading, who in values["supporters"])
    return Settings(**values)


def load_teams(session: Session, programme_id: ProgrammeId) -> list[Team]:
    """Return the programme's teams by name."""
    rows = session.scalars(select(TeamRow).where(TeamRow.programme_id == programme_id).order_by(TeamRow.name))
    return [Team(TeamId(row.id), row.name) for row in rows]
