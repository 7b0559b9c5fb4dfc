"""Cuts the power at many points of one recorded run: `python -m tests.db.durability.power_cuts --cuts 1000`."""

from __future__ import annotations

import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.db.durability.disk import Disk, Record, read_log
from tests.db.durability.examination import Acknowledged, problems_after_death

NAME = "programme.db"
_SOURCE = Path(__file__).with_name("recorder.c")


@dataclass(slots=True)
class Outcome:
    """What came out: cuts and how many of them did harm, acknowledged entries of the run, problems in words."""

    cuts: int
    entries: int
    records: int
    harmful_cuts: int = 0
    problems: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        kinds = Counter(problem.split(":")[0] for problem in self.problems)
        told = ", ".join(f"{count} x {kind}" for kind, count in kinds.most_common()) or "nothing lost, torn or damaged"
        run = f"{self.cuts} power cuts over {self.entries} entries ({self.records} file operations)"
        return f"{run}: {self.harmful_cuts} did harm: {told}"


def record_run(folder: Path, synchronous: str, sessions: Sequence[int]) -> list[Record]:
    """Let the writer run to its end and return everything it did to its folder."""
    library, live, log = folder / "recorder.so", folder / "live", folder / "log"
    subprocess.run(
        ["gcc", "-shared", "-fPIC", "-O1", "-Wall", "-Wextra", "-Werror", "-o", str(library), str(_SOURCE), "-ldl"],
        check=True,
    )
    live.mkdir()
    surroundings = {"LD_PRELOAD": str(library), "RECORDED_FOLDER": str(live), "RECORDED_LOG": str(log)}
    words = [str(live / NAME), "--synchronous", synchronous, "--sessions", *map(str, sessions)]
    subprocess.run(
        [sys.executable, "-m", "tests.db.durability.writer", *words],
        env={**os.environ, **surroundings},
        cwd=Path(__file__).parents[3],
        stdout=subprocess.DEVNULL,
        check=True,
        timeout=600,
    )
    return list(read_log(log))


def cut_power(records: Sequence[Record], folder: Path, cuts: int, seed: int) -> Outcome:
    """Replay a run and examine the disk after a cut at each of `cuts` random points."""
    rng = random.Random(seed)
    points = Counter(rng.randrange(len(records)) for _ in range(cuts))
    disk, said = Disk(), Acknowledged()
    outcome = Outcome(cuts, 0, len(records))
    for number, record in enumerate(records):
        disk.play(record)
        if record.kind == "A":
            said.hear(record.content.decode().strip())
        for _ in range(points[number]):
            after = folder / "after"
            after.mkdir()
            disk.cut_power(rng, after)
            problems = problems_after_death(after / NAME, said)
            outcome.problems += problems
            outcome.harmful_cuts += bool(problems)
            shutil.rmtree(after)
    outcome.entries = said.entries
    return outcome


def run(cuts: int, *, synchronous: str = "FULL", sessions: Sequence[int] = (150, 100), seed: int = 1) -> Outcome:
    """Record a run with several openings of the database and cut the power in it."""
    with tempfile.TemporaryDirectory(prefix="ge-power-") as name:
        records = record_run(Path(name), synchronous, sessions)
        return cut_power(records, Path(name), cuts, seed)


def main() -> int:
    """Cut the power and tell what came out; exit code 1 where anything was lost, torn or damaged."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cuts", type=int, default=1_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--synchronous", choices=["OFF", "NORMAL", "FULL"], default="FULL")
    parser.add_argument("--sessions", type=int, nargs="+", default=[300, 200, 100])
    args = parser.parse_args()
    outcome = run(args.cuts, synchronous=args.synchronous, sessions=args.sessions, seed=args.seed)
    sys.stdout.write("\n".join([*outcome.problems[:20], f"synchronous={args.synchronous}: {outcome}", ""]))
    return 1 if outcome.problems else 0


if __name__ == "__main__":
    raise SystemExit(main())
