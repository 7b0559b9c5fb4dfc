"""A new PIN code for somebody: first what it does, then the code itself, large enough to read out."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.domain.people import Person
from views.dates import hour, weekday
from widgets.buttons import Button
from widgets.labels import CENTRE, TextLabel
from widgets.low_sheet import LowSheet
from widgets.theme import CAPTION, NAME, TITLE, Theme

_HALF = 3
_AROUND = 96


class CodeSheet(LowSheet):
    """Asks before a code is made, then shows it; nothing of it stays once the sheet is closed.

    Signals: `wanted` where a code is to be made.
    """

    wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, top=500)
        self.setObjectName("code_sheet")
        self.meaning = TextLabel(theme, "", 26, CAPTION, max_lines=0, align=CENTRE)
        self.make_button = Button(theme, self.tr("Make a code"), "lock", "primary", height=80, size=26)
        self.digits = TextLabel(theme, "", 128, TITLE, tabular=True, align=CENTRE)
        self.until = TextLabel(theme, "", 28, NAME, align=CENTRE, max_lines=2)
        self.advice = TextLabel(theme, "", 22, CAPTION, "ink2", max_lines=0, align=CENTRE)
        self.done_button = Button(theme, self.tr("Done"), "check", "primary", height=80, size=26)
        self._asking: tuple[QWidget, ...] = (self.meaning, self.make_button)
        self._telling: tuple[QWidget, ...] = (self.digits, self.until, self.advice, self.done_button)
        self._box = QVBoxLayout(self.body)
        self._box.addStretch(1)
        for widget in (*self._asking, *self._telling):
            button = isinstance(widget, Button)
            self._box.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter if button else Qt.AlignmentFlag(0))
        self._box.addStretch(2)
        self.make_button.clicked.connect(self._on_make_clicked)
        self.done_button.clicked.connect(self.put_away)
        self.dismiss_requested.connect(self.put_away)
        self.room_changed.connect(self._fit_digits)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's measures."""
        super().set_theme(theme)
        if hasattr(self, "_box"):
            self._box.setContentsMargins(theme.px(40), 0, theme.px(40), 0)
            self._box.setSpacing(theme.px(24))
            for button in (self.make_button, self.done_button):
                button.setMinimumWidth(theme.px(360))

    def _fit_digits(self) -> None:
        """Where text is large the halves of a code may stand one below the other: never a digit is left out."""
        self.digits.set_max_lines(2 if self.scarce else 1)

    def ask(self, person: Person) -> None:
        """Open for somebody: say what a code does, and wait."""
        self._forget()
        title = self.tr("New PIN code for {name}")
        self.set_title(title.format(name=person.name), self.tr("For a first PIN, or a forgotten one"))
        meaning = self.tr(
            "With the code, {name} chooses a new PIN at the kiosk.\n"
            "The PIN of now, where there is one, stops working as soon as the code is made."
        )
        self.meaning.setText(meaning.format(name=person.given_name))
        self._stand(self._asking)
        self.make_button.setEnabled(True)
        self.open()

    def show_code(self, person: Person, digits: str, until: datetime) -> None:
        """Show a code, and until when it can be used, in the time of the place where it is read."""
        self.digits.setText(f"{digits[:_HALF]} {digits[_HALF:]}")
        words = self.tr("It works once, until {day}, {time}")
        self.until.setText(words.format(day=weekday(until.date()), time=hour(until)))
        advice = self.tr(
            "Read it out to {name}, or write it down: it is shown only now.\n"
            "At the kiosk {name} touches their name and gives the code in place of a PIN."
        )
        self.advice.setText(advice.format(name=person.given_name))
        self._stand(self._telling)

    def content_height(self, width: int) -> int:
        """Return the height of the question or of the code, with room around it."""
        return super().content_height(width) + self._theme.px(_AROUND)

    def put_away(self) -> None:
        """Close, and forget the code."""
        self._forget()
        self.close_sheet()

    def _on_make_clicked(self) -> None:
        self.make_button.setEnabled(False)
        self.wanted.emit()

    def _stand(self, widgets: tuple[QWidget, ...]) -> None:
        for widget in (*self._asking, *self._telling):
            widget.setVisible(widget in widgets)
        self._place()

    def _forget(self) -> None:
        self.set_title("", "")
        for label in (self.meaning, self.digits, self.until, self.advice):
            label.setText("")
