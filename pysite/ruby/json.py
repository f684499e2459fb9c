"""JSON as Ruby's json library writes it."""

from __future__ import annotations

import math
from collections.abc import Callable

from pysite.ruby.numbers import float_to_s
from pysite.ruby.values import ruby_to_s

#: Turns a value that isn't JSON's own (a drop) into one that is, or returns it as it is. It is also told how
#: many arrays and hashes are around the value.
Convert = Callable[[object, int], object]

#: How deep arrays and hashes may be in each other.
MAX_DEPTH = 100


class GeneratorError(ValueError):
    """A value that JSON cannot hold; the message is Ruby's."""


def generate(value: object, convert: Convert | None = None) -> str:
    """Return a value as JSON on one line (`to_json`). Raises GeneratorError where Ruby does."""
    return _written(value, convert, None)


def pretty_generate(value: object, convert: Convert | None = None) -> str:
    """Return a value as indented JSON (`JSON.pretty_generate`). Raises GeneratorError where Ruby does."""
    return _written(value, convert, "  ")


def _written(value: object, convert: Convert | None, indent: str | None) -> str:
    from json.encoder import encode_basestring

    if value is None:
        return "null"
    if type(value) is str and value.isascii():
        return encode_basestring(value)
    pieces: list[str] = []
    write = pieces.append
    colon = ":" if indent is None else ": "

    def put(value: object, depth: int) -> None:
        if isinstance(value, str):
            write(encode_basestring(value))
        elif value is None:
            write("null")
        elif value is True:
            write("true")
        elif value is False:
            write("false")
        elif isinstance(value, int):
            write(str(value))
        elif isinstance(value, float):
            if not math.isfinite(value):
                raise GeneratorError(f"1000: {float_to_s(value)} not allowed in JSON")
            write(float_to_s(value))
        elif isinstance(value, (dict, list, tuple)):
            if depth >= MAX_DEPTH:
                raise GeneratorError(f"nesting of {MAX_DEPTH + 1} is too deep")
            put_all(value, depth + 1)
        else:
            converted = value if convert is None else convert(value, depth)
            if converted is value:
                write(encode_basestring(ruby_to_s(value)))
            else:
                put(converted, depth)

    def put_all(value: dict[object, object] | list[object] | tuple[object, ...], depth: int) -> None:
        is_object = isinstance(value, dict)
        write("{" if is_object else "[")
        before = "" if indent is None else "\n" + indent * depth
        between = "," + before
        glue = before
        if isinstance(value, dict):
            for key, item in value.items():
                write(glue + encode_basestring(ruby_to_s(key)) + colon)
                put(item, depth)
                glue = between
        else:
            for item in value:
                if glue:
                    write(glue)
                put(item, depth)
                glue = between
        if indent is not None:
            # What is empty has its line ends all the same, and an array then has two.
            write(("\n" if value or is_object else "\n\n") + indent * (depth - 1))
        write("}" if is_object else "]")

    put(value, 0)
    text = "".join(pieces)
    if not text.isascii():
        try:
            text.encode("utf-8")
        except UnicodeEncodeError:  # lone surrogates stand for bytes that are not UTF-8
            raise GeneratorError("source sequence is illegal/malformed utf-8") from None
    return text
