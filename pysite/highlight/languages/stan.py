"""Stan, the language of statistical models."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pysite.highlight.formatters import Token
from pysite.highlight.languages.stan_words import DISTRIBUTIONS, FUNCTIONS, KEYWORDS, RESERVED, TYPES
from pysite.highlight.scanner import Grammar, Words, needing

_NAME = r"[a-zA-Z_][a-zA-Z0-9_]*"
_BLANK = r"(?:\s|//.*?\n|/\*.*?\*/)+"
_DECIMAL = r"(?:(?:\d+\.\d*|\.?\d+)e[+-]?\d+|\d*\.\d+"
_ENDINGS = ("", "_lpmf", "_lupmf", "_lpdf", "_lcdf", "_lccdf", "_rng", "_log", "_cdf_log", "_ccdf_log")
_CALLED = Words(
    "nf",
    kc="pi e sqrt2 log2 log10 not_a_number positive_infinity negative_infinity machine_precision",
    nb=f"{FUNCTIONS} {' '.join(name + ending for name in DISTRIBUTIONS.split() for ending in _ENDINGS)}",
)


def _call(grammar: Grammar, match: re.Match[str], stack: list[str]) -> Iterator[Token]:
    """A name that is called, and what stands before it, which is scanned for itself."""
    yield from grammar.tokens(match[1])
    yield _CALLED.name_of(match[2]), match[2]


GRAMMAR = Grammar(
    {
        "root": [
            "@blank",
            "@directives",
            (
                r"functions|(?:transformed\s+)?(?:data|parameters)|model|generated\s+quantities",
                "nn",
            ),
            "@scope",
        ],
        "blank": [
            (r"[ \t\r\n]+", ""),
            (r"//.*", "c1"),
            (r"/(?:\\\n)?\*(?s:.*?)\*(?:\\\n)?/", "cm"),
        ],
        "directives": [(r"#include", "cp", "include"), (r"#.*", "gd")],
        "include": [(r"(\s+)(\S+)(\s*)", ("", "cpf", ""), "#pop")],
        "scope": [
            "@blank",
            (needing(")", rf"((?:[a-z_](?:\s*\[[0-9, ]\])?\s+)*)({_NAME})(?=\([^;]*?\))"), _call),
            (r"\{", "p", "braces"),
            (r"\(", "p", "parentheses"),
            "@directives",
            # Rouge itself has no rules for strings, and fails.
            (r'"[^"]*"', "s"),
            (rf"{_DECIMAL}|\d+){_BLANK}[+-]{_BLANK}{_DECIMAL}|\d+)i|{_DECIMAL}|\d+)i|{_DECIMAL})", "mf"),
            (r"\d+", "mi"),
            (r"\*/", "err"),
            (r"[=<>!+*/^'\\~?:-]|&&|\|\||\.[+*/^-]", "o"),
            (r"[\[\],.;|]", "p"),
            (r"T\b", "kr"),
            (r"(?:lower|upper)\b", "na"),
            (_NAME, Words("nv", kr=RESERVED, kt=TYPES, k=KEYWORDS)),
        ],
        "braces": ["@scope", (r"\}", "p", "#pop")],
        "parentheses": ["@scope", (r"\)", "p", "#pop")],
    }
)
