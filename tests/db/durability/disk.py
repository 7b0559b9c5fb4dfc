"""A disk that forgets: replays recorded file work and says what is there after the power was cut.

What was synced is there. Of what was written since, nothing, everything, or any mixture of 512-byte sectors is there;
of the names made or removed in a folder since its own sync, the first few. This is the model SQLite's own power-loss
tests use. Source: https://www.sqlite.org/atomiccommit.html, section 2.
"""

from __future__ import annotations

import random
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

SECTOR = 512
_HEAD = struct.Struct("<cQQQ")


@dataclass(frozen=True, slots=True)
class Record:
    """One thing the recorded process did; see recorder.c for the kinds."""

    kind: str
    file: int
    place: int
    content: bytes


def read_log(path: Path) -> Iterator[Record]:
    """Give the records of a log in order; one that was cut off at the end is left out."""
    log = path.read_bytes()
    at = 0
    while at + _HEAD.size <= len(log):
        kind, file, place, length = _HEAD.unpack_from(log, at)
        at += _HEAD.size
        if at + length > len(log):
            return
        yield Record(kind.decode(), file, place, log[at : at + length])
        at += length


@dataclass(slots=True)
class _File:
    """A file or folder: what is on the disk, and what was written since."""

    is_folder: bool = False
    synced: bytearray = field(default_factory=bytearray)
    since: list[Record] = field(default_factory=list)

    def sync(self) -> None:
        for record in self.since:
            _apply(self.synced, record)
        self.since.clear()

    def after_cut(self, rng: random.Random) -> bytes:
        content = bytearray(self.synced)
        fate = rng.choice(("nothing", "everything", "torn"))
        for record in self.since if fate != "nothing" else ():
            if fate == "everything":
                _apply(content, record)
            else:
                _tear(content, record, rng)
        return bytes(content)


class Disk:
    """The state of the recorded folder as the records go by."""

    def __init__(self) -> None:
        self._files: dict[int, _File] = {}
        self._names: dict[str, _File] = {}
        self._folders: dict[int, str] = {}
        # By folder: names that came (with their file) or went (with None) since the folder's sync.
        self._since: dict[str, list[tuple[str, _File | None]]] = {}

    def play(self, record: Record) -> None:
        """Take one record in."""
        match record.kind:
            case "W" | "T":
                self._files[record.file].since.append(record)
            case "S":
                self._sync(record.file)
            case "D":
                self._folders[record.file] = _name(record)
            case "C" | "M":
                self._files[record.file] = _File(is_folder=record.kind == "M")
                self._rename(_name(record), self._files[record.file])
            case "L":
                self._rename(_name(record), self._files[record.file])
            case "U":
                self._rename(_name(record), None)

    def cut_power(self, rng: random.Random, into: Path) -> None:
        """Write what is on the disk after a cut now into an empty folder."""
        names = dict(self._names)
        for changes in self._since.values():
            for name, file in changes[: rng.randint(0, len(changes))]:
                _set(names, name, file)
        for name, file in names.items():
            path = into / name
            if file.is_folder:
                path.mkdir()
            # SQLite's shared memory is made anew; what lies in a folder that is gone is gone.
            elif not name.endswith("-shm") and path.parent.is_dir():
                path.write_bytes(file.after_cut(rng))

    def _sync(self, number: int) -> None:
        if number in self._folders:
            for name, file in self._since.pop(self._folders[number], []):
                _set(self._names, name, file)
        elif number in self._files:
            self._files[number].sync()

    def _rename(self, name: str, file: _File | None) -> None:
        self._since.setdefault(str(PurePosixPath(name).parent), []).append((name, file))


def _set(names: dict[str, _File], name: str, file: _File | None) -> None:
    if file is None:
        names.pop(name, None)
    else:
        names[name] = file


def _name(record: Record) -> str:
    return record.content.decode()


def _apply(content: bytearray, record: Record) -> None:
    if record.kind == "T":
        del content[record.place :]
        content.extend(bytes(record.place - len(content)))
        return
    end = record.place + len(record.content)
    content.extend(bytes(max(0, end - len(content))))
    content[record.place : end] = record.content


def _tear(content: bytearray, record: Record, rng: random.Random) -> None:
    if record.kind == "T":
        if rng.random() < 0.5:
            _apply(content, record)
        return
    for start in range(0, len(record.content), SECTOR):
        if rng.random() < 0.5:
            part = record.content[start : start + SECTOR]
            _apply(content, Record("W", record.file, record.place + start, part))
