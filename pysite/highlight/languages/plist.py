"""Property lists, in the old way with braces."""

from __future__ import annotations

from pysite.highlight.scanner import Grammar, needing

GRAMMAR = Grammar(
    {
        "root": [
            (r"//.*", "c"),
            (needing("*/", r"/\*(?s:.+?)\*/"), "c"),
            (r"\s+", "w"),
            (r"\{", "p", "dictionary"),
            (r"\(", "p", "array"),
            (r'"(?:[^"\\]|\\.)*"', "s2"),
            (r"'(?:[^'\\]|\\.)*'", "s1"),
            (r"<", "p", "data"),
            (r"[\w$/:.-]+", "l"),
        ],
        "dictionary": ["@root", (r"[=;]", "p"), (r"\}", "p", "#pop")],
        "array": ["@root", (r",", "p"), (r"\)", "p", "#pop")],
        "data": [(r"[0-9a-fA-F\s]+", "mh"), (r">", "p", "#pop")],
    }
)
