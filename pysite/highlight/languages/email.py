"""E-mails, from their headers on."""

from __future__ import annotations

from pysite.highlight.scanner import Grammar

GRAMMAR = Grammar(
    {
        "root": [(r"\n", ""), (r"^>.*", "c"), (r".+", "")],
        "fields": [(r":", "o", "field"), (r"[^\n\r:]+|[\n\r]", "nt")],
        "field": [
            (r"(?:\r?\n){2}", "", "#pop:2"),
            (r"\r?\n(?![ \v\t\f])", "", "#pop"),
            (r"[^\n\r]+|[\n\r]", "na"),
        ],
    },
    start=("root", "fields"),
)
