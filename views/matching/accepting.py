"""A chief accepts the plan that stands there: asked once, told who decided, and taken back by a touch."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from kiosk.actions.accept_plan import Acceptance, accept_plan, load_acceptance, take_back_plan
from kiosk.actions.plan_values import PlanView
from kiosk.domain.ids import PlanId
from kiosk.jobs.runner import Jobs
from views.signed_in import SignedIn

_ORIGIN = "matching"


class Accepting(QObject):
    """Knows which plan is in force, asks before another is, and writes it; lives in the GUI thread.

    Signals: `changed` when what is in force or what is asked became another; `done(text, undo)` after accepting,
    `told(text)` after taking that back, `failed(UserError)`.
    """

    changed = Signal()
    done = Signal(str, object)
    told = Signal(str)
    failed = Signal(object)

    def __init__(self, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._looking = jobs.latest(self)
        self._in_force: Acceptance | None = None
        self._asked: tuple[PlanId, SignedIn] | None = None

    @property
    def asked(self) -> tuple[PlanId, SignedIn] | None:
        """The plan that a chief is asked about, and the chief."""
        return self._asked

    def of(self, view: PlanView) -> Acceptance | None:
        """Return that the plan which stands there is in force, and by whom; None where it is not."""
        in_force = self._in_force
        return in_force if in_force is not None and view.head is not None and in_force.plan_id == view.head.id else None

    def look(self, view: PlanView) -> None:
        """Find out which plan is in force."""
        self._looking.read(load_acceptance, view.year.programme.id, on_done=self._on_looked, on_error=self.failed.emit)

    def ask(self, plan: PlanId, signed_in: SignedIn) -> None:
        """Ask a chief whether this is to be the plan."""
        self._asked = plan, signed_in
        self.changed.emit()

    def forget(self) -> None:
        """Ask no longer."""
        if self._asked is not None:
            self._asked = None
            self.changed.emit()

    def accept(self) -> None:
        """Let the plan that was asked about be the plan."""
        if self._asked is None:
            return
        plan, signed_in = self._asked
        self.forget()
        self._jobs.write(
            accept_plan,
            signed_in.actor,
            plan,
            on_done=partial(self._on_accepted, signed_in),
            on_error=self.failed.emit,
            owner=self,
            origin=_ORIGIN,
        )

    def _on_accepted(self, signed_in: SignedIn, accepted: Acceptance) -> None:
        words = self.tr("{name} accepted plan {code}").format(name=signed_in.person.given_name, code=accepted.code)
        self.done.emit(words, partial(self._take_back, accepted.plan_id, signed_in))

    def _take_back(self, plan: PlanId, signed_in: SignedIn) -> None:
        self._jobs.write(
            take_back_plan,
            signed_in.actor,
            plan,
            on_done=lambda _: self.told.emit(self.tr("Taken back: what was scheduled before stands again.")),
            on_error=self.failed.emit,
            owner=self,
            origin=_ORIGIN,
        )

    def _on_looked(self, in_force: Acceptance | None) -> None:
        if in_force != self._in_force:
            self._in_force = in_force
            self.changed.emit()
