"""Patches."""

from __future__ import annotations

from pysite.highlight.scanner import Grammar

GRAMMAR = Grammar(
    {
        "root": [
            (r"^ .*\n?", ""),
            (r"^---$\n?", "p"),
            (r"^[+>].*\n?", "gi"),
            (r"^[-<].*\n?", "gd"),
            (r"^!.*\n?", "gs"),
            (r"^(?:[Ii]ndex|diff|=).*\n?", "gh"),
            (r"^(@@[^@]*@@)([^\n]*\n)", ("p", "")),
            (r"^\w.*\n?", "p"),
            (r"\s.*\n?", ""),
        ]
    }
)
