"""The YAML that most front matter is: lines of `key: value`, and lists of values below a key.

Reading such lines here takes a third of the time that libyaml's events take. Whatever might be anything else
is left to libyaml: a value that goes on in another line, one with a colon and a space in it or a comment
behind it, escapes, brackets, anchors, tags, rare characters.
"""

from __future__ import annotations

import re
from datetime import tzinfo

from pysite.ruby.scalars import ScalarError, plain

_START = "---\n"
_LINE = re.compile(r"(?:([A-Za-z_][\w-]{0,99}):|( *)-)(?: +(.+))?", re.ASCII)
#: What a plain value doesn't begin with.
_INDICATORS = tuple("-?:,[]{}#&*!|>%@`")


class _NotPlain(Exception):
    """A value that isn't just text in one line."""


def load_lines(text: str, zone: tzinfo) -> dict[object, object] | None:
    """What `pysite.ruby.psych.load` gives for a text of nothing but such lines; None for any other text."""
    if not text.startswith(_START):
        return None
    try:
        return _entries(text[len(_START) :].split("\n"), zone) or None
    except (_NotPlain, ScalarError):
        return None


def _entries(lines: list[str], zone: tzinfo) -> dict[object, object]:
    entries: dict[object, object] = {}
    key: object = None
    items: list[object] | None = None  # the list below a key without a value of its own
    indent = ""
    for line in lines:
        if not line.isprintable():  # what YAML forbids isn't, nor are tabs
            raise _NotPlain
        if not line or line[0] == "#":
            continue
        match = _LINE.fullmatch(line.rstrip(" "))
        if match is None:
            raise _NotPlain
        name, depth, value = match.groups()
        if name is not None:
            key = plain(name, zone)
            entries[key] = None if value is None else _value(value, zone)
            items = [] if value is None else None
        elif items is None or value is None or (items and depth != indent):
            raise _NotPlain
        else:
            items.append(_value(value, zone))
            entries[key], indent = items, depth
    return entries


def _value(text: str, zone: tzinfo) -> object:
    quote = text[0]
    if quote in "\"'":
        inner = text[1:-1]
        if len(text) < 2 or text[-1] != quote or quote in inner or (quote == '"' and "\\" in inner):
            raise _NotPlain
        return inner
    if text.startswith(_INDICATORS) or ": " in text or " #" in text or text[-1] == ":":
        raise _NotPlain
    return plain(text, zone)
