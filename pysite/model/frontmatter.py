"""Where a file's front matter ends and its text begins."""

from __future__ import annotations

import re
from typing import NamedTuple

_FIRST = re.compile(r"---\s*\n", re.ASCII)
#: The line end in front is found faster than the start of a line.
_LAST = re.compile(r"\n((?:---|\.\.\.)\s*$\n?)", re.ASCII | re.MULTILINE)
_HEADER = re.compile(rb"---[ \t\r\n\f\v]*\r?\n")


class Split(NamedTuple):
    """`yaml` is None where there is no front matter; `line` is the line in the file where `body` starts."""

    yaml: str | None
    body: str
    line: int


def split(text: str) -> Split:
    """Take a file's text apart.

    The front matter keeps its opening dashes, so that a place in it is a place in the file. Blank lines
    behind the closing dashes belong to neither. Source: observed, Jekyll 4.3.1.
    """
    first = _FIRST.match(text)
    if first is None:
        return Split(None, text, 1)
    last = _LAST.search(text, first.end() - 1)
    if last is None:
        return Split(None, text, 1)
    return Split(text[: last.start(1)], text[last.end() :], 1 + text.count("\n", 0, last.end()))


def has_header(first_line: bytes) -> bool:
    """Whether a file that starts with this line has front matter: three dashes, then white space only.

    A byte order mark in front of the dashes counts as text, as it does for Jekyll.
    """
    return _HEADER.match(first_line) is not None
