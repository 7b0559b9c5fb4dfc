"""Practice health as a page to print: what the cards say, in their words and their order."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from db.queries.practice import PracticePage
from kiosk.domain.practice import Practice, Share, Span
from kiosk.reports.model import PracticePanel, PracticeSheet
from views.practice.card import PracticeCard
from views.practice.cards import PracticeCards
from views.practice.words import until_words, untold
from widgets.row_bars import RowBars
from widgets.week_bars import WeekBars


def practice_sheet(cards: PracticeCards, page: PracticePage, span: Span, note: str) -> PracticeSheet:
    """Return the page that the cards show over a span; `note` says what is counted."""
    practice = page.spans[span]
    return PracticeSheet(
        page.programme.name,
        page.day,
        until_words(span, practice),
        note,
        tuple(_panel(card, practice) for card in cards.cards.values()),
    )


def _panel(card: PracticeCard, practice: Practice) -> PracticePanel:
    words = card.label, card.figure, card.beside, card.purpose
    chart = card.chart
    # What is not told has no parts either.
    if chart.isHidden():
        return PracticePanel(*words)
    if isinstance(chart, WeekBars):
        weeks = tuple((bar.label, bar.count) for bar in chart.bars)
        return PracticePanel(*words, weeks, untold(), weeks=True, aim=chart.aim or 0)
    if isinstance(chart, RowBars):
        return PracticePanel(*words, tuple((row.name, row.count) for row in chart.rows), untold())
    return PracticePanel(*words, _parts(card, practice), untold())


def _parts(card: PracticeCard, practice: Practice) -> tuple[tuple[str, int | None], ...]:
    """Return in words what the marks of a card show."""
    translate = QCoreApplication.translate
    share: Share = practice.goals
    names = translate("Practice", "with an ally"), translate("Practice", "room for an ally")
    if card.name == "leaders":
        share = practice.leaders
        names = translate("Practice", "with a live edge"), translate("Practice", "none, or not on the wall")
    return (names[0], share.part), (names[1], share.rest)
