"""PINs: argon2id with a pepper from outside the database, and rest after wrong ones that survives a restart.

Hashing takes tens of milliseconds by design: call `hash_pin` and `matches` off the GUI thread and outside a
transaction, then record what came of it by the actions below.
"""

from __future__ import annotations

import hashlib
import hmac
import itertools
import re
import secrets
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from sqlalchemy import select
from sqlalchemy.orm import Session

from db.queries.people import load_people
from db.store import WriteSession
from db.tables import PersonRow, PinFailureRow, PinRow
from kiosk.actions.permit import require
from kiosk.domain.backoff import CLOCK_SLACK, KIOSK_FAILURES, KIOSK_WINDOW, Failures
from kiosk.domain.errors import InvalidInput, NotAllowed, NotFound
from kiosk.domain.ids import PersonId, ProgrammeId
from kiosk.domain.people import Person
from kiosk.domain.permissions import Action, Actor, Target, can_give_code

SHORTEST, LONGEST = 4, 8
CODE_LIFETIME = timedelta(days=7)
"""How long a one-time code can be used: over a week's leave, not for ever in somebody's drawer."""
# Years of birth, and what a finger draws on a keypad.
_COMMON = re.compile(
    r"19\d\d|20\d\d|1004|2580|0852|1470|0741|3690|0963|1379|9731|1590|3570|147258(369)?|258369|159753|159357|789456|123654"
)
# 46 ms on the machines this was measured on; the library's own default takes 322 ms there.
_HASHER = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)


@dataclass(frozen=True, slots=True)
class PinState:
    """What a try needs to know. `hash` is None without PIN and code; `rest` is how long the pad rests now."""

    hash: str | None
    one_time: bool
    rest: timedelta
    failures: int


@dataclass(frozen=True, slots=True)
class GivenCode:
    """A one-time code as it is read out, and until when it can be used. The database has its hash only."""

    digits: str = field(repr=False)
    until: datetime


def load_pin_state(session: Session, person_id: PersonId, kiosk: str, now: datetime) -> PinState:
    """Return a person's PIN state at a moment; the longer rest of person and kiosk counts.

    Raises: NotFound (`person-missing`).
    """
    if session.get(PersonRow, person_id) is None:
        raise NotFound("person-missing", person=str(person_id))
    row = session.get(PinRow, person_id)
    kiosk_rest = _kiosk_rest(session, kiosk, now)
    if row is None:
        return PinState(None, one_time=False, rest=kiosk_rest, failures=0)
    rest = max(kiosk_rest, Failures(row.failures, row.failed_at).rest(now))
    return PinState(row.hash, row.one_time, rest, row.failures)


def note_failure(write: WriteSession, person_id: PersonId, kiosk: str) -> PinState:
    """Count a wrong PIN and return the state after it."""
    write.session.add(PinFailureRow(id=write.ids(), kiosk=kiosk, at=write.now))
    row = write.session.get(PinRow, person_id)
    if row is not None:
        row.failures += 1
        row.failed_at = write.now
    write.audit("pin_wrong", None, person_id, kiosk=kiosk)
    write.session.flush()
    return load_pin_state(write.session, person_id, kiosk, write.now)


def note_success(write: WriteSession, person_id: PersonId, proved: str | None = None) -> None:
    """Forget the wrong PINs of a person who gave the right one; a one-time code within its time is used up by it.

    From then on there is neither code nor PIN until `set_own_pin`: whoever goes away in between, or whose kiosk loses
    its power, needs another code. `proved` is the hash that the digits were compared with, None where nothing can have
    come between: another screen may have used the same code, or a chief given one.
    Raises: NotAllowed (`code-lapsed`; `not-allowed` where it is not what the person comes in with any more).
    """
    row = write.session.get(PinRow, person_id)
    if row is None or proved not in (None, row.hash):
        raise NotAllowed("not-allowed", action="sign_in")
    if row.one_time:
        _use_up(write, row)
    else:
        row.failures = 0
        row.failed_at = None
    write.audit("sign_in", person_id, person_id)


def _use_up(write: WriteSession, code: PinRow) -> None:
    if write.now - code.set_at > CODE_LIFETIME:
        raise NotAllowed("code-lapsed", days=CODE_LIFETIME.days)
    write.session.delete(code)
    write.audit("pin_code_used", code.person_id, code.person_id)


def set_own_pin(write: WriteSession, actor: Actor, new_hash: str) -> None:
    """Set one's own PIN, after the old one or a one-time code was given. Raises: NotAllowed."""
    if not actor.proven:
        raise NotAllowed("not-allowed", action="set_pin")
    _put_pin(write, actor.person_id, new_hash, one_time=False)
    write.audit("pin_set", actor.person_id, actor.person_id)


