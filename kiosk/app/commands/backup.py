"""`growing-edge backup`: a copy of a database, in use or not, that opens like any database."""

from __future__ import annotations

import argparse
from pathlib import Path

from kiosk.app.options import add_database


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command's words."""
    about = "copy a database while it is in use, checked, with its keys beside it"
    parser = subparsers.add_parser("backup", help=about, description=about)
    add_database(parser)
    parser.add_argument(
        "--out",
        type=Path,
        metavar="FILE",
        help="where it goes (otherwise into the folder backups beside the database, where the kiosk thins out by age)",
    )
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Make a backup and name it. Raises: InvalidInput (`backup-on-a-server`, `backup-in-the-way`), Unavailable."""
    from db.backup import backups_folder, make_backup, write_backup
    from db.database import look_at
    from kiosk.app.files import database_file
    from kiosk.domain.clock import SystemClock

    where = database_file(args.database)
    look_at(where)
    if args.out is None:
        path = make_backup(where, backups_folder(where), SystemClock().now()).path
    else:
        path = args.out.absolute()
        write_backup(where, path)
    print(path)
    print(f"Its keys stand beside it, in {path.name}.keys; keep both as safe as the database itself.")
    return 0
