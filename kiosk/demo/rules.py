"""The demo's rules of matching, with the numbers of its own plan, so that a plan exists whatever the size of the group.

People are selected by group (`PGY-1`, `resident`, `fellow`), rotations by code, blocks as `B07`.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from kiosk.actions.schedule import RuleEntry
from kiosk.demo.placements import HEAVY, HEAVY_MOST, HEAVY_WINDOW, NEEDED, NIGHTS, NOT_FOR_FELLOWS, WARDS, YearPlan
from kiosk.demo.roster import DemoPerson
from kiosk.demo.units import BY_CODE, VACATION
from kiosk.demo.world import World
from kiosk.domain.people import RoleKind

_STAFFED = ("PI", "NI", "ED", "WA", "WB", "CL", "AD", "NF")
# How far below and above the usual staffing a block may lie.
_LEAST_OF_USUAL, _MOST_OF_USUAL = 0.75, 1.35
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


@dataclass(frozen=True, slots=True)
class _Draft:
    code: str
    kind: str
    says: str
    body: dict[str, Any]
    weight: float | None = None


def make_rules(world: World, plan: YearPlan, unreleased: frozenset[str]) -> tuple[RuleEntry, ...]:
    """Return the rules that this year's plan keeps with everybody's levels as they are now."""
    trainees = [each for each in world.people if each.key in plan.rows]
    drafts = [
        *_staffing(plan),
        *_needed(trainees),
        *_limits(trainees),
        *_supervision(world, plan, trainees, unreleased),
        *_wishes_of_the_service(),
    ]
    return tuple(
        RuleEntry(
            draft.code,
            draft.kind,
            draft.says,
            draft.body,
            position,
            hard=draft.weight is None,
            weight=draft.weight or 0.0,
        )
        for position, draft in enumerate(drafts)
    )


def _staffing(plan: YearPlan) -> Iterator[_Draft]:
    for code in _STAFFED:
        found = plan.staffing(code)
        usual = sum(found) / len(found)
        least = min(*found, math.floor(usual * _LEAST_OF_USUAL))
        most = max(*found, math.ceil(usual * _MOST_OF_USUAL))
        if not most:
            continue
        name = BY_CODE[code].name
        says = f"{name} has {_range(least, most)} people in every block" if least else f"{name} has room for {most}"
        bounds = {"min": least, "max": most} if least else {"max": most}
        yield _Draft(f"staff-{code}", "count", says, {"per": "block", "rotations": [code], **bounds})


def _needed(trainees: Sequence[DemoPerson]) -> Iterator[_Draft]:
    years = {each.year for each in trainees if each.kind is RoleKind.RESIDENT}
    for item in NEEDED:
        if item.year not in years:
            continue
        group, codes = f"PGY-{item.year}", sorted(item.rotations)
        names = " and ".join(BY_CODE[code].name for code in codes)
        if item.least:
            says = f"Each {group} has {_range(item.least, item.most)} blocks of {names}"
            bounds = {"min": item.least, "max": item.most}
        else:
            says = f"Nobody of {group} has more than {_number(item.most)} blocks of {names}"
            bounds = {"max": item.most}
        body = {"per": "person", "people": {"groups": [group]}, "rotations": codes, **bounds}
        yield _Draft(f"{group}-{'-'.join(codes)}", "count", says, body)


def _limits(trainees: Sequence[DemoPerson]) -> Iterator[_Draft]:
    yield _Draft(
        "vacation-by-leave",
        "count",
        "Vacation comes from leave, never from a plan",
        {"per": "total", "rotations": [VACATION], "max": 0},
    )
    yield _Draft(
        "no-nights-twice",
        "pattern",
        "No Night float twice in a row",
        {"steps": [sorted(NIGHTS), sorted(NIGHTS)]},
    )
    if any(each.kind is RoleKind.RESIDENT for each in trainees):
        yield _Draft(
            "heavy-blocks",
            "count",
            "Nobody has more than three of PICU, NICU and Night float in any four blocks",
            {
                "per": "person",
                "people": {"groups": ["resident"]},
                "rotations": sorted(HEAVY),
                "window": HEAVY_WINDOW,
                "max": HEAVY_MOST,
            },
        )
    if any(each.kind is RoleKind.RESIDENT and each.year == 1 for each in trainees):
        yield _Draft(
            "wards-before-nights",
            "before",
            "A first-year has been on the wards before Night float",
            {"people": {"groups": ["PGY-1"]}, "first": sorted(WARDS), "then": sorted(NIGHTS), "needs": 1},
        )
    if any(each.kind is RoleKind.FELLOW for each in trainees):
        yield _Draft(
            "fellows-at-home",
            "count",
            "Fellows stay in intensive care, Emergency and electives",
            {"per": "person", "people": {"groups": ["fellow"]}, "rotations": sorted(NOT_FOR_FELLOWS), "max": 0},
        )


def _supervision(
    world: World, plan: YearPlan, trainees: Sequence[DemoPerson], unreleased: frozenset[str]
) -> Iterator[_Draft]:
    """Yield the rule that novices in the PICU have somebody strong in airway beside them, as far as this group can."""
    novice_below, strong_from = 2, world.scale.alone_from
    levels = {each.key: None if each.key in unreleased else world.level(each, "AIR") for each in trainees}
    most_beside_one = 0.0
    for index in range(len(plan.year.blocks)):
        there = [levels[key] for key, row in plan.rows.items() if row[index] == "PI"]
        novices = sum(level is None or level < novice_below for level in there)
        strong = sum(level is not None and level >= strong_from for level in there)
        if novices and not strong:
            return
        most_beside_one = max(most_beside_one, novices / strong if strong else 0)
    beside = max(2, math.ceil(most_beside_one))
    if any("PI" in row for row in plan.rows.values()):
        yield _Draft(
            "airway-beside-novices",
            "supervision",
            f"In the PICU every {_number(beside)} new to airways have somebody strong beside them",
            {
                "rotations": ["PI"],
                "competency": "AIR",
                "novice_below": novice_below,
                "strong_from": strong_from,
                "novices_per_strong": beside,
            },
        )


def _wishes_of_the_service() -> Iterator[_Draft]:
    yield _Draft("wards-stay", "pattern", "Two blocks of Wards A in a row help the families", _row("WA", "WA"), 4.0)
    yield _Draft("picu-then-nights", "pattern", "Night float straight after the PICU is hard", _row("PI", "NF"), -10.0)
    yield _Draft("nicu-then-picu", "pattern", "NICU before PICU is a good order", _row("NI", "PI"), 3.0)


def _row(*codes: str) -> dict[str, Any]:
    return {"steps": [[code] for code in codes]}


def _range(least: int, most: int) -> str:
    return f"{least}" if least == most else f"{least} to {most}"


def _number(count: int) -> str:
    return _NUMBERS[count] if count < len(_NUMBERS) else str(count)
