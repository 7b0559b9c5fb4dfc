"""One-time codes made and given off the GUI thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from threading import Event

from db.store import WriteSession
from kiosk.actions.pins import GivenCode, give_code, hash_pin, new_code
from kiosk.domain.errors import UserError
from kiosk.domain.ids import PersonId
from kiosk.domain.permissions import Actor
from kiosk.jobs.runner import Jobs


@dataclass(frozen=True, slots=True)
class CodeGiving:
    """Gives codes over the store; no transaction waits for the hash. One callback is due, once."""

    jobs: Jobs
    pepper: bytes = field(repr=False)

    def __call__(
        self,
        actor: Actor,
        person_id: PersonId,
        on_done: Callable[[GivenCode], object],
        on_error: Callable[[UserError], object],
        withdrawn: Event | None = None,
    ) -> None:
        """Make a code, and give it in the name of an actor.

        Once `withdrawn` is set nobody would see the code: then it is not given, the PIN there is stays, and neither
        callback comes.
        """
        gone = withdrawn or Event()

        def work(_task: object) -> tuple[str, str]:
            code = new_code()
            return code, hash_pin(code, self.pepper)

        def give(write: WriteSession, code_hash: str) -> datetime | None:
            # Asked here, where the turn to write has come: writes before this one may have taken their time.
            return None if gone.is_set() else give_code(write, actor, person_id, code_hash)

        def hashed(made: tuple[str, str]) -> None:
            code, code_hash = made

            def given(until: datetime | None) -> None:
                if until is not None:
                    on_done(GivenCode(code, until))

            self.jobs.write(give, code_hash, on_done=given, on_error=on_error, origin="person-page")

        self.jobs.run(work, on_done=hashed, on_error=on_error)
