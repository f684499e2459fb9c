"""Rego, the language of policies."""

from __future__ import annotations

from pysite.highlight.patterns import WORD
from pysite.highlight.scanner import Grammar, Words

_WORDS = Words("n", kc="true false null", ow="as default else import not package some with")

GRAMMAR = Grammar(
    {
        "root": [
            (r"\s+", ""),
            (r"#.*", "c1"),
            (r"[\[\](){}|.,;!]", "p"),
            (r'"[^"]*"', "s2"),
            (r"-?\d+\.\d+(?:[eE][+-]?\d+)?", "mf"),
            (r"-?\d+(?:[eE][+-]?\d+)?", "m"),
            (r"\\u[0-9a-fA-F]{4}", "mh"),
            (r"\\[\"/bfnrt]", "se"),
            (r"[=<>+*%/&:?@^~-]", "o"),
            (rf"{WORD}+", _WORDS),
        ]
    }
)
