"""Coaching cards: six to choose from, and one in use."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QLocale
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QStackedLayout, QVBoxLayout, QWidget

from kiosk.domain.changes import Topic
from kiosk.domain.clock import Clock
from kiosk.domain.coaching_cards import CoachingCard
from kiosk.domain.ids import IdMaker
from kiosk.exchange.cards import load_cards
from kiosk.jobs.runner import Jobs
from views.cards.conversation import Conversation
from views.cards.request import CardRequest
from views.cards.tools import CardTools
from views.drafts import DraftKeeper
from views.goals.desk import goal_desk
from views.goals.goal_sheet import GoalSheet
from views.place import Place
from views.signed_in import SignedIn
from widgets.choice_tile import ChoiceTile
from widgets.scroll_area import TouchScrollArea
from widgets.theme import Theme

_ACROSS, _TILE = 1500, 560
"""The least width of a card's three parts beside each other, and of a tile, in px at 1080p."""


class CardsPlace(Place):
    """`go_to` may bring a `CardRequest`: the goal that is talked about, until whoever talks is gone."""

    name: ClassVar[str] = "cards"
    topics: ClassVar[frozenset[Topic]] = frozenset()

    def __init__(self, theme: Theme, jobs: Jobs, clock: Clock, ids: IdMaker, drafts: DraftKeeper) -> None:
        super().__init__(theme)
        self._jobs, self._clock, self._ids, self._drafts = jobs, clock, ids, drafts
        self._about: CardRequest | None = None
        self._card: CoachingCard | None = None
        self._sheet: GoalSheet | None = None
        self.conversation = Conversation(theme)
        self.tools = CardTools(theme)
        self.tiles: dict[str, ChoiceTile] = {}
        self._choice = QWidget()
        self._grid = QGridLayout()
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._grid)
        column.addStretch(1)
        self._area = TouchScrollArea(theme)
        self._area.setWidget(content)
        box = QVBoxLayout(self._choice)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._area)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._choice)
        self._stack.addWidget(self.conversation)
        self._make_tiles(theme)
        self._connect()
        self.set_theme(theme)

    def title(self) -> str:
        """Return the heading."""
        return self.tr("Coaching cards")

    def subtitle(self) -> str:
        """Return the line under it."""
        if self._card is not None:
            return self._card.name
        return self.tr("A way to talk, for two people who stand here or take it along")

    def tool_band(self) -> QWidget:
        """Return the band with the steps."""
        return self.tools

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        super().set_theme(theme)
        self._grid.setSpacing(theme.px(16))
        self.conversation.set_theme(theme)
        self._turn()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand in one column where the screen stands upright."""
        super().resizeEvent(event)
        self._turn()

    def arrive(self, argument: object) -> None:
        """Begin with the choice of cards, about a goal where one was brought along."""
        self._about = argument if isinstance(argument, CardRequest) else None
        self._show_choice()

    def set_signed_in(self, signed_in: SignedIn | None) -> None:
        """Forget the goal that somebody else brought along."""
        if signed_in != self.signed_in:
            self._forget_goal()
        super().set_signed_in(signed_in)

    def rest(self) -> None:
        """Close what is open and go back to the choice."""
        if self._sheet is not None:
            self._sheet.turn_away()
        self._forget_goal()
        self._show_choice()

    def open_card(self, card_id: str) -> None:
        """Begin a conversation over a card."""
        self._card = next(card for card in self._cards() if card.id == card_id)
        self.conversation.set_card(self._card, self._about)
        self._stack.setCurrentWidget(self.conversation)
        self.header_changed.emit()

    def goal_sheet(self) -> GoalSheet:
        """Return the sheet of a goal, made when it is first needed."""
        if self._sheet is None:
            desk = goal_desk(self, self._ids, self._drafts)
            self._sheet = GoalSheet(self.theme, self.stage, self._jobs, self._clock, desk)
        return self._sheet

    def _cards(self) -> tuple[CoachingCard, ...]:
        return load_cards(QLocale().name().partition("_")[0])

    def _make_tiles(self, theme: Theme) -> None:
        for card in self._cards():
            words = self.tr("{purpose} {minutes} min").format(purpose=card.purpose, minutes=card.minutes)
            tile = ChoiceTile(theme, card.icon, card.name, words)
            tile.clicked.connect(lambda _checked=False, card_id=card.id: self.open_card(card_id))
            self.tiles[card.id] = tile

    def _connect(self) -> None:
        self.conversation.step_changed.connect(lambda number: self.tools.show_step(self._card, number))
        self.tools.back_tapped.connect(lambda: self.conversation.go_to_step(self.conversation.step - 1))
        self.tools.next_tapped.connect(lambda: self.conversation.go_to_step(self.conversation.step + 1))
        self.tools.others_tapped.connect(self._show_choice)
        self.tools.done_tapped.connect(self._show_choice)
        self.tools.goal_tapped.connect(self._on_goal_tapped)

    def _show_choice(self) -> None:
        self._card = None
        self._stack.setCurrentWidget(self._choice)
        self.tools.show_step(None, 0)
        self.header_changed.emit()

    def _on_goal_tapped(self) -> None:
        self.with_person(lambda who: self.goal_sheet().open_new(who), self.tr("A goal belongs to somebody."))

    def _forget_goal(self) -> None:
        self._about = None
        self.conversation.forget_goal()

    def _turn(self) -> None:
        upright = self.height() > self.width()
        self.conversation.set_tall(tall=upright or self.width() < self.theme.px(_ACROSS))
        columns = 1 if upright or self.width() < self.theme.px(2 * _TILE) else 2
        for place, tile in enumerate(self.tiles.values()):
            self._grid.addWidget(tile, place // columns, place % columns)
