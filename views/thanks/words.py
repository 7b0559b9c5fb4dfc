"""Who did what for whom, in words and as an icon."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from kiosk.domain.thanks import Deed

ICONS = {Deed.THANKED: "heart-handshake", Deed.HELPED: "hand-helping", Deed.SHARED: "message-circle"}


def deed_words(deed: Deed, giver: str, taker: str) -> str:
    """Return who did what for whom: `taker` is thanked by `giver`."""
    translate = QCoreApplication.translate
    words = {
        Deed.THANKED: translate("Thanks", "{giver} thanks {taker}"),
        Deed.HELPED: translate("Thanks", "{taker} helped {giver}"),
        Deed.SHARED: translate("Thanks", "{taker} shared something with {giver}"),
    }
    return words[deed].format(giver=giver, taker=taker)
