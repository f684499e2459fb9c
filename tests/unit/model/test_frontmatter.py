"""Where front matter ends."""

from __future__ import annotations

import pytest

from pysite.model.frontmatter import has_header, split


@pytest.mark.parametrize(
    ("text", "yaml", "body", "line"),
    [
        ("no front matter", None, "no front matter", 1),
        ("---\ntitle: x\n---\nbody", "---\ntitle: x\n", "body", 4),
        ("---\n---\nbody", "---\n", "body", 3),
        ("---\na: 1\n...\nbody", "---\na: 1\n", "body", 4),
        ("---  \na: 1\n---  \n\n\n  body", "---  \na: 1\n", "  body", 6),
        ("---\r\na: 1\r\n---\r\nbody\r\n", "---\r\na: 1\r\n", "body\r\n", 4),
        ("---\na: 1\nbody", None, "---\na: 1\nbody", 1),
        ("---\na: |\n  ---\n---\nb", "---\na: |\n  ---\n", "b", 5),
        ("---x\na: 1\n---\n", None, "---x\na: 1\n---\n", 1),
    ],
)
def test_split(text: str, yaml: str | None, body: str, line: int) -> None:
    assert split(text) == (yaml, body, line)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (b"---\n", True),
        (b"--- \t\r\n", True),
        (b"---", False),
        (b"\xef\xbb\xbf---\n", False),
        (b"---a\n", False),
    ],
)
def test_header(line: bytes, expected: bool) -> None:
    assert has_header(line) is expected
