"""`growing-edge bench`: how quickly the board answers and stands, what memory it takes, how good plans are how soon.

Figures, not tests.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from kiosk.app.options import seconds, whole

LARGEST_BOARD = 1000
MOST_STEPS = 100_000


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the words of this command and of its benchmarks."""
    parser = subparsers.add_parser("bench", help="measure how quickly the board answers, and how soon it stands")
    kinds = parser.add_subparsers(metavar="WHAT", required=True)
    board = kinds.add_parser("board", help="a finger, scrolling, a saved level and full repaints on a large board")
    board.add_argument("--size", default="1920x1080", metavar="WxH", help="the window in pixels (%(default)s)")
    board.add_argument("--people", type=whole(2, LARGEST_BOARD), default=60, metavar="N", help="rows (%(default)s)")
    board.add_argument(
        "--competencies", type=whole(2, LARGEST_BOARD), default=20, metavar="N", help="columns (%(default)s)"
    )
    board.add_argument("--steps", type=whole(1, MOST_STEPS), metavar="N", help="steps of each kind in a run")
    board.add_argument("--alone", action="store_true", help="the kiosk's own board, without the three beside it")
    board.set_defaults(run=run_board)
    start = kinds.add_parser("start", help="from the start of the process to the first painted board")
    start.set_defaults(run=run_start)
    live = kinds.add_parser("live", help="how long the event loop is held up while 100 observations a second arrive")
    live.add_argument("--where", action="store_true", help="find out what held it up; costs a little itself")
    live.set_defaults(run=run_live)
    memory = kinds.add_parser("memory", help="the memory of the kiosk with its board painted, and after every place")
    memory.set_defaults(run=run_memory)
    matching = kinds.add_parser("matching", help="how soon a plan is there, how good it gets, how soon it stops")
    _add_matching_words(matching)
    for each in (start, live, memory):
        each.add_argument("--database", metavar="PATH_OR_URL", help="measured on a copy of this (otherwise on a demo)")
    for each in (board, start, live, memory, matching):
        each.add_argument("--json", type=Path, metavar="FILE", help="write the figures here too")
        each.add_argument("--quick", action="store_true", help="fewer steps: done in a minute or so, less to rely on")


def _add_matching_words(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--best", type=seconds(), metavar="S", help="search so long as well, and compare with that")
    parser.add_argument("--large", action="store_true", help="also 120 people x 26 blocks and 300 x 52")
    parser.add_argument(
        "--hospital", type=Path, nargs="+", default=[], metavar="FILE", help="also these problem files, beside CP-SAT"
    )
    parser.add_argument("--peer-python", metavar="PYTHON", help="a Python that has OR-Tools (otherwise this one)")
    parser.set_defaults(run=run_matching)


def run_board(args: argparse.Namespace) -> int:
    """Measure the board. Raises: InvalidInput (`picture-size`), Unavailable (`bench-file`, `bench-child`)."""
    from kiosk.app.bench.board import QUICK_RUNS, QUICK_STEPS, RUNS, STEPS, BoardWish, measure_board, tell_board
    from kiosk.app.bench.figures import check_writable, write_document
    from kiosk.app.offscreen import parse_size

    size = parse_size(args.size)
    check_writable(args.json)
    steps, runs = (QUICK_STEPS, QUICK_RUNS) if args.quick else (STEPS, RUNS)
    wish = BoardWish(
        size.width(), size.height(), args.people, args.competencies, args.steps or steps, runs, alone=args.alone
    )
    found = measure_board(wish, _say)
    tell_board(found, _say)
    write_document(found, args.json)
    return 0


def run_start(args: argparse.Namespace) -> int:
    """Measure the start. Raises: Unavailable (`bench-file`, `bench-child`) and what opening a database raises."""
    from kiosk.app.bench.figures import check_writable, write_document
    from kiosk.app.bench.start import QUICK_STARTS, STARTS, measure_start, tell_start

    check_writable(args.json)
    found = measure_start(args.database, QUICK_STARTS if args.quick else STARTS, _say)
    tell_start(found, _say)
    write_document(found, args.json)
    return 0


def run_live(args: argparse.Namespace) -> int:
    """Measure under load. Raises: as `run_start`, and InvalidInput (`bench-file-only`)."""
    from kiosk.app.bench.figures import check_writable, write_document
    from kiosk.app.bench.live import QUICK_SECONDS, SECONDS, measure_live, tell_live

    check_writable(args.json)
    found = measure_live(args.database, QUICK_SECONDS if args.quick else SECONDS, _say, spy=args.where)
    tell_live(found, _say)
    write_document(found, args.json)
    return 0


def run_memory(args: argparse.Namespace) -> int:
    """Measure the memory. Raises: as `run_live`, InvalidInput (`tour-not-a-demo`) and Unavailable (`bench-memory`)."""
    from kiosk.app.bench.figures import check_writable, write_document
    from kiosk.app.bench.memory import QUICK_RUNS, RUNS, measure_memory, tell_memory

    check_writable(args.json)
    found = measure_memory(args.database, QUICK_RUNS if args.quick else RUNS, _say)
    tell_memory(found, _say)
    write_document(found, args.json)
    return 0


def run_matching(args: argparse.Namespace) -> int:
    """Measure the matching. Raises: Unavailable (`bench-file`, `bench-child`), InvalidInput of a problem file."""
    from kiosk.app.bench.figures import check_writable, write_document
    from kiosk.app.bench.matching import measure_matching, tell_matching, wish_of

    check_writable(args.json)
    wish = wish_of(
        quick=args.quick, best_s=args.best, large=args.large, files=args.hospital, peer_python=args.peer_python
    )
    found = measure_matching(wish, _say)
    tell_matching(found, _say)
    write_document(found, args.json)
    return 0


def _say(line: str) -> None:
    print(line, flush=True)