def give_code(write: WriteSession, actor: Actor | None, person_id: PersonId, code_hash: str) -> datetime:
    """Give somebody a one-time code, which also ends a lock, and return until when it can be used.

    It takes the place of their PIN. `actor` None is whoever runs the machine: the command line or the first set-up.
    Raises: NotAllowed, NotFound (`person-missing`, `person-left`).
    """
    if actor is not None:
        require(actor, Action.RESET_PIN, person_id)
    person = write.session.get(PersonRow, person_id)
    if person is None or (actor is not None and person.programme_id != actor.programme_id):
        raise NotFound("person-missing", person=str(person_id))
    if actor is not None and not can_give_code(actor, Target(actor.programme_id, person_id), person.access):
        raise NotAllowed("not-allowed", action=Action.GIVE_ACCESS.value)
    if not person.active:
        raise NotFound("person-left", name=person.name)
    _put_pin(write, person_id, code_hash, one_time=True)
    giver = actor.person_id if actor is not None else None
    write.audit("pin_code", giver, person_id, given="kiosk" if actor is not None else "machine")
    return write.now + CODE_LIFETIME


def people_without_pin(session: Session, programme_id: ProgrammeId, now: datetime) -> list[Person]:
    """Return who is here and can't come in, by name: no PIN, nor a code that can still be used."""
    lapsed = PinRow.one_time & (PinRow.set_at < now - CODE_LIFETIME)
    able = set(session.scalars(select(PinRow.person_id).where(~lapsed)))
    return [person for person in load_people(session, programme_id) if person.id not in able]


def check_digits(digits: str) -> None:
    """Accept a new PIN.

    Raises: InvalidInput: `pin-length`; `pin-common` for what is guessed first: sequences, repeats, pairs, years, lines
    on the keypad.
    """
    if not (digits.isascii() and digits.isdigit() and SHORTEST <= len(digits) <= LONGEST):
        raise InvalidInput("pin-length", shortest=SHORTEST, longest=LONGEST)
    steps = {(int(after) - int(before)) % 10 for before, after in itertools.pairwise(digits)}
    half = digits[: len(digits) // 2]
    pairs = len(digits) % 2 == 0 and digits[::2] == digits[1::2]
    if steps <= {0} or steps in ({1}, {9}) or half * 2 == digits or pairs or _COMMON.fullmatch(digits):
        raise InvalidInput("pin-common")


def hash_pin(digits: str, pepper: bytes) -> str:
    """Return the argon2id hash of a PIN."""
    return _HASHER.hash(_peppered(digits, pepper))


def matches(stored: str | None, digits: str, pepper: bytes) -> bool:
    """Tell whether a PIN is the stored one; takes as long where none is stored."""
    try:
        _HASHER.verify(stored or _nobodys_hash(), _peppered(digits, pepper))
    except (VerificationError, InvalidHashError):
        return False
    return stored is not None


def new_code() -> str:
    """Return a one-time code of six digits that is not a common PIN."""
    while True:
        code = f"{secrets.randbelow(1_000_000):06d}"
        try:
            check_digits(code)
        except InvalidInput:
            continue
        return code


def _peppered(digits: str, pepper: bytes) -> bytes:
    return hmac.new(pepper, digits.encode(), hashlib.sha256).digest()


def _put_pin(write: WriteSession, person_id: PersonId, new_hash: str, *, one_time: bool) -> None:
    write.session.merge(
        PinRow(person_id=person_id, hash=new_hash, one_time=one_time, set_at=write.now, failures=0, failed_at=None)
    )


def _kiosk_rest(session: Session, kiosk: str, now: datetime) -> timedelta:
    # What lies ahead of a clock that was set back does not count: it would keep the pad shut until its time comes.
    recent = session.scalars(
        select(PinFailureRow.at)
        .where(PinFailureRow.kiosk == kiosk, PinFailureRow.at.between(now - KIOSK_WINDOW, now + CLOCK_SLACK))
        .order_by(PinFailureRow.at.desc())
        .limit(KIOSK_FAILURES)
    ).all()
    if len(recent) < KIOSK_FAILURES:
        return timedelta(0)
    return min(KIOSK_WINDOW, recent[-1] + KIOSK_WINDOW - now)


@cache
def _nobodys_hash() -> str:
    # Made when it is first needed: hashing is slow by design, and the program starts without it.
    return _HASHER.hash(secrets.token_bytes(32))
