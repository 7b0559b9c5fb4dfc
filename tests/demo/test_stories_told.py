"""What the demo tells: stories on the wall, thanks of the last weeks, and a retro with something open."""

from __future__ import annotations

from db.queries.retro import load_retro
from db.queries.stories import load_wall_stories
from db.queries.thanks import load_feed
from kiosk.domain.retro import Stage
from tests.demo.conftest import Made


def test_the_shelf_the_thanks_and_the_retro_have_something_to_show(made: Made) -> None:
    now = made.wish.until
    with made.store.read() as session:
        stories, feed, retro = load_wall_stories(session, now), load_feed(session, None, now), load_retro(session, now)
    assert len({told.competency.id for told in stories}) >= 2
    assert feed.thanks
    assert all(thanks.from_id != thanks.to_id for thanks in feed.thanks)
    assert {change.stage for change in retro.changes} == set(Stage)
    assert any(change.due is not None and change.due < retro.day for change in retro.changes)
