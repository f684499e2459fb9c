"""Slim: HTML without brackets, with Ruby in it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pysite.highlight.formatters import Token
from pysite.highlight.languages import coffeescript, ruby, scss
from pysite.highlight.languages.erb import going_on
from pysite.highlight.languages.indentation import block, line
from pysite.highlight.languages.ruby_templates import (
    FILTERS,
    STATES,
    Filter,
    Stack,
    html_piece,
    named,
    ruby_piece,
)
from pysite.highlight.scanner import Grammar

_FILTERS: dict[str, Filter] = {
    **FILTERS,
    "coffee": lambda: going_on(coffeescript.GRAMMAR),
    "scss": lambda: going_on(scss.GRAMMAR),
}
_RUBY = r"[\w!?@$]+"
_DOT = r"(?:\\\n|.)"
_HTML = r"</?[\w\s='\"]+?/?>"


def _splat(grammar: Grammar, match: re.Match[str], stack: list[str]) -> Iterator[Token]:
    """A sign with Ruby behind it."""
    assert isinstance(stack, Stack)
    yield "p", match[0][0]
    yield from ruby.GRAMMAR.tokens(match[0][1:], stack=stack.ruby)


GRAMMAR = Grammar(
    {
        **STATES,
        "root": [(r"\s*\n", ""), (r"\s*", "", line)],
        "content": [
            "@attributes",
            (rf"/{_DOT}*", "c", "end"),
            (r"(doctype)(\s+)(.*)", ("nn", "w", ""), "#pop"),
            (r"(\w*):\s*\n", "nd", "#pop", block("filter"), named),
            (r"[|'](?=\s)", "p", "#pop:99", block("plain"), "plain"),
            (r"-|==?", "p", "ruby line"),
            (rf"\*{_RUBY}(?:\(.*?\))?", _splat, "tag"),
            (_HTML, html_piece, "#pop"),
            (r"\w+", "nt", "tag"),
        ],
        "attributes": [(r"\.[\w-]*", "nc", "=tag"), (r"#[a-zA-Z][\w:-]*", "nf", "=tag")],
        "tag": [
            "@attributes",
            "@end",
            "@interpolation",
            (r"[<>]", "p"),
            (r"\s", "w"),
            (rf"\*(?:{_RUBY}|\{{{_DOT}+?\}})", _splat),
            (r"([\w-]+)(\s*)(=)", ("na", "w", "p"), "value"),
            (rf"={_DOT}+", _splat),
            (r"&\S*?;", "ni"),
            (_DOT, ""),
        ],
        "value": [
            (rf"\s*(['\"]){_DOT}*?\1", "s", "#pop"),
            (rf"{_RUBY}(?:\(.*?\))?", ruby_piece, "#pop"),
            (r"\s+", "w"),
        ],
        "ruby line": [
            "@end",
            (r"[,\\]\s*\n", ruby_piece),
            (r" \|[ \t]*\n", "se"),
            (r".*?(?=(?:[,\\]$| \|)?[ \t]*$)", ruby_piece),
        ],
        "plain": ["@interpolation", (_HTML, html_piece), (r"&\S*?;", "ni"), (_DOT, ""), "@end"],
    }
)


def tokens(code: str) -> list[Token]:
    """Scan `code`; HTML and Ruby each go on where they were."""
    return GRAMMAR.tokens(code, stack=Stack(_FILTERS))
