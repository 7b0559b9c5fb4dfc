"""What is not shared leaves no trace on the wall: not a pixel, the foot included."""

from __future__ import annotations

import random
from datetime import timedelta

import pytest
from sqlalchemy import delete

from db.queries.goals import load_goals_of
from db.tables import AllyRow, CheckInRow, CoachOfferRow, GoalRow, LatestRow, ObservationRow
from kiosk.actions.goals import AddGoal, AnswerOffer, GoalWords, add_goal, answer_offer, join_goal
from kiosk.actions.observe import Observe, observe
from kiosk.actions.schedule import put_leave
from kiosk.actions.sharing import offer_coaching
from kiosk.domain.changes import Topic
from kiosk.domain.consent import Audience, ItemKind
from kiosk.domain.errors import InvalidInput
from kiosk.domain.goals import AllyKind, OfferAnswer
from kiosk.domain.ids import GoalId, ObservationId
from tests.kiosk import KioskAtWork
from tests.workroom import Workroom, days
from views.board.place import BoardPlace
from widgets.pin_state import Lens

PRIVATE_LEVELS = ("Björn", "Ines")
PRIVATE_GOALS = ("Björn", "Amara")


def live_through_a_year(workroom: Workroom) -> None:
    """Let everybody be observed, grow, offer help; then some keep things to themselves."""
    chance = random.Random(11)
    names = sorted(workroom.people)
    now = workroom.clock.now()
    for ago in (220, 60, 3):
        workroom.clock.set(now - days(ago))
        with workroom.store.write() as write:
            for name in names:
                for code in chance.sample(sorted(workroom.competencies), 12):
                    observer = chance.choice([other for other in names if other != name])
                    made, seen = ObservationId(write.ids()), workroom.competencies[code].id
                    try:
                        observe(
                            write,
                            workroom.actor(observer),
                            Observe(made, workroom.id_of(name), seen, chance.randint(0, 4)),
                        )
                    except InvalidInput:
                        continue  # does not apply to the role
    workroom.clock.set(now)
    board = workroom.board().board
    codes = [column.competency.code for column in board.columns]
    seen_in = {
        row.person.id: [code for code, cell in zip(codes, row.cells, strict=True) if cell.level is not None]
        for row in board.rows
    }
    for name in names:
        applying = seen_in[workroom.id_of(name)]
        with workroom.store.write() as write:
            for code in chance.sample(applying, 2):
                words = GoalWords("Say it in one sentence", 3, "Wards A")
                add_goal(
                    write,
                    workroom.actor(name),
                    AddGoal(GoalId(write.ids()), workroom.competencies[code].id, words),
                )
            offer_coaching(write, workroom.actor(name), workroom.competencies[applying[0]].id)
    for name in names:
        find_a_teacher(workroom, name)
        with workroom.store.write() as write:
            day = now.date() + timedelta(days=20)
            put_leave(write, workroom.id_of(name), day, day + timedelta(days=chance.randint(1, 9)), "conference")
    for name in PRIVATE_LEVELS:
        workroom.share(name, ItemKind.LEVELS, Audience.TEAM)
    for name in PRIVATE_GOALS:
        workroom.share(name, ItemKind.GOALS, Audience.COACH)


def find_a_teacher(workroom: Workroom, name: str) -> None:
    """Let somebody teach the first of a person's goals, with their yes."""
    helper = "Miriam" if name != "Miriam" else "Dolores"
    with workroom.store.write() as write:
        goal = load_goals_of(write.session, workroom.id_of(name))[0].id
        join_goal(write, workroom.actor(helper), goal, AllyKind.TEACH)
        yes = AnswerOffer(goal, workroom.id_of(helper), AllyKind.TEACH, OfferAnswer.ACCEPTED)
        answer_offer(write, workroom.actor(name), yes)


def remove_unshared(workroom: Workroom) -> None:
    """Take every item that is not shared on the wall out of the database."""
    hidden = [workroom.id_of(name) for name in PRIVATE_LEVELS]
    with workroom.store.write() as write:
        write.session.execute(delete(LatestRow).where(LatestRow.person_id.in_(hidden)))
        write.session.execute(delete(ObservationRow).where(ObservationRow.person_id.in_(hidden)))
        write.session.execute(delete(CoachOfferRow).where(CoachOfferRow.person_id.in_(hidden)))
        goals = GoalRow.person_id.in_([workroom.id_of(name) for name in PRIVATE_GOALS])
        ids = [goal.id for goal in write.session.query(GoalRow).where(goals)]
        write.session.execute(delete(AllyRow).where(AllyRow.goal_id.in_(ids)))
        write.session.execute(delete(CheckInRow).where(CheckInRow.goal_id.in_(ids)))
        write.session.execute(delete(GoalRow).where(goals))
        write.changed(Topic.OBSERVATIONS)


@pytest.mark.parametrize("lens", list(Lens))
def test_removing_what_is_not_shared_changes_no_pixel(kiosk: KioskAtWork, lens: Lens) -> None:
    live_through_a_year(kiosk.workroom)
    place = kiosk.place("board", BoardPlace)
    place.set_lens(lens)
    place.make_stale()
    before = kiosk.picture()
    remove_unshared(kiosk.workroom)
    place.make_stale()
    assert kiosk.picture() == before


def test_the_same_picture_would_show_what_is_shared(kiosk: KioskAtWork) -> None:
    live_through_a_year(kiosk.workroom)
    place = kiosk.place("board", BoardPlace)
    place.make_stale()
    before = kiosk.picture()
    for name in (*PRIVATE_LEVELS, *PRIVATE_GOALS):
        kiosk.workroom.share(name, ItemKind.LEVELS, Audience.WALL)
        kiosk.workroom.share(name, ItemKind.GOALS, Audience.WALL)
    place.make_stale()
    assert kiosk.picture() != before
