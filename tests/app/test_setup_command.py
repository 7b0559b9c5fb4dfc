"""`growing-edge setup` and `code` at the terminal: from an empty folder to people who can sign in."""

from __future__ import annotations

import re
import signal
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import select

from db import migrate
from db.database import open_database
from db.keys import keys_path
from db.location import parse_location
from db.queries.people import find_person, load_people
from db.queries.programme import load_programme
from db.tables import PinRow
from kiosk.actions.pins import hash_pin, matches, set_own_pin
from kiosk.app.commands import setup
from kiosk.app.options import program
from kiosk.domain.people import Access
from kiosk.domain.permissions import Actor
from tests.app.commands import Run

NAMES = ("--name", "Riverside Internal Medicine", "--director", "Miriam Adler", "--timezone", "America/Chicago")
ROSTER = """key,name,role,kind,team,year
director,Miriam Adler,Faculty,faculty,Team Blue,
p1,Amara Okafor,Resident,resident,Team Blue,1
p2,Ines Carvalho,Pharmacist,pharmacist,Team Blue,
"""


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where no database is yet: a file's path, or an empty database on a server."""
    return str(request.getfixturevalue("empty_postgres_url") if request.param == "postgres" else tmp_path / "new.db")


def code_in(text: str, name: str) -> str:
    """Return the code that was printed for somebody."""
    found = re.search(rf"^One-time code of {name}: (\d{{6}})$", text, re.MULTILINE)
    assert found, text
    return found[1]


def opens(place: str, name: str, digits: str) -> bool:
    """Tell whether digits are somebody's one-time code."""
    store = open_database(place)
    with store.read() as session:
        person = find_person(session, load_programme(session).id, name)
        pin = session.scalars(select(PinRow).where(PinRow.person_id == person.id)).one()
        stored = pin.hash if pin.one_time else None
    store.close()
    return matches(stored, digits, store.keys.pepper)


def test_from_nothing_to_a_roster_whose_people_have_codes(place: str, tmp_path: Path, run: Run) -> None:
    status, out, err = run("setup", "--database", place, *NAMES)
    assert (status, err) == (0, "")
    assert opens(place, "Miriam Adler", code_in(out, "Miriam Adler"))
    assert str(keys_path(parse_location(place))) in out
    roster = tmp_path / "roster.csv"
    roster.write_text(ROSTER, encoding="utf-8")
    assert run("import", roster, "--kind", "roster", "--database", place)[:2] == (
        0, "roster.csv: 2 new, 1 changed, 0 same.\n",
    )  # fmt: skip
    store = open_database(place)
    with store.read() as session:
        people = {person.name: person for person in load_people(session, load_programme(session).id)}
    store.close()
    assert sorted(people) == ["Amara Okafor", "Ines Carvalho", "Miriam Adler"]
    assert people["Miriam Adler"].access is Access.DIRECTOR
    status, out, err = run("code", "--database", place, "--person", "P1")
    assert (status, err) == (0, "")
    assert opens(place, "Amara Okafor", code_in(out, "Amara Okafor"))


def test_the_lines_to_type_next_are_commands_that_there_are(tmp_path: Path, run: Run) -> None:
    path = tmp_path / "a folder" / "new.db"
    out = run("setup", "--database", path, *NAMES)[1]
    lines = [line.strip() for line in out.splitlines() if line.startswith("  growing-edge ")]
    assert [line.split()[1] for line in lines] == ["template", "import", "import", "code", "kiosk"]
    assert all(f"--database '{path}'" in line for line in lines[1:])


def test_the_lines_to_type_begin_as_the_shell_needs_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bare = tmp_path / "a folder" / "growing-edge"
    monkeypatch.setenv("PATH", str(tmp_path))
    assert program(str(bare)) == f"'{bare}'"
    assert program("/usr/bin/python3") == "growing-edge"
    installed = tmp_path / "growing-edge"
    installed.touch(mode=0o755)
    assert program(str(bare)) == "growing-edge"


