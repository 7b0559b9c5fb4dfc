"""Stories of getting better: told, read by those they were told to, and gone at once when taken back."""

from __future__ import annotations

import pytest
from sqlalchemy import func, select

from db.queries.people import load_consents
from db.queries.stories import load_shelf, load_wall_stories, story_for
from db.tables import AuditRow
from kiosk.actions.stories import TellStory, put_story_back, tell_story, untell_story, withdraw_story
from kiosk.domain.consent import Audience, ItemKind
from kiosk.domain.errors import InvalidInput, NotAllowed
from kiosk.domain.ids import StoryId
from kiosk.domain.stories import StoryWords, of_the_day
from tests.workroom import Workroom, days

WORDS = StoryWords("My hands shook.", "Ten times on the trainer.", "I start without waiting.", "A charge nurse.")


def tell(workroom: Workroom, name: str, competency: str, words: StoryWords = WORDS) -> StoryId:
    with workroom.store.write() as write:
        command = TellStory(StoryId(write.ids()), workroom.competencies[competency].id, words)
        return tell_story(write, workroom.actor(name), command)


def shelf(workroom: Workroom, viewer: str | None) -> list[tuple[str, str]]:
    """Return whose stories stand on the shelf for whoever looks, and about what."""
    with workroom.store.read() as session:
        found = load_shelf(session, workroom.id_of(viewer) if viewer else None, workroom.clock.now())
    return [(told.person.given_name, told.competency.code) for told in found.stories]


def test_a_story_is_its_persons_alone_until_they_share_it(workroom: Workroom) -> None:
    tell(workroom, "Amara", "LP")
    assert shelf(workroom, "Amara") == [("Amara", "LP")]
    assert shelf(workroom, "Dolores") == shelf(workroom, None) == []
    workroom.share("Amara", ItemKind.STORIES, Audience.TEAM)
    assert shelf(workroom, "Dolores") == [("Amara", "LP")]
    assert shelf(workroom, "Björn") == shelf(workroom, None) == []
    workroom.share("Amara", ItemKind.STORIES, Audience.WALL)
    assert shelf(workroom, None) == [("Amara", "LP")]


def test_the_shelf_goes_by_competency_then_newest_first(workroom: Workroom) -> None:
    for name in ("Amara", "Björn"):
        workroom.share(name, ItemKind.STORIES, Audience.WALL)
    tell(workroom, "Amara", "LP")
    workroom.clock.set(workroom.clock.now() + days(1))
    tell(workroom, "Björn", "LP")
    tell(workroom, "Amara", "AIR")
    codes = [column.competency.code for column in workroom.board().board.columns]
    told = [("Amara", "AIR"), ("Björn", "LP"), ("Amara", "LP")]
    assert shelf(workroom, None) == (told if codes.index("AIR") < codes.index("LP") else [*told[1:], told[0]])


def test_a_story_taken_back_is_gone_at_once_and_can_stand_again(workroom: Workroom) -> None:
    workroom.share("Amara", ItemKind.STORIES, Audience.WALL)
    made = tell(workroom, "Amara", "LP")
    for action, stands in ((withdraw_story, False), (withdraw_story, False), (put_story_back, True)):
        with workroom.store.write() as write:
            action(write, workroom.actor("Amara"), made)
        with workroom.store.read() as session:
            assert bool(load_wall_stories(session, workroom.clock.now())) is stands
            assert (story_for(session, workroom.clock.now()) is not None) is stands
    with workroom.store.write() as write, pytest.raises(NotAllowed):
        withdraw_story(write, workroom.actor("Mei-Ling"), made)


def test_the_same_command_twice_is_one_story(workroom: Workroom) -> None:
    workroom.share("Amara", ItemKind.STORIES, Audience.WALL)
    with workroom.store.write() as write:
        command = TellStory(StoryId(write.ids()), workroom.competencies["LP"].id, WORDS)
        for _ in range(2):
            tell_story(write, workroom.actor("Amara"), command)
    assert shelf(workroom, None) == [("Amara", "LP")]


def test_who_helped_may_stay_open_and_the_rest_may_not(workroom: Workroom) -> None:
    tell(workroom, "Amara", "LP", StoryWords("Hard.", "Did.", "Different."))
    with pytest.raises(InvalidInput) as refused:
        tell(workroom, "Amara", "LP", StoryWords("Hard.", "", "Different."))
    assert refused.value.code == "text-missing"


def test_a_huddle_hears_another_story_each_day(workroom: Workroom) -> None:
    for name in ("Amara", "Björn"):
        workroom.share(name, ItemKind.STORIES, Audience.WALL)
        tell(workroom, name, "LP")
    heard = set()
    for _ in range(2):
        workroom.clock.set(workroom.clock.now() + days(1))
        with workroom.store.read() as session:
            story = story_for(session, workroom.clock.now())
        assert story is not None
        heard.add(story.person.given_name)
    assert heard == {"Amara", "Björn"}


def test_without_stories_there_is_none_to_tell(workroom: Workroom) -> None:
    tell(workroom, "Amara", "LP")
    with workroom.store.read() as session:
        assert story_for(session, workroom.clock.now()) is None
    with pytest.raises(ValueError, match="no story"):
        of_the_day(0, 1)


@pytest.mark.parametrize(("meanwhile", "left"), [(Audience.WALL, Audience.TEAM), (Audience.PRIVATE, Audience.PRIVATE)])
def test_undoing_a_story_opens_nothing_that_was_closed_meanwhile(
    workroom: Workroom, meanwhile: Audience, left: Audience
) -> None:
    workroom.share("Amara", ItemKind.STORIES, Audience.TEAM)
    amara, story_id = workroom.actor("Amara"), StoryId(workroom.store.ids())
    with workroom.store.write() as write:
        tell_story(write, amara, TellStory(story_id, workroom.competencies["AIR"].id, WORDS, Audience.WALL))
    workroom.share("Amara", ItemKind.STORIES, meanwhile)
    with workroom.store.write() as write:
        untell_story(write, amara, story_id, Audience.WALL, Audience.TEAM)
    with workroom.store.read() as session:
        consents = load_consents(session, [amara.person_id])
    assert consents.audience(amara.person_id, ItemKind.STORIES) is left


def test_an_audience_nobody_changed_is_not_chosen_anew_by_the_undo(workroom: Workroom) -> None:
    workroom.share("Amara", ItemKind.STORIES, Audience.TEAM)
    amara, made = workroom.actor("Amara"), tell(workroom, "Amara", "AIR")
    choices = select(func.count()).select_from(AuditRow).where(AuditRow.action == "consent")
    with workroom.store.write() as write:
        before = write.session.scalar(choices)
        untell_story(write, amara, made, Audience.TEAM, Audience.TEAM)
        assert write.session.scalar(choices) == before
