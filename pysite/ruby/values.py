"""How Ruby prints values: `to_s`, as Liquid writes them into a page, and `inspect`, as hashes show theirs.

Every rule here was observed of Ruby 3.1 (`ruby -e 'p …'`) and is pinned in tests/unit/ruby.
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Protocol, runtime_checkable

from pysite.ruby.numbers import decimal_to_s, float_to_s


class Symbol(str):
    """A Ruby symbol: prints as its name, but equals only another symbol of that name."""

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Symbol) and str.__eq__(self, other)

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __hash__(self) -> int:
        return hash((Symbol, str(self)))

    def __str__(self) -> str:
        return str.__str__(self)

    def __repr__(self) -> str:
        return f"Symbol({str.__repr__(self)})"


class Range:
    """A Ruby range of integers, both ends included, as `(1..5)` makes in a template."""

    __slots__ = ("first", "last")

    def __init__(self, first: int, last: int) -> None:
        self.first = first
        self.last = last

    def __iter__(self) -> Iterator[int]:
        return iter(range(self.first, self.last + 1))

    def __len__(self) -> int:
        return max(0, self.last - self.first + 1)

    def __bool__(self) -> bool:
        return True

    def __contains__(self, item: object) -> bool:
        return isinstance(item, (int, float, Decimal)) and self.first <= item <= self.last

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Range) and (self.first, self.last) == (other.first, other.last)

    def __hash__(self) -> int:
        return hash((Range, self.first, self.last))

    def __repr__(self) -> str:
        return f"Range({self.first}, {self.last})"


@runtime_checkable
class Printable(Protocol):
    """What a value of our own (a drop) offers so that it can print itself as its Ruby counterpart does."""

    def to_s(self) -> str:
        """Return what Ruby's `to_s` gives."""

    def inspect(self) -> str:
        """Return what Ruby's `inspect` gives."""


def truthy(value: object) -> bool:
    """Tell whether Ruby takes a value for true: all but nil and false."""
    return value is not None and value is not False


def to_s(value: object) -> str:
    """Return a value's text as Liquid writes it into a page.

    Arrays are joined without a separator, as `{{ array }}` does; Ruby's own `Array#to_s` is `inspect`.
    """
    kind = type(value)
    if kind is str:
        return value  # type: ignore[return-value]
    if kind is int:
        return str(value)
    if isinstance(value, (list, tuple)):
        return join(value)
    return ruby_to_s(value)


def ruby_to_s(value: object) -> str:
    """Return what Ruby's `to_s` method gives for a value: `inspect` for arrays and hashes."""
    if value is None:
        return ""
    if isinstance(value, str):
        return str(value)
    if value is True:
        return "true"
    if value is False:
        return "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        return float_to_s(value)
    if isinstance(value, Decimal):
        return decimal_to_s(value)
    if isinstance(value, dt.datetime):
        return _time_to_s(value)
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, Range):
        return f"{value.first}..{value.last}"
    if isinstance(value, Printable):
        return value.to_s()
    return inspect(value)


def join(items: list[object] | tuple[object, ...], glue: str = "") -> str:
    """Join an array's items as Ruby's `Array#join` does: nested arrays with the same glue."""
    try:
        return glue.join(items)  # type: ignore[arg-type]  # fast when all are strings
    except TypeError:
        return glue.join(
            join(item, glue) if isinstance(item, (list, tuple)) else ruby_to_s(item) for item in items
        )


def inspect(value: object) -> str:
    """Return what Ruby's `inspect` gives for a value."""
    if value is None:
        return "nil"
    if isinstance(value, Symbol):
        return _inspect_symbol(value)
    if isinstance(value, str):
        return inspect_string(value)
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(map(inspect, value)) + "]"
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{inspect(key)}=>{inspect(item)}" for key, item in value.items()) + "}"
    if isinstance(value, dt.datetime):
        return _time_to_s(value, fraction=True)
    if isinstance(value, dt.date):
        # A date tells its Julian day, the seconds and nanoseconds into it, its offset, and the day on which
        # the Gregorian calendar starts for it.
        return f"#<Date: {value.isoformat()} (({value.toordinal() + 1721425}j,0s,0n),+0s,2299161j)>"
    if isinstance(value, (bool, int, float, Decimal, Range)):
        return ruby_to_s(value)
    if isinstance(value, Printable):
        return value.inspect()
    return f"#<{type(value).__name__}>"


