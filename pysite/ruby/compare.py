"""Ruby's order (`<=>`), equality (`==`) and identity as a hash's key (`eql?`) of any two values."""

from __future__ import annotations

import datetime as dt
from collections.abc import Hashable, Iterable, Mapping
from decimal import Decimal
from typing import Any, Protocol, runtime_checkable

from pysite.ruby.sort import merge_sort
from pysite.ruby.values import Range, Symbol, inspect, type_name

#: A date's day counts from noon of a Julian day; this makes its midnight comparable to a number.
_JULIAN_MIDNIGHT = 1721424.5


@runtime_checkable
class Comparable(Protocol):
    """What a value of our own (a drop) offers when its Ruby counterpart has an order."""

    def compare(self, other: object) -> int | None:
        """Return -1, 0 or 1, or None where the two have no order."""


class IncomparableError(ValueError):
    """Two values have no order; the message is Ruby's."""

    def __init__(self, left: object, right: object) -> None:
        # Ruby shows small values and only names the class of others.
        immediate = right is None or isinstance(right, (bool, float, Symbol))
        immediate = immediate or (isinstance(right, int) and -(2**62) <= right < 2**62)
        shown = inspect(right) if immediate else type_name(right)
        super().__init__(f"comparison of {type_name(left)} with {shown} failed")


def is_number(value: object) -> bool:
    """Tell whether a value is a number to Ruby (to which true and false are none)."""
    return isinstance(value, (int, float, Decimal)) and not isinstance(value, bool)


def compare(left: object, right: object) -> int | None:
    """Return -1, 0 or 1 as Ruby's `left <=> right`; None where the two have no order."""
    a: Any = left
    b: Any = right
    if isinstance(left, str):
        if not isinstance(right, str) or isinstance(left, Symbol) != isinstance(right, Symbol):
            return None
        a, b = str(left), str(right)
    elif is_number(left):
        if not is_number(right) or a != a or b != b:
            return None
        a, b = _comparable(a, b)
    elif isinstance(left, dt.datetime):
        if not isinstance(right, dt.datetime):
            return None
    elif isinstance(left, dt.date):
        if is_number(right):
            a = left.toordinal() + _JULIAN_MIDNIGHT
        elif not isinstance(right, dt.date) or isinstance(right, dt.datetime):
            return None
    elif isinstance(left, (list, tuple)):
        return _compare_lists(left, right)
    else:
        if isinstance(left, Comparable):
            return left.compare(right)
        return 0 if equal(left, right) else None
    return bool(a > b) - bool(a < b)


def _comparable(a: Any, b: Any) -> tuple[Any, Any]:
    """Make a float as exact as a BigDecimal that it is compared with."""
    if isinstance(a, Decimal) and isinstance(b, float):
        return a, Decimal(repr(b))
    if isinstance(b, Decimal) and isinstance(a, float):
        return Decimal(repr(a)), b
    return a, b


def _compare_lists(left: list[object] | tuple[object, ...], right: object) -> int | None:
    if not isinstance(right, (list, tuple)):
        return None
    for a, b in zip(left, right, strict=False):
        order = compare(a, b)
        if order != 0:
            return order
    return (len(left) > len(right)) - (len(left) < len(right))


def equal(left: object, right: object) -> bool:
    """Tell whether `left == right` in Ruby: 1 is 1.0 but not true, a symbol is no string."""
    if isinstance(left, bool) or isinstance(right, bool) or left is None or right is None:
        return left is right
    if is_number(left) and is_number(right):
        a, b = _comparable(left, right)
        return bool(a == b)
    if isinstance(left, (list, tuple)) and isinstance(right, (list, tuple)):
        return len(left) == len(right) and all(map(equal, left, right))
    if isinstance(left, Mapping) and isinstance(right, Mapping):
        return len(left) == len(right) and all(
            key in right and equal(value, right[key]) for key, value in left.items()
        )
    return left == right


def identity(value: object) -> Hashable:
    """Return a key that is the same for values that Ruby's hashes take for the same key (`eql?`)."""
    kind = type(value)
    if kind is str or value is None:
        return value
    if isinstance(value, (bool, int, float, Decimal)):
        return kind.__name__, value
    if isinstance(value, (list, tuple)):
        return "Array", tuple(map(identity, value))
    if isinstance(value, Mapping):
        return "Hash", frozenset((identity(key), identity(item)) for key, item in value.items())
    if isinstance(value, (dt.date, Range, Symbol)):
        return kind.__name__, value
    return value if isinstance(value, Hashable) else id(value)


def sort(items: Iterable[object]) -> list[object]:
    """Return the items in order, as `Array#sort`.

    Raises IncomparableError where Ruby raises ArgumentError.
    """
    items = list(items)
    if alike(items):
        return sorted(items)  # type: ignore[type-var]
    return merge_sort(items, compare_strictly)


def alike(items: Iterable[object]) -> bool:
    """Tell whether items are of one kind that Python orders as Ruby does."""
    kinds = set(map(type, items))
    return len(kinds) < 2 and kinds <= _ORDERED_KINDS


_ORDERED_KINDS = {str, int, dt.datetime, dt.date}


def compare_strictly(left: object, right: object) -> int:
    """Compare as `compare`, but raise IncomparableError where there is no order."""
    order = compare(left, right)
    if order is None:
        raise IncomparableError(left, right)
    return order
