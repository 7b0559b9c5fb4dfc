"""What the speaker's card of a check-in and of a check-out have in common: the surface, whose it is, and the edge."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from views.huddle.shown import EdgeShown, HeadShown
from widgets.bands import IconView
from widgets.labels import TextLabel
from widgets.name_pills import Avatar
from widgets.painting import paint_card
from widgets.pin_view import PinView
from widgets.theme import CAPTION, NAME, TITLE, Theme
from widgets.timer_ring import TimerRing

FLOOR = 26
"""Nothing on the speaker's card is smaller: it is read from two metres."""

_LONG_NAME = 16
_NARROW = 860


class SpeakersCard(QWidget):
    """The large card. Subclasses fill `box`; `ring` is told the time by the place."""

    def __init__(self, theme: Theme, ring: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("huddle.card")
        self._theme = theme
        self.ring = TimerRing(theme, ring)
        self.top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(theme.px(44), theme.px(24), theme.px(44), theme.px(24))
        self.box.setSpacing(theme.px(8))

    @property
    def across(self) -> QBoxLayout.Direction:
        """Which way goes what stands side by side where there is room for it."""
        direction = QBoxLayout.Direction
        return direction.TopToBottom if self.width() < self._theme.px(_NARROW) else direction.LeftToRight

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the ring below the name where the name needs the room."""
        super().resizeEvent(event)
        px = self._theme.px
        side = px(44 if self.across is QBoxLayout.Direction.LeftToRight else 20)
        self.box.setContentsMargins(side, px(24), side, px(24))
        self.top.setDirection(self.across)

    def set_room(self, room: int | None) -> None:
        """Make do with a height of so many px where that is possible; None: nothing is short."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt hands the event in
        """Paint the card."""
        paint_card(self, self._theme)

    def head(self, shown: HeadShown, below: QLayout | None = None) -> QHBoxLayout:
        """Return initials, name and role; `below` stands under the name in the role's place."""
        theme = self._theme
        row, words = QHBoxLayout(), QVBoxLayout()
        row.setSpacing(theme.px(16))
        words.setSpacing(0)
        row.addWidget(Avatar(theme, shown.initials, 104), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(words, 1)
        size = 50 if len(shown.name) > _LONG_NAME else 76
        name = TextLabel(theme, shown.name, size, TITLE, max_lines=2)
        # One word may be wider than the card: it is broken then.
        name.setMinimumWidth(1)
        words.addWidget(name)
        if below is not None:
            words.addLayout(below)
        else:
            words.addWidget(TextLabel(theme, shown.role, 29, CAPTION, "ink2", max_lines=2))
        return row

    def caption(self, text: str) -> TextLabel:
        """Return the quiet words over a part."""
        return TextLabel(self._theme, text, FLOOR, NAME, "ink2", max_lines=2)

    def edge_row(self, edge: EdgeShown, *, size: float, pin: tuple[float, float]) -> QHBoxLayout:
        """Return the pin and the competency, `size` px tall."""
        row = QHBoxLayout()
        row.setSpacing(self._theme.px(24))
        row.addWidget(PinView(self._theme, edge.pin, edge.scale, width=pin[0], height=pin[1]))
        row.addWidget(TextLabel(self._theme, edge.competency, size, NAME, max_lines=2), 1)
        return row

    def icon_line(self, icon: str, text: str) -> QHBoxLayout:
        """Return a line with an icon before it."""
        row = QHBoxLayout()
        row.setSpacing(self._theme.px(12))
        row.addWidget(IconView(self._theme, icon, 32))
        row.addWidget(TextLabel(self._theme, text, 28, CAPTION, "ink2", max_lines=2), 1)
        return row
