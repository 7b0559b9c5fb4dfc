"""A card never stands on the wall as a window of its own, not for the moment in which it is made."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from views.person.panel import Panel
from widgets.theme import load_fonts, make_theme


class Windows(QObject):
    """Notes every window that appears."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[QWidget] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note, and let pass."""
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(watched)
        return False


def test_a_card_with_a_caption_is_made_without_a_window_flashing_up(qapp: QApplication, qtbot: QtBot) -> None:
    load_fonts()
    windows = Windows()
    qapp.installEventFilter(windows)
    panel = Panel(make_theme("light", moving=False), "Levels", "touch one for its notes")
    qapp.removeEventFilter(windows)
    qtbot.addWidget(panel)
    assert windows.shown == []
