"""What is wrong with a database is said in one sentence, and nothing is changed."""

from __future__ import annotations

import hashlib
import os
import random
import shutil
import stat
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import psycopg
import pysqlite3.dbapi2 as sqlite
import pytest
from sqlalchemy import select

from db import audit
from db.database import create_database, open_database
from db.keys import KEYS_VARIABLE, Keys, keys_path
from db.location import parse_location
from db.migrate import VERSION_TABLE, known_versions
from db.store import WriteSession
from db.tables import AuditRow, SettingRow
from kiosk.app.wording import sentence
from kiosk.domain.clock import SetClock
from kiosk.domain.errors import UserError
from tests.db.fixtures import TestServer

NOBODY = 65534


def fingerprint(folder: Path) -> dict[str, str]:
    """Return what stands in a folder by name; SQLite's shared memory is no data."""
    files = [path for path in folder.iterdir() if path.is_file() and not path.name.endswith("-shm")]
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def refusal(location: str | Path) -> UserError:
    """Return the error with which a database is refused, having checked its sentence."""
    with pytest.raises(UserError) as caught:
        open_database(location)
    words = sentence(caught.value)
    assert words.endswith(".")
    assert "\n" not in words
    assert words != str(caught.value), "the error has no sentence"
    return caught.value


def refusal_of_file(path: Path) -> str:
    """Return the code with which a file is refused, having checked that nothing beside it changed."""
    before = fingerprint(path.parent)
    code = refusal(path).code
    assert fingerprint(path.parent) == before
    return code


def run_sql(path: Path, *statements: str) -> None:
    with closing(sqlite.connect(str(path))) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()


def test_a_missing_database_is_not_made(tmp_path: Path) -> None:
    assert refusal_of_file(tmp_path / "programme.db") == "database-missing"


@pytest.mark.parametrize("ending", [".keys", "-wal"])
def test_a_database_that_was_there_is_called_lost(sqlite_path: Path, ending: str) -> None:
    sqlite_path.with_name(sqlite_path.name + "-wal").touch()
    for other in ("", *({".keys", "-wal"} - {ending})):
        Path(f"{sqlite_path}{other}").unlink()
    assert refusal_of_file(sqlite_path) == "database-lost"


def test_an_empty_file_is_not_taken_for_a_new_database(sqlite_path: Path) -> None:
    os.truncate(sqlite_path, 0)
    assert refusal_of_file(sqlite_path) == "database-empty"


def test_a_folder_or_another_kind_of_file_is_no_database(sqlite_path: Path, tmp_path: Path) -> None:
    sqlite_path.write_text("Dear programme director, the board is lovely. " * 20)
    assert refusal_of_file(sqlite_path) == "database-not-a-database"
    assert refusal_of_file(tmp_path) == "database-not-a-database"


def test_another_programs_database_stays_as_it_is(sqlite_path: Path) -> None:
    sqlite_path.unlink()
    run_sql(sqlite_path, "CREATE TABLE alembic_version (version_num)", "INSERT INTO alembic_version VALUES ('0001')")
    assert refusal_of_file(sqlite_path) == "database-foreign"


def test_a_newer_database_is_refused_by_both_versions(sqlite_path: Path) -> None:
    run_sql(sqlite_path, f"UPDATE {VERSION_TABLE} SET version_num = '9999'")
    error = refusal(sqlite_path)
    assert error.code == "database-newer"
    assert "9999" in sentence(error)
    assert known_versions()[-1] in sentence(error)
    assert refusal_of_file(sqlite_path) == "database-newer"


def test_a_newer_database_left_open_keeps_its_log(left_open: Path) -> None:
    with closing(sqlite.connect(str(left_open))) as writer:
        writer.execute(f"UPDATE {VERSION_TABLE} SET version_num = '9999'")
        writer.commit()
        assert refusal_of_file(left_open) == "database-newer"


@pytest.mark.parametrize("damage", [b"", b"{}", b"not json", b'{"format": "growing-edge keys 1", "audit": "00"}'])
def test_damaged_keys_are_refused(sqlite_path: Path, damage: bytes) -> None:
    Path(f"{sqlite_path}.keys").write_bytes(damage)
    assert refusal_of_file(sqlite_path) == "database-keys-malformed"


def test_missing_keys_name_the_file_to_put_back(sqlite_path: Path) -> None:
    Path(f"{sqlite_path}.keys").unlink()
    assert f"{sqlite_path}.keys" in sentence(refusal(sqlite_path))
    assert refusal_of_file(sqlite_path) == "database-keys-missing"


def test_the_keys_of_another_database_are_refused(sqlite_path: Path, tmp_path: Path) -> None:
    create_database(tmp_path / "other.db")
    shutil.copy(tmp_path / "other.db.keys", f"{sqlite_path}.keys")
    assert refusal_of_file(sqlite_path) == "database-keys-foreign"


