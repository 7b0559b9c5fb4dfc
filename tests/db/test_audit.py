"""The audit chain tells of every tampering that has not the key, and of a cut end by the head on paper."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import delete, select, text, update

from db import audit
from db.store import Store
from db.tables import AuditRow
from kiosk.domain.clock import SetClock
from kiosk.domain.people import Access

ALEX, SAM = UUID(int=0xA1), UUID(int=0x5A)
KEY = bytes(range(32))


@pytest.fixture
def busy(store: Store, clock: SetClock) -> Store:
    """A store in which five things happened after it was made."""
    for number in range(5):
        clock.advance(timedelta(minutes=1, microseconds=number))
        with store.write() as write:
            write.audit("observed", ALEX, SAM, level=number, competency="PC1", ids=[ALEX, SAM], access=Access.CHIEF)
    return store


def broken_at(store: Store) -> int | None:
    with store.read() as session:
        return audit.verify(session, store.keys.audit)


def head(store: Store) -> str:
    with store.read() as session:
        return audit.head(session)


def stands(store: Store, printed: str) -> bool:
    with store.read() as session:
        return audit.stands(session, printed)


def test_an_honest_chain_is_whole(busy: Store) -> None:
    assert broken_at(busy) is None
    assert head(busy).startswith("6-")


@pytest.mark.parametrize(
    "tampering",
    [
        {"action": "withdrew"},
        {"actor_id": SAM},
        {"subject_id": None},
        {"at": datetime(2026, 11, 23, 14, 3, tzinfo=UTC)},
        {"details": {"level": 4}},
        {"mac": "0" * 64},
    ],
)
def test_a_changed_row_is_found(busy: Store, tampering: dict[str, object]) -> None:
    with busy.write() as write:
        write.session.execute(update(AuditRow).where(AuditRow.seq == 3).values(tampering))
    assert broken_at(busy) == 3


def test_a_removed_row_is_found(busy: Store) -> None:
    with busy.write() as write:
        write.session.execute(delete(AuditRow).where(AuditRow.seq == 4))
    assert broken_at(busy) == 4


def test_rows_in_another_order_are_found(busy: Store) -> None:
    with busy.write() as write:
        for old, new in ((3, 99), (4, 3), (99, 4)):
            write.session.execute(update(AuditRow).where(AuditRow.seq == old).values(seq=new))
    assert broken_at(busy) == 3


def test_a_row_made_without_the_key_is_found(busy: Store, clock: SetClock) -> None:
    with busy.write() as write:
        audit.append(write.session, KEY, [audit.AuditEvent(clock.now(), "forged", ALEX, None)])
    assert broken_at(busy) == 7


def test_a_cut_end_is_found_by_the_head_on_paper(busy: Store) -> None:
    printed = head(busy)
    assert stands(busy, printed)
    assert stands(busy, printed.lower())
    with busy.write() as write:
        write.session.execute(delete(AuditRow).where(AuditRow.seq > 4))
    assert broken_at(busy) is None
    assert not stands(busy, printed)
    with busy.write() as write:
        for _ in range(4):
            write.audit("something-else", ALEX, None)
    assert broken_at(busy) is None
    assert not stands(busy, printed)


@pytest.mark.parametrize("nonsense", ["", "7", "6-", "6-XYZ", "999-00000000", "6 7F3A9C21"])
def test_what_is_no_head_does_not_stand(busy: Store, nonsense: str) -> None:
    assert not stands(busy, nonsense)


def test_the_chain_starts_with_the_databases_own_making(store: Store) -> None:
    with store.read() as session:
        rows = session.scalars(select(AuditRow)).all()
    assert [(row.seq, row.action, row.actor_id) for row in rows] == [(1, "database-created", None)]


@pytest.mark.parametrize("value", [0.5, object(), [0.5], {"nested": 1}, b"bytes"])
def test_what_would_not_come_back_the_same_is_refused(store: Store, value: object) -> None:
    with pytest.raises(TypeError, match="ids and codes"), store.write() as write:
        write.audit("observed", ALEX, None, value=value)  # type: ignore[arg-type]
    assert head(store).startswith("1-")


def test_erasing_a_person_leaves_the_chain_whole(busy: Store) -> None:
    with busy.write() as write:
        write.session.execute(text("DELETE FROM person"))
        write.audit("erased", ALEX, SAM)
    assert broken_at(busy) is None


rows = st.builds(
    AuditRow,
    seq=st.integers(1, 2**53),
    at=st.datetimes(timezones=st.just(UTC)),
    action=st.text(max_size=60),
    actor_id=st.none() | st.uuids(),
    subject_id=st.none() | st.uuids(),
    details=st.dictionaries(st.text(max_size=8), st.none() | st.integers() | st.text(max_size=8), max_size=4),
)


def content(row: AuditRow) -> tuple[object, ...]:
    return (row.seq, row.at, row.action, row.actor_id, row.subject_id, sorted(row.details.items(), key=repr))


@given(rows, rows)
def test_rows_that_differ_have_different_macs(one: AuditRow, other: AuditRow) -> None:
    same_mac = audit.mac_of(one, audit.NOTHING_BEFORE, KEY) == audit.mac_of(other, audit.NOTHING_BEFORE, KEY)
    assert same_mac == (content(one) == content(other))
    assert audit.mac_of(one, "1" * 64, KEY) != audit.mac_of(one, audit.NOTHING_BEFORE, KEY)
