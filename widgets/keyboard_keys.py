"""The keys of the on-screen keyboard: painted, touched by several fingers, repeated, held for accents."""

from __future__ import annotations

import time
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QEventPoint, QHideEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QTouchEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from widgets import icons
from widgets.buttons import Clock
from widgets.keyboard_accents import AccentStrip
from widgets.keyboard_layouts import Key, KeyboardLayout, KeyKind, Page, capital, keys_of
from widgets.painting import paint_surface
from widgets.theme import CAPTION, NAME, Theme

HOLD_SECONDS = 0.45
REPEAT_SECONDS = 0.07
ROW_HEIGHT = 92
ROWS = 4
GAP = 12

_FRAME_MS = 30
_SLIP = 8
_MOUSE = -1
_WIDEST_KEY = 176


class Shift(Enum):
    """Capitals: none, the next letter, all until touched again."""

    OFF = auto()
    ONCE = auto()
    LOCKED = auto()


@dataclass(slots=True)
class _Press:
    """A finger on a key. `done` once it needs no letter on release; `due` is when it repeats or is held."""

    key: Key
    rect: QRectF
    due: float
    done: bool = False


class KeyArea(QWidget):
    """The block of keys.

    A letter is typed on release, or when the next finger comes down, so fast typing keeps its order. Sliding off takes
    the press back. Backspace repeats while held. A letter held offers its accents, which stay until one is touched.
    `tick` reads the clock.

    Signals: `typed(text)`, `erased`, `entered`.
    """

    typed = Signal(str)
    erased = Signal()
    entered = Signal()

    def __init__(
        self, theme: Theme, layout: KeyboardLayout, *, clock: Clock = time.monotonic, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._layout, self._clock = theme, layout, clock
        self._page: Page = "letters"
        self._lines = False
        self._shift = Shift.OFF
        self._places: list[tuple[QRectF, Key]] = []
        self._presses: dict[int, _Press] = {}
        self._strip: AccentStrip | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_FRAME_MS)
        self._timer.timeout.connect(self.tick)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Keys"))

    @property
    def page(self) -> Page:
        """The page shown."""
        return self._page

    @property
    def shift(self) -> Shift:
        """Whether letters are capitals."""
        return self._shift

    @property
    def strip(self) -> AccentStrip | None:
        """The accents offered now."""
        return self._strip

    def set_theme(self, theme: Theme) -> None:
        """Take the theme."""
        self._theme = theme
        self.updateGeometry()
        self._arrange()

    def set_layout(self, layout: KeyboardLayout) -> None:
        """Change the language."""
        self._layout = layout
        self._arrange()

    def set_page(self, page: Page) -> None:
        """Show another page."""
        self._page = page
        self._arrange()

    def set_lines(self, *, lines: bool) -> None:
        """Offer a key for a new line, or none."""
        self._lines = lines
        self._arrange()

    def set_shift(self, shift: Shift) -> None:
        """Switch capitals."""
        self._shift = shift
        self.update()

    def key_rect(self, text: str) -> QRectF:
        """Return where the key stands that types or shows `text` (or is of a kind: `SHIFT`). Raises: KeyError."""
        for rect, key in self._places:
            if text in (key.text, key.kind.name):
                return rect
        raise KeyError(text)

    def sizeHint(self) -> QSize:
        """Return four rows."""
        height = ROWS * self._theme.px(ROW_HEIGHT) + (ROWS - 1) * self._theme.px(GAP)
        return QSize(self._theme.px(1170), height)

    def tick(self) -> None:
        """Look at the clock: repeat Backspace, offer accents."""
        now = self._clock()
        for press in list(self._presses.values()):
            if now < press.due:
                continue
            if press.key.kind is KeyKind.BACKSPACE:
                press.due = now + REPEAT_SECONDS
                self.erased.emit()
            elif press.key.kind is KeyKind.CHARACTER and not press.done:
                self._offer_accents(press)

    def close_strip(self) -> None:
        """Take the accents away."""
        if self._strip is not None:
            # A widget that goes takes the focus of its proxy along.
            self._strip.setFocusProxy(None)  # type: ignore[arg-type]  # None takes the proxy away
            self._strip.hide()
            self._strip.deleteLater()
            self._strip = None

    def event(self, event: QEvent) -> bool:
        """Take every finger."""
        if isinstance(event, QTouchEvent):
            self._on_touch(event)
            event.accept()
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Press a key."""
        self._begin(_MOUSE, event.position())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Two quick clicks are two presses."""
        self._begin(_MOUSE, event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Slide."""
        self._move(_MOUSE, event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Type."""
        self._end(_MOUSE, event.position())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the keys out anew."""
        super().resizeEvent(event)
        self._arrange()

    def hideEvent(self, event: QHideEvent) -> None:
        """Forget every finger."""
        self._forget()
        super().hideEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt hands the event in
        """Paint the keys."""
        down = {id(press.key) for press in self._presses.values()}
        with QPainter(self) as painter:
            for rect, key in self._places:
                self._paint_key(painter, rect, key, down=id(key) in down)

    def _on_touch(self, event: QTouchEvent) -> None:
        if event.type() == QEvent.Type.TouchCancel:
            self._forget()
            return
        for point in (event.point(index) for index in range(event.pointCount())):
            if point.state() == QEventPoint.State.Pressed:
                self._begin(point.id(), point.position())
            elif point.state() == QEventPoint.State.Updated:
                self._move(point.id(), point.position())
            elif point.state() == QEventPoint.State.Released:
                self._end(point.id(), point.position())

    def _begin(self, finger: int, position: QPointF) -> None:
        self.close_strip()
        for press in self._presses.values():
            # The next finger is down before the last one is up: type in the order of the presses.
            if not press.done and press.key.kind in (KeyKind.CHARACTER, KeyKind.SPACE):
                press.done = True
                self._carry_out(press.key)
        found = self._at(position)
        if found is None:
            return
        rect, key = found
        self._presses[finger] = _Press(key, rect, self._clock() + HOLD_SECONDS, key.kind is KeyKind.BACKSPACE)
        if key.kind is KeyKind.BACKSPACE:
            self.erased.emit()
        self._timer.start()
        self.update()

    def _move(self, finger: int, position: QPointF) -> None:
        press = self._presses.get(finger)
        if press is None:
            return
        if self._strip is not None and press.done and press.key.kind is KeyKind.CHARACTER:
            self._strip.point_at(self.mapToGlobal(position.toPoint()))
        elif not self._grown(press.rect).contains(position):
            self._drop(finger)

    def _end(self, finger: int, position: QPointF) -> None:
        self._move(finger, position)
        press = self._presses.get(finger)
        self._drop(finger)
        if press is None:
            return
        if not press.done:
            self._carry_out(press.key)
        elif self._strip is not None and self._strip.pointed:
            self._on_accent_chosen(self._strip.pointed)

    def _drop(self, finger: int) -> None:
        self._presses.pop(finger, None)
        if not self._presses:
            self._timer.stop()
        self.update()

    def _forget(self) -> None:
        self._presses.clear()
        self._timer.stop()
        self.close_strip()
        self.update()

    def _carry_out(self, key: Key) -> None:
        if key.kind is KeyKind.SHIFT:
            following = {Shift.OFF: Shift.ONCE, Shift.ONCE: Shift.LOCKED, Shift.LOCKED: Shift.OFF}
            self.set_shift(following[self._shift])
        elif key.kind is KeyKind.PAGE:
            self.set_page(key.page)
        elif key.kind is KeyKind.ENTER:
            self.entered.emit()
        else:
            self._type(" " if key.kind is KeyKind.SPACE else self._shown(key))

    def _type(self, text: str) -> None:
        if self._shift is Shift.ONCE and text.strip():
            self.set_shift(Shift.OFF)
        self.typed.emit(text)

    def _offer_accents(self, press: _Press) -> None:
        offered = self._layout.alternatives(self._shown(press.key))
        if not offered:
            return
        press.done = True
        self.close_strip()
        corner = self.mapTo(self.window(), press.rect.toRect().topLeft())
        anchor = QRectF(QPointF(corner), press.rect.size())
        self._strip = AccentStrip(self._theme, offered, anchor.toRect(), self.window())
        self._strip.chosen.connect(self._on_accent_chosen)
        self._strip.show()
        self._strip.raise_()

    def _on_accent_chosen(self, letter: str) -> None:
        self.close_strip()
        self._type(letter)

    def _at(self, position: QPointF) -> tuple[QRectF, Key] | None:
        for rect, key in self._places:
            if rect.contains(position):
                return rect, key
        return next(((rect, key) for rect, key in self._places if self._grown(rect).contains(position)), None)

    def _grown(self, rect: QRectF) -> QRectF:
        slip = self._theme.px(_SLIP)
        return rect.adjusted(-slip, -slip, slip, slip)

    def _shown(self, key: Key) -> str:
        capitals = self._shift is not Shift.OFF and self._page in ("letters", "accents")
        return capital(key.text) if capitals else key.text

    def _arrange(self) -> None:
        self._forget()
        gap = float(self._theme.px(GAP))
        rows = keys_of(self._layout, self._page, lines=self._lines)
        height = (self.height() - gap * (len(rows) - 1)) / len(rows)
        columns = max(sum(key.width for key in row) for row in rows)
        unit = min((self.width() - gap * (columns - 1)) / columns, float(self._theme.px(_WIDEST_KEY)))
        left = (self.width() - unit * columns - gap * (columns - 1)) / 2
        self._places = []
        for number, row in enumerate(rows):
            at = left
            for key in row:
                width = unit * key.width + gap * (key.width - 1)
                self._places.append(
                    (QRectF(round(at), round(number * (height + gap)), round(width), round(height)), key)
                )
                at += width + gap
        self.update()

    def _paint_key(self, painter: QPainter, rect: QRectF, key: Key, *, down: bool) -> None:
        palette = self._theme.palette
        letter = key.kind in (KeyKind.CHARACTER, KeyKind.SPACE)
        fill, ink, rim, width = palette.card if letter else palette.pill, palette.ink, palette.line2, 1.5
        if key.kind is KeyKind.SHIFT and self._shift is Shift.LOCKED:
            fill, ink, rim = palette.acc, palette.on_acc, palette.acc
        elif down or (key.kind is KeyKind.SHIFT and self._shift is Shift.ONCE):
            fill, ink, rim, width = palette.acc_soft, palette.acc, palette.acc, 3
        paint_surface(painter, rect, self._theme.px(12), fill, rim, width * self._theme.scale)
        self._paint_sign(painter, rect, key, ink)

    def _paint_sign(self, painter: QPainter, rect: QRectF, key: Key, ink: QColor) -> None:
        signs = {KeyKind.SHIFT: "arrow-big-up", KeyKind.BACKSPACE: "delete"}
        if key.kind in signs:
            side = self._theme.px(38)
            middle = QRectF(rect.center(), rect.center()).adjusted(-side / 2, -side / 2, side / 2, side / 2)
            icons.paint(painter, signs[key.kind], middle, ink)
            return
        painter.setPen(ink)
        text = self.tr("new line") if key.kind is KeyKind.ENTER else self._shown(key)
        small = {KeyKind.SPACE: (20, CAPTION), KeyKind.ENTER: (20, NAME), KeyKind.PAGE: (24, NAME)}
        size, weight = small.get(key.kind, (34, CAPTION))
        painter.setFont(self._theme.font(size, weight, tabular=False))
        if key.kind is KeyKind.SPACE:
            painter.setPen(self._theme.palette.ink2)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)


def centre_of(area: KeyArea, text: str) -> QPoint:
    """Return the middle of a key, in the area's coordinates."""
    return area.key_rect(text).center().toPoint()
