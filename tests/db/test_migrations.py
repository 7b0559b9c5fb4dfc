"""The schema's history leads to what the tables say, both ways, on both databases, all or nothing."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import psycopg
import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect, text

import db.tables  # noqa: F401 - makes the metadata whole
from db import migrate
from db.backup import backups_folder, list_backups
from db.base import Base
from db.database import open_database
from db.engine import make_engine
from db.location import Location, SqliteFile, parse_location
from db.store import Store
from db.tables import ProgrammeRow, RoleRow
from kiosk.domain.clock import SetClock
from kiosk.domain.people import RoleKind

PROJECT = Path(__file__).parents[2]

NEXT = """
import sqlalchemy as sa
from alembic import op
revision = "{revision}"
down_revision = "{down}"
branch_labels = None
depends_on = None
def upgrade() -> None:
    {upgrade}
def downgrade() -> None:
    pass
"""
AddMigration = Callable[[str], str]


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def empty(request: pytest.FixtureRequest, tmp_path: Path) -> Location:
    """A database without tables, on each kind."""
    if request.param == "postgres":
        return parse_location(request.getfixturevalue("empty_postgres_url"))
    path = tmp_path / "empty.db"
    path.touch()
    return SqliteFile(path)


@pytest.fixture
def add_migration(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AddMigration:
    """Return a function that gives the program one more migration with this body, and its version."""
    folder = tmp_path / "migrations"
    shutil.copytree(PROJECT / "db" / "migrations", folder)

    def add(upgrade: str) -> str:
        down = migrate.known_versions()[-1]
        revision = f"{int(down) + 1:04d}"
        body = NEXT.format(revision=revision, down=down, upgrade=upgrade)
        (folder / "versions" / f"{revision}_next.py").write_text(body)
        monkeypatch.setattr(migrate, "_FOLDER", folder)
        return revision

    return add


@pytest.fixture
def peopled(store: Store) -> Store:
    """A store with a programme and a role in it."""
    with store.write() as write:
        programme = write.ids()
        write.session.add(ProgrammeRow(id=programme, name="Elm", zone="UTC", day_turns_at=4, stage=1, is_demo=True))
        write.session.flush()
        write.session.add(RoleRow(id=write.ids(), programme_id=programme, name="Resident", kind=RoleKind.RESIDENT))
    return store


def on(where: Location, look: Callable[[Connection], Any]) -> Any:
    """Look at a database over a connection of its own."""
    engine = make_engine(where, writes=True)
    try:
        with engine.begin() as connection:
            return look(connection)
    finally:
        engine.dispose()


def version_of(location: str) -> str | None:
    found: str | None = on(parse_location(location), migrate.current_version)
    return found


def tables(connection: Connection) -> set[str]:
    return set(inspect(connection).get_table_names())


def constraints(connection: Connection) -> dict[str, set[str]]:
    """Return what Alembic does not compare: the checks of every table, in the database's own words."""
    inspector = inspect(connection)
    return {
        table: {f"{check['name']}: {check['sqltext']}" for check in inspector.get_check_constraints(table)}
        for table in inspector.get_table_names()
        if table != migrate.VERSION_TABLE
    }


def test_the_program_knows_the_versions_that_alembic_knows() -> None:
    scripts = ScriptDirectory(str(PROJECT / "db" / "migrations"))
    in_order = [script.revision for script in scripts.walk_revisions()][::-1]
    assert list(migrate.known_versions()) == in_order
    assert scripts.get_heads() == [in_order[-1]]


def test_up_down_and_up_again_at_every_step(empty: Location) -> None:
    before = "base"
    for version in migrate.known_versions():
        migrate.upgrade(empty, version)
        after = on(empty, tables)
        migrate.downgrade(empty, before)
        assert on(empty, tables) - {migrate.VERSION_TABLE} < after
        migrate.upgrade(empty, version)
        assert on(empty, tables) == after
        before = version
    migrate.downgrade(empty, "base")
    assert on(empty, tables) == {migrate.VERSION_TABLE}


def test_the_migrations_lead_to_what_the_tables_say(location: str) -> None:
    def differences(connection: Connection) -> Any:
        options = {"version_table": migrate.VERSION_TABLE, "compare_type": True, "compare_server_default": True}
        context = MigrationContext.configure(connection, opts={**options, "target_metadata": Base.metadata})
        return compare_metadata(context, Base.metadata)

    assert on(parse_location(location), differences) == []


def test_the_migrations_make_the_checks_that_the_tables_say(empty: Location) -> None:
    migrate.upgrade(empty)
    migrated = on(empty, constraints)
    migrate.downgrade(empty, "base")
    on(empty, Base.metadata.create_all)
    assert migrated == on(empty, constraints)
    assert sum(len(checks) for checks in migrated.values()) > 15


def test_a_migration_that_fails_leaves_the_old_database_and_a_backup(
    peopled: Store, location: str, clock: SetClock, add_migration: AddMigration
) -> None:
    peopled.close()
    before = version_of(location)
    add_migration("op.drop_table('sheet_return'); op.execute('SELECT nothing FROM nowhere')")
    with pytest.raises(Exception, match="nowhere"):
        open_database(location, clock)
    assert version_of(location) == before
    assert "sheet_return" in on(parse_location(location), tables)
    where = parse_location(location)
    if isinstance(where, SqliteFile):
        assert len(list_backups(where, backups_folder(where))) == 1


