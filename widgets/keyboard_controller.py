"""When the on-screen keyboard is there: while a field that takes text has the focus."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from widgets.keyboard import OnScreenKeyboard

_TAPS = (QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin)


class KeyboardController(QObject):
    """Shows the keyboard for fields in its window and puts it away when the focus goes elsewhere.

    Put away by hand, it comes back with the next touch on the field.
    """

    def __init__(self, application: QApplication, keyboard: OnScreenKeyboard) -> None:
        super().__init__(keyboard)
        self._keyboard = keyboard
        application.focusChanged.connect(self._on_focus_changed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Bring the keyboard back where its field is touched."""
        field = self._keyboard.field
        mine = isinstance(watched, QWidget) and field is not None and (watched is field or field.isAncestorOf(watched))
        if mine and event.type() in _TAPS:
            self._keyboard.show()
        return super().eventFilter(watched, event)

    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is None or not self._takes_text(now):
            self._keyboard.hide()
            self._keyboard.set_field(None)
            return
        # Filters stay: which field counts is asked at each touch, and Qt keeps one filter for each object.
        for part in (now, *now.findChildren(QWidget)):
            part.installEventFilter(self)
        self._keyboard.set_field(now)
        self._keyboard.show()

    def _takes_text(self, widget: QWidget) -> bool:
        inside = widget.window() is self._keyboard.window()
        read_only = bool(widget.property("readOnly"))
        return inside and not read_only and widget.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