def test_without_another_place_the_next_lines_need_none(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GROWING_EDGE_DATABASE", str(tmp_path / "new.db"))
    assert "--database" not in run("setup", *NAMES)[1]


@pytest.mark.postgres
def test_a_password_is_not_printed(empty_postgres_url: str, run: Run) -> None:
    url = empty_postgres_url.replace("postgres:@", "postgres:secret-word@")
    assert "secret-word" in url
    status, out, _ = run("setup", "--database", url, *NAMES)
    assert status == 0
    assert "***" in out
    assert "secret-word" not in out


@pytest.mark.parametrize("content", ["a letter", "SQLite format 3\0 and more"])
def test_what_is_there_already_stays_as_it_is(tmp_path: Path, run: Run, content: str) -> None:
    path = tmp_path / "programme.db"
    path.write_text(content)
    assert run("setup", "--database", path, *NAMES) == (
        1, "", f"Something is at {path} already and was left as it is: choose another place, or move it away.\n",
    )  # fmt: skip
    assert [(found.name, found.read_text()) for found in tmp_path.iterdir()] == [("programme.db", content)]


def test_a_programme_is_not_set_up_over_another(place: str, run: Run) -> None:
    first = run("setup", "--database", place, *NAMES)[1]
    status, out, err = run("setup", "--database", place, *NAMES)
    assert (status, out, len(err.splitlines())) == (1, "", 1)
    assert opens(place, "Miriam Adler", code_in(first, "Miriam Adler"))


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--framework", "nothing"), "There is no framework called “nothing” here. Choose one of: "),
        (("--scale", "nothing"), "There is no scale called “nothing” here. Choose one of: "),
        (("--timezone", "Nowhere"), "Nowhere is not a time zone"),
        (("--columns", "AIR,AIR"), "“AIR,AIR” does not name columns once each."),
        (("--columns", " , "), "does not name columns once each."),
        (("--columns", "AIR,ZZ"), "no competency with the code ZZ"),
        (("--name", " "), "Nothing stands after --name"),
        (("--director", ""), "Nothing stands after --director"),
        (("--key", " "), "Nothing stands after --key"),
        (("--director", "A" * 121), "121 characters; 120 fit"),
    ],
)
def test_what_cannot_be_is_told_in_a_sentence_and_makes_nothing(
    tmp_path: Path, run: Run, words: tuple[str, str], said: str
) -> None:
    status, out, err = run("setup", "--database", tmp_path / "new.db", *NAMES, *words)
    assert (status, out, len(err.splitlines())) == (1, "", 1)
    assert said in err
    assert list(tmp_path.iterdir()) == []


