"""Elixir. Rouge looks at what is behind the place that it has come to, but sees nothing there."""

from __future__ import annotations

import re
from typing import Any

from pysite.highlight.patterns import one_of
from pysite.highlight.scanner import Grammar, push

_KEYWORDS = """case cond end bc lc if unless try loop receive fn defmodule def defp defprotocol defimpl
defrecord defmacro defmacrop defdelegate defexception defguard defguardp defstruct exit raise throw after
rescue catch else"""
_SPACES = "import require use recur quote unquote super refer"

#: Operators, in the order in which they are tried.
_SIGNS = (
    *("%=", r"\*=", r"\*\*=", r"\+=", "-=", r"\^=", r"\|\|=", "<=>", "<(?!<|=)", ">(?!<|=|>)", "<=", ">="),
    *("===", "==", "=~", "!=", "!~", r"&(?:&&?|(?!\d))", r"\|\|", r"\^", r"\*", r"\+", "-", "/", r"\|"),
    *(r"\+\+", "--", "<-", "<>", "<<", ">>", "=", r"\.", "~~~"),
)
#: What an operator's own atom is named, behind a colon (Rouge misses those of `*` and `**`).
_NAMES = (
    *(r"[a-zA-Z_]\w*(?:[?!]|=(?![>=]))?", "<>", "===?", ">=?", "<=?", "&&?", r"%\(\)", r"%\[\]"),
    *(r"%\{\}", r"\+\+?", "--?", r"\|\|?", "!", "//", r"[%&`/|]", "=?~", "<-"),
)
_CLOSING = {"{": "}", "[": "]", "(": ")", "<": ">"}


def _word(words: str) -> str:
    return rf"{one_of(words)}\b(?![?!])"


def _sigil(argument: str) -> list[Any]:
    """The rules inside of `~r/…/` and its like; the argument is the letter, a space, and the delimiter."""
    letter, _, opening = argument.partition(" ")
    closing = _CLOSING.get(opening, opening)
    name = "sr" if letter in ("", "R", "r") else "sx"
    signs = re.escape(opening + closing)
    inside: list[Any] = ["@interpolated", ("#", name)] if letter in tuple("SRCW") else [(r"[\\#]", name)]
    return [(re.escape(closing), name, "#pop"), *inside, (rf"[^#{signs}\\]+", name)]


def _text(end: str, name: str) -> list[Any]:
    return ["@escaped", "@interpolated", (rf"[^#{end}\\]+", name), (end, name, "#pop"), (r"[#\\]", name)]


GRAMMAR = Grammar(
    {
        "root": [
            (r"\s+", ""),
            (r"#.*$", "c1"),
            (rf"{_word(_KEYWORDS)}|do\b", "k"),
            (_word(_SPACES), "kn"),
            (r"(?:and|not|or|when|xor|in)\b", "ow"),
            ("|".join(_SIGNS), "o"),
            (rf":(?:{'|'.join(_NAMES)})|[a-zA-Z_]\w*[?!]?:(?!:)", "ss"),
            (r':"', "ss", "symbol"),
            (r"(?:nil|true|false)\b(?![?!])|[A-Z]\w*\b", "no"),
            (r"__(?:FILE|LINE|MODULE|MAIN|FUNCTION)__\b(?![?!])", "bp"),
            (r"[a-zA-Z_!]\w*[!?]?", "n"),
            (r"::|[%(){};,/|:\\\[\]]", "p"),
            (r"@[a-zA-Z_]\w*|&\d", "nv"),
            (r"\d(?:_?\d)*(?:\.(?![^\d\s])(?:_?\d)+)(?:[eE][-+]?\d(?:_?\d)*)?\b", "mf"),
            (r"0x[0-9A-Fa-f](?:_?[0-9A-Fa-f])*\b", "mh"),
            (r"0o[0-7](?:_?[0-7])*\b", "mo"),
            (r"0b[01](?:_?[01])*\b", "mb"),
            (r"\d(?:_?\d)*\b", "mi"),
            (r'(?:%[A-Ba-z])?"""(?s:.*?)"""', "sd"),
            (r"'''(?s:.*?)'''", "sd"),
            (r'"', "s2", "double"),
            (r"'", "s1", "single"),
            (
                r"\?(?:\\(?:x\d{1,2}|[0-9a-fA-F]{1,2}(?![0-9a-fA-F])\b|0[0-7]{0,2}(?![0-7])\b[^x0MC])"
                r"|(?:\\[MC]-)+\w|[^\s\\])",
                "sx",
            ),
            (r"~([Rr]?)([{\[(<|/'\"])", "sr", "flags", push("sigil:{} {}", 1, 2)),
            (r"~([Ww])([{\[(<|/'\"])", "sx", "listed", push("sigil:{} {}", 1, 2)),
            (r"~([A-Za-z])([{\[(<|/'\"])", "sx", push("sigil:{} {}", 1, 2)),
        ],
        "double": _text('"', "s2"),
        "single": _text("'", "s1"),
        "interpolated": [(r"#\{", "si", "inside")],
        "inside": [(r"\}", "si", "#pop"), "@root"],
        "escaped": [(r"\\x[0-9a-fA-F]{2}", "se"), (r"\\u\{?\d+\}?", "se"), (r"\\[\\abdefnrstv0\"']", "se")],
        "symbol": [(r'"', "ss", "#pop"), "@interpolated", (r'[^#"]+', "ss")],
        "sigil:": _sigil,
        "flags": [(r"[fgimrsux]*", "sr", "#pop")],
        "listed": [(r"[csa]?", "sx", "#pop")],
    }
)
