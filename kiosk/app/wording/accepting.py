"""Sentences about accepting a plan, and taking that back."""

from __future__ import annotations

from kiosk.app.marking import translate

SENTENCES: dict[str, str] = {
    "plan-missing": translate("Wording", "There is no plan {code} in this programme: check the code on its sheet."),
    "plan-named-meanwhile": translate(
        "Wording", "Plan {code} is called “{name}” by now: somebody else was quicker. Nothing was changed."
    ),
    "plan-without-places": translate(
        "Wording", "Plan {code} places nobody, so there is nothing to accept: let Matching suggest one."
    ),
    "plan-other-blocks": translate(
        "Wording", "Plan {code} was made for other blocks than those of this year: let Matching suggest a new one."
    ),
    "plan-nothing-ahead": translate(
        "Wording", "Every block of plan {code} has begun already, so nothing is left to accept."
    ),
    "plan-names-gone": translate(
        "Wording",
        "Plan {code} was not accepted: no longer planned are {names}. Let Matching suggest a new plan without them.",
    ),
    "plan-cell-missing": translate(
        "Wording",
        "Plan {code} was not accepted: it has no place for {name} in block {block}. Let Matching suggest a new plan.",
    ),
    "plan-cell-away": translate(
        "Wording",
        "Plan {code} was not accepted: {name} is away in block {block} by now. Let Matching suggest a new plan.",
    ),
    "plan-cell-fixed": translate(
        "Wording",
        "Plan {code} was not accepted: in block {block} {name} would be on {rotation}, which was fixed otherwise by"
        " hand. Undo that, or let Matching suggest a new plan.",
    ),
    "plan-cell-not-eligible": translate(
        "Wording",
        "Plan {code} was not accepted: {name} may not work on {rotation} by today’s levels (block {block}). Let"
        " Matching suggest a new plan.",
    ),
    "plan-breaks-rule": translate(
        "Wording",
        "Plan {code} was not accepted, for it does not keep this rule: {rule}. Let Matching suggest a new plan.",
    ),
    "plan-accepted-later": translate(
        "Wording", "Plan {later} was accepted after {code}: only the plan in force can be taken back."
    ),
    "plan-begun": translate(
        "Wording",
        "Block {block} of plan {code} has begun, so it stays in force: let Matching suggest a new plan for the rest.",
    ),
    "plan-places-changed": translate(
        "Wording",
        "Plan {code} cannot be taken back, for somebody was moved since ({name}): let Matching suggest a new plan.",
    ),
}
