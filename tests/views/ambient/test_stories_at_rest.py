"""Stories on the wall while nobody is there: what is different now, without whose, and gone when taken back."""

from __future__ import annotations

from kiosk.actions.stories import withdraw_story
from kiosk.domain.consent import Audience, ItemKind
from tests.actions.test_stories import WORDS, tell
from tests.kiosk import KioskAtWork
from tests.views.ambient.test_ambient import cover, leave_alone, page
from tests.workroom import Workroom


def test_only_what_was_told_to_the_wall_speaks_there(small_workroom: Workroom) -> None:
    made = tell(small_workroom, "Amara", "LP")
    for audience, stands in ((Audience.TEAM, False), (Audience.WALL, True)):
        small_workroom.share("Amara", ItemKind.STORIES, audience)
        assert any(voice.is_story for voice in page(small_workroom).voices) is stands
    with small_workroom.store.write() as write:
        withdraw_story(write, small_workroom.actor("Amara"), made)
    assert page(small_workroom).voices == ()


def test_it_says_what_is_different_and_not_whose_it_is(kiosk: KioskAtWork) -> None:
    kiosk.workroom.share("Amara", ItemKind.STORIES, Audience.WALL)
    tell(kiosk.workroom, "Amara", "LP")
    leave_alone(kiosk)
    assert cover(kiosk).ambient.voice.text() == f"“{WORDS.different}”"
