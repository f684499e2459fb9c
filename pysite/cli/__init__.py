"""The command line: `pysite build` and its fellows, one file a command."""

from __future__ import annotations

import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command that `arguments` (the process's own by default) name; returns the exit status."""
    from pysite.cli.parser import parse

    options = parse(sys.argv[1:] if arguments is None else list(arguments))
    if options.command == "build":
        from pysite.cli.build import run

        return run(options)
    if options.command == "serve":
        from pysite.cli.serve import run

        return run(options)
    if options.command == "watch":
        from pysite.cli.watch import run

        return run(options)
    if options.command == "completion":
        from pysite.cli.completion import run

        return run(options)
    if options.command == "debug":
        from pysite.cli.debug import run

        return run(options)
    raise AssertionError(options.command)
