"""What is said of builds on the terminal: a line for each, and each problem once."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Protocol
from urllib.parse import quote

from pysite.build.write import Written
from pysite.errors import Problem
from pysite.ruby.paths import below
from pysite.serve.rebuild import Outcome


class Terminal(Protocol):
    """Where people are told things: pysite.cli.report.Terminal, or a test's stand-in."""

    def line(self, topic: str, message: str = "") -> None:
        """A line of information."""
        ...

    def warn(self, problem: Problem) -> None:
        """Something doubtful; told once."""
        ...

    def error(self, problem: Problem) -> None:
        """Something that keeps the site from being built."""
        ...


@dataclass
class Teller:
    """Tells how builds went."""

    terminal: Terminal
    source: str
    top: str = ""
    _problem: Problem | None = field(default=None, init=False)

    def tell(self, outcome: Outcome) -> None:
        """Tell how a build went."""
        if outcome.built is None:
            if outcome.problem is not None and outcome.problem != self._problem:
                self.terminal.error(outcome.problem)
            self._problem = outcome.problem
            return
        mended, self._problem = self._problem is not None, None
        if outcome.changed is None:
            self.terminal.line("", f"done in {outcome.seconds:.3f} seconds.")
            return
        text = summary(outcome.changed, outcome.built.written, outcome.seconds, self.source, self.top)
        self.terminal.line("Mended:" if mended else "Rebuilt:", text)


def summary(changed: Iterable[str], written: Written, seconds: float, source: str, top: str) -> str:
    """What changed, the address of what was built, and the time it took.

    `changed` holds absolute paths, `top` is the site's address without a slash at its end (empty where
    nothing is served: files are named by their paths then).
    """
    return f"{_names(changed, source)} → {_results(written, top)} in {seconds:.2f} s"


def page_address(top: str, path: str) -> str:
    """The address of a file of the destination."""
    path = path.replace(os.sep, "/")
    if not top:
        return path
    if path == "index.html" or path.endswith("/index.html"):
        path = path[: -len("index.html")]
    return f"{top}/{quote(path)}"


def _names(changed: Iterable[str], source: str) -> str:
    names = sorted(below(p, source) for p in changed)
    names = ["everything" if name == source.replace(os.sep, "/") else name for name in names]
    return _counted(names, 2)


def _results(written: Written, top: str) -> str:
    if not written.changed:
        return f"{_files(len(written.removed))} removed" if written.removed else "no difference"
    first = next((path for path in written.changed if path.endswith(".html")), written.changed[0])
    others = len(written.changed) - 1
    text = page_address(top, first) + (f" and {others} more" if others else "")
    return text + (f", {_files(len(written.removed))} removed" if written.removed else "")


def _files(count: int) -> str:
    return f"{count} file{'s' if count != 1 else ''}"


def _counted(names: list[str], shown: int) -> str:
    if len(names) <= shown:
        return ", ".join(names)
    return f"{', '.join(names[:shown])} and {len(names) - shown} more"
