"""The eight cards of practice health, filled from what may be shown of a span."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from kiosk.domain.huddles import LONGEST
from kiosk.domain.practice import HowLong, HowSoon, Practice, Share, Span, Way, total
from views.dates import short_day
from views.practice.card import PracticeCard
from views.practice.words import how_long_words, how_soon_words, not_begun_words, span_words, untold, way_words
from widgets.mark_grid import MarkGrid, MarkShape
from widgets.row_bars import BarRow, RowBars
from widgets.theme import Theme
from widgets.week_bars import Bar, WeekBars

_LEAST_WIDTH = 400
_WAYS_SHOWN = 3
COLUMNS = (4, 2, 1)


class PracticeCards(QWidget):
    """The cards, four, two or one beside each other. Signals: `chosen_changed` after a touch."""

    chosen_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._columns = 0
        self._not_begun = ""
        few = untold()
        self.held, self.minutes = WeekBars(theme, few), WeekBars(theme, few)
        self.goals, self.leaders = MarkGrid(theme, MarkShape.BALL), MarkGrid(theme, MarkShape.EDGE)
        self.requests, self.across, self.upward, self.fixes = (RowBars(theme, few) for _ in range(4))
        made = [
            PracticeCard(theme, "held", self.tr("Huddles held"), self.held),
            PracticeCard(theme, "minutes", self.tr("Minutes a huddle"), self.minutes),
            PracticeCard(theme, "goals", self.tr("Goals with an ally"), self.goals),
            PracticeCard(theme, "leaders", self.tr("Leaders with a live edge"), self.leaders),
            PracticeCard(theme, "requests", self.tr("Requests met, how soon"), self.requests),
            PracticeCard(theme, "across", self.tr("Coaching across professions"), self.across),
            PracticeCard(theme, "upward", self.tr("Coaching upward"), self.upward),
            PracticeCard(theme, "fixes", self.tr("From log to fix"), self.fixes),
        ]
        self.cards = {card.name: card for card in made}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        for card in made:
            card.clicked.connect(lambda _checked=False, card=card: self._on_clicked(card))
        self.set_theme(theme)

    @property
    def chosen(self) -> PracticeCard | None:
        """The card that was touched."""
        return next((card for card in self.cards.values() if card.isChecked()), None)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        self._theme = theme
        self._grid.setSpacing(theme.px(16))
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let as many stand beside each other as have room now."""
        super().resizeEvent(event)
        self._place()

    def choose_none(self) -> None:
        """Forget which one was touched."""
        for card in self.cards.values():
            card.setChecked(False)

    def set_practice(self, span: Span, practice: Practice) -> None:
        """Show the figures of a span."""
        self._not_begun = "" if practice.is_begun else not_begun_words(span)
        self._say_huddles(span, practice)
        self._say_people(practice)
        self._say_requests(span, practice)
        self._say_coaching(span, practice)
        self._say_fixes(span, practice)

    # Insides

    def _place(self) -> None:
        least = self._theme.px(_LEAST_WIDTH)
        columns = next((count for count in COLUMNS if self.width() >= count * least), 1)
        if columns == self._columns:
            return
        self._columns = columns
        for number, card in enumerate(self.cards.values()):
            self._grid.addWidget(card, number // columns, number % columns)
        for column in range(COLUMNS[0]):
            self._grid.setColumnStretch(column, int(column < columns))

    def _on_clicked(self, touched: PracticeCard) -> None:
        for card in self.cards.values():
            if card is not touched:
                card.setChecked(False)
        self.chosen_changed.emit()

    def _say_huddles(self, span: Span, practice: Practice) -> None:
        when = span_words(span)
        days = [short_day(max(week.monday, practice.first)) for week in practice.weeks]
        self.held.set_bars([Bar(day, week.held) for day, week in zip(days, practice.weeks, strict=True)])
        self.minutes.set_bars(
            [Bar(day, week.minutes) for day, week in zip(days, practice.weeks, strict=True)], aim=LONGEST
        )
        habit = self.tr("week by week, all teams: a habit is what is kept up")
        self.cards["held"].say(practice.held, when, habit, not_begun=self._not_begun)
        middle = self.tr("the middle one, {when}").format(when=when)
        short = self.tr("ten or fewer, dotted: what is short can be held every day")
        self.cards["minutes"].say(practice.minutes, middle, short, not_begun=self._not_begun)

    def _say_people(self, practice: Practice) -> None:
        goals, leaders = practice.goals, practice.leaders
        beside = self.tr("live goals")
        if goals.whole is not None:
            beside = self.tr("of {count} live goals").format(count=goals.whole)
        alone = self.tr("so that nobody learns alone")
        if goals.rest is not None:
            alone = self.tr("so that nobody learns alone: {count} have room for an ally").format(count=goals.rest)
        self._mark(self.goals, goals, beside)
        self.cards["goals"].say(goals.part, beside, alone, parts=goals.rest is not None)
        beside = self.tr("leaders")
        if leaders.whole is not None:
            beside = self.tr("of {count} leaders").format(count=leaders.whole)
        self._mark(self.leaders, leaders, beside)
        seen = self.tr("who leads learns in sight of all; who, only by their choice")
        self.cards["leaders"].say(leaders.part, beside, seen, parts=leaders.rest is not None)

    def _mark(self, grid: MarkGrid, share: Share, beside: str) -> None:
        grid.set_marks(share.part or 0, share.rest or 0, f"{share.part or untold()} {beside}")

    def _say_requests(self, span: Span, practice: Practice) -> None:
        counts, beside = practice.requests, span_words(span)
        asked = total(counts.get(how) for how in HowSoon)
        if practice.requests_met is not None and HowSoon.NOBODY in counts:
            beside = self.tr("of {count} {when}").format(count=asked, when=beside)
        self.requests.set_rows([BarRow(how_soon_words(how), counts.get(how)) for how in HowSoon])
        worth = self.tr("watch-me requests end with their day: asking is worth it where somebody comes")
        met = practice.requests_met
        self.cards["requests"].say(met, beside, worth, parts=bool(counts), not_begun=self._not_begun)

    def _say_coaching(self, span: Span, practice: Practice) -> None:
        beside = self.tr("times, {when}").format(when=span_words(span))
        for name, bars, ways, purpose in (
            ("across", self.across, practice.across, self.tr("seen and told, or offered: each sees what others miss")),
            ("upward", self.upward, practice.upward, self.tr("from those with less rank: everybody is a coach")),
        ):
            bars.set_rows(_way_rows(ways))
            times = total(count for _, count in ways)
            self.cards[name].say(times, beside, purpose, not_begun=self._not_begun)

    def _say_fixes(self, span: Span, practice: Practice) -> None:
        rows = [BarRow(how_long_words(how), practice.fixes.get(how)) for how in HowLong]
        rows.append(BarRow(self.tr("still to mend"), practice.open_fixes))
        self.fixes.set_rows(rows)
        done = total(practice.fixes.values())
        beside = self.tr("mended, {when}").format(when=span_words(span))
        purpose = self.tr("what the learning log showed is put right: writing it down pays")
        still = practice.open_fixes is not None
        self.cards["fixes"].say(done, beside, purpose, parts=still, not_begun=self._not_begun)


def _way_rows(ways: Sequence[tuple[Way, int]]) -> list[BarRow]:
    """Return the most frequent ways, the other ones that are told as one, and that there may be more."""
    translate = QCoreApplication.translate
    rows = [BarRow(way_words(way), count) for way, count in ways[:_WAYS_SHOWN]]
    others = ways[_WAYS_SHOWN:]
    if others:
        rows.append(BarRow(translate("Practice", "other ways"), total(count for _, count in others)))
    return [*rows, BarRow(translate("Practice", "any other way"), None)]
