"""What the command line says of one-time codes."""

from __future__ import annotations

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from kiosk.actions.pins import GivenCode


def code_lines(name: str, given: GivenCode, zone: ZoneInfo) -> list[str]:
    """Return who has which code, what it is for, and until when, in the programme's own time."""
    return [
        f"One-time code of {name}: {given.digits}",
        f"It works once, until {_moment(given, zone)}.",
        f"{name} touches their name at the kiosk, gives the code, and chooses a PIN.",
    ]


def list_lines(given: Sequence[tuple[str, GivenCode]], zone: ZoneInfo) -> list[str]:
    """Return a line for each code, to cut apart, and what they are for."""
    if not given:
        return ["Everybody on the roster has a PIN, or a code that still works."]
    return [
        *(f"{code.digits}  {name}" for name, code in given),
        f"Each works once, until {_moment(given[0][1], zone)}.",
        "They touch their name at the kiosk, give the code, and choose a PIN.",
    ]


def _moment(given: GivenCode, zone: ZoneInfo) -> str:
    until = given.until.astimezone(zone)
    return f"{until:%A}, {until.day} {until:%B %Y, %H:%M}"
