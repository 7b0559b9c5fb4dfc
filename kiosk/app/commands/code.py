"""`growing-edge code`: a one-time code for somebody who has no PIN, or forgot it."""

from __future__ import annotations

import argparse

from kiosk.app.options import add_database


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the words of this command."""
    parser = subparsers.add_parser("code", help="give somebody a one-time code, with which they choose a PIN")
    add_database(parser)
    parser.add_argument("--person", required=True, metavar="NAME", help="whole name or roster key")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Give the code and print it. Raises: NotFound, InvalidInput, Unavailable."""
    from db.database import open_database
    from db.queries.people import find_person
    from db.queries.programme import load_programme
    from kiosk.actions.pins import GivenCode, give_code, hash_pin, new_code
    from kiosk.app.given_code import code_lines

    store = open_database(args.database)
    try:
        with store.read() as session:
            programme = load_programme(session)
            person = find_person(session, programme.id, args.person)
        code = new_code()
        code_hash = hash_pin(code, store.keys.pepper)
        with store.write(origin="code") as write:
            given = GivenCode(code, give_code(write, None, person.id, code_hash))
    finally:
        store.close()
    print("\n".join(code_lines(person.name, given, programme.calendar.zone.key)))
    return 0
