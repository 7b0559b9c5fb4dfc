"""Opens the kiosk on the screen."""

from __future__ import annotations

import argparse
import logging
import os
import socket
import sys
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from kiosk.app.language import add_language
from kiosk.app.options import add_database

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from kiosk.app.backing_up import Backups
    from kiosk.app.wiring import Kiosk
    from kiosk.domain.screens import ScreenSettings
    from kiosk.jobs.garbage import GarbageCollector


SWITCH_INTERVAL = 0.001
QUIET_AFTER = timedelta(seconds=10)
"""So long after the last touch nobody is in the middle of something."""


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command's words."""
    parser = subparsers.add_parser("kiosk", help="open the kiosk (what happens without a command)")
    add_database(parser)
    add_language(parser)
    parser.add_argument("--windowed", action="store_true", help="in a window that may be closed, for a desk")
    parser.add_argument(
        "--theme", choices=("light", "dark", "contrast"), help="palette (otherwise the one last chosen on this screen)"
    )
    parser.add_argument("--still", action="store_true", help="nothing moves (reduced motion)")
    parser.add_argument("--screen", default=socket.gethostname(), help="this screen's name (%(default)s)")
    parser.add_argument(
        "--staff-only",
        action="store_true",
        help="only staff pass by, so the board stays when nobody is there (otherwise names are then hidden)",
    )
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Open the kiosk and return once it is closed."""
    # Before Qt is loaded: a database that is not there is told at once, and a missing screen ends Qt without a word.
    if sys.platform.startswith("linux"):
        from kiosk.app.screen import check_screen

        check_screen(os.environ)
    from db.database import open_database
    from kiosk.domain.clock import SystemClock

    logging.basicConfig(format="%(asctime)s %(levelname)s %(name)s: %(message)s", level=logging.INFO)
    clock = SystemClock()
    store = open_database(args.database, clock)
    try:
        # First of all that needs Qt.
        from kiosk.app.unread_sources import leave_sources_unread

        leave_sources_unread()
        from kiosk.app.application import make_application, preferred_language, speak
        from kiosk.app.crash import CrashHook, log_qt_messages
        from kiosk.app.this_screen import settings_of
        from kiosk.app.wiring import build_kiosk
        from kiosk.jobs.garbage import GarbageCollector

        log_qt_messages()
        application = make_application()
        hook = CrashHook(application)
        hook.install()
        # Before the first reader thread, and until the last widget is gone.
        garbage = GarbageCollector(application)
        garbage.start()
        try:
            said, again = args.language, True
            while again:
                settings = settings_of(store, args.screen)
                speak(application, preferred_language(said or (settings.language if settings else None) or None))
                kiosk = build_kiosk(
                    store, clock, screen=args.screen, settings=settings, for_now=_for_now(args), windowed=args.windowed
                )
                hook.happened.connect(kiosk.window.messages.crashed)
                try:
                    code, again = _run(application, kiosk, garbage, windowed=args.windowed, new=settings is None)
                finally:
                    kiosk.close()
                # Somebody chose another language at the screen: what the command line said is over.
                said = None
            return code
        finally:
            garbage.stop()
            hook.uninstall()
    finally:
        store.close()


def _run(
    application: QApplication, kiosk: Kiosk, garbage: GarbageCollector, *, windowed: bool, new: bool
) -> tuple[int, bool]:
    """Run a kiosk until it is closed; return the exit code, and whether to begin again in another language.

    On a `new` screen somebody is asked how large it is.
    """
    from kiosk.app.guard import Guard
    from kiosk.app.idle_imports import IdleImports
    from kiosk.app.service import Ending, Heartbeat

    window, session, kit = kiosk.window, kiosk.kit.session, kiosk.kit
    guard = Guard(application, relaxed=windowed)
    guard.touched.connect(session.touch)
    guard.install(application)

    def end() -> None:
        guard.quitting = True
        window.close()

    again = False
    spoken = kit.screen.settings.language

    def on_screen_changed(settings: ScreenSettings) -> None:
        nonlocal again
        if settings.language != spoken:
            # Words are made with their widgets, so another language is another window.
            again = True
            end()

    kit.screen.changed.connect(on_screen_changed)
    ending = Ending(end, application)
    heartbeat = Heartbeat(parent=application)
    imports = IdleImports(kit.jobs, parent=application)
    # What came with them is never garbage: looked through again each time, it would hold up the hand at the board.
    imports.finished.connect(garbage.settle)
    window.closed.connect(application.quit)
    if windowed:
        window.resize(1280, 720)
        window.show()
    else:
        _fill_screen(application, kiosk, new=new)
    _begin(kiosk, garbage)
    heartbeat.start()
    imports.start()
    backups = _back_up(kiosk, application)
    kit.weekly_sheets.failed.connect(window.messages.error)
    kit.weekly_sheets.start()
    try:
        code = application.exec()
        return code, again
    finally:
        backups.stop()
        if again:
            heartbeat.pause()
        else:
            heartbeat.stop()
        ending.close()
        guard.uninstall(application)


def _begin(kiosk: Kiosk, garbage: GarbageCollector) -> None:
    """Let the time pass for who is signed in and for the resting screen, and keep garbage from the hand."""
    jobs, session = kiosk.kit.jobs, kiosk.kit.session
    session.run()
    kiosk.resting.run()
    garbage.settle()
    garbage.set_quiet(lambda: jobs.idle and session.idle > QUIET_AFTER)
    # A reader at work gives the GUI thread its turn within a millisecond, five times as soon as Python's own choice.
    sys.setswitchinterval(SWITCH_INTERVAL)


def _fill_screen(application: QApplication, kiosk: Kiosk, *, new: bool) -> None:
    """Fill the screen, fitted to its size; a `new` one is asked about."""
    from kiosk.app.first_start import FirstStart
    from kiosk.app.fitting import Fitting
    from kiosk.app.millimetres import pitch_of

    window, kit = kiosk.window, kiosk.kit
    window.use_keyboard(application)
    own = pitch_of(application.primaryScreen())
    Fitting(window, kit.screen, own)
    # An X session without a window manager ignores "full screen"; the size has to be right without it.
    window.setGeometry(application.primaryScreen().geometry())
    window.showFullScreen()
    if new:
        FirstStart(kit.theming.theme, window.stage, kit.screen, own).open()


def _back_up(kiosk: Kiosk, application: QApplication) -> Backups:
    """Back the database up from now on."""
    from kiosk.app.backing_up import Backups

    kit = kiosk.kit
    backups = Backups(kit.store.location, kit.jobs, kit.clock, application)
    backups.failed.connect(kiosk.window.messages.error)
    backups.start()
    return backups


def _for_now(args: argparse.Namespace) -> dict[str, Any]:
    """Return what the command line says of the screen, for this start alone."""
    said = {"palette": args.theme, "still": args.still, "staff_only": args.staff_only}
    return {name: value for name, value in said.items() if value}
