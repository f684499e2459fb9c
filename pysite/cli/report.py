"""Telling a person at a terminal how a build goes."""

from __future__ import annotations

import itertools
import os
import sys
import time
from types import TracebackType
from typing import TYPE_CHECKING, TextIO

from pysite.errors import Problem

if TYPE_CHECKING:
    from rich.progress import Progress

_COLORS = {"red": "\033[31m", "yellow": "\033[33m", "bold": "\033[1m", "dim": "\033[2m"}


class Terminal:
    """Where messages go: information to standard output, warnings and errors to standard error."""

    def __init__(self, quiet: bool = False, verbose: bool = False, source: str = "") -> None:
        self.quiet = quiet
        self.verbose = verbose
        self.source = source
        #: What has been warned of, in order.
        self.warnings: dict[Problem, None] = {}

    def line(self, topic: str, message: str = "") -> None:
        """A line of information with its topic right-aligned, as Jekyll prints them."""
        if not self.quiet:
            print(f"{topic:>19} {message}".rstrip(), flush=True)

    def warn(self, problem: Problem) -> None:
        """Show a warning; the same one only once."""
        if problem not in self.warnings and not self.quiet:
            self.warnings[problem] = None
            self._show("warning", "yellow", problem)

    def error(self, problem: Problem) -> None:
        """Show what stopped the build."""
        self._show("error", "red", problem)

    def _show(self, kind: str, color: str, problem: Problem) -> None:
        stream = sys.stderr
        place = problem.path
        if place and problem.line:
            place += f":{problem.line}" + (f":{problem.column}" if problem.column else "")
        start = paint(f"{kind}:", color, stream)
        print(
            f"{start} {paint(place + ':', 'bold', stream) + ' ' if place else ''}{problem.message}",
            file=stream,
        )
        for line in excerpt(problem, self.source):
            print(paint(line, "dim", stream), file=stream)
        if problem.chain:
            print(f"  in: {' > '.join(problem.chain)}", file=stream)
        if problem.hint:
            print(f"  hint: {problem.hint}", file=stream)


def paint(text: str, color: str, stream: TextIO) -> str:
    """`text` in color, where the stream is a terminal that may show one. Honours NO_COLOR."""
    if not stream.isatty() or os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return text
    if not _takes_escapes(stream):
        return text
    return f"{_COLORS[color]}{text}\033[0m"


def _takes_escapes(stream: TextIO) -> bool:
    """Whether a terminal takes escape sequences for what they are. Windows' own has to be asked to."""
    if sys.platform != "win32":
        return True
    import ctypes
    import msvcrt

    console = ctypes.c_void_p(msvcrt.get_osfhandle(stream.fileno()))
    kernel, mode = ctypes.windll.kernel32, ctypes.c_ulong()
    if not kernel.GetConsoleMode(console, ctypes.byref(mode)):
        return False
    return bool(kernel.SetConsoleMode(console, mode.value | 4))  # ENABLE_VIRTUAL_TERMINAL_PROCESSING


def excerpt(problem: Problem, source: str) -> list[str]:
    """The line that a problem is in, and a caret below its column; empty where there is no such line."""
    if not problem.line or not problem.path:
        return []
    try:
        with open(os.path.join(source, problem.path), encoding="utf-8", errors="replace") as file:
            text = next(itertools.islice(file, problem.line - 1, None), None)
    except OSError:
        return []
    if text is None:
        return []
    text = text.rstrip("\r\n").expandtabs(1)
    start = max(0, problem.column - 61) if len(text) > 100 else 0
    shown = [f"  {problem.line:>4} | {text[start : start + 100]}"]
    if problem.column:
        shown.append(f"       | {' ' * (problem.column - 1 - start)}^")
    return shown


class ProgressBar:
    """A bar on a terminal, from the second second of a build on."""

    def __init__(self, enabled: bool) -> None:
        self._enabled = enabled and sys.stdout.isatty()
        self._started = time.monotonic()
        self._progress: Progress | None = None

    def __enter__(self) -> ProgressBar:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._progress is not None:
            self._progress.stop()

    def update(self, done: int, total: int) -> None:
        """Show that `done` of `total` documents are rendered."""
        if not self._enabled or (self._progress is None and time.monotonic() - self._started < 1):
            return
        if self._progress is None:
            from rich.progress import Progress

            self._progress = Progress(transient=True)
            self._progress.start()
            self._progress.add_task("Rendering", total=total)
        self._progress.update(self._progress.task_ids[0], completed=done, total=total)
