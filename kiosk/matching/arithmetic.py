"""What no order of people could give: more needed than possible, by sums alone and before any solver is asked.

What is found is proof that there is no plan; where nothing is found there may still be none.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from kiosk.matching.cells import open_cells
from kiosk.matching.growth import Growth
from kiosk.matching.hall import crowded
from kiosk.matching.owners import only, owners_of, pins_of
from kiosk.matching.plan import Shortage, ShortageKind
from kiosk.matching.problem import BeforeRule, CountRule, Problem, SupervisionRule
from kiosk.matching.smallest import smallest
from kiosk.matching.sums import Names, Sum, Sums, total

MOST_TOLD = 5


@dataclass(frozen=True, slots=True)
class _Spot:
    """Where to compare: rotations and people over the year, one person's year, or one block."""

    look: Callable[[Sums, _Spot], Shortage | None]
    rotations: Names = frozenset()
    people: Names = frozenset()
    person: str = ""
    block: str = ""


def shortages(problem: Problem, growth: Growth | None = None) -> tuple[Shortage, ...]:
    """Return what is needed and not possible, each with a smallest set of rules, locks and bars; the worst first.

    Where the rules alone say no, locks and bars are left out of it.
    """
    return _Arithmetic(problem, growth or Growth(problem)).find()


class _Arithmetic:
    def __init__(self, problem: Problem, growth: Growth) -> None:
        self._problem, self._growth = problem, growth
        self._pins = pins_of(problem)
        self._names = owners_of(problem)
        self._free = open_cells(only(problem, ()), growth)

    def find(self) -> tuple[Shortage, ...]:
        rules = [name for name in self._names if name not in self._pins]
        return self._among(rules) or (self._among(self._names) if self._pins else ())

    def _sums(self, names: Sequence[str]) -> Sums:
        cells = self._free if self._pins.keys().isdisjoint(names) else None
        return Sums(only(self._problem, names), self._growth, cells)

    def _among(self, names: Sequence[str]) -> tuple[Shortage, ...]:
        sums = self._sums(names)
        found: dict[tuple[ShortageKind, tuple[str, ...]], Shortage] = {}
        seen: set[tuple[ShortageKind, Names]] = set()
        for spot in _spots(sums):
            shortage = spot.look(sums, spot)
            if shortage is None or (shortage.kind, _parts(shortage)) in seen:
                continue
            seen.add((shortage.kind, _parts(shortage)))
            least = self._smallest(names, spot, shortage, sums)
            found.setdefault((least.kind, least.ids), least)
            if len(found) == MOST_TOLD:
                break
        told = [_counted(sums, one) for one in found.values()]
        return tuple(sorted(told, key=lambda one: one.possible - one.needed))

    def _smallest(self, names: Sequence[str], spot: _Spot, shortage: Shortage, sums: Sums) -> Shortage:
        """Return the shortage in the same place with no more rules, locks and bars than it takes."""
        told = {*shortage.asks, *shortage.allows}
        likely = [name for name in names if name in told]
        others = [name for name in names if name not in told and (name in self._pins or name in sums.pruned)]

        def holds(kept: Sequence[str]) -> bool:
            return spot.look(self._sums(kept), spot) is None

        ids = smallest(holds, [*others, *likely] if others and holds(likely) else likely)
        found = spot.look(self._sums(ids), spot) or shortage
        return replace(found, ids=tuple(name for name in names if name in ids))


def _parts(shortage: Shortage) -> Names:
    # Without a rule in it, it is the person or block that makes it different.
    return frozenset({*shortage.asks, *shortage.allows}) or frozenset({shortage.person, shortage.block})


def _counted(sums: Sums, shortage: Shortage) -> Shortage:
    """Add how many people one person's shortage is true of."""
    rules = [rule for rule in sums.counts if rule.id in shortage.asks or rule.id in shortage.allows]
    if not shortage.person or not rules:
        return shortage
    alike = frozenset.intersection(*(sums.found[rule.id] for rule in rules))
    looks = {ShortageKind.YEAR: _year, ShortageKind.ROOM: _room}
    look = looks.get(shortage.kind)
    if look is None:
        return shortage
    there = [look(sums, _Spot(look, person=person_id)) for person_id in sums.problem.person if person_id in alike]
    return replace(shortage, people=sum(one is not None for one in there))


# Where to look -------------------------------------------------------------------------------------------------


def _spots(sums: Sums) -> Iterator[_Spot]:
    """Yield every comparison, what is said in fewest words first."""
    people = list(dict.fromkeys(sums.first_alike.values()))
    yield from (_Spot(_year, person=person_id) for person_id in people)
    scopes = dict.fromkeys(
        (rule.rotations, sums.found[rule.id]) for rule in sums.counts if rule.per != "person" and sums.found[rule.id]
    )
    for block_id in sums.ahead:
        yield from (_Spot(_one_block, *scope, block=block_id) for scope in scopes)
        yield _Spot(_block, block=block_id)
    for rule in sums.problem.rules:
        if isinstance(rule, SupervisionRule):
            yield from (_Spot(_supervised, frozenset({name}), person=rule.id) for name in sorted(rule.rotations))
    wider = dict.fromkeys((rule.rotations, sums.everybody) for rule in sums.counts)
    yield from (_Spot(_year_of_all, *scope) for scope in {**scopes, **wider})
    yield from (_Spot(_room, person=person_id) for person_id in people)
    yield from (_Spot(_places, block=block_id) for block_id in sums.ahead)


