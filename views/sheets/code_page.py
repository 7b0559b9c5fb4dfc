"""The code of a sheet, typed on large keys: the characters that codes are made of, and no others."""

from __future__ import annotations

import math
from datetime import datetime, timedelta

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from kiosk.domain.clock import Clock
from kiosk.domain.sheets import ALPHABET, LENGTH
from widgets.bands import MessageBand
from widgets.keypad import PadKey, clock_face
from widgets.labels import CENTRE, TextLabel
from widgets.painting import paint_surface
from widgets.roomy import room_height
from widgets.text_lines import lay_out, paint_lines
from widgets.theme import CAPTION, TITLE, Theme

_COLUMNS, _FEW_COLUMNS = 6, 4
_KEY_SIZE = 40
_BESIDE = 1200
"""Narrower than this, in px at 1080p, the keys stand below the words."""
_MANY = 1000
"""Narrower than this, with a large text, fewer keys stand in a row."""
DELETE = "delete"


class CodeBoxes(QWidget):
    """A box for each character; the next one has a strong rim."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # A code is read as it is printed, in every language.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._theme, self._code = theme, ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def set_code(self, code: str) -> None:
        """Show what was typed."""
        self._code = code
        self.setAccessibleName(" ".join(code))
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for all boxes."""
        return QSize(self._theme.px(LENGTH * 84 + (LENGTH - 1) * 14), self._theme.px(100))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt hands the event in
        """Paint the boxes."""
        px, palette = self._theme.px, self._theme.palette
        font = self._theme.font(52, TITLE, tabular=False)
        with QPainter(self) as painter:
            for place in range(LENGTH):
                box = QRectF(place * px(98), 0, px(84), self.height())
                following = place == len(self._code)
                rim = palette.acc if following else palette.field
                paint_surface(painter, box, px(14), palette.card, rim, px(4 if following else 2))
                if place < len(self._code):
                    words = lay_out(self._code[place], font, box.width(), 1)
                    paint_lines(painter, words, box, font, palette.ink, CENTRE)


class CodePage(QWidget):
    """Words and boxes beside the keys, or above them on an upright screen.

    Signals: `typed(code)` once all its characters stand there.
    """

    typed = Signal(str)

    def __init__(self, theme: Theme, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._clock = theme, clock
        self._code = ""
        self._busy = False
        self._columns = 0
        self._rests_until: datetime | None = None
        self.keys: dict[str, PadKey] = {}
        self.boxes = CodeBoxes(theme)
        self.band = MessageBand(theme, "timer")
        self._rest = QTimer(self)
        self._rest.setInterval(250)
        self._rest.timeout.connect(self.look)
        self._lay_out(theme)
        self.set_theme(theme)
        self._refresh()

    @property
    def code(self) -> str:
        """What was typed."""
        return self._code

    @property
    def resting(self) -> bool:
        """Whether no code is taken now."""
        return self._rests_until is not None

    def set_theme(self, theme: Theme) -> None:
        """Take the theme."""
        self._theme = theme
        self._grid.setSpacing(theme.px(14))
        self._words.setSpacing(theme.px(20))
        self._row.setSpacing(theme.px(40))
        self._turn()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand upright where the screen does."""
        super().resizeEvent(event)
        self._turn()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take characters from a keyboard, or from a scanner that types what it reads."""
        text = event.text().upper()
        if event.key() == Qt.Key.Key_Backspace:
            self._on_key(DELETE)
        elif text and text in ALPHABET and event.modifiers() in _PLAIN:
            self._on_key(text)
        else:
            super().keyPressEvent(event)

    def wipe(self) -> None:
        """Forget the code and what was said of it; a rest goes on."""
        self._set_code("")
        self.set_busy(busy=False)
        if not self.resting:
            self.band.clear()

    def set_busy(self, *, busy: bool) -> None:
        """Take nothing while a code is looked up."""
        self._busy = busy
        self._refresh()

    def say_unknown(self, rest: timedelta) -> None:
        """Say that no sheet has this code; the keys rest for a while."""
        self._set_code("")
        self.set_busy(busy=False)
        self.band.show_message(
            self.tr("No sheet has this code."),
            self.tr("Look at it once more: five characters, at the top right."),
            "search",
        )
        self._let_rest(rest)

    def look(self) -> None:
        """Look at the clock while the keys rest."""
        if self._rests_until is None:
            return
        left = max(0, math.ceil((self._rests_until - self._clock.now()).total_seconds()))
        if left:
            words = self.tr("The keys rest. They take a code again in {time}.").format(time=clock_face(left))
            self.band.show_message(words, self.tr("Nothing is lost. It goes on by itself."), "timer")
            return
        self._rests_until = None
        self._rest.stop()
        self.band.clear()
        self._refresh()

    def _let_rest(self, rest: timedelta) -> None:
        if rest > timedelta(0):
            self._rests_until = self._clock.now() + rest
            self._rest.start()
            self._refresh()
            self.look()

    def _lay_out(self, theme: Theme) -> None:
        self._words = QVBoxLayout()
        asked = self.tr("The code stands at the top right of the sheet and at its foot.")
        self._words.addStretch(1)
        self._words.addWidget(TextLabel(theme, self.tr("Type the code of your sheet"), 40, TITLE, max_lines=2))
        self._words.addWidget(TextLabel(theme, asked, 24, CAPTION, "ink2", max_lines=0))
        self._words.addWidget(self.boxes)
        self._words.addWidget(self.band)
        private = self.tr("Then your PIN: a week opens for its owner only.")
        self._words.addWidget(TextLabel(theme, private, 22, CAPTION, "ink2", max_lines=0))
        self._words.addStretch(1)
        self._grid = QGridLayout()
        for name in (*ALPHABET, DELETE):
            icon = DELETE if name == DELETE else None
            key = PadKey(theme, "" if icon else name, icon, "plain" if icon else "soft", _KEY_SIZE)
            key.clicked.connect(lambda _checked=False, name=name: self._on_key(name))
            self.keys[name] = key
        self.keys[DELETE].setAccessibleName(self.tr("Delete the last character"))
        right = QVBoxLayout()
        right.addStretch(1)
        right.addLayout(self._grid)
        right.addStretch(1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.addLayout(self._words, 2)
        self._row.addLayout(right, 3)

    def _turn(self) -> None:
        below = self.width() < self._theme.px(_BESIDE) or room_height(self) > self.width()
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._row.setDirection(down if below else across)
        down_side, side = self._theme.px(24), 0 if below else self._theme.px(24)
        self._row.setContentsMargins(side, down_side, side, down_side)
        self._place_keys(_COLUMNS if self.width() >= self._theme.px(_MANY) else _FEW_COLUMNS)

    def _place_keys(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for place, key in enumerate(self.keys.values()):
            self._grid.addWidget(key, place // columns, place % columns)

    def _on_key(self, name: str) -> None:
        if self._busy or self.resting:
            return
        if name == DELETE:
            self._set_code(self._code[:-1])
            return
        self.band.clear()
        self._set_code((self._code + name)[:LENGTH])
        if len(self._code) == LENGTH:
            self.set_busy(busy=True)
            self.typed.emit(self._code)

    def _set_code(self, code: str) -> None:
        self._code = code
        self.boxes.set_code(code)
        self._refresh()

    def _refresh(self) -> None:
        for key in self.keys.values():
            key.setEnabled(not (self._busy or self.resting))
        if not self._code:
            self.keys[DELETE].setEnabled(False)


_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.KeypadModifier)
