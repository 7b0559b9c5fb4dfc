"""Sentences for what can be wrong with a matching problem, its file or its solver."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    "matching-file-missing": "There is no file {path}: check the name, or export the problem again.",
    "matching-file-unreadable": "{path} can't be read ({reason}): check its permissions and that it is UTF-8 text.",
    "matching-not-json": "{path} is not JSON: line {line}, {reason}. Export it again, or mend that line.",
    "matching-doubled-field": "The field {field} stands twice in one object: keep one of them.",
    "matching-foreign-format": '{path} is another kind of file: its "format" should be {expected}.',
    "matching-newer-version": "{path} has version {version}, this program knows up to {known}: update the program.",
    "matching-field-missing": "{where}: {field} is missing; add it.",
    "matching-field-wrong": "{where}: expected {expected}, found {found}.",
    "matching-unknown-field": "{where}: the field {field} is not known here; check its spelling or take it out.",
    "matching-unknown-name": "{where}: {name} is not among the {kind} of this problem; check its spelling.",
    "matching-doubled-name": "{where}: {name} is there already; give each its own name.",
    "matching-supervision-soft": "{where}: supervision ({name}) keeps patients safe: no weight, make it hard.",
    "matching-solver-died": "The solver stopped unexpectedly, without a plan: try again, or tell support.",
    "matching-solver-silent": "The solver did not answer and was stopped, without a plan: try again.",
    "matching-out-unwritable": "{path} can't be written ({reason}): choose another folder or free some space.",
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
