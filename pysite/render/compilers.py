"""Processes that compile style sheets while this one does something else.

libsass takes half a second for a common theme and holds the interpreter all that time. Where that is safe the
process is forked; elsewhere one is begun anew, which takes some hundredths of a second, also of its own.
"""

from __future__ import annotations

import marshal
import os
import sys
from collections.abc import Sequence
from select import select
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from pysite.lazily import leave_unopened
from pysite.render.forking import can_fork, end
from pysite.sass import Options, Stylesheet, compile_page

if TYPE_CHECKING:
    from subprocess import Popen

#: Where so many bytes can be imported (libsass takes some hundredths of a second), a process is begun anew.
_WORTHWHILE = 50_000
#: What lies in the folder that it runs in, the site's, must not be taken for modules: the empty path goes.
_PROGRAM = f"import sys; sys.path[:] = filter(None, sys.path); from {__name__} import work; work()"
#: What was found, in plain values: paths and texts, and what they were compiled to.
_Found = list[tuple[str, str, str, str | None, tuple[str, ...]]]


class Job(NamedTuple):
    """Style sheets to compile, pairs of path and text, of the site in the folder `source`."""

    source: str
    options: Options
    sheets: Sequence[tuple[str, str]]

    def found(self) -> bytes:
        """What the sheets are compiled to, for another process. Raises SiteError."""
        found: _Found = []
        for path, text in self.sheets:
            sheet = compile_page(text, path=path, site_source=self.source, options=self.options)
            found.append((path, text, *sheet))
        return marshal.dumps(found)


class Compiler(Protocol):
    """A process at work."""

    def is_busy(self) -> bool:
        """Whether one would have to wait for it."""
        ...

    def result(self) -> bytes:
        """What it has found, which is waited for; nothing where something went wrong. To be asked once."""
        ...

    def stop(self) -> None:
        """End it, or hear that it has ended."""
        ...


def begin(job: Job, anew: bool) -> Compiler | None:
    """Have a job done by another process; None where that can't be, or isn't worth while.

    Only if there is much to do beside, a process may be begun `anew`.
    """
    if can_fork():
        return _Forked(job)
    if not anew or getattr(sys, "frozen", False):
        return None
    try:
        return _Begun(job) if _is_long(job.options) else None
    except OSError:  # a file that can't be looked at, or the system doesn't let us
        return None


def sheets_of(result: bytes) -> dict[tuple[str, str], Stylesheet]:
    """Compiled style sheets by their paths and texts, from what a process has found."""
    found: _Found = marshal.loads(result) if result else []
    return {(path, text): Stylesheet(*sheet) for path, text, *sheet in found}  # type: ignore[arg-type]


class _Forked:
    """A copy of this process. A fault in it is found again, and told, by this one."""

    def __init__(self, job: Job) -> None:
        reader, writer = os.pipe()
        sys.stdout.flush()
        sys.stderr.flush()
        process = os.fork()
        if process:
            os.close(writer)
            self._reader, self._process = os.fdopen(reader, "rb"), process
            return
        status = 1
        try:
            os.close(reader)
            leave_unopened("inspect")  # libsass's module imports it, for functions written in Python
            with os.fdopen(writer, "wb") as file:
                file.write(job.found())
            status = 0
        finally:
            os._exit(status)

    def is_busy(self) -> bool:
        return not select([self._reader], (), (), 0)[0]

    def result(self) -> bytes:
        with self._reader:  # to take the process apart then takes the system a while, which nobody waits for
            return self._reader.read()

    def stop(self) -> None:
        self._reader.close()
        end([self._process])


class _Begun:
    """Another interpreter, which reads a job from a file and writes what it finds to one."""

    def __init__(self, job: Job) -> None:
        from subprocess import DEVNULL, Popen
        from tempfile import TemporaryFile

        plain: Any = (job.source, tuple(job.options), [tuple(sheet) for sheet in job.sheets])
        packages = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
        paths = [packages, *filter(None, [os.environ.get("PYTHONPATH")])]
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(paths)}
        self._written = TemporaryFile()  # noqa: SIM115 - it is closed when the process is over
        with TemporaryFile() as file:
            file.write(marshal.dumps(plain))
            file.seek(0)
            try:
                self._process: Popen[bytes] = Popen(
                    [sys.executable, "-c", _PROGRAM],
                    stdin=file,
                    stdout=self._written,
                    stderr=DEVNULL,
                    env=environment,
                )
            except OSError:
                self._written.close()
                raise

    def is_busy(self) -> bool:
        return self._process.poll() is None

    def result(self) -> bytes:
        status = self._process.wait()
        with self._written:
            self._written.seek(0)
            return b"" if status else self._written.read()

    def stop(self) -> None:
        self._process.kill()
        self._process.wait()
        self._written.close()


def _is_long(options: Options) -> bool:
    """Whether compiling will take longer than to begin a process."""
    total = 0
    for root in options.load_paths:
        for folder, _, files in os.walk(root):
            for name in files:
                total += os.path.getsize(os.path.join(folder, name))
                if total > _WORTHWHILE:
                    return True
    return False


def work() -> None:
    """Do the job that comes in, in an interpreter begun for it. Raises SiteError."""
    plain: Any = marshal.loads(sys.stdin.buffer.read())
    source, options, sheets = plain
    sys.stdout.buffer.write(Job(source, Options(*options), sheets).found())
