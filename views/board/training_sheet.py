"""A date for learning: what, and on which day. Two touches and Save."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from db.queries.cell import CellPage
from kiosk.actions.trainings import LONGEST_WHAT, PlanTraining
from kiosk.domain.ids import TrainingId
from kiosk.domain.trainings import FURTHEST
from views.chips_or_words import ChipsOrWords
from widgets.buttons import Button
from widgets.day_grid import DayGrid
from widgets.low_sheet import LowSheet
from widgets.step_title import StepTitle
from widgets.text_field import ask_first
from widgets.theme import Theme


class TrainingSheet(LowSheet):
    """Asks about one cell. Signals: `planned(PlanTraining)` when Save was touched."""

    planned = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, top=330)
        self.setObjectName("training_sheet")
        self._page: CellPage | None = None
        self._id: TrainingId | None = None
        self.what = ChipsOrWords(theme, self.tr("What"), most=LONGEST_WHAT)
        self.days = DayGrid(theme)
        self.save_button = Button(theme, self.tr("Save"), "check", "primary", height=80, size=27)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight, self.body)
        self._sides.setContentsMargins(0, 0, 0, 0)
        self._left, self._right = QVBoxLayout(), QVBoxLayout()
        self._left.addWidget(StepTitle(theme, 1, self.tr("What"), self.tr("short enough for a cell")))
        self._left.addWidget(self.what)
        self._left.addStretch(1)
        self._right.addWidget(StepTitle(theme, 2, self.tr("When")))
        self._right.addWidget(self.days)
        self._right.addStretch(1)
        self._right.addWidget(self.save_button)
        self._sides.addLayout(self._left, 1)
        self._sides.addLayout(self._right, 1)
        self.keep_in_sight(self.save_button, self._right)
        self.room_changed.connect(self._seat)
        self.what.changed.connect(self._refresh)
        self.days.day_chosen.connect(lambda _: self._refresh())
        self.save_button.clicked.connect(self._on_save_clicked)
        self.dismiss_requested.connect(self.turn_away)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        super().set_theme(theme)
        if hasattr(self, "_sides"):
            self._sides.setSpacing(theme.px(48))
            for side in (self._left, self._right):
                side.setSpacing(theme.px(14))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand upright where the screen does."""
        super().resizeEvent(event)
        self._seat()

    def content_height(self, width: int) -> int:
        """Return the height with room for words of one's own, so that nothing moves when their field opens."""
        return super().content_height(width) + self.what.room_for_words

    def _seat(self) -> None:
        across = self.width() >= self.height() and not self.scarce
        self._sides.setDirection(QBoxLayout.Direction.LeftToRight if across else QBoxLayout.Direction.TopToBottom)

    def open_for(self, page: CellPage, training_id: TrainingId) -> None:
        """Ask about a cell, nothing answered yet; the date will have this id."""
        self._page, self._id = page, training_id
        self.set_title(self.tr("A date for {competency}").format(competency=page.competency.name), page.person.name)
        self.what.set_phrases(
            [
                self.tr("Skills lab"),
                self.tr("Simulation"),
                self.tr("Role play"),
                self.tr("Course"),
                self.tr("Day beside an expert"),
            ]
        )
        self.days.set_range(page.day, page.day + FURTHEST)
        self._refresh()
        self.open()

    def turn_away(self) -> None:
        """Close, and hold nothing."""
        self._page = self._id = None
        self.what.set_phrases(())
        self.close_sheet()

    def _refresh(self) -> None:
        missing = self.tr("say what") if not self.what.text else ""
        if self.days.chosen is None:
            missing = missing or self.tr("choose a day")
        self.save_button.set_blocked(missing)

    def _on_save_clicked(self) -> None:
        page, day = self._page, self.days.chosen
        if ask_first(self):
            return
        if page is not None and self._id is not None and day is not None:
            self.planned.emit(PlanTraining(self._id, page.person.id, page.competency.id, self.what.text, day))
