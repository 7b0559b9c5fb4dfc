"""Files in: everything a file says in one transaction, or nothing of it."""

from __future__ import annotations

from kiosk.actions.importing.run import ImportRefused, ImportResult, import_file

__all__ = ["ImportRefused", "ImportResult", "import_file"]
