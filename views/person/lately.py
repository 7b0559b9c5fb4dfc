"""What happened lately: dated facts of what was seen, begun, said and reached, newest first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.queries.person import PersonPage, Standing, competency_of
from kiosk.domain.goals import Goal, GoalStatus
from views.dates import past_day
from views.person.panel import Panel, clear
from views.thanks.words import ICONS, deed_words
from widgets.bands import IconView
from widgets.labels import TextLabel
from widgets.theme import CAPTION, NAME, Theme

MOST = 24


@dataclass(frozen=True, slots=True)
class Fact:
    """One line: when, of which kind (an icon), in a few words; `detail` is what somebody said or wrote."""

    at: datetime
    icon: str
    words: str
    detail: str = ""


def facts_of(page: PersonPage) -> tuple[Fact, ...]:
    """Return what happened, newest first, at most 24; of nothing but what stands on the page for whoever looks."""
    found = [fact for standing in page.standings if standing.applies for fact in _seen(standing)]
    for goal in (*(shared.goal for shared in page.goals), *page.reached):
        found += _of_goal(goal, competency_of(page, goal.competency_id).name, own=page.own)
    for thanks, giver in page.thanks:
        said = deed_words(thanks.deed, giver.given_name, page.person.given_name)
        found.append(Fact(thanks.said_at, ICONS[thanks.deed], said, thanks.about))
    # Of one moment, what came out of the other is the newer.
    return tuple(sorted(found, key=lambda fact: fact.at)[::-1][:MOST])


def _seen(standing: Standing) -> Iterator[Fact]:
    translate = QCoreApplication.translate
    name, levels = standing.competency.name, standing.competency.scale.levels
    for before, item in pairwise((None, *standing.observed)):
        assert item is not None
        again = before is not None and before.level == item.level
        words = translate("Lately", "{name}: again “{level}”") if again else translate("Lately", "{name}: “{level}”")
        yield Fact(item.observed_at, "eye", words.format(name=name, level=levels[item.level].name), item.seen)
    own = translate("Lately", "{name}: own view “{level}”")
    for item in standing.own:
        words = own.format(name=name, level=levels[item.level].name)
        yield Fact(item.observed_at, "circle-user", words, item.seen)


def _of_goal(goal: Goal, name: str, *, own: bool) -> Iterator[Fact]:
    translate = QCoreApplication.translate
    begun, said = translate("Lately", "New growth edge: {name}"), translate("Lately", "How it goes: {name}")
    yield Fact(goal.started_at, "target", begun.format(name=name), goal.text)
    live = goal.status is GoalStatus.LIVE
    # Others read how a goal goes where it stands on its card: the newest words, while it lives.
    for item in goal.check_ins if own else goal.check_ins[-1:] if live else ():
        yield Fact(item.at, "message-circle", said.format(name=name), item.text)
    if goal.status is GoalStatus.REACHED and goal.ended_at is not None:
        yield Fact(goal.ended_at, "check", translate("Lately", "Reached: {name}").format(name=name), goal.text)


class LatelyPanel(Panel):
    """The facts, one below the other."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent=parent)
        self.set_heading(self.tr("Lately"), "")
        self.facts: tuple[Fact, ...] = ()

    def set_page(self, page: PersonPage) -> None:
        """Show what happened."""
        clear(self.rows)
        self.facts = facts_of(page)
        days = [past_day(page.programme.calendar.day_of(fact.at), page.day) for fact in self.facts]
        labels = [TextLabel(self.theme, day, 18, CAPTION, "ink2", tabular=True) for day in days]
        width = max((label.sizeHint().width() for label in labels), default=0)
        for fact, when in zip(self.facts, labels, strict=True):
            when.setFixedWidth(width)
            self.rows.addWidget(self._line(fact, when))
        self.rows.addStretch(1)

    def wipe(self) -> None:
        """Show nobody's."""
        clear(self.rows)
        self.facts = ()

    def _line(self, fact: Fact, when: TextLabel) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, self.theme.px(2), 0, self.theme.px(2))
        row.setSpacing(self.theme.px(12))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(TextLabel(self.theme, fact.words, 20, NAME, max_lines=2))
        if fact.detail:
            words.addWidget(TextLabel(self.theme, fact.detail, 19, CAPTION, "ink2", max_lines=2))
        row.addWidget(when, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(IconView(self.theme, fact.icon, 24), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        return line
