"""Small helpers that compiled templates call: look-ups, comparisons, ranges."""

from __future__ import annotations

import datetime as dt
import operator
import re
from collections.abc import Callable
from decimal import Decimal

from pysite.ruby.values import Range, Symbol, inspect, ruby_to_s, type_name
from pysite.templates.context import Context
from pysite.templates.drop import Drop
from pysite.templates.errors import LiquidError, PlainError

# Look-ups


def plain(value: object) -> object:
    """Return what a value from within another is to templates: a symbol becomes a text."""
    return str(value) if type(value) is Symbol else value


def attr(value: object, name: str) -> object:
    """Return what a hash or drop has under a name; None for anything else."""
    # Asked hundreds of times a page: what is found here most comes first.
    found: object
    if type(value) is dict:
        found = value.get(name)
    elif value is None:
        return None
    elif isinstance(value, Drop) or isinstance(value, dict):  # noqa: SIM101 (one of two takes longer)
        found = value.get(name)
    else:
        return None
    return str(found) if type(found) is Symbol else found


def strict_attr(value: object, name: str) -> object:
    """Do what `attr` does, but raise LiquidError where there is nothing under the name."""
    if isinstance(value, (dict, Drop)) and name in value:
        return attr(value, name)
    raise LiquidError(f"undefined {_kind(value)} {name}", hint=_suggestion(name, value))


def _kind(value: object) -> str:
    """What a value lacks: plain drops complain for themselves, all others are asked for their keys first."""
    return "method" if isinstance(value, Drop) and not value.enumerable else "variable"


def _suggestion(name: str, value: object) -> str:
    from difflib import get_close_matches

    names = [str(key) for key in value.keys()] if isinstance(value, (dict, Drop)) else []  # noqa: SIM118
    close = get_close_matches(name, names, 1)
    return f"did you mean {close[0]}?" if close else ""


_COMMANDS: dict[tuple[type, str], Callable[[object], object]] = {
    (str, "size"): len,  # type: ignore[dict-item]
    (list, "size"): len,  # type: ignore[dict-item]
    (dict, "size"): len,  # type: ignore[dict-item]
    (Range, "size"): len,  # type: ignore[dict-item]
    (int, "size"): lambda value: max(8, (value.bit_length() + 63) // 64 * 8),  # type: ignore[attr-defined]
    (list, "first"): lambda value: plain(value[0]) if value else None,  # type: ignore[index]
    (list, "last"): lambda value: plain(value[-1]) if value else None,  # type: ignore[index]
    (dict, "first"): lambda value: next((list(pair) for pair in value.items()), None),  # type: ignore[attr-defined]
    (Range, "first"): operator.attrgetter("first"),
    (Range, "last"): operator.attrgetter("last"),
}


def command(value: object, name: str) -> object:
    """Return what `.size`, `.first` or `.last` gives: a key of that name, or what the command gives."""
    kind = type(value)
    if kind is dict and name in value:  # type: ignore[operator]
        return value[name]  # type: ignore[index]
    run = _COMMANDS.get((kind, name))
    if run:
        return run(value)
    if isinstance(value, Drop):
        found = value.get(name)
        if found is None and name not in value:
            if name == "first" and value.enumerable:
                return next(iter(value.pairs()), None)
            if name == "size" and value.ruby_class == "Hash":
                return len(value.keys())
        return found
    for known in (str, tuple, dict):
        if isinstance(value, known):
            run = _COMMANDS.get((list if known is tuple else known, name))
            return run(value) if run else None
    return None


def strict_command(value: object, name: str) -> object:
    """Do what `command` does, but raise LiquidError where nothing answers to the name."""
    kind = list if isinstance(value, tuple) else type(value)
    if (kind, name) in _COMMANDS or (isinstance(value, (dict, Drop)) and name in value):
        return command(value, name)
    names = ("first", "size") if getattr(value, "ruby_class", "") == "Hash" else ("first",)
    if isinstance(value, Drop) and value.enumerable and name in names:
        return command(value, name)
    raise LiquidError(f"undefined {_kind(value)} {name}")


def item(value: object, key: object) -> object:
    """Return `value[key]` for a key that was computed."""
    if isinstance(key, str):
        return attr(value, key)
    if isinstance(value, (list, tuple)):
        if type(key) is int and -len(value) <= key < len(value):
            return plain(value[key])
        return None
    if isinstance(value, dict):
        for own, found in value.items():
            if type(own) is type(key) and own == key:
                return plain(found)
    return None


def strict_item(value: object, key: object) -> object:
    """Do what `item` does, but raise LiquidError where the value has no such key."""
    if isinstance(key, str):
        return strict_attr(value, key)
    if isinstance(value, (list, tuple)) and type(key) is int:
        return item(value, key)
    if isinstance(value, dict) and key in value:
        return item(value, key)
    raise LiquidError(f"undefined variable {ruby_to_s(key)}")


def named(context: Context, name: object) -> object:
    """Return the variable whose name was computed, as in `[page.variable]`."""
    if isinstance(name, str):
        return context.visible[name]
    if context.environment.strict_variables:
        raise LiquidError(f"undefined variable {ruby_to_s(name)}")
    return None


# Comparisons


class Question:
    """What `empty` and `blank` are where they are no question: Jekyll has objects of its own for them."""

    __slots__ = ()

    ruby_class = "Liquid::Expression::MethodLiteral"

    def to_s(self) -> str:
        """Return what writing it gives: nothing."""
        return ""

    def inspect(self) -> str:
        """Return what Ruby shows, without the address."""
        return f"#<{self.ruby_class}>"


EMPTY = Question()
BLANK = Question()


#: What `[[:space:]]` matches in Ruby.
_UNICODE_SPACE = "\t\n\v\f\r \x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(
    map(chr, range(0x2000, 0x200B))
)


