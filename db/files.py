"""Files that are there whole or not at all, also after a power cut."""

from __future__ import annotations

import errno
import os
from pathlib import Path

_NO_LINKS = {errno.EPERM, errno.EOPNOTSUPP}


def sync_file(path: Path) -> None:
    """Wait until a file's contents are on the disk."""
    _sync(path, os.O_RDONLY)


def sync_folder(path: Path) -> None:
    """Wait until a folder's entries are on the disk: without it a new name may be gone after a power cut."""
    _sync(path, os.O_RDONLY | os.O_DIRECTORY)


def make_folder(path: Path) -> None:
    """Make a folder that its owner alone can enter, with those above it; all of them are then on the disk."""
    missing = [folder for folder in (path, *path.parents) if not folder.exists()]
    for folder in reversed(missing):
        folder.mkdir(mode=0o700, exist_ok=True)
        sync_folder(folder.parent)
    if not path.is_dir():
        raise NotADirectoryError(path)


def write_new(path: Path, content: bytes, *, mode: int = 0o644) -> None:
    """Write a new file durably. Raises: FileExistsError."""
    part = path.with_name(path.name + ".part")
    part.unlink(missing_ok=True)
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    with os.fdopen(handle, "wb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())
    publish_new(part, path)


def publish_new(part: Path, path: Path) -> None:
    """Give a finished file its name, never over another one. Raises: FileExistsError; the part is then removed."""
    sync_file(part)
    try:
        # A second name, since `rename` would replace a file that came meanwhile.
        os.link(part, path)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        # Memory sticks know no second names: the name is taken first, and then what is finished put in its place.
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL))
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
    sync_folder(path.parent)


def _sync(path: Path, flags: int) -> None:
    handle = os.open(path, flags)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
