"""Graphviz's language of graphs, with HTML in it."""

from __future__ import annotations

import re

from pysite.highlight.formatters import Token
from pysite.highlight.languages import html
from pysite.highlight.scanner import Grammar

_NAME = r"[a-zA-Z][a-zA-Z_0-9]*"


def _anew(stack: list[str], match: re.Match[str]) -> None:
    if isinstance(stack, html.Around):
        stack.html = html.stack()


GRAMMAR = Grammar(
    {
        "root": [
            "@blank",
            (r"(?i:strict|graph|digraph|subgraph|node|edge)\b", "k"),
            (r"[{};:=]", "p"),
            (r"-[->]", "o"),
            (r"\[", "o", "attributes"),
            "@names",
        ],
        "blank": [
            (r"\s+", ""),
            (r"#.*|//.*", "c1"),
            (r"/(?:\\\n)?\*(?s:.*?)\*(?:\\\n)?/", "cm"),
        ],
        "names": [
            (rf"({_NAME})(\s*)(=)", ("n", "", "p")),
            (_NAME, "nv"),
            (r"[0-9]*\.[0-9]+", "mf"),
            (r"[0-9]+", "mi"),
            (r'"(?:\\"|[^"])*"', "s2"),
            (r"<", "p", "html", _anew),
        ],
        "attributes": ["@blank", "@names", (r"[=;,]", "p"), (r"\]", "o", "#pop")],
        "html": [(r"[^<>]+", html.piece), (r"(?s:<.+?>)", html.piece), (r">", "p", "#pop")],
    }
)


def tokens(code: str) -> list[Token]:
    """Scan `code`, with one HTML for each label."""
    return GRAMMAR.tokens(code, stack=html.Around())