def settle(value: object) -> object:
    """Return what a filter's result is to what follows: `empty` and `blank`, passed through, are texts."""
    return "" if isinstance(value, Question) else value


def is_empty(value: object) -> bool:
    """Tell whether a text, array or hash is empty; anything else isn't."""
    return isinstance(value, (str, list, tuple, dict)) and not value


def is_blank(ctx: Context, value: object) -> bool:
    """Tell whether a value is `blank?`, which is an idea of Rails: without that, none is.

    Source: ActiveSupport's documentation of `Object#blank?`; white space as Unicode has it.
    """
    if not ctx.environment.knows_blank:
        return False
    if isinstance(value, str):
        return not value.strip(_UNICODE_SPACE)
    return value is None or value is False or (isinstance(value, (list, tuple, dict)) and not value)


def equal(left: object, right: object) -> bool:
    """Tell whether two values are equal as Ruby has it: 1 is 1.0, but true isn't 1."""
    if left is right:
        return True
    if left is None or right is None or isinstance(left, bool) or isinstance(right, bool):
        return False
    if isinstance(left, float) and isinstance(right, Decimal):
        left = Decimal(repr(left))
    elif isinstance(left, Decimal) and isinstance(right, float):
        right = Decimal(repr(right))
    return bool(left == right)


_COMPARABLE = (str, int, float, Decimal, dt.date)


def _order(name: str, compare: Callable[[object, object], bool]) -> Callable[[object, object], bool | None]:
    def ordered(left: object, right: object) -> bool | None:
        kind, other = type(left), type(right)
        if (kind is int or kind is float) and (other is int or other is float):
            return compare(left, right)
        if not isinstance(left, _COMPARABLE) or not isinstance(right, _COMPARABLE):
            return None
        if isinstance(left, bool) or isinstance(right, bool):
            return None
        if isinstance(left, dt.date) and isinstance(left, dt.datetime) is not isinstance(right, dt.datetime):
            raise _incomparable(left, right)
        if isinstance(left, Decimal) and isinstance(right, float):
            right = Decimal(repr(right))
        elif isinstance(left, float) and isinstance(right, Decimal):
            left = Decimal(repr(left))
        try:
            return compare(left, right)
        except TypeError:
            raise _incomparable(left, right) from None

    ordered.__name__ = name
    ordered.__doc__ = (
        f"Tell whether left is {name.replace('_', ' ')} than right; None where a side has no order."
    )
    return ordered


