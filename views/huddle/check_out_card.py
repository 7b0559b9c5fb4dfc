"""The same card at the check-out: whether it came up, what happened, what was learned, who helped, one line to keep."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from kiosk.domain.consent import Audience
from kiosk.domain.huddles import CameUp
from views.audiences import audience_choices
from views.huddle.card_parts import FLOOR, SpeakersCard
from views.huddle.shown import CheckOutShown
from widgets.buttons import Button
from widgets.chips import ChipGroup, Choice
from widgets.flow import FlowLayout
from widgets.labels import TextLabel
from widgets.name_pills import NamePill
from widgets.segmented import Segmented
from widgets.theme import CAPTION, NAME, Theme

LINE_FOR = (Audience.PRIVATE, Audience.TEAM, Audience.WALL)
"""Who may read the line. Whoever coaches somebody is of no account in a huddle, where nobody is signed in."""
_RING = 176


class CheckOutCard(SpeakersCard):
    """Answers by touch; words of one's own by the band's button.

    Signals: `came_up_chosen(key or "")`, `helper_tapped(PersonId)`, `line_for_chosen(Audience)`, `words_tapped`.
    """

    came_up_chosen = Signal(str)
    helper_tapped = Signal(object)
    line_for_chosen = Signal(object)
    words_tapped = Signal()

    def __init__(self, theme: Theme, shown: CheckOutShown, parent: QWidget | None = None) -> None:
        super().__init__(theme, _RING, parent)
        self.shown = shown
        self.pills: list[NamePill] = []
        self._foot = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.setAccessibleName(shown.head.name)
        self._add_top()
        self._add_came_up()
        self._add_answer(self.tr("What happened"), shown.happened)
        self._add_answer(self.tr("What I learned"), shown.learned)
        self.box.addStretch(1)
        self._add_helpers()
        self.box.addStretch(1)
        self._add_line()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put who reads the line below it where the line needs the room."""
        super().resizeEvent(event)
        self._foot.setDirection(self.across)

    def _add_top(self) -> None:
        edge, below = self.shown.edge, QVBoxLayout()
        if edge is not None:
            row = self.edge_row(edge, size=30, pin=(104, 46))
            below.addLayout(row)
        else:
            below.addWidget(TextLabel(self._theme, self.shown.head.role, 29, CAPTION, "ink2"))
        self.top.addLayout(self.head(self.shown.head, below), 1)
        self.top.addWidget(self.ring, 0, Qt.AlignmentFlag.AlignTop)
        self.box.addLayout(self.top)

    def _add_came_up(self) -> None:
        choices = [
            Choice(CameUp.CAME_UP, self.tr("It came up")),
            Choice(CameUp.IN_PART, self.tr("In part")),
            Choice(CameUp.NOT_TODAY, self.tr("Not today")),
        ]
        self.came_up = ChipGroup(self._theme, choices)
        self.came_up.set_chosen([self.shown.came_up] if self.shown.came_up else [])
        self.came_up.chosen_changed.connect(self._on_came_up)
        self.box.addWidget(self.came_up)

    def _add_answer(self, caption: str, words: str) -> None:
        self.box.addWidget(self.caption(caption))
        if words:
            self.box.addWidget(TextLabel(self._theme, words, 42, NAME, max_lines=2))
        else:
            self.box.addWidget(TextLabel(self._theme, self.tr("said aloud"), 30, CAPTION, "ink2"))

    def _add_helpers(self) -> None:
        self.box.addWidget(self.caption(self.tr("Who helped")))
        holder = QWidget()
        flow = FlowLayout(self._theme, 12, holder)
        for helper in self.shown.helpers:
            pill = NamePill(self._theme, helper.name, helper.initials, tall=False)
            pill.setChecked(helper.person_id in self.shown.helped)
            pill.clicked.connect(lambda _checked=False, helper=helper: self.helper_tapped.emit(helper.person_id))
            self.pills.append(pill)
            flow.addWidget(pill)
        self.box.addWidget(holder)

    def _add_line(self) -> None:
        row, words = self._foot, QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.caption(self.tr("One line")))
        line = self.tr("“{line}”").format(line=self.shown.line) if self.shown.line else ""
        if line:
            words.addWidget(TextLabel(self._theme, line, 30, CAPTION, max_lines=0))
        else:
            self.words_button = Button(self._theme, self.tr("Write one"), "keyboard", "soft", height=56, size=FLOOR)
            self.words_button.clicked.connect(self.words_tapped)
            words.addWidget(self.words_button, 0, Qt.AlignmentFlag.AlignLeft)
        row.addLayout(words, 1)
        choices = audience_choices(LINE_FOR, in_huddle=True)
        chosen = self.shown.line_for.name
        self.line_for = Segmented(self._theme, choices, chosen, "soft", name=self.tr("Who reads the line"))
        self.line_for.chosen_changed.connect(lambda key: self.line_for_chosen.emit(Audience[key]))
        row.addWidget(self.line_for, 0, Qt.AlignmentFlag.AlignBottom)
        self.box.addLayout(row)

    def _on_came_up(self, keys: tuple[str, ...]) -> None:
        self.came_up_chosen.emit(keys[0] if keys else "")
