"""PINs proved and set, off the GUI thread, with the rest that wrong ones earn."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from kiosk.actions import pins
from kiosk.domain.clock import Clock
from kiosk.domain.errors import UserError
from kiosk.domain.ids import PersonId
from kiosk.domain.permissions import Actor
from kiosk.jobs.runner import Jobs
from views.signing_in.proof import PinAnswer

OnError = Callable[[UserError], object]


@dataclass(frozen=True, slots=True)
class PinProof:
    """Asks the store and the hash; `kiosk` names this screen in the count of wrong PINs.

    Three steps, so that no transaction waits for the hash: read the state, compare, note what came of it. One proof at
    a time is the caller's duty; each callback is due exactly once.
    """

    jobs: Jobs
    clock: Clock
    pepper: bytes
    kiosk: str

    def verify(
        self, person_id: PersonId, digits: str, on_done: Callable[[PinAnswer], object], on_error: OnError
    ) -> None:
        """Tell whether these digits are somebody's PIN, and count it if they are not."""

        def compare(state: pins.PinState) -> None:
            if state.rest > timedelta(0):
                on_done(PinAnswer(right=False, rest=state.rest, failures=state.failures, known=state.hash is not None))
                return
            self.jobs.run(
                lambda _task: pins.matches(state.hash, digits, self.pepper),
                on_done=lambda right: note(state, right),
                on_error=on_error,
            )

        def note(state: pins.PinState, right: bool) -> None:
            if right:
                answer = PinAnswer(right=True, rest=timedelta(0), failures=0, one_time=state.one_time)
                self.jobs.write(
                    pins.note_success,
                    person_id,
                    state.hash,
                    on_done=lambda _: on_done(answer),
                    on_error=on_error,
                    origin="sign-in",
                )
            else:
                self.jobs.write(
                    pins.note_failure,
                    person_id,
                    self.kiosk,
                    on_done=lambda after: on_done(
                        PinAnswer(right=False, rest=after.rest, failures=after.failures, known=after.hash is not None)
                    ),
                    on_error=on_error,
                    origin="sign-in",
                )

        self.jobs.read(pins.load_pin_state, person_id, self.kiosk, self.clock.now(), on_done=compare, on_error=on_error)

    def set_pin(self, actor: Actor, digits: str, on_done: Callable[[], object], on_error: OnError) -> None:
        """Give the actor a new PIN of their own choice."""

        def hashed(new_hash: str) -> None:
            self.jobs.write(
                pins.set_own_pin, actor, new_hash, on_done=lambda _: on_done(), on_error=on_error, origin="sign-in"
            )

        def work(_task: object) -> str:
            pins.check_digits(digits)
            return pins.hash_pin(digits, self.pepper)

        self.jobs.run(work, on_done=hashed, on_error=on_error)
