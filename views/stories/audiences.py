"""Who sees one's stories: the four audiences, and what each means for them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from kiosk.domain.consent import Audience
from views.audiences import audience_choices
from widgets.segmented import Segmented
from widgets.theme import Theme


def audience_switch(theme: Theme) -> Segmented:
    """Return the switch between audiences, keyed by their names."""
    # Soft: where it stands, a primary button stands beside it.
    name = QCoreApplication.translate("StoryAudience", "Who sees my stories")
    return Segmented(theme, audience_choices(), Audience.PRIVATE.name, "soft", name=name)


def audience_meaning(audience: Audience) -> str:
    """Return what an audience means for one's stories."""
    translate = QCoreApplication.translate
    meanings = {
        Audience.PRIVATE: translate("StoryAudience", "All my stories: nobody but me reads them."),
        Audience.COACH: translate("StoryAudience", "All my stories: for those whose help I said yes to."),
        Audience.TEAM: translate("StoryAudience", "All my stories: for my team and my coaches, signed in."),
        Audience.WALL: translate(
            "StoryAudience", "All my stories: for everybody, with my name here, without it while nobody is there."
        ),
    }
    return meanings[audience]
