"""What a card says from top to bottom: a head, then captions, sentences and facts, in two columns where it is low."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from widgets.bands import IconView
from widgets.labels import Role, TextLabel
from widgets.theme import CAPTION, NAME, TITLE, Theme


class CardWriter:
    """Writes into a head and rows below it, which are somebody else's. `below`: the card is low and wide."""

    def __init__(self, theme: Theme, head: QHBoxLayout, rows: QVBoxLayout) -> None:
        self.theme, self.below = theme, False
        self._head, self._rows = head, rows
        self._into = self._beside = rows

    def begin(self) -> None:
        """Begin anew."""
        _empty(self._head)
        _empty(self._rows)
        self._into = self._beside = self._rows

    def end(self) -> None:
        """Leave the room that is left below what was written."""
        self.join()
        self._rows.addStretch(1)

    def title(self, title: str, detail: str, lead: QWidget | None = None) -> None:
        """Write the head, perhaps with something before it."""
        if lead is not None:
            self._head.addWidget(lead, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(self.theme.px(2))
        words.addWidget(TextLabel(self.theme, title, 28, TITLE, max_lines=2))
        if detail:
            words.addWidget(TextLabel(self.theme, detail, 20, CAPTION, "ink2", max_lines=3))
        self._head.addLayout(words, 1)

    def caption(self, text: str) -> None:
        """Write what the next lines are about."""
        self.add(TextLabel(self.theme, text, 19, NAME, "ink2"))

    def text(self, text: str, *, role: Role = "ink") -> None:
        """Write a sentence."""
        self.add(TextLabel(self.theme, text, 21, CAPTION, role, max_lines=0))

    def fact(self, text: str, icon: str) -> None:
        """Write a sentence with an icon before it."""
        self.line(IconView(self.theme, icon, 26), text[:1].upper() + text[1:])

    def line(self, mark: QWidget, text: str) -> None:
        """Write a sentence with a mark before it."""
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self.theme.px(14))
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(TextLabel(self.theme, text, 21, CAPTION, max_lines=0), 1)
        self.add(line)

    def rule(self) -> None:
        """Draw a hairline between two parts."""
        self.add(_Rule(self.theme))

    def add(self, widget: QWidget) -> None:
        """Put something else there."""
        self._into.addWidget(widget)

    def split(self) -> None:
        """Where the card is low and wide, go on in two columns: left now, right after `turn`, both till `join`."""
        if not self.below:
            return
        pair = QHBoxLayout()
        pair.setSpacing(self.theme.px(28))
        self._into, self._beside = QVBoxLayout(), QVBoxLayout()
        for column in (self._into, self._beside):
            column.setSpacing(self.theme.px(11))
            pair.addLayout(column, 1)
        self._rows.addLayout(pair)

    def turn(self) -> None:
        """Go on in the right column."""
        if self._into is not self._beside:
            self._into.addStretch(1)
            self._into = self._beside

    def join(self) -> None:
        """Go on below both columns."""
        if self._into is not self._rows:
            self._into.addStretch(1)
        self._into = self._beside = self._rows


class _Rule(QWidget):
    """A hairline between two parts."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedHeight(theme.px(13))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt hands the event in
        with QPainter(self) as painter:
            middle = self.height() / 2
            painter.fillRect(
                QRectF(0, middle, self.width(), max(1.0, 1.5 * self._theme.scale)), self._theme.palette.line
            )


def _empty(layout: QHBoxLayout | QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        inner, widget = item.layout(), item.widget()
        if isinstance(inner, QHBoxLayout | QVBoxLayout):
            _empty(inner)
        if widget is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
