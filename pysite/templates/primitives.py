"""The smallest pieces of markup: literals, ranges and look-ups.

Ruby reads them with regular expressions whichever grammar found them, so strict and lax share this.
"""

from __future__ import annotations

import re

from liquid.expression import Expression
from liquid.token import Token

from pysite.templates.lexer import SPACE
from pysite.templates.tree import (
    Blank,
    Empty,
    FalseLiteral,
    FloatLiteral,
    IntegerLiteral,
    Lookup,
    Nil,
    Nothing,
    Span,
    StringLiteral,
    TrueLiteral,
)

#: A quoted string, or a run of characters without white space, comma, bar and lone quotes.
FRAGMENT = r"""(?:"[^"]*"|'[^']*'|(?:[^\s,|'"]|"[^"]*"|'[^']*')+)"""
#: One character of a name that is assigned to, as Ruby has it, brackets, dots and all.
NAME_SIGN = r"(?:\(?[\w\-.\[\]]\)?)"
#: `key: value` among a tag's parameters.
ATTRIBUTE = re.compile(rf"(\w[\w-]*)\s*:\s*({FRAGMENT})", re.ASCII)

_INTEGER = re.compile(r"-?[0-9]+\Z")
_FLOAT = re.compile(r"-?[0-9][0-9.]+\Z")
_FLOAT_START = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")
_INTEGER_START = re.compile(r"\s*([+-]?[0-9]+)")
# The group that looks ahead and then repeats itself is never tried a second way (Ruby's atomic group).
_RANGE = re.compile(r"\(\s*(?=((\S+)\s*\.\.))\1\s*(\S+)\s*\)\Z", re.ASCII)
_STEP = re.compile(r"\[[^\]]+\]|[\w\-]+\??", re.ASCII)


def parse_primitive(markup: str, token: Token) -> Expression:
    """Return the expression that a piece of markup means; every text means something."""
    markup = markup.strip(SPACE + "\0")
    if markup[:1] in {'"', "'"} and markup[-1] == markup[0]:
        return StringLiteral(token, markup[1:-1])
    if _INTEGER.match(markup):
        return IntegerLiteral(token, int(markup))
    span = _RANGE.match(markup)
    if span:
        return Span(token, parse_primitive(span.group(2), token), parse_primitive(span.group(3), token))
    if _FLOAT.match(markup):
        start = _FLOAT_START.match(markup)
        return FloatLiteral(token, float(start.group()) if start else 0.0)
    if markup in {"", "nil", "null"}:
        return Nil(token)
    if markup == "true":
        return TrueLiteral(token)
    if markup == "false":
        return FalseLiteral(token)
    if markup in {"blank", "empty"}:
        return Nothing(token, markup)
    return parse_lookup(markup, token)


def parse_lookup(markup: str, token: Token) -> Lookup:
    """Return the look-up that a piece of markup means: the words and brackets in it, whatever is between."""
    steps = [_step(step, token) for step in _STEP.findall(markup)]
    return Lookup(token, steps[0], steps[1:]) if steps else Lookup(token, None, [])


def _step(step: str, token: Token) -> str | Expression:
    return parse_primitive(step[1:-1], token) if step.startswith("[") else step


def parse_operand(markup: str | None, token: Token) -> Expression:
    """Return one side of a comparison, where `empty` and `blank` ask a question instead of being a text."""
    if markup is None:
        return Nil(token)
    if markup == "empty":
        return Empty(token)
    if markup == "blank":
        return Blank(token)
    return parse_primitive(markup, token)
