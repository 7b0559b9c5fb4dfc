"""Stories of getting better: told by whom they happened to, taken back at once."""

from __future__ import annotations

from dataclasses import dataclass

from db.queries.people import load_consents
from db.store import WriteSession
from db.tables import CompetencyRow, StoryRow
from kiosk.actions.permit import require
from kiosk.actions.sharing import choose_audience
from kiosk.actions.texts import clean
from kiosk.domain.changes import Topic
from kiosk.domain.consent import Audience, ItemKind
from kiosk.domain.errors import NotFound
from kiosk.domain.ids import CompetencyId, PersonId, StoryId
from kiosk.domain.permissions import Action, Actor
from kiosk.domain.stories import LONGEST_ANSWER, StoryWords


@dataclass(frozen=True, slots=True)
class TellStory:
    """How the actor got better at a competency; `id` is made at the kiosk.

    `audience`, where it is given, is who sees all their stories from now on.
    """

    id: StoryId
    competency_id: CompetencyId
    words: StoryWords
    audience: Audience | None = None


def tell_story(write: WriteSession, actor: Actor, command: TellStory) -> StoryId:
    """Put a story on the shelf; who sees it is its person's choice for all their stories. The same twice is one.

    Raises: NotAllowed, NotFound (`competency-missing`), InvalidInput (`text-missing`, `text-too-long`).
    """
    require(actor, Action.TELL_STORY, actor.person_id)
    session = write.session
    if session.get(StoryRow, command.id) is not None:
        return command.id
    if session.get(CompetencyRow, command.competency_id) is None:
        raise NotFound("competency-missing", competency=str(command.competency_id))
    words = command.words
    row = StoryRow(
        id=command.id,
        person_id=actor.person_id,
        competency_id=command.competency_id,
        hard=clean(words.hard, "hard", LONGEST_ANSWER, needed=True),
        did=clean(words.did, "did", LONGEST_ANSWER, needed=True),
        helped=clean(words.helped, "helped", LONGEST_ANSWER),
        different=clean(words.different, "different", LONGEST_ANSWER, needed=True),
        told_at=write.now,
        withdrawn_at=None,
    )
    session.add(row)
    _say(write, actor, row, "story_tell")
    if command.audience is not None:
        choose_audience(write, actor, ItemKind.STORIES, command.audience)
    return command.id


def withdraw_story(write: WriteSession, actor: Actor, story_id: StoryId) -> None:
    """Take a story off every shelf, at once. Raises: NotAllowed, NotFound (`story-missing`)."""
    row = _story(write, actor, story_id)
    if row.withdrawn_at is None:
        row.withdrawn_at = write.now
        _say(write, actor, row, "story_withdraw")


def untell_story(write: WriteSession, actor: Actor, story_id: StoryId, chosen: Audience, before: Audience) -> None:
    """Undo telling a story, who sees the others included: unless that is no longer what was `chosen` with it.

    Raises: NotAllowed, NotFound (`story-missing`).
    """
    withdraw_story(write, actor, story_id)
    now = load_consents(write.session, [actor.person_id]).audience(actor.person_id, ItemKind.STORIES)
    if now is chosen and chosen is not before:
        choose_audience(write, actor, ItemKind.STORIES, before)


def put_story_back(write: WriteSession, actor: Actor, story_id: StoryId) -> None:
    """Let a story stand again: the undo of withdrawing it. Raises: NotAllowed, NotFound (`story-missing`)."""
    row = _story(write, actor, story_id)
    if row.withdrawn_at is not None:
        row.withdrawn_at = None
        _say(write, actor, row, "story_put_back")


def _story(write: WriteSession, actor: Actor, story_id: StoryId) -> StoryRow:
    row = write.session.get(StoryRow, story_id)
    if row is None:
        raise NotFound("story-missing", story=str(story_id))
    require(actor, Action.TELL_STORY, PersonId(row.person_id))
    return row


def _say(write: WriteSession, actor: Actor, row: StoryRow, action: str) -> None:
    write.changed(Topic.STORIES, row.person_id)
    write.audit(action, actor.person_id, row.person_id, story=str(row.id))
