"""Stories, thanks and retro changes of the demo's last months: few, dated, and shared as their people share."""

from __future__ import annotations

import random
from collections.abc import Collection
from datetime import date, timedelta

from db.store import WriteSession
from kiosk.actions.retro import MoveChange, ProposeChange, move_change, propose_change
from kiosk.actions.stories import TellStory, tell_story
from kiosk.actions.thanks import SayThanks, say_thanks
from kiosk.demo.chance import happens
from kiosk.demo.roster import DemoPerson
from kiosk.demo.words_stories import CHANGES, STORIES, THANKS
from kiosk.demo.world import World
from kiosk.domain.ids import ChangeId, StoryId, ThanksId
from kiosk.domain.retro import Stage

_STORIES_FROM, _THANKS_FROM, _CHANGES_FROM = timedelta(days=200), timedelta(days=40), timedelta(days=50)
_STORY_A_DAY, _THANKS_A_DAY = 0.09, 0.4


class Telling:
    """Lets a day's stories, thanks and changes happen; nothing before the last months, as nobody had begun."""

    def __init__(self, world: World, until: date, sharing: Collection[str], chance: random.Random) -> None:
        self._world, self._until, self._chance = world, until, chance
        # Whoever lets others read stories is who tells most of them.
        self._sharing = frozenset(sharing)
        self._stories = list(STORIES)
        self._changes = [(until - _CHANGES_FROM + timedelta(days=change.after), change) for change in CHANGES]

    def pass_day(self, write: WriteSession, day: date) -> None:
        """Let somebody who was at work tell a story, thank somebody, or want the board to be other."""
        people = [each for each in self._world.people if self._world.at_work(each, day)]
        if len(people) < 2:
            return
        if self._until - day <= _STORIES_FROM and self._stories and happens(self._chance, _STORY_A_DAY):
            self._tell(write, people)
        if self._until - day <= _THANKS_FROM and happens(self._chance, _THANKS_A_DAY):
            giver, taker = self._chance.sample(people, 2)
            deed, about = self._chance.choice(THANKS)
            command = SayThanks(ThanksId(write.ids()), self._world.ids[taker.key], deed, about)
            say_thanks(write, self._world.actor(giver), command)
        for when, change in self._changes:
            if when == day:
                made = ChangeId(write.ids())
                propose_change(write, self._world.actor(self._chance.choice(people)), ProposeChange(made, change.text))
                if change.stage is not Stage.PROPOSED:
                    self._move(write, made, self._chance.choice(people), change.stage, change.why, day)

    def _tell(self, write: WriteSession, people: list[DemoPerson]) -> None:
        code, words = self._stories.pop(self._chance.randrange(len(self._stories)))
        able = [each for each in people if code in self._world.applies(each) and each.key in self._sharing]
        if code in self._world.competencies and able:
            command = TellStory(StoryId(write.ids()), self._world.competencies[code], words)
            tell_story(write, self._world.actor(self._chance.choice(able)), command)

    def _move(self, write: WriteSession, change: ChangeId, who: DemoPerson, stage: Stage, why: str, day: date) -> None:
        actor, due = self._world.actor(who), day + timedelta(weeks=4)
        seen = None
        if stage is not Stage.DROPPED:
            seen = write.ids()
            move_change(write, actor, MoveChange(seen, change, None, Stage.TAKEN_UP, actor.person_id, due))
        if stage is not Stage.TAKEN_UP:
            move_change(write, actor, MoveChange(write.ids(), change, seen, stage, why=why))
