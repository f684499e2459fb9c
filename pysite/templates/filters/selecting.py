"""Filters that choose and group items by a property or by an expression."""

from __future__ import annotations

from collections.abc import Callable

from pysite.ruby.compare import identity
from pysite.ruby.values import join
from pysite.templates.context import Context
from pysite.templates.filters.by_property import members_of, texts_of
from pysite.templates.filters.convert import as_hash, is_enumerable, pairs_of, text_of
from pysite.templates.filters.properties import property_reader
from pysite.templates.runtime import Question


def where(context: Context, value: object, name: object, target: object) -> object:
    """Keep the items whose property is the target, or has it among its items."""
    if name is None or name is False or isinstance(target, (list, tuple, dict)) or not is_enumerable(value):
        return value
    read = property_reader(name)
    if type(value) is list and type(name) is str and not isinstance(target, Question):
        index = context.engine.indexes.of(value, name, read)
        if index is not None:
            return list(index.without if target is None else index.by_text.get(text_of(target), ()))
    test = _test(target)
    return [item for item in _values_of(value) if test(read(item))]


def find(context: Context, value: object, name: object, target: object) -> object:
    """Return the first item whose property is the target; nil when there is none."""
    if name is None or name is False or isinstance(target, (list, tuple, dict)) or not is_enumerable(value):
        return value
    test, read = _test(target), property_reader(name)
    found = next((item for item in _values_of(value) if test(read(item))), None)
    return None if found is False else found


def _values_of(value: object) -> list[object]:
    own = as_hash(value)
    return list(pairs_of(value)) if own is None else list(own.values())


def _test(target: object) -> Callable[[object], bool]:
    """Return what tells whether a property's value is the one looked for."""
    if target is None:
        return lambda found: found is None
    if isinstance(target, Question):
        return lambda found: found == "" or join(members_of(found)) == ""
    text = text_of(target)
    return lambda found: found == text if type(found) is str else text in texts_of(found)


def where_exp(context: Context, value: object, variable: object, expression: object) -> object:
    """Keep the items for which a condition holds."""
    if not is_enumerable(value):
        return value
    holds = context.compile_condition(text_of(expression))
    name = text_of(variable)
    return [item for item in _values_of(value) if holds(name, item)]


def find_exp(context: Context, value: object, variable: object, expression: object) -> object:
    """Return the first item for which a condition holds; nil when there is none."""
    if not is_enumerable(value):
        return value
    holds = context.compile_condition(text_of(expression))
    name = text_of(variable)
    return next((item for item in _values_of(value) if holds(name, item)), None)


def group_by(context: Context, value: object, name: object) -> object:
    """Group items by the text of a property: an array of hashes with `name`, `items` and `size`."""
    if not is_enumerable(value):
        return value
    read = property_reader(name)
    groups: dict[str, list[object]] = {}
    for item in pairs_of(value):
        groups.setdefault(text_of(read(item)), []).append(item)
    return [{"name": key, "items": items, "size": len(items)} for key, items in groups.items()]


def group_by_exp(context: Context, value: object, variable: object, expression: object) -> object:
    """Group items by the value that an expression has for them."""
    if not is_enumerable(value):
        return value
    evaluate = context.compile_expression(text_of(expression))
    name = text_of(variable)
    groups: dict[object, tuple[object, list[object]]] = {}
    for item in pairs_of(value):
        key = evaluate(name, item)
        groups.setdefault(identity(key), (key, []))[1].append(item)
    return [{"name": key, "items": items, "size": len(items)} for key, items in groups.values()]
