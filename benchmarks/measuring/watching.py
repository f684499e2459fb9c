"""How long a program that watches takes from a change of a post to the changed files on the disk."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

from benchmarks.measuring.programs import Program, environment

_POLL = 0.0003
_QUIET = 1.5
_LIMIT = 600.0


@dataclass(frozen=True)
class Latency:
    """Seconds from the write to the post's own page, and to every file that shows the text."""

    page: float
    everything: float


@dataclass(frozen=True)
class Change:
    """A change of a post: of which one (0 is the oldest, 1 the newest), and where in its text."""

    name: str
    age: float
    at_the_end: bool

    def post(self, site: Path) -> Path:
        """The post of a site that is changed."""
        posts = sorted((site / "_posts").glob("*.md"), key=lambda path: path.name)
        return posts[round(self.age * (len(posts) - 1))]

    def make(self, post: Path, original: str, number: int) -> str:
        """Put words that are nowhere else into the post's text, and return them."""
        words = f"Changed for the time {number}."
        head, body = original.split("\n---\n", 1)
        changed = f"{body.rstrip()}\n\n{words}\n" if self.at_the_end else f"\n{words} {body.lstrip()}"
        post.write_text(f"{head}\n---\n{changed}", "utf-8")
        return words


#: What somebody does who writes, and what changes the most pages, if the newest excerpt is on every post's.
CHANGES = (
    Change("one post's text edited", 0.5, True),
    Change("the newest post's first words edited", 1, False),
)


def watch(program: Program, change: Change, site: Path, destination: Path, runs: int) -> list[Latency]:
    """Start the program, wait for its first build, and change the post `runs` times."""
    assert program.watch is not None
    post = change.post(site)
    original = post.read_text("utf-8")
    words = change.make(post, original, 0)
    process = subprocess.Popen(
        program.command(program.watch, site, destination),
        cwd=site,
        env=environment(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        _wait_for_the_first_build(destination, words)
        found: list[Latency] = []
        for number in range(1, runs + 1):
            showing = _showing(destination, words)
            page = max((p for p in showing if p.suffix == ".html" and post.stem[11:] in str(p)), key=_depth)
            started = time.perf_counter()
            words = change.make(post, original, number)
            first = _until({page}, words) - started
            found.append(Latency(first, max(first, _until(showing, words) - started)))
            time.sleep(_QUIET)
        return found
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait()
        post.write_text(original, "utf-8")


def _depth(path: Path) -> int:
    return len(path.parts)


def _until(files: set[Path], words: str) -> float:
    """Wait until every file holds the words; returns the moment at which the last of them was found to."""
    wanted = words.encode()
    stamps: dict[Path, int] = {}
    left, limit = set(files), time.perf_counter() + _LIMIT
    while left:
        for path in tuple(left):
            try:
                stamp = os.stat(path).st_mtime_ns
                if stamps.get(path) == stamp:
                    continue
                if wanted in path.read_bytes():
                    left.discard(path)
                elif time.time_ns() - stamp > 50_000_000:  # a file that is being written changes once more
                    stamps[path] = stamp
            except FileNotFoundError:
                continue
        if time.perf_counter() > limit:
            raise RuntimeError(f"no change of {sorted(map(str, left))}")
        if left:
            time.sleep(_POLL)
    return time.perf_counter()


def _showing(destination: Path, words: str) -> set[Path]:
    wanted = words.encode()
    return {p for p in destination.rglob("*") if p.is_file() and wanted in p.read_bytes()}


def _wait_for_the_first_build(destination: Path, words: str) -> None:
    """Wait until the words are there and nothing has been written for a while."""
    limit, last, since = time.monotonic() + _LIMIT, (0, 0), time.monotonic()
    while time.monotonic() < limit:
        stamps = [p.stat().st_mtime_ns for p in destination.rglob("*") if p.is_file()]
        state = (len(stamps), max(stamps, default=0))
        if state != last:
            last, since = state, time.monotonic()
        elif time.monotonic() - since > _QUIET and _showing(destination, words):
            return
        time.sleep(0.25)
    raise RuntimeError("the first build doesn't come to an end")