def _short(
    kind: ShortageKind, needed: Sum, possible: Sum, spot: _Spot, rotations: Names = frozenset()
) -> Shortage | None:
    if needed.amount <= possible.amount:
        return None
    return Shortage(
        kind,
        float(needed.amount),
        float(possible.amount),
        ids=(),
        asks=needed.asks,
        allows={**needed.allows, **possible.allows},
        rotations=tuple(sorted(rotations)),
        person=spot.person,
        block=spot.block,
    )


# One person's year -----------------------------------------------------------------------------------------------


def _year(sums: Sums, spot: _Spot) -> Shortage | None:
    """Compare what is required of one person with what their year allows."""
    minima = list(sums.minima(spot.person, sums.rotations))
    for rule in (rule for rule in sums.counts if rule.per == "person" and spot.person in sums.found[rule.id]):
        asked = sums.still_to_do(spot.person, rule) if rule.window is None else 0
        needed = Sum(asked, {rule.id: asked})
        most = sums.most([spot.person], rule.rotations)
        inside = sum(
            (rule.blocks is None or block_id in rule.blocks) and not names.isdisjoint(rule.rotations)
            for (_, block_id), names in sums.cells_of(spot.person).items()
        )
        if inside < most.amount:
            most = Sum(inside)
        found = _short(ShortageKind.YEAR, needed, most, spot, rule.rotations)
        if found is not None:
            return found
    return _crowded_year(sums, spot, minima)


def _crowded_year(sums: Sums, spot: _Spot, minima: Sequence[CountRule]) -> Shortage | None:
    """Compare all that is required of one person with their blocks."""
    asked = {rule.id: (sums.still_to_do(spot.person, rule), rule.rotations, rule.blocks) for rule in minima}
    asked |= _needed_before(sums, spot.person, minima)
    cells = sums.cells_of(spot.person)
    wants = {
        (name, number): [
            block_id
            for (_, block_id), names in cells.items()
            if (blocks is None or block_id in blocks) and not names.isdisjoint(rotations)
        ]
        for name, (amount, rotations, blocks) in asked.items()
        for number in range(amount)
    }
    found = crowded(wants, {block_id: 1 for _, block_id in cells})
    if found is None:
        return None
    names = {name for name, _ in found[0]}
    needed = total(Sum(asked[name][0], {name: asked[name][0]}) for name in asked if name in names)
    rotations = frozenset().union(*(asked[name][1] for name in names))
    return _short(ShortageKind.YEAR, needed, Sum(len(found[1])), spot, rotations)


def _needed_before(
    sums: Sums, person_id: str, minima: Sequence[CountRule]
) -> dict[str, tuple[int, Names, Names | None]]:
    """Return what rules of order ask for, before something that is required; nothing that is required anyhow."""
    required = frozenset().union(*(rule.rotations for rule in minima))
    found: dict[str, tuple[int, Names, Names | None]] = {}
    for rule in sums.problem.rules:
        if not (isinstance(rule, BeforeRule) and rule.hard and person_id in sums.found[rule.id]):
            continue
        asked = any(m.rotations <= rule.then and sums.still_to_do(person_id, m) for m in minima)
        person, history = sums.problem.person[person_id], sums.problem.history
        past = sum(not history.get((person_id, b), frozenset()).isdisjoint(rule.first) for b in sums.problem.settled)
        lacking = math.ceil(rule.needs - past - sum(person.had.get(name, 0.0) for name in rule.first))
        if asked and lacking > 0 and rule.first.isdisjoint(required):
            required |= rule.first
            found[rule.id] = (lacking, rule.first, None)
    return found


def _room(sums: Sums, spot: _Spot) -> Shortage | None:
    """Compare the blocks of one person with the places their limits leave."""
    limits: dict[str, tuple[int, Names]] = {}
    taken: set[str] = set()
    for rule in sums.counts:
        applies = rule.per == "person" and spot.person in sums.found[rule.id]
        if applies and rule.most is not None and rule.window is None and taken.isdisjoint(rule.rotations):
            taken |= rule.rotations
            limits[rule.id] = (sums.most([spot.person], rule.rotations).amount, rule.rotations)
    wants = {
        block_id: _into(names, limits) for (_, block_id), names in sums.cells_of(spot.person).items() if names <= taken
    }
    found = crowded(wants, {name: amount for name, (amount, _) in limits.items()})
    if found is None:
        return None
    possible = total(Sum(limits[name][0], {}, {name: limits[name][0]}) for name in limits if name in found[1])
    return _short(ShortageKind.ROOM, Sum(len(found[0])), possible, spot)


