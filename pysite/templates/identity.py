"""Values as plain things that mean the same in every build, and back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from pysite.templates.drop import Drop

#: Longer lists aren't told apart.
_LONGEST = 8
#: What can't be put into plain things, or not quickly.
UNKNOWN = object()


def identity(value: object) -> object:
    """Something plain whose `repr` is the same in every build for the same value, and for no other.

    Returns `UNKNOWN` where that can't be had, or not quickly.
    """
    if value is None or type(value) in (str, int, bool, float):
        return value
    if isinstance(value, Drop):
        return UNKNOWN if value.identity is None else ("drop", value.identity)
    if isinstance(value, (list, tuple)) and len(value) <= _LONGEST:
        items = [identity(item) for item in value]
        return UNKNOWN if any(item is UNKNOWN for item in items) else (type(value).__name__, items)
    if isinstance(value, dict) and len(value) <= _LONGEST:
        pairs = [(identity(key), identity(item)) for key, item in value.items()]
        return UNKNOWN if any(UNKNOWN in pair for pair in pairs) else ("hash", pairs)
    if type(value) is dt.date:
        return "date", value.toordinal()
    return ("time", repr(value)) if type(value) is dt.datetime else UNKNOWN


def value_of(plain: object, drop: Callable[[str], Drop | None]) -> object:
    """The value that has this identity in the present build, or `UNKNOWN`.

    `drop` gives the drop of an identity, None where there is none any more.
    """
    if not isinstance(plain, tuple):
        return plain
    kind, content = plain
    if kind == "date":
        return dt.date.fromordinal(content)
    if kind == "time":  # nothing tells how its zone was named
        return UNKNOWN
    if kind == "drop":
        found = drop(content)
        return UNKNOWN if found is None else found
    if kind == "hash":
        pairs = [(value_of(key, drop), value_of(item, drop)) for key, item in content]
        return UNKNOWN if any(UNKNOWN in pair for pair in pairs) else dict(pairs)
    items = [value_of(item, drop) for item in content]
    if any(item is UNKNOWN for item in items):
        return UNKNOWN
    return tuple(items) if kind == "tuple" else items
