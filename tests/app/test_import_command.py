"""`growing-edge template` and `import` at the terminal: sentences, exit codes, and what stays as it was."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from sqlalchemy import func, select

from db.tables import PersonRow
from kiosk.app.commands.import_ import MOST_SHOWN
from kiosk.exchange.kinds import KINDS
from tests.app.commands import Run
from tests.workroom import Workroom

ROSTER = "key,name,role,kind,year\n"
CODE = re.compile(r"\b[a-z]+(-[a-z]+)+ \(|\{[a-z_]+\}")


def people(workroom: Workroom) -> int:
    with workroom.store.read() as session:
        return session.scalar(select(func.count()).select_from(PersonRow)) or 0


def test_a_template_goes_in_as_it_comes_out(small_workroom: Workroom, tmp_path: Path, run: Run) -> None:
    path, database = tmp_path / "roster.csv", small_workroom.store.location
    code, out, err = run("template", "roster", "--out", path)
    assert (code, out) == (0, "")
    assert "key (needed): the programme's own key" in err
    words = ("import", path, "--kind", "roster", "--database", database)
    assert run(*words, "--dry-run")[:2] == (
        0, "roster.csv: 1 new, 0 changed, 0 same. Dry run: nothing was written.\n",
    )  # fmt: skip
    assert run(*words)[:2] == (0, "roster.csv: 1 new, 0 changed, 0 same.\n")
    assert run(*words)[:2] == (0, "roster.csv: 0 new, 0 changed, 1 same.\n")


@pytest.mark.parametrize("kind", KINDS)
def test_a_template_is_printed_with_what_its_columns_hold(run: Run, kind: str) -> None:
    code, out, err = run("template", kind)
    assert code == 0
    assert out.splitlines()[0] == ",".join(column.name for column in KINDS[kind].columns)
    assert len(err.splitlines()) == len(KINDS[kind].columns)


def test_a_template_that_was_filled_in_is_not_written_over(tmp_path: Path, run: Run) -> None:
    path = tmp_path / "roster.csv"
    path.write_text("filled in")
    code, _, err = run("template", "roster", "--out", path)
    assert (code, err) == (1, f"{path} is there already; choose another name.\n")
    assert path.read_text() == "filled in"
    code, _, err = run("template", "roster", "--out", tmp_path / "nowhere" / "roster.csv")
    assert (code, "cannot be written" in err) == (1, True)


def test_every_fault_is_one_line_with_its_place_and_reason(small_workroom: Workroom, tmp_path: Path, run: Run) -> None:
    path = tmp_path / "roster.csv"
    path.write_text(ROSTER + "n1,A B,Resident,resident,99\nn2,,Resident,surgeon,\nn3,C D,Resident\n")
    code, out, err = run("import", path, "--kind", "roster", "--database", small_workroom.store.location)
    assert (code, out) == (1, "")
    assert err.splitlines() == [
        "line 2, column year: 99 is not a whole number from 1 to 12.",
        "line 3, column name: is empty and is needed.",
        "line 4: 3 cells where the header has 5; check commas and quotes.",
        f"{path} was not imported; faults found: 3. Nothing was changed; mend them and try again.",
    ]
    assert people(small_workroom) == 6


FILES: dict[str, tuple[bytes, str]] = {
    "empty": (b"", "is empty; start from"),
    "cp1252": ("key,name,role,kind\np1,Jürgen,R,resident\n".encode("cp1252"), "line 2: not UTF-8 text"),
    "utf-16": ("key,name,role,kind\n".encode("utf-16"), "line 1: not UTF-8 text"),
    "nul": (b"key,name,role,kind\np1,A\x00,R,resident\n", "line 2: not UTF-8 text"),
    "quote": (b'key,name,role,kind\np1,"A,R,resident\np2,B,R,resident\n', "line 2: not a CSV"),
    "long line": (b"key,name,role,kind\n" + b"a" * 1_000_000 + b"\n", "line 2: not a CSV"),
    "wrong header": (b"key,nome,role,kind\n", "the column nome is not known"),
    "doubled header": (b"key,name,role,kind,key\n", "the column key stands twice"),
    "short header": (b"key,name,role\n", "the column kind is missing"),
    "unknown kind": (b"key,name,role,kind\np1,A,R,boss\n", "line 2, column kind: boss is not one of resident"),
    "doubled key": (b"key,name,role,kind\np1,A,R,nurse\np1,B,R,nurse\n", "line 3: p1 stood in line 2 already"),
}


@pytest.mark.parametrize("name", FILES)
def test_a_file_with_a_fault_is_told_in_a_sentence_and_changes_nothing(
    small_workroom: Workroom, tmp_path: Path, run: Run, name: str
) -> None:
    content, said = FILES[name]
    path = tmp_path / "roster.csv"
    path.write_bytes(content)
    database = Path(str(small_workroom.store.location))
    before = database.read_bytes()
    code, out, err = run("import", path, "--kind", "roster", "--database", database)
    assert (code, out) == (1, "")
    assert said in err
    assert len(err.splitlines()) <= 2
    assert not CODE.search(err)
    assert max(map(len, err.splitlines())) < 300
    assert database.read_bytes() == before
    assert people(small_workroom) == 6


def test_of_very_many_faults_the_first_are_shown(small_workroom: Workroom, tmp_path: Path, run: Run) -> None:
    path = tmp_path / "roster.csv"
    path.write_text(ROSTER + "n1,A B,Resident,resident,99\n" * (MOST_SHOWN + 7))
    code, _, err = run("import", path, "--kind", "roster", "--database", small_workroom.store.location)
    assert code == 1
    assert len(err.splitlines()) == MOST_SHOWN + 2
    assert err.splitlines()[-2] == "... and 7 more faults."


def test_without_a_programme_or_a_database_the_way_on_is_told(sqlite_path: Path, tmp_path: Path, run: Run) -> None:
    path = tmp_path / "roster.csv"
    path.write_text(ROSTER)
    code, _, err = run("import", path, "--kind", "roster", "--database", sqlite_path)
    assert (code, "holds no programme yet" in err) == (1, True)
    code, _, err = run("import", path, "--kind", "roster", "--database", tmp_path / "nowhere.db")
    assert (code, CODE.search(err)) == (1, None)
    assert not (tmp_path / "nowhere.db").exists()


def test_a_kind_that_does_not_exist_is_wrong_words(tmp_path: Path, run: Run) -> None:
    with pytest.raises(SystemExit) as ended:
        run("import", tmp_path / "x.csv", "--kind", "holidays")
    assert ended.value.code == 2
