"""Who may plan: whoever is there, or whoever gives their PIN when asked for it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from kiosk.domain.permissions import Action, Target, can
from views.signed_in import SignedIn

Then = Callable[[SignedIn], object]


def may_plan(signed_in: SignedIn | None) -> bool:
    """Tell whether somebody may have plans suggested, look at all reasons, and decide."""
    if signed_in is None:
        return False
    return can(signed_in.actor, Action.PLAN, Target(signed_in.actor.programme_id))


class Chiefs(QObject):
    """Finds somebody who may plan before something is done; lives in the GUI thread.

    Signals: `asked(then, reason)`: somebody has to say who they are; `told(text)` to whoever may not plan.
    """

    asked = Signal(object, str)
    told = Signal(str)

    def __init__(self, there: Callable[[], SignedIn | None], parent: QObject) -> None:
        """`there` tells who is signed in."""
        super().__init__(parent)
        self._there = there

    def find(self, then: Then, reason: str) -> None:
        """Call `then` with somebody who may plan: at once, or after the question who is there."""
        signed_in = self._there()
        if signed_in is not None and may_plan(signed_in):
            then(signed_in)
        else:
            self.asked.emit(partial(self._go_on, then), reason)

    def _go_on(self, then: Then, signed_in: SignedIn) -> None:
        if may_plan(signed_in):
            then(signed_in)
        else:
            self.told.emit(self.tr("Plans are made by chiefs and programme directors."))
