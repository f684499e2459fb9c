"""Configuration files of no language in particular."""

from __future__ import annotations

from pysite.highlight.scanner import Grammar

GRAMMAR = Grammar(
    {
        "root": [
            (r"#.*\n", "c"),
            (r'".*?"', "s2"),
            (r"'.*?'", "s1"),
            (r"[a-zA-Z]\w*", "n"),
            (r"\d+", "m"),
            (r"[^\w#\"']+", ""),
        ]
    }
)
