"""Somebody's goals: what they work on, where, with whom, how it goes; on one's own page with what can be done."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.queries.goals import SharedGoal
from db.queries.person import Again, PersonPage, competency_of, standing_of
from views.dates import age_words, past_day, short_day
from views.goals.card import source_words
from views.person.again import AgainItem
from views.person.allies import AllyNames, OwnAllies
from views.person.panel import Panel, clear
from views.person.parting import paint_line_above
from views.scales import pin_scale, standing_pin
from widgets.bands import IconView
from widgets.buttons import Button, IconButton
from widgets.labels import TextLabel
from widgets.pin_view import PinView
from widgets.theme import CAPTION, NAME, Theme


class GoalItem(QWidget):
    """One live goal.

    Signals: `check_in_tapped(Goal)`, `change_tapped(Goal)`, `reached_tapped(Goal)`, `let_go_tapped(Goal)`,
    `ally_answered(Goal, Ally, OfferAnswer)`, each only on one's own page; `cards_tapped(Goal)` on everybody's.
    """

    check_in_tapped = Signal(object)
    change_tapped = Signal(object)
    reached_tapped = Signal(object)
    let_go_tapped = Signal(object)
    ally_answered = Signal(object, object, object)
    cards_tapped = Signal(object)

    def __init__(self, theme: Theme, page: PersonPage, shared: SharedGoal, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._page, self.goal = theme, page, shared.goal
        self.buttons: dict[str, Button] = {}
        self.allies: OwnAllies | None = None
        self.setObjectName(f"person.goal.{self.goal.id}")
        box = QVBoxLayout(self)
        box.setContentsMargins(0, theme.px(10), 0, theme.px(14))
        box.setSpacing(theme.px(8))
        box.addLayout(self._head())
        box.addWidget(TextLabel(theme, self.goal.text, 24, CAPTION, max_lines=0))
        if self.goal.practice_ground:
            box.addLayout(self._line("map-pin", self.goal.practice_ground))
        if shared.allies:
            box.addWidget(self._allies(shared))
        if self.goal.check_ins:
            newest = self.goal.check_ins[-1]
            day = past_day(page.programme.calendar.day_of(newest.at), page.day)
            said = self.tr("{day}: {words}").format(day=day, words=newest.text)
            box.addLayout(self._line("message-circle", said))
        if page.own:
            box.addSpacing(theme.px(2))
            box.addLayout(self._deeds())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt hands the event in
        """Paint the line above, which parts it from the goal before."""
        paint_line_above(self, self._theme)

    def _head(self) -> QHBoxLayout:
        competency = competency_of(self._page, self.goal.competency_id)
        standing = standing_of(self._page, self.goal.competency_id)
        pin = standing_pin(competency.scale, standing.level if standing else None, self.goal.target_level)
        row = QHBoxLayout()
        row.setSpacing(self._theme.px(12))
        row.addWidget(PinView(self._theme, pin, pin_scale(competency.scale), width=84, height=38))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(TextLabel(self._theme, competency.name, 22, NAME, max_lines=2))
        # Below the name: beside it a narrow card would have to cut it.
        words.addWidget(TextLabel(self._theme, self._since(), 18, CAPTION, "ink2", max_lines=2))
        words.addStretch(1)
        row.addLayout(words, 1)
        row.addWidget(self._cards_button())
        return row

    def _cards_button(self) -> IconButton:
        name = self.tr("Talk about it with a coaching card")
        self.cards_button = IconButton(self._theme, "messages-square", name, "soft", width=64, height=56)
        self.cards_button.clicked.connect(lambda: self.cards_tapped.emit(self.goal))
        return self.cards_button

    def _since(self) -> str:
        """Return how long it lives, till when, and where it came from."""
        began, source = self._page.programme.calendar.day_of(self.goal.started_at), self.goal.source
        words = age_words(max(0, (self._page.day - began).days))
        if self.goal.due is not None:
            words = self.tr("{age} · by {day}").format(age=words, day=short_day(self.goal.due))
        if source is not None:
            words = self.tr("{age} · {source}").format(age=words, source=source_words(source.kind))
        return words

    def _line(self, icon: str, text: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._theme.px(10))
        row.addWidget(IconView(self._theme, icon, 24))
        row.addWidget(TextLabel(self._theme, text, 20, CAPTION, "ink2", max_lines=2), 1)
        return row

    def _allies(self, shared: SharedGoal) -> QWidget:
        if not self._page.own:
            return AllyNames(self._theme, shared)
        self.allies = OwnAllies(self._theme, shared)
        self.allies.answered.connect(lambda ally, answer: self.ally_answered.emit(self.goal, ally, answer))
        return self.allies

    def _deeds(self) -> QHBoxLayout:
        deeds = (
            ("check_in", self.tr("How it goes"), self.check_in_tapped),
            ("change", self.tr("Change"), self.change_tapped),
            ("reached", self.tr("Reached"), self.reached_tapped),
            ("let_go", self.tr("Let go"), self.let_go_tapped),
        )
        row = QHBoxLayout()
        row.setSpacing(self._theme.px(10))
        for key, text, signal in deeds:
            button = Button(self._theme, text, None, "soft", height=56, size=19)
            button.clicked.connect(lambda _checked=False, signal=signal: signal.emit(self.goal))
            row.addWidget(button)
            self.buttons[key] = button
        return row


class GoalsPanel(Panel):
    """Live goals, and on one's own page what is to be seen again; what was reached stands among what happened lately.

    Signals: as of `GoalItem` and `AgainItem`.
    """

    check_in_tapped = Signal(object)
    change_tapped = Signal(object)
    reached_tapped = Signal(object)
    let_go_tapped = Signal(object)
    ally_answered = Signal(object, object, object)
    cards_tapped = Signal(object)
    ask_tapped = Signal(object)
    take_back_tapped = Signal(object)
    take_up_tapped = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent=parent)
        self.set_heading(self.tr("Goals"), "")
        self.items: list[GoalItem] = []
        self.again: list[AgainItem] = []

    def set_page(self, page: PersonPage) -> None:
        """Show what there is; on one's own page words stand where nothing does."""
        clear(self.rows)
        self.items = [self._item(page, shared) for shared in page.goals]
        for item in self.items:
            self.rows.addWidget(item)
        if not self.items and page.own:
            words = self.tr("No goal lives at the moment. One thing, small enough for a week: New goal starts it.")
            self.rows.addWidget(TextLabel(self.theme, words, 22, CAPTION, "ink2", max_lines=0))
        self.again = [self._to_be_seen(page, again) for again in page.again]
        for found in self.again:
            self.rows.addWidget(found)
        self.rows.addStretch(1)

    def wipe(self) -> None:
        """Show nobody's."""
        clear(self.rows)
        self.items, self.again = [], []

    def _to_be_seen(self, page: PersonPage, again: Again) -> AgainItem:
        item = AgainItem(self.theme, page, again)
        item.ask_tapped.connect(self.ask_tapped)
        item.take_back_tapped.connect(self.take_back_tapped)
        item.take_up_tapped.connect(self.take_up_tapped)
        return item

    def _item(self, page: PersonPage, shared: SharedGoal) -> GoalItem:
        item = GoalItem(self.theme, page, shared)
        item.check_in_tapped.connect(self.check_in_tapped)
        item.change_tapped.connect(self.change_tapped)
        item.reached_tapped.connect(self.reached_tapped)
        item.let_go_tapped.connect(self.let_go_tapped)
        item.ally_answered.connect(self.ally_answered)
        item.cards_tapped.connect(self.cards_tapped)
        return item
