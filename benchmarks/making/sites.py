"""Site folders: one that there is, or the repository's own, with documents added."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path

from benchmarks.making.documents import Made, documents

ROOT = Path(__file__).resolve().parents[2]

#: What builds and tools leave behind.
_LEFT_BEHIND = (
    *(".git", ".venv", "_site", ".jekyll-cache", ".sass-cache", ".hypothesis", ".benchmarks"),
    *("__pycache__", "node_modules", "*.egg-info", ".mypy_cache", ".pytest_cache", ".ruff_cache"),
)
#: What the repository holds at its top beside its site.
_NOT_THE_SITE = ("pysite", "tests", "benchmarks", "build", "dist")


def make_site(folder: Path, count: int, seed: int, base: Path = ROOT) -> Path:
    """A copy of the site `base` at `folder`, which must not be there yet, with `count` documents added."""
    left_behind = shutil.ignore_patterns(*_LEFT_BEHIND)

    def ignored(inside: str, names: list[str]) -> set[str]:
        beside = _NOT_THE_SITE if Path(inside) == ROOT else ()
        return {*left_behind(inside, names), *beside}

    shutil.copytree(base, folder, symlinks=True, ignore=ignored)
    write(folder, documents(count, seed))
    return folder


def write(folder: Path, files: Iterable[Made]) -> None:
    """Write files below `folder`."""
    for made in files:
        path = folder / made.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(made.text, "utf-8")
