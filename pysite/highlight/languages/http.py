"""HTTP requests and responses; what their body is written in, a header tells."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pysite.highlight.formatters import Token
from pysite.highlight.languages.http_types import LEXERS
from pysite.highlight.scanner import Grammar, Move

_LINE_END = r"(\r?\n|$)"


def _field(stack: list[str], match: re.Match[str]) -> None:
    """The last header about the type counts; no white space is forgiven in it."""
    if match[1].lower() == "content-type":
        stack[-1] = "headers:" + LEXERS.get(match[5].partition(";")[0].lower(), "plaintext")


def _body(language: str) -> Move:
    def move(stack: list[str], match: re.Match[str]) -> None:
        stack.append("content:" + language)

    return move


def _headers(language: str) -> list[object]:
    return [
        (rf"([^\s:]+)( *)(:)( *)([^\r\n]+){_LINE_END}", ("na", "", "p", "", "s", ""), _field),
        (rf"([^\r\n]+){_LINE_END}", ("s", "")),
        (r"\r?\n", "", _body(language)),
    ]


def _content(language: str) -> list[object]:
    def act(grammar: Grammar, match: re.Match[str], stack: list[str]) -> Iterable[Token]:
        from pysite.highlight.lexing import lex

        return lex(match[0], language)

    return [(r"(?s:.+)", act)]


GRAMMAR = Grammar(
    {
        "root": [
            (
                r"(GET|POST|PUT|DELETE|HEAD|OPTIONS|TRACE|PATCH)( +)([^ ]+)( +)"
                rf"(HTTPS?)(/)(\d(?:\.\d)?){_LINE_END}",
                ("nf", "", "nn", "", "k", "o", "m", ""),
                "headers:plaintext",
            ),
            (
                rf"(HTTPS?)(/)(\d\.\d)( +)(\d{{3}})( +)?([^\r\n]*){_LINE_END}",
                ("k", "o", "m", "", "m", "", "ne", ""),
                "headers:plaintext",
            ),
        ],
        "headers:": _headers,
        "content:": _content,
    }
)
