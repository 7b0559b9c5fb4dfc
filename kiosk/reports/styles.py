"""The types and margins that sheets share."""

from __future__ import annotations

from kiosk.reports import colours
from kiosk.reports.canvas import Paper, Point
from kiosk.reports.text import BOLD, MEDIUM, REGULAR, SEMIBOLD, Run, Type

GOAL_MARGIN, PLAN_MARGIN = 34.6, 27.0


def body(size: float = 9.2, role: str = "ink2") -> Type:
    """Running text."""
    return Type(REGULAR, size, colours.role(role))


def medium(size: float, role: str = "ink") -> Type:
    """Goal text and captions."""
    return Type(MEDIUM, size, colours.role(role), -0.012)


def strong(size: float = 9.2, role: str = "ink") -> Type:
    """Names and labels."""
    return Type(SEMIBOLD, size, colours.role(role), -0.008)


def title(size: float, role: str = "ink") -> Type:
    """Titles and numbers, tighter as they grow."""
    return Type(BOLD, size, colours.role(role), -0.02 if size > 11.5 else -0.008)


def section(size: float = 9.2) -> Type:
    """The grey label above a part of a sheet."""
    return Type(SEMIBOLD, size, colours.role("ink3"), -0.004)


def bold_in(template: str, values: dict[str, str], plain: Type, bold: Type, marked: str) -> list[Run]:
    """Fill a translated template and set the value of `{marked}` in bold, wherever a language puts it."""
    before, _, after = template.partition("{" + marked + "}")
    return [
        Run(before.format(**values), plain),
        Run(values[marked], bold),
        Run(after.format(**values), plain),
    ]


def spoken_code(code: str) -> str:
    """Return a sheet code in two groups, as it is read out: `7K4 M2`."""
    return f"{code[:3]} {code[3:]}" if len(code) > 4 else code


def mark_note(paper: Paper, at: Point, room: float) -> None:
    """Say what the mark stands for, where this page shows it."""
    if paper.marked:
        words = paper.translate("Sheet", "◇ stands for letters or signs that this print cannot show.")
        paper.words(at, words, body(7.2, "ink3"), room=room)
