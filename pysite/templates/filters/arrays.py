"""Filters that take arrays apart and put them together."""

from __future__ import annotations

from pysite.ruby.compare import identity
from pysite.ruby.values import Range
from pysite.ruby.values import join as ruby_join
from pysite.templates.context import Context
from pysite.templates.drop import Drop
from pysite.templates.errors import LiquidError
from pysite.templates.filters.convert import as_hash, items_of, text_of, to_integer
from pysite.templates.filters.failures import NoMethodError, RubyTypeError, machine_integer
from pysite.templates.filters.properties import can_index, index


def size(context: Context, value: object) -> int:
    """Count a text's characters or a collection's items; a whole number has the bytes it takes in memory."""
    if isinstance(value, (str, list, tuple, dict, Range)):
        return len(value)
    if isinstance(value, Drop):
        return len(as_hash(value) or ())
    if isinstance(value, int) and not isinstance(value, bool):
        return 8 if -(2**62) <= value < 2**62 else max(8, (abs(value).bit_length() + 7) // 8)
    return 0


def first(context: Context, value: object) -> object:
    """Return the first item."""
    if isinstance(value, (list, tuple)):
        return value[0] if value else None
    if isinstance(value, Range):
        return value.first
    if isinstance(value, dict):
        return next((list(pair) for pair in value.items()), None)
    if isinstance(value, Drop):
        return next(iter(value.pairs()), None) if value.enumerable else value.get("first")
    return None


def last(context: Context, value: object) -> object:
    """Return the last item of an array or range."""
    if isinstance(value, (list, tuple)):
        return value[-1] if value else None
    if isinstance(value, Drop) and not value.enumerable:
        return value.get("last")
    return value.last if isinstance(value, Range) else None


def join(context: Context, value: object, glue: object = " ") -> str:
    """Join the items' texts."""
    return ruby_join(items_of(value), text_of(glue))


def reverse(context: Context, value: object) -> list[object]:
    """Turn the order round."""
    return items_of(value)[::-1]


def concat(context: Context, value: object, other: object) -> list[object]:
    """Put an array's items after the value's."""
    if not isinstance(other, (list, tuple)):
        raise LiquidError("concat filter requires an array argument")
    return [*items_of(value), *other]


def map_(context: Context, value: object, name: object) -> list[object]:
    """Take one property of each item; nil where an item can have none."""
    items = items_of(value)
    if name == "to_liquid":
        return items
    try:
        return [index(item, name) if can_index(item) else None for item in items]
    except RubyTypeError:
        raise _no_property(name) from None


def _no_property(name: object) -> LiquidError:
    return LiquidError(f"cannot select the property '{text_of(name)}'")


def _selectable(item: object, name: object) -> object:
    try:
        return index(item, name)
    except RubyTypeError:
        raise _no_property(name) from None


def uniq(context: Context, value: object, name: object = None) -> list[object] | None:
    """Keep one of the items that are the same, or of those whose property is the same."""
    items = items_of(value)
    if len(items) < 2:
        return items
    kept: dict[object, object] = {}
    for item in items:
        if name is not None and not can_index(item):
            return None
        kept.setdefault(identity(item if name is None else _selectable(item, name)), item)
    return list(kept.values())


def compact(context: Context, value: object, name: object = None) -> list[object] | None:
    """Drop nils, or the items whose property is nil."""
    items = items_of(value)
    if name is None:
        return [item for item in items if item is not None]
    kept = []
    for item in items:
        if not can_index(item):
            return None
        if _selectable(item, name) is not None:
            kept.append(item)
    return kept


def pop(context: Context, value: object, count: object = 1) -> object:
    """Return an array without its last item or items."""
    if not isinstance(value, (list, tuple)):
        return value
    number = _count(count)
    return list(value[: max(len(value) - number, 0)])


def shift(context: Context, value: object, count: object = 1) -> object:
    """Return an array without its first item or items."""
    if not isinstance(value, (list, tuple)):
        return value
    return list(value[_count(count) :])


def _count(count: object) -> int:
    number = machine_integer(to_integer(count))
    if number < 0:
        raise LiquidError("negative array size")
    return number


def push(context: Context, value: object, item: object) -> object:
    """Return an array with an item put at its end."""
    return [*value, item] if isinstance(value, (list, tuple)) else value


def unshift(context: Context, value: object, item: object) -> object:
    """Return an array with an item put at its start."""
    return [item, *value] if isinstance(value, (list, tuple)) else value


def sample(context: Context, value: object, count: object = 1) -> object:
    """Pick an item at random, or an array of several."""
    if not isinstance(value, (list, tuple)):
        return value
    import random

    context.environment.reads.current.add("never:")
    try:
        number = to_integer(count)
    except LiquidError:
        number = 1
    if number == 1:
        return random.choice(value) if value else None
    if number < 0:
        raise LiquidError("negative sample number")
    return random.sample(value, min(number, len(value)))


def array_to_sentence_string(context: Context, value: object, connector: object = "and") -> str:
    """Join texts as in a sentence, with commas and a word before the last."""
    if isinstance(value, Drop) and not value.enumerable:
        # `forloop` has a length, but no item 0 or 1, and no slices
        value = dict.fromkeys(range(to_integer(value.get("length"))))
    if not isinstance(value, (str, list, tuple, dict)):
        raise NoMethodError("length", value)
    count = len(value)
    if count == 0:
        return ""
    word = text_of(connector)
    if isinstance(value, dict):
        # A hash has no item 0 or 1, and no slices.
        if count > 2:
            raise NoMethodError("join", None)
        texts = [text_of(index(value, key)) for key in (0, 1)[:count]]
    elif isinstance(value, str):
        if count > 2:
            raise NoMethodError("join", value[:-1])
        texts = list(value)
    else:
        texts = [text_of(item) for item in value] if count < 3 else []
    if count == 1:
        return texts[0]
    if count == 2:
        return f"{texts[0]} {word} {texts[1]}"
    assert isinstance(value, (list, tuple))
    return f"{ruby_join(list(value[:-1]), ', ')}, {word} {text_of(value[-1])}"
