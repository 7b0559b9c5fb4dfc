"""Thanks: from a person to a person about one thing, for whom they are about to show or to hide."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from db.queries.thanks import load_feed
from db.tables import AuditRow
from kiosk.actions.thanks import SayThanks, hide_thanks, say_thanks, take_thanks_back
from kiosk.domain.consent import Audience, ItemKind
from kiosk.domain.errors import NotAllowed, NotFound
from kiosk.domain.ids import ThanksId
from kiosk.domain.thanks import Deed
from tests.workroom import Workroom, days


def thank(workroom: Workroom, by: str, to: str, about: str = "Stayed with me after the code") -> ThanksId:
    with workroom.store.write() as write:
        command = SayThanks(ThanksId(write.ids()), workroom.id_of(to), Deed.HELPED, about)
        return say_thanks(write, workroom.actor(by), command)


def read(workroom: Workroom, viewer: str | None) -> list[str]:
    with workroom.store.read() as session:
        feed = load_feed(session, workroom.id_of(viewer) if viewer else None, workroom.clock.now())
    return [each.about for each in feed.thanks]


def test_the_two_read_it_and_others_where_the_recipient_shares(workroom: Workroom) -> None:
    thank(workroom, "Amara", "Dolores")
    assert read(workroom, "Amara") == read(workroom, "Dolores") == ["Stayed with me after the code"]
    assert read(workroom, "Björn") == read(workroom, None) == []
    workroom.share("Dolores", ItemKind.STORIES, Audience.WALL)
    assert read(workroom, None) == ["Stayed with me after the code"]


def test_whom_it_is_about_hides_it_and_shows_it_again(workroom: Workroom) -> None:
    workroom.share("Dolores", ItemKind.STORIES, Audience.WALL)
    made = thank(workroom, "Amara", "Dolores")
    with workroom.store.write() as write, pytest.raises(NotAllowed):
        hide_thanks(write, workroom.actor("Amara"), made, hidden=True)
    for hidden in (True, True, False):
        with workroom.store.write() as write:
            hide_thanks(write, workroom.actor("Dolores"), made, hidden=hidden)
        assert (read(workroom, None) == []) is hidden
        assert read(workroom, "Dolores") == ["Stayed with me after the code"]


def test_nobody_thanks_themself_or_takes_back_what_others_said(workroom: Workroom) -> None:
    with pytest.raises(NotAllowed):
        thank(workroom, "Amara", "Amara")
    made = thank(workroom, "Amara", "Dolores")
    with workroom.store.write() as write, pytest.raises(NotFound):
        take_thanks_back(write, workroom.actor("Björn"), made)
    with workroom.store.write() as write:
        take_thanks_back(write, workroom.actor("Amara"), made)
    assert read(workroom, "Dolores") == []


def test_a_thanks_is_of_its_weeks_newest_first_and_audited_without_words(workroom: Workroom) -> None:
    thank(workroom, "Amara", "Dolores", "The first")
    workroom.clock.set(workroom.clock.now() + days(1))
    thank(workroom, "Björn", "Dolores", "The second")
    assert read(workroom, "Dolores") == ["The second", "The first"]
    workroom.clock.set(workroom.clock.now() + days(43))
    assert read(workroom, "Dolores") == []
    with workroom.store.read() as session:
        told = session.scalars(select(AuditRow).where(AuditRow.action == "thanks_say")).all()
    assert all("first" not in str(row.details) for row in told)
    assert len(told) == 2


def test_the_same_command_twice_is_one_thanks(workroom: Workroom) -> None:
    with workroom.store.write() as write:
        command = SayThanks(ThanksId(write.ids()), workroom.id_of("Dolores"), Deed.SHARED, "Told us of her slip")
        for _ in range(2):
            say_thanks(write, workroom.actor("Amara"), command)
    assert read(workroom, "Dolores") == ["Told us of her slip"]
