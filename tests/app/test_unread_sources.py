"""The kiosk keeps no source text of the modules it imports."""

from __future__ import annotations

import subprocess
import sys

_KEPT = """
import linecache, sys
from kiosk.app.unread_sources import leave_sources_unread
if sys.argv[1] == "unread":
    assert leave_sources_unread()
import sqlalchemy.orm, views.board.place
print(sum(len(entry[2]) for name, entry in linecache.cache.items() if name.endswith(".py") and len(entry) > 1))
"""


def test_sources_are_neither_read_nor_kept() -> None:
    assert _lines_kept("unread") == 0
    # Once PySide itself leaves them alone, the module has no use any more.
    assert _lines_kept("as-usual") > 10_000


def _lines_kept(way: str) -> int:
    ran = subprocess.run([sys.executable, "-c", _KEPT, way], capture_output=True, text=True, check=True)
    return int(ran.stdout)
