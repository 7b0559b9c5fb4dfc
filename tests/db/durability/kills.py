"""Kills the writing kiosk again and again at any moment: `python -m tests.db.durability.kills --kills 200`."""

from __future__ import annotations

import argparse
import os
import random
import select
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.db.durability.examination import Acknowledged, problems_after_death

LONGEST_LIFE_S = 0.3


@dataclass(slots=True)
class Outcome:
    """What came out of the kills; times in milliseconds."""

    kills: int = 0
    entries: int = 0
    slowest_reopening_ms: float = 0.0
    problems: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        told = f"{len(self.problems)} problems" if self.problems else "nothing lost, torn or damaged"
        return (
            f"{self.kills} kills, {self.entries} acknowledged entries: {told};"
            f" slowest reopening with all checks {self.slowest_reopening_ms:.0f} ms"
        )


class Victims:
    """The parent of the children that are killed; its lines say what they acknowledged."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        assert process.stdin is not None
        assert process.stdout is not None
        self._commands, self._answers = process.stdin, process.stdout
        self._buffer = b""

    def live_and_die(self, life_s: float, said: Acknowledged) -> None:
        """Start a child, let it write for so long, kill it, and take in all that it said."""
        self._commands.write(b"go\n")
        self._commands.flush()
        while not (line := self._line()).startswith("pid "):
            said.hear(line)
        end = time.monotonic() + life_s
        while (left := end - time.monotonic()) > 0:
            # Read on, or the pipe fills and the child waits.
            if select.select([self._answers], [], [], left)[0]:
                self._fill()
        os.kill(int(line.removeprefix("pid ")), signal.SIGKILL)
        while (line := self._line()) != "dead":
            said.hear(line)

    def _line(self) -> str:
        while b"\n" not in self._buffer:
            self._fill()
        line, _, self._buffer = self._buffer.partition(b"\n")
        return line.decode()

    def _fill(self) -> None:
        more = os.read(self._answers.fileno(), 65536)
        assert more, "the writer's parent is gone"
        self._buffer += more


@contextmanager
def victims(path: Path, *, too_early: bool) -> Iterator[Victims]:
    """Give children that write to a database, one after the other."""
    words = ["-m", "tests.db.durability.writer", str(path), "--serve", *(["--too-early"] if too_early else [])]
    root = Path(__file__).parents[3]
    with subprocess.Popen([sys.executable, *words], cwd=root, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        yield Victims(process)
        assert process.stdin is not None
        process.stdin.close()


def run(kills: int, *, seed: int = 1, too_early: bool = False) -> Outcome:
    """Kill a writer `kills` times at random moments and examine the database each time."""
    rng = random.Random(seed)
    said, outcome, examined = Acknowledged(), Outcome(), set[str]()
    with tempfile.TemporaryDirectory(prefix="ge-kills-") as name:
        path = Path(name) / "programme.db"
        with victims(path, too_early=too_early) as children:
            for _ in range(kills):
                children.live_and_die(rng.uniform(0, LONGEST_LIFE_S), said)
                begun = time.perf_counter()
                outcome.problems += problems_after_death(path, said, examined)
                took_ms = (time.perf_counter() - begun) * 1000
                outcome.slowest_reopening_ms = max(outcome.slowest_reopening_ms, took_ms)
                outcome.kills += 1
                if too_early and outcome.problems:
                    break
    outcome.entries = said.entries
    return outcome


def main() -> int:
    """Kill and tell what came out; exit code 1 where anything was lost, torn or damaged."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    outcome = run(args.kills, seed=args.seed)
    sys.stdout.write("\n".join([*outcome.problems[:20], str(outcome), ""]))
    return 1 if outcome.problems else 0


if __name__ == "__main__":
    raise SystemExit(main())
