"""The page without a plan on paper says what the page says."""

from __future__ import annotations

from datetime import date

from kiosk.app.sample_no_plan import sample_no_plan
from kiosk.reports.model import ObstacleSheet
from tests.planning import plan_year, seen_by, suggest
from tests.workroom import Workroom
from views.matching.no_plan import no_plan_words
from views.matching.no_plan_print import obstacle_sheet
from views.matching.solving import Ended


def test_every_word_of_the_page_is_on_the_sheet(small_workroom: Workroom) -> None:
    plan_year(small_workroom)
    suggest(small_workroom)
    view = seen_by(small_workroom, "Mei-Ling")
    words = no_plan_words(Ended(*sample_no_plan(view)), view)
    sheet = obstacle_sheet(words, "Riverside", date(2026, 11, 24))
    assert isinstance(sheet, ObstacleSheet)
    assert (sheet.sentence, sheet.together, sheet.about_ways) == (words.sentence, words.together, words.about_ways)
    assert [(each.kind, each.says, each.foot) for each in sheet.reasons] == [
        (each.kind, each.says, each.foot) for each in words.reasons
    ]
    assert [(way.says, way.facts) for way in sheet.ways] == [
        (way.says, (way.bends, way.known, way.edges)) for way in words.ways
    ]
    assert words.count is not None
    assert (sheet.needed, sheet.possible) == (words.count.needed, words.count.possible)
