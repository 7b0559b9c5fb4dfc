"""The standing parts of every screen, one above the other: header, a place, its tool band, navigation."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QChildEvent, QEvent, QRect, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.app.theming import scale_for
from views.place import Place
from widgets.chips import Choice
from widgets.header import ScreenHeader
from widgets.navbar import NavBar
from widgets.roomy import RoomyArea
from widgets.sheet import Sheet
from widgets.theme import Theme, apply_theme

_CHROME_ZOOM = 1.3
"""How much larger than the screen's size asks for the standing parts are drawn at most."""


class Slot(QWidget):
    """Room for one widget at a time; the others stay hidden in it and are never destroyed.

    Signals: `resized`.
    """

    resized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self._home())
        self._column.setContentsMargins(0, 0, 0, 0)
        self._content: QWidget | None = None

    @property
    def content(self) -> QWidget | None:
        """What is shown."""
        return self._content

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell whoever stands in relation to it."""
        super().resizeEvent(event)
        self.resized.emit()

    def keep(self, widget: QWidget) -> None:
        """Hold a widget that is not shown yet."""
        widget.hide()
        widget.setParent(self._column.parentWidget())

    def put(self, widget: QWidget | None) -> None:
        """Show a widget in place of the one before; None leaves the room empty and takes it away."""
        if widget is not self._content:
            if self._content is not None:
                self._column.removeWidget(self._content)
                self._content.hide()
            self._content = widget
            if widget is not None:
                self._column.addWidget(widget)
                widget.show()
        self.setVisible(widget is not None)

    def _home(self) -> QWidget:
        """Return what holds the widgets."""
        return self


class PlaceSlot(Slot):
    """A slot for places: one that needs more height than there is, with a large text, scrolls."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self._theme = theme
        super().__init__(parent)

    def _home(self) -> QWidget:
        home = QWidget()
        self.roomy = RoomyArea(self._theme, home)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self.roomy)
        return home


class Stage(QWidget):
    """Header 72, a place, its tool band 64 and the navigation 88, with the gaps of the design between them.

    Sheets are children of the stage and cover it; while the keyboard is up the stage is what is left above it, without
    tool band and navigation.

    Signals: `message_room_changed` when a sheet came up or went down, or the place's room became another.
    """

    message_room_changed = Signal()

    themes_children = True

    def __init__(self, theme: Theme, choices: Sequence[Choice], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stage")
        self._theme = self._chrome = theme
        self._most = math.inf
        self._typing = False
        self._place: Place | None = None
        self.header = ScreenHeader(theme, parent=self)
        self.legend = Slot()
        self.area = PlaceSlot(theme, self)
        self.tools = Slot(self)
        self.nav = NavBar(theme, choices, self)
        self.header.set_slot(self.legend)
        self.area.resized.connect(self.message_room_changed)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._inner = QVBoxLayout()
        self._inner.addWidget(self.area, 1)
        self._inner.addWidget(self.tools)
        self._column.addWidget(self.header)
        self._upright = False
        self._below_title = QHBoxLayout()
        self._column.addLayout(self._below_title)
        self._column.addLayout(self._inner, 1)
        self._column.addWidget(self.nav)
        self.set_theme(theme)

    @property
    def room(self) -> QRect:
        """Where a place stands, in the stage's coordinates."""
        return self.area.geometry()

    @property
    def message_room(self) -> QRect:
        """Where messages stand: low over a place, but above a sheet, whose keys and buttons stay free."""
        room = QRect(self.room)
        margin = self._theme.px(12)
        tops = [sheet.panel.y() for sheet in self.findChildren(Sheet) if sheet.is_open]
        if tops:
            room.setTop(0)
            room.setBottom(min(tops) - margin)
        else:
            room.setBottom(room.bottom() - margin)
        return room

    def set_theme(self, theme: Theme) -> None:
        """Take the theme, and hand it on: the standing parts grow less than what stands between them."""
        self._theme = theme
        self._chrome = chrome = replace(theme, scale=min(theme.scale, self._most))
        standing = (self.header, self.legend, self.tools, self.nav)
        for child in self.children():
            apply_theme(child, chrome if child in standing else theme)
        side = chrome.px(24)
        self._inner.setContentsMargins(side, chrome.px(4), side, chrome.px(12))
        self._inner.setSpacing(chrome.px(8))
        self.tools.setMinimumHeight(chrome.px(64))
        self._below_title.setContentsMargins(side, 0, side, 0)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the legend where it is whole: beside the title, or below it on an upright screen."""
        super().resizeEvent(event)
        # Of the window, not of what the keyboard leaves.
        self._most = scale_for(self.window().size()) * _CHROME_ZOOM
        if self._chrome.scale != min(self._theme.scale, self._most):
            self.set_theme(self._theme)
        self._seat_legend()

    def _seat_legend(self) -> None:
        upright = self.height() > self.width()
        if upright != self._upright:
            self._upright = upright
            if upright:
                self._below_title.addWidget(self.header.take_slot() or self.legend)
            else:
                self._below_title.removeWidget(self.legend)
                self.header.set_slot(self.legend)
        shown = self.legend.content
        room = self.width() - 2 * self._chrome.px(24)
        rows = shown.heightForWidth(room) if upright and shown is not None and shown.hasHeightForWidth() else 0
        self.legend.setMinimumHeight(max(0, rows))

    def adopt(self, place: Place) -> None:
        """Take a place in, with its legend and tools, hidden: so nothing of it is ever a window of its own."""
        place.set_stage(self)
        homes = ((self.area, place), (self.legend, place.legend_widget()), (self.tools, place.tool_band()))
        for slot, widget in homes:
            if widget is not None:
                slot.keep(widget)
                if slot is not self.area:
                    apply_theme(widget, self._chrome)

    def put(self, place: Place) -> None:
        """Bring a place to the front, with its words, legend and tools."""
        self._place = place
        self.area.put(place)
        self.refresh()

    def refresh(self) -> None:
        """Read title, legend and tools of the place again."""
        if self._place is None:
            return
        self.header.set_title(self._place.title(), self._place.subtitle())
        self.legend.put(self._place.legend_widget())
        self._seat_legend()
        tools = self._place.tool_band()
        self.tools.put(tools)
        self.tools.setVisible(tools is not None and not self._typing)

    def set_typing(self, *, typing: bool) -> None:
        """Give the two lower bands' room to the keyboard, or take it back."""
        self._typing = typing
        self.nav.setVisible(not typing)
        self.refresh()

    def childEvent(self, event: QChildEvent) -> None:
        """Hear of every sheet that is put on the stage, whoever made it."""
        super().childEvent(event)
        # Only now has the child become what it is going to be.
        sheet = event.child()
        if event.type() is QEvent.Type.ChildPolished and isinstance(sheet, Sheet):
            sheet.opened.connect(self.message_room_changed)
            sheet.closed.connect(self.message_room_changed)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground."""
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), self._theme.palette.bg)
