"""Errors and warnings as data: where, what, and what to do about it. Nothing here knows about terminals."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple


class Problem(NamedTuple):
    """One thing that is wrong with a site.

    `path` is relative to the site's source (or absolute when outside of it) and empty where no file is
    concerned; `line` and `column` count from 1, 0 where unknown. `hint` says what would mend it. `chain`
    names the templates that led here, outermost first ("_layouts/default.html", "_includes/head.html").
    """

    message: str
    path: str = ""
    line: int = 0
    column: int = 0
    hint: str = ""
    chain: tuple[str, ...] = ()

    def __str__(self) -> str:
        place = self.path
        if self.line:
            place += f":{self.line}" + (f":{self.column}" if self.column else "")
        text = f"{place}: {self.message}" if place else self.message
        return f"{text} ({self.hint})" if self.hint else text


#: Where warnings go: whoever runs a build passes one in, so that no module owns a log.
Warn = Callable[[Problem], None]


class SiteError(Exception):
    """A problem that stops the build."""

    def __init__(
        self,
        message: str,
        path: str = "",
        line: int = 0,
        column: int = 0,
        hint: str = "",
        chain: tuple[str, ...] = (),
    ) -> None:
        self.problem = Problem(message, path, line, column, hint, chain)
        super().__init__(str(self.problem))


def bug(error: Exception) -> Problem:
    """What to tell of an error that is none of the site's, but pysite's own."""
    return Problem(
        f"pysite itself failed: {type(error).__name__}: {error}",
        hint="this is a bug in pysite; run again with --trace and report what it prints",
    )
