"""What was shared with a team before the team was kept with it is read by the team its author is in."""

from __future__ import annotations

from dataclasses import replace

from db import migrate
from db.database import open_database
from db.location import parse_location
from db.queries.huddle_cards import load_own_days
from kiosk.domain.consent import Audience
from kiosk.domain.huddles import Happening
from tests.actions.test_huddles import OUT, SAID, say, start, team_of, tell
from tests.actions.test_log import log, page, reads
from tests.workroom import Workroom


def test_an_older_database_gives_entries_and_lines_the_team_of_their_author(workroom: Workroom, location: str) -> None:
    blue = team_of(workroom, "Amara")
    kept, shared = log(workroom, "Amara"), log(workroom, "Amara", Audience.TEAM)
    held = start(workroom, OUT)
    say(workroom, held, "Amara", replace(SAID, line_for=Audience.TEAM))
    tell(workroom, held, Happening.END)
    workroom.store.close()
    migrate.downgrade(parse_location(location), "0010")
    later = replace(workroom, store=open_database(location, workroom.clock))
    try:
        teams = {view.entry.id: view.entry.team_id for view in page(later, "Amara").own}
        assert teams == {kept: None, shared: blue}
        assert (reads(later, "Dolores"), reads(later, "Björn")) == (1, 0)
        with later.store.read() as session:
            assert [day.team_id for day in load_own_days(session, later.id_of("Amara"))] == [blue]
    finally:
        later.store.close()
