"""Errors in words, for the screen: the same sentences as on the command line, translated."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from kiosk.app.wording import all_sentences
from kiosk.domain.errors import UserError

CONTEXT = "Wording"


def screen_sentence(error: UserError) -> str:
    """Return what to tell a person. A code nobody worded is our bug: the sentence stays calm and the code is named."""
    template = all_sentences().get(error.code)
    if template is None:
        unknown = QCoreApplication.translate("words", "That did not work ({code}). What was saved before is safe.")
        return unknown.format(code=error.code)
    return QCoreApplication.translate(CONTEXT, template).format_map(dict(error.values))
