"""Builds after each step of a sequence, and what has to be the same: files, warnings, and errors.

The incremental build and one from nothing, into another folder, see the same sources at the same moment.
"""

from __future__ import annotations

import contextlib
import io
import os
import shutil
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from unittest import mock

from pysite.build.session import Session
from pysite.cli import main
from pysite.config import Config, load
from pysite.errors import Problem, SiteError
from support.rebuilds.sequences import CLOCK, Step, written
from support.rebuilds.sites import SITES
from support.rebuilds.workplace import Workplace
from support.sites import NOW, Tree, read_tree

#: What a build says: for a site that can't be built, why; else its warnings.
Said = tuple[str, frozenset[str]]


@dataclass
class Folders:
    """Where one sequence takes place."""

    source: Path
    destination: Path
    fresh: Path


#: Brings a destination up to date. The argument is what a watcher would tell: changed paths, or None.
Build = Callable[[frozenset[str] | None], Said]


def from_nothing(folders: Folders) -> Said:
    """Build into the folder for fresh builds, which is emptied first."""
    shutil.rmtree(folders.fresh, ignore_errors=True)
    warnings: list[Problem] = []
    settings = {"source": str(folders.source), "destination": str(folders.fresh), "disable_disk_cache": True}
    try:
        Session(lambda: load(settings, warn=_ignore), warnings.append).build(None)
    except SiteError as error:
        return str(error.problem), frozenset()
    return "", frozenset(map(str, warnings))


def watching(folders: Folders) -> Build:
    """One session from the first step to the last, as `pysite watch` has it."""
    warnings: list[Problem] = []
    session = Session(lambda: _configuration(folders), warnings.append)

    def build(changed: frozenset[str] | None) -> Said:
        warnings.clear()
        try:
            session.build(changed)
        except SiteError as error:
            return str(error.problem), frozenset()
        return "", frozenset(map(str, warnings))

    return build


def anew(folders: Folders) -> Build:
    """A new session for each build, with what the cache on the disk tells it."""
    return lambda changed: watching(folders)(None)


def command(folders: Folders) -> Build:
    """The whole command line, which may find that nothing has changed."""

    def build(changed: frozenset[str] | None) -> Said:
        return _run(folders.source, folders.destination)

    return build


def command_from_nothing(folders: Folders) -> Said:
    """The command line's word on a build of everything."""
    shutil.rmtree(folders.fresh, ignore_errors=True)
    return _run(folders.source, folders.fresh, "--no-cache", "--disable-disk-cache")


def _run(source: Path, destination: Path, *flags: str) -> Said:
    errors = io.StringIO()
    with contextlib.redirect_stderr(errors), contextlib.redirect_stdout(io.StringIO()):
        status = main(["build", "-s", str(source), "-d", str(destination), "--quiet", *flags])
    said = frozenset(errors.getvalue().splitlines())
    return ("\n".join(sorted(said)), frozenset()) if status else ("", said)


#: Ways to build again, each with the build from nothing that says things in the same form.
WAYS: dict[str, tuple[Callable[[Folders], Build], Callable[[Folders], Said]]] = {
    "watching": (watching, from_nothing),
    "anew": (anew, from_nothing),
    "command": (command, command_from_nothing),
}


def check(site: str, way: str, steps: tuple[Step, ...]) -> None:
    """Go through the steps; AssertionError tells what differed, after which edits."""
    with tempfile.TemporaryDirectory(prefix="rebuilds-") as name:
        folder = Path(name)
        folders = Folders(folder / "site", folder / "site" / "_site", folder / "fresh")
        SITES[site](folders.source)
        _Course(site, way, steps, folders).run()


def differences(expected: Tree, got: Tree) -> str:
    """Which files differ, and where each begins to; empty if none does. Pages may be a single long line."""
    report = []
    for name in sorted(expected.keys() | got.keys()):
        one, other = expected.get(name), got.get(name)
        if one is None or other is None:
            report.append(f"{name}: {'too much' if one is None else 'missing'}")
        elif one != other:
            pairs = enumerate(zip(one, other, strict=False))
            at = next((n for n, (a, b) in pairs if a != b), min(len(one), len(other)))
            near = slice(max(0, at - 60), at + 120)
            report.append(
                f"{name}, from byte {at}\n  from nothing: {one[near]!r}\n  built again:  {other[near]!r}"
            )
    return "\n".join(report)


