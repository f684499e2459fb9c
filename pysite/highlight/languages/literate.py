"""Literate programs: texts with Haskell or CoffeeScript in them."""

from __future__ import annotations

import re

from pysite.highlight.formatters import Token
from pysite.highlight.languages import coffeescript, haskell, html, markdown
from pysite.highlight.scanner import Grammar, parts


class _Stack(html.Around):
    """The states, those of the code, and those of the text, each of which goes on from piece to piece."""

    def __init__(self) -> None:
        super().__init__()
        self.code = ["root"]
        self.text = html.Around()


def _haskell(grammar: Grammar, match: re.Match[str], stack: list[str]) -> list[Token]:
    assert isinstance(stack, _Stack)
    return haskell.GRAMMAR.tokens(match[0], stack=stack.code)


def _coffeescript(grammar: Grammar, match: re.Match[str], stack: list[str]) -> list[Token]:
    assert isinstance(stack, _Stack)
    return coffeescript.GRAMMAR.tokens(match[0], stack=stack.code)


def _markdown(grammar: Grammar, match: re.Match[str], stack: list[str]) -> list[Token]:
    assert isinstance(stack, _Stack)
    return markdown.GRAMMAR.tokens(match[0], stack=stack.text)


HASKELL = Grammar(
    {
        "root": [(r"\s*?\n(?=>)", "", "code"), (r".*\n", ""), (r".+\Z", "")],
        "code": [
            (r"(>)( .*(?:\n|\Z))", parts("nl", _haskell)),
            (r"\s*\n(?=\s*[^>])", "", "#pop"),
        ],
    }
)
COFFEESCRIPT = Grammar(
    {"root": [(r"^(?:    .*\n)+", _coffeescript), (r"^(?: {0,3}(?:\S.*|)\n)*", _markdown)]}
)


def haskell_tokens(code: str) -> list[Token]:
    """Scan literate Haskell."""
    return HASKELL.tokens(code, stack=_Stack())


def coffeescript_tokens(code: str) -> list[Token]:
    """Scan literate CoffeeScript."""
    return COFFEESCRIPT.tokens(code, stack=_Stack())
