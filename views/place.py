"""A screen of the kiosk, as the window knows it.

The window owns header, tool band, navigation, sheets' stage, toasts and keyboard. A place fills the area between
header and tool band, hands over what stands in header and tool band (`legend_widget`, `tool_band`), and says by
signals what it wants. It never looks for the window.

Life of a place, all in the GUI thread:

1. The wiring registers name, icon, words and a factory. The place is built when it is first visited; `__init__`
   builds, lays out and connects, and reads nothing.
2. `set_signed_in` tells who is there, now and at every change.
3. On the way in: `arrive(argument)` where `go_to` brought an argument, then `shown()`. It reloads what is stale, and
   everything is stale at first: `reload()` asks `jobs.latest()` for its data.
4. `on_changes(changes)` at every change. Where a topic of the place is among them, it reloads at once in front and
   marks itself stale behind.
5. `hidden()` when another place comes to the front; `rest()` when the sign-in ended or nobody was there for a while:
   close what is open, forget what was typed (drafts were kept as they were typed), go back to the first page.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kiosk.domain.changes import ChangeSet, Topic
from kiosk.domain.sessions import EVERYBODY, SessionLimits
from views.signed_in import SignedIn
from widgets.theme import Theme

OnSignedIn = Callable[[SignedIn], object]


class Place(QWidget):
    """Base of every screen.

    Class attributes a place sets:

    * `name`: stable and English (`board`); also the Qt object name.
    * `topics`: what it shows; changes of other topics do not concern it.
    * `private`: it is there for signed-in people only. The window asks who is there on the way in, and leaves it when
      the sign-in ends.
    * `limits`: how long a sign-in lasts while it is in front (`CHIEFS_AT_WORK` for matching); `limits_for` may grant
      them to some people only.
    * `hides_names`: it can show itself without names (`set_names_hidden`). Where it can't, the curtain's own page
      stands before it while names are hidden.

    Signals:

    * `sign_in_requested(then, reason)`: ask who is there; `then(SignedIn)` is called once somebody proved it, never if
      they turn away. `reason` stands under the question (`Your note on Priya's airway is kept and waits for you.`).
    * `notice(text)`: something was done, nobody needs to answer.
    * `undo_offered(text, undo)`: something was saved; `undo()` is called if that is touched within ten seconds.
    * `error(UserError)`: the window words it and says it calmly.
    * `go_to(place_name, argument)`: another place, and what it should show there (an id, a request, or None).
    * `header_changed`: title, subtitle, legend or tool band are others now.
    * `typing_steps(back, forward)`: what the keyboard's two large side keys say from now on (`Important`, `Next:
      Measurable`), empty for none; `typing_back` and `typing_forward` are called when they are touched.
    * `still_working`: a sign of life of work that counts as use (a running solve), so the sign-in does not end.
    """

    name: ClassVar[str] = ""
    topics: ClassVar[frozenset[Topic]] = frozenset()
    private: ClassVar[bool] = False
    limits: ClassVar[SessionLimits] = EVERYBODY
    hides_names: ClassVar[bool] = False

    sign_in_requested = Signal(object, str)
    notice = Signal(str)
    undo_offered = Signal(str, object)
    error = Signal(object)
    go_to = Signal(str, object)
    header_changed = Signal()
    typing_steps = Signal(str, str)
    still_working = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(self.name)
        self._theme = theme
        self._signed_in: SignedIn | None = None
        self._in_front = False
        self._stale = True
        self._stage: QWidget | None = None

    @property
    def stage(self) -> QWidget:
        """The parent for sheets: the whole screen, or what the keyboard leaves of it."""
        return self._stage or self.window()

    def set_stage(self, stage: QWidget) -> None:
        """Know the parent for sheets; called by the window."""
        self._stage = stage

    @property
    def theme(self) -> Theme:
        """The theme it is shown in."""
        return self._theme

    @property
    def signed_in(self) -> SignedIn | None:
        """Who is there."""
        return self._signed_in

    @property
    def in_front(self) -> bool:
        """Whether the place is the one people see."""
        return self._in_front

    @property
    def stale(self) -> bool:
        """Whether it reads anew when it comes to the front."""
        return self._stale

    def title(self) -> str:
        """Return the heading, translated."""
        raise NotImplementedError

    def subtitle(self) -> str:
        """Return the line under the heading, translated; may be empty."""
        return ""

    def legend_widget(self) -> QWidget | None:
        """Return what stands in the header between title and clock, always the same widget; it is for looking only."""
        return None

    def tool_band(self) -> QWidget | None:
        """Return what stands in the band above the navigation, always the same widget; None: the place has its room."""
        return None

    def may_enter(self, signed_in: SignedIn) -> bool:
        """Tell whether these people may see a private place; asked on the way in and when the sign-in changes."""
        del signed_in
        return True

    def limits_for(self, signed_in: SignedIn | None) -> SessionLimits:
        """Return how long the sign-in of these people lasts while the place is in front."""
        del signed_in
        return self.limits

    def arrive(self, argument: object) -> None:
        """Take what `go_to` brought along, just before `shown`. A place that takes nothing ignores it."""

    def reload(self) -> None:
        """Ask for everything the place shows. Called in front only."""

    def shown(self) -> None:
        """Come to the front."""
        self._in_front = True
        self.reload_if_stale()

    def hidden(self) -> None:
        """Go behind another place."""
        self._in_front = False

    def on_changes(self, changes: ChangeSet) -> None:
        """Hear what changed."""
        if changes.touches(*self.topics):
            self.make_stale()

    def make_stale(self) -> None:
        """Read anew: now in front, or on the way back to it."""
        self._stale = True
        if self._in_front:
            self.reload_if_stale()

    def reload_if_stale(self) -> None:
        """Read anew where something changed since the last time."""
        if self._stale:
            self._stale = False
            self.reload()

    def set_signed_in(self, signed_in: SignedIn | None) -> None:
        """Know who is there. A place whose content depends on it calls `make_stale` besides."""
        self._signed_in = signed_in

    def set_names_hidden(self, *, hidden: bool) -> None:
        """Hide every name, or show them again; called only where `hides_names`."""

    def typing_back(self) -> None:
        """Go a step back in what is typed."""

    def typing_forward(self) -> None:
        """Go a step on in what is typed."""

    def rest(self) -> None:
        """Close what is open and show nothing that belongs to somebody: they left, or nobody was there for a while."""

    def set_theme(self, theme: Theme) -> None:
        """Take the theme; children get theirs from `apply_theme`."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def with_person(self, then: OnSignedIn, reason: str) -> None:
        """Call `then(SignedIn)`: at once where somebody is signed in, else after the question who is there."""
        if self._signed_in is not None:
            then(self._signed_in)
        else:
            self.sign_in_requested.emit(then, reason)
