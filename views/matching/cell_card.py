"""What the card beside a plan says of one place: why somebody is there, what else could stand there, with whom."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from kiosk.actions.plan_values import CellKey, PlanCellView, PlanView, Reasons
from kiosk.actions.plan_words import close_words, cost_words, fact_words, learned_words, withdrawn_words
from views.dates import short_day
from views.matching.card import CardWriter
from views.matching.growth_bar import LENGTH, SHORT, GrowthRow, TileView
from views.matching.tiles import companions, look_of, look_of_cell
from views.matching.tools import suggest_words
from widgets.plan_state import PlanTile

MOST_LINES = 6
translate = QCoreApplication.translate


def write_cell(card: CardWriter, view: PlanView, key: CellKey, *, looking: bool) -> None:
    """Say why somebody is where they are; `looking`: the runner-up is being worked out."""
    cell, reasons = view.cells[key], view.reasons.get(key)
    tile = TileView(card.theme, PlanTile(look_of_cell(view, cell), cell.growth, cell.locked, cell.past))
    block = view.year.blocks[key[1]]
    words = translate("MatchingPanel", "{first} to {last}")
    days = words.format(first=short_day(block.starts), last=short_day(block.ends))
    card.title(_heading(view, key, why=reasons is not None), days, tile)
    if reasons is not None:
        learned = learned_words(view.learned.get(cell.rotation, ()), translate)
        _reasons(card, view, reasons, learned, looking=looking, locked=cell.locked)
    _by_hand(card, view, cell)
    others = companions(view, *key)
    _companions(card, others)
    if reasons is None:
        if others:
            card.rule()
        _why_no_reasons(card, view, past=cell.past, withdrawn=key[0] in view.withdrawn)
        card.text(translate("MatchingPanel", "Touch the tile again to let go of it."), role="ink2")


def _by_hand(card: CardWriter, view: PlanView, cell: PlanCellView) -> None:
    """Say that somebody is away or nowhere, and what a chief fixed or ruled out."""
    if cell.away and cell.reason:
        card.text(translate("MatchingPanel", "Away for the whole block: {reason}.").format(reason=cell.reason))
    elif not cell.rotation and not cell.away:
        card.text(translate("MatchingPanel", "Nobody was placed here."))
    if cell.locked and cell.locked_to != (cell.rotation,):
        names = ", ".join(view.year.rotations[code].name for code in cell.locked_to)
        words = translate("MatchingPanel", "Locked to {names}: the next suggestion follows.")
        card.text(words.format(names=names))
    if cell.barred_from:
        names = ", ".join(view.year.rotations[code].name for code in cell.barred_from)
        card.text(translate("MatchingPanel", "Ruled out here: {names}.").format(names=names))


def _heading(view: PlanView, key: CellKey, *, why: bool) -> str:
    cell, block = view.cells[key], view.year.blocks[key[1]]
    look = look_of_cell(view, cell)
    words = (
        translate("MatchingPanel", "Why {place} for {name}, block {block}")
        if why
        else translate("MatchingPanel", "{place}, {name}, block {block}")
    )
    place = look.name if look is not None else translate("MatchingPanel", "Nothing planned")
    return words.format(place=place, name=view.year.people[key[0]].given_name, block=block.index)


def _reasons(
    card: CardWriter, view: PlanView, reasons: Reasons, learned: Sequence[str], *, looking: bool, locked: bool
) -> None:
    card.split()
    growth = translate("MatchingPanel", "Growth {points} of 100").format(points=f"{reasons.growth:.0f}")
    card.caption(growth if reasons.lines else translate("MatchingPanel", "Growth"))
    most = max((line.points for line in reasons.lines), default=0.0)
    for line in reasons.lines[:MOST_LINES]:
        card.add(GrowthRow(card.theme, line, most, SHORT if card.below else LENGTH))
    if not reasons.lines:
        card.text(translate("MatchingPanel", "Nothing here moves a level; it is for the service."))
    for words in learned:
        card.text(words, role="ink2")
    card.turn()
    for fact in fact_words(reasons, translate):
        card.fact(fact, "check")
    card.rule()
    card.caption(translate("MatchingPanel", "Runner-up"))
    _runner_up(card, view, reasons, looking=looking, locked=locked)
    card.rule()


def _runner_up(card: CardWriter, view: PlanView, reasons: Reasons, *, looking: bool, locked: bool) -> None:
    rotation = view.year.rotations.get(reasons.runner_up)
    if rotation is not None and reasons.cost is not None:
        words = translate("MatchingPanel", "{place}. {cost}").format(
            place=rotation.name, cost=cost_words(reasons.cost, translate)
        )
        card.line(TileView(card.theme, PlanTile(look_of(rotation)), 70, 42), words)
        if reasons.close_call:
            card.text(close_words(translate), role="ink2")
    elif looking:
        card.text(translate("MatchingPanel", "Being worked out"), role="ink2")
    elif locked:
        card.text(translate("MatchingPanel", "None: a chief fixed this place."), role="ink2")
    elif not reasons.looked:
        card.text(translate("MatchingPanel", "Not looked for."), role="ink2")
    else:
        card.text(translate("MatchingPanel", "By the rules nothing else can stand here while the others stay."))


def _why_no_reasons(card: CardWriter, view: PlanView, *, past: bool, withdrawn: bool) -> None:
    """Say where reasons are found, so that nobody stands before a card that says nothing."""
    if past:
        words = translate(
            "MatchingPanel", "This block has begun and stays as it is. Reasons are given for blocks to come."
        )
        card.text(words, role="ink2")
    elif withdrawn:
        card.text(withdrawn_words(translate), role="ink2")
    elif view.head is None:
        words = translate("MatchingPanel", "Reasons come with a plan. Chiefs touch “{button}” to have one suggested.")
        card.text(words.format(button=suggest_words(narrow=card.below)), role="ink2")


def _companions(card: CardWriter, names: Sequence[str]) -> None:
    if names:
        card.caption(translate("MatchingPanel", "There together with"))
        card.text(", ".join(names))
