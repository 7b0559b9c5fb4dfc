"""Printed weeks that come back in the demo: some people tell at the screen how a goal of their week went."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import date, timedelta

from db.store import WriteSession
from kiosk.actions.sheets import TellOfGoal, find_sheet, sheet_code, tell_of_goal
from kiosk.demo.chance import happens
from kiosk.demo.requests_story import LiveGoal
from kiosk.demo.words_goals import CHECK_INS
from kiosk.demo.world import World
from kiosk.domain.sheets import Went

_COMES_BACK = 0.25


def bring_sheets_back(
    write: WriteSession, world: World, kiosk: str, today: date, goals: Sequence[LiveGoal], chance: random.Random
) -> None:
    """Bring some of last week's sheets back, and let somebody mistype a code."""
    week = today - timedelta(days=today.weekday() + 7)
    for goal in goals:
        if happens(chance, _COMES_BACK):
            code = sheet_code(write, world.ids[goal.person.key], week)
            went, text = chance.choice(tuple(Went)), chance.choice(CHECK_INS)
            tell_of_goal(write, world.actor(goal.person), TellOfGoal(write.ids(), code, goal.id, went, text))
    find_sheet(write, kiosk, "")
