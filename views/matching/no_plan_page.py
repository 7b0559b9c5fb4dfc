"""The page where no plan can keep everything: the sum, what cannot hold together, and the cheapest ways out."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from views.matching.no_plan import NoPlanWords, ReasonWords, WayWords
from views.matching.no_plan_count import CountStrip
from widgets.bands import IconView
from widgets.buttons import Button
from widgets.labels import TextLabel
from widgets.painting import paint_card, paint_surface
from widgets.roomy import room_height
from widgets.scroll_area import TouchScrollArea
from widgets.theme import CAPTION, NAME, TITLE, Theme

_LEAST_WIDTH, _LEAST_CARD = 1300, 360
"""Narrower than this, in px at 1080p, the ways stand below the reasons; a card is not narrower than the other."""
_REASONS_SHARE, _WAYS_SHARE = 62, 38
_SHARES_BELOW = (52, 48)


class NoPlanPage(QWidget):
    """Two cards beside each other, or one below the other where it is higher than wide.

    Signals: `try_tapped(number of the way, from 0)`.
    """

    try_tapped = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words: NoPlanWords | None = None
        self._across = 2
        self.try_buttons: tuple[Button, ...] = ()
        self._reasons, self._ways = _Side(theme), _Side(theme)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._reasons, _REASONS_SHARE)
        self._row.addWidget(self._ways, _WAYS_SHARE)
        self._row.setSpacing(theme.px(16))

    def show_words(self, theme: Theme, words: NoPlanWords) -> None:
        """Say this; the same again leaves everything where it is."""
        if words == self._words and theme is self._theme:
            return
        before, self._words = self._words if theme is self._theme else None, words
        self._theme = theme
        self._row.setSpacing(theme.px(16))
        # What was read already stays where it is when more is known.
        if before is None or _about_reasons(before) != _about_reasons(words):
            self._write_reasons(theme, words)
        if before is None or _about_ways(before) != _about_ways(words):
            self._write_ways(theme, words)

    def texts(self) -> list[str]:
        """Return everything said, reasons before ways; for tests and screen readers."""
        return [*self._reasons.texts(), *self._ways.texts()]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put one below the other where there is no room beside it."""
        super().resizeEvent(event)
        below = room_height(self) > self.width() or self.width() < self._theme.px(_LEAST_WIDTH)
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if below else QBoxLayout.Direction.LeftToRight)
        for place, share in enumerate(_SHARES_BELOW if below else (_REASONS_SHARE, _WAYS_SHARE)):
            self._row.setStretch(place, share)
        inside = self.width() * (100 if below else _REASONS_SHARE) // 100
        across = max(1, min(2, inside // self._theme.px(_LEAST_CARD)))
        if across != self._across:
            self._across = across
            self._write()

    def _write(self) -> None:
        if self._words is None:
            return
        self._write_reasons(self._theme, self._words)
        self._write_ways(self._theme, self._words)

    def _write_reasons(self, theme: Theme, words: NoPlanWords) -> None:
        rows = self._reasons.begin(theme)
        rows.addWidget(TextLabel(theme, self.tr("Why there is no plan"), 20, NAME, "ink2"))
        rows.addWidget(TextLabel(theme, words.sentence, 44, TITLE, max_lines=0))
        if words.count is not None:
            rows.addSpacing(theme.px(8))
            rows.addWidget(CountStrip(theme, words.count))
        rows.addSpacing(theme.px(8))
        if words.together:
            rows.addWidget(TextLabel(theme, words.together, 27, TITLE, max_lines=0))
        if words.reasons:
            rows.addWidget(
                TextLabel(theme, self.tr("without any one of them there may be a plan"), 20, CAPTION, "ink2")
            )
        grid = QGridLayout()
        grid.setSpacing(theme.px(14))
        for number, reason in enumerate(words.reasons):
            grid.addWidget(_ReasonCard(theme, reason), *divmod(number, self._across))
        for column in range(self._across):
            grid.setColumnStretch(column, 1)
        rows.addLayout(grid)
        rows.addStretch(1)
        self._reasons.end()

    def _write_ways(self, theme: Theme, words: NoPlanWords) -> None:
        rows = self._ways.begin(theme)
        rows.addWidget(TextLabel(theme, self.tr("Cheapest ways out"), 27, TITLE, max_lines=0))
        rows.addWidget(TextLabel(theme, words.about_ways, 20, CAPTION, "ink2", max_lines=0))
        cards = [_WayCard(theme, way, first=number == 0) for number, way in enumerate(words.ways)]
        for number, card in enumerate(cards):
            if words.looking:
                card.button.set_blocked(self.tr("in a moment"))
            card.button.clicked.connect(lambda _=False, number=number: self.try_tapped.emit(number))
            rows.addWidget(card)
        self.try_buttons = tuple(card.button for card in cards)
        rows.addStretch(1)
        never = self.tr("Supervision and safety floors are never offered as a way out, at any price.")
        rows.addWidget(_line(theme, "shield-check", never, 32))
        self._ways.end()


def _about_reasons(words: NoPlanWords) -> tuple[object, ...]:
    return words.sentence, words.count, words.together, words.reasons


def _about_ways(words: NoPlanWords) -> tuple[object, ...]:
    return words.about_ways, words.ways, words.looking


class _Side(QWidget):
    """A card whose content scrolls where there is too much of it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._area = TouchScrollArea(theme)
        self._content = QWidget()
        self._box = QVBoxLayout(self)
        self._box.addWidget(self._area)
        self._area.setWidget(self._content)

    def begin(self, theme: Theme) -> QVBoxLayout:
        """Return the rows of an empty card."""
        self._theme = theme
        side = theme.px(28)
        self._box.setContentsMargins(side, theme.px(20), theme.px(12), theme.px(20))
        self._content = QWidget()
        rows = QVBoxLayout(self._content)
        # The mark that says where one is stands at the right.
        rows.setContentsMargins(0, 0, theme.px(16), 0)
        rows.setSpacing(theme.px(10))
        return rows

    def end(self) -> None:
        """Show what was written."""
        before = self._area.takeWidget()
        self._area.setWidget(self._content)
        self._content.show()
        if before is not None:
            before.deleteLater()
        self.setAccessibleName(" ".join(self.texts()))
        self.update()

    def texts(self) -> list[str]:
        """Return what is said, from top to bottom."""
        return [label.text() for label in self._content.findChildren(TextLabel) if label.text()]

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt hands the event in
        """Paint the card."""
        paint_card(self, self._theme)


class _Framed(QWidget):
    """A card within a card. `strong`: it is the one to begin with."""

    def __init__(self, theme: Theme, *, strong: bool = False) -> None:
        super().__init__()
        self._theme, self._strong = theme, strong
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(theme.px(22), theme.px(16), theme.px(22), theme.px(16))
        self.box.setSpacing(theme.px(8))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt hands the event in
        palette = self._theme.palette
        rim, width = (palette.acc, 3.0) if self._strong else (palette.line2, 1.5)
        with QPainter(self) as painter:
            paint_surface(
                painter, QRectF(self.rect()), self._theme.px(16), palette.card, rim, width * self._theme.scale
            )


class _ReasonCard(_Framed):
    """A rule, lock or bar in its own sentence."""

    def __init__(self, theme: Theme, words: ReasonWords) -> None:
        super().__init__(theme)
        self.box.addWidget(_line(theme, words.icon, words.kind, 24, size=19))
        self.box.addWidget(TextLabel(theme, words.says, 25, NAME, max_lines=0))
        self.box.addStretch(1)
        if words.foot:
            self.box.addWidget(TextLabel(theme, words.foot, 20, CAPTION, "ink2", max_lines=0))


class _WayCard(_Framed):
    """A way out, and the button that tries it."""

    def __init__(self, theme: Theme, words: WayWords, *, first: bool) -> None:
        super().__init__(theme, strong=first)
        self.button = Button(theme, self.tr("Try this"), kind="primary" if first else "soft")
        self.button.setAccessibleDescription(" ".join(words.says))
        says = QVBoxLayout()
        says.setSpacing(theme.px(6))
        for sentence in words.says:
            says.addWidget(TextLabel(theme, sentence, 23, NAME, max_lines=0))
        head = QHBoxLayout()
        head.setSpacing(theme.px(14))
        head.addLayout(says, 1)
        head.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        self.box.addLayout(head)
        self.box.addWidget(_line(theme, "arrow-right", f"{words.bends} {words.known}", 24))
        if words.edges:
            self.box.addWidget(_line(theme, "target", words.edges, 24))


def _line(theme: Theme, icon: str, words: str, icon_size: float, *, size: float = 20) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.px(12))
    row.addWidget(IconView(theme, icon, icon_size), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(TextLabel(theme, words, size, CAPTION, "ink2", max_lines=0), 1)
    return line
