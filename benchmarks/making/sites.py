"""Site folders: one that there is, or the repository's own, with documents added."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path

from benchmarks.making.documents import Made, documents

ROOT = Path(__file__).resolve().parents[2]

#: What the repository holds beside its site, by name, and what builds leave behind.
_NOT_THE_SITE = (
    *("pysite", "tests", "benchmarks", "node_modules", "build", "dist", "vendor"),
    *(".git", ".venv", "_site", ".jekyll-cache", ".sass-cache", ".hypothesis", "__pycache__", "*.egg-info"),
    *(".mypy_cache", ".pytest_cache", ".ruff_cache"),
)


def make_site(folder: Path, count: int, seed: int, base: Path = ROOT) -> Path:
    """A copy of the site `base` at `folder`, which must not be there yet, with `count` documents added."""
    shutil.copytree(base, folder, symlinks=True, ignore=shutil.ignore_patterns(*_NOT_THE_SITE))
    write(folder, documents(count, seed))
    return folder


def write(folder: Path, files: Iterable[Made]) -> None:
    """Write files below `folder`."""
    for made in files:
        path = folder / made.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(made.text, "utf-8")
