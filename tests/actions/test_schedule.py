"""Rotations, blocks, leave and rules: new, changed or the same; and where everybody is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from db.queries.schedule import Whereabouts, load_blocks, load_rotations, load_whereabouts
from kiosk.actions.schedule import (
    BlockEntry,
    RotationEntry,
    RuleEntry,
    assign,
    put_block,
    put_leave,
    put_rotation,
    put_rule,
)
from kiosk.domain.errors import InvalidInput
from kiosk.domain.ids import BlockId, RotationId
from kiosk.domain.rotations import Assignment, Exposure
from tests.workroom import Workroom

NICU = RotationEntry("NI", "NICU", "#86D2F4", 0)
CLINIC = RotationEntry("CL", "Clinic", "#F4D986", 1)
SPANS = [
    (date(2026, 10, 19), date(2026, 11, 15)),
    (date(2026, 11, 16), date(2026, 12, 13)),
    (date(2026, 12, 14), date(2027, 1, 10)),
    (date(2027, 1, 11), date(2027, 2, 7)),
]


def states(workroom: Workroom, *entries: RotationEntry) -> list[str]:
    found = []
    for entry in entries:
        with workroom.store.write() as write:
            found.append(put_rotation(write, workroom.programme_id, entry)[1])
        assert bool(write.changes) is (found[-1] != "same")
    return found


def test_a_rotation_is_new_changed_or_the_same(workroom: Workroom) -> None:
    airway, punctures = (workroom.competencies[code].id for code in ("AIR", "LP"))
    full = replace(NICU, exposures=(Exposure(airway, 2, 1.5, 1), Exposure(punctures, 1, 2)))
    turned = replace(full, exposures=full.exposures[::-1])
    less = replace(full, exposures=full.exposures[:1])
    assert states(workroom, NICU, NICU, full, full, turned, less, replace(less, name="Neonates")) == [
        "new", "same", "changed", "same", "same", "changed", "changed",
    ]  # fmt: skip
    with workroom.store.read() as session:
        (rotation,) = load_rotations(session, workroom.programme_id)
    assert (rotation.name, rotation.exposures) == ("Neonates", (Exposure(airway, 2, 1.5, 1),))


def test_a_block_is_found_by_its_first_day(workroom: Workroom) -> None:
    entries = [
        BlockEntry("2026/27", *SPANS[0]), BlockEntry("2026/27", *SPANS[1]), BlockEntry("2026/27", *SPANS[0]),
        BlockEntry("2026/27", SPANS[0][0], date(2026, 11, 14)),
    ]  # fmt: skip
    with workroom.store.write() as write:
        found = [put_block(write, workroom.programme_id, entry)[1] for entry in entries]
    assert found == ["new", "new", "same", "changed"]


@pytest.mark.parametrize(
    ("starts", "ends", "code"),
    [
        (date(2026, 11, 15), date(2026, 11, 15), "block-overlaps"),
        (date(2026, 10, 1), date(2026, 10, 19), "block-overlaps"),
        (date(2026, 10, 1), date(2026, 12, 31), "block-overlaps"),
        (date(2026, 10, 19), date(2026, 11, 16), "block-overlaps"),
        (date(2026, 12, 31), date(2026, 12, 30), "block-backwards"),
    ],
)
def test_blocks_do_not_overlap(small_workroom: Workroom, starts: date, ends: date, code: str) -> None:
    with small_workroom.store.write() as write:
        for span in SPANS[:2]:
            put_block(write, small_workroom.programme_id, BlockEntry("2026/27", *span))
    with pytest.raises(InvalidInput, match=code), small_workroom.store.write() as write:
        put_block(write, small_workroom.programme_id, BlockEntry("2026/27", starts, ends))


def test_blocks_number_from_one_in_their_year(small_workroom: Workroom) -> None:
    with small_workroom.store.write() as write:
        for year, span in zip(("2025/26", "2025/26", "2026/27", "2026/27"), SPANS, strict=True):
            put_block(write, small_workroom.programme_id, BlockEntry(year, *span))
    with small_workroom.store.read() as session:
        around = [
            [block.index for block in load_blocks(session, small_workroom.programme_id, day)]
            + [load_blocks(session, small_workroom.programme_id, day)[0].starts.month]
            for day in (date(2026, 10, 20), date(2027, 1, 12), date(2030, 1, 1))
        ]
    assert around == [[1, 2, 10], [1, 2, 12], [1, 2, 12]]


def test_leave_and_rules_are_new_changed_or_the_same(small_workroom: Workroom) -> None:
    amara, day = small_workroom.id_of("Amara"), date(2026, 12, 1)
    rule = RuleEntry("r", "count", "At most one", {"per": "block", "rotations": ["NI"], "max": 1.0}, 0)
    with small_workroom.store.write() as write:
        leave = [put_leave(write, amara, day, day, reason) for reason in ("Vacation", "Vacation", "Course")]
        rules = [
            put_rule(write, small_workroom.programme_id, entry)
            for entry in (rule, rule, replace(rule, body=rule.body | {"max": 2.0}), replace(rule, code="s"))
        ]
    assert (leave, rules) == (["new", "same", "changed"], ["new", "same", "changed", "new"])
    with pytest.raises(InvalidInput, match="leave-backwards"), small_workroom.store.write() as write:
        put_leave(write, amara, day, date(2026, 11, 30), "")


def where_is_amara(
    workroom: Workroom, codes: list[str | None], day: date
) -> tuple[str | None, date | None, str | None]:
    """Place Amara in four blocks and return where she is on a day, until when, and what follows."""
    with workroom.store.write() as write:
        rotations = {entry.code: put_rotation(write, workroom.programme_id, entry)[0] for entry in (NICU, CLINIC)}
        blocks = [put_block(write, workroom.programme_id, BlockEntry("2026/27", *span))[0] for span in SPANS]
        assign(write, list(places(workroom, blocks, rotations, codes)))
    with workroom.store.read() as session:
        found = load_whereabouts(session, workroom.programme_id, day).get(workroom.id_of("Amara"), Whereabouts())
    return found.now.code if found.now else None, found.until, found.then.code if found.then else None


def places(
    workroom: Workroom, blocks: list[BlockId], rotations: dict[str, RotationId], codes: list[str | None]
) -> list[Assignment]:
    return [
        Assignment(workroom.id_of("Amara"), block, rotations[code])
        for block, code in zip(blocks, codes, strict=True)
        if code
    ]


@pytest.mark.parametrize(
    ("codes", "day", "expected"),
    [
        (["NI", "NI", "CL", "CL"], date(2026, 10, 20), ("NI", date(2026, 12, 13), "CL")),
        (["NI", "NI", "CL", "CL"], date(2026, 12, 14), ("CL", date(2027, 2, 7), None)),
        # The same place again after a block elsewhere, or nowhere, is another stay.
        (["NI", None, "NI", "CL"], date(2026, 10, 20), ("NI", date(2026, 11, 15), "NI")),
        ([None, None, "NI", "NI"], date(2026, 10, 20), (None, None, "NI")),
        (["NI", "CL", None, None], date(2027, 1, 1), (None, None, None)),
        ([None, None, None, None], date(2026, 10, 20), (None, None, None)),
    ],
)
def test_where_somebody_is_until_when_and_what_comes_next(
    small_workroom: Workroom,
    codes: list[str | None],
    day: date,
    expected: tuple[str | None, date | None, str | None],
) -> None:
    assert where_is_amara(small_workroom, codes, day) == expected


def test_the_board_says_where_somebody_is_or_their_team(small_workroom: Workroom) -> None:
    where_is_amara(small_workroom, [None, "NI", None, None], date(2026, 11, 23))
    placed = {row.person.given_name: row.place for row in small_workroom.board().board.rows}
    assert (placed["Amara"], placed["Björn"]) == ("NICU", "Team Green")
