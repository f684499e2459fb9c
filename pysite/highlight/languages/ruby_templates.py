"""What Haml and Slim share: HTML and Ruby that go on from piece to piece, and blocks in other languages."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from pysite.highlight.formatters import Token
from pysite.highlight.languages import css, erb, html, javascript, markdown, ruby, sass
from pysite.highlight.languages.erb import going_on
from pysite.highlight.languages.indentation import Indented
from pysite.highlight.scanner import Grammar

#: Makes a language that scans pieces of code, from its beginning.
Filter = Callable[[], Callable[[str], Iterable[Token]]]

#: The languages that both have blocks in; Ruby is one, too.
FILTERS: dict[str, Filter] = {
    "javascript": lambda: going_on(javascript.GRAMMAR),
    "css": lambda: going_on(css.GRAMMAR),
    "erb": lambda: erb.template().tokens,
    "markdown": lambda: going_on(markdown.GRAMMAR, html.Around()),
    "sass": lambda: going_on(sass.GRAMMAR, Indented()),
}

#: What has no interpolation in it.
PLAIN = r"(?:[^#\n]|#[^{\n])+"


class Stack(Indented):
    """The states, those of HTML and Ruby, and the language of a block."""

    def __init__(self, filters: Mapping[str, Filter]) -> None:
        super().__init__("root")
        self.html = html.stack()
        self.ruby = ruby.stack()
        self.filters = filters
        self.filter: Callable[[str], Iterable[Token]] | None = None


def html_piece(grammar: Grammar, match: re.Match[str], stack: list[str]) -> list[Token]:
    """Scan a piece of HTML."""
    assert isinstance(stack, Stack)
    return html.GRAMMAR.tokens(match[0], stack=stack.html)


def ruby_piece(grammar: Grammar, match: re.Match[str], stack: list[str]) -> list[Token]:
    """Scan a piece of Ruby."""
    assert isinstance(stack, Stack)
    return ruby.GRAMMAR.tokens(match[0], stack=stack.ruby)


def filtered(grammar: Grammar, match: re.Match[str], stack: list[str]) -> Iterator[Token]:
    """Scan a piece of a block."""
    assert isinstance(stack, Stack)
    yield from stack.filter(match[0]) if stack.filter else [("nd", match[0])]


def named(stack: list[str], match: re.Match[str]) -> None:
    """Look for the language of a block, which begins anew; Ruby is the one of the template."""
    assert isinstance(stack, Stack)
    name = match[1].strip(" \t\n\v\f\r\0")
    if name == "ruby":
        stack.ruby = ruby.stack()
        stack.filter = lambda code: ruby.GRAMMAR.tokens(code, stack=stack.ruby)
    else:
        stack.filter = stack.filters[name]() if name in stack.filters else None


#: States for Ruby between braces in a text, and for the end of a block's line.
STATES = {
    "interpolation": [(r"#\{", "si", "interpolated")],
    "interpolated": [(r"\}", "si", "#pop"), "@braces"],
    "braces": [(r"\{", ruby_piece, "braces"), (r"\}", ruby_piece, "#pop"), (r"[^{}]+", ruby_piece)],
    "end": [(r"\n", "", "#pop:99")],
    "filter": [(PLAIN, filtered), "@interpolation", "@end"],
}
