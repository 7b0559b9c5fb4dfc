"""One module a command: `add_parser(subparsers)` says its words, `run(args) -> int` does it."""
