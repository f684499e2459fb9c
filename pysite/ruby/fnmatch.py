"""Ruby's File.fnmatch? without flags: `*` crosses slashes, braces are plain text."""

from __future__ import annotations

import re
from collections.abc import Callable

_SPECIAL = re.compile(r"[*?\[\\]")


def is_pattern(text: str) -> bool:
    """Whether `text` holds anything but literal characters."""
    return _SPECIAL.search(text) is not None


def matcher(pattern: str) -> Callable[[str], bool]:
    """A test for `pattern`, compiled once. An unclosed bracket matches nothing, as in Ruby."""
    source, i = "", 0
    while i < len(pattern):
        char = pattern[i]
        i += 1
        if char == "*":
            source += ".*"
        elif char == "?":
            source += "."
        elif char == "\\" and i < len(pattern):
            source += re.escape(pattern[i])
            i += 1
        elif char == "[":
            end = pattern.find("]", i + 1)
            if end < 0:
                return lambda _: False
            inner = pattern[i:end]
            negated = inner[:1] in ("!", "^")
            inner = inner[1:] if negated else inner
            source += "[" + ("^" if negated else "") + re.sub(r"([\\\[\]^&~|])", r"\\\1", inner) + "]"
            i = end + 1
        else:
            source += re.escape(char)
    compiled = re.compile(source, re.DOTALL)
    return lambda text: compiled.fullmatch(text) is not None
