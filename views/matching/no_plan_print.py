"""The page without a plan as a sheet of paper: the same words, for a meeting."""

from __future__ import annotations

from datetime import date

from kiosk.reports.model import ObstacleReason, ObstacleSheet, ObstacleWay
from views.matching.no_plan import NoPlanWords


def obstacle_sheet(words: NoPlanWords, programme: str, day: date) -> ObstacleSheet:
    """Return what a page says, with the programme's name and the day it was asked on."""
    return ObstacleSheet(
        programme=programme,
        as_of=day,
        sentence=words.sentence,
        together=words.together,
        reasons=tuple(ObstacleReason(reason.kind, reason.says, reason.foot) for reason in words.reasons),
        about_ways=words.about_ways,
        ways=tuple(ObstacleWay(way.says, tuple(filter(None, (way.bends, way.known, way.edges)))) for way in words.ways),
        searched=words.searched,
        needed=words.count.needed if words.count is not None else 0,
        possible=words.count.possible if words.count is not None else 0,
    )
