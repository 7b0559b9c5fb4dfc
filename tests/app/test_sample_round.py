"""The round of a picture looks like any round: professions mixed, nobody twice, the one in front where they belong."""

from __future__ import annotations

from itertools import pairwise

from db.queries.huddles import load_huddle_start
from kiosk.app.sample_round import sample_round
from kiosk.domain.huddles import HuddleKind
from tests.views.huddle.moments import bring_four_more
from tests.workroom import Workroom


def test_professions_are_mixed_around_whoever_speaks(small_workroom: Workroom) -> None:
    bring_four_more(small_workroom)
    with small_workroom.store.read() as session:
        people = load_huddle_start(session, small_workroom.clock.now()).people
    held = sample_round(people, small_workroom.clock.now(), HuddleKind.CHECK_IN, heard=3)
    kinds = {person.id: person.role.kind for person in people}
    order = [kinds[person_id] for person_id in held.present]
    assert len(set(held.present)) == len(held.present) == 8
    assert len(set(order)) >= 4
    assert all(first is not second for first, second in pairwise(order))
    assert held.speaker == held.present[3]


def test_somebody_asked_for_speaks_among_their_own_team(small_workroom: Workroom) -> None:
    with small_workroom.store.read() as session:
        people = load_huddle_start(session, small_workroom.clock.now()).people
    amara = next(person for person in people if person.given_name == "Amara")
    held = sample_round(people, small_workroom.clock.now(), HuddleKind.CHECK_OUT, heard=1, speaker=amara)
    assert held.speaker == amara.id
    teams = {person.id: person.team_id for person in people}
    assert {teams[person_id] for person_id in held.present} == {amara.team_id}