def test_a_pending_migration_is_applied_when_the_database_is_opened(
    peopled: Store, location: str, clock: SetClock, add_migration: AddMigration
) -> None:
    peopled.close()
    version = add_migration("op.add_column('programme', sa.Column('motto', sa.Text()))")
    opened = open_database(location, clock)
    try:
        with opened.read() as session:
            assert session.execute(text("SELECT name, motto FROM programme")).all() == [("Elm", None)]
    finally:
        opened.close()
    assert version_of(location) == version


def test_the_backup_before_a_migration_is_the_old_database(
    sqlite_path: Path, clock: SetClock, add_migration: AddMigration
) -> None:
    old = migrate.known_versions()[-1]
    add_migration("op.add_column('programme', sa.Column('motto', sa.Text()))")
    open_database(sqlite_path, clock).close()
    where = SqliteFile(sqlite_path)
    (backup,) = list_backups(where, backups_folder(where))
    assert version_of(str(backup.path)) == old


def test_altering_a_table_keeps_the_rows_that_point_to_it(
    peopled: Store, location: str, clock: SetClock, add_migration: AddMigration
) -> None:
    peopled.close()
    add_migration(
        "with op.batch_alter_table('programme', recreate='auto') as batch:"
        " batch.alter_column('name', type_=sa.String(300))"
    )
    opened = open_database(location, clock)
    try:
        with opened.read() as session:
            joined = text("SELECT p.name, r.name FROM role r JOIN programme p ON p.id = r.programme_id")
            assert session.execute(joined).all() == [("Elm", "Resident")]
    finally:
        opened.close()


def test_a_migration_that_leaves_rows_pointing_nowhere_is_undone(
    peopled: Store, location: str, clock: SetClock, add_migration: AddMigration
) -> None:
    peopled.close()
    before = version_of(location)
    add_migration("op.execute('DELETE FROM programme')")
    # SQLite's check at the end says so, PostgreSQL at once.
    with pytest.raises(Exception, match=r"point nowhere|violates foreign key"):
        open_database(location, clock)
    assert version_of(location) == before


def test_two_kiosks_that_start_at_once_migrate_once(
    postgres_url: str, clock: SetClock, add_migration: AddMigration
) -> None:
    version = add_migration("op.add_column('programme', sa.Column('motto', sa.Text()))")
    opened: list[Store] = []
    threads = [threading.Thread(target=lambda: opened.append(open_database(postgres_url, clock))) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for store in opened:
        store.close()
    assert len(opened) == 2
    assert version_of(postgres_url) == version


def test_a_kiosk_waits_for_another_ones_migration_and_looks_up_meanwhile(
    postgres_url: str, clock: SetClock, add_migration: AddMigration, monkeypatch: pytest.MonkeyPatch
) -> None:
    version = add_migration("op.add_column('programme', sa.Column('motto', sa.Text()))")
    looks: list[str | None] = []

    def pause(_seconds: float) -> None:
        if len(looks) == 3:
            other.rollback()

    with psycopg.connect(postgres_url) as other:
        other.execute("SELECT pg_advisory_xact_lock(%s)", [migrate._MIGRATION_LOCK])
        monkeypatch.setattr(migrate, "sleep", pause)
        with migrate.waiting(lambda: looks.append(version_of(postgres_url))):
            open_database(postgres_url, clock).close()
    assert version not in looks
    assert len(looks) == 3
    assert version_of(postgres_url) == version


def test_an_installed_wheel_brings_its_migrations(tmp_path: Path) -> None:
    source, wheels, installed = (tmp_path / name for name in ("source", "wheels", "installed"))
    # Built from a copy: building leaves folders behind.
    keep = shutil.ignore_patterns(".*", "__pycache__", "*.egg-info", "build", "dist", "tests", "docs")
    shutil.copytree(PROJECT, source, ignore=keep)
    for page in ("README.md", "LICENSE"):
        (source / page).touch()
    run("-m", "pip", "wheel", "--no-index", "--no-deps", "--no-build-isolation", "-q", "-w", str(wheels), str(source))
    with zipfile.ZipFile(next(wheels.glob("*.whl"))) as wheel:
        wheel.extractall(installed)
    told = run("-c", MAKE_ONE, str(installed), str(tmp_path / "programme.db")).split()
    assert told == [migrate.known_versions()[-1], str(installed / "db" / "migrate.py")]


MAKE_ONE = """
import sys
sys.path.insert(0, sys.argv[1])
from db import database, migrate
from sqlalchemy import text
database.create_database(sys.argv[2])
store = database.open_database(sys.argv[2])
with store.read() as session:
    print(session.scalar(text(f"SELECT version_num FROM {migrate.VERSION_TABLE}")), migrate.__file__)
store.close()
"""


def run(*words: str) -> str:
    """Run Python away from the project's folder and return what it prints."""
    environment = {**os.environ, "PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_ROOT_USER_ACTION": "ignore"}
    done = subprocess.run(
        [sys.executable, *words], cwd="/", env=environment, capture_output=True, text=True, check=False, timeout=120
    )
    assert done.returncode == 0, done.stderr
    return done.stdout
