"""Regular expressions that are compiled when they are first used.

The grammar has about a hundred of them and a document needs few; compiling all takes longer than converting
most documents.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from re import Match
from typing import Any


class Regex:
    """A regular expression with the methods of `re.Pattern`, made when one of them is first asked for."""

    __slots__ = ("_flags", "_pattern", "findall", "finditer", "fullmatch", "match", "search", "split", "sub")

    match: Callable[..., Match[str] | None]
    search: Callable[..., Match[str] | None]
    fullmatch: Callable[..., Match[str] | None]
    findall: Callable[..., list[Any]]
    finditer: Callable[..., Iterator[Match[str]]]
    split: Callable[..., list[str]]
    sub: Callable[..., str]

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self._pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        """Fill the slots. Python asks here only while they are empty."""
        compiled = re.compile(self._pattern, self._flags)
        for method in Regex.__slots__[2:]:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)
