"""The command line: `pysite build` and its fellows, one file a command."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import NoReturn


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command that `arguments` (the process's own by default) name; returns the exit status."""
    from pysite.cli.parser import parse

    options = parse(sys.argv[1:] if arguments is None else list(arguments))
    # a command's module has its name; only the one that runs is imported, since start-up counts
    status: int = import_module(f"pysite.cli.{options.command}").run(options)
    return status


def start() -> NoReturn:
    """Run the process's command and end the process.

    Python would take apart everything that a build has made, object by object, before it ends; that can take
    longer than the build. Whatever has to be kept is in its file by then.
    """
    try:
        status = main()
        sys.stdout.flush()
        sys.stderr.flush()
    except BrokenPipeError:  # whoever was reading has gone
        status = 1
    os._exit(status)
