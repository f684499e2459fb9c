"""Haml: HTML without brackets, with Ruby in it."""

from __future__ import annotations

import re

from pysite.highlight.formatters import Token
from pysite.highlight.languages import ruby
from pysite.highlight.languages.indentation import block, line
from pysite.highlight.languages.ruby_templates import (
    FILTERS,
    PLAIN,
    STATES,
    Stack,
    html_piece,
    named,
    ruby_piece,
)
from pysite.highlight.patterns import quoted
from pysite.highlight.scanner import Grammar, Move

_NAME = r"[\w:-]+"
_VARIABLE = r"[a-z]\w*"
#: A character of a line; a bar behind a space has the line go on, if another follows.
_DOT = r"(?: \|\n(?=.* \|)|.)"


def _anew(*states: str) -> Move:
    """Go to `states` with a Ruby that begins anew."""

    def move(stack: list[str], match: re.Match[str]) -> None:
        assert isinstance(stack, Stack)
        stack.ruby = ruby.stack()
        stack[:] = states or stack

    return move


GRAMMAR = Grammar(
    {
        **STATES,
        "root": [(r"\s*\n", ""), (r"\s*", "", line)],
        "content": [
            "@attributes",
            (rf"%{_NAME}", "nt", "=tag"),
            (rf"!!!{_DOT}*\n", "nn", "#pop"),
            (rf"(/)(\[{_DOT}*?\])({_DOT}*\n)", ("c", "cs", "c"), "#pop"),
            (rf"/{_DOT}*\n", "c", "#pop", block("comment")),
            (rf"-#{_DOT}*\n", "c", "#pop", block("hidden comment")),
            (r"-", "p", _anew("root", "ruby line")),
            (rf":({_DOT}*)\n", "nd", "#pop", block("filter"), named),
            "@inline",
        ],
        "attributes": [(rf"\.{_NAME}", "nc", "=tag"), (rf"#{_NAME}", "nf", "=tag")],
        "tag": [
            "@attributes",
            (r"\{", "p", _anew(), "braces"),
            (rf"\[{_DOT}*?\]", ruby_piece),
            (r"\(", "p", "html attributes"),
            (r"\s*\n", "", "#pop"),
            (r"[<>]{1,2}(?=[ \t=])", "p"),
            "@inline",
        ],
        "inline": [
            (r"[&!]?==", "p", "plain"),
            (r"[&!]?[=!]", "p", _anew("root", "ruby line")),
            (r"", "", "plain"),
        ],
        "plain": [(PLAIN, html_piece), "@interpolation", "@end"],
        "ruby line": [
            (r"\n", "", "#pop"),
            (r",[ \t]*\n", ruby_piece),
            (r" \|[ \t]*\n", "se"),
            (r".*?(?=(?:,$| \|)?[ \t]*$)", ruby_piece),
        ],
        "html attributes": [
            (r"\s+", ""),
            (rf"{_NAME}\s*=", "na", "html value"),
            (_NAME, "na"),
            (r"\)", "", "#pop"),
        ],
        "html value": [
            (r"\s+", ""),
            (_VARIABLE, "nv", "#pop"),
            (rf"@{_VARIABLE}", "vi", "#pop"),
            (rf"\${_VARIABLE}", "vg", "#pop"),
            (quoted("'"), "s", "#pop"),
            (quoted('"'), "s", "#pop"),
        ],
        "comment": [(rf"{_DOT}+", "c"), "@end"],
        "hidden comment": [(rf"{_DOT}+", "cp"), "@end"],
    }
)


def tokens(code: str) -> list[Token]:
    """Scan `code`; HTML and Ruby each go on where they were."""
    return GRAMMAR.tokens(code, stack=Stack(FILTERS))
