"""One-time codes made and given off the GUI thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from kiosk.actions.pins import GivenCode, give_code, hash_pin, new_code
from kiosk.domain.errors import UserError
from kiosk.domain.ids import PersonId
from kiosk.domain.permissions import Actor
from kiosk.jobs.runner import Jobs


@dataclass(frozen=True, slots=True)
class CodeGiving:
    """Gives codes over the store; no transaction waits for the hash. Each callback is due exactly once."""

    jobs: Jobs
    pepper: bytes = field(repr=False)

    def __call__(
        self,
        actor: Actor,
        person_id: PersonId,
        on_done: Callable[[GivenCode], object],
        on_error: Callable[[UserError], object],
    ) -> None:
        """Make a code, and give it in the name of an actor."""

        def work(_task: object) -> tuple[str, str]:
            code = new_code()
            return code, hash_pin(code, self.pepper)

        def hashed(made: tuple[str, str]) -> None:
            code, code_hash = made
            self.jobs.write(
                give_code,
                actor,
                person_id,
                code_hash,
                on_done=lambda until: on_done(GivenCode(code, until)),
                on_error=on_error,
                origin="person-page",
            )

        self.jobs.run(work, on_done=hashed, on_error=on_error)
