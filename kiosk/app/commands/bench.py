"""`growing-edge bench`: how quickly the board answers, and how soon it stands; figures, not tests."""

from __future__ import annotations

import argparse
from pathlib import Path

from kiosk.app.options import whole

LARGEST_BOARD = 1000


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the words of this command and of its two benchmarks."""
    parser = subparsers.add_parser("bench", help="measure how quickly the board answers, and how soon it stands")
    kinds = parser.add_subparsers(metavar="WHAT", required=True)
    board = kinds.add_parser("board", help="a finger, scrolling, a saved level and full repaints on a large board")
    board.add_argument("--size", default="1920x1080", metavar="WxH", help="the window in pixels (%(default)s)")
    board.add_argument("--people", type=whole(2, LARGEST_BOARD), default=60, metavar="N", help="rows (%(default)s)")
    board.add_argument(
        "--competencies", type=whole(2, LARGEST_BOARD), default=20, metavar="N", help="columns (%(default)s)"
    )
    board.set_defaults(run=run_board)
    start = kinds.add_parser("start", help="from the start of the process to the first painted board")
    start.add_argument("--database", metavar="PATH_OR_URL", help="measured on a copy of this (otherwise on a demo)")
    start.set_defaults(run=run_start)
    for each in (board, start):
        each.add_argument("--json", type=Path, metavar="FILE", help="write the figures here too")
        each.add_argument("--quick", action="store_true", help="fewer steps: done within a minute, less to rely on")


def run_board(args: argparse.Namespace) -> int:
    """Measure the board. Raises: InvalidInput (`picture-size`), Unavailable (`bench-file`, `bench-child`)."""
    from kiosk.app.bench.board import QUICK_STEPS, STEPS, BoardWish, measure_board, tell_board
    from kiosk.app.bench.figures import check_writable, write_document
    from kiosk.app.offscreen import parse_size

    size = parse_size(args.size)
    check_writable(args.json)
    steps = QUICK_STEPS if args.quick else STEPS
    wish = BoardWish(size.width(), size.height(), args.people, args.competencies, steps)
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


def _say(line: str) -> None:
    print(line, flush=True)