class _Course:
    """One sequence on its way."""

    def __init__(self, site: str, way: str, steps: tuple[Step, ...], folders: Folders) -> None:
        self._name = f"{site}, {way}: {written(steps)}"
        self._steps = steps
        self._folders = folders
        self._watching = way == "watching"
        start, self._fresh = WAYS[way]
        self._build = start(folders)
        self._place = Workplace(folders.source)
        self._log: list[str] = []
        self._now = int(NOW.timestamp())

    def run(self) -> None:
        self._compare(None)
        for step in self._steps:
            before = self._place.contents()
            done = [edit.apply(self._place) for edit in step.edits]
            self._log.append(f"{step}: " + "; ".join(filter(None, done)))
            self._now += CLOCK[step.clock]
            if not self._watching:
                _between(step.between, self._folders)
            if not self._compare(self._told(step)):
                self._place.take_back(before)  # with the next step, so that not all that follow fail, too
                self._log.append("it can't be built, so that is taken back")

    def _told(self, step: Step) -> frozenset[str] | None:
        """What a watcher would tell of all changes since the last build that succeeded."""
        changed = self._place.changed
        if step.told == "anything" or any("vendor" in Path(path).parts for path in changed):
            return None  # no watcher looks into a theme
        if step.told == "folder":
            return frozenset(os.path.dirname(path) for path in changed)
        if step.told == "more":
            files = self._place.files()
            return frozenset((*changed, str(self._folders.source / files[len(changed) % len(files)])))
        return frozenset(changed)

    def _compare(self, told: frozenset[str] | None) -> bool:
        """Build in both ways and compare; tells whether the site can be built."""
        before = read_tree(self._folders.destination)
        with mock.patch.dict(os.environ, {"SOURCE_DATE_EPOCH": str(self._now), "JEKYLL_ENV": "production"}):
            expected_said = self._fresh(self._folders)
            said = self._build(told)
        assert said == expected_said, self._story("what was said", expected_said, said)
        failed = bool(expected_said[0])
        if not failed:
            self._place.changed.clear()
        expected: Tree = before if failed else read_tree(self._folders.fresh)
        difference = differences(expected, read_tree(self._folders.destination))
        assert not difference, self._story("the site" + " after a failed build" * failed, difference)
        return not failed

    def _story(self, what: str, *differs: object) -> str:
        lines = [f"{what} differs", self._name, *(f"  {n}. {line}" for n, line in enumerate(self._log, 1))]
        return "\n".join([*lines, *map(str, differs)])


def _between(what: str, folders: Folders) -> None:
    """What may happen to the cache and to the destination while no build is running."""
    cache = folders.source / ".jekyll-cache"
    outputs = sorted(path for path in folders.destination.rglob("*") if path.is_file())
    if what == "cache-gone":
        shutil.rmtree(cache, ignore_errors=True)
    elif what == "cache-cut":
        for path in sorted(path for path in cache.rglob("*") if path.is_file())[::2]:
            path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    elif what == "rest":
        time.sleep(0.1)  # until the files' times can be trusted
    elif what == "output-gone" and outputs:
        outputs[len(outputs) // 2].unlink()
    elif what == "output-changed" and outputs:
        path = outputs[len(outputs) // 3]
        path.write_bytes(path.read_bytes()[::-1])
    elif what == "stranger" and outputs:
        (folders.destination / "stranger").mkdir(exist_ok=True)
        (folders.destination / "stranger" / "file.html").write_text("strange")


def _configuration(folders: Folders) -> Config:
    settings = {"source": str(folders.source), "destination": str(folders.destination)}
    return load(settings, warn=_ignore)


def _ignore(_: Problem) -> None:
    """Warnings about the configuration come when it is read, and a session reads it only once."""
