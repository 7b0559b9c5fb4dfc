"""Draws any view of the kiosk into a PNG, or all of them into a folder, without a screen."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.app.language import ENGLISH, known_language, languages
from kiosk.app.options import add_database
from kiosk.domain.clock import is_near
from kiosk.domain.errors import InvalidInput, NotFound
from kiosk.domain.screens import PALETTES

if TYPE_CHECKING:
    from db.store import Store
    from kiosk.app.tour.pictures import Guests
    from kiosk.app.wiring import Kiosk
    from kiosk.domain.clock import Clock
    from kiosk.domain.people import Person

NOBODY, ONESELF = "nobody", "self"
ROLES = (NOBODY, ONESELF, "member", "chief", "director", "administrator")
SIZE, UPRIGHT = "1920x1080", "1080x1920"


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command's words."""
    parser = subparsers.add_parser("picture", help="draw a view into a PNG, without a screen")
    parser.add_argument("view", nargs="?", metavar="VIEW", help="which view; --list names them")
    parser.add_argument("--list", action="store_true", help="name the views, one a line")
    parser.add_argument(
        "--all",
        dest="folder",
        type=Path,
        metavar="FOLDER",
        help="draw every view of a demo (or VIEW alone) in every theme, lying and upright, as VIEW-THEME-SIZE.png;"
        " --theme, --size and --language may name several then, with commas between",
    )
    add_database(parser)
    # Neither the variable nor the system is asked: a picture is the same on every machine.
    parser.add_argument(
        "--language",
        metavar="CODE",
        type=_each(known_language),
        default=(ENGLISH,),
        help=f"language: {', '.join(languages())} ({ENGLISH})",
    )
    parser.add_argument("--out", type=Path, metavar="FILE.png", help="where to write it (otherwise VIEW.png)")
    parser.add_argument("--size", metavar="WxH", type=_each(str), help=f"size in pixels ({SIZE})")
    parser.add_argument(
        "--theme", metavar="THEME", type=_each(_known_theme), help=f"palette: {', '.join(PALETTES)} ({PALETTES[0]})"
    )
    parser.add_argument(
        "--lens", metavar="LENS", help="what the cells of the view board lead with; a wrong name lists them"
    )
    parser.add_argument("--person", metavar="NAME_OR_KEY", help="whom the view is about")
    parser.add_argument("--as", dest="role", choices=ROLES, default=NOBODY, help="who is signed in (%(default)s)")
    parser.add_argument("--now", metavar="MOMENT", help="what time it is (2026-11-24T14:32, in the programme's zone)")
    parser.set_defaults(run=run, misused=parser.error)


def run(args: argparse.Namespace) -> int:
    """Draw one picture or all, or name them."""
    from kiosk.app import pictures

    if args.list:
        print("\n".join(sorted(pictures.PICTURES)))
        return 0
    if args.folder is not None:
        return _draw_all(args)
    if args.view is None:
        raise NotFound("picture-unknown", name='""', known=", ".join(sorted(pictures.PICTURES)))
    pictures.check_name(args.view)
    pictures.check_lens(args.view, args.lens)
    if any(len(named or ()) > 1 for named in (args.size, args.theme, args.language)):
        args.misused("one picture has one size, theme and language; --all FOLDER draws several")
    return _draw(args)


