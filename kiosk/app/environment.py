"""Looks at the surroundings before any command runs, and refuses those that are known to break the program.

Two mistakes cost days when they are found late: an import package of ours hidden by a stranger's of the same plain
name, and a Qt that loses references and lets the board die after some hundreds of touches (docs/decisions/0001, 0002).
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from importlib.util import find_spec
from pathlib import Path

from kiosk.domain.errors import Unavailable

IMPORT_PACKAGES = ("kiosk", "db", "widgets", "views", "resources")

LOWEST_PYTHON = (3, 11)
LOWEST_QT = (6, 11, 2)
REFUSED_QT = (6, 12)

# From this Python on None and True are immortal, so a lost reference does no harm.
_IMMORTAL_SINGLETONS = (3, 12)


def check_environment() -> None:
    """Refuse to go on where Python, Qt or the import packages are not what the program was made for.

    Raises: Unavailable, with the first thing found.
    """
    check_python(sys.version_info[:3])
    check_one_folder(folders_of(IMPORT_PACKAGES))
    check_qt(installed_qt(), sys.version_info[:3])


def check_python(python: tuple[int, ...]) -> None:
    """Refuse a Python older than the oldest one supported.

    Raises: Unavailable.
    """
    if python < LOWEST_PYTHON:
        raise Unavailable("python-too-old", python=_dotted(python), lowest=_dotted(LOWEST_PYTHON))


def check_one_folder(folders: Mapping[str, Path | None]) -> None:
    """Refuse import packages that do not lie side by side: one of them is somebody else's.

    `folders` names for each import package the folder that holds it, or None where it cannot be imported.

    Raises: Unavailable.
    """
    absent = sorted(name for name, folder in folders.items() if folder is None)
    if absent:
        raise Unavailable("packages-absent", packages=", ".join(absent))
    if len(set(folders.values())) > 1:
        places = "; ".join(f"{name} in {folder}" for name, folder in folders.items())
        raise Unavailable("packages-mixed", places=places)


def check_qt(qt: tuple[int, ...], python: tuple[int, ...]) -> None:
    """Refuse a PySide6 outside the supported range, and by name the one that loses references on this Python.

    Raises: Unavailable.
    """
    if REFUSED_QT <= qt < (6, 13) and python < _IMMORTAL_SINGLETONS:
        raise Unavailable("qt-loses-references", qt=_dotted(qt), python=_dotted(python))
    if not LOWEST_QT <= qt < REFUSED_QT:
        raise Unavailable("qt-unsupported", qt=_dotted(qt), lowest=_dotted(LOWEST_QT), below=_dotted(REFUSED_QT))


def folders_of(packages: Iterable[str]) -> dict[str, Path | None]:
    """Return for each package the folder it would be imported from, without importing it."""
    return {name: _folder_of(name) for name in packages}


def installed_qt() -> tuple[int, ...]:
    """Return the version of PySide6 as numbers.

    Raises: Unavailable where there is no PySide6.
    """
    try:
        import PySide6
    except ImportError as error:
        raise Unavailable("qt-absent") from error
    return tuple(int(part) for part in PySide6.__version__.split(".")[:3] if part.isdigit())


def _folder_of(package: str) -> Path | None:
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        return None
    return Path(spec.origin).resolve().parent.parent


def _dotted(version: tuple[int, ...]) -> str:
    return ".".join(map(str, version))
