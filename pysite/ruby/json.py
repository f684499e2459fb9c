"""JSON as Ruby's json library writes it."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from typing import Any

from pysite.ruby.numbers import float_to_s
from pysite.ruby.values import ruby_to_s

_SPECIAL = re.compile(r'["\\\x00-\x1f]')
_ESCAPES = {
    **{chr(code): f"\\u{code:04x}" for code in range(0x20)},
    **dict(zip('"\\\n\r\t\f\b', ('\\"', "\\\\", "\\n", "\\r", "\\t", "\\f", "\\b"), strict=True)),
}

#: Turns a value that isn't JSON's own (a drop) into one that is, or returns it as it is.
Convert = Callable[[object], object]


class GeneratorError(ValueError):
    """A value that JSON cannot hold; the message is Ruby's."""


def generate(value: object, convert: Convert | None = None) -> str:
    """Return a value as JSON on one line (`to_json`)."""
    return "".join(_pieces(value, convert, None, 0))


def pretty_generate(value: object, convert: Convert | None = None) -> str:
    """Return a value as indented JSON (`JSON.pretty_generate`)."""
    return "".join(_pieces(value, convert, "  ", 0))


def _pieces(value: object, convert: Convert | None, indent: str | None, depth: int) -> list[str]:
    if value is None:
        return ["null"]
    if value is True:
        return ["true"]
    if value is False:
        return ["false"]
    if isinstance(value, str):
        return [quote(value)]
    if isinstance(value, int):
        return [str(value)]
    if isinstance(value, float):
        if not math.isfinite(value):
            raise GeneratorError(f"1000: {float_to_s(value)} not allowed in JSON")
        return [float_to_s(value)]
    if isinstance(value, Mapping):
        return _object(value, convert, indent, depth)
    if isinstance(value, (list, tuple)):
        items = [_pieces(item, convert, indent, depth + 1) for item in value]
        return _enclose("[", items, "]", indent, depth)
    if convert is not None:
        converted = convert(value)
        if converted is not value:
            return _pieces(converted, convert, indent, depth)
    return [quote(ruby_to_s(value))]


def _object(value: Mapping[Any, Any], convert: Convert | None, indent: str | None, depth: int) -> list[str]:
    colon = ":" if indent is None else ": "
    items = [
        [quote(ruby_to_s(key)), colon, *_pieces(item, convert, indent, depth + 1)]
        for key, item in value.items()
    ]
    return _enclose("{", items, "}", indent, depth)


def _enclose(start: str, items: list[list[str]], end: str, indent: str | None, depth: int) -> list[str]:
    if indent is None:
        before, between, after = "", ",", ""
    else:
        before = "\n" + indent * (depth + 1)
        between = "," + before
        # What is empty has its line ends all the same, and an array then has two.
        after = ("\n" if items or start == "{" else "\n\n") + indent * depth
    pieces = [start]
    for number, item in enumerate(items):
        pieces.append(between if number else before)
        pieces += item
    pieces += (after, end)
    return pieces


def quote(text: str) -> str:
    """Return a JSON string. Raises GeneratorError for a text that isn't UTF-8 (it holds lone surrogates)."""
    if not text.isascii():
        try:
            text.encode("utf-8")
        except UnicodeEncodeError:
            raise GeneratorError("source sequence is illegal/malformed utf-8") from None
    return '"' + _SPECIAL.sub(lambda match: _ESCAPES[match[0]], text) + '"'
