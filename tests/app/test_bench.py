"""Benchmarks by command: the shape of what they write, and that they measure what they say; never how quick it was."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from itertools import islice
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from db.database import open_database
from db.queries.board import load_board
from kiosk.app.bench import start
from kiosk.app.bench.board import TARGETS, BoardWish, measure_board, tell_board
from kiosk.app.bench.board_child import SUBJECTS, Subject, measure
from kiosk.app.bench.board_data import SCALE, make_board
from kiosk.app.bench.children import run_child, surroundings
from kiosk.app.bench.figures import Document, Figures, Result, document, lines, ratios, results_of, write_document
from kiosk.app.bench.live import measure_live, tell_live
from kiosk.app.bench.live_data import entries
from kiosk.app.bench.memory import measure_memory, tell_memory
from kiosk.app.bench.memory_child import memory_kb
from kiosk.app.bench.start import measure_start, tell_start
from kiosk.app.bench.subject import KioskBoard
from kiosk.app.bench.targets import Ratio, Target, ratios_document, ratios_lines, targets_document
from kiosk.app.main import main
from kiosk.demo.making import DemoWish, make_demo, noon_of
from kiosk.domain.clock import SystemClock
from kiosk.domain.errors import InvalidInput, Unavailable
from kiosk.domain.programme import GroupFilter
from widgets.board_table import BoardTable
from widgets.theme import load_fonts

STEPS = ("tap_to_paint", "scroll_step", "sideways_step", "saved_pin", "cells_repaint", "common_repaint", "full_repaint")
BOARD = {f"{step}_{kind}" for step in STEPS for kind in ("ms", "cpu_ms")}
START = {"first_board_ms", "first_board_cpu_ms"}
MACHINE = {"cores", "processor", "system", "python", "qt", "pyside", "qt_platform", "load_before"}
SIZE = QSize(1000, 600)


@pytest.fixture
def one_run(monkeypatch: pytest.MonkeyPatch) -> None:
    """Measure once, where the number of runs is not the point."""
    monkeypatch.setattr(start, "RUNS", 1)


@pytest.fixture
def demo(tmp_path: Path) -> Path:
    """A small demo programme."""
    path = tmp_path / "programme.db"
    make_demo(path, DemoWish(noon_of(date(2026, 11, 23)), people=8, days=20))
    return path


@pytest.fixture(params=SUBJECTS)
def subject(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Subject]:
    """Each board of the benchmark, in its window."""
    load_fonts()
    standing = Subject(request.param, make_board(30, 20), SIZE)
    QTest.qWaitForWindowExposed(standing.window)
    yield standing
    standing.window.close()
    standing.window.deleteLater()


def assert_sound(found: Document, bench: str, names: set[str], unit: str = "ms") -> None:
    """Assert the shape of a document: positive figures in their order, from runs that are all there."""
    assert (found["format"], found["version"], found["bench"]) == ("growing-edge.bench", 1, bench)
    assert set(found["machine"]) == MACHINE
    assert all(found["machine"].values())
    assert {result["name"] for result in found["results"]} == names
    for result in found["results"]:
        assert set(result) == {"name", "unit", "p50", "p99", "max", "runs"}
        assert result["unit"] == unit
        assert len(result["runs"]) == found["settings"]["runs"]
        for figures in (result, *result["runs"]):
            assert 0 < figures["p50"] <= figures["p99"] <= figures["max"]


# Figures


def test_percentiles_are_values_that_were_measured() -> None:
    assert Figures.of_run([float(value) for value in range(1000, 0, -1)]) == Figures(500, 990, 1000)
    assert Figures.of_run([3.0]) == Figures(3, 3, 3)


def test_the_figures_of_several_runs_are_their_medians() -> None:
    runs = [{"step": [1.0, 9.0]}, {"step": [2.0, 3.0]}, {"step": [4.0, 5.0]}]
    (result,) = results_of(runs)
    assert result.figures == Figures(2, 5, 5)
    assert result.runs[0] == Figures(1, 9, 9)


def test_a_ratio_above_one_says_that_the_peer_took_longer() -> None:
    ours, peer = (Result("step", (Figures(*values),)) for values in ((2, 4, 5), (4, 6, 5)))
    only_theirs = Result("other", (Figures(1, 1, 1),))
    assert ratios([peer, only_theirs], [ours]) == {"step": {"p50": 2.0, "p99": 1.5, "max": 1.0}}


def test_a_target_says_what_was_found_and_whether_it_was_kept() -> None:
    results = [Result("step", (Figures(1, 20, 30),))]
    found = targets_document([Target("step", "p99", 20), Target("step", "max", 29), Target("other", "max", 1)], results)
    assert [(target["found"], target["kept"]) for target in found] == [(20, True), (30, False)]
    told = list(lines([result.document() for result in results], found))
    assert told[-1].endswith("p99 at most 20: kept   max at most 29: NOT KEPT")


def test_a_peer_that_is_too_quick_is_told() -> None:
    times = {"step": {"p50": 3.9, "p99": 9.0, "max": 9.0}}
    found = ratios_document(Ratio("step", 4), times)
    assert (found["found"], found["kept"]) == (3.9, False)
    assert "p50 at least 4: NOT KEPT" in next(ratios_lines(times, found))


def test_a_file_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(Unavailable) as told:
        write_document(document("board", {}, {}, []), tmp_path / "missing" / "b.json")
    assert told.value.code == "bench-file"


# The board


def test_every_step_paints_something_and_is_measured(subject: Subject) -> None:
    samples = measure(subject, steps=3)
    assert set(samples) == BOARD
    assert all(len(found) == 3 and min(found) > 0 for found in samples.values())


def test_a_tap_presses_the_cell_it_aims_at(qapp: QApplication) -> None:
    load_fonts()
    subject = Subject("grid", make_board(30, 20), SIZE)
    QTest.qWaitForWindowExposed(subject.window)
    pressed: list[tuple[int, int] | None] = []
    assert isinstance(subject.board, KioskBoard)
    table = subject.board.table
    assert isinstance(table, BoardTable)
    table.area.pressed.connect(lambda _place: pressed.append(table.pressed_cell))
    table.tapped.connect(lambda row, column: pressed.append((row, column)))
    measure(subject, steps=3)
    # Three to warm up and three that count, each pressed and then tapped in the same cell, another one every time.
    assert len(pressed) == 12
    assert pressed[0::2] == pressed[1::2]
    assert len(set(pressed)) == 6
    subject.window.close()
    subject.window.deleteLater()


def test_all_boards_show_the_same_cells(qapp: QApplication) -> None:
    load_fonts()
    places = []
    for kind in SUBJECTS:
        subject = Subject(kind, make_board(30, 20), SIZE)
        QTest.qWaitForWindowExposed(subject.window)
        subject.board.scroll_to(QPoint(0, 0))
        first, other = subject.board.cell_rect(0, 0), subject.board.cell_rect(3, 2)
        places.append((first.size(), other.topLeft() - first.topLeft(), len(subject.in_front())))
        subject.window.close()
        subject.window.deleteLater()
    assert places == [places[0]] * len(SUBJECTS)


def test_a_board_beside_ours_shows_a_level_that_was_saved(subject: Subject) -> None:
    subject.board.scroll_to(QPoint(0, 0))
    cell = QRect(subject.board.cell_rect(1, 1))

    def look() -> QImage:
        return subject.board.viewport.grab(cell).toImage()

    before = look()
    subject.put(1, 1)
    once = look()
    for _ in range(SCALE.count):
        subject.put(1, 1)
    assert before != once
    assert look() == once


def test_a_finger_changes_what_a_cell_looks_like(subject: Subject) -> None:
    subject.board.scroll_to(QPoint(0, 0))
    cell, device = QRect(subject.board.cell_rect(1, 1)), QTest.createTouchDevice()
    before = subject.board.viewport.grab(cell).toImage()
    QTest.touchEvent(subject.board.viewport, device).press(0, cell.center(), subject.board.viewport)
    QTest.qWait(20)
    assert subject.board.viewport.grab(cell).toImage() != before
    QTest.touchEvent(subject.board.viewport, device).release(0, cell.center(), subject.board.viewport)


def test_a_board_wider_than_its_columns_is_measured_as_well(qapp: QApplication) -> None:
    load_fonts()
    subject = Subject("table-vector", make_board(30, 3), SIZE)
    QTest.qWaitForWindowExposed(subject.window)
    assert "sideways_step_ms" not in measure(subject, steps=1)
    subject.window.close()
    subject.window.deleteLater()


def test_the_board_is_measured_beside_its_peers() -> None:
    said: list[str] = []
    found = measure_board(BoardWish(1000, 600, 30, 20, steps=3, runs=1), said.append)
    assert_sound(found, "board", BOARD)
    settings = {"size": "1000x600", "scale": 1.0, "people": 30, "competencies": 20, "runs": 1, "steps": 3}
    assert found["settings"] == settings
    assert {target["name"] for target in found["targets"]} == {target.name for target in TARGETS}
    assert [peer["name"] for peer in found["peers"]] == list(SUBJECTS[1:])
    assert found["machine"]["qt_platform"] == "offscreen"
    for peer in found["peers"]:
        assert set(peer["times_as_long"]) == {result["name"] for result in peer["results"]} == BOARD
        assert all(value > 0 for times in peer["times_as_long"].values() for value in times.values())
    tell_board(json.loads(json.dumps(found)), said.append)
    assert any(line.startswith("tap_to_paint_ms") for line in said)


# The start


def test_the_start_is_measured_from_the_outside(one_run: None, demo: Path) -> None:
    path, said = demo, list[str]()
    before = path.read_bytes()
    found = measure_start(str(path), 2, said.append)
    assert_sound(found, "start", START)
    assert path.read_bytes() == before
    tell_start(found, said.append)
    assert any(line.startswith("first_board_ms") for line in said)


# Under load


def test_every_observation_that_arrives_ends_up_on_the_board(demo: Path) -> None:
    before = demo.read_bytes()
    said: list[str] = []
    found = measure_live(str(demo), 1, said.append, spy=True)
    assert_sound(found, "live", {"gap_ms", "shown_every_ms"})
    arrived = found["arrived"]
    assert min(arrived["own"], arrived["elsewhere"]) > 0
    assert arrived["refused"] == 0
    assert arrived["pins_right"] == arrived["pins"] > 0
    assert demo.read_bytes() == before
    tell_live(json.loads(json.dumps(found)), said.append)
    assert any(line.startswith("arrived:") for line in said)


def test_this_kiosk_and_the_other_process_move_no_pin_in_common(demo: Path) -> None:
    store = open_database(demo, SystemClock())
    with store.read() as session:
        columns = load_board(session, store.clock.now(), GroupFilter()).board.columns
    number = {column.competency.id: place for place, column in enumerate(columns)}
    for share in (0, 1):
        some = list(islice(entries(store, share, 2), 300))
        assert {number[entry.competency_id] % 2 for entry in some} == {share}
        assert all(entry.actor.person_id != entry.person_id for entry in some)
    store.close()


def test_nothing_is_written_to_a_server_under_the_name_of_measuring() -> None:
    for measure_it in (measure_live, measure_memory):
        with pytest.raises(InvalidInput) as told:
            measure_it("postgresql://somewhere/ward", 1, print)
        assert told.value.code == "bench-file-only"


# Memory


def test_memory_is_read_at_home_and_after_every_place(demo: Path) -> None:
    said: list[str] = []
    found = measure_memory(str(demo), 1, said.append)
    names = {f"{moment}_{kind}_mb" for moment in ("board", "everywhere") for kind in ("rss", "pss", "uss")}
    assert_sound(found, "memory", names, unit="MB")
    assert {"goals", "matching", "person", "printing", "more"} <= {moment for moment, _ in found["steps_mb"]}
    tell_memory(json.loads(json.dumps(found)), said.append)
    assert any(line.startswith("everywhere_rss_mb") for line in said)


def test_memory_of_ones_own_is_what_would_be_free_at_the_end() -> None:
    rollup = "5600-7fff ---p 00000000 00:00 0 [rollup]\nRss: 90 kB\nPss: 70 kB\n"
    rollup += "Shared_Clean: 30 kB\nPrivate_Clean: 20 kB\nPrivate_Dirty: 40 kB\n"
    assert memory_kb(rollup) == {"rss": 90, "pss": 70, "uss": 60}


# Children


def test_a_child_that_breaks_down_is_told_with_its_last_words() -> None:
    with surroundings(800, 600) as environment, pytest.raises(Unavailable) as told:
        run_child("kiosk.app.bench.board_child", ["no-such-board", "800", "600", "2", "2", "1"], environment)
    assert told.value.code == "bench-child"


def test_where_there_is_a_screen_it_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_SCALE_FACTOR", "2")
    with surroundings(800, 600) as environment:
        assert environment["QT_QPA_PLATFORM"].startswith("offscreen")
        assert "QT_SCALE_FACTOR" not in environment
    monkeypatch.setenv("DISPLAY", ":7")
    with surroundings(800, 600) as environment:
        assert "QT_QPA_PLATFORM" not in environment


# The command


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["board", "--size", "huge"], "A size is written like 1920x1080"),
        (["board", "--json", "nowhere/figures.json"], "The figures cannot be written to nowhere/figures.json"),
        (["start", "--database", "nowhere.db"], "nowhere.db"),
    ],
)
def test_what_cannot_be_measured_is_told_in_one_sentence(
    words: list[str], told: str, capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["bench", *words]) == 1
    said = capsys.readouterr().err
    assert told in said
    assert said.count("\n") == 1


def test_the_command_prints_and_writes(tmp_path: Path) -> None:
    out = tmp_path / "figures.json"
    words = [
        "bench",
        "board",
        "--size",
        "800x600",
        "--people",
        "20",
        "--competencies",
        "5",
        "--quick",
        "--json",
        str(out),
    ]
    code = "import sys; from kiosk.app.bench import board; board.QUICK_STEPS = 2; "
    code += "from kiosk.app.main import main; sys.exit(main(sys.argv[1:]))"
    command = [sys.executable, "-c", code, *words]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    # Five columns fit: there is nothing to scroll to sideways.
    assert_sound(json.loads(out.read_text()), "board", BOARD - {"sideways_step_ms", "sideways_step_cpu_ms"})
    assert "how many times as long it took" in done.stdout
