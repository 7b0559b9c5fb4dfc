"""The sheet: a panel that comes up over the page, and leaves lit what it is about."""

from __future__ import annotations

from PySide6.QtCore import (
    QEasingCurve,
    QEvent,
    QObject,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    QVariantAnimation,
    Signal,
)
from PySide6.QtGui import QBrush, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QTouchEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from widgets.buttons import IconButton
from widgets.focus import step_focus
from widgets.labels import TextLabel
from widgets.painting import paint_surface, top_rounded
from widgets.roomy import RoomyArea
from widgets.theme import TITLE, Theme

UP_MS = 180
DOWN_MS = 140

_DRAG_TO_CLOSE = 140
_BELOW_LIT = 8
_WALL, _WALL_UPRIGHT = 1080, 1920
_HIGHEST = 16


class Sheet(QWidget):
    """A panel over its parent, from `top` (px at 1080p) to the lower edge, with a scrim above it.

    It never closes by itself: the X, a touch on the scrim, Escape and dragging the handle down only ask. Content goes
    into `body` (a plain widget without layout); `lead` stands before the title. The focus stays inside while it is up
    and returns where it was.

    Where text is so large that the wall's panel would not fit (`scarce`), it takes all the room there is, lights
    nothing, and its body scrolls.

    Signals: `opened`, `closed` when it is down, `dismiss_requested`, `lit_tapped(position in what is lit)`;
    `room_changed` when `scarce` or the size of panel or body became another.
    """

    opened = Signal()
    closed = Signal()
    dismiss_requested = Signal()
    lit_tapped = Signal(QPoint)
    room_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget, *, top: float = 206) -> None:
        super().__init__(parent)
        self._theme, self._top = theme, top
        self._lit, self._lit_at = QPixmap(), QPoint()
        self._share, self._drag = 0.0, 0
        self._closing = False
        self._room = QSize(), False
        self._kept: tuple[QWidget, QBoxLayout, int] | None = None
        self._came_from: QWidget | None = None
        self.panel = SheetPanel(theme, self)
        self.body = self.panel.body
        self._rise = QVariantAnimation(self)
        self._rise.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._rise.valueChanged.connect(self._on_rise)
        self._rise.finished.connect(self._on_arrived)
        self.panel.close_button.clicked.connect(self.dismiss_requested)
        self.panel.area.resized.connect(self.room_changed)
        self.panel.dragged.connect(self._on_dragged)
        self.panel.drag_ended.connect(self._on_drag_ended)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        parent.installEventFilter(self)
        self.hide()

    @property
    def is_open(self) -> bool:
        """Whether it is up or on its way up."""
        return self.isVisible() and not self._closing

    def set_theme(self, theme: Theme) -> None:
        """Take the theme."""
        self._theme = theme
        self._place()
        self.update()

    def set_title(self, title: str, detail: str = "", lead: QWidget | None = None) -> None:
        """Say what the sheet is about; `lead` (a pin) stands before the words."""
        self.setAccessibleName(title)
        self.setAccessibleDescription(detail)
        self.panel.set_title(title, detail, lead)

    def set_lit(self, picture: QPixmap, at: QPoint) -> None:
        """Show a picture of what it is about above the panel, at this place of the parent; a null one shows nothing."""
        self._lit, self._lit_at = picture, at
        self._place()
        self.update()

    @property
    def scarce(self) -> bool:
        """Whether text is so large that the panel takes all the room it can have."""
        return self._spare() < self._theme.px(self._top) - 1

    @property
    def lit_rect(self) -> QRect:
        """Where the picture stands above the panel, in the sheet's coordinates; empty where there is none."""
        if self.scarce:
            return QRect()
        return QRect(self._lit_at, self._lit.deviceIndependentSize().toSize())

    def keep_in_sight(self, widget: QWidget, home: QBoxLayout) -> None:
        """Keep something (what saves) below the body while that scrolls, otherwise at its place in a layout of it."""
        self._kept = widget, home, home.indexOf(widget)
        self._seat_kept()

    def open(self) -> None:
        """Come up, and take the focus."""
        self._came_from = QApplication.focusWidget()
        self._closing = False
        self.show()
        self.raise_()
        self._move(0.0, 1.0, UP_MS)
        self.panel.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_sheet(self) -> None:
        """Go down, and give the focus back."""
        if not self.is_open:
            return
        self._closing = True
        self._move(self._share, 0.0, DOWN_MS)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Cover the parent whatever its size."""
        if watched is self.parent() and event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go round inside the sheet."""
        return step_focus(self, forward=forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape asks to close; no key goes through to the page below."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss_requested.emit()
        event.accept()

    def event(self, event: QEvent) -> bool:
        """Take touches on the scrim."""
        if isinstance(event, QTouchEvent):
            if event.type() == QEvent.Type.TouchEnd:
                self._on_scrim_tapped(event.point(0).pressPosition(), event.point(0).position())
            event.accept()
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep the press from the page."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ask to close."""
        self._on_scrim_tapped(event.position(), event.position())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt hands the event in
        """Paint the scrim, and over it what the sheet is about."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setOpacity(self._share)
            painter.fillRect(self.rect(), self._theme.palette.scrim)
            if not self.lit_rect.isEmpty():
                # Rounded by a brush: a clip would leave stairs.
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QBrush(self._lit))
                painter.setBrushOrigin(self._lit_at)
                painter.drawRoundedRect(QRectF(self.lit_rect), self._theme.px(16), self._theme.px(16))

    def _on_scrim_tapped(self, pressed: QPointF, released: QPointF) -> None:
        if self.panel.geometry().contains(pressed.toPoint()) or self.panel.geometry().contains(released.toPoint()):
            return
        if self.lit_rect.contains(released.toPoint()):
            self.lit_tapped.emit(released.toPoint() - self._lit_at)
        else:
            self.dismiss_requested.emit()

    def _move(self, start: float, end: float, duration: int) -> None:
        self._rise.stop()
        self._drag = 0
        self._on_rise(start)
        if not self._theme.ms(duration):
            self._on_rise(end)
            self._on_arrived()
            return
        self._rise.setStartValue(start)
        self._rise.setEndValue(end)
        self._rise.setDuration(duration)
        self._rise.start()

    def _on_rise(self, share: float) -> None:
        self._share = share
        self._place()
        self.update()

    def _on_arrived(self) -> None:
        if not self._closing:
            self.opened.emit()
            return
        self.hide()
        self._give_focus_back()
        self.closed.emit()

    def _give_focus_back(self) -> None:
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            focused.clearFocus()
        if self._came_from is not None and isValid(self._came_from) and self._came_from.isVisible():
            self._came_from.setFocus(Qt.FocusReason.OtherFocusReason)
        self._came_from = None

    def _on_dragged(self, by: int) -> None:
        self._drag = max(0, by)
        self._place()

    def _on_drag_ended(self) -> None:
        far = self._drag > self._theme.px(_DRAG_TO_CLOSE)
        self._drag = 0
        self._place()
        if far:
            self.dismiss_requested.emit()

    def _spare(self) -> int:
        """Return how many px the window leaves above a panel as tall as on the wall; below 0 it is too low for one."""
        window = self.window()
        wall = _WALL_UPRIGHT if window.height() > window.width() else _WALL
        return window.height() - self._theme.px(wall - self._top)

    def _place(self) -> None:
        parent = self.parentWidget()
        assert parent is not None
        self.setGeometry(parent.rect())
        self.panel.set_scarce(scarce=self.scarce)
        top = self._theme.px(_HIGHEST)
        if not self.scarce:
            top = max(self._theme.px(self._top), self.lit_rect.bottom() + self._theme.px(_BELOW_LIT))
        elif self._spare() > 0:
            top = max(top, self._spare())
        height = self.height() - top
        offset = round(height * (1 - self._share)) + self._drag
        self.panel.setGeometry(0, top + offset, self.width(), height)
        room = self.panel.size(), self.scarce
        if room != self._room:
            self._room = room
            self._seat_kept()
            self.room_changed.emit()

    def _seat_kept(self) -> None:
        if self._kept is None:
            return
        widget, home, at = self._kept
        if self.scarce:
            home.removeWidget(widget)
            self.panel.set_foot(widget)
        elif self.panel.foot is widget:
            self.panel.set_foot(None)
            home.insertWidget(at, widget)


class SheetPanel(QWidget):
    """The panel itself: handle, title, X and the body.

    Signals: `dragged(px down)`, `drag_ended`.
    """

    dragged = Signal(int)
    drag_ended = Signal()

    def __init__(self, theme: Theme, parent: Sheet) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pressed_at: float | None = None
        self._lead: QWidget | None = None
        self.close_button = IconButton(theme, "x", self.tr("Close"), "soft")
        self._title = TextLabel(theme, "", 36, TITLE)
        self._detail = TextLabel(theme, "", 20, role="ink2")
        self.body = QWidget()
        self.area = RoomyArea(theme, self.body)
        self._foot: QWidget | None = None
        self._words = QVBoxLayout()
        self._words.setSpacing(0)
        self._words.addWidget(self._title)
        self._words.addWidget(self._detail)
        self._head = QHBoxLayout()
        self._head.addLayout(self._words, 1)
        self._head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        self._column.addWidget(self.area, 1)
        # It holds the focus for Escape's sake, but a touch beside a chip must not take it from a field.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme."""
        self._theme = theme
        self._column.setContentsMargins(theme.px(40), theme.px(32), theme.px(40), theme.px(24))
        self._column.setSpacing(theme.px(16))
        self._head.setSpacing(theme.px(20))
        self.update()

    def set_title(self, title: str, detail: str, lead: QWidget | None) -> None:
        """Change the words, and what stands before them."""
        self._title.setText(title)
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))
        if self._lead is not None and self._lead is not lead:
            self._head.removeWidget(self._lead)
            self._lead.hide()
            self._lead.deleteLater()
        self._lead = lead
        if lead is not None:
            self._head.insertWidget(0, lead, 0, Qt.AlignmentFlag.AlignVCenter)
            lead.show()

    @property
    def room_for_body(self) -> int:
        """How tall the body's room is, in px, without a foot."""
        margins = self._column.contentsMargins()
        across = self.width() - margins.left() - margins.right()
        head = self._head.heightForWidth(across) if self._head.hasHeightForWidth() else self._head.sizeHint().height()
        return max(0, self.height() - margins.top() - margins.bottom() - head - self._column.spacing())

    def set_scarce(self, *, scarce: bool) -> None:
        """Let long words of the head take more lines, and the body scroll; or no longer."""
        self._title.set_max_lines(2 if scarce else 1)
        self._detail.set_max_lines(4 if scarce else 1)
        self.area.set_strict(strict=not scarce)

    @property
    def foot(self) -> QWidget | None:
        """What stands below the body."""
        return self._foot

    def set_foot(self, foot: QWidget | None) -> None:
        """Keep something (what saves) in sight below the body, however far that scrolls; None takes it away.

        Whoever takes it away gives it another home.
        """
        if self._foot is not None and self._foot is not foot:
            self._column.removeWidget(self._foot)
        if foot is not None and self._foot is not foot:
            self._column.addWidget(foot)
        self._foot = foot

    def event(self, event: QEvent) -> bool:
        """Follow a finger that drags by the handle or the title."""
        if isinstance(event, QTouchEvent):
            self._on_touch(event)
            event.accept()
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to drag."""
        self._begin(event.position().y(), event.globalPosition().y())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag."""
        self._follow(event.globalPosition().y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: ARG002 - Qt hands the event in
        """End the drag."""
        self._end()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt hands the event in
        """Paint panel and handle."""
        palette, body = self._theme.palette, QRectF(self.rect())
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillPath(top_rounded(body, self._theme.px(24)), palette.card)
            if palette.card == palette.bg:
                # Nothing else tells the sheet from what it lies on.
                painter.strokePath(top_rounded(body, self._theme.px(24)), QPen(palette.line2, self._theme.px(3)))
            width, height = self._theme.px(96), self._theme.px(6)
            handle = QRectF((body.width() - width) / 2, self._theme.px(12), width, height)
            paint_surface(painter, handle, height / 2, palette.line2)

    def _on_touch(self, event: QTouchEvent) -> None:
        point = event.point(0)
        if event.type() == QEvent.Type.TouchBegin:
            self._begin(point.position().y(), point.globalPosition().y())
        elif event.type() == QEvent.Type.TouchUpdate:
            self._follow(point.globalPosition().y())
        else:
            self._end()

    def _begin(self, within: float, across: float) -> None:
        # Only the head drags: whoever misses a chip in the body must not lose the sheet.
        self._pressed_at = across if within < self.area.geometry().top() else None

    def _follow(self, across: float) -> None:
        if self._pressed_at is not None:
            self.dragged.emit(round(across - self._pressed_at))

    def _end(self) -> None:
        if self._pressed_at is not None:
            self._pressed_at = None
            self.drag_ended.emit()
