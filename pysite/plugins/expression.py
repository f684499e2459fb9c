"""The value that a word in a tag's markup stands for, as Ruby tags ask for it with `context[word]`."""

from __future__ import annotations

import re

from pysite.ruby.values import Range
from pysite.templates.context import Context
from pysite.templates.runtime import attr, command, item, to_integer

_LITERALS: dict[str, object] = {"": None, "nil": None, "null": None, "true": True, "false": False}
_QUOTED = re.compile(r'"(.*)"|\'(.*)\'', re.DOTALL)
_INTEGER = re.compile(r"-?[0-9]+")
_FLOAT = re.compile(r"-?[0-9][0-9.]+")
_RANGE = re.compile(r"\((\S+)\.\.(\S+)\)")
_STEP = re.compile(r"\[((?:[^\[\]]|\[[^\[\]]*\])*)\]|([\w-]+\??)", re.ASCII)


def evaluate(context: Context, text: str) -> object:
    """The value of a literal or of a variable with its look-ups; None for what is not defined."""
    text = text.strip()
    if text in _LITERALS:
        return _LITERALS[text]
    if text in ("empty", "blank"):
        return ""
    if match := _QUOTED.fullmatch(text):
        return match[1] if match[2] is None else match[2]
    if _INTEGER.fullmatch(text):
        return int(text)
    if match := _RANGE.fullmatch(text):
        return Range(*(to_integer(evaluate(context, end)) for end in match.groups()))
    if _FLOAT.fullmatch(text):
        whole, _, rest = text.partition(".")
        return float(f"{whole}.{rest.partition('.')[0] or '0'}")
    return _look_up(context, text)


def _look_up(context: Context, text: str) -> object:
    steps = [(step[1], step[2]) for step in _STEP.finditer(text)]
    if not steps:
        return None
    inner, name = steps[0]
    first = evaluate(context, inner) if inner is not None else name
    value = context.variables.get(first) if isinstance(first, str) else None
    for inner, name in steps[1:]:
        if inner is not None:
            value = item(value, evaluate(context, inner))
        elif name in ("size", "first", "last"):
            value = command(value, name)
        else:
            value = attr(value, name)
    return value
