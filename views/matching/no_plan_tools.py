"""The tool band below the page without a plan: that there is none yet, the last plan, and what may be done."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from views.matching.tabs import StayingButton
from widgets.buttons import Button
from widgets.labels import TextLabel
from widgets.theme import CAPTION, Theme

_NARROW = 1400


class NoPlanTools(QWidget):
    """One row; where it is narrow, the words stand above the buttons.

    Signals: `no_plan_tapped` and `plan_tapped` for what stands above; `rules_tapped`; `again_tapped` to search anew;
    `print_tapped`.
    """

    no_plan_tapped = Signal()
    plan_tapped = Signal()
    rules_tapped = Signal()
    again_tapped = Signal()
    print_tapped = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.no_plan_button = StayingButton(theme, self.tr("No plan yet"))
        self.plan_button = StayingButton(theme, self.tr("Last plan"))
        self._words = TextLabel(theme, "", 20, CAPTION, "ink2", max_lines=2)
        self._words_above = TextLabel(theme, "", 20, CAPTION, "ink2", max_lines=2)
        self.rules_button = Button(theme, self.tr("Change rules"), "sliders-horizontal")
        self.again_button = Button(theme, self.tr("Search again"), "rotate-ccw")
        self.print_button = Button(theme, self.tr("Print this page"), "printer")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._row = QHBoxLayout()
        self._column.addWidget(self._words_above)
        self._column.addLayout(self._row)
        self._row.addWidget(self.no_plan_button)
        self._row.addWidget(self.plan_button)
        self._row.addWidget(self._words, 1)
        self._row.addStretch()
        self._row.addWidget(self.again_button)
        self._row.addWidget(self.rules_button)
        self._row.addWidget(self.print_button)
        self.no_plan_button.clicked.connect(self.no_plan_tapped)
        self.plan_button.clicked.connect(self.plan_tapped)
        self.rules_button.clicked.connect(self.rules_tapped)
        self.again_button.clicked.connect(self.again_tapped)
        self.print_button.clicked.connect(self.print_tapped)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        self._theme = theme
        self._column.setSpacing(theme.px(8))
        self._row.setSpacing(theme.px(12))
        self._fit()

    def set_words(self, short: str, searched: str, last: str) -> None:
        """Say what is short and how long was searched; `last` is a line about the last plan, empty without one."""
        self.no_plan_button.set_detail(short)
        self.plan_button.set_detail(last)
        self.plan_button.setVisible(bool(last))
        for label in (self._words, self._words_above):
            label.setText(searched)

    def set_in_front(self, *, plan: bool) -> None:
        """Fill the button of what stands above: the last plan, or that there is none yet."""
        self.no_plan_button.setChecked(not plan)
        self.plan_button.setChecked(plan)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the words above the buttons where the band is narrow."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        narrow = self.width() < self._theme.px(_NARROW)
        self._words_above.setVisible(narrow)
        self._words.setVisible(not narrow)
