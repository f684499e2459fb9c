"""Ruby's loose reading of dates and times (`Date._parse`): which words and figures of a text mean what.

The forms are tried in a fixed order and the first that fits decides; what a form has read is blanked out, so
that a time of day, found first, isn't taken for a part of the date. Observed of Ruby 3.1.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from copy import copy
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

#: Ruby refuses longer texts, since reading them could take very long.
LIMIT = 128


@dataclass(slots=True)
class Parts:
    """What was found; None where nothing was. `complete` tells whether a two-digit year needs its century."""

    year: int | None = None
    mon: int | None = None
    mday: int | None = None
    yday: int | None = None
    wday: int | None = None
    cwyear: int | None = None
    cweek: int | None = None
    cwday: int | None = None
    hour: int | None = None
    min: int | None = None
    sec: int | None = None
    sec_fraction: Fraction | None = None
    zone: str | None = None
    bc: bool = False
    complete: bool = True


_MONTH_NAMES = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_DAY_NAMES = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"]
_MONTH = "(?P<mon>" + "|".join(_MONTH_NAMES) + ")"
_ERA = r"(?P<era>c(?:e|\.e\.)|b(?:ce|\.c\.e\.)|a(?:d|\.d\.)|b(?:c|\.c\.))"
_FLAGS = re.IGNORECASE

_NOISE = re.compile(r"(?:[^-+',./:@\w\[\]]|_)+")
_DAY = re.compile(r"\b(" + "|".join(_DAY_NAMES) + r")[^-/\d\s]*", _FLAGS)
_TIME = re.compile(
    r"""
    (?P<time>
        (?: \d+\s*:\s*\d+ (?: \s*:\s*\d+(?:[,.]\d*)? )?
          | \d+\s*h (?: \s*\d+m? (?: \s*\d+s? )? )? )
        (?: \s*[ap](?:m\b|\.m\.) )?
      | \d+\s*[ap](?:m\b|\.m\.)
    )
    (?: \s*
        (?P<zone>
            (?:gmt|utc?)?[-+]\d+(?:[,.:]\d+(?::\d+)?)?
          | (?:[^\W\d_]|[.\s])+(?:standard|daylight)\stime\b
          | [^\W\d_]+(?:\sdst)?\b
        )
    )?
    """,
    _FLAGS | re.VERBOSE,
)
_CLOCK = re.compile(
    r"(\d+)h?(?:\s*:?\s*(\d+)m?(?:\s*:?\s*(\d+)(?:[,.](\d*))?s?)?)?(?:\s*([ap])(?:m\b|\.m\.))?", _FLAGS
)
_EUROPEAN = re.compile(
    rf"(?P<d>'?\d+)[^-\d\s]*\s*{_MONTH}[^-\d\s']*(?:\s*{_ERA}?\s*(?P<y>'?-?\d+(?:(?:st|nd|rd|th)\b)?))?",
    _FLAGS,
)
_AMERICAN = re.compile(
    rf"\b{_MONTH}[^-\d\s']*\s*(?P<d>'?\d+)[^-\d\s']*(?:\s*,?\s*{_ERA}?\s*(?P<y>'?-?\d+))?", _FLAGS
)
_ISO = re.compile(r"(?P<y>'?[-+]?\d+)-(?P<mon>\d+)-(?P<d>'?-?\d+)")
_JAPANESE = re.compile(r"\b([mtshr])(\d+)\.(\d+)\.(\d+)", _FLAGS)
_VMS_DAY_FIRST = re.compile(rf"(?P<d>'?-?\d+)-{_MONTH}[^-/.]*-(?P<y>'?-?\d+)", _FLAGS)
_VMS_MONTH_FIRST = re.compile(rf"\b{_MONTH}[^-/.]*-(?P<d>'?-?\d+)(?:-(?P<y>'?-?\d+))?", _FLAGS)
_SLASHED = re.compile(r"(?P<y>'?-?\d+)/\s*(?P<mon>'?\d+)(?:\D\s*(?P<d>'?-?\d+))?")
_DOTTED = re.compile(r"(?P<y>'?-?\d+)\.\s*(?P<mon>'?\d+)\.\s*(?P<d>'?-?\d+)")
_WEEK = re.compile(r"\b(\d{2}|\d{4})?-?w(\d{2})(?:-?(\d))?\b", _FLAGS)
_WEEK_DAY = re.compile(r"-w-(\d)\b", _FLAGS)
_MONTH_AND_DAY = re.compile(r"--(\d{2})?-(\d{2})\b")
_MONTH_DAY_TIGHT = re.compile(r"--(\d{2})(\d{2})?\b")
_ORDINAL_YEAR_DAY = re.compile(r"[,.](?:\d{2}|\d{4})-\d{3}\b")
_YEAR_AND_DAY = re.compile(r"\b(\d{2}|\d{4})-(\d{3})\b")
_DAY_OF_YEAR = re.compile(r"\d-\d{3}\b")
_BARE_DAY_OF_YEAR = re.compile(r"\b-(\d{3})\b")
_QUOTED_YEAR = re.compile(r"'(\d+)\b")
_MONTH_ALONE = re.compile(rf"\b{_MONTH}\S*", _FLAGS)
_ORDINAL_DAY = re.compile(r"(\d+)(?:st|nd|rd|th)\b", _FLAGS)
_DIGITS = re.compile(
    r"([-+]?)(\d{2,14})(?:\s*t?\s*(\d{2,6})?(?:[,.](\d*))?)?\s*(z\b|[-+]\d{1,4}\b|\[[-+]?\d[^\]]*\])?", _FLAGS
)
_BEFORE_CHRIST = re.compile(r"\b(?:bc\b|bce\b|b\.c\.|b\.c\.e\.)", _FLAGS)
_FRAGMENT = re.compile(r"\A\s*(\d{1,2})\s*\Z")
_NUMBER = re.compile(r"[-+]?\d+")


def parse_parts(text: str) -> Parts:
    """Read a text for parts of a date and time.

    Raises ValueError for a text longer than `LIMIT`.
    """
    return copy(_parts_of(text))


@lru_cache(maxsize=2048)
def _parts_of(text: str) -> Parts:
    if len(text) > LIMIT:
        raise ValueError(f"string length ({len(text)}) exceeds the limit {LIMIT}")
    rest = _NOISE.sub(" ", text)
    parts = Parts()
    for form, read in _ALWAYS:
        rest = _apply(rest, form, read, parts)[0]
    for form, read in _DATES:
        rest, found = _apply(rest, form, read, parts)
        if found:
            break
    rest, parts.bc = _apply(rest, _BEFORE_CHRIST, lambda match, parts: None, parts)
    _fragment(rest, parts)
    _finish(parts)
    return parts


_Reader = Callable[["re.Match[str]", Parts], "bool | None"]


def _apply(rest: str, form: re.Pattern[str], read: _Reader, parts: Parts) -> tuple[str, bool]:
    """Try one form: blank out what it read, and tell whether it was found. A reader declines with False."""
    match = form.search(rest)
    if match is None or read(match, parts) is False:
        return rest, False
    return rest[: match.start()] + " " + rest[match.end() :], True


def _day(match: re.Match[str], parts: Parts) -> None:
    parts.wday = _DAY_NAMES.index(match[1].lower())


def _time(match: re.Match[str], parts: Parts) -> None:
    parts.zone = match["zone"]
    clock = _CLOCK.match(match["time"])
    assert clock is not None  # every time starts with figures
    hour, minute, second, fraction, half = clock.groups()
    parts.hour = int(hour)
    if half:
        parts.hour %= 12
        if half in "pP":
            parts.hour += 12
    if minute:
        parts.min = int(minute)
    if second:
        parts.sec = int(second)
    if fraction:
        parts.sec_fraction = _fraction(fraction)


def _fraction(digits: str) -> Fraction:
    return Fraction(int(digits or "0"), 10 ** len(digits))


def _named_month(match: re.Match[str], parts: Parts) -> None:
    groups = match.groupdict()
    era = groups.get("era")
    _arrange(parts, groups["y"], _month_number(match), groups["d"], era is not None and era[0] in "bB")


def _month_number(match: re.Match[str]) -> str:
    return str(_MONTH_NAMES.index(match["mon"].lower()) + 1)


def _figures(match: re.Match[str], parts: Parts) -> None:
    _arrange(parts, match["y"], match["mon"], match["d"], False)


def _arrange(parts: Parts, year: str | None, month: str | None, day: str | None, bc: bool) -> None:
    """Decide which of three figures is the year: one with an apostrophe or with more than two digits."""
    if year and month and not day:
        year, month, day = None, year, month
    if year is None and day is not None and (len(day) > 2 or day.startswith("'")):
        year, day = day, None
    if year is not None:
        tail = re.search(r"([-+]?\d+)(.)?", year)
        if tail is not None and tail[2]:
            year, day = day, tail[1]
    if month is not None and (month.startswith("'") or len(month) > 2):
        year, month, day = month, day, year
    if day is not None and (day.startswith("'") or len(day) > 2):
        year, day = day, year
    if year is not None:
        number = _NUMBER.search(year)
        assert number is not None
        if number[0][0] in "-+" or len(number[0]) > 2:
            parts.complete = False
        parts.year = int(number[0])
        if bc:
            parts.year = 1 - parts.year
    if month is not None:
        parts.mon = _unsigned(month)
    if day is not None:
        parts.mday = _unsigned(day)


def _unsigned(text: str) -> int:
    match = re.search(r"\d+", text)
    assert match is not None
    return int(match[0])


_ERAS = {"m": 1867, "t": 1911, "s": 1925, "h": 1988, "r": 2018}


def _japanese(match: re.Match[str], parts: Parts) -> None:
    parts.year = int(match[2]) + _ERAS[match[1].lower()]
    parts.mon = int(match[3])
    parts.mday = int(match[4])


def _week(match: re.Match[str], parts: Parts) -> None:
    if match[1]:
        parts.cwyear = int(match[1])
    parts.cweek = int(match[2])
    if match[3]:
        parts.cwday = int(match[3])


def _week_day(match: re.Match[str], parts: Parts) -> None:
    parts.cwday = int(match[1])


def _month_and_day(match: re.Match[str], parts: Parts) -> None:
    if match[1]:
        parts.mon = int(match[1])
    if match[2]:
        parts.mday = int(match[2])


def _year_and_day(match: re.Match[str], parts: Parts) -> bool | None:
    if _ORDINAL_YEAR_DAY.search(match.string):
        return False
    parts.year = int(match[1])
    parts.yday = int(match[2])
    return None


def _bare_day_of_year(match: re.Match[str], parts: Parts) -> bool | None:
    if _DAY_OF_YEAR.search(match.string):
        return False
    parts.yday = int(match[1])
    return None


def _quoted_year(match: re.Match[str], parts: Parts) -> None:
    parts.year = int(match[1])


def _month_alone(match: re.Match[str], parts: Parts) -> None:
    parts.mon = int(_month_number(match))


def _ordinal_day(match: re.Match[str], parts: Parts) -> None:
    parts.mday = int(match[1])


#: Which fields a run of digits holds, by its length, read from its start: (name, digits).
_FROM_START: dict[int, tuple[tuple[str, int], ...]] = {
    2: (("mday", 2),),
    3: (("yday", 3),),
    4: (("mon", 2), ("mday", 2)),
    5: (("year", 2), ("yday", 3)),
    6: (("year", 2), ("mon", 2), ("mday", 2)),
    7: (("year", 4), ("yday", 3)),
    8: (("year", 4), ("mon", 2), ("mday", 2)),
    10: (("year", 4), ("mon", 2), ("mday", 2), ("hour", 2)),
    12: (("year", 4), ("mon", 2), ("mday", 2), ("hour", 2), ("min", 2)),
    14: (("year", 4), ("mon", 2), ("mday", 2), ("hour", 2), ("min", 2), ("sec", 2)),
}
_FROM_END = ("sec", "min", "hour", "mday", "mon", "year")


def _digits(match: re.Match[str], parts: Parts) -> None:
    sign, digits, clock, fraction, zone = match.groups()
    size = len(digits)
    if clock is None and fraction is not None:
        if size in _FROM_START:
            _backwards(digits, parts)
    else:
        at = 0
        for name, width in _FROM_START.get(size, ()):
            setattr(parts, name, int(digits[at : at + width]))
            at += width
        if size in _FROM_START and parts.year is not None:
            if sign == "-":
                parts.year = -parts.year
            if size >= 7:
                parts.complete = False
    if clock:
        if len(clock) % 2:
            pass
        elif fraction is not None:
            _backwards(clock, parts)
        else:
            for at, name in zip(range(0, len(clock), 2), ("hour", "min", "sec"), strict=False):
                setattr(parts, name, int(clock[at : at + 2]))
    if fraction is not None:
        parts.sec_fraction = _fraction(fraction)
    if zone:
        parts.zone = _bracketed_zone(zone) if zone.startswith("[") else zone


def _backwards(digits: str, parts: Parts) -> None:
    """Read seconds, minutes, hours … from the end of a run of digits."""
    for name in _FROM_END:
        if not digits:
            break
        width = 4 if name == "year" and len(digits) == 4 else 2
        setattr(parts, name, int(digits[-width:]))
        digits = digits[:-width]
        if name == "year":
            parts.complete = width == 2


def _bracketed_zone(zone: str) -> str:
    inner = zone[1:-1]
    offset, colon, name = inner.partition(":")
    if colon:
        return name
    return offset if offset[0] in "-+" else "+" + offset


_ALWAYS: tuple[tuple[re.Pattern[str], _Reader], ...] = ((_DAY, _day), (_TIME, _time))

#: The forms of dates, in Ruby's order.
_DATES: tuple[tuple[re.Pattern[str], _Reader], ...] = (
    (_EUROPEAN, _named_month),
    (_AMERICAN, _named_month),
    (_ISO, _figures),
    (_JAPANESE, _japanese),
    (_VMS_DAY_FIRST, _named_month),
    (_VMS_MONTH_FIRST, _named_month),
    (_SLASHED, _figures),
    (_DOTTED, _figures),
    (_WEEK, _week),
    (_WEEK_DAY, _week_day),
    (_MONTH_AND_DAY, _month_and_day),
    (_MONTH_DAY_TIGHT, _month_and_day),
    (_YEAR_AND_DAY, _year_and_day),
    (_BARE_DAY_OF_YEAR, _bare_day_of_year),
    (_QUOTED_YEAR, _quoted_year),
    (_MONTH_ALONE, _month_alone),
    (_ORDINAL_DAY, _ordinal_day),
    (_DIGITS, _digits),
)


def _fragment(rest: str, parts: Parts) -> None:
    """Take a lone figure that is left over for the day or the hour, whichever the text lacks."""
    match = _FRAGMENT.match(rest)
    if match is None:
        return
    number = int(match[1])
    if parts.hour is not None and parts.mday is None and 1 <= number <= 31:
        parts.mday = number
    elif parts.mday is not None and parts.hour is None and 0 <= number <= 24:
        parts.hour = number


def _finish(parts: Parts) -> None:
    if parts.bc:
        if parts.cwyear is not None:
            parts.cwyear = 1 - parts.cwyear
        if parts.year is not None:
            parts.year = 1 - parts.year
    if parts.complete:
        if parts.cwyear is not None:
            parts.cwyear = _with_century(parts.cwyear)
        if parts.year is not None:
            parts.year = _with_century(parts.year)


def _with_century(year: int) -> int:
    if 0 <= year <= 99:
        return year + (1900 if year >= 69 else 2000)
    return year
