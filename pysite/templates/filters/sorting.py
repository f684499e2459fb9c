"""Filters that sort."""

from __future__ import annotations

from pysite.ruby.compare import IncomparableError, alike, compare
from pysite.ruby.compare import sort as ruby_sort
from pysite.ruby.sort import merge_sort
from pysite.ruby.strings import casecmp_key
from pysite.templates.context import Context
from pysite.templates.drop import Drop
from pysite.templates.errors import LiquidError
from pysite.templates.filters.convert import as_hash, is_enumerable, items_of, pairs_of, text_of
from pysite.templates.filters.failures import NoMethodError, RubyTypeError
from pysite.templates.filters.properties import can_index, index, property_reader


def sort(context: Context, value: object, name: object = None, nils: object = "first") -> object:
    """Sort items, or sort them by a property; items without it come first or last."""
    if value is None:
        raise LiquidError("Cannot sort a null object.")
    if name is None:
        if not is_enumerable(value):
            raise NoMethodError("sort", value)
        try:
            return ruby_sort(pairs_of(value))
        except IncomparableError as error:
            raise LiquidError(str(error)) from None
    if nils not in ("first", "last"):
        raise LiquidError(
            f"Invalid nils order: '{text_of(nils)}' is not a valid nils order. It must be 'first' or 'last'."
        )
    if not is_enumerable(value):
        raise NoMethodError("map", value)
    # Ruby goes through a drop's names here, not its pairs.
    only_names = isinstance(value, Drop) and as_hash(value) is None
    items = items_of(value) if only_names else list(pairs_of(value))
    return _sort_by_property(items, name, 1 if nils == "last" else -1)


_Keyed = tuple[object, object]


def _sort_by_property(items: list[object], name: object, nil_order: int) -> list[object]:
    read = property_reader(name)
    keys = [read(item) for item in items]
    places = [at for at, key in enumerate(keys) if key is not None]
    if alike(keys[at] for at in places):
        places.sort(key=keys.__getitem__)  # type: ignore[arg-type]
        missing = [item for item, key in zip(items, keys, strict=True) if key is None]
        present = [items[at] for at in places]
        return missing + present if nil_order < 0 else present + missing
    keyed = list(zip(keys, items, strict=True))

    def order(left: _Keyed, right: _Keyed) -> int:
        a, b = left[0], right[0]
        if b is None and a is not None:
            return -nil_order
        if a is None and b is not None:
            return nil_order
        result = compare(a, b)
        if result is None:
            result = compare(text_of(a), text_of(b)) or 0
        return result

    return [item for _, item in merge_sort(keyed, order)]


def sort_natural(context: Context, value: object, name: object = None) -> list[object] | None:
    """Sort items by their texts, or by a property's, without regard to A-Z or a-z; nils come last."""
    items = items_of(value)
    if name is None:
        keys = items
    elif not all(map(can_index, items)):
        return None
    elif len(items) < 2:
        return items
    else:
        try:
            keys = [index(item, name) for item in items]
        except RubyTypeError:
            raise LiquidError(f"cannot select the property '{text_of(name)}'") from None
    texts = [None if key is None else casecmp_key(text_of(key)) for key in keys]
    if None not in texts:
        order = sorted(range(len(items)), key=texts.__getitem__)  # type: ignore[arg-type]
    else:
        order = merge_sort(range(len(items)), lambda a, b: _natural_order(texts[a], texts[b]))
    return [items[at] for at in order]


def _natural_order(left: bytes | None, right: bytes | None) -> int:
    if left is None:
        return 1
    if right is None:
        return -1
    return (left > right) - (left < right)
