"""A goal as a card: whose, in what, its words, where, who helps, and what can be done."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.queries.goal_wall import GoalOnWall
from kiosk.domain.goals import Ally, AllyKind, GoalStatus, SourceKind
from kiosk.domain.ids import PersonId
from kiosk.domain.rechecks import Recheck
from views.dates import age_words, short_day
from views.goals.card_foot import OFFERS, CardFoot, Deed
from views.goals.tag import Tag
from views.scales import pin_scale, standing_pin
from widgets.bands import IconView
from widgets.buttons import Button
from widgets.labels import RIGHT, TextLabel
from widgets.name_pills import Avatar
from widgets.painting import paint_card
from widgets.pin_view import PinView
from widgets.theme import CAPTION, NAME, Theme

MOST_ALLIES = 2
LONGEST_ON_A_LINE = 22
_LINE_HEIGHT = 32
_SIDE, _ALLY_GAP = 20, 8


def ally_words(name: str, ally: Ally) -> str:
    """Return who helps how: `Samuel watches`, or `Samuel can watch` before the goal's person said yes."""
    translate = QCoreApplication.translate
    words = {
        (AllyKind.WATCH, False): translate("Ally", "{name} can watch"),
        (AllyKind.WATCH, True): translate("Ally", "{name} watches"),
        (AllyKind.TEACH, False): translate("Ally", "{name} can teach"),
        (AllyKind.TEACH, True): translate("Ally", "{name} teaches"),
    }
    return words.get((ally.kind, ally.accepted), translate("Ally", "{name} too")).format(name=name)


def source_words(kind: SourceKind) -> str:
    """Return where a goal came from, in two or three words."""
    translate = QCoreApplication.translate
    words = {
        SourceKind.NEED: translate("GoalSource", "service need"),
        SourceKind.LOG: translate("GoalSource", "from my log"),
        SourceKind.WISH: translate("GoalSource", "for a wish"),
        SourceKind.EDGE: translate("GoalSource", "learning along"),
        SourceKind.GAP: translate("GoalSource", "my next level"),
    }
    return words[kind]


