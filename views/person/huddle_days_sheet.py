"""What somebody put on their cards in huddles, for themself; a line that others read can be kept back here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.domain.ids import RoundId
from views.person.panel import clear
from widgets.buttons import Button
from widgets.labels import TextLabel
from widgets.low_sheet import LowSheet
from widgets.scroll_area import TouchScrollArea
from widgets.theme import CAPTION, NAME, Theme


@dataclass(frozen=True, slots=True)
class DayShown:
    """One card: when and in which round, what stands on it, and who reads its line, empty for nobody else."""

    round_id: RoundId
    heading: str
    said: tuple[tuple[str, str], ...]
    read_by: str = ""


class HuddleDaysSheet(LowSheet):
    """Cards below each other, the newest first. Signals: `kept_back(RoundId)`."""

    kept_back = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, top=300)
        self.setObjectName("huddle_days_sheet")
        self.back_buttons: dict[RoundId, Button] = {}
        content = QWidget()
        self._rows = QVBoxLayout(content)
        area = TouchScrollArea(theme)
        area.setWidget(content)
        outer = QVBoxLayout(self.body)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
        self.set_title(self.tr("My huddles"), self.tr("Only you see this page. Lines you shared say who reads them."))
        self.dismiss_requested.connect(self.close_sheet)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        super().set_theme(theme)
        if hasattr(self, "_rows"):
            self._rows.setContentsMargins(0, 0, theme.px(14), 0)
            self._rows.setSpacing(theme.px(22))

    def set_days(self, days: Sequence[DayShown]) -> None:
        """Show these cards."""
        self.wipe()
        for day in days:
            self._rows.addLayout(self._day(day))
        if not days:
            nothing = self.tr("Nothing yet. What you put on your card in a huddle stands here afterwards.")
            self._rows.addWidget(TextLabel(self._theme, nothing, 22, CAPTION, max_lines=0))
        self._rows.addStretch(1)

    def wipe(self) -> None:
        """Show nobody's."""
        clear(self._rows)
        self.back_buttons = {}

    def content_height(self, width: int) -> int:
        """Return the height of all cards."""
        rows = self._rows
        return rows.totalHeightForWidth(width) if rows.hasHeightForWidth() else rows.totalSizeHint().height()

    def _day(self, day: DayShown) -> QHBoxLayout:
        theme, row, words = self._theme, QHBoxLayout(), QVBoxLayout()
        row.setSpacing(theme.px(20))
        words.setSpacing(theme.px(2))
        words.addWidget(TextLabel(theme, day.heading, 20, NAME, "ink2", max_lines=2))
        for caption, text in day.said:
            line = self.tr("{caption}: {text}").format(caption=caption, text=text) if caption else text
            words.addWidget(TextLabel(theme, line, 24, CAPTION, max_lines=0))
        if day.read_by:
            words.addWidget(TextLabel(theme, day.read_by, 19, CAPTION, "ink2", max_lines=2))
        row.addLayout(words, 1)
        if day.read_by:
            button = Button(theme, self.tr("Keep the line back"), "lock", "outline", height=64)
            button.clicked.connect(lambda: self.kept_back.emit(day.round_id))
            self.back_buttons[day.round_id] = button
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return row