def test_a_database_without_its_first_entry_is_refused(sqlite_path: Path) -> None:
    run_sql(sqlite_path, "DELETE FROM audit")
    assert refusal_of_file(sqlite_path) == "database-unfinished"


def test_a_folder_that_may_not_be_written_is_told_before_anything_else() -> None:
    with open_to_nobody() as folder:
        path = folder / "programme.db"
        create_database(path)
        for file in folder.iterdir():
            file.chmod(0o444)
        folder.chmod(0o555)
        with as_nobody():
            assert refusal_of_file(path) == "database-not-writable"


@pytest.mark.parametrize("at", [0, 16, 19, 21, 59, 68, 100, 103])
def test_a_damaged_header_is_refused(sqlite_path: Path, at: int) -> None:
    flip(sqlite_path, at, 0xFF)
    assert refusal_of_file(sqlite_path) in {"database-damaged", "database-not-a-database", "database-foreign"}


def test_a_torn_page_is_found_after_an_unclean_stop(left_open: Path) -> None:
    pages = left_open.stat().st_size // 4096
    with left_open.open("r+b") as stream:
        for page in range(2, pages):
            stream.seek(page * 4096)
            stream.write(bytes(range(256)) * 2)
    assert refusal_of_file(left_open) == "database-damaged"


def test_flipped_bits_are_refused_or_harmless_but_never_a_crash(left_open: Path, tmp_path: Path) -> None:
    rng = random.Random(20261123)
    codes = []
    for number in range(60):
        folder = tmp_path / f"flip{number}"
        shutil.copytree(left_open.parent, folder)
        path = folder / left_open.name
        flip(path, rng.randrange(path.stat().st_size), 1 << rng.randrange(8))
        before = fingerprint(folder)
        try:
            open_database(path).close()
        except UserError as error:
            codes.append(error.code)
            assert fingerprint(folder) == before
    assert codes, "none of the flips was noticed"
    assert set(codes) <= {"database-damaged", "database-not-a-database", "database-foreign", "database-keys-foreign"}


def test_making_a_database_never_replaces_one(sqlite_path: Path) -> None:
    before = fingerprint(sqlite_path.parent)
    with pytest.raises(UserError, match="database-exists"):
        create_database(sqlite_path)
    assert fingerprint(sqlite_path.parent) == before


@pytest.mark.parametrize(("ending", "code"), [(".keys", "database-keys-in-the-way"), ("-wal", "database-remains")])
def test_making_a_database_beside_the_remains_of_one_is_refused(tmp_path: Path, ending: str, code: str) -> None:
    (tmp_path / f"programme.db{ending}").write_text("what is left")
    before = fingerprint(tmp_path)
    with pytest.raises(UserError, match=code):
        create_database(tmp_path / "programme.db")
    assert fingerprint(tmp_path) == before


def test_an_empty_file_without_remains_is_a_place_for_a_new_database(tmp_path: Path) -> None:
    path = tmp_path / "programme.db"
    path.touch()
    create_database(path)
    open_database(path).close()
    assert sorted(fingerprint(tmp_path)) == ["programme.db", "programme.db.keys"]


@pytest.mark.parametrize("content", ["x", "SQLite format 3\0"])
def test_a_file_with_anything_in_it_stays_as_it_is(tmp_path: Path, content: str) -> None:
    (tmp_path / "programme.db").write_text(content)
    before = fingerprint(tmp_path)
    with pytest.raises(UserError, match="database-exists"):
        create_database(tmp_path / "programme.db")
    assert fingerprint(tmp_path) == before


def name_it(write: WriteSession, _keys: Keys) -> None:
    write.session.add(SettingRow(name="name", value="the new one"))
    write.audit("named", None, None)


