"""Each site in this folder, built by pysite, is what Jekyll made of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.known import known
from support.sites import Case, build_with_pysite, cases, compare, lay_out, quote

CASES = cases("sites")
KNOWN = known("sites")


def check(case: Case, site: Path) -> None:
    """Build, and compare everything that can be told from outside."""
    built = build_with_pysite(case, site)
    console = built.console + built.errors
    assert built.status == case.status, console
    expected = case.expected
    excused = {name for name in expected if f"{case.name}/{name}" in KNOWN}
    assert not [name for name in excused if built.tree.get(name) == expected[name]], "no longer different"
    difference = compare(
        {name: data for name, data in expected.items() if name not in excused},
        {name: data for name, data in built.tree.items() if name not in excused},
    )
    assert not difference, f"{difference}\n\n{built.errors}"
    for words in case.says:
        assert words in console
    if case.silent:
        assert not built.errors


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_site(case: Case, tmp_path: Path) -> None:
    if not case.can_be_built_here:
        pytest.skip("this system has no files of such names")
    site = lay_out(case, tmp_path)
    check(case, site)
    if case.status == 0:
        check(case, site)  # once more, from what the first build cached


def test_known_differences_name_files_that_exist() -> None:
    for name in KNOWN:
        case, _, path = name.partition("/")
        assert (Path(__file__).parent / case / "expected" / quote(path)).is_file(), name
