"""The huddle's band: it is told the time four times a second, and moves its buttons only where words change."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject

from tests.kiosk import KioskAtWork
from tests.views.huddle.moments import SIX, begin


class Layouts(QObject):
    """Counts how often a widget was asked to lay itself out."""

    count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Count, and let it pass."""
        self.count += event.type() == QEvent.Type.LayoutRequest
        return super().eventFilter(watched, event)


def test_buttons_keep_their_seats_as_long_as_the_band_says_the_same(kiosk: KioskAtWork) -> None:
    place = begin(kiosk, *SIX)
    kiosk.settle()
    layouts = Layouts()
    place.tools.installEventFilter(layouts)
    for _ in range(4):
        place.tick()
        QCoreApplication.processEvents()
    assert layouts.count == 0
    place.tools.set_words("6 of 6 · 1 min left")
    QCoreApplication.processEvents()
    assert layouts.count > 0