def _into(names: set[str], limits: dict[str, tuple[int, Names]]) -> list[str]:
    return [rule_id for rule_id, (_, rotations) in limits.items() if not names.isdisjoint(rotations)]


# One block -------------------------------------------------------------------------------------------------------


def _one_block(sums: Sums, spot: _Spot) -> Shortage | None:
    """Compare what a block asks for on some rotations with the people there and the seats."""
    needed = sums.least_in_block(spot.block, spot.rotations, spot.people)
    if not needed.amount:
        return None
    possible = sums.most_in_block(spot.block, spot.rotations, spot.people)
    return _short(ShortageKind.BLOCK, needed, possible, spot, spot.rotations)


def _block(sums: Sums, spot: _Spot) -> Shortage | None:
    """Compare all that a block asks for with the people there."""
    rules = sums.staffing(spot.block, sums.rotations, sums.everybody)
    asked = {rule.id: math.ceil(rule.least or 0.0) for rule in rules}
    there = {rule.id: sorted(sums.there(sums.found[rule.id], rule.rotations, spot.block)) for rule in rules}
    wants = {(name, number): there[name] for name, amount in asked.items() for number in range(amount)}
    found = crowded(wants, dict.fromkeys(sums.problem.person, 1))
    if found is None:
        return None
    names = {name for name, _ in found[0]}
    needed = total(Sum(asked[name], {name: asked[name]}) for name in asked if name in names)
    rotations = frozenset().union(*(rule.rotations for rule in rules if rule.id in names))
    return _short(ShortageKind.BLOCK, needed, Sum(len(found[1])), spot, rotations)


def _places(sums: Sums, spot: _Spot) -> Shortage | None:
    """Compare the people in a block with the places its limits leave."""
    limits = sums.seats(spot.block)
    room = {rule.id: math.floor(rule.most or 0.0) for rule in limits}
    wants = {}
    for person_id in sums.problem.person:
        names = sums.open.get((person_id, spot.block))
        if names is not None:
            bound = [rule for rule in limits if person_id in sums.found[rule.id]]
            if names <= frozenset().union(*(rule.rotations for rule in bound)):
                wants[person_id] = [rule.id for rule in bound if not names.isdisjoint(rule.rotations)]
    found = crowded(wants, room)
    if found is None:
        return None
    possible = total(Sum(room[name], {}, {name: room[name]}) for name in room if name in found[1])
    return _short(ShortageKind.PLACES, Sum(len(found[0])), possible, spot)


# The year of everybody -------------------------------------------------------------------------------------------


def _year_of_all(sums: Sums, spot: _Spot) -> Shortage | None:
    """Compare what people need, blocks ask for and the plan as a whole must have with what each of them allows."""
    scope = spot.rotations, spot.people
    by_people = sums.least(spot.people, spot.rotations)
    by_blocks = total(sums.least_in_block(block_id, *scope) for block_id in sums.ahead)
    asked, limit = sums.totals(*scope)
    of_people = sums.most(spot.people, spot.rotations)
    of_blocks = total(sums.most_in_block(block_id, *scope) for block_id in sums.ahead)
    seats, hands = ShortageKind.SEATS, ShortageKind.HANDS
    pairs = [(seats, by_people, of_blocks), (hands, by_blocks, of_people), (hands, asked, of_people)]
    pairs += [(seats, asked, of_blocks)]
    if limit is not None:
        pairs += [(seats, by_people, limit), (seats, by_blocks, limit), (seats, asked, limit)]
    for kind, needed, possible in pairs:
        found = _short(kind, needed, possible, spot, spot.rotations)
        if found is not None:
            return found
    return None


def _supervised(sums: Sums, spot: _Spot) -> Shortage | None:
    """Compare what is asked for with whom those who can supervise may have beside them."""
    rule = next((rule for rule in sums.problem.rules if rule.id == spot.person), None)
    (rotation_id,) = spot.rotations
    if not isinstance(rule, SupervisionRule):
        return None
    novices, strong = sums.standing(rule, rotation_id)
    for block_id in sums.ahead:
        there = [len(sums.there(people, spot.rotations, block_id)) for people in (novices, strong, sums.everybody)]
        beside = math.floor(rule.novices_per_strong * there[1])
        possible = Sum(there[2] - max(0, there[0] - beside), {}, {rule.id: 0})
        needed = sums.least_in_block(block_id, spot.rotations, sums.everybody)
        found = _short(
            ShortageKind.SUPERVISION, needed, possible, replace(spot, person="", block=block_id), spot.rotations
        )
        if found is not None:
            return found
    needed, able = sums.least(novices, spot.rotations), sums.most(strong, spot.rotations)
    beside = math.floor(rule.novices_per_strong * able.amount)
    possible = Sum(beside, {}, {**able.allows, rule.id: beside})
    return _short(ShortageKind.SUPERVISION, needed, possible, replace(spot, person=""), spot.rotations)
