"""What Ruby's YAML library makes of a plain (unquoted, untagged) scalar.

Rules observed of Psych 4.0.3, where they differ from YAML 1.1 and from PyYAML: `12:30` is 45000, `1e3` and
`1.5e3` are strings but `1.5e+3` is a number, `1,000` is the integer 1000, `2012-02-30` is a string while
`2012-02-30 10:00:00` is the first of March.
"""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta, timezone, tzinfo

#: Short words with a meaning of their own, in any case. (`y` and `n` have none.)
_WORDS: dict[str, bool | None] = {
    "~": None,
    "null": None,
    "yes": True,
    "true": True,
    "on": True,
    "no": False,
    "false": False,
    "off": False,
}

_NUMERIC = frozenset("+-.:0123456789")

_TIME = re.compile(
    r"(-?\d{4})-(\d{1,2})-(\d{1,2})"
    r"([Tt]|\s+)(\d{1,2}):(\d\d):(\d\d)(?:\.(\d*))?"
    r"(?:\s*(?:(Z)|([-+])(\d{1,2})(:?)(\d\d)?))?",
    re.ASCII,
)
_DATE = re.compile(r"(\d{4})-(1[012]|0\d|\d)-([12]\d|3[01]|0\d|\d)", re.ASCII)
_BASE_60 = re.compile(r"[-+]?[0-9][0-9_]*(?::[0-5]?[0-9]){1,2}(\.[0-9_]*)?")
_FLOAT = re.compile(r"[-+]?(?:[0-9][0-9_,]*)?\.[0-9]*(?:[eE][-+][0-9]+)?")
_INTEGER = re.compile(r"([-+]?)(?:0b([01_,]+)|(0[0-7_,]+)|(0|[1-9](?:[0-9]|[,_][0-9])*)|0x([0-9a-fA-F_,]+))")
_SPECIAL = {".inf": float("inf"), "+.inf": float("inf"), "-.inf": float("-inf"), ".nan": float("nan")}

#: The days between the Julian and the Gregorian calendar, which Ruby's Date knows to be missing.
_REFORM = (date(1582, 10, 5), date(1582, 10, 14))


class ScalarError(ValueError):
    """A scalar that Ruby refuses to load; the text says why, in Psych's words where it has some."""


def plain(text: str, zone: tzinfo) -> object:
    """Return the value of a plain scalar; times without a zone of their own are shown in `zone`.

    Raises ScalarError for symbols, which Jekyll does not permit, and for the few malformed numbers (`0x_`)
    that Ruby stumbles over.
    """
    if not text:
        return None
    if "\n" in text:
        return _folded(text)
    if text[0] in _NUMERIC:
        return _number_or_time(text, zone)
    if len(text) > 5:
        return text
    return _WORDS.get(text.lower(), text)


def _folded(text: str) -> object:
    """A scalar with line breaks is text, but when short Ruby's patterns see its lines one by one."""
    if len(text) > 5:
        return text
    lines = [line.lower() for line in text.split("\n")]
    if any(line[:1] not in ("y", "t", "o", "n", "f", "~") for line in lines):
        return text
    for words in (("null",), ("yes", "true", "on"), ("no", "false", "off")):
        if any(line in words for line in lines):
            return _WORDS[words[0]]
    return text


def _number_or_time(text: str, zone: tzinfo) -> object:
    match = _TIME.fullmatch(text)
    if match:
        return _time(match, zone)
    match = _DATE.fullmatch(text)
    if match:
        return _date(match)
    special = _SPECIAL.get(text.lower())
    if special is not None:
        return special
    if text[0] == ":" and len(text) > 1:
        raise ScalarError("Tried to load unspecified class: Symbol")
    match = _BASE_60.fullmatch(text)
    if match:
        return _base_60(text, as_float=match[1] is not None)
    if _FLOAT.fullmatch(text):
        return _float(text)
    match = _INTEGER.fullmatch(text)
    if match:
        return _integer(match)
    return text


def _time(match: re.Match[str], zone: tzinfo) -> object:
    year, month, day, separator, hour, minute, second, fraction, utc, sign, hours, colon, minutes = (
        match.groups()
    )
    if not (separator in "Tt" or " " in separator):
        raise ScalarError(f"invalid time: {match.string!r}")
    try:
        moment = _moment(int(year), int(month), int(day), int(hour), int(minute), int(second))
        if fraction:
            moment += timedelta(microseconds=int(fraction[:6].ljust(6, "0")))
        if utc:
            return moment.replace(tzinfo=timezone.utc)
        if sign is None:
            return moment.replace(tzinfo=timezone.utc).astimezone(zone)
        return moment.replace(tzinfo=_offset(sign, hours, colon, minutes))
    except (ValueError, OverflowError):
        return match.string


def _moment(year: int, month: int, day: int, hour: int, minute: int, second: int) -> datetime:
    """Ruby's Time.utc: day 31 of a shorter month, hour 24 and second 60 run over into what follows."""
    if not (1 <= day <= 31 and minute <= 59 and second <= 60 and hour <= 24):
        raise ValueError
    if hour == 24 and (minute or second):
        raise ValueError
    return datetime(year, month, 1) + timedelta(days=day - 1, hours=hour, minutes=minute, seconds=second)


def _offset(sign: str, hours: str, colon: str, minutes: str | None) -> tzinfo:
    """The zone of a time; as in Ruby, three digits are wrongly cut and the sign of `-00:30` is lost."""
    if minutes and not colon and len(hours) == 1:
        hours, minutes = hours + minutes[0], minutes[1]
    count = int(hours) * 3600
    extra = int(minutes or 0) * 60
    seconds = -(count + extra) if sign == "-" and count else count + extra
    if abs(seconds) >= 86400:
        raise ValueError
    return timezone(timedelta(seconds=seconds)) if seconds else timezone(timedelta(0), "+0000")


def _date(match: re.Match[str]) -> object:
    try:
        day = date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        return match.string
    return match.string if _REFORM[0] <= day <= _REFORM[1] else day


def _base_60(text: str, as_float: bool) -> object:
    """Parts are weighed 3600, 60, 1 from the left, even when there are only two of them."""
    parts = zip(text.split(":"), (3600, 60, 1), strict=False)
    if as_float:
        return float(sum(float(_leading(part)) * weight for part, weight in parts))
    return sum(int(_leading(part)) * weight for part, weight in parts)


def _leading(part: str) -> str:
    """What Ruby's to_i and to_f read of a string: single underscores between digits are passed over."""
    match = re.match(r"[-+]?[0-9]+(?:_[0-9]+)*(?:\.[0-9]+(?:_[0-9]+)*)?", part)
    return match[0].replace("_", "") if match else "0"


def _float(text: str) -> object:
    if text.lstrip("+-") == ".":
        return text
    try:
        return float(text.replace(",", "").replace("_", ""))
    except ValueError:
        raise ScalarError(f"invalid value for Float(): {text!r}") from None


def _integer(match: re.Match[str]) -> object:
    sign, binary, octal, decimal, hexadecimal = match.groups()
    for digits, base in ((binary, 2), (octal, 8), (decimal, 10), (hexadecimal, 16)):
        if digits is not None:
            clean = digits.replace(",", "").replace("_", "")
            if not clean:
                raise ScalarError(f"invalid value for Integer(): {match.string!r}")
            value = int(clean, base)
            return -value if sign == "-" else value
    raise AssertionError(match.string)
