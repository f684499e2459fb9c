"""Bad input: one message that says where and what, and the exit status that Jekyll gives."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.sites import Case, build_with_pysite, cases, compare, lay_out

CASES = cases("errors")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_bad_input(case: Case, tmp_path: Path) -> None:
    built = build_with_pysite(case, lay_out(case, tmp_path))
    assert built.status == case.status, built.console + built.errors
    for words in case.says:
        assert words in built.errors
    assert "Traceback" not in built.errors
    assert "bug in pysite" not in built.errors
    if case.status:
        stops = [line for line in built.errors.splitlines() if line.startswith(("error:", "pysite: error:"))]
        assert len(stops) == 1, built.errors
        assert "hint:" in built.errors or "usage:" in built.errors, built.errors
    difference = compare(case.expected, built.tree)
    assert not difference, f"{difference}\n\n{built.errors}"
