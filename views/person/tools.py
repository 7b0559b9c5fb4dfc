"""The tool band of a person's page: one's own tools, or the way to say what one saw."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from widgets.buttons import Button
from widgets.theme import Theme

_GAP = 12


class PersonTools(QWidget):
    """Buttons for one's own page, or for somebody else's; one's own stand in two rows where it is narrow.

    Signals: `audiences_tapped`, `offers_tapped`, `assumed_tapped`, `print_tapped`, `new_goal_tapped`, `saw_tapped`,
    `code_tapped`, `log_tapped`, `huddles_tapped`.
    """

    audiences_tapped = Signal()
    offers_tapped = Signal()
    assumed_tapped = Signal()
    print_tapped = Signal()
    new_goal_tapped = Signal()
    saw_tapped = Signal()
    code_tapped = Signal()
    log_tapped = Signal()
    huddles_tapped = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.audiences_button = Button(theme, self.tr("Who sees what"), "eye")
        self.offers_button = Button(theme, self.tr("I can coach"), "star")
        self.assumed_button = Button(theme, self.tr("For the next plan"), "calendar-range")
        self.print_button = Button(theme, self.tr("Print my week"), "printer")
        self.log_button = Button(theme, self.tr("Learning log"), "sprout")
        self.huddles_button = Button(theme, self.tr("My huddles"), "messages-square")
        self.new_goal_button = Button(theme, self.tr("New goal"), "target", "primary")
        self.saw_button = Button(theme, self.tr("I saw something"), "pencil", "primary")
        self.code_button = Button(theme, self.tr("New PIN code"), "lock")
        self._own = (
            self.audiences_button,
            self.offers_button,
            self.huddles_button,
            self.log_button,
            self.print_button,
            self.new_goal_button,
        )
        self._rows = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._settings, self._deeds = QHBoxLayout(), QHBoxLayout()
        for button in (self.audiences_button, self.offers_button, self.assumed_button, self.code_button):
            self._settings.addWidget(button)
        self._settings.addStretch(1)
        self._deeds.addStretch(1)
        own = (self.huddles_button, self.log_button, self.print_button, self.new_goal_button)
        for button in (*own, self.saw_button):
            self._deeds.addWidget(button)
        self._rows.addLayout(self._settings)
        self._rows.addLayout(self._deeds, 1)
        self.audiences_button.clicked.connect(self.audiences_tapped)
        self.offers_button.clicked.connect(self.offers_tapped)
        self.assumed_button.clicked.connect(self.assumed_tapped)
        self.print_button.clicked.connect(self.print_tapped)
        self.new_goal_button.clicked.connect(self.new_goal_tapped)
        self.saw_button.clicked.connect(self.saw_tapped)
        self.code_button.clicked.connect(self.code_tapped)
        self.log_button.clicked.connect(self.log_tapped)
        self.huddles_button.clicked.connect(self.huddles_tapped)
        self.show_nothing()
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        self._theme = theme
        self._rows.setContentsMargins(0, 0, 0, 0)
        for row in (self._rows, self._settings, self._deeds):
            row.setSpacing(theme.px(_GAP))
        self._seat()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Part into two rows before a word is cut."""
        super().resizeEvent(event)
        self._seat()

    def set_own(self, *, own: bool, planned: bool, may_give_code: bool) -> None:
        """Offer what belongs on one's own page, or on somebody else's; a PIN code where the viewer may give one.

        `planned`: on one's own page, whether plans place its person.
        """
        for button in self._own:
            button.setVisible(own)
        self.assumed_button.setVisible(own and planned)
        self.saw_button.setVisible(not own)
        self.code_button.setVisible(may_give_code)
        self._seat()

    def show_nothing(self) -> None:
        """Offer nothing: nobody's page is there yet."""
        for button in (*self._own, self.assumed_button, self.saw_button, self.code_button):
            button.hide()

    def _seat(self) -> None:
        offered = [
            button
            for button in (*self._own, self.assumed_button, self.saw_button, self.code_button)
            if not button.isHidden()
        ]
        needed = sum(button.sizeHint().width() + self._theme.px(_GAP) for button in offered)
        beside = needed <= self.width()
        self._rows.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
