"""A window that is closed is gone with all that stood in it: another language is another window of the same process."""

from __future__ import annotations

import gc
import weakref

from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from kiosk.app.offscreen import settle
from kiosk.app.wiring import Kiosk, build_kiosk, place_entries
from kiosk.domain.screens import ScreenSettings
from tests.workroom import Workroom
from widgets.theme import load_fonts


def visited(workroom: Workroom) -> Kiosk:
    """Return a kiosk whose places were all visited, by a chief."""
    built = build_kiosk(workroom.store, workroom.clock, screen="test", settings=ScreenSettings(still=True))
    built.window.show()
    built.window.desk.sign_in(workroom.people["Mei-Ling"])
    for entry in place_entries(built.kit):
        built.window.go(entry.name, workroom.id_of("Mei-Ling") if entry.name == "person" else None)
        settle(built.kit.jobs)
    return built


def test_a_closed_window_is_let_go_of(small_workroom: Workroom, qtbot: QtBot) -> None:
    load_fonts()
    built = visited(small_workroom)
    window = weakref.ref(built.window)
    built.close()
    built.window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    del built
    gc.collect()
    assert window() is None
