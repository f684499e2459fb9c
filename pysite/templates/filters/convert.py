"""How filters read their values: as text, whole numbers, numbers, or things to go through."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from pysite.ruby.numbers import parse_integer, to_i
from pysite.ruby.strftime import zone_name
from pysite.ruby.strings import strip
from pysite.ruby.values import Range, Symbol, ruby_to_s
from pysite.templates.drop import Drop
from pysite.templates.errors import LiquidError

_DECIMAL = re.compile(r"-?\d+\.\d+\Z", re.ASCII)

Number = int | Decimal


def text_of(value: object) -> str:
    """Return a value's `to_s`."""
    return value if type(value) is str else ruby_to_s(value)


def to_integer(value: object) -> int:
    """Read an argument that has to be a whole number. Raises LiquidError for anything else."""
    if type(value) is int:
        return value
    number = parse_integer(ruby_to_s(value))
    if number is None:
        raise LiquidError("invalid integer")
    return number


def to_number(value: object) -> Number:
    """Read a number as Liquid's arithmetic does: floats become exact, what is no number is 0."""
    if isinstance(value, bool):
        return 0
    if isinstance(value, (int, Decimal)):
        return value
    if isinstance(value, float):
        return Decimal(repr(value))
    if isinstance(value, str):
        stripped = strip(value)
        return Decimal(stripped) if _DECIMAL.match(stripped) else to_i(value)
    return 0


def is_enumerable(value: object) -> bool:
    """Tell whether Ruby can go through a value: an array, a hash, a range, or a drop."""
    return isinstance(value, (list, tuple, dict, Range)) or (isinstance(value, Drop) and value.enumerable)


def pairs_of(value: object) -> Iterable[object]:
    """Go through what `is_enumerable`: a hash or drop gives pairs of key and value, an array its items."""
    if isinstance(value, dict):
        return [list(pair) for pair in value.items()]
    if isinstance(value, Drop):
        return value.pairs()
    return value  # type: ignore[return-value]


def as_hash(value: object) -> dict[object, object] | None:
    """Return what is a hash to Ruby (a page is one) as a dictionary, None for all else."""
    if isinstance(value, dict):
        return value
    if isinstance(value, Drop) and value.ruby_class == "Hash":
        return {name: value.get(name) for name in value.keys()}  # noqa: SIM118
    return None


def items_of(value: object) -> list[object]:
    """Return the items that Liquid's own filters see: an array flattened, a hash as one item, nil as none."""
    if isinstance(value, (list, tuple)):
        kinds = set(map(type, value))
        if kinds.isdisjoint(_NESTED):
            return list(value)
        return [str(item) if type(item) is Symbol else item for item in flatten(value)]
    if isinstance(value, Range):
        return list(value)
    if isinstance(value, Drop):
        return list(value.keys()) if value.enumerable and value.ruby_class != "Hash" else [value]
    return [str(value)] if type(value) is Symbol else array_of(value)


def array_of(value: object) -> list[object]:
    """Return what Ruby's `Array(value)` makes: of a time its parts, of nil nothing."""
    if value is None:
        return []
    if isinstance(value, (list, tuple, Range)):
        return list(value)
    if isinstance(value, dt.datetime):
        *_, weekday, day_of_year, _ = value.timetuple()
        parts = [value.second, value.minute, value.hour, value.day, value.month, value.year]
        return [*parts, (weekday + 1) % 7, day_of_year, bool(value.dst()), zone_name(value) or None]
    return list(pairs_of(value)) if isinstance(value, Drop) and value.enumerable else [value]


_NESTED = frozenset({list, tuple, Symbol})


def flatten(items: Iterable[object]) -> Iterator[object]:
    """Go through an array's items and those of the arrays in it."""
    for item in items:
        if isinstance(item, (list, tuple)):
            yield from flatten(item)
        else:
            yield item