def test_an_interrupted_setup_leaves_nothing(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        # Not by a signal: where a shell runs the tests in the background, SIGINT is ignored.
        raise KeyboardInterrupt

    with monkeypatch.context() as at_the_last_step:
        at_the_last_step.setattr("kiosk.actions.founding.give_code", interrupted)
        assert run("setup", "--database", tmp_path / "new.db", *NAMES) == (130, "", "")
    assert list(tmp_path.iterdir()) == []
    assert run("setup", "--database", tmp_path / "new.db", *NAMES)[0] == 0


@pytest.mark.usefixtures("in_a_terminal")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_setup_that_is_told_to_end_puts_everything_away(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch, number: signal.Signals
) -> None:
    def told_to_end() -> str:
        signal.raise_signal(number)
        return "274906"

    with monkeypatch.context() as at_the_last_step:
        at_the_last_step.setattr("kiosk.actions.founding.new_code", told_to_end)
        with pytest.raises(SystemExit) as ended:
            run("setup", "--database", tmp_path / "new.db", *NAMES)
    assert ended.value.code == 128 + number
    assert list(tmp_path.iterdir()) == []
    assert run("setup", "--database", tmp_path / "new.db", *NAMES)[0] == 0


@pytest.mark.postgres
@pytest.mark.usefixtures("in_a_terminal")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_setup_that_waits_for_another_one_hears_that_it_is_to_end(
    empty_postgres_url: str, run: Run, monkeypatch: pytest.MonkeyPatch, number: signal.Signals
) -> None:
    pauses: list[float] = []

    def told_to_end(seconds: float) -> None:
        pauses.append(seconds)
        signal.raise_signal(number)

    with psycopg.connect(empty_postgres_url) as other, monkeypatch.context() as meanwhile:
        other.execute("SELECT pg_advisory_xact_lock(%s)", [migrate._MIGRATION_LOCK])
        meanwhile.setattr("db.migrate.sleep", told_to_end)
        if number is signal.SIGINT:
            assert run("setup", "--database", empty_postgres_url, *NAMES) == (130, "", "")
        else:
            with pytest.raises(SystemExit, match=str(128 + number)):
                run("setup", "--database", empty_postgres_url, *NAMES)
    assert len(pauses) == 1
    assert not keys_path(parse_location(empty_postgres_url)).exists()
    assert run("setup", "--database", empty_postgres_url, *NAMES)[0] == 0


def test_choices_of_the_programme_are_kept_and_told(tmp_path: Path, run: Run) -> None:
    words = ("--day-turns", "5", "--columns", "LP, AIR", "--scale", "dreyfus", "--key", "m.adler")
    out = run("setup", "--database", tmp_path / "new.db", *NAMES, *words)[1]
    assert "in 2 columns, levels of “" in out
    assert "Days turn at 5:00 in America/Chicago." in out
    assert "under the key “m.adler”" in out
    store = open_database(tmp_path / "new.db")
    with store.read() as session:
        programme = load_programme(session)
    store.close()
    assert programme.calendar.day_turns_at == 5


@pytest.mark.parametrize("hour", ["24", "-1", "four"])
def test_a_day_turns_at_an_hour_that_there_is(run: Run, hour: str) -> None:
    with pytest.raises(SystemExit) as ended:
        run("setup", *NAMES, "--day-turns", hour)
    assert ended.value.code == 2


def test_the_time_zone_is_the_machines_where_it_says_one(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    link = tmp_path / "localtime"
    link.symlink_to("/usr/share/zoneinfo/America/Denver")
    monkeypatch.delenv("TZ", raising=False)
    assert setup.local_zone(link) == "America/Denver"
    assert setup.local_zone(tmp_path / "nothing") is None
    monkeypatch.setenv("TZ", ":Europe/Oslo")
    assert setup.local_zone(link) == "Europe/Oslo"
    monkeypatch.setattr(setup, "local_zone", lambda: None)
    words = ("--name", "Riverside", "--director", "Miriam Adler")
    status, _, err = run("setup", "--database", tmp_path / "new.db", *words)
    assert (status, "add --timezone" in err) == (1, True)


def test_everybody_who_cannot_come_in_gets_a_code_at_once(place: str, tmp_path: Path, run: Run) -> None:
    director = code_in(run("setup", "--database", place, *NAMES)[1], "Miriam Adler")
    roster = tmp_path / "roster.csv"
    roster.write_text(ROSTER + "p3,Ada Roy,Nurse,nurse,,\n", encoding="utf-8")
    run("import", roster, "--kind", "roster", "--database", place)
    adas = code_in(run("code", "--database", place, "--person", "Ada Roy")[1], "Ada Roy")
    lines = run("code", "--database", place, "--without-pin")[1].splitlines()
    given = dict(line.split("  ")[::-1] for line in lines if "  " in line)
    assert list(given) == ["Amara Okafor", "Ines Carvalho"]
    assert all(opens(place, name, code) for name, code in (given | {"Ada Roy": adas, "Miriam Adler": director}).items())
    assert lines[len(given)].startswith("Each works once, until ")
    assert run("code", "--database", place, "--without-pin")[:2] == (
        0, "Everybody on the roster has a PIN, or a code that still works.\n",
    )  # fmt: skip


def test_whoever_chose_a_pin_while_the_codes_were_made_keeps_it(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, roster = tmp_path / "new.db", tmp_path / "roster.csv"
    run("setup", "--database", path, *NAMES)
    roster.write_text(ROSTER, encoding="utf-8")
    run("import", roster, "--kind", "roster", "--database", path)

    def slowly(digits: str, pepper: bytes) -> str:
        store = open_database(path)
        with store.write() as write:
            programme = load_programme(write.session)
            amara = find_person(write.session, programme.id, "p1")
            set_own_pin(write, Actor(amara.id, programme.id), "chosen meanwhile")
        store.close()
        return hash_pin(digits, pepper)

    monkeypatch.setattr("kiosk.actions.pins.hash_pin", slowly)
    out = run("code", "--database", path, "--without-pin")[1]
    assert "Ines Carvalho" in out
    assert "Amara Okafor" not in out


def test_a_code_is_for_one_or_for_all_of_them(run: Run) -> None:
    for words in ((), ("--person", "p1", "--without-pin")):
        with pytest.raises(SystemExit) as ended:
            run("code", *words)
        assert ended.value.code == 2


def test_a_code_for_nobody_or_for_two_is_told(tmp_path: Path, run: Run) -> None:
    path = tmp_path / "new.db"
    run("setup", "--database", path, *NAMES)
    roster = tmp_path / "roster.csv"
    roster.write_text(
        "key,name,role,kind,active\np1,Sam Field,Nurse,nurse,\np2,SAM FIELD,Nurse,nurse,\np3,Ada Roy,Nurse,nurse,no\n"
    )
    run("import", roster, "--kind", "roster", "--database", path)
    said = {
        name: run("code", "--database", path, "--person", name) for name in ("Nobody", "sam field", "ada roy", "p2")
    }
    assert said["Nobody"][2] == "Nobody on the roster is called Nobody; check the key or the whole name.\n"
    assert said["sam field"][2] == "2 people are called sam field; use the roster key instead.\n"
    assert said["ada roy"][2].startswith("Ada Roy has left the roster; ")
    assert code_in(said["p2"][1], "SAM FIELD")
    assert run("code", "--database", tmp_path / "none.db", "--person", "p2")[0] == 1
