"""Style sheets ahead of their turn: compiled in other processes from the start, and kept between builds.

As soon as the text of a style sheet is known, another process starts on it; what it finds waits until the
sheet's turn has come.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from pysite import __version__, kept
from pysite.render.compilers import Compiler, Job, begin, sheets_of
from pysite.sass import Options, Stylesheet, compile_page, options_from
from pysite.stamps import UNCERTAIN, Stamp, stamp_of

if TYPE_CHECKING:
    from pysite.config import Config

_SHEETS = (".scss", ".sass", ".css")
_NEVER = frozenset(("node_modules", ".git", ".jekyll-cache", "__pycache__"))

#: So many results are kept between builds.
_MOST_KEPT = 100


class Stylesheets:
    """Compiles the style sheets of one site."""

    def __init__(self, source: str, destination: str, options: Options, cache_folder: str | None) -> None:
        """`cache_folder` keeps results between builds; None keeps nothing."""
        self.options = options
        self._source = source
        self._destination = destination
        self._folder = os.path.join(cache_folder, "sass") if cache_folder else None
        self._state: bytes | None = None
        #: The files that the state tells of, and when this began (nanoseconds since the epoch).
        self._told: frozenset[str] = frozenset()
        self._began = time.time_ns()
        self._compilers: list[Compiler] = []
        #: Those whose results have been taken.
        self._done: list[Compiler] = []
        self._started: set[tuple[str, str]] = set()
        self._ahead: dict[tuple[str, str], Stylesheet] = {}

    def start(self, sheets: Sequence[tuple[str, str]], early: bool = False) -> None:
        """Start compiling pairs of path and text in another process, where that is of use.

        `early` tells that nothing else of the site has been worked on yet.
        """
        sheets = [s for s in sheets if s not in self._started and self._kept(*s) is None]
        compiler = begin(Job(self._source, self.options, sheets), anew=early) if sheets else None
        if compiler is not None:
            self._compilers.append(compiler)
            self._started.update(sheets)

    def take_over(self, others: Stylesheets, sheets: Sequence[tuple[str, str]]) -> None:
        """Go on with what `others` have started, if that is these sheets; what isn't of use is stopped."""
        if others.options == self.options and others._started == set(sheets):
            self._compilers += others._compilers
            self._started |= others._started
        else:
            others.stop()

    def stop(self) -> None:
        """End what is under way in other processes."""
        for compiler in (*self._compilers, *self._done):
            compiler.stop()
        self._compilers.clear()
        self._done.clear()
        self._started.clear()

    @property
    def is_busy(self) -> bool:
        """Whether one would have to wait for another process."""
        return any(compiler.is_busy() for compiler in self._compilers)

    def collect(self) -> bool:
        """Take what other processes have found, if nobody has to wait for it; tells whether."""
        if self.is_busy:
            return False
        self._collect()
        return True

    def compile(self, path: str, text: str) -> Stylesheet:
        """The CSS of the page at `path`, whose text, Liquid rendered, is `text`. Raises SiteError."""
        known = self._kept(path, text)
        if known is not None:
            return known
        if (path, text) in self._started:
            self._collect()
        sheet = self._ahead.get((path, text))
        if sheet is None:
            sheet = self._compile(path, text)
        self._keep(path, text, sheet)
        return sheet

    def _compile(self, path: str, text: str) -> Stylesheet:
        return compile_page(text, path=path, site_source=self._source, options=self.options)

    def _collect(self) -> None:
        """Wait for the other processes, if there are any, and take what they have found."""
        for compiler in self._compilers:
            self._ahead.update(sheets_of(compiler.result()))
        self._done += self._compilers
        self._compilers.clear()

    # -- between builds

    def _kept(self, path: str, text: str) -> Stylesheet | None:
        if self._folder is None:
            return None
        try:
            sheet, others = kept.load(self._place(path, text))
            if all(stamp_of(os.stat(other)) == tuple(stamp) for other, stamp in others):
                return Stylesheet(*sheet)
        except (TypeError, ValueError, OSError):  # nothing is kept, or something else, or what isn't any more
            return None
        return None

    def _keep(self, path: str, text: str, sheet: Stylesheet) -> None:
        if self._folder is None:
            return
        place = self._place(path, text)
        try:
            others = [(i, stamp_of(os.stat(i))) for i in sheet.imports if i not in self._told]
        except OSError:
            return
        if all(max(stamp[1], stamp[2]) < self._began - UNCERTAIN for _, stamp in others):
            kept.prune(self._folder, _MOST_KEPT)
            kept.store(place, (tuple(sheet), others))

    def _place(self, path: str, text: str) -> str:
        """The file for a result; its name tells what went into it: any other style sheet may be imported.

        What is imported from where none is looked for, such as `node_modules`, the result tells itself.
        """
        assert self._folder is not None
        if self._state is None:
            sheets = sorted(self._sheets())
            self._told = frozenset(sheet for sheet, _ in sheets)
            self._state = repr((__version__, self.options, sheets)).encode("utf-8", "surrogateescape")
        content = f"{path}\0{text}".encode("utf-8", "surrogateescape")
        return os.path.join(self._folder, kept.blake2b(self._state + content, digest_size=16).hexdigest())

    def _sheets(self) -> Iterator[tuple[str, Stamp]]:
        """Every file that a sheet could import, with its stamp."""
        for path in importable(self._source, self._destination, self.options):
            try:
                yield path, stamp_of(os.stat(path))
            except OSError:
                continue


def importable(source: str, destination: str, options: Options) -> Iterator[str]:
    """Every file that a text in Sass could import: of the source, and of wherever else the options look."""
    for root in dict.fromkeys((source, *options.load_paths)):
        for folder, inner, files in os.walk(root):
            inner[:] = sorted(i for i in inner if i not in _NEVER and os.path.join(folder, i) != destination)
            for name in sorted(files):
                if name.endswith(_SHEETS):
                    yield os.path.join(folder, name)


def sass_options(config: Config) -> Options:
    """What the site's configuration says of Sass."""
    theme = os.path.join(config.theme_root, "_sass") if config.theme_root else None
    return options_from(
        config["sass"] if isinstance(config["sass"], dict) else {},
        source=config.source,
        theme_sass=theme if theme and os.path.isdir(theme) else None,
        safe=bool(config["safe"]),
        environment=config.environment,
    )


def stylesheets(config: Config, cache_folder: str | None) -> Stylesheets:
    """The compiler of a site's style sheets."""
    return Stylesheets(config.source, config.destination, sass_options(config), cache_folder)
