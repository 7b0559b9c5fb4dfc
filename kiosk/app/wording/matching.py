"""Sentences for what can be wrong with a matching problem, its file or its solver, and for what it lacks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kiosk.app.marking import translate

if TYPE_CHECKING:
    from kiosk.matching.plan import Gain, Give, Plan, Shortage

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

HOW: dict[str, str] = {
    "more": "{amount:g} more than its most",
    "fewer": "{amount:g} fewer than its least",
    "exception": "{amount:g} exceptions",
    "opened": "opened {amount:g} times",
}
LOOSENED: dict[str, str] = {
    "more": "one more",
    "fewer": "one fewer",
    "exception": "exceptions",
    "opened": "opened",
}


def reason_lines(plan: Plan) -> Iterator[str]:
    """Yield, for the terminal, what is needed and not possible, the ways out, and what keeps a better plan away."""
    for shortage in plan.shortages:
        yield _shortage_line(shortage)
    for number, way in enumerate(plan.ways_out, start=1):
        sure = "" if way.sure else " (not tried with whole people)"
        yield f"way out {number}: {way.amount:g} in all{sure}"
        for give in _by_owner(way.gives):
            yield f"  {give}"
    for gain in plan.gains:
        yield _gain_line(gain)


def _shortage_line(shortage: Shortage) -> str:
    where = [", ".join(shortage.rotations), shortage.person, shortage.block]
    named = " ".join(part for part in where if part) or "everybody"
    sums = f"{shortage.needed:g} needed, {shortage.possible:g} possible"
    return f"short of {shortage.kind.value}: {named}: {sums} ({'; '.join(shortage.ids)})"


def _by_owner(gives: tuple[Give, ...]) -> Iterator[str]:
    for name in dict.fromkeys(give.id for give in gives):
        those = [give for give in gives if give.id == name]
        how = HOW[those[0].how.value].format(amount=sum(give.amount for give in those))
        where = ", ".join(dict.fromkeys(f"{give.person} {give.block}".strip() for give in those))
        yield f"{those[0].says}: {how}" + (f" ({where})" if where else "")


def _gain_line(gain: Gain) -> str:
    where = f" ({gain.person} {gain.block})" if gain.person else ""
    return f"keeps a better plan away: {gain.says}{where}: {LOOSENED[gain.how.value]}, up to {gain.points:g} points"
