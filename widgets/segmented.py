"""One of several, side by side: the lens switch, the filters."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QRectF, QSize, Signal
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
    """A row of choices of which exactly one holds; what does not fit scrolls, by finger or by the arrows.

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
        self._area.horizontalScrollBar().valueChanged.connect(self._refresh_arrows)
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
        pad = self._pad()
        inner = self.rect().adjusted(pad, pad, -pad, -pad)
        crowded = self._wanted() > inner.width()
        for arrow in (self._left, self._right):
            arrow.setVisible(crowded)
        width = self._arrow_width() if crowded else 0
        self._left.setGeometry(inner.left(), inner.top(), self._arrow_width(), inner.height())
        self._right.setGeometry(inner.right() + 1 - width, inner.top(), self._arrow_width(), inner.height())
        self._area.setGeometry(inner.adjusted(width, 0, -width, 0))
        self._refresh_arrows()

    def _reveal(self) -> None:
        centre = self._segments[self._chosen].geometry().center().x()
        self._area.horizontalScrollBar().setValue(centre - self._area.width() // 2)

    def _refresh_arrows(self) -> None:
        bar = self._area.horizontalScrollBar()
        self._left.setEnabled(bar.value() > bar.minimum())
        self._right.setEnabled(bar.value() < bar.maximum())

    def _on_arrow_clicked(self, direction: int) -> None:
        bar = self._area.horizontalScrollBar()
        bar.setValue(bar.value() + direction * round(self._area.width() * 0.8))

    def _on_segment_clicked(self, key: str) -> None:
        changed = key != self._chosen
        self.set_chosen(key)
        if changed:
            self.chosen_changed.emit(key)

    def _wanted(self) -> int:
        hints = [segment.sizeHint().width() for segment in self._segments.values()]
        return sum(hints) + self._theme.px(2) * (len(hints) - 1)

    def _pad(self) -> int:
        return self._theme.px(4)

    def _height(self) -> int:
        return max(48, self._theme.px(56)) + 2 * self._pad()

    def _arrow_width(self) -> int:
        return target(self._theme, 48)
