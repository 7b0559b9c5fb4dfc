"""What of the plan in force does not fit any more, in sentences with names."""

from __future__ import annotations

from kiosk.actions.plan_words import Translate
from kiosk.domain.errors import InvalidInput


def misfit_words(lack: InvalidInput, translate: Translate) -> str:
    """Return one thing that keeps a plan from standing today, as a sentence."""
    words = {
        "plan-names-gone": translate("Plan", "No longer planned: {names}."),
        "plan-cell-missing": translate("Plan", "{name} has no place in block {block}."),
        "plan-cell-away": translate("Plan", "{name} is away in block {block}."),
        "plan-cell-fixed": translate(
            "Plan", "{name} can’t be on {rotation} in block {block}: fixed otherwise by hand."
        ),
        "plan-cell-not-eligible": translate(
            "Plan", "{name} may not work on {rotation} in block {block} by today’s levels."
        ),
        "plan-breaks-rule": translate("Plan", "Not kept any more: {rule}"),
    }[lack.code]
    return words.format(**lack.values)
