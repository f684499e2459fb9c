"""Objective-C, which is built on C, and Objective-C++, which is built on C++."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from pysite.highlight.formatters import Token
from pysite.highlight.languages import c
from pysite.highlight.patterns import LETTER
from pysite.highlight.scanner import Grammar, Words, needing

_NAME = r"[a-zA-Z$_][a-zA-Z0-9$_]*"
_DECIMAL = r"(?:\d+\.\d*|\.\d+|\d+"
_AT = Words(
    "err",
    k="""selector private protected public encode synchronized try throw catch finally end property
    synthesize dynamic optional interface implementation import autoreleasepool""",
    nb="true false YES NO",
)


def _at(grammar: Grammar, match: re.Match[str], stack: list[str]) -> Iterator[Token]:
    yield _AT.name_of(match[0][1:]), match[0]


def _method(grammar: Grammar, match: re.Match[str], stack: list[str]) -> Iterator[Token]:
    """The front of a method: its type is scanned for itself."""
    yield from (("k", match[1]), ("", match[2]))
    yield from grammar.tokens(match[3])
    yield "", match[4]


def _argument(grammar: Grammar, match: re.Match[str], stack: list[str]) -> Iterator[Token]:
    yield from grammar.tokens(match[1])
    yield "nv", match[2]


def _extended(base: Grammar) -> dict[str, Any]:
    """The states of a language like C, and what Objective-C adds to them."""
    states = dict(base.states)
    *statements, (name, words) = states["statements"]
    known = Words(words.default, nb="YES NO nil")
    known.classes.update(words.classes)
    states["statements"] = [
        (r'@"', "s", "string"),
        (r"@'(?:\\[0-7]{1,3}|\\x[a-fA-F0-9]{1,2}|\\.|[^\\'\n]')", "sc"),
        (rf"@{_DECIMAL})[eE][+-]?\d+[lL]?", "mf"),
        (rf"@{_DECIMAL}[fF])[fF]?", "mf"),
        (r"@0x[0-9a-fA-F]+[lL]?", "mh"),
        (r"@0[0-7]+[lL]?", "mo"),
        (r"@\d+l?", "mi"),
        (r"in\b", "k"),
        (r"@(?:interface|implementation)\b", "k", "class name"),
        (r"@(?:class|protocol)\b", "k", "forward"),
        (rf"@(?:(?!_){LETTER}|(?u:\d))+", _at),
        (r"\?", "p", "ternary"),
        (r"\[", "p", "message"),
        (r"@\[", "p", "array"),
        (r"@\{", "p", "dictionary"),
        *statements,
        (name, known),
    ]
    states["root"] = [
        (needing(")", rf"([-+])(\s*)(\(.*?\))(\s*)(?={_NAME})"), _method, "method"),
        (rf"([-+])(\s*)()()(?={_NAME})", _method, "method"),
        *states["root"],
    ]
    states["ternary"] = [(r":", "p", "#pop"), "@statements"]
    states["in message"] = [(r"[\]{]", "p", "#pop"), (r";", "err"), "@statements"]
    states["message"] = [
        (rf"({_NAME})(\s*)(:)", ("nf", "", "p"), "=message arguments"),
        (rf"({_NAME})(\s*)(\])", ("nf", "", "p"), "#pop"),
        "@in message",
    ]
    states["message arguments"] = [
        (r"\{", "p", "function"),
        (rf"({_NAME})(\s*)(:)", ("nf", "", "p"), "#pop"),
        "@in message",
    ]
    states["array"] = [(r"\]", "p", "#pop"), (r",", "p"), "@statements"]
    states["dictionary"] = [(r"\}", "p", "#pop"), (r",", "p"), "@statements"]
    states["class name"] = [
        "@blank",
        (rf"({_NAME})(\s*)(:)(\s*)({_NAME})", ("nc", "", "p", "", "nc"), "#pop"),
        (
            rf"({_NAME})(\s*)(\()(\s*)({_NAME})(\s*)(\))",
            ("nc", "", "p", "", "nl", "", "p"),
            "#pop",
        ),
        (_NAME, "nc", "#pop"),
    ]
    states["forward"] = [
        "@blank",
        (rf"({_NAME})(\s*)(,)(\s*)", ("nc", "", "p", ""), "forward"),
        (rf"({_NAME})(\s*)(;?)", ("nc", "", "p"), "#pop"),
    ]
    states["method"] = [
        (r",|\.\.\.", "p"),
        (needing(")", rf"(\(.*?\))({_NAME})"), _argument),
        (rf"({_NAME})(\s*)(:)", ("nf", "", "p")),
        (r";", "p", "#pop"),
        (r"\{", "p", "=function"),
        "@inline",
        (r"//.*?\n", "c1"),
        (r"\s+", ""),
        (r"", "", "#pop"),
    ]
    return states


GRAMMAR = Grammar(_extended(c.GRAMMAR), start=c.GRAMMAR.start)

_PLUS = _extended(c.PLUS)
_PLUS["statements"] = [
    (r"(\.)(class)", ("o", "bp")),
    (r"(@selector)(\()(class)(\))", ("k", "p", "bp", "p")),
    *_PLUS["statements"],
]
PLUS = Grammar(_PLUS, start=c.PLUS.start)
