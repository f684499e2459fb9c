"""Ruby's `strftime`, for times and for dates: its flags, widths, padding and colons.

The format is cut into pieces once and kept; observed of Ruby 3.1's `Time#strftime` and `Date#strftime`,
which differ in `%Z`, `%+`, `%Q` and in how `%-z` pads.
"""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Callable
from functools import lru_cache

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)

#: One piece of a format: takes the time, gives the text.
Piece = Callable[[dt.datetime], str]


def strftime(value: dt.date, form: str) -> str:
    """Format a time (an aware datetime) or a date as Ruby does.

    Directives that Ruby doesn't know are left as they stand. Raises ValueError, with Ruby's words, for the
    few formats that it refuses.
    """
    if isinstance(value, dt.datetime):
        return "".join([piece(value) for piece in _compile(form, False)])
    midnight = dt.datetime(value.year, value.month, value.day, tzinfo=dt.timezone.utc)
    return "".join([piece(midnight) for piece in _compile(form, True)])


_DIRECTIVE = re.compile(
    r"%(?P<flags>[-0^#_]*)(?P<width>[1-9]\d*)?(?P<rest>(?:E[CcxXyY]|O[deHkIlmMSuUVwWy]|:{0,3}z|[^EO:]))", re.S
)

#: `Time#strftime` refuses a format that ends in the middle of a directive.
_UNFINISHED = re.compile(r"%[-0^#_]*(?:[1-9]\d*)?\Z", re.ASCII)


@lru_cache(maxsize=256)
def _compile(form: str, is_date: bool) -> tuple[Piece, ...]:
    pieces: list[Piece] = []
    at = 0
    for match in _DIRECTIVE.finditer(form):
        piece = _directive(match["flags"], match["width"], match["rest"], is_date)
        if piece is None:
            continue
        if match.start() > at:
            pieces.append(_literal(form[at : match.start()]))
        pieces.append(piece)
        at = match.end()
    if at < len(form):
        if not is_date and _UNFINISHED.search(form, at):
            raise ValueError(f"invalid format: {form}")
        pieces.append(_literal(form[at:]))
    return tuple(pieces)


def _literal(text: str) -> Piece:
    return lambda time: text


def _directive(flags: str, width_text: str | None, rest: str, is_date: bool) -> Piece | None:
    """Make the piece for one directive; None when Ruby knows none by that letter."""
    width = int(width_text) if width_text else 0
    bare = "-" in flags
    padding = _padding(flags)
    letter = rest[-1]
    if letter == "z":
        return _zone_piece(len(rest) - 1, padding, width, bare, is_date)
    if letter in "NL":
        return _fraction_piece(width or (9 if letter == "N" else 3))
    if letter in _NUMBERS:
        number, digits, pad = _NUMBERS[letter]
        if bare:
            return lambda time: str(number(time))
        fill = padding or pad
        size = width or digits
        return lambda time: str(number(time)).rjust(size, fill)
    text = _text(letter, is_date)
    if text is None:
        return None
    change = _case_change(flags, letter)
    bare = bare and letter not in _COMPOSITES
    fill = padding or " "
    if not change and (bare or not width):
        return text

    def piece(time: dt.datetime) -> str:
        result = text(time)
        if change:
            result = change(result)
        # An empty zone name stays empty whatever its width.
        return result.rjust(width, fill) if result and not bare else result

    return piece


def _padding(flags: str) -> str:
    """Tell which character the flags ask to pad with: the last of `0` and `_` decides."""
    for flag in reversed(flags):
        if flag == "0":
            return "0"
        if flag == "_":
            return " "
    return ""


def _case_change(flags: str, letter: str) -> Callable[[str], str] | None:
    if "#" in flags and letter in "pZ":
        return str.lower  # "#" changes the case: what is in capitals goes down
    if "^" in flags or ("#" in flags and letter not in _COMPOSITES):
        return str.upper
    return None


def _week(time: dt.datetime, first_day: int) -> int:
    """Count the weeks that begin on `first_day` (0 is Monday) up to this day."""
    return (time.timetuple().tm_yday + 6 - (time.weekday() - first_day) % 7) // 7


