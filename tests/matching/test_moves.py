"""Whoever has to move is told why, and whose place they take."""

from __future__ import annotations

from dataclasses import replace

from kiosk.matching.moves import Move, MoveReason, moves
from kiosk.matching.problem import Bar, Block, Lock, Person, Problem, Rotation

ANN, BO, CY = (Person(name) for name in ("Ann", "Bo", "Cy"))
PROBLEM = Problem(
    blocks=(Block("B01", settled=True), Block("B02"), Block("B03")),
    rotations=(Rotation("Wards"), Rotation("ICU"), Rotation("Clinic")),
    people=(ANN, BO, CY),
)
BEFORE = {
    ("Ann", "B01"): "Wards",
    ("Ann", "B02"): "ICU",
    ("Bo", "B02"): "Wards",
    ("Cy", "B02"): "Clinic",
    ("Cy", "B03"): "ICU",
}


def test_somebody_away_is_stood_in_for() -> None:
    problem = replace(PROBLEM, people=(replace(ANN, away={"B02": 1.0}), BO, CY))
    after = {key: name for key, name in BEFORE.items() if key != ("Ann", "B02")} | {("Bo", "B02"): "ICU"}
    assert moves(problem, BEFORE, after) == (
        Move("Ann", "B02", "ICU", None, MoveReason.AWAY),
        Move("Bo", "B02", "Wards", "ICU", MoveReason.STANDS_IN, "Ann"),
    )


def test_a_lock_and_a_bar_are_reasons() -> None:
    lock, bar = Lock("Ann", "B02", frozenset({"Clinic"})), Bar("Cy", frozenset({"Clinic"}))
    problem = replace(PROBLEM, locks=(lock,), bars=(bar,))
    after = {**BEFORE, ("Ann", "B02"): "Clinic", ("Cy", "B02"): "ICU"}
    assert [(move.person, move.reason) for move in moves(problem, BEFORE, after)] == [
        ("Ann", MoveReason.LOCKED),
        ("Cy", MoveReason.BARRED),
    ]


def test_who_comes_back_and_who_just_changes() -> None:
    after = {**BEFORE, ("Ann", "B03"): "Wards", ("Cy", "B03"): "Clinic"}
    assert [(move.person, move.reason) for move in moves(PROBLEM, BEFORE, after)] == [
        ("Ann", MoveReason.BACK),
        ("Cy", MoveReason.OTHERWISE),
    ]


def test_what_has_begun_is_no_change() -> None:
    assert moves(PROBLEM, BEFORE, {**BEFORE, ("Ann", "B01"): "ICU"}) == ()
