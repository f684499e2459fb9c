"""Graphviz's language of graphs, with HTML in it."""

from __future__ import annotations

import re

from pysite.highlight.formatters import Token
from pysite.highlight.languages import html
from pysite.highlight.scanner import Grammar

_NAME = r"[a-zA-Z][a-zA-Z_0-9]*"


class _Stack(list[str]):
    """The states, and those of the HTML that has begun."""

    def __init__(self) -> None:
        super().__init__(["root"])
        self.html = html.stack()


def _html(grammar: Grammar, match: re.Match[str], stack: list[str]) -> list[Token]:
    return html.GRAMMAR.tokens(match[0], stack=stack.html if isinstance(stack, _Stack) else html.stack())


def _anew(stack: list[str], match: re.Match[str]) -> None:
    if isinstance(stack, _Stack):
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
        "html": [(r"[^<>]+", _html), (r"(?s:<.+?>)", _html), (r">", "p", "#pop")],
    }
)


def tokens(code: str) -> list[Token]:
    """Scan `code`, with one HTML for each label."""
    return GRAMMAR.tokens(code, stack=_Stack())
