"""jekyll-last-modified-at where the moment of the build is set by hand."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from pysite.build.build import build
from pysite.config import load
from pysite.errors import Problem


def fail(problem: Problem) -> None:
    raise AssertionError(problem)


def test_no_file_has_been_changed_after_the_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1000000000")
    (tmp_path / "_config.yml").write_text("plugins: [jekyll-last-modified-at]\ntimezone: UTC\n")
    text = "---\n---\n{% last_modified_at %s %} {{ page.last_modified_at | date: '%s' }}\n"
    for name, seconds in ("older.txt", 900_000_000), ("newer.txt", 1_100_000_000):
        (tmp_path / name).write_text(text)
        os.utime(tmp_path / name, (seconds, seconds))
    built = tmp_path / "_site"
    build(load({"source": str(tmp_path), "destination": str(built)}, warn=fail), fail)
    assert (built / "older.txt").read_text() == "900000000 900000000\n"
    assert (built / "newer.txt").read_text() == "1000000000 1000000000\n"
