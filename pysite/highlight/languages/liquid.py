"""Liquid templates; what is not Liquid in them is plain text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from pysite.highlight.formatters import Token
from pysite.highlight.scanner import Grammar

_END = r"(\s*)(-?%\})"


def _by_quotes(text: str, other: str) -> str:
    """The class of an argument that may be a string."""
    if re.search("'[^']*'", text):
        return "s1"
    return "s2" if re.search('"[^"]*"', text) else other


def _cycle(grammar: Grammar, match: re.Match[str], stack: list[str]) -> Iterator[Token]:
    yield from (("nt", match[1]), ("w", match[2]))
    if match[3] is not None:
        yield from ((_by_quotes(match[3], "na"), match[3]), ("w", match[4]), ("p", match[5]))
    yield "w", match[6]


def _loop(grammar: Grammar, match: re.Match[str], stack: list[str]) -> Iterator[Token]:
    names = ("nt", "w", "nv", "w", "nt", "w", _by_quotes(match[7], "nv"), "w")
    return zip(names, match.groups(), strict=True)


def _filter(stop: str, *moves: str) -> tuple[Any, ...]:
    return (rf"(\|)(\s*)([a-zA-Z_][^\s{stop}|:]*)", ("p", "w", "nf"), *moves)


def _literal(word: str, name: str) -> list[Any]:
    """The inside of `comment` and `raw`, which ends with a tag of its own."""
    return [
        (r"[^{]+", name),
        (rf"(\{{%-?)(\s*)({word}){_END}", ("p", "w", "nt", "w", "p"), "#pop:99"),
        (r"\{", name),
    ]


GRAMMAR = Grammar(
    {
        "root": [
            (r"[^{]+", ""),
            (r"(\{%-?)(\s*)", ("p", "w"), "tag"),
            (r"(\{\{-?)(\s*)", ("p", "w"), "output"),
            (r"\{", ""),
        ],
        "tag": [
            (r"(?:if|elsif|unless|case)\b", "kr", "condition"),
            (r"when\b", "kr", "when"),
            (rf"(else){_END}", ("kr", "w", "p"), "#pop"),
            (
                rf"(capture|(?:in|de)crement)(\s+)([^\s%]+){_END}",
                ("nt", "w", "nv", "w", "p"),
                "#pop",
            ),
            (rf"(comment){_END}", ("nt", "w", "p"), "comment"),
            (rf"(raw){_END}", ("nt", "w", "p"), "raw"),
            (rf"(end(?:if|unless|case)){_END}", ("kr", "w", "p"), "#pop"),
            (rf"(end[^\s%]+){_END}", ("nt", "w", "p"), "#pop"),
            (r"(?:assign|echo)\b", "nt", "assign"),
            (r"(?:include|render)\b", "nt", "include"),
            (r"(cycle)(\s+)(?:([^\s:]*)(\s*)(:))?(\s*)", _cycle, "variables"),
            (
                r"(for|tablerow)(\s+)([\w-]+)(\s+)(in)(\s+)((?:[^\s%,|'\"]|\"[^\"]*\"|'[^']*')+)(\s*)",
                _loop,
                "arguments",
            ),
            (r"([^\s%]+)(\s*)", ("nt", "w"), "arguments"),
        ],
        "output": [_filter("}", "filters"), "@end of output", "@generic"],
        "filters": [_filter("%}"), "@end of output", "@end of tag", "@variable argument"],
        "condition": [
            (r"[=!]=|[<>]=?", "o"),
            (r"(?:and|or|contains)\b", "ow"),
            "@end of tag",
            "@generic",
        ],
        "when": ["@end of tag", "@generic"],
        "end of output": [(r"-?\}\}", "p", "#pop:99")],
        "end of tag": [(r"-?%\}", "p", "#pop:99")],
        "argument": [
            "@space",
            "@keyword",
            "@string",
            "@number",
            (r"([^\s=:]+)(\s*)(=|:)", ("na", "w", "o")),
            (r"[,:]", "p"),
        ],
        "variable argument": ["@argument", "@variable", (r"\S+", "")],
        "arguments": [(r"reversed\b", "na"), "@end of tag", "@argument", (r"\S+", "")],
        "variables": ["@end of tag", "@variable argument"],
        "keyword": [(r"(?:false|true|nil)\b", "kc")],
        "variable": [
            (r"(?:empty|blank|forloop\.[^\s%}|:]+)\b", "nb"),
            (r"\.(?=\w)|\[|\]", "p"),
            (r"(?:first|last|size)\b", "nf"),
            (r"[a-zA-Z_][\w-]*\??", "nv"),
        ],
        "string": [(r"'[^']*'", "s1"), (r'"[^"]*"', "s2")],
        "number": [(r"-", "o"), (r"\d+\.\d+", "mf"), (r"\d+", "mi")],
        "generic": ["@space", "@keyword", "@string", "@number", "@variable"],
        "space": [(r"[ \t]+", "w")],
        "comment": _literal("endcomment", "c"),
        "raw": _literal("endraw", ""),
        "assign": [(r"=", "o"), _filter("%", "filters"), "@end of tag", "@generic"],
        "include": [
            (r"(\{\{-?)(\s*)", ("p", "w"), "embedded output"),
            (r"(?:with|for)\b", "nt"),
            (r"[/\w-]+(?:\.[\w-]+)+\b", ""),
            "@variables",
        ],
        "embedded output": [_filter("}"), (r"-?\}\}", "p", "#pop"), "@variable argument"],
    }
)
