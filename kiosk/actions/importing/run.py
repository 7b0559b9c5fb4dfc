"""Reads a file, applies it in one transaction, and takes everything back if any row is refused or it is a dry run."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from db.store import Store
from kiosk.actions.importing.apply import APPLY, Tally
from kiosk.actions.importing.lookups import load_lookups
from kiosk.domain.errors import InvalidInput
from kiosk.exchange.kinds import read_file
from kiosk.exchange.table import Fault


@dataclass(frozen=True, slots=True)
class ImportResult:
    """How many rows were new, changed and the same. `dry_run`: nothing was written."""

    states: Mapping[str, int]
    dry_run: bool


class ImportRefused(InvalidInput):
    """A file with faults (`import-refused`); nothing of it was written. `faults` stand in the order of lines."""

    def __init__(self, path: Path, faults: tuple[Fault, ...]) -> None:
        super().__init__("import-refused", path=str(path), count=len(faults))
        self.faults = faults


class _TakeBack(Exception):
    """Rolls a dry run back."""


def import_file(store: Store, path: Path, kind: str, *, dry_run: bool = False) -> ImportResult:
    """Bring a file in, whole or not at all; bringing it in twice changes nothing.

    Raises: ImportRefused with every fault; what `read_table` raises; NotFound (`programme-missing`).
    """
    content = read_file(path, kind)
    tally = Tally(faults=list(content.faults))
    try:
        with store.write(origin="import") as write:
            APPLY[kind](write, load_lookups(write.session), content.rows, tally)
            if tally.faults:
                raise ImportRefused(path, tuple(sorted(tally.faults, key=lambda fault: fault.line)))
            write.audit("import", None, None, kind=kind, rows=len(content.rows))
            if dry_run:
                raise _TakeBack
    except _TakeBack:
        pass
    return ImportResult(dict(tally.states), dry_run)
