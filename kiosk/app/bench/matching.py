"""How soon a plan is there, how good it is after a while, and how soon the search stops when it is asked to.

Every search runs in processes of its own, one search after the other, over invented years of several sizes and seeds.
A search that found no plan counts with all the time it had, and as short of everything.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk.app.bench.children import run_child, surroundings
from kiosk.app.bench.figures import Document, Figures, Result, document, lines, machine, where_lines
from kiosk.app.bench.matching_peer import MARKS, QUICK_MARKS, compare, compare_lines, read_files
from kiosk.app.bench.programmes import LARGE_SIZES, SIZES, Size, parameters, programme
from kiosk.app.bench.targets import Target, targets_document
from kiosk.matching.problem_json import write_problem

SEEDS, QUICK_SEEDS, LARGE_SEEDS = 10, 2, 1
SHORT_S, LIMIT_S = 20.0, 60.0
LARGE_LIMITS_S = {"120x26": (60.0, 180.0), "300x52": (600.0,)}
STOP_RUNS, QUICK_STOP_RUNS = 3, 1
FIRST_PLAN_S = {"12x4": 0.2, "30x13": 1.0, "60x13": 2.0}
LARGE_ENOUGH = (("120x26", 60.0, 5.0), ("120x26", 180.0, 3.0), ("300x52", 600.0, 5.0))
"""Below the bound by at most so much, in per cent, after so many seconds."""
_STAGES = ("relaxation", "first_plan", "polish", "proof", "reasons")
TARGETS = (
    *(
        Target(f"{size}_{part}_s", "max", most)
        for size, most in FIRST_PLAN_S.items()
        for part in ("first_plan", "search")
    ),
    *(
        Target(f"{size}_short_20s", figure, most)
        for size in FIRST_PLAN_S
        for figure, most in (("p50", 0.5), ("max", 1.0))
    ),
    *(Target(f"{size}_gap_60s", "p50", 1.0) for size in FIRST_PLAN_S),
    *(
        Target(f"{size}_{part}_{limit:g}s", "p50", most)
        for size in ("30x13", "60x13")
        for part, most in (("unfair", 5.0), ("ungrown", 2.0))
        for limit in (SHORT_S, LIMIT_S)
    ),
    *(Target(f"{size}_below_bound_{limit:g}s", "max", most) for size, limit, most in LARGE_ENOUGH),
    Target("120x26_peak_mb", "max", 250.0),
    Target("300x52_peak_mb", "max", 1000.0),
    *(Target(f"{size}_broken", "max", 0.0) for size in FIRST_PLAN_S),
    *(Target(f"stop_in_{stage}_s", "max", 0.5) for stage in _STAGES),
    Target("loop_gap_ms", "max", 100.0),
)
PROVEN = 1e-6
_CHILD = "kiosk.app.bench.matching_child"
_WARM_UP, _WARM_UP_S = SIZES[0], 2.0

Say = Callable[[str], object]


@dataclass(frozen=True, slots=True)
class Course:
    """Years of one size, one for each seed from 1 on, and the time limits in seconds that each is searched with."""

    size: Size
    seeds: int
    limits: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Stop:
    """A wish to stop: so many seconds after the search, which may take `limit_s`, first told of a stage.

    `name` is the stage in plain words.
    """

    name: str
    stage: str
    size: Size
    limit_s: float
    after_s: float


STOPS = (
    Stop("relaxation", "relaxation", Size(60, 13), 60, 0.1),
    # Told of when the solver's first jump is over: the plan block by block has begun.
    Stop("first_plan", "first plan", Size(60, 13), 60, 0.5),
    Stop("polish", "polish", Size(30, 13), 60, 0.5),
    # Small enough to be solved whole, and not at once.
    Stop("proof", "proof", Size(12, 13), 60, 0.5),
    Stop("reasons", "reasons", Size(30, 13), 8, 0.1),
)


@dataclass(frozen=True, slots=True)
class MatchingWish:
    """What to measure: courses, wishes to stop (each so many times), problem files beside CP-SAT until each mark."""

    courses: tuple[Course, ...]
    stops: tuple[Stop, ...] = STOPS
    stop_runs: int = STOP_RUNS
    files: tuple[Path, ...] = ()
    marks: tuple[float, ...] = MARKS
    peer_python: str = sys.executable


def wish_of(
    *, quick: bool, best_s: float | None, large: bool, files: Sequence[Path], peer_python: str | None
) -> MatchingWish:
    """Return what a command asks for; `best_s` is how long the search goes on that others are compared with."""
    best = () if best_s is None else (best_s,)
    usual = (SHORT_S, *best) if quick else (SHORT_S, LIMIT_S, *best)
    sizes = SIZES[:2] if quick else SIZES
    courses = [Course(size, QUICK_SEEDS if quick else SEEDS, usual) for size in sizes]
    courses += [
        Course(size, LARGE_SEEDS, (*LARGE_LIMITS_S[size.name], *best)) for size in (LARGE_SIZES if large else ())
    ]
    return MatchingWish(
        courses=tuple(courses),
        stop_runs=QUICK_STOP_RUNS if quick else STOP_RUNS,
        files=tuple(files),
        marks=QUICK_MARKS if quick else MARKS,
        peer_python=peer_python or sys.executable,
    )


def measure_matching(wish: MatchingWish, say: Say) -> Document:
    """Return the document of a benchmark; `say` hears of each search.

    Raises: InvalidInput where a file is no problem, Unavailable (`bench-child`, `bench-child-silent`).
    """
    given = read_files(wish.files, wish.peer_python, say)
    where = machine("none")
    with TemporaryDirectory(prefix="growing-edge-bench-") as folder, surroundings(1920, 1080) as environment:
        runner = _Runner(Path(folder), environment)
        # The first search compiles modules, which no other does: it does not count.
        runner.solve(_WARM_UP, 1, _WARM_UP_S)
        solves = list(_solves(wish.courses, runner, say))
        stops = list(_stops(wish, runner, say))
        files = compare(given, wish.marks, wish.peer_python, environment, say)
    results = [*_results(wish.courses, solves), *_stop_results(stops), *_loop_result([*solves, *stops])]
    settings = {
        "runs": 1,
        "courses": [{**asdict(course), "size": course.size.name} for course in wish.courses],
        "solver": f"HiGHS {version('highspy')}",
        "marks_s": list(wish.marks),
    }
    found = document("matching", where, settings, results)
    found["targets"] = targets_document(TARGETS, results)
    found["generator"] = parameters()
    found["solves"], found["stops"], found["files"] = solves, stops, files
    return found


def tell_matching(found: Document, say: Say) -> None:
    """Say a document's figures, one a line."""
    for line in where_lines(found["machine"]):
        say(line)
    for course in found["settings"]["courses"]:
        limits = ", ".join(f"{limit:g}" for limit in course["limits"])
        say(f"{course['size']}: {course['seeds']} years, each searched for {limits} s; figures over the years")
    say("first_plan: the first plan that passes the checker, from the wish, a process waiting for it; search: the same")
    say("by the search's own clock. In %, gap: up to the proven limit; short: up to the best plan known of that year;")
    say("unserved: what the least-served person lacks of their ideal growth; unfair: of the most that any plan could")
    say("grant everybody; ungrown: what all lack of the most growth of any plan, each by its relaxation alone.")
    say("below_bound: by how much the plan stays below the proven limit. broken: hard rules, by the checker")
    for line in lines(found["results"], found["targets"]):
        say(line)
    for line in _missing(found):
        say(line)
    for line in compare_lines(found["files"]):
        say(line)


