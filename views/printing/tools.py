"""The tool band of printing: back, keep as a file, print; while something runs, its progress and the way to stop."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QWidget

from widgets.buttons import Button
from widgets.labels import TextLabel
from widgets.progress import ProgressBand
from widgets.theme import CAPTION, Theme


class PrintTools(QWidget):
    """One row above the navigation.

    Signals: `back_tapped`, `keep_tapped`, `print_tapped`, `stop_tapped`.
    """

    back_tapped = Signal()
    keep_tapped = Signal()
    print_tapped = Signal()
    stop_tapped = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back = Button(theme, self.tr("Back"), "arrow-left")
        self._news = TextLabel(theme, "", 20, CAPTION, "ink2", max_lines=2)
        self.keep_button = Button(theme, self.tr("Keep as a file"), "file-text")
        self.print_button = Button(theme, self.tr("Print"), "printer", "primary")
        self.progress = ProgressBand(theme, self.tr("Stop"))
        self._resting, self._working = QWidget(), QWidget()
        self._stack = QStackedLayout(self)
        self._lay_out()
        self.back.clicked.connect(self.back_tapped)
        self.keep_button.clicked.connect(self.keep_tapped)
        self.print_button.clicked.connect(self.print_tapped)
        self.progress.stop_tapped.connect(self.stop_tapped)
        self.set_theme(theme)

    @property
    def working(self) -> bool:
        """Whether something runs."""
        return self._stack.currentWidget() is self._working

    @property
    def news(self) -> str:
        """What was said last."""
        return self._news.text()

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        self._row.setSpacing(theme.px(12))

    def set_ready(self, *, pages: str, printer: str) -> None:
        """Let the buttons rest for a reason; empty where there is none."""
        self.keep_button.set_blocked(pages)
        self.print_button.set_blocked(pages or printer)

    def say(self, words: str) -> None:
        """Say how it went."""
        self._news.setText(words)

    def work(self, words: str, share: float | None) -> None:
        """Show what is going on."""
        if not self.working:
            self.progress.set_elapsed(0)
        self.progress.set_progress(words, share)
        self._stack.setCurrentWidget(self._working)

    def rest(self) -> None:
        """Show the buttons again."""
        self._stack.setCurrentWidget(self._resting)

    def _lay_out(self) -> None:
        self._row = QHBoxLayout(self._resting)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.back)
        self._row.addWidget(self._news, 1)
        self._row.addWidget(self.keep_button)
        self._row.addWidget(self.print_button)
        running = QHBoxLayout(self._working)
        running.setContentsMargins(0, 0, 0, 0)
        running.addWidget(self.progress)
        self._stack.addWidget(self._resting)
        self._stack.addWidget(self._working)