class GoalCard(QWidget):
    """One goal of the wall.

    Signals: `offered(GoalOnWall, AllyKind)`, `opened(GoalOnWall)` on one's own, `deed_tapped(GoalOnWall, Deed)` for
    everything else.
    """

    offered = Signal(object, object)
    opened = Signal(object)
    deed_tapped = Signal(object, object)

    def __init__(
        self,
        theme: Theme,
        item: GoalOnWall,
        viewer: PersonId | None,
        today: date,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._item = theme, item
        self._helpers: list[tuple[Avatar, TextLabel]] = []
        self._more = TextLabel(theme, "", 18, CAPTION, "ink2", parent=self)
        self._more.hide()
        goal = item.shared.goal
        self.setObjectName(f"goals.card.{goal.id}")
        self.setAccessibleName(f"{item.shared.person.name}: {item.competency.name}")
        box = QVBoxLayout(self)
        box.setContentsMargins(theme.px(_SIDE), theme.px(16), theme.px(_SIDE), theme.px(16))
        box.setSpacing(theme.px(9))
        box.addLayout(self._head())
        box.addLayout(self._edge())
        box.addWidget(TextLabel(theme, goal.text, 23, CAPTION, max_lines=3))
        box.addStretch(1)
        if goal.practice_ground:
            box.addLayout(self._line("map-pin", goal.practice_ground))
        box.addLayout(self._allies())
        self.foot = CardFoot(theme, item, viewer, today, self)
        self.foot.setVisible(bool(self.foot.buttons))
        self.foot.deed_tapped.connect(self._on_deed_tapped)
        box.addWidget(self.foot)

    @property
    def offers(self) -> dict[AllyKind, Button]:
        """The offers there are to touch."""
        return {OFFERS[deed]: button for deed, button in self.foot.buttons.items() if deed in OFFERS}

    @property
    def item(self) -> GoalOnWall:
        """The goal it shows."""
        return self._item

    def minimumSizeHint(self) -> QSize:
        """Cards of a page are equally wide, whatever their words ask for."""
        return QSize(0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Name as many allies as have room now."""
        super().resizeEvent(event)
        if self._helpers:
            self._fit_allies()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt hands the event in
        """Paint the card."""
        paint_card(self, self._theme)

    def _head(self) -> QHBoxLayout:
        person, age = self._item.shared.person, age_words(self._item.days)
        row, words = QHBoxLayout(), QVBoxLayout()
        row.setSpacing(self._theme.px(14))
        words.setSpacing(0)
        row.addWidget(Avatar(self._theme, person.initials, 56))
        row.addLayout(words, 1)
        asked = self._item.request is not None
        if len(person.name) > LONGEST_ON_A_LINE or asked:
            # A long name stands whole on two smaller lines, and has the age's room.
            role = self.tr("{role} · {age}").format(role=person.role_line, age=age)
            name = TextLabel(self._theme, person.name, 20, NAME, max_lines=2)
            # One word may be wider than the card: it is broken then.
            name.setMinimumWidth(1)
            words.addWidget(name)
            words.addWidget(TextLabel(self._theme, role, 18, CAPTION, "ink2"))
            if asked:
                row.addWidget(Tag(self._theme, self.tr("watch me today"), strong=True), 0, Qt.AlignmentFlag.AlignTop)
            return row
        words.addWidget(TextLabel(self._theme, person.name, 25, NAME))
        words.addWidget(TextLabel(self._theme, person.role_line, 18, CAPTION, "ink2"))
        row.addWidget(self._whole(age), 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _whole(self, text: str) -> TextLabel:
        """Return a quiet label that is never shortened."""
        label = TextLabel(self._theme, text, 18, CAPTION, "ink2", align=RIGHT)
        label.setMinimumWidth(label.sizeHint().width())
        return label

    def _edge(self) -> QHBoxLayout:
        scale, goal = self._item.competency.scale, self._item.shared.goal
        target = goal.target_level if goal.status is GoalStatus.LIVE else None
        row = QHBoxLayout()
        row.setSpacing(self._theme.px(12))
        pin = standing_pin(scale, self._item.level, target)
        row.addWidget(PinView(self._theme, pin, pin_scale(scale), width=84, height=38))
        name = TextLabel(self._theme, self._item.competency.name, 20 if goal.source else 22, NAME, max_lines=2)
        # One word may be wider than what a tag leaves: it is broken then.
        name.setMinimumWidth(1)
        row.addWidget(name, 1)
        if goal.source is not None:
            row.addWidget(Tag(self._theme, source_words(goal.source.kind)))
        return row

    def _line(self, icon: str, text: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._theme.px(10))
        row.addStrut(self._theme.px(_LINE_HEIGHT))
        row.addWidget(IconView(self._theme, icon, 24))
        row.addWidget(TextLabel(self._theme, text, 20, CAPTION, "ink2"), 1)
        return row

    def _recheck_words(self, recheck: Recheck) -> str:
        if recheck.seen_on is not None:
            return self.tr("Seen again on {day}").format(day=short_day(recheck.seen_on))
        return self.tr("Still there? Reached {weeks} weeks ago").format(weeks=self._item.days // 7)

    def _allies(self) -> QHBoxLayout:
        if self._item.recheck is not None:
            return self._line("repeat", self._recheck_words(self._item.recheck))
        allies = self._item.shared.allies
        if not allies:
            return self._line("user-plus", self.tr("room for a first ally"))
        row = QHBoxLayout()
        row.setSpacing(self._theme.px(_ALLY_GAP))
        for ally, person in allies[:MOST_ALLIES]:
            avatar = Avatar(self._theme, person.initials, 32)
            words = TextLabel(self._theme, ally_words(person.given_name, ally), 19, CAPTION, "ink2")
            self._helpers.append((avatar, words))
            row.addWidget(avatar)
            row.addWidget(words)
        row.addWidget(self._more)
        row.addStretch(1)
        return row

    def _fit_allies(self) -> None:
        """Name as many allies as have room for their whole words, one at least, and count the others."""
        gap, room = self._theme.px(_ALLY_GAP), self.width() - 2 * self._theme.px(_SIDE)
        for shown in range(len(self._helpers), 0, -1):
            others = len(self._item.shared.allies) - shown
            self._more.setText(self.tr("and {count} more").format(count=others) if others else "")
            self._more.setMinimumWidth(self._more.sizeHint().width() if others else 0)
            self._more.setVisible(bool(others))
            parts = [part for pair in self._helpers[:shown] for part in pair] + ([self._more] if others else [])
            if sum(part.sizeHint().width() + gap for part in parts) - gap <= room:
                break
        for place, pair in enumerate(self._helpers):
            for part in pair:
                part.setVisible(place < shown)

    def _on_deed_tapped(self, deed: Deed) -> None:
        if deed in OFFERS:
            self.offered.emit(self._item, OFFERS[deed])
        elif deed is Deed.OPEN:
            self.opened.emit(self._item)
        else:
            self.deed_tapped.emit(self._item, deed)
