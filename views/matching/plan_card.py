"""What the card beside a plan says of the plan: how good it is, what changed, what does not fit, who is where next."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from kiosk.actions.accept_plan import Acceptance
from kiosk.actions.move_words import move_words
from kiosk.actions.obstacle_words import gain_words, way_words
from kiosk.actions.plan_values import PlanSummary, PlanView
from kiosk.actions.plan_words import (
    bent_words,
    fair_words,
    proof_words,
    standing_words,
    term_words,
    wish_words,
)
from kiosk.matching.plan import WayOut
from views.dates import long_day
from views.matching.card import CardWriter
from views.matching.growth_bar import TileView
from views.matching.tiles import by_rotation
from views.matching.tools import suggest_words
from widgets.plan_state import PlanTile

MOST_GAINS, MOST_MOVES = 2, 6
translate = QCoreApplication.translate


def write_plan(
    card: CardWriter, view: PlanView, *, names: bool, accepted: Acceptance | None, lacks: Sequence[str], repair: bool
) -> None:
    """Say what the plan adds up to, or what stands there without one, and, with `names`, who is where next.

    `accepted`: it is the plan in force. `lacks`: what of the plan in force does not fit any more; `repair`: that plan
    is this one.
    """
    _head(card, view)
    if accepted is not None:
        day = long_day(view.year.programme.calendar.day_of(accepted.at))
        words = translate("MatchingPanel", "In force: accepted by {name} on {day}.")
        card.fact(words.format(name=accepted.by_name, day=day), "calendar-check")
    _lacks(card, lacks, repair=repair)
    if view.summary is not None and view.summary.tried is not None and names:
        _tried(card, view, view.summary.tried, bends=view.summary.bends)
    if view.summary is not None and view.summary.around and names:
        _changed(card, view, view.summary)
    if view.summary is not None:
        _summary(card, view, view.summary)
    else:
        _for_everybody(card, view)
    if names:
        _next_block(card, view)


def _head(card: CardWriter, view: PlanView) -> None:
    if view.head is None:
        card.title(
            translate("MatchingPanel", "What is scheduled so far"),
            translate("MatchingPanel", "No plan was suggested for this year yet."),
        )
        return
    day = long_day(view.year.programme.calendar.day_of(view.head.made_at))
    words = translate("MatchingPanel", "Suggested on {day}, code {code}. Chiefs decide.")
    usual = (
        translate("MatchingPanel", "Tried: rules bend") if view.head.tried else translate("MatchingPanel", "This plan")
    )
    title = view.head.name or usual
    card.title(title, words.format(day=day, code=view.head.code))


def _lacks(card: CardWriter, lacks: Sequence[str], *, repair: bool) -> None:
    if repair and lacks:
        card.caption(translate("MatchingPanel", "Does not fit any more"))
    for lack in lacks:
        card.fact(lack, "circle-alert")
    if lacks:
        card.rule()


def _for_everybody(card: CardWriter, view: PlanView) -> None:
    """Say what may be said to whoever may not see reasons."""
    if view.fair is not None:
        card.fact(fair_words(view.fair, translate), "sprout")
    if view.head is not None:
        words = translate(
            "MatchingPanel", "Rotations and cover are for everybody, reasons for chiefs and for each person."
        )
    else:
        words = translate(
            "MatchingPanel",
            "Chiefs touch “{button}” to have one; reasons come with it. A tile says who is there together.",
        ).format(button=suggest_words(narrow=card.below))
    card.text(words, role="ink2")
    card.rule()


def _withdrawn(card: CardWriter, view: PlanView) -> None:
    """Say that some reasons are gone, and why."""
    if view.withdrawn:
        words = translate("MatchingPanel", "Taken back from planning since, levels or goals: reasons gone for {count}.")
        card.fact(words.format(count=len(view.withdrawn)), "eye-off")


def _tried(card: CardWriter, view: PlanView, way: WayOut, *, bends: bool) -> None:
    """Say what bends in a plan that was made to see a way out."""
    card.caption(translate("MatchingPanel", "What bends"))
    for words in way_words(way, view, translate):
        card.fact(words, "scale")
    if bends:
        card.text(
            translate("MatchingPanel", "It can't be accepted while it bends rules: change them, or search again."),
            role="ink2",
        )
    card.rule()


def _changed(card: CardWriter, view: PlanView, summary: PlanSummary) -> None:
    """Say who moves in a plan that was searched around another, and why."""
    card.caption(translate("MatchingPanel", "Changed from plan {code}").format(code=summary.around))
    for move in summary.moved[:MOST_MOVES]:
        card.fact(move_words(move, view, translate), "arrow-left-right")
    more = len(summary.moved) - MOST_MOVES
    if more > 0:
        card.text(translate("MatchingPanel", "And {count} more.").format(count=more), role="ink2")
    if not summary.moved:
        card.text(translate("MatchingPanel", "Nobody moves."))
    card.rule()


def _next_block(card: CardWriter, view: PlanView) -> None:
    """Say who will be where next."""
    key = view.next_block
    if key is None:
        card.text(translate("MatchingPanel", "No block of this year is still to come."), role="ink2")
        return
    block = view.year.blocks[key]
    words = translate("MatchingPanel", "Next: block {number}, from {day}")
    card.caption(words.format(number=block.index, day=long_day(block.starts)))
    placed = by_rotation(view, key)
    if not placed:
        card.text(translate("MatchingPanel", "Nobody was placed in it yet."), role="ink2")
    card.split()
    for place, (look, names) in enumerate(placed):
        if place == math.ceil(len(placed) / 2):
            card.turn()
        card.line(TileView(card.theme, PlanTile(look), 62, 38), ", ".join(names))


def _summary(card: CardWriter, view: PlanView, summary: PlanSummary) -> None:
    card.split()
    if view.head is not None and (how_good := proof_words(view.head.share, translate)):
        card.fact(how_good, "scale")
    card.fact(standing_words(summary, translate), "target")
    card.fact(wish_words(summary, translate), "check")
    if summary.least_share is not None:
        words = translate("MatchingPanel", "Whoever grows least has {percent} % of what they could")
        card.fact(words.format(percent=round(summary.least_share * 100)), "sprout")
    if summary.outdated:
        card.fact(
            translate("MatchingPanel", "People, levels, leave, rules or locks changed since: suggest anew."), "history"
        )
    _withdrawn(card, view)
    if not card.below:
        card.rule()
    card.turn()
    card.caption(translate("MatchingPanel", "Its worth comes from"))
    card.text(" · ".join(f"{name} {share}" for name, share in term_words(summary, translate)))
    card.join()
    if summary.bent:
        card.rule()
        card.caption(translate("MatchingPanel", "What it could not do"))
        for rule in summary.bent:
            card.text(bent_words(rule, translate))
    if summary.gains:
        card.rule()
        card.caption(translate("MatchingPanel", "What keeps a better plan away"))
        for gain in summary.gains[:MOST_GAINS]:
            card.text(gain_words(gain, view, translate))
    card.rule()
