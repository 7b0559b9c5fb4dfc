"""The buttons below a goal's card: what whoever stands there can do about it."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from db.queries.goal_wall import GoalOnWall
from kiosk.domain.goals import AllyKind, GoalStatus
from kiosk.domain.ids import PersonId
from widgets.buttons import Button
from widgets.labels import RIGHT, TextLabel
from widgets.theme import CAPTION, Theme


class Deed(StrEnum):
    """What can be done about a goal of the wall."""

    WATCH = "watch"
    TEACH = "teach"
    ME_TOO = "me_too"
    SAW = "saw"
    SAW_AGAIN = "saw_again"
    ASK = "ask"
    TAKE_BACK = "take_back"
    CHECK_IN = "check_in"
    OPEN = "open"
    REACH = "reach"
    CARRY_ON = "carry_on"
    LET_GO = "let_go"
    TAKE_UP = "take_up"


OFFERS = {Deed.WATCH: AllyKind.WATCH, Deed.TEACH: AllyKind.TEACH, Deed.ME_TOO: AllyKind.ME_TOO}


def deeds_for(item: GoalOnWall, viewer: PersonId | None, today: date) -> tuple[Deed, ...]:
    """Return what can be done: with one's own goal, or for somebody else's."""
    goal = item.shared.goal
    live, again = goal.status is GoalStatus.LIVE, item.recheck is not None and item.recheck.is_open
    if goal.person_id == viewer:
        ask = Deed.TAKE_BACK if item.request is not None else Deed.ASK
        if not live:
            return ((ask, Deed.TAKE_UP) if item.can_take_up else (ask,)) if again else ()
        if goal.due is not None and goal.due < today:
            return (Deed.REACH, Deed.CARRY_ON, Deed.LET_GO)
        return (ask, Deed.CHECK_IN, Deed.OPEN)
    if item.request is not None:
        return (Deed.SAW, Deed.TEACH, Deed.ME_TOO) if live else (Deed.SAW,)
    if live:
        return tuple(OFFERS)
    return (Deed.SAW_AGAIN,) if again else ()


class CardFoot(QWidget):
    """One row of buttons. Signals: `deed_tapped(Deed)`."""

    deed_tapped = Signal(object)

    def __init__(
        self,
        theme: Theme,
        item: GoalOnWall,
        viewer: PersonId | None,
        today: date,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.buttons: dict[Deed, Button] = {}
        deeds = deeds_for(item, viewer, today)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        if Deed.WATCH in deeds:
            label = TextLabel(theme, self.tr("I can"), 18, CAPTION, "ink2", align=RIGHT)
            label.setMinimumWidth(label.sizeHint().width())
            row.addWidget(label)
        for deed in deeds:
            text, icon = self._words(deed)
            button = Button(
                theme,
                text,
                icon if len(deeds) < 3 or deed in OFFERS or deed is Deed.SAW else None,
                "primary" if deed is Deed.SAW else "soft",
                height=60,
                size=19,
                icon_size=20,
            )
            button.clicked.connect(lambda _checked=False, deed=deed: self.deed_tapped.emit(deed))
            row.addWidget(button)
            self.buttons[deed] = button

    def _words(self, deed: Deed) -> tuple[str, str | None]:
        words: dict[Deed, tuple[str, str | None]] = {
            Deed.WATCH: (self.tr("Watch"), "eye"),
            Deed.TEACH: (self.tr("Teach"), "graduation-cap"),
            Deed.ME_TOO: (self.tr("Me too"), "repeat"),
            Deed.SAW: (self.tr("I saw it"), "eye"),
            Deed.SAW_AGAIN: (self.tr("I saw it again"), "eye"),
            Deed.ASK: (self.tr("Watch me"), "eye"),
            Deed.TAKE_BACK: (self.tr("Not today"), "x"),
            Deed.CHECK_IN: (self.tr("How it goes"), None),
            Deed.OPEN: (self.tr("My page"), None),
            Deed.REACH: (self.tr("Reached"), None),
            Deed.CARRY_ON: (self.tr("Carry on"), None),
            Deed.LET_GO: (self.tr("Let go"), None),
            Deed.TAKE_UP: (self.tr("Take up again"), "repeat"),
        }
        return words[deed]
