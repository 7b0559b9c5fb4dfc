"""The PIN pad. It holds digits only until they are taken, and gives nothing away but how many there are."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from widgets.bands import MessageBand
from widgets.buttons import Button, Kind
from widgets.painting import paint_surface
from widgets.pressable import target
from widgets.theme import Theme

MOST_DIGITS = 8

# Half as high as their keys: with large text the keys are low, and what stands on them must still be read.
_DIGIT_SIZE, _WORD_SIZE, _ICON_SIZE = 48, 32, 46

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def clock_face(seconds: int) -> str:
    """Return a time left as it stands on the wall: `1:24`."""
    return f"{seconds // 60}:{seconds % 60:02d}"


class PinDots(QWidget):
    """A dot for each digit typed; none before, so that nobody sees how long a PIN is."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._count = theme, 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_count(0)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def set_count(self, count: int) -> None:
        """Show so many dots."""
        self._count = count
        self.setAccessibleName(self.tr("{count} digits typed").format(count=count))
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for the longest PIN."""
        return QSize(self._theme.px(MOST_DIGITS * 22 + (MOST_DIGITS - 1) * 14), self._theme.px(24))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt hands the event in
        """Paint the dots, flush right."""
        side, step = self._theme.px(22), self._theme.px(36)
        left = self.width() - side - (self._count - 1) * step
        with QPainter(self) as painter:
            for number in range(self._count):
                dot = QRectF(left + number * step, (self.height() - side) / 2, side, side)
                paint_surface(painter, dot, side / 2, self._theme.palette.acc)


class PadKey(Button):
    """One key of the pad. Enter belongs to the pad, not to the key that happens to have the focus."""

    def __init__(self, theme: Theme, text: str, icon: str | None, kind: Kind, size: float) -> None:
        super().__init__(theme, text, icon, kind, height=96, size=size, icon_size=_ICON_SIZE)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the key's size on the wall."""
        return QSize(target(self._theme, 176), target(self._theme, 96))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter to the pad."""
        if event.key() in _ENTER:
            event.ignore()
        else:
            super().keyPressEvent(event)


class PinPad(QWidget):
    """Twelve keys under a message band, by finger or by a keyboard's digits.

    The digits lie in a buffer that `take`, `wipe` and hiding the pad overwrite; no text field, so nothing can be
    pasted, selected or read by a screen reader.

    Signals: `count_changed(digits typed)`, `submitted` on Enter.
    """

    count_changed = Signal(int)
    submitted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Digits stand where hands know them, in every language.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._digits = bytearray()
        self._resting = False
        self._band_kept = True
        self._band = MessageBand(theme, "timer")
        self._keys: dict[str, PadKey] = {}
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        for number, digit in enumerate("123456789"):
            self._add(digit, number // 3, number % 3, PadKey(theme, digit, None, "soft", _DIGIT_SIZE))
        self._add("clear", 3, 0, PadKey(theme, self.tr("Clear"), None, "plain", _WORD_SIZE))
        self._add("0", 3, 1, PadKey(theme, "0", None, "soft", _DIGIT_SIZE))
        self._add("delete", 3, 2, PadKey(theme, "", "delete", "plain", _WORD_SIZE))
        self._keys["delete"].setAccessibleName(self.tr("Delete the last digit"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._band)
        self._column.addLayout(self._grid)
        self.setFocusProxy(self._keys["1"])
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_theme(theme)

    @property
    def count(self) -> int:
        """How many digits are typed."""
        return len(self._digits)

    @property
    def resting(self) -> bool:
        """Whether the pad takes nothing now."""
        return self._resting

    @property
    def message(self) -> str:
        """The sentence in the band."""
        return self._band.message

    def key(self, name: str) -> PadKey:
        """Return a key: a digit, `clear` or `delete`."""
        return self._keys[name]

    def set_theme(self, theme: Theme) -> None:
        """Take the theme."""
        self._grid.setSpacing(theme.px(16))
        self._column.setSpacing(theme.px(18))

    def take(self) -> str:
        """Hand out the digits and forget them."""
        taken = self._digits.decode("ascii")
        self.wipe()
        return taken

    def wipe(self) -> None:
        """Forget the digits."""
        self._digits[:] = bytes(len(self._digits))
        self._digits.clear()
        self.count_changed.emit(0)

    def show_message(self, headline: str, detail: str = "", icon: str = "timer") -> None:
        """Say something above the keys (`That was not it. No harm done, try again.`)."""
        self._band.show_message(headline, detail, icon)
        self._show_band()

    def clear_message(self) -> None:
        """Empty the band; the keys stay where they are while its room is kept."""
        self._band.clear()
        self._show_band()

    def set_band_kept(self, *, kept: bool) -> None:
        """Keep the band's room while it is empty, or give it to the keys."""
        self._band_kept = kept
        self._show_band()

    def set_resting(self, seconds: int) -> None:
        """Let the pad rest for so many seconds still, or with 0 take digits again."""
        was_resting, self._resting = self._resting, seconds > 0
        for key in self._keys.values():
            key.setEnabled(not self._resting)
        if self._resting:
            if not was_resting:
                self.wipe()
            headline = self.tr("The pad rests. It takes digits again in {time}.").format(time=clock_face(seconds))
            self.show_message(headline, self.tr("Nothing is lost. It goes on by itself."), "timer")
        elif was_resting:
            self.clear_message()
            self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take digits, Backspace and Enter from a keyboard; nothing with Control or the like."""
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        text = event.text()
        if plain and len(text) == 1 and text in "0123456789":
            self._on_key(text)
        elif plain and event.key() == Qt.Key.Key_Backspace:
            self._on_key("delete")
        elif plain and event.key() in _ENTER and not self._resting and not event.isAutoRepeat():
            self.submitted.emit()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep no digits of somebody who went away."""
        self.wipe()
        super().hideEvent(event)

    def _add(self, name: str, row: int, column: int, key: PadKey) -> None:
        key.clicked.connect(lambda: self._on_key(name))
        self._grid.addWidget(key, row, column)
        self._keys[name] = key

    def _on_key(self, name: str) -> None:
        if self._resting:
            return
        if name == "clear":
            self.wipe()
        elif name == "delete":
            self._drop_last()
        elif len(self._digits) < MOST_DIGITS:
            self._digits.extend(name.encode("ascii"))
            self.count_changed.emit(self.count)

    def _show_band(self) -> None:
        self._band.setVisible(self._band_kept or bool(self._band.message))

    def _drop_last(self) -> None:
        if self._digits:
            self._digits[-1] = 0
            del self._digits[-1]
            self.count_changed.emit(self.count)
