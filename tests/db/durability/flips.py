"""Flips single bits of a database's files: `python -m tests.db.durability.flips --flips 1000`.

After each flip the kiosk starts and somebody enters something. It may be refused, at the start or at the entry, in
words; but what is acknowledged must be there at the next start. A flip in the log may cost what stood only there:
SQLite takes the rest of a log for a transaction that never finished, and nobody can tell.
"""

from __future__ import annotations

import argparse
import random
import shutil
import sys
import tempfile
from collections import Counter
from contextlib import closing
from pathlib import Path

from sqlalchemy import func, select

from db import health
from db.database import create_database, open_database
from db.store import Store
from db.tables import ObservationRow, SettingRow
from kiosk.domain.errors import UserError
from tests.db.durability.writer import enter, set_up

NAME = "programme.db"
ENTRIES = 120


def make_left_open(folder: Path) -> None:
    """Make a database as a power cut leaves it: most in the file, the newest in the log."""
    live = folder.with_name("live")
    live.mkdir()
    create_database(live / NAME)
    with closing(open_database(live / NAME)) as store:
        set_up(store)
        _enter(store, range(1, ENTRIES))
    with closing(open_database(live / NAME)) as store:
        _enter(store, range(ENTRIES, ENTRIES + 5))
        shutil.copytree(live, folder, ignore=shutil.ignore_patterns("*-shm"))


def flip(folder: Path, rng: random.Random) -> None:
    """Flip one bit of the file or of its log, wherever."""
    paths = [folder / NAME, folder / f"{NAME}-wal"]
    path = rng.choices(paths, weights=[each.stat().st_size for each in paths])[0]
    with path.open("r+b") as stream:
        at = rng.randrange(path.stat().st_size)
        stream.seek(at)
        byte = stream.read(1)[0]
        stream.seek(at)
        stream.write(bytes([byte ^ (1 << rng.randrange(8))]))


def start_and_enter(path: Path) -> str:
    """Return what happened, in words; `LOST` is what must not be: an entry acknowledged after the flip is gone."""
    try:
        store = open_database(path)
    except UserError:
        return "refused at start"
    with closing(store):
        try:
            with store.write() as write:
                write.session.add(SettingRow(name="acknowledged", value=1))
                write.audit("setting-changed", None, None)
        except UserError:
            return "refused at entry"
        sound = health.check(store).is_sound
        with store.read() as session:
            kept = session.scalar(select(func.count()).select_from(ObservationRow)) == ENTRIES + 4
    if not _is_there_at_next_start(path):
        return "LOST"
    if not sound:
        return "found by the check"
    return "unnoticed" if kept else "log cut short"


def run(flips: int, seed: int = 1) -> Counter[str]:
    """Flip a bit `flips` times, each in a fresh copy, and count what happened."""
    rng = random.Random(seed)
    happened: Counter[str] = Counter()
    with tempfile.TemporaryDirectory(prefix="ge-flips-") as name:
        source, copy = Path(name) / "source", Path(name) / "copy"
        make_left_open(source)
        for _ in range(flips):
            shutil.copytree(source, copy)
            flip(copy, rng)
            happened[start_and_enter(copy / NAME)] += 1
            shutil.rmtree(copy)
    return happened


def _enter(store: Store, numbers: range) -> None:
    for number in numbers:
        with store.write() as write:
            enter(write, number)


def _is_there_at_next_start(path: Path) -> bool:
    try:
        with closing(open_database(path)) as store, store.read() as session:
            return session.get(SettingRow, "acknowledged") is not None
    except UserError:
        return False


def main() -> int:
    """Flip and tell what happened; exit code 1 where an acknowledged entry was gone."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--flips", type=int, default=1_000)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    happened = run(args.flips, args.seed)
    told = ", ".join(f"{count} {what}" for what, count in happened.most_common())
    sys.stdout.write(f"{args.flips} flipped bits: {told}\n")
    return 1 if happened["LOST"] else 0


if __name__ == "__main__":
    raise SystemExit(main())
