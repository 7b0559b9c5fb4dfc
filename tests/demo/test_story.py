"""What happened in the demo, as the database has it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Table, func, select
from sqlalchemy.orm import Session

from db import audit
from db.base import Base, UtcDateTime
from db.database import open_database
from db.queries.people import load_consents, load_people
from db.queries.programme import load_programme
from db.tables import AnswerRow, CheckInRow, CompetencyRow, GoalRow, ObservationRow, PersonRow, PinRow
from kiosk.actions.pins import check_digits, matches
from kiosk.demo.making import DemoWish, make_demo
from kiosk.demo.pin import demo_pin
from kiosk.domain.consent import Audience, ItemKind
from kiosk.domain.evidence import Source
from kiosk.domain.goals import GoalStatus
from tests.demo.conftest import WISH, Made

# What is drawn from the machine's own randomness on purpose: secrets, and what is computed from them.
SECRET = {("pin", "hash"), ("sheet_code", "code"), ("sheet_return", "code"), ("audit", "mac")}
# Plans come from the solver alone.
EMPTY = {"plan"}

PATIENT_DATA = [
    re.compile(pattern)
    for pattern in (
        r"\d{3,}",
        r"(?i)\b\d{1,3}[- ]?(?:years?|yrs?|months?|mo|weeks?|days?)[- ]old\b",
        r"(?i)\b(?:mrn|dob|ssn)\b",
        r"(?i)\b(?:room|bed)\s*\d",
        r"\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b",
        r"\b(?:[Bb]aby|[Pp]atient|Mr|Mrs|Ms)\.?\s+[A-Z]",
    )
]


def texts(session: Session) -> Iterator[str]:
    """Yield everything that somebody wrote."""
    for row in session.scalars(select(ObservationRow)):
        yield from (row.seen, row.next_step, row.context)
    yield from session.scalars(select(AnswerRow.text))
    yield from session.scalars(select(CheckInRow.text))
    for goal in session.scalars(select(GoalRow)):
        yield from (goal.text, goal.practice_ground, goal.important, goal.measurable, goal.accountable, goal.realistic)


def rows(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Return a database's rows by table without its secrets, in an order of their own."""
    store = open_database(path)
    try:
        with store.read() as session:
            return {table.name: sorted(_plain(session, table)) for table in Base.metadata.sorted_tables}
    finally:
        store.close()


def _plain(session: Session, table: Table) -> Iterator[tuple[str, ...]]:
    columns = [column for column in table.columns if (table.name, column.name) not in SECRET]
    for row in session.execute(select(*columns)):
        yield tuple(map(repr, row))


def test_the_same_wish_makes_the_same_demo_ids_included(tmp_path: Path, quick_hash: None) -> None:
    wish = DemoWish(WISH.until, people=9, seed=3, days=60)
    for name in ("one.db", "two.db"):
        make_demo(tmp_path / name, wish)
    one, two = rows(tmp_path / "one.db"), rows(tmp_path / "two.db")
    assert one["observation"] == two["observation"]
    assert one == two


def test_another_seed_makes_another_demo(tmp_path: Path, quick_hash: None) -> None:
    for seed in (3, 4):
        make_demo(tmp_path / f"{seed}.db", DemoWish(WISH.until, people=5, seed=seed, days=20))
    assert rows(tmp_path / "3.db")["observation"] != rows(tmp_path / "4.db")["observation"]


def test_every_table_has_something_in_it(made: Made) -> None:
    with made.store.read() as session:
        empty = {
            table.name
            for table in Base.metadata.sorted_tables
            if not session.scalar(select(func.count()).select_from(table))
        }
    assert empty == EMPTY


def test_the_audit_chain_is_whole(made: Made) -> None:
    with made.store.read() as session:
        assert audit.verify(session, made.store.keys.audit) is None


def test_it_says_that_it_is_a_demo_and_everybody_has_its_pin(made: Made) -> None:
    pin = demo_pin(made.store)
    assert pin is not None
    check_digits(pin)
    with made.store.read() as session:
        programme = load_programme(session)
        hashes = session.scalars(select(PinRow.hash)).all()
        people = session.scalar(select(func.count()).select_from(PersonRow))
    assert (programme.is_demo, programme.stage) == (True, 3)
    assert len(set(hashes)) == len(hashes) == people == made.wish.people
    assert matches(hashes[0], pin, made.store.keys.pepper)
    assert [what for what, _ in programme.settings.supporters] == ["too_much", "day_or_night", "not_well_held"]


