"""Pieces of HTML, read and written anew, against what Nokogiri makes of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from pysite.plugins.html_tree import parse, serialize

CASES = sorted(Path(__file__).parent.glob("*.html"))


@pytest.mark.parametrize("path", CASES, ids=[path.stem for path in CASES])
def test_as_nokogiri_writes_it(path: Path) -> None:
    expected = path.with_suffix(".expected").read_text(encoding="utf-8")
    assert serialize(parse(path.read_text(encoding="utf-8"))) == expected
