"""Figures of a benchmark: what was measured how often, where, and the document that holds it."""

from __future__ import annotations

import json
import math
import os
import platform
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median
from typing import Any

from kiosk.app.outputs import check_output
from kiosk.domain.errors import Unavailable

FORMAT, VERSION = "growing-edge.bench", 1
Document = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Figures:
    """Nearest-rank percentiles of one run, or the medians of several runs' figures."""

    p50: float
    p99: float
    max: float

    @classmethod
    def of_run(cls, samples: Sequence[float]) -> Figures:
        """Return the figures of one run's samples; there must be some."""
        ordered = sorted(samples)
        return cls(*(round(ordered[math.ceil(share * len(ordered)) - 1], 4) for share in (0.5, 0.99, 1.0)))

    @classmethod
    def of_runs(cls, runs: Sequence[Figures]) -> Figures:
        """Return the medians over runs, figure by figure."""
        return cls(*(round(median(getattr(run, name) for run in runs), 4) for name in ("p50", "p99", "max")))


@dataclass(frozen=True, slots=True)
class Result:
    """One thing that was measured; `runs` are in the order in which they ran."""

    name: str
    runs: tuple[Figures, ...]
    unit: str = "ms"

    @property
    def figures(self) -> Figures:
        """The medians over the runs."""
        return Figures.of_runs(self.runs)

    def document(self) -> Document:
        """Return the result as a JSON object."""
        return {
            "name": self.name,
            "unit": self.unit,
            **asdict(self.figures),
            "runs": [asdict(run) for run in self.runs],
        }


def results_of(runs: Sequence[Mapping[str, Sequence[float]]], unit: str = "ms") -> list[Result]:
    """Return the results of several runs' samples by name, in the order of the first run."""
    return [Result(name, tuple(Figures.of_run(run[name]) for run in runs), unit) for name in runs[0]]


def ratios(peer: Sequence[Result], ours: Sequence[Result]) -> dict[str, dict[str, float]]:
    """Return by name how many times as long the peer took: above 1, ours is quicker."""
    mine = {result.name: asdict(result.figures) for result in ours}
    return {
        result.name: {key: round(value / mine[result.name][key], 2) for key, value in asdict(result.figures).items()}
        for result in peer
        if result.name in mine
    }


def machine(platform_name: str) -> Document:
    """Return what the figures depend on; the load average is that of before the benchmark. `platform_name` is Qt's."""
    import PySide6
    from PySide6.QtCore import qVersion

    return {
        "cores": len(os.sched_getaffinity(0)),
        "processor": _processor(),
        "system": platform.platform(),
        "python": platform.python_version(),
        "qt": qVersion(),
        "pyside": PySide6.__version__,
        "qt_platform": platform_name,
        "load_before": [round(load, 2) for load in os.getloadavg()],
    }


def document(bench: str, where: Document, settings: Document, results: Sequence[Result]) -> Document:
    """Return a benchmark's document."""
    return {
        "format": FORMAT,
        "version": VERSION,
        "bench": bench,
        "machine": where,
        "settings": settings,
        "results": [result.document() for result in results],
    }


def check_writable(path: Path | None) -> None:
    """Complain before the measuring. Raises: Unavailable (`bench-file`), InvalidInput (`output-in-the-way`)."""
    if path is None:
        return
    if path.is_dir() or not os.access(path.absolute().parent, os.W_OK):
        raise Unavailable("bench-file", path=str(path))
    check_output(path, FORMAT.encode())


def write_document(found: Document, path: Path | None) -> None:
    """Write the document, where a file was wished. Raises: Unavailable (`bench-file`)."""
    if path is None:
        return
    try:
        path.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    except OSError as error:
        raise Unavailable("bench-file", path=str(path)) from error


def lines(results: Iterable[Document], targets: Sequence[Document] = ()) -> Iterator[str]:
    """Yield a table of a document's results for reading, with what was aimed at beside each."""
    yield f"{'':24}{'p50':>10}{'p99':>10}{'max':>10}"
    for found in results:
        aims = "".join(f"   {_aim(target)}" for target in targets if target["name"] == found["name"])
        yield f"{found['name']:24}{found['p50']:10.2f}{found['p99']:10.2f}{found['max']:10.2f}{aims}"


def _aim(target: Document) -> str:
    return f"{target['figure']} at most {target['at_most']:g}: {kept(target)}"


def kept(target: Document) -> str:
    """Return whether a target was kept, in words."""
    return "kept" if target["kept"] else "NOT KEPT"


def where_lines(where: Document) -> Iterator[str]:
    """Yield where it was measured, for reading."""
    load = ", ".join(f"{value:.2f}" for value in where["load_before"])
    yield f"{where['processor']}, {where['cores']} cores, load before {load}"
    yield f"Python {where['python']}, PySide {where['pyside']}, Qt {where['qt']}, platform {where['qt_platform']}"


def _processor() -> str:
    try:
        text = Path("/proc/cpuinfo").read_text(encoding="utf-8")
    except OSError:
        text = ""
    names = (line.partition(":")[2].strip() for line in text.splitlines() if line.startswith("model name"))
    return next(names, platform.machine())
