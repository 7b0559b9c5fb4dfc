"""No way out of the kiosk by accident: one event filter for the whole program.

It also notes every touch, which keeps a sign-in alive.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

_NEVER = frozenset(
    {
        QEvent.Type.ContextMenu,
        QEvent.Type.DragEnter,
        QEvent.Type.DragMove,
        QEvent.Type.Drop,
        QEvent.Type.WhatsThis,
        QEvent.Type.EnterWhatsThisMode,
        QEvent.Type.ToolTip,
    }
)
_KEYS = frozenset({QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride, QEvent.Type.Shortcut})
_MICE = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick, QEvent.Type.MouseButtonRelease})
_SIGNS_OF_LIFE = frozenset(
    {
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.KeyPress,
        QEvent.Type.Wheel,
    }
)
_INTERESTING = _NEVER | _KEYS | _MICE | _SIGNS_OF_LIFE | {QEvent.Type.Close}

_REFUSED_KEYS = frozenset(
    {
        *(Qt.Key(Qt.Key.Key_F1 + number) for number in range(35)),
        Qt.Key.Key_Menu,
        Qt.Key.Key_Print,
        Qt.Key.Key_SysReq,
        Qt.Key.Key_Super_L,
        Qt.Key.Key_Super_R,
        Qt.Key.Key_Meta,
        Qt.Key.Key_Hyper_L,
        Qt.Key.Key_Hyper_R,
        Qt.Key.Key_Help,
        Qt.Key.Key_PowerOff,
        Qt.Key.Key_Sleep,
        Qt.Key.Key_HomePage,
        Qt.Key.Key_LaunchMail,
        Qt.Key.Key_Explorer,
        Qt.Key.Key_Search,
    }
)
_WITH_CONTROL = frozenset({Qt.Key.Key_A, Qt.Key.Key_C})
_OTHER_MODIFIERS = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class Guard(QObject):
    """Filters menus, drops, other mouse buttons, keys that lead elsewhere, and closing from outside.

    `relaxed` (a window on somebody's desk) lets keys and closing through, and stops the rest all the same.

    Signals: `touched` at every sign of life: a finger, a mouse button, a key.
    """

    touched = Signal()

    def __init__(self, parent: QObject | None = None, *, relaxed: bool = False) -> None:
        super().__init__(parent)
        self.relaxed = relaxed
        self.quitting = False

    def install(self, application: QApplication) -> None:
        """Watch the whole program."""
        application.installEventFilter(self)

    def uninstall(self, application: QApplication) -> None:
        """Watch no more."""
        application.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002 - Qt hands the object in
        """Stop what may not happen."""
        kind = event.type()
        if kind not in _INTERESTING:
            return False
        if self._refuses(kind, event):
            event.ignore()
            return True
        if kind in _SIGNS_OF_LIFE:
            self.touched.emit()
        return False

    def _refuses(self, kind: QEvent.Type, event: QEvent) -> bool:
        if kind in _NEVER:
            return True
        if kind in _MICE and isinstance(event, QMouseEvent):
            # The middle button pastes, the right one opens menus.
            return event.button() is not Qt.MouseButton.LeftButton
        if self.relaxed or self.quitting:
            return False
        if kind is QEvent.Type.Close:
            return event.spontaneous()
        return isinstance(event, QKeyEvent) and _leads_elsewhere(event)


def _leads_elsewhere(event: QKeyEvent) -> bool:
    if event.key() in _REFUSED_KEYS or event.modifiers() & _OTHER_MODIFIERS:
        return True
    with_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    return with_control and event.key() not in _WITH_CONTROL
