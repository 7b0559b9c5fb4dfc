"""The entry point: reads the command line, runs one command, words what went wrong.

Order at start: arguments are read with the standard library alone; the surroundings are looked at (`environment`); then
the one module of the chosen command is imported, and it imports what it needs. So `--help` is instant, and the board is
not kept waiting for the solver.
"""

from __future__ import annotations

import argparse
import importlib
import pkgutil
import sys
from collections.abc import Sequence

import kiosk.app.commands
from kiosk.app.environment import check_environment
from kiosk.app.telling import telling
from kiosk.app.wording import sentence
from kiosk.domain.errors import UserError

DEFAULT_COMMAND = "kiosk"
STOPPED = 130
"""As shells count signals: 128 and SIGINT."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program and return its exit code.

    0 done, 1 told why not, 2 wrong words on the command line, 130 stopped by Ctrl-C.
    """
    words = list(sys.argv[1:] if arguments is None else arguments)
    try:
        with telling(sys.stdout):
            args = build_parser().parse_args(_with_command(words))
            check_environment()
            return int(args.run(args))
    except UserError as error:
        print(sentence(error), file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return STOPPED


def build_parser() -> argparse.ArgumentParser:
    """Return the parser with every command's words."""
    parser = argparse.ArgumentParser(
        prog="growing-edge",
        description="A touch kiosk for teams that grow each other. Without a command it opens the kiosk.",
    )
    subparsers = parser.add_subparsers(metavar="COMMAND", required=True)
    for name in command_names():
        module = importlib.import_module(f"kiosk.app.commands.{name}")
        module.add_parser(subparsers)
    return parser


def command_names() -> list[str]:
    """Return the names of the command modules, in order."""
    return sorted(info.name for info in pkgutil.iter_modules(kiosk.app.commands.__path__))


def _with_command(words: list[str]) -> list[str]:
    """Put the kiosk's own command in front where only options, or nothing, were given."""
    if not words or (words[0].startswith("-") and words[0] not in ("-h", "--help")):
        return [DEFAULT_COMMAND, *words]
    return words


if __name__ == "__main__":
    sys.exit(main())
