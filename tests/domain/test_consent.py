"""Who may see what: every audience against everybody who may look."""

from __future__ import annotations

from uuid import UUID

import pytest

from kiosk.domain.consent import (
    DEFAULTS,
    Audience,
    Consents,
    ItemKind,
    Sight,
    Viewer,
    may_see,
    trainee_levels_may_show,
)
from kiosk.domain.ids import PersonId

OWNER, LOOKING = PersonId(UUID(int=1)), PersonId(UUID(int=2))
VIEWERS = {
    "wall": None,
    "owner": Viewer(OWNER),
    "stranger": Viewer(LOOKING),
    "teammate": Viewer(LOOKING, teammates=frozenset({OWNER})),
    "coach": Viewer(LOOKING, coached=frozenset({OWNER})),
    "both": Viewer(LOOKING, frozenset({OWNER}), frozenset({OWNER})),
}
SEES = {
    Audience.PRIVATE: {"owner"},
    Audience.COACH: {"owner", "coach", "both"},
    Audience.TEAM: {"owner", "coach", "both", "teammate"},
    Audience.WALL: set(VIEWERS),
}


def consents(audience: Audience, kind: ItemKind = ItemKind.LEVELS) -> Consents:
    return Consents({(OWNER, kind): audience}, DEFAULTS)


@pytest.mark.parametrize("kind", ItemKind)
@pytest.mark.parametrize("audience", Audience)
def test_each_audience_lets_exactly_these_look(audience: Audience, kind: ItemKind) -> None:
    found = {name for name, viewer in VIEWERS.items() if may_see(viewer, OWNER, kind, consents(audience, kind))}
    assert found == SEES[audience]


def test_what_was_never_chosen_is_as_it_comes_out_of_the_box() -> None:
    nothing = Consents({}, DEFAULTS)
    assert {kind: nothing.audience(OWNER, kind) for kind in ItemKind} == {
        ItemKind.GOALS: Audience.TEAM,
        ItemKind.LEVELS: Audience.PRIVATE,
        ItemKind.SELF_VIEW: Audience.PRIVATE,
        ItemKind.STORIES: Audience.PRIVATE,
        ItemKind.PLANNING: Audience.PRIVATE,
    }


def test_sharing_one_kind_shares_no_other() -> None:
    shared = Consents({(OWNER, ItemKind.STORIES): Audience.WALL}, DEFAULTS)
    assert {kind for kind in ItemKind if shared.on_wall(OWNER, kind)} == {ItemKind.STORIES}


@pytest.mark.parametrize("audience", Audience)
def test_levels_off_the_wall_stay_with_team_and_coach(audience: Audience) -> None:
    held = consents(audience).levels_off_wall([OWNER])
    found = {name for name, viewer in VIEWERS.items() if Sight(viewer, held).reaches(OWNER, ItemKind.LEVELS)}
    assert found == SEES[min(audience, Audience.TEAM)]


def test_taking_levels_off_the_wall_takes_nothing_else_off_and_nobody_elses() -> None:
    chosen = {(person, kind): Audience.WALL for person in (OWNER, LOOKING) for kind in ItemKind}
    held = Consents(chosen, DEFAULTS).levels_off_wall([OWNER])
    off = [(person, kind) for person, kind in chosen if not held.on_wall(person, kind)]
    assert off == [(OWNER, ItemKind.LEVELS)]


@pytest.mark.parametrize(("sharing", "shown"), [(0, False), (2, False), (3, True), (9, True)])
def test_three_leaders_go_first(sharing: int, shown: bool) -> None:
    assert trainee_levels_may_show(sharing, 3) is shown
