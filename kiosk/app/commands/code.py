"""`growing-edge code`: one-time codes for those who have no PIN, or forgot it."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from kiosk.app.options import add_database

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.store import Store
    from kiosk.actions.pins import GivenCode
    from kiosk.domain.ids import ProgrammeId
    from kiosk.domain.people import Person


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the words of this command."""
    parser = subparsers.add_parser("code", help="give somebody a one-time code, with which they choose a PIN")
    add_database(parser)
    who = parser.add_mutually_exclusive_group(required=True)
    who.add_argument("--person", metavar="NAME", help="whole name or roster key; ends the PIN they had")
    who.add_argument("--without-pin", action="store_true", help="everybody who has no PIN and no code that still works")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Give the codes and print them. Raises: NotFound, InvalidInput, Unavailable."""
    from db.database import open_database
    from db.queries.people import find_person
    from db.queries.programme import load_programme
    from kiosk.actions.pins import people_without_pin
    from kiosk.app.given_code import code_lines, list_lines

    store = open_database(args.database)
    try:
        with store.read() as session:
            programme = load_programme(session)
            if args.without_pin:
                people = people_without_pin(session, programme.id, store.clock.now())
            else:
                people = [find_person(session, programme.id, args.person)]
        given = _give(store, people, still_without=programme.id if args.without_pin else None)
    finally:
        store.close()
    zone = programme.calendar.zone
    lines = list_lines(given, zone) if args.without_pin else code_lines(*given[0], zone)
    print("\n".join(lines))
    return 0


def _give(store: Store, people: Sequence[Person], *, still_without: ProgrammeId | None) -> list[tuple[str, GivenCode]]:
    """Give everybody a code of their own, all or none; return them with the names.

    With `still_without`, whoever of that programme has chosen a PIN while the codes were made keeps it.
    """
    from kiosk.actions.pins import GivenCode, give_code, hash_pin, new_code, people_without_pin

    codes = [new_code() for _ in people]
    hashes = [hash_pin(code, store.keys.pepper) for code in codes]
    with store.write(origin="code") as write:
        wanted = people
        if still_without is not None:
            wanted = people_without_pin(write.session, still_without, write.now)
        return [
            (person.name, GivenCode(code, give_code(write, None, person.id, code_hash)))
            for person, code, code_hash in zip(people, codes, hashes, strict=True)
            if person in wanted
        ]