def _missing(found: Document) -> Iterator[str]:
    """Yield why a figure that somebody may look for is not there."""
    names = {result["name"] for result in found["results"]}
    for course in found["settings"]["courses"]:
        short = f"{course['size']}_short_{min(course['limits']):g}s"
        if short not in names:
            yield f"{short}: nothing to compare with; --best S searches longer as well"
    for stop in found["stops"]:
        if stop["seconds"] is None:
            yield f"stop_in_{stop['name']}_s: the search ended ({stop['status']}) before anybody could ask"


# Searches --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Runner:
    """Runs children over problems that are written once into a folder."""

    folder: Path
    environment: Mapping[str, str]

    def solve(self, size: Size, seed: int, limit_s: float) -> Document:
        """Return how one search went."""
        found: Document = json.loads(run_child(_CHILD, ["solve", *self._words(size, seed, limit_s)], self.environment))
        return {"size": size.name, "seed": seed, "limit_s": limit_s, **found}

    def stop(self, stop: Stop, seed: int) -> Document:
        """Return how a wish to stop was answered."""
        words = ["stop", *self._words(stop.size, seed, stop.limit_s), stop.stage, str(stop.after_s)]
        found: Document = json.loads(run_child(_CHILD, words, self.environment))
        return {"name": stop.name, "size": stop.size.name, "seed": seed, **found}

    def _words(self, size: Size, seed: int, limit_s: float) -> list[str]:
        path = self.folder / f"{size.name}-{seed}.json"
        if not path.exists():
            write_problem(programme(size.people, size.blocks, seed, size.weeks), path)
        return [str(path), str(limit_s), str(seed)]


