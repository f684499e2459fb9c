"""Filters that change text: its case, its ends, parts of it."""

from __future__ import annotations

from pysite.ruby import strings
from pysite.templates.context import Context
from pysite.templates.errors import LiquidError, PlainError
from pysite.templates.filters.convert import text_of, to_integer
from pysite.templates.filters.failures import machine_integer

_LARGEST = 2**31 - 1


def downcase(context: Context, value: object) -> str:
    """Make all letters small."""
    return strings.downcase(text_of(value))


def upcase(context: Context, value: object) -> str:
    """Make all letters capitals."""
    return text_of(value).upper()


def capitalize(context: Context, value: object) -> str:
    """Make the first letter a capital and all others small."""
    return strings.capitalize(text_of(value))


def strip(context: Context, value: object) -> str:
    """Take white space off both ends."""
    return strings.strip(text_of(value))


def lstrip(context: Context, value: object) -> str:
    """Take white space off the start."""
    return strings.lstrip(text_of(value))


def rstrip(context: Context, value: object) -> str:
    """Take white space off the end."""
    return strings.rstrip(text_of(value))


def strip_newlines(context: Context, value: object) -> str:
    """Take line ends out."""
    return text_of(value).replace("\r\n", "").replace("\n", "")


def newline_to_br(context: Context, value: object) -> str:
    """Put `<br />` before each line end."""
    return text_of(value).replace("\r\n", "\n").replace("\n", "<br />\n")


def normalize_whitespace(context: Context, value: object) -> str:
    """Turn each run of white space into one space, and take it off the ends."""
    return strings.strip(" ".join(strings.words(text_of(value))))


def append(context: Context, value: object, end: object) -> str:
    """Put a text after the value's."""
    return text_of(value) + text_of(end)


def prepend(context: Context, value: object, start: object) -> str:
    """Put a text before the value's."""
    return text_of(start) + text_of(value)


def replace(context: Context, value: object, pattern: object, replacement: object = "") -> str:
    """Replace a text wherever it occurs."""
    return _substitute(value, pattern, replacement, -1)


def replace_first(context: Context, value: object, pattern: object, replacement: object = "") -> str:
    """Replace a text where it first occurs."""
    return _substitute(value, pattern, replacement, 1)


def _substitute(value: object, pattern: object, replacement: object, count: int) -> str:
    try:
        return strings.substitute(text_of(value), text_of(pattern), text_of(replacement), count)
    except strings.UndefinedGroupError as error:
        raise PlainError(str(error)) from None


def replace_last(context: Context, value: object, pattern: object, replacement: object) -> str:
    """Replace a text where it last occurs. Here a backslash means nothing but itself."""
    text, found = text_of(value), text_of(pattern)
    start = text.rfind(found)
    if start < 0:
        return text
    return text[:start] + text_of(replacement) + text[start + len(found) :]


def remove(context: Context, value: object, pattern: object) -> str:
    """Take a text out wherever it occurs."""
    return text_of(value).replace(text_of(pattern), "")


def remove_first(context: Context, value: object, pattern: object) -> str:
    """Take a text out where it first occurs."""
    return text_of(value).replace(text_of(pattern), "", 1)


def remove_last(context: Context, value: object, pattern: object) -> str:
    """Take a text out where it last occurs."""
    return replace_last(context, value, pattern, "")


def split(context: Context, value: object, separator: object) -> list[str]:
    """Cut a text into an array at each separator."""
    return strings.split(text_of(value), text_of(separator))


def slice_(context: Context, value: object, offset: object, length: object = None) -> object:
    """Return a part of a text or array, from an offset (negative from the end), one item long unless told."""
    start = machine_integer(to_integer(offset))
    size = 1 if length is None or length is False else machine_integer(to_integer(length))
    whole = list(value) if isinstance(value, (list, tuple)) else text_of(value)
    if start < 0:
        start += len(whole)
    if size < 0 or not 0 <= start <= len(whole):
        return whole[:0]
    return whole[start : start + size]


def truncate(context: Context, value: object, length: object = 50, ellipsis: object = "...") -> object:
    """Cut a text to a length, which includes the ellipsis put at its end."""
    if value is None:
        return None
    text = text_of(value)
    size = to_integer(length)
    end = text_of(ellipsis)
    return text[: max(size - len(end), 0)] + end if len(text) > size else text


def truncatewords(context: Context, value: object, count: object = 15, ellipsis: object = "...") -> object:
    """Cut a text after a number of words and put an ellipsis there."""
    if value is None:
        return None
    text = text_of(value)
    number = max(to_integer(count), 1)
    if number + 1 > _LARGEST:
        raise LiquidError(f"integer {number} too big for truncatewords")
    found = strings.words_limited(text, number + 1)
    return text if len(found) <= number else " ".join(found[:number]) + text_of(ellipsis)
