"""Choosing the day from which movement is told."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from widgets.day_grid import DayGrid
from widgets.sheet import Sheet
from widgets.theme import Theme

LOOK_BACK = timedelta(days=730)
"""Two academic years: who was here before then is rarely still in training."""

_TOP = 430


class SinceSheet(Sheet):
    """Days that are over; a touch on one chooses it and closes. Signals: `day_chosen(date)`."""

    day_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, top=_TOP)
        self.setObjectName("since_sheet")
        self.days = DayGrid(theme)
        box = QVBoxLayout(self.body)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.days)
        box.addStretch(1)
        self.set_title(self.tr("Since which day?"), self.tr("What was seen from that day on counts as movement."))
        self.days.day_chosen.connect(self._on_day_chosen)
        self.dismiss_requested.connect(self.close_sheet)
        self.set_theme(theme)

    def open_until(self, today: date) -> None:
        """Offer the days up to today."""
        self.days.set_range(today - LOOK_BACK, today, at=today)
        self.open()

    def _on_day_chosen(self, day: date) -> None:
        self.close_sheet()
        self.day_chosen.emit(day)
