"""Sentences about the rules of the year."""

from __future__ import annotations

from kiosk.app.marking import translate

SENTENCES: dict[str, str] = {
    "rule-changed": translate("Wording", "This rule was changed somewhere else meanwhile; it now says: {rule}"),
    "rule-gone": translate("Wording", "This rule was removed somewhere else meanwhile: {rule}"),
    "rule-incomplete": translate(
        "Wording", "This rule does not fit the programme any more; open it and answer what is missing."
    ),
}
