"""Room that grows downwards: what does not fit into it scrolls, what fits stands still."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from widgets.scroll_area import TouchScrollArea
from widgets.theme import Theme

_BESIDE_MARK = 16


def room_height(widget: QWidget) -> int:
    """Return how tall the room around a widget is, in px, however far its content scrolls in it."""
    around = widget.parentWidget()
    while around is not None and not isinstance(around, RoomyArea):
        around = around.parentWidget()
    return around.viewport().height() if around is not None else widget.height()


def least_height(widget: QWidget, width: int) -> int:
    """Return the least height a widget's layout can do with at a width, in px; text wraps and takes what it takes."""
    layout = widget.layout()
    if layout is None:
        return max(widget.minimumHeight(), widget.minimumSizeHint().height())
    least = layout.minimumHeightForWidth(width) if layout.hasHeightForWidth() else -1
    return max(widget.minimumHeight(), least if least >= 0 else layout.totalMinimumSize().height())


class RoomyArea(TouchScrollArea):
    """Gives its content all the room there is, and where that is less than the content's least height, scrolls.

    So a page made for a whole screen is squeezed by no text size. It looks at touches only once there was somewhere
    to scroll to. `set_strict` makes it give its content no more than the room, as if the content stood there itself.

    Signals: `resized` when the room became another.
    """

    resized = Signal()

    def __init__(self, theme: Theme, content: QWidget, parent: QWidget | None = None) -> None:
        self._content = content
        self._fitting = self._watches = self._strict = False
        super().__init__(theme, parent=parent)
        self.setWidgetResizable(False)
        self.setWidget(content)

    def set_strict(self, *, strict: bool) -> None:
        """Let the content make do with the room, or no longer."""
        if strict != self._strict:
            self._strict = strict
            self.updateGeometry()
            self.fit()

    def fit(self) -> None:
        """Size the content anew."""
        content, room = self._content, self.viewport().size()
        if self._fitting:
            return
        self._fitting = True
        try:
            width = room.width()
            least = 0 if self._strict else least_height(content, width)
            if least > room.height():
                # The mark at the edge has room of its own.
                width -= self._theme.px(_BESIDE_MARK)
                least = least_height(content, width)
            content.resize(width, max(room.height(), least))
        finally:
            self._fitting = False
        scrolls = self.bar().maximum() > 0
        # Without somewhere to scroll to, touches are the content's alone, and Qt's, who makes mouse events of the rest.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents, scrolls)
        if scrolls and not self._watches:
            self._watches = True
            self._watch(content)

    def sizeHint(self) -> QSize:
        """Return the content's size."""
        return self._content.sizeHint() if self._strict else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the content's least size where it is held to the room, otherwise room to scroll in."""
        return self._content.minimumSizeHint() if self._strict else super().minimumSizeHint()

    def event(self, event: QEvent) -> bool:
        """Follow a content that needs more room, or less."""
        handled = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self.fit()
        return handled

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the room."""
        super().resizeEvent(event)
        self.fit()
        written = QApplication.focusWidget()
        if self.bar().maximum() and written is not None and self.isAncestorOf(written):
            # The keyboard came up: what is written stays in sight.
            self.ensureWidgetVisible(written, 0, self._theme.px(12))
        self.resized.emit()

    def _watch(self, widget: QWidget) -> None:
        if self._watches:
            super()._watch(widget)
