"""Velocity's templates: HTML with directives and variables in it."""

from __future__ import annotations

from collections.abc import Iterator

from pysite.highlight.formatters import Token
from pysite.highlight.languages import html
from pysite.highlight.scanner import Grammar

_NAME = r"[a-zA-Z_]\w*"


def _string(quote: str) -> str:
    """What is between two quotes, where a backslash hides a quote or another one, if need be."""
    return rf"{quote}(?:\\[\\{quote}]|[^{quote}\\]|\\(?![\\{quote}]))*\\?{quote}"


GRAMMAR = Grammar(
    {
        "root": [
            (r"[^{#$]+", html.piece),
            (r"(?s:#\*.*?\*#)", "cm"),
            (r"##.*?$", "c1"),
            (rf"(#\{{?)({_NAME})(\}}?\s?\()", ("p", "nf", "p"), "directive"),
            (rf"(#\{{?)({_NAME})(\}}|\b)", ("p", "nf", "p")),
            (r"\$\{?", "p", "variable"),
        ],
        "variable": [
            (_NAME, "nv"),
            (r"\(", "p", "arguments"),
            (rf"(\.)({_NAME})", ("p", "nv")),
            (r"\}", "p", "#pop"),
            (r"", "", "#pop"),
        ],
        "directive": [
            (r"&&|\|\||==?|!=?|[-<>+*%&|^/]|(?:eq|ne|gt|lt|ge|le|not|in)\b", "o"),
            (r"\[", "o", "range"),
            (rf"{_NAME}\b", "nf"),
            "@arguments",
        ],
        "range": [(r"\.\.", "o"), "@arguments"],
        "arguments": [
            (r"\$\{?", "p", "variable"),
            (r"\s+", ""),
            (r",", "p"),
            (_string('"'), "s2"),
            (_string("'"), "s1"),
            (r"0[xX][0-9a-fA-F]+[Ll]?", "mh"),
            (r"[0-9]+\b", "mi"),
            (r"(?:true|false|null)\b", "kc"),
            (r"[(\[]", "p", "arguments"),
            (r"[)\]}]", "p", "#pop"),
        ],
    }
)


def tokens(code: str) -> Iterator[Token]:
    """Scan `code`; the HTML goes on where it was."""
    yield from GRAMMAR.tokens(code, stack=html.Around())
