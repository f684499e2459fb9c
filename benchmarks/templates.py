"""Time the templates of one page, its layouts with their includes, against Ruby's.

`python benchmarks/templates.py [SITE [URL]]`, with pysite installed; without a URL it takes the first page in
the layout `single`, without a site the demo. Both sides render it in turns, since a machine's speed wanders.
Prints milliseconds (of the processor, at the median of the turns) a page on both sides, their ratio (to be at
most a tenth), how long the first rendering took with all its compiling, and how long loading the compiled
templates from the disk takes (to be at most 5 ms).
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence, Set
from pathlib import Path
from subprocess import PIPE

from pysite.build.build import generate, new_site
from pysite.config import load
from pysite.errors import Problem
from pysite.model.document import Document
from pysite.plugins.registry import load as load_plugins
from pysite.read.site import read_site
from pysite.render.converters import Converters
from pysite.render.environment import block_tags, make_environment
from pysite.render.render import Renderer
from pysite.templates.drops.views import Views
from pysite.templates.engine import Engine
from pysite.templates.reads import Reads

ROOT = Path(__file__).parents[1]
TURNS = 25
#: Renderings in a turn: about as many milliseconds on both sides.
OURS, THEIRS = 100, 10


def ignore(_: Problem) -> None:
    """Hear a warning."""


class NoPast:
    """What the renderer asks about earlier builds: there has been none."""

    def prepare(
        self,
        documents: Sequence[Document],
        render: Callable[[Document], Set[str]],
        is_ready: Callable[[], bool],
    ) -> None:
        """Hear which documents come next."""

    def meanwhile(self, waiting: Callable[[], bool]) -> None:
        """Wait."""

    def rest(self) -> None:
        """Hear that their turn is over."""

    def settle(self, document: Document) -> bool:
        """Tell that nothing is known of a document."""
        return False

    def note(self, document: Document, record: Set[str]) -> None:
        """Hear of a document that has been rendered."""


class Bench:
    """A site that has been read, and as many engines for it as are asked for."""

    def __init__(self, source: str, cache: str) -> None:
        config = load({"source": source}, files=None, warn=ignore)
        self.cache = cache
        self.plugins = load_plugins(config, ignore)
        self.site = new_site(config, ignore)
        read_site(self.site, block_tags(self.plugins))
        generate(self.site, self.plugins)

    def page(self, url: str | None) -> Document:
        """The page at a URL, or the first in the layout `single`."""
        pages = [doc for one in self.site.collections.values() for doc in one.docs] + self.site.pages
        return next(page for page in pages if page.url == url or (url is None and page.layout == "single"))

    def renderer(self) -> tuple[Engine, Renderer]:
        """A renderer with an engine of its own, which shares only the cache on disk."""
        reads = Reads()
        views = Views(self.site, reads)
        converters = Converters(self.site.config, ignore)
        engine = Engine(make_environment(self.site, converters, self.plugins, reads), self.cache)
        return engine, Renderer(self.site, engine, converters, views, NoPast())


class Ruby:
    """Ruby Liquid, which renders the same page when it is asked to."""

    def __init__(self, source: str, url: str) -> None:
        command = ["ruby", str(ROOT / "benchmarks" / "templates.rb"), source, url]
        self._process = subprocess.Popen(command, stdin=PIPE, stdout=PIPE, text=True)
        self.size = int(self._answer())

    def seconds(self, rounds: int) -> float:
        """How long a rendering takes."""
        assert self._process.stdin is not None
        self._process.stdin.write(f"{rounds}\n")
        self._process.stdin.flush()
        return float(self._answer()) / rounds

    def _answer(self) -> str:
        assert self._process.stdout is not None
        return self._process.stdout.readline()

    def end(self) -> None:
        """Ask for no more."""
        self._process.communicate()


def seconds(work: Callable[[], object], rounds: int) -> float:
    """How long calling `work` takes."""
    start = time.process_time()
    for _ in range(rounds):
        work()
    return (time.process_time() - start) / rounds


def main(source: str, url: str | None) -> None:
    """Print the figures."""
    os.environ["JEKYLL_ENV"] = "production"
    with tempfile.TemporaryDirectory() as cache:
        bench = Bench(source, cache)
        document = bench.page(url)
        _, renderer = bench.renderer()
        renderer._prepare_excerpts()
        first = seconds(lambda: renderer.render(document), 1)
        variables = renderer._variables(document)
        text = renderer._place_in_layouts(document, variables)
        ruby = Ruby(source, document.url)
        turns: list[tuple[float, float]] = []
        for _ in range(TURNS):
            ours = seconds(lambda: renderer._place_in_layouts(document, variables), OURS)
            turns.append((ours, ruby.seconds(THEIRS)))
        ruby.end()
        engine, warm = bench.renderer()
        loads: list[float] = []
        load_one = engine._load

        def timed(kind: str, template: str) -> object:
            start = time.process_time()
            try:
                return load_one(kind, template)
            finally:
                loads.append(time.process_time() - start)

        engine._load = timed  # type: ignore[method-assign, assignment]
        warm._place_in_layouts(document, variables)
        ours, theirs = (statistics.median(side) for side in zip(*turns, strict=True))
        ratios = sorted(mine / other for mine, other in turns)
        print(f"page            {document.url} ({len(text.encode())} bytes; Ruby's {ruby.size})")
        print(f"Ruby Liquid     {theirs * 1000:8.2f} ms a page")
        print(
            f"pysite          {ours * 1000:8.2f} ms a page, {statistics.median(ratios):.3f} of Ruby's"
            f" ({ratios[0]:.3f} to {ratios[-1]:.3f} in {TURNS} turns)"
        )
        print(f"first, compiling{first * 1000:8.1f} ms")
        print(f"from the cache  {sum(loads) * 1000:8.2f} ms for {len(loads)} templates")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else str(ROOT), sys.argv[2] if len(sys.argv) > 2 else None)
