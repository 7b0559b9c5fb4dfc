"""The right side of `who are you`: whose PIN, how many digits so far, the keys, and `It is me`."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kiosk.domain.people import Person
from widgets.buttons import Button
from widgets.keypad import PinDots, PinPad
from widgets.labels import TextLabel
from widgets.name_pills import Avatar
from widgets.theme import NAME, Theme, apply_theme

FEWEST_DIGITS = 4

_KEYS = 4 * 96 + 3 * 16
"""How tall the keys are, in px at 1080p."""
_LEAST_SCALE, _LEAST_WIDTH = 0.6, 400


class PadColumn(QWidget):
    """Takes digits for one person.

    Signals: `submitted(digits)`, once for each try; the column has forgotten them by then.
    """

    submitted = Signal(str)

    themes_children = True

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._room: int | None = None
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
        for child in self.children():
            if child not in (self.pad, self.dots):
                apply_theme(child, theme)
        self._head.setSpacing(theme.px(20))
        self._foot.setSpacing(theme.px(16))
        self._column.setSpacing(theme.px(16))
        self._fit_pad()

    def set_room(self, room: int | None) -> None:
        """Make do with so many px of height: the keys, whose digits are large anyway, grow less than the words do."""
        if room != self._room:
            self._room = room
            self._fit_pad()

    def _fit_pad(self) -> None:
        theme, scale = self._theme, self._theme.scale
        self.pad.set_band_kept(kept=self._room is None)
        self.hint.set_max_lines(1 if self._room is None else 2)
        width = theme.px(560)
        if self._room is not None:
            lines = [self.name, self.task] if self.hint.isHidden() else [self.name, self.task, self.hint, self.hint]
            words = max(theme.px(72), sum(label.minimumSizeHint().height() for label in lines))
            beside = words + self.confirm_button.sizeHint().height() + 2 * theme.px(16)
            scale = min(scale, max(_LEAST_SCALE, (self._room - beside) / _KEYS))
        smaller = replace(theme, scale=scale)
        for part in (self.pad, self.dots):
            apply_theme(part, smaller)
        if self._room is not None:
            foot = self.dots.sizeHint().width() + theme.px(16) + self.confirm_button.sizeHint().width()
            width = max(smaller.px(560), theme.px(_LEAST_WIDTH), foot)
        self.setFixedWidth(width)

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
        self._fit_pad()

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
