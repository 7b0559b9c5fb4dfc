"""The tool band while two plans are compared: back, another one, the difference in words, and which one goes on."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from views.matching.at_hand import NamedDraft
from views.matching.pager import PeoplePager
from widgets.buttons import Button
from widgets.labels import TextLabel
from widgets.theme import CAPTION, Theme

_NARROW = 1400


class CompareTools(QWidget):
    """One row; where it is narrow, the words and the way to a print stand above the other buttons.

    Signals: `one_tapped`; `other_tapped` to put the third plan on the right; `go_on_tapped(PlanId)`;
    `print_tapped(codes)`; `page_turned(-1 or 1)`.
    """

    one_tapped = Signal()
    other_tapped = Signal()
    print_tapped = Signal(object)
    go_on_tapped = Signal(object)
    page_turned = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._plans: tuple[NamedDraft, NamedDraft] | None = None
        self.one_button = Button(theme, self.tr("One plan"), "chevron-left")
        self.other_button = Button(theme, "", size=20)
        self._words = TextLabel(theme, "", 21, CAPTION, max_lines=2)
        self._words_above = TextLabel(theme, "", 21, CAPTION, max_lines=2)
        self.pager = PeoplePager(theme)
        self.pager.set_brief(brief=True)
        self.print_button = Button(theme, self.tr("Print both"), "printer")
        self.go_on_buttons = (Button(theme, "", kind="outline"), Button(theme, "", kind="outline"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._row, self._above = QHBoxLayout(), QHBoxLayout()
        self._narrow = False
        self._lay_out()
        self.one_button.clicked.connect(self.one_tapped)
        self.other_button.clicked.connect(self.other_tapped)
        self.print_button.clicked.connect(self._on_print)
        self.pager.turned.connect(self.page_turned)
        for side, button in enumerate(self.go_on_buttons):
            button.clicked.connect(lambda _=False, side=side: self._on_go_on(side))
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        self._theme = theme
        self._column.setSpacing(theme.px(8))
        self._row.setSpacing(theme.px(12))
        self._fit()

    def set_plans(self, one: NamedDraft, other: NamedDraft, third: NamedDraft | None) -> None:
        """Name the two plans, and the one that could take the right side."""
        self._plans = one, other
        for button, plan in zip(self.go_on_buttons, self._plans, strict=True):
            button.set_text(self.tr("Go on with {letter}").format(letter=plan.letter))
        self.other_button.setVisible(third is not None)
        if third is not None:
            self.other_button.set_text(third.name)
            self.other_button.set_detail(self.tr("put it on the right"))

    def set_words(self, words: str) -> None:
        """Say how the chosen place differs."""
        for label in (self._words, self._words_above):
            label.setText(words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the words and the print above the other buttons where the band is narrow."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        narrow = self.width() < self._theme.px(_NARROW)
        if narrow is not self._narrow:
            self._narrow = narrow
            if narrow:
                self._above.addWidget(self.print_button)
            else:
                self._row.insertWidget(self._row.indexOf(self.pager) + 1, self.print_button)
        self._words_above.setVisible(narrow)
        self._words.setVisible(not narrow)

    def _lay_out(self) -> None:
        self._above.addWidget(self._words_above, 1)
        self._column.addLayout(self._above)
        self._column.addLayout(self._row)
        self._row.addWidget(self.one_button)
        self._row.addWidget(self.other_button)
        self._row.addWidget(self._words, 1)
        self._row.addStretch()
        self._row.addWidget(self.pager)
        self._row.addWidget(self.print_button)
        for button in self.go_on_buttons:
            self._row.addWidget(button)

    def _on_print(self) -> None:
        if self._plans is not None:
            heads = [plan.draft.view.head for plan in self._plans]
            self.print_tapped.emit(tuple(head.code for head in heads if head is not None))

    def _on_go_on(self, side: int) -> None:
        if self._plans is not None:
            self.go_on_tapped.emit(self._plans[side].plan)
