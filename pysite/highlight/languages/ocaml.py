"""OCaml, and Reason which writes the same in the way of JavaScript."""

from __future__ import annotations

from typing import Any

from pysite.highlight.scanner import Grammar, Words

_NAME = r"[a-zA-Z_][\w']*"
_CAPITAL = r"[A-Z][\w']*"
_KEYWORDS = """as assert begin class constraint do done downto else end exception external false for fun
function functor if in include inherit initializer lazy let match module mutable new nonrec object of
open raise rec sig struct then to true try type val virtual when while with"""
_OPERATORS = "and asr land lor lsl lxor mod or"
_TYPES = "unit int float bool string char list array"


#: What is between `(*` and `*)`, which may be nested.
COMMENT = [(r"[^(*)]+", "c"), (r"\(\*", "c", "comment"), (r"\*\)", "c", "#pop"), (r"[(*)]", "c")]


def numbers() -> list[Any]:
    """Return the rules for numbers, which have a point only where they have an exponent, too."""
    return [
        (r"\d[\d_]*(?:.[\d_]*)?[eE][+-]?\d[\d_]*", "mf"),
        (r"0[xX][0-9a-fA-F][0-9a-fA-F_]*", "mh"),
        (r"0[oO][0-7][0-7_]*", "mo"),
        (r"0[bB][01][01_]*", "mb"),
        (r"\d[\d_]*", "mi"),
    ]


def string() -> list[Any]:
    """Return the rules for what is between two quotation marks."""
    return [
        (r'[^\\"]+', "s2"),
        (r"\\(?:[\\\"'ntbr]|\d{3}|x[0-9a-fA-F]{2})", "se"),
        (r"\\\n", "s2"),
        (r'"', "s2", "#pop"),
    ]


def path(name: str, opening: str) -> list[Any]:
    """Return the rules for names between dots, of which the last is a `name`, or an `opening` bracket."""
    return [
        (r"\s+", ""),
        (r"\.", "p"),
        (rf"{_CAPITAL}(?=\s*\.)", "nn"),
        (_CAPITAL, "nc", "#pop"),
        (name, "n", "#pop"),
        (opening, "p", "#pop"),
    ]


def _states(words: Words, character: str, comments: list[Any]) -> dict[str, list[Any]]:
    return {
        "root": [
            (r"\s+", ""),
            (r"false|true|\(\)|\[\]", "bp"),
            (rf"{_CAPITAL}(?=\s*\.)", "nn", "path"),
            (rf"`{_NAME}", "nt"),
            (_CAPITAL, "nc"),
            *comments,
            (_NAME, words),
            (r"[(){}\[\];]+", "p"),
            (r"[;,_!$%&*+./:<=>?@^|~#-]+", "o"),
            *numbers(),
            (rf"'(?:\\(?:[\\\"'ntbr ]|[0-9]{{3}}|x[0-9a-fA-F]{{2}})|{character})'", "sc"),
            (r"'", "k"),
            (r'"', "s2", "string"),
        ],
        "string": string(),
        "path": path(_NAME, r"[({\[]"),
    }


GRAMMAR = Grammar(
    {
        # Of single characters only the point stands in quotation marks.
        **_states(
            Words("n", kt=_TYPES, ow=_OPERATORS, k=_KEYWORDS),
            r"\.",
            [(r"\(\*(?!\))", "c", "comment")],
        ),
        "comment": COMMENT,
    }
)

_words = " ".join(word for word in _KEYWORDS.split() if word not in ("match", "raise"))
REASON = Grammar(
    {
        **_states(
            Words("n", kt=_TYPES, ow=_OPERATORS, k=_words + " switch"),
            r"[^'/]",
            [(r"//.*", "c1"), (r"/\*", "cm", "comment")],
        ),
        "comment": [(r"[^/*]+", "cm"), (r"/\*", "cm", "comment"), (r"\*/", "cm", "#pop"), (r"[*/]", "cm")],
    }
)
