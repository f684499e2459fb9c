"""The assembly language of LLVM."""

from __future__ import annotations

from pysite.highlight.languages.llvm_words import KEYWORDS, TYPES
from pysite.highlight.scanner import Grammar, Words

_STRING = r'"[^"]*"'
_NAME = rf"(?:[-a-zA-Z$._][-a-zA-Z$._0-9]*|{_STRING})"

GRAMMAR = Grammar(
    {
        "root": [
            (r";.*", "c1"),
            (r"\s+", ""),
            (rf"{_NAME}\s*:", "nl"),
            (rf"@(?:{_NAME}|\d+)|#\d+", "vg"),
            (rf"[%!](?:{_NAME}|\d+)", "nv"),
            (rf"c?{_STRING}", "s"),
            (r"0[xX][a-fA-F0-9]+", "m"),
            (r"-?\d+(?:\.\d+)?(?:[eE][-+]?\d+(?:\.\d+)?)?", "m"),
            # The first letter of `xor` is the sign between an array's length and its type.
            (r"[=<>{}\[\]()*.,!x]", "p"),
            (r"i[1-9]\d*", "kt"),
            (r"\w+", Words("err", kt=TYPES, k=KEYWORDS)),
        ],
    }
)
