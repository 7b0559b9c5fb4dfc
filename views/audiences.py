"""Who reads what: the audiences by name, the same wherever one is chosen or told."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from kiosk.domain.consent import Audience
from widgets.chips import Choice


def audience_name(audience: Audience, *, in_huddle: bool = False) -> str:
    """Return an audience's name; `in_huddle` for what a team hears in its huddle, where nobody gives a PIN."""
    translate = QCoreApplication.translate
    if in_huddle and audience is Audience.TEAM:
        return translate("Audience", "My team’s huddle")
    return {
        Audience.PRIVATE: translate("Audience", "Only me"),
        Audience.COACH: translate("Audience", "My coaches"),
        Audience.TEAM: translate("Audience", "My team"),
        Audience.WALL: translate("Audience", "The wall"),
    }[audience]


def audience_choices(audiences: Iterable[Audience] = Audience, *, in_huddle: bool = False) -> list[Choice]:
    """Return these audiences to choose from, keyed by their own names."""
    return [Choice(audience.name, audience_name(audience, in_huddle=in_huddle)) for audience in audiences]
