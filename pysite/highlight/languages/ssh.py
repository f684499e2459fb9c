"""Configuration of SSH."""

from __future__ import annotations

from pysite.highlight.scanner import Grammar

GRAMMAR = Grammar(
    {
        "root": [(r"[a-zA-Z0-9]+", "k", "statement"), "@blank"],
        "statement": [
            (r"\n", "", "#pop"),
            (r"(?:yes|no|confirm|ask|always|auto|none|force)\b", "no"),
            (r"\d+", "m"),
            (r"[^#\s;{}$\\]+", ""),
            "@blank",
        ],
        "blank": [(r"\s+", ""), (r"#.*", "c1")],
    }
)
