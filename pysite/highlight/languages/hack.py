"""Hack: PHP with more words."""

from __future__ import annotations

from pysite.highlight.formatters import Token
from pysite.highlight.languages import html, php
from pysite.highlight.languages.php_words import KEYWORDS
from pysite.highlight.scanner import Grammar

_MORE = """ type newtype enum as super async await vec dict keyset void int string bool float double
arraykey num"""

GRAMMAR = Grammar(
    {
        **php.GRAMMAR.states,
        "root": [
            (r"<\?hh(?:\s*//\s*(?:strict|decl|partial))?$", "cp", "php"),
            *php.GRAMMAR.states["root"],
        ],
        "php": [
            (
                r"(/\*\s*)(HH_(?:IGNORE_ERROR|FIXME)\[\d+\])([^*]*)(\*/)",
                ("cp", "cp", "cm", "cp"),
            ),
            (r"// UNSAFE(?:_EXPR|_BLOCK)?|/\*\s*UNSAFE_EXPR\s*\*/", "cp"),
            *php.GRAMMAR.states["php"],
        ],
        "names": php.names(KEYWORDS + _MORE),
    }
)


def tokens(code: str) -> list[Token]:
    """Scan `code`, which may be without a mark that says what it is."""
    return GRAMMAR.tokens(code, stack=html.Around("root", "guess"))
