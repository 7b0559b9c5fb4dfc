"""One change of the board: what, how it stands, and what can be done with it."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.queries.retro import Retro
from kiosk.domain.ids import PersonId
from kiosk.domain.retro import LEADS_TO, BoardChange, Stage
from views.dates import past_day, short_day
from widgets.bands import IconView
from widgets.buttons import Button
from widgets.labels import TextLabel
from widgets.painting import paint_card
from widgets.theme import CAPTION, NAME, Theme

_ICONS = {
    Stage.PROPOSED: "message-circle",
    Stage.TAKEN_UP: "wrench",
    Stage.DONE: "check",
    Stage.DROPPED: "x",
}


class ChangeCard(QWidget):
    """A change; open ones and dropped ones have buttons. Signals: `moved(BoardChange, Stage)` after a touch on one."""

    moved = Signal(object, object)

    def __init__(self, theme: Theme, retro: Retro, change: BoardChange, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._retro, self.change = theme, retro, change
        self.buttons: dict[Stage, Button] = {}
        self.setObjectName(f"retro.change.{change.id}")
        self.setAccessibleName(change.text)
        words = QVBoxLayout()
        words.setSpacing(theme.px(4))
        words.addWidget(TextLabel(theme, change.text, 26, NAME, max_lines=0))
        words.addWidget(TextLabel(theme, self._stands(), 21, CAPTION, max_lines=2))
        words.addWidget(TextLabel(theme, self._came(), 18, CAPTION, "ink2"))
        head = QHBoxLayout()
        head.setSpacing(theme.px(20))
        head.addWidget(IconView(theme, _ICONS[change.stage], 34))
        head.addLayout(words, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(theme.px(26), theme.px(18), theme.px(22), theme.px(18))
        box.setSpacing(theme.px(14))
        box.addLayout(head)
        if LEADS_TO[change.stage]:
            box.addLayout(self._ways())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt hands the event in
        """Paint the card."""
        paint_card(self, self._theme)

    def _stands(self) -> str:
        change, day = self.change, self._day(self.change.moved_at)
        if change.stage is Stage.TAKEN_UP and change.due is not None:
            name = self._name(change.who_id)
            over = change.due < self._retro.day
            words = self.tr("{name} has it, and wanted it by {day}") if over else self.tr("{name} has it, by {day}")
            return words.format(name=name, day=short_day(change.due))
        if change.stage is Stage.DROPPED:
            return self.tr("Dropped {day}: {why}").format(day=day, why=change.why)
        if change.stage is Stage.DONE:
            return self.tr("Done {day}").format(day=day)
        return self.tr("Nobody has it yet")

    def _came(self) -> str:
        name = self._name(self.change.proposed_by)
        return self.tr("Proposed by {name}, {day}").format(name=name, day=self._day(self.change.proposed_at))

    def _name(self, person_id: PersonId | None) -> str:
        person = self._retro.people.get(person_id) if person_id is not None else None
        return person.name if person is not None else ""

    def _day(self, at: datetime) -> str:
        calendar = self._retro.programme.calendar
        return past_day(calendar.day_of(at), self._retro.day)

    def _ways(self) -> QHBoxLayout:
        again = self.change.stage is Stage.TAKEN_UP
        ways = (
            (Stage.DONE, self.tr("Done"), "check"),
            (Stage.TAKEN_UP, self.tr("Other person or day") if again else self.tr("Take it up"), "wrench"),
            (Stage.DROPPED, self.tr("Drop it"), "x"),
        )
        row = QHBoxLayout()
        row.setSpacing(self._theme.px(10))
        for stage, text, icon in ways:
            if stage in LEADS_TO[self.change.stage]:
                button = Button(self._theme, text, icon, "soft", height=60, size=20)
                button.clicked.connect(lambda _checked=False, stage=stage: self.moved.emit(self.change, stage))
                row.addWidget(button)
                self.buttons[stage] = button
        row.addStretch(1)
        return row
