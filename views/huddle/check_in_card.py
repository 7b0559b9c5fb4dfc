"""The speaker's card at a check-in: today's edge, where it will be met, what is needed, and who can help."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from views.huddle.card_parts import FLOOR, SpeakersCard
from views.huddle.helper_row import HelperRow
from views.huddle.shown import CheckInShown
from widgets.buttons import Button
from widgets.chips import ChipGroup, Choice
from widgets.labels import TextLabel
from widgets.theme import CAPTION, NAME, Theme

MOST_HELPERS = 2
_RING = 272
_CLOSEST = 2


class CheckInCard(SpeakersCard):
    """Made anew for each speaker, and whenever their card says something else.

    Signals: `help_tapped(PersonId)` on somebody who can help, `need_chosen(words)`, `another_tapped` for another goal.
    """

    help_tapped = Signal(object)
    need_chosen = Signal(str)
    another_tapped = Signal()

    def __init__(self, theme: Theme, shown: CheckInShown, parent: QWidget | None = None) -> None:
        super().__init__(theme, _RING, parent)
        self.shown = shown
        self.helpers: list[HelperRow] = []
        self.needs: ChipGroup | None = None
        self.another_button: Button | None = None
        self._room: int | None = None
        self._offers = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self.setAccessibleName(shown.head.name)
        left = QVBoxLayout()
        left.setSpacing(theme.px(8))
        left.addLayout(self.head(shown.head))
        if shown.head.yesterday:
            left.addLayout(self.icon_line("history", self.tr("“{line}”").format(line=shown.head.yesterday)))
        left.addStretch(1)
        left.addLayout(self._edge_head())
        self._add_edge(left)
        self.top.addLayout(left, 1)
        self.top.addWidget(self.ring, 0, Qt.AlignmentFlag.AlignTop)
        self.box.addLayout(self.top)
        self._add_goal()
        self.box.addStretch(1)
        self._add_need()
        self.box.addStretch(1)
        self._add_helpers()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit into the room anew."""
        super().resizeEvent(event)
        self._fit()

    def set_room(self, room: int | None) -> None:
        """Stand closer where the card would be higher than so many px."""
        self._room = room
        self._fit()

    def _fit(self) -> None:
        """Try looser ways to stand before closer ones; where even the closest is too high, the page scrolls."""
        for closeness in range(_CLOSEST + 1):
            self._stand(closeness)
            if self._room is None or self.box.minimumHeightForWidth(self.width()) <= self._room:
                break

    def _stand(self, closeness: int) -> None:
        """Put offers below each other (0), or side by side (1), with less air around everything, too (2)."""
        px, direction = self._theme.px, QBoxLayout.Direction
        self._offers.setDirection(direction.LeftToRight if closeness else direction.TopToBottom)
        around = self.box.contentsMargins()
        above = px(8 if closeness == _CLOSEST else 24)
        self.box.setContentsMargins(around.left(), above, around.right(), above)
        self.box.setSpacing(px(4 if closeness == _CLOSEST else 8))
        self.box.invalidate()

    def _edge_head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(self.caption(self.tr("Today’s edge")))
        if self.shown.others:
            self.another_button = Button(self._theme, self.tr("Another one"), "repeat", "quiet", height=48, size=FLOOR)
            self.another_button.clicked.connect(self.another_tapped)
            row.addWidget(self.another_button)
        row.addStretch(1)
        return row

    def _add_edge(self, box: QVBoxLayout) -> None:
        if self.shown.edge is not None:
            box.addLayout(self.edge_row(self.shown.edge, size=50, pin=(150, 67)))
        else:
            box.addWidget(TextLabel(self._theme, self.tr("Said aloud today"), 44, NAME))

    def _add_goal(self) -> None:
        edge = self.shown.edge
        if edge is not None:
            self.box.addWidget(TextLabel(self._theme, edge.text, 34, CAPTION, "ink2", max_lines=2))
        self._add_facts()

    def _add_facts(self) -> None:
        """Say where, whether to watch, and with whom, side by side: helpers below stay in sight."""
        edge, row = self.shown.edge, QHBoxLayout()
        row.setSpacing(self._theme.px(24))
        facts = [("users", self.shown.with_whom)]
        if edge is not None:
            watch = self.tr("Asks to be watched at this today") if edge.watch else ""
            facts = [("map-pin", edge.ground), ("eye", watch), *facts]
        for icon, text in facts:
            if text:
                row.addLayout(self.icon_line(icon, text), 1)
        self.box.addLayout(row)

    def _add_need(self) -> None:
        self.box.addWidget(self.caption(self.tr("I need")))
        if self.shown.need:
            self.box.addWidget(TextLabel(self._theme, self.shown.need, 44, NAME, max_lines=2))
            return
        needs = (
            self.tr("Somebody beside me"),
            self.tr("One honest sentence afterwards"),
            self.tr("Ten minutes of teaching"),
            self.tr("Nothing today"),
        )
        self.needs = ChipGroup(self._theme, [*(Choice(words, words) for words in needs)])
        self.needs.chosen_changed.connect(self._on_need_chosen)
        self.box.addWidget(self.needs)

    def _add_helpers(self) -> None:
        if not self.shown.helpers:
            self.box.addWidget(self.caption(self.tr("Who can be there? Touch “I can help”.")))
            return
        self.box.addWidget(self.caption(self.tr("Offered")))
        for helper in self.shown.helpers[:MOST_HELPERS]:
            row = HelperRow(self._theme, helper)
            row.clicked.connect(lambda _checked=False, helper=helper: self.help_tapped.emit(helper.person_id))
            self.helpers.append(row)
            self._offers.addWidget(row, 1)
        self._offers.setSpacing(self._theme.px(8))
        self.box.addLayout(self._offers)

    def _on_need_chosen(self, keys: tuple[str, ...]) -> None:
        if keys:
            self.need_chosen.emit(keys[0])
