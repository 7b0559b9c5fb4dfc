"""One module a command: `add_parser(subparsers)` says its words, `run(args) -> int` does it.

A command module imports at its head only the standard library, `kiosk.domain` and `kiosk.app.options`; whatever is
heavy is imported inside `run`, since every module here is imported at every start.
"""