_NUMBERS: dict[str, tuple[Callable[[dt.datetime], int], int, str]] = {
    "C": (lambda time: time.year // 100, 2, "0"),
    "d": (lambda time: time.day, 2, "0"),
    "e": (lambda time: time.day, 2, " "),
    "G": (lambda time: time.isocalendar()[0], 4, "0"),
    "g": (lambda time: time.isocalendar()[0] % 100, 2, "0"),
    "H": (lambda time: time.hour, 2, "0"),
    "I": (lambda time: time.hour % 12 or 12, 2, "0"),
    "j": (lambda time: time.timetuple().tm_yday, 3, "0"),
    "k": (lambda time: time.hour, 2, " "),
    "l": (lambda time: time.hour % 12 or 12, 2, " "),
    "M": (lambda time: time.minute, 2, "0"),
    "m": (lambda time: time.month, 2, "0"),
    "S": (lambda time: time.second, 2, "0"),
    "s": (lambda time: epoch(time), 1, "0"),
    "U": (lambda time: _week(time, 6), 2, "0"),
    "u": (lambda time: time.isoweekday(), 1, "0"),
    "V": (lambda time: time.isocalendar()[1], 2, "0"),
    "W": (lambda time: _week(time, 0), 2, "0"),
    "w": (lambda time: time.isoweekday() % 7, 1, "0"),
    "Y": (lambda time: time.year, 4, "0"),
    "y": (lambda time: time.year % 100, 2, "0"),
}

_TEXTS: dict[str, Piece] = {
    "A": lambda time: _DAYS[time.weekday()],
    "a": lambda time: _DAYS[time.weekday()][:3],
    "B": lambda time: _MONTHS[time.month - 1],
    "b": lambda time: _MONTHS[time.month - 1][:3],
    "h": lambda time: _MONTHS[time.month - 1][:3],
    "P": lambda time: "am" if time.hour < 12 else "pm",
    "p": lambda time: "AM" if time.hour < 12 else "PM",
    "n": lambda time: "\n",
    "t": lambda time: "\t",
    "%": lambda time: "%",
}

#: Directives that stand for several others.
_COMPOSITES = {
    "c": "%a %b %e %H:%M:%S %Y",
    "D": "%m/%d/%y",
    "F": "%Y-%m-%d",
    "R": "%H:%M",
    "r": "%I:%M:%S %p",
    "T": "%H:%M:%S",
    "v": "%e-%^b-%Y",
    "X": "%H:%M:%S",
    "x": "%m/%d/%y",
}


def _text(letter: str, is_date: bool) -> Piece | None:
    if letter in _TEXTS:
        return _TEXTS[letter]
    if letter == "Z":
        return (lambda time: "+00:00") if is_date else zone_name
    composite = _COMPOSITES.get(letter)
    if composite is None and is_date:
        if letter == "+":
            composite = "%a %b %e %H:%M:%S %Z %Y"
        elif letter == "Q":
            return lambda time: str(epoch(time) * 1000)
    if composite is None:
        return None
    form = composite
    return lambda time: "".join([piece(time) for piece in _compile(form, is_date)])


def zone_name(time: dt.datetime) -> str:
    """Return the zone's abbreviation, empty for a time with a bare offset, as in Ruby."""
    zone = time.tzinfo
    if isinstance(zone, dt.timezone) and zone is not dt.timezone.utc:
        return ""
    return time.tzname() or ""


def epoch(time: dt.datetime) -> int:
    """Return the whole seconds since 1970."""
    return math.floor(time.timestamp())


def _fraction_piece(digits: int) -> Piece:
    return lambda time: f"{time.microsecond:06d}".ljust(digits, "0")[:digits]


def _zone_piece(colons: int, padding: str, width: int, bare: bool, is_date: bool) -> Piece:
    """Make `%z` and its kin; the hours take up what the width leaves, their sign before the zeros."""

    def piece(time: dt.datetime) -> str:
        distance = time.utcoffset() or dt.timedelta(0)
        seconds = distance.days * 86400 + distance.seconds
        sign = "-" if seconds < 0 or (bare and not is_date and time.tzinfo is dt.timezone.utc) else "+"
        hours, left = divmod(abs(seconds), 3600)
        minutes, seconds = divmod(left, 60)
        if colons == 0:
            tail = f"{minutes:02d}"
        elif colons == 1:
            tail = f":{minutes:02d}"
        elif colons == 2 or seconds:
            tail = f":{minutes:02d}:{seconds:02d}"
        else:
            tail = f":{minutes:02d}" if minutes else ""
        size = max(width, 3 + len(tail)) - len(tail)
        if padding == " " and not bare:
            return f"{sign}{hours}".rjust(size) + tail
        if bare and is_date:
            size = max(width - len(tail), 2)
        return sign + str(hours).rjust(size - 1, "0") + tail

    return piece
