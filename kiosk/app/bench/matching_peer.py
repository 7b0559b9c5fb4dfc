"""A problem file before our search and before CP-SAT, one after the other; both answers pass the program's checker."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import kiosk
from kiosk.app.bench.children import run_child
from kiosk.app.bench.figures import Document
from kiosk.domain.errors import Unavailable
from kiosk.matching.checker import check
from kiosk.matching.problem import Problem
from kiosk.matching.problem_json import read_problem

MARKS, QUICK_MARKS = (10.0, 30.0, 60.0), (10.0, 20.0)
_CHILD, _PEER = "kiosk.app.bench.matching_child", "kiosk.app.bench.peers.cp_sat"
_GRACE_S = 120
_LOOK_S = 60

Say = Callable[[str], object]


def read_files(places: Sequence[Path], python: str, say: Say) -> list[tuple[Path, Problem]]:
    """Return the problems of some files, and say at once where the peer will be missing.

    Raises: InvalidInput where a file is no problem.
    """
    found = [(place, read_problem(place)) for place in places]
    if found and not peer_there(python):
        say(f"CP-SAT is left out: {python} has no OR-Tools; `pip install ortools` there, or name a Python that has it")
        say("by --peer-python: it needs nothing else, and nothing of it is loaded here")
    return found


def compare(
    files: Sequence[tuple[Path, Problem]],
    marks: Sequence[float],
    python: str,
    environment: Mapping[str, str],
    say: Say,
) -> list[Document]:
    """Return for each problem file what both found until each mark, in seconds; the peer runs in `python`.

    Where that has no OR-Tools, our search runs alone. Raises: Unavailable (`bench-child`, `bench-child-silent`).
    """
    there = bool(files) and peer_there(python)
    found = []
    for place, problem in files:
        say(f"{place.name}: our search, up to {max(marks):g} s")
        each: Document = {"problem": problem.name or place.name, "ours": _ours(place, marks, environment)}
        if there:
            say(f"{place.name}: CP-SAT, up to {max(marks):g} s")
            each["cp_sat"] = _peers(problem, place, marks, python, environment)
        found.append(each)
    return found


def peer_there(python: str) -> bool:
    """Tell whether a Python is there and has OR-Tools."""
    try:
        done = subprocess.run(  # noqa: S603 - the Python that was named
            [python, "-c", "import ortools"], capture_output=True, check=False, timeout=_LOOK_S
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def compare_lines(found: Sequence[Document]) -> list[str]:
    """Return what was found, for reading."""
    told = []
    for each in found:
        told.append(f"{each['problem']}: objective by the checker after so many seconds")
        for who, name in (("ours", "ours"), ("cp_sat", "CP-SAT")):
            if who in each:
                told.append(f"  {name:7} {_summary(each[who])}")
    return told


def _summary(one: Document) -> str:
    if one.get("unsupported"):
        return f"leaves out {', '.join(one['unsupported'])}: not asked"
    marks = ", ".join(
        f"{mark['at']:g} s: {'-' if mark['objective'] is None else format(mark['objective'], 'g')}"
        for mark in one["at_marks"]
    )
    bound = "-" if one["bound"] is None else f"{one['bound']:g}"
    broken = "-" if one["broken"] is None else one["broken"]
    reasons = f", reasons from {one['reasons_s']:.1f} s on" if one.get("reasons_s") is not None else ""
    ended = f"{one['status']} after {one['seconds']:.1f} s{reasons}"
    return f"{marks}; limit {bound}; {ended}; rules broken {broken}; {one['peak_mb']:.0f} MB"


def _ours(place: Path, marks: Sequence[float], environment: Mapping[str, str]) -> Document:
    found: Document = json.loads(run_child(_CHILD, ["solve", str(place), str(max(marks)), "0"], environment))
    found["at_marks"] = [{"at": mark, "objective": _at(found["points"], mark)} for mark in marks]
    return found


def _at(points: Sequence[Sequence[float | None]], mark: float) -> float | None:
    known = [point[1] for point in points if point[1] is not None and (point[0] or 0.0) <= mark]
    return known[-1] if known else None


def _peers(
    problem: Problem, place: Path, marks: Sequence[float], python: str, environment: Mapping[str, str]
) -> Document:
    found = _run_peer(python, [str(place.absolute()), *(str(mark) for mark in marks)], environment)
    if found["unsupported"]:
        return found
    plans = {plan.pop("at"): plan["assignments"] for plan in found.pop("plans")}
    at_marks, broken = [], []
    for mark in marks:
        known = plans.get(mark)
        report = None if known is None else check(problem, _assignments(known))
        at_marks.append({"at": mark, "objective": None if report is None else report.objective})
        broken += [] if report is None else [len(report.broken) + len(report.faults)]
    return found | {"at_marks": at_marks, "broken": max(broken, default=None)}


def _assignments(raw: Sequence[Mapping[str, str]]) -> dict[tuple[str, str], str]:
    return {(each["person"], each["block"]): each["rotation"] for each in raw}


def _run_peer(python: str, words: Sequence[str], environment: Mapping[str, str]) -> dict[str, Any]:
    """Run the peer in another Python, which finds this program's modules by their path."""
    home = str(Path(kiosk.__file__).parents[1])
    paths = os.pathsep.join(path for path in (home, environment.get("PYTHONPATH", "")) if path)
    limit = float(words[-1]) + _GRACE_S
    try:
        done = subprocess.run(  # noqa: S603 - our own module, in the Python that was named
            [python, "-m", _PEER, *words],
            env={**environment, "PYTHONPATH": paths},
            capture_output=True,
            text=True,
            check=False,
            timeout=limit,
        )
    except subprocess.TimeoutExpired as error:
        raise Unavailable("bench-child-silent", module=_PEER, seconds=round(limit)) from error
    if done.returncode or not done.stdout.strip():
        complaint = done.stderr.strip().splitlines() or ["it said nothing"]
        raise Unavailable("bench-child", module=_PEER, code=done.returncode, complaint=complaint[-1])
    found: dict[str, Any] = json.loads(done.stdout.strip().splitlines()[-1])
    return found
