"""Sentences for every error a person can act on, by its code.

Each part of the program has one module here with `SENTENCES`; `sentence` finds and fills them. The words are plain
English for the command line; the screen passes them through Qt's translation. So each is marked by `translate` with
the context `Wording`, or Qt's tools would not find it.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Mapping
from functools import cache

from kiosk.domain.errors import UserError


@cache
def all_sentences() -> dict[str, str]:
    """Return every sentence by code, from all modules of this package.

    Raises: ValueError where two modules word the same code.
    """
    found: dict[str, str] = {}
    for info in pkgutil.iter_modules(__path__):
        module = importlib.import_module(f"{__name__}.{info.name}")
        doubled = found.keys() & module.SENTENCES.keys()
        if doubled:
            raise ValueError(f"worded twice: {sorted(doubled)}")
        found.update(module.SENTENCES)
    return found


def sentence(error: UserError) -> str:
    """Return what to tell a person: what, where, what to do."""
    return word(error.code, error.values)


def word(code: str, values: Mapping[str, object]) -> str:
    """Return the sentence of a code, filled in; the bare code and values where it has none (a bug a test finds)."""
    template = all_sentences().get(code)
    return template.format_map(dict(values)) if template else str(UserError(code, **values))
