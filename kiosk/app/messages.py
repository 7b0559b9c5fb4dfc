"""What the window says at its lower edge: done, undo, did not work, something broke."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QRect
from PySide6.QtWidgets import QWidget

from kiosk.app.words import screen_sentence
from kiosk.domain.errors import UserError
from widgets.theme import Theme
from widgets.toast import Toast, ToastStack


class Messages(QObject):
    """Speaks for places, jobs and the crash hook, through one stack of toasts over `parent`."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.toasts = ToastStack(theme, parent)
        self._standing: dict[str, Toast] = {}

    def set_room(self, room: QRect) -> None:
        """Stand on the lower edge of a rectangle of the parent."""
        self.toasts.set_room(room)

    def notice(self, text: str) -> None:
        """Say that something was done."""
        self.toasts.show_notice(text)

    def offer_undo(self, text: str, undo: Callable[[], object]) -> None:
        """Say that something was saved; `undo` is called at most once."""
        self.toasts.show_undo(text).acted.connect(undo)

    def error(self, error: UserError) -> None:
        """Say what did not work. The same trouble stands there once, however often it comes."""
        self._stand(error.code, screen_sentence(error))

    def crashed(self) -> None:
        """Say that something broke and the kiosk lives on."""
        self.error(UserError("internal"))

    def clear(self) -> None:
        """Take everything away; nothing is undone."""
        self.toasts.clear()

    def _stand(self, code: str, text: str) -> None:
        standing = self._standing.get(code)
        if standing is not None and not standing.over:
            return
        toast = self.toasts.show_error(text)
        self._standing[code] = toast
        toast.gone.connect(lambda: self._standing.pop(code, None))
