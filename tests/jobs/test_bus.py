"""Changes told once."""

from __future__ import annotations

from uuid import UUID

from pytestqt.qtbot import QtBot

from kiosk.domain.changes import ChangeSet, Topic
from kiosk.jobs.bus import Bus

ADA, BEN = UUID(int=1), UUID(int=2)


def test_a_burst_is_told_as_one_change(qtbot: QtBot) -> None:
    bus = Bus()
    told: list[ChangeSet] = []
    bus.changed.connect(told.append)
    with qtbot.waitSignal(bus.changed):
        bus.publish(ChangeSet({Topic.GOALS: frozenset({ADA})}, "sheet"))
        bus.publish(ChangeSet({Topic.GOALS: frozenset({BEN}), Topic.PEOPLE: frozenset({ADA})}, "sheet"))
        assert told == []
    assert told == [ChangeSet({Topic.GOALS: frozenset({ADA, BEN}), Topic.PEOPLE: frozenset({ADA})}, "sheet")]
    assert not bus.pending


def test_anything_of_a_topic_stays_anything_whatever_is_added(qtbot: QtBot) -> None:
    anything, ada = ChangeSet({Topic.GOALS: frozenset()}, "a"), ChangeSet({Topic.GOALS: frozenset({ADA})}, "b")
    for first, second in ((anything, ada), (ada, anything)):
        bus = Bus()
        told: list[ChangeSet] = []
        bus.changed.connect(told.append)
        bus.publish(first)
        bus.publish(second)
        bus.flush()
        assert told == [ChangeSet({Topic.GOALS: frozenset()}, "")]


def test_a_write_that_changed_nothing_is_not_told(qtbot: QtBot) -> None:
    bus = Bus()
    bus.publish(ChangeSet({}, "sheet"))
    assert not bus.pending
