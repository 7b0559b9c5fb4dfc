"""Files as people really save them: read, or refused with the line an editor shows."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.errors import InvalidInput, Unavailable, UserError
from kiosk.exchange.kinds import KINDS, read_file
from kiosk.exchange.table import LARGEST_FILE, Column, Fault, Table, read_table, template

COLUMNS = (
    Column("key", needed=True, says="a key", example="p1"),
    Column("name", needed=True, says="a name", example='Ruiz, "Lola"'),
    Column("note", needed=False, says="anything", example="two\nlines"),
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path


def read(folder: Path, content: bytes | str) -> Table:
    path = folder / "people.csv"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return read_table(path, COLUMNS)


def refusal(folder: Path, content: bytes | str) -> UserError:
    with pytest.raises(InvalidInput) as refused:
        read(folder, content)
    return refused.value


def cells(table: Table) -> list[tuple[int, str, str, str]]:
    return [(line.number, line.cells["key"], line.cells["name"], line.cells["note"]) for line in table.lines]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_line_ends_and_the_mark_of_utf_8_make_no_difference(folder: Path, end: str, mark: bytes) -> None:
    text = end.join(["key,name,note", "p1,Åsa,", "", "p2, Bo ,x", ""])
    table = read(folder, mark + text.encode())
    assert cells(table) == [(2, "p1", "Åsa", ""), (4, "p2", "Bo", "x")]
    assert table.faults == ()


def test_line_numbers_count_breaks_inside_quotes(folder: Path) -> None:
    table = read(folder, 'key,name,note\np1,A,"one\ntwo\r\nthree"\n\np2,B\n\np3,C,ok\n')
    assert cells(table) == [(2, "p1", "A", "one\ntwo\r\nthree"), (8, "p3", "C", "ok")]
    assert table.faults == (Fault(6, "", "row-cells", {"cells": 2, "expected": 3}),)


def test_what_only_some_programs_take_for_a_line_end_stays_in_its_cell(folder: Path) -> None:
    table = read(folder, "key,name,note\np1,A,a\u2028b\x0cc\x85d\n p2 ,B,\n")
    assert [line[0] for line in cells(table)] == [2, 3]
    assert cells(table)[0][3] == "a\u2028b\x0cc\x85d"


def test_columns_stand_in_any_order_and_may_be_left_out(folder: Path) -> None:
    assert cells(read(folder, "name,key\nA,p1\n")) == [(2, "p1", "A", "")]


def test_formulas_are_words_like_any_others(folder: Path) -> None:
    table = read(folder, "key,name,note\np1,=1+1,@SUM(A1)\np2,+44,-3\n")
    assert [line[2:] for line in cells(table)] == [("=1+1", "@SUM(A1)"), ("+44", "-3")]


def test_missing_cells_are_all_named(folder: Path) -> None:
    table = read(folder, "key,name,note\n,,x\np2,  ,\n,C,\n")
    assert [(fault.line, fault.column, fault.code) for fault in table.faults] == [
        (2, "key", "cell-missing"),
        (2, "name", "cell-missing"),
        (3, "name", "cell-missing"),
        (4, "key", "cell-missing"),
    ]
    assert table.lines == ()


@pytest.mark.parametrize(
    ("content", "code", "values"),
    [
        (b"", "file-empty", {}),
        (b"\xef\xbb\xbf\r\n \r\n,,\r\n", "file-empty", {}),
        ("key,name\np1,Jürgen\n".encode("cp1252"), "file-not-utf8", {"line": 2}),
        ("key,name\np1,A\n".encode("utf-16"), "file-not-utf8", {"line": 1}),
        ("key,name\np1,A\n".encode("utf-16-le"), "file-not-utf8", {"line": 1}),
        (b"key,name\np1,A\x00B\n", "file-not-utf8", {"line": 2}),
        (b'key,name\np1,A\np2,"B\np3,C\np4,D\n', "file-not-csv", {"line": 3}),
        (b'key,name\np1,"A" B\n', "file-not-csv", {"line": 2}),
        (b"key,name\np1," + b"a" * 1_000_000 + b"\n", "file-not-csv", {"line": 2}),
        (b"\nkey,nam\np1,A\n", "header-unknown", {"line": 2, "column": "nam", "known": "key, name, note"}),
        (b"key;name\np1;A\n", "header-unknown", {"line": 1, "column": "key;name"}),
        (b"key,name,\np1,A,\n", "header-unknown", {"column": "without a name"}),
        (b"Key,name\np1,A\n", "header-unknown", {"column": "Key"}),
        (b"key,name,key\np1,A,p1\n", "header-doubled", {"column": "key"}),
        (b"key,note\np1,x\n", "header-missing", {"column": "name", "line": 1}),
    ],
)
def test_a_file_that_cannot_be_read_says_where_and_why(
    folder: Path, content: bytes, code: str, values: dict[str, object]
) -> None:
    refused = refusal(folder, content)
    assert refused.code == code
    assert refused.values["path"] == str(folder / "people.csv")
    assert {name: refused.values[name] for name in values} == values


def test_a_file_of_another_size_kind_or_place_is_refused(folder: Path) -> None:
    large = folder / "large.csv"
    with large.open("wb") as file:
        file.truncate(LARGEST_FILE + 1)
    with pytest.raises(InvalidInput, match="file-too-large"):
        read_table(large, COLUMNS)
    for path in (folder, folder / "nowhere.csv"):
        with pytest.raises(Unavailable, match="file-unreadable"):
            read_table(path, COLUMNS)


def test_a_template_quotes_what_needs_quotes(folder: Path) -> None:
    table = read(folder, template(COLUMNS))
    assert cells(table) == [(2, "p1", 'Ruiz, "Lola"', "two\nlines")]


@pytest.mark.parametrize("kind", KINDS)
def test_every_template_reads_without_a_fault(folder: Path, kind: str) -> None:
    path = folder / "template.csv"
    path.write_text(template(KINDS[kind].columns), encoding="utf-8")
    content = read_file(path, kind)
    assert content.faults == ()
    assert len(content.rows) == 1


@given(st.binary(max_size=300))
def test_whatever_the_bytes_a_file_is_read_or_refused_in_words(
    tmp_path_factory: pytest.TempPathFactory, raw: bytes
) -> None:
    path = tmp_path_factory.getbasetemp() / "any.csv"
    for content in (raw, b"key,name\n" + raw):
        path.write_bytes(content)
        table = Table((), ())
        with suppress(InvalidInput):
            table = read_table(path, COLUMNS)
        assert all(line.cells["key"] and line.cells["name"] for line in table.lines)