@pytest.mark.parametrize("kind", ["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def test_what_a_database_is_made_with_is_there_from_the_first_moment(
    request: pytest.FixtureRequest, tmp_path: Path, clock: SetClock, kind: str
) -> None:
    location = place_for_one(request, tmp_path, kind)
    create_database(location, clock, fill=name_it)
    store = open_database(location, clock)
    with store.read() as session:
        setting = session.get(SettingRow, "name")
        told = session.scalars(select(AuditRow.action).order_by(AuditRow.seq)).all()
        broken_at = audit.verify(session, store.keys.audit)
    assert setting is not None
    assert setting.value == "the new one"
    assert told == ["database-created", "named"]
    assert broken_at is None
    store.close()


@pytest.mark.parametrize("kind", ["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
@pytest.mark.parametrize("error", [KeyboardInterrupt(), UserError("no-room")])
def test_a_database_that_is_interrupted_in_the_making_leaves_nothing_and_can_be_made_again(
    request: pytest.FixtureRequest, tmp_path: Path, clock: SetClock, kind: str, error: BaseException
) -> None:
    location = place_for_one(request, tmp_path, kind)
    before = fingerprint(tmp_path)

    def interrupted(write: WriteSession, keys: Keys) -> None:
        name_it(write, keys)
        write.session.flush()
        raise error

    with pytest.raises((KeyboardInterrupt, UserError)):
        create_database(location, clock, fill=interrupted)
    assert fingerprint(tmp_path) == before
    assert not keys_path(parse_location(location)).exists()
    create_database(location, clock, fill=name_it)
    open_database(location, clock).close()


def place_for_one(request: pytest.FixtureRequest, folder: Path, kind: str) -> str:
    """Return where a new database of a kind may be."""
    return str(folder / "programme.db" if kind == "sqlite" else request.getfixturevalue("empty_postgres_url"))


def test_a_new_database_is_its_owners_alone(tmp_path: Path) -> None:
    create_database(tmp_path / "new" / "programme.db")
    files = {path.name: stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "new").iterdir()}
    assert files == {"programme.db": 0o600, "programme.db.keys": 0o600}


def test_a_folder_that_refuses_a_new_database_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(UserError, match="database-not-writable"):
        create_database(tmp_path / "file" / "programme.db")


def test_the_keys_stand_where_the_variable_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(KEYS_VARIABLE, str(tmp_path / "safe" / "secret.keys"))
    create_database(tmp_path / "programme.db")
    open_database(tmp_path / "programme.db").close()
    assert not (tmp_path / "programme.db.keys").exists()
    monkeypatch.delenv(KEYS_VARIABLE)
    assert refusal_of_file(tmp_path / "programme.db") == "database-keys-missing"


@pytest.mark.parametrize(
    "url",
    [
        "mysql://user@host/base",
        "sqlite://",
        "postgresql://host",
        "http://x/y",
        "a://b://c",
        "~nobody-of-this-name/programme.db",
        "x" * 300,
    ],
)
def test_what_names_no_database_is_told(url: str) -> None:
    assert refusal(url).code == "database-url-malformed"


def test_a_way_that_leads_through_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("not a folder", encoding="utf-8")
    assert refusal(tmp_path / "notes.txt" / "programme.db").code == "database-not-opened"


def test_a_password_is_never_shown() -> None:
    where = parse_location("postgresql://kiosk:sesame@db.example/programme")
    assert "sesame" not in str(where)
    assert "sesame" not in repr(where)
    assert "sesame" not in sentence(refusal("mysql://kiosk:sesame@db.example/programme"))


def test_an_empty_server_database_is_told_and_can_be_set_up(empty_postgres_url: str, clock: SetClock) -> None:
    keys = keys_path(parse_location(empty_postgres_url))
    assert refusal(empty_postgres_url).code == "database-keys-missing"
    create_database(empty_postgres_url, clock)
    open_database(empty_postgres_url).close()
    with pytest.raises(UserError, match="database-exists"):
        create_database(empty_postgres_url)
    with psycopg.connect(empty_postgres_url) as connection:
        connection.execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public")
    assert refusal(empty_postgres_url).code == "database-empty"
    assert keys.exists()


@pytest.mark.parametrize(
    ("statement", "code"),
    [
        (f"UPDATE {VERSION_TABLE} SET version_num = '9999'", "database-newer"),
        (f"DROP TABLE {VERSION_TABLE}", "database-foreign"),
        ("DELETE FROM audit", "database-unfinished"),
        ("UPDATE audit SET action = 'something-else'", "database-keys-foreign"),
    ],
)
def test_a_server_database_that_is_not_ours_is_refused(postgres_url: str, statement: str, code: str) -> None:
    with psycopg.connect(postgres_url) as connection:
        connection.execute(statement.encode())
    assert refusal(postgres_url).code == code


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda url: url.replace("postgres:@", "stranger:@"), "database-refused-by-server"),
        (lambda url: url.replace("programme_", "elsewhere_"), "database-refused-by-server"),
        (lambda _url: "postgresql://kiosk@127.0.0.1:9/programme", "database-unreachable"),
    ],
)
def test_a_server_that_does_not_let_us_in_says_why(
    postgres_server: TestServer, postgres_url: str, change: Callable[[str], str], code: str
) -> None:
    url = change(postgres_url)
    copy = keys_path(parse_location(url))
    if not copy.exists():
        shutil.copy(keys_path(parse_location(postgres_url)), copy)
    assert refusal(url).code == code


def flip(path: Path, at: int, mask: int) -> None:
    with path.open("r+b") as stream:
        stream.seek(at)
        byte = stream.read(1)[0]
        stream.seek(at)
        stream.write(bytes([byte ^ mask]))


@contextmanager
def open_to_nobody() -> Iterator[Path]:
    """Give a folder that every user can reach; the test's own folder is closed to others."""
    with tempfile.TemporaryDirectory(prefix="ge-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder
        folder.chmod(0o755)


@contextmanager
def as_nobody() -> Iterator[None]:
    """Give up root's rights, under which everything is writable, where the tests run as root."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)
