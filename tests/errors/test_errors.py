"""Bad input: one message that says where, what and what to do, and the exit status that Jekyll gives."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.sites import Case, build_with_pysite, cases, compare, lay_out, read_tree

CASES = cases("errors")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_bad_input(case: Case, tmp_path: Path) -> None:
    built = build_with_pysite(case, lay_out(case, tmp_path))
    assert built.status == case.status, built.console + built.errors
    for words in case.says:
        assert words in built.errors
    assert "Traceback" not in built.errors
    assert "bug in pysite" not in built.errors
    difference = compare(read_tree(case.expected), built.tree)
    assert not difference, f"{difference}\n\n{built.errors}"


@pytest.mark.parametrize("case", [case for case in CASES if case.status], ids=lambda case: case.name)
def test_a_stop_says_once_what_would_mend_it(case: Case, tmp_path: Path) -> None:
    errors = build_with_pysite(case, lay_out(case, tmp_path)).errors
    assert errors.count("error:") == 1, errors
    if not case.name.startswith("flag-"):  # the usage line is the hint
        assert "hint:" in errors
