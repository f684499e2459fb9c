"""How long sites of any size take: pysite beside Jekyll, and others where they are installed, in one run.

    python benchmarks/scaled.py
        the repository's own site, as it is and with 500 and 2,000 documents added
    python benchmarks/scaled.py --site ~/homepage --sizes 0,500
        another site, as it is and with 500 added
    python benchmarks/scaled.py --sizes 10000 --only cold --without jekyll

Documents are made from a seed number: publications, posts, talks, teaching and portfolio in the proportions
of a real academic homepage. The programs take turns, each on a copy of the site of its own. Kinds of work:

    cold        nothing cached: a new process, no cache, no destination; and the memory of its largest process
    first       the same, but what makes the next build quicker is kept
    unchanged   a new process, with nothing changed since the last build
    edited      a new process, after words have come at the end of a post's text, one from the middle of all;
                and after others have come at the beginning of the newest post's, which the most pages show
    watching    a process that watches: from such a change to the post's page, and to all pages, on the disk

Prints a table in Markdown: medians, and other programs' times divided by pysite's. Hugo can't build the same
site: it gets the same documents with two plain templates. All that has been made is removed at the end; leave
the file system some minutes before another call.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks.making.hugo import make_hugo_site  # noqa: E402
from benchmarks.making.sites import make_site  # noqa: E402
from benchmarks.measuring import programs  # noqa: E402
from benchmarks.measuring.programs import Program  # noqa: E402
from benchmarks.measuring.report import Row, machine, table, today  # noqa: E402
from benchmarks.measuring.timing import run  # noqa: E402
from benchmarks.measuring.watching import CHANGES, Change, watch  # noqa: E402

#: From this many documents on, programs that take minutes get a single run.
_MANY = 2000


@dataclass
class Place:
    """A program's own copy of the site, and where it builds to."""

    program: Program
    site: Path
    destination: Path

    def run(self, *more: str) -> tuple[float, float]:
        """Build; returns seconds and megabytes."""
        words = (*self.program.build, *more)
        done = run(self.program.command(words, self.site, self.destination), self.site)
        return done.seconds, done.megabytes

    def clear(self) -> None:
        """Put away whatever a build has left.

        It is removed with everything else at the end: for some minutes after thousands of files have been
        removed, ext4 takes up to ten times as long to make each new one. And what has been written so far is
        on the disk before the next program begins, which needn't share the system with that.
        """
        for folder in (self.destination, *(self.site / name for name in self.program.caches)):
            if folder.exists():
                folder.rename(Path(tempfile.mkdtemp(prefix="old-", dir=self.site.parent), folder.name))
        if hasattr(os, "sync"):  # Windows has none
            os.sync()


@dataclass
class Size:
    """The measurements at one size."""

    label: str
    places: list[Place]
    runs: Callable[[Program], int]
    rows: list[Row] = field(default_factory=list)

    def _turns(self, places: Sequence[Place]) -> list[Place]:
        """The programs in turn, each as often as it is to run."""
        most = max((self.runs(place.program) for place in places), default=0)
        return [p for number in range(most) for p in places if number < self.runs(p.program)]

    def cold(self) -> None:
        self._from_nothing("nothing cached", keeps=False)

    def first(self) -> None:
        self._from_nothing("nothing cached, caches filled", keeps=True)

    def _from_nothing(self, work: str, keeps: bool) -> None:
        time, memory = Row(f"{self.label}, {work}"), Row(f"{self.label}, {work}, memory", unit="MB")
        for place in self._turns(self.places):
            place.clear()
            seconds, megabytes = place.run(*(() if keeps else place.program.cold))
            time.add(place.program.name, seconds)
            memory.add(place.program.name, megabytes)
            _tell(f"{self.label}: {place.program.name} {seconds:.2f} s, {megabytes:.0f} MB")
        self.rows += [time, memory]

    def unchanged(self) -> None:
        self._again("nothing changed", lambda place, number: None)

    def edited(self) -> None:
        for change in CHANGES:
            posts = {p.program.name: change.post(p.site) for p in self.places if p.program.same_site}
            originals = {name: post.read_text("utf-8") for name, post in posts.items()}

            self._again(change.name, partial(_make, change, posts, originals))
            for name, post in posts.items():
                post.write_text(originals[name], "utf-8")

    def _again(self, work: str, change: Callable[[Place, int], None]) -> None:
        row = Row(f"{self.label}, {work}, new process")
        places = [p for p in self.places if p.program.same_site]
        for place in places:
            place.clear()
            place.run()
            place.run()  # what the first left uncertain is settled now
        for number, place in enumerate(self._turns(places), 1):
            change(place, number)
            seconds, _ = place.run()
            row.add(place.program.name, seconds)
            _tell(f"{row.work}: {place.program.name} {seconds:.3f} s")
        self.rows.append(row)

    def watching(self) -> None:
        for change in CHANGES:
            page, everything = (
                Row(f"{self.label}, {change.name}, watching: its page"),
                Row(f"{self.label}, {change.name}, watching: all pages"),
            )
            for place in (p for p in self.places if p.program.watch is not None):
                name, runs = place.program.name, self.runs(place.program)
                place.clear()
                for found in watch(place.program, change, place.site, place.destination, runs):
                    page.add(name, found.page)
                    everything.add(name, found.everything)
                    _tell(f"{self.label}: {name} {found.page:.3f} s, {found.everything:.3f} s")
            self.rows += [page, everything]


