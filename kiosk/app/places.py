"""The places of the kiosk: built when they are first visited, told who is there, one of them in front."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from kiosk.domain.changes import ChangeSet
from views.place import Place
from views.signed_in import SignedIn
from widgets.chips import Choice
from widgets.theme import Theme


@dataclass(frozen=True, slots=True)
class PlaceEntry:
    """A place before it is built: `name` is its key everywhere, `text` and `icon` stand in the navigation.

    Without a text it is not in the navigation (the person's page is reached by the chip and from the board); `under` is
    the place there that leads to it, and stands lit meanwhile.
    """

    name: str
    build: Callable[[Theme], Place]
    text: str = ""
    icon: str = ""
    under: str = ""

    @property
    def choice(self) -> Choice | None:
        """What the navigation shows."""
        return Choice(self.name, self.text, self.icon) if self.text else None


class Places(QObject):
    """Keeps the places and who is signed in, so that one built later knows it too.

    Signals: `built(Place)`, once for each, before it is first shown.
    """

    built = Signal(object)

    def __init__(self, entries: Iterable[PlaceEntry], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries = {entry.name: entry for entry in entries}
        self._places: dict[str, Place] = {}
        self._signed_in: SignedIn | None = None

    def __contains__(self, name: str) -> bool:
        return name in self._entries

    def choices(self) -> list[Choice]:
        """Return what the navigation shows, in order."""
        return [entry.choice for entry in self._entries.values() if entry.choice is not None]

    def home(self) -> str:
        """Return the place the kiosk goes back to: the first one."""
        return next(iter(self._entries))

    def lit(self, name: str) -> str:
        """Return the place that the navigation lights while one stands at this one. Raises: KeyError."""
        return self._entries[name].under or name

    def get(self, name: str, theme: Theme) -> Place:
        """Return a place, built now if nobody was there yet. Raises: KeyError."""
        if name not in self._places:
            place = self._entries[name].build(theme)
            place.set_signed_in(self._signed_in)
            self._places[name] = place
            self.built.emit(place)
        return self._places[name]

    def standing(self) -> tuple[Place, ...]:
        """Return the places that were built."""
        return tuple(self._places.values())

    def set_signed_in(self, signed_in: SignedIn | None) -> None:
        """Tell every place who is there."""
        self._signed_in = signed_in
        for place in self.standing():
            place.set_signed_in(signed_in)

    def on_changes(self, changes: ChangeSet) -> None:
        """Tell every place what changed."""
        for place in self.standing():
            place.on_changes(changes)

    def rest(self) -> None:
        """Let every place close what is open."""
        for place in self.standing():
            place.rest()
