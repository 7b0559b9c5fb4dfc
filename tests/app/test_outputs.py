"""A file named by mistake: what a command writes never takes the place of something else."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kiosk.app.main import main
from kiosk.app.outputs import PDF, PNG, check_output
from kiosk.domain.errors import InvalidInput
from tests.workroom import Workroom


def beside(workroom: Workroom) -> dict[str, bytes]:
    """Return everything in the database's folder but what SQLite itself keeps open."""
    folder = Path(str(workroom.store.location)).parent
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.suffix not in (".db-shm", ".db-wal")}


@pytest.mark.parametrize("words", [["print", "goal-sheets"], ["picture", "board"]])
@pytest.mark.parametrize("ending", ["", ".keys"])
def test_the_database_named_as_the_result_stays_what_it_is(
    small_workroom: Workroom, words: list[str], ending: str, capsys: pytest.CaptureFixture[str]
) -> None:
    database = str(small_workroom.store.location)
    before = beside(small_workroom)
    assert main([*words, "--database", database, "--out", database + ending]) == 1
    assert capsys.readouterr().err.startswith(f"{database}{ending} holds something else")
    assert beside(small_workroom) == before


def test_a_problem_named_as_its_own_plan_stays_what_it_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    figures = tmp_path / "figures.json"
    figures.write_text('{"format": "growing-edge.matching-problem"}\n', encoding="utf-8")
    assert main(["bench", "board", "--quick", "--json", str(figures)]) == 1
    assert "choose another name" in capsys.readouterr().err
    assert figures.read_text(encoding="utf-8") == '{"format": "growing-edge.matching-problem"}\n'


def test_an_older_result_a_free_name_and_an_empty_file_may_be_taken(tmp_path: Path) -> None:
    older, empty = tmp_path / "older.pdf", tmp_path / "empty.pdf"
    older.write_bytes(b"%PDF-1.4\n%older")
    empty.touch()
    for path in (older, empty, tmp_path / "free.pdf", tmp_path / "nowhere" / "free.pdf", tmp_path):
        check_output(path, PDF)
    with pytest.raises(InvalidInput):
        check_output(older, PNG)


def test_a_device_is_never_replaced_by_a_file(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(InvalidInput) as told:
        check_output(pipe, PDF)
    assert told.value.code == "output-in-the-way"
