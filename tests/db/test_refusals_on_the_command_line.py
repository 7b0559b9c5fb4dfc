"""Whoever starts the program on a bad database reads one sentence, gets exit code 1, and nothing is changed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.app.main import main
from tests.db.test_opening import fingerprint, flip, run_sql

Spoil = Callable[[Path], object]


def remove_all(path: Path) -> None:
    for file in path.parent.glob("programme.db*"):
        file.unlink()


SPOILT: dict[str, tuple[Spoil, str]] = {
    "missing": (remove_all, "There is no database at"),
    "lost": (lambda path: path.unlink(), "is gone, but what stood beside it"),
    "empty": (lambda path: path.write_bytes(b""), "is empty"),
    "text": (lambda path: path.write_text("a letter " * 100), "is not a database"),
    "foreign": (lambda path: run_sql(path, "PRAGMA application_id = 1"), "belongs to another program"),
    "newer": (lambda path: run_sql(path, "UPDATE growing_edge_schema SET version_num = '9999'"), "9999"),
    "damaged": (lambda path: flip(path, 100, 0xFF), "is damaged"),
    "without keys": (lambda path: Path(f"{path}.keys").unlink(), "is missing: put it back"),
}


@pytest.mark.parametrize("case", SPOILT)
@pytest.mark.parametrize("command", [["print", "goal-sheets"], ["picture", "board"]], ids=["print", "picture"])
def test_a_bad_database_is_told_in_one_sentence(
    sqlite_path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], command: list[str], case: str
) -> None:
    spoil, words = SPOILT[case]
    spoil(sqlite_path)
    before = fingerprint(sqlite_path.parent)
    assert main([*command, "--database", str(sqlite_path), "--out", str(tmp_path / "out.png")]) == 1
    told = capsys.readouterr()
    assert words in told.err
    assert told.err.count("\n") == 1
    assert told.out == ""
    assert fingerprint(sqlite_path.parent) == before
