"""Smart quotes.

A quote is seen together with the character before it, unless that character has already been taken by another
syntax; which quote it becomes depends on both neighbours.
"""

from __future__ import annotations

import re

from ..element import Element
from ..regex import Regex
from .parser import DECLINED, SpanState

_LSQUO = Element("quote", "lsquo")
_RSQUO = Element("quote", "rsquo")
_LDQUO = Element("quote", "ldquo")
_RDQUO = Element("quote", "rdquo")
_OPENING = {"'": _LSQUO, '"': _LDQUO}
_CLOSING = {"'": _RSQUO, '"': _RDQUO}

_PUNCTUATION = r"[!\"#$%'()*+,\-./:;<=>?@\[\\\]^_`{|}~]"
_BEFORE_EMPHASIS = Regex(r"[\"'](?=[_*]{1,2}\S)", re.ASCII)
_BEFORE_PUNCTUATION = Regex(rf"[\"'](?={_PUNCTUATION}(?!\.\.)\B)")
_DOUBLE_SINGLE = Regex(r"\"'(?=\w)", re.ASCII)
_SINGLE_DOUBLE = Regex(r"'\"(?=\w)", re.ASCII)
_DECADE = Regex(r"'(?=\d\ds)", re.ASCII)
_BEFORE_SPACE = Regex(r"[\"'](?=[ \t\n\v\f\r]|s\b|\Z)")
_WHITE = " \t\n\v\f\r"
_NOT_CLOSING = " \\\t\r\n[{(-"


def smart_quotes(state: SpanState, at: int) -> int:
    """A quote, at `at` or just after it."""
    src = state.src
    first = src[at]
    second = src[at + 1 : at + 2]
    children = state.frame.children
    if first in "\"'":
        if _BEFORE_EMPHASIS.match(src, at):
            children.append(_OPENING[first])
            return at + 1
        if _BEFORE_PUNCTUATION.match(src, at):
            children.append(_CLOSING[first])
            return at + 1
        pair = _nested(src, at)
        if pair is not None:
            children.extend(pair)
            return at + 2
        if first == "'" and _DECADE.match(src, at):
            children.append(_RSQUO)
            return at + 1
        # Of two quotes in a row the first stands before the second like any other character.
        if second in ("'", '"'):
            state.add(first)
            children.append(_CLOSING[second])
            return at + 2
        if _BEFORE_SPACE.match(src, at):
            children.append(_CLOSING[first])
            return at + 1
        children.append(_OPENING[first])
        return at + 1
    if second not in ("'", '"') or first == "\\":
        return DECLINED
    state.add(first)
    if first in _WHITE:
        pair = _nested(src, at + 1)
        if pair is not None:
            children.extend(pair)
            return at + 3
        if second == "'" and _DECADE.match(src, at + 1):
            children.append(_RSQUO)
            return at + 2
        follows = src[at + 2 : at + 3]
        if follows.isascii() and (follows.isalnum() or follows == "_"):
            children.append(_OPENING[second])
            return at + 2
    children.append(_OPENING[second] if first in _NOT_CLOSING else _CLOSING[second])
    return at + 2


def _nested(src: str, at: int) -> tuple[Element, Element] | None:
    """A quote within a quote, both opening before a word."""
    if _DOUBLE_SINGLE.match(src, at):
        return _LDQUO, _LSQUO
    if _SINGLE_DOUBLE.match(src, at):
        return _LSQUO, _LDQUO
    return None
