"""The tool band of a person's page: one's own tools, or the way to say what one saw."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from widgets.buttons import Button
from widgets.theme import Theme


class PersonTools(QWidget):
    """Buttons for one's own page, or for somebody else's.

    Signals: `audiences_tapped`, `offers_tapped`, `print_tapped`, `new_goal_tapped`, `saw_tapped`, `code_tapped`.
    """

    audiences_tapped = Signal()
    offers_tapped = Signal()
    print_tapped = Signal()
    new_goal_tapped = Signal()
    saw_tapped = Signal()
    code_tapped = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.audiences_button = Button(theme, self.tr("Who sees what"), "eye")
        self.offers_button = Button(theme, self.tr("I can coach"), "star")
        self.print_button = Button(theme, self.tr("Print my week"), "printer")
        self.new_goal_button = Button(theme, self.tr("New goal"), "target", "primary")
        self.saw_button = Button(theme, self.tr("I saw something"), "pencil", "primary")
        self.code_button = Button(theme, self.tr("New PIN code"), "lock")
        self._own = (self.audiences_button, self.offers_button, self.print_button, self.new_goal_button)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.audiences_button)
        self._row.addWidget(self.offers_button)
        self._row.addWidget(self.code_button)
        self._row.addStretch(1)
        self._row.addWidget(self.print_button)
        self._row.addWidget(self.new_goal_button)
        self._row.addWidget(self.saw_button)
        self.audiences_button.clicked.connect(self.audiences_tapped)
        self.offers_button.clicked.connect(self.offers_tapped)
        self.print_button.clicked.connect(self.print_tapped)
        self.new_goal_button.clicked.connect(self.new_goal_tapped)
        self.saw_button.clicked.connect(self.saw_tapped)
        self.code_button.clicked.connect(self.code_tapped)
        self.show_nothing()
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.px(12))

    def set_own(self, *, own: bool, may_give_code: bool) -> None:
        """Offer what belongs on one's own page, or on somebody else's; a PIN code where the viewer may give one."""
        for button in self._own:
            button.setVisible(own)
        self.saw_button.setVisible(not own)
        self.code_button.setVisible(may_give_code)

    def show_nothing(self) -> None:
        """Offer nothing: nobody's page is there yet."""
        for button in (*self._own, self.saw_button, self.code_button):
            button.hide()
