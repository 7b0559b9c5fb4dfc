"""What a command may write over: a file of the kind it writes, and nothing else that somebody may still need."""

from __future__ import annotations

import re
from pathlib import Path

from kiosk.domain.errors import InvalidInput

PDF, PNG = b"%PDF-", b"\x89PNG\r\n"
_HEAD = 512


def check_output(path: Path, told_by: bytes) -> None:
    """See before the work begins whether a result may take this name, which may be free or an older result's.

    `told_by`: what stands near the beginning of every file of the kind. A database, a problem or a device named by
    mistake stays as it is; a folder, or a place where nothing can be written, is told by whoever writes.
    Raises: InvalidInput (`output-in-the-way`).
    """
    try:
        if not path.exists() or path.is_dir():
            return
        free = path.is_file() and _is_free(path, told_by)
    except OSError:
        return
    if not free:
        raise InvalidInput("output-in-the-way", path=str(path))


def check_folder(path: Path, told_by: bytes, names: re.Pattern[str]) -> None:
    """See before the work begins whether results may go into a folder: a free name, or older results and nothing else.

    `told_by` as for one file, and `names` fits what results are called. A folder that cannot be read or made is told by
    whoever writes.
    Raises: InvalidInput (`output-in-the-way`).
    """
    if path.exists() and not path.is_dir():
        raise InvalidInput("output-in-the-way", path=str(path))
    try:
        inside = sorted(path.iterdir())
    except OSError:
        return
    for other in inside:
        if other.is_dir() or not names.fullmatch(other.name):
            raise InvalidInput("output-in-the-way", path=str(other.parent))
        check_output(other, told_by)


def _is_free(path: Path, told_by: bytes) -> bool:
    with path.open("rb") as file:
        head = file.read(_HEAD)
    return not head or told_by in head
