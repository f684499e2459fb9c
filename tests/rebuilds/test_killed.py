"""A build that is killed leaves whole files behind, and the next one gives the right site.

Set PYSITE_KILLS to the number of builds to kill. The kill comes at a random moment of a build that follows an
edit; then every file of the destination holds what it held before, or what it holds afterwards, to the byte.
"""

from __future__ import annotations

import contextlib
import os
import random
import signal
import subprocess
import sys
import time
from collections import defaultdict
from pathlib import Path

import pytest

from support.rebuilds.drive import Folders, from_nothing
from support.rebuilds.edits import Edit
from support.rebuilds.sites import SITES
from support.rebuilds.workplace import Workplace
from support.sites import NOW, ROOT, Tree, compare, read_tree

_KILLS = int(os.environ.get("PYSITE_KILLS", "12"))

#: Edits that change many files of the site, or few, and never stop it from being built.
_EDITS = (
    *(Edit("config", 0, choice, detail) for choice, detail in ((0, 0), (0, 1), (1, 4), (3, 1))),
    *(Edit("shown", file, 0, 0) for file in range(4)),
    *(Edit("text", file, 0, 0) for file in range(3, 12)),
    *(Edit("add", file, choice, 3) for file, choice in ((0, 0), (1, 3), (2, 2))),
)


@pytest.fixture
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Folders:
    found = Folders(tmp_path / "site", tmp_path / "site" / "_site", tmp_path / "fresh")
    SITES["handwritten"](found.source)
    for number in range(40):  # so that writing takes a while
        text = f"---\nlayout: plain\n---\n{{{{ site.greeting }}}} {number}\n" + f"Text {number}. " * 2000
        (found.source / f"many-{number}.html").write_text(text)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(NOW.timestamp())))
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    return found


def start(folders: Folders, *flags: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "pysite", "build", "-q", "-s", str(folders.source)]
    command += ["-d", str(folders.destination), *flags]
    return subprocess.Popen(command, stderr=subprocess.DEVNULL, start_new_session=True)


def kill(process: subprocess.Popen[bytes]) -> None:
    """Kill the process and whatever it has started, at once."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


class Course:
    """Edit after edit, each with a build that is killed."""

    def __init__(self, folders: Folders) -> None:
        self.folders = folders
        self.chance = random.Random(11)
        self.place = Workplace(folders.source)
        self.expected: Tree = {}
        #: What each file may hold: its bytes after any edit since the last build that came to its end.
        self.known: defaultdict[str, set[bytes]] = defaultdict(set)
        self.edit()
        self.build()

    def edit(self) -> None:
        done = self.chance.choice(_EDITS).apply(self.place)
        said = from_nothing(self.folders)
        assert not said[0], f"{done}: {said[0]}"
        self.expected = read_tree(self.folders.fresh)
        for name, content in self.expected.items():
            self.known[name].add(content)

    def build(self) -> None:
        """A build that nobody disturbs: the site is right, whatever the killed ones have left."""
        assert start(self.folders).wait() == 0
        self.is_right()
        self.known.clear()
        for name, content in self.expected.items():
            self.known[name].add(content)

    def is_right(self) -> None:
        assert compare(self.expected, read_tree(self.folders.destination)) == ""

    def is_whole(self) -> None:
        """No file holds anything but what a build gives it. A file on its way has a name that no page has."""
        for name, content in read_tree(self.folders.destination).items():
            assert name.endswith(".pysite-part") or content in self.known[name], (
                f"{name} is neither old nor new"
            )

    def written(self) -> bool:
        """Whether the destination holds what it is to hold, as far as names and sizes go."""
        root = self.folders.destination
        return all((root / n).is_file() and (root / n).read_bytes() == c for n, c in self.expected.items())

    def wait_for_a_change(self) -> None:
        """Wait until something is written: most of a build's time goes by before."""
        before, limit = self._times(), time.monotonic() + 10
        while self._times() == before and time.monotonic() < limit:
            time.sleep(0.002)

    def _times(self) -> list[int]:
        folders = [self.folders.destination, *(p for p in self.folders.destination.iterdir() if p.is_dir())]
        return [folder.stat().st_mtime_ns for folder in folders]


def test_killed_builds(folders: Folders) -> None:
    course = Course(folders)
    for number in range(_KILLS * 4 // 5):
        course.edit()
        process = start(folders)
        if number % 2:
            course.wait_for_a_change()
            time.sleep(course.chance.uniform(0, 0.03))
        else:
            time.sleep(course.chance.uniform(0.05, 0.8))
        kill(process)
        course.is_whole()
        if course.chance.random() < 0.6:
            course.build()
    course.build()


def test_killed_watches(folders: Folders) -> None:
    course = Course(folders)
    for _ in range(max(1, _KILLS // 5)):
        course.edit()
        process = start(folders, "--watch")
        limit = time.monotonic() + 30
        while not course.written() and time.monotonic() < limit:
            time.sleep(0.02)
        course.edit()  # which it sees
        time.sleep(course.chance.uniform(0.0, 0.4))
        kill(process)
        course.is_whole()
        course.build()
