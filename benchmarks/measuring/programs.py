"""The programs that are compared: what they are called, and how they are started."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Program:
    """A program that builds a site. `{source}` and `{destination}` in its words are replaced."""

    name: str
    version: str
    #: A build; with the words that make it keep nothing between builds; one that goes on with each change.
    build: tuple[str, ...]
    cold: tuple[str, ...] = ()
    watch: tuple[str, ...] | None = None
    #: Folders in the source that hold what it keeps.
    caches: tuple[str, ...] = ()
    #: Whether it builds the same site, or only the same documents.
    same_site: bool = True

    def command(self, words: Sequence[str], site: Path, destination: Path) -> list[str]:
        """The words with the folders in their places."""
        return [w.format(source=site, destination=destination) for w in words]


def environment() -> dict[str, str]:
    """The environment that every program gets."""
    pythonpath = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH"))))
    more = {"JEKYLL_ENV": "production", "JEKYLL_NO_BUNDLER_REQUIRE": "true", "LANG": "C.UTF-8"}
    return {**os.environ, **more, "PYTHONPATH": pythonpath}


def pysite(configs: Sequence[str]) -> Program:
    python = (sys.executable, "-m", "pysite")
    flags = ("-q", "-s", "{source}", "-d", "{destination}", *_configs(configs))
    commit = _answer("git", "-C", str(ROOT), "rev-parse", "--short", "HEAD")
    return Program(
        "pysite",
        f"{commit} (Python {platform.python_version()})",
        (*python, "build", *flags),
        ("--disable-disk-cache",),
        (*python, "build", "--watch", *flags),
        (".jekyll-cache",),
    )


def jekyll(configs: Sequence[str]) -> Program | None:
    """Jekyll, where it is installed."""
    if shutil.which("jekyll") is None:
        return None
    flags = ("-q", "-s", "{source}", "-d", "{destination}", *_configs(configs))
    version = _answer("jekyll", "--version").removeprefix("jekyll ")
    return Program(
        *("Jekyll", version, ("jekyll", "build", *flags), ("--disable-disk-cache",)),
        *(("jekyll", "build", "--watch", *flags), (".jekyll-cache", ".sass-cache")),
    )


def hugo() -> Program | None:
    """Hugo, where it is installed. It gets the same documents, and templates of its own."""
    if shutil.which("hugo") is None:
        return None
    version = _answer("hugo", "version").split()[1].split("-")[0].removeprefix("v").split("+")[0]
    build = ("hugo", "--quiet", "-s", "{source}", "-d", "{destination}")
    return Program("Hugo", version, build, ("--ignoreCache",), same_site=False)


def peer(text: str) -> Program:
    """A program given as NAME=COMMAND."""
    name, _, command = text.partition("=")
    return Program(name, "", tuple(command.split()))


def rustkyll() -> Program | None:
    """rustkyll, where it is installed."""
    if shutil.which("rustkyll") is None:
        return None
    return peer("rustkyll=rustkyll build --source {source} --destination {destination}")


def _configs(configs: Sequence[str]) -> tuple[str, ...]:
    return ("--config", ",".join(["{source}/_config.yml", *configs])) if configs else ()


def _answer(*command: str) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment())
    return done.stdout.strip()
