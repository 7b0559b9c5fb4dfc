"""Sentences about plans and their prints."""

from __future__ import annotations

from kiosk.app.marking import translate

SENTENCES: dict[str, str] = {
    "print-no-plan": translate(
        "Wording", "No plan was suggested for this year yet: let Matching suggest one, then print it."
    ),
    "print-folder-unwritable": translate(
        "Wording", "The PDF could not be kept in {path} ({reason}): free some space there, then try again."
    ),
    "match-no-out": translate(
        "Wording", "Say where the plan goes: add --out PLAN.json, or --database to keep it in the programme."
    ),
}
