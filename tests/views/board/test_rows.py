"""News change the rows they are about and no others, and a new day changes all of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from tests.workroom import Workroom, days
from views.board.rows import BoardRows
from widgets.pin_state import Lens


def test_only_who_changed_gets_another_row(small_workroom: Workroom) -> None:
    rows = BoardRows()
    before = rows.of(small_workroom.board(), Lens.LEVELS)
    small_workroom.observe("Miriam", "Dolores", "AIR", 3)
    after = rows.of(small_workroom.board(), Lens.LEVELS)
    assert [one is other for one, other in zip(before, after, strict=True)].count(False) == 1
    changed = next(other for one, other in zip(before, after, strict=True) if one is not other)
    assert changed.name == "Dolores Ruiz"
    assert rows.of(small_workroom.board(), Lens.LEVELS) == BoardRows().of(small_workroom.board(), Lens.LEVELS)


def test_ages_go_on_with_the_days(small_workroom: Workroom) -> None:
    small_workroom.observe("Miriam", "Dolores", "AIR", 3, ago=days(2))
    rows, competency = BoardRows(), small_workroom.competencies["AIR"].id
    page = small_workroom.board()
    ago = []
    for ahead in (0, 1):
        later = replace(page, at=page.at + timedelta(days=ahead))
        row = next(each for each in rows.of(later, Lens.MOVEMENT) if each.name == "Dolores Ruiz")
        movement = row.pins[competency].movement
        assert movement is not None
        ago.append(movement.ago)
    assert ago == ["2 d", "3 d"]


def test_each_lens_has_rows_of_its_own_and_who_left_is_gone(small_workroom: Workroom) -> None:
    rows, page = BoardRows(), small_workroom.board()
    assert rows.of(page, Lens.COVERAGE) == BoardRows().of(page, Lens.COVERAGE)
    fewer = replace(page, board=replace(page.board, rows=page.board.rows[1:]))
    assert len(rows.of(fewer, Lens.COVERAGE)) == len(page.board.rows) - 1
