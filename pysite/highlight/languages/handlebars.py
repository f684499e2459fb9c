"""Handlebars' templates, which are Mustache's too: HTML with expressions in it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pysite.highlight.formatters import Token
from pysite.highlight.languages import html
from pysite.highlight.patterns import quoted
from pysite.highlight.scanner import Grammar, needing

_NAME = r"[\w$-]+"
#: What has to follow a word that means something; without it the word is a name.
_END = r"(?=[}\s])"


def _valued(stack: list[str], match: re.Match[str]) -> None:
    """An attribute without quotes ends where an expression begins in it."""
    assert isinstance(stack, html.Around)
    if stack.html[-1] == "value":
        stack.html.pop()


GRAMMAR = Grammar(
    {
        "root": [
            (r"\\\{+", html.piece),
            (r"\{\{!--", "c", "comment"),
            (needing("}}", r"\{\{!.*?\}\}"), "c"),
            (r"\{\{\{?", "k", "expression", "sign"),
            (r"(?s:.+?)(?=\\|\{\{)", html.piece, _valued),
            (r"(?s:.+)", html.piece),
        ],
        "comment": [(r"\{\{", "c", "comment"), (r"\}\}", "c", "#pop"), (r"[^{}]+|[{}]", "c")],
        "sign": [(r"[#/]", "k", "=block"), (r"[>^&~]", "k"), (r"", "", "#pop")],
        "block": [(rf"if{_END}", "k"), (_NAME, "nn", "#pop"), (r"", "", "#pop")],
        "expression": [
            (r"\}\}\}?", "k", "#pop"),
            (r"~", "k"),
            (r"\s+", ""),
            (r"=", "o"),
            (rf"\.{_END}|\.\.", "nv"),
            (r"[|\[\]()/.]", "p"),
            (quoted('"'), "s2"),
            (quoted("'"), "s1"),
            # Only a number that ends the expression is one, and only if white space follows it.
            (r"\d+(?=\}\s)", "m"),
            (rf"(?:true|false){_END}", "kc"),
            (rf"else{_END}", "k"),
            (rf"this{_END}", "bp"),
            (rf"@{_NAME}", "na"),
            (_NAME, "nv"),
        ],
    }
)


def tokens(code: str) -> Iterator[Token]:
    """Scan `code`; the HTML goes on where it was."""
    yield from GRAMMAR.tokens(code, stack=html.Around())
