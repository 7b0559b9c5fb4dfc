"""What belongs to one screen and to nobody. Anybody before it may change how it looks; who passes by, a chief says."""

from __future__ import annotations

from datetime import time
from hashlib import sha256

from sqlalchemy.orm import Session

from db.store import WriteSession
from db.tables import SettingRow
from kiosk.actions.permit import require
from kiosk.domain.permissions import Action, Actor
from kiosk.domain.screens import DIAGONALS, DISTANCES, PALETTES, TEXT_PERCENTS, Night, ScreenSettings

_LONGEST_NAME = 60


def keep_screen(write: WriteSession, screen: str, settings: ScreenSettings) -> None:
    """Keep a screen's choices for its next start. Nobody's record: the audit trail has no row of it."""
    name, value = _name(screen), _to_json(settings)
    row = write.session.get(SettingRow, name)
    if row is None:
        write.session.add(SettingRow(name=name, value=value))
    else:
        row.value = value


def choose_passers_by(write: WriteSession, actor: Actor, screen: str, settings: ScreenSettings) -> None:
    """Keep whether only staff pass by a screen: then names stay on it when nobody is there. Raises: NotAllowed."""
    require(actor, Action.CHOOSE_PASSERS_BY)
    keep_screen(write, screen, settings)
    write.audit("passers_by", actor.person_id, None, screen=screen, staff_only=settings.staff_only)


def kept_screen(session: Session, screen: str) -> ScreenSettings | None:
    """Return what was last chosen on a screen, None where nothing was.

    What does not read as a choice (of a later version, or by hand) is as if it had not been made: a wall must start.
    """
    row = session.get(SettingRow, _name(screen))
    if row is None:
        return None
    # Earlier versions kept the palette alone.
    value = {"palette": row.value} if isinstance(row.value, str) else row.value
    return _from_json(value) if isinstance(value, dict) else None


def _to_json(settings: ScreenSettings) -> dict[str, object]:
    night = settings.night
    return {
        "palette": settings.palette,
        "night": [night.begins.isoformat("minutes"), night.ends.isoformat("minutes")] if night else None,
        "text_percent": settings.text_percent,
        "diagonal": settings.diagonal,
        "distance": settings.distance,
        "still": settings.still,
        "staff_only": settings.staff_only,
        "language": settings.language,
    }


def _from_json(value: dict[str, object]) -> ScreenSettings:
    usual = ScreenSettings()
    palette, percent, language = value.get("palette"), value.get("text_percent"), value.get("language")
    diagonal, distance = value.get("diagonal"), value.get("distance")
    return ScreenSettings(
        palette=palette if isinstance(palette, str) and palette in PALETTES else usual.palette,
        night=_night(value.get("night")),
        text_percent=percent if isinstance(percent, int) and percent in TEXT_PERCENTS else usual.text_percent,
        diagonal=diagonal if isinstance(diagonal, int) and diagonal in DIAGONALS else None,
        distance=distance if isinstance(distance, float) and distance in DISTANCES else None,
        still=value.get("still") is True,
        staff_only=value.get("staff_only") is True,
        language=language if isinstance(language, str) else "",
    )


def _night(value: object) -> Night | None:
    if not isinstance(value, list) or len(value) != 2:
        return None
    try:
        return Night(time.fromisoformat(str(value[0])), time.fromisoformat(str(value[1])))
    except ValueError:
        return None


def _name(screen: str) -> str:
    # Longer names would not fit the column; two of the same beginning are still two screens.
    short = screen if len(screen) <= _LONGEST_NAME else sha256(screen.encode()).hexdigest()[:_LONGEST_NAME]
    return f"screen.{short}.look"
