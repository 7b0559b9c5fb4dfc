"""Ids: version 7, ascending whatever the clock does, the same for the same seed."""

from __future__ import annotations

import random
import threading
from datetime import UTC, datetime, timedelta
from uuid import RFC_4122, UUID

from kiosk.domain.clock import SetClock
from kiosk.domain.ids import IdMaker

NOW = datetime(2026, 11, 23, 14, 0, tzinfo=UTC)


def maker(clock: SetClock, seed: int = 7) -> IdMaker:
    return IdMaker(clock, random.Random(seed).randbytes)


def test_an_id_is_a_uuid_of_version_7_with_its_milliseconds() -> None:
    made = maker(SetClock(NOW))()
    assert (made.version, made.variant) == (7, RFC_4122)
    assert made.int >> 80 == int(NOW.timestamp() * 1000)


def test_ids_of_one_millisecond_ascend_beyond_the_counter() -> None:
    ids = maker(SetClock(NOW))
    made = [ids() for _ in range(10_000)]
    assert made == sorted(made)
    assert len(set(made)) == len(made)
    assert {each.version for each in made} == {7}


def test_a_clock_set_back_does_not_turn_the_order() -> None:
    clock = SetClock(NOW)
    ids = maker(clock)
    made = [ids()]
    for back in (timedelta(hours=1), timedelta(days=2), timedelta(milliseconds=1)):
        clock.set(NOW - back)
        made.append(ids())
    clock.set(NOW + timedelta(seconds=1))
    made.append(ids())
    assert made == sorted(made)
    assert made[-1].int >> 80 == int(clock.now().timestamp() * 1000)


def test_the_same_seed_and_clock_make_the_same_ids() -> None:
    assert maker(SetClock(NOW))() == maker(SetClock(NOW))()
    assert maker(SetClock(NOW), 8)() != maker(SetClock(NOW), 7)()


def test_threads_get_different_ids() -> None:
    ids, made = IdMaker(SetClock(NOW)), list[UUID]()
    threads = [threading.Thread(target=lambda: made.extend(ids() for _ in range(500))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(made)) == 2_000
