"""Files that go out: whole or not at all, and never over another file unless that was asked for."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from pathlib import Path

from kiosk.domain.errors import InvalidInput, Unavailable


def write_file(path: Path, content: bytes, *, replace: bool = False) -> None:
    """Write a file beside its name, flush it to the disk, and take the name.

    Raises: InvalidInput (`export-exists`), Unavailable (`file-not-writable`).
    """
    _check_free(path, replace=replace)
    part = path.with_name(path.name + ".part")
    try:
        _write(part, content)
        part.replace(path)
        _flush_folder(path.parent)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise _not_writable(path, error) from error


def write_folder(path: Path, files: Mapping[str, bytes], *, replace: bool = False) -> None:
    """Write files by name into a new folder, all of them or none; an empty folder of that name counts as new.

    What is replaced is gone only once the new folder stands in its place.
    Raises: InvalidInput (`export-exists`), Unavailable (`file-not-writable`).
    """
    if not _is_empty_folder(path):
        _check_free(path, replace=replace)
    part, old = (path.with_name(path.name + ending) for ending in (".part", ".old.part"))
    try:
        _remove(part)
        part.mkdir()
        for name, content in files.items():
            _write(part / name, content)
        _flush_folder(part)
        _change_places(path, part, old)
        _flush_folder(path.parent)
    except OSError as error:
        shutil.rmtree(part, ignore_errors=True)
        raise _not_writable(path, error) from error


def _check_free(path: Path, *, replace: bool) -> None:
    if path.exists() and not replace:
        raise InvalidInput("export-exists", path=str(path))


def _is_empty_folder(path: Path) -> bool:
    try:
        return path.is_dir() and not any(path.iterdir())
    except OSError:
        return False


def _change_places(path: Path, part: Path, old: Path) -> None:
    """Put the new folder where the old one stood; where that fails the old one comes back."""
    if not path.exists():
        part.replace(path)
        return
    _remove(old)
    path.replace(old)
    try:
        part.replace(path)
    except OSError:
        old.replace(path)
        raise
    shutil.rmtree(old, ignore_errors=True)


def _write(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _remove(folder: Path) -> None:
    if folder.exists():
        shutil.rmtree(folder)


def _flush_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _not_writable(path: Path, error: OSError) -> Unavailable:
    return Unavailable("file-not-writable", path=str(path), reason=error.strerror or str(error))