def type_name(value: object) -> str:
    """Return the name of a value's Ruby class, as error messages show it."""
    if value is None:
        return "NilClass"
    if value is True:
        return "TrueClass"
    if value is False:
        return "FalseClass"
    for kind, name in _CLASSES:
        if isinstance(value, kind):
            return name
    ruby_class = getattr(value, "ruby_class", None)
    return ruby_class if isinstance(ruby_class, str) else type(value).__name__


_CLASSES: tuple[tuple[type, str], ...] = (
    (Symbol, "Symbol"),
    (str, "String"),
    (int, "Integer"),
    (float, "Float"),
    (Decimal, "BigDecimal"),
    (dt.datetime, "Time"),
    (dt.date, "Date"),
    (Range, "Range"),
    (list, "Array"),
    (tuple, "Array"),
    (dict, "Hash"),
)

_ESCAPES = {
    "\n": "\\n",
    "\r": "\\r",
    "\t": "\\t",
    "\f": "\\f",
    "\v": "\\v",
    "\b": "\\b",
    "\a": "\\a",
    "\x1b": "\\e",
    '"': '\\"',
    "\\": "\\\\",
}
_SPECIAL = re.compile(r"[^ !#-\[\]-~]")
_INTERPOLATION = re.compile(r"#(?=[{$@])")
_UNPRINTABLE = frozenset({"Cn", "Cc", "Zl", "Zp"})


def inspect_string(text: str) -> str:
    """Quote a string as Ruby's `String#inspect` does.

    Bytes that are not UTF-8 (held as lone surrogates, Python's `surrogateescape`) show as `\\xE9`.
    """
    text = _SPECIAL.sub(_inspect_character, text)
    return '"' + (_INTERPOLATION.sub(r"\#", text) if "#" in text else text) + '"'


def _inspect_character(match: re.Match[str]) -> str:
    character = match[0]
    if character in _ESCAPES:
        return _ESCAPES[character]
    code = ord(character)
    if 0xDC80 <= code <= 0xDCFF:
        return f"\\x{code - 0xDC00:02X}"
    if unicodedata.category(character) in _UNPRINTABLE and code != 0x85:
        return f"\\u{code:04X}" if code <= 0xFFFF else f"\\u{{{code:X}}}"
    return character


_SYMBOL = re.compile(
    r"(?:@@?|\$)?[^\W\d]\w*\Z|[^\W\d]\w*[=?!]\Z"
    r"|(?:\[\]=?|[+\-*/%<>!~^&|`]|\*\*|<=>|===?|=~|![=~]|<=|>=|<<|>>|[+\-]@|\$(?:\d+|\W))\Z"
)


def _inspect_symbol(symbol: Symbol) -> str:
    name = str(symbol)
    return f":{name}" if _SYMBOL.match(name) else f":{inspect_string(name)}"


def _time_to_s(time: dt.datetime, fraction: bool = False) -> str:
    text = (
        f"{time.year:04d}-{time.month:02d}-{time.day:02d} {time.hour:02d}:{time.minute:02d}:{time.second:02d}"
    )
    if fraction and time.microsecond:
        text += f".{time.microsecond:06d}".rstrip("0")
    if time.tzinfo is dt.timezone.utc:
        return text + " UTC"
    return text + " " + offset(time, seconds=fraction)


def offset(time: dt.datetime, *, seconds: bool = False) -> str:
    """Return a time's distance from UTC as "+0800"; with `seconds`, where it has some, as "+005328"."""
    distance = time.utcoffset() or _NOTHING
    total = distance.days * 86400 + distance.seconds
    sign = "-" if total < 0 else "+"
    minutes, rest = divmod(abs(total), 60)
    text = f"{sign}{minutes // 60:02d}{minutes % 60:02d}"
    return f"{text}{rest:02d}" if seconds and rest else text


_NOTHING = dt.timedelta(0)
