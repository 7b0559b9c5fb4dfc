"""Keeps PySide from reading, and keeping for good, the source of every module that is imported after it.

PySide looks through each of them for its own name, for programs that switch on `snake_case` or `true_property`; this
one does not. The lines stay in `linecache`: 28 MB for a kiosk, and a seventh of the time that its imports take.
"""

from __future__ import annotations

import importlib
import linecache
import sys
from types import ModuleType

# Inside PySide 6.11; where it is called otherwise, PySide just goes on reading.
_MODULE, _QUESTION = "shibokensupport.feature", "_mod_uses_pyside"


def leave_sources_unread() -> bool:
    """Answer PySide's question for every module to come, and forget what was read; tell whether it could be done."""
    # With it comes the question.
    importlib.import_module("PySide6.QtCore")
    feature = sys.modules.get(_MODULE)
    if not hasattr(feature, _QUESTION):
        return False
    setattr(feature, _QUESTION, _uses_it)
    linecache.clearcache()
    return True


def _uses_it(_module: ModuleType) -> bool:
    """Say yes: a module that is said to use PySide is met with no feature on, whatever others do."""
    return True
