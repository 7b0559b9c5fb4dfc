"""The head of every screen: where one is, what the signs mean, what time it is. Nothing to touch."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from widgets.labels import RIGHT, TextLabel
from widgets.theme import TITLE, Theme


class ScreenHeader(QWidget):
    """Title and subtitle on the left, a slot (the legend) flush right, clock and date at the edge; 72 px high."""

    def __init__(self, theme: Theme, title: str = "", subtitle: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._slot: QWidget | None = None
        self._title = TextLabel(theme, title, 32, TITLE)
        self._subtitle = TextLabel(theme, subtitle, 18, role="ink2")
        self._clock = TextLabel(theme, "", 32, TITLE, align=RIGHT, tabular=True)
        self._date = TextLabel(theme, "", 18, role="ink2", align=RIGHT)
        self._row = QHBoxLayout(self)
        self._row.addLayout(_column(self._title, self._subtitle))
        self._row.addStretch(1)
        self._row.addLayout(_column(self._clock, self._date))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme."""
        self._theme = theme
        for label in (self._title, self._subtitle, self._clock, self._date):
            label.set_theme(theme)  # first, because their sizes are asked for below
        margin = theme.px(24)
        self._row.setContentsMargins(margin, theme.px(4), margin, 0)
        self._row.setSpacing(theme.px(24))
        self._reserve()
        self.updateGeometry()

    def set_title(self, title: str, subtitle: str = "") -> None:
        """Say where one is."""
        self._title.setText(title)
        self._subtitle.setText(subtitle)
        self.setAccessibleName(title)
        self._reserve()

    def set_time(self, clock: str, date: str) -> None:
        """Show the time and the day, both worded by the caller."""
        self._clock.setText(clock)
        self._date.setText(date)
        self._reserve()

    def set_slot(self, slot: QWidget | None) -> None:
        """Put something to read (a legend, a sentence) before the clock; the last one is given up."""
        if self._slot is not None:
            self._row.removeWidget(self._slot)
            self._slot.hide()
            self._slot.deleteLater()
        self._slot = slot
        if slot is not None:
            self._row.insertWidget(2, slot, 0, Qt.AlignmentFlag.AlignVCenter)
            slot.show()
        self._reserve()

    def take_slot(self) -> QWidget | None:
        """Give the slot's widget back, whole, to stand elsewhere."""
        slot, self._slot = self._slot, None
        if slot is not None:
            self._row.removeWidget(slot)
        self._reserve()
        return slot

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep title and time whole; what stands between them gives way first."""
        super().resizeEvent(event)
        self._reserve()

    def _reserve(self) -> None:
        for label in (self._clock, self._date):
            label.setMinimumWidth(label.sizeHint().width())
        title = min(self._title.sizeHint().width(), self.width() * 3 // 5)
        self._title.setMinimumWidth(title)
        # A long subtitle is elided before the legend has to break into a second row.
        self._subtitle.setMinimumWidth(min(title, self._subtitle.sizeHint().width()))
        self._subtitle.setMaximumWidth(max(title, self._room_beside_slot()))

    def _room_beside_slot(self) -> int:
        margins, gap = self._row.contentsMargins(), self._row.spacing()
        taken = margins.left() + margins.right() + self._clock.minimumWidth() + 2 * gap
        if self._slot is not None:
            taken += self._slot.sizeHint().width() + gap
        return self.width() - taken

    def sizeHint(self) -> QSize:
        """Return the head's height; its width is the screen's."""
        return QSize(self._theme.px(640), self._theme.px(72))


def _column(upper: QWidget, lower: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(0)
    column.addStretch()
    column.addWidget(upper)
    column.addWidget(lower)
    column.addStretch()
    return column
