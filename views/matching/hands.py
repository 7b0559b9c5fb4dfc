"""What chiefs do to a place in the plan: lock it, bar it, let go of it, and take each of these back."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from kiosk.actions.locks import FixedPlace, move_lock, restore_locks, unlock_places
from kiosk.actions.plan_values import CellKey, PlanView
from kiosk.actions.schedule import bar_place, lock_place
from kiosk.domain.ids import BlockId, PersonId, RotationId
from kiosk.domain.rotations import Assignment
from kiosk.jobs.runner import Jobs
from views.signed_in import SignedIn

_ORIGIN = "matching"


class Hands(QObject):
    """Writes what a chief wants of one cell; lives in the GUI thread.

    Signals: `done(text, undo)` after what can be taken back by `undo()`, `told(text)` after what can't, and
    `failed(UserError)`.
    """

    done = Signal(str, object)
    told = Signal(str)
    failed = Signal(object)

    def __init__(self, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs

    def lock(self, view: PlanView, cell: CellKey, signed_in: SignedIn) -> None:
        """Fix somebody to the rotation they have."""
        self._note(lock_place, self.tr("Locked: {place} for {name}"), view, cell, signed_in)

    def bar(self, view: PlanView, cell: CellKey, signed_in: SignedIn) -> None:
        """Keep somebody from the rotation they have: the next search takes another."""
        words = self.tr("Not {place} for {name}: the next suggestion takes another")
        self._note(bar_place, words, view, cell, signed_in)

    def _note(
        self, action: Callable[..., None], words: str, view: PlanView, cell: CellKey, signed_in: SignedIn
    ) -> None:
        """Lock or bar where somebody stands, and offer to take that back."""
        rotation = view.cells[cell].rotation
        places = _places(view, cell, (rotation,))
        text = _worded(words, view, cell, rotation)
        self._jobs.write(
            action,
            signed_in.actor,
            places[0],
            on_done=lambda _: self.done.emit(text, partial(self._let_go, places, signed_in)),
            on_error=self.failed.emit,
            owner=self,
            origin=_ORIGIN,
        )

    def move(
        self, view: PlanView, cell: CellKey, rotation: str, then: Callable[[SignedIn], object], signed_in: SignedIn
    ) -> None:
        """Fix somebody to another rotation than they have, whatever they were fixed to; then call `then`."""
        (place,) = _places(view, cell, (rotation,))
        text = _worded(self.tr("{name} moves to {place}"), view, cell, rotation)

        def on_locked(before: tuple[FixedPlace, ...]) -> None:
            self.done.emit(text, partial(self._put_back, place, before, signed_in))
            then(signed_in)

        self._jobs.write(
            move_lock,
            signed_in.actor,
            place,
            on_done=on_locked,
            on_error=self.failed.emit,
            owner=self,
            origin=_ORIGIN,
        )

    def _put_back(self, place: Assignment, before: tuple[FixedPlace, ...], signed_in: SignedIn) -> None:
        words = self.tr("Free again: the next suggestion may place it anew.")
        if any(not each.barred for each in before):
            words = self.tr("Fixed as before: the next suggestion follows.")
        self._jobs.write(
            restore_locks,
            signed_in.actor,
            place,
            before,
            on_done=lambda _: self.told.emit(words),
            on_error=self.failed.emit,
            owner=self,
            origin="undo",
        )

    def unlock(self, view: PlanView, cell: CellKey, signed_in: SignedIn) -> None:
        """Let go of a place that is fixed, or rule nothing out any more."""
        found = view.cells[cell]
        self._let_go(_places(view, cell, found.locked_to + found.barred_from), signed_in)

    def _let_go(self, places: list[Assignment], signed_in: SignedIn) -> None:
        self._jobs.write(
            unlock_places,
            signed_in.actor,
            places,
            on_done=lambda _: self.told.emit(self.tr("Free again: the next suggestion may place it anew.")),
            on_error=self.failed.emit,
            owner=self,
            origin=_ORIGIN,
        )


def _worded(words: str, view: PlanView, cell: CellKey, rotation: str) -> str:
    return words.format(place=view.year.rotations[rotation].name, name=view.year.people[cell[0]].given_name)


def _places(view: PlanView, cell: CellKey, rotations: tuple[str, ...]) -> list[Assignment]:
    year = view.year
    person, block = PersonId(year.people[cell[0]].id), BlockId(year.blocks[cell[1]].id)
    return [Assignment(person, block, RotationId(year.rotations[code].id)) for code in rotations]
