"""The same sites as in tests/sites, built by pysite and by the Jekyll of this machine."""

from __future__ import annotations

import subprocess
from functools import cache
from pathlib import Path

import pytest

from support.known import known
from support.sites import Case, build_with_jekyll, build_with_pysite, cases, compare, lay_out

KNOWN = known("sites")


@cache
def ruby_version() -> str:
    """The version of the Ruby that Jekyll runs on here."""
    return subprocess.run(
        ["ruby", "-e", "print RUBY_VERSION"], capture_output=True, text=True, check=True
    ).stdout


@pytest.mark.jekyll
@pytest.mark.parametrize("case", cases("sites"), ids=lambda case: case.name)
def test_site_live(case: Case, tmp_path: Path) -> None:
    if case.ruby not in (None, ruby_version()):
        pytest.skip(f"expected of Ruby {case.ruby}; here is {ruby_version()}")
    folders = tmp_path / "jekyll", tmp_path / "pysite"
    for folder in folders:
        folder.mkdir()
    judge = build_with_jekyll(case, lay_out(case, folders[0]))
    ours = build_with_pysite(case, lay_out(case, folders[1]))
    assert judge.status == ours.status == case.status
    trees = [
        {name: data for name, data in built.tree.items() if f"{case.name}/{name}" not in KNOWN}
        for built in (judge, ours)
    ]
    difference = compare(*trees)
    assert not difference, difference
