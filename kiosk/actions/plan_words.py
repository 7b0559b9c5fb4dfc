"""A plan's reasons in sentences, the same on screen and on paper.

`translate(context, text)` is handed in; the context is always `Plan`.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

from kiosk.actions.plan_values import FairShare, LearnedLine, Many, PlanSummary, Reasons, SoftRule

Translate = Callable[[str, str], str]

WORTH_SAYING = 4.0
"""Growth points from which a competency is named in a sentence."""
MOST_NAMED = 2
LEAST_SHARE = 0.005


def standing_words(summary: PlanSummary, translate: Translate) -> str:
    """Return how many growth edges meet a block that moves them: `26 of 30 edges met`."""
    words = translate("Plan", "{met} of {count} edges met")
    return words.format(met=summary.edges_met, count=summary.edges)


def wish_words(summary: PlanSummary, translate: Translate) -> str:
    """Return how many wishes come true: `31 of 40 wishes met`."""
    return translate("Plan", "{met} of {count} wishes met").format(met=summary.wishes_met, count=summary.wishes)


def proof_words(share: float | None, translate: Translate) -> str:
    """Return how near a plan is to the best there could be; empty where nothing is known."""
    if share is None:
        return ""
    if share >= 1:
        return translate("Plan", "the best possible")
    return translate("Plan", "at least {percent} % of the best possible").format(percent=math.floor(share * 100))


def fair_words(fair: FairShare, translate: Translate) -> str:
    """Return how much of what they could grow everybody reaches at the least, without a figure."""
    return {
        FairShare.NEARLY_ALL: translate("Plan", "Everybody grows nearly as much as they could"),
        FairShare.MOST: translate("Plan", "Everybody has most of the growth they could have"),
        FairShare.HALF: translate("Plan", "Everybody has at least half of the growth they could have"),
        FairShare.LESS: translate("Plan", "Somebody has less than half of the growth they could have"),
    }[fair]


def reason_words(reasons: Reasons, translate: Translate) -> str:
    """Return in one sentence why somebody is where they are, for the paper of chiefs."""
    named = [line for line in reasons.lines if line.points >= WORTH_SAYING]
    edges = [line.name for line in named if line.edge][:MOST_NAMED]
    others = [line.name for line in named if not line.edge][: MOST_NAMED if not edges else 1]
    parts = []
    if edges:
        words = (
            translate("Plan", "growth edges {names}") if len(edges) > 1 else translate("Plan", "growth edge {names}")
        )
        parts.append(words.format(names=_joined(edges, translate)))
    if others:
        words = translate("Plan", "also {names}") if edges else translate("Plan", "mostly {names}")
        parts.append(words.format(names=_joined(others, translate)))
    parts += fact_words(reasons, translate)
    return "; ".join(parts) or translate("Plan", "for the service")


def fact_words(reasons: Reasons, translate: Translate) -> list[str]:
    """Return what else speaks for a place, each in a few words."""
    facts = []
    if reasons.wish > 0:
        facts.append(translate("Plan", "asked for it"))
    elif reasons.wish < 0:
        facts.append(translate("Plan", "had rather been elsewhere"))
    if reasons.first_time:
        facts.append(translate("Plan", "first time there"))
    if reasons.share_away:
        percent = round(reasons.share_away * 100)
        facts.append(translate("Plan", "away for {percent}\u00a0% of the block").format(percent=percent))
    if reasons.locked_says:
        facts.append(translate("Plan", "fixed by hand: {why}").format(why=reasons.locked_says))
    return facts


def cost_words(cost: float, translate: Translate) -> str:
    """Return what the runner-up would cost everybody together, in growth points."""
    points = f"{abs(cost):.0f}"
    if abs(cost) < 0.5:
        return translate("Plan", "Everybody together would have just as much.")
    if cost < 0:
        return translate(
            "Plan", "Everybody together would have {points} growth points more: the search was not finished."
        ).format(points=points)
    return translate("Plan", "Everybody together would have {points} growth points less.").format(points=points)


def close_words(translate: Translate) -> str:
    """Return what a close call is."""
    return translate("Plan", "A close call: half a level more or less would turn it round.")


def learned_words(lines: Sequence[LearnedLine], translate: Translate) -> list[str]:
    """Return what past blocks say of a rotation against its lead's word, and how much that rests on.

    Where they differ by more than chance, a sentence each, the largest difference first; otherwise one that they don't.
    """
    if not lines:
        return []
    differing = sorted((line for line in lines if line.factor != 1), key=lambda line: -abs(line.factor - 1))
    if not differing:
        words = translate("Plan", "Past blocks do not contradict what its lead says. {learned}")
        return [words.format(learned=_evidence(lines[0], translate))]
    more = translate("Plan", "{name} grows more here than its lead says. {learned}")
    less = translate("Plan", "{name} grows less here than its lead says. {learned}")
    return [
        (more if line.factor > 1 else less).format(name=line.name, learned=_evidence(line, translate))
        for line in differing[:MOST_NAMED]
    ]


def _evidence(line: LearnedLine, translate: Translate) -> str:
    words = translate("Plan", "Learned from {blocks} person-blocks of {people} people.")
    return words.format(blocks=_many_words(line.blocks, translate), people=_many_words(line.people, translate))


def _many_words(many: Many, translate: Translate) -> str:
    return {
        Many.FIVE: translate("Plan", "5 to 9"),
        Many.TEN: translate("Plan", "10 to 19"),
        Many.TWENTY: translate("Plan", "20 or more"),
    }[many]


def withdrawn_words(translate: Translate) -> str:
    """Return why a kept plan has no reasons for somebody."""
    return translate("Plan", "Levels or goals were taken back from planning since: no reasons are shown.")


def bent_words(rule: SoftRule, translate: Translate) -> str:
    """Return how often a wish of the service did not come true."""
    if rule.times == 1:
        return translate("Plan", "{rule}: once.").format(rule=rule.says)
    return translate("Plan", "{rule}: {times} times.").format(rule=rule.says, times=f"{rule.times:g}")


def term_words(summary: PlanSummary, translate: Translate) -> list[tuple[str, str]]:
    """Return what counted, each aim with its share of the whole, the largest first; what hardly counted is left out."""
    names = {
        "growth": translate("Plan", "Growth"),
        "fairness": translate("Plan", "Fair shares"),
        "preference": translate("Plan", "Wishes"),
        "continuity": translate("Plan", "Changes of place"),
        "rules": translate("Plan", "Wishes of the service"),
        "little_change": translate("Plan", "Changes to the schedule"),
    }
    whole = sum(abs(value) for value in summary.terms.values())
    if not whole:
        return []
    shares = sorted(summary.terms.items(), key=lambda term: -abs(term[1]))
    return [
        (names[term], translate("Plan", "{percent} %").format(percent=f"{100 * value / whole:.0f}".replace("-", "−")))
        for term, value in shares
        if abs(value) / whole >= LEAST_SHARE
    ]


def _joined(names: Sequence[str], translate: Translate) -> str:
    if len(names) < 2:
        return "".join(names)
    return translate("Plan", "{first} and {second}").format(first=names[0], second=names[1])
