"""Who speaks when in a huddle: a leader first, then everybody in an order of chance that mixes professions."""

from __future__ import annotations

import random
from collections.abc import Sequence

from kiosk.domain.ids import PersonId, RoundId
from kiosk.domain.people import Person, RoleKind


def speaking_order(people: Sequence[Person], facilitator: PersonId, round_id: RoundId) -> tuple[PersonId, ...]:
    """Return the order of a round's people, the same for the same round and people.

    A leader opens: the facilitator if they are one, else any who is here; without a leader the facilitator does. No two
    of one profession follow each other as long as another profession is left that could come between.
    """
    chance = random.Random(round_id.int)  # noqa: S311 - an order, not a secret
    rest = sorted(people, key=lambda person: person.id.int)
    chance.shuffle(rest)
    if not rest:
        return ()
    first = min(rest, key=lambda person: (not person.leader, person.id != facilitator))
    groups: dict[RoleKind, list[Person]] = {}
    for person in rest:
        if person is not first:
            groups.setdefault(person.role.kind, []).append(person)
    order = [first]
    while groups:
        kind = _next_kind(groups, order[-1].role.kind)
        order.append(groups[kind].pop())
        if not groups[kind]:
            del groups[kind]
    return tuple(person.id for person in order)


def _next_kind(groups: dict[RoleKind, list[Person]], last: RoleKind) -> RoleKind:
    # The profession with most people left, since it needs most of the others between its own; at equal numbers the one
    # that chance put first.
    others = [kind for kind in groups if kind is not last] or list(groups)
    return max(others, key=lambda kind: len(groups[kind]))
