"""A card in use: its steps at one side, the one that is open in the middle, what it is about at the other."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from kiosk.domain.coaching_cards import CoachingCard, Ending
from views.cards.request import CardRequest
from views.cards.tiles import QuestionTile, StepTile
from views.person.panel import Panel, clear
from widgets.labels import TextLabel
from widgets.roomy import RoomyArea
from widgets.sizes import UNBOUNDED
from widgets.theme import CAPTION, NAME, TITLE, Theme

_SIDE = 400


class Conversation(QWidget):
    """Nothing is typed here, and nothing is kept but which step is open. Signals: `step_changed(number)`."""

    step_changed = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._card: CoachingCard | None = None
        self._about: CardRequest | None = None
        self.step = 0
        self.steps: list[StepTile] = []
        self.questions: list[QuestionTile] = []
        self.left, self.middle, self.right = Panel(theme, ""), Panel(theme, ""), Panel(theme, "")
        content = QWidget()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, content)
        self._row.setContentsMargins(0, 0, 0, 0)
        for panel, share in ((self.left, 0), (self.middle, 1), (self.right, 0)):
            self._row.addWidget(panel, share)
        self._area = RoomyArea(theme, content)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._area)
        self._tall = False
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures; what stands in the panels is made anew."""
        self._theme = theme
        self._row.setSpacing(theme.px(16))
        for panel in (self.left, self.middle, self.right):
            panel.set_theme(theme)
        self._turn()
        self._fill()

    def set_tall(self, *, tall: bool) -> None:
        """Stand one below the other, whole, and scroll as one; or beside each other."""
        self._tall = tall
        self._turn()

    def set_card(self, card: CoachingCard, about: CardRequest | None) -> None:
        """Begin a conversation over a card, perhaps about a goal."""
        self._card, self._about, self.step = card, about, 0
        self._fill()

    def forget_goal(self) -> None:
        """Show the card, and nobody's goal."""
        if self._about is not None:
            self._about = None
            self._fill()

    def go_to_step(self, number: int) -> None:
        """Open a step."""
        if self._card is not None and 0 <= number < len(self._card.steps):
            self.step = number
            for place, tile in enumerate(self.steps):
                tile.setChecked(place == number)
                tile.set_over(over=place < number)
            self._fill_middle(self._card)
            self.step_changed.emit(number)

    def _fill(self) -> None:
        for panel in (self.left, self.middle, self.right):
            clear(panel.rows)
        card = self._card
        if card is None:
            return
        self.left.set_heading(card.name, self.tr("{minutes} min").format(minutes=card.minutes))
        self.steps = []
        for number, step in enumerate(card.steps):
            tile = StepTile(self._theme, number + 1, step)
            tile.clicked.connect(lambda _checked=False, number=number: self.go_to_step(number))
            self.left.rows.addWidget(tile)
            self.steps.append(tile)
        self.left.rows.addStretch(1)
        self._fill_right(card)
        self.go_to_step(self.step)

    def _fill_middle(self, card: CoachingCard) -> None:
        step = card.steps[self.step]
        clear(self.middle.rows)
        place = self.tr("Step {number} of {count}").format(number=self.step + 1, count=len(card.steps))
        self.middle.set_heading(place, "")
        rows = self.middle.rows
        rows.addWidget(TextLabel(self._theme, step.name, 46, TITLE, max_lines=2))
        rows.addWidget(TextLabel(self._theme, step.says, 28, CAPTION, max_lines=0))
        rows.addSpacing(self._theme.px(22))
        rows.addWidget(TextLabel(self._theme, self.tr("A question to begin with"), 20, NAME, "ink2"))
        self.questions = []
        for question in step.questions:
            tile = QuestionTile(self._theme, question)
            tile.clicked.connect(lambda _checked=False, tile=tile: self._on_question_clicked(tile))
            rows.addWidget(tile)
            self.questions.append(tile)
        rows.addStretch(1)
        self._area.fit()

    def _fill_right(self, card: CoachingCard) -> None:
        rows, about = self.right.rows, self._about
        if about is not None:
            self.right.set_heading(self.tr("In front of us"), "")
            rows.addWidget(TextLabel(self._theme, about.name, 20, NAME, "ink2", max_lines=2))
            rows.addWidget(TextLabel(self._theme, about.competency, 24, NAME, max_lines=2))
            rows.addWidget(TextLabel(self._theme, about.text, 24, CAPTION, max_lines=0))
            if about.practice_ground:
                rows.addWidget(TextLabel(self._theme, about.practice_ground, 20, CAPTION, "ink2", max_lines=2))
            rows.addSpacing(self._theme.px(18))
        else:
            self.right.set_heading(self.tr("This card"), "")
        rows.addWidget(TextLabel(self._theme, card.purpose, 24, CAPTION, max_lines=0))
        if card.ending is Ending.GOAL:
            rows.addSpacing(self._theme.px(12))
            ends = self.tr("It can end in a goal. The rest stays with those who talked.")
            rows.addWidget(TextLabel(self._theme, ends, 20, CAPTION, "ink2", max_lines=0))
        rows.addStretch(1)
        rows.addWidget(TextLabel(self._theme, card.source, 17, CAPTION, "ink2", max_lines=0))

    def _turn(self) -> None:
        tall = self._tall
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if tall else QBoxLayout.Direction.LeftToRight)
        for panel in (self.left, self.middle, self.right):
            panel.set_whole(whole=tall)
        for panel in (self.left, self.right):
            panel.setMinimumWidth(0 if tall else self._theme.px(_SIDE))
            panel.setMaximumWidth(UNBOUNDED if tall else self._theme.px(_SIDE))
        self._area.fit()

    def _on_question_clicked(self, tile: QuestionTile) -> None:
        for other in self.questions:
            if other is not tile:
                other.setChecked(False)
