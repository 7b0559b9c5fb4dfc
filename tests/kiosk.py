"""A whole kiosk over a small workroom, driven by synthetic fingers: real window, real jobs, real SQLite file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kiosk.actions.pins import hash_pin, set_own_pin
from kiosk.app.offscreen import picture_of, settle
from kiosk.app.window import KioskWindow
from kiosk.app.wiring import Kiosk, build_kiosk
from kiosk.domain.screens import ScreenSettings
from tests.widgets import touches
from tests.workroom import Workroom
from views.place import Place
from widgets.theme import load_fonts
from widgets.toast import Toast, ToastStack

PIN = "2580"
Kind = TypeVar("Kind", bound=Place)


class KioskAtWork:
    """The kiosk under test, and the hands of the people before it."""

    def __init__(self, kiosk: Kiosk, workroom: Workroom) -> None:
        self.kiosk, self.workroom = kiosk, workroom

    @property
    def window(self) -> KioskWindow:
        """The kiosk's window."""
        return self.kiosk.window

    def settle(self) -> None:
        """Wait until everything asked for has landed and is painted."""
        settle(self.kiosk.kit.jobs)

    def place(self, name: str, kind: type[Kind]) -> Kind:
        """Return a place, built."""
        found = self.window.places.get(name, self.kiosk.kit.theming.theme)
        assert isinstance(found, kind)
        return found

    def go(self, name: str) -> None:
        """Touch a place in the navigation."""
        self.touch(self.window.stage.nav.place(name))

    def touch(self, widget: QWidget, at: QPoint | None = None) -> None:
        """Touch a widget in its middle, or elsewhere, and wait for what comes of it."""
        self.settle()
        assert widget.isVisible(), widget
        assert widget.isEnabled(), widget
        touches.tap(widget, at or widget.rect().center())
        self.settle()

    def sign_in(self, name: str) -> None:
        """Answer who is there: somebody touches their name and gives their PIN."""
        self.settle()
        sheet = self.window.desk.sheet
        assert sheet.is_open
        person = self.workroom.people[name]
        self.touch(sheet.names.pill(person.id))
        for digit in PIN:
            touches.tap(sheet.column.pad.key(digit), sheet.column.pad.key(digit).rect().center())
        self.touch(sheet.column.confirm_button)

    def newest_message(self) -> Toast:
        """Return the message that came last."""
        self.settle()
        return self.window.findChildren(ToastStack)[0].toasts[-1]

    def picture(self) -> QImage:
        """Return what stands on the wall."""
        self.settle()
        return picture_of(self.window)


def give_pins(workroom: Workroom, *names: str) -> None:
    """Let people have set their PIN."""
    hashed = hash_pin(PIN, workroom.store.keys.pepper)
    with workroom.store.write() as write:
        for name in names:
            set_own_pin(write, workroom.actor(name), hashed)


@pytest.fixture
def kiosk(qtbot: QtBot, qapp: QApplication, small_workroom: Workroom) -> Iterator[KioskAtWork]:
    """A kiosk at 1080p, light, without motion."""
    load_fonts()
    built = build_kiosk(small_workroom.store, small_workroom.clock, screen="test", settings=ScreenSettings(still=True))
    qtbot.addWidget(built.window)
    built.window.resize(1920, 1080)
    built.window.show()
    qtbot.waitExposed(built.window)
    at_work = KioskAtWork(built, small_workroom)
    at_work.settle()
    yield at_work
    built.close()
