"""Sentences about plans and their prints."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    "print-no-plan": "No plan was suggested for this year yet: let Matching suggest one, then print it.",
    "print-folder-unwritable": "The PDF could not be kept in {path} ({reason}): free some space there, then try again.",
    "match-no-out": "Say where the plan goes: add --out PLAN.json, or --database to keep it in the programme.",
}
