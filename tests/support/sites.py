"""Whole small sites as test cases: what a case is, how it is laid out, built and compared.

A case is a folder of `tests/sites/` or `tests/errors/`:

    source/      the site
    before/      what the destination holds before the build (optional)
    expected/    what the destination holds afterwards, as the real Jekyll leaves it; characters that Windows
                 has no names with are quoted as in an address
    case.toml    how it is built (optional):
        about = "…"          what the case is there to show
        flags = ["…"]        arguments after `build`
        env = {NAME = "…"}   environment variables
        zone = "UTC"         the machine's time zone
        status = 0           the exit status, Jekyll's and pysite's
        says = ["…"]         what pysite's messages contain, each
        silent = false       whether pysite has to say nothing on standard error
        case_counts = false  whether names differ in case alone: not every system can hold all of the files
        ruby = "3.1.7"       the only Ruby under which Jekyll makes what is expected: it shows in which order
                             Ruby keeps a class's methods

Clock, time zone, locale and the files' modification times are fixed: a build is the same on every machine.
"""

from __future__ import annotations

import difflib
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

import tomllib

TESTS = Path(__file__).parents[1]
ROOT = TESTS.parent

#: The moment at which every build takes place, and when every file of a site was last changed.
NOW = datetime(2026, 1, 15, 12, tzinfo=timezone.utc)
MODIFIED = datetime(2025, 11, 3, 9, 30, tzinfo=timezone.utc)

Tree = Mapping[str, bytes]

#: What git refuses to write under Windows, where it couldn't clone this repository otherwise.
_REFUSED = re.compile(r'[\\:*?"<>|]')
_QUOTED = re.compile("%(5C|3A|2A|3F|22|3C|3E|7C)")


def quote(name: str) -> str:
    """The name that a file of an expected tree has in the repository."""
    return _REFUSED.sub(lambda found: f"%{ord(found[0]):X}", name)


def unquote(name: str) -> str:
    """The name that a file of the repository stands for."""
    return _QUOTED.sub(lambda found: chr(int(found[1], 16)), name)


@dataclass(frozen=True)
class Case:
    """One site and what becomes of it."""

    name: str
    folder: Path
    about: str = ""
    flags: tuple[str, ...] = ()
    env: Mapping[str, str] = field(default_factory=dict)
    zone: str = "UTC"
    status: int = 0
    says: tuple[str, ...] = ()
    silent: bool = False
    case_counts: bool = False
    ruby: str | None = None

    @property
    def expected(self) -> Tree:
        """What Jekyll made of the site."""
        return {unquote(name): data for name, data in read_tree(self.folder / "expected").items()}

    def expect(self, tree: Tree) -> None:
        """Write down what Jekyll has made of the site."""
        folder = self.folder / "expected"
        shutil.rmtree(folder, ignore_errors=True)
        for name, data in tree.items():
            path = folder / quote(name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)

    @property
    def can_be_built_here(self) -> bool:
        """Whether this system has files of the names that there are to be."""
        return os.name != "nt" or not (self.case_counts or any(_REFUSED.search(n) for n in self.expected))


@dataclass(frozen=True)
class Built:
    """What a build left behind: exit status, messages, and the destination."""

    status: int
    console: str
    errors: str
    tree: Tree


def load(folder: Path) -> Case:
    """Read the case in a folder. An unknown key in its case.toml is an error."""
    path = folder / "case.toml"
    options = tomllib.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    lists = {key: tuple(value) for key, value in options.items() if isinstance(value, list)}
    return Case(folder.name, folder, **{**options, **lists})


def cases(kind: str) -> list[Case]:
    """All cases in `tests/KIND`, by name."""
    return [load(folder) for folder in sorted((TESTS / kind).iterdir()) if (folder / "source").is_dir()]


def lay_out(case: Case, folder: Path) -> Path:
    """Copy the case's site into `folder`/site, with what its destination held; return the site's folder."""
    site = folder / "site"
    shutil.copytree(case.folder / "source", site, symlinks=True)
    if (case.folder / "before").is_dir():
        shutil.copytree(case.folder / "before", site / "_site", symlinks=True)
    (folder / "home").mkdir(exist_ok=True)
    stamp = MODIFIED.timestamp()
    followed = os.utime not in os.supports_follow_symlinks  # on Windows
    for path in site.rglob("*"):
        os.utime(path, (stamp, stamp), follow_symlinks=followed)
    return site


def read_tree(folder: Path) -> Tree:
    """Every file below a folder: relative path -> bytes. A folder that isn't there is empty."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def environment(case: Case, home: Path) -> dict[str, str]:
    """The environment of a build: nothing of the machine's that could show in the output."""
    return {
        **{name: value for name, value in os.environ.items() if not name.startswith(("JEKYLL_", "PAGES_"))},
        "HOME": str(home),
        "USERPROFILE": str(home),
        "JEKYLL_ENV": "production",
        "LANG": "C.UTF-8",
        "TZ": case.zone,
        **case.env,
    }


def _run(case: Case, site: Path, command: list[str], extra: Mapping[str, str]) -> Built:
    env = {**environment(case, site.parent / "home"), **extra}
    done = subprocess.run(
        [*command, "build", *case.flags], cwd=site, env=env, capture_output=True, timeout=120, check=False
    )
    out, err = (text.decode("utf-8", "replace") for text in (done.stdout, done.stderr))
    return Built(done.returncode, out, err, read_tree(site / "_site"))


def build_with_pysite(case: Case, site: Path) -> Built:
    """Build a site that is laid out, as a user would."""
    extra = {"SOURCE_DATE_EPOCH": str(int(NOW.timestamp())), "PYTHONPATH": str(ROOT)}
    return _run(case, site, [sys.executable, "-m", "pysite"], extra)


def build_with_jekyll(case: Case, site: Path) -> Built:
    """Build a site that is laid out with the real Jekyll, at the same moment."""
    clock = NOW.astimezone(ZoneInfo(case.zone)).strftime("%Y-%m-%d %H:%M:%S")
    extra = {"JEKYLL_NO_BUNDLER_REQUIRE": "true", "NO_FAKE_STAT": "1"}
    built = _run(case, site, ["faketime", "-f", clock, "jekyll"], extra)
    shutil.rmtree(site / ".jekyll-cache", ignore_errors=True)
    return built


def _lines(data: bytes) -> list[str]:
    return [repr(line)[1:-1] for line in data.decode("utf-8", "backslashreplace").splitlines(keepends=True)]


def compare(expected: Tree, got: Tree, limit: int = 60) -> str:
    """What differs between two trees, to be read by a person; empty if nothing does."""
    report = [f"missing: {name}" for name in sorted(expected.keys() - got.keys())]
    report += [f"extra: {name}" for name in sorted(got.keys() - expected.keys())]
    for name in sorted(expected.keys() & got.keys()):
        if expected[name] != got[name]:
            sides = _lines(expected[name]), _lines(got[name])
            diff = list(
                difflib.unified_diff(*sides, f"Jekyll's {name}", f"pysite's {name}", lineterm="", n=1)
            )
            more = [f"… {len(diff) - limit} more lines"] if len(diff) > limit else []
            report += [*diff[:limit], *more]
    return "\n".join(report)