def parse_moment(text: str) -> datetime:
    """Return a moment, aware only where it names its offset. Raises: InvalidInput (`moment-malformed`)."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise InvalidInput("moment-malformed", text=text) from error
    if not is_near(moment):
        raise InvalidInput("moment-malformed", text=text)
    return moment


def _each(read: Callable[[str], str]) -> Callable[[str], tuple[str, ...]]:
    """Return what reads words with commas between, each once."""
    return lambda text: tuple(dict.fromkeys(read(word.strip()) for word in text.split(",")))


def _known_theme(text: str) -> str:
    if text not in PALETTES:
        raise argparse.ArgumentTypeError(f"there is no theme {text}; there are {', '.join(PALETTES)}")
    return text


def _draw_all(args: argparse.Namespace) -> int:
    from kiosk.app.every_picture import NAMES, draw_shots, screen_for, shots_of
    from kiosk.app.offscreen import offscreen_application, parse_size
    from kiosk.app.outputs import PNG, check_folder
    from kiosk.app.pictures import check_name
    from kiosk.app.stopping import ending_in_order
    from kiosk.app.tour.programme import tour_store
    from kiosk.app.tour.stops import stops
    from kiosk.domain.clock import SetClock

    if args.out is not None or args.lens is not None or args.role != NOBODY:
        args.misused("--all names its files, and knows lenses and who is signed in: leave out --out, --lens and --as")
    if args.view is not None:
        check_name(args.view)
    wished = [stop for stop in stops() if args.view in (None, stop.view)]
    sizes = [parse_size(size) for size in args.size or (SIZE, UPRIGHT)]
    shots = shots_of(wished, args.theme or PALETTES, sizes, args.language)
    moment = parse_moment(args.now) if args.now else datetime.now(UTC)
    check_folder(args.folder, PNG, NAMES)
    clock = SetClock(datetime.now(UTC))
    with ending_in_order() as leave_if_asked, tour_store(args.database, clock, print) as store:
        clock.set(_aware(moment, store))

        def drawn(path: Path) -> None:
            print(path, flush=True)
            leave_if_asked()

        guests = _guests(args, store, clock)
        with offscreen_application(screen_for(shots)) as application:
            draw_shots(application, store, clock, guests, shots, args.folder, drawn)
    print(f"{len(shots)} pictures.")
    return 0


def _guests(args: argparse.Namespace, store: Store, clock: Clock) -> Guests:
    """Return whom the pictures show: the person named, or whoever's row shows most, and a chief."""
    from db.queries.people import find_person
    from db.queries.programme import load_programme
    from kiosk.app.tour.pictures import Guests
    from kiosk.app.tour.programme import find_chief, find_learner

    with store.read() as session:
        programme = load_programme(session)
        named = find_person(session, programme.id, args.person) if args.person is not None else None
    return Guests(named or find_learner(store, clock), find_chief(store, programme))


def _draw(args: argparse.Namespace) -> int:
    from db.database import open_database
    from kiosk.app.application import speak
    from kiosk.app.offscreen import offscreen_application, parse_size, picture_of, save_picture
    from kiosk.app.outputs import PNG, check_output
    from kiosk.app.wiring import build_kiosk
    from kiosk.domain.clock import SetClock
    from kiosk.domain.screens import ScreenSettings

    size = parse_size(args.size[0] if args.size else SIZE)
    moment = parse_moment(args.now) if args.now else datetime.now(UTC)
    out: Path = args.out or Path(f"{args.view}.png")
    check_output(out, PNG)
    clock = SetClock(datetime.now(UTC))
    store = open_database(args.database, clock)
    try:
        clock.set(_aware(moment, store))
        with offscreen_application(size) as application:
            speak(application, args.language[0])
            settings = ScreenSettings(args.theme[0] if args.theme else PALETTES[0], still=True)
            kiosk = build_kiosk(store, clock, screen="picture", settings=settings, keeps=False)
            try:
                kiosk.window.resize(size)
                kiosk.window.show()
                _pose(args, kiosk)
                save_picture(picture_of(kiosk.window), out)
            finally:
                kiosk.close()
    finally:
        store.close()
    print(out)
    return 0


def _aware(moment: datetime, store: Store) -> datetime:
    """Return a moment that names no offset as one in the programme's zone. Raises: NotFound (`programme-missing`)."""
    from db.queries.programme import load_programme

    if moment.tzinfo is not None:
        return moment
    with store.read() as session:
        return moment.replace(tzinfo=load_programme(session).calendar.zone)


def _pose(args: argparse.Namespace, kiosk: Kiosk) -> None:
    from kiosk.app.offscreen import settle
    from kiosk.app.pictures import Scene, drive

    settle(kiosk.kit.jobs)
    person = _person(args, kiosk)
    signed_in = _signed_in(args, kiosk, person)
    if signed_in is not None:
        kiosk.window.desk.sign_in(signed_in)
    drive(Scene(args.view, kiosk, lambda: settle(kiosk.kit.jobs), person, args.lens))
    kiosk.window.tell_time()
    settle(kiosk.kit.jobs)


def _person(args: argparse.Namespace, kiosk: Kiosk) -> Person | None:
    from db.queries.people import find_person

    if args.person is None:
        return None
    with kiosk.kit.store.read() as session:
        return find_person(session, kiosk.kit.programme.id, args.person)


def _signed_in(args: argparse.Namespace, kiosk: Kiosk, person: Person | None) -> Person | None:
    from db.queries.people import load_people

    if args.role == NOBODY:
        return None
    if args.role == ONESELF:
        if person is None:
            raise InvalidInput("picture-person-needed", name=args.view)
        return person
    with kiosk.kit.store.read() as session:
        people = load_people(session, kiosk.kit.programme.id)
    candidates = [candidate for candidate in people if candidate.access == args.role]
    if not candidates:
        raise NotFound("nobody-with-access", access=args.role)
    # Somebody else than the person shown, where there is anybody else.
    return next((candidate for candidate in candidates if candidate != person), candidates[0])