def _make(
    change: Change, posts: dict[str, Path], originals: dict[str, str], place: Place, number: int
) -> None:
    """Change the post of one program's site."""
    name = place.program.name
    change.make(posts[name], originals[name], number)


def _tell(words: str) -> None:
    print(words, file=sys.stderr, flush=True)


def _arguments() -> argparse.Namespace:
    as_written = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=as_written)
    add = parser.add_argument
    add("--site", type=Path, default=ROOT, help="the site to add to (the repository's own)")
    add("--config", action="append", default=[], help="a file of settings on top; may be repeated")
    add("--sizes", default="0,500,2000", help="numbers of documents to add (0,500,2000)")
    add("--seed", type=int, default=1, help="the number that the documents are made from (1)")
    add("--runs", type=int, default=5, help="runs of each (5)")
    add("--slow-runs", type=int, default=1, help=f"runs of other programs from {_MANY} documents on (1)")
    add("--only", default="cold,first,unchanged,edited,watching", help="kinds of work, with commas")
    add("--without", default="", help="programs to leave out, with commas")
    add("--peer", action="append", default=[], help="NAME=COMMAND with {source} and {destination}")
    return parser.parse_args()


def _measured(
    count: int, folder: Path, compared: Sequence[Program], options: argparse.Namespace
) -> list[Row]:
    """What the programs take for the site with `count` documents added, made in a new folder."""

    def runs(program: Program) -> int:
        slow = count >= _MANY and program.same_site and program.name != "pysite"
        return int(options.slow_runs if slow else options.runs)

    folder.mkdir()
    places = []
    for program in compared:
        site, destination = folder / program.name, folder / f"{program.name}-built"
        if program.same_site:
            make_site(site, count, options.seed, options.site.resolve())
        elif count:
            make_hugo_site(site, count, options.seed)
        else:
            continue
        places.append(Place(program, site, destination))
    size = Size(f"n = {count:,}" if count else "the site as it is", places, runs)
    for work in options.only.split(","):
        getattr(size, work)()
    return size.rows


def main() -> None:
    options = _arguments()
    configs = [str(Path(name).resolve()) for name in options.config]
    found = [programs.pysite(configs), programs.jekyll(configs), programs.rustkyll(), programs.hugo()]
    found += [programs.peer(text) for text in options.peer]
    left_out = options.without.lower().split(",")
    compared = [p for p in found if p is not None and p.name.lower() not in left_out]
    rows: list[Row] = []
    with tempfile.TemporaryDirectory(prefix="scaled-") as folder:
        for count in map(int, options.sizes.split(",")):
            rows += _measured(count, Path(folder, str(count)), compared, options)
    print(table(rows, [p.name for p in compared]))
    print(f"\n{machine()}; {today()}; " + ", ".join(f"{p.name} {p.version}".strip() for p in compared))


if __name__ == "__main__":
    main()
