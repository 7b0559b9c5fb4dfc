"""What is said of plans that stand side by side: their names, their facts, and how a place in them differs."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from kiosk.actions.drafts import Difference, PlanDraft
from kiosk.actions.plan_sheets import need_name
from kiosk.actions.plan_values import CellKey, PlanView
from kiosk.matching.drafts import DraftKind
from kiosk.matching.edges import EDGE_MET_FROM
from views.dates import weekday
from views.matching.tiles import look_of_cell

LETTERS = "ABC"
_MOST_SHORT = 2
translate = QCoreApplication.translate


def plan_letter(place: int) -> str:
    """Return the letter of a plan by its place among those at hand, from 0."""
    return LETTERS[place] if place < len(LETTERS) else str(place + 1)


def plan_name(kind: DraftKind | None, letter: str) -> str:
    """Return what a plan is called among others: `Plan A, growth first`."""
    words: dict[DraftKind | None, str] = {
        DraftKind.GROWTH: translate("PlanDrafts", "Plan {letter}, growth first"),
        DraftKind.STEADY: translate("PlanDrafts", "Plan {letter}, steadier"),
        DraftKind.WISHES: translate("PlanDrafts", "Plan {letter}, wishes"),
    }
    return words.get(kind, translate("PlanDrafts", "Plan {letter}")).format(letter=letter)


def version_plan_name(code: str) -> str:
    """Return what a version is called that was looked up and that nobody named."""
    return translate("PlanDrafts", "Plan {code}").format(code=code)


def tried_plan_name(code: str) -> str:
    """Return what a plan is called for which rules bend."""
    return translate("PlanDrafts", "Tried: {code}").format(code=code)


def only_plan_name() -> str:
    """Return what a plan is called that stands alone."""
    return translate("PlanDrafts", "The plan")


def gap_words(gaps: int) -> str:
    """Return how many needs stay open: `no gap`, `1 gap`, `3 gaps`."""
    if not gaps:
        return translate("PlanDrafts", "no gap")
    return translate("PlanDrafts", "1 gap") if gaps == 1 else translate("PlanDrafts", "{count} gaps").format(count=gaps)


def fact_line(draft: PlanDraft) -> str:
    """Return a line about a plan: edges met and gaps for chiefs, for everybody else when it was made."""
    head = draft.view.head
    if draft.view.summary is None and head is not None:
        day = weekday(draft.view.year.programme.calendar.day_of(head.made_at))
        return translate("PlanDrafts", "{day} · {code}").format(day=day, code=head.code)
    met = part_words(draft.edges_met)
    return translate("PlanDrafts", "{met} edges met · {gaps}").format(met=met, gaps=gap_words(draft.gaps))


def part_words(part: tuple[int, int]) -> str:
    """Return how many of how many: `26 of 30`."""
    return translate("PlanDrafts", "{met} of {count}").format(met=part[0], count=part[1])


def cover_words(view: PlanView) -> str:
    """Return which needs stay open, the first of them by name; empty where every need is met."""
    short = list(_short(view))
    words = "; ".join(short[:_MOST_SHORT])
    if len(short) > _MOST_SHORT:
        return translate("PlanDrafts", "{words}; {count} more").format(words=words, count=len(short) - _MOST_SHORT)
    return words


def _short(view: PlanView) -> Iterator[str]:
    for need in view.needs:
        blocks = [
            str(block.index) for key, block in view.year.blocks.items() if _is_open(view, key) and need.short(key)
        ]
        if blocks:
            words = translate("PlanDrafts", "{need} short in block {blocks}")
            if len(blocks) > 1:
                words = translate("PlanDrafts", "{need} short in blocks {blocks}")
            yield words.format(need=need_name(view, need.rotations), blocks=", ".join(blocks))


def _is_open(view: PlanView, block: str) -> bool:
    return block not in view.year.settled


def compared_words(difference: Difference) -> str:
    """Return how much of two plans differs: `17 of 96 differ, for 11 people`."""
    if not difference.cells:
        return translate("PlanDrafts", "Nothing differs")
    words = translate("PlanDrafts", "{count} of {all} differ, for {people} people")
    if difference.people == 1:
        words = translate("PlanDrafts", "{count} of {all} differ, for 1 person")
    return words.format(count=len(difference.cells), all=difference.places, people=difference.people)


def ahead_words(first: tuple[str, float], second: tuple[str, float]) -> str:
    """Return which of the two best plans is ahead and by how many growth points, by letter and worth."""
    points = f"{first[1] - second[1]:.0f}"
    words = translate("PlanDrafts", "Plan {first} is ahead by {points} growth points.")
    if points == "0":
        words = translate("PlanDrafts", "Plans {first} and {second} are level.")
    return words.format(first=first[0], second=second[0], points=points)


def difference_words(one: PlanView, other: PlanView, key: CellKey, letters: tuple[str, str]) -> str:
    """Return where somebody is in a block in either plan, and what that moves."""
    block = one.year.blocks[key[1]].index
    head = translate("PlanDrafts", "{name}, block {block}").format(name=one.year.people[key[0]].given_name, block=block)
    if one.cells[key].rotation == other.cells[key].rotation:
        return translate("PlanDrafts", "{head}. {place} in both.").format(head=head, place=_place(one, key))
    words = translate("PlanDrafts", "{head}. In {one} {place_one}; in {other} {place_other}.")
    return words.format(
        head=head, one=letters[0], place_one=_moves(one, key), other=letters[1], place_other=_moves(other, key)
    )


def _place(view: PlanView, key: CellKey) -> str:
    look = look_of_cell(view, view.cells[key])
    return look.name if look is not None else translate("PlanDrafts", "nothing planned")


def _moves(view: PlanView, key: CellKey) -> str:
    reasons, place = view.reasons.get(key), _place(view, key)
    if reasons is None or not reasons.lines:
        return place
    edges = [line.name for line in reasons.lines if line.edge and line.points >= EDGE_MET_FROM]
    words = translate("PlanDrafts", "{place}, growth {points}, moves {edges}")
    if not edges:
        words = translate("PlanDrafts", "{place}, growth {points}")
    return words.format(place=place, points=f"{reasons.growth:.0f}", edges=", ".join(edges[:_MOST_SHORT]))