def _solves(courses: Sequence[Course], runner: _Runner, say: Say) -> Iterator[Document]:
    for course in courses:
        for seed in range(1, course.seeds + 1):
            for limit in course.limits:
                say(f"{course.size.name}, year {seed} of {course.seeds}, up to {limit:g} s")
                yield runner.solve(course.size, seed, limit)


def _stops(wish: MatchingWish, runner: _Runner, say: Say) -> Iterator[Document]:
    for stop in wish.stops:
        say(f"a wish to stop in {stop.stage!r}, {stop.size.name}")
        for seed in range(1, wish.stop_runs + 1):
            yield runner.stop(stop, seed)


# Figures ---------------------------------------------------------------------------------------------------------


def _results(courses: Sequence[Course], solves: Sequence[Document]) -> Iterator[Result]:
    for course in courses:
        name = course.size.name
        of_size = [solve for solve in solves if solve["size"] == name]
        yield _result(f"{name}_first_plan_s", [_or(each["first_plan_s"], each["limit_s"]) for each in of_size], "s")
        inside = [_or(each["first_plan_search_s"], each["limit_s"]) for each in of_size]
        yield _result(f"{name}_search_s", inside, "s")
        for limit in dict.fromkeys(course.limits):
            searched = [each for each in of_size if each["limit_s"] == limit]
            yield _result(f"{name}_gap_{limit:g}s", [100 * min(1.0, _or(each["gap"], 1.0)) for each in searched], "%")
            short = [shortfall(each, of_size) for each in searched]
            known = [share for share in short if share is not None]
            if len(known) == len(short):
                yield _result(f"{name}_short_{limit:g}s", [100 * share for share in known], "%")
            for part, shares in _shares(searched).items():
                yield _result(f"{name}_{part}_{limit:g}s", [100 * share for share in shares], "%")
            unserved = [100 * (1 - _or(each["least_share"], 0.0)) for each in searched]
            yield _result(f"{name}_unserved_{limit:g}s", unserved, "%")
        yield _result(f"{name}_broken", [_or(each["broken"], 0) for each in of_size], "rules")
        yield _result(f"{name}_peak_mb", [each["peak_mb"] for each in of_size], "MB")


def _shares(searched: Sequence[Document]) -> dict[str, list[float]]:
    """Return by what share searches stay below what no plan exceeds; one without a plan, below all of it."""
    return {
        "below_bound": [_below(each["objective"], each["bound"]) for each in searched],
        "unfair": [_below(each["least_share"], each["most"]["least_share"]) for each in searched],
        "ungrown": [_below(each["growth"], each["most"]["growth"]) for each in searched],
    }


def _below(found: float | None, most: float | None) -> float:
    if found is None or most is None:
        return 1.0
    return max(0.0, 1.0 - found / most) if most > 0 else 0.0


def shortfall(solve: Document, others: Sequence[Document]) -> float | None:
    """Return by what share the best plan known of the same year is better, 0 to 1.

    None where nothing is known to compare with: no longer search of it, and none that is proven.
    """
    same = [each for each in others if each["seed"] == solve["seed"] and each["objective"] is not None]
    longer = any(each["limit_s"] > solve["limit_s"] for each in same)
    if not longer and not any(_or(each["gap"], 1.0) <= PROVEN for each in same):
        return None
    if solve["objective"] is None:
        return 1.0
    best: float = max(each["objective"] for each in same)
    return max(0.0, 1.0 - solve["objective"] / best) if best > 0 else 0.0


def _stop_results(stops: Sequence[Document]) -> Iterator[Result]:
    for name in dict.fromkeys(stop["name"] for stop in stops):
        waited = [stop["seconds"] for stop in stops if stop["name"] == name and stop["seconds"] is not None]
        if waited:
            yield _result(f"stop_in_{name}_s", waited, "s")


def _loop_result(runs: Sequence[Document]) -> Iterator[Result]:
    if runs:
        yield _result("loop_gap_ms", [run["gap_ms"] for run in runs], "ms")


def _result(name: str, samples: Sequence[float], unit: str) -> Result:
    return Result(name, (Figures.of_run(samples),), unit)


def _or(value: float | None, otherwise: float) -> float:
    return otherwise if value is None else value
