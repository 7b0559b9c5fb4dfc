"""Sentences for what can be wrong with a matching problem, its file or its solver."""

from __future__ import annotations

from kiosk.app.marking import translate

SENTENCES: dict[str, str] = {
    "matching-file-missing": translate(
        "Wording", "There is no file {path}: check the name, or export the problem again."
    ),
    "matching-file-unreadable": translate(
        "Wording", "{path} can't be read ({reason}): check its permissions and that it is UTF-8 text."
    ),
    "matching-not-json": translate(
        "Wording", "{path} is not JSON: line {line}, {reason}. Export it again, or mend that line."
    ),
    "matching-doubled-field": translate("Wording", "The field {field} stands twice in one object: keep one of them."),
    "matching-foreign-format": translate(
        "Wording", '{path} is another kind of file: its "format" should be {expected}.'
    ),
    "matching-newer-version": translate(
        "Wording", "{path} has version {version}, this program knows up to {known}: update the program."
    ),
    "matching-field-missing": translate("Wording", "{where}: {field} is missing; add it."),
    "matching-field-wrong": translate("Wording", "{where}: expected {expected}, found {found}."),
    "matching-unknown-field": translate(
        "Wording", "{where}: the field {field} is not known here; check its spelling or take it out."
    ),
    "matching-unknown-name": translate(
        "Wording", "{where}: {name} is not among the {kind} of this problem; check its spelling."
    ),
    "matching-doubled-name": translate("Wording", "{where}: {name} is there already; give each its own name."),
    "matching-supervision-soft": translate(
        "Wording", "{where}: supervision ({name}) keeps patients safe: no weight, make it hard."
    ),
    "matching-solver-died": translate(
        "Wording", "The solver stopped unexpectedly, without a plan: try again, or tell support."
    ),
    "matching-solver-silent": translate(
        "Wording", "The solver did not answer and was stopped, without a plan: try again."
    ),
    "matching-out-unwritable": translate(
        "Wording", "{path} can't be written ({reason}): choose another folder or free some space."
    ),
}

CAUTIONS: dict[str, str] = {
    "matching-nobody-found": "{where}: nobody is found by the rule {what}; it does nothing.",
    "matching-group-empty": "{where}: nobody is in the group {what}.",
    "matching-field-ignored": "{where} is not known here and was ignored.",
    "matching-no-demand": "{where}: {what} names no competencies, so everybody there counts as a novice.",
    "matching-lock-away": "{where}: {what} is away in that block; the lock does nothing.",
    "matching-lock-not-eligible": "{where}: {what} may work on none of the locked rotations; no plan can keep that.",
    "matching-out-of-reach": "{where}: {what} asks for more than this person can reach yet, but the list allows it.",
    "matching-floor-unknown": "{where}: not placed on {what}, because a level its safety floor asks for is unknown.",
}
"""What is probably not meant in a problem that can be solved all the same."""
