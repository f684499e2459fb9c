"""What each form of a date or time that Ruby reads says of its parts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

MONTH_NAMES = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
DAY_NAMES = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"]

_CLOCK = re.compile(
    r"(\d+)h?(?:\s*:?\s*(\d+)m?(?:\s*:?\s*(\d+)(?:[,.](\d*))?s?)?)?(?:\s*([ap])(?:m\b|\.m\.))?", re.IGNORECASE
)
_ORDINAL_YEAR_DAY = re.compile(r"[,.](?:\d{2}|\d{4})-\d{3}\b")
_DAY_OF_YEAR = re.compile(r"\d-\d{3}\b")
_NUMBER = re.compile(r"[-+]?\d+")


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


def day(match: re.Match[str], parts: Parts) -> None:
    """Read the name of a day."""
    parts.wday = DAY_NAMES.index(match[1].lower())


def time(match: re.Match[str], parts: Parts) -> None:
    """Read a time of day and its zone."""
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


def named_month(match: re.Match[str], parts: Parts) -> None:
    """Read a date whose month has a name."""
    groups = match.groupdict()
    era = groups.get("era")
    _arrange(parts, groups["y"], _month_number(match), groups["d"], era is not None and era[0] in "bB")


def _month_number(match: re.Match[str]) -> str:
    return str(MONTH_NAMES.index(match["mon"].lower()) + 1)


def figures(match: re.Match[str], parts: Parts) -> None:
    """Read a date of three figures."""
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


def japanese(match: re.Match[str], parts: Parts) -> None:
    """Read a date by a Japanese emperor's era."""
    parts.year = int(match[2]) + _ERAS[match[1].lower()]
    parts.mon = int(match[3])
    parts.mday = int(match[4])


def week(match: re.Match[str], parts: Parts) -> None:
    """Read a year, a week and a day of it."""
    if match[1]:
        parts.cwyear = int(match[1])
    parts.cweek = int(match[2])
    if match[3]:
        parts.cwday = int(match[3])


def week_day(match: re.Match[str], parts: Parts) -> None:
    """Read a day of a week."""
    parts.cwday = int(match[1])


def month_and_day(match: re.Match[str], parts: Parts) -> None:
    """Read a month and a day without a year."""
    if match[1]:
        parts.mon = int(match[1])
    if match[2]:
        parts.mday = int(match[2])


def year_and_day(match: re.Match[str], parts: Parts) -> bool | None:
    """Read a year and the day of it, unless the form is part of another."""
    if _ORDINAL_YEAR_DAY.search(match.string):
        return False
    parts.year = int(match[1])
    parts.yday = int(match[2])
    return None


def bare_day_of_year(match: re.Match[str], parts: Parts) -> bool | None:
    """Read the day of a year alone, unless the form is part of another."""
    if _DAY_OF_YEAR.search(match.string):
        return False
    parts.yday = int(match[1])
    return None


def quoted_year(match: re.Match[str], parts: Parts) -> None:
    """Read a year with an apostrophe."""
    parts.year = int(match[1])


def month_alone(match: re.Match[str], parts: Parts) -> None:
    """Read a month's name."""
    parts.mon = int(_month_number(match))


def ordinal_day(match: re.Match[str], parts: Parts) -> None:
    """Read a day such as 3rd."""
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


def digits(match: re.Match[str], parts: Parts) -> None:
    """Read a run of digits by its length."""
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
