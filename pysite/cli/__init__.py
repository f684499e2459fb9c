"""The command line: `pysite build` and its fellows, one file a command."""

from __future__ import annotations

import gc
import io
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from pysite.cli.early_sheets import EarlySheets

#: Python looks for circles of objects that nobody needs whenever there are so many more than there were.
_MANY_OBJECTS = 50_000


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command that `arguments` (the process's own by default) name; returns the exit status."""
    given = sys.argv[1:] if arguments is None else list(arguments)
    if given[:1] in (["build"], ["b"]):
        from pysite.cli.early_sheets import EarlySheets

        early = EarlySheets(given[1:])
        with early.guessed():
            return _run(given, early)
    return _run(given)


def _run(given: Sequence[str], early: EarlySheets | None = None) -> int:
    from pysite.cli.parser import parse

    options = parse(given)
    options.early_sheets = early
    # a command's module has its name; only the one that runs is imported, since start-up counts
    status: int = import_module(f"pysite.cli.{options.command}").run(options)
    return status


def start() -> NoReturn:
    """Run the process's command and end the process.

    Python would take apart everything that a build has made, object by object, before it ends; that can take
    longer than the build. Whatever has to be kept is in its file by then.
    """
    gc.set_threshold(_MANY_OBJECTS)  # a build keeps nearly all that it makes: there is little to be found
    if isinstance(sys.stdout, io.TextIOWrapper):
        # what the encoding lacks, as that of a pipe under Windows may, is written as an escape sequence
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        status = main()
        sys.stdout.flush()
        sys.stderr.flush()
    except BrokenPipeError:  # whoever was reading has gone
        status = 1
    os._exit(status)
