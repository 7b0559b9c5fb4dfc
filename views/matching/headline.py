"""What the tool band says of the plan that stands there: how good it is, when it was suggested, its code."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from kiosk.actions.plan_values import PlanView
from kiosk.actions.plan_words import proof_words, standing_words
from views.dates import weekday

translate = QCoreApplication.translate


def headline_words(view: PlanView) -> tuple[str, str]:
    """Return a headline and a line below it."""
    head = view.head
    if head is None:
        return (
            translate("MatchingPlace", "No plan was suggested yet"),
            translate("MatchingPlace", "What is scheduled so far stands here."),
        )
    how_good = proof_words(head.share, translate) or translate("MatchingPlace", "A plan that keeps every hard rule")
    day = weekday(view.year.programme.calendar.day_of(head.made_at))
    detail = translate("MatchingPlace", "Suggested {day} · {code}").format(day=day, code=head.code)
    if view.summary is not None:
        detail = f"{detail} · {standing_words(view.summary, translate)}"
    return how_good[:1].upper() + how_good[1:], detail