def test_nothing_happens_ahead_of_time_and_nobody_speaks_before_they_came(made: Made) -> None:
    until = made.wish.until.astimezone(UTC)
    with made.store.read() as session:
        for table in Base.metadata.sorted_tables:
            for column in table.columns:
                if isinstance(column.type, UtcDateTime):
                    newest = session.scalar(select(func.max(column)))
                    assert newest is None or newest <= until, f"{table.name}.{column.name}"
        joined = {row.person_id: row.set_at for row in session.scalars(select(PinRow))}
        for row in session.scalars(select(ObservationRow)):
            assert row.observed_at <= row.recorded_at <= row.observed_at + timedelta(days=7)
            for person in (row.person_id, row.observer_id):
                assert joined[person].date() <= row.recorded_at.date()


def test_nobody_is_their_own_observer_and_every_profession_observes(made: Made) -> None:
    with made.store.read() as session:
        found = session.scalars(select(ObservationRow)).all()
        people = {person.id: person for person in load_people(session, load_programme(session).id)}
    by_others = [row for row in found if row.source is Source.OBSERVER]
    assert all(row.observer_id != row.person_id for row in by_others)
    kinds = Counter(people[row.observer_id].role.kind for row in by_others)  # type: ignore[index]
    assert kinds.keys() == {person.role.kind for person in people.values()}
    assert 0 < len(found) - len(by_others) < 0.2 * len(found)
    assert any(row.corrects_id for row in found)


def test_goals_are_at_most_three_and_come_and_go(made: Made) -> None:
    with made.store.read() as session:
        goals = session.scalars(select(GoalRow)).all()
    live = Counter(goal.person_id for goal in goals if goal.status is GoalStatus.LIVE)
    assert max(live.values()) <= 3
    assert len(live) >= 0.7 * made.wish.people
    ends = Counter(goal.status for goal in goals)
    assert ends[GoalStatus.REACHED] > ends[GoalStatus.LET_GO] > 0
    assert sum(bool(goal.important) for goal in goals) > 0.5 * len(goals)
    assert any(goal.version > 1 for goal in goals if goal.status is GoalStatus.LIVE)


def test_what_people_chose_is_what_the_database_says(made: Made) -> None:
    with made.store.read() as session:
        consents = load_consents(session)
        people = load_people(session, load_programme(session).id)
        edges = set(session.scalars(select(GoalRow.person_id).where(GoalRow.status == GoalStatus.LIVE)))
    on_wall = [person for person in people if consents.on_wall(person.id, ItemKind.LEVELS)]
    assert 0.85 * len(people) <= len(on_wall) < len(people)
    assert sum(person.leader for person in on_wall) >= 3
    edges_only = [
        person
        for person in people
        if person not in on_wall and consents.on_wall(person.id, ItemKind.GOALS) and person.id in edges
    ]
    assert edges_only
    unreleased = [p for p in people if consents.audience(p.id, ItemKind.PLANNING) is Audience.PRIVATE]
    assert len(unreleased) == 1


def test_no_text_holds_anything_that_could_be_a_patients(made: Made) -> None:
    with made.store.read() as session:
        written = set(texts(session))
    assert len(written) > 300
    suspicious = [text for text in written for pattern in PATIENT_DATA if pattern.search(text)]
    assert suspicious == []


def test_the_guard_of_this_test_would_find_something() -> None:
    for text in ("MRN 4471", "a 3-year-old", "in bed 4", "Mrs Jones", "born 02/03/2019", "12345"):
        assert any(pattern.search(text) for pattern in PATIENT_DATA), text


def test_texts_repeat_little_enough_to_be_read(made: Made) -> None:
    with made.store.read() as session:
        codes = {row.id: row.code for row in session.scalars(select(CompetencyRow))}
        seen = Counter((codes[row.competency_id], row.seen) for row in session.scalars(select(ObservationRow)))
    by_code = Counter(code for code, _ in seen)
    assert min(by_code.values()) >= 8


@pytest.mark.parametrize(("people", "days"), [(1, 40), (2, 40), (4, 40), (300, 3)])
def test_the_smallest_and_the_largest_groups_work(tmp_path: Path, quick_hash: None, people: int, days: int) -> None:
    make_demo(tmp_path / "any.db", DemoWish(WISH.until, people=people, seed=1, days=days))
    found = rows(tmp_path / "any.db")
    assert len(found["person"]) == people
    assert bool(found["observation"]) or people == 1
