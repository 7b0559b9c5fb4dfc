"""The goal wall's tool band: which goals, the pages, and a new goal."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from widgets.buttons import Button, IconButton
from widgets.chips import Choice
from widgets.labels import TextLabel
from widgets.segmented import Segmented
from widgets.theme import NAME, Theme

EVERYBODY, MINE, OPEN, REACHED = "everybody", "mine", "open", "reached"
_GAP = 12


class GoalTools(QWidget):
    """One row where it is wide; where it is narrow the filter has a row of its own.

    Signals: `filter_chosen(key)` after a touch, `page_turned(-1 or 1)`, `new_goal_tapped`, `watch_tapped`,
    `narrow_tapped`.
    """

    filter_chosen = Signal(str)
    page_turned = Signal(int)
    new_goal_tapped = Signal()
    watch_tapped = Signal()
    narrow_tapped = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        choices = [
            Choice(EVERYBODY, self.tr("Everybody")),
            Choice(MINE, self.tr("My own")),
            Choice(OPEN, self.tr("Room for an ally")),
            Choice(REACHED, self.tr("Reached lately")),
        ]
        self.filter = Segmented(theme, choices, EVERYBODY, name=self.tr("Which goals"))
        self.back_button = IconButton(theme, "chevron-left", self.tr("Page before"))
        self._page = TextLabel(theme, "", 23, NAME, align=Qt.AlignmentFlag.AlignCenter, tabular=True)
        self.on_button = IconButton(theme, "chevron-right", self.tr("Next page"))
        self.narrow_button = IconButton(theme, "sliders-horizontal", self.tr("Choose goals"))
        self.narrow_button.setCheckable(True)
        self._narrowed = False
        self.watch_button = Button(theme, self.tr("Watch me today"), "eye")
        self.new_button = Button(theme, self.tr("New goal"), "target", "primary")
        self._row = QHBoxLayout()
        self._row.addStretch(1)
        for widget in (
            self.narrow_button,
            self.back_button,
            self._page,
            self.on_button,
            self.watch_button,
            self.new_button,
        ):
            self._row.addWidget(widget)
        self._rows = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.addWidget(self.filter)
        self._rows.addLayout(self._row, 1)
        self.filter.chosen_changed.connect(self.filter_chosen)
        self.back_button.clicked.connect(lambda: self.page_turned.emit(-1))
        self.on_button.clicked.connect(lambda: self.page_turned.emit(1))
        self.new_button.clicked.connect(self._on_new_clicked)
        self.watch_button.clicked.connect(self._on_watch_clicked)
        self.narrow_button.clicked.connect(self._on_narrow_clicked)
        self.set_theme(theme)
        self.set_page(0, 1)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        self._theme = theme
        self._row.setSpacing(theme.px(_GAP))
        self._rows.setSpacing(theme.px(_GAP))
        self._page.setMinimumWidth(theme.px(86))
        self._seat()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Part into two rows before a choice is hidden or a word is cut."""
        super().resizeEvent(event)
        self._seat()

    def set_page(self, page: int, pages: int) -> None:
        """Say which page it is, counted from 0; with one page there is nothing to turn."""
        several = pages > 1
        for widget in (self.back_button, self._page, self.on_button):
            widget.setVisible(several)
        self._page.setText(f"{page + 1} / {pages}")
        self.back_button.setEnabled(page > 0)
        self.on_button.setEnabled(page < pages - 1)

    def set_narrowed(self, *, narrowed: bool) -> None:
        """Show that only some goals are shown."""
        self._narrowed = narrowed
        self.narrow_button.setChecked(narrowed)

    def _seat(self) -> None:
        # Asked of all parts, shown or not: the rows must not change with the number of pages.
        parts = (
            self.filter,
            self.narrow_button,
            self.back_button,
            self._page,
            self.on_button,
            self.watch_button,
            self.new_button,
        )
        needed = sum(max(part.sizeHint().width(), part.minimumWidth()) for part in parts)
        beside = needed + len(parts) * self._theme.px(_GAP) <= self.width()
        self._rows.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)

    def _on_new_clicked(self) -> None:
        self.new_goal_tapped.emit()

    def _on_watch_clicked(self) -> None:
        self.watch_tapped.emit()

    def _on_narrow_clicked(self) -> None:
        # What is chosen says whether it is filled, not the touch.
        self.narrow_button.setChecked(self._narrowed)
        self.narrow_tapped.emit()
