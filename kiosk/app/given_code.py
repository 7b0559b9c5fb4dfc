"""What the command line says of a one-time code."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from kiosk.actions.pins import GivenCode


def code_lines(name: str, given: GivenCode, zone: str) -> list[str]:
    """Return who has which code, what it is for, and until when, in the programme's own time."""
    until = given.until.astimezone(ZoneInfo(zone))
    last = f"{until:%A}, {until.day} {until:%B %Y, %H:%M}"
    return [
        f"One-time code of {name}: {given.digits}",
        f"It works once, until {last}: they touch their name at the kiosk, give the code, and choose a PIN.",
    ]