less = _order("less", operator.lt)  # type: ignore[arg-type]
less_or_equal = _order("less_or_equal", operator.le)  # type: ignore[arg-type]
greater = _order("greater", operator.gt)  # type: ignore[arg-type]
greater_or_equal = _order("greater_or_equal", operator.ge)  # type: ignore[arg-type]


def _incomparable(left: object, right: object) -> LiquidError:
    shown = inspect(right) if isinstance(right, (int, float, Symbol)) else type_name(right)
    return LiquidError(f"comparison of {type_name(left)} with {shown} failed")


def contains(left: object, right: object) -> bool:
    """Tell whether a text has another in it, an array an item, or a hash a key."""
    if isinstance(left, str):
        if right is None or right is False:
            return False
        if isinstance(right, str):
            return right in left
        return ("" if isinstance(right, Question) else ruby_to_s(right)) in left
    if right is None or right is False or isinstance(right, Question):
        return False
    if isinstance(left, (list, tuple)):
        if isinstance(right, str):
            return right in left
        return any(equal(one, right) for one in left)
    if isinstance(left, dict):
        return any(type(key) is type(right) and key == right for key in left)
    if isinstance(left, Drop):
        return left.ruby_class == "Hash" and isinstance(right, str) and right in left
    if isinstance(left, Range):
        return not isinstance(right, bool) and right in left
    return False


def no_operator(name: str, left: object, right: object) -> bool:
    """Raise the error for a comparison with an operator that doesn't exist."""
    raise LiquidError(f"Unknown operator {name}")


# Numbers and ranges

_INTEGER = re.compile(
    r"\s*([+-]?)(0b[01]+(?:_[01]+)*|0x[0-9a-f]+(?:_[0-9a-f]+)*|0o?_?[0-7]+(?:_[0-7]+)*|0d?[0-9]+|[1-9][0-9]*(?:_[0-9]+)*|0)\s*\Z",
    re.IGNORECASE | re.ASCII,
)
_LEADING_INTEGER = re.compile(r"\s*([+-]?[0-9]+(?:_[0-9]+)*)", re.ASCII)


def to_i(value: object) -> int:
    """Return what Ruby's `to_i` gives for nil, numbers and texts (their leading digits)."""
    if isinstance(value, str):
        match = _LEADING_INTEGER.match(value)
        return int(match.group(1)) if match else 0
    if isinstance(value, (int, float, Decimal)) and not isinstance(value, bool):
        return int(value)
    if value is None:
        return 0
    raise PlainError(f"undefined method `to_i' for {inspect(value)}:{type_name(value)}")


def to_integer(value: object) -> int:
    """Return an integer as Ruby's `Integer()` reads the value's text; raises LiquidError where it can't."""
    if type(value) is int:
        return value
    match = _INTEGER.match(ruby_to_s(value))
    if not match:
        raise LiquidError("invalid integer")
    sign, digits = match.groups()
    digits = digits.replace("_", "").lower()
    if digits.startswith("0") and digits.isdigit() and len(digits) > 1:
        number = int(digits, 8)
    elif digits.startswith("0d"):
        number = int(digits[2:])
    else:
        number = int(digits, 0)
    return -number if sign == "-" else number


def literal_range(first: object, last: object) -> Range:
    """Return a range of constants, which may be fractions."""
    return Range(to_i(first), to_i(last))


def make_range(first: object, last: object) -> Range:
    """Return `(first..last)`; texts count by their leading digits."""
    return Range(_bound(first), _bound(last))


def _bound(value: object) -> int:
    return to_i(value) if value is None or isinstance(value, str) else to_integer(value)
