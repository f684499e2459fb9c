"""ABAP."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pysite.highlight.formatters import Token
from pysite.highlight.languages.abap_words import BUILTINS, KEYWORDS
from pysite.highlight.scanner import Grammar, Words

_WORDS = Words(
    "n",
    fold=True,
    kt="b c d decfloat16 decfloat34 f i int8 n p s t x clike csequence decfloat string xstring",
)
_WORDS.classes.update(dict.fromkeys(KEYWORDS.split(), "k"))
_CALLED = Words("n", fold=True, nb=BUILTINS, k="data field-symbol")


def _call(grammar: Grammar, match: re.Match[str], stack: list[str]) -> Iterator[Token]:
    """A function, or a method of an object."""
    arrow, name = match.groups()
    yield "o", arrow or ""
    yield "n" if arrow else _CALLED.name_of(name), name
    yield "p", "("


GRAMMAR = Grammar(
    {
        "root": [
            (r"\s+", ""),
            (r'".*', "c1"),
            (r"^\*.*", "cm"),
            (r"\d+", "mi"),
            (r"['`]", "s1", "string"),
            (r"[\[\](){}.,:|]", "p"),
            (r"(->|=>)?([A-Za-z][A-Za-z0-9_-]*)\(", _call),
            (r"\w+", _WORDS),
            (r"->|=>|[-*+%/~=&?<>!#@^]+", "o"),
        ],
        "string": [(r"\\.|''|``", "se"), (r"['`]", "s1", "#pop"), (r"[^\\'`]+", "s1")],
    }
)
