"""JavaScript, and TypeScript which adds words to it."""

from __future__ import annotations

from typing import Any

from pysite.highlight.patterns import LETTER, WORD
from pysite.highlight.scanner import Grammar, Words, any_of

_NAME = rf"(?:{LETTER}|\$){WORD}*"
_KEYWORDS = """as async await break case catch continue debugger default delete do else export finally
from for if import in instanceof new of return super switch this throw try typeof void while yield"""
_DECLARATIONS = "var let const with function class extends constructor get set static"
_RESERVED = "enum implements interface package private protected public"
_CONSTANTS = "true false null NaN Infinity undefined"
_BUILTINS = """Array Boolean Date Error Function Math netscape Number Object Packages RegExp String sun
decodeURI decodeURIComponent encodeURI encodeURIComponent Error eval isFinite isNaN parseFloat parseInt
document window navigator self global Promise Set Map WeakSet WeakMap Symbol Proxy Reflect Int8Array
Uint8Array Uint8ClampedArray Int16Array Uint16Array Uint16ClampedArray Int32Array Uint32Array
Uint32ClampedArray Float32Array Float64Array DataView ArrayBuffer"""


def states(keywords: str, declarations: str, reserved: str, builtins: str) -> dict[str, list[Any]]:
    """Return the states of JavaScript with these words."""
    return {
        "root": [
            (r"\s*#!(?s:.*?)\n", "cp", "statement"),
            "@blank",
            (
                r"\+\+|--|~|\?\?=?|&&|\|\||\\(?=\n)|<<|>>>?|===|!==|[-<>+*%&|^/!=]=?",
                "o",
                "expression",
            ),
            (r"[(\[,]", "p", "expression"),
            (r";", "p", "statement"),
            (r"[)\].]", "p"),
            (r"`", "s2", "template"),
            (r"\?\.", "p"),
            (r"\?", "p", "ternary", "expression"),
            (r"(@)(\w+)?", ("p", "nd"), "expression"),
            (r"[{}]", "p", "statement"),
            (any_of(keywords), "k", "expression"),
            (any_of(declarations), "kd", "expression"),
            (_NAME, Words("nx", kr=reserved, kc=_CONSTANTS, nb=builtins)),
            (r"\d+\.\d+(?:[eE]\d+)?[fd]?", "mf"),
            (r"0[xX][0-9a-fA-F]+", "mh"),
            (r"0[oO][0-7][0-7_]*", "mo"),
            (r"0[bB][01][01_]*", "mb"),
            (r"\d+", "mi"),
            (r'"', "dl", "double"),
            (r"'", "dl", "single"),
            (r":", "p"),
        ],
        "blank": [(r"\s+", ""), (r"<!--", "c"), (r"//.*", "c1"), (r"/\*", "cm", "comment")],
        "comment": [(r"\*/", "cm", "#pop"), (r"[^*/]+|[*/]", "cm")],
        "expression": ["@blank", (r"/", "sr", "=regex"), (r"\{", "p", "=object"), (r"", "", "#pop")],
        "regex": [
            (r"/", "sr", "=regex end"),
            (r"[^/]\n|\n", "err", "#pop"),
            (r"\[\^?", "se", "regex group"),
            (r"\\.|\(\?[:=<!]|\{[\d,]+\}|[()?]", "se"),
            (r".", "sr"),
        ],
        "regex end": [(r"[gimuy]+", "sr", "#pop"), (r"", "", "#pop")],
        "regex group": [
            (r"/", "se"),
            (r"[^/]\n", "err", "#pop:2"),
            (r"\]", "se", "#pop"),
            (r"\\.", "se"),
            (r".", "sr"),
        ],
        "double": [(r'\\[\\nrt"]?', "se"), (r'[^\\"]+', "s2"), (r'"', "dl", "#pop")],
        "single": [(r"\\[\\nrt']?", "se"), (r"[^\\']+", "s1"), (r"'", "dl", "#pop")],
        "statement": [
            (r"case\b", "k", "=expression"),
            (rf"({_NAME})(\s*)(:)", ("nl", "", "p")),
            "@expression",
        ],
        "object": [
            "@blank",
            (r"\{", "p", "object"),
            (r"\}", "p", "=statement"),
            (rf"({_NAME})(\s*)(:)", ("na", "", "p"), "expression"),
            (r":", "p"),
            "@root",
        ],
        "ternary": [(r":", "p", "=expression"), "@root"],
        "template": [
            (r"\$\{", "p", "template expression"),
            (r"`", "s2", "#pop"),
            (r"\\[$`]", "se"),
            (r"[^$`\\]+|[\\$]", "s2"),
        ],
        "template expression": [(r"\}", "p", "#pop"), "@root"],
    }


def typed(base: dict[str, list[Any]]) -> dict[str, list[Any]]:
    """Return the states of TypeScript, made of those of JavaScript with TypeScript's words."""
    return {
        **base,
        "root": [(r"\?\.", "p"), (r"\?\?", "o"), *base["root"]],
        "statement": [
            (rf"({_NAME})(\??)(\s*)(:)", ("nl", "p", "", "p"), "expression"),
            *base["statement"],
        ],
    }


WORDS = (_KEYWORDS, _DECLARATIONS, _RESERVED, _BUILTINS)
#: TypeScript has more of each kind.
MORE_WORDS = (
    _KEYWORDS + " is namespace static private protected public implements readonly",
    _DECLARATIONS + " type abstract",
    _RESERVED + " string any void number namespace module declare default interface keyof",
    _BUILTINS + " Pick Partial Readonly Record",
)
GRAMMAR = Grammar(states(*WORDS))
TYPED = Grammar(typed(states(*MORE_WORDS)))
