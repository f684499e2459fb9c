"""What `item[property]` is in Ruby, for items of any class, and how Jekyll reads an item's property."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import lru_cache

from pysite.ruby.compare import identity
from pysite.ruby.numbers import to_f, to_i
from pysite.ruby.strings import split
from pysite.ruby.values import Range, Symbol, inspect, ruby_to_s
from pysite.templates.drop import Drop
from pysite.templates.errors import PlainError
from pysite.templates.filters.convert import text_of
from pysite.templates.filters.failures import NoMethodError, RubyTypeError, machine_integer, no_conversion

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
    if isinstance(item, str) and isinstance(key, str) and not isinstance(key, Symbol):
        return key if key in item else None
    if isinstance(key, Range):
        return _part(item, key)
    if isinstance(item, int):
        if isinstance(key, float) and not math.isfinite(key) and -(2**62) <= item < 2**62:
            raise PlainError(ruby_to_s(key))
        place = _position(key)
        return (item >> min(place, 2**40)) & 1 if place >= 0 else 0
    assert isinstance(item, (str, list, tuple))
    place = machine_integer(_position(key))
    return item[place] if -len(item) <= place < len(item) else None


def _part(item: object, places: Range) -> object:
    """Return the part of a text or array, or the bits of a number, that a range of places names."""
    if isinstance(item, int):
        return (item >> places.first) & ((1 << len(places)) - 1)
    assert isinstance(item, (str, list, tuple))
    size = len(item)
    start = places.first + size if places.first < 0 else places.first
    end = places.last + size if places.last < 0 else places.last
    return item[start : max(end + 1, start)] if 0 <= start <= size else None


def _hash_value(item: Mapping[object, object], key: object) -> object:
    wanted = identity(key)
    for own, value in item.items():
        if identity(own) == wanted:
            return value
    return None


def _position(key: object) -> int:
    if isinstance(key, (int, float, Decimal)) and not isinstance(key, bool):
        if isinstance(key, float) and not math.isfinite(key):
            raise PlainError(f"float {'NaN' if key != key else 'Inf'} out of range of integer")
        return int(key)
    if key is None or isinstance(key, bool):
        raise RubyTypeError(f"no implicit conversion from {inspect(key)} to integer")
    raise no_conversion(key, "Integer")


def property_reader(name: object) -> Callable[[object], object]:
    """Return what reads an item's property as Jekyll's filters compare it: what looks like a number is one.

    A name with dots leads into hashes and drops.
    """
    path = text_of(name)
    if "." not in path:
        return lambda item: as_number(item.get(path) if type(item) is dict else index(item, path))
    keys = split(path, ".")

    def read(item: object) -> object:
        for key in keys:
            item = index(item, key) if can_index(item) else False
        return as_number(item)

    return read


def as_number(value: object) -> object:
    """Turn a text that looks like a number into one; leave all else."""
    if not isinstance(value, str) or value[:1] not in _NUMBER_STARTS:
        return value
    return _number_of(value)


@lru_cache(maxsize=4096)
def _number_of(text: str) -> object:
    if _INTEGER_LIKE.match(text):
        return to_i(text)
    return to_f(text) if _FLOAT_LIKE.match(text) else text
