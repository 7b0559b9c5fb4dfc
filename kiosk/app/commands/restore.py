"""`growing-edge restore BACKUP`: a backup into a database's place; what stood there is kept aside."""

from __future__ import annotations

import argparse
from pathlib import Path

from kiosk.app.options import add_database


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command's words."""
    about = "put a backup in a database's place; what stands there now is kept aside"
    parser = subparsers.add_parser("restore", help=about, description=about)
    parser.add_argument("backup", type=Path, metavar="BACKUP", help="a file from the folder backups")
    add_database(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Restore and say what was done.

    Raises: InvalidInput (`backup-on-a-server`, `restore-same-file`), NotFound (`restore-no-backup`), Unavailable.
    """
    from db.restore import restore
    from kiosk.app.files import database_file
    from kiosk.domain.clock import SystemClock

    where = database_file(args.database)
    restored = restore(where, args.backup, SystemClock().now())
    print(f"{where} is as it was in {args.backup}. What was entered later is not in it.")
    if restored.aside is not None:
        print(f"What stood there before is kept in {restored.aside}.")
    print(f"Its audit trail ends at record {restored.audit_head}.")
    return 0
