"""Data only: fonts, icons, themes, translations, framework presets, licences."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path


def path(relative: str) -> Path:
    """Return where a data file lies, by its path below this package (`fonts/Inter_400Regular.ttf`).

    Raises: FileNotFoundError where the package holds no such file.
    """
    # The program ships unpacked (venv or onedir bundle), so every resource is a real file.
    found = Path(str(files(__name__))) / relative
    if not found.exists():
        raise FileNotFoundError(found)
    return found
