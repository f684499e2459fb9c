"""What `item[property]` is in Ruby, for items of any class, and how Jekyll reads an item's property."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal

from pysite.ruby.compare import identity
from pysite.ruby.numbers import to_f, to_i
from pysite.ruby.strings import split
from pysite.ruby.values import Symbol, ruby_to_s
from pysite.templates.drop import Drop
from pysite.templates.filters.convert import text_of
from pysite.templates.filters.failures import NoMethodError, no_conversion

_INTEGER_LIKE = re.compile(r"[ \t\n\v\f\r]*-?\d+[ \t\n\v\f\r]*\Z", re.ASCII)
_FLOAT_LIKE = re.compile(r"[ \t\n\v\f\r]*-?(?:\d+\.?\d*|\.\d+)[ \t\n\v\f\r]*\Z", re.ASCII)
#: With what a text that may be a number starts.
_NUMBER_STARTS = frozenset("0123456789-. \t\n\v\f\r")


def can_index(item: object) -> bool:
    """Tell whether Ruby has a `[]` for an item."""
    if isinstance(item, bool):
        return False
    return isinstance(item, (dict, Drop, str, list, tuple, int))


def index(item: object, key: object) -> object:
    """Return `item[key]` as Ruby would.

    Raises NoMethodError for items that have no `[]`, RubyTypeError for keys that they don't take.
    """
    if type(item) is dict and type(key) is str:
        return item.get(key)
    if isinstance(item, Drop):
        return item.get(key) if isinstance(key, str) else None
    if isinstance(item, Mapping):
        return _hash_value(item, key)
    if isinstance(item, bool) or not can_index(item):
        raise NoMethodError("[]", item)
    if isinstance(item, str):
        if isinstance(key, str) and not isinstance(key, Symbol):
            return key if key in item else None
        place = _position(key)
        return item[place] if -len(item) <= place < len(item) else None
    place = _position(key)
    if isinstance(item, int):
        return (item >> place) & 1 if place >= 0 else 0
    assert isinstance(item, (list, tuple))
    return item[place] if -len(item) <= place < len(item) else None


def _hash_value(item: Mapping[object, object], key: object) -> object:
    wanted = identity(key)
    for own, value in item.items():
        if identity(own) == wanted:
            return value
    return None


def _position(key: object) -> int:
    if isinstance(key, (int, float, Decimal)) and not isinstance(key, bool):
        return int(key)
    if key is None or isinstance(key, bool):
        name = {None: "nil", True: "true", False: "false"}[key]
        from pysite.templates.filters.failures import RubyTypeError

        raise RubyTypeError(f"no implicit conversion from {name} to integer")
    raise no_conversion(key, "Integer")


def item_property(item: object, name: object) -> object:
    """Return an item's property as Jekyll's filters compare it: what looks like a number is one.

    A name with dots leads into hashes and drops.
    """
    path = text_of(name)
    if "." not in path:
        return as_number(index(item, path))
    value = item
    for key in split(path, "."):
        value = index(value, key) if can_index(value) else False
    return as_number(value)


def as_number(value: object) -> object:
    """Turn a text that looks like a number into one; leave all else."""
    if isinstance(value, str):
        if not value or value[0] not in _NUMBER_STARTS:
            return value
        text = ruby_to_s(value)
        if _INTEGER_LIKE.match(text):
            return to_i(text)
        if _FLOAT_LIKE.match(text):
            return to_f(text)
    return value
