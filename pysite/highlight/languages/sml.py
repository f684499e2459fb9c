"""Standard ML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from pysite.highlight.formatters import Token
from pysite.highlight.patterns import one_of
from pysite.highlight.scanner import Grammar, Words

_KEYWORDS = """abstype and andalso as case datatype do else end exception fn fun handle if in infix infixr let
local nonfix of op open orelse raise rec then type val with withtype while eqtype functor include sharing sig
signature struct structure where"""
_WORDS = Words("n", kr=_KEYWORDS, p=": | = => -> # :>")
_PLACES = Words("nn", err=_KEYWORDS)

_NAME = r"[\w']+"
_SIGN = r"[!%&$#/:<=>?@\\~`^|*+-]+"


def _word(words: str) -> str:
    return rf"{one_of(words)}\b(?!')"


def _place(grammar: Grammar, match: re.Match[str], stack: list[str]) -> Iterator[Token]:
    yield _PLACES.name_of(match[1]), match[1]
    yield "p", "."


def _again(stack: list[str], match: re.Match[str]) -> None:
    stack.append(stack[-1])


def _text(name: str) -> list[Any]:
    """The rules inside of a string or a character."""
    return [
        (r'[^"\\]+', name),
        (r'"', name, "#pop"),
        (r"\\(?:[\\\"abtnvfr]|\^[\x40-\x5e]|[0-9]{3}|u[0-9a-fA-F]{4})", "se"),
        (r"\\\s+\\", "si"),
    ]


GRAMMAR = Grammar(
    {
        "root": [(r"#!.*\n", "cp"), (r"", "", "main")],
        "blank": [(r"\s+", ""), (r"\(\*", "c", "comment")],
        "brackets": [
            (r"[(\[{]", "p", "main"),
            (r"[)\]}]", "p", "#pop"),
            (_word("let if local"), "kr", _again, _again),
            (_word("struct sig while"), "kr", _again),
            (_word("do else end in then"), "kr", "#pop"),
        ],
        "core": [
            (r"[()\[\]{},;_]|\.\.\.", "p"),
            (r'#"', "sc", "character"),
            (r'"', "s2", "string"),
            (r"~?0x[0-9a-fA-F]+|0wx[0-9a-fA-F]+", "mh"),
            (r"0w\d+", "mi"),
            (r"~?\d+(?:\.\d+)?[eE]~?\d+|~?\d+\.\d+", "mf"),
            (r"~?\d+", "mi"),
            (rf"#\s*[1-9][0-9]*|#\s*{_NAME}|#\s+{_SIGN}", "nl"),
            (_word("datatype abstype"), "kr", "datatype"),
            (r"(?=exception\b(?!'))", "", "exception"),
            (_word("functor include open signature structure"), "kr", "structure"),
            (_word("type eqtype"), "kr", "type"),
            (rf"'{_NAME}", "nd"),
            (rf"({_NAME})\.", _place, "dotted"),
            (_NAME, _WORDS),
            (_SIGN, _WORDS),
        ],
        "dotted": [(rf"({_NAME})\.", _place), (_NAME, _WORDS, "#pop"), (_SIGN, _WORDS, "#pop")],
        "main": [
            "@blank",
            (_word("val and"), "kr", "value"),
            (_word("fun"), "kr", "=clauses", "function"),
            "@brackets",
            "@core",
        ],
        # The clauses of a function.
        "clauses": [
            "@blank",
            (_word("fun and"), "kr", "function"),
            (_word("val"), "kr", "=main", "value"),
            (r"\|", "p", "function"),
            (_word("case handle"), "kr", "=main"),
            "@brackets",
            "@core",
        ],
        "character": _text("sc"),
        "string": _text("s2"),
        "keyword": [(rf"(?={_word(_KEYWORDS)})", "", "#pop")],
        "structure": ["@blank", "@keyword", (_NAME, "nn"), (r"", "", "#pop")],
        "type variables": [(r"'[\w']*", "nd"), (r"\(", "p", "sequence")],
        "function": ["@blank", "@type variables", (_NAME, "nf", "#pop"), (_SIGN, "nf", "#pop")],
        "value": [
            "@blank",
            "@type variables",
            (rf"({_NAME})(\s*)(=(?!{_SIGN}))", ("nv", "", "p"), "#pop"),
            (rf"({_SIGN})(\s*)(=(?!{_SIGN}))", ("nv", "", "p")),
            (_NAME, "nv", "#pop"),
            (_SIGN, "nv", "#pop"),
            (r"", "", "#pop"),
        ],
        "type": [
            "@blank",
            "@keyword",
            "@type variables",
            (rf"=(?!{_SIGN})", "p", "=type is"),
            (_NAME, "kt"),
            (_SIGN, "kt"),
        ],
        "type is": ["@blank", (_word("and"), "kr", "=type"), "@keyword", "@core"],
        "datatype": [
            "@blank",
            "@keyword",
            "@type variables",
            (r"(=)(\s*)(datatype)\b", ("p", "", "kr"), "#pop"),
            (rf"=(?!{_SIGN})", "p", "=constructors", "constructor"),
            (_NAME, "kt"),
            (_SIGN, "kt"),
        ],
        "constructors": [
            "@blank",
            (_word("and"), "kr", "=datatype"),
            (_word("withtype"), "kr", "=type"),
            (_word("of"), "kr"),
            (rf"(\|)(\s*)({_NAME})", ("p", "", "nc")),
            (rf"(\|)(\s+)({_SIGN})", ("p", "", "nc")),
            "@keyword",
            "@core",
        ],
        "exception": [
            "@blank",
            (rf"(exception|and)(\s+)({_NAME})", ("kr", "", "nc")),
            (rf"(exception|and)(\s*)({_SIGN})", ("kr", "", "nc")),
            (_word("of"), "kr"),
            "@keyword",
            "@core",
        ],
        "constructor": ["@blank", (_NAME, "nc", "#pop"), (_SIGN, "nc", "#pop")],
        "sequence": [
            "@blank",
            (r"'[\w']*", "nd"),
            (_NAME, "n"),
            (r",", "p"),
            (r"\)", "p", "#pop"),
            (_SIGN, "n"),
        ],
        "comment": [
            (r"[^(*)]+", "cm"),
            (r"\(\*", "cm", "comment"),
            (r"\*\)", "cm", "#pop"),
            (r"[(*)]", "cm"),
        ],
    }
)
