"""Haxe."""

from __future__ import annotations

from typing import Any

from pysite.highlight.languages import javascript
from pysite.highlight.patterns import one_of
from pysite.highlight.scanner import Grammar, Words, needing

NAME = r"[$a-zA-Z_]\w*"
_KEYWORDS = """break case cast catch class continue default do else enum false for function if import
interface macro new null override package private public return switch this throw true try untyped while"""
_DECLARATIONS = "abstract dynamic extern extends from implements inline static to typedef var"
_WORDS = Words(
    "nx",
    nb="""Void Dynamic Math Class Any Float Int UInt String StringTools Sys EReg isNaN parseFloat parseInt
    Array Map Date DateTools Bool Lambda Reflect Std File FileSystem""",
    kr="super trace build autoBuild",
    k="using",
)


def word(words: str) -> str:
    """A pattern for one of the words; letters beyond ASCII end it."""
    return rf"{one_of(words)}(?!\w)"


def states(regex: str) -> dict[str, list[Any]]:
    """Return the states that ActionScript has, too; with `regex` a regular expression begins."""
    return {
        "blank": [(r"\s+", ""), (r"//.*", "c1"), (needing("*/", r"/\*(?s:.*?)\*/"), "cm")],
        "expression": ["@comments", (regex, "sr", "=regex"), (r"\{", "p", "object"), (r"", "", "#pop")],
        **{name: javascript.GRAMMAR.states[name] for name in ("regex", "regex group")},
        "regex end": [(r"[gim]+", "sr", "#pop"), (r"", "", "#pop")],
        "object": [
            "@blank",
            (r"\}", "p", "=statement"),
            (rf"({NAME})(\s*)(:)", ("na", "", "p"), "expression"),
            (r":", "p"),
            "@root",
        ],
        "ternary": [(r":", "p", "=expression"), "@root"],
    }


GRAMMAR = Grammar(
    {
        **states("~"),
        "root": [
            (r"\n", "", "statement"),
            (r"\{", "p", "expression"),
            "@blank",
            (r"@", "nd", "metadata"),
            (r"\+\+|--|~|&&|\|\||\\(?=\n)|<<|>>|[-:<>+*%&|^/!=]=?", "o", "expression"),
            (r"[(\[,]", "p", "expression"),
            (r";", "p", "statement"),
            (r"[)\]}.]", "p"),
            (r"\?", "p", "ternary", "expression"),
            (word(_KEYWORDS), "k", "expression"),
            (word(_DECLARATIONS), "kd", "expression"),
            (NAME, _WORDS),
            (r"\d+\.\d+(?:[eE]\d+)?[fd]?", "mf"),
            (r"0x[0-9a-fA-F]+", "mh"),
            (r"[0-9]+", "mi"),
            (r'"', "s2", "double"),
            (r"'", "s1", "single"),
        ],
        "comments": [
            "@blank",
            (r"#(?:if|elseif|else|end).*", "cp"),
        ],
        "statement": [(rf"({NAME})(\s*)(:)", ("nl", "", "p")), "@expression"],
        "metadata": [
            (rf"({NAME})(\()", ("nd", "p")),
            (rf"{NAME}|:{NAME}(?:\.{NAME})*|\)", "nd", "#pop"),
            "@root",
        ],
        "double": ["@escapes", (r'"', "s2", "#pop"), (r'[^\\"]+', "s2")],
        "single": [
            "@escapes",
            (r"'", "s1", "#pop"),
            (r"\$\$", "s1"),
            (rf"\${NAME}", "si"),
            (r"\$\{", "si", "interpolation"),
            (r"[^\\$']+", "s1"),
        ],
        "escapes": [
            (r"\\(?:[\\tnr'\"]|[0-7]{3}|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|u\{[0-9a-fA-F]{1,6}\})", "se")
        ],
        "interpolation": [(r"\}", "si", "#pop"), "@root"],
    }
)
