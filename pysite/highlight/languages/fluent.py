"""Fluent's translations."""

from __future__ import annotations

from pysite.highlight.scanner import Grammar

_NAME = r"[a-zA-Z][a-zA-Z0-9_-]*"

GRAMMAR = Grammar(
    {
        "root": [
            (r"( *)(=)( *)", ("w", "p", "w"), "text"),
            (r"\s*\n", "w"),
            (r"#{1,3}(?: .*)?$", "c1"),
            (_NAME, "no"),
            (rf"-{_NAME}", "ni"),
            (rf"\s*\.{_NAME}", "na"),
            (r"\s+(?=[^\s.])", "w", "text"),
        ],
        "text": [
            (r"\n", "w", "#pop"),
            (r"[^{\n}*]+", ""),
            (r"\{", "p", "placeable"),
            (r"(?=\})", "p", "#pop"),
        ],
        "placeable": [
            (r"\s+", "w"),
            (r"\{", "p", "placeable"),
            (r"\}", "p", "#pop"),
            (rf"\${_NAME}", "nv"),
            (rf"-{_NAME}", "ni"),
            (rf"\.{_NAME}", "na"),
            (r"[A-Z]+", "nb"),
            (_NAME, "no"),
            (r"[(),:]|->", "p"),
            (r"\*", "pi"),
            # The digits behind the first one are a number of their own.
            (r"-?\d+\.\d", "mf"),
            (r"-?\d+", "mi"),
            (r'"', "s2", "string"),
            (r"(\[)(-?\d+\.\d+)(\])", ("p", "mf", "p"), "text"),
            (r"(\[)(-?\d+)(\])", ("p", "mi", "p"), "text"),
            (r"(\[)([a-zA-Z][a-zA-Z0-9_-]+)(\])", ("p", "ss", "p"), "text"),
        ],
        "string": [
            (r"\\u[0-9a-fA-F]{4}|\\U[0-9a-fA-F]{6}|\\.", "se"),
            (r'[^"\\]', "s2"),
            (r'"', "s2", "#pop"),
        ],
    }
)
