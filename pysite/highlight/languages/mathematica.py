"""Mathematica, the Wolfram Language."""

from __future__ import annotations

from pysite.highlight.languages.mathematica_words import BUILTINS
from pysite.highlight.patterns import quoted
from pysite.highlight.scanner import Grammar, Words

_NAME = r"[a-zA-Z$][$a-zA-Z0-9]*"
_SYMBOL = rf"(?:{_NAME}|\\\[{_NAME}\])+"
_NUMBER = r"(?:\.\d+|\d+(?:\.\d*)?)"
_REST = rf"(?:`(?:`?{_NUMBER})?)?(?:\*\^[+-]?\d+)?"
_STRING = quoted('"', lines=True)

GRAMMAR = Grammar(
    {
        "root": [
            (r"\s+", "w"),
            (r"\(\*", "c", "comment"),
            (rf"\d+\^\^(?:\.\w+|\w+(?:\.\w*)?){_REST}", "m"),
            (rf"{_NUMBER}{_REST}", "m"),
            (rf"::(?:{_NAME}|{_STRING})", "nt"),
            (r"(?:In|Out)\[[0-9]+\]:?=", "gp"),
            (rf"`?{_SYMBOL}(?:`{_SYMBOL})*`?", Words("nv", nb=BUILTINS, bp="Module With Block")),
            (rf'#(?:{_NAME}|"{_NAME}"|[0-9]*)', "nf"),
            (r"[-+*/|,;.:@~=><&`'^?!_%]", "o"),
            (r"[\[\](){}]", "p"),
            (_STRING, "s"),
        ],
        # A line's end in a comment is an error.
        "comment": [
            (r"\(\*", "c", "comment"),
            (r"\*\)", "c", "#pop"),
            (rf"::{_NAME}::", "cp"),
            (r" :(?:[a-zA-Z$\s]|(?<=[$a-zA-Z0-9])[0-9])+: ", "cp"),
            (r".", "c"),
        ],
    }
)
