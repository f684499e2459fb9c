"""Prolog."""

from __future__ import annotations

from pysite.highlight.patterns import LETTER, characters
from pysite.highlight.scanner import Grammar

_WORD = rf"(?:{LETTER}|(?u:\d))"
_LOWER = f"[a-zªº{characters('Ll')}]"

GRAMMAR = Grammar(
    {
        "line": [(r"#.*", "c1"), (r"", "", "#pop")],
        "root": [
            (r"\s+", ""),
            (r"%.*", "c1"),
            (r"/\*", "cm", "comment"),
            (r"[\[\](){}|.,;!]|:-|-->", "p"),
            (r'"[^"]*"', "s2"),
            (r"\d+\.\d+", "mf"),
            (r"\d+", "m"),
            (rf"{_LOWER}{_WORD}*", "ss"),
            (r"'[^']*'", "ss"),
            (rf"[A-Z]+\w*|_{_WORD}*", "nv"),
            (r"(?:=<|>=|==|=:=|//|[<>=/*+-])(?=\s|[a-zA-Z0-9\[])", "o"),
            (r"[#&*+,./:<=>?@^~-]+", "o"),
        ],
        "comment": [(r"/\*", "cm", "comment"), (r"\s*\*[^*/]+", "cm"), (r"\*/", "cm", "#pop")],
    },
    start=("root", "line"),
)
