"""The first day of a programme of one's own: set up, a roster, codes, and PINs chosen at the kiosk."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.database import open_database
from db.queries.people import load_people
from db.queries.programme import load_programme
from kiosk.app.main import main
from kiosk.app.wiring import build_kiosk
from kiosk.domain.board import CellKind
from kiosk.domain.clock import SetClock, SystemClock
from kiosk.domain.people import Access
from kiosk.domain.screens import ScreenSettings
from tests.kiosk import KioskAtWork
from tests.views.person.moments import look_at, page_of
from tests.widgets import touches
from tests.workroom import Workroom
from views.signing_in.sheet import Step
from widgets.theme import load_fonts

ROSTER = """key,name,role,kind,team,year,access
director,Miriam Adler,Faculty,faculty,Team Blue,,
p1,Amara Okafor,Resident,resident,Team Blue,1,
p2,Mei-Ling Chen,Resident,resident,Team Blue,3,chief
p3,Ines Carvalho,Pharmacist,pharmacist,Team Blue,,
"""
NEW_PIN = "9604"


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where no database is yet: a file's path, or an empty database on a server."""
    return str(request.getfixturevalue("empty_postgres_url") if request.param == "postgres" else tmp_path / "new.db")


@pytest.fixture
def code(place: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """The director's code of a programme that was set up and has its roster."""
    words = ["--name", "Riverside Internal Medicine", "--director", "Miriam Adler", "--timezone", "America/Chicago"]
    assert main(["setup", "--database", place, *words]) == 0
    found = re.search(r"^One-time code of Miriam Adler: (\d{6})$", capsys.readouterr().out, re.MULTILINE)
    assert found
    roster = tmp_path / "roster.csv"
    roster.write_text(ROSTER, encoding="utf-8")
    assert main(["import", str(roster), "--kind", "roster", "--database", place]) == 0
    return found[1]


@pytest.fixture
def kiosk(place: str, code: str, qtbot: QtBot, qapp: QApplication) -> Iterator[KioskAtWork]:
    """A kiosk over it, as `growing-edge kiosk` puts it together."""
    load_fonts()
    clock = SetClock(SystemClock().now())
    store = open_database(place, clock)
    with store.read() as session:
        programme = load_programme(session)
        people = {person.given_name: person for person in load_people(session, programme.id)}
    built = build_kiosk(store, clock, screen="test", settings=ScreenSettings(still=True))
    qtbot.addWidget(built.window)
    built.window.resize(1920, 1080)
    built.window.show()
    at_work = KioskAtWork(built, Workroom(store, clock, programme.id, people, {}))
    at_work.settle()
    yield at_work
    built.close()
    store.close()


def come_in(kiosk: KioskAtWork, name: str, code: str, pin: str) -> None:
    """Touch one's name, give the code, and choose a PIN."""
    kiosk.window.desk.session.end()
    kiosk.settle()
    kiosk.touch(kiosk.window.stage.nav.person_chip)
    sheet = kiosk.window.desk.sheet
    kiosk.touch(sheet.names.pill(kiosk.workroom.id_of(name)))
    for digits, then in ((code, Step.NEW), (pin, Step.AGAIN), (pin, Step.AGAIN)):
        for digit in digits:
            touches.tap(sheet.column.pad.key(digit), sheet.column.pad.key(digit).rect().center())
        kiosk.touch(sheet.column.confirm_button)
        assert sheet.step is then


def who_is_there(kiosk: KioskAtWork) -> str:
    signed_in = kiosk.window.desk.session.signed_in
    return signed_in.person.given_name if signed_in else "nobody"


def test_a_new_board_has_everybody_and_nothing_seen(kiosk: KioskAtWork) -> None:
    board = kiosk.workroom.board().board
    assert [row.person.given_name for row in board.rows] == ["Amara", "Ines", "Mei-Ling", "Miriam"]
    seen = {cell.kind for row in board.rows for cell in row.cells}
    assert seen == {CellKind.NOT_SEEN, CellKind.NOT_APPLICABLE}
    assert kiosk.workroom.people["Miriam"].access is Access.DIRECTOR


def test_the_director_comes_in_with_the_code_and_lets_the_others_in(kiosk: KioskAtWork, code: str) -> None:
    come_in(kiosk, "Miriam", code, NEW_PIN)
    assert who_is_there(kiosk) == "Miriam"
    kiosk.touch(look_at(kiosk, "Mei-Ling").tools.code_button)
    sheet = page_of(kiosk).codes.sheet
    assert sheet is not None
    kiosk.touch(sheet.make_button)
    chiefs_code = sheet.digits.text().replace(" ", "")
    kiosk.touch(sheet.done_button)
    come_in(kiosk, "Mei-Ling", chiefs_code, "7150")
    assert who_is_there(kiosk) == "Mei-Ling"
    assert look_at(kiosk, "Amara").tools.code_button.isVisible()
    assert not look_at(kiosk, "Miriam").tools.code_button.isVisible()


def test_a_code_from_the_machine_lets_somebody_in_while_the_kiosk_runs(
    kiosk: KioskAtWork, place: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["code", "--database", place, "--person", "amara okafor"]) == 0
    found = re.search(r"(\d{6})$", capsys.readouterr().out, re.MULTILINE)
    assert found
    come_in(kiosk, "Amara", found[1], NEW_PIN)
    assert who_is_there(kiosk) == "Amara"
