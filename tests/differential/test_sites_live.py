"""The same sites as in tests/sites, built by pysite and by the Jekyll of this machine."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.known import known
from support.sites import Case, build_with_jekyll, build_with_pysite, cases, compare, lay_out

KNOWN = known("sites")


@pytest.mark.jekyll
@pytest.mark.parametrize("case", cases("sites"), ids=lambda case: case.name)
def test_site_live(case: Case, tmp_path: Path) -> None:
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
