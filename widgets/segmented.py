"""One of several, side by side: the lens switch, the filters."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QRect, QRectF, QSize, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from widgets import icons
from widgets.buttons import IconButton, disabled_coat, pressed_coat
from widgets.chips import Choice
from widgets.labels import CENTRE
from widgets.painting import paint_surface
from widgets.pressable import Coat, Pressable, target
from widgets.scroll_area import TouchScrollArea
from widgets.text_lines import lay_out, paint_lines, text_width
from widgets.theme import NAME, Theme

SegmentKind = Literal["filled", "soft"]


class Segment(Pressable):
    """One of the choices."""

    def __init__(self, theme: Theme, choice: Choice, kind: SegmentKind, parent: QWidget) -> None:
        super().__init__(theme, choice.text, parent)
        self._icon, self._kind = choice.icon, kind
        if choice.icon is not None:
            icons.source(choice.icon)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.MinimumExpanding, QSizePolicy.Policy.Fixed)

    def nextCheckState(self) -> None:  # noqa: N802 - Qt's name
        """Touching the chosen one keeps it chosen."""
        self.setChecked(True)

    def sizeHint(self) -> QSize:
        """Return room for the words and the icon."""
        width = text_width(self.label, self._font()) + 1 + self._icon_room() + 2 * self._theme.px(18)
        return QSize(max(target(self._theme, 64), math.ceil(width)), max(48, self._theme.px(56)))

    def minimumSizeHint(self) -> QSize:
        """Return the same: the row scrolls before words are cut."""
        return self.sizeHint()

    def paint(self, painter: QPainter, body: QRectF) -> None:
        """Paint the choice."""
        coat = self._coat()
        paint_surface(painter, body, self._theme.px(10), coat.fill, coat.rim, coat.rim_width * self._theme.scale)
        words = lay_out(self.label, self._font(), body.width(), 1)
        left = body.center().x() - (words.width + self._icon_room()) / 2
        if self._icon:
            side = self._theme.px(24)
            icons.paint(painter, self._icon, QRectF(left, body.center().y() - side / 2, side, side), coat.text)
        at = QRectF(left + self._icon_room(), body.top(), words.width, body.height())
        paint_lines(painter, words, at, self._font(), coat.text, CENTRE)

    def _coat(self) -> Coat:
        palette = self._theme.palette
        clear = QColor(palette.card)
        clear.setAlpha(0)
        if not self.isEnabled():
            return disabled_coat(palette, rimmed=False)
        if not self.isChecked():
            resting = Coat(clear, palette.ink2, clear)
        elif self._kind == "filled":
            resting = Coat(palette.acc, palette.on_acc, palette.acc)
        else:
            resting = Coat(palette.card, palette.ink, palette.acc, 2)
        return resting.towards(pressed_coat(palette), self.heat)

    def _icon_room(self) -> float:
        return float(self._theme.px(32)) if self._icon else 0.0

    def _font(self) -> QFont:
        return self._theme.font(22, NAME, tabular=False)


class Segmented(QWidget):
    """A row of choices of which exactly one holds; what does not fit is reached by finger or by the arrows.

    `filled` for the main switch of a screen, `soft` where a primary button stands beside it.
    Signals: `chosen_changed(key)` after a touch, never after `set_chosen`.
    """

    chosen_changed = Signal(str)

    def __init__(
        self,
        theme: Theme,
        choices: Sequence[Choice],
        chosen: str,
        kind: SegmentKind = "filled",
        *,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._kind, self._chosen = theme, kind, chosen
        self._first, self._beyond, self._crowded = 0, 1, False
        self._track = QWidget()
        self._row = QHBoxLayout(self._track)
        self._area = TouchScrollArea(theme, sideways=True, marked=False, parent=self)
        self._segments = {choice.key: Segment(theme, choice, kind, self._track) for choice in choices}
        for key, segment in self._segments.items():
            self._row.addWidget(segment)
            segment.clicked.connect(lambda _checked=False, key=key: self._on_segment_clicked(key))
        self._area.setWidget(self._track)
        self._left = self._arrow("chevron-left", self.tr("Earlier choices"), -1)
        self._right = self._arrow("chevron-right", self.tr("More choices"), 1)
        self._area.settled.connect(self._on_settled)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_theme(theme)
        self.set_chosen(chosen)

    @property
    def chosen(self) -> str:
        """The key that holds."""
        return self._chosen

    def segment(self, key: str) -> Segment:
        """Return one of the choices."""
        return self._segments[key]

    def set_theme(self, theme: Theme) -> None:
        """Take the theme."""
        self._theme = theme
        for part in (*self._segments.values(), self._left, self._right):
            part.set_theme(theme)  # first, because their sizes are asked for below
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.px(2))
        self.updateGeometry()
        self._place()
        self.update()

    def set_chosen(self, key: str) -> None:
        """Let another choice hold. Raises: KeyError where there is none of that key."""
        self._segments[key].setChecked(True)
        for other, segment in self._segments.items():
            segment.setChecked(other == key)
        self._chosen = key
        self._reveal()

    def sizeHint(self) -> QSize:
        """Return room for all choices."""
        return QSize(self._wanted() + 2 * self._pad(), self._height())

    def minimumSizeHint(self) -> QSize:
        """Return room for the arrows and the widest choice."""
        widest = max(segment.sizeHint().width() for segment in self._segments.values())
        return QSize(min(self.sizeHint().width(), widest + 2 * self._arrow_width() + 2 * self._pad()), self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the arrows where the row is too long."""
        super().resizeEvent(event)
        self._place()
        self._reveal()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt hands the event in
        """Paint the track."""
        palette = self._theme.palette
        with QPainter(self) as painter:
            body, radius = QRectF(self.rect()), self._theme.px(14)
            if self._kind == "filled":
                paint_surface(painter, body, radius, palette.card, palette.line2, 1.5 * self._theme.scale)
            else:
                paint_surface(painter, body, radius, palette.pill)

    def _arrow(self, icon: str, name: str, direction: int) -> IconButton:
        arrow = IconButton(self._theme, icon, name, "quiet", width=48, height=56, parent=self)
        arrow.clicked.connect(lambda: self._on_arrow_clicked(direction))
        arrow.hide()
        return arrow

    def _place(self) -> None:
        inner = self._inner()
        self._crowded = self._wanted() > inner.width()
        self._left.setGeometry(inner.left(), inner.top(), self._arrow_width(), inner.height())
        right = inner.right() + 1 - self._arrow_width()
        self._right.setGeometry(right, inner.top(), self._arrow_width(), inner.height())
        if self._crowded:
            self._show_from(self._first)
        else:
            self._left.hide()
            self._right.hide()
            self._area.setGeometry(inner)
            self._area.horizontalScrollBar().setValue(0)

    def _show_from(self, first: int) -> None:
        """Show whole choices only, beginning with the one at `first`."""
        widths = self._widths()
        room = self._inner().width() - 2 * self._arrow_width()
        while first > 0 and self._span(widths[first - 1 :]) <= room:
            first -= 1
        last = first + 1
        while last < len(widths) and self._span(widths[first : last + 1]) <= room:
            last += 1
        self._first, self._beyond = first, last
        inner = self._inner()
        width = min(room, self._span(widths[first:last]))
        self._area.setGeometry(inner.left() + self._arrow_width(), inner.top(), width, inner.height())
        self._area.horizontalScrollBar().setValue(self._span(widths[:first]) + self._theme.px(2) if first else 0)
        self._left.setVisible(first > 0)
        self._right.setVisible(last < len(widths))

    def _reveal(self) -> None:
        index = list(self._segments).index(self._chosen)
        if not self._crowded or self._first <= index < self._beyond:
            return
        self._show_from(index)

    def _on_arrow_clicked(self, direction: int) -> None:
        shown = self._beyond - self._first
        self._show_from(self._beyond if direction > 0 else max(0, self._first - shown))

    def _on_settled(self) -> None:
        if self._crowded:
            at = self._area.horizontalScrollBar().value()
            widths = self._widths()
            starts = [self._span(widths[:index]) for index in range(len(widths))]
            self._show_from(min(range(len(widths)), key=lambda index: abs(starts[index] - at)))

    def _on_segment_clicked(self, key: str) -> None:
        changed = key != self._chosen
        self.set_chosen(key)
        if changed:
            self.chosen_changed.emit(key)

    def _wanted(self) -> int:
        return self._span(self._widths())

    def _widths(self) -> list[int]:
        return [segment.sizeHint().width() for segment in self._segments.values()]

    def _span(self, widths: Sequence[int]) -> int:
        return sum(widths) + self._theme.px(2) * max(0, len(widths) - 1)

    def _inner(self) -> QRect:
        pad = self._pad()
        return self.rect().adjusted(pad, pad, -pad, -pad)

    def _pad(self) -> int:
        return self._theme.px(4)

    def _height(self) -> int:
        return max(48, self._theme.px(56)) + 2 * self._pad()

    def _arrow_width(self) -> int:
        return target(self._theme, 48)
