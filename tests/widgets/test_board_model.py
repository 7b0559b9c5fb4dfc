"""The board's model changes by key, and Qt's own tester agrees with every step."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from tests.widgets.boards import FIVE, competencies, people
from widgets.board_model import BoardModel
from widgets.pin_state import NOT_SEEN, PinState, seen

_ORDERS = st.lists(st.permutations(range(6)).map(lambda order: order[:4]), min_size=1, max_size=4)


@pytest.fixture
def model(qapp: QApplication) -> BoardModel:
    made = BoardModel()
    made.set_columns(competencies(4))
    made.set_rows(people(6, 4))
    return made


def watch(model: BoardModel) -> QAbstractItemModelTester:
    return QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40, deadline=None)
@given(rows=_ORDERS, columns=_ORDERS)
def test_any_change_of_people_and_competencies_is_told_in_steps(
    qapp: QApplication, rows: list[list[int]], columns: list[list[int]]
) -> None:
    model = BoardModel()
    tester = watch(model)
    resets: list[bool] = []
    model.modelReset.connect(lambda: resets.append(True))
    all_rows, all_columns = people(6, 6), competencies(6)
    for row_order, column_order in zip(rows, columns, strict=False):
        model.set_rows([all_rows[place] for place in row_order])
        model.set_columns([all_columns[place] for place in column_order])
        assert [model.row(row).key for row in range(model.rowCount())] == [f"p{place}" for place in row_order]
        for row, person in enumerate(row_order):
            for column, competency in enumerate(column_order):
                assert model.cell(row, column) == all_rows[person].pins[f"c{competency}"]
    assert resets == []
    assert tester.model() is model


def test_one_saved_observation_repaints_one_cell(model: BoardModel) -> None:
    tester = watch(model)
    changes: list[tuple[int, int, int, int]] = []
    model.dataChanged.connect(
        lambda first, last: changes.append((first.row(), first.column(), last.row(), last.column()))
    )
    rows = people(6, 4)
    rows[2] = replace(rows[2], pins={**rows[2].pins, "c3": seen(FIVE, 4)})
    model.set_rows(rows)
    assert changes == [(2, 3, 2, 3)]
    assert tester.model() is model


def test_somebody_sorted_elsewhere_keeps_what_points_at_them(model: BoardModel) -> None:
    kept = QPersistentModelIndex(model.index(1, 2))
    rows = people(6, 4)
    model.set_rows([rows[5], rows[4], *rows[:3]])
    assert (kept.row(), kept.column()) == (3, 2)
    model.set_columns(list(reversed(competencies(4))))
    assert (kept.row(), kept.column()) == (3, 1)


def test_the_same_key_twice_is_refused(model: BoardModel) -> None:
    rows = people(2, 4)
    with pytest.raises(ValueError, match="twice"):
        model.set_rows([rows[0], rows[0]])


def spoken(model: BoardModel, row: int, column: int) -> str:
    return str(model.index(row, column).data(Qt.ItemDataRole.AccessibleTextRole))


def test_a_screen_reader_hears_what_the_pin_says(model: BoardModel) -> None:
    rows = people(1, 4)
    pins = {
        "c0": seen(FIVE, 1, edge_to=2),
        "c1": replace(seen(FIVE, 4), coach=True, moved=True),
        "c2": replace(seen(FIVE, 3), stale=True),
        "c3": PinState(edge=True),
    }
    model.set_rows([replace(rows[0], name="Priya Raman", pins=pins)])
    assert spoken(model, 0, 0) == ("Priya Raman, Competency 0: level 1 of 4 Seen it, growth edge towards With help")
    assert spoken(model, 0, 1).endswith("level 4 of 4 Guides others, moved up lately, can coach this")
    assert spoken(model, 0, 2).endswith("level 3 of 4 On my own, not looked at for a while")
    assert spoken(model, 0, 3).endswith("not seen yet, growth edge")


def test_what_is_not_shared_sounds_like_what_was_not_seen(model: BoardModel) -> None:
    row = people(1, 4)[0]
    careless = PinState(level=3, label="3", moved=True, coach=True, stale=True)
    model.set_rows([replace(row, pins={"c0": NOT_SEEN, "c1": careless})])
    assert spoken(model, 0, 0).split(": ")[1] == spoken(model, 0, 1).split(": ")[1] == "not seen yet"


def test_behind_the_curtain_nobody_is_named(model: BoardModel) -> None:
    model.set_names_hidden(True)
    assert spoken(model, 0, 0).startswith("Name hidden, Competency 0")
    assert model.headerData(0, Qt.Orientation.Vertical) == "Name hidden"
