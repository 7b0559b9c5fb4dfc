"""The right side of `who are you`: whose PIN, how many digits so far, the keys, and `It is me`."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kiosk.domain.people import Person
from widgets.buttons import Button
from widgets.keypad import PinDots, PinPad
from widgets.labels import TextLabel
from widgets.name_pills import Avatar
from widgets.theme import NAME, Theme

FEWEST_DIGITS = 4


class PadColumn(QWidget):
    """Takes digits for one person.

    Signals: `submitted(digits)`, once for each try; the column has forgotten them by then.
    """

    submitted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._busy = False
        self._person: Person | None = None
        self.avatar = Avatar(theme, "", 72)
        self.name = TextLabel(theme, "", 26, NAME)
        self.task = TextLabel(theme, "", 20, role="ink2")
        self.hint = TextLabel(theme, "", 20, NAME, "acc")
        self.hint.hide()
        self.dots = PinDots(theme)
        self.pad = PinPad(theme)
        self.confirm_button = Button(theme, "", "check", "primary", height=80, size=26)
        self._head = QHBoxLayout()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch()
        words.addWidget(self.name)
        words.addWidget(self.task)
        words.addWidget(self.hint)
        words.addStretch()
        self._head.addWidget(self.avatar)
        self._head.addLayout(words, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._head)
        self._column.addWidget(self.pad)
        self._column.addStretch(1)
        self._foot = QHBoxLayout()
        self._foot.addWidget(self.dots, 1)
        self._foot.addWidget(self.confirm_button)
        self._column.addLayout(self._foot)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.pad.count_changed.connect(self._on_count_changed)
        self.pad.submitted.connect(self._on_submitted)
        self.confirm_button.clicked.connect(self._on_submitted)
        self.set_theme(theme)
        self.set_person(None)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme."""
        self._theme = theme
        self._head.setSpacing(theme.px(20))
        self._foot.setSpacing(theme.px(16))
        self._column.setSpacing(theme.px(16))
        self.setFixedWidth(theme.px(560))

    def set_person(self, person: Person | None) -> None:
        """Ask for somebody's PIN, or for a name first."""
        self._person = person
        self._busy = False
        self.avatar.set_initials(person.initials if person else "")
        self.avatar.setVisible(person is not None)
        self.name.setText(person.name if person else self.tr("Touch your name"))
        self.pad.wipe()
        self.pad.setEnabled(person is not None)
        task = self.tr("PIN, four to eight digits") if person else self.tr("Then your PIN, here")
        self.set_task(task, self.tr("It is me"))

    def set_task(self, task: str, confirm: str) -> None:
        """Say what the digits are for, and what touching the button does."""
        self.task.setText(task)
        self.confirm_button.set_text(confirm)
        self._refresh()

    def set_hint(self, text: str) -> None:
        """Say something more below the task: the demo's PIN. Empty where there is nothing to say."""
        self.hint.setText(text)
        self.hint.setVisible(bool(text))

    def set_busy(self, *, busy: bool) -> None:
        """Take nothing while digits are being checked."""
        self._busy = busy
        self.pad.setEnabled(not busy and self._person is not None)
        self._refresh()
        if self.pad.isEnabled():
            self.pad.setFocus()

    def _on_count_changed(self, count: int) -> None:
        self.dots.set_count(count)
        self._refresh()

    def _on_submitted(self) -> None:
        if self.confirm_button.isEnabled():
            self.submitted.emit(self.pad.take())

    def _refresh(self) -> None:
        ready = self._person is not None and not self._busy and self.pad.count >= FEWEST_DIGITS
        self.confirm_button.setEnabled(ready)
