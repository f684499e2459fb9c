"""LiveScript."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from pysite.highlight.formatters import Token
from pysite.highlight.scanner import Grammar, Words, needing

_NAME = r"[$a-zA-Z_](?:(?:-(?=[a-zA-Z]))?[a-zA-Z0-9_])*"
_DIGITS = r"\d[\d_]*"
#: A number may have its unit behind it.
_NUMBER = rf"{_DIGITS}(?:e[+-]?{_DIGITS})?[$\w]*"
_BUILTINS = """Array Boolean Date Error Function Math netscape Number Object Packages RegExp String sun
decodeURI decodeURIComponent encodeURI encodeURIComponent eval isFinite isNaN parseFloat parseInt document
window navigator self global Promise Set Map WeakSet WeakMap Symbol Proxy Reflect Int8Array Uint8Array
Uint8ClampedArray Int16Array Uint16Array Uint16ClampedArray Int32Array Uint32Array Uint32ClampedArray
Float32Array Float64Array DataView ArrayBuffer this it that arguments"""

# A word of two lists has the class of the last one here.
_WORDS = Words(
    "",
    kd="const let var function class extends implements",
    nb=_BUILTINS,
    no="true false null NaN Infinity undefined yes no on off void",
    k="""loop until for in of while return switch case fallthrough default otherwise when then if unless else
    throw try catch finally new delete typeof instanceof super by from to til with require do debugger import
    export yield""",
)
_INTERPOLATED = Words("nv", nb=_BUILTINS)
_CLASS = re.compile(r"[A-Z](?=.*[^-][a-z]|[a-z])")


def _word(grammar: Grammar, match: re.Match[str], stack: list[str]) -> Iterator[Token]:
    name = match[0]
    yield _WORDS.name_of(name) or ("nc" if _CLASS.match(name) else "nv"), name


def _interpolated(grammar: Grammar, match: re.Match[str], stack: list[str]) -> Iterator[Token]:
    yield "si", "#"
    yield _INTERPOLATED.name_of(match[1]), match[1]


def _quoted(quotes: str) -> list[Any]:
    """The rules inside of a string, which knows interpolation between double quotes."""
    sign = quotes[0]
    return [
        (quotes, "s", "#pop"),
        *([(sign, "s")] if len(quotes) > 1 else []),
        *([(r"'", "s"), "@interpolated"] if sign == '"' else [(r'"', "s")]),
        (r"[^#\\'\"]+", "s"),
        "@escape",
        (r"\\.", "se"),
        (r"#", "s"),
    ]


GRAMMAR = Grammar(
    {
        "root": [
            (r"^(?=\s|/)", "", "operand"),
            "@blank",
            (needing("]>", r"(<\[)((?s:.*?))(\]>)"), ("p", "s", "p")),
            (r"!\s*function\b|!?[-~]>|<[-~]!?", "kd"),
            (r"=>", "k"),
            (rf"(::)({_NAME})", ("p", "na"), "behind"),
            (rf"(::)({_NUMBER})", ("p", "mi"), "behind"),
            (rf"(@)({_NAME})", ("vi", "na"), "behind"),
            (rf"(\.)({_NAME})", ("p", "na"), "behind"),
            (r"(\.)(\d+)", ("p", "mi"), "behind"),
            (rf"{_NAME}(?=\s*:[^:=])", "na"),
            (
                r"\+\+|--|&&|(?:and|x?or|is(?:nt)?|not)\b(?!-[a-zA-Z]|_)|\|\||\.(?:[|&^]|<<|>>>?)\.|\\(?=\n)"
                r"|[.:]=|<<<<?|<\||\|>|(?:<<|>>|==?|!=?|[-<>+*%^/~?])=?",
                "o",
                "operand",
            ),
            (rf"(&)({_NAME})?", ("nb", "na")),
            (r"\||case(?=\s)", "k", "case"),
            (r"@", "vi"),
            (r"\.{3}|:", "p"),
            (r"(?:break|continue)(?![a-zA-Z0-9_]|-[a-zA-Z])", "k", "loop"),
            (_NAME, _word, "behind"),
            (rf"\](?=[!?.]|{_NAME})", "p", "behind"),
            (r"[{(\[;,]", "p", "operand"),
            (r"[})\].]", "p"),
            (rf"{_DIGITS}\.{_NUMBER}", "mf"),
            (r"0x[0-9A-Fa-f]+", "mh"),
            (_NUMBER, "mi"),
            (r'"""', "s", "long double"),
            (r"'''", "s", "long single"),
            (r'"', "s", "double"),
            (r"'", "s", "single"),
            (r"\\\S[^\s,;\])}]*", "s"),
        ],
        "blank": [
            (needing("*/", r"/\*(?s:.*?)\*/"), "cm"),
            (r"#.*", "c1"),
            "@space",
        ],
        # A line may begin with a label.
        "space": [(rf"(\s)(?:^([^\S\n]*)(:{_NAME}))?", ("", "", "nl"))],
        # Where a slash begins an expression.
        "operand": [
            "@blank",
            (r"//", "sr", "=long regex"),
            (r"/(?:\\.|[^\[/\\\n]|\[(?:\\.|[^\]\\\n])*\])+/(?:[gimy]+\b|\B)", "sr", "#pop"),
            (r"", "", "#pop"),
        ],
        "long regex": [
            (r"//(?:[gimy]+\b|\B)", "sr", "#pop"),
            (r"^#(?:\s+.*)?$", "c1"),
            (r"(\s+)(#)(\s+.*)?$", ("", "c1", "c1")),
            "@interpolated",
            "@escape",
            (r"\\\D", "se"),
            (r"\\\d+", "nv"),
            (r"(?s:.)", "sr"),
        ],
        "escape": [(r"\\(?:c[A-Z]|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|u\{[0-9a-fA-F]{4}\})", "se")],
        "interpolated": [(r"#\{", "si", "interpolation"), (rf"#({_NAME})", _interpolated)],
        "interpolation": [(r"\}", "si", "#pop"), "@root"],
        "case": [(r"[^\S\n]+", ""), (r"_(?=\s*=>|\s+then\b)", "k"), (r"", "", "#pop")],
        "loop": [(r"[^\S\n]+", ""), (rf"{_NAME}(?=[);\n])", "nl"), (r"", "", "#pop")],
        # What is behind a name belongs to it.
        "behind": [
            (r"[!?]|\.(?!=)", "p"),
            (r"\{", "p", "slice"),
            (_NAME, "na"),
            (_NUMBER, "mi"),
            (r"", "", "=operand"),
        ],
        "slice": [
            (r"[,;]", "p"),
            (_NAME, "na"),
            (_NUMBER, "mi"),
            "@space",
            (r"\}", "p", "#pop"),
        ],
        "double": _quoted('"'),
        "single": _quoted("'"),
        "long double": _quoted('"""'),
        "long single": _quoted("'''"),
    }
)
